// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/assize/assize/btcheaders"
)

func TestReaders(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		w := open(t, Config{}, &fake{name: "a", blocks: blocks})
		if w.MedianTimePast() != 0 || w.Tip() != 0 {
			t.Errorf("before the first Update: tip %d, median time %d", w.Tip(), w.MedianTimePast())
		}
		w.update(t, hashOf(blocks[7]))
		w.wantTip(t, blocks)
		for _, height := range []uint32{0, 1, 299, 300} {
			hash, _ := w.HeaderHash(height)
			when, _ := w.HeaderTime(height)
			if hash != hashOf(blocks[height]) || when != start+600*height {
				t.Errorf("height %d: %x at %d", height, hash, when)
			}
		}
		for _, height := range []uint32{301, 1 << 31} {
			if _, ok := w.HeaderHash(height); ok {
				t.Errorf("a hash at height %d", height)
			}
			if _, ok := w.HeaderTime(height); ok {
				t.Errorf("a time at height %d", height)
			}
		}
		if got := w.MedianTimePast(); w.TipHeight() != 300 || got != start+600*295 {
			t.Errorf("decided at %d, median time %d", w.TipHeight(), got)
		}
		run, ok := w.Headers(5, 6)
		if !ok || len(run) != 2 || run[1] != headerOf(blocks[6]) {
			t.Errorf("%d headers", len(run))
		}
		if s, ok := w.State(300); !ok || s.Tip != hashOf(blocks[300]) {
			t.Error("no state at the tip")
		}
		body, ok := w.Body(hashOf(blocks[7]))
		if !ok || body.Tree().Len() != 4 {
			t.Error("no body")
		}
		if body, ok := w.Body(hashOf(blocks[8])); ok || body != nil {
			t.Error("a body that was not asked for")
		}
		w.close(t)
	})
}

// TestOneHonestSourceIsEnough beside one that is not, in whichever order they stand (P-9.2).
func TestOneHonestSourceIsEnough(t *testing.T) {
	t.Parallel()
	blocks := honest()
	for name, c := range map[string]struct {
		liar  *fake
		about string // the disagreement that is reported
		err   error  // what its report tells
	}{
		"lags":               {liar: &fake{blocks: blocks[:200]}},
		"a lighter fork":     {liar: &fake{blocks: grow(blocks[:250], 290, 1)}, about: "fork"},
		"another network":    {liar: &fake{blocks: grow(nil, 400, 2)}, about: "headers", err: ErrOtherChain},
		"another, and short": {liar: &fake{blocks: grow(nil, 0, 2)}, about: "headers", err: ErrOtherChain},
		"is down":            {liar: &fake{blocks: blocks, err: errDown}, err: errDown},
		"hangs":              {liar: &fake{blocks: blocks, hang: true}},
		"no headers":         {liar: &fake{blocks: blocks, lie: func([]btcheaders.Header) []btcheaders.Header { return nil }}, err: ErrInconsistent},
		"too many headers": {liar: &fake{blocks: blocks, lie: func(run []btcheaders.Header) []btcheaders.Header {
			return append(run, run[0])
		}}, err: ErrInconsistent},
		"no work": {liar: &fake{blocks: blocks, lie: func(run []btcheaders.Header) []btcheaders.Header {
			run[len(run)-1].MerkleRoot[0] ^= 1
			for btcheaders.CheckProofOfWork(run[len(run)-1].Hash(), run[len(run)-1].Bits, btcheaders.RegTest()) == nil {
				run[len(run)-1].Nonce++
			}
			return run
		}}, about: "headers", err: btcheaders.ErrHighHash},
		"not linked": {liar: &fake{blocks: blocks, lie: func(run []btcheaders.Header) []btcheaders.Header {
			return append(run[:1:1], run[2:]...)
		}}, about: "headers", err: btcheaders.ErrBadLink},
		"the same again and again": {liar: &fake{blocks: blocks, most: 10, lie: func(run []btcheaders.Header) []btcheaders.Header {
			return []btcheaders.Header{headerOf(blocks[1])}
		}}, err: ErrInconsistent},
		"a tip that it does not have": {liar: &fake{blocks: append(slices.Clone(blocks[:300]), grow(nil, 0, 9)[0]), lie: func(run []btcheaders.Header) []btcheaders.Header {
			return append(run[:len(run)-1:len(run)-1], headerOf(blocks[300]))
		}}, err: ErrInconsistent},
	} {
		for _, first := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, first %t", name, first), func(t *testing.T) {
				play(t, func(t *testing.T) {
					liar := &fake{name: "liar", blocks: c.liar.blocks, err: c.liar.err, hang: c.liar.hang, most: c.liar.most, lie: c.liar.lie}
					honest := &fake{name: "honest", blocks: blocks, most: 100}
					later := map[bool]*fake{true: honest, false: liar}[first]
					later.slow = 100 * time.Millisecond
					w := open(t, Config{}, liar, honest)
					began := time.Now()
					w.update(t)
					w.wantTip(t, blocks)
					if took := time.Since(began); took > defaultPatience+time.Second {
						t.Errorf("it took %s", took)
					}
					if w.TipHeight() != w.Tip() {
						t.Errorf("decided up to %d only", w.TipHeight())
					}
					r := w.Report()
					if r.Sources[1].Err != nil || r.Sources[1].Height != 300 || r.Sources[1].Reached.IsZero() {
						t.Errorf("honest source: %+v", r.Sources[1])
					}
					if _, known := w.chain.HeightOf(hashOf(c.liar.blocks[len(c.liar.blocks)-1])); known && !first && c.about != "fork" {
						w.close(t)
						return // it was not asked for headers
					}
					if len(r.Disagreements) != 0 && c.about == "" || c.about != "" && (len(r.Disagreements) != 1 || r.Disagreements[0].About != c.about || r.Disagreements[0].Source != "liar") {
						t.Errorf("disagreements: %+v", r.Disagreements)
					}
					if n := len(liar.calls()); n > 20 {
						t.Errorf("the liar was asked %d times", n)
					}
					if !errors.Is(r.Sources[0].Err, c.err) {
						t.Errorf("liar: %+v", r.Sources[0])
					}
					w.close(t)
				})
			})
		}
	}
}

