// SPDX-License-Identifier: MIT

package metrics

import (
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// start is the machine's time at which the tests begin, now the home time of their rounds.
const (
	start = 1_800_000_000
	now   = start + 100
)

var (
	self     = common.HexToAddress("0x01")
	liar     = common.HexToAddress("0x02")
	stranger = common.HexToAddress("0x03")
)

// milli returns thousandths of an ether in wei.
func milli(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e15)) }

// chain is a foreign chain of which a tip is known.
type chain struct {
	challenger.Foreign
	tip  uint32
	time uint32
}

func (c chain) Tip() uint32 { return c.tip }

func (c chain) HeaderTime(height uint32) (uint32, bool) { return c.time, height == c.tip }

// batch returns a proposed batch whose window is over in so many seconds.
func batch(id byte, proposer common.Address, left int64) *protocol.Batch {
	deadline := uint64(now + left)
	return &protocol.Batch{
		ID: common.Hash{id}, Proposer: proposer, Deposit: milli(1000), Phase: protocol.PhaseProposed,
		ProposedAt: deadline - 1000, Deadline: deadline, TreeProven: map[common.Hash]common.Address{},
	}
}

// dispute returns an open bisection in which the side to move has used so many seconds.
func dispute(b *protocol.Batch, kind protocol.Kind, challenger common.Address, turn protocol.Side, used uint64) *protocol.Dispute {
	d := &protocol.Dispute{Open: true, State: protocol.Bisection{
		BatchID: b.ID, ClaimHash: common.Hash{0xc1}, Proposer: b.Proposer, Challenger: challenger, Deposit: milli(100),
		Kind: kind, Turn: turn, TurnStart: now - used,
	}}
	b.Disputes = append(b.Disputes, d)
	return d
}

// fork returns an open fork dispute.
func fork(b *protocol.Batch, challenger common.Address, turn protocol.Side, used uint64) *protocol.Fork {
	f := &protocol.Fork{BatchID: b.ID, Proposer: b.Proposer, Challenger: challenger, Deposit: milli(200), Open: true,
		Game: protocol.Game{Turn: turn, TurnStart: now - used}}
	b.Forks = append(b.Forks, f)
	return f
}

// closed ends a dispute.
func closed(d *protocol.Dispute, loser protocol.Side, winner common.Address) {
	d.Open, d.Loser, d.Winner = false, loser, winner
}

// found returns a batch with verdicts about its claims.
func found(b *protocol.Batch, judgments ...challenger.Judgment) challenger.Case {
	c := challenger.Case{Batch: b}
	for _, j := range judgments {
		c.Verdicts = append(c.Verdicts, challenger.Verdict{Judgment: j})
	}
	return c
}

// emptyRound returns a good round of a relay with a window of 1,000 s and clocks of 100 s.
func emptyRound() watcher.Round {
	home := protocol.NewState(protocol.Params{
		Window: 1000, Clock: 100, BurnBps: 5000, Confirmations: 6,
		ChallengeDeposit: milli(100), ForkDepositBase: milli(150), ForkDepositPerHeader: milli(1),
	})
	home.Checkpoints = []protocol.Checkpoint{{Height: 898_000}}
	home.Block = protocol.Block{Number: 77, Time: now}
	return watcher.Round{
		At: time.Unix(now+2, 0), Took: 1500 * time.Millisecond, Self: self,
		Home: home, Foreign: chain{tip: 900_000, time: now - 600},
	}
}

// fullRound returns one in which there is something of everything.
func fullRound() watcher.Round {
	r := emptyRound()
	quiet, attacked, own := batch(1, stranger, 400), batch(2, liar, 600), batch(3, self, 500)
	forked, alone := batch(4, liar, 700), batch(5, liar, 250)
	quiet.Claims = []protocol.Claim{{Height: 899_994}, {Height: 899_000}}
	dispute(attacked, protocol.KindPath, self, protocol.SideProposer, 30)
	dispute(own, protocol.KindDepth, stranger, protocol.SideProposer, 60)
	fork(own, stranger, protocol.SideChallenger, 20)
	fork(forked, stranger, protocol.SideProposer, 99)
	late := batch(6, liar, -10) // only a dispute keeps it open
	dispute(late, protocol.KindAncestry, stranger, protocol.SideChallenger, 5)

	won := batch(7, liar, 300) // by this account, which has a second dispute to take back
	won.Phase = protocol.PhaseRejected
	closed(dispute(won, protocol.KindPath, self, protocol.SideProposer, 0), protocol.SideProposer, self)
	dispute(won, protocol.KindPath, self, protocol.SideProposer, 98)
	settled, final, lost := batch(8, self, -500), batch(9, self, -100), batch(10, self, 100)
	lost.Deposit = milli(3000)
	settled.Phase, lost.Phase = protocol.PhaseSettled, protocol.PhaseRejected
	closed(dispute(settled, protocol.KindDepth, stranger, protocol.SideChallenger, 0), protocol.SideChallenger, self)
	closed(dispute(final, protocol.KindDepth, self, protocol.SideChallenger, 0), protocol.SideChallenger, stranger)
	taken := fork(lost, self, protocol.SideChallenger, 0) // taken back
	taken.Open = false

	r.Home.Batches = []*protocol.Batch{quiet, attacked, own, forked, alone, late, won, settled, final, lost}
	r.Home.Credits[self], r.Home.Credits[liar] = milli(650), milli(9)
	r.Cases = []challenger.Case{
		found(quiet, challenger.True, challenger.Unknown), found(attacked, challenger.FalsePath, challenger.True),
		found(own, challenger.True), found(forked, challenger.FalseBlock), found(alone, challenger.FalseDepth, challenger.Unknown),
		found(late, challenger.FalseBlock),
	}
	reason := challenger.Reason{Rule: challenger.RuleAttack}
	call := txmgr.Call{Name: "challengePath"}
	r.Done = []watcher.Done{
		{Action: challenger.Open{Reason: reason}, Call: call, Stage: txmgr.StageSent},
		{Action: challenger.Open{Reason: reason}, Call: call, Stage: txmgr.StageMined},
		{Action: challenger.Timeout{Reason: reason}, Call: txmgr.Call{Name: "timeout"}, Stage: txmgr.StageFailed, Err: txmgr.ErrFailed},
		{Action: challenger.Extend{Reason: reason}, Call: txmgr.Call{Name: "extend"}, Stage: txmgr.StageRefused, Err: relay.WrongTurn},
		{Action: challenger.Present{Reason: reason}, Call: txmgr.Call{Name: "present"}, Stage: txmgr.StageHeld},
		{Action: challenger.Reclaim{Reason: reason}, Err: errors.New("no call")},
		{Action: challenger.Alert{Batch: quiet.ID, Topic: "claim 1 is undecided late in the window"}},
		{Action: challenger.Alert{Batch: alone.ID, Topic: "claim 0 is false, and this watcher may not attack it"}},
	}
	return r
}

