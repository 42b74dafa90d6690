package relay

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/relay/txmgr"
)

// Revert is the name of a custom error of the contracts, and the sentinel to
// look for with errors.Is.
type Revert string

// The custom errors of relay, courts and judge.
const (
	AlreadyMarked            = Revert("AlreadyMarked")
	AlreadyProven            = Revert("AlreadyProven")
	AncestryMismatch         = Revert("AncestryMismatch")
	AncestryTruncated        = Revert("AncestryTruncated")
	BadBits                  = Revert("BadBits")
	BadConfig                = Revert("BadConfig")
	BatchExists              = Revert("BatchExists")
	BatchNotProposed         = Revert("BatchNotProposed")
	BatchNotRejected         = Revert("BatchNotRejected")
	BeforeNotBefore          = Revert("BeforeNotBefore")
	BranchMismatch           = Revert("BranchMismatch")
	ChallengeDepositTooLarge = Revert("ChallengeDepositTooLarge")
	ChallengeDepositTooSmall = Revert("ChallengeDepositTooSmall")
	CheckpointAgrees         = Revert("CheckpointAgrees")
	CheckpointTooLate        = Revert("CheckpointTooLate")
	ClaimDepthTooLarge       = Revert("ClaimDepthTooLarge")
	ClaimIndexOutOfRange     = Revert("ClaimIndexOutOfRange")
	ClockNotOut              = Revert("ClockNotOut")
	ClockOut                 = Revert("ClockOut")
	CoinbaseMismatch         = Revert("CoinbaseMismatch")
	CoinbaseTooLarge         = Revert("CoinbaseTooLarge")
	CrossesBurial            = Revert("CrossesBurial")
	DepositTooLarge          = Revert("DepositTooLarge")
	DepositTooSmall          = Revert("DepositTooSmall")
	DepthTooLarge            = Revert("DepthTooLarge")
	DisputeExists            = Revert("DisputeExists")
	DuplicateSibling         = Revert("DuplicateSibling")
	EdgeCount                = Revert("EdgeCount")
	EmptyGroup               = Revert("EmptyGroup")
	EmptyRun                 = Revert("EmptyRun")
	EpochStartMismatch       = Revert("EpochStartMismatch")
	ForkExists               = Revert("ForkExists")
	ForkNotOpen              = Revert("ForkNotOpen")
	HashAboveTarget          = Revert("HashAboveTarget")
	HeaderMismatch           = Revert("HeaderMismatch")
	HeadersLength            = Revert("HeadersLength")
	HeightOverflow           = Revert("HeightOverflow")
	HeightTooFar             = Revert("HeightTooFar")
	HeightTooLow             = Revert("HeightTooLow")
	IndexOutOfRange          = Revert("IndexOutOfRange")
	MalformedProof           = Revert("MalformedProof")
	NoClaims                 = Revert("NoClaims")
	NoEdges                  = Revert("NoEdges")
	NoProofOfWork            = Revert("NoProofOfWork")
	NoRefutation             = Revert("NoRefutation")
	NoSha256                 = Revert("NoSha256")
	NoSupport                = Revert("NoSupport")
	NoWork                   = Revert("NoWork")
	NotACourt                = Revert("NotACourt")
	NotAPeriodsFirst         = Revert("NotAPeriodsFirst")
	NotAboveBase             = Revert("NotAboveBase")
	NotAboveCheckpoint       = Revert("NotAboveCheckpoint")
	NotAboveLatest           = Revert("NotAboveLatest")
	NotAtCheckpoint          = Revert("NotAtCheckpoint")
	NotBelowCheckpoint       = Revert("NotBelowCheckpoint")
	NotCoinbase              = Revert("NotCoinbase")
	NotFinal                 = Revert("NotFinal")
	NotHeavier               = Revert("NotHeavier")
	NotLatest                = Revert("NotLatest")
	NotNearestCheckpoint     = Revert("NotNearestCheckpoint")
	NotProposed              = Revert("NotProposed")
	NotProven                = Revert("NotProven")
	NotRejected              = Revert("NotRejected")
	NotTheParty              = Revert("NotTheParty")
	NothingToWithdraw        = Revert("NothingToWithdraw")
	OfferLength              = Revert("OfferLength")
	RevealCount              = Revert("RevealCount")
	SegmentOutOfRange        = Revert("SegmentOutOfRange")
	SpanOutOfRange           = Revert("SpanOutOfRange")
	SpanTooShort             = Revert("SpanTooShort")
	StaleState               = Revert("StaleState")
	StateLength              = Revert("StateLength")
	TargetEasedTooFar        = Revert("TargetEasedTooFar")
	TargetTooEasy            = Revert("TargetTooEasy")
	TimeNotInTimes           = Revert("TimeNotInTimes")
	TimeTooNew               = Revert("TimeTooNew")
	TimeTooOld               = Revert("TimeTooOld")
	TooManyClaims            = Revert("TooManyClaims")
	TransferFailed           = Revert("TransferFailed")
	Truncated                = Revert("Truncated")
	UnknownRecord            = Revert("UnknownRecord")
	VersionTooOld            = Revert("VersionTooOld")
	WindowClosed             = Revert("WindowClosed")
	WithinDuty               = Revert("WithinDuty")
	WitnessLength            = Revert("WitnessLength")
	WorkOverflow             = Revert("WorkOverflow")
	WrongAncestor            = Revert("WrongAncestor")
	WrongCheckpoint          = Revert("WrongCheckpoint")
	WrongClaim               = Revert("WrongClaim")
	WrongHashes              = Revert("WrongHashes")
	WrongKind                = Revert("WrongKind")
	WrongTurn                = Revert("WrongTurn")

	// UnknownRevert is whatever reverts without one of the errors above.
	UnknownRevert = Revert("UnknownRevert")
)

