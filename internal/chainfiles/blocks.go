package chainfiles

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/assize/assize/internal/btcblock"
	"github.com/assize/assize/pathproof"
)

// MaxBlockSize is the greatest length of a block in bytes, witness data included (Bitcoin Core src/consensus/consensus.h,
// MAX_BLOCK_SERIALIZED_SIZE).
const MaxBlockSize = 4_000_000

// ErrTooLarge means that a block file is longer than any block.
var ErrTooLarge = errors.New("longer than a block can be")

// readBlocks reads block files, and all files of directories, keyed by block hash.
func readBlocks(paths []string) (map[[32]byte]*btcblock.Block, error) {
	files, err := listFiles(paths)
	if err != nil {
		return nil, err
	}
	blocks := make(map[[32]byte]*btcblock.Block, len(files))
	for _, path := range files {
		b, err := readBlock(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		blocks[b.Hash()] = b
	}
	return blocks, nil
}

// listFiles replaces each directory by what it holds, by name.
func listFiles(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, path)
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	return files, nil
}

// readBlock reads a block whose depth its coinbase shows. One whose coinbase is too large for the court is taken: that no
// claim about it can be proven is for the reader of the view to know, by its VerifyDepth.
func readBlock(path string) (*btcblock.Block, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, MaxBlockSize+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxBlockSize {
		return nil, fmt.Errorf("%w: over %d bytes", ErrTooLarge, MaxBlockSize)
	}
	b, err := btcblock.Parse(raw)
	if err != nil {
		return nil, err
	}
	if err := b.VerifyDepth(); err != nil && !errors.Is(err, pathproof.ErrCoinbaseTooLarge) {
		return nil, err
	}
	return b, nil
}
