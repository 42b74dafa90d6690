package challenger

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// wishOf returns the transaction an action asks for, with what it is about and by
// when it must be mined; ok is false for a page, which asks for none.
//
// Two actions have one key if only one of them is ever to be mined. What succeeds
// changes its own key: no snapshot that shows it leads to the same again.
func wishOf(v *View, action Action) (wish txmgr.Intent, ok bool, err error) {
	call, ok, err := callOf(v.Home, action)
	if !ok {
		return txmgr.Intent{}, false, err
	}
	w := txmgr.Intent{Call: call}
	batch, dispute, fork := subjectOf(action)
	switch a := action.(type) {
	case Open, OpenFork:
		// one dispute a batch at a time, whatever it is about
		w.Key = fmt.Sprintf("open %x %d", batch.ID, v.ownDisputes(batch))
		v.byWindow(&w, batch)
	case Refute:
		w.Key = fmt.Sprintf("refute %x", batch.ID)
		v.byWindow(&w, batch)
	case Extend:
		end := a.Record.State.Tip
		if n := len(a.Headers); n > 0 {
			end = a.Headers[n-1].Hash()
		}
		w.Key = fmt.Sprintf("extend %d %x %t", a.Record.Checkpoint, end, a.Mark)
		v.byForkClock(&w, fork)
	case Present:
		w.Key = fmt.Sprintf("present %x %x", fork.ID, fork.Game.Work)
		v.byForkClock(&w, fork)
	case Prove:
		w.Key = fmt.Sprintf("prove %x %x", batch.ID, a.Claim.Hash())
		v.byClocks(&w, batch, a.Claim.Hash(), false)
	case ProveBlock:
		w.Key = fmt.Sprintf("prove block %x %x", batch.ID, a.Claim.Hash())
		v.byClocks(&w, batch, a.Claim.Hash(), true)
	case ProveAfterDuty:
		w.Key = fmt.Sprintf("prove %x %x", dispute.State.BatchID, dispute.State.ClaimHash)
		v.byClock(&w, dispute)
	case ProveBlockAfterDuty:
		w.Key = fmt.Sprintf("prove block %x %x", dispute.State.BatchID, dispute.State.ClaimHash)
		v.byClock(&w, dispute)
	case ProveSpan, Reveal, Select:
		w.Key = fmt.Sprintf("move %x %d %d %d", dispute.State.ID, dispute.State.Lo, dispute.State.Hi, dispute.State.Turn)
		v.byClock(&w, dispute)
	case CloseProven:
		w.Key = fmt.Sprintf("close %x", a.Disputes[0].State.ID)
	case Timeout:
		w.Key = fmt.Sprintf("timeout %x", dispute.State.ID)
	case TimeoutFork:
		w.Key = fmt.Sprintf("timeout %x", fork.ID)
		if b := v.Home.Batch(fork.BatchID); a.Rule == RuleMakeRoom && b != nil {
			v.byWindow(&w, b)
		}
	case Reclaim:
		w.Key = fmt.Sprintf("reclaim %x", dispute.State.ID)
	case ReclaimFork:
		w.Key = fmt.Sprintf("reclaim %x", fork.ID)
	case ProposeCheckpoint:
		w.Key = fmt.Sprintf("checkpoint %x", protocol.StateHash(a.State))
	case AdoptCheckpoint:
		w.Key = fmt.Sprintf("adopt %x", batch.ID)
	case Bank:
		w.Key, w.MaxGas, w.Upkeep, w.Returns = a.Move.Key, a.Move.MaxGas(), true, a.Move.Returns()
	default:
		return txmgr.Intent{}, false, fmt.Errorf("%w: %T has no key", errNoCall, action)
	}
	w.Batch = BatchOf(action)
	return w, true, nil
}

// subjectOf returns the batch or the dispute that an action names.
func subjectOf(action Action) (batch *protocol.Batch, dispute *protocol.Dispute, fork *protocol.Fork) {
	switch a := action.(type) {
	case Open:
		batch = a.Batch
	case OpenFork:
		batch = a.Batch
	case Refute:
		batch = a.Batch
	case Prove:
		batch = a.Batch
	case ProveBlock:
		batch = a.Batch
	case AdoptCheckpoint:
		batch = a.Batch
	case ProveAfterDuty:
		dispute = a.Dispute
	case ProveBlockAfterDuty:
		dispute = a.Dispute
	case ProveSpan:
		dispute = a.Dispute
	case Reveal:
		dispute = a.Dispute
	case Select:
		dispute = a.Dispute
	case Timeout:
		dispute = a.Dispute
	case Reclaim:
		dispute = a.Dispute
	case CloseProven:
		dispute = a.Disputes[0]
	case Extend:
		fork = a.Fork
	case Present:
		fork = a.Fork
	case TimeoutFork:
		fork = a.Fork
	case ReclaimFork:
		fork = a.Fork
	}
	return batch, dispute, fork
}

// BatchOf returns the batch an action is about; zero for a checkpoint that is to be
// proposed.
func BatchOf(action Action) common.Hash {
	if page, ok := action.(Page); ok {
		return page.Batch
	}
	switch batch, dispute, fork := subjectOf(action); {
	case batch != nil:
		return batch.ID
	case dispute != nil:
		return dispute.State.BatchID
	case fork != nil:
		return fork.BatchID
	}
	return common.Hash{}
}

// ownDisputes returns how many disputes the watcher has opened about a batch.
func (v *View) ownDisputes(b *protocol.Batch) (n int) {
	for _, d := range b.Disputes {
		if d.State.Opener == v.Self {
			n++
		}
	}
	for _, f := range b.Forks {
		if f.Opener == v.Self {
			n++
		}
	}
	return n
}

// before returns the time by which what ends at a time is planned to be mined: fees
// rise as the end nears, so the last part of a span is never planned for.
func (v *View) before(end, span uint64) uint64 {
	return end - min(end, v.Policy.Margin, span/4)
}

// byWindow has a wish mined before disputes about a batch can no longer be opened.
func (v *View) byWindow(w *txmgr.Intent, b *protocol.Batch) {
	w.Since, w.Deadline = b.ProposedAt, v.before(b.Deadline, b.Deadline-b.ProposedAt)
}

// byClock has a wish mined before the side to move of a bisection has lost.
func (v *View) byClock(w *txmgr.Intent, d *protocol.Dispute) {
	clock := v.Home.Params.Clock
	used := d.State.Used(d.State.TurnStart)
	w.Since, w.Deadline = d.State.TurnStart, v.before(d.State.TurnStart+clock-min(used, clock), clock)
}

// byClocks does so for the tightest of the disputes about a claim that wait for its
// proposer.
func (v *View) byClocks(w *txmgr.Intent, b *protocol.Batch, claim common.Hash, block bool) {
	for _, d := range b.OpenDisputes() {
		if d.State.ClaimHash != claim || isBlock(d.State.Kind) != block || d.State.Turn != protocol.SideProposer {
			continue
		}
		var other txmgr.Intent
		if v.byClock(&other, d); w.Deadline == 0 || other.Deadline < w.Deadline {
			w.Since, w.Deadline = other.Since, other.Deadline
		}
	}
}

// byForkClock does so for a fork dispute.
func (v *View) byForkClock(w *txmgr.Intent, f *protocol.Fork) {
	clock := v.Home.Params.Clock
	used := f.Game.Used(f.Game.TurnStart)
	w.Since, w.Deadline = f.Game.TurnStart, v.before(f.Game.TurnStart+clock-min(used, clock), clock)
}
