// SPDX-License-Identifier: MIT

package challenger

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Action is something the watcher wants done. What the court of a dispute asks for
// stands with that court: bisection.go, tree.go, ancestry.go, forks.go; see also
// checkpoint.go.
type Action interface {
	// Because returns the rule that asks for it, and the reason in this case.
	Because() Reason
	// BatchID returns the batch it is about; zero for none.
	BatchID() common.Hash
	// Intent returns the transaction it asks for, with what that is about and by when it
	// must be mined; ok is false for an alert, which asks for none.
	//
	// Two actions have one key if only one of them is ever to be mined. What succeeds
	// changes its own key: no state that shows it leads to the same again.
	Intent(v *View) (intent txmgr.Intent, ok bool, err error)
}

// Reason is why an action is to be done.
type Reason struct {
	Rule Rule
	Text string
}

// Because returns the reason itself, for the actions it is part of.
func (r Reason) Because() Reason { return r }

// span is from when a call can be made to when it must be mined, in home time; zero for
// no hurry.
type span struct{ since, deadline uint64 }

// intend returns the intent of a call that could be made.
func intend(call txmgr.Call, err error, batch common.Hash, key string, s span) (txmgr.Intent, bool, error) {
	if err != nil {
		return txmgr.Intent{}, false, err
	}
	return txmgr.Intent{Key: key, Call: call, Batch: batch, Since: s.since, Deadline: s.deadline}, true, nil
}

// before returns the time by which what ends at a time is planned to be mined: fees
// rise as the end nears, so the last part of a span is never planned for (P-9.15).
func (v *View) before(end, span uint64) uint64 {
	return end - min(end, v.Policy.Margin, span/4)
}

// byWindow returns the span in which disputes about a batch can be opened.
func (v *View) byWindow(b *protocol.Batch) span {
	return span{b.ProposedAt, v.before(b.Deadline, b.Deadline-b.ProposedAt)}
}

// byClock returns the span of a turn that began at a time, of a side that has used some
// seconds before.
func (v *View) byClock(turnStart, used uint64) span {
	clock := v.Home.Params.Clock
	return span{turnStart, v.before(turnStart+clock-min(used, clock), clock)}
}

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

// alertAbout returns an alert. Its topic stays the same as long as the matter does.
func (c *batchCase) alertAbout(topic, detail string) Action {
	return Alert{Reason{RuleAlert, topic + ": " + detail}, c.batch.ID, topic}
}

// Intent returns none.
func (Alert) Intent(*View) (txmgr.Intent, bool, error) { return txmgr.Intent{}, false, nil }
