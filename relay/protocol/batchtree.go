// SPDX-License-Identifier: MIT

package protocol

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

const nodeDomain = 0x01

// BatchProof is the way of one claim to the root of its batch, from the claim
// upward. Bit i of Directions is set when sibling i stands on the left. A level
// at which the node is promoted has no sibling.
type BatchProof struct {
	Siblings   []common.Hash
	Directions uint64
}

func nodeHash(left, right common.Hash) common.Hash {
	return crypto.Keccak256Hash([]byte{nodeDomain}, left[:], right[:])
}

// BatchRoot returns the root of the keccak-256 Merkle tree over the hashes of
// claims, in their order; the odd last node of a level is promoted. The root of
// no claims is the zero hash (P-3.6).
func BatchRoot(claims []Claim) common.Hash {
	level := hashClaims(claims)
	for len(level) > 1 {
		level = parents(level)
	}
	if len(level) == 0 {
		return common.Hash{}
	}
	return level[0]
}

// ProveInBatch returns the proof of the claim at position i of a batch.
//
// Expected errors: ErrClaimIndex if there is no claim at i.
func ProveInBatch(claims []Claim, i int) (BatchProof, error) {
	if i < 0 || i >= len(claims) {
		return BatchProof{}, fmt.Errorf("%w: claim %d of a batch of %d", ErrClaimIndex, i, len(claims))
	}
	var proof BatchProof
	for level := hashClaims(claims); len(level) > 1; level = parents(level) {
		if sibling := i ^ 1; sibling < len(level) {
			if sibling < i {
				proof.Directions |= 1 << len(proof.Siblings)
			}
			proof.Siblings = append(proof.Siblings, level[sibling])
		}
		i /= 2
	}
	return proof, nil
}

// Root returns the root the proof leads to from the hash of a claim.
func (p BatchProof) Root(claimHash common.Hash) common.Hash {
	node := claimHash
	for i, sibling := range p.Siblings {
		if p.Directions>>i&1 == 1 {
			node = nodeHash(sibling, node)
		} else {
			node = nodeHash(node, sibling)
		}
	}
	return node
}

func hashClaims(claims []Claim) []common.Hash {
	hashes := make([]common.Hash, len(claims))
	for i, c := range claims {
		hashes[i] = c.Hash()
	}
	return hashes
}

func parents(level []common.Hash) []common.Hash {
	up := make([]common.Hash, 0, (len(level)+1)/2)
	for ; len(level) > 1; level = level[2:] {
		up = append(up, nodeHash(level[0], level[1]))
	}
	return append(up, level...)
}

// BatchID returns the id of a batch: the keccak-256 of root, proposer, salt,
// relay and chain id, each in 32 bytes (P-3.7).
func BatchID(root common.Hash, proposer common.Address, salt common.Hash, relay common.Address, chainID *big.Int) common.Hash {
	return crypto.Keccak256Hash(
		root[:],
		common.LeftPadBytes(proposer[:], 32),
		salt[:],
		common.LeftPadBytes(relay[:], 32),
		common.LeftPadBytes(chainID.Bytes(), 32),
	)
}
