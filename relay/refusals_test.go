// SPDX-License-Identifier: MIT

package relay_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// refusal is a call that the contracts must refuse for a reason; no reason
// means that it must pass.
type refusal struct {
	name string
	who  string
	make func() (txmgr.Call, error)
	want error
}

func (h *home) refuses(t *testing.T, cases []refusal) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			call, err := c.make()
			if err != nil {
				t.Fatal(err)
			}
			if err := h.simulate(c.who, call); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// spoiled returns the constants with another deposit to challenge with.
func (h *home) spoiled(deposit *big.Int) *protocol.Params {
	p := h.params()
	p.ChallengeDeposit = deposit
	return p
}

func less(v *big.Int) *big.Int { return new(big.Int).Sub(v, common.Big1) }

// TestRefusesProposing: each case is one change to a call that passes.
func TestRefusesProposing(t *testing.T) {
	h := newHome(t)
	p, claims := h.params(), []protocol.Claim{claimOf(madeBlock(t, 4), 1)}
	b := h.propose(claims...)
	now, least := h.now(), p.MinDeposit(101, 100)
	salt := common.Hash{1}
	far := func(height uint32) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) {
			return relay.At(p).Propose([]protocol.Claim{{Height: height}}, salt, 0, p.MinDeposit(height, 100))
		}
	}
	limit := uint32(100 + 2016 + (now-1_600_000_000)/300)
	propose := func(salt common.Hash, notBefore uint64, deposit *big.Int) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Propose(claims, salt, notBefore, deposit) }
	}
	h.refuses(t, []refusal{
		{"well", "proposer", propose(salt, now, least), nil},
		{"before its time", "proposer", propose(salt, now+1, least), relay.BeforeNotBefore},
		{"one wei short", "proposer", propose(salt, now, less(least)), relay.DepositTooSmall},
		{"the same batch again", "proposer", propose(common.Hash{}, now, least), relay.BatchExists},
		{"the same claims by another", "stranger", propose(common.Hash{}, now, least), nil},
		{"as high as may be", "proposer", far(limit), nil},
		{"one block higher", "proposer", far(limit + 1), relay.HeightTooFar},
		{"withdrawing nothing", "proposer", relay.At(p).Withdraw, relay.NothingToWithdraw},
		{"settling in the window", "proposer", func() (txmgr.Call, error) { return relay.At(p).Settle(b) }, relay.NotFinal},
		{"settling another's", "stranger", func() (txmgr.Call, error) { return relay.At(p).Settle(b) }, relay.NotProposed},
	})
	h.pass(int(b.Deadline - h.now()))
	h.refuses(t, []refusal{
		{"settling at the deadline", "proposer", func() (txmgr.Call, error) { return relay.At(p).Settle(b) }, nil},
		{"settling twice in one call", "proposer", func() (txmgr.Call, error) { return relay.At(p).Settle(b, b) }, relay.NotProposed},
	})
}

// TestRefusesOpening: each case is one change to a challenge that passes.
func TestRefusesOpening(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	b := h.propose(claimOf(block, 1), claimOf(block, 2))
	open := func(p *protocol.Params, kind protocol.Kind, spoil func(*protocol.Batch)) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) {
			other := *b
			other.Claims = append([]protocol.Claim(nil), b.Claims...)
			spoil(&other)
			return relay.At(p).Challenge(kind, &other, 0, 0)
		}
	}
	asIs := func(*protocol.Batch) {}
	for _, kind := range []protocol.Kind{protocol.KindPath, protocol.KindDepth} {
		t.Run(kind.String(), func(t *testing.T) {
			h.refuses(t, []refusal{
				{"well", "challenger", open(p, kind, asIs), nil},
				{"one wei short", "challenger", open(h.spoiled(less(p.ChallengeDeposit)), kind, asIs), relay.ChallengeDepositTooSmall},
				{"a claim that is not in it", "challenger", open(p, kind, func(b *protocol.Batch) { b.Claims[0].Index ^= 1 }), relay.NotProposed},
				{"another proposer", "challenger", open(p, kind, func(b *protocol.Batch) { b.Proposer[0] ^= 1 }), relay.NotProposed},
				{"another salt", "challenger", open(p, kind, func(b *protocol.Batch) { b.Salt[0] ^= 1 }), relay.NotProposed},
			})
		})
	}
	h.as("proposer")(relay.At(p).ProveClaim(b, b.Claims[0], wholeWitness(t, block, 1)))
	h.refuses(t, []refusal{
		{"a proven claim", "challenger", open(p, protocol.KindPath, asIs), relay.AlreadyProven},
		{"a proven claim's depth", "challenger", open(p, protocol.KindDepth, asIs), relay.AlreadyProven},
		{"proving it again", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveClaim(b, b.Claims[0], nil) }, relay.AlreadyProven},
		{"the claim beside it", "challenger", func() (txmgr.Call, error) { return relay.At(p).Challenge(protocol.KindPath, b, 1, 0) }, nil},
	})
	h.pass(int(b.Deadline-h.now()) - 1)
	beside := func() (txmgr.Call, error) { return relay.At(p).Challenge(protocol.KindPath, b, 1, 0) }
	h.refuses(t, []refusal{{"a second before the deadline", "challenger", beside, nil}})
	h.pass(1)
	h.refuses(t, []refusal{{"at the deadline", "challenger", beside, relay.WindowClosed}})
}

