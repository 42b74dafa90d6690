// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"math/big"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/deploycheck"
)

// relayView is all there is to show of a relay, deployed or to be. Times are in
// seconds; foreign hashes in display order.
type relayView struct {
	Network          string         `json:"network"`
	HomeChain        string         `json:"homeChain,omitempty"`
	Window           uint64         `json:"window"`
	Clock            uint64         `json:"clock"`
	Confirmations    uint64         `json:"confirmations"`
	Burn             string         `json:"burn"`
	GasPriceCap      string         `json:"gasPriceCap"`
	Checkpoint       *stateView     `json:"checkpoint"`
	Latest           *stateView     `json:"latestCheckpoint"`
	NextCandidate    uint64         `json:"nextCandidate"`
	BatchBase        string         `json:"batchBase"`
	BatchPerHeader   string         `json:"batchPerHeader"`
	Challenge        string         `json:"challenge"`
	ForkBase         string         `json:"forkBase"`
	ForkPerHeader    string         `json:"forkPerHeader"`
	Candidate        string         `json:"candidate"`
	CheckpointWindow uint64         `json:"checkpointWindow"`
	CandidateLoses   string         `json:"candidateLoses"`
	LongestCase      uint64         `json:"longestCase"`
	LongestCandidate uint64         `json:"longestCandidate"`
	Leads            uint64         `json:"leads"`
	Stakes           []stakeView    `json:"stakes"`
	Judge            common.Address `json:"judge"`
	Relay            common.Address `json:"relay"`
	Court            common.Address `json:"court"`
	ForkCourt        common.Address `json:"forkCourt"`
	FirstBlock       uint64         `json:"firstBlock,omitempty"`
	GasUsed          uint64         `json:"gasUsed,omitempty"`

	Waived []string `json:"waived,omitempty"` // rules for real networks that are broken

	stream    string // how long the dearest dispute streams
	halfClock string // what half a clock holds, or not
}

// stakeView is what is at stake in a claim so many blocks above the checkpoint.
type stakeView struct {
	Above       uint64 `json:"above"`
	Headers     uint64 `json:"headers"`
	Batch       string `json:"batch"`
	CheatLoses  string `json:"cheatLoses"`
	ForkDispute string `json:"forkDispute"`
	Gas         string `json:"gas"`
	Capital     string `json:"capital"` // deposit and gas of a challenger
}

// relayViewOf returns the view of a plan whose deposits are known.
func relayViewOf(plan *deploycheck.Plan) *relayView {
	p := &plan.Params
	s := &relayView{
		Network: plan.Network.Name, Window: p.Window, Clock: p.Clock, Confirmations: p.Confirmations,
		Burn: formatDecimal(new(big.Int).SetUint64(p.BurnBps), percentDigits) + " %", GasPriceCap: formatDecimal(p.GasPriceCap, gweiDigits) + " gwei",
		Checkpoint: stateViewOf(plan.First), Latest: stateViewOf(plan.Latest),
		NextCandidate: (uint64(plan.Latest.Height)/btcheaders.RetargetInterval + 1) * btcheaders.RetargetInterval,
		BatchBase:     formatEther(p.DepositBase), BatchPerHeader: formatEther(p.DepositPerHeader), Challenge: formatEther(p.ChallengeDeposit),
		ForkBase: formatEther(p.ForkDepositBase), ForkPerHeader: formatEther(p.ForkDepositPerHeader),
		Candidate: formatEther(p.CheckpointDeposit), CheckpointWindow: p.CheckpointWindow, CandidateLoses: formatEther(deploycheck.Burned(p.CheckpointDeposit, p)),
		LongestCase: p.Window + 2*p.Clock, LongestCandidate: p.CheckpointWindow + 2*p.Clock, Leads: plan.Leads(),
		Judge: p.Judge, Relay: p.Relay, Court: p.Court, ForkCourt: p.ForkCourt,
	}
	if p.ChainID != nil {
		s.HomeChain = p.ChainID.String()
	}
	for _, k := range plan.Stakes() {
		s.Stakes = append(s.Stakes, stakeView{
			k.Above, k.Headers, formatEther(k.Batch), formatEther(k.Burned), formatEther(k.Fork), formatEther(k.Gas), formatEther(new(big.Int).Add(k.Fork, k.Gas)),
		})
	}
	_, took := plan.Stream()
	s.stream = took.String()
	s.halfClock = fmt.Sprintf("holds an outage of %s, the longest stream of %s, and %d leads of a liar who mines ahead", plan.Outage, took, plan.Leads())
	if needed := plan.Outage + took; seconds(p.Clock)/2 < needed {
		s.halfClock = fmt.Sprintf("of %s does NOT hold an outage of %s and the longest stream of %s, which take %s", seconds(p.Clock)/2, plan.Outage, took, needed)
	}
	if plan.Test {
		real := *plan
		real.Test = false
		for _, b := range real.Broken() {
			s.Waived = append(s.Waived, b.Rule)
		}
	}
	return s
}

