// SPDX-License-Identifier: MIT

package doctest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var limitColumns = []string{"what", "time", "memory", "disk", "log lines", "calls", "gas and capital", "shown by"}

// constant is a reference to a bound in the sources: a file, a name and its value as it stands there.
var constant = regexp.MustCompile(`^([\w./-]+\.(?:go|sol)) ([\w.]+) = (.+)$`)

// TestLimits holds the table of limits against the tree: no cell is empty, each row names tests that exist, and each
// constant has the value that the sources give it.
func TestLimits(t *testing.T) {
	text, err := os.ReadFile("../../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	tr := &tree{root: "../..", tests: map[string]map[string]bool{}}
	for _, fault := range tr.limitFaults(string(text)) {
		t.Error(fault)
	}
	if n := len(rows(string(text))); n < leastLimits {
		t.Errorf("only %d rows are seen", n)
	}
}

// leastLimits is below the number of rows, so that a table that is no longer read is noticed.
const leastLimits = 50

// limitFaults returns what is wrong with a table of limits.
func (tr *tree) limitFaults(text string) []string {
	var found []string
	for _, r := range rows(text) {
		fault := func(format string, args ...any) {
			found = append(found, fmt.Sprintf("line %d: ", r.line)+fmt.Sprintf(format, args...))
		}
		if len(r.cells) != len(limitColumns) {
			fault("%d cells", len(r.cells))
			continue
		}
		tests, bounds := 0, 0
		for i, cell := range r.cells {
			cell = strings.TrimSpace(cell)
			if cell == "" {
				fault("%s is empty", limitColumns[i])
			}
			if inner := i > 0 && i < len(r.cells)-1; inner && cell != "–" {
				bounds++
			}
			for _, m := range span.FindAllStringSubmatch(cell, -1) {
				c := constant.FindStringSubmatch(m[1])
				switch {
				case c != nil:
					if err := tr.isConstant(c[1], c[2], c[3]); err != nil {
						fault("`%s`: %v", m[1], err)
					}
				case i == len(r.cells)-1:
					n, err := tr.check(m[1])
					if tests += n; err != nil {
						fault("`%s`: %v", m[1], err)
					}
				}
			}
		}
		if tests == 0 {
			fault("no test")
		}
		if bounds == 0 {
			fault("no bound")
		}
	}
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "| what |") && !slices.Equal(strings.Split(strings.Trim(line, "| "), " | "), limitColumns) {
			found = append(found, fmt.Sprintf("line %d: other columns", i+1))
		}
	}
	return found
}

// isConstant reports what differs if a name in a source file does not have a value. NAME.FIELD is a field in the
// composite literal that NAME is.
func (tr *tree) isConstant(file, name, value string) error {
	path := filepath.Join(tr.root, file)
	if strings.HasSuffix(file, ".sol") {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		m := regexp.MustCompile(`\b` + regexp.QuoteMeta(name) + `\s*=\s*([^;]+);`).FindSubmatch(text)
		if m == nil {
			return fmt.Errorf("there is no %s", name)
		}
		return same(string(m[1]), value)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	name, field, _ := strings.Cut(name, ".")
	var expr ast.Expr
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, id := range spec.Names {
			if id.Name == name && i < len(spec.Values) {
				expr = spec.Values[i]
			}
		}
		return true
	})
	if lit, ok := expr.(*ast.CompositeLit); ok && field != "" {
		expr = nil
		for _, e := range lit.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok && written(kv.Key) == field {
				expr = kv.Value
			}
		}
	} else if field != "" {
		expr = nil
	}
	if expr == nil {
		return fmt.Errorf("there is no %s", name)
	}
	return same(written(expr), value)
}

// written returns an expression as gofmt writes it.
func written(e ast.Expr) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), e); err != nil {
		return err.Error()
	}
	return b.String()
}

func same(is, said string) error {
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if squeeze(is) != squeeze(said) {
		return fmt.Errorf("it is %s", is)
	}
	return nil
}

// TestLimitFaultsAreFound has the checks judge rows that they must refuse, and some they must not.
func TestLimitFaultsAreFound(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"a/a_test.go":             "package a\n\nfunc TestReal() {}\n",
		"a/a.go":                  "package a\n\nconst (\n\tmost = 4 // of them\n\troom = 192 << 20\n)\n\nvar all = bounds{walk: 128, rest: 2 * time.Second}\n",
		"contracts/src/Court.sol": "uint256 public constant MAX_COINBASE = 8_192;\n",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const shown = " | `a/a_test.go TestReal` |"
	for _, c := range []struct{ name, row, want string }{
		{"all bounded", "| x | 1 s | 1 | 1 | 1 | 1 | 1" + shown, ""},
		{"constants", "| x | `a/a.go all.rest = 2*time.Second` | `a/a.go room = 192<<20` | – | – | `a/a.go most = 4` | `contracts/src/Court.sol MAX_COINBASE = 8_192`" + shown, ""},
		{"another value", "| x | – | `a/a.go room = 191<<20` | – | – | – | –" + shown, "it is 192 << 20"},
		{"another field", "| x | – | `a/a.go all.walk = 127` | – | – | – | –" + shown, "it is 128"},
		{"a field that is gone", "| x | – | `a/a.go all.run = 127` | – | – | – | –" + shown, "there is no all"},
		{"a name that is gone", "| x | – | `a/a.go gone = 127` | – | – | – | –" + shown, "there is no gone"},
		{"a file that is gone", "| x | – | `a/b.go most = 4` | – | – | – | –" + shown, "no such file"},
		{"another value in Solidity", "| x | – | `contracts/src/Court.sol MAX_COINBASE = 1` | – | – | – | –" + shown, "it is 8_192"},
		{"an empty cell", "| x | 1 |  | 1 | 1 | 1 | 1" + shown, "memory is empty"},
		{"no bound", "| x | – | – | – | – | – | –" + shown, "no bound"},
		{"no test", "| x | 1 | 1 | 1 | 1 | 1 | 1 | it is so |", "no test"},
		{"a test that is gone", "| x | 1 | 1 | 1 | 1 | 1 | 1 | `a/a_test.go TestGone` |", "no test TestGone"},
		{"a column less", "| x | 1 | 1 | 1 | 1 | 1" + shown, "7 cells"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tr := &tree{root: root, tests: map[string]map[string]bool{}}
			head := "# Title\n\n| " + strings.Join(limitColumns, " | ") + " |\n" + strings.Repeat("| --- ", len(limitColumns)) + "|\n"
			got := tr.limitFaults(head + c.row + "\n")
			if c.want == "" && len(got) != 0 || c.want != "" && (len(got) == 0 || !strings.Contains(got[0], c.want)) {
				t.Errorf("got %q", got)
			}
		})
	}
}
