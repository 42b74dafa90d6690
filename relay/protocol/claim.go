// SPDX-License-Identifier: MIT

package protocol

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/pathproof"
)

const (
	// MaxClaims is the greatest number of claims in a batch.
	MaxClaims = 1024
	// MaxDepth is the greatest depth of a claimed transaction tree, in levels.
	MaxDepth = pathproof.MaxDepth

	claimDomain = 0x00
	claimSize   = 1 + 73
)

// Errors of claims and of their packed form.
var (
	ErrNoClaims      = errors.New("a batch needs at least one claim")
	ErrTooManyClaims = errors.New("too many claims in one batch")
	ErrClaimDepth    = errors.New("depth of a claim is too large")
	ErrClaimIndex    = errors.New("index of a claim lies outside its tree")
	ErrPackedClaims  = errors.New("packed claims are malformed")
)

// Claim states of the foreign chain that the block at Height has hash
// BlockHash, that it was buried when the batch was proposed, that its
// transaction tree is exactly Depth levels deep, and that the leaf at Index is
// the transaction id Leaf. Hashes are in internal byte order.
// Rules: P-2.1.
type Claim struct {
	Height    uint32
	BlockHash [32]byte
	Depth     uint8
	Index     uint32
	Leaf      [32]byte
}

// Check reports whether the claim can be packed: Depth ≤ 32, Index < 2^Depth.
//
// Expected errors: ErrClaimDepth, ErrClaimIndex.
// Rules: P-2.6.
func (c Claim) Check() error {
	if c.Depth > MaxDepth {
		return fmt.Errorf("%w: %d, at most %d", ErrClaimDepth, c.Depth, MaxDepth)
	}
	if uint64(c.Index)>>c.Depth != 0 {
		return fmt.Errorf("%w: index %d of a tree of depth %d", ErrClaimIndex, c.Index, c.Depth)
	}
	return nil
}

// Hash returns the keccak-256 of a domain byte and the 73 packed bytes of the
// claim: height 4 | blockHash 32 | depth 1 | index 4 | leaf 32, big-endian (P-1.2).
func (c Claim) Hash() common.Hash {
	buf := make([]byte, 0, claimSize)
	buf = append(buf, claimDomain)
	buf = binary.BigEndian.AppendUint32(buf, c.Height)
	buf = append(buf, c.BlockHash[:]...)
	buf = append(buf, c.Depth)
	buf = binary.BigEndian.AppendUint32(buf, c.Index)
	buf = append(buf, c.Leaf[:]...)
	return crypto.Keccak256Hash(buf)
}

// sameBlock reports whether two claims go into one group of the packed form.
func (c Claim) sameBlock(d Claim) bool {
	return c.Height == d.Height && c.BlockHash == d.BlockHash && c.Depth == d.Depth
}

// indexBytes is the size of an index in the packed form.
func indexBytes(depth uint8) int { return (int(depth) + 7) / 8 }

// PackClaims writes claims as they travel, neighbours of one block as one
// group:
//
//	height 4 | blockHash 32 | depth 1 | count 2, then count times
//	index ceil(depth/8) | leaf 32
//
// Order is kept, since it makes the batch's root.
//
// Expected errors: ErrNoClaims, ErrTooManyClaims, ErrClaimDepth, ErrClaimIndex.
// Rules: P-3.5.
func PackClaims(claims []Claim) ([]byte, error) {
	if len(claims) == 0 {
		return nil, ErrNoClaims
	}
	if len(claims) > MaxClaims {
		return nil, fmt.Errorf("%w: %d, at most %d", ErrTooManyClaims, len(claims), MaxClaims)
	}
	for i, c := range claims {
		if err := c.Check(); err != nil {
			return nil, fmt.Errorf("claim %d: %w", i, err)
		}
	}
	var buf []byte
	for len(claims) > 0 {
		first, n := claims[0], 1
		for n < len(claims) && claims[n].sameBlock(first) {
			n++
		}
		buf = binary.BigEndian.AppendUint32(buf, first.Height)
		buf = append(buf, first.BlockHash[:]...)
		buf = append(buf, first.Depth)
		buf = binary.BigEndian.AppendUint16(buf, uint16(n))
		for _, c := range claims[:n] {
			var index [4]byte
			binary.BigEndian.PutUint32(index[:], c.Index)
			buf = append(buf, index[4-indexBytes(c.Depth):]...)
			buf = append(buf, c.Leaf[:]...)
		}
		claims = claims[n:]
	}
	return buf, nil
}

// UnpackClaims reads the packed form. It accepts what the contract accepts,
// and nothing else.
//
// Expected errors: ErrNoClaims, ErrTooManyClaims, ErrClaimDepth, ErrClaimIndex,
// ErrPackedClaims.
func UnpackClaims(packed []byte) ([]Claim, error) {
	const groupHeader = 39
	if len(packed) == 0 {
		return nil, ErrNoClaims
	}
	var claims []Claim
	for offset := 0; offset < len(packed); {
		rest := packed[offset:]
		if len(rest) < groupHeader {
			return nil, fmt.Errorf("%w: %d bytes at offset %d are no group", ErrPackedClaims, len(rest), offset)
		}
		c := Claim{Height: binary.BigEndian.Uint32(rest), Depth: rest[36]}
		copy(c.BlockHash[:], rest[4:])
		count := int(binary.BigEndian.Uint16(rest[37:]))
		if c.Depth > MaxDepth {
			return nil, fmt.Errorf("%w: %d at offset %d, at most %d", ErrClaimDepth, c.Depth, offset, MaxDepth)
		}
		if count == 0 {
			return nil, fmt.Errorf("%w: group of no claims at offset %d", ErrPackedClaims, offset)
		}
		if len(claims)+count > MaxClaims {
			return nil, fmt.Errorf("%w: %d, at most %d", ErrTooManyClaims, len(claims)+count, MaxClaims)
		}
		rest = rest[groupHeader:]
		width := indexBytes(c.Depth)
		if needed := count * (width + 32); len(rest) < needed {
			return nil, fmt.Errorf("%w: %d bytes of a group at offset %d, %d needed", ErrPackedClaims, len(rest), offset, needed)
		}
		for range count {
			var index [4]byte
			copy(index[4-width:], rest)
			c.Index = binary.BigEndian.Uint32(index[:])
			copy(c.Leaf[:], rest[width:])
			if err := c.Check(); err != nil {
				return nil, fmt.Errorf("claim %d: %w", len(claims), err)
			}
			claims = append(claims, c)
			rest = rest[width+32:]
		}
		offset = len(packed) - len(rest)
	}
	return claims, nil
}
