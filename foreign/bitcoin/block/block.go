// SPDX-License-Identifier: MIT

package block

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/assize/assize/pathproof"
)

// Kinds of errors about blocks.
var (
	// ErrTruncated: the bytes end before the block does.
	ErrTruncated = errors.New("block is truncated")

	// ErrTrailing: there are bytes behind the block.
	ErrTrailing = errors.New("bytes behind the block")

	// ErrMalformed: a transaction or a count is not encoded as the network
	// encodes it.
	ErrMalformed = errors.New("block is malformed")

	// ErrNoTransactions: the block has no transactions.
	ErrNoTransactions = errors.New("block has no transactions")

	// ErrMerkleRoot: the transactions are not those of the header.
	ErrMerkleRoot = errors.New("transactions do not hash to the header's Merkle root")
)

// Block is a block as far as claims about it need it. It does not change once
// parsed; what its fields hold must not be changed either.
type Block struct {
	Header [pathproof.HeaderSize]byte

	// TxIDs are the ids of the transactions in internal byte order.
	TxIDs []pathproof.Hash

	// Coinbase is the first transaction without witness data, whose double
	// SHA-256 is TxIDs[0].
	Coinbase []byte

	tree *pathproof.Tree
}

// Parse reads a block in the network's serialization, with or without witness
// data, and checks that its transactions hash to its Merkle root. It keeps
// nothing of raw, and allocates in proportion to raw whatever it says about
// its own size.
//
// It checks no other rule of consensus: not the work, not what the
// transactions do, and not that all ids differ (CVE-2012-2459), which
// [pathproof.Tree.PathHash] takes care of.
//
// Expected errors: [ErrTruncated], [ErrTrailing], [ErrMalformed],
// [ErrNoTransactions], [ErrMerkleRoot].
func Parse(raw []byte) (*Block, error) {
	r := reader{rest: raw}
	header := r.take(pathproof.HeaderSize)
	ids, coinbase, err := r.transactions()
	if err != nil {
		return nil, err
	}
	if len(r.rest) > 0 {
		return nil, fmt.Errorf("%d bytes left: %w", len(r.rest), ErrTrailing)
	}
	tree, err := pathproof.NewTree(ids)
	if err != nil {
		return nil, ErrNoTransactions
	}
	b := &Block{Header: [pathproof.HeaderSize]byte(header), TxIDs: ids, Coinbase: coinbase, tree: tree}
	if want, got := b.Header[36:68], tree.Root(); !bytes.Equal(got[:], want) {
		return nil, fmt.Errorf("root %x, header has %x: %w", got, want, ErrMerkleRoot)
	}
	return b, nil
}

// FromIDs returns the block of a header, as [Parse] would, from the ids of its
// transactions in their order and the first of these, with or without witness
// data. It checks that they hash to the header's Merkle root.
//
// Expected errors: those of [StripWitness], [ErrNoTransactions],
// [ErrMerkleRoot], [ErrMalformed] if the transaction is not that of the first id.
func FromIDs(header [pathproof.HeaderSize]byte, ids []pathproof.Hash, first []byte) (*Block, error) {
	coinbase, err := StripWitness(first)
	if err != nil {
		return nil, err
	}
	tree, err := pathproof.NewTree(ids)
	if err != nil {
		return nil, ErrNoTransactions
	}
	if id := pathproof.DoubleSHA256(coinbase); id != ids[0] {
		return nil, fmt.Errorf("the first transaction is %x, the first id %x: %w", id, ids[0], ErrMalformed)
	}
	if want, got := header[36:68], tree.Root(); !bytes.Equal(got[:], want) {
		return nil, fmt.Errorf("root %x, header has %x: %w", got, want, ErrMerkleRoot)
	}
	return &Block{Header: header, TxIDs: ids, Coinbase: coinbase, tree: tree}, nil
}

// StripWitness returns a copy of a raw transaction without witness data, whose
// double SHA-256 is its id.
//
// Expected errors: [ErrTruncated], [ErrTrailing], [ErrMalformed].
func StripWitness(raw []byte) ([]byte, error) {
	r := reader{rest: raw}
	stripped := r.transaction(nil)
	if r.err != nil {
		return nil, r.err
	}
	if len(r.rest) > 0 {
		return nil, fmt.Errorf("%d bytes left: %w", len(r.rest), ErrTrailing)
	}
	return stripped, nil
}

// Hash returns the block hash.
func (b *Block) Hash() pathproof.Hash { return pathproof.DoubleSHA256(b.Header[:]) }

// Tree returns the tree over the transaction ids.
func (b *Block) Tree() *pathproof.Tree { return b.tree }

// Witness returns the bytes with which the claim that transaction index is at
// that place in this block is proven: see [pathproof.TreeWitness].
//
// Expected errors: [pathproof.ErrIndexOutOfRange].
func (b *Block) Witness(index uint32) ([]byte, error) {
	w, err := b.tree.Witness(b.Header, index, b.Coinbase)
	if err != nil {
		return nil, err
	}
	return w.Append(nil), nil
}

// SpanWitness returns the bytes with which the span [lo, hi] of the path to
// transaction index is proven: see [pathproof.VerifySpan].
//
// Expected errors: [pathproof.ErrIndexOutOfRange],
// [pathproof.ErrSpanOutOfRange].
func (b *Block) SpanWitness(index, lo, hi uint32) ([]byte, error) {
	return b.tree.SpanWitness(b.Header, index, lo, hi)
}

// VerifyDepth checks that the tree is as deep as these transactions say, as
// the court would see it: by the coinbase and its branch. A block that fails
// is either a lie about the transactions below its Merkle root, or has a
// coinbase larger than the court takes; in both cases no claim about it can be
// defended with this body.
//
// Expected errors: [pathproof.ErrNotCoinbase],
// [pathproof.ErrCoinbaseTooLarge].
func (b *Block) VerifyDepth() error {
	witness, err := b.Witness(0)
	if err != nil {
		return err
	}
	return pathproof.VerifyTree(b.Hash(), b.tree.Depth(), 0, b.TxIDs[0], witness)
}
