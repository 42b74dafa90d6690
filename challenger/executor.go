package challenger

import (
	"errors"
	"fmt"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// errNoCall says that an action has no transaction: a bug.
var errNoCall = errors.New("action has no call")

// callOf returns the transaction an action asks for; ok is false for a page,
// which asks for none.
func callOf(home *protocol.State, action Action) (call txmgr.Call, ok bool, err error) {
	p := &home.Params
	switch a := action.(type) {
	case Open:
		if a.Kind == protocol.KindAncestry {
			call, err = relay.At(p).ChallengeAncestry(a.Batch, a.Position, a.Nonce, a.Checkpoint)
		} else {
			call, err = relay.At(p).Challenge(a.Kind, a.Batch, a.Position, a.Nonce)
		}
	case OpenFork:
		height := home.Checkpoints[a.Batch.Checkpoint].Height
		if a.Batch.Candidate != nil {
			call, err = relay.At(p).ChallengeCheckpoint(a.Batch, height)
		} else {
			call, err = relay.At(p).ChallengeFork(a.Batch, a.Position, height)
		}
	case Refute:
		call, err = relay.At(p).RefuteCheckpointed(a.Batch, a.Position, a.Checkpoint)
	case Extend:
		call, err = relay.At(p).Extend(&a.Record, a.Headers, a.Mark)
	case Present:
		call, err = relay.At(p).Present(a.Fork, &a.Record, a.Ancestor, a.Headers)
	case ProveBlock:
		call, err = relay.At(p).ProveBlock(a.Batch, a.Claim, a.Checkpoint, a.Witness)
	case ProveBlockAfterDuty:
		call, err = relay.At(p).ProveBlockAfterDuty(a.Dispute, a.Checkpoint, a.Witness)
	case Reveal:
		call, err = relay.At(p).Reveal(a.Dispute, a.Hashes)
	case ProposeCheckpoint:
		latest := home.Latest()
		deposit := p.MinCheckpointDeposit(a.State.Height, latest.Height)
		call, err = relay.At(p).ProposeCheckpoint(latest, a.Header, a.State, a.Salt, a.NotBefore, deposit)
	case AdoptCheckpoint:
		call, err = relay.At(p).AdoptCheckpoint(a.Batch)
	case TimeoutFork:
		call, err = relay.At(p).TimeoutFork(a.Fork)
	case ReclaimFork:
		call, err = relay.At(p).ReclaimFork(a.Fork)
	case Prove:
		call, err = relay.At(p).ProveClaim(a.Batch, a.Claim, a.Witness)
	case ProveAfterDuty:
		call, err = relay.At(p).ProveClaimAfterDuty(a.Dispute, a.Witness)
	case ProveSpan:
		call, err = relay.At(p).ProveSpan(a.Dispute, a.Witness)
	case Select:
		call, err = relay.At(p).Select(a.Dispute, a.Segment)
	case CloseProven:
		call, err = relay.At(p).CloseProven(a.Disputes...)
	case Timeout:
		call, err = relay.At(p).Timeout(a.Dispute)
	case Reclaim:
		call, err = relay.At(p).Reclaim(a.Dispute)
	case Bank:
		call, err = a.Move.Call(p)
	case Page:
		return txmgr.Call{}, false, nil
	default:
		return txmgr.Call{}, false, fmt.Errorf("%w: %T", errNoCall, action)
	}
	return call, err == nil, err
}
