// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress is a bar on a terminal; anywhere else it is nothing.
type progress struct {
	out   io.Writer // nil for none
	name  string
	total int
	shown time.Time
}

func newProgress(out io.Writer, name string, total int) *progress {
	if !isTerminal(out) {
		out = nil
	}
	return &progress{out: out, name: name, total: total}
}

// report shows how many are done, at most ten times a second.
func (p *progress) report(done int) {
	const width = 40
	if p.out == nil || time.Since(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = time.Now()
	full := width * done / max(p.total, 1)
	fmt.Fprintf(p.out, "\r%s [%s%s] %d of %d", p.name, strings.Repeat("=", full), strings.Repeat(" ", width-full), done, p.total)
}

// end takes the bar away.
func (p *progress) end() {
	if p.out != nil && !p.shown.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