func (s *relayView) print(out io.Writer) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	row := func(name, format string, args ...any) {
		fmt.Fprintf(table, "%s\t"+format+"\n", append([]any{name}, args...)...)
	}
	row("network", "%s", s.Network)
	if s.HomeChain != "" {
		row("home chain", "%s", s.HomeChain)
	}
	row("window", "%s", seconds(s.Window))
	row("clock", "%s", seconds(s.Clock))
	row("confirmations", "%d", s.Confirmations)
	row("burn", "%s", s.Burn)
	row("gas price cap", "%s", s.GasPriceCap)
	row("checkpoint", "height %d, block %s", s.Checkpoint.Height, s.Checkpoint.Block)
	row("its work", "%s, by %s", s.Checkpoint.Work, formatTime(uint64(s.Checkpoint.Time)))
	if s.Latest.Height != s.Checkpoint.Height {
		row("latest checkpoint", "height %d, block %s", s.Latest.Height, s.Latest.Block)
	}
	row("next candidate", "height %d, or a later multiple of %d", s.NextCandidate, btcheaders.RetargetInterval)
	row("deposit of a batch", "%s, and %s a header above the checkpoint", s.BatchBase, s.BatchPerHeader)
	row("deposit of a challenge", "%s", s.Challenge)
	row("deposit of a fork", "%s, and %s a header above the checkpoint", s.ForkBase, s.ForkPerHeader)
	row("deposit of a candidate", "%s at least, window %s", s.Candidate, seconds(s.CheckpointWindow))
	row("a case ends", "%s after the proposal at the latest, a checkpoint's %s", seconds(s.LongestCase), seconds(s.LongestCandidate))
	row("a party alone moves", "in the first %s of its clock; then others may, where it is a matter of fact", seconds(s.Clock/2))
	row("half a clock", "%s", s.halfClock)
	for _, rule := range s.Waived {
		row("waived", "%s (--test-times: not for real money)", rule)
	}
	row("a false checkpoint", "loses %s for certain", s.CandidateLoses)
	far := s.Stakes[len(s.Stakes)-1]
	row("the dearest dispute", "takes %s of a challenger: %s deposit, %s gas at the cap, %s to stream %d headers", far.Capital, far.ForkDispute, far.Gas, s.stream, far.Headers)
	if s.Relay != (common.Address{}) {
		row("judge", "%s", s.Judge)
		row("relay", "%s", s.Relay)
		row("court", "%s", s.Court)
		row("fork court", "%s", s.ForkCourt)
	}
	if s.FirstBlock != 0 {
		row("first block", "%d", s.FirstBlock)
		row("gas used", "%d", s.GasUsed)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	fmt.Fprintln(table, "CLAIM AT\tHEADERS\tBATCH\tA CHEAT LOSES\tFORK DISPUTE\tCHALLENGER'S GAS\tIN ALL")
	for _, k := range s.Stakes {
		fmt.Fprintf(table, "%d above the checkpoint\t%d\t%s\t%s\t%s\t%s\t%s\n", k.Above, k.Headers, k.Batch, k.CheatLoses, k.ForkDispute, k.Gas, k.Capital)
	}
	return table.Flush()
}
