// SPDX-License-Identifier: MIT

package crosscheck

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
)

const now = 1_800_000_000

func mainnet(t *testing.T) []btcheaders.Header {
	t.Helper()
	raw, err := os.ReadFile("../../fixtures/mainnet/headers_0_to_2200.bin")
	if err != nil {
		t.Fatal(err)
	}
	list, err := btcheaders.ParseHeaders(raw)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func openCourt(t *testing.T) *Court {
	t.Helper()
	court, err := OpenCourt(btcheaders.MainNet(), now)
	if err != nil {
		t.Fatal(err)
	}
	return court
}

// lying is a court that says something else than the contract.
type lying struct {
	*Court
	say func(end []byte, err error) ([]byte, error)
}

func (l lying) Append(ctx context.Context, state, streamed []byte) ([]byte, uint64, error) {
	end, gas, err := l.Court.Append(ctx, state, streamed)
	end, err = l.say(end, err)
	return end, gas, err
}

// TestDisagreement has courts lie about good headers and about a bad one.
func TestDisagreement(t *testing.T) {
	court := openCourt(t)
	good := mainnet(t)[:300]
	bad := slices.Clone(good)
	bad[250].Nonce ^= 1
	refuse := func(reason relay.Revert) error { return &relay.RevertError{Reason: reason} }
	// accepted by the contract, by a state that tells it
	whole := func(end []byte, height uint32) bool {
		s, err := btcheaders.ParseState(end)
		return err == nil && s.Height >= height
	}
	for _, c := range []struct {
		name    string
		headers []btcheaders.Header
		say     func(end []byte, err error) ([]byte, error)
		want    string // what it says, if the two disagree
	}{
		{"the truth about good headers", good, func(end []byte, err error) ([]byte, error) { return end, err }, ""},
		{"the truth about a bad one", bad, func(end []byte, err error) ([]byte, error) { return end, err }, ""},
		{"refuses a good header", good, func(end []byte, err error) ([]byte, error) {
			if whole(end, 200) {
				return nil, refuse(relay.TimeTooOld)
			}
			return end, err
		}, "accept the header at height 200, the court refuses it: TimeTooOld"},
		{"refuses the first", good, func([]byte, error) ([]byte, error) { return nil, refuse(relay.HashAboveTarget) }, "accept the header at height 11, the court refuses it"},
		{"refuses an earlier one", bad, func(end []byte, err error) ([]byte, error) {
			if err != nil || whole(end, 240) {
				return nil, refuse(relay.HashAboveTarget)
			}
			return end, err
		}, "height 250: high hash"},
		{"another rule", bad, func(end []byte, err error) ([]byte, error) {
			if err != nil {
				return nil, refuse(relay.VersionTooOld)
			}
			return end, err
		}, "for another: VersionTooOld"},
		{"a refusal that is no rule's", bad, func(end []byte, err error) ([]byte, error) {
			if err != nil {
				return nil, refuse(relay.HeadersLength)
			}
			return end, err
		}, "for another: HeadersLength"},
		{"accepts the bad one", bad, func(end []byte, err error) ([]byte, error) {
			if err != nil {
				return make([]byte, btcheaders.StateLength), nil
			}
			return end, err
		}, "height 250: high hash"},
		{"another end", good, func(end []byte, err error) ([]byte, error) {
			if err == nil {
				end = slices.Clone(end)
				end[btcheaders.StateLength-1] ^= 1
			}
			return end, err
		}, "at height 299 the rules come to the state"},
		{"no end", good, func([]byte, error) ([]byte, error) { return nil, nil }, "at height 299"},
	} {
		t.Run(c.name, func(t *testing.T) {
			run := Check(c.headers, Start{}, btcheaders.MainNet(), now, nil)
			trial, err := Try(t.Context(), lying{court, c.say}, c.headers, run, btcheaders.MainNet(), now, nil)
			switch {
			case c.want == "" && (err != nil || trial.From != 11 || trial.From+trial.Good != run.Good || (trial.Refused != nil) != (run.Fault != nil)):
				t.Errorf("%+v, %v", trial, err)
			case c.want != "" && (!errors.Is(err, ErrDisagreement) || !strings.Contains(err.Error(), c.want)):
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}

// TestRulesDisagree gives a verdict about headers that is not the rules' own.
func TestRulesDisagree(t *testing.T) {
	court := openCourt(t)
	list := mainnet(t)[:300]
	right := Check(list, Start{}, btcheaders.MainNet(), now, nil)
	for _, c := range []struct {
		name   string
		change func(*Run)
	}{
		{"another end", func(r *Run) { r.End.Work[0] = 1 }},
		{"a fault that is none", func(r *Run) { r.Good, r.Fault = 299, &Fault{299, 299, btcheaders.ErrHighHash} }},
		{"an end that is too early", func(r *Run) { r.Good = 299 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			run := right
			c.change(&run)
			if _, err := Try(t.Context(), court, list, run, btcheaders.MainNet(), now, nil); !errors.Is(err, ErrDisagreement) {
				t.Errorf("%v", err)
			}
		})
	}
}

// TestRulesDisagreeAboutARule: the right header for the wrong thing.
func TestRulesDisagreeAboutARule(t *testing.T) {
	court := openCourt(t)
	list := mainnet(t)[:300]
	list[250].Nonce ^= 1
	run := Check(list, Start{}, btcheaders.MainNet(), now, nil)
	run.Fault = &Fault{250, 250, btcheaders.ErrVersionTooOld}
	if _, err := Try(t.Context(), court, list, run, btcheaders.MainNet(), now, nil); !errors.Is(err, ErrDisagreement) {
		t.Errorf("%v", err)
	}
}

func TestBelow(t *testing.T) {
	list := mainnet(t)[:30]
	cut := slices.Clone(list)
	cut[7].Nonce ^= 1
	for _, c := range []struct {
		name    string
		headers []btcheaders.Header
		base    btcheaders.State
		want    int
		err     string
	}{
		{"none", nil, btcheaders.State{}, 0, ""},
		{"all above", list[21:], btcheaders.State{Height: 20, Tip: list[20].Hash()}, 0, ""},
		{"the tip's own and above", list[20:], btcheaders.State{Height: 20, Tip: list[20].Hash()}, 1, ""},
		{"from the genesis block", list, btcheaders.State{Height: 20, Tip: list[20].Hash()}, 21, ""},
		{"elsewhere", list[22:], btcheaders.State{Height: 20, Tip: list[20].Hash()}, 0, ""},
		{"more than there can be", list, btcheaders.State{Height: 19, Tip: list[20].Hash()}, 0, "20 headers stand below the checkpoint, whose height is 19"},
		{"not linked", cut, btcheaders.State{Height: 20, Tip: list[20].Hash()}, 0, "header 8, height 8: bad link"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, err := Below(c.headers, c.base)
			if c.err == "" && (err != nil || n != c.want) {
				t.Errorf("%d, %v", n, err)
			}
			if c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)) {
				t.Errorf("%v", err)
			}
		})
	}
}

// TestChunks cuts a run into as many transactions as it takes, with a fault on
// either side of a cut.
func TestChunks(t *testing.T) {
	court := openCourt(t)
	all := mainnet(t)
	for _, at := range []int{11, 11 + AtOnce - 1, 11 + AtOnce, 11 + AtOnce + 1} {
		list := slices.Clone(all[:11+AtOnce+20])
		list[at].Nonce ^= 1
		run := Check(list, Start{}, btcheaders.MainNet(), now, nil)
		reports := 0
		trial, err := Try(t.Context(), court, list, run, btcheaders.MainNet(), now, func(int) { reports++ })
		if err != nil {
			t.Fatal(err)
		}
		if want := (at - 11 + AtOnce - 1) / AtOnce; trial.Good != at-11 || trial.Transactions != want || trial.Refused == nil {
			t.Errorf("fault at %d: %+v, want %d transactions", at, trial, want)
		}
		if trial.Good > 0 && trial.Gas < uint64(trial.Good)*1_000 {
			t.Errorf("gas of %d for %d headers", trial.Gas, trial.Good)
		}
		if reports != (at-11)/AtOnce {
			t.Errorf("%d reports", reports)
		}
	}
}

// TestTwoHours: rules and court judge by the time that the court is told, to the
// second.
func TestTwoHours(t *testing.T) {
	court, err := OpenCourt(btcheaders.RegTest(), now)
	if err != nil {
		t.Fatal(err)
	}
	limit := uint32(now + btcheaders.MaxFutureTime)
	for _, c := range []struct {
		name string
		time uint32
		good int
	}{{"at the limit", limit, 21}, {"a second later", limit + 1, 20}} {
		t.Run(c.name, func(t *testing.T) {
			var list []btcheaders.Header
			h := btcheaders.Header{Version: 4, Time: 1_700_000_000, Bits: btcheaders.RegTest().PowLimitBits}
			for i := range 21 {
				if h.Time += 600; i == 20 {
					h.Time = c.time
				}
				for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) != nil {
					h.Nonce++
				}
				list = append(list, h)
				h.PrevBlock = h.Hash()
			}
			run := Check(list, Start{}, btcheaders.RegTest(), now, nil)
			trial, err := Try(t.Context(), court, list, run, btcheaders.RegTest(), now, nil)
			if err != nil || run.Good != c.good || trial.From+trial.Good != c.good || (trial.Refused != nil) != (run.Fault != nil) {
				t.Errorf("%+v, %+v, %v", trial, run, err)
			}
			if run.Fault != nil && !errors.Is(run.Fault, btcheaders.ErrTimeTooNew) {
				t.Errorf("%v", run.Fault)
			}
		})
	}
}

// TestCheckInPieces judges more headers than are judged between two reports.
func TestCheckInPieces(t *testing.T) {
	var list []btcheaders.Header
	h := btcheaders.Header{Version: 4, Time: 1_000_000_000, Bits: btcheaders.RegTest().PowLimitBits}
	for range 2*inPieces + 100 {
		for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) != nil {
			h.Nonce++
		}
		list = append(list, h)
		h.PrevBlock, h.Time = h.Hash(), h.Time+600
	}
	for _, fault := range []int{-1, inPieces + 10, inPieces + 11, 2*inPieces + 99} {
		list := slices.Clone(list)
		good, want := len(list), []int{11 + inPieces, 11 + 2*inPieces, len(list)}
		if fault >= 0 {
			good = fault
			list[fault].Version = 3
			for btcheaders.CheckProofOfWork(list[fault].Hash(), list[fault].Bits, btcheaders.RegTest()) != nil {
				list[fault].Nonce++
			}
			want = append(slices.DeleteFunc(want, func(n int) bool { return n > fault }), fault)
		}
		var reports []int
		run := Check(list, Start{}, btcheaders.RegTest(), now, func(done int) { reports = append(reports, done) })
		if run.Good != good || run.Known != 11 || (run.Fault == nil) != (fault < 0) || int(run.End.Height) != good-1 {
			t.Errorf("fault at %d: %d good, %d known, %v", fault, run.Good, run.Known, run.Fault)
		}
		if run.Fault != nil && (run.Fault.Index != fault || run.Fault.Height != uint64(fault) || !errors.Is(run.Fault, btcheaders.ErrVersionTooOld)) {
			t.Errorf("fault at %d: %v", fault, run.Fault)
		}
		if !slices.Equal(reports, want) {
			t.Errorf("fault at %d: reports %v, want %v", fault, reports, want)
		}
	}
}
