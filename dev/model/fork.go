// SPDX-License-Identifier: MIT

package model

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/relay/protocol"
)

// base is the checkpoint's own record.
func (w *World) base() Record { return Record{int16(w.chain.checkpoint()), -1} }

func (w *World) node(n int16) *node { return &w.chain.nodes[n] }

// buried returns the time of the block that completes the confirmations of a record's
// mark, 0 before it.
func (w *World) buried(r Record) uint32 {
	if r.Mark < 0 {
		return 0
	}
	height := w.node(r.Mark).height() + confirmations
	if w.node(r.End).height() < height {
		return 0
	}
	return w.chain.nodes[w.chain.at(int(r.End), height)].state.Time
}

// author returns who made a record known, and whether it is known.
func (p *play) author(r Record) (Account, bool) {
	for _, k := range p.Known {
		if k.Record == r {
			return k.Author, true
		}
	}
	return Nobody, r == p.base()
}

// extend makes the record at the end of headers upon a known one known.
func (p *play) extend(by Account, r Record, to int16, mark bool) (Record, error) {
	if _, known := p.author(r); !known {
		return r, refuse("unknown record")
	}
	headers, ok := p.chain.between(int(r.End), int(to))
	if !ok {
		return r, refuse("no such headers")
	}
	for _, n := range headers {
		if p.chain.nodes[n].state.Time > Start+p.now()+futureLimit {
			return r, refuse("a header from the future")
		}
	}
	if r.Mark >= 0 {
		burial := p.node(r.Mark).height() + confirmations
		if p.node(r.End).height() < burial && p.node(to).height() > burial {
			return r, refuse("crosses the burial")
		}
	}
	end := Record{to, r.Mark}
	if mark {
		if r.Mark >= 0 {
			return r, refuse("marked already")
		}
		end.Mark = to
	}
	if _, known := p.author(end); !known && (mark || len(headers) > 0) {
		p.Known = append(p.Known, Known{end, by})
		p.log(protocol.Extended{Evidence: protocol.Evidence{Hash: recordHash(end), Author: address[by], Record: p.record(end)}})
	}
	return end, nil
}

func (p *play) openFork(m Move) error {
	if err := p.mayOpen(); err != nil {
		return err
	}
	if p.height(int(m.Claim)) <= checkpointHeight {
		return refuse("not above the checkpoint")
	}
	for _, f := range p.Forks {
		if f.Open && f.Claim == m.Claim {
			return refuse("there is one")
		}
	}
	p.pay(m.By, p.forkDeposit(int(m.Claim)))
	p.Forks = append(p.Forks, Fork{Claim: m.Claim, Challenger: m.By, Open: true, Opened: p.now(), TurnStart: p.now()})
	p.log(protocol.ForkOpened{Fork: p.forkOf(len(p.Forks) - 1)})
	return nil
}

func (p *play) mover(f *Fork) Account {
	if f.Turn == protocol.SideChallenger {
		return f.Challenger
	}
	return p.Proposer
}

func (p *play) playable(m Move) (*Fork, error) {
	if int(m.Target) >= len(p.Forks) || !p.Forks[m.Target].Open {
		return nil, refuse("not open")
	}
	if p.Phase != protocol.PhaseProposed {
		return nil, refuse("not proposed")
	}
	return &p.Forks[m.Target], nil
}

