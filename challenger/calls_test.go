// SPDX-License-Identifier: MIT

package challenger

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// TestCalls: each action becomes the call of its name, to its contract and with its
// deposit.
func TestCalls(t *testing.T) {
	claim := protocol.Claim{Height: 2101, Depth: 1}
	b := &protocol.Batch{Claims: []protocol.Claim{claim}, Checkpoint: 1}
	candidate := &protocol.Batch{Candidate: &btcheaders.State{Height: 2201}, Checkpoint: 1}
	d := &protocol.Dispute{Claim: claim, State: protocol.Bisection{Deposit: new(big.Int)}}
	f := &protocol.Fork{Deposit: new(big.Int)}
	p := &protocol.Params{
		ChainID: common.Big1, Relay: common.Address{1}, Court: common.Address{2}, ForkCourt: common.Address{3}, Confirmations: 6,
		ChallengeDeposit: big.NewInt(7), ForkDepositBase: big.NewInt(1000), ForkDepositPerHeader: big.NewInt(1),
		DepositBase: big.NewInt(500), DepositPerHeader: big.NewInt(1), CheckpointDeposit: big.NewInt(600),
	}
	// batches are judged by the second of three checkpoints
	home := &protocol.State{Params: *p, Checkpoints: []protocol.Checkpoint{{Height: 100}, {Index: 1, Height: 2000}, {Index: 2, Height: 2100}}}
	v := &View{Home: home}
	for _, c := range []struct {
		action Action
		name   string
		to     common.Address
		value  int64
	}{
		{Open{Batch: b, Kind: protocol.KindPath}, "challengePath", p.Court, 7},
		{Open{Batch: b, Kind: protocol.KindDepth}, "challengeDepth", p.Court, 7},
		{Open{Batch: b, Kind: protocol.KindAncestry}, "challengeAncestry", p.Court, 7},
		{OpenFork{Batch: b}, "challengeFork", p.ForkCourt, 1107},
		{OpenFork{Batch: candidate}, "challengeCheckpoint", p.ForkCourt, 1207},
		{Refute{Batch: b}, "refuteCheckpointed", p.Court, 0},
		{Extend{Fork: f}, "extend", p.ForkCourt, 0},
		{Present{Fork: f}, "present", p.ForkCourt, 0},
		{ProveBlock{Batch: b, Claim: claim}, "proveBlock", p.Court, 0},
		{ProveBlockAfterDuty{Dispute: d}, "proveBlockAfterDuty", p.Court, 0},
		{Reveal{Dispute: d}, "reveal", p.Court, 0},
		{ProposeCheckpoint{State: btcheaders.State{Height: 2150}}, "proposeCheckpoint", p.Relay, 600},
		{ProposeCheckpoint{State: btcheaders.State{Height: 2250}}, "proposeCheckpoint", p.Relay, 656},
		{AdoptCheckpoint{Batch: candidate}, "adoptCheckpoint", p.Relay, 0},
		{TimeoutFork{Fork: f}, "timeout", p.ForkCourt, 0},
		{ReclaimFork{Fork: f}, "reclaim", p.ForkCourt, 0},
		{Prove{Batch: b, Claim: claim}, "proveClaim", p.Court, 0},
		{ProveAfterDuty{Dispute: d}, "proveClaimAfterDuty", p.Court, 0},
		{ProveSpan{Dispute: d}, "proveSpan", p.Court, 0},
		{Select{Dispute: d}, "select", p.Court, 0},
		{CloseProven{Disputes: []*protocol.Dispute{d, d}}, "closeProven", p.Court, 0},
		{Timeout{Dispute: d}, "timeout", p.Court, 0},
		{Reclaim{Dispute: d}, "reclaim", p.Court, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			intent, ok, err := c.action.Intent(v)
			call := intent.Call
			value := new(big.Int)
			if call.Value != nil {
				value = call.Value
			}
			if !ok || err != nil || call.Name != c.name || call.To != c.to || value.Int64() != c.value || len(call.Data) < 4 {
				t.Errorf("got %+v, %v, %v", call, ok, err)
			}
		})
	}
	if intent, ok, err := (Alert{}).Intent(v); ok || err != nil || intent.Call.Data != nil {
		t.Errorf("an alert is the call %+v, %v", intent.Call, err)
	}
	if _, ok, err := (Open{Batch: b, Position: 1}).Intent(v); ok || !errors.Is(err, protocol.ErrClaimIndex) {
		t.Errorf("a claim that is not there: %v, %v", ok, err)
	}
}
