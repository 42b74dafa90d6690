// SPDX-License-Identifier: MIT

package files

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
)

const (
	headers = "../../../fixtures/mainnet/headers_0_to_2200.bin"
	block   = "../../../fixtures/mainnet/block_170.bin"
)

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestFollower changes the files under a follower: what is new is read, and what
// cannot be read does not take the view away.
func TestFollower(t *testing.T) {
	all, dir := read(t, headers), t.TempDir()
	run, err := btcheaders.ParseHeaders(all[:80*101])
	if err != nil {
		t.Fatal(err)
	}
	state, err := btcheaders.FromHeaders(run, 0, btcheaders.Origin{}, btcheaders.MainNet())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "headers")
	log := &bytes.Buffer{}
	f := &Follower{
		Config: Config{Network: btcheaders.MainNet(), Checkpoint: state, HeaderFiles: []string{path}, Blocks: []string{dir}},
		Log:    zerolog.New(log),
	}
	write := func(path string, content []byte) {
		t.Helper()
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := func(tip uint32, body bool) {
		t.Helper()
		view, err := f.Latest()
		if err != nil {
			t.Fatal(err)
		}
		hash, _ := view.HeaderHash(170)
		if _, ok := view.Body(hash); view.TipHeight() != tip || ok != body {
			t.Errorf("tip %d, block 170 at hand: %v", view.TipHeight(), ok)
		}
	}
	write(path, all[:80*150])
	want(149, false)
	write(path, all[:80*300])
	want(299, false)
	write(filepath.Join(dir, "170"), read(t, block))
	want(299, true)
	write(path, all[:80*400-1])
	want(299, true)
	if !strings.Contains(log.String(), "cannot be read") {
		t.Errorf("nothing said: %s", log.String())
	}
	write(path, all[:80*400])
	want(399, true)
	reads := strings.Count(log.String(), "foreign chain read")
	want(399, true)
	if again := strings.Count(log.String(), "foreign chain read"); again != reads || reads != 4 {
		t.Errorf("read %d, then %d times", reads, again)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	want(399, true)
}