// present takes the lead with a record of more work than the leading one.
func (p *play) present(m Move) error {
	f, err := p.playable(m)
	if err != nil {
		return err
	}
	used := f.used(p.now())
	if used > p.clock() {
		return refuse("the clock is out")
	}
	duty := 2*used <= p.clock()
	if duty && m.By != p.mover(f) && p.Without != DutyOfParties {
		return refuse("within duty")
	}
	end, err := p.extend(m.By, m.Record, m.To, false)
	if err != nil {
		return err
	}
	work := p.node(end.End).height()
	if work < f.Work || (work == f.Work && p.Without != StrictlyMoreWork) {
		return refuse("not heavier")
	}
	height, buriedBy := p.height(int(f.Claim)), uint32(Start+futureLimit)
	stands := end.Mark >= 0 && p.node(end.Mark).height() == height
	same := false
	if stands {
		if same, err = p.isTarget(int(f.Claim), end, m.Ancestor); err != nil {
			return err
		}
	}
	buried := p.buried(end)
	inTime := buried != 0 && buried <= buriedBy
	if f.Turn == protocol.SideProposer {
		if !stands || !same || (!inTime && p.Without != BurialInTime) {
			return refuse("no support")
		}
	} else {
		past := work < height+confirmations && p.node(end.End).state.MedianTime() > buriedBy
		if !past && (!stands || (same && (buried == 0 || inTime))) {
			return refuse("no refutation")
		}
	}
	f.Used[f.Turn] = used
	f.Turn, f.TurnStart, f.Work, f.Payee = 1-f.Turn, p.now(), work, Nobody
	if !duty {
		f.Payee, _ = p.author(end)
	}
	p.log(protocol.Presented{ID: forkID(int(m.Target)), BatchID: p.batchID, Record: recordHash(end), Game: p.forkOf(int(m.Target)).Game})
	return nil
}

// isTarget reports whether a record's mark is what is claimed. For a claim the state of the
// marked block is passed along.
func (p *play) isTarget(claim int, r Record, ancestor int16) (bool, error) {
	marked := p.node(r.Mark).state
	if p.candidate != nil {
		return marked == *p.candidate, nil
	}
	if ancestor != r.Mark {
		return false, refuse("another ancestor")
	}
	return marked.Tip == p.claims[claim].BlockHash, nil
}

func (p *play) timeoutFork(m Move) error {
	f, err := p.playable(m)
	if err != nil {
		return err
	}
	if f.used(p.now()) <= p.clock() {
		return refuse("the clock is not out")
	}
	winner := p.Proposer
	if f.Turn == protocol.SideProposer {
		winner = f.Challenger
	}
	if f.Payee != Nobody {
		winner = f.Payee
	}
	f.Open, f.Loser, f.Winner = false, f.Turn, winner
	p.log(protocol.Closed{ID: forkID(int(m.Target)), BatchID: p.batchID, Loser: f.Turn, Winner: address[winner]})
	if f.Turn == protocol.SideProposer {
		p.reject(winner, f.Challenger, p.forkDeposit(int(f.Claim)))
	} else {
		p.lose(winner, p.forkDeposit(int(f.Claim)))
	}
	return nil
}

// record returns a record as the court logs it.
func (w *World) record(r Record) protocol.Record {
	out := protocol.Record{State: w.node(r.End).state, BuriedTime: w.buried(r)}
	if r.Mark >= 0 {
		out.Marked, out.AncestorHeight = true, w.node(r.Mark).height()
		out.AncestorState = protocol.StateHash(w.node(r.Mark).state)
	}
	return out
}

// recordHash is a record's in the model.
func recordHash(r Record) common.Hash {
	return crypto.Keccak256Hash([]byte{byte(r.End), byte(r.Mark >> 8), byte(r.Mark)})
}

// forkOf returns a fork dispute as the court logs it.
func (p *play) forkOf(i int) protocol.Fork {
	f := &p.Forks[i]
	out := protocol.Fork{
		ID: forkID(i), BatchID: p.batchID, ClaimHash: p.claimHash[f.Claim], Proposer: address[p.Proposer], Challenger: address[f.Challenger],
		Deposit: big.NewInt(p.forkDeposit(int(f.Claim))), Height: p.height(int(f.Claim)), BuriedBy: Start + futureLimit,
		OpenedAt: Start + uint64(f.Opened), Open: true,
		Game: protocol.Game{
			TurnStart: Start + uint64(f.TurnStart), ProposerUsed: f.Used[protocol.SideProposer], ChallengerUsed: f.Used[protocol.SideChallenger],
			Turn: f.Turn, Payee: address[f.Payee],
		},
	}
	if f.Work > 0 {
		out.Game.Work = w0(p.World, f.Work)
	}
	if p.candidate != nil {
		out.ByState, out.Target = true, protocol.StateHash(*p.candidate)
	} else {
		out.Target = p.claims[f.Claim].BlockHash
	}
	return out
}

// w0 returns the work of every block at a height.
func w0(w *World, height uint32) [32]byte {
	return w.chain.nodes[w.chain.main[height-baseHeight]].state.Work
}
