// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"io"
)

// jsonPrinter writes each step and check as one JSON object a line.
type jsonPrinter struct {
	encoder *json.Encoder
	failed  error
}

func newJSONPrinter(w io.Writer) *jsonPrinter {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return &jsonPrinter{encoder: encoder}
}

func (p *jsonPrinter) say(string, ...string) {}

func (p *jsonPrinter) step(s Step) {
	if err := p.encoder.Encode(s); p.failed == nil {
		p.failed = err
	}
}

func (p *jsonPrinter) check(s Step) { p.step(s) }

func (p *jsonPrinter) summary([]result, int, int) {}

func (p *jsonPrinter) err() error { return p.failed }
