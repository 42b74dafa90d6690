package challenger_test

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/internal/btcblock"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
)

// game is a home chain played by events alone, and the watcher that looks on.
type game struct {
	t       *testing.T
	home    *relay.Snapshot
	foreign *foreign
	block   *btcblock.Block
	self    string
	policy  challenger.Policy
	now     uint64
	nonce   int64
	names   map[common.Address]string
}

func newGame(t *testing.T) *game {
	t.Helper()
	block := plainBlock(t, 5) // depth 3; no leaf at indices 5 to 7
	g := &game{
		t: t, home: emptyHome(t), foreign: chainOf(block), block: block, self: "watcher",
		policy: challenger.Policy{Challenge: true}, now: start, names: map[common.Address]string{},
	}
	for _, name := range []string{"watcher", "liar", "honest", "sham", "griefer", "stranger"} {
		g.names[account(name)] = name
	}
	return g
}

// claim returns a claim of a kind: true, or a lie of some sort.
func (g *game) claim(kind string) relay.Claim {
	c := claimOf(g.block, 1)
	switch kind {
	case "true":
	case "true2":
		c = claimOf(g.block, 4)
	case "path":
		c.Leaf = [32]byte{0xbb}
	case "index":
		c = claimOf(g.block, 4)
		c.Index = 6
	case "depth":
		c.Depth++
	case "block":
		c.BlockHash = [32]byte{0xbb}
	case "unknown":
		c.Height = checkpointAt
		c.BlockHash = checkpointTip // in view, but its body is not
	default:
		g.t.Fatalf("no claim of kind %q", kind)
	}
	return c
}

// dispute returns the dispute of a name: the batch's number and its own, as 0.1.
func (g *game) dispute(name string) *relay.Dispute {
	batch, number, _ := strings.Cut(name, ".")
	b, err1 := strconv.Atoi(batch)
	d, err2 := strconv.Atoi(number)
	if err1 != nil || err2 != nil || b >= len(g.home.Batches) || d >= len(g.home.Batches[b].Disputes) {
		g.t.Fatalf("no dispute %q", name)
	}
	return g.home.Batches[b].Disputes[d]
}

func (g *game) nameOf(d *relay.Dispute) string {
	for i, b := range g.home.Batches {
		if j := slices.Index(b.Disputes, d); j >= 0 {
			return fmt.Sprintf("%d.%d", i, j)
		}
	}
	return "none"
}

// args are a command's words of the form key=value, and the others.
type args struct {
	plain []string
	by    map[string]string
}

func parse(words []string) args {
	a := args{by: map[string]string{}}
	for _, w := range words {
		if key, value, ok := strings.Cut(w, "="); ok {
			a.by[key] = value
		} else {
			a.plain = append(a.plain, w)
		}
	}
	return a
}

func (g *game) number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		g.t.Fatal(err)
	}
	return n
}

