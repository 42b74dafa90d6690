// SPDX-License-Identifier: MIT

package challenger_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/assize/assize/challenger"
)

// TestRationale: each rule says why it is one. That each action of the games
// carries a rule is checked where they are decided.
func TestRationale(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "rules.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[challenger.Rule]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && strings.HasPrefix(spec.Names[0].Name, "Rule") {
			rules[challenger.Rule(strings.Trim(spec.Values[0].(*ast.BasicLit).Value, `"`))] = true
		}
		return true
	})
	if len(rules) < 8 {
		t.Fatalf("only %d rules in rules.go", len(rules))
	}
	for rule := range rules {
		if challenger.Rationale[rule] == "" {
			t.Errorf("no reason for the rule %q", rule)
		}
	}
	for rule := range challenger.Rationale {
		if !rules[rule] {
			t.Errorf("a reason for %q, which is no rule", rule)
		}
	}
}

// TestCloseAtOnce: a flood of disputes is closed in parts that fit a transaction,
// each dispute once.
func TestCloseAtOnce(t *testing.T) {
	g := newGame(t)
	g.self = "honest"
	g.play("propose by=honest true")
	const flood = 450
	for range flood {
		g.play("open path by=griefer")
	}
	g.play("prove by=honest")
	closed := map[string]bool{}
	actions := g.decide()
	for _, action := range actions {
		list := action.(challenger.CloseProven).Disputes
		if len(list) > 200 {
			t.Errorf("%d at once", len(list))
		}
		for _, d := range list {
			closed[g.nameOf(d)] = true
		}
	}
	if len(closed) != flood || len(actions) != 3 {
		t.Errorf("%d closed in %d parts", len(closed), len(actions))
	}
}

// TestEveryAction: between them the games have the watcher want every kind of
// action there is, by every rule there is.
func TestEveryAction(t *testing.T) {
	wanted := map[string]bool{}
	for _, text := range gameTexts(t) {
		for line := range strings.Lines(text) {
			for rule := range challenger.Rationale {
				if strings.Contains(line, ": "+string(rule)+" (") {
					wanted[string(rule)] = true
					verb, _, _ := strings.Cut(line, " ")
					wanted[strings.TrimSuffix(verb, ":")] = true
				}
			}
		}
	}
	for rule := range challenger.Rationale {
		if !wanted[string(rule)] && rule != challenger.RuleTreasury { // that one decides beside the games: TestMoneyComesHome
			t.Errorf("in no game %q is followed", rule)
		}
	}
	for _, verb := range []string{"open", "refute", "extend", "present", "reveal", "select", "timeout", "reclaim", "prove", "close", "propose", "adopt", "page"} {
		if !wanted[verb] {
			t.Errorf("no game has %q", verb)
		}
	}
}