// TestReorganisation is followed, deep ones too, and one with a tie in between.
func TestReorganisation(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks}
		w := open(t, Config{}, a, &fake{name: "b", blocks: blocks})
		w.update(t)
		if w.Report().Reorganised != nil {
			t.Error("a reorganisation before there was one")
		}
		fork := grow(blocks[:101], 300, 5)
		before := len(a.calls())
		a.set(func() { a.blocks = fork })
		w.update(t)
		want := []string{"tip", "headers 300 1", "headers 299 1", "headers 297 2", "headers 293 4", "headers 285 8", "headers 269 16",
			"headers 237 32", "headers 173 64", "headers 45 128", "headers 173 128", // more than 144 deep: weighed first
			"headers 45 128", "headers 173 128"}
		if got := a.calls()[before:]; !slices.Equal(got, want) {
			t.Errorf("asked %q, want %q", got, want)
		}
		if w.Tip() != 300 || w.TipHeight() != 100 || w.Report().Decided != 100 {
			t.Errorf("tied: tip %d, decided %d", w.Tip(), w.TipHeight())
		}
		if hash, _ := w.HeaderHash(300); hash != hashOf(blocks[300]) {
			t.Error("a tie turned the view over")
		}
		fork = grow(fork, 301, 5)
		a.set(func() { a.blocks = fork })
		w.update(t)
		w.wantTip(t, fork)
		r := w.Report()
		if r.Reorganised == nil || r.Reorganised.Common != 100 || len(r.Reorganised.Disconnected) != 200 || len(r.Reorganised.Connected) != 201 {
			t.Errorf("reorganisation: %+v", r.Reorganised)
		}
		if len(r.Disagreements) != 1 || r.Disagreements[0].Source != "b" || !strings.Contains(r.Disagreements[0].Text, "height 100 ") {
			t.Errorf("disagreements: %+v", r.Disagreements)
		}
		time.Sleep(time.Minute)
		w.update(t)
		if d := w.Report().Disagreements; len(d) != 1 || !d[0].Since.Equal(r.Disagreements[0].Since) {
			t.Errorf("a minute later: %+v, before %+v", d, r.Disagreements)
		}
		if n := strings.Count(w.log.String(), `"source":"b","about":"fork"`); n != 1 {
			t.Errorf("it was logged %d times: %s", n, w.log)
		}
		r.Disagreements[0].Source, r.Sources[0].Name = "x", "x"
		if r := w.Report(); r.Disagreements[0].Source != "b" || r.Sources[0].Name != "a" {
			t.Error("a reader of the report changes it")
		}
		w.close(t)
	})
}

// TestUpdateAsksForWhatIsNew and nothing else.
func TestUpdateAsksForWhatIsNew(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks[:200]}
		w := open(t, Config{}, a)
		w.update(t)
		w.update(t)
		a.set(func() { a.blocks = blocks[:202] })
		w.update(t)
		want := []string{"tip", "headers 1 199", "tip", "tip", "headers 200 2"}
		if got := a.calls(); !slices.Equal(got, want) {
			t.Errorf("asked %q, want %q", got, want)
		}
		w.close(t)
	})
}

