// SPDX-License-Identifier: MIT

package pathproof

// ErrorKind is a kind of error. It is an error itself, so that [errors.Is]
// finds it under whatever context it is wrapped in.
type ErrorKind string

// Kinds of errors about paths and their witnesses. The text of each is the
// name of the contract's custom error.
const (
	// ErrDepthTooLarge: a depth is greater than MaxDepth.
	ErrDepthTooLarge = ErrorKind("DepthTooLarge")

	// ErrIndexOutOfRange: an index is not below 2^depth or, where a Tree is
	// asked, not below its number of leaves.
	ErrIndexOutOfRange = ErrorKind("IndexOutOfRange")

	// ErrSpanOutOfRange: a span does not satisfy lo < hi ≤ depth + 1.
	ErrSpanOutOfRange = ErrorKind("SpanOutOfRange")

	// ErrWitnessLength: a witness is not as long as its layout asks for.
	ErrWitnessLength = ErrorKind("WitnessLength")

	// ErrHeaderMismatch: a header does not hash to the block hash.
	ErrHeaderMismatch = ErrorKind("HeaderMismatch")

	// ErrDuplicateSibling: a right child equals its left sibling.
	ErrDuplicateSibling = ErrorKind("DuplicateSibling")

	// ErrBranchMismatch: a branch does not lead to the hash above it.
	ErrBranchMismatch = ErrorKind("BranchMismatch")

	// ErrCoinbaseTooLarge: a coinbase is longer than MaxCoinbase.
	ErrCoinbaseTooLarge = ErrorKind("CoinbaseTooLarge")

	// ErrNotCoinbase: a transaction does not begin as a coinbase does.
	ErrNotCoinbase = ErrorKind("NotCoinbase")

	// ErrCoinbaseMismatch: the coinbase is not the first leaf at the depth.
	ErrCoinbaseMismatch = ErrorKind("CoinbaseMismatch")
)

// Kinds of errors about a bisection. The text of each is the name of the
// contract's custom error.
const (
	// ErrWrongTurn: the other side is to move.
	ErrWrongTurn = ErrorKind("WrongTurn")

	// ErrSpanTooShort: a span cannot be divided; it can only be proven.
	ErrSpanTooShort = ErrorKind("SpanTooShort")

	// ErrRevealCount: not exactly the hashes that are due were revealed.
	ErrRevealCount = ErrorKind("RevealCount")

	// ErrSegmentOutOfRange: the selected segment does not exist.
	ErrSegmentOutOfRange = ErrorKind("SegmentOutOfRange")
)

// Kinds of errors that only this package has.
const (
	// ErrEmptyTree: a tree has no leaves.
	ErrEmptyTree = ErrorKind("EmptyTree")

	// ErrUnknownLeaf: a hash is not a leaf of the tree.
	ErrUnknownLeaf = ErrorKind("UnknownLeaf")

	// ErrNoTrueHash: a defender would have to reveal a hash at a position
	// where none is true, so that what it defends is false.
	ErrNoTrueHash = ErrorKind("NoTrueHash")
)

// Error returns the name of the kind.
func (e ErrorKind) Error() string { return string(e) }
