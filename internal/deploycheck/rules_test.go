// SPDX-License-Identifier: MIT

package deploycheck

import (
	"math/big"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

const hour = 3600

// stateAt returns a header state of mainnet.
func stateAt(t *testing.T, height int) btcheaders.State {
	t.Helper()
	raw, err := os.ReadFile("../../fixtures/mainnet/headers_0_to_2200.bin")
	if err != nil {
		t.Fatal(err)
	}
	headers, err := btcheaders.ParseHeaders(raw[:btcheaders.HeaderLength*(height+1)])
	if err != nil {
		t.Fatal(err)
	}
	state, err := btcheaders.FromHeaders(headers, 0, btcheaders.Origin{}, btcheaders.MainNet())
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// good is a plan as a careful deployer makes it, a day after its checkpoint.
func good(t *testing.T) *Plan {
	t.Helper()
	state := stateAt(t, 2100)
	return &Plan{
		Params: protocol.Params{
			Window: 72 * hour, Clock: 24 * hour, CheckpointWindow: 168 * hour, Confirmations: 6, BurnBps: 5000,
			GasPriceCap: big.NewInt(100e9), CheckpointDeposit: ether(5),
		},
		Network: btcheaders.MainNet(), First: state, Latest: state,
		Now: uint64(state.Time) + 24*hour, BaseFee: big.NewInt(1e9), Outage: 3 * time.Hour,
	}
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

func bit(n uint) *big.Int { return new(big.Int).Lsh(big.NewInt(1), n) }

// TestRules breaks each rule alone, and stands at the last good value of each (P-11.6).
func TestRules(t *testing.T) {
	const test = true
	// a cap at which a batch right above the checkpoint fits 96 bits, but none a
	// period above it does
	dear := func(p *Plan) {
		p.Params.BurnBps, p.Params.GasPriceCap = 9_999, new(big.Int).SetUint64(1<<61)
		p.Params.CheckpointDeposit = maxDeposit
	}
	edge := func(p *Plan) *big.Int { return p.StakeAt(btcheaders.RetargetInterval).Batch }
	for _, c := range []struct {
		name   string
		test   bool
		change func(*Plan)
		want   string // the rule, or none
	}{
		{"nothing", false, func(*Plan) {}, ""},
		{"a clock of one second", test, func(p *Plan) { p.Params.Clock = 1 }, "clock ≥ 2 s"},
		{"a clock of two seconds", test, func(p *Plan) { p.Params.Clock = 2 }, ""},
		{"two clocks are a window", false, func(p *Plan) { p.Params.Window = 48 * hour }, "2 × clock < window"},
		{"two clocks are less than a window", false, func(p *Plan) { p.Params.Window = 48*hour + 1 }, ""},
		{"a clock longer than a window", false, func(p *Plan) { p.Params.Clock = 100 * hour }, "2 × clock < window"},
		{"a clock whose double overflows", false, func(p *Plan) { p.Params.Clock = 1 << 63 }, "2 × clock < window"},
		{"a checkpoint window like the window", false, func(p *Plan) { p.Params.CheckpointWindow = 72 * hour }, "window < checkpoint window"},
		{"a checkpoint window a second longer", false, func(p *Plan) { p.Params.CheckpointWindow = 72*hour + 1 }, ""},
		{"no confirmations", false, func(p *Plan) { p.Params.Confirmations = 0 }, "confirmations ≥ 1"},
		{"one confirmation in a test", test, func(p *Plan) { p.Params.Confirmations = 1 }, ""},
		{"nothing burned", false, func(p *Plan) { p.Params.BurnBps = 0 }, "0 % < burn < 100 %"},
		{"all burned", false, func(p *Plan) { p.Params.BurnBps = 10_000 }, "0 % < burn < 100 %"},
		{"more than all burned", false, func(p *Plan) { p.Params.BurnBps = 20_000 }, "0 % < burn < 100 %"},
		{"gas for nothing", false, func(p *Plan) { p.Params.GasPriceCap = new(big.Int) }, "0 < gas price cap < 2^64 wei"},
		{"a cap of 65 bits", false, func(p *Plan) { p.Params.GasPriceCap = bit(64) }, "0 < gas price cap < 2^64 wei"},
		{"deposits beyond 96 bits", test, dear, "deposits < 2^96 wei"},
		{"a checkpoint deposit of 97 bits", false, func(p *Plan) { p.Params.CheckpointDeposit = bit(96) }, "base deposit of a batch < checkpoint deposit < 2^96 wei"},
		{"a checkpoint deposit of 96 bits", false, func(p *Plan) { p.Params.CheckpointDeposit = maxDeposit }, ""},
		{"a checkpoint deposit like the base", false, func(p *Plan) { p.Params.CheckpointDeposit = p.Params.DepositBase }, "base deposit of a batch < checkpoint deposit < 2^96 wei"},
		{"a checkpoint deposit above the base in a test", test, func(p *Plan) { p.Params.CheckpointDeposit = new(big.Int).Add(p.Params.DepositBase, big.NewInt(1)) }, ""},
		{"no checkpoint deposit", false, func(p *Plan) { p.Params.CheckpointDeposit = new(big.Int) }, "base deposit of a batch < checkpoint deposit < 2^96 wei"},
		{"a checkpoint with too easy a target", false, func(p *Plan) { p.First.Bits = 0x1e00ffff }, "first checkpoint is a header state"},
		{"a checkpoint of another network", false, func(p *Plan) { p.First.Bits = 0x207fffff }, "first checkpoint is a header state"},
		{"a checkpoint below height ten", false, func(p *Plan) { p.First.Height = 9 }, "first checkpoint is a header state"},
		{"a checkpoint with less work than its blocks", false, func(p *Plan) { p.First.Work = take(p.First.Work, 1) }, "work of the first checkpoint ≥ the least that its height takes"},
		{"a checkpoint two hours ahead", test, func(p *Plan) { p.Now = uint64(p.First.Time) - 2*hour }, ""},
		{"a checkpoint more than two hours ahead", test, func(p *Plan) { p.Now = uint64(p.First.Time) - 2*hour - 1 }, "time of the first checkpoint ≤ home time + 2 h"},

		{"a network without work", false, func(p *Plan) { p.Network = btcheaders.RegTest() }, "network with real work"},
		{"a network without work in a test", test, func(p *Plan) { p.Network = btcheaders.RegTest() }, ""},
		{"a window of a day", false, func(p *Plan) { p.Params.Window, p.Params.Clock = 24*hour, 11.5*hour }, ""},
		{"a window of less than a day", false, func(p *Plan) { p.Params.Window, p.Params.Clock = 24*hour-1, 11.5*hour }, "window ≥ 24 h"},
		{"a window of a minute in a test", test, func(p *Plan) { p.Params.Window, p.Params.Clock = 60, 20 }, ""},
		{"a clock of two outages", false, func(p *Plan) { p.Params.Clock = 6 * hour }, "clock ≥ 2 × (outage + stream + leads)"},
		{"a clock of two outages and two streams", false, func(p *Plan) { p.Params.Clock = 6*hour + 2*7*60 }, "clock ≥ 2 × (outage + stream + leads)"},
		{"a clock a second short of them and the leads", false, func(p *Plan) { p.Params.Clock = 6*hour + 2*(8+144)*60 - 1 }, "clock ≥ 2 × (outage + stream + leads)"},
		{"a clock of two outages, streams and leads", false, func(p *Plan) { p.Params.Clock = 6*hour + 2*(8+144)*60 }, ""},
		{"an outage of half a day", false, func(p *Plan) { p.Outage = 12 * time.Hour }, "clock ≥ 2 × (outage + stream + leads)"},
		{"a checkpoint of long ago", false, func(p *Plan) { p.Now += 10 * 365 * 24 * hour }, "clock ≥ 2 × (outage + stream + leads)"},
		{"a checkpoint of long ago in a test", test, func(p *Plan) { p.Now += 10 * 365 * 24 * hour }, ""},
		{"a checkpoint of long ago that was moved on", false, func(p *Plan) { p.Now += 10 * 365 * 24 * hour; p.Latest.Time = uint32(p.Now) }, ""},
		{"a home time without sense", false, func(p *Plan) { p.Now = 1<<64 - 1 }, "clock ≥ 2 × (outage + stream + leads)"},
		{"five confirmations", false, func(p *Plan) { p.Params.Confirmations = 5 }, "6 ≤ confirmations ≤ 2016"},
		{"a period of confirmations", false, func(p *Plan) { p.Params.Confirmations = 2016 }, ""},
		{"more than a period of confirmations", false, func(p *Plan) { p.Params.Confirmations = 2017 }, "6 ≤ confirmations ≤ 2016"},
		{"too little burned", false, func(p *Plan) { p.Params.BurnBps = LeastBurn - 1 }, "37 % ≤ burn ≤ 75 %"},
		{"the least burned", false, func(p *Plan) { p.Params.BurnBps = LeastBurn }, ""},
		{"three quarters burned", false, func(p *Plan) { p.Params.BurnBps = 7500 }, ""},
		{"too much burned", false, func(p *Plan) { p.Params.BurnBps = 7501 }, "37 % ≤ burn ≤ 75 %"},
		{"little burned in a test", test, func(p *Plan) { p.Params.BurnBps = 1 }, ""},
		{"gas at half the cap", false, func(p *Plan) { p.BaseFee = big.NewInt(50e9) }, ""},
		{"gas above half the cap", false, func(p *Plan) { p.BaseFee = big.NewInt(50e9 + 1) }, "2 × base fee ≤ gas price cap"},
		{"gas of no known price", false, func(p *Plan) { p.BaseFee = nil }, ""},
		{"a checkpoint deposit like a batch's", false, func(p *Plan) { p.Params.CheckpointDeposit = edge(p) }, ""},
		{"a checkpoint deposit below a batch's", false, func(p *Plan) { p.Params.CheckpointDeposit = new(big.Int).Sub(edge(p), big.NewInt(1)) }, "deposit a retarget period above the checkpoint ≤ checkpoint deposit"},
		{"a checkpoint of this day", false, func(p *Plan) { p.Now-- }, "first checkpoint ≥ 24 h old"},
		{"a checkpoint ahead of the clock", false, func(p *Plan) { p.Now = uint64(p.First.Time) - 1 }, "first checkpoint ≥ 24 h old"},
		{"a checkpoint of this day in a test", test, func(p *Plan) { p.Now-- }, ""},
		{"a later checkpoint of this day", false, func(p *Plan) { p.Latest.Time += 24 * hour }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := good(t)
			p.Test = c.test
			SetDeposits(&p.Params)
			c.change(p)
			SetDeposits(&p.Params)
			wantBroken(t, p, c.want)
		})
	}
}

func wantBroken(t *testing.T, p *Plan, want string) {
	t.Helper()
	broken := p.Broken()
	switch {
	case want == "" && len(broken) > 0, want != "" && len(broken) != 1, want != "" && broken[0].Rule != want:
		t.Errorf("broken are %v, want %q", broken, want)
	}
	for _, b := range broken {
		if b.Numbers == "" || b.Why == "" || b.Section < 1 || b.Section > 11 || strings.Contains(b.String(), "%!") {
			t.Errorf("not told: %s", b)
		}
	}
}

// take returns work less n.
func take(work [32]byte, n int64) (less [32]byte) {
	v := new(big.Int).SetBytes(work[:])
	v.Sub(v, big.NewInt(n)).FillBytes(less[:])
	return less
}

// TestFormula changes each deposit alone.
func TestFormula(t *testing.T) {
	for _, of := range []func(*protocol.Params) **big.Int{
		func(p *protocol.Params) **big.Int { return &p.DepositBase },
		func(p *protocol.Params) **big.Int { return &p.DepositPerHeader },
		func(p *protocol.Params) **big.Int { return &p.ChallengeDeposit },
		func(p *protocol.Params) **big.Int { return &p.ForkDepositBase },
		func(p *protocol.Params) **big.Int { return &p.ForkDepositPerHeader },
	} {
		for _, by := range []int64{-1, 1} {
			p := good(t)
			SetDeposits(&p.Params)
			deposit := of(&p.Params)
			*deposit = new(big.Int).Add(*deposit, big.NewInt(by))
			wantBroken(t, p, "deposits = 1.5 × gas × cap / (1 − burn)")
		}
	}
}

// TestAllAtOnce: whatever is wrong is told, and each rule is broken somewhere.
func TestAllAtOnce(t *testing.T) {
	p := good(t)
	p.Params.Window, p.Params.Clock, p.Params.CheckpointWindow, p.Params.Confirmations = 1, 1, 1, 0
	p.Params.BurnBps, p.Params.GasPriceCap, p.Params.CheckpointDeposit = 10_000, new(big.Int), bit(97)
	p.First.Height, p.Now = 3, 0
	SetDeposits(&p.Params)
	var names []string
	for _, b := range p.Broken() {
		names = append(names, b.Rule)
	}
	want := []string{
		"clock ≥ 2 s", "2 × clock < window", "window < checkpoint window", "confirmations ≥ 1", "0 % < burn < 100 %", "0 < gas price cap < 2^64 wei",
		"base deposit of a batch < checkpoint deposit < 2^96 wei", "first checkpoint is a header state", "time of the first checkpoint ≤ home time + 2 h",
		"window ≥ 24 h", "clock ≥ 2 × (outage + stream + leads)",
	}
	if !slices.Equal(names, want) {
		t.Errorf("got  %q\nwant %q", names, want)
	}
}

// TestConstants holds the deposits' constants against the contracts'.
func TestConstants(t *testing.T) {
	source, err := os.ReadFile("../../contracts/src/libraries/Deposits.sol")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"CHALLENGER_GAS": ChallengerGas, "PROPOSER_GAS": ProposerGas, "GAS_PER_HEADER": GasPerHeader, "BPS": bps} {
		found := regexp.MustCompile(`constant ` + name + ` = ([0-9_]+);`).FindSubmatch(source)
		if found == nil {
			t.Fatalf("no %s", name)
		}
		if got, _ := strconv.Atoi(strings.ReplaceAll(string(found[1]), "_", "")); got != want {
			t.Errorf("%s is %d in the contracts, %d here", name, got, want)
		}
	}
}

// TestStakes holds what is told of deposits against what a relay's client asks for.
func TestStakes(t *testing.T) {
	p := good(t)
	SetDeposits(&p.Params)
	stakes := p.Stakes()
	for _, s := range stakes {
		height := p.Latest.Height + uint32(s.Above)
		if want := p.Params.MinDeposit(height, p.Latest.Height); s.Batch.Cmp(want) != 0 {
			t.Errorf("%d above: %v, want %v", s.Above, s.Batch, want)
		}
		if twice := new(big.Int).Lsh(s.Burned, 1); twice.Cmp(s.Batch) != 0 {
			t.Errorf("%d above: %v burned of %v", s.Above, s.Burned, s.Batch)
		}
		// a deposit is one and a half times the gas, doubled for the burn
		if three := new(big.Int).Mul(s.Gas, big.NewInt(3)); three.Cmp(s.Batch) != 0 {
			t.Errorf("%d above: gas for %v, deposit %v", s.Above, s.Gas, s.Batch)
		}
	}
	last := stakes[len(stakes)-1]
	if want := p.MaxHeight() - uint64(p.Latest.Height); last.Above != want || want != 2016+24*12 {
		t.Errorf("the farthest claim is %d above, want %d", last.Above, want)
	}
	if stakes[0].Fork.Cmp(new(big.Int).Add(big.NewInt(3e17), big.NewInt(7*9e14))) != 0 {
		t.Errorf("a fork dispute right above the checkpoint takes %v", stakes[0].Fork)
	}
	headers, took := p.Stream()
	if headers != 2016+24*12+6 || took != 8*time.Minute {
		t.Errorf("%d headers stream in %s", headers, took)
	}
	if want := uint64((12-3)*60 - 8); p.Leads() != want {
		t.Errorf("half a clock holds %d leads, want %d", p.Leads(), want)
	}
	p.Outage = 24 * time.Hour
	if p.Leads() != 0 {
		t.Errorf("half a clock shorter than the outage holds %d leads", p.Leads())
	}
}

func TestStreamTransactions(t *testing.T) {
	for _, c := range []struct{ headers, confirmations, want uint64 }{
		{0, 0, 1}, {7, 6, 3}, {6, 6, 2}, {2, 6, 2}, {506, 6, 3}, {507, 6, 4}, {2022, 6, 7}, {2016 + 501, 501, 8},
		{1<<64 - 1, 6, (1<<64-7)/500 + 1 + 1 + 1},
	} {
		if got := StreamTransactions(c.headers, c.confirmations); got != c.want {
			t.Errorf("%d headers, %d of them confirmations: %d transactions, want %d", c.headers, c.confirmations, got, c.want)
		}
	}
}
