// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"fmt"
	"math"
	"runtime"
)

// Chain is a tree of headers upon one that is trusted, its base. Every header above the base is judged by the rules of
// [State.Append] before it enters, so that each branch is valid as far as headers tell. The branch with the most work is the
// best chain; of several with the most, the one that was seen first, and Chain tells where they part ([Chain.Decided]).
//
// Below the base there may be its ancestors, which its hash vouches for. No branch leaves there: what does not descend from
// the base contradicts the trust in it.
//
// Nothing leaves the tree. A header takes less than 150 bytes of memory, the table that finds it by its hash included. At
// most 2^32 − 1 headers fit. A Chain may be read by several goroutines at a time while none adds to it.
type Chain struct {
	params Params
	base   State
	whole  bool // base is a whole state; else it tells of one header and what is in its Origin

	tree   tree
	bottom uint32 // number of the base's node; those of its ancestors come before it
	bare   bool   // the base's own header is not known, only its hash
	before Hash   // previous block of the lowest node, unless that is bare

	best   uint32 // the tip of the best chain
	shared uint32 // the last node that all chains with the most work share; best if there is one such chain

	// last is the node added last, on which the next most often stands, and verifier stands at it.
	last     uint32
	verifier *Verifier
}

const (
	// ErrUnknownParent means that the block before a header is not in the tree.
	ErrUnknownParent = ErrorKind("previous block not known")

	// ErrOffBase means that a header's block is no descendant of the header that is trusted.
	ErrOffBase = ErrorKind("branches off below the trusted header")

	// ErrContradiction means that a state says of its own chain what the headers show to be otherwise.
	ErrContradiction = ErrorKind("the trusted state contradicts its headers")
)

// NewChain returns a chain upon a trusted state. The ancestors are headers of its chain, oldest first, the last one the
// state's own; there may be none, and then the base's header is not in view.
// Expected errors: those of [State.CheckConsistent]; as a *RuleError, ErrContradiction when the headers are not what the
// state says of them, and ErrBadLink when one does not follow the one before it.
func NewChain(base State, ancestors []Header, p Params) (*Chain, error) {
	if err := base.CheckConsistent(p); err != nil {
		return nil, err
	}
	c := &Chain{params: p, base: base, whole: true, bare: len(ancestors) == 0}
	if c.bare {
		c.plant(node{hash: base.Tip, work: base.Work, time: base.Time, bits: base.Bits, height: base.Height})
		return c, nil
	}
	if err := c.plantAncestors(ancestors); err != nil {
		return nil, err
	}
	return c, nil
}

// NewChainFrom returns a chain upon a trusted header at height, of which no more is known than origin tells. As with
// [FromHeaders], rules that need earlier headers begin when they can: the median time with the twelfth header of a branch,
// and bits at the first retarget whose period began in view; where the period's start is not known, the bits of the next
// period's first header are taken as they are. The trusted header itself must have its proof of work and version.
// Expected errors, as a *RuleError: ErrBadTarget, ErrHighHash, ErrVersionTooOld, ErrOverflow.
func NewChainFrom(first Header, height uint32, origin Origin, p Params) (*Chain, error) {
	begun, err := newRun(height, origin).append(first, first.Hash(), p, math.MaxUint32)
	if err != nil {
		return nil, err
	}
	c := &Chain{params: p, base: begun.state, before: first.PrevBlock}
	c.plant(nodeOf(first, &c.base))
	return c, nil
}

// plant makes n, upon the last node, the base.
func (c *Chain) plant(n node) {
	c.bottom = c.tree.push(max(c.tree.count, 1)-1, n)
	c.best, c.shared = c.bottom, c.bottom
	c.last, c.verifier = c.bottom, c.verifierAt(c.bottom)
}

// Add judges a header by every rule and takes it into the tree; added is false for one that is there already, which is no
// error. now is the caller's clock in seconds since 1970. A header that is refused leaves the tree as it was, and may be
// added later if only the clock or its parent was missing.
// Expected errors: ErrUnknownParent; ErrOffBase and those of [State.Append], as a *RuleError.
func (c *Chain) Add(h Header, now uint32) (added bool, err error) {
	return c.add(h, h.Hash(), now)
}

// AddRun adds headers, oldest first, each of which must follow the one before it. It returns how many of them are in the
// tree afterwards: all, or those before the one that the error is about.
// Expected errors: those of [Chain.Add]; ErrBadLink, as a *RuleError.
func (c *Chain) AddRun(headers []Header, now uint32) (int, error) {
	hashes := hashAll(headers)
	for i, h := range headers {
		if i > 0 && h.PrevBlock != hashes[i-1] {
			height, _ := c.HeightOf(hashes[i-1])
			err := fmt.Errorf("%w: the previous block is %x, the header before it %x (internal byte order)", ErrBadLink, h.PrevBlock, hashes[i-1])
			return i, &RuleError{Height: height + 1, Err: err}
		}
		if _, err := c.add(h, hashes[i], now); err != nil {
			return i, err
		}
	}
	return len(headers), nil
}

func (c *Chain) add(h Header, hash Hash, now uint32) (added bool, err error) {
	parent := c.last
	if c.tree.at(parent).hash != h.PrevBlock { // upon the last one nothing stands: what does is new
		if _, ok := c.tree.find(hash); ok {
			return false, nil
		}
		var ok bool
		if parent, ok = c.tree.find(h.PrevBlock); !ok {
			return false, fmt.Errorf("%w: %x (internal byte order)", ErrUnknownParent, h.PrevBlock)
		}
	}
	if err := c.addUpon(parent, h, hash, now); err != nil {
		return false, err
	}
	return true, nil
}

// addUpon judges h, which is not in the tree, as the child of parent, its previous block, and adds it.
func (c *Chain) addUpon(parent uint32, h Header, hash Hash, now uint32) error {
	if parent < c.bottom {
		err := fmt.Errorf("%w: its previous block is an ancestor of the one at height %d", ErrOffBase, c.base.Height)
		return &RuleError{Height: c.tree.at(parent).height + 1, Err: err}
	}
	v := c.verifier
	if parent != c.last {
		v = c.verifierAt(parent)
	}
	var raw [HeaderLength]byte
	if err := v.append(h.AppendBytes(raw[:0]), hash, now); err != nil {
		return err
	}
	state := &v.run.state
	n := c.tree.push(parent, nodeOf(h, state))
	c.last, c.verifier = n, v
	best := &c.tree.at(c.best).work
	switch bytes.Compare(state.Work[:], best[:]) {
	case 1:
		c.best, c.shared = n, n
	case 0:
		c.shared = c.tree.common(c.shared, n)
	}
	return nil
}

// hashAll returns the hashes of headers, computed on all cores.
func hashAll(headers []Header) []Hash {
	const chunk = 4096 // headers that a core takes at a time
	hashes, chunks := make([]Hash, len(headers)), (len(headers)+chunk-1)/chunk
	workers := min(runtime.GOMAXPROCS(0), chunks)
	done := make(chan struct{}, workers)
	for w := range workers {
		go func() {
			for from := w * chunk; from < len(headers); from += workers * chunk {
				for i := from; i < min(from+chunk, len(headers)); i++ {
					hashes[i] = headers[i].Hash()
				}
			}
			done <- struct{}{}
		}()
	}
	for range workers {
		<-done
	}
	return hashes
}
