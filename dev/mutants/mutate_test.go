// SPDX-License-Identifier: MIT

package main

import (
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// changed returns what a file is after each of its mutants, as the lines that differ.
func changed(t *testing.T, src string) []string {
	t.Helper()
	found, err := mutants("a/b.go", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range found {
		after := string(m.apply([]byte(src)))
		if _, err := parser.ParseFile(token.NewFileSet(), "b.go", after, 0); err != nil {
			t.Errorf("%s: %v", m.change, err)
		}
		old, lines := strings.Split(src, "\n"), strings.Split(after, "\n")
		if len(old) != len(lines) || m.source != strings.TrimSpace(old[m.line-1]) || m.file != "a/b.go" {
			t.Errorf("%+v", m)
		}
		var differing []string
		for i := range lines {
			if lines[i] != old[i] {
				differing = append(differing, strings.TrimSpace(lines[i]))
			}
		}
		all = append(all, m.place+" | "+m.change+" | "+strings.Join(differing, " / "))
	}
	return all
}

// TestMutants: each kind of change, and where there is none.
func TestMutants(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"comparisons", "_ = a < b; _ = a <= b; _ = a > b; _ = a >= b; _ = a == b; _ = a != b", []string{
			"f | < to <= | _ = a <= b; _ = a <= b; _ = a > b; _ = a >= b; _ = a == b; _ = a != b",
			"f | <= to < | _ = a < b; _ = a < b; _ = a > b; _ = a >= b; _ = a == b; _ = a != b",
			"f | > to >= | _ = a < b; _ = a <= b; _ = a >= b; _ = a >= b; _ = a == b; _ = a != b",
			"f | >= to > | _ = a < b; _ = a <= b; _ = a > b; _ = a > b; _ = a == b; _ = a != b",
			"f | == to != | _ = a < b; _ = a <= b; _ = a > b; _ = a >= b; _ = a != b; _ = a != b",
			"f | != to == | _ = a < b; _ = a <= b; _ = a > b; _ = a >= b; _ = a == b; _ = a == b",
		}},
		{"boolean operators", "_ = x && y || x", []string{
			"f | && to || | _ = x || y || x",
			"f | || to && | _ = x && y && x",
		}},
		{"equal changes of a line", "_ = x && x && x", []string{
			"f | && to || | _ = x || x && x",
			"f | && to || (2) | _ = x && x || x",
		}},
		{"integers", "_ = 7 + 0x1f; _ = 1.5; _ = \"3\"; _ = '4'", []string{
			"f | 7 to 7 + 1 | _ = (7 + 1) + 0x1f; _ = 1.5; _ = \"3\"; _ = '4'",
			"f | 0x1f to 0x1f + 1 | _ = 7 + (0x1f + 1); _ = 1.5; _ = \"3\"; _ = '4'",
		}},
		{"values beside an error", "return 0, err; return 1, ErrBad; return 2, fmt.Errorf(\"%d\", 3); return 4, nil; return a < b, err; return h(5), err", []string{
			"f | 3 to 3 + 1 | return 0, err; return 1, ErrBad; return 2, fmt.Errorf(\"%d\", (3 + 1)); return 4, nil; return a < b, err; return h(5), err",
			"f | 4 to 4 + 1 | return 0, err; return 1, ErrBad; return 2, fmt.Errorf(\"%d\", 3); return (4 + 1), nil; return a < b, err; return h(5), err",
			"f | < to <= | return 0, err; return 1, ErrBad; return 2, fmt.Errorf(\"%d\", 3); return 4, nil; return a <= b, err; return h(5), err",
			"f | 5 to 5 + 1 | return 0, err; return 1, ErrBad; return 2, fmt.Errorf(\"%d\", 3); return 4, nil; return a < b, err; return h((5 + 1)), err",
		}},
		{"a condition", "if x { a++ }", []string{"f | condition negated | if !(x) { a++ }"}},
		{"a negated comparison is one change", "if a == b { a++ }", []string{"f | == to != | if a != b { a++ }"}},
		{"a guard", "if x { return }", []string{
			"f | condition negated | if !(x) { return }",
			"f | guard never taken | if false && (x) { return }",
		}},
		{"a guard with a statement", "if err := g(); err != nil { return }", []string{
			"f | guard never taken | if err := g(); false && (err != nil) { return }",
			"f | != to == | if err := g(); err == nil { return }",
		}},
		{"jumps", "for { if x { continue }; if y { break }; if z { panic(a) }; if x { g() } }", []string{
			"f | condition negated | for { if !(x) { continue }; if y { break }; if z { panic(a) }; if x { g() } }",
			"f | guard never taken | for { if false && (x) { continue }; if y { break }; if z { panic(a) }; if x { g() } }",
			"f | condition negated (2) | for { if x { continue }; if !(y) { break }; if z { panic(a) }; if x { g() } }",
			"f | guard never taken (2) | for { if x { continue }; if false && (y) { break }; if z { panic(a) }; if x { g() } }",
			"f | condition negated (3) | for { if x { continue }; if y { break }; if !(z) { panic(a) }; if x { g() } }",
			"f | guard never taken (3) | for { if x { continue }; if y { break }; if false && (z) { panic(a) }; if x { g() } }",
			"f | condition negated (4) | for { if x { continue }; if y { break }; if z { panic(a) }; if !(x) { g() } }",
		}},
		{"an empty body", "if x { }", []string{"f | condition negated | if !(x) { }"}},
		{"a loop", "for x { g() }", []string{"f | condition negated | for !(x) { g() }"}},
		{"cases of conditions", "switch { case x: g(); default: g() }", []string{
			"f | case negated | switch { case !(x): g(); default: g() }",
			"f | case never taken | switch { case false && (x): g(); default: g() }",
		}},
		{"cases of values", "switch a { case b: g() }", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := changed(t, "package p\n\nfunc f() {\n\t"+c.body+"\n}\n"); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s", strings.Join(got, "\n"))
			}
		})
	}
}

// TestPlaces: declarations by their names, methods with their types'.
func TestPlaces(t *testing.T) {
	const src = `package p

import "fmt"

const (
	first = 1
	second, third = 2, 3
)

type list [4]int

func (l *list) method() int { return 5 }

func (l tree[T]) method() int { return 6 }

func lone() int { return 7 }
`
	want := []string{
		"first | 1 to 1 + 1 | first = (1 + 1)",
		"second | 2 to 2 + 1 | second, third = (2 + 1), 3",
		"second | 3 to 3 + 1 | second, third = 2, (3 + 1)",
		"list | 4 to 4 + 1 | type list [(4 + 1)]int",
		"list.method | 5 to 5 + 1 | func (l *list) method() int { return (5 + 1) }",
		"tree.method | 6 to 6 + 1 | func (l tree[T]) method() int { return (6 + 1) }",
		"lone | 7 to 7 + 1 | func lone() int { return (7 + 1) }",
	}
	if got := changed(t, src); !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if _, err := mutants("a.go", []byte("package")); err == nil {
		t.Error("a file that does not parse")
	}
}
