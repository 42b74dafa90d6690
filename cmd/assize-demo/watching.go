// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

// watching is the real watcher, of the account of an actor.
type watching struct {
	self    *actor
	watcher *watcher.Watcher
}

// watch lets an actor run a watcher over a court. It goes on from case to case,
// as a watcher does. One with duty proposes and adopts checkpoints.
func (c *court) watch(ctx context.Context, a *actor, duty bool) (*watching, error) {
	session, err := c.session(ctx, a)
	if err != nil {
		return nil, err
	}
	return &watching{self: a, watcher: &watcher.Watcher{
		Court: session,
		Foreign: func(context.Context, *protocol.State, []challenger.Want) (challenger.Foreign, error) {
			return bitcoinfiles.Foreign(c.foreign.view), nil
		},
		Self:   a.Address,
		Policy: challenger.Policy{Challenge: !c.idle, Checkpoints: duty},
		Log:    zerolog.Nop(),
	}}, nil
}

func (w *watching) play(ctx context.Context, m *match) (moved bool, err error) {
	if w.self == m.watcher {
		if err := w.judge(ctx, m); err != nil {
			return false, err
		}
	}
	list, err := w.watcher.Step(ctx)
	if err != nil {
		return false, err
	}
	for _, d := range list {
		if page, ok := d.Action.(challenger.Alert); ok {
			w.page(m, page)
			continue
		}
		m.record(w.self, d.Call.Name, d.Receipt, outcomeOf(d.Err), done, describe(m, d))
		if d.Err == nil {
			m.moved(w.self, d.Call.Name)
			moved = true
		}
		if offer, ok := d.Action.(challenger.ProposeCheckpoint); ok {
			m.id = candidateID(&m.client.Params, offer.State, w.self.Address, offer.Salt)
		}
	}
	return moved, nil
}

// page tells that the watcher calls for a human, once about each matter.
func (w *watching) page(m *match, page challenger.Alert) {
	if slices.Contains(m.paged, page.Topic) {
		return
	}
	m.paged = append(m.paged, page.Topic)
	expected := "nothing"
	if slices.Contains(m.pages, page.Topic) {
		expected = done
	}
	m.step(Step{Step: "page", Actor: w.self.name, Outcome: done, Expected: expected,
		Detail: "calls for a human: " + page.Text})
}

// judge tells what the watcher thinks of the claim, before it acts on it, and
// again when it thinks otherwise.
func (w *watching) judge(ctx context.Context, m *match) error {
	s, b, err := m.snapshot(ctx)
	if err != nil || b == nil || b.Phase != protocol.PhaseProposed {
		return err
	}
	view := &challenger.View{Home: s, Foreign: bitcoinfiles.Foreign(m.foreign.view), Self: w.self.Address}
	var v challenger.Verdict
	if b.Candidate != nil {
		v = challenger.JudgeCandidate(view, b)
	} else {
		v = challenger.Judge(view, b, m.claim)
	}
	told := len(m.verdicts)
	if told > 0 && m.verdicts[told-1] == v.Judgment {
		return nil
	}
	m.verdicts = append(m.verdicts, v.Judgment)
	expected := "no other"
	if told < len(m.scenario.verdicts) {
		expected = m.scenario.verdicts[told].String()
	}
	m.step(Step{Step: "judge", Actor: w.self.name, Outcome: v.Judgment.String(), Expected: expected, Detail: opinion(v)})
	return nil
}

// only returns the verdicts of a watcher that never thinks otherwise.
func only(j challenger.Judgment) []challenger.Judgment { return []challenger.Judgment{j} }

// opinion tells a verdict in words.
func opinion(v challenger.Verdict) string {
	switch {
	case v.Judgment == challenger.True:
		return "finds it true by its own view, and stays silent"
	case v.Judgment.False():
		return fmt.Sprintf("finds a %s by its own view: %s", v.Judgment, dated(v.Reason))
	}
	return "cannot decide yet, and waits: " + dated(v.Reason)
}

// seconds is a time in seconds since 1970, of this century or the next.
var seconds = regexp.MustCompile(`\b[0-9]{10}\b`)

// dated puts dates for times in a text.
func dated(text string) string {
	return seconds.ReplaceAllStringFunc(text, func(digits string) string {
		n, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return digits
		}
		return time.Unix(n, 0).UTC().Format("2 January 15:04:05")
	})
}

// describe tells an action of a watcher in words.
func describe(m *match, d watcher.Done) string {
	switch a := d.Action.(type) {
	case challenger.Open:
		return fmt.Sprintf("opens %s dispute with %s ether", article(a.Kind), ether(d.Call.Value))
	case challenger.OpenFork:
		return fmt.Sprintf("opens a fork dispute with %s ether: the heavier chain shall decide", ether(d.Call.Value))
	case challenger.Refute:
		return "has it rejected at once: the checkpoint at that height is another block"
	case challenger.Extend:
		return extending(a.Record.State.Height, len(a.Headers), a.Mark)
	case challenger.Present:
		return presenting(a.Record.State.Height, len(a.Headers))
	case challenger.Prove, challenger.ProveAfterDuty:
		return "proves leaf and depth for good, with the coinbase and both branches"
	case challenger.ProveBlock:
		return "proves for good that the block is an ancestor of the checkpoint, with all headers between"
	case challenger.ProveSpan:
		return fmt.Sprintf("proves the span in question, edges %d to %d", a.Dispute.State.Lo, a.Dispute.State.Hi)
	case challenger.Reveal:
		return fmt.Sprintf("reveals %d block hashes between checkpoint and block, and asks which is false", len(a.Hashes))
	case challenger.Select:
		return fmt.Sprintf("selects segment %d: true at its upper end, false at its lower", a.Segment)
	case challenger.CloseProven:
		return fmt.Sprintf("closes %d disputes about what is proven", len(a.Disputes))
	case challenger.Timeout:
		return ending(a.Dispute.State.Turn)
	case challenger.TimeoutFork:
		return ending(a.Fork.Game.Turn)
	case challenger.Reclaim, challenger.ReclaimFork:
		return "takes an idle deposit back"
	case challenger.ProposeCheckpoint:
		return fmt.Sprintf("offers the header state at height %d as the next checkpoint; deposit %s ether",
			a.State.Height, ether(d.Call.Value))
	case challenger.AdoptCheckpoint:
		return fmt.Sprintf("has the checkpoint at height %d adopted, since nobody objected", a.Batch.Candidate.Height)
	}
	return d.Action.Because().Text
}

func article(kind protocol.Kind) string {
	if kind == protocol.KindAncestry {
		return "an ancestry"
	}
	return "a " + kind.String()
}

func ending(turn protocol.Side) string {
	return fmt.Sprintf("ends the dispute: the %s has let its clock run out", turn)
}

// extending tells that headers are made known to the fork court.
func extending(from uint32, headers int, mark bool) string {
	text := fmt.Sprintf("streams %s, from height %d to %d", counted(headers), from, from+uint32(headers))
	if mark {
		text += ", the one in question"
	}
	return text
}

// presenting tells that a side takes the lead in a fork dispute.
func presenting(from uint32, headers int) string {
	if headers == 0 {
		return fmt.Sprintf("presents its chain up to height %d", from)
	}
	return fmt.Sprintf("streams %s and presents its chain up to height %d", counted(headers), from+uint32(headers))
}

func counted(headers int) string {
	if headers == 1 {
		return "1 header"
	}
	return fmt.Sprintf("%d headers", headers)
}