// state returns the dispute with one field of its state changed.
func state(d *protocol.Dispute, spoil func(*protocol.Dispute)) *protocol.Dispute {
	other := *d
	spoil(&other)
	return &other
}

// TestRefusesMoves goes through a game, and tries at each point what is out of
// order there.
func TestRefusesMoves(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 32) // depth 5: 6 edges
	b := h.propose(claimOf(block, 9), claimOf(block, 10))
	d, depth := h.challenge(protocol.KindPath, b, 0, 0), h.challenge(protocol.KindDepth, b, 0, 1)
	whole := wholeWitness(t, block, 9)

	reveal := func(d *protocol.Dispute, n int) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Reveal(d, hashes(n)) }
	}
	choose := func(d *protocol.Dispute, i int) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Select(d, i) }
	}
	span := func(d *protocol.Dispute, witness []byte) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).ProveSpan(d, witness) }
	}
	prove := func(d *protocol.Dispute) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).ProveClaimAfterDuty(d, whole) }
	}
	timeout := func(d *protocol.Dispute) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Timeout(d) }
	}
	reclaim := func(d *protocol.Dispute) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Reclaim(d) }
	}
	closing := func(d ...*protocol.Dispute) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).CloseProven(d...) }
	}
	witness := spanWitness(t, block, d)
	otherClaim := state(d, func(d *protocol.Dispute) { d.Claim = b.Claims[1] })
	stale := state(d, func(d *protocol.Dispute) { d.State.Hi-- })

	h.refuses(t, []refusal{
		{"the proposer to move: a reveal", "proposer", reveal(d, 5), nil},
		{"the proposer to move: a selection", "challenger", choose(d, 0), relay.WrongTurn},
		{"a reveal by another", "stranger", reveal(d, 5), relay.NotTheParty},
		{"a reveal one hash short", "proposer", reveal(d, 4), relay.RevealCount},
		{"a reveal one hash over", "proposer", reveal(d, 6), relay.RevealCount},
		{"a reveal about depth", "proposer", reveal(depth, 5), relay.WrongKind},
		{"a reveal of a stale state", "proposer", reveal(stale, 5), relay.StaleState},
		{"a span's proof", "proposer", span(d, witness), nil},
		{"a span's proof of a stale state", "proposer", span(stale, witness), relay.StaleState},
		{"a span's proof about depth", "proposer", span(depth, witness), relay.WrongKind},
		{"a span's proof within duty", "stranger", span(d, witness), relay.WithinDuty},
		{"a span's proof of another claim", "proposer", span(otherClaim, witness), relay.WrongClaim},
		{"a span's proof one byte short", "proposer", span(d, witness[1:]), relay.WitnessLength},
		{"a span's proof with another header", "proposer", span(d, flip(witness, 0)), relay.HeaderMismatch},
		{"a span's proof with another sibling", "proposer", span(d, flip(witness, 80)), relay.BranchMismatch},
		{"the whole proof", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveClaim(b, b.Claims[0], whole) }, nil},
		{"the whole proof of another's batch", "stranger", func() (txmgr.Call, error) { return relay.At(p).ProveClaim(b, b.Claims[0], whole) }, relay.BatchNotProposed},
		{"the whole proof within duty", "stranger", prove(d), relay.WithinDuty},
		{"the whole proof of a stale state", "stranger", prove(stale), relay.StaleState},
		{"the whole proof of another claim", "stranger", prove(otherClaim), relay.WrongClaim},
		{"the whole proof without coinbase", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveClaim(b, b.Claims[0], whole[:80+320]) }, relay.NotCoinbase},
		{"the whole proof with another coinbase", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveClaim(b, b.Claims[0], flip(whole, len(whole)-1)) }, relay.CoinbaseMismatch},
		{"the whole proof with a huge coinbase", "proposer", func() (txmgr.Call, error) {
			return relay.At(p).ProveClaim(b, b.Claims[0], append(append([]byte(nil), whole...), make([]byte, 8192)...))
		}, relay.CoinbaseTooLarge},
		{"closing what is not proven", "proposer", closing(d), relay.NotProven},
		{"reclaiming in a live batch", "challenger", reclaim(d), relay.BatchNotRejected},
		{"a timeout at once", "stranger", timeout(d), relay.ClockNotOut},
		{"a timeout of a stale state", "stranger", timeout(stale), relay.StaleState},
	})

	h.as("proposer")(relay.At(p).Reveal(d, hashes(5)))
	d = h.snapshot().Dispute(d.State.ID)
	otherHashes := state(d, func(d *protocol.Dispute) { d.Hashes = hashes(4) })
	h.refuses(t, []refusal{
		{"the challenger to move: a selection", "challenger", choose(d, 5), nil},
		{"the challenger to move: a reveal", "proposer", reveal(d, 5), relay.WrongTurn},
		{"the challenger to move: a span's proof", "proposer", span(d, witness), relay.WrongTurn},
		{"a selection by another", "stranger", choose(d, 0), relay.NotTheParty},
		{"a segment beyond the last", "challenger", choose(d, 6), relay.SegmentOutOfRange},
		{"a selection among other hashes", "challenger", choose(otherHashes, 0), relay.WrongHashes},
	})
	h.as("challenger")(relay.At(p).Select(d, 0))
	d = h.snapshot().Dispute(d.State.ID)
	start := d.State.TurnStart
	h.refuses(t, []refusal{{"a reveal of one edge", "proposer", reveal(d, 0), relay.SpanTooShort}})

	used := d.State.Used(start)
	at := func(seconds uint64) { h.pass(int(start + seconds - used - h.now())) }
	at(clock / 2)
	h.refuses(t, []refusal{{"a stranger at half the clock", "stranger", prove(d), relay.WithinDuty}})
	at(clock/2 + 1)
	h.refuses(t, []refusal{{"a stranger a second later", "stranger", prove(d), nil}})
	at(clock)
	h.refuses(t, []refusal{
		{"a proof at the last second", "proposer", span(d, witness), relay.WitnessLength}, // in order, but for the lie's span
		{"a timeout at the last second", "stranger", timeout(d), relay.ClockNotOut},
	})
	at(clock + 1)
	h.refuses(t, []refusal{
		{"a proof a second late", "proposer", span(d, witness), relay.ClockOut},
		{"a timeout a second late", "stranger", timeout(d), nil},
		{"the whole proof until then", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveClaim(b, b.Claims[0], whole) }, nil},
	})

	other := h.challenge(protocol.KindPath, b, 1, 2)
	h.as("proposer")(relay.At(p).ProveClaim(b, b.Claims[0], whole))
	h.refuses(t, []refusal{
		{"a timeout after the proof", "stranger", timeout(d), relay.AlreadyProven},
		{"closing with a claim that is another", "stranger", closing(d, other), relay.WrongClaim},
		{"closing a stale state", "stranger", closing(state(d, func(d *protocol.Dispute) { d.State.Lo++ })), relay.StaleState},
		{"closing both", "stranger", closing(d, depth), nil},
	})
	h.as("proposer")(relay.At(p).Reveal(other, hashes(5)))
	other = h.snapshot().Dispute(other.State.ID)
	h.as("challenger")(relay.At(p).Select(other, 5))
	other = h.snapshot().Dispute(other.State.ID)
	h.pass(clock + 1)
	h.as("challenger")(relay.At(p).Timeout(other))
	h.refuses(t, []refusal{
		{"rejected: closing", "stranger", closing(d), relay.BatchNotProposed},
		{"rejected: a timeout", "stranger", timeout(depth), relay.BatchNotProposed},
		{"rejected: a reveal", "proposer", reveal(depth, 5), relay.BatchNotProposed},
		{"rejected: settling", "proposer", func() (txmgr.Call, error) { return relay.At(p).Settle(b) }, relay.NotProposed},
		{"rejected: opening", "challenger", func() (txmgr.Call, error) { return relay.At(p).Challenge(protocol.KindPath, b, 1, 3) }, relay.NotProposed},
		{"rejected: taking back", "stranger", reclaim(d), nil},
		{"rejected: taking back what is closed", "challenger", reclaim(other), relay.StaleState},
	})
}

// flip returns a copy with one bit changed.
func flip(b []byte, i int) []byte {
	b = append([]byte(nil), b...)
	b[i] ^= 1
	return b
}

// TestRefusesRelayCalls: what courts alone may call, and a selector that no
// contract has.
func TestRefusesRelayCalls(t *testing.T) {
	h := newHome(t)
	rejected := txmgr.Call{Name: "rejected", To: h.Relay, Data: bindings.NewRelay().PackRejected([32]byte{}, common.Address{}, common.Address{}, new(big.Int))}
	nothing := txmgr.Call{Name: "nothing", To: h.Relay, Data: []byte{1, 2, 3, 4}}
	h.refuses(t, []refusal{
		{"a court's call by a person", "stranger", func() (txmgr.Call, error) { return rejected, nil }, relay.NotACourt},
		{"a call that is none", "stranger", func() (txmgr.Call, error) { return nothing, nil }, relay.UnknownRevert},
	})
}
