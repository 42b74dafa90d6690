// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/relay/txmgr"
)

// TestFeeLimit: patient until it can be done and without a deadline, all from the
// deadline on, a straight line between.
func TestFeeLimit(t *testing.T) {
	wei := func(v int64) *big.Int { return big.NewInt(v) }
	for _, c := range []struct {
		name                 string
		patient, highest     *big.Int
		since, deadline, now uint64
		want                 int64
	}{
		{"no deadline", wei(100), wei(1100), 1000, 0, 5000, 100},
		{"before it can be done", wei(100), wei(1100), 1000, 2000, 500, 100},
		{"as soon as it can be done", wei(100), wei(1100), 1000, 2000, 1000, 100},
		{"a second later", wei(100), wei(1100), 1000, 2000, 1001, 101},
		{"half-way", wei(100), wei(1100), 1000, 2000, 1500, 600},
		{"a second before", wei(100), wei(1100), 1000, 2000, 1999, 1099},
		{"at the deadline", wei(100), wei(1100), 1000, 2000, 2000, 1100},
		{"after it", wei(100), wei(1100), 1000, 2000, 9000, 1100},
		{"a deadline before it can be done", wei(100), wei(1100), 2000, 1000, 1500, 1100},
		{"a deadline at once", wei(100), wei(1100), 1000, 1000, 1000, 1100},
		{"no patience", nil, wei(1100), 1000, 2000, 0, 1100},
		{"patient above the highest", wei(5000), wei(1100), 1000, 0, 0, 1100},
		{"defaults", nil, nil, 0, 0, 0, txmgr.DefaultMaxFee.Int64()},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := &txmgr.Manager{PatientFee: c.patient, MaxFee: c.highest}
			if got := o.FeeLimit(txmgr.Intent{Since: c.since, Deadline: c.deadline}, c.now); got.Int64() != c.want {
				t.Errorf("%v, want %d", got, c.want)
			}
		})
	}
}

// TestRaise: an eighth more in both fields, rounded up, at least what is offered today
// and what haste asks for, within the limit, with room for another or all that the limit
// leaves; or nothing.
func TestRaise(t *testing.T) {
	once, twice, fourfold := [2]int64{1, 1}, [2]int64{2, 1}, [2]int64{4, 4}
	for _, c := range []struct {
		name             string
		tip, feeCap      int64
		times            [2]int64
		base, today, max int64
		wantTip, wantCap int64
	}{
		{"an eighth", 80, 800, once, 50, 3, 10_000, 90, 900},
		{"rounded up", 81, 801, once, 50, 3, 10_000, 92, 902},
		{"from nothing", 0, 1, once, 0, 0, 10_000, 1, 2},
		{"today's tip is more", 80, 800, once, 50, 300, 10_000, 300, 900},
		{"today's base fee is more", 80, 800, once, 1000, 3, 10_000, 90, 2090},
		{"twice the tip", 80, 800, twice, 50, 3, 10_000, 160, 900},
		{"four times both", 80, 800, fourfold, 50, 3, 10_000, 320, 3200},
		{"four times is above the limit", 80, 800, fourfold, 50, 3, 3000, 2950, 3000},
		{"the last that fits takes all", 80, 800, once, 50, 3, 900, 850, 900},
		{"above the limit", 80, 800, once, 50, 3, 899, 0, 0},
		{"today's leaves room for another", 80, 800, once, 1000, 3, 1500, 90, 1333},
		{"today's tip is above it", 80, 800, once, 50, 5000, 1500, 1500, 1500},
		{"the base fee is above it", 80, 800, once, 2001, 3, 2000, 0, 0},
		{"all tip", 800, 800, once, 0, 0, 899, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			tip, feeCap, err := txmgr.Raise(big.NewInt(c.tip), big.NewInt(c.feeCap), c.times[0], c.times[1], big.NewInt(c.base), big.NewInt(c.today), big.NewInt(c.max))
			switch {
			case c.wantCap == 0 && errors.Is(err, txmgr.ErrFeesTooHigh):
			case c.wantCap == 0 || err != nil:
				t.Errorf("%v %v %v", tip, feeCap, err)
			case tip.Int64() != c.wantTip || feeCap.Int64() != c.wantCap:
				t.Errorf("tip %v, cap %v; want %d, %d", tip, feeCap, c.wantTip, c.wantCap)
			}
		})
	}
}

