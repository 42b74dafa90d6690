// SPDX-License-Identifier: MIT

package model

import (
	"fmt"
	"math/big"

	"github.com/assize/assize/relay/protocol"
)

// compare holds what the contracts have come to against the model.
func (s *stage) compare(home *protocol.State) error {
	b := home.Batch(s.batchID)
	switch {
	case b.Phase != s.state.Phase:
		return fmt.Errorf("the batch is %s, in the model %s", b.Phase, s.state.Phase)
	case len(b.Disputes) != len(s.state.Disputes) || len(b.Forks) != len(s.state.Forks):
		return fmt.Errorf("%d disputes and %d forks, in the model %d and %d", len(b.Disputes), len(b.Forks), len(s.state.Disputes), len(s.state.Forks))
	case b.Final(home.Block.Time) != s.final(s.state):
		return fmt.Errorf("final is %t, in the model %t", b.Final(home.Block.Time), s.final(s.state))
	}
	for i, d := range b.Disputes {
		if err := s.compareDispute(&s.state.Disputes[i], d); err != nil {
			return fmt.Errorf("dispute %d: %w", i, err)
		}
	}
	for i, f := range b.Forks {
		if err := s.compareFork(&s.state.Forks[i], f); err != nil {
			return fmt.Errorf("fork dispute %d: %w", i, err)
		}
	}
	for i, hash := range s.claimHash {
		if s.candidate != nil {
			break
		}
		if tree, block := b.TreeProven[hash], b.BlockProven[hash]; tree != address[s.state.Tree[i]] || block != address[s.state.Block[i]] {
			return fmt.Errorf("claim %d was proven by %s and %s, in the model by %s and %s", i, tree, block, s.state.Tree[i], s.state.Block[i])
		}
	}
	if n := len(home.Evidence[0]); n != len(s.state.Known) {
		return fmt.Errorf("%d records, in the model %d", n, len(s.state.Known))
	}
	for i, k := range s.state.Known {
		if e := home.Evidence[0][i]; e.Record != s.record(k.Record) || e.Author != address[k.Author] {
			return fmt.Errorf("record %d is another than in the model", i)
		}
	}
	return s.compareMoney(home)
}

func (s *stage) compareMoney(home *protocol.State) error {
	for a := Honest; a < accounts; a++ {
		got := home.Credits[address[a]]
		if got == nil {
			got = new(big.Int)
		}
		if got.Cmp(big.NewInt(s.state.Credits[a])) != 0 {
			return fmt.Errorf("%s is owed %v, in the model %d", a, got, s.state.Credits[a])
		}
	}
	balance, err := s.home.Client.BalanceAtHash(s.ctx, s.params.Relay, home.Block.Hash)
	if err != nil {
		return err
	}
	if balance.Cmp(big.NewInt(s.state.Balance)) != 0 {
		return fmt.Errorf("the relay holds %v, in the model %d", balance, s.state.Balance)
	}
	return nil
}

// near reports whether two times of a case are the same tick's: on the chain each
// transaction takes a second.
func near(got uint64, want uint32) bool {
	return got+Tick/4 > uint64(want) && got < uint64(want)+Tick/4
}

func (s *stage) compareDispute(want *Dispute, got *protocol.Dispute) error {
	if got.Open != want.Open || got.Loser != want.Loser || got.Winner != address[want.Winner] {
		return fmt.Errorf("open %t, lost by the %s, won by %s; in the model %t, %s, %s", got.Open, got.Loser, got.Winner, want.Open, want.Loser, want.Winner)
	}
	if !want.Open {
		return nil
	}
	p, d := &play{World: s.World, State: s.state}, &got.State
	upper, _ := s.hash(want.Kind, int(want.Claim), want.Lo, want.Upper)
	switch {
	case d.Kind != want.Kind || d.Turn != want.Turn || d.Lo != want.Lo || d.Hi != want.Hi || d.Challenger != address[want.Challenger]:
		return fmt.Errorf("%s, turn of the %s, span %d-%d; in the model %s, %s, %d-%d", d.Kind, d.Turn, d.Lo, d.Hi, want.Kind, want.Turn, want.Lo, want.Hi)
	case d.Upper != upper || d.Lower != p.lower(want) || len(got.Hashes) != len(want.Revealed):
		return fmt.Errorf("other hashes than in the model")
	case !near(uint64(d.ProposerUsed), want.Used[0]) || !near(uint64(d.ChallengerUsed), want.Used[1]) || !near(d.TurnStart-Start, want.TurnStart):
		return fmt.Errorf("used %d and %d since %d, in the model %v since %d", d.ProposerUsed, d.ChallengerUsed, d.TurnStart-Start, want.Used, want.TurnStart)
	}
	return nil
}

func (s *stage) compareFork(want *Fork, got *protocol.Fork) error {
	if got.Open != want.Open || got.Loser != want.Loser || got.Winner != address[want.Winner] {
		return fmt.Errorf("open %t, lost by the %s, won by %s; in the model %t, %s, %s", got.Open, got.Loser, got.Winner, want.Open, want.Loser, want.Winner)
	}
	if !want.Open {
		return nil
	}
	work := [32]byte{}
	if want.Work > 0 {
		work = w0(s.World, want.Work)
	}
	g := got.Game
	switch {
	case g.Turn != want.Turn || g.Work != work || g.Payee != address[want.Payee] || got.Challenger != address[want.Challenger]:
		return fmt.Errorf("turn of the %s, payee %s; in the model %s, %s, work of height %d", g.Turn, g.Payee, want.Turn, want.Payee, want.Work)
	case !near(uint64(g.ProposerUsed), want.Used[0]) || !near(uint64(g.ChallengerUsed), want.Used[1]) || !near(g.TurnStart-Start, want.TurnStart):
		return fmt.Errorf("used %d and %d since %d, in the model %v since %d", g.ProposerUsed, g.ChallengerUsed, g.TurnStart-Start, want.Used, want.TurnStart)
	}
	return nil
}
