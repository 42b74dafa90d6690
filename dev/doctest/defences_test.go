// SPDX-License-Identifier: MIT

package doctest

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/dev/defences"
)

// TestDefences holds the lists of what is taken out against the tables of threats: each row has an entry, each entry
// a row that names its tests, and each edit fits the sources.
func TestDefences(t *testing.T) {
	text, err := os.ReadFile("../../docs/threats.md")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := defences.Load("../defences/data")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]string{} // by the first cell
	for _, r := range rows(string(text)) {
		if _, twice := shown[r.cells[0]]; twice {
			t.Errorf("threats.md:%d: a second row %q", r.line, r.cells[0])
		}
		shown[r.cells[0]] = r.cells[len(r.cells)-1]
		if !slices.ContainsFunc(entries, func(e defences.Entry) bool { return e.Row == r.cells[0] }) {
			t.Errorf("threats.md:%d: nothing is taken out for %q", r.line, r.cells[0])
		}
	}
	for _, e := range entries {
		tests, ok := shown[e.Row]
		if !ok {
			t.Errorf("%s: threats.md has no row %q", e.Where, e.Row)
			continue
		}
		for _, r := range e.Tests {
			for _, name := range append([]string{r.File}, r.Names...) {
				if !names(tests, r.File, name) {
					t.Errorf("%s: the row %q does not name %s %s", e.Where, e.Row, r.File, name)
				}
			}
		}
		if err := e.Fits("../.."); err != nil {
			t.Errorf("%s: %v", e.Where, err)
		}
	}
}

// names reports whether one of the references in a cell is to a file, and has a word.
func names(cell, file, word string) bool {
	for _, m := range span.FindAllStringSubmatch(cell, -1) {
		if words := strings.Fields(m[1]); len(words) > 0 && words[0] == file && slices.Contains(words, word) {
			return true
		}
	}
	return false
}