// TestRaiseReaches: from any start that a pool can still replace, replacements reach a
// tip of all that the limit leaves beside the base fee, in far fewer than one nonce may
// have, each a tenth above the last in both fields and none above the limit. The node
// suggests next to nothing all the while.
func TestRaiseReaches(t *testing.T) {
	nothing, most := big.NewInt(1), 0
	enough := func(now, old *big.Int) bool {
		return new(big.Int).Mul(now, big.NewInt(10)).Cmp(new(big.Int).Mul(old, big.NewInt(11))) >= 0
	}
	for _, limit := range []int64{1e6, 1e9, 20e9, 500e9, 3000e9} {
		for _, base := range []int64{0, 7, limit / 1_000_000, limit / 100, limit / 3, limit * 8 / 10, limit} {
			for _, times := range [][2]int64{txmgr.Late, txmgr.Due, txmgr.Unknown} {
				// our own first offer, and what others left behind
				tip, feeCap, err := txmgr.NewOffer(big.NewInt(base), nothing, big.NewInt(limit))
				if err != nil {
					t.Fatal(err)
				}
				starts := [][2]*big.Int{{tip, feeCap}}
				for _, left := range []int64{0, 1, 1664, 1e6, limit / 50, limit / 2} {
					for _, cap := range []int64{2 * base, limit / 3, limit * 8 / 9} {
						if left <= cap && cap <= limit*8/9 {
							starts = append(starts, [2]*big.Int{big.NewInt(left), big.NewInt(cap)})
						}
					}
				}
				for _, start := range starts {
					tip, feeCap, n := start[0], start[1], 0
					for new(big.Int).Add(tip, big.NewInt(base)).Int64() < limit {
						newTip, newCap, err := txmgr.Raise(tip, feeCap, times[0], times[1], big.NewInt(base), nothing, big.NewInt(limit))
						if err != nil {
							t.Fatalf("limit %d, base fee %d, from %v: stuck at a tip of %v and a cap of %v: %v", limit, base, start, tip, feeCap, err)
						}
						if !enough(newTip, tip) || !enough(newCap, feeCap) || newCap.Int64() > limit || newTip.Cmp(newCap) > 0 {
							t.Fatalf("limit %d, base fee %d: tip %v, cap %v replaces tip %v, cap %v", limit, base, newTip, newCap, tip, feeCap)
						}
						tip, feeCap, n = newTip, newCap, n+1
					}
					most = max(most, n)
				}
			}
		}
	}
	if most > txmgr.MaxAttempts-txmgr.KeptForDue || most < 10 {
		t.Errorf("%d replacements", most)
	}
}

// TestUsual: a suggestion within our own floor and ceiling.
func TestUsual(t *testing.T) {
	for _, c := range []struct {
		name                  string
		said, base, least, is int64
	}{
		{"nothing is said", -1, 50, 1e6, 1e6},
		{"next to nothing", 1, 50e9, 1e6, 1e6},
		{"as usual", 2e9, 50e9, 1e6, 2e9},
		{"much, while gas is cheap", 400e9, 1e9, 1e6, 3e9},
		{"much, while gas is dear", 400e9, 50e9, 1e6, 50e9},
		{"pools ask for more", 1, 50, 25e9, 25e9},
	} {
		t.Run(c.name, func(t *testing.T) {
			said := big.NewInt(c.said)
			if c.said < 0 {
				said = nil
			}
			if got := txmgr.Usual(said, big.NewInt(c.base), big.NewInt(c.least)); got.Int64() != c.is {
				t.Errorf("%v, want %d", got, c.is)
			}
		})
	}
}

