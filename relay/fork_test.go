// SPDX-License-Identifier: MIT

package relay_test

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// run is a chain of made headers upon a header state.
type run struct {
	headers []btcheaders.Header
	states  []btcheaders.State // after each
}

// upon mines n headers upon a state, other ones for each seed.
func upon(s btcheaders.State, n int, seed int32) run {
	var r run
	for range n {
		h := btcheaders.Header{Version: 0x20000000 + seed, PrevBlock: s.Tip, Time: s.Time + 60, Bits: madechain.Bits}
		for h.Hash()[31] >= 0x7f {
			h.Nonce++
		}
		next, err := s.Append(h, btcheaders.RegTest(), h.Time)
		if err != nil {
			panic(err)
		}
		s = next
		r.headers, r.states = append(r.headers, h), append(r.states, s)
	}
	return r
}

// abiHash returns the keccak-256 of a value's ABI encoding, as the first argument
// of a method of the fork court.
func abiHash(t testing.TB, method string, value any) common.Hash {
	t.Helper()
	parsed, err := bindings.ForkCourtMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	data, err := abi.Arguments(parsed.Methods[method].Inputs[:1]).Pack(value)
	if err != nil {
		t.Fatal(err)
	}
	return crypto.Keccak256Hash(data)
}

// evidence returns what the court says of a record that somebody made known.
func evidence(t testing.TB, author string, r protocol.Record) protocol.Evidence {
	t.Helper()
	return protocol.Evidence{
		Hash: abiHash(t, "extend", bindings.Record{
			Checkpoint: uint32(r.Checkpoint), Marked: r.Marked, AncestorHeight: r.AncestorHeight,
			AncestorState: r.AncestorState, BuriedTime: r.BuriedTime, State: r.State.AppendBytes(nil),
		}),
		Author: address(author), Record: r,
	}
}

// bare is the record of the first checkpoint itself.
func bare() *protocol.Record { return &protocol.Record{State: regtestState()} }

// marked returns a record that is marked with a state, not buried yet.
func marked(s btcheaders.State) protocol.Record {
	return protocol.Record{Marked: true, AncestorHeight: s.Height, AncestorState: protocol.StateHash(s), State: s}
}

// with returns a record that ends elsewhere.
func with(r protocol.Record, s btcheaders.State, buriedTime uint32) protocol.Record {
	r.State, r.BuriedTime = s, buriedTime
	return r
}

// blockClaim is a claim about a block that a run has at an index.
func blockClaim(r run, i int) protocol.Claim {
	return protocol.Claim{Height: r.states[i].Height, BlockHash: r.states[i].Tip}
}

// challengeFork opens a fork dispute and returns it.
func (h *home) challengeFork(b *protocol.Batch, position int) *protocol.Fork {
	h.t.Helper()
	events := h.as("challenger")(relay.At(h.params()).ChallengeFork(b, position, 100))
	return h.snapshot().Fork(events[0].(protocol.ForkOpened).Fork.ID)
}