// play performs one command.
func (g *game) play(line string) {
	words := strings.Fields(line)
	a := parse(words[1:])
	switch words[0] {
	case "pass":
		g.now += uint64(g.number(a.plain[0]))
	case "policy":
		g.policy = challenger.Policy{Challenge: slices.Contains(a.plain, "challenge"), DefendOthers: slices.Contains(a.plain, "defend")}
	case "self":
		g.self = a.plain[0]
	case "tip":
		g.foreign.tip = uint32(g.number(a.plain[0]))
	case "reorganise": // the claims' block is no longer of the heaviest chain
		g.foreign.hashes[claimedAt] = [32]byte{0xbb}
	case "bodies":
		g.foreign.bodies = nil
		if a.plain[0] == "back" {
			g.foreign = chainOf(g.block)
		}
	case "propose":
		var claims []relay.Claim
		for _, kind := range a.plain {
			claims = append(claims, g.claim(kind))
		}
		apply(g.t, g.home, proposed(a.by["by"], byte(len(g.home.Batches)), g.now, claims...))
	case "open":
		b := g.home.Batches[g.number(or(a.by["batch"], "0"))]
		g.open(b, g.number(or(a.by["claim"], "0")), a.by["by"], a.plain[0])
	case "reveal":
		g.reveal(g.dispute(a.plain[0]), a.plain[1])
	case "select":
		g.choose(g.dispute(a.plain[0]), g.number(a.plain[1]))
	case "prove":
		b := g.home.Batches[g.number(or(a.by["batch"], "0"))]
		apply(g.t, g.home, relay.TreeProven{BatchID: b.ID, ClaimHash: b.Claims[g.number(or(a.by["claim"], "0"))].Hash(), Prover: account(a.by["by"])})
	case "close":
		d := g.dispute(a.plain[0])
		apply(g.t, g.home, relay.Closed{ID: d.State.ID, BatchID: d.State.BatchID, Loser: relay.SideOpener, Winner: account(a.by["winner"])})
	case "timeout":
		g.timeout(g.dispute(a.plain[0]))
	case "reject":
		apply(g.t, g.home, relay.Rejected{BatchID: g.home.Batches[0].ID})
	case "do":
		for _, action := range g.decide() {
			g.perform(action)
		}
	case "decide":
	default:
		g.t.Fatalf("no command %q", line)
	}
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func (g *game) open(b *relay.Batch, claim int, by, kind string) {
	g.nonce++
	s := relay.Bisection{
		ID: common.BigToHash(big.NewInt(g.nonce)), BatchID: b.ID, ClaimHash: b.Claims[claim].Hash(), Proposer: b.Proposer,
		Opener: account(by), Deposit: big.NewInt(1000), Hi: uint32(b.Claims[claim].Depth) + 1,
		Upper: b.Claims[claim].BlockHash, Lower: b.Claims[claim].Leaf, TurnStart: g.now,
	}
	if kind == relay.KindDepth.String() {
		s.Kind = relay.KindDepth
	}
	apply(g.t, g.home, relay.Opened{Claim: b.Claims[claim], State: s})
}

// truth returns the true hash at a position of the path of a dispute's claim.
func (g *game) truth(d *relay.Dispute) pathproof.Truth {
	return func(position uint32) ([32]byte, bool) {
		return g.block.Tree().PathHash(d.Claim.BlockHash, d.Claim.Depth, d.Claim.Index, position)
	}
}

// reveal publishes hashes after a pattern, a letter each: t the true one, where
// there is one; f a false one; u the span's upper and l its lower end.
func (g *game) reveal(d *relay.Dispute, pattern string) {
	positions := pathproof.Positions(d.State.Lo, d.State.Hi, relay.Arity)
	if len(positions) != len(pattern) {
		g.t.Fatalf("%d hashes are due, %q has %d", len(positions), pattern, len(pattern))
	}
	hashes := make([][32]byte, len(pattern))
	for i, p := range positions {
		hashes[i] = [32]byte{0xfa, byte(p)}
		switch pattern[i] {
		case 't':
			if hash, ok := g.truth(d)(p); ok {
				hashes[i] = hash
			}
		case 'u':
			hashes[i] = d.State.Upper
		case 'l':
			hashes[i] = d.State.Lower
		}
	}
	s := d.State
	s.ProposerUsed, s.Turn, s.TurnStart = uint32(s.Used(g.now)), relay.SideOpener, g.now
	s.Revealed = crypto.Keccak256Hash([]byte(pattern))
	apply(g.t, g.home, relay.Revealed{State: s, Hashes: hashes})
}

func (g *game) choose(d *relay.Dispute, segment int) {
	next, err := d.Game().Select(segment)
	if err != nil {
		g.t.Fatal(err)
	}
	s := d.State
	s.OpenerUsed, s.Turn, s.TurnStart = uint32(s.Used(g.now)), relay.SideProposer, g.now
	s.Lo, s.Hi, s.Upper, s.Lower, s.Revealed = next.Lo, next.Hi, next.Upper, next.Lower, common.Hash{}
	apply(g.t, g.home, relay.Selected{State: s, Segment: uint64(segment)})
}

func (g *game) timeout(d *relay.Dispute) {
	if d.State.Used(g.now) <= clock {
		g.t.Fatal("its clock is not out")
	}
	if d.State.Turn == relay.SideOpener {
		apply(g.t, g.home, relay.Closed{ID: d.State.ID, Loser: relay.SideOpener, Winner: d.State.Proposer})
		return
	}
	apply(g.t, g.home, relay.Closed{ID: d.State.ID, Loser: relay.SideProposer, Winner: d.State.Opener}, relay.Rejected{BatchID: d.State.BatchID})
}

// decide returns what the watcher does, and checks that it is decided twice in
// the same way, and that the view is as it was.
func (g *game) decide() []challenger.Action {
	g.t.Helper()
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
	for _, b := range g.home.Batches {
		image = append(image, b.ID, b.Phase, b.Deadline, b.ProposedAt, b.Checkpoint, slices.Clone(b.Claims), len(b.Proven))
		for _, d := range b.Disputes {
			s := d.State
			s.Deposit = nil
			image = append(image, s, d.Claim, slices.Clone(d.Hashes), d.Open, d.Loser, d.Winner)
		}
	}
	return image
}

// perform has the court do what the watcher asked for.
func (g *game) perform(action challenger.Action) {
	closed := func(d *relay.Dispute) relay.Closed {
		return relay.Closed{ID: d.State.ID, Loser: relay.SideOpener, Winner: account(g.self)}
	}
	switch a := action.(type) {
	case challenger.Open:
		g.open(a.Batch, a.Position, g.self, a.Kind.String())
	case challenger.Select:
		g.choose(a.Dispute, a.Segment)
	case challenger.Timeout:
		g.timeout(a.Dispute)
	case challenger.Reclaim:
		apply(g.t, g.home, relay.Reclaimed{ID: a.Dispute.State.ID})
	case challenger.Prove:
		apply(g.t, g.home, relay.TreeProven{BatchID: a.Batch.ID, ClaimHash: a.Claim.Hash(), Prover: account(g.self)})
	case challenger.ProveAfterDuty:
		apply(g.t, g.home, relay.TreeProven{BatchID: a.Dispute.State.BatchID, ClaimHash: a.Dispute.State.ClaimHash, Prover: account(g.self)})
	case challenger.ProveSpan:
		apply(g.t, g.home, closed(a.Dispute))
	case challenger.CloseProven:
		for _, d := range a.Disputes {
			apply(g.t, g.home, closed(d))
		}
	case challenger.Page:
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
		what := ""
		switch a := action.(type) {
		case challenger.Open:
			what = fmt.Sprintf("open %s about batch %d claim %d, nonce %d", a.Kind, slices.Index(g.home.Batches, a.Batch), a.Position, a.Nonce)
		case challenger.Select:
			what = fmt.Sprintf("select %d in %s", a.Segment, g.nameOf(a.Dispute))
		case challenger.Timeout:
			what = "timeout " + g.nameOf(a.Dispute)
		case challenger.Reclaim:
			what = "reclaim " + g.nameOf(a.Dispute)
		case challenger.Prove:
			what = fmt.Sprintf("prove claim %d", slices.Index(a.Batch.Claims, a.Claim))
		case challenger.ProveAfterDuty:
			what = "prove after duty, by " + g.nameOf(a.Dispute)
		case challenger.ProveSpan:
			what = fmt.Sprintf("prove span %d-%d of %s", a.Dispute.State.Lo, a.Dispute.State.Hi, g.nameOf(a.Dispute))
		case challenger.CloseProven:
			what = "close"
			for _, d := range a.Disputes {
				what += " " + g.nameOf(d)
			}
		case challenger.Page:
			what = "page"
		default:
			g.t.Fatalf("no words for %T", action)
		}
		fmt.Fprintf(&text, "%s: %s (%s)\n", what, action.Because().Rule, action.Because().Text)
	}
	return text.String()
}
