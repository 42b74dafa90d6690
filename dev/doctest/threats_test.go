// SPDX-License-Identifier: MIT

// Package doctest holds documents against the tree they speak of.
package doctest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/assize/assize/dev/defences"
)

var (
	span     = regexp.MustCompile("`([^`]*)`")
	function = regexp.MustCompile(`(?s)\bfunction\s+((?:test|invariant_)\w*)\s*\([^)]*\)([^{;]*)\{`)
	called   = regexp.MustCompile(`\b(?:public|external)\b`)
	link     = regexp.MustCompile(`\]\(([\w./-]+)(?:#[\w-]+)?\)`)
	source   = regexp.MustCompile(`^[\w./-]+\.(?:sol|go|md|txt)$`)
)

// row is a line of a table whose last column is "shown by".
type row struct {
	line  int
	cells []string
}

// rows returns the rows of such tables.
func rows(text string) []row {
	var all []row
	wanted := false
	for i, line := range strings.Split(text, "\n") {
		inner, ok := strings.CutPrefix(line, "| ")
		if !ok {
			wanted = false
			continue
		}
		cells := strings.Split(strings.TrimSuffix(inner, " |"), " | ")
		switch {
		case cells[len(cells)-1] == "shown by":
			wanted = true
		case wanted && cells[0] != "---":
			all = append(all, row{i + 1, cells})
		}
	}
	return all
}

// tree knows the tests of a checkout.
type tree struct {
	root  string
	tests map[string]map[string]bool // by file
}

// has reports whether a file has a test of a name that is run.
func (tr *tree) has(file, name string) (bool, error) {
	if tr.tests[file] == nil {
		names, err := testsOf(filepath.Join(tr.root, file))
		if err != nil {
			return false, err
		}
		tr.tests[file] = names
	}
	return tr.tests[file][name], nil
}

// testsOf returns the tests of a Go or a Solidity file.
func testsOf(path string) (map[string]bool, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	if strings.HasSuffix(path, ".t.sol") {
		for _, m := range function.FindAllStringSubmatch(string(text), -1) {
			names[m[1]] = called.MatchString(m[2])
		}
		return names, nil
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && (strings.HasPrefix(f.Name.Name, "Test") || strings.HasPrefix(f.Name.Name, "Fuzz")) {
			names[f.Name.Name] = true
		}
	}
	return names, nil
}

// faults returns what is wrong with a document: a row without a test, a
// test that does not exist, a source that does not.
func (tr *tree) faults(text string) []string {
	var found []string
	for _, r := range rows(text) {
		fault := func(format string, args ...any) {
			found = append(found, fmt.Sprintf("line %d: ", r.line)+fmt.Sprintf(format, args...))
		}
		if len(r.cells) != 3 {
			fault("%d cells", len(r.cells))
			continue
		}
		tests := 0
		shown := span.FindAllStringSubmatch(r.cells[2], -1)
		for _, m := range shown {
			n, err := tr.check(m[1])
			if tests += n; err != nil {
				fault("`%s`: %v", m[1], err)
			}
		}
		if tests == 0 {
			fault("no test")
		}
	}
	for i, line := range strings.Split(text, "\n") {
		for _, m := range span.FindAllStringSubmatch(line, -1) {
			if source.MatchString(m[1]) && !tr.exists(m[1]) {
				found = append(found, fmt.Sprintf("line %d: `%s` does not exist", i+1, m[1]))
			}
		}
	}
	return found
}

// check holds a reference to tests against the tree and returns how many it names.
func (tr *tree) check(text string) (int, error) {
	r, err := defences.ParseReference(text)
	if err != nil {
		return 0, err
	}
	if r.Game() {
		_, err := os.Stat(filepath.Join(tr.root, r.File))
		return 1, err
	}
	file := r.File
	if r.Solidity() {
		file = "contracts/test/" + file
	}
	for _, name := range r.Names {
		switch ok, err := tr.has(file, name); {
		case err != nil:
			return 0, err
		case !ok:
			return 0, fmt.Errorf("%s has no test %s", file, name)
		}
	}
	return len(r.Names), nil
}

// exists reports whether there is a file of a name, from the root or in the contracts' sources.
func (tr *tree) exists(name string) bool {
	for _, pattern := range []string{name, "contracts/src/" + name, "contracts/src/*/" + name, "contracts/test/" + name} {
		if paths, err := filepath.Glob(filepath.Join(tr.root, pattern)); err == nil && len(paths) > 0 {
			return true
		}
	}
	return false
}

