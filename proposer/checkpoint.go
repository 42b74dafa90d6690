// SPDX-License-Identifier: MIT

package proposer

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// Errors of header states that are not to be offered as the next checkpoint, and
// of candidates that are not to be adopted.
var (
	ErrNoneDue      = errors.New("no checkpoint is due")
	ErrNoCheckpoint = errors.New("no height for the next checkpoint")
	ErrNotInView    = errors.New("not told by the headers")
	ErrNoCandidate  = errors.New("no candidate that is final and true")
	ErrNotAdoptable = errors.New("not to be adopted")
)

// Offer is a header state to be offered as the next checkpoint.
type Offer struct {
	Header btcheaders.Header
	State  btcheaders.State
	// NotBefore is the home time before which it must not be proposed.
	NotBefore uint64
}

// CheckpointDue returns the height of the checkpoint that a watcher with this
// view proposes now.
//
// Expected errors: ErrNoneDue, with the reason.
func CheckpointDue(v *challenger.View) (uint32, error) {
	on := *v
	on.Policy = challenger.Policy{Checkpoints: true}
	for _, action := range challenger.Decide(&on, v.Home.Block.Time) {
		switch a := action.(type) {
		case challenger.ProposeCheckpoint:
			return a.State.Height, nil
		case challenger.AdoptCheckpoint:
			return 0, fmt.Errorf("%w: candidate %s at height %d is final and waits to be adopted", ErrNoneDue, a.Batch.ID, a.Batch.Candidate.Height)
		}
	}
	latest := v.Home.Latest().Height
	for _, b := range v.Home.Batches {
		switch {
		case b.Candidate == nil || b.Candidate.Height <= latest || !offers(v, b):
		case b.Phase == protocol.PhaseRejected && b.Proposer == v.Self:
			return 0, fmt.Errorf("%w: the account's own candidate %s at height %d was rejected; give a height to offer one again", ErrNoneDue, b.ID, b.Candidate.Height)
		case undecided(v.Home, b):
			return 0, fmt.Errorf("%w: candidate %s at height %d is not decided yet; give a height to offer one beside it", ErrNoneDue, b.ID, b.Candidate.Height)
		}
	}
	next := uint64(latest) - uint64(latest)%btcheaders.RetargetInterval + btcheaders.RetargetInterval
	if next > 1<<32-1 {
		return 0, fmt.Errorf("%w: there are no heights above %d", ErrNoneDue, latest)
	}
	if _, err := Checkpoint(v, uint32(next)); err != nil {
		return 0, fmt.Errorf("%w: the next at height %d: %w", ErrNoneDue, next, err)
	}
	// the one that is due is higher, and waits
	return 0, fmt.Errorf("%w: a higher one than that at height %d will be soon; give that height to offer it instead", ErrNoneDue, next)
}

// undecided reports whether a batch is a candidate that is neither final nor rejected.
func undecided(home *protocol.State, b *protocol.Batch) bool {
	return b.Candidate != nil && b.Phase == protocol.PhaseProposed && !b.Final(home.Block.Time)
}

// offers reports whether a candidate is what the view has at its height.
func offers(v *challenger.View, b *protocol.Batch) bool {
	state, ok := v.Foreign.State(b.Candidate.Height)
	return ok && state == *b.Candidate
}

