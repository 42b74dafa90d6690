// SPDX-License-Identifier: MIT

package deploycheck

import (
	"fmt"
	"math/big"
	"time"

	"github.com/assize/assize/btcheaders"
)

// What real networks need.
const (
	// A claim is decidable when the foreign chain's median time has passed the
	// claim's bound, two hours after the proposal; a median time that stands still
	// for four hours is allowed for. The window is to be longer by far.
	decidable   = btcheaders.MaxFutureTime*time.Second + 4*time.Hour
	leastWindow = 4 * decidable

	leastConfirmations, mostConfirmations = 6, btcheaders.RetargetInterval

	// The least share at which, in every row of docs/worst-case.md, the hostile side loses
	// more than the honest side's gas (dev/gastable derives it), and the most, in
	// 1/10,000.
	LeastBurn, mostBurn = 3_700, 7_500

	// Blocks that a liar may have mined ahead: a day of the whole foreign chain's.
	leads = 144

	// A checkpoint younger than this may yet be reorganised away.
	leastAge = 24 * time.Hour
)

// rule is one inequality. broken returns the numbers that break it, or nothing; a
// rule whose numbers another rule has refused already returns nothing.
type rule struct {
	name    string
	section int  // of docs/protocol.md
	real    bool // only real networks need it
	broken  func(p *Plan) string
	why     string
}

// rules are what is demanded of every relay, then what is of one that real money
// relies on (P-11.6).
var rules = []rule{
	{"clock ≥ 2 s", 4, false, shortClock, "the first half of a clock is the party's alone, and may not round to nothing"},
	{"2 × clock < window", 6, false, longClock, "a claim has one fork dispute at a time: one that its challenger means to lose must end while there is time for another"},
	{"window < checkpoint window", 7, false, checkpointWindow, "a false checkpoint falsifies all that is judged from it: it needs more time than a claim"},
	{"confirmations ≥ 1", 2, false, unburied, "a block that nothing stands upon is not buried"},
	{"0 % < burn < 100 %", 8, false, burn, "what is burned is what a cheat loses for certain, and what is not pays the winner"},
	{"0 < gas price cap < 2^64 wei", 8, false, gasPriceCap, "deposits are a multiple of it, and the relay holds it in 64 bits"},
	{"deposits < 2^96 wei", 3, false, wideDeposit, "a batch's slot and a dispute hold a deposit in 96 bits: a claim a retarget period above the checkpoint could not be made or disputed"},
	{"deposits = 1.5 × gas × cap / (1 − burn)", 8, false, formula, "the honest side of a dispute is paid from the other's deposit"},
	{"base deposit of a batch < checkpoint deposit < 2^96 wei", 7, false, checkpointDeposit, "it and the window are all that stands against a lie about work or height"},
	{"first checkpoint is a header state", 7, false, inconsistent, "nothing can be judged from a state whose fields contradict one another or the network"},
	{"work of the first checkpoint ≥ the least that its height takes", 1, false, idleWork, "work continues from the checkpoint's own, and each block has at least the network's least; that of its own period has the checkpoint's"},
	{"time of the first checkpoint ≤ home time + 2 h", 6, false, future, "no valid header is further ahead of the clock"},

	{"network with real work", 10, true, worthless, "its blocks cost nothing, and the heaviest chain is anybody's"},
	{"window ≥ 24 h", 2, true, shortWindow, "by far longer than a claim may take to become decidable: the 2 h of its bound, and 4 h in which the median time stands still"},
	{"clock ≥ 2 × (outage + stream + leads)", 10, true, outage, "in half a clock the party must get through an outage of the home chain, stream all headers that a dispute may need, and answer a lead for each block that a liar has mined ahead: a day's work of the whole foreign chain is allowed for"},
	{"6 ≤ confirmations ≤ 2016", 2, true, confirmations, "fewer blocks are reorganised away without anybody's lie, and more are more headers to stream in every dispute than a whole period"},
	{"37 % ≤ burn ≤ 75 %", 4, true, smallBurn, "with less a cheat who wins against itself loses less than the honest side pays for gas (docs/worst-case.md), and more makes deposits a multiple of what they pay"},
	{"2 × base fee ≤ gas price cap", 10, true, dearGas, "above the cap the honest side pays more than the other's deposit gives back"},
	{"deposit a retarget period above the checkpoint ≤ checkpoint deposit", 7, true, smallCheckpointDeposit, "a checkpoint is offered a period above the last: it must cost more than a claim there"},
	{"first checkpoint ≥ 24 h old", 10, true, young, "it is held to be true for good, and may not be reorganised away"},
}

func seconds(n uint64) time.Duration { return time.Duration(min(n, 1<<33)) * time.Second }

// text returns a text if something is broken.
func text(broken bool, format string, args ...any) string {
	if !broken {
		return ""
	}
	return fmt.Sprintf(format, args...)
}

func shortClock(p *Plan) string {
	return text(p.Params.Clock < 2, "the clock is %s", seconds(p.Params.Clock))
}

func longClock(p *Plan) string {
	clock, window := p.Params.Clock, p.Params.Window
	return text(clock > window || 2*clock >= window, "the clock is %s, the window %s", seconds(clock), seconds(window))
}

func checkpointWindow(p *Plan) string {
	return text(p.Params.CheckpointWindow <= p.Params.Window, "the checkpoint window is %s, the window %s",
		seconds(p.Params.CheckpointWindow), seconds(p.Params.Window))
}

func unburied(p *Plan) string { return text(p.Params.Confirmations == 0, "there are none") }

func goodBurn(p *Plan) bool { return p.Params.BurnBps > 0 && p.Params.BurnBps < bps }

