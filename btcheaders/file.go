// SPDX-License-Identifier: MIT

package btcheaders

import (
	"crypto/sha256"
	"encoding/binary"
)

// A saved chain, integers big-endian:
//
//	| magic 8 | version 4 | length of the whole 8 | network | start | tree | SHA-256 of all before 32 |
//
//	network   | name's length 1 | name | limit's bits 4 | no retargeting 1 | BIP 34 4 | BIP 66 4 | BIP 65 4 |
//	start     | trusted: 0 a header, 1 a state | base's packed state 124 | number of headers up to the base 4 |
//	          | previous block of the lowest, if there are any, 32 | runs |
//	tree      | number of headers above the base 4 | runs |
//	run       | parent of the first 4 | bits of each 4 | count 4 | count × 44 |
//
// A header is in its 44-byte form ([Header.AppendStreamed]). The first of a run follows the header of the
// number parent, which counts from zero in the order of the file; any other follows the one before it.
//
// Hashes are not stored: they are computed again, which the loader's judgment of each header needs anyway.
const (
	fileMagic   = "assizehc" // header chain
	fileVersion = 1

	filePrefix = len(fileMagic) + 4 + 8 // bytes before the network
)

const (
	trustedHeader = 0
	trustedState  = 1
)

// AppendFile appends the chain's saved form to b: 44 bytes a header, and little more. [ParseChain] reads it.
func (c *Chain) AppendFile(b []byte) []byte {
	start := len(b)
	b = append(b, fileMagic...)
	b = binary.BigEndian.AppendUint32(b, fileVersion)
	b = binary.BigEndian.AppendUint64(b, 0) // the length, below
	b = c.params.appendFile(b)

	trusted, known := byte(trustedHeader), c.bottom+1
	if c.whole {
		trusted = trustedState
	}
	if c.bare {
		known = 0
	}
	b = append(b, trusted)
	b = c.base.AppendBytes(b)
	b = binary.BigEndian.AppendUint32(b, known)
	if known > 0 {
		b = append(b, c.before[:]...)
		b = c.appendRuns(b, 0, known)
	}
	above := c.bottom + 1
	b = binary.BigEndian.AppendUint32(b, c.tree.count-above)
	b = c.appendRuns(b, above, c.tree.count)

	binary.BigEndian.PutUint64(b[start+len(fileMagic)+4:], uint64(len(b)-start+sha256.Size))
	sum := sha256.Sum256(b[start:])
	return append(b, sum[:]...)
}

// appendRuns appends the headers of the nodes from first to before end.
func (c *Chain) appendRuns(b []byte, first, end uint32) []byte {
	count := 0 // where the count of the present run stands
	for n := first; n < end; n++ {
		at := c.tree.at(n)
		if n == first || at.parent != n-1 || at.bits != c.tree.at(n-1).bits {
			b = binary.BigEndian.AppendUint32(b, at.parent)
			b = binary.BigEndian.AppendUint32(b, at.bits)
			count = len(b)
			b = binary.BigEndian.AppendUint32(b, 0)
		}
		binary.BigEndian.PutUint32(b[count:], binary.BigEndian.Uint32(b[count:])+1)
		h := Header{Version: at.version, MerkleRoot: at.root, Time: at.time, Nonce: at.nonce}
		b = h.AppendStreamed(b)
	}
	return b
}

// appendFile appends the rules of a network. A name is cut at 255 bytes.
func (p Params) appendFile(b []byte) []byte {
	name := p.Name[:min(len(p.Name), 255)]
	b = append(b, byte(len(name)))
	b = append(b, name...)
	b = binary.BigEndian.AppendUint32(b, p.PowLimitBits)
	retargeting := byte(0)
	if p.NoRetargeting {
		retargeting = 1
	}
	b = append(b, retargeting)
	b = binary.BigEndian.AppendUint32(b, p.BIP34Height)
	b = binary.BigEndian.AppendUint32(b, p.BIP66Height)
	return binary.BigEndian.AppendUint32(b, p.BIP65Height)
}
