// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
)

// plantAncestors makes nodes of the ancestors of a trusted state and of its own header, the last of them. Each one's work is
// the state's, less that of the blocks between.
func (c *Chain) plantAncestors(headers []Header) error {
	hashes := hashAll(headers)
	if err := c.checkAncestors(headers, hashes); err != nil {
		return err
	}
	cache := workCache{}
	s, lowest := State{Work: c.base.Work}, c.base.Height-uint32(len(headers)-1)
	for i := len(headers) - 1; i >= 0; i-- {
		var enough bool
		if s.Work, enough = subWork(s.Work, cache.of(headers[i].Bits)); !enough {
			err := fmt.Errorf("%w: its work is less than that of the blocks from here on", ErrContradiction)
			return &RuleError{Height: lowest + uint32(i), Err: err}
		}
	}
	c.before = headers[0].PrevBlock
	for i, h := range headers {
		s.Tip, s.Height = hashes[i], lowest+uint32(i)
		s.Work, _ = addWork(s.Work, cache.of(h.Bits)) // no more than was subtracted
		c.plant(nodeOf(h, &s))
	}
	return nil
}

// checkAncestors checks the links up to the trusted state's header, the last one, and what the state says of its chain.
func (c *Chain) checkAncestors(headers []Header, hashes []Hash) error {
	last := len(headers) - 1
	if uint64(last) > uint64(c.base.Height) {
		err := fmt.Errorf("%w: %d blocks stand below it", ErrContradiction, last)
		return &RuleError{Height: c.base.Height, Err: err}
	}
	for i := last; i >= 0; i-- {
		height := c.base.Height - uint32(last-i)
		if err := c.checkAncestor(headers[i], height); err != nil {
			return &RuleError{Height: height, Err: err}
		}
		switch {
		case i == last && hashes[i] != c.base.Tip:
			err := fmt.Errorf("%w: its tip is %x, the header has the hash %x (internal byte order)", ErrContradiction, c.base.Tip, hashes[i])
			return &RuleError{Height: height, Err: err}
		case i < last && hashes[i] != headers[i+1].PrevBlock:
			err := fmt.Errorf("%w: the previous block is not the header before it", ErrBadLink)
			return &RuleError{Height: height + 1, Err: err}
		}
	}
	return nil
}

// checkAncestor checks what the trusted state says of the header at a height that is not above its own.
func (c *Chain) checkAncestor(h Header, height uint32) error {
	base := &c.base
	if height == base.Height && h.Bits != base.Bits {
		return fmt.Errorf("%w: bits %08x, the header has %08x", ErrContradiction, base.Bits, h.Bits)
	}
	if told := base.Times[height%MedianTimeSpan]; base.Height-height < MedianTimeSpan && h.Time != told {
		return fmt.Errorf("%w: time %d, the header has %d", ErrContradiction, told, h.Time)
	}
	if height == base.Height-base.Height%RetargetInterval && h.Time != base.EpochStart {
		return fmt.Errorf("%w: its retarget period starts at time %d, the header there has %d", ErrContradiction, base.EpochStart, h.Time)
	}
	return nil
}

// workCache remembers the work of the bits that were asked for last.
type workCache struct {
	bits uint32
	work [32]byte // zero for the bits zero, as it should be
}

func (w *workCache) of(bits uint32) [32]byte {
	if bits != w.bits {
		w.bits, w.work = bits, Work(bits)
	}
	return w.work
}

// subWork returns a − b, big-endian, and whether b is no more than a.
func subWork(a, b [32]byte) ([32]byte, bool) {
	if bytes.Compare(a[:], b[:]) < 0 {
		return [32]byte{}, false
	}
	var rest [32]byte
	var word, borrow uint64
	for i := 24; i >= 0; i -= 8 {
		word, borrow = bits.Sub64(binary.BigEndian.Uint64(a[i:]), binary.BigEndian.Uint64(b[i:]), borrow)
		binary.BigEndian.PutUint64(rest[i:], word)
	}
	return rest, true
}
