// SPDX-License-Identifier: MIT

package view

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
)

// FuzzHeaderFile begins with a header file of anybody's: it is read as what it is, or set aside as it was.
func FuzzHeaderFile(f *testing.F) {
	fresh := func(t testing.TB, first []byte) *btcheaders.Chain {
		c, err := btcheaders.NewChainFrom(headerOf(first), 0, btcheaders.Origin{}, btcheaders.RegTest())
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	blocks := grow(nil, 12, 0)
	chain := fresh(f, blocks[0])
	for _, b := range blocks[1:] {
		if _, err := chain.Add(headerOf(b), 2_000_000_000); err != nil {
			f.Fatal(err)
		}
	}
	whole := chain.AppendFile(nil)
	f.Add(whole)
	f.Add(whole[:len(whole)-1])
	f.Add(fresh(f, grow(nil, 0, 8)[0]).AppendFile(nil))
	f.Add([]byte("# notes"))
	f.Add([]byte{})
	path := filepath.Join(f.TempDir(), "headers")
	f.Fuzz(func(t *testing.T, content []byte) {
		writeFile(t, path, content)
		_ = os.Remove(path + ".broken") // of the last time
		var log bytes.Buffer
		config := &Config{
			Network: btcheaders.RegTest(), Chain: fresh(t, blocks[0]), File: path, Log: zerolog.New(&log),
			Now: func() time.Time { return time.Unix(2_000_000_000, 0) },
		}
		got, err := load(config)
		if errors.Is(err, ErrOtherFile) {
			if !bytes.Equal(readFile(t, path), content) {
				t.Error("the file of another chain is changed")
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if got == config.Chain {
			if aside := readFile(t, path+".broken"); !bytes.Equal(aside, content) || log.Len() == 0 {
				t.Errorf("set aside as %d bytes of %d, told: %s", len(aside), len(content), &log)
			}
			return
		}
		if got.Base() != config.Chain.Base() || log.Len() > 0 {
			t.Errorf("taken upon %+v, told: %s", got.Base(), &log)
		}
		again, err := btcheaders.ParseChain(got.AppendFile(nil), btcheaders.RegTest(), 2_000_000_000)
		if err != nil || !reflect.DeepEqual(got, again) {
			t.Errorf("saved again as another, %v", err)
		}
	})
}
