// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/crosscheck"
)

// headersView is what a check of headers has come to. Hashes are in display
// order.
type headersView struct {
	Headers int    `json:"headers"` // that are good
	Below   int    `json:"below,omitempty"`
	Height  uint32 `json:"height"`
	Tip     string `json:"tip"`
	Bits    string `json:"bits"`
	Work    string `json:"work"`
	// WorkOfFile says that the work is that of the file's headers alone.
	WorkOfFile bool       `json:"workOfFile,omitempty"`
	Seconds    float64    `json:"seconds"`
	Rate       float64    `json:"headersPerSecond"`
	Fault      *faultView `json:"fault,omitempty"`
	Court      *courtView `json:"court,omitempty"`

	fault *crosscheck.Fault
}

type faultView struct {
	Index  int    `json:"index"`
	Height uint64 `json:"height"`
	Rule   string `json:"rule"`
	Detail string `json:"detail"`
}

type courtView struct {
	// Unjudged headers stand before the first whole header state.
	Unjudged     int     `json:"unjudged"`
	Headers      int     `json:"headers"`
	Transactions int     `json:"transactions"`
	Gas          uint64  `json:"gas"`
	GasPerHeader float64 `json:"gasPerHeader"`
	Refused      string  `json:"refused,omitempty"`
	// Rebuilt says that the header at fault travels to the court as another.
	Rebuilt bool `json:"rebuilt,omitempty"`
}

// headersViewOf returns the view of a run that begins behind so many headers of its
// file.
func headersViewOf(run crosscheck.Run, start crosscheck.Start, below int, took time.Duration) *headersView {
	s := &headersView{
		Headers: run.Good, Below: below, Height: run.End.Height, Tip: btcblock.FormatID(run.End.Tip),
		Bits: fmt.Sprintf("%08x", run.End.Bits), Work: hexutil.Encode(run.End.Work[:]),
		WorkOfFile: start.Base == nil && start.Height > 0,
		Seconds:    took.Seconds(), Rate: float64(run.Good) / max(took.Seconds(), 1e-9),
	}
	if f := run.Fault; f != nil {
		s.fault = &crosscheck.Fault{Index: below + f.Index, Height: f.Height, Err: f.Err}
		var rule btcheaders.ErrorKind
		errors.As(f.Err, &rule)
		s.Fault = &faultView{s.fault.Index, f.Height, string(rule), f.Err.Error()}
	}
	return s
}

// addTrial adds what the court has said.
func (s *headersView) addTrial(t *crosscheck.Trial, run crosscheck.Run, below int) {
	s.Court = &courtView{Unjudged: t.From, Headers: t.Good, Transactions: t.Transactions, Gas: t.Gas}
	if t.Good > 0 {
		s.Court.GasPerHeader = float64(t.Gas) / float64(t.Good)
	}
	if t.Refused != nil {
		s.Court.Refused = t.Refused.Error()
	}
	s.Court.Rebuilt = run.Fault != nil && crosscheck.Unseen(run.Fault.Err)
}

func (s *verifySettings) print(out io.Writer, view *headersView) error {
	if s.inJSON {
		return json.NewEncoder(out).Encode(view)
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	row := func(name, format string, args ...any) {
		fmt.Fprintf(table, "%s\t"+format+"\n", append([]any{name}, args...)...)
	}
	if view.Below > 0 {
		row("below", "%d headers up to the checkpoint, linked to it", view.Below)
	}
	if view.fault == nil {
		view.printEnd(row)
	} else {
		row("good headers", "%d", view.Headers)
	}
	row("rate", "%.0f headers/s", view.Rate)
	switch {
	case view.Court != nil:
		view.Court.print(row)
	case s.court:
		row("court", "judges none: the headers before the bad one tell no header state, which is %s", wholeState)
	}
	return table.Flush()
}

// wholeState says what it takes for a court to begin.
const wholeState = "eleven times, and the start of a retarget period"

func (s *headersView) printEnd(row func(name, format string, args ...any)) {
	work := s.Work
	if s.WorkOfFile {
		work += " (of these headers alone)"
	}
	row("headers", "%d", s.Headers)
	row("height", "%d", s.Height)
	row("tip", "%s", s.Tip)
	row("bits", "%s", s.Bits)
	row("work", "%s", work)
}

func (c *courtView) print(row func(name, format string, args ...any)) {
	if c.Unjudged > 0 {
		row("not judged", "the first %d headers, which must tell a header state: %s", c.Unjudged, wholeState)
	}
	row("court", "accepts %d headers, as the rules do", c.Headers)
	if c.Headers > 0 {
		row("gas a header", "%.0f (%d in all, in transactions: %d)", c.GasPerHeader, c.Gas, c.Transactions)
	}
	switch {
	case c.Rebuilt && c.Refused == "":
		row("court", "gets the bad one with the right previous block and bits, and accepts that, as the rules do")
	case c.Rebuilt:
		row("court", "gets the bad one with the right previous block and bits, and refuses that, as the rules do: %s", c.Refused)
	case c.Refused != "":
		row("court", "refuses the bad one, as the rules do: %s", c.Refused)
	}
}
