// SPDX-License-Identifier: MIT

package challenger_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// decide returns what the watcher does, and checks that it is decided twice in
// the same way, and that the view is as it was.
func (g *game) decide() []challenger.Action {
	g.t.Helper()
	g.home.Block.Time = g.now
	view := &challenger.View{Home: g.home, Foreign: g.foreign, Self: account(g.self), Policy: g.policy}
	before := fmt.Sprintf("%#v", g.image())
	actions := challenger.Decide(view, g.now)
	if again := challenger.Decide(view, g.now); !reflect.DeepEqual(actions, again) {
		g.t.Errorf("decided otherwise the second time:\n%s\n%s", g.describe(actions), g.describe(again))
	}
	if after := fmt.Sprintf("%#v", g.image()); after != before {
		g.t.Error("deciding changed the view")
	}
	for _, a := range actions {
		if because := a.Because(); challenger.Rationale[because.Rule] == "" || because.Text == "" {
			g.t.Errorf("%T without a rule or a reason: %+v", a, because)
		}
	}
	return actions
}

// image holds all values of the home chain, without pointers.
func (g *game) image() []any {
	image := []any{g.home.Block, len(g.home.Checkpoints), len(g.home.Credits)}
	for i := range g.home.Checkpoints {
		image = append(image, slices.Clone(g.home.Evidence[uint64(i)]))
	}
	for _, b := range g.home.Batches {
		image = append(image, b.ID, b.Phase, b.Deadline, b.ProposedAt, b.Checkpoint, slices.Clone(b.Claims), len(b.TreeProven), len(b.BlockProven))
		for _, d := range b.Disputes {
			s := d.State
			s.Deposit = nil
			image = append(image, s, d.Claim, slices.Clone(d.Hashes), d.Open, d.Loser, d.Winner)
		}
		for _, f := range b.Forks {
			image = append(image, f.Game, f.Open, f.Loser, f.Winner)
		}
	}
	return image
}

// perform has the court do what the watcher asked for.
func (g *game) perform(action challenger.Action) {
	closed := func(d *protocol.Dispute) protocol.Closed {
		return protocol.Closed{ID: d.State.ID, Loser: protocol.SideChallenger, Winner: account(g.self)}
	}
	switch a := action.(type) {
	case challenger.Open:
		g.open(a.Batch, a.Position, g.self, a.Kind.String())
	case challenger.OpenFork:
		g.openFork(a.Batch, a.Position, g.self)
	case challenger.Refute:
		g.refute(a)
	case challenger.Extend:
		if e := g.extend(g.self, a.Record, a.Headers, a.Mark); e.Record != a.End {
			g.t.Errorf("the record is %+v, the watcher takes it for %+v", e.Record, a.End)
		}
	case challenger.Present:
		g.present(g.self, a.Fork, a.Record, a.Ancestor, a.Headers)
	case challenger.TimeoutFork:
		g.endFork(a.Fork)
	case challenger.ReclaimFork:
		apply(g.t, g.home, protocol.Reclaimed{ID: a.Fork.ID})
	case challenger.Reveal:
		g.publish(a.Dispute, a.Hashes)
	case challenger.ProveBlock:
		g.proveBlock(a.Batch, a.Claim, a.Checkpoint, a.Witness)
	case challenger.ProveBlockAfterDuty:
		if 2*a.Dispute.State.ProposerTime(g.now) <= clock {
			g.t.Fatal("within duty")
		}
		g.proveBlock(g.home.Batch(a.Dispute.State.BatchID), a.Dispute.Claim, a.Checkpoint, a.Witness)
	case challenger.ProposeCheckpoint:
		if g.now < a.NotBefore {
			g.t.Fatal("too early")
		}
		apply(g.t, g.home, offered(g.self, 0, g.now, a.State))
	case challenger.AdoptCheckpoint:
		if !a.Batch.Final(g.now) {
			g.t.Fatal("not final")
		}
		apply(g.t, g.home, adopted(uint64(len(g.home.Checkpoints)), *a.Batch.Candidate))
	case challenger.Select:
		g.choose(a.Dispute, a.Segment)
	case challenger.Timeout:
		g.timeout(a.Dispute)
	case challenger.Reclaim:
		apply(g.t, g.home, protocol.Reclaimed{ID: a.Dispute.State.ID})
	case challenger.Prove:
		apply(g.t, g.home, protocol.TreeProven{BatchID: a.Batch.ID, ClaimHash: a.Claim.Hash(), Prover: account(g.self)})
	case challenger.ProveAfterDuty:
		apply(g.t, g.home, protocol.TreeProven{BatchID: a.Dispute.State.BatchID, ClaimHash: a.Dispute.State.ClaimHash, Prover: account(g.self)})
	case challenger.ProveSpan:
		s := a.Dispute.State
		if s.Used(g.now) > clock {
			g.t.Fatal("its clock is out")
		}
		if s.Kind == protocol.KindAncestry {
			if err := btcheaders.VerifyAncestry(s.Upper, s.Lower, s.Hi-s.Lo, a.Witness); err != nil {
				g.t.Fatal(err)
			}
		}
		apply(g.t, g.home, closed(a.Dispute))
	case challenger.CloseProven:
		for _, d := range a.Disputes {
			apply(g.t, g.home, closed(d))
		}
	case challenger.Alert:
	default:
		g.t.Fatalf("no way to perform %T", action)
	}
}

