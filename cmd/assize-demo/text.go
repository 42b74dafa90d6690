// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/params"
)

// Columns of the text, in characters.
const (
	lineWidth  = 100
	indent     = 2
	actorWidth = 10
	gasWidth   = 11
	stepWidth  = lineWidth - indent - actorWidth - gasWidth
)

// textPrinter tells the story to people, in plain text.
type textPrinter struct {
	w      io.Writer
	failed error
}

func (p *textPrinter) err() error { return p.failed }

func (p *textPrinter) printf(format string, args ...any) {
	if p.failed == nil {
		_, p.failed = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *textPrinter) say(title string, prose ...string) {
	p.printf("\n%s\n", title)
	for _, text := range prose {
		for _, line := range wrap(text, lineWidth-indent) {
			p.printf("%*s%s\n", indent, "", line)
		}
	}
	p.printf("\n")
}

func (p *textPrinter) step(s Step) {
	gas := "" // no transaction, or none that was mined
	if s.Gas > 0 {
		gas = grouped(s.Gas)
	}
	text := s.Detail
	if strings.HasPrefix(s.Outcome, refused("")) {
		text += " (" + s.Outcome + ")"
	}
	p.row(s.Actor, text, gas)
	p.wrong(s)
}

// row prints one line, and more if the text is too long for one.
func (p *textPrinter) row(actor, text, gas string) {
	width := stepWidth
	if gas == "" {
		width += gasWidth
	}
	for _, line := range wrap(text, width) {
		row := fmt.Sprintf("%*s%-*s%-*s%*s", indent, "", actorWidth, actor, stepWidth, line, gasWidth, gas)
		p.printf("%s\n", strings.TrimRight(row, " "))
		actor, gas = "", ""
	}
}

func (p *textPrinter) wrong(s Step) {
	if !s.Right() {
		p.row("WRONG", fmt.Sprintf("%s of %s: got %s; expected %s", s.Step, s.Actor, s.Outcome, s.Expected), "")
	}
}

// check prints how a case came out; other checks when they fail.
func (p *textPrinter) check(s Step) {
	if s.Step != "check outcome" {
		p.wrong(s)
		return
	}
	text := fmt.Sprintf("%s (expected %s)", s.Outcome, s.Expected)
	if !s.Right() {
		text += "  WRONG"
	}
	p.row("outcome", text, "")
}

func (p *textPrinter) summary(results []result, steps, wrong int) {
	p.say("In short: gas of each side, deployment left out, and who lost how much ether")
	const format = "%*s%-27s%10s %10s %10s  %s\n"
	p.printf(format, indent, "", "", "proposer", "watcher", "others", "of a lost deposit half is burned")
	for _, r := range results {
		paid := r.paid
		if !r.right {
			paid = "WRONG; " + paid
		}
		p.printf(format, indent, "", r.title, grouped(r.proposer), grouped(r.watcher), grouped(r.others), paid)
	}
	if wrong > 0 {
		p.say(fmt.Sprintf("%d of %d outcomes are WRONG.", wrong, steps))
		return
	}
	p.say(fmt.Sprintf("All %d outcomes are as they must be.", steps),
		fmt.Sprintf("A claim that nobody disputes costs %s gas in all: one transaction to propose, one to settle.",
			grouped(results[0].proposer)))
}

// wrap cuts text into lines of at most width characters, at spaces.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// grouped returns n with its thousands apart.
func grouped(n uint64) string {
	digits := strconv.FormatUint(n, 10)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// ether returns an amount of wei in ether, exactly and without zeros at its end.
func ether(wei *big.Int) string {
	text := new(big.Rat).SetFrac(wei, big.NewInt(params.Ether)).FloatString(18)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}

// signed is like ether, with a sign before gains too.
func signed(wei *big.Int) string {
	if wei.Sign() > 0 {
		return "+" + ether(wei)
	}
	return ether(wei)
}

// lasting returns a duration in hours, minutes and seconds, without zeros.
func lasting(d time.Duration) string {
	var parts []string
	for _, unit := range []struct {
		size time.Duration
		name string
	}{{time.Hour, "h"}, {time.Minute, "min"}, {time.Second, "s"}} {
		if n := d / unit.size; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, unit.name))
		}
		d %= unit.size
	}
	return strings.Join(parts, " ")
}
