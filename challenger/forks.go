// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// The fork court: disputes about blocks above the checkpoint, which work decides. What is
// presented there is worked out in evidence.go.

// OpenFork opens a fork dispute about the claim at a position of a batch, or about
// its candidate.
type OpenFork struct {
	Reason
	Batch    *protocol.Batch
	Position int
}

// BatchID returns the batch it is about.
func (a OpenFork) BatchID() common.Hash { return a.Batch.ID }

// Intent returns the call and its key.
func (a OpenFork) Intent(v *View) (txmgr.Intent, bool, error) {
	contracts, height := relay.At(&v.Home.Params), v.Home.Checkpoints[a.Batch.Checkpoint].Height
	key, by := openKey(v, a.Batch), v.byWindow(a.Batch)
	if a.Batch.Candidate != nil {
		call, err := contracts.ChallengeCheckpoint(a.Batch, height)
		return intend(call, err, a.BatchID(), key, by)
	}
	call, err := contracts.ChallengeFork(a.Batch, a.Position, height)
	return intend(call, err, a.BatchID(), key, by)
}

// Extend makes a record known, on the way to one that is to be presented in a dispute.
type Extend struct {
	Reason
	Fork    *protocol.Fork
	Record  protocol.Record
	Headers []btcheaders.Header
	Mark    bool
	End     protocol.Record // what is known then
}

// BatchID returns the batch it is about.
func (a Extend) BatchID() common.Hash { return a.Fork.BatchID }

// Intent returns the call and its key.
func (a Extend) Intent(v *View) (txmgr.Intent, bool, error) {
	end := a.Record.State.Tip
	if n := len(a.Headers); n > 0 {
		end = a.Headers[n-1].Hash()
	}
	call, err := relay.At(&v.Home.Params).Extend(&a.Record, a.Headers, a.Mark)
	return intend(call, err, a.BatchID(), fmt.Sprintf("extend %d %x %t", a.Record.Checkpoint, end, a.Mark), v.byForkTurn(a.Fork))
}

// Present takes the lead in a fork dispute with a record, extended by headers.
type Present struct {
	Reason
	Fork     *protocol.Fork
	Record   protocol.Record
	Ancestor *btcheaders.State // that the record is marked with; nil where it is not read
	Headers  []btcheaders.Header
}

// BatchID returns the batch it is about.
func (a Present) BatchID() common.Hash { return a.Fork.BatchID }

// Intent returns the call and its key.
func (a Present) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).Present(a.Fork, &a.Record, a.Ancestor, a.Headers)
	return intend(call, err, a.BatchID(), fmt.Sprintf("present %x %x", a.Fork.ID, a.Fork.Game.Work), v.byForkTurn(a.Fork))
}

// TimeoutFork ends a fork dispute whose side to move has used up its clock.
type TimeoutFork struct {
	Reason
	Fork *protocol.Fork
}

// BatchID returns the batch it is about.
func (a TimeoutFork) BatchID() common.Hash { return a.Fork.BatchID }

// Intent returns the call and its key.
func (a TimeoutFork) Intent(v *View) (txmgr.Intent, bool, error) {
	var by span
	if b := v.Home.Batch(a.Fork.BatchID); a.Rule == RuleMakeRoom && b != nil {
		by = v.byWindow(b)
	}
	call, err := relay.At(&v.Home.Params).TimeoutFork(a.Fork)
	return intend(call, err, a.BatchID(), fmt.Sprintf("timeout %x", a.Fork.ID), by)
}

// ReclaimFork takes the deposit of an own fork dispute back.
type ReclaimFork struct {
	Reason
	Fork *protocol.Fork
}

// BatchID returns the batch it is about.
func (a ReclaimFork) BatchID() common.Hash { return a.Fork.BatchID }

// Intent returns the call and its key.
func (a ReclaimFork) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).ReclaimFork(a.Fork)
	return intend(call, err, a.BatchID(), fmt.Sprintf("reclaim %x", a.Fork.ID), span{})
}

// byForkTurn returns the span in which the side to move of a fork dispute has not lost.
func (v *View) byForkTurn(f *protocol.Fork) span {
	return v.byClock(f.Game.TurnStart, f.Game.Used(f.Game.TurnStart))
}

// openForks returns the fork disputes about a batch. After its exclusive period others play
// for a challenger, so that it is not late before its clock is out.
func openForks(v *View, b *protocol.Batch, now uint64) (list []dispute) {
	for _, f := range b.OpenForks() {
		list = append(list, dispute{
			challenger: f.Challenger, turn: f.Game.Turn, used: f.Game.Used(now), patience: v.Home.Params.Clock,
			about: f.ClaimHash, paid: f.Challenger == v.Self || f.Game.Payee == v.Self,
			timeout: func(r Reason) Action { return TimeoutFork{r, f} },
			reclaim: func(r Reason) Action { return ReclaimFork{r, f} },
		})
	}
	return list
}

// once leaves out headers that are to be made known twice, for two disputes.
func once(actions []Action) []Action {
	type end struct {
		from protocol.Record
		to   int
		mark bool
	}
	seen := map[end]bool{}
	return slices.DeleteFunc(actions, func(action Action) bool {
		e, ok := action.(Extend)
		if !ok {
			return false
		}
		key := end{e.Record, len(e.Headers), e.Mark}
		again := seen[key]
		seen[key] = true
		return again
	})
}