// meanings says each custom error in a sentence.
var meanings = map[Revert]string{
	AlreadyMarked:            "the record has an ancestor already",
	AlreadyProven:            "what the dispute is about is proven; only closing is left",
	AncestryMismatch:         "the headers do not lead from the one block to the other",
	AncestryTruncated:        "the witness of ancestry ends within a run of headers",
	BadBits:                  "the header state's bits are no valid target",
	BadConfig:                "the contract refuses this deployment parameter",
	BatchExists:              "a batch of these claims, proposer and salt exists; use another salt",
	BatchNotProposed:         "the batch is no longer in dispute: it is settled or rejected, or was never proposed",
	BatchNotRejected:         "the batch was not rejected, so the deposit still stands in the dispute",
	BeforeNotBefore:          "home time has not reached the time the proposer waits for; try again later",
	BranchMismatch:           "the branch does not lead to the hash above it",
	ChallengeDepositTooLarge: "the challenge deposit does not fit 96 bits",
	ChallengeDepositTooSmall: "the challenge deposit is too small",
	CheckpointAgrees:         "the claim names the checkpoint's own block",
	CheckpointTooLate:        "the checkpoint was adopted after the batch was proposed, and decides nothing about it",
	ClaimDepthTooLarge:       "a packed claim is deeper than 32 levels",
	ClaimIndexOutOfRange:     "the index of a packed claim lies outside its tree",
	ClockNotOut:              "the clock of the side to move has not run out",
	ClockOut:                 "the clock of the side to move has run out; only a timeout is left",
	CoinbaseMismatch:         "the coinbase's branch does not lead to the Merkle root: the depth is wrong",
	CoinbaseTooLarge:         "the block's coinbase is too large to be proven",
	CrossesBurial:            "the headers pass the height that completes the confirmations; end a chunk there",
	DepositTooLarge:          "the deposit does not fit 96 bits",
	DepositTooSmall:          "the deposit is too small for the highest claim",
	DepthTooLarge:            "the claimed depth is above 32 levels",
	DisputeExists:            "a dispute of this id is open; use another nonce",
	DuplicateSibling:         "a right child equals its left sibling: the copy of an odd last node is no leaf",
	EdgeCount:                "the witness of ancestry has another number of headers than the span has edges",
	EmptyGroup:               "a group of packed claims has no claims",
	EmptyRun:                 "the witness of ancestry has a run without headers",
	EpochStartMismatch:       "the header state begins a retarget period, but not at its own time",
	ForkExists:               "a fork dispute about this claim is open already",
	ForkNotOpen:              "the fork dispute is closed, or never was",
	HashAboveTarget:          "a header is no proof of work for its bits",
	HeaderMismatch:           "the header does not hash to the block hash",
	HeadersLength:            "the bytes are no whole number of headers of 44 bytes",
	HeightOverflow:           "the height of a header does not fit 32 bits",
	HeightTooFar:             "a claim lies too far above the latest checkpoint",
	HeightTooLow:             "the checkpoint's height is below 10",
	IndexOutOfRange:          "the claimed index lies outside the tree",
	MalformedProof:           "the batch proof has too many siblings or directions left over",
	NoClaims:                 "a batch needs at least one claim",
	NoEdges:                  "a span of ancestry has at least one edge",
	NoProofOfWork:            "the header state's tip is no proof of work for its bits",
	NoRefutation:             "the record agrees with the claim, or does not tell what stood at its height",
	NoSha256:                 "the chain's precompile 2 does not hash: no court for Bitcoin can work there",
	NoSupport:                "the record does not show what is claimed, buried in time",
	NoWork:                   "the header state has no work",
	NotACourt:                "only the relay's courts may call this",
	NotAPeriodsFirst:         "a checkpoint is offered at another height than the first of a retarget period",
	NotAboveBase:             "the offered checkpoint is not above the latest one",
	NotAboveCheckpoint:       "the claim is not above its batch's checkpoint: a matter of ancestry",
	NotAboveLatest:           "the checkpoint is not above the latest one",
	NotAtCheckpoint:          "the claim is not at the checkpoint's height",
	NotBelowCheckpoint:       "the claim is not below the checkpoint",
	NotCoinbase:              "the witness's last transaction is no coinbase without witness data",
	NotFinal:                 "the batch is not final yet: its window is open or a dispute is",
	NotHeavier:               "the record has no more work than the leading one",
	NotLatest:                "the header state is not that of the latest checkpoint; another was adopted meanwhile",
	NotNearestCheckpoint:     "an earlier checkpoint is above the claim already",
	NotProposed:              "the batch is not in phase proposed",
	NotProven:                "what the dispute is about is not proven",
	NotRejected:              "the batch is not in phase rejected",
	NotTheParty:              "this move belongs to the party of the dispute alone",
	NothingToWithdraw:        "there is nothing to withdraw for this account",
	OfferLength:              "the offer of a checkpoint has not 160 bytes",
	RevealCount:              "the reveal does not have exactly one hash for each boundary",
	SegmentOutOfRange:        "there is no such segment",
	SpanOutOfRange:           "the span lies outside the path",
	SpanTooShort:             "a span of one edge can only be proven",
	StaleState:               "the dispute has moved on, is closed, or never was",
	StateLength:              "a packed header state has 124 bytes",
	TargetEasedTooFar:        "the offered checkpoint's target is easier than retargets can have made it",
	TargetTooEasy:            "the header state's target is easier than the network's limit",
	TimeNotInTimes:           "the header state's time is not in its times at its height",
	TimeTooNew:               "a header is more than two hours ahead of home time",
	TimeTooOld:               "a header is not later than the median of the last eleven",
	TooManyClaims:            "a batch has at most 1,024 claims",
	TransferFailed:           "the receiver refused the ether",
	Truncated:                "packed claims end within a group, or have bytes left over",
	UnknownRecord:            "the record is not known to the court",
	VersionTooOld:            "a header's version is below the floor at its height",
	WindowClosed:             "the batch's window has closed",
	WithinDuty:               "only the party may move yet",
	WitnessLength:            "the witness has the wrong length for the claim's depth and span",
	WorkOverflow:             "the sum of work does not fit 256 bits",
	WrongAncestor:            "the header state is not the one the record is marked with",
	WrongCheckpoint:          "the record starts from another checkpoint than the claim's batch",
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

// Kind returns the error's name.
func (e *RevertError) Kind() string { return string(e.Reason) }

// Unwrap returns the sentinel.
func (e *RevertError) Unwrap() error { return e.Reason }

// DecodeRevert reads the return data of a reverted call.
func DecodeRevert(data []byte) *RevertError {
	for _, contract := range []abi.ABI{relayJSON, courtJSON, forkJSON, judgeJSON} {
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

func decodeRevert(data []byte) txmgr.Revert { return DecodeRevert(data) }

func asRevert(err error) error { return txmgr.AsRevert(err, decodeRevert) }
