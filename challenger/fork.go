package challenger

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// positionOf returns the position of the claim of a hash in its batch, 0 for a
// candidate, and whether there is one.
func (c *batchCase) positionOf(hash common.Hash) (int, bool) {
	for i := range c.verdicts {
		if c.hashOf(i) == hash {
			return i, true
		}
	}
	return 0, false
}

// hashOf returns the hash of the claim at a position, or of the candidate.
func (c *batchCase) hashOf(position int) common.Hash {
	if c.batch.Candidate != nil {
		return c.batch.Root
	}
	return c.batch.Claims[position].Hash()
}

// judgmentOf returns what the watcher thinks of the claim of a hash.
func (c *batchCase) judgmentOf(hash common.Hash) Judgment {
	if i, ok := c.positionOf(hash); ok {
		return c.verdicts[i].Judgment
	}
	return Unknown
}

// forks takes the lead in fork disputes, for the side the watcher is on. What it
// proposed itself it defends as long as its view's chain lets it.
func (c *batchCase) forks() []Action {
	var actions []Action
	for _, f := range c.batch.OpenForks() {
		about := c.judgmentOf(f.ClaimHash)
		switch {
		case c.forkOut(f):
		case f.Game.Turn == protocol.SideProposer && (c.own() || c.mayDefend()):
			actions = append(actions, c.takeLead(f, c.defence)...)
		case f.Game.Turn == protocol.SideOpener && c.refutes(f, about):
			actions = append(actions, c.takeLead(f, c.refutation)...)
		}
	}
	return actions
}

// refutes says whether the watcher is on the opener's side of a fork dispute. One
// of its own it plays on while its view does not decide the claim any more.
func (c *batchCase) refutes(f *protocol.Fork, about Judgment) bool {
	if c.own() {
		return false
	}
	if f.Opener == c.Self {
		return about != True
	}
	return c.Policy.Challenge && about == FalseBlock
}

// takeLead does the next step to a record that has more work than the other
// side's best: the party's at once, somebody else's after its duty.
func (c *batchCase) takeLead(f *protocol.Fork, plan func(question, [32]byte) (goal, error)) []Action {
	if f.Party() != c.Self && !c.afterDuty(f.Game.Used(c.now)) {
		return nil
	}
	q := questionOf(f)
	g, err := plan(q, f.Game.Work)
	if err != nil {
		return []Action{c.pageAbout("the "+f.Game.Turn.String()+"'s side of a fork dispute has nothing to present", err.Error())}
	}
	s, err := c.next(q, g)
	if err != nil {
		return []Action{c.pageAbout("headers to be presented are missing", err.Error())}
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
// about a claim at a time: another's is played after its opener's duty, and ended
// if its opener has lost it to the clock.
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
	q := c.questionAt(i)
	if _, err := c.refutation(q, c.unseen()); err != nil {
		return byHand, c.pageAbout(fmt.Sprintf("claim %d is false and cannot be refuted by this view", i), err.Error())
	}
	switch {
	case !c.lasts(i) && c.late():
		return byHand, c.pageAbout(fmt.Sprintf("claim %d is false by the last blocks alone, late in the window", i), c.verdicts[i].Reason)
	case !c.lasts(i):
		return ways, nil
	case inTheWay != nil:
		return byWork, c.endFork(RuleMakeRoom, inTheWay)
	}
	return byWork, OpenFork{Reason{RuleAttack, c.verdicts[i].Reason}, c.batch, i}
}

// lasts says whether a claim was a lie already without the last blocks: nothing
// is bonded on what a short reorganisation of the foreign chain turns into truth.
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

// questionAt returns what a fork dispute about a claim would be about.
func (c *batchCase) questionAt(i int) question {
	q := question{checkpoint: c.batch.Checkpoint, buriedBy: c.batch.ProposedAt + futureLimit}
	if s := c.batch.Candidate; s != nil {
		q.height, q.byState, q.target = s.Height, true, protocol.StateHash(*s)
		return q
	}
	q.height, q.target = c.batch.Claims[i].Height, c.batch.Claims[i].BlockHash
	return q
}
