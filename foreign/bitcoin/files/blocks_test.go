// SPDX-License-Identifier: MIT

package files

import (
	"bytes"
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

func loadBlocks(t *testing.T, paths ...string) (*View, error) {
	t.Helper()
	_, checkpoint := madeChain(t)
	return Load(Config{Network: btcheaders.RegTest(), Checkpoint: checkpoint, Now: farAhead, Blocks: paths})
}

func TestLoadBlocks(t *testing.T) {
	one := madechain.Block([32]byte{1}, chainStart, madechain.Plain(7, 1))
	five := madechain.Block([32]byte{2}, chainStart, madechain.Plain(8, 5))
	three := madechain.Block([32]byte{3}, chainStart, madechain.Plain(9, 3))
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "one.bin"), one)
	writeFile(t, filepath.Join(dir, "five.bin"), five)
	file := writeFile(t, filepath.Join(t.TempDir(), "three.bin"), three)
	v, err := loadBlocks(t, dir, file)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		raw  []byte
		txs  int
	}{
		{"from a directory", one, 1},
		{"from a directory, second", five, 5},
		{"from a file", three, 3},
	} {
		t.Run(tc.name, func(t *testing.T) {
			hash := pathproof.DoubleSHA256(tc.raw[:80])
			b, ok := v.Block(hash)
			if !ok {
				t.Fatal("not found")
			}
			if b.Hash() != hash || len(b.TxIDs) != tc.txs {
				t.Errorf("block %x with %d transactions, want %x with %d", b.Hash(), len(b.TxIDs), hash, tc.txs)
			}
		})
	}
	if b, ok := v.Block([32]byte{1}); ok || b != nil {
		t.Error("a block that no file holds was found")
	}
}

func TestLoadRefusesBlockFiles(t *testing.T) {
	good := madechain.Block([32]byte{1}, chainStart, madechain.Plain(7, 4))
	otherRoot := bytes.Clone(good)
	otherRoot[40] ^= 1
	otherTransaction := bytes.Clone(good)
	otherTransaction[len(good)-1] ^= 1 // lock time of the last transaction
	for _, tc := range []struct {
		name string
		raw  []byte
		kind error
	}{
		{"empty", nil, btcblock.ErrTruncated},
		{"truncated", good[:len(good)-1], btcblock.ErrTruncated},
		{"trailing byte", append(bytes.Clone(good), 0), btcblock.ErrTrailing},
		{"other Merkle root", otherRoot, btcblock.ErrMerkleRoot},
		{"other transaction", otherTransaction, btcblock.ErrMerkleRoot},
		{"first transaction is no coinbase", madechain.Block([32]byte{1}, chainStart, madechain.Plain(7, 4)[1:]), pathproof.ErrNotCoinbase},
		{"not too long, of zeros", make([]byte, MaxBlockSize), btcblock.ErrTrailing},
		{"too long", make([]byte, MaxBlockSize+1), ErrTooLarge},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			writeFile(t, filepath.Join(dir, "good.bin"), good)
			path := writeFile(t, filepath.Join(dir, "tested.bin"), tc.raw)
			for _, given := range []string{path, dir} {
				v, err := loadBlocks(t, given)
				wantError(t, err, tc.kind, path)
				if v != nil {
					t.Error("a view came with the error")
				}
			}
		})
	}
}

func TestLoadRefusesBlockPaths(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	_, err := loadBlocks(t, missing)
	wantError(t, err, fs.ErrNotExist, missing)
}

// TestPassedOver: what people keep beside blocks is passed over in a folder, and named; given by its own name it is read.
func TestPassedOver(t *testing.T) {
	dir := t.TempDir()
	block := madechain.Block([32]byte{1}, chainStart, madechain.Plain(7, 1))
	writeFile(t, filepath.Join(dir, "block.bin"), block)
	var want []string
	for _, name := range []string{".directory", "README", "notes.txt", "older"} {
		path := filepath.Join(dir, name)
		want = append(want, path)
		if name == "older" {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
			continue
		}
		writeFile(t, path, []byte("what these blocks are"))
	}
	v, err := loadBlocks(t, dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := v.Block(pathproof.DoubleSHA256(block[:80])); !ok {
		t.Error("the block is not found")
	}
	if got := PassedOver([]string{dir, filepath.Join(dir, "block.bin")}); !slices.Equal(got, want) {
		t.Errorf("passed over %q, want %q", got, want)
	}
	if _, err := loadBlocks(t, filepath.Join(dir, "README")); err == nil {
		t.Error("a text was taken for a block")
	}
}

func TestLoadTakesABlockWithALargeCoinbase(t *testing.T) {
	// What the court cannot take is for the reader of the view to judge, not a fault of the file.
	block := madechain.Block([32]byte{1}, chainStart, [][]byte{largeCoinbase(pathproof.MaxCoinbase + 1)})
	v, err := loadBlocks(t, writeFile(t, filepath.Join(t.TempDir(), "large.bin"), block))
	if err != nil {
		t.Fatal(err)
	}
	b, ok := v.Block(pathproof.DoubleSHA256(block[:80]))
	if !ok {
		t.Fatal("not found")
	}
	wantError(t, b.VerifyDepth(), pathproof.ErrCoinbaseTooLarge)
}

// largeCoinbase returns a coinbase of size bytes, most of them in the script of its one output.
func largeCoinbase(size int) []byte {
	tx := madechain.Coinbase(7, nil)
	const tail = 1 + 1 + 4 // script length, script, lock time
	head := tx[:len(tx)-tail]
	script := size - len(head) - 3 - 4
	large := append(bytes.Clone(head), 0xfd)
	large = binary.LittleEndian.AppendUint16(large, uint16(script))
	large = append(large, make([]byte, script)...)
	return append(large, tx[len(tx)-4:]...)
}
