// SPDX-License-Identifier: MIT

package relay_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// TestRefusesRecords: each case is one change to an extension that passes.
func TestRefusesRecords(t *testing.T) {
	h := newHome(t)
	p, chain := h.params(), upon(regtestState(), 9, 0)
	extend := func(r protocol.Record, headers []btcheaders.Header, mark bool) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Extend(&r, headers, mark) }
	}
	changed := func(change func(*btcheaders.Header)) []btcheaders.Header {
		headers := append([]btcheaders.Header{}, chain.headers[:2]...)
		change(&headers[1])
		return headers
	}
	mined := func(change func(*btcheaders.Header)) []btcheaders.Header {
		return changed(func(h *btcheaders.Header) {
			change(h)
			for h.Hash()[31] >= 0x7f {
				h.Nonce++
			}
		})
	}
	spoil := func(r protocol.Record, change func(*protocol.Record)) protocol.Record {
		change(&r)
		return r
	}
	h.as("stranger")(relay.At(p).Extend(bare(), chain.headers[:2], true))
	mark := marked(chain.states[1])
	h.refuses(t, []refusal{
		{"well", "stranger", extend(*bare(), chain.headers, false), nil},
		{"no headers", "stranger", extend(*bare(), nil, false), nil},
		{"no headers, marking the checkpoint", "stranger", extend(*bare(), nil, true), nil},
		{"a checkpoint that is none", "stranger", extend(spoil(*bare(), func(r *protocol.Record) { r.Checkpoint = 1 }), nil, true), relay.UnknownRecord},
		{"another header state", "stranger", extend(spoil(*bare(), func(r *protocol.Record) { r.State.Work[0] = 1 }), nil, true), relay.UnknownRecord},
		{"a mark that was not made", "stranger", extend(spoil(*bare(), func(r *protocol.Record) { r.Marked = true }), nil, true), relay.UnknownRecord},
		{"an ancestor without a mark", "stranger", extend(spoil(*bare(), func(r *protocol.Record) { r.AncestorHeight = 1 }), nil, true), relay.UnknownRecord},
		{"an ancestor's state without a mark", "stranger", extend(spoil(*bare(), func(r *protocol.Record) { r.AncestorState[0] = 1 }), nil, true), relay.UnknownRecord},
		{"a burial that was none", "stranger", extend(spoil(*bare(), func(r *protocol.Record) { r.BuriedTime = 1 }), nil, true), relay.UnknownRecord},
		{"a record that nobody made", "stranger", extend(protocol.Record{State: chain.states[1]}, nil, true), relay.UnknownRecord},
		{"a header that does not follow", "stranger", extend(*bare(), chain.headers[1:], false), relay.HashAboveTarget},
		{"a header without work", "stranger", extend(*bare(), changed(func(h *btcheaders.Header) {
			for h.Hash()[31] < 0x80 {
				h.Nonce++
			}
		}), false), relay.HashAboveTarget},
		{"a header of the median's time", "stranger", extend(*bare(), mined(func(h *btcheaders.Header) { h.Time = regtestState().Time }), false), relay.TimeTooOld},
		{"a header of the future", "stranger", extend(*bare(), mined(func(b *btcheaders.Header) { b.Time = uint32(h.now()) + 7201 }), false), relay.TimeTooNew},
		{"a header as late as may be", "stranger", extend(*bare(), mined(func(b *btcheaders.Header) { b.Time = uint32(h.now()) + 7200 }), false), nil},
		{"a header of version 3", "stranger", extend(*bare(), mined(func(h *btcheaders.Header) { h.Version = 3 }), false), relay.VersionTooOld},
		{"marking twice", "stranger", extend(mark, chain.headers[2:3], true), relay.AlreadyMarked},
		{"up to the burial", "stranger", extend(mark, chain.headers[2:8], false), nil},
		{"across the burial", "stranger", extend(mark, chain.headers[2:], false), relay.CrossesBurial},
	})
}

