// SPDX-License-Identifier: MIT

package relay_test

import (
	"bytes"
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// contracts are those whose logs are read.
var contracts = []interface{ ParseABI() (*abi.ABI, error) }{&bindings.RelayMetaData, &bindings.BisectionCourtMetaData, &bindings.ForkCourtMetaData}

// playedLogs plays a game in which every event but the reclaimed one occurs,
// and then that one, and returns all logs.
func playedLogs(t testing.TB) (*home, []types.Log) {
	t.Helper()
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	final := h.propose(claimOf(block, 0))
	b := h.propose(claimOf(block, 1), claimOf(block, 2))
	d, idle := h.challenge(protocol.KindPath, b, 0, 0), h.challenge(protocol.KindPath, b, 0, 1)
	lost := h.challenge(protocol.KindDepth, b, 1, 0)
	h.as("proposer")(relay.At(p).ProveClaim(b, b.Claims[1], wholeWitness(t, block, 2)))
	h.as("proposer")(relay.At(p).CloseProven(lost))
	h.as("proposer")(relay.At(p).Reveal(d, hashes(2)))
	h.as("challenger")(relay.At(p).Select(h.snapshot().Dispute(d.State.ID), 1))
	h.pass(window)
	h.as("challenger")(relay.At(p).Timeout(h.snapshot().Dispute(d.State.ID)))
	h.as("challenger")(relay.At(p).Reclaim(idle))
	h.as("challenger")(relay.At(p).Withdraw())
	h.as("proposer")(relay.At(p).Settle(final))
	h.playFork()
	logs, err := h.Client.FilterLogs(t.Context(), ethereum.FilterQuery{
		FromBlock: new(big.Int), Addresses: []common.Address{h.Relay, h.Court, h.ForkCourt},
	})
	if err != nil {
		t.Fatal(err)
	}
	return h, logs
}

// playFork plays a game about a block, and one about a checkpoint.
func (h *home) playFork() {
	h.t.Helper()
	p, chain := h.params(), upon(regtestState(), 7, 0)
	b := h.propose(blockClaim(chain, 0), blockClaim(chain, 1))
	f, idle := h.challengeFork(b, 0), h.challengeFork(b, 1)
	mark := marked(chain.states[0])
	h.as("proposer")(relay.At(p).Extend(bare(), chain.headers[:1], true))
	h.as("proposer")(relay.At(p).Present(f, &mark, &chain.states[0], chain.headers[1:]))
	h.pass(clock + 1)
	h.as("stranger")(relay.At(p).TimeoutFork(f))
	h.as("stranger")(relay.At(p).TimeoutFork(idle)) // its proposer showed nothing
	header, state := upTo(2016, chain.states[6].Tip)
	h.as("proposer")(relay.At(p).ProposeCheckpoint(&h.snapshot().Checkpoints[0], header, state, common.Hash{}, 0, p.MinCheckpointDeposit(2016, 100)))
	h.pass(checkpointWindow)
	s := h.snapshot()
	h.as("stranger")(relay.At(p).AdoptCheckpoint(s.Batches[len(s.Batches)-1]))
	ancestor := protocol.Claim{Height: 2015, BlockHash: chain.states[6].Tip}
	b = h.propose(ancestor, protocol.Claim{Height: 2016})
	d := h.as("challenger")(relay.At(p).ChallengeAncestry(b, 0, 0, 1))[0].(protocol.Opened).State.ID
	witness, err := btcheaders.AncestryWitness([]btcheaders.Header{header})
	if err != nil {
		h.t.Fatal(err)
	}
	h.as("proposer")(relay.At(p).ProveBlock(b, ancestor, 1, witness))
	h.as("proposer")(relay.At(p).CloseProven(h.snapshot().Dispute(d)))
	h.as("stranger")(relay.At(p).RefuteCheckpointed(b, 1, 1))
}

// fold applies logs to an empty snapshot, and says how many it took.
func fold(p *protocol.Params, logs []types.Log) (int, error) {
	s := protocol.NewState(*p)
	for i := range logs {
		event, err := relay.DecodeLog(&logs[i])
		if err == nil {
			err = s.Apply(event)
		}
		if err != nil {
			return i, err
		}
	}
	return len(logs), nil
}

// TestEveryEvent: a log of each event of relay and court occurs in the game, so
// that what is done to logs below is done to each.
func TestEveryEvent(t *testing.T) {
	h, logs := playedLogs(t)
	seen := map[common.Hash]bool{}
	for _, log := range logs {
		seen[log.Topics[0]] = true
	}
	for _, m := range contracts {
		parsed, err := m.ParseABI()
		if err != nil {
			t.Fatal(err)
		}
		for name, event := range parsed.Events {
			if !seen[event.ID] {
				t.Errorf("no log of %s", name)
			}
		}
	}
	if n, err := fold(h.params(), logs); err != nil {
		t.Errorf("log %d: %v", n, err)
	}
}

// TestLogsSpoiled spoils each log in each way, and has the game folded with it.
func TestLogsSpoiled(t *testing.T) {
	h, logs := playedLogs(t)
	for _, c := range []struct {
		name  string
		spoil func(*types.Log) bool // false if it cannot be spoiled so
	}{
		{"no topics", func(l *types.Log) bool { l.Topics = nil; return true }},
		{"an unknown kind", func(l *types.Log) bool { l.Topics[0][0] ^= 1; return true }},
		{"a topic short", func(l *types.Log) bool { l.Topics = l.Topics[:len(l.Topics)-1]; return true }},
		{"a topic over", func(l *types.Log) bool { l.Topics = append(l.Topics, common.Hash{}); return true }},
		{"no data", func(l *types.Log) bool { had := len(l.Data) > 0; l.Data = nil; return had }},
		{"a word short", func(l *types.Log) bool {
			had := len(l.Data) > 0
			l.Data = l.Data[:max(0, len(l.Data)-32)]
			return had
		}},
		{"one byte", func(l *types.Log) bool { had := len(l.Data) > 0; l.Data = []byte{0}; return had }},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range logs {
				spoiled := slices.Clone(logs)
				spoiled[i].Topics, spoiled[i].Data = slices.Clone(logs[i].Topics), bytes.Clone(logs[i].Data)
				if !c.spoil(&spoiled[i]) {
					continue
				}
				if n, err := fold(h.params(), spoiled); !errors.Is(err, protocol.ErrBadLogs) || n != i {
					t.Errorf("log %d: at %d %v, want %v", i, n, err, protocol.ErrBadLogs)
				}
			}
		})
	}
}