// clock is a machine's clock that the tests move.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

// reports are what the sources tell in the tests.
type reports struct {
	home    evmnode.Report
	foreign bitcoinview.Report
	account txmgr.Report
}

func fullReports() *reports {
	difference := btcheaders.Difference{Common: 899_000, Disconnected: make([]btcheaders.Hash, 2)}
	return &reports{
		home: evmnode.Report{
			Endpoints: []evmnode.EndpointReport{
				{Name: "one.example", Reading: true, Live: true, Head: 77, HeadTime: now, HeadAt: time.Unix(now+1, 0), Reached: time.Unix(now+1, 0)},
				{Name: "two.example", Live: true, Failures: 2, Head: 70, HeadTime: now - 84, HeadAt: time.Unix(now-80, 0),
					Lag: 7, Reached: time.Unix(now-80, 0)},
				{Name: "new.example", Denied: true},
			},
			Calls: map[string]uint64{"eth_call": 12, "eth_getLogs": 3},
		},
		foreign: bitcoinview.Report{
			Height: 900_000, Decided: 899_999, Missing: 4,
			Sources: []bitcoinview.SourceReport{
				{Name: "near", Height: 900_000, Reached: time.Unix(now, 0)},
				{Name: "far", Height: 899_900, Reached: time.Unix(now-900, 0), Failures: 3, Err: errors.New("late")},
				{Name: "new"},
			},
			Disagreements: []bitcoinview.Disagreement{{Source: "far", About: "fork"}},
			Reorganised:   &bitcoinview.Reorganisation{Difference: difference, At: time.Unix(start-5000, 0)},
		},
		account: txmgr.Report{
			Balance: milli(12_500), GasPrice: big.NewInt(2e9), InFlight: 2, Oldest: 28, SpentHour: milli(3), Spent: milli(75), Fees: milli(80),
			Calls: map[string]txmgr.CallCost{"challengePath": {Count: 1, Gas: 90_000, Fee: milli(2)}, "timeout": {Count: 1, Gas: 30_000, Fee: milli(1)}},
		},
	}
}

// monitor returns a monitor at the start, and what it stands on.
func monitor() (*Monitor, *clock, *reports) {
	c, r := &clock{time.Unix(start, 0)}, fullReports()
	m := New(Config{
		Home: func() evmnode.Report { return r.home }, Foreign: func() bitcoinview.Report { return r.foreign },
		Account: func() txmgr.Report { return r.account },
		Limits:  txmgr.Limits{Hour: milli(500), Dispute: milli(40)}, Opens: true,
		Interval: 2 * time.Second, HomeAge: 5 * time.Minute, ForeignAge: 3 * time.Hour,
		Version: "v1.2.3", Revision: "abc", Now: c.now,
	})
	return m, c, r
}

// get asks a monitor's handler.
func get(t *testing.T, m *Monitor, method, path string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	m.Handler().ServeHTTP(w, httptest.NewRequest(method, path, http.NoBody))
	return w
}

// scrape returns the lines about the watcher of what a scrape answers, without their help.
func scrape(t *testing.T, m *Monitor) string {
	t.Helper()
	w := get(t, m, http.MethodGet, "/metrics")
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	var lines strings.Builder
	for line := range strings.Lines(w.Body.String()) {
		if strings.HasPrefix(line, "assize_") {
			lines.WriteString(line)
		}
	}
	return lines.String()
}

// value returns the value of one metric with its labels as they are written; empty if there is none.
func value(t *testing.T, m *Monitor, name string) string {
	t.Helper()
	for line := range strings.Lines(scrape(t, m)) {
		if v, ok := strings.CutPrefix(line, name+" "); ok {
			return strings.TrimSpace(v)
		}
	}
	return ""
}
