// SPDX-License-Identifier: MIT

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

// The custom errors of relay, courts and judge, each with what it means.
var (
	AlreadyMarked            = revert("AlreadyMarked", "the record has an ancestor already")
	AlreadyProven            = revert("AlreadyProven", "what the dispute is about is proven; only closing is left")
	AncestryMismatch         = revert("AncestryMismatch", "the headers do not lead from the one block to the other")
	AncestryTruncated        = revert("AncestryTruncated", "the witness of ancestry ends within a run of headers")
	BadBits                  = revert("BadBits", "the header state's bits are no valid target")
	BadConfig                = revert("BadConfig", "the contract refuses this deployment parameter")
	BatchExists              = revert("BatchExists", "a batch of these claims, proposer and salt exists; use another salt")
	BatchNotProposed         = revert("BatchNotProposed", "the batch is no longer in dispute: it is settled or rejected, or was never proposed")
	BatchNotRejected         = revert("BatchNotRejected", "the batch was not rejected, so the deposit still stands in the dispute")
	BeforeNotBefore          = revert("BeforeNotBefore", "home time has not reached the time the proposer waits for; try again later")
	BranchMismatch           = revert("BranchMismatch", "the branch does not lead to the hash above it")
	ChallengeDepositTooLarge = revert("ChallengeDepositTooLarge", "the challenge deposit does not fit 96 bits")
	ChallengeDepositTooSmall = revert("ChallengeDepositTooSmall", "the challenge deposit is too small")
	CheckpointAgrees         = revert("CheckpointAgrees", "the claim names the checkpoint's own block")
	CheckpointTooLate        = revert("CheckpointTooLate", "the checkpoint was adopted after the batch was proposed, and decides nothing about it")
	ClaimDepthTooLarge       = revert("ClaimDepthTooLarge", "a packed claim is deeper than 32 levels")
	ClaimIndexOutOfRange     = revert("ClaimIndexOutOfRange", "the index of a packed claim lies outside its tree")
	ClockNotOut              = revert("ClockNotOut", "the clock of the side to move has not run out")
	ClockOut                 = revert("ClockOut", "the clock of the side to move has run out; only a timeout is left")
	CoinbaseMismatch         = revert("CoinbaseMismatch", "the coinbase's branch does not lead to the Merkle root: the depth is wrong")
	CoinbaseTooLarge         = revert("CoinbaseTooLarge", "the block's coinbase is too large to be proven")
	CrossesBurial            = revert("CrossesBurial", "the headers pass the height that completes the confirmations; end a chunk there")
	DepositTooLarge          = revert("DepositTooLarge", "the deposit does not fit 96 bits")
	DepositTooSmall          = revert("DepositTooSmall", "the deposit is too small for the highest claim")
	DepthTooLarge            = revert("DepthTooLarge", "the claimed depth is above 32 levels")
	DisputeExists            = revert("DisputeExists", "a dispute of this id is open; use another nonce")
	DuplicateSibling         = revert("DuplicateSibling", "a right child equals its left sibling: the copy of an odd last node is no leaf")
	EdgeCount                = revert("EdgeCount", "the witness of ancestry has another number of headers than the span has edges")
	EmptyGroup               = revert("EmptyGroup", "a group of packed claims has no claims")
	EmptyRun                 = revert("EmptyRun", "the witness of ancestry has a run without headers")
	EpochStartMismatch       = revert("EpochStartMismatch", "the header state begins a retarget period, but not at its own time")
	ForkExists               = revert("ForkExists", "a fork dispute about this claim is open already")
	ForkNotOpen              = revert("ForkNotOpen", "the fork dispute is closed, or never was")
	HashAboveTarget          = revert("HashAboveTarget", "a header is no proof of work for its bits")
	HeaderMismatch           = revert("HeaderMismatch", "the header does not hash to the block hash")
	HeadersLength            = revert("HeadersLength", "the bytes are no whole number of headers of 44 bytes")
	HeightOverflow           = revert("HeightOverflow", "the height of a header does not fit 32 bits")
	HeightTooFar             = revert("HeightTooFar", "a claim lies too far above the latest checkpoint")
	HeightTooLow             = revert("HeightTooLow", "the checkpoint's height is below 10")
	IndexOutOfRange          = revert("IndexOutOfRange", "the claimed index lies outside the tree")
	MalformedProof           = revert("MalformedProof", "the batch proof has too many siblings or directions left over")
	NoClaims                 = revert("NoClaims", "a batch needs at least one claim")
	NoEdges                  = revert("NoEdges", "a span of ancestry has at least one edge")
	NoProofOfWork            = revert("NoProofOfWork", "the header state's tip is no proof of work for its bits")
	NoRefutation             = revert("NoRefutation", "the record agrees with the claim, or does not tell what stood at its height")
	NoSha256                 = revert("NoSha256", "the chain's precompile 2 does not hash: no court for Bitcoin can work there")
	NoSupport                = revert("NoSupport", "the record does not show what is claimed, buried in time")
	NoWork                   = revert("NoWork", "the header state has no work")
	NotACourt                = revert("NotACourt", "only the relay's courts may call this")
	NotAPeriodsFirst         = revert("NotAPeriodsFirst", "a checkpoint is offered at another height than the first of a retarget period")
	NotAboveBase             = revert("NotAboveBase", "the offered checkpoint is not above the latest one")
	NotAboveCheckpoint       = revert("NotAboveCheckpoint", "the claim is not above its batch's checkpoint: a matter of ancestry")
	NotAboveLatest           = revert("NotAboveLatest", "the checkpoint is not above the latest one")
	NotAtCheckpoint          = revert("NotAtCheckpoint", "the claim is not at the checkpoint's height")
	NotBelowCheckpoint       = revert("NotBelowCheckpoint", "the claim is not below the checkpoint")
	NotCoinbase              = revert("NotCoinbase", "the witness's last transaction is no coinbase without witness data")
	NotFinal                 = revert("NotFinal", "the batch is not final yet: its window is open or a dispute is")
	NotHeavier               = revert("NotHeavier", "the record has no more work than the leading one")
	NotLatest                = revert("NotLatest", "the header state is not that of the latest checkpoint; another was adopted meanwhile")
	NotNearestCheckpoint     = revert("NotNearestCheckpoint", "an earlier checkpoint is above the claim already")
	NotProposed              = revert("NotProposed", "the batch is not in phase proposed")
	NotProven                = revert("NotProven", "what the dispute is about is not proven")
	NotRejected              = revert("NotRejected", "the batch is not in phase rejected")
	NotTheParty              = revert("NotTheParty", "this move belongs to the party of the dispute alone")
	NothingToWithdraw        = revert("NothingToWithdraw", "there is nothing to withdraw for this account")
	OfferLength              = revert("OfferLength", "the offer of a checkpoint has not 160 bytes")
	RevealCount              = revert("RevealCount", "the reveal does not have exactly one hash for each boundary")
	SegmentOutOfRange        = revert("SegmentOutOfRange", "there is no such segment")
	SpanOutOfRange           = revert("SpanOutOfRange", "the span lies outside the path")
	SpanTooShort             = revert("SpanTooShort", "a span of one edge can only be proven")
	StaleState               = revert("StaleState", "the dispute has moved on, is closed, or never was")
	StateLength              = revert("StateLength", "a packed header state has 124 bytes")
	TargetEasedTooFar        = revert("TargetEasedTooFar", "the offered checkpoint's target is easier than retargets can have made it")
	TargetTooEasy            = revert("TargetTooEasy", "the header state's target is easier than the network's limit")
	TimeNotInTimes           = revert("TimeNotInTimes", "the header state's time is not in its times at its height")
	TimeTooNew               = revert("TimeTooNew", "a header is more than two hours ahead of home time")
	TimeTooOld               = revert("TimeTooOld", "a header is not later than the median of the last eleven")
	TooManyClaims            = revert("TooManyClaims", "a batch has at most 1,024 claims")
	TransferFailed           = revert("TransferFailed", "the receiver refused the ether")
	Truncated                = revert("Truncated", "packed claims end within a group, or have bytes left over")
	UnknownRecord            = revert("UnknownRecord", "the record is not known to the court")
	VersionTooOld            = revert("VersionTooOld", "a header's version is below the floor at its height")
	WindowClosed             = revert("WindowClosed", "the batch's window has closed")
	WithinDuty               = revert("WithinDuty", "only the party may move yet")
	WitnessLength            = revert("WitnessLength", "the witness has the wrong length for the claim's depth and span")
	WorkOverflow             = revert("WorkOverflow", "the sum of work does not fit 256 bits")
	WrongAncestor            = revert("WrongAncestor", "the header state is not the one the record is marked with")
	WrongCheckpoint          = revert("WrongCheckpoint", "the record starts from another checkpoint than the claim's batch")
	WrongClaim               = revert("WrongClaim", "the claim is not the one this dispute is about")
	WrongHashes              = revert("WrongHashes", "the hashes are not the revealed ones")
	WrongKind                = revert("WrongKind", "this move is not for disputes of this kind")
	WrongTurn                = revert("WrongTurn", "it is the other side's turn")

	// UnknownRevert is whatever reverts without one of the errors above.
	UnknownRevert = revert("UnknownRevert", "the contract refused without a reason")
)

var meanings = map[Revert]string{}

func revert(name, meaning string) Revert {
	meanings[Revert(name)] = meaning
	return Revert(name)
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
	for _, contract := range refusing {
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
