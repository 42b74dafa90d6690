package relay

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// Revert is the name of a custom error of the contracts, and the sentinel to
// look for with errors.Is.
type Revert string

// The custom errors of relay, court and judge.
const (
	AlreadyProven            = Revert("AlreadyProven")
	BadBits                  = Revert("BadBits")
	BadConfig                = Revert("BadConfig")
	BatchExists              = Revert("BatchExists")
	BatchNotProposed         = Revert("BatchNotProposed")
	BatchNotRejected         = Revert("BatchNotRejected")
	BeforeNotBefore          = Revert("BeforeNotBefore")
	BranchMismatch           = Revert("BranchMismatch")
	ChallengeDepositTooLarge = Revert("ChallengeDepositTooLarge")
	ChallengeDepositTooSmall = Revert("ChallengeDepositTooSmall")
	ClaimDepthTooLarge       = Revert("ClaimDepthTooLarge")
	ClaimIndexOutOfRange     = Revert("ClaimIndexOutOfRange")
	ClockNotOut              = Revert("ClockNotOut")
	ClockOut                 = Revert("ClockOut")
	CoinbaseMismatch         = Revert("CoinbaseMismatch")
	CoinbaseTooLarge         = Revert("CoinbaseTooLarge")
	DepositTooLarge          = Revert("DepositTooLarge")
	DepositTooSmall          = Revert("DepositTooSmall")
	DepthTooLarge            = Revert("DepthTooLarge")
	DisputeExists            = Revert("DisputeExists")
	DuplicateSibling         = Revert("DuplicateSibling")
	EmptyGroup               = Revert("EmptyGroup")
	EpochStartMismatch       = Revert("EpochStartMismatch")
	HeaderMismatch           = Revert("HeaderMismatch")
	HeightTooFar             = Revert("HeightTooFar")
	HeightTooLow             = Revert("HeightTooLow")
	IndexOutOfRange          = Revert("IndexOutOfRange")
	MalformedProof           = Revert("MalformedProof")
	NoClaims                 = Revert("NoClaims")
	NoProofOfWork            = Revert("NoProofOfWork")
	NoWork                   = Revert("NoWork")
	NotACourt                = Revert("NotACourt")
	NotCoinbase              = Revert("NotCoinbase")
	NotFinal                 = Revert("NotFinal")
	NotProposed              = Revert("NotProposed")
	NotProven                = Revert("NotProven")
	NotRejected              = Revert("NotRejected")
	NotTheParty              = Revert("NotTheParty")
	NothingToWithdraw        = Revert("NothingToWithdraw")
	RevealCount              = Revert("RevealCount")
	SegmentOutOfRange        = Revert("SegmentOutOfRange")
	SpanOutOfRange           = Revert("SpanOutOfRange")
	SpanTooShort             = Revert("SpanTooShort")
	StaleState               = Revert("StaleState")
	StateLength              = Revert("StateLength")
	TargetTooEasy            = Revert("TargetTooEasy")
	TimeNotInTimes           = Revert("TimeNotInTimes")
	TooManyClaims            = Revert("TooManyClaims")
	TransferFailed           = Revert("TransferFailed")
	Truncated                = Revert("Truncated")
	WindowClosed             = Revert("WindowClosed")
	WithinDuty               = Revert("WithinDuty")
	WitnessLength            = Revert("WitnessLength")
	WrongClaim               = Revert("WrongClaim")
	WrongHashes              = Revert("WrongHashes")
	WrongKind                = Revert("WrongKind")
	WrongTurn                = Revert("WrongTurn")

	// UnknownRevert is whatever reverts without one of the errors above.
	UnknownRevert = Revert("UnknownRevert")
)

