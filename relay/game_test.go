// SPDX-License-Identifier: MIT

package relay_test

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/contracts/bindings"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

func packPropose(packed []byte) []byte {
	return bindings.NewRelay().PackPropose(packed, [32]byte{}, new(big.Int))
}

func spanWitness(t testing.TB, block *btcblock.Block, d *protocol.Dispute) []byte {
	t.Helper()
	w, err := block.SpanWitness(d.Claim.Index, d.State.Lo, d.State.Hi)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func wholeWitness(t testing.TB, block *btcblock.Block, index uint32) []byte {
	t.Helper()
	w, err := block.Witness(index)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// hashes returns n hashes that are of no block.
func hashes(n int) [][32]byte {
	list := make([][32]byte, n)
	for i := range list {
		list[i] = [32]byte{0xfa, byte(i)}
	}
	return list
}

// hashOf is how a state keeps what was revealed.
func hashOf(list [][32]byte) common.Hash {
	var joined []byte
	for _, hash := range list {
		joined = append(joined, hash[:]...)
	}
	return crypto.Keccak256Hash(joined)
}

// want compares the events of one call, field by field.
func want(t *testing.T, got []protocol.Event, events ...protocol.Event) {
	t.Helper()
	if len(got) != len(events) {
		t.Fatalf("%d events %T, want %d", len(got), got, len(events))
	}
	for i := range got {
		if !reflect.DeepEqual(got[i], events[i]) {
			t.Errorf("event %d: got %#v, want %#v", i, got[i], events[i])
		}
	}
}

// half is the share of an even deposit that is burned, and that which is not.
func half(deposit *big.Int) *big.Int { return new(big.Int).Rsh(deposit, 1) }

// TestGameLiar: a false path is followed down to an edge that the liar cannot
// prove, another dispute is taken back, and the winnings are withdrawn.
func TestGameLiar(t *testing.T) {
	h := newHome(t)
	p := h.params()
	proposer, challenger := address("proposer"), address("challenger")
	lie := claimOf(madeBlock(t, 1), 0)
	lie.Depth, lie.Index = 32, 1<<31+5 // 33 edges: two reveals

	deposit := p.MinDeposit(101, 100)
	salt := common.Hash{7}
	events := h.as("proposer")(relay.At(p).Propose([]protocol.Claim{lie}, salt, h.now(), deposit))
	id := protocol.BatchID(lie.Hash(), proposer, salt, h.Relay, p.ChainID)
	want(t, events, protocol.Proposed{
		ID: id, Salt: salt, Proposer: proposer, Claims: []protocol.Claim{lie},
		Slot: protocol.Slot{Phase: protocol.PhaseProposed, Deposit: deposit, Deadline: h.now() + window, ClaimCount: 1},
	})
	b := h.snapshot().Batch(id)
	if b.ProposedAt != h.now() || b.Phase != protocol.PhaseProposed || b.Final(h.now()) {
		t.Errorf("batch reads as %+v", b)
	}

	d := h.challenge(protocol.KindPath, b, 0, 0)
	beside := h.challenge(protocol.KindDepth, b, 0, 1)
	if s := d.State; s.Turn != protocol.SideProposer || s.Hi != 33 || s.Challenger != challenger || s.Deposit.Cmp(p.ChallengeDeposit) != 0 || !d.Open {
		t.Errorf("dispute reads as %+v", d)
	}
	h.pass(100)
	list := hashes(15)
	events = h.as("proposer")(relay.At(p).Reveal(d, list))
	after := d.State
	after.Turn, after.ProposerUsed, after.TurnStart = protocol.SideChallenger, uint32(h.now()-d.State.TurnStart), h.now()
	after.Revealed = hashOf(list)
	want(t, events, protocol.Revealed{State: after, Hashes: list})

	d = h.snapshot().Dispute(d.State.ID)
	if !reflect.DeepEqual(d.Game().Revealed, list) {
		t.Error("the game does not hold what was revealed")
	}
	h.pass(50)
	selected := d.State
	events = h.as("challenger")(relay.At(p).Select(d, 3))
	game, err := d.Game().Select(3)
	if err != nil {
		t.Fatal(err)
	}
	selected.Turn, selected.ChallengerUsed, selected.TurnStart = protocol.SideProposer, uint32(h.now()-d.State.TurnStart), h.now()
	selected.Lo, selected.Hi, selected.Upper, selected.Lower = game.Lo, game.Hi, game.Upper, game.Lower
	selected.Revealed = common.Hash{}
	want(t, events, protocol.Selected{State: selected, Segment: 3})

	d = h.snapshot().Dispute(d.State.ID)
	if d.Hashes != nil || d.Game().Revealed != nil || pathproof.Positions(d.State.Lo, d.State.Hi, protocol.Arity) == nil {
		t.Errorf("after the selection the dispute is %+v", d)
	}
	h.pass(int(clock))
	events = h.as("stranger")(relay.At(p).Timeout(d))
	rest := new(big.Int).Sub(deposit, half(deposit))
	want(t, events,
		protocol.Closed{ID: d.State.ID, BatchID: id, Loser: protocol.SideProposer, Winner: challenger},
		protocol.Rejected{BatchID: id, Winner: challenger, Reward: rest, Burned: half(deposit)},
		protocol.Credited{Owner: challenger, Amount: p.ChallengeDeposit},
		protocol.Credited{Owner: challenger, Amount: rest})

	beside = h.snapshot().Dispute(beside.State.ID)
	events = h.as("stranger")(relay.At(p).Reclaim(beside))
	want(t, events,
		protocol.Reclaimed{ID: beside.State.ID, BatchID: id, Challenger: challenger, Deposit: p.ChallengeDeposit},
		protocol.Credited{Owner: challenger, Amount: p.ChallengeDeposit})

	total := new(big.Int).Add(rest, p.ChallengeDeposit)
	total.Add(total, p.ChallengeDeposit)
	if got := h.snapshot().Credits[challenger]; got.Cmp(total) != 0 {
		t.Errorf("credits %v, want %v", got, total)
	}
	want(t, h.as("challenger")(relay.At(p).Withdraw()), protocol.Withdrawn{Owner: challenger, Amount: total})
	s := h.snapshot()
	b = s.Batch(id)
	if s.Credits[challenger].Sign() != 0 || s.Withdrawn[challenger].Cmp(total) != 0 || b.Phase != protocol.PhaseRejected || len(b.OpenDisputes()) != 0 ||
		s.Dispute(d.State.ID).Loser != protocol.SideProposer || s.Dispute(d.State.ID).Winner != challenger {
		t.Errorf("in the end the batch is %+v", b)
	}
}

// TestGameHonest: a true claim is defended by a span, by the whole proof with a
// bulk closing, by a clock that runs out, and by a stranger after the exclusive period; then the
// deposit comes back.
func TestGameHonest(t *testing.T) {
	h := newHome(t)
	p := h.params()
	proposer, challenger, stranger := address("proposer"), address("challenger"), address("stranger")
	block := madeBlock(t, 7)
	claims := []protocol.Claim{claimOf(block, 3), claimOf(block, 6), claimOf(block, 0)}
	b := h.propose(claims...)
	burned := half(p.ChallengeDeposit)
	kept := new(big.Int).Sub(p.ChallengeDeposit, burned)
	closed := func(d *protocol.Dispute, winner common.Address) protocol.Event {
		return protocol.Closed{ID: d.State.ID, BatchID: b.ID, Loser: protocol.SideChallenger, Winner: winner}
	}

	one := h.challenge(protocol.KindPath, b, 0, 0)
	want(t, h.as("proposer")(relay.At(p).ProveSpan(one, spanWitness(t, block, one))),
		closed(one, proposer),
		protocol.ChallengeLost{BatchID: b.ID, Winner: proposer, Reward: kept, Burned: burned},
		protocol.Credited{Owner: proposer, Amount: kept})

	silent := h.challenge(protocol.KindPath, b, 2, 0)
	h.as("proposer")(relay.At(p).Reveal(silent, hashes(3)))
	silent = h.snapshot().Dispute(silent.State.ID)
	h.pass(clock + 1)
	want(t, h.as("stranger")(relay.At(p).Timeout(silent)),
		closed(silent, proposer),
		protocol.ChallengeLost{BatchID: b.ID, Winner: proposer, Reward: kept, Burned: burned},
		protocol.Credited{Owner: proposer, Amount: kept})

	many := []*protocol.Dispute{h.challenge(protocol.KindDepth, b, 1, 0), h.challenge(protocol.KindPath, b, 1, 1), h.challenge(protocol.KindPath, b, 1, 2)}
	want(t, h.as("proposer")(relay.At(p).ProveClaim(b, claims[1], wholeWitness(t, block, 6))),
		protocol.TreeProven{BatchID: b.ID, ClaimHash: claims[1].Hash(), Prover: proposer})
	if got := h.snapshot().Batch(b.ID).TreeProven; len(got) != 1 || got[claims[1].Hash()] != proposer {
		t.Errorf("marks %v", got)
	}
	h.as("stranger")(relay.At(p).CloseProven(many[0]))
	events := h.as("stranger")(relay.At(p).CloseProven(many...)) // the first is passed over
	want(t, events, closed(many[1], proposer), closed(many[2], proposer),
		protocol.ChallengeLost{BatchID: b.ID, Winner: proposer, Reward: new(big.Int).Lsh(kept, 1), Burned: new(big.Int).Lsh(burned, 1)},
		protocol.Credited{Owner: proposer, Amount: new(big.Int).Lsh(kept, 1)})

	left := h.challenge(protocol.KindDepth, b, 0, 1)
	h.pass(clock/2 + 1)
	want(t, h.as("stranger")(relay.At(p).ProveClaimAfterDuty(left, wholeWitness(t, block, 3))),
		protocol.TreeProven{BatchID: b.ID, ClaimHash: claims[0].Hash(), Prover: stranger})
	want(t, h.as("proposer")(relay.At(p).CloseProven(left)), closed(left, stranger),
		protocol.ChallengeLost{BatchID: b.ID, Winner: stranger, Reward: kept, Burned: burned},
		protocol.Credited{Owner: stranger, Amount: kept})

	h.pass(window)
	b = h.snapshot().Batch(b.ID)
	if !b.Final(h.now()) || b.Final(b.Deadline-1) {
		t.Errorf("not final from its deadline on: %+v", b)
	}
	want(t, h.as("proposer")(relay.At(p).Settle(b)), protocol.Settled{BatchID: b.ID})
	s := h.snapshot()
	if b := s.Batch(b.ID); b.Phase != protocol.PhaseSettled || !b.Final(h.now()) {
		t.Errorf("settled, it is %+v", b)
	}
	if got, want := s.Credits[proposer], new(big.Int).Mul(kept, big.NewInt(5)); got.Cmp(want) != 0 || s.Credits[challenger] != nil {
		t.Errorf("credits of the proposer %v, want %v; of the challenger %v", got, want, s.Credits[challenger])
	}
}