// describe writes actions a line each.
func (g *game) describe(actions []challenger.Action) string {
	if len(actions) == 0 {
		return "nothing\n"
	}
	var text strings.Builder
	for _, action := range actions {
		fmt.Fprintf(&text, "%s: %s (%s)\n", g.words(action), action.Because().Rule, action.Because().Text)
	}
	return text.String()
}

func (g *game) words(action challenger.Action) string {
	batch := func(b *protocol.Batch) int { return slices.Index(g.home.Batches, b) }
	upon := func(headers []btcheaders.Header) string {
		switch len(headers) {
		case 0:
			return ""
		case 1:
			return " and 1 header"
		}
		return fmt.Sprintf(" and %d headers", len(headers))
	}
	switch a := action.(type) {
	case challenger.Open:
		what := fmt.Sprintf("open %s about batch %d claim %d, nonce %d", a.Kind, batch(a.Batch), a.Position, a.Nonce)
		if a.Kind == protocol.KindAncestry {
			what += fmt.Sprintf(", checkpoint %d", a.Checkpoint)
		}
		return what
	case challenger.OpenFork:
		return fmt.Sprintf("open fork about batch %d claim %d", batch(a.Batch), a.Position)
	case challenger.Refute:
		return fmt.Sprintf("refute batch %d claim %d by checkpoint %d", batch(a.Batch), a.Position, a.Checkpoint)
	case challenger.Extend:
		what := "extend " + g.wordsOf(a.Record) + upon(a.Headers)
		if a.Mark {
			what += ", and mark"
		}
		return what
	case challenger.Present:
		return "present in " + g.forkName(a.Fork) + " " + g.wordsOf(a.Record) + upon(a.Headers)
	case challenger.TimeoutFork:
		return "timeout " + g.forkName(a.Fork)
	case challenger.ReclaimFork:
		return "reclaim " + g.forkName(a.Fork)
	case challenger.Reveal:
		return fmt.Sprintf("reveal %d hashes of %d-%d in %s", len(a.Hashes), a.Dispute.State.Lo, a.Dispute.State.Hi, g.nameOf(a.Dispute))
	case challenger.ProveBlock:
		return fmt.Sprintf("prove block of claim %d from checkpoint %d", slices.Index(a.Batch.Claims, a.Claim), a.Checkpoint)
	case challenger.ProveBlockAfterDuty:
		return fmt.Sprintf("prove block after duty, by %s from checkpoint %d", g.nameOf(a.Dispute), a.Checkpoint)
	case challenger.ProposeCheckpoint:
		return fmt.Sprintf("propose checkpoint at %d, not before %+d", a.State.Height, int64(a.NotBefore)-start)
	case challenger.AdoptCheckpoint:
		return fmt.Sprintf("adopt batch %d", batch(a.Batch))
	case challenger.Select:
		return fmt.Sprintf("select %d in %s", a.Segment, g.nameOf(a.Dispute))
	case challenger.Timeout:
		return "timeout " + g.nameOf(a.Dispute)
	case challenger.Reclaim:
		return "reclaim " + g.nameOf(a.Dispute)
	case challenger.Prove:
		return fmt.Sprintf("prove claim %d", slices.Index(a.Batch.Claims, a.Claim))
	case challenger.ProveAfterDuty:
		return "prove after duty, by " + g.nameOf(a.Dispute)
	case challenger.ProveSpan:
		return fmt.Sprintf("prove span %d-%d of %s", a.Dispute.State.Lo, a.Dispute.State.Hi, g.nameOf(a.Dispute))
	case challenger.CloseProven:
		what := "close"
		for _, d := range a.Disputes {
			what += " " + g.nameOf(d)
		}
		return what
	case challenger.Alert:
		return "page"
	}
	g.t.Fatalf("no words for %T", action)
	return ""
}

// wordsOf names a record by where it ends and where it is marked.
func (g *game) wordsOf(r protocol.Record) string {
	if r.Marked {
		return fmt.Sprintf("%d marked at %d", r.State.Height, r.AncestorHeight)
	}
	return fmt.Sprint(r.State.Height)
}
