// SPDX-License-Identifier: MIT

package madechain

import (
	"encoding/binary"
	"slices"

	"github.com/assize/assize/pathproof"
)

// Plain returns the transactions of a block at height whose tree has n
// leaves, n at least 1, and nothing odd about it.
func Plain(height uint32, n int) [][]byte {
	coinbase := Coinbase(height, nil)
	return append([][]byte{coinbase}, payments(coinbase, n-1)...)
}

// SixtyFourBytes returns a coinbase and a transaction of 64 bytes. Read as an
// inner node, that transaction has two children, which a claim that takes the
// tree for 2 levels deep can have as its leaf (CVE-2017-12842).
func SixtyFourBytes(height uint32) [][]byte {
	coinbase := Coinbase(height, nil)
	return [][]byte{coinbase, Transaction64(pathproof.DoubleSHA256(coinbase), 0)}
}

// EqualLeaves returns four transactions, of which the last is the third once
// more (CVE-2012-2459). Their tree has the same root as that over the first
// three alone. Nodes refuse such a block, whose header they may yet accept.
func EqualLeaves(height uint32) [][]byte {
	txs := Plain(height, 3)
	return append(txs, txs[2])
}

// TransactionLikeNodes returns four transactions whose two inner nodes can be
// parsed as transactions themselves. Finding them takes some 2^23 hashes.
func TransactionLikeNodes(height uint32) [][]byte {
	txs := Plain(height, 4)
	for i := 0; i < len(txs); i += 2 {
		txs[i] = grind(txs[i], func(left pathproof.Hash) bool {
			return left[4] == 1
		})
		txs[i+1] = grind(txs[i+1], transactionLikeRight)
	}
	return txs
}

// transactionLikeRight reports whether an inner node with right as its right
// child, and a left child whose byte 4, the count of inputs, is 1, can be
// parsed as a transaction. Its bytes are then, for some s ≤ 4:
//
//	 0  version 4, count of inputs 1, outpoint 36
//	41  length s of the input's script, script s, sequence 4
//	46+s  count of outputs 1, amount 8
//	55+s  length 4-s of the output's script, script 4-s
//	60  lock time 4
func transactionLikeRight(right pathproof.Hash) bool {
	s := right[41-32]
	return s <= 4 && right[46-32+s] == 1 && right[55-32+s] == 4-s
}

// grind returns tx with the lowest lock time for which its id is as wanted.
func grind(tx []byte, wanted func(id pathproof.Hash) bool) []byte {
	tx = slices.Clone(tx)
	lockTime := tx[len(tx)-4:]
	for n := uint32(0); !wanted(pathproof.DoubleSHA256(tx)); {
		n++
		binary.LittleEndian.PutUint32(lockTime, n)
	}
	return tx
}

// InnerNodes returns the nodes above txs, an even number of transactions: what
// a lying node serves in their place. See [TransactionLikeNodes].
func InnerNodes(txs [][]byte) [][]byte {
	nodes := make([][]byte, 0, len(txs)/2)
	for pair := range slices.Chunk(txs, 2) {
		left, right := pathproof.DoubleSHA256(pair[0]), pathproof.DoubleSHA256(pair[1])
		nodes = append(nodes, slices.Concat(left[:], right[:]))
	}
	return nodes
}
