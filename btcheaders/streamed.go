// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/binary"
	"fmt"
)

// StreamedLength is the length in bytes of a header as it travels to the contract: without what the chain before it
// determines.
const StreamedLength = 44

// AppendStreamed appends the header's 44-byte form to b, each field as in the header, integers little-endian:
//
//	| version 4 | Merkle root 32 | time 4 | nonce 4 |
//
// Rules: P-6.14.
func (h Header) AppendStreamed(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(h.Version))
	b = append(b, h.MerkleRoot[:]...)
	b = binary.LittleEndian.AppendUint32(b, h.Time)
	return binary.LittleEndian.AppendUint32(b, h.Nonce)
}

// ParseStreamed reads one header of exactly 44 bytes and fills in the hash of the block before it and the bits.
// Expected errors: ErrHeaderLength.
func ParseStreamed(b []byte, prev Hash, bits uint32) (Header, error) {
	if len(b) != StreamedLength {
		return Header{}, fmt.Errorf("%w: %d bytes, not %d", ErrHeaderLength, len(b), StreamedLength)
	}
	return Header{
		Version:    int32(binary.LittleEndian.Uint32(b[0:4])),
		PrevBlock:  prev,
		MerkleRoot: Hash(b[4:36]),
		Time:       binary.LittleEndian.Uint32(b[36:40]),
		Bits:       bits,
		Nonce:      binary.LittleEndian.Uint32(b[40:44]),
	}, nil
}

// AppendStreamed judges a run of 44-byte headers as the blocks after the tip, as [State.Append] does, and returns the
// state at their end; no bytes are no headers. Link and bits are what the state determines, so that neither can be
// wrong. Expected errors: ErrHeaderLength for a part of a header left over, before any is judged; for the first header
// that breaks a rule a *RuleError with its height, as of Append but for ErrBadLink and ErrUnexpectedBits.
func (s State) AppendStreamed(raw []byte, p Params, now uint32) (State, error) {
	if over := len(raw) % StreamedLength; over != 0 {
		return State{}, fmt.Errorf("%w: %d bytes are left over after %d headers of %d", ErrHeaderLength, over, len(raw)/StreamedLength, StreamedLength)
	}
	for ; len(raw) > 0; raw = raw[StreamedLength:] {
		next, err := s.appendStreamed(raw[:StreamedLength], p, now)
		if err != nil {
			return State{}, err
		}
		s = next
	}
	return s, nil
}

func (s State) appendStreamed(raw []byte, p Params, now uint32) (State, error) {
	bits, _ := s.NextBits(p) // why there are none, Append tells
	h, err := ParseStreamed(raw, s.Tip, bits)
	if err != nil {
		return State{}, err
	}
	return s.Append(h, p, now)
}
