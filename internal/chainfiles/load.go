package chainfiles

import (
	"bytes"
	"fmt"

	"github.com/assize/assize/btcheaders"
)

// Config says what to load.
type Config struct {
	Network    btcheaders.Params
	Checkpoint btcheaders.State // held to be true
	Now        uint32           // the clock of the two-hour rule, seconds since 1970

	HeaderFiles []string // paths of header files; without any, the view ends at the checkpoint
	Blocks      []string // paths of block files, and of directories that hold nothing else
}

// Load reads and checks all files. Its errors name the file and, for a header, its index in the file and its height.
// Expected errors: [ErrEmpty], [ErrNoCheckpoint], [ErrContradiction], [ErrTooLarge]; the kinds of btcheaders and of
// btcblock for what they refuse; those of the file system.
func Load(cfg Config) (*View, error) {
	if err := cfg.Checkpoint.CheckConsistent(cfg.Network); err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	v := &View{checkpoint: cfg.Checkpoint}
	best := []chain{{tip: cfg.Checkpoint}} // the chain that ends at the checkpoint; any other has more work
	for _, path := range cfg.HeaderFiles {
		c, err := readChain(path, cfg)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if len(c.below) > len(v.below) {
			v.below = c.below
		}
		best = heaviest(best, c)
	}
	v.above, v.tip = best[0].above, best[0].tip
	var err error
	if v.tie = len(best) > 1; v.tie {
		if v.above, v.tip, err = ascend(commonHeaders(best), 0, cfg); err != nil {
			return nil, err
		}
	}
	if v.blocks, err = readBlocks(cfg.Blocks); err != nil {
		return nil, err
	}
	return v, nil
}

// heaviest returns what has the most work of best, whose chains have equal work, and c. Equal tips are one chain.
func heaviest(best []chain, c chain) []chain {
	switch bytes.Compare(c.tip.Work[:], best[0].tip.Work[:]) {
	case 1:
		return []chain{c}
	case 0:
		for _, b := range best {
			if b.tip.Tip == c.tip.Tip {
				return best
			}
		}
		return append(best, c)
	default:
		return best
	}
}

// commonHeaders returns the headers above the checkpoint that all chains begin with. Of chains with equal work and different
// tips none ends within another.
func commonHeaders(chains []chain) []btcheaders.Header {
	var common []btcheaders.Header
	for i, b := range chains[0].above {
		for _, c := range chains[1:] {
			if c.above[i].hash != b.hash {
				return common
			}
		}
		common = append(common, b.header)
	}
	return common
}
