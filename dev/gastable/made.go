// SPDX-License-Identifier: MIT

package main

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// noise returns 32 bytes that look like a hash, the same for a name and number
// at every run.
func noise(name string, n int) [32]byte {
	return crypto.Keccak256Hash([]byte(fmt.Sprint(name, n)))
}

// claims returns n claims about the blocks above the checkpoint, perBlock in
// each, with trees of depth 12.
func claims(n, perBlock int) []protocol.Claim {
	list := make([]protocol.Claim, n)
	for i := range list {
		block := i / perBlock
		leaf := noise("leaf", i)
		list[i] = protocol.Claim{
			Height: checkpointHeight + 1 + uint32(block), BlockHash: noise("block", block), Depth: 12,
			Index: uint32(binary.BigEndian.Uint16(leaf[:])) >> 4, Leaf: leaf,
		}
	}
	return list
}

// provable returns a true claim and its witness, in a tree whose branches are
// noise: the leaf stands in the right half, the coinbase at the left edge, and
// each half's root is the other's topmost sibling.
func provable(depth uint8, coinbaseSize int) (protocol.Claim, pathproof.TreeWitness) {
	coinbase := make([]byte, coinbaseSize)
	for i := 0; i < len(coinbase); i += 32 {
		h := noise("coinbase", i)
		copy(coinbase[i:], h[:])
	}
	coinbase[4] = 1
	clear(coinbase[5:37])
	copy(coinbase[37:41], []byte{0xff, 0xff, 0xff, 0xff})

	leaf, top := noise("transaction", 0), int(depth)-1
	index := uint32(0x5555_5555)>>(32-depth) | 1<<top
	w := pathproof.TreeWitness{Coinbase: coinbase}
	for i := range top {
		w.Branch = append(w.Branch, noise("branch", i))
		w.CoinbaseBranch = append(w.CoinbaseBranch, noise("coinbase branch", i))
	}
	right := climb(leaf, index, w.Branch)
	left := climb(pathproof.DoubleSHA256(coinbase), 0, w.CoinbaseBranch)
	w.Branch = append(w.Branch, left)
	w.CoinbaseBranch = append(w.CoinbaseBranch, right)
	root := climb(leaf, index, w.Branch)

	for i := 0; i < len(w.Header); i += 32 {
		h := noise("header", i)
		copy(w.Header[i:], h[:])
	}
	copy(w.Header[36:], root[:])
	return protocol.Claim{
		Height: checkpointHeight + 1, BlockHash: pathproof.DoubleSHA256(w.Header[:]),
		Depth: depth, Index: index, Leaf: leaf,
	}, w
}

// climb returns the hash that siblings lead to.
func climb(node [32]byte, index uint32, siblings [][32]byte) [32]byte {
	for i, sibling := range siblings {
		if index>>i&1 == 0 {
			node = pathproof.DoubleSHA256(append(node[:], sibling[:]...))
		} else {
			node = pathproof.DoubleSHA256(append(sibling[:], node[:]...))
		}
	}
	return node
}
