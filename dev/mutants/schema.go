// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// form is how a switch is put around a piece of source.
type form int

const (
	choice       form = iota // an expression: the switch ? the other : this
	statement                // a statement, left out
	yulStatement             // one of assembly, left out
	yulPlus                  // an integer of assembly, plus 1
	yulName                  // the name of a function of assembly, another
	yulFunction              // the function of that name
)

// wrap is a place at which a switch stands.
type wrap struct {
	file        string
	from, to    int
	form        form
	text        string // the other expression; of a statement what the condition has besides; of a function its body
	open, close string // a conversion around a choice; of a function the old one and the parameters
}

// The switch is the block's coinbase, which no contract reads and forge can set: one
// compilation has all mutants in it, and mutant number n is on while the coinbase is n.
// Reading it is not pure, so in all files `pure` becomes `view`.
var pure = regexp.MustCompile(`\bpure\b`)

func (w wrap) before(number int) string {
	switch w.form {
	case choice:
		return fmt.Sprintf("%s(block.coinbase == address(%d) ? %s : ", w.open, number, w.text)
	case statement:
		return fmt.Sprintf("{ if (block.coinbase != address(%d)%s) ", number, w.text)
	case yulStatement:
		return fmt.Sprintf("if iszero(eq(coinbase(), %d)) { ", number)
	case yulPlus:
		return fmt.Sprintf("add(eq(coinbase(), %d), ", number)
	case yulName:
		return fmt.Sprintf("mutant%d", number)
	default:
		return fmt.Sprintf(" function mutant%d%s(%s) -> $r { $r := %s(%s) if eq(coinbase(), %d) { $r := %s } } ", number, w.open, w.close, w.open, w.close, number, w.text)
	}
}

func (w wrap) after() string {
	switch w.form {
	case choice:
		return ")" + w.close
	case statement, yulStatement:
		return " }"
	case yulPlus:
		return ")"
	}
	return ""
}

// numbered is a wrap of a mutant, and where it came to stand.
type numbered struct {
	wrap
	number     int
	begin, end int // in the result
}

// schema returns the sources with all mutants in them that are not left out, each behind its
// switch: mutant i behind number i + 1. It tells too where each wrap stands in the result.
func schema(sources map[string][]byte, all []switched, leftOut map[int]bool) (map[string][]byte, map[string][]numbered) {
	places := map[string][]numbered{}
	for i, s := range all {
		if leftOut[i+1] {
			continue
		}
		for _, w := range s.wraps {
			places[w.file] = append(places[w.file], numbered{wrap: w, number: i + 1})
		}
	}
	out := map[string][]byte{}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		text := pure.ReplaceAllLiteral(sources[name], []byte("view"))
		out[name] = weave(text, places[name])
	}
	return out, places
}

// weave puts the wraps of one file into its text. Those at one place stand inside each other.
func weave(text []byte, wraps []numbered) []byte {
	slices.SortStableFunc(wraps, func(a, b numbered) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	var out strings.Builder
	var open []int
	next, done := 0, 0
	copyTo := func(to int) { out.Write(text[done:to]); done = to }
	for next < len(wraps) || len(open) > 0 {
		if n := len(open); n > 0 && (next == len(wraps) || wraps[open[n-1]].to <= wraps[next].from) {
			w := &wraps[open[n-1]]
			copyTo(w.to)
			out.WriteString(w.after())
			w.end = out.Len()
			open = open[:n-1]
			continue
		}
		w := &wraps[next]
		copyTo(w.from)
		w.begin = out.Len()
		out.WriteString(w.before(w.number))
		open = append(open, next)
		next++
	}
	copyTo(len(text))
	return []byte(out.String())
}

// refused returns the numbers of the mutants that the compiler does not take behind a switch, as they stand around its
// errors in the files of a schema. Expected errors: errCompiler if an error has none around it.
func refused(errs []node, places map[string][]numbered) (map[int]bool, error) {
	numbers := map[int]bool{}
	for _, e := range errs {
		if e.str("severity") != "error" {
			continue
		}
		at := e.child("sourceLocation")
		start, _ := at["start"].(float64)
		var inner *numbered
		for i, w := range places[at.str("file")] {
			if w.begin <= int(start) && int(start) < w.end && (inner == nil || w.end-w.begin < inner.end-inner.begin) {
				inner = &places[at.str("file")][i]
			}
		}
		if inner == nil {
			return nil, fmt.Errorf("%w: %s", errCompiler, e.str("formattedMessage"))
		}
		numbers[inner.number] = true
	}
	return numbers, nil
}
