// SPDX-License-Identifier: MIT

package journal

import (
	"errors"
	"math/big"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

const (
	homeStart     = 1_700_000_000 // home time of the proposal
	window        = 86400
	chainStart    = homeStart - 20*600 // foreign time of height 0
	checkpointAt  = 12
	claimedAt     = 13
	confirmations = 3
	farAhead      = 2_000_000_000
)

var params = protocol.Params{
	ChainID: big.NewInt(31337), Relay: common.Address{0xee}, Window: window, Clock: 7200, CheckpointWindow: 2 * window,
	Confirmations: confirmations,
}

// world is a foreign chain of headers, with a block of five transactions at claimedAt.
type world struct {
	headers    []btcheaders.Header
	checkpoint btcheaders.State
	block      *btcblock.Block
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{}
	for len(w.headers) <= checkpointAt {
		w.mine(0)
	}
	var err error
	if w.checkpoint, err = btcheaders.FromHeaders(w.headers, 0, btcheaders.Origin{}, btcheaders.RegTest()); err != nil {
		t.Fatal(err)
	}
	raw := madechain.Block(w.headers[checkpointAt].Hash(), timeAt(claimedAt), madechain.Plain(claimedAt, 5))
	if w.block, err = btcblock.Parse(raw); err != nil {
		t.Fatal(err)
	}
	h, err := btcheaders.ParseHeader(w.block.Header[:])
	if err != nil {
		t.Fatal(err)
	}
	w.headers = append(w.headers, h)
	for range confirmations {
		w.mine(0)
	}
	return w
}

func timeAt(height int) uint32 { return chainStart + uint32(height)*600 }

// mine adds a header. Those with another mark differ.
func (w *world) mine(mark byte) {
	h := btcheaders.Header{Version: 4, MerkleRoot: [32]byte{mark}, Time: timeAt(len(w.headers)), Bits: 0x207fffff}
	if n := len(w.headers); n > 0 {
		h.PrevBlock = w.headers[n-1].Hash()
	}
	for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) != nil {
		h.Nonce++
	}
	w.headers = append(w.headers, h)
}

// fork returns the world with only the headers up to a height, to go another way from there.
func (w *world) fork(height int) *world {
	other := *w
	other.headers = append([]btcheaders.Header(nil), w.headers[:height+1]...)
	return &other
}

// view returns the world as the watcher sees it. It stands on all its headers, not on the checkpoint.
func (w *world) view(t testing.TB, bodies ...*btcblock.Block) challenger.Foreign {
	t.Helper()
	chain, err := btcheaders.NewChain(w.checkpoint, w.headers[:checkpointAt+1], btcheaders.RegTest())
	if err == nil {
		_, err = chain.AddRun(w.headers[checkpointAt+1:], farAhead)
	}
	if err != nil {
		t.Fatal(err)
	}
	return branch{chain, chain.Tip(), bodiesOf(bodies)}
}

func bodiesOf(bodies []*btcblock.Block) func([32]byte) (challenger.Body, bool) {
	return func(hash [32]byte) (challenger.Body, bool) {
		for _, b := range bodies {
			if b.Hash() == hash {
				return b, true
			}
		}
		return nil, false
	}
}

func (w *world) claim(index uint32) protocol.Claim {
	return protocol.Claim{Height: claimedAt, BlockHash: w.block.Hash(), Depth: w.block.Tree().Depth(), Index: index, Leaf: w.block.TxIDs[index]}
}

// home returns a home chain on which claims were proposed, at its first block.
func (w *world) home(t testing.TB, claims ...protocol.Claim) *protocol.State {
	t.Helper()
	s := w.emptyHome(t)
	s.Block = protocol.Block{Number: 100, Hash: common.Hash{0xb1}, Time: homeStart}
	apply(t, s, proposed(claims...))
	s.Batches[0].ProposedAt = homeStart
	return s
}

func (w *world) emptyHome(t testing.TB) *protocol.State {
	t.Helper()
	s := protocol.NewState(params)
	c := w.checkpoint
	apply(t, s, protocol.CheckpointAdopted{Checkpoint: protocol.Checkpoint{Height: c.Height, Time: c.Time, Tip: c.Tip, State: c.AppendBytes(nil)}})
	return s
}

func apply(t testing.TB, s *protocol.State, events ...protocol.Event) {
	t.Helper()
	for _, e := range events {
		if err := s.Apply(e); err != nil {
			t.Fatalf("%T: %v", e, err)
		}
	}
}

func proposed(claims ...protocol.Claim) protocol.Proposed {
	e := protocol.Proposed{
		Salt: common.Hash{7}, Proposer: common.Address{0xaa}, Claims: claims,
		Slot: protocol.Slot{Phase: protocol.PhaseProposed, Deposit: big.NewInt(5e17), Deadline: homeStart + window, ClaimCount: uint16(len(claims))},
	}
	e.ID = protocol.BatchID(protocol.BatchRoot(claims), e.Proposer, e.Salt, params.Relay, params.ChainID)
	return e
}

// later moves a home chain on.
func later(s *protocol.State, seconds uint64) {
	s.Block.Number++
	s.Block.Time += seconds
	s.Block.Hash = common.BigToHash(new(big.Int).SetUint64(s.Block.Number))
}

// round returns a round as the watcher has them: it judges what is in its window.
func round(home *protocol.State, f challenger.Foreign, done ...watcher.Done) watcher.Round {
	r := watcher.Round{
		At: time.Unix(int64(home.Block.Time)+3, 0), Home: home, Foreign: f, Self: common.Address{0xcc}, Done: done,
	}
	view := &challenger.View{Home: home, Foreign: f, Self: r.Self}
	for _, b := range home.Batches {
		if b.Phase != protocol.PhaseProposed || b.Final(home.Block.Time) {
			continue
		}
		c := challenger.Case{Batch: b}
		if b.Candidate != nil {
			c.Verdicts = []challenger.Verdict{challenger.JudgeCandidate(view, b)}
		}
		for _, claim := range b.Claims {
			c.Verdicts = append(c.Verdicts, challenger.Judge(view, b, claim))
		}
		r.Cases = append(r.Cases, c)
	}
	return r
}

func opening(b *protocol.Batch, stage txmgr.Stage, tx byte) watcher.Done {
	d := watcher.Done{
		Action: challenger.Open{Reason: challenger.Reason{Rule: challenger.RuleAttack, Text: "another transaction is at index 2"}, Batch: b, Position: 1},
		Call:   txmgr.Call{Name: "challengePath", Value: big.NewInt(1e17)}, Key: "open 1", Deadline: homeStart + window - 3600, Stage: stage,
	}
	if tx != 0 {
		d.Receipt.Tx = common.Hash{tx}
	}
	if stage == txmgr.StageMined || stage == txmgr.StageFailed {
		d.Receipt.Block, d.Receipt.GasUsed, d.Receipt.Fee = 102, 88911, big.NewInt(88911*2e9)
	}
	return d
}

func openRecord(t testing.TB, path string) *Record {
	t.Helper()
	r, err := Open(path, zerolog.Nop())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func recordPath(t testing.TB) string { return filepath.Join(t.TempDir(), "audit.db") }

// find returns the only story that is found.
func find(t testing.TB, path, name string) Story {
	t.Helper()
	stories, err := Find(path, name)
	if err != nil || len(stories) != 1 {
		t.Fatalf("%d stories: %v", len(stories), err)
	}
	return stories[0]
}

func wantError(t testing.TB, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("%v, want %v", err, kind)
	}
}