// TestGameFork: a true block is shown, a griefer shows a longer stale chain, a
// stranger a longer true one after the exclusive period, and is paid when the griefer's clock is out.
func TestGameFork(t *testing.T) {
	h := newHome(t)
	p := h.params()
	proposer, challenger, stranger := address("proposer"), address("challenger"), address("stranger")
	real, stale := upon(regtestState(), 12, 0), upon(regtestState(), 10, 1)
	claim := blockClaim(real, 0)
	b := h.propose(blockClaim(real, 2), claim)

	events := h.as("challenger")(relay.At(p).ChallengeFork(b, 1, 100))
	fork := bindings.Fork{
		BatchId: b.ID, ClaimHash: claim.Hash(), Proposer: proposer, Challenger: challenger, Deposit: p.ForkDeposit(101, 100), Checkpoint: 0,
		Height: 101, Target: claim.BlockHash, BuriedBy: new(big.Int).SetUint64(b.ProposedAt + 7200), OpenedAt: new(big.Int).SetUint64(h.now()),
	}
	want(t, events, protocol.ForkOpened{Fork: protocol.Fork{
		ID: abiHash(t, "timeout", fork), BatchID: b.ID, ClaimHash: claim.Hash(), Proposer: proposer, Challenger: challenger,
		Deposit: p.ForkDeposit(101, 100), Height: 101, Target: claim.BlockHash, BuriedBy: b.ProposedAt + 7200, OpenedAt: h.now(),
		Game: protocol.Game{TurnStart: h.now(), Turn: protocol.SideProposer}, Open: true,
	}})
	f := h.snapshot().Fork(events[0].(protocol.ForkOpened).Fork.ID)
	if !reflect.DeepEqual(h.snapshot().Batch(b.ID).OpenForks(), []*protocol.Fork{f}) || f.Party() != proposer {
		t.Errorf("the batch has %+v", h.snapshot().Batch(b.ID).Forks)
	}

	// the proposer marks its block, and shows it buried
	mark := marked(real.states[0])
	want(t, h.as("proposer")(relay.At(p).Extend(bare(), real.headers[:1], true)), protocol.Extended{Evidence: evidence(t, "proposer", mark)})
	want(t, h.as("stranger")(relay.At(p).Extend(bare(), real.headers[:1], true))) // known already
	h.pass(100)
	buried := evidence(t, "proposer", with(mark, real.states[6], real.states[6].Time))
	events = h.as("proposer")(relay.At(p).Present(f, &mark, &real.states[0], real.headers[1:7]))
	game := protocol.Game{TurnStart: h.now(), ProposerUsed: uint32(h.now() - f.OpenedAt), Turn: protocol.SideChallenger, Work: real.states[6].Work}
	want(t, events, protocol.Extended{Evidence: buried}, protocol.Presented{ID: f.ID, BatchID: b.ID, Record: buried.Hash, Game: game})
	f = h.snapshot().Fork(f.ID)
	if f.Game != game || f.Party() != challenger {
		t.Errorf("the dispute reads as %+v", f)
	}

	// the griefer shows a longer stale chain: without a mark, then marked without headers
	start := h.now()
	want(t, h.as("challenger")(relay.At(p).Extend(bare(), stale.headers[:1], false)), protocol.Extended{Evidence: evidence(t, "challenger", protocol.Record{State: stale.states[0]})})
	other := marked(stale.states[0])
	want(t, h.as("challenger")(relay.At(p).Extend(&protocol.Record{State: stale.states[0]}, nil, true)), protocol.Extended{Evidence: evidence(t, "challenger", other)})
	h.as("challenger")(relay.At(p).Extend(&other, stale.headers[1:7], false))
	long := with(other, stale.states[6], stale.states[6].Time)
	h.as("challenger")(relay.At(p).Extend(&long, stale.headers[7:], false))
	long.State = stale.states[9]
	events = h.as("challenger")(relay.At(p).Present(f, &long, &stale.states[0], nil))
	game = protocol.Game{TurnStart: h.now(), ProposerUsed: game.ProposerUsed, ChallengerUsed: uint32(h.now() - start), Turn: protocol.SideProposer, Work: stale.states[9].Work}
	want(t, events, protocol.Presented{ID: f.ID, BatchID: b.ID, Record: evidence(t, "challenger", long).Hash, Game: game})

	// a stranger shows more of the true chain once the proposer's exclusive period has passed
	f, start = h.snapshot().Fork(f.ID), h.now()
	h.pass(clock/2 + 1 - int(game.ProposerUsed))
	longest := evidence(t, "stranger", with(buried.Record, real.states[11], buried.BuriedTime))
	events = h.as("stranger")(relay.At(p).Present(f, &buried.Record, &real.states[0], real.headers[7:]))
	game = protocol.Game{
		TurnStart: h.now(), ProposerUsed: game.ProposerUsed + uint32(h.now()-start), ChallengerUsed: game.ChallengerUsed, Turn: protocol.SideChallenger,
		Work: real.states[11].Work, Payee: stranger,
	}
	want(t, events, protocol.Extended{Evidence: longest}, protocol.Presented{ID: f.ID, BatchID: b.ID, Record: longest.Hash, Game: game})
	f = h.snapshot().Fork(f.ID)
	if used := f.Game.Used(h.now() + 7); f.Game != game || used != uint64(game.ChallengerUsed)+7 || f.Game.Used(h.now()-7) != uint64(game.ChallengerUsed) {
		t.Errorf("the dispute reads as %+v, %d s used", f, used)
	}

	h.pass(clock + 1)
	burned := half(f.Deposit)
	kept := new(big.Int).Sub(f.Deposit, burned)
	want(t, h.as("challenger")(relay.At(p).TimeoutFork(f)),
		protocol.Closed{ID: f.ID, BatchID: b.ID, Loser: protocol.SideChallenger, Winner: stranger},
		protocol.ChallengeLost{BatchID: b.ID, Winner: stranger, Reward: kept, Burned: burned},
		protocol.Credited{Owner: stranger, Amount: kept})
	s := h.snapshot()
	b = s.Batch(b.ID)
	f = s.Fork(f.ID)
	if f.Open || f.Loser != protocol.SideChallenger || f.Winner != stranger || len(b.OpenForks()) != 0 || len(b.Forks) != 1 || s.Credits[stranger].Cmp(kept) != 0 {
		t.Errorf("in the end it is %+v", f)
	}
	hashes := map[common.Hash]bool{}
	for _, e := range s.Evidence[0] {
		hashes[e.Hash] = true
	}
	if len(s.Evidence[0]) != 7 || len(hashes) != 7 || !hashes[longest.Hash] || !hashes[buried.Hash] {
		t.Errorf("%d records are known", len(s.Evidence[0]))
	}

	// two more: nobody shows anything in the one, so that the other is taken back
	silent, idle := h.challengeFork(b, 1), h.challengeFork(b, 0)
	if h.snapshot().Batch(b.ID).Final(b.Deadline) {
		t.Error("final with open fork disputes")
	}
	h.pass(clock + 1)
	rest := new(big.Int).Sub(b.Deposit, half(b.Deposit))
	want(t, h.as("stranger")(relay.At(p).TimeoutFork(silent)),
		protocol.Closed{ID: silent.ID, BatchID: b.ID, Loser: protocol.SideProposer, Winner: challenger},
		protocol.Rejected{BatchID: b.ID, Winner: challenger, Reward: rest, Burned: half(b.Deposit)},
		protocol.Credited{Owner: challenger, Amount: silent.Deposit},
		protocol.Credited{Owner: challenger, Amount: rest})
	want(t, h.as("stranger")(relay.At(p).ReclaimFork(idle)),
		protocol.Reclaimed{ID: idle.ID, BatchID: b.ID, Challenger: challenger, Deposit: idle.Deposit},
		protocol.Credited{Owner: challenger, Amount: idle.Deposit})
	if f := h.snapshot().Fork(idle.ID); f.Open || f.Winner != (common.Address{}) {
		t.Errorf("taken back, it is %+v", f)
	}
}

