// SPDX-License-Identifier: MIT

package files

import (
	"bytes"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/assize/assize/btcheaders"
)

// wantOneOf fails unless err is of one of the kinds.
func wantOneOf(t *testing.T, err error, kinds ...error) {
	t.Helper()
	if !slices.ContainsFunc(kinds, func(kind error) bool { return errors.Is(err, kind) }) {
		t.Fatalf("unexpected error %v", err)
	}
}

// FuzzReadHeaders: a file is taken if it is whole headers, or lines that the plainest reader takes, and then as these say.
func FuzzReadHeaders(f *testing.F) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "fixtures", "mainnet", "headers_46356_to_46380.bin"))
	if err != nil {
		f.Fatal(err)
	}
	raw = raw[:160]
	lines := hex.EncodeToString(raw[:80]) + "\n\n \t" + hex.EncodeToString(raw[80:]) + "\r\n"
	for _, seed := range [][]byte{raw, raw[:159], []byte(lines), []byte(lines[:159]), bytes.ToUpper([]byte(lines)), []byte("\n"), {}, []byte(lines + "zz")} {
		f.Add(seed)
	}
	path := filepath.Join(f.TempDir(), "headers")
	f.Fuzz(func(t *testing.T, content []byte) {
		writeFile(t, path, content)
		headers, err := ReadHeaders(path)
		want, text := plainly(content)
		if (err == nil) != (want != nil) {
			t.Fatalf("%v, and read plainly: %x", err, want)
		}
		if err != nil {
			if wantOneOf(t, err, ErrEmpty, ErrNotHex, btcheaders.ErrHeaderLength); len(err.Error()) > 200 {
				t.Fatalf("an error of %d bytes", len(err.Error()))
			}
			return
		}
		if got := rawHeaders(headers); !bytes.Equal(got, want) {
			t.Fatalf("text: %t: read as %x, plainly as %x", text, got, want)
		}
	})
}

// plainly returns the bytes of a file's headers, nil if there are none, and whether it is a text.
func plainly(content []byte) (raw []byte, text bool) {
	if bytes.IndexFunc(content[:min(len(content), 80)], func(r rune) bool { return (r < ' ' || r > '~') && r != '\t' && r != '\n' && r != '\r' }) >= 0 {
		if len(content)%80 != 0 {
			return nil, false
		}
		return content, false
	}
	for _, line := range bytes.Split(content, []byte("\n")) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		one, err := hex.DecodeString(string(line))
		if err != nil || len(one) != 80 {
			return nil, true
		}
		raw = append(raw, one...)
	}
	return raw, true
}

// FuzzLoad cuts files out of four chains, of which two branch off above the checkpoint and one below it, spoils some, and holds
// the view against a walk over all headers. What the files show does not depend on their order.
func FuzzLoad(f *testing.F) {
	f.Add([]byte{0, 0, 21, 0, 0})                                 // one whole chain
	f.Add([]byte{0, 0, 21, 0, 0, 1, 10, 30, 0, 0})                // and a heavier fork
	f.Add([]byte{0, 13, 21, 0, 0, 0, 2, 11, 0, 0})                // in two parts
	f.Add([]byte{3, 0, 30, 0, 0})                                 // a fork below
	f.Add([]byte{2, 16, 30, 0, 0, 0, 12, 20, 0, 0})               // a tie
	f.Add([]byte{0, 0, 21, 0, 0, 0, 5, 18, 100, 1})               // a spoilt header
	f.Add([]byte{1, 13, 30, 0, 0, 0, 0, 9, 0, 0, 0, 9, 13, 0, 0}) // three
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, script []byte) {
		headers, checkpoint := madeChain(t)
		chains := [][]btcheaders.Header{headers, fork(t, headers, 12, 7, 1), fork(t, headers, 15, 5, 2), fork(t, headers, 9, 13, 3)}
		cfg := Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead}
		var all []btcheaders.Header
		spoilt := false
		for len(script) >= 5 && len(cfg.HeaderFiles) < 4 {
			chain := chains[int(script[0])%len(chains)]
			from := int(script[1]) % len(chain)
			raw := rawHeaders(chain[from:max(from+1, min(int(script[2]), len(chain)))])
			raw[int(script[3])*5%len(raw)] ^= script[4]
			spoilt = spoilt || script[4] != 0
			parsed, err := btcheaders.ParseHeaders(raw)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, parsed...)
			cfg.HeaderFiles = append(cfg.HeaderFiles, writeFile(t, filepath.Join(dir, string(rune('a'+len(cfg.HeaderFiles)))), raw))
			script = script[5:]
		}
		v, err := Load(cfg)
		slices.Reverse(cfg.HeaderFiles)
		again, errAgain := Load(cfg)
		if (err == nil) != (errAgain == nil) {
			t.Fatalf("%v; in the other order %v", err, errAgain)
		}
		if err != nil {
			kinds := []error{ErrNoCheckpoint}
			if spoilt {
				kinds = append(kinds, ErrContradiction, btcheaders.ErrBadLink, btcheaders.ErrUnexpectedBits, btcheaders.ErrBadTarget,
					btcheaders.ErrHighHash, btcheaders.ErrTimeTooOld, btcheaders.ErrTimeTooNew, btcheaders.ErrVersionTooOld)
			}
			wantOneOf(t, err, kinds...)
			return
		}
		tip, tips := furthest(checkpoint, all)
		for _, v := range []*View{v, again} {
			if v.Tip() != tip || v.Tie() != (tips > 1) || v.Tie() != (v.TipHeight() < v.Tip()) {
				t.Fatalf("tip %d, decided %d, tie %t; want %d, %d of them", v.Tip(), v.TipHeight(), v.Tie(), tip, tips)
			}
			for height := v.TipHeight(); height > checkpointHeight; height-- {
				h, ok := v.Header(height)
				before, okBefore := v.HeaderHash(height - 1)
				if !ok || !okBefore || h.PrevBlock != before || !v.Contains(height, h.Hash()) {
					t.Fatalf("the header at %d does not follow the one below", height)
				}
			}
		}
	})
}

// furthest walks up from the checkpoint, and returns the greatest height, and how many blocks are there. All have the same work.
func furthest(checkpoint btcheaders.State, all []btcheaders.Header) (height uint32, tips int) {
	level := map[[32]byte]bool{checkpoint.Tip: true}
	for height = checkpoint.Height; ; height++ {
		next := map[[32]byte]bool{}
		for _, h := range all {
			if level[h.PrevBlock] {
				next[h.Hash()] = true
			}
		}
		if len(next) == 0 {
			return height, len(level)
		}
		level = next
	}
}