// meanings says each custom error in a sentence.
var meanings = map[Revert]string{
	AlreadyProven:            "the tree of this claim is proven; only closing is left",
	BadBits:                  "the header state's bits are no valid target",
	BadConfig:                "the contract refuses this deployment parameter",
	BatchExists:              "a batch of these claims, proposer and salt exists; use another salt",
	BatchNotProposed:         "the batch is no longer in dispute: it is settled or rejected, or was never proposed",
	BatchNotRejected:         "the batch was not rejected, so the deposit still stands in the dispute",
	BeforeNotBefore:          "home time has not reached the time the proposer waits for; try again later",
	BranchMismatch:           "the branch does not lead to the hash above it",
	ChallengeDepositTooLarge: "the challenge deposit does not fit 96 bits",
	ChallengeDepositTooSmall: "the challenge deposit is too small",
	ClaimDepthTooLarge:       "a packed claim is deeper than 32 levels",
	ClaimIndexOutOfRange:     "the index of a packed claim lies outside its tree",
	ClockNotOut:              "the clock of the side to move has not run out",
	ClockOut:                 "the clock of the side to move has run out; only a timeout is left",
	CoinbaseMismatch:         "the coinbase's branch does not lead to the Merkle root: the depth is wrong",
	CoinbaseTooLarge:         "the block's coinbase is too large to be proven",
	DepositTooLarge:          "the deposit does not fit 96 bits",
	DepositTooSmall:          "the deposit is too small for the highest claim",
	DepthTooLarge:            "the claimed depth is above 32 levels",
	DisputeExists:            "a dispute of this id is open; use another nonce",
	DuplicateSibling:         "a right child equals its left sibling: the copy of an odd last node is no leaf",
	EmptyGroup:               "a group of packed claims has no claims",
	EpochStartMismatch:       "the header state begins a retarget period, but not at its own time",
	HeaderMismatch:           "the header does not hash to the block hash",
	HeightTooFar:             "a claim lies too far above the latest checkpoint",
	HeightTooLow:             "the first checkpoint's height is below 10",
	IndexOutOfRange:          "the claimed index lies outside the tree",
	MalformedProof:           "the batch proof has too many siblings or directions left over",
	NoClaims:                 "a batch needs at least one claim",
	NoProofOfWork:            "the header state's tip is no proof of work for its bits",
	NoWork:                   "the header state has no work",
	NotACourt:                "only the relay's courts may call this",
	NotCoinbase:              "the witness's last transaction is no coinbase without witness data",
	NotFinal:                 "the batch is not final yet: its window is open or a dispute is",
	NotProposed:              "the batch is not in phase proposed",
	NotProven:                "the tree of this claim is not proven",
	NotRejected:              "the batch is not in phase rejected",
	NotTheParty:              "this move belongs to the party of the dispute alone",
	NothingToWithdraw:        "there is nothing to withdraw for this account",
	RevealCount:              "the reveal does not have exactly one hash for each boundary",
	SegmentOutOfRange:        "there is no such segment",
	SpanOutOfRange:           "the span lies outside the path",
	SpanTooShort:             "a span of one edge can only be proven",
	StaleState:               "the dispute has moved on, is closed, or never was",
	StateLength:              "a packed header state has 124 bytes",
	TargetTooEasy:            "the header state's target is easier than the network's limit",
	TimeNotInTimes:           "the header state's time is not in its times at its height",
	TooManyClaims:            "a batch has at most 1,024 claims",
	TransferFailed:           "the receiver refused the ether",
	Truncated:                "packed claims end within a group, or have bytes left over",
	WindowClosed:             "the batch's window has closed",
	WithinDuty:               "only the party may move yet",
	WitnessLength:            "the witness has the wrong length for the claim's depth and span",
	WrongClaim:               "the claim is not the one this dispute is about",
	WrongHashes:              "the hashes are not the revealed ones",
	WrongKind:                "this move is not for disputes of this kind",
	WrongTurn:                "it is the other side's turn",
	UnknownRevert:            "the contract refused without a reason",
}

// Error returns what the error means.
func (r Revert) Error() string {
	if m, ok := meanings[r]; ok {
		return m
	}
	return string(r)
}

// RevertError is what a contract answered when it refused a call.
type RevertError struct {
	Reason Revert
	// Detail holds the error's values by name, for people.
	Detail string
}

func (e *RevertError) Error() string {
	if e.Detail == "" {
		return fmt.Sprintf("%s: %v", string(e.Reason), e.Reason)
	}
	return fmt.Sprintf("%s(%s): %v", string(e.Reason), e.Detail, e.Reason)
}

// Unwrap returns the sentinel.
func (e *RevertError) Unwrap() error { return e.Reason }

// DecodeRevert reads the return data of a reverted call.
func DecodeRevert(data []byte) *RevertError {
	for _, contract := range []abi.ABI{relayJSON, courtJSON, judgeJSON} {
		for name, e := range contract.Errors {
			if len(data) >= 4 && bytes.Equal(e.ID[:4], data[:4]) {
				return &RevertError{Revert(name), describe(e, data[4:])}
			}
		}
	}
	if reason, err := abi.UnpackRevert(data); err == nil {
		return &RevertError{UnknownRevert, reason}
	}
	return &RevertError{UnknownRevert, hexutil.Encode(data)}
}

func describe(e abi.Error, data []byte) string {
	values, err := e.Inputs.Unpack(data)
	if err != nil {
		return hexutil.Encode(data)
	}
	parts := make([]string, len(values))
	for i, v := range values {
		if b, ok := v.([32]byte); ok {
			v = hexutil.Encode(b[:])
		}
		parts[i] = fmt.Sprintf("%s=%v", e.Inputs[i].Name, v)
	}
	return strings.Join(parts, ", ")
}

// asRevert turns what a node answers for a reverted call into a RevertError,
// and leaves every other error alone.
func asRevert(err error) error {
	var data rpc.DataError
	if !errors.As(err, &data) {
		return err
	}
	text, ok := data.ErrorData().(string)
	if !ok {
		return err
	}
	raw, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		return err
	}
	return DecodeRevert(raw)
}
