// SPDX-License-Identifier: MIT

package view

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// Report is how the view and its sources did at the end of the last Update, or a moment ago within a long one.
type Report struct {
	Tip     btcheaders.Hash
	Height  uint32
	Decided uint32 // below Height while chains are tied
	Headers int    // blocks in the tree, on whatever branch

	Bodies, BodyBytes int
	Missing           int  // bodies that are wanted and not at hand
	BodiesFull        bool // and cannot be, for want of memory: see [Config.BodyBytes]

	Sources       []SourceReport
	Disagreements []Disagreement
	// Reorganised is the last reorganisation that the view followed, nil if there was none.
	Reorganised *Reorganisation
}

// SourceReport is how one source does.
type SourceReport struct {
	Name    string
	Tip     btcheaders.Hash // of its chain when its headers were last brought in; zero before
	Height  uint32
	Reached time.Time // of the last answer that was as it should be; zero before
	// Failures is how often in a row its headers could not be brought in, Err why, Retry when it is asked again.
	Failures int
	Err      error
	Retry    time.Time
}

// Disagreement is what one source says and the rest of the view does not bear out.
type Disagreement struct {
	Source string
	About  string // "fork": its chain is another; "headers": breaks a rule; "body": it gave what is not the block
	Text   string
	Since  time.Time
}

// Reorganisation is a change of the best chain that took blocks off it.
type Reorganisation struct {
	btcheaders.Difference
	At time.Time
}

type reportBox struct {
	mu     sync.Mutex
	report Report
	at     time.Time
}

// Report may be called at any time, by anyone.
func (v *View) Report() Report {
	v.report.mu.Lock()
	defer v.report.mu.Unlock()
	r := v.report.report
	r.Sources, r.Disagreements = slices.Clone(r.Sources), slices.Clone(r.Disagreements)
	return r
}

// publish makes the report anew, and logs disagreements that were not there before.
func (v *View) publish() {
	last := v.Report()
	r := Report{
		Tip: v.chain.Tip(), Height: v.chain.Height(), Decided: v.chain.Decided(), Headers: v.chain.Len(),
		Bodies: len(v.bodies.held), BodyBytes: v.bodies.bytes, Missing: len(v.bodies.missing), BodiesFull: v.bodies.full,
		Reorganised: last.Reorganised,
	}
	for _, f := range v.feeds {
		r.Sources = append(r.Sources, SourceReport{
			Name: f.source.Name(), Tip: f.tip, Height: f.height, Reached: f.reached,
			Failures: f.syncPause.failures, Err: f.err, Retry: f.syncPause.until,
		})
		r.Disagreements = append(r.Disagreements, v.disagreements(f)...)
	}
	for i := range r.Disagreements {
		d := &r.Disagreements[i]
		same := func(o Disagreement) bool { return o.Source == d.Source && o.About == d.About }
		if j := slices.IndexFunc(last.Disagreements, same); j >= 0 {
			d.Since = last.Disagreements[j].Since
			continue
		}
		d.Since = time.Now()
		v.config.Log.Warn().Str("source", d.Source).Str("about", d.About).Str("detail", d.Text).Msg("bitcoin source disagrees")
	}
	v.report.mu.Lock()
	defer v.report.mu.Unlock()
	v.report.report, v.report.at = r, time.Now()
}

// publishSometimes is for within an Update, which may take long.
func (v *View) publishSometimes() {
	if time.Since(v.report.at) >= time.Second {
		v.publish()
	}
}

// disagreements returns what of a source the view does not bear out, without the time.
func (v *View) disagreements(f *feed) []Disagreement {
	var all []Disagreement
	height, known := v.chain.HeightOf(f.tip)
	if best, _ := v.chain.Hash(height); known && best != f.tip && !f.next.IsZero() { // more than a lag
		d, _ := v.chain.Difference(v.chain.Tip(), f.tip)
		text := fmt.Sprintf("since height %d its chain is another, its tip is %s at height %d", d.Common, btcblock.FormatID(f.tip), height)
		all = append(all, Disagreement{Source: f.source.Name(), About: "fork", Text: text})
	} else if f.light != "" {
		all = append(all, Disagreement{Source: f.source.Name(), About: "fork", Text: f.light})
	}
	if f.refused != "" {
		all = append(all, Disagreement{Source: f.source.Name(), About: "headers", Text: f.refused})
	}
	if f.lied.Text != "" {
		all = append(all, f.lied)
	}
	return all
}

// noteState keeps how it went to bring a source's headers in, and logs when that changes from good to bad or back.
func (v *View) noteState(f *feed, err error) {
	switch {
	case err != nil && f.err == nil:
		v.config.Log.Warn().Str("source", f.source.Name()).Err(err).Msg("bitcoin source fails")
	case err == nil && f.err != nil:
		v.config.Log.Info().Str("source", f.source.Name()).Msg("bitcoin source is back")
	}
	f.err = err
}

// noteLie keeps that a source gave a false body. It stays in the report: an honest source never does.
func (v *View) noteLie(f *feed, hash btcheaders.Hash, err error) {
	f.lied = Disagreement{Source: f.source.Name(), About: "body", Text: fmt.Sprintf("block %s: %v", btcblock.FormatID(hash), err)}
}

// noteReorganisation keeps and logs what left the best chain since its tip was before.
func (v *View) noteReorganisation(before btcheaders.Hash) {
	d, _ := v.chain.Difference(before, v.chain.Tip()) // both are in the tree
	if len(d.Disconnected) == 0 {
		return
	}
	v.config.Log.Warn().Uint32("common_height", d.Common).Int("disconnected", len(d.Disconnected)).Int("connected", len(d.Connected)).
		Msg("foreign chain reorganised")
	for _, f := range v.feeds {
		if f.next.After(time.Now()) {
			f.next = time.Time{} // what it showed when it was last looked at may be another chain by now
		}
	}
	v.report.mu.Lock()
	defer v.report.mu.Unlock()
	v.report.report.Reorganised = &Reorganisation{Difference: d, At: time.Now()}
}

// noteFailure takes note of what a source did not give, and why.
func (v *View) noteFailure(f *feed, hash btcheaders.Hash, err error) {
	now := time.Now()
	f.fetching--
	switch {
	case errors.Is(err, ErrFalseBody):
		v.noteLie(f, hash, err)
		f.miss(now)
	case errors.Is(err, bitcoinnode.ErrNotFound):
		f.miss(now)
	default: // the source fails, whatever it is asked for
		f.bodyPause.fail(now, v.config.RetryMin, v.config.RetryMax)
		v.config.Log.Warn().Str("source", f.source.Name()).Err(err).Msg("bitcoin source gives no block")
	}
	v.bodies.failed(hash, f, now, &v.config)
}