// playForks takes the lead in fork disputes, for the side the watcher is on. What it
// proposed itself it defends as long as its view's chain lets it (P-9.13).
func (c *batchCase) playForks() []Action {
	var actions []Action
	for _, f := range c.batch.OpenForks() {
		about := c.judgmentOf(f.ClaimHash)
		switch {
		case c.forkOut(f):
		case f.Game.Turn == protocol.SideProposer && (c.own() || c.mayDefend()):
			actions = append(actions, c.takeLead(f, c.defence)...)
		case f.Game.Turn == protocol.SideChallenger && c.refutes(f, about):
			actions = append(actions, c.takeLead(f, c.refutation)...)
		}
	}
	return actions
}

// refutes reports whether the watcher is on the challenger's side of a fork dispute. One
// of its own it plays on while its view does not decide the claim any more.
func (c *batchCase) refutes(f *protocol.Fork, about Judgment) bool {
	if c.own() {
		return false
	}
	if f.Challenger == c.Self {
		return about != True
	}
	return c.Policy.Challenge && about == FalseBlock
}

// takeLead does the next step to a record that has more work than the other
// side's best: the party's at once, somebody else's after its exclusive period (P-6.15).
func (c *batchCase) takeLead(f *protocol.Fork, plan func(forkClaim, [32]byte) (target, error)) []Action {
	if f.Party() != c.Self && !c.afterExclusivePeriod(f.Game.Used(c.now)) {
		return nil
	}
	q := forkClaimOf(f)
	g, err := plan(q, f.Game.Work)
	if err != nil {
		return []Action{c.alertAbout("the "+f.Game.Turn.String()+"'s side of a fork dispute has nothing to present", err.Error())}
	}
	s, err := c.next(q, g)
	if err != nil {
		return []Action{c.alertAbout("headers to be presented are missing", err.Error())}
	}
	if slices.ContainsFunc(s.headers, func(h btcheaders.Header) bool { return uint64(h.Time) > c.now+btcheaders.MaxFutureTime }) {
		// the home clock lags: the court takes them later
		return nil
	}
	text := fmt.Sprintf("for the %s: this view's chain to height %d, from height %d", f.Game.Turn, g.end, s.record.State.Height)
	reason := Reason{RuleEvidence, text}
	if !s.present {
		return []Action{Extend{reason, f, s.record, s.headers, s.mark, s.end}}
	}
	present := Present{Reason: reason, Fork: f, Record: s.record, Headers: s.headers}
	if ancestor, ok := c.Foreign.State(q.height); ok {
		present.Ancestor = &ancestor
	}
	return []Action{present}
}

// openFork opens a fork dispute about a false block above the batch's checkpoint,
// if this view can win it against all that the court has been shown. There is one
// about a claim at a time: another's is played after its challenger's exclusive period, and ended
// if its challenger has lost it to the clock (P-6.8, P-9.9).
func (c *batchCase) openFork(i int) (way int, action Action) {
	var inTheWay *protocol.Fork
	for _, f := range c.batch.OpenForks() {
		if f.ClaimHash != c.hashOf(i) {
			continue
		}
		if !c.forkOut(f) {
			return ways, nil
		}
		inTheWay = f
	}
	q := c.forkClaimAt(i)
	if _, err := c.refutation(q, c.unseen()); err != nil {
		return byHand, c.alertAbout(fmt.Sprintf("claim %d is false and cannot be refuted by this view", i), err.Error())
	}
	switch {
	case !c.lasts(i) && c.late():
		return byHand, c.alertAbout(fmt.Sprintf("claim %d is false by the last blocks alone, late in the window", i), c.verdicts[i].Reason)
	case !c.lasts(i):
		return ways, nil
	case inTheWay != nil:
		return byWork, c.endFork(RuleMakeRoom, inTheWay)
	}
	return byWork, OpenFork{Reason{RuleAttack, c.verdicts[i].Reason}, c.batch, i}
}

// lasts reports whether a claim was a lie already without the last blocks: nothing
// is bonded on what a short reorganisation of the foreign chain turns into truth (P-9.14).
func (c *batchCase) lasts(i int) bool {
	old := *c.View
	old.Foreign = behind{c.Foreign}
	if c.batch.Candidate != nil {
		return JudgeCandidate(&old, c.batch).Judgment.False()
	}
	return Judge(&old, c.batch, c.batch.Claims[i]).Judgment.False()
}

// unseen returns the most work from the batch's checkpoint that the court knows and
// the view's chain does not have. It is the same for all claims.
func (c *batchCase) unseen() [32]byte {
	if c.unseenWork == nil {
		work := c.View.unseenWork(c.batch.Checkpoint)
		c.unseenWork = &work
	}
	return *c.unseenWork
}

// forkClaimAt returns what a fork dispute about a claim would be about.
func (c *batchCase) forkClaimAt(i int) forkClaim {
	q := forkClaim{checkpoint: c.batch.Checkpoint, buriedBy: c.batch.ProposedAt + futureLimit}
	if s := c.batch.Candidate; s != nil {
		q.height, q.byState, q.claimed = s.Height, true, protocol.StateHash(*s)
		return q
	}
	q.height, q.claimed = c.batch.Claims[i].Height, c.batch.Claims[i].BlockHash
	return q
}

// forkOut says the same of a fork dispute.
func (c *batchCase) forkOut(f *protocol.Fork) bool {
	return f.Game.Used(c.now) > c.Home.Params.Clock
}

func (c *batchCase) endFork(rule Rule, f *protocol.Fork) Action {
	return TimeoutFork{Reason{rule, c.usedUp(f.Game.Turn, f.Game.Used(c.now))}, f}
}
