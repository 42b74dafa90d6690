// SPDX-License-Identifier: MIT

package files

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
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

// listFiles replaces each directory by the files in it, by name. What a folder of blocks holds beside them is passed over: a
// folder, and a file whose name ends as those of texts do (see PassedOver).
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
			if file := filepath.Join(path, e.Name()); !beside(file) {
				files = append(files, file)
			}
		}
	}
	return files, nil
}

// beside reports whether what a folder of blocks holds is no block at first sight: a folder, a hidden file, or a text by its
// name. Anything else is read as a block, so that a damaged one is told of.
func beside(path string) bool {
	name := filepath.Base(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return true
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".txt", ".html", ".pdf":
		return true
	}
	return name[0] == '.' || strings.EqualFold(name, "readme")
}

// PassedOver returns what [Load] passes over in directories among paths, by name. What cannot be listed is for Load to tell.
func PassedOver(paths []string) []string {
	var over []string
	for _, path := range paths {
		entries, err := os.ReadDir(path)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if file := filepath.Join(path, e.Name()); beside(file) {
				over = append(over, file)
			}
		}
	}
	return over
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
