// SPDX-License-Identifier: MIT

package block

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"github.com/assize/assize/pathproof"
)

// Kinds of errors about transaction ids and block hashes.
var (
	// ErrBadID: a text is not a hash in hex.
	ErrBadID = errors.New("not 64 hex digits")

	// ErrUnknownID: the block has no such transaction.
	ErrUnknownID = errors.New("transaction is not in the block")

	// ErrReversedID: the block has no such transaction, but one whose id is
	// this one with its bytes in the opposite order.
	ErrReversedID = errors.New("transaction id is in the wrong byte order")
)

// ParseID reads a transaction id or block hash as node clients and explorers
// show it, 64 hex digits in display order, and returns it in internal byte
// order, which is the reverse.
//
// Expected errors: [ErrBadID].
func ParseID(s string) (pathproof.Hash, error) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(pathproof.Hash{}) {
		return pathproof.Hash{}, fmt.Errorf("%q: %w", s, ErrBadID)
	}
	return reversed(pathproof.Hash(b)), nil
}

// FormatID returns the hex digits of id, which is in internal byte order, in
// display order.
func FormatID(id pathproof.Hash) string {
	display := reversed(id)
	return hex.EncodeToString(display[:])
}

// Find returns the index of the transaction with the given id.
//
// Expected errors: [ErrUnknownID], [ErrReversedID].
func (b *Block) Find(id pathproof.Hash) (uint32, error) {
	if index, err := b.tree.Index(id); err == nil {
		return index, nil
	}
	if index, err := b.tree.Index(reversed(id)); err == nil {
		return 0, fmt.Errorf("%s read backwards is transaction %d of block %s: %w",
			FormatID(id), index, FormatID(b.Hash()), ErrReversedID)
	}
	return 0, fmt.Errorf("%s in block %s: %w", FormatID(id), FormatID(b.Hash()), ErrUnknownID)
}

func reversed(h pathproof.Hash) pathproof.Hash {
	slices.Reverse(h[:])
	return h
}