// coded is an error of a code that a node answers with.
type coded struct {
	code int
	text string
}

func (c coded) Error() string  { return c.text }
func (c coded) ErrorCode() int { return c.code }

// TestAnswers: what nodes say, each in its words.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		node string
		err  error
		want string
	}{
		{"any", nil, "accepted"},
		{"geth", coded{-32000, "already known"}, "accepted"},
		{"geth", coded{-32000, "nonce too low: next nonce 5, tx nonce 4"}, "used"},
		{"geth", coded{-32000, "replacement transaction underpriced"}, "outbid"},
		{"geth", coded{-32000, "transaction underpriced: gas tip cap 0, minimum needed 1"}, "cheap"},
		{"besu", coded{-32009, "Gas price below configured minimum gas price"}, "cheap"},
		{"geth", coded{-32000, "insufficient funds for gas * price + value: balance 0"}, "refused"},
		{"geth", coded{-32002, "request timed out"}, "lost"},
		{"reth", coded{-32000, "already known"}, "accepted"},
		{"reth", coded{-32000, "nonce too low: next nonce 1, tx nonce 0"}, "used"},
		{"reth", coded{-32003, "replacement transaction underpriced"}, "outbid"},
		{"anvil", coded{-32003, "transaction already imported"}, "accepted"},
		{"anvil", coded{-32003, "nonce too low"}, "used"},
		{"anvil", coded{-32003, "replacement transaction underpriced"}, "outbid"},
		{"besu", coded{-32000, "Known transaction"}, "accepted"},
		{"besu", coded{-32001, "Nonce too low"}, "used"},
		{"besu", coded{-32000, "Replacement transaction underpriced"}, "outbid"},
		{"nethermind", coded{-32010, "AlreadyKnown"}, "accepted"},
		{"nethermind", coded{-32010, "OldNonce, Current nonce: 7, nonce of rejected tx: 5"}, "used"},
		{"nethermind", coded{-32010, "ReplacementNotAllowed"}, "outbid"},
		{"nethermind", coded{-32010, "FeeTooLowToCompete"}, "outbid"},
		{"nethermind", coded{-32010, "FeeTooLow, MaxFeePerGas too low"}, "refused"},
		{"erigon", coded{-32000, "existing tx with same hash"}, "accepted"},
		{"erigon", coded{-32000, "could not replace existing tx"}, "outbid"},
		{"erigon", coded{-32000, "nonce too low"}, "used"},
		{"openethereum", coded{-32010, "Transaction with the same hash was already imported."}, "accepted"},
		{"openethereum", coded{-32010, "Transaction gas price is too low. There is another transaction with same nonce in the queue."}, "outbid"},
		{"a provider", coded{-32005, "daily request count exceeded"}, "lost"},
		{"a provider", coded{-32603, "internal error"}, "lost"},
		{"wrapped", fmt.Errorf("endpoint 1: %w", coded{-32000, "already known"}), "accepted"},
		{"none", errLost, "lost"},
		{"a page", rpc.HTTPError{StatusCode: 502, Status: "502 Bad Gateway", Body: []byte("already known")}, "lost"},
	} {
		t.Run(fmt.Sprintf("%s: %v", c.node, c.err), func(t *testing.T) {
			if got := txmgr.AnswerOf(c.err); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// TestManagerFeesTooHigh: while gas is dearer than an intent may pay, it is held, told
// once, and sent as soon as the base fee falls or the deadline comes near.
func TestManagerFeesTooHigh(t *testing.T) {
	o := newOffice(t)
	o.box.PatientFee, o.box.MaxFee = big.NewInt(10e9), big.NewInt(100e9)
	o.node.baseFee = big.NewInt(50e9)
	patient, pressing := intentFor("patient"), intentFor("pressing")
	now := o.head().Time
	pressing.Since, pressing.Deadline = now-100, now+100 // 55 gwei now
	news := o.submit(patient, pressing)
	o.expect(news, "pressing sent", "patient held")
	if !errors.Is(news[1].Err, txmgr.ErrFeesTooHigh) || news[0].FeeCap.Int64() != 55e9 {
		t.Errorf("told %v; cap %v", news[1].Err, news[0].FeeCap)
	}
	o.mine(1)
	o.node.baseFee = big.NewInt(60e9)
	o.expect(o.submit(patient), "pressing mined")
	o.mine(1)
	o.node.baseFee = big.NewInt(10e9)
	news = o.submit(patient)
	o.expect(news, "patient sent")
	if news[0].FeeCap.Int64() != 10e9 {
		t.Errorf("cap %v", news[0].FeeCap)
	}
	o.chain.Rollback()
	o.mine(1)
	o.node.baseFee = big.NewInt(60e9)
	o.expect(o.submit(patient), "patient held")
}

// TestManagerSpike: what is on its way with less than the base fee is replaced at
// once, if it may be, and what waits behind it lends it its urgency.
func TestManagerSpike(t *testing.T) {
	o := newOffice(t)
	o.box.PatientFee, o.box.MaxFee = big.NewInt(4e9), big.NewInt(100e9)
	o.node.tip = big.NewInt(stuckTip)
	patient, pressing := intentFor("patient"), intentFor("pressing")
	pressing.Since, pressing.Deadline = 1, 2
	o.submit(patient)
	o.mine(1)
	o.node.baseFee = big.NewInt(20e9)
	news := o.submit(patient)
	o.expect(news, "patient held")
	if !errors.Is(news[0].Err, txmgr.ErrFeesTooHigh) {
		t.Errorf("told %v", news[0].Err)
	}
	o.node.tip = big.NewInt(goodTip)
	o.mine(1)
	o.expect(o.submit(patient, pressing), "pressing sent", "patient replaced")
	o.mine(1)
	o.expect(o.submit(), "patient mined", "pressing mined")
}

// TestManagerOutbid: a node that wants more for a nonce, because of a transaction
// that is not known here, gets an eighth more at each block until it is enough.
func TestManagerOutbid(t *testing.T) {
	o := newOffice(t)
	zero := uint64(0)
	o.node.pending, o.node.tip = &zero, big.NewInt(stuckTip)
	o.sendAt("sender", 0, stuckTip+200, txmgr.Call{To: o.once, Data: []byte("unknown")})
	o.box.StuckBlocks = 100
	o.expect(o.submit(intentFor("a")), "a sent")
	rounds := 0
	for o.node.outbid > rounds {
		rounds++
		o.mine(1)
		o.expect(o.submit(intentFor("a")), "a replaced")
	}
	if rounds < 2 {
		t.Errorf("outbid in %d rounds", rounds)
	}
	o.node.pending, o.node.tip, o.box.StuckBlocks = nil, big.NewInt(goodTip), 1
	o.settleAll(intentFor("a"))
	if o.done()["a"] != 1 || o.done()["unknown"] != 0 {
		t.Errorf("on the chain: %v", o.done())
	}
}

// TestManagerOutbidLater: the same if the pool learns of it when ours is forgotten.
func TestManagerOutbidLater(t *testing.T) {
	o := newOffice(t)
	zero := uint64(0)
	o.node.pending, o.node.tip, o.box.StuckBlocks = &zero, big.NewInt(stuckTip), 100
	o.submit(intentFor("a"))
	o.chain.Rollback()
	o.sendAt("sender", 0, stuckTip+200, txmgr.Call{To: o.once, Data: []byte("unknown")})
	o.mine(1)
	o.expect(o.submit(intentFor("a")))
	o.mine(1)
	o.expect(o.submit(intentFor("a")), "a replaced")
}