func burn(p *Plan) string {
	return text(!goodBurn(p), "the burn is %s", percent(p.Params.BurnBps))
}

func percent(bps uint64) string { return fmt.Sprintf("%d.%02d %%", bps/100, bps%100) }

func goodCap(p *Plan) bool { return p.Params.GasPriceCap.Sign() > 0 && p.Params.GasPriceCap.IsUint64() }

func gasPriceCap(p *Plan) string {
	return text(!goodCap(p), "the cap is %v wei", p.Params.GasPriceCap)
}

// maxDeposit is the greatest deposit that a slot holds.
var maxDeposit = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 96), big.NewInt(1))

// priced says that the deposits can be computed.
func (p *Plan) priced() bool { return goodBurn(p) && goodCap(p) }

func wideDeposit(p *Plan) string {
	if !p.priced() {
		return ""
	}
	// a fork dispute's is less
	deposit := p.StakeAt(btcheaders.RetargetInterval).Batch
	return text(deposit.Cmp(maxDeposit) > 0, "there it is %v wei of a batch", deposit)
}

func formula(p *Plan) string {
	if !p.priced() {
		return ""
	}
	is, must := p.Params, p.Params
	SetDeposits(&must)
	for _, d := range []struct {
		of       string
		is, must *big.Int
	}{
		{"base of a batch", is.DepositBase, must.DepositBase},
		{"amount a header of a batch", is.DepositPerHeader, must.DepositPerHeader},
		{"deposit of a challenge", is.ChallengeDeposit, must.ChallengeDeposit},
		{"base of a fork dispute", is.ForkDepositBase, must.ForkDepositBase},
		{"amount a header of a fork dispute", is.ForkDepositPerHeader, must.ForkDepositPerHeader},
	} {
		if d.is.Cmp(d.must) != 0 {
			return fmt.Sprintf("the %s is %v wei, not %v", d.of, d.is, d.must)
		}
	}
	return ""
}

func checkpointDeposit(p *Plan) string {
	deposit := p.Params.CheckpointDeposit
	if deposit.Cmp(maxDeposit) > 0 {
		return fmt.Sprintf("the checkpoint deposit of %v wei does not fit 96 bits", deposit)
	}
	return text(p.priced() && deposit.Cmp(p.Params.DepositBase) <= 0, "the checkpoint deposit is %v wei, the base %v", deposit, p.Params.DepositBase)
}

func inconsistent(p *Plan) string {
	if err := p.First.CheckConsistent(p.Network); err != nil {
		return fmt.Sprintf("it is no header state of %s: %v", p.Network.Name, err)
	}
	return ""
}

func idleWork(p *Plan) string {
	s := p.First
	if s.CheckConsistent(p.Network) != nil {
		return ""
	}
	since := s.Height % btcheaders.RetargetInterval
	before := blocks(s.Height-since, p.Network.PowLimitBits)
	least := before.Add(before, blocks(since+1, s.Bits))
	work := new(big.Int).SetBytes(s.Work[:])
	return text(work.Cmp(least) < 0, "it is %#x, below %#x", work, least)
}

// blocks returns the work of some blocks.
func blocks(n, bits uint32) *big.Int {
	work := btcheaders.Work(bits)
	v := new(big.Int).SetBytes(work[:])
	return v.Mul(v, new(big.Int).SetUint64(uint64(n)))
}

func future(p *Plan) string {
	time := uint64(p.First.Time)
	return text(time-min(time, btcheaders.MaxFutureTime) > p.Now, "its time is %s, home time %s", stamp(time), stamp(p.Now))
}

func stamp(seconds uint64) string {
	return time.Unix(int64(min(seconds, 1<<40)), 0).UTC().Format(time.RFC3339)
}

func worthless(p *Plan) string {
	return text(p.Network.NoRetargeting, "the network is %s", p.Network.Name)
}

func shortWindow(p *Plan) string {
	return text(seconds(p.Params.Window) < leastWindow, "the window is %s", seconds(p.Params.Window))
}

func outage(p *Plan) string {
	headers, took := p.Stream()
	return text(seconds(p.Params.Clock)/2 < p.Outage+took+rounds(leads), "the clock is %s, the outage %s, the stream %s for %d headers from the checkpoint on, %d leads %s",
		seconds(p.Params.Clock), p.Outage, took, headers, leads, rounds(leads))
}

func confirmations(p *Plan) string {
	n := p.Params.Confirmations
	return text(n > 0 && n < leastConfirmations || n > mostConfirmations, "there are %d", n)
}

func smallBurn(p *Plan) string {
	return text(goodBurn(p) && (p.Params.BurnBps < LeastBurn || p.Params.BurnBps > mostBurn), "the burn is %s", percent(p.Params.BurnBps))
}

func dearGas(p *Plan) string {
	if p.BaseFee == nil || !goodCap(p) {
		return ""
	}
	return text(new(big.Int).Lsh(p.BaseFee, 1).Cmp(p.Params.GasPriceCap) > 0, "the base fee is %v wei, the cap %v", p.BaseFee, p.Params.GasPriceCap)
}

func smallCheckpointDeposit(p *Plan) string {
	if !p.priced() || checkpointDeposit(p) != "" {
		return ""
	}
	least := p.StakeAt(btcheaders.RetargetInterval).Batch
	return text(p.Params.CheckpointDeposit.Cmp(least) < 0, "the checkpoint deposit is %v wei, a batch's there %v", p.Params.CheckpointDeposit, least)
}

func young(p *Plan) string {
	age := p.Now - min(p.Now, uint64(p.First.Time))
	return text(future(p) == "" && seconds(age) < leastAge, "its age is %s", seconds(age))
}
