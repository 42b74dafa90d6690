// SPDX-License-Identifier: MIT

package btcheaders

import "fmt"

// ErrorKind names a kind of error; errors.Is finds it in whatever this package returns.
type ErrorKind string

// Error returns the kind's words.
func (k ErrorKind) Error() string { return string(k) }

// The kinds of error. The first group is about encodings, the second about a header in its chain, the third about a
// header state, a checkpoint or an ancestor.
const (
	// ErrHeaderLength means that the bytes are not one header of 80 bytes (of 44, streamed), or not a whole number
	// of them.
	ErrHeaderLength = ErrorKind("wrong header length")

	// ErrStateLength means that the bytes are not a packed state of 124 bytes.
	ErrStateLength = ErrorKind("wrong state length")

	// ErrOfferLength means that the bytes are not a checkpoint candidate's offer of 160 bytes.
	ErrOfferLength = ErrorKind("wrong offer length")

	// ErrWitness means that the bytes are not runs of 44-byte headers.
	ErrWitness = ErrorKind("malformed ancestry witness")

	// ErrBadTarget means that bits decode to a target that is zero, negative, over 256 bits, or above the network's limit.
	ErrBadTarget = ErrorKind("bad target")

	// ErrNetwork means that a network is not known, or has rules that this package does not judge.
	ErrNetwork = ErrorKind("network not supported")
)

const (
	// ErrBadLink means that a header's previous-block field is not the hash of the header before it.
	ErrBadLink = ErrorKind("bad link")

	// ErrUnexpectedBits means that a header's bits are not those that the headers before it determine.
	ErrUnexpectedBits = ErrorKind("unexpected bits")

	// ErrHighHash means that a hash exceeds the target of its bits.
	ErrHighHash = ErrorKind("high hash")

	// ErrTimeTooOld means that a header's time is not later than the median of the last eleven.
	ErrTimeTooOld = ErrorKind("time too old")

	// ErrTimeTooNew means that a header's time is more than MaxFutureTime ahead of the clock.
	ErrTimeTooNew = ErrorKind("time too new")

	// ErrVersionTooOld means that a header's version is below the floor at its height.
	ErrVersionTooOld = ErrorKind("version too old")

	// ErrOverflow means that a height or a sum of work does not fit its field.
	ErrOverflow = ErrorKind("overflow")

	// ErrTooFewHeaders means that a run of headers is too short to make a state of.
	ErrTooFewHeaders = ErrorKind("too few headers")

	// ErrUnknownEpoch means that the first block of the last header's retarget period is not among the headers.
	ErrUnknownEpoch = ErrorKind("start of the retarget period not known")
)

const (
	// ErrLowHeight means that a state's height is below ten, where a median of eleven times does not exist.
	ErrLowHeight = ErrorKind("height below ten")

	// ErrTimeSlot means that a state's time is not the one in its own slot of the last eleven.
	ErrTimeSlot = ErrorKind("time is not in its slot")

	// ErrNoWork means that a state's work is zero.
	ErrNoWork = ErrorKind("no work")

	// ErrEpochStart means that a state begins a retarget period at another time than its own.
	ErrEpochStart = ErrorKind("wrong start of the retarget period")

	// ErrOfferHeight means that a checkpoint candidate's height begins no retarget period, or is not above the latest
	// checkpoint's.
	ErrOfferHeight = ErrorKind("no height for a checkpoint")

	// ErrEasyTarget means that a checkpoint candidate's target is easier than the retargets since the latest checkpoint
	// can have made it.
	ErrEasyTarget = ErrorKind("target too easy")

	// ErrEdgeCount means that a witness does not hold as many headers as there are edges.
	ErrEdgeCount = ErrorKind("wrong number of edges")
)

// RuleError is a rule that the header at Height broke. Err wraps the ErrorKind with the values that disagree.
type RuleError struct {
	Height uint32
	Err    error
}

// Error returns the height and the breach.
func (e *RuleError) Error() string { return fmt.Sprintf("height %d: %v", e.Height, e.Err) }

// Unwrap returns the breach, for errors.Is.
func (e *RuleError) Unwrap() error { return e.Err }