// TestViewStandsStillBetweenUpdates: what a late source says is not seen before the next one.
func TestViewStandsStillBetweenUpdates(t *testing.T) {
	play(t, func(t *testing.T) {
		blocks := honest()
		late := &fake{name: "late", blocks: blocks, slow: 4 * time.Second}
		w := open(t, Config{}, &fake{name: "a", blocks: blocks[:100]}, late)
		w.update(t)
		w.wantTip(t, blocks[:100])
		time.Sleep(time.Minute)
		synctest.Wait()
		w.wantTip(t, blocks[:100])
		w.update(t) // takes the tip, and then waits for the headers in vain
		time.Sleep(time.Minute)
		w.update(t)
		w.wantTip(t, blocks)
		w.close(t)
	})
}

// TestUpdateGoesOnWhileThereIsNews, up to the bound of a round.
func TestUpdateGoesOnWhileThereIsNews(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks, begun := honest(), time.Now()
		var told []string
		progress := func(source string, done, total uint32) {
			told = append(told, fmt.Sprint(source, " ", done, "/", total))
		}
		w := open(t, Config{Progress: progress, Patience: 5 * time.Second}, &fake{name: "slow", blocks: blocks, slow: 2 * time.Second, most: 60})
		w.update(t)
		w.wantTip(t, blocks)
		if took := time.Since(begun); took != 12*time.Second {
			t.Errorf("it took %s", took)
		}
		if want := []string{"slow 60/300", "slow 120/300", "slow 180/300", "slow 240/300", "slow 300/300"}; !slices.Equal(told, want) {
			t.Errorf("progress %q", told)
		}
		w.close(t)
	})
}

// TestKnownHeadersAreNoNews: a liar cannot hold an Update up with what is in view.
func TestKnownHeadersAreNoNews(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks}
		low := false
		liar := &fake{name: "liar", blocks: append(slices.Clone(blocks), grow(nil, 0, 9)[0]), most: 1, lie: func(run []btcheaders.Header) []btcheaders.Header {
			if low = low || run[0] == headerOf(blocks[1]); low {
				return run
			}
			return []btcheaders.Header{headerOf(grow(nil, 1, 9)[1])} // not linked, until it is asked for the lowest
		}}
		w := open(t, Config{}, a, liar)
		a.set(func() { a.slow = time.Millisecond })
		liar.set(func() { liar.slow = 200 * time.Millisecond })
		begun := time.Now()
		w.update(t)
		w.wantTip(t, blocks)
		if took := time.Since(begun); took > defaultPatience+time.Second {
			t.Errorf("it took %s, after %d requests", took, len(liar.calls()))
		}
		w.close(t) // the liar may still be asked, and low written, until then
		if n := len(liar.calls()); n < 14 || !low {
			t.Errorf("the liar was asked %d times only", n)
		}
	})
}

// TestUpdateGoesOnWithWhatWasBegun before: a sync that was left in the middle is waited for as one that is begun.
func TestUpdateGoesOnWithWhatWasBegun(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		w := open(t, Config{Patience: 5 * time.Second}, &fake{name: "slow", blocks: blocks, slow: 2 * time.Second, most: 60})
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		if err := w.Update(ctx, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
		w.wantTip(t, blocks[:61])
		time.Sleep(time.Minute)
		w.update(t)
		w.wantTip(t, blocks)
		w.close(t)
	})
}

// TestFailuresAreRetried ever more rarely, and a source that comes back counts again.
func TestFailuresAreRetried(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks, err: errDown}
		w := open(t, Config{}, a)
		for range 3600 {
			w.update(t)
			time.Sleep(time.Second)
		}
		if n := len(a.calls()); n < 15 || n > 26 { // 2 s, 4 s, … 256 s, and then every five minutes, up to a quarter less
			t.Errorf("%d tries in an hour", n)
		}
		if r := w.Report().Sources[0]; r.Failures != len(a.calls()) || !r.Retry.After(time.Now().Add(-5*time.Minute)) || !r.Reached.IsZero() {
			t.Errorf("source: %+v", r)
		}
		if n := strings.Count(w.log.String(), "source fails"); n != 1 {
			t.Errorf("it was logged %d times", n)
		}
		a.set(func() { a.err = nil })
		time.Sleep(5 * time.Minute)
		w.update(t)
		w.wantTip(t, blocks)
		if r := w.Report().Sources[0]; r.Failures != 0 || r.Err != nil || r.Height != 300 || !strings.Contains(w.log.String(), "is back") {
			t.Errorf("source: %+v", r)
		}
		w.close(t)
	})
}

