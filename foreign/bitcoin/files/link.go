// SPDX-License-Identifier: MIT

package files

import (
	"errors"
	"fmt"
	"slices"

	"github.com/assize/assize/btcheaders"
)

var (
	// ErrNoCheckpoint means that no link leads from the headers of a file to the checkpoint, up or down, or that they
	// branch off below it.
	ErrNoCheckpoint = errors.New("not linked to the checkpoint")

	// ErrContradiction means that the checkpoint says of its own chain what a header file shows to be otherwise.
	ErrContradiction error = btcheaders.ErrContradiction
)

// file is a header file.
type file struct {
	path    string
	headers []btcheaders.Header
	linked  bool // to the checkpoint
	above   int  // if it is linked: the index of the first header above the checkpoint
	top     int  // depth below the checkpoint of its highest header that is not above it
	deepest int  // depth of its first header; -1 for a file that begins above the checkpoint
}

// wrong returns the error with the file's name.
func (f *file) wrong(err error) error { return fmt.Errorf("%s: %w", f.path, err) }

// unlinked returns what is said of a file that nothing links to the checkpoint.
func (f *file) unlinked(checkpoint btcheaders.State) error {
	return f.wrong(fmt.Errorf("%w: none of %d headers is the block at height %d or follows it", ErrNoCheckpoint, len(f.headers), checkpoint.Height))
}

// link returns the tree of all headers of all files, those above the checkpoint judged by every rule. A file may follow upon
// another, wherever it stands in the list.
func link(files []*file, cfg Config) (*btcheaders.Chain, error) {
	ancestors, err := descend(files, cfg.Checkpoint)
	if err != nil {
		return nil, err
	}
	slices.Reverse(ancestors)
	chain, err := btcheaders.NewChain(cfg.Checkpoint, ancestors, cfg.Network)
	if rule := (*btcheaders.RuleError)(nil); errors.As(err, &rule) {
		depth := int(cfg.Checkpoint.Height - rule.Height)
		i := slices.IndexFunc(files, func(f *file) bool { return f.top <= depth && depth <= f.deepest })
		return nil, files[i].wrong(err)
	}
	if err != nil {
		return nil, err
	}
	return chain, ascend(chain, files, cfg)
}

// descend gathers the checkpoint's own header and its ancestors, newest first, from files that hold a part of them, and
// checks their links.
func descend(files []*file, checkpoint btcheaders.State) ([]btcheaders.Header, error) {
	var ancestors []btcheaders.Header
	for again := true; again; {
		again = false
		for _, f := range files {
			if f.linked {
				continue
			}
			last, depth, ok := f.meets(ancestors, checkpoint)
			if !ok {
				continue
			}
			if err := f.checkLinks(last, depth, checkpoint); err != nil {
				return nil, f.wrong(err)
			}
			f.linked, f.above, again = true, last+1, true
			for f.top, f.deepest = depth, depth+last; len(ancestors) <= f.deepest; {
				ancestors = append(ancestors, f.headers[f.deepest-len(ancestors)])
			}
		}
	}
	return ancestors, nil
}

// meets returns the index of the file's highest header that is the checkpoint's block or an ancestor in view, or the next
// one below them, and how deep below the checkpoint it stands. A file that goes on above such an ancestor without meeting
// the checkpoint branches off: it does not meet.
func (f *file) meets(ancestors []btcheaders.Header, checkpoint btcheaders.State) (last, depth int, ok bool) {
	last = len(f.headers) - 1
	for i := 1; i <= last; i++ {
		if f.headers[i].PrevBlock == checkpoint.Tip {
			return i - 1, 0, f.headers[i-1].Hash() == checkpoint.Tip
		}
	}
	top := f.headers[last].Hash()
	if top == checkpoint.Tip {
		return last, 0, true
	}
	i := slices.IndexFunc(ancestors, func(h btcheaders.Header) bool { return h.PrevBlock == top })
	return last, i + 1, i >= 0
}

// checkLinks checks the links down from the header with the index last, which stands depth below the checkpoint.
func (f *file) checkLinks(last, depth int, checkpoint btcheaders.State) error {
	if below := uint64(depth) + uint64(last); below > uint64(checkpoint.Height) {
		return fmt.Errorf("%w: %d blocks stand below it, its height is %d", ErrContradiction, below, checkpoint.Height)
	}
	for i := last; i > 0; i-- {
		if f.headers[i].PrevBlock != f.headers[i-1].Hash() {
			err := fmt.Errorf("%w: the previous block is not the header before it", btcheaders.ErrBadLink)
			height := checkpoint.Height - uint32(depth+last-i)
			return fmt.Errorf("header %d: %w", i, &btcheaders.RuleError{Height: height, Err: err})
		}
	}
	return nil
}

// ascend adds what files hold above the checkpoint. One that follows upon another waits until that one is in the tree.
func ascend(chain *btcheaders.Chain, files []*file, cfg Config) error {
	waiting := slices.Clone(files)
	for len(waiting) > 0 {
		var later []*file
		for _, f := range waiting {
			if !f.linked {
				if _, f.linked = chain.HeightOf(f.headers[0].PrevBlock); !f.linked {
					later = append(later, f)
					continue
				}
			}
			n, err := chain.AddRun(f.headers[f.above:], cfg.Now)
			switch {
			case errors.Is(err, btcheaders.ErrOffBase):
				return f.unlinked(cfg.Checkpoint)
			case err != nil:
				return f.wrong(fmt.Errorf("header %d: %w", f.above+n, err))
			}
		}
		if len(later) == len(waiting) {
			return later[0].unlinked(cfg.Checkpoint)
		}
		waiting = later
	}
	return nil
}