func TestThreats(t *testing.T) {
	text, err := os.ReadFile("../../docs/threats.md")
	if err != nil {
		t.Fatal(err)
	}
	tr := &tree{root: "../..", tests: map[string]map[string]bool{}}
	for _, fault := range tr.faults(string(text)) {
		t.Error(fault)
	}
	if n := len(rows(string(text))); n < 80 {
		t.Errorf("only %d rows are seen", n)
	}
	for _, file := range []string{"challenger/property_test.go", "contracts/test/game/Forks.t.sol"} {
		if tr.tests[file] == nil {
			t.Errorf("%s is not named", file)
		}
	}
	_, lessons, _ := strings.Cut(string(text), "\n## The nine lessons")
	lessons, _, _ = strings.Cut(lessons, "\n## ")
	for i, r := range rows(lessons) {
		if !strings.HasPrefix(r.cells[0], fmt.Sprintf("%d. ", i+1)) {
			t.Errorf("lesson %d is %q", i+1, r.cells[0])
		}
	}
	if n := len(rows(lessons)); n != 9 {
		t.Errorf("%d lessons", n)
	}
}

// TestDocuments holds what documents name against the tree: sources, and tests where a table has them.
func TestDocuments(t *testing.T) {
	tr := &tree{root: "../..", tests: map[string]map[string]bool{}}
	for _, file := range []string{"README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/audit.md", "docs/glossary.md", "docs/protocol.md", "docs/diagrams.md", "docs/dapps.md", "docs/operators.md"} {
		text, err := os.ReadFile(filepath.Join(tr.root, file))
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range tr.faults(string(text)) {
			t.Errorf("%s: %s", file, fault)
		}
		if n := len(rows(string(text))); file == "docs/audit.md" && n < 10 {
			t.Errorf("%s: only %d rows are seen", file, n)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(tr.root, filepath.Dir(file), m[1])); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

// TestFaultsAreFound has the checks judge rows that they must refuse, and some they must not.
func TestFaultsAreFound(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"a/a_test.go":                   "package a\n\n// func TestComment() {}\nfunc TestReal() {}\nfunc FuzzReal() {}\nfunc (x) TestMethod() {}\nfunc helper() {}\n",
		"a/a.go":                        "package a\n\nfunc TestReal() {}\n",
		"challenger/testdata/game.txt":  "",
		"contracts/test/unit/A.t.sol":   "function test_a() public {}\nfunction test_b(uint256 x)\n  external\n{}\nfunction test_c() internal {}\nfunction invariant_d() public view {}\nfunction test_e() public;\n",
		"contracts/src/libraries/L.sol": "",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name, row, want string
	}{
		{"a Go test", "| x | y | `a/a_test.go TestReal` |", ""},
		{"a fuzz target beside it", "| x | y | `a/a_test.go TestReal FuzzReal` |", ""},
		{"Solidity", "| x | y | `unit/A.t.sol test_a test_b invariant_d` |", ""},
		{"a game", "| x | y | `challenger/testdata/game.txt` |", ""},
		{"sources", "| x | `a/a.go`, `L.sol`, `libraries/L.sol`, `L.x`, `MAX` | `a/a_test.go TestReal` |", ""},
		{"no test", "| x | y | it is so |", "no test"},
		{"a test that is gone", "| x | y | `a/a_test.go TestReal TestGone` |", "no test TestGone"},
		{"a comment", "| x | y | `a/a_test.go TestComment` |", "no test TestComment"},
		{"a method", "| x | y | `a/a_test.go TestMethod` |", "no test TestMethod"},
		{"a helper", "| x | y | `a/a_test.go helper` |", "no test helper"},
		{"not a file of tests", "| x | y | `a/a.go TestReal` |", "no file of tests"},
		{"a file that is gone", "| x | y | `b/b_test.go TestReal` |", "no such file"},
		{"a Solidity test that is gone", "| x | y | `unit/A.t.sol test_z` |", "no test test_z"},
		{"one that is not run", "| x | y | `unit/A.t.sol test_c` |", "no test test_c"},
		{"one that is declared only", "| x | y | `unit/A.t.sol test_e` |", "no test test_e"},
		{"no name", "| x | y | `a/a_test.go` |", "no test is named"},
		{"a game that is gone", "| x | y | `challenger/testdata/gone.txt` |", "no such file"},
		{"a game with a name", "| x | y | `challenger/testdata/game.txt TestReal` |", "no game"},
		{"a source that is gone", "| x | `b.go` | `a/a_test.go TestReal` |", "`b.go` does not exist"},
		{"two cells", "| x | `a/a_test.go TestReal` |", "2 cells"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tr := &tree{root: root, tests: map[string]map[string]bool{}}
			got := tr.faults("# Title\n\n| attack | what stops it | shown by |\n| --- | --- | --- |\n" + c.row + "\n\n| other | table |\n| --- | --- |\n| x | y |\n")
			if c.want == "" && len(got) != 0 || c.want != "" && (len(got) == 0 || !strings.Contains(got[0], c.want) || !strings.Contains(got[0], "line 5: ")) {
				t.Errorf("got %q", got)
			}
		})
	}
}