// TestLogsOutOfPlace: events that no contract can have logged at that point.
func TestLogsOutOfPlace(t *testing.T) {
	h, logs := playedLogs(t)
	var events []protocol.Event
	for i := range logs {
		e, err := relay.DecodeLog(&logs[i])
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	proposed := find[protocol.Proposed](events)
	opened := find[protocol.Opened](events)
	lie := proposed
	lie.Claims = slices.Clone(lie.Claims)
	lie.Claims[0].Leaf[0] ^= 1
	otherSalt := proposed
	otherSalt.Salt[0] ^= 1
	noBatch, otherClaim := opened, opened
	noBatch.State.BatchID[0] ^= 1
	otherClaim.Claim.Index ^= 1
	unknown := common.Hash{1}
	third := find[protocol.CheckpointAdopted](events)
	third.Checkpoint.Index = 3
	fork := find[protocol.ForkOpened](events)
	copied := func(change func(*protocol.Fork)) protocol.ForkOpened {
		f := fork.Fork
		f.ID[0] ^= 1
		change(&f)
		return protocol.ForkOpened{Fork: f}
	}
	firstFork := 1 + slices.IndexFunc(events, func(e protocol.Event) bool { _, ok := e.(protocol.ForkOpened); return ok })
	candidate := find[protocol.CandidateProposed](events)
	otherState := candidate
	otherState.State.Work[0] ^= 1
	firstOpened := 1 + slices.IndexFunc(events, func(e protocol.Event) bool { _, ok := e.(protocol.Opened); return ok })
	for _, c := range []struct {
		name   string
		before int // events of the game that come before it
		event  protocol.Event
	}{
		{"a batch before the first checkpoint", 0, proposed},
		{"claims of another root", 1, lie},
		{"a batch with another salt", 1, otherSalt},
		{"a batch twice", len(events), proposed},
		{"a checkpoint out of order", len(events), third},
		{"a candidate twice", len(events), candidate},
		{"a candidate of another state", len(events), otherState},
		{"a fork dispute about no batch", len(events), copied(func(f *protocol.Fork) { f.BatchID = unknown })},
		{"a fork dispute from another checkpoint", len(events), copied(func(f *protocol.Fork) { f.Checkpoint++ })},
		{"a fork dispute is opened twice", firstFork, fork},
		{"a record is presented in no fork dispute", len(events), protocol.Presented{ID: unknown}},
		{"a record is presented in a closed fork dispute", len(events), find[protocol.Presented](events)},
		{"a fork dispute is closed twice", len(events), protocol.Closed{ID: fork.Fork.ID}},
		{"a fork dispute that is closed is taken back", len(events), protocol.Reclaimed{ID: fork.Fork.ID}},
		{"the first checkpoint twice", len(events), find[protocol.CheckpointAdopted](events)},
		{"a dispute about no batch", len(events), noBatch},
		{"a dispute about another claim", len(events), otherClaim},
		{"a dispute is opened twice", firstOpened, opened},
		{"a reveal in no dispute", len(events), protocol.Revealed{}},
		{"a reveal in a closed dispute", len(events), find[protocol.Revealed](events)},
		{"a selection in no dispute", len(events), protocol.Selected{}},
		{"a selection in a closed dispute", len(events), find[protocol.Selected](events)},
		{"no dispute is closed", len(events), protocol.Closed{ID: unknown}},
		{"a dispute is closed twice", len(events), find[protocol.Closed](events)},
		{"no dispute is taken back", len(events), protocol.Reclaimed{ID: unknown}},
		{"a dispute is taken back twice", len(events), find[protocol.Reclaimed](events)},
		{"no batch is settled", len(events), protocol.Settled{BatchID: unknown}},
		{"no batch is rejected", len(events), protocol.Rejected{BatchID: unknown}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := protocol.NewState(*h.params())
			for _, e := range events[:c.before] {
				if err := s.Apply(e); err != nil {
					t.Fatal(err)
				}
			}
			if err := s.Apply(c.event); !errors.Is(err, protocol.ErrBadLogs) {
				t.Errorf("got %v, want %v", err, protocol.ErrBadLogs)
			}
		})
	}
}

