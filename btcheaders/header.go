// SPDX-License-Identifier: MIT

package btcheaders

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// HeaderLength is the length of a block header in bytes.
const HeaderLength = 80

// Hash is a double SHA-256 in internal byte order.
type Hash = [32]byte

// Header is a block header (Bitcoin Core src/primitives/block.h, CBlockHeader). On the wire, integers little-endian:
//
//	| version 4 | previous block 32 | Merkle root 32 | time 4 | bits 4 | nonce 4 |
type Header struct {
	Version    int32
	PrevBlock  Hash
	MerkleRoot Hash
	Time       uint32 // seconds since 1970
	Bits       uint32 // compact target
	Nonce      uint32
}

// ParseHeader reads one header of exactly 80 bytes. Expected errors: ErrHeaderLength.
func ParseHeader(b []byte) (Header, error) {
	if len(b) != HeaderLength {
		return Header{}, fmt.Errorf("%w: %d bytes, not %d", ErrHeaderLength, len(b), HeaderLength)
	}
	return Header{
		Version:    int32(binary.LittleEndian.Uint32(b[0:4])),
		PrevBlock:  Hash(b[4:36]),
		MerkleRoot: Hash(b[36:68]),
		Time:       binary.LittleEndian.Uint32(b[68:72]),
		Bits:       binary.LittleEndian.Uint32(b[72:76]),
		Nonce:      binary.LittleEndian.Uint32(b[76:80]),
	}, nil
}

// ParseHeaders reads headers of 80 bytes one after another; no bytes are no headers. Expected errors: ErrHeaderLength
// when a part of a header is left over.
func ParseHeaders(b []byte) ([]Header, error) {
	if over := len(b) % HeaderLength; over != 0 {
		return nil, fmt.Errorf("%w: %d bytes are left over after %d headers of %d", ErrHeaderLength, over, len(b)/HeaderLength, HeaderLength)
	}
	headers := make([]Header, len(b)/HeaderLength)
	for i := range headers {
		h, err := ParseHeader(b[i*HeaderLength : (i+1)*HeaderLength])
		if err != nil {
			return nil, err
		}
		headers[i] = h
	}
	return headers, nil
}

// AppendBytes appends the header's 80 bytes to b.
func (h Header) AppendBytes(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(h.Version))
	b = append(b, h.PrevBlock[:]...)
	b = append(b, h.MerkleRoot[:]...)
	b = binary.LittleEndian.AppendUint32(b, h.Time)
	b = binary.LittleEndian.AppendUint32(b, h.Bits)
	return binary.LittleEndian.AppendUint32(b, h.Nonce)
}

// Hash returns the header's hash: SHA-256 twice over its 80 bytes.
func (h Header) Hash() Hash {
	var raw [HeaderLength]byte
	once := sha256.Sum256(h.AppendBytes(raw[:0]))
	return sha256.Sum256(once[:])
}