// TestRefusesFork goes through a fork dispute, and tries at each point what is out
// of order there.
func TestRefusesFork(t *testing.T) {
	h := newHome(t)
	p := h.params()
	long, stale := upon(regtestState(), 12, 0), upon(regtestState(), 12, 1)
	b := h.propose(blockClaim(long, 0), protocol.Claim{Height: 100}, protocol.Claim{Height: 102})
	open := func(p *protocol.Params, position int, spoil func(*protocol.Batch)) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) {
			other := *b
			other.Claims = append([]protocol.Claim{}, b.Claims...)
			spoil(&other)
			return relay.At(p).ChallengeFork(&other, position, 100)
		}
	}
	asIs := func(*protocol.Batch) {}
	short := h.params()
	short.ForkDepositBase = less(p.ForkDepositBase)
	h.refuses(t, []refusal{
		{"well", "challenger", open(p, 0, asIs), nil},
		{"one wei short", "challenger", open(short, 0, asIs), relay.ChallengeDepositTooSmall},
		{"a claim at the checkpoint", "challenger", open(p, 1, asIs), relay.NotAboveCheckpoint},
		{"a claim that is not in it", "challenger", open(p, 0, func(b *protocol.Batch) { b.Claims[0].Height++ }), relay.NotProposed},
		{"another proposer", "challenger", open(p, 0, func(b *protocol.Batch) { b.Proposer[0] ^= 1 }), relay.NotProposed},
		{"another salt", "challenger", open(p, 0, func(b *protocol.Batch) { b.Salt[0] ^= 1 }), relay.NotProposed},
	})
	f := h.challengeFork(b, 0)
	h.refuses(t, []refusal{
		{"a second one about the claim", "stranger", open(p, 0, asIs), relay.ForkExists},
		{"one about another claim", "stranger", open(p, 2, asIs), nil},
	})

	for _, side := range []run{long, stale} {
		mark := marked(side.states[0])
		h.as("stranger")(relay.At(p).Extend(bare(), side.headers[:1], true))
		h.as("stranger")(relay.At(p).Extend(&mark, side.headers[1:7], false))
	}
	h.as("stranger")(relay.At(p).Extend(bare(), long.headers[:2], true))
	h.as("stranger")(relay.At(p).Extend(bare(), long.headers, false))
	mark := marked(long.states[0])
	buried := with(mark, long.states[6], long.states[6].Time)
	elsewhere := marked(long.states[1])
	other := with(marked(stale.states[0]), stale.states[6], stale.states[6].Time)
	unmarked := protocol.Record{State: long.states[11]}
	present := func(f *protocol.Fork, r protocol.Record, ancestor *btcheaders.State, headers []btcheaders.Header) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).Present(f, &r, ancestor, headers) }
	}
	changed := func(change func(*protocol.Fork)) *protocol.Fork {
		other := *f
		change(&other)
		return &other
	}
	a, wrong := &long.states[0], &stale.states[0]
	h.refuses(t, []refusal{
		{"the defence: well", "proposer", present(f, buried, a, nil), nil},
		{"with headers", "proposer", present(f, mark, a, long.headers[1:7]), nil},
		{"by a stranger in duty", "stranger", present(f, buried, a, nil), relay.WithinDuty},
		{"by the challenger", "challenger", present(f, buried, a, nil), relay.WithinDuty},
		{"in another dispute", "proposer", present(changed(func(f *protocol.Fork) { f.Height++ }), buried, a, nil), relay.ForkNotOpen},
		{"not buried yet", "proposer", present(f, mark, a, nil), relay.NoSupport},
		{"without a mark", "proposer", present(f, unmarked, a, nil), relay.NoSupport},
		{"marked elsewhere", "proposer", present(f, elsewhere, &long.states[1], long.headers[2:8]), relay.NoSupport},
		{"another block", "proposer", present(f, other, wrong, nil), relay.NoSupport},
		{"with another ancestor", "proposer", present(f, buried, wrong, nil), relay.WrongAncestor},
		{"without the ancestor", "proposer", present(f, buried, nil, nil), relay.WrongAncestor},
		{"across the burial", "proposer", present(f, mark, a, long.headers[1:8]), relay.CrossesBurial},
		{"a record that nobody made", "proposer", present(f, with(buried, long.states[7], buried.BuriedTime), a, nil), relay.UnknownRecord},
		{"from another checkpoint", "proposer", present(f, protocol.Record{Checkpoint: 1, State: long.states[1]}, nil, nil), relay.WrongCheckpoint},
		{"a timeout at once", "stranger", func() (txmgr.Call, error) { return relay.At(p).TimeoutFork(f) }, relay.ClockNotOut},
		{"taking it back", "challenger", func() (txmgr.Call, error) { return relay.At(p).ReclaimFork(f) }, relay.BatchNotRejected},
		{"taking back what is none", "challenger", func() (txmgr.Call, error) {
			return relay.At(p).ReclaimFork(changed(func(f *protocol.Fork) { f.Deposit = big.NewInt(1) }))
		}, relay.ForkNotOpen},
	})
	h.pass(int(f.OpenedAt + clock/2 - h.now()))
	h.refuses(t, []refusal{{"a stranger at half the clock", "stranger", present(f, buried, a, nil), relay.WithinDuty}})
	h.pass(1)
	h.refuses(t, []refusal{{"a stranger a second later", "stranger", present(f, buried, a, nil), nil}})

	h.as("proposer")(relay.At(p).Present(f, &buried, a, nil))
	f = h.snapshot().Fork(f.ID)
	h.refuses(t, []refusal{
		{"the attack: well", "challenger", present(f, other, wrong, stale.headers[7:8]), nil},
		{"by the proposer", "proposer", present(f, other, wrong, stale.headers[7:8]), relay.WithinDuty},
		{"with equal work", "challenger", present(f, other, wrong, nil), relay.NotHeavier},
		{"with what agrees", "challenger", present(f, buried, a, long.headers[7:8]), relay.NoRefutation},
		{"without a mark", "challenger", present(f, unmarked, nil, nil), relay.NoRefutation},
		{"marked elsewhere", "challenger", present(f, elsewhere, &long.states[1], long.headers[2:8]), relay.NoRefutation},
		{"with another ancestor", "challenger", present(f, other, a, stale.headers[7:8]), relay.WrongAncestor},
	})
	h.pass(int(f.Game.TurnStart + clock - h.now()))
	h.refuses(t, []refusal{
		{"at the last second", "stranger", present(f, other, wrong, stale.headers[7:8]), nil},
		{"a timeout at the last second", "stranger", func() (txmgr.Call, error) { return relay.At(p).TimeoutFork(f) }, relay.ClockNotOut},
	})
	h.pass(1)
	h.refuses(t, []refusal{
		{"a second late", "challenger", present(f, other, wrong, stale.headers[7:8]), relay.ClockOut},
		{"a timeout a second late", "stranger", func() (txmgr.Call, error) { return relay.At(p).TimeoutFork(f) }, nil},
	})
	h.as("stranger")(relay.At(p).TimeoutFork(f))
	h.refuses(t, []refusal{{"a timeout of what is closed", "stranger", func() (txmgr.Call, error) { return relay.At(p).TimeoutFork(f) }, relay.ForkNotOpen}})
	h.pass(int(b.Deadline - h.now()))
	h.refuses(t, []refusal{{"opening at the deadline", "challenger", open(p, 0, asIs), relay.WindowClosed}})
}

