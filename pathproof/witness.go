// SPDX-License-Identifier: MIT

package pathproof

import (
	"bytes"
	"fmt"
)

const (
	// HeaderSize is the length of a block header in bytes.
	HeaderSize = 80

	// MaxDepth is the greatest depth of a tree that a claim may state.
	MaxDepth = 32

	// MaxCoinbase is the greatest length in bytes, without witness data, of
	// a coinbase that VerifyTree takes.
	MaxCoinbase = 8192

	hashSize = len(Hash{})
)

// TreeWitness proves a tree's depth and one of its leaves: what the contract
// takes as proveClaim's witness. On the wire it is, without length fields:
//
//	header           80 bytes
//	branch           32 bytes × depth, siblings from the leaf upward
//	coinbase branch  32 bytes × depth, siblings from the coinbase upward
//	coinbase         the rest, without witness data, at most MaxCoinbase
//
// The depth is not in it; it comes from the claim.
type TreeWitness struct {
	Header         [HeaderSize]byte
	Branch         []Hash
	CoinbaseBranch []Hash
	Coinbase       []byte
}

// Witness returns the witness for the leaf at index. header is the header of
// the tree's block, coinbase its first transaction without witness data.
//
// Expected errors: [ErrIndexOutOfRange].
func (t *Tree) Witness(header [HeaderSize]byte, index uint32, coinbase []byte) (TreeWitness, error) {
	branch, err := t.Branch(index)
	if err != nil {
		return TreeWitness{}, err
	}
	return TreeWitness{
		Header:         header,
		Branch:         branch,
		CoinbaseBranch: t.siblings(0, 0, t.Depth()),
		Coinbase:       coinbase,
	}, nil
}

// Append appends the bytes of w to dst and returns the result.
func (w *TreeWitness) Append(dst []byte) []byte {
	dst = append(dst, w.Header[:]...)
	dst = appendHashes(dst, w.Branch)
	dst = appendHashes(dst, w.CoinbaseBranch)
	return append(dst, w.Coinbase...)
}

func appendHashes(dst []byte, hashes []Hash) []byte {
	for i := range hashes {
		dst = append(dst, hashes[i][:]...)
	}
	return dst
}

// VerifyTree checks that the tree of the block blockHash is exactly depth
// levels deep and that its leaf at index is leaf, given the bytes of a
// [TreeWitness]. It allocates nothing unless it fails.
//
// Expected errors, in the order of the checks: [ErrDepthTooLarge],
// [ErrIndexOutOfRange], [ErrWitnessLength], [ErrHeaderMismatch],
// [ErrDuplicateSibling], [ErrBranchMismatch], [ErrCoinbaseTooLarge],
// [ErrNotCoinbase], [ErrCoinbaseMismatch] (P-5.5).
func VerifyTree(blockHash Hash, depth uint8, index uint32, leaf Hash, witness []byte) error {
	if err := checkPath(depth, index); err != nil {
		return err
	}
	branchSize := int(depth) * hashSize
	if least := HeaderSize + 2*branchSize; len(witness) < least {
		return fmt.Errorf("%d bytes, want at least %d: %w", len(witness), least, ErrWitnessLength)
	}
	header, rest := witness[:HeaderSize], witness[HeaderSize:]
	branch, rest := rest[:branchSize], rest[branchSize:]
	coinbaseBranch, coinbase := rest[:branchSize], rest[branchSize:]

	if err := checkHeader(header, blockHash); err != nil {
		return err
	}
	root := merkleRoot(header)
	if err := checkBranch(root, leaf, index, branch); err != nil {
		return err
	}
	if len(coinbase) > MaxCoinbase {
		return fmt.Errorf("%d bytes, at most %d: %w", len(coinbase), MaxCoinbase, ErrCoinbaseTooLarge)
	}
	if !beginsAsCoinbase(coinbase) {
		return ErrNotCoinbase
	}
	id := DoubleSHA256(coinbase)
	if checkBranch(root, id, 0, coinbaseBranch) != nil {
		return fmt.Errorf("id %x, root %x: %w", id, root, ErrCoinbaseMismatch)
	}
	return nil
}

// checkPath refuses a depth and an index that no claim may state.
func checkPath(depth uint8, index uint32) error {
	if depth > MaxDepth {
		return fmt.Errorf("depth %d: %w", depth, ErrDepthTooLarge)
	}
	if index>>depth != 0 {
		return fmt.Errorf("index %d at depth %d: %w", index, depth, ErrIndexOutOfRange)
	}
	return nil
}

// checkHeader refuses a header that does not hash to blockHash.
func checkHeader(header []byte, blockHash Hash) error {
	if got := DoubleSHA256(header); got != blockHash {
		return fmt.Errorf("header hash %x, want %x: %w", got, blockHash, ErrHeaderMismatch)
	}
	return nil
}

// merkleRoot returns bytes 36…67 of a header, behind the version and the
// previous block's hash.
func merkleRoot(header []byte) Hash { return Hash(header[36:68]) }

// checkBranch checks that node, with siblings (32 bytes each, from node
// upward), leads to top. The bits of index, lowest first, report whether the
// node on each level is a right child.
//
// A right child that equals its left sibling is refused, a left child that
// equals its right sibling is not: that is the last leaf of an odd level.
func checkBranch(top, node Hash, index uint32, siblings []byte) error {
	for level := 0; len(siblings) > 0; level++ {
		sibling := Hash(siblings[:hashSize])
		siblings = siblings[hashSize:]
		if index&1 == 0 {
			node = parent(&node, &sibling)
		} else if node == sibling {
			return fmt.Errorf("level %d: %w", level, ErrDuplicateSibling)
		} else {
			node = parent(&sibling, &node)
		}
		index >>= 1
	}
	if node != top {
		return fmt.Errorf("branch leads to %x, want %x: %w", node, top, ErrBranchMismatch)
	}
	return nil
}

// coinbaseInput is what stands in a coinbase from byte 4 to byte 40, behind
// the version: one input, which spends output 2³²-1 of the null transaction.
var coinbaseInput = [37]byte{
	0:  1,
	33: 0xff, 34: 0xff, 35: 0xff, 36: 0xff,
}

// beginsAsCoinbase reports whether tx begins as a coinbase without witness data
// does, up to and with the byte that holds the length of the input's script.
// A coinbase with witness data has a zero, the marker, at byte 4.
//
// These bytes are enough to tell a coinbase from the 64 bytes of an inner
// node. Bytes 4 to 31 are fixed, and in an inner node they belong to its left
// child, a hash: somebody would have to find one with 28 bytes given, which
// takes 2²²⁴ attempts. It is the same from the other side, where the true
// coinbase, 64 bytes long, would be passed off as an inner node: its first 32
// bytes, 28 of them given, would have to be the hash of something.
func beginsAsCoinbase(tx []byte) bool {
	return len(tx) >= 42 && bytes.Equal(tx[4:41], coinbaseInput[:])
}
