// SPDX-License-Identifier: MIT

package files

import (
	"fmt"

	"github.com/assize/assize/btcheaders"
)

// Config says what to load.
type Config struct {
	Network    btcheaders.Params
	Checkpoint btcheaders.State // held to be true
	Now        uint32           // the clock of the two-hour rule, seconds since 1970

	HeaderFiles []string // paths of header files; without any, the view ends at the checkpoint
	Blocks      []string // paths of block files, and of directories of them
}

// Load reads and checks all files. Its errors name the file and, for a header, its index in the file and its height.
// Expected errors: [ErrEmpty], [ErrNotHex], [ErrNoCheckpoint], [ErrContradiction], [ErrTooLarge]; the kinds of btcheaders and of
// btcblock for what they refuse; those of the file system.
func Load(cfg Config) (*View, error) {
	if err := cfg.Checkpoint.CheckConsistent(cfg.Network); err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	files := make([]*file, len(cfg.HeaderFiles))
	for i, path := range cfg.HeaderFiles {
		headers, err := ReadHeaders(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		files[i] = &file{path: path, headers: headers, deepest: -1}
	}
	chain, err := link(files, cfg)
	if err != nil {
		return nil, err
	}
	blocks, err := readBlocks(cfg.Blocks)
	if err != nil {
		return nil, err
	}
	return &View{chain: chain, blocks: blocks}, nil
}
