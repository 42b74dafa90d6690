// SPDX-License-Identifier: MIT

package challenger

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// TestIntents: each action asks for one transaction under a key of its own, for the batch
// it is about, by the end of the window or clock that it serves, less the margin (P-9.15).
func TestIntents(t *testing.T) {
	const window, clock, margin = 1000, 400, 60
	self := common.Address{9}
	claim := protocol.Claim{Height: 2101, Depth: 1}
	hash := claim.Hash()
	d := &protocol.Dispute{Claim: claim, Open: true, State: protocol.Bisection{
		ID: common.Hash{1}, BatchID: common.Hash{7}, ClaimHash: hash, Deposit: new(big.Int), TurnStart: 5100, ProposerUsed: 50,
	}}
	tight := &protocol.Dispute{Claim: claim, Open: true, State: protocol.Bisection{
		ID: common.Hash{2}, BatchID: common.Hash{7}, ClaimHash: hash, Deposit: new(big.Int), TurnStart: 5050, ProposerUsed: 70,
		Kind: protocol.KindDepth,
	}}
	waiting := &protocol.Dispute{Claim: claim, Open: true, State: protocol.Bisection{
		ID: common.Hash{3}, ClaimHash: hash, Deposit: new(big.Int), TurnStart: 4800, Turn: protocol.SideChallenger,
	}}
	ancestry := &protocol.Dispute{Claim: claim, Open: true, State: protocol.Bisection{
		ID: common.Hash{4}, ClaimHash: hash, Deposit: new(big.Int), TurnStart: 5010, Kind: protocol.KindAncestry,
	}}
	other := &protocol.Dispute{Open: true, State: protocol.Bisection{ID: common.Hash{5}, Deposit: new(big.Int), TurnStart: 4900}}
	f := &protocol.Fork{ID: common.Hash{6}, BatchID: common.Hash{7}, Deposit: new(big.Int), Game: protocol.Game{TurnStart: 5200, ChallengerUsed: 30, Turn: protocol.SideChallenger}}
	b := &protocol.Batch{
		ID: common.Hash{7}, Claims: []protocol.Claim{claim}, ProposedAt: 5000, Deadline: 5000 + window,
		Disputes: []*protocol.Dispute{d, tight, waiting, ancestry, other},
	}
	candidate := &protocol.Batch{ID: common.Hash{8}, Candidate: &btcheaders.State{Height: 2200}, ProposedAt: 4000, Deadline: 6000}
	home := protocol.NewState(protocol.Params{
		ChainID: common.Big1, Confirmations: 6, Clock: clock, Window: window,
		ChallengeDeposit: big.NewInt(7), ForkDepositBase: big.NewInt(1000), ForkDepositPerHeader: big.NewInt(1),
		DepositBase: big.NewInt(500), DepositPerHeader: big.NewInt(1), CheckpointDeposit: big.NewInt(600),
	})
	home.Checkpoints = []protocol.Checkpoint{{Height: 2100}}
	v := &View{Home: home, Self: self, Policy: Policy{Margin: margin}}
	headers := []btcheaders.Header{{Time: 1}}
	seen := map[string]string{}
	for _, c := range []struct {
		name            string
		action          Action
		batch           common.Hash
		since, deadline uint64
	}{
		{"open", Open{Batch: b, Kind: protocol.KindPath}, b.ID, 5000, 5940},
		{"fork", OpenFork{Batch: candidate}, candidate.ID, 4000, 5940},
		{"refute", Refute{Batch: b}, b.ID, 5000, 5940},
		{"extend", Extend{Fork: f, Headers: headers}, b.ID, 5200, 5510},
		{"extend and mark", Extend{Fork: f, Headers: headers, Mark: true}, b.ID, 5200, 5510},
		{"mark", Extend{Fork: f, Mark: true}, b.ID, 5200, 5510},
		{"present", Present{Fork: f}, b.ID, 5200, 5510},
		{"prove", Prove{Batch: b, Claim: claim}, b.ID, 5050, 5320},
		{"prove block", ProveBlock{Batch: b, Claim: claim}, b.ID, 5010, 5350},
		{"span", ProveSpan{Dispute: d}, b.ID, 5100, 5390},
		{"close", CloseProven{Disputes: []*protocol.Dispute{d}}, b.ID, 0, 0},
		{"timeout", Timeout{Dispute: d}, b.ID, 0, 0},
		{"timeout of a fork", TimeoutFork{Fork: f}, b.ID, 0, 0},
		{"reclaim", Reclaim{Dispute: d}, b.ID, 0, 0},
		{"reclaim of a fork", ReclaimFork{Fork: f}, b.ID, 0, 0},
		{"checkpoint", ProposeCheckpoint{State: btcheaders.State{Height: 2150}}, common.Hash{}, 0, 0},
		{"adopt", AdoptCheckpoint{Batch: candidate}, candidate.ID, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, ok, err := c.action.Intent(v)
			if !ok || err != nil || w.Batch != c.batch || w.Since != c.since || w.Deadline != c.deadline || len(w.Call.Data) < 4 {
				t.Errorf("got %+v, %v, %v", w, ok, err)
			}
			if seen[w.Key] != "" || w.Key == "" {
				t.Errorf("the key %q is that of %s", w.Key, seen[w.Key])
			}
			seen[w.Key] = c.name
		})
	}
	same := func(name string, x, y Action, want bool) {
		a, _, err1 := x.Intent(v)
		b, _, err2 := y.Intent(v)
		if err1 != nil || err2 != nil || (a.Key == b.Key) != want {
			t.Errorf("%s: %q and %q, %v, %v", name, a.Key, b.Key, err1, err2)
		}
	}
	same("one dispute a batch", Open{Batch: b, Kind: protocol.KindPath}, Open{Batch: b, Kind: protocol.KindDepth}, true)
	same("one proof a claim", Prove{Batch: b, Claim: claim}, ProveAfterDuty{Dispute: d}, true)
	same("one proof of the block", ProveBlock{Batch: b, Claim: claim}, ProveBlockAfterDuty{Dispute: d}, true)
	moved := *d
	moved.State.Lo = 1
	same("the next move", ProveSpan{Dispute: d}, ProveSpan{Dispute: &moved}, false)
	ahead := *f
	ahead.Game.Work = [32]byte{1}
	same("the next lead", Present{Fork: f}, Present{Fork: &ahead}, false)
	same("more headers for the same lead", Present{Fork: f}, Present{Fork: f, Headers: headers}, true)
	same("other headers", Extend{Fork: f, Headers: headers}, Extend{Fork: f, Headers: []btcheaders.Header{{Time: 2}}}, false)

	same("other headers behind the first", Extend{Fork: f, Headers: []btcheaders.Header{{Time: 1}, {Time: 2}}}, Extend{Fork: f, Headers: []btcheaders.Header{{Time: 1}, {Time: 3}}}, false)

	mine := *b
	mine.Disputes = []*protocol.Dispute{{State: protocol.Bisection{Challenger: self}}}
	mine.Forks = []*protocol.Fork{{Challenger: self}}
	same("after an own dispute", Open{Batch: b, Kind: protocol.KindPath}, Open{Batch: &mine, Kind: protocol.KindPath}, false)
	if n := mine.OpenedBy(self); n != 2 {
		t.Errorf("%d own disputes", n)
	}
	if _, ok, err := (Alert{}).Intent(v); ok || err != nil {
		t.Errorf("a page: %v, %v", ok, err)
	}
}