// Checkpoint returns the header state at a height to be offered as the next
// checkpoint, if an honest proposer offers it now: it is what this view holds
// true, buried two blocks deeper than it must be.
//
// Expected errors: ErrNoCheckpoint, ErrTooHigh, ErrTooYoung, ErrTooEarly,
// ErrNotInView, ErrNotTrue.
func Checkpoint(v *challenger.View, height uint32) (*Offer, error) {
	latest := v.Home.Latest()
	switch {
	case height%btcheaders.RetargetInterval != 0:
		return nil, fmt.Errorf("%w: %d is not the first of a retarget period, a multiple of %d", ErrNoCheckpoint, height, btcheaders.RetargetInterval)
	case height <= latest.Height:
		return nil, fmt.Errorf("%w: %d is not above the latest, %d", ErrNoCheckpoint, height, latest.Height)
	case uint64(height) > v.Home.MaxHeight():
		return nil, fmt.Errorf("%w: the relay takes heights up to %d now", ErrTooHigh, v.Home.MaxHeight())
	}
	need := uint64(height) + v.Home.Params.Confirmations + beyond
	if tip := v.Foreign.TipHeight(); uint64(tip) < need {
		return nil, fmt.Errorf("%w: the view ends at height %d; wait for height %d", ErrTooYoung, tip, need)
	}
	if err := checkBuried(v, height); err != nil {
		return nil, err
	}
	base, known := v.Foreign.State(latest.Height)
	if known && !bytes.Equal(base.AppendBytes(nil), latest.State) {
		return nil, fmt.Errorf("%w: the relay's latest checkpoint, at height %d, is not what the headers show", ErrNotTrue, latest.Height)
	}
	state, told := v.Foreign.State(height)
	headers, found := v.Foreign.Headers(height, height)
	notBefore, buried := v.Foreign.HeaderTime(height + uint32(v.Home.Params.Confirmations))
	if !known || !told || !found || !buried {
		return nil, fmt.Errorf("%w: the header state at height %d, upon the one at height %d", ErrNotInView, height, latest.Height)
	}
	batch := &protocol.Batch{Checkpoint: latest.Index, ProposedAt: v.Home.Block.Time, Candidate: &state}
	if verdict := challenger.JudgeCandidate(v, batch); verdict.Judgment != challenger.True {
		return nil, fmt.Errorf("%w: %s: %s", ErrNotTrue, verdict.Judgment, verdict.Reason)
	}
	return &Offer{headers[0], state, uint64(notBefore)}, nil
}

// FreeCheckpointSalt returns the lowest salt under which the proposer has not
// offered this state yet.
func FreeCheckpointSalt(home *protocol.State, proposer common.Address, state btcheaders.State) common.Hash {
	return freeSalt(home, proposer, protocol.CandidateHash(state))
}

// freeSalt returns the lowest salt under which the proposer has posted nothing of
// this root. Mostly that is zero, whose bytes cost least.
func freeSalt(home *protocol.State, proposer common.Address, root common.Hash) (salt common.Hash) {
	for n := uint64(1); home.Batch(protocol.BatchID(root, proposer, salt, home.Params.Relay, home.Params.ChainID)) != nil; n++ {
		binary.BigEndian.PutUint64(salt[24:], n)
	}
	return salt
}

// Adoptable returns the highest candidate that is final, above the latest
// checkpoint, and true by this view.
//
// Expected errors: ErrNoCandidate.
// Rules: P-7.6.
func Adoptable(v *challenger.View) (*protocol.Batch, error) {
	var best *protocol.Batch
	waiting := 0
	for _, b := range v.Home.Batches {
		switch {
		case CheckAdoptable(v.Home, b) != nil || challenger.JudgeCandidate(v, b).Judgment != challenger.True:
			if undecided(v.Home, b) {
				waiting++
			}
		case best == nil || b.Candidate.Height > best.Candidate.Height:
			best = b
		}
	}
	if best == nil {
		return nil, fmt.Errorf("%w; %d not final yet", ErrNoCandidate, waiting)
	}
	return best, nil
}

// CheckAdoptable reports whether the relay adopts a batch as its latest checkpoint
// now.
//
// Expected errors: ErrNotAdoptable.
func CheckAdoptable(home *protocol.State, b *protocol.Batch) error {
	latest := home.Latest().Height
	switch {
	case b.Candidate == nil:
		return fmt.Errorf("%w: batch %s holds claims, no checkpoint", ErrNotAdoptable, b.ID)
	case b.Phase == protocol.PhaseRejected:
		return fmt.Errorf("%w: candidate %s was rejected", ErrNotAdoptable, b.ID)
	case !b.Final(home.Block.Time):
		return fmt.Errorf("%w: candidate %s is not final", ErrNotAdoptable, b.ID)
	case b.Candidate.Height <= latest:
		return fmt.Errorf("%w: candidate %s at height %d is not above the latest checkpoint, %d", ErrNotAdoptable, b.ID, b.Candidate.Height, latest)
	}
	return nil
}

// CheckTrue reports whether a view holds a candidate true.
//
// Expected errors: ErrNotTrue.
func CheckTrue(v *challenger.View, b *protocol.Batch) error {
	if verdict := challenger.JudgeCandidate(v, b); verdict.Judgment != challenger.True {
		return fmt.Errorf("%w: %s: %s", ErrNotTrue, verdict.Judgment, verdict.Reason)
	}
	return nil
}
