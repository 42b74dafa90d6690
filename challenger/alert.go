package challenger

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/txmgr"
)

// Alert tells a human: nothing the watcher may do by itself is left.
type Alert struct {
	Reason
	Batch common.Hash
	// Topic is the matter without its numbers: who was alerted about it once
	// need not be again.
	Topic string
}

// BatchID returns the batch it is about.
func (a Alert) BatchID() common.Hash { return a.Batch }

// Intent returns none.
func (Alert) Intent(*View) (txmgr.Intent, bool, error) { return txmgr.Intent{}, false, nil }

// alert tells a human what the watcher must leave to one.
func (c *batchCase) alerts() []Action {
	var actions []Action
	if c.own() {
		for _, i := range c.lies {
			actions = append(actions, c.alertAbout(fmt.Sprintf("own claim %d is false", i), c.verdicts[i].Reason))
		}
		return actions
	}
	for i, verdict := range c.verdicts {
		switch lie := verdict.Judgment.False(); {
		case lie && c.batch.Candidate == nil && c.disproven(disputeKind(verdict.Judgment), c.batch.Claims[i]):
			actions = append(actions, c.alertAbout(fmt.Sprintf("claim %d reads as false and was proven: the view is wrong", i), verdict.Reason))
		case lie && !c.mayOpen() && !c.standing():
			actions = append(actions, c.alertAbout(fmt.Sprintf("claim %d is false, and this watcher may not attack it", i), verdict.Reason))
		case verdict.Judgment == Unknown && c.late():
			actions = append(actions, c.alertAbout(fmt.Sprintf("claim %d is undecided late in the window", i), verdict.Reason))
		}
	}
	return actions
}

// late reports whether less than a quarter of the window is left.
func (c *batchCase) late() bool {
	return c.now+(c.batch.Deadline-c.batch.ProposedAt)/4 > c.batch.Deadline
}

// alertAbout returns an alert. Its topic stays the same as long as the matter does.
func (c *batchCase) alertAbout(topic, detail string) Action {
	return Alert{Reason{RuleAlert, topic + ": " + detail}, c.batch.ID, topic}
}
