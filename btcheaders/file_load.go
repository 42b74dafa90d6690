// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

const (
	// ErrFileMagic means that bytes do not begin as a saved chain does.
	ErrFileMagic = ErrorKind("no saved header chain")

	// ErrFileVersion means that a saved chain is of another version than this program writes.
	ErrFileVersion = ErrorKind("version of a saved header chain not known")

	// ErrFileLength means that a saved chain is cut off, or has bytes left over.
	ErrFileLength = ErrorKind("wrong length of a saved header chain")

	// ErrFileChecksum means that a saved chain is damaged.
	ErrFileChecksum = ErrorKind("saved header chain is damaged")

	// ErrFileNetwork means that a saved chain is of another network, or was checked by other rules.
	ErrFileNetwork = ErrorKind("saved header chain is of another network")

	// ErrFileContent means that a saved chain is whole and yet not what this program writes.
	ErrFileContent = ErrorKind("saved header chain makes no sense")
)

// ParseChain reads what [Chain.AppendFile] wrote: all of data, of the network p. It trusts nothing but the base: every header
// above it is judged again by every rule, with now, in seconds since 1970, as the clock. The order in which headers came, and
// so the best of tied chains, is kept. Memory grows with the bytes that are there, not with the counts they state.
// Expected errors, in the order of the checks: ErrFileMagic, ErrFileVersion, ErrFileLength, ErrFileChecksum, ErrFileNetwork,
// ErrFileContent; those of [NewChain], [NewChainFrom] and [Chain.Add], which tell what a forger made.
func ParseChain(data []byte, p Params, now uint32) (*Chain, error) {
	body, err := openFile(data)
	if err != nil {
		return nil, err
	}
	r := &fileReader{rest: body}
	if want := p.appendFile(nil); !bytes.Equal(r.take(len(want)), want) {
		return nil, fmt.Errorf("%w than %s, or was checked by other rules", ErrFileNetwork, p.Name)
	}
	c, err := r.start(p)
	if err != nil {
		return nil, err
	}
	if err := r.headers(c.tree.count, r.uint32(), c.addStreamed(now)); err != nil {
		return nil, err
	}
	if r.short || len(r.rest) > 0 {
		return nil, fmt.Errorf("%w: it ends early, or %d bytes late", ErrFileContent, len(r.rest))
	}
	return c, nil
}

// openFile checks what encloses a saved chain, and returns the rest.
func openFile(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte(fileMagic)) {
		return nil, ErrFileMagic
	}
	if len(data) < filePrefix+sha256.Size {
		return nil, fmt.Errorf("%w: %d bytes", ErrFileLength, len(data))
	}
	if version := binary.BigEndian.Uint32(data[len(fileMagic):]); version != fileVersion {
		return nil, fmt.Errorf("%w: %d, not %d", ErrFileVersion, version, fileVersion)
	}
	if length := binary.BigEndian.Uint64(data[len(fileMagic)+4:]); length != uint64(len(data)) {
		return nil, fmt.Errorf("%w: %d bytes of %d", ErrFileLength, len(data), length)
	}
	end := len(data) - sha256.Size
	if sum := sha256.Sum256(data[:end]); !bytes.Equal(sum[:], data[end:]) {
		return nil, fmt.Errorf("%w: its checksum is %x, it states %x", ErrFileChecksum, sum, data[end:])
	}
	return data[filePrefix:end], nil
}

// start reads the base and its ancestors.
func (r *fileReader) start(p Params) (*Chain, error) {
	trusted := r.take(1)[0]
	base, err := ParseState(r.take(StateLength))
	if err != nil {
		return nil, err
	}
	known := r.uint32()
	var before Hash
	if known > 0 {
		before = Hash(r.take(len(before)))
	}
	if r.short {
		return nil, fmt.Errorf("%w: it ends before its headers begin", ErrFileContent)
	}
	var headers []Header
	err = r.headers(0, known, func(parent, bits uint32, raw []byte) error {
		if len(headers) > 0 {
			if uint64(parent) != uint64(len(headers)-1) {
				return fmt.Errorf("%w: ancestors that branch", ErrFileContent)
			}
			before = headers[parent].Hash()
		}
		h, err := ParseStreamed(raw, before, bits)
		headers = append(headers, h)
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case trusted == trustedState:
		return NewChain(base, headers, p)
	case trusted != trustedHeader || known != 1:
		return nil, fmt.Errorf("%w: trust in %d headers of kind %d", ErrFileContent, known, trusted)
	}
	own := headers[0]
	work, _ := subWork(base.Work, Work(own.Bits)) // if it is less, the states differ below
	c, err := NewChainFrom(own, base.Height, Origin{Work: work, EpochStart: base.EpochStart}, p)
	if err != nil {
		return nil, err
	}
	if c.base != base {
		return nil, fmt.Errorf("%w: the state at its base is not that of the header there", ErrFileContent)
	}
	return c, nil
}

// addStreamed returns what takes a header of a run into the tree.
func (c *Chain) addStreamed(now uint32) func(parent, bits uint32, raw []byte) error {
	return func(parent, bits uint32, raw []byte) error {
		if parent >= c.tree.count {
			return fmt.Errorf("%w: a header before its parent", ErrFileContent)
		}
		h, err := ParseStreamed(raw, c.tree.at(parent).hash, bits)
		if err != nil {
			return err
		}
		added, err := c.Add(h, now)
		if err == nil && !added {
			err = fmt.Errorf("%w: a header twice", ErrFileContent)
		}
		return err
	}
}

// fileReader takes bytes off the front of rest.
type fileReader struct {
	rest  []byte
	short bool // more was asked for than there was; the answer was zeros
}

func (r *fileReader) take(n int) []byte {
	if n > len(r.rest) {
		r.rest, r.short = nil, true
		return make([]byte, n)
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *fileReader) uint32() uint32 { return binary.BigEndian.Uint32(r.take(4)) }

// headers reads runs of count headers in all, numbered from number on, and hands each to add with its parent's number.
func (r *fileReader) headers(number, count uint32, add func(parent, bits uint32, raw []byte) error) error {
	for count > 0 {
		parent, bits, run := r.uint32(), r.uint32(), r.uint32()
		if run == 0 || run > count || uint64(run)*StreamedLength > uint64(len(r.rest)) {
			return fmt.Errorf("%w: a run of %d headers, %d are to come in %d bytes", ErrFileContent, run, count, len(r.rest))
		}
		count -= run
		for ; run > 0; run-- {
			if err := add(parent, bits, r.take(StreamedLength)); err != nil {
				return err
			}
			parent, number = number, number+1
		}
	}
	return nil
}
