// SPDX-License-Identifier: MIT

package challenger_test

import (
	"bytes"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// What follows is the fork court as ForkCourt.sol has it: whatever it refuses
// fails the test, whoever asks for it.

// playChain performs a command about the foreign chain or the fork court.
func (g *game) playChain(command string, a args) {
	switch command {
	case "branch": // branch NAME HEIGHT [of=main]
		b := g.branches[or(a.by["of"], "main")].fork(uint32(g.number(a.plain[1])), int32(len(g.branches)))
		g.branches[a.plain[0]] = b
	case "mine": // mine N [on=main] [time=AFTER START] [every=SECONDS]
		b := g.branches[or(a.by["on"], "main")]
		step := uint32(g.number(or(a.by["every"], fmt.Sprint(spacing))))
		time := b.tip().Time + step
		if at := a.by["time"]; at != "" {
			time = uint32(start + g.number(at))
		}
		for range g.number(a.plain[0]) {
			b.mine(time)
			time += step
		}
		if g.foreign.branch == b {
			g.foreign = b.view(g.block)
		}
	case "view": // view BRANCH [to=HEIGHT]
		b := g.branches[a.plain[0]]
		if to := a.by["to"]; to != "" {
			b = b.fork(uint32(g.number(to)), 0)
		}
		g.foreign = b.view(g.block)
	case "tied": // tied HEIGHT: another chain as heavy as the view's parts from it there
		g.foreign.tip = uint32(g.number(a.plain[0]))
		g.foreign.median = g.foreign.at(g.foreign.tip).MedianTime()
	case "unseen": // unseen HEIGHT: nothing below it is in view
		g.foreign.floor = uint32(g.number(a.plain[0]))
		for height := uint32(genesisAt); height < g.foreign.floor; height++ {
			delete(g.foreign.hashes, height)
			delete(g.foreign.times, height)
		}
	case "headless": // headless: whole headers are not in view, only what is known of them
		g.foreign.headless = true
	case "dark": // dark HEIGHT: its header is not in view
		delete(g.foreign.hashes, uint32(g.number(a.plain[0])))
	case "stateless": // stateless HEIGHT: no header state below it is told
		g.foreign.floor = uint32(g.number(a.plain[0]))
	case "lower": // lower FORK HEIGHT: the liar has taken the lead with blocks of less work, as much as the main chain has at a height
		f := g.fork(a.plain[0])
		game := protocol.Game{TurnStart: g.now, Turn: protocol.SideChallenger, ProposerUsed: uint32(f.Game.Used(g.now)), Work: g.branches["main"].at(uint32(g.number(a.plain[1]))).Work}
		apply(g.t, g.home, protocol.Presented{ID: f.ID, BatchID: f.BatchID, Game: game})
	case "adopt": // adopt HEIGHT [wrong=FIELD]
		s := g.branches["main"].at(uint32(g.number(a.plain[0])))
		apply(g.t, g.home, adopted(uint64(len(g.home.Checkpoints)), g.spoil(s, a.by["wrong"])))
	case "offer": // offer HEIGHT by=WHO [wrong=FIELD] [of=main]
		s := g.branches[or(a.by["of"], "main")].at(uint32(g.number(a.plain[0])))
		e := offered(a.by["by"], byte(len(g.home.Batches)), g.now, g.spoil(s, a.by["wrong"]))
		e.Slot.Checkpoint = g.home.Latest().Index
		apply(g.t, g.home, e)
	case "record": // record BRANCH HEIGHT by=WHO [mark=HEIGHT] [checkpoint=0]
		g.known(a.by["by"], uint64(g.number(or(a.by["checkpoint"], "0"))), g.branches[a.plain[0]], uint32(g.number(a.plain[1])), a.by["mark"])
	case "fork": // fork by=WHO [batch=0] [claim=0]
		g.openFork(g.home.Batches[g.number(or(a.by["batch"], "0"))], g.number(or(a.by["claim"], "0")), a.by["by"])
	case "lead": // lead FORK by=WHO BRANCH HEIGHT [unmarked]: presents a record of a branch
		f, b := g.fork(a.plain[0]), g.branches[a.plain[1]]
		mark := fmt.Sprint(f.Height)
		var ancestor *btcheaders.State
		if slices.Contains(a.plain, "unmarked") {
			mark = ""
		} else if s := b.at(f.Height); true {
			ancestor = &s
		}
		r := g.known(a.by["by"], f.Checkpoint, b, uint32(g.number(a.plain[2])), mark)
		g.present(a.by["by"], f, r, ancestor, nil)
	}
}

// spoil returns a state with one field that is not as it was.
func (g *game) spoil(s btcheaders.State, field string) btcheaders.State {
	switch field {
	case "work":
		s.Work[31]++
	case "time":
		s.Times[(s.Height+1)%11]--
	case "epoch":
		s.EpochStart--
	case "tip":
		s.Tip = [32]byte{0xbb}
	case "":
	default:
		g.t.Fatalf("no field %q", field)
	}
	return s
}

// fork returns the fork dispute of a name: the batch's number and its own, as 0f1.
func (g *game) fork(name string) *protocol.Fork {
	batch, number, _ := strings.Cut(name, "f")
	b, i := g.number(batch), g.number(number)
	if b >= len(g.home.Batches) || i >= len(g.home.Batches[b].Forks) {
		g.t.Fatalf("no fork dispute %q", name)
	}
	return g.home.Batches[b].Forks[i]
}

func (g *game) forkName(f *protocol.Fork) string {
	for i, b := range g.home.Batches {
		if j := slices.Index(b.Forks, f); j >= 0 {
			return fmt.Sprintf("%df%d", i, j)
		}
	}
	return "none"
}

func (g *game) openFork(b *protocol.Batch, claim int, by string) {
	g.nonce++
	checkpoint := g.home.Checkpoints[b.Checkpoint]
	f := protocol.Fork{
		ID: common.BigToHash(big.NewInt(g.nonce)), BatchID: b.ID, Proposer: b.Proposer, Challenger: account(by), Deposit: big.NewInt(1000),
		Checkpoint: b.Checkpoint, BuriedBy: b.ProposedAt + 7200, OpenedAt: g.now, Open: true,
		Game: protocol.Game{TurnStart: g.now, Turn: protocol.SideProposer},
	}
	if s := b.Candidate; s != nil {
		f.ClaimHash, f.Height, f.ByState, f.Target = b.Root, s.Height, true, protocol.StateHash(*s)
	} else {
		c := b.Claims[claim]
		f.ClaimHash, f.Height, f.Target = c.Hash(), c.Height, c.BlockHash
	}
	for _, other := range b.OpenForks() {
		if other.ClaimHash == f.ClaimHash {
			g.t.Fatal("there is a fork dispute about it")
		}
	}
	if f.Height <= checkpoint.Height || g.now >= b.Deadline || b.Phase != protocol.PhaseProposed {
		g.t.Fatalf("no fork dispute about height %d", f.Height)
	}
	apply(g.t, g.home, protocol.ForkOpened{Fork: f})
}

// evidence returns what the court knows of a record, or false.
func (g *game) evidence(r protocol.Record) (protocol.Evidence, bool) {
	if (r == protocol.Record{Checkpoint: r.Checkpoint, State: r.State}) && r.Checkpoint < uint64(len(g.home.Checkpoints)) &&
		bytes.Equal(r.State.AppendBytes(nil), g.home.Checkpoints[r.Checkpoint].State) {
		return protocol.Evidence{Record: r}, true
	}
	for _, e := range g.home.Evidence[r.Checkpoint] {
		if e.Record == r {
			return e, true
		}
	}
	return protocol.Evidence{}, false
}

// extend returns the record at the end of headers upon a known one.
func (g *game) extend(by string, r protocol.Record, headers []btcheaders.Header, mark bool) protocol.Evidence {
	g.t.Helper()
	from, ok := g.evidence(r)
	if !ok {
		g.t.Fatalf("no record at %s is known", g.wordsOf(r))
	}
	if len(headers) > 2800 {
		g.t.Fatalf("%d headers at once", len(headers))
	}
	for _, h := range headers {
		if uint64(h.Time) > g.now+7200 {
			g.t.Fatalf("a header bears %d, the home clock %d", h.Time, g.now)
		}
	}
	r, err := follow(r, headers, mark)
	if err != nil {
		g.t.Fatal(err)
	}
	if len(headers) == 0 && !mark {
		return from
	}
	if e, ok := g.evidence(r); ok {
		return e
	}
	e := protocol.Evidence{Hash: crypto.Keccak256Hash(fmt.Append(nil, r)), Author: account(by), Record: r}
	apply(g.t, g.home, protocol.Extended{Evidence: e})
	return e
}

// known has a record of a branch made known, and returns it.
func (g *game) known(by string, checkpoint uint64, b *branch, height uint32, mark string) protocol.Record {
	r := protocol.Record{Checkpoint: checkpoint, State: b.at(g.home.Checkpoints[checkpoint].Height)}
	to := func(height uint32, mark bool) {
		if height < r.State.Height || (height == r.State.Height && !mark) {
			return
		}
		headers, _ := b.between(r.State.Height+1, height)
		r = g.extend(by, r, headers, mark).Record
	}
	if mark != "" {
		at := uint32(g.number(mark))
		to(at, true)
		if height > at+confirmations {
			to(at+confirmations, false)
		}
	}
	to(height, false)
	return r
}

func (g *game) present(by string, f *protocol.Fork, r protocol.Record, ancestor *btcheaders.State, headers []btcheaders.Header) {
	g.t.Helper()
	used := f.Game.Used(g.now)
	duty := 2*used <= clock
	switch {
	case !f.Open || used > clock:
		g.t.Fatal("it is over")
	case duty && account(by) != f.Party():
		g.t.Fatal("within duty")
	case r.Checkpoint != f.Checkpoint:
		g.t.Fatal("a record from another checkpoint")
	}
	e := g.extend(by, r, headers, false)
	if bytes.Compare(e.State.Work[:], f.Game.Work[:]) <= 0 {
		g.t.Fatalf("%d is not heavier", e.State.Height)
	}
	marked := e.Marked && e.AncestorHeight == f.Height
	target := e.AncestorState == f.Target
	if marked && !f.ByState {
		if ancestor == nil || protocol.StateHash(*ancestor) != e.AncestorState {
			g.t.Fatal("another ancestor")
		}
		target = ancestor.Tip == f.Target
	}
	game := f.Game
	if f.Game.Turn == protocol.SideProposer {
		if !marked || !target || e.BuriedTime == 0 || uint64(e.BuriedTime) > f.BuriedBy {
			g.t.Fatalf("%s is no support", g.wordsOf(e.Record))
		}
		game.ProposerUsed, game.Turn = uint32(used), protocol.SideChallenger
	} else {
		past := e.State.Height < f.Height+confirmations && uint64(e.State.MedianTime()) > f.BuriedBy
		if !past && (!marked || (target && uint64(e.BuriedTime) <= f.BuriedBy)) {
			g.t.Fatalf("%s is no refutation", g.wordsOf(e.Record))
		}
		game.ChallengerUsed, game.Turn = uint32(used), protocol.SideProposer
	}
	game.TurnStart, game.Work, game.Payee = g.now, e.State.Work, common.Address{}
	if !duty {
		game.Payee = e.Author
	}
	apply(g.t, g.home, protocol.Presented{ID: f.ID, BatchID: f.BatchID, Record: e.Hash, Game: game})
}

func (g *game) endFork(f *protocol.Fork) {
	g.t.Helper()
	if f.Game.Used(g.now) <= clock || !f.Open || g.home.Batch(f.BatchID).Phase != protocol.PhaseProposed {
		g.t.Fatal("its clock is not out, or it is over")
	}
	winner := f.Game.Payee
	if winner == (common.Address{}) {
		winner = f.Challenger
		if f.Game.Turn == protocol.SideChallenger {
			winner = f.Proposer
		}
	}
	apply(g.t, g.home, protocol.Closed{ID: f.ID, BatchID: f.BatchID, Loser: f.Game.Turn, Winner: winner})
	if f.Game.Turn == protocol.SideProposer {
		apply(g.t, g.home, protocol.Rejected{BatchID: f.BatchID})
	}
}

func (g *game) refute(a challenger.Refute) {
	c, checkpoint := a.Batch.Claims[a.Position], g.home.Checkpoints[a.Checkpoint]
	if a.Checkpoint > a.Batch.Checkpoint || c.Height != checkpoint.Height || c.BlockHash == checkpoint.Tip || g.now >= a.Batch.Deadline {
		g.t.Fatal("it is not refuted by that checkpoint")
	}
	apply(g.t, g.home, protocol.Refuted{BatchID: a.Batch.ID}, protocol.Rejected{BatchID: a.Batch.ID})
}

func (g *game) proveBlock(b *protocol.Batch, c protocol.Claim, checkpoint uint64, witness []byte) {
	above := g.home.Checkpoints[checkpoint]
	if err := btcheaders.VerifyAncestry(above.Tip, c.BlockHash, above.Height-c.Height, witness); err != nil {
		g.t.Fatal(err)
	}
	apply(g.t, g.home, protocol.BlockProven{BatchID: b.ID, ClaimHash: c.Hash(), Prover: account(g.self)})
}
