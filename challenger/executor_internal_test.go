package challenger

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
)

// unheardOf is an action that the executor does not know.
type unheardOf struct{ Reason }

// TestCallOf: each action becomes the call of its name; what is none of them is
// an error, not silence.
func TestCallOf(t *testing.T) {
	claim := relay.Claim{Depth: 1}
	b := &relay.Batch{Claims: []relay.Claim{claim}}
	d := &relay.Dispute{Claim: claim, State: relay.Bisection{Deposit: new(big.Int)}}
	p := &relay.Params{Relay: common.Address{1}, Court: common.Address{2}, ChallengeDeposit: big.NewInt(7)}
	for _, c := range []struct {
		action Action
		name   string
		value  *big.Int
	}{
		{Open{Batch: b, Kind: relay.KindPath}, "challengePath", p.ChallengeDeposit},
		{Open{Batch: b, Kind: relay.KindDepth}, "challengeDepth", p.ChallengeDeposit},
		{Prove{Batch: b, Claim: claim}, "proveClaim", nil},
		{ProveAfterDuty{Dispute: d}, "proveClaimAfterDuty", nil},
		{ProveSpan{Dispute: d}, "proveSpan", nil},
		{Select{Dispute: d}, "select", nil},
		{CloseProven{Disputes: []*relay.Dispute{d, d}}, "closeProven", nil},
		{Timeout{Dispute: d}, "timeout", nil},
		{Reclaim{Dispute: d}, "reclaim", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			call, ok, err := callOf(p, c.action)
			if !ok || err != nil || call.Name != c.name || call.To != p.Court || call.Value != c.value || len(call.Data) < 4 {
				t.Errorf("got %+v, %v, %v", call, ok, err)
			}
		})
	}
	if call, ok, err := callOf(p, Page{}); ok || err != nil || call.Data != nil {
		t.Errorf("a page is the call %+v, %v", call, err)
	}
	if _, ok, err := callOf(p, unheardOf{}); ok || !errors.Is(err, errNoCall) {
		t.Errorf("an unknown action: %v, %v", ok, err)
	}
	if _, ok, err := callOf(p, Open{Batch: b, Position: 1}); ok || !errors.Is(err, relay.ErrClaimIndex) {
		t.Errorf("a claim that is not there: %v, %v", ok, err)
	}
}