// TestMakingRoomIsUrgent: a dispute in the way is ended before the window closes.
func TestMakingRoomIsUrgent(t *testing.T) {
	home := protocol.NewState(protocol.Params{Clock: 400, ChainID: common.Big1, Window: 1000})
	home.Checkpoints = []protocol.Checkpoint{{Height: 2100}}
	claim := protocol.Claim{Height: 2101}
	e := protocol.Proposed{Claims: []protocol.Claim{claim}, Slot: protocol.Slot{Phase: protocol.PhaseProposed, Deposit: new(big.Int), Deadline: 6000}}
	e.ID = protocol.BatchID(protocol.BatchRoot(e.Claims), e.Proposer, e.Salt, home.Params.Relay, home.Params.ChainID)
	if err := home.Apply(e); err != nil {
		t.Fatal(err)
	}
	v := &View{Home: home, Policy: Policy{Margin: 3600}}
	f := &protocol.Fork{BatchID: e.ID, Deposit: new(big.Int)}
	w, _, err := (TimeoutFork{Reason{RuleMakeRoom, "it is in the way"}, f}).Intent(v)
	if err != nil || w.Since != 5000 || w.Deadline != 5750 { // a quarter of the window, since an hour is more
		t.Errorf("got %+v, %v", w, err)
	}
	if w, _, err := (TimeoutFork{Reason{RuleTimeoutLiar, "it is over"}, f}).Intent(v); err != nil || w.Deadline != 0 {
		t.Errorf("one that is in nobody's way: %+v, %v", w, err)
	}
}
