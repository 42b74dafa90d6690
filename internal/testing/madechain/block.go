// SPDX-License-Identifier: MIT

package madechain

import (
	"encoding/binary"

	"github.com/assize/assize/pathproof"
)

const (
	// Bits is regtest's difficulty in compact form: the target 0x7fffff ×
	// 2^232.
	Bits = 0x207fffff

	// version is that of BIP 9 with no bit set. It is above 4, the lowest
	// that BIP 65 leaves valid.
	version = 0x20000000
)

// Block returns a raw block with txs, at least one, upon the block with hash
// prev (internal byte order). time is in seconds since 1970. The nonce is the
// lowest that makes the hash meet Bits.
func Block(prev [32]byte, time uint32, txs [][]byte) []byte {
	ids := make([]pathproof.Hash, len(txs))
	for i, tx := range txs {
		ids[i] = pathproof.DoubleSHA256(tx)
	}
	tree, err := pathproof.NewTree(ids)
	if err != nil {
		panic(err) // no transactions: a fault of the caller
	}
	root := tree.Root()

	var header [pathproof.HeaderSize]byte
	binary.LittleEndian.PutUint32(header[0:], version)
	copy(header[4:], prev[:])
	copy(header[36:], root[:])
	binary.LittleEndian.PutUint32(header[68:], time)
	binary.LittleEndian.PutUint32(header[72:], Bits)
	for nonce := uint32(0); !meetsBits(pathproof.DoubleSHA256(header[:])); {
		nonce++
		binary.LittleEndian.PutUint32(header[76:], nonce)
	}
	return Raw(header, txs)
}

// meetsBits reports whether hash is at most the target of Bits, which, read
// from the most significant byte, begins 7f ff ff and goes on with zeros. The
// one hash in 2^7 that begins 7f is passed over.
func meetsBits(hash pathproof.Hash) bool { return hash[31] < 0x7f }

// Raw returns the raw block that consists of header and txs, whether they
// belong together or not.
func Raw(header [pathproof.HeaderSize]byte, txs [][]byte) []byte {
	raw := appendCompactSize(header[:], uint64(len(txs)))
	for _, tx := range txs {
		raw = append(raw, tx...)
	}
	return raw
}

// appendCompactSize appends n in Bitcoin's encoding of lengths and counts.
func appendCompactSize(dst []byte, n uint64) []byte {
	switch {
	case n < 0xfd:
		return append(dst, byte(n))
	case n <= 0xffff:
		return binary.LittleEndian.AppendUint16(append(dst, 0xfd), uint16(n))
	default:
		return binary.LittleEndian.AppendUint32(append(dst, 0xfe), uint32(n))
	}
}
