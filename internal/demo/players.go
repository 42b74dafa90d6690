package demo

import (
	"context"
	"fmt"
	"slices"

	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/internal/foreignview"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
)

// watching is the real watcher, of the account of an actor.
type watching struct {
	self    *actor
	watcher *challenger.Watcher
}

// watch lets an actor run a watcher over a court. It goes on from case to case,
// as a watcher does.
func (c *court) watch(ctx context.Context, a *actor) (*watching, error) {
	session, err := c.session(ctx, a)
	if err != nil {
		return nil, err
	}
	return &watching{self: a, watcher: &challenger.Watcher{
		Court: session,
		Foreign: func(context.Context) (challenger.Foreign, error) {
			return foreignview.Of(c.foreign.view), nil
		},
		Self:   a.Address,
		Policy: challenger.Policy{Challenge: !c.idle},
		Log:    zerolog.Nop(),
	}}, nil
}

func (w *watching) play(ctx context.Context, m *match) (moved bool, err error) {
	if w.self == m.watcher && !m.judged {
		m.judged = true
		if err := w.judge(ctx, m); err != nil {
			return false, err
		}
	}
	list, err := w.watcher.Step(ctx)
	if err != nil {
		return false, err
	}
	for _, d := range list {
		if page, ok := d.Action.(challenger.Page); ok {
			m.step(Step{Step: "page", Actor: w.self.name, Outcome: done, Expected: "nothing",
				Detail: "calls for a human: " + page.Text})
			continue
		}
		m.record(w.self, d.Call.Name, d.Receipt, outcomeOf(d.Err), done, describe(m, d.Action))
		if d.Err == nil {
			m.moved(w.self, d.Call.Name)
			moved = true
		}
	}
	return moved, nil
}

// judge tells what the watcher thinks of the claim, before it acts on it.
func (w *watching) judge(ctx context.Context, m *match) error {
	s, b, err := m.snapshot(ctx)
	if err != nil || b == nil {
		return err
	}
	view := &challenger.View{Home: s, Foreign: foreignview.Of(m.foreign.view), Self: w.self.Address}
	v := challenger.Judge(view, b, m.claim)
	m.step(Step{Step: "judge", Actor: w.self.name, Outcome: v.Judgment.String(), Expected: m.scenario.verdict.String(),
		Detail: opinion(v)})
	return nil
}

// opinion tells a verdict in words.
func opinion(v challenger.Verdict) string {
	switch {
	case v.Judgment == challenger.True:
		return "finds it true by its own view, and stays silent"
	case v.Judgment.False():
		return fmt.Sprintf("finds a %s by its own view: %s", v.Judgment, v.Reason)
	}
	return "cannot decide: " + v.Reason
}

// describe tells an action of a watcher in words.
func describe(m *match, action challenger.Action) string {
	switch a := action.(type) {
	case challenger.Open:
		return fmt.Sprintf("opens a %s dispute with %s ether", a.Kind, ether(m.client.Params.ChallengeDeposit))
	case challenger.Prove, challenger.ProveAfterDuty:
		return "proves leaf and depth for good, with the coinbase and both branches"
	case challenger.ProveSpan:
		return fmt.Sprintf("proves the span in question, edges %d to %d", a.Dispute.State.Lo, a.Dispute.State.Hi)
	case challenger.Select:
		return fmt.Sprintf("selects segment %d: true at its upper end, false at its lower", a.Segment)
	case challenger.CloseProven:
		return fmt.Sprintf("closes %d disputes about what is proven", len(a.Disputes))
	case challenger.Timeout:
		return fmt.Sprintf("ends the dispute: the %s has let its clock run out", a.Dispute.State.Turn)
	case challenger.Reclaim:
		return "takes an idle deposit back"
	}
	return action.Because().Text
}

// dispute returns the open dispute of a side's turn about the match's claim, or
// nil.
func (m *match) dispute(ctx context.Context, turn relay.Side) (*relay.Dispute, error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil {
		return nil, err
	}
	for _, d := range b.OpenDisputes() {
		if d.State.Turn == turn {
			return d, nil
		}
	}
	return nil, nil
}

// liar plays the bisection of a false claim to its end: it answers a challenge
// with hashes that are true at first and its own from some position on, and the
// last edge with a proof that does not hold.
type liar struct {
	tree   *pathproof.Tree // with the false leaf in it
	honest uint32          // the last position at which it reveals the truth
	bluffs bool
}

// newLiar returns a liar with a tree in which the claim's leaf is.
func newLiar(f *foreignChain, claim relay.Claim, honest uint32) (*liar, error) {
	ids := slices.Clone(f.blocks[claim.Height].TxIDs)
	ids[claim.Index] = claim.Leaf
	tree, err := pathproof.NewTree(ids)
	return &liar{tree: tree, honest: honest}, err
}

func (l *liar) play(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, relay.SideProposer)
	if err != nil || d == nil {
		return false, err
	}
	block := m.foreign.blocks[m.claim.Height]
	if span := d.State.Hi - d.State.Lo; span > 1 {
		hashes, err := d.Game().HonestReveal(relay.Arity, func(position uint32) ([32]byte, bool) {
			tree := l.tree
			if position <= l.honest {
				tree = block.Tree()
			}
			return tree.PathHash(m.claim.BlockHash, m.claim.Depth, m.claim.Index, position)
		})
		if err != nil {
			return false, err
		}
		return m.reveal(ctx, d, hashes, fmt.Sprintf("reveals %d hashes, true down to position %d", len(hashes), l.honest))
	}
	if l.bluffs {
		return false, nil
	}
	l.bluffs = true
	witness, err := l.tree.SpanWitness(block.Header, m.claim.Index, d.State.Lo, d.State.Hi)
	if err != nil {
		return false, err
	}
	call, err := m.client.Params.ProveSpan(d, witness)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, refused(relay.BranchMismatch),
		fmt.Sprintf("tries to prove the edge %d to %d", d.State.Lo, d.State.Hi))
}

// reveal publishes hashes for the proposer.
func (m *match) reveal(ctx context.Context, d *relay.Dispute, hashes [][32]byte, detail string) (bool, error) {
	call, err := m.client.Params.Reveal(d, hashes)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, done, detail)
}

// byHand is a proposer that reveals the true hashes, where its watcher would
// prove them.
type byHand struct{}

func (byHand) play(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, relay.SideProposer)
	if err != nil || d == nil || d.State.Hi-d.State.Lo == 1 {
		return false, err
	}
	tree := m.foreign.blocks[m.claim.Height].Tree()
	hashes, err := d.Game().HonestReveal(relay.Arity, func(position uint32) ([32]byte, bool) {
		return tree.PathHash(m.claim.BlockHash, m.claim.Depth, m.claim.Index, position)
	})
	if err != nil {
		return false, err
	}
	return m.reveal(ctx, d, hashes, fmt.Sprintf("reveals all %d hashes of the path by hand, and asks which is false", len(hashes)))
}

// griefer opens disputes about a true claim, once, and does nothing more.
type griefer struct {
	kinds  []relay.Kind
	opened bool
}

func (g *griefer) play(ctx context.Context, m *match) (moved bool, err error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil || g.opened {
		return false, err
	}
	g.opened = true
	for _, kind := range g.kinds {
		call, err := m.client.Params.Challenge(kind, b, 0, 0)
		if err != nil {
			return moved, err
		}
		did, err := m.move(ctx, m.griefer, call, done,
			fmt.Sprintf("opens a %s dispute against the truth with %s ether", kind, ether(call.Value)))
		if err != nil {
			return moved, err
		}
		moved = moved || did
	}
	return moved, nil
}