// TestRefusesCheckpoint: each case is one change to a call about a candidate, or
// about what is below a checkpoint, that passes.
func TestRefusesCheckpoint(t *testing.T) {
	h := newHome(t)
	p, chain := h.params(), upon(regtestState(), 3, 0)
	header, state := upTo(2016, chain.states[2].Tip)
	base := &h.snapshot().Checkpoints[0]
	deposit := p.MinCheckpointDeposit(2016, 100)
	propose := func(base *protocol.Checkpoint, header btcheaders.Header, state btcheaders.State, notBefore uint64, deposit *big.Int) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) {
			return relay.At(p).ProposeCheckpoint(base, header, state, common.Hash{}, notBefore, deposit)
		}
	}
	spoil := func(change func(*btcheaders.State)) btcheaders.State {
		s := state
		change(&s)
		return s
	}
	otherBase := *base
	otherBase.State = state.AppendBytes(nil)
	lazy := header
	for lazy.Hash()[31] < 0x80 {
		lazy.Nonce++
	}
	h.refuses(t, []refusal{
		{"well", "proposer", propose(base, header, state, h.now(), deposit), nil},
		{"before its time", "proposer", propose(base, header, state, h.now()+1, deposit), relay.BeforeNotBefore},
		{"one wei short", "proposer", propose(base, header, state, 0, less(deposit)), relay.DepositTooSmall},
		{"upon another checkpoint", "proposer", propose(&otherBase, header, state, 0, deposit), relay.NotLatest},
		{"within a period", "proposer", propose(base, header, spoil(func(s *btcheaders.State) { s.Height++ }), 0, deposit), relay.NotAPeriodsFirst},
		{"below the latest", "proposer", propose(base, header, spoil(func(s *btcheaders.State) { s.Height = 0 }), 0, deposit), relay.NotAboveBase},
		{"too high", "proposer", propose(base, header, spoil(func(s *btcheaders.State) { s.Height = 2016 * 500 }), 0, p.MinCheckpointDeposit(2016*500, 100)), relay.HeightTooFar},
		{"at another time than its own", "proposer", propose(base, header, spoil(func(s *btcheaders.State) { s.Times[2016%11]++ }), 0, deposit), relay.TimeNotInTimes},
		{"without work", "proposer", propose(base, header, spoil(func(s *btcheaders.State) { s.Work = [32]byte{} }), 0, deposit), relay.NoWork},
		{"without proof of work", "proposer", propose(base, lazy, state, 0, deposit), relay.NoProofOfWork},
	})
	h.as("proposer")(relay.At(p).ProposeCheckpoint(base, header, state, common.Hash{}, 0, deposit))
	higher, above := upTo(4032, state.Tip)
	h.as("stranger")(relay.At(p).ProposeCheckpoint(base, higher, above, common.Hash{}, 0, p.MinCheckpointDeposit(4032, 100)))
	// of claims, so that it is judged by the first checkpoint still when another is adopted
	h.pass(checkpointWindow - 100)
	claims := []protocol.Claim{blockClaim(chain, 0), {Height: 100}, {Height: 100, BlockHash: base.Tip}, {Height: 99}}
	early := h.propose(claims...)
	s := h.snapshot()
	b := s.Batches[0]
	challenge := func(p *protocol.Params, spoil func(*protocol.Batch)) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) {
			other, state := *b, *b.Candidate
			other.Candidate = &state
			spoil(&other)
			return relay.At(p).ChallengeCheckpoint(&other, 100)
		}
	}
	short := h.params()
	short.ForkDepositBase = less(p.ForkDepositBase)
	adopt := func(b *protocol.Batch) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).AdoptCheckpoint(b) }
	}
	h.refuses(t, []refusal{
		{"the same again", "proposer", propose(base, header, state, 0, deposit), relay.BatchExists},
		{"challenging it", "challenger", challenge(p, func(*protocol.Batch) {}), nil},
		{"challenging it one wei short", "challenger", challenge(short, func(*protocol.Batch) {}), relay.ChallengeDepositTooSmall},
		{"challenging another state", "challenger", challenge(p, func(b *protocol.Batch) { b.Candidate.Work[0] = 1 }), relay.NotProposed},
		{"adopting it in its window", "stranger", adopt(b), relay.NotFinal},
	})
	h.pass(int(b.Deadline - h.now()))
	h.refuses(t, []refusal{
		{"challenging it at its deadline", "challenger", challenge(p, func(*protocol.Batch) {}), relay.WindowClosed},
		{"adopting it", "stranger", adopt(b), nil},
		{"adopting what nobody proposed", "stranger", func() (txmgr.Call, error) {
			other := *b
			other.Salt[0] ^= 1
			return relay.At(p).AdoptCheckpoint(&other)
		}, relay.NotFinal},
	})
	h.as("stranger")(relay.At(p).AdoptCheckpoint(b))
	h.refuses(t, []refusal{
		{"adopting it twice", "stranger", adopt(b), relay.NotAboveLatest},
		{"adopting a higher one", "stranger", adopt(s.Batches[1]), nil},
		{"proposing upon the old one", "proposer", propose(base, higher, above, 0, p.MinCheckpointDeposit(4032, 100)), relay.NotLatest},
	})

	claims = append(claims, protocol.Claim{Height: 2015, BlockHash: chain.states[2].Tip}, protocol.Claim{Height: 2016, BlockHash: state.Tip}, protocol.Claim{Height: 2017})
	late := h.propose(claims...)
	ancestry := func(b *protocol.Batch, position int, checkpoint uint64) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).ChallengeAncestry(b, position, 0, checkpoint) }
	}
	refute := func(b *protocol.Batch, position int, checkpoint uint64) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).RefuteCheckpointed(b, position, checkpoint) }
	}
	good, err := btcheaders.AncestryWitness([]btcheaders.Header{header})
	if err != nil {
		t.Fatal(err)
	}
	prove := func(witness []byte, checkpoint uint64) func() (txmgr.Call, error) {
		return func() (txmgr.Call, error) { return relay.At(p).ProveBlock(late, claims[4], checkpoint, witness) }
	}
	h.refuses(t, []refusal{
		{"ancestry: well", "challenger", ancestry(late, 0, 1), nil},
		{"from the first checkpoint", "challenger", ancestry(late, 3, 0), nil},
		{"not from the nearest", "challenger", ancestry(late, 3, 1), relay.NotNearestCheckpoint},
		{"from below the claim", "challenger", ancestry(late, 0, 0), relay.NotBelowCheckpoint},
		{"at the checkpoint's height", "challenger", ancestry(late, 5, 1), relay.NotBelowCheckpoint},
		{"from a checkpoint after the batch", "challenger", ancestry(early, 0, 1), relay.CheckpointTooLate},
		{"refuting: well", "stranger", refute(late, 1, 0), nil},
		{"what is the checkpoint's", "stranger", refute(late, 2, 0), relay.CheckpointAgrees},
		{"what is the later checkpoint's", "stranger", refute(late, 5, 1), relay.CheckpointAgrees},
		{"what is at another height", "stranger", refute(late, 3, 0), relay.NotAtCheckpoint},
		{"by a checkpoint after the batch", "stranger", refute(early, 1, 1), relay.CheckpointTooLate},
		{"proving: well", "proposer", prove(good, 1), nil},
		{"another's", "stranger", prove(good, 1), relay.BatchNotProposed},
		{"from the first", "proposer", prove(good, 0), relay.NotBelowCheckpoint},
		{"another header", "proposer", prove(flip(good, 10), 1), relay.AncestryMismatch},
		{"no header", "proposer", prove(nil, 1), relay.EdgeCount},
		{"a header cut", "proposer", prove(good[:len(good)-1], 1), relay.AncestryTruncated},
		{"a claim above the checkpoint is no matter of ancestry", "challenger", ancestry(late, 6, 1), relay.NotBelowCheckpoint},
		{"but of work", "challenger", func() (txmgr.Call, error) { return relay.At(p).ChallengeFork(late, 6, 2016) }, nil},
		{"and below it is no matter of work", "challenger", func() (txmgr.Call, error) { return relay.At(p).ChallengeFork(late, 0, 0) }, relay.NotAboveCheckpoint},
		{"but for a batch from before", "challenger", func() (txmgr.Call, error) { return relay.At(p).ChallengeFork(early, 0, 100) }, nil},
	})
	events := h.as("challenger")(relay.At(p).ChallengeAncestry(late, 4, 0, 1))
	d := h.snapshot().Dispute(events[0].(protocol.Opened).State.ID)
	after := func() (txmgr.Call, error) { return relay.At(p).ProveBlockAfterDuty(d, 1, good) }
	h.refuses(t, []refusal{
		{"a stranger in duty", "stranger", after, relay.WithinDuty},
		{"a span of one edge revealed", "proposer", func() (txmgr.Call, error) { return relay.At(p).Reveal(d, nil) }, relay.SpanTooShort},
		{"a span's proof", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveSpan(d, good) }, nil},
		{"a span's proof with another header", "proposer", func() (txmgr.Call, error) { return relay.At(p).ProveSpan(d, flip(good, 10)) }, relay.AncestryMismatch},
	})
	h.pass(clock/2 + 1)
	h.refuses(t, []refusal{{"a stranger after duty", "stranger", after, nil}})
	h.as("proposer")(relay.At(p).ProveBlock(late, claims[4], 1, good))
	h.refuses(t, []refusal{
		{"proving it again", "proposer", prove(good, 1), relay.AlreadyProven},
		{"opening about it", "challenger", ancestry(late, 4, 1), relay.AlreadyProven},
		{"about its tree", "challenger", func() (txmgr.Call, error) { return relay.At(p).Challenge(protocol.KindPath, late, 4, 0) }, nil},
	})
}
