// SPDX-License-Identifier: MIT

package files

import (
	"encoding/binary"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/assize/assize/btcheaders"
)

func TestLoadRefusesHeaderFiles(t *testing.T) {
	headers, checkpoint := madeChain(t)
	raw := rawHeaders(headers)
	const above = checkpointHeight + 3 // a height above the checkpoint, with blocks on top
	flip := func(index, offset int) []byte {
		b := append([]byte(nil), raw...)
		b[index*btcheaders.HeaderLength+offset] ^= 1
		return b
	}
	for _, tc := range []struct {
		name  string
		raw   []byte
		now   uint32
		kind  error
		words []string
	}{
		{name: "empty", kind: ErrEmpty},
		{name: "truncated in the last header", raw: raw[:len(raw)-1], kind: btcheaders.ErrHeaderLength, words: []string{"79 bytes", "20 headers"}},
		{name: "truncated in the first header", raw: raw[:40], kind: btcheaders.ErrHeaderLength},
		{name: "ends below the checkpoint", raw: raw[:checkpointHeight*80], kind: ErrNoCheckpoint, words: []string{"12 headers", "height 12"}},
		{name: "begins two above the checkpoint", raw: raw[(checkpointHeight+2)*80:], kind: ErrNoCheckpoint},
		{name: "another checkpoint's block", raw: flip(checkpointHeight, 40), kind: ErrNoCheckpoint},
		{name: "link above the checkpoint", raw: flip(above, 10), kind: btcheaders.ErrBadLink, words: []string{"header 15", "height 15"}},
		{name: "bits above the checkpoint", raw: flip(above, 72), kind: btcheaders.ErrUnexpectedBits, words: []string{"header 15", "height 15"}},
		{name: "block below the checkpoint", raw: flip(5, 40), kind: btcheaders.ErrBadLink, words: []string{"header 6", "height 6"}},
		{name: "link below the checkpoint", raw: flip(checkpointHeight-1, 10), kind: btcheaders.ErrBadLink, words: []string{"header 12", "height 12"}},
		{name: "in a file that begins above the checkpoint", raw: flip(above, 10)[13*80:], kind: btcheaders.ErrBadLink, words: []string{"header 2", "height 15"}},
		{name: "in a file that begins below the checkpoint", raw: flip(above, 10)[7*80:], kind: btcheaders.ErrBadLink, words: []string{"header 8", "height 15"}},
		{name: "from the future", raw: raw, now: headers[above].Time - btcheaders.MaxFutureTime - 1, kind: btcheaders.ErrTimeTooNew, words: []string{"header 15"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			path := writeFile(t, filepath.Join(t.TempDir(), "chain.bin"), tc.raw)
			cfg := Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: []string{path}}
			if tc.now != 0 {
				cfg.Now = tc.now
			}
			v, err := Load(cfg)
			wantError(t, err, tc.kind, append(tc.words, path)...)
			if v != nil {
				t.Error("a view came with the error")
			}
		})
	}
}

func TestLoadRefusesAnyBadFile(t *testing.T) {
	headers, checkpoint := madeChain(t)
	good := writeChains(t, headers)[0]
	missing := filepath.Join(t.TempDir(), "missing.bin")
	for _, files := range [][]string{{missing, good}, {good, missing}} {
		_, err := Load(Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: files})
		wantError(t, err, fs.ErrNotExist, missing)
	}
}

