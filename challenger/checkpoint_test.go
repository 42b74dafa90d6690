// SPDX-License-Identifier: MIT

package challenger_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// offer has somebody offer a header state as the next checkpoint.
func (a *arena) offer(name string, h btcheaders.Header, s btcheaders.State, salt byte) {
	a.t.Helper()
	p, latest := a.reader.Params, a.snapshot().Latest()
	a.batch = protocol.BatchID(protocol.CandidateHash(s), a.sessions[name].Sender.From, common.Hash{salt}, p.Relay, p.ChainID)
	a.must(name)(relay.At(&p).ProposeCheckpoint(latest, h, s, common.Hash{salt}, 0, p.MinCheckpointDeposit(s.Height, latest.Height)))
}

// TestCheckpointGames: every false candidate is rejected, whoever shows what for it;
// the true one, which the watcher offers and a griefer challenges, is adopted; and
// from then on what is below it is a matter of ancestry.
func TestCheckpointGames(t *testing.T) {
	t.Parallel()
	a := newArena(t, 33, map[string]int{})
	a.newBlock()
	a.grow(2016 + confirmations + margin - int(a.main.tip().Height))
	a.private = a.main.fork(2010, 77)
	for a.private.tip().Height < a.main.tip().Height+1 {
		a.private.mine(a.nextTime(a.private))
	}
	before := a.wealth("watcher")
	w := a.watcher("watcher", challenger.Policy{Challenge: true, Checkpoints: true})
	other := a.watcher("stranger", challenger.Policy{DefendOthers: true})

	a.pass(60)
	// the watcher's own candidate waits in its window all the while
	w.step()
	own := a.snapshot().Batches[0]
	if own.Proposer != w.Self || own.Candidate == nil || *own.Candidate != a.main.at(2016) {
		t.Fatalf("offered is %+v", own)
	}
	for i, spoil := range []func(*btcheaders.State){
		func(s *btcheaders.State) { s.Work[31]++ },
		func(s *btcheaders.State) { s.Times[(s.Height+1)%11]++ },
		func(s *btcheaders.State) { s.Height += 2016; s.Times[s.Height%11] = s.Time },
		func(s *btcheaders.State) { *s = a.private.at(2016) },
	} {
		a.games++
		s := a.main.at(2016)
		spoil(&s)
		headers, _ := a.main.between(2016, 2016)
		if s.Tip == a.private.at(2016).Tip {
			headers, _ = a.private.between(2016, 2016)
		}
		a.offer("liar", headers[0], s, byte(i+1))
		for rounds := 0; a.current().Phase == protocol.PhaseProposed; rounds++ {
			if rounds > 40 {
				t.Fatalf("candidate %d is still there", i)
			}
			w.step()
			for _, f := range a.current().OpenForks() {
				if f.Game.Turn == protocol.SideProposer {
					a.lead("liar", f, []*branch{a.private, a.main}[a.rand.IntN(2)])
				}
			}
			a.grow(1)
			a.pass(a.rand.IntN(2500))
		}
		w.step()
		a.paid(w.Self)
	}

	a.batch = own.ID
	for a.snapshot().Latest().Index == 0 {
		p := a.reader.Params
		if b := a.current(); a.now()+20_000 < b.Deadline {
			a.try("griefer")(relay.At(&p).ChallengeCheckpoint(b, arenaCheckpoint))
		}
		w.step()
		other.step()
		for _, f := range a.current().OpenForks() {
			a.lead("griefer", f, a.private)
		}
		a.grow(2)
		a.pass(2500)
	}
	for _, f := range a.current().Forks {
		if f.Open || f.Loser != protocol.SideChallenger {
			t.Errorf("a dispute about the true candidate: %+v", f)
		}
	}
	if latest := a.snapshot().Latest(); latest.Tip != a.main.at(2016).Tip {
		t.Errorf("adopted is %+v", latest)
	}
	a.must("watcher")(relay.At(&a.reader.Params).Settle(a.current()))

	for i, claim := range []protocol.Claim{
		{Height: 2015, BlockHash: a.private.at(2015).Tip},
		{Height: 2000, BlockHash: a.private.at(2001).Tip},
		{Height: 2016, BlockHash: a.private.at(2016).Tip},
		{Height: 200, BlockHash: a.main.at(201).Tip},
		{Height: 2017, BlockHash: a.private.at(2017).Tip},
	} {
		a.games = 100 + i
		a.propose("liar", []protocol.Claim{claim})
		for rounds := 0; a.current().Phase == protocol.PhaseProposed; rounds++ {
			if rounds > 40 {
				t.Fatalf("claim %d is still there", i)
			}
			w.step()
			for _, d := range a.current().OpenDisputes() {
				a.cheat(d)
			}
			a.pass(a.rand.IntN(2500))
		}
		w.step()
		if !a.paid(w.Self) {
			t.Errorf("claim %d was not rejected by the watcher", i)
		}
	}
	a.checkMoney()
	if gain := new(big.Int).Sub(a.wealth("watcher"), before); gain.Sign() <= 0 {
		t.Errorf("the watcher is %v poorer", gain)
	}
	t.Logf("cheats did %v", a.done)
}

// TestChunkFits: as many headers as a watcher puts into one transaction fit it: 128 KiB,
// above which nodes do not relay it, and the gas a transaction may use.
func TestChunkFits(t *testing.T) {
	t.Parallel()
	const maxChunk, maxSize = 2800, 128 << 10
	a := newArena(t, 44, map[string]int{})
	a.grow(1 + maxChunk)
	p := a.reader.Params
	headers, _ := a.main.between(arenaCheckpoint+1, arenaCheckpoint+maxChunk)
	call, err := relay.At(&p).Extend(&protocol.Record{State: a.main.at(arenaCheckpoint)}, headers, true)
	if err != nil {
		t.Fatal(err)
	}
	gas, err := a.Client.EstimateGas(t.Context(), ethereum.CallMsg{From: a.sessions["watcher"].Sender.From, To: &call.To, Data: call.Data})
	if err != nil || gas > txmgr.MaxTxGas {
		t.Errorf("gas %d, %v", gas, err)
	}
	state := a.main.at(arenaCheckpoint)
	present, err := relay.At(&p).Present(&protocol.Fork{Deposit: new(big.Int)}, &protocol.Record{State: state}, &state, headers)
	if err != nil {
		t.Fatal(err)
	}
	witness, err := btcheaders.AncestryWitness(headers)
	if err != nil {
		t.Fatal(err)
	}
	d := &protocol.Dispute{State: protocol.Bisection{Deposit: new(big.Int)}}
	prove, err := relay.At(&p).ProveBlockAfterDuty(d, 0, witness)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []txmgr.Call{call, present, prove} {
		tx := types.NewTx(&types.DynamicFeeTx{
			ChainID: p.ChainID, To: &c.To, Data: c.Data, Gas: txmgr.MaxTxGas, GasTipCap: big.NewInt(1e18), GasFeeCap: big.NewInt(1e18),
			V: common.Big1, R: new(big.Int).Lsh(common.Big1, 255), S: new(big.Int).Lsh(common.Big1, 255),
		})
		if size := tx.Size(); size > maxSize || size < maxSize*9/10 {
			t.Errorf("%s has %d bytes", c.Name, size)
		}
	}
	t.Logf("%d headers cost %d gas", maxChunk, gas)
}