// upTo returns the header state at a height that a header makes its tip, with the
// state's work that of as many headers.
func upTo(height uint32, prev [32]byte) (btcheaders.Header, btcheaders.State) {
	base := regtestState()
	h := btcheaders.Header{Version: 0x20000000, PrevBlock: prev, Time: base.Time + 600, Bits: madechain.Bits}
	for h.Hash()[31] >= 0x7f {
		h.Nonce++
	}
	s := btcheaders.State{Tip: h.Hash(), Height: height, Time: h.Time, Bits: h.Bits, EpochStart: h.Time}
	s.Work[30] = 16
	for i := range s.Times {
		s.Times[i] = h.Time
	}
	return h, s
}

// TestGameCheckpoint: a candidate is challenged and rejected, another becomes final
// and is adopted; what is below it is a matter of ancestry.
func TestGameCheckpoint(t *testing.T) {
	h := newHome(t)
	p := h.params()
	proposer, challenger, stranger := address("proposer"), address("challenger"), address("stranger")
	// a few headers whose last is the checkpoint's
	below := upon(regtestState(), 40, 0)
	header, state := upTo(2016, below.states[39].Tip)
	base, salt := &h.snapshot().Checkpoints[0], common.Hash{7}
	deposit := p.MinCheckpointDeposit(2016, 100)

	events := h.as("proposer")(relay.At(p).ProposeCheckpoint(base, header, state, salt, h.now(), deposit))
	id := protocol.BatchID(protocol.CandidateHash(state), proposer, salt, h.Relay, p.ChainID)
	want(t, events, protocol.CandidateProposed{
		ID: id, Salt: salt, Proposer: proposer, State: state,
		Slot: protocol.Slot{Phase: protocol.PhaseProposed, Kind: protocol.BatchCandidate, Deposit: deposit, Deadline: h.now() + checkpointWindow, ClaimCount: 1},
	})
	b := h.snapshot().Batch(id)
	if b.ProposedAt != h.now() || *b.Candidate != state || b.Claims != nil || b.Root != protocol.CandidateHash(state) {
		t.Errorf("the candidate reads as %+v", b)
	}
	events = h.as("challenger")(relay.At(p).ChallengeCheckpoint(b, 100))
	f := events[0].(protocol.ForkOpened).Fork
	if f.ClaimHash != b.Root || !f.ByState || f.Target != protocol.StateHash(state) || f.Height != 2016 || f.BuriedBy != b.ProposedAt+7200 ||
		f.Deposit.Cmp(p.ForkDeposit(2016, 100)) != 0 {
		t.Errorf("the dispute about it reads as %+v", f)
	}
	h.pass(clock + 1)
	rest := new(big.Int).Sub(deposit, half(deposit))
	want(t, h.as("stranger")(relay.At(p).TimeoutFork(&f)),
		protocol.Closed{ID: f.ID, BatchID: id, Loser: protocol.SideProposer, Winner: challenger},
		protocol.Rejected{BatchID: id, Winner: challenger, Reward: rest, Burned: half(deposit)},
		protocol.Credited{Owner: challenger, Amount: f.Deposit}, protocol.Credited{Owner: challenger, Amount: rest})

	h.as("stranger")(relay.At(p).ProposeCheckpoint(base, header, state, common.Hash{}, 0, deposit))
	b = h.snapshot().Batches[1]
	h.pass(checkpointWindow)
	want(t, h.as("challenger")(relay.At(p).AdoptCheckpoint(b)), protocol.CheckpointAdopted{Checkpoint: protocol.Checkpoint{
		Index: 1, Height: 2016, Time: state.Time, Tip: state.Tip, State: state.AppendBytes(nil),
	}})
	want(t, h.as("stranger")(relay.At(p).Settle(b)), protocol.Settled{BatchID: b.ID})
	if latest := h.snapshot().Latest(); latest.Index != 1 || latest.Tip != state.Tip {
		t.Errorf("the latest is %+v", latest)
	}

	// headers 2011 to 2016, of which the last is the checkpoint's
	headers := append(append([]btcheaders.Header{}, below.headers[35:]...), header)
	witness, err := btcheaders.AncestryWitness(headers)
	if err != nil {
		t.Fatal(err)
	}
	ancestor := protocol.Claim{Height: 2010, BlockHash: below.states[34].Tip}
	claims := []protocol.Claim{ancestor, {Height: 2016, BlockHash: [32]byte{1}}, {Height: 1000}}
	call, err := relay.At(p).Propose(claims, common.Hash{}, 0, p.MinDeposit(2016, 2016))
	events = h.as("proposer")(call, err)
	b = h.snapshot().Batch(events[0].(protocol.Proposed).ID)
	if b.Checkpoint != 1 {
		t.Fatalf("it is judged by checkpoint %d", b.Checkpoint)
	}
	events = h.as("challenger")(relay.At(p).ChallengeAncestry(b, 0, 5, 1))
	opened := protocol.Bisection{
		ID: events[0].(protocol.Opened).State.ID, BatchID: b.ID, ClaimHash: ancestor.Hash(), Proposer: proposer, Challenger: challenger, Deposit: p.ChallengeDeposit,
		Kind: protocol.KindAncestry, Turn: protocol.SideProposer, Hi: 6, Upper: state.Tip, Lower: ancestor.BlockHash, TurnStart: h.now(),
	}
	want(t, events, protocol.Opened{Claim: ancestor, State: opened})
	d := h.snapshot().Dispute(opened.ID)
	burned := half(p.ChallengeDeposit)
	kept := new(big.Int).Sub(p.ChallengeDeposit, burned)
	lost := func(d *protocol.Dispute, winner common.Address) []protocol.Event {
		return []protocol.Event{
			protocol.Closed{ID: d.State.ID, BatchID: b.ID, Loser: protocol.SideChallenger, Winner: winner},
			protocol.ChallengeLost{BatchID: b.ID, Winner: winner, Reward: kept, Burned: burned},
			protocol.Credited{Owner: winner, Amount: kept},
		}
	}
	want(t, h.as("proposer")(relay.At(p).ProveSpan(d, witness)), lost(d, proposer)...)

	ancestry := func(position int, nonce, checkpoint uint64) *protocol.Dispute {
		events := h.as("challenger")(relay.At(p).ChallengeAncestry(b, position, nonce, checkpoint))
		return h.snapshot().Dispute(events[0].(protocol.Opened).State.ID)
	}
	d = ancestry(0, 0, 1)
	want(t, h.as("proposer")(relay.At(p).ProveBlock(b, ancestor, 1, witness)), protocol.BlockProven{BatchID: b.ID, ClaimHash: ancestor.Hash(), Prover: proposer})
	b = h.snapshot().Batch(b.ID)
	if prover, ok := b.Prover(protocol.KindAncestry, ancestor.Hash()); !ok || prover != proposer {
		t.Errorf("the block is proven by %s: %v", prover, ok)
	}
	for _, kind := range []protocol.Kind{protocol.KindPath, protocol.KindDepth} {
		if _, ok := b.Prover(kind, ancestor.Hash()); ok {
			t.Errorf("and with it its %s", kind)
		}
	}
	want(t, h.as("challenger")(relay.At(p).CloseProven(d)), lost(d, proposer)...)

	// the same by a stranger, in another batch
	call, err = relay.At(p).Propose(claims, common.Hash{1}, 0, p.MinDeposit(2016, 2016))
	events = h.as("proposer")(call, err)
	b = h.snapshot().Batch(events[0].(protocol.Proposed).ID)
	d = ancestry(0, 0, 1)
	h.pass(clock/2 + 1)
	want(t, h.as("stranger")(relay.At(p).ProveBlockAfterDuty(d, 1, witness)), protocol.BlockProven{BatchID: b.ID, ClaimHash: ancestor.Hash(), Prover: stranger})
	want(t, h.as("challenger")(relay.At(p).CloseProven(d)), lost(d, stranger)...)

	rest = new(big.Int).Sub(b.Deposit, half(b.Deposit))
	want(t, h.as("stranger")(relay.At(p).RefuteCheckpointed(b, 1, 1)),
		protocol.Refuted{BatchID: b.ID, ClaimHash: claims[1].Hash(), Winner: stranger},
		protocol.Rejected{BatchID: b.ID, Winner: stranger, Reward: rest, Burned: half(b.Deposit)},
		protocol.Credited{Owner: stranger, Amount: new(big.Int).SetBytes([]byte{0})}, protocol.Credited{Owner: stranger, Amount: rest})
	if b := h.snapshot().Batch(b.ID); b.Phase != protocol.PhaseRejected || b.Refuter != stranger {
		t.Errorf("refuted, it is %s, and won by %s", b.Phase, b.Refuter)
	}
}

// TestForkDeposits holds the client's formulas against the contracts'.
func TestForkDeposits(t *testing.T) {
	h := newHome(t)
	p := h.params()
	for _, height := range []uint32{0, 93, 94, 95, 101, 2116, 1<<32 - 1} {
		data := bindings.NewForkCourt().PackChallengeDeposit(height, 0)
		out, err := h.Client.CallContract(t.Context(), ethereum.CallMsg{To: &h.ForkCourt, Data: data}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := p.ForkDeposit(height, 100), new(big.Int).SetBytes(out); got.Cmp(want) != 0 {
			t.Errorf("height %d: %v, the contract asks for %v", height, got, want)
		}
	}
	if got := p.MinCheckpointDeposit(101, 100); got.Cmp(p.CheckpointDeposit) != 0 {
		t.Errorf("near the latest checkpoint: %v", got)
	}
	if got := p.MinCheckpointDeposit(40_000, 100); got.Cmp(p.MinDeposit(40_000, 100)) != 0 || got.Cmp(p.CheckpointDeposit) <= 0 {
		t.Errorf("far above it: %v", got)
	}
}