func TestLoadRefusesMainnetHeaderWithAFlippedBit(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "fixtures", "mainnet", "headers_0_to_2200.bin"))
	if err != nil {
		t.Fatal(err)
	}
	headers, err := btcheaders.ParseHeaders(raw)
	if err != nil {
		t.Fatal(err)
	}
	checkpoint, err := btcheaders.FromHeaders(headers[:101], 0, btcheaders.Origin{}, btcheaders.MainNet())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "mainnet.bin")
	cfg := Config{Network: btcheaders.MainNet(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: []string{writeFile(t, path, raw)}}
	v, err := Load(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if want := headers[2200].Hash(); v.TipHeight() != 2200 || !v.Contains(2200, want) {
		t.Errorf("the tip is at %d, want 2200", v.TipHeight())
	}
	raw[170*btcheaders.HeaderLength+40] ^= 1 // Merkle root of block 170
	writeFile(t, path, raw)
	_, err = Load(cfg)
	wantError(t, err, btcheaders.ErrHighHash, path, "header 170", "height 170")
}

func TestLoadRefusesCheckpoint(t *testing.T) {
	for _, tc := range []struct {
		name   string
		mutate func(*btcheaders.State)
		kind   error
	}{
		{"inconsistent", func(s *btcheaders.State) { s.Work = [32]byte{} }, btcheaders.ErrNoWork},
		{"other bits", func(s *btcheaders.State) { s.Bits = 0x207ffffe }, ErrContradiction},
		{"other time of the tip", func(s *btcheaders.State) { s.Time++; s.Times[1]++ }, ErrContradiction},
		{"other time of the oldest of eleven", func(s *btcheaders.State) { s.Times[2]++ }, ErrContradiction},
		{"other start of the period", func(s *btcheaders.State) { s.EpochStart++ }, ErrContradiction},
		{"another height", func(s *btcheaders.State) { s.Height, s.Times[2] = 13, s.Time }, ErrContradiction},
		{"more height than blocks below is no contradiction", func(s *btcheaders.State) { s.Height += btcheaders.MedianTimeSpan }, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			headers, checkpoint := madeChain(t)
			tc.mutate(&checkpoint)
			files := writeChains(t, headers)
			_, err := Load(Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: files})
			wantError(t, err, tc.kind)
		})
	}
}

func TestLoadRefusesMoreBlocksThanHeights(t *testing.T) {
	// A checkpoint eleven heights too low has every time in its slot; its period is made to start where it would.
	headers := mine(t, [32]byte{}, 0, spaced(0, 22)...)
	checkpoint, err := btcheaders.FromHeaders(headers, 0, btcheaders.Origin{}, btcheaders.RegTest())
	if err != nil {
		t.Fatal(err)
	}
	checkpoint.Height -= btcheaders.MedianTimeSpan
	checkpoint.EpochStart = headers[btcheaders.MedianTimeSpan].Time
	for _, tc := range []struct {
		name  string
		first int // header of the file
		kind  error
	}{
		{"as many blocks as heights", btcheaders.MedianTimeSpan, nil},
		{"one block more", btcheaders.MedianTimeSpan - 1, ErrContradiction},
	} {
		t.Run(tc.name, func(t *testing.T) {
			files := writeChains(t, headers[tc.first:])
			_, err := Load(Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: files})
			wantError(t, err, tc.kind)
			if tc.kind != nil { // of two files, the one that goes too deep is named
				files = writeChains(t, headers[13:], headers[tc.first:14])
				_, err = Load(Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, HeaderFiles: files})
				wantError(t, err, tc.kind, files[1])
			}
		})
	}
}

// TestMarkedText: lines with a byte-order mark, in UTF-8 and in UTF-16 as Windows writes them, are lines.
func TestMarkedText(t *testing.T) {
	headers, _ := madeChain(t)
	text := ""
	for _, h := range headers {
		text += hex.EncodeToString(h.AppendBytes(nil)) + "\r\n"
	}
	wide := func(order binary.AppendByteOrder) []byte {
		raw := order.AppendUint16(nil, 0xfeff)
		for _, c := range text {
			raw = order.AppendUint16(raw, uint16(c))
		}
		return raw
	}
	for name, raw := range map[string][]byte{
		"UTF-8": []byte("\ufeff" + text), "UTF-16, low byte first": wide(binary.LittleEndian), "UTF-16, high byte first": wide(binary.BigEndian),
	} {
		got, err := ReadHeaders(writeFile(t, filepath.Join(t.TempDir(), "headers.txt"), raw))
		if err != nil || !slices.Equal(got, headers) {
			t.Errorf("%s: %d headers of %d, %v", name, len(got), len(headers), err)
		}
	}
	marked := headers[0]
	marked.Version = 0x2000feff // its bytes begin as a mark does
	if got, err := ReadHeaders(writeFile(t, filepath.Join(t.TempDir(), "headers"), marked.AppendBytes(nil))); err != nil || got[0] != marked {
		t.Errorf("a raw header that begins like a mark: %v", err)
	}
}