func find[T protocol.Event](events []protocol.Event) (found T) {
	for _, e := range events {
		if e, ok := e.(T); ok {
			return e
		}
	}
	return found
}

// TestProposedBadClaims: packed claims that the contract would refuse make
// the log a bad one.
func TestProposedBadClaims(t *testing.T) {
	_, logs := playedLogs(t)
	topic := crypto.Keccak256Hash([]byte(proposedSignature(t)))
	for _, log := range logs {
		if log.Topics[0] != topic {
			continue
		}
		// the packed claims are the last field: their depth follows height and hash
		start := len(log.Data) - (len(log.Data) % 32)
		for start > 0 && !bytes.Equal(log.Data[start:min(start+4, len(log.Data))], []byte{0, 0, 0, 101}) {
			start -= 32
		}
		log.Data = bytes.Clone(log.Data)
		log.Data[start+36] = 33
		if _, err := relay.DecodeLog(&log); !errors.Is(err, protocol.ErrBadLogs) || !errors.Is(err, protocol.ErrClaimDepth) {
			t.Errorf("got %v", err)
		}
		return
	}
	t.Fatal("no log of Proposed")
}

func proposedSignature(t *testing.T) string {
	parsed, err := bindings.RelayMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	return parsed.Events["Proposed"].Sig
}

// FuzzDecodeLog: whatever a node answers, decoding it and folding it gives an
// event or ErrBadLogs, and never panics. The first byte picks the kind of event.
func FuzzDecodeLog(f *testing.F) {
	var kinds []common.Hash
	for _, m := range contracts {
		parsed, err := m.ParseABI()
		if err != nil {
			f.Fatal(err)
		}
		for _, event := range parsed.Events {
			kinds = append(kinds, event.ID)
		}
	}
	slices.SortFunc(kinds, func(a, b common.Hash) int { return a.Cmp(b) })
	f.Fuzz(func(t *testing.T, kind byte, topics, data []byte) {
		log := types.Log{Data: data}
		if int(kind) < len(kinds) {
			log.Topics = append(log.Topics, kinds[kind])
		}
		for topic := range slices.Chunk(topics, 32) {
			log.Topics = append(log.Topics, common.BytesToHash(topic))
		}
		event, err := relay.DecodeLog(&log)
		if err == nil {
			s := protocol.NewState(protocol.Params{ChainID: common.Big1})
			_ = s.Apply(protocol.CheckpointAdopted{})
			err = s.Apply(event)
		}
		if err != nil && !errors.Is(err, protocol.ErrBadLogs) {
			t.Errorf("unexpected error %v", err)
		}
	})
}