// TestHangingSourceIsRetried after its time is over.
func TestHangingSourceIsRetried(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks, hang: true}
		w := open(t, Config{Timeout: 10 * time.Second}, a)
		w.update(t)
		a.set(func() { a.hang = false })
		begun := time.Now()
		w.update(t)
		if took := time.Since(begun); took != 0 {
			t.Errorf("waited %s for a source that was late before", took)
		}
		time.Sleep(20 * time.Second)
		w.update(t) // is told of the timeout
		time.Sleep(2 * time.Second)
		w.update(t)
		w.wantTip(t, blocks)
		w.close(t)
	})
}

// TestUpdateEndsWithItsContext, and Close with sources that hang.
func TestUpdateEndsWithItsContext(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		w := open(t, Config{Patience: time.Hour}, &fake{name: "a", blocks: honest(), hang: true})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		begun := time.Now()
		if err := w.Update(ctx, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
		w.close(t)
		if took := time.Since(begun); took != time.Second {
			t.Errorf("it took %s", took)
		}
		if err := w.Update(t.Context(), nil); err != nil || len(w.feeds[0].source.(*fake).calls()) != 1 {
			t.Errorf("after Close sources are asked: %v", err)
		}

		a := &fake{name: "a", blocks: honest()}
		w = open(t, Config{}, a)
		w.update(t)
		w.close(t)
		w.update(t)
		if n := len(a.calls()); n != 2 {
			t.Errorf("%d requests", n)
		}
	})
}

// TestTooNewHeader is refused until the clock has come.
func TestTooNewHeader(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks, now := honest(), time.Unix(start+250*600, 0)
		w := open(t, Config{Now: func() time.Time { return now }}, &fake{name: "a", blocks: blocks})
		w.update(t)
		w.wantTip(t, blocks[:263]) // two hours ahead
		if r := w.Report(); !errors.Is(r.Sources[0].Err, btcheaders.ErrTimeTooNew) || len(r.Disagreements) != 1 {
			t.Errorf("%+v", r)
		}
		now = now.Add(50 * 600 * time.Second)
		time.Sleep(time.Minute)
		w.update(t)
		w.wantTip(t, blocks)
		if d := w.Report().Disagreements; len(d) > 0 {
			t.Errorf("it still disagrees: %+v", d)
		}
		w.close(t)
	})
}

// TestTrustedState stands upon a state in the middle of the chain, of which no header is known.
func TestTrustedState(t *testing.T) {
	t.Parallel()
	play(t, func(t *testing.T) {
		blocks := honest()
		var headers []btcheaders.Header
		for _, b := range blocks[:101] {
			headers = append(headers, headerOf(b))
		}
		state, err := btcheaders.FromHeaders(headers, 0, btcheaders.Origin{}, btcheaders.RegTest())
		if err != nil {
			t.Fatal(err)
		}
		chain, err := btcheaders.NewChain(state, nil, btcheaders.RegTest())
		if err != nil {
			t.Fatal(err)
		}
		behind := &fake{name: "behind", blocks: blocks[:100]}
		other := &fake{name: "other", blocks: grow(blocks[:50], 400, 6)}
		w := open(t, Config{Chain: chain}, behind, other, &fake{name: "there", blocks: blocks[:101]})
		if when, ok := w.HeaderTime(100); !ok || when != start+100*600 {
			t.Errorf("time %d of the trusted block", when)
		}
		if _, ok := w.HeaderTime(99); ok {
			t.Error("a time below the trusted block")
		}
		w.update(t)
		for i, want := range []error{ErrBehind, ErrOtherChain, nil} {
			if s := w.Report().Sources[i]; !errors.Is(s.Err, want) {
				t.Errorf("%s: %v", s.Name, s.Err)
			}
		}
		if n := len(other.calls()); n > 15 {
			t.Errorf("%d requests to find out that it is another chain", n)
		}
		behind.set(func() { behind.blocks = blocks })
		time.Sleep(time.Minute)
		w.update(t)
		w.wantTip(t, blocks)
		w.close(t)
	})
}

func TestConfigErrors(t *testing.T) {
	t.Parallel()
	a := &fake{name: "a"}
	for name, config := range map[string]Config{
		"nothing trusted":     {Sources: []Source{a}},
		"no sources":          {Chain: trusted(t)},
		"two of a name":       {Chain: trusted(t), Sources: []Source{a, &fake{name: "a"}}},
		"a negative patience": {Chain: trusted(t), Sources: []Source{a}, Patience: -1},
		"a negative size":     {Chain: trusted(t), Sources: []Source{a}, BodyBytes: -1},
	} {
		if _, err := Open(config); !errors.Is(err, ErrConfig) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
