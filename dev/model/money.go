// SPDX-License-Identifier: MIT

package model

import (
	"math/big"

	"github.com/assize/assize/relay/protocol"
)

// decide closes a bisection.
func (p *play) decide(i int, loser protocol.Side, winner Account) error {
	d := &p.Disputes[i]
	d.Open, d.Revealed = false, ""
	d.Loser, d.Winner = loser, winner
	p.log(protocol.Closed{ID: disputeID(i), BatchID: p.batchID, Loser: loser, Winner: address[winner]})
	if loser == protocol.SideProposer {
		p.reject(winner, d.Challenger, challengeDeposit)
	} else {
		p.lose(winner, challengeDeposit)
	}
	return nil
}

// reject: the batch's deposit is burned in part, the rest is the winner's; the challenger has
// its own back.
func (p *play) reject(winner, challenger Account, deposit int64) {
	p.Phase = protocol.PhaseRejected
	burn := p.burn(p.batchDeposit())
	p.log(protocol.Rejected{BatchID: p.batchID, Winner: address[winner]})
	p.credit(challenger, deposit)
	p.credit(winner, p.batchDeposit()-burn)
}

// lose: of a challenger's deposit.
func (p *play) lose(winner Account, deposit int64) {
	burn := p.burn(deposit)
	p.log(protocol.ChallengeLost{BatchID: p.batchID, Winner: address[winner]})
	p.credit(winner, deposit-burn)
}

func (p *play) burn(deposit int64) int64 {
	if p.Without == BurnShare {
		return 0
	}
	burn := deposit * burnBps / 10_000
	p.Burned += burn
	return burn
}

func (p *play) credit(a Account, amount int64) {
	p.Credits[a] += amount
	p.log(protocol.Credited{Owner: address[a], Amount: big.NewInt(amount)})
}

func (p *play) pay(from Account, amount int64) {
	p.Wallets[from] -= amount
	p.Balance += amount
}

// reclaim gives a challenger its deposit back when the batch has lost another dispute.
func (p *play) reclaim(m Move) error {
	if p.Phase != protocol.PhaseRejected && p.Without != NoReclaimBeforeRejection {
		return refuse("not rejected")
	}
	id, challenger, deposit := forkID(int(m.Target)), Nobody, int64(0)
	if m.Verb == Reclaim {
		if int(m.Target) >= len(p.Disputes) || !p.Disputes[m.Target].Open {
			return refuse("stale")
		}
		d := &p.Disputes[m.Target]
		id, challenger, deposit = disputeID(int(m.Target)), d.Challenger, challengeDeposit
		d.Open = p.Without == ReclaimOnce
	} else {
		if int(m.Target) >= len(p.Forks) || !p.Forks[m.Target].Open {
			return refuse("not open")
		}
		f := &p.Forks[m.Target]
		challenger, deposit = f.Challenger, p.forkDeposit(int(f.Claim))
		f.Open = false
	}
	p.log(protocol.Reclaimed{ID: id, BatchID: p.batchID, Challenger: address[challenger], Deposit: big.NewInt(deposit)})
	p.credit(challenger, deposit)
	return nil
}

func (p *play) settle(m Move) error {
	if m.By != p.Proposer || p.Phase != protocol.PhaseProposed || !p.final(p.State) {
		return refuse("not final, or not the proposer's")
	}
	p.Phase = protocol.PhaseSettled
	p.pay(m.By, -p.batchDeposit())
	p.log(protocol.Settled{BatchID: p.batchID})
	return nil
}
