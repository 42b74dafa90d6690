// SPDX-License-Identifier: MIT

// Package archtest holds the rules of who may know whom, each with its reason.
package archtest

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/assize/assize/"

// listed is what `go list` tells of a package.
type listed struct {
	ImportPath string
	Dir        string
	Standard   bool
	GoFiles    []string
	Imports    []string
}

// packages lists the packages of the module and of all they depend on.
func packages(t *testing.T) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Standard,GoFiles,Imports", "./...")
	cmd.Dir = "../.."
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, &stderr)
	}
	all := map[string]listed{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
	return all
}

// rule says what packages may import.
type rule struct {
	of      string   // a package of the module, or a folder of them with /... behind it
	module  []string // what of the module it may import
	outside func(path string) bool
	reason  string
}

func nothing(string) bool  { return false }
func anything(string) bool { return true }

// rules go from the inside to the outside. A package that none is about may not
// be: it would be outside the rules.
var rules = []rule{
	{"btcheaders", nil, nothing, "header rules are values in, values out: any program may use them, and none can change them"},
	{"pathproof", nil, nothing, "what the court's judge computes must need nothing to be computed again"},
	{"relay/protocol", []string{"btcheaders", "pathproof"}, only("github.com/ethereum/go-ethereum/common", "github.com/ethereum/go-ethereum/crypto"),
		"claims and what becomes of them are values in, values out: no node, no ABI"},
	{"relay/txmgr", nil, anything, "it makes transactions of calls, whatever they are about"},
	{"relay", []string{"relay/protocol", "relay/txmgr", "btcheaders", "pathproof", "contracts/bindings"}, anything, "it speaks to the contracts; what it knows of a foreign chain are hashes"},
	{"treasury", []string{"relay", "relay/protocol", "relay/txmgr"}, only("github.com/ethereum/go-ethereum/common"), "what is done with money is values in, values out"},
	{"challenger", []string{"relay", "relay/protocol", "relay/txmgr", "btcheaders", "pathproof"}, only("github.com/ethereum/go-ethereum/common"),
		"what is to be done about a claim is decided by values alone"},
	{"watcher", []string{"challenger", "relay", "relay/protocol", "relay/txmgr", "treasury"}, only("github.com/ethereum/go-ethereum/common", "github.com/rs/zerolog"),
		"the watcher meets both chains through interfaces, so that it can be tested without either"},
	{"contracts/...", nil, anything, "generated code knows the contracts alone"},
	{"foreign/bitcoin/block", []string{"pathproof"}, nothing, "a parser of bytes"},
	{"internal/testing/madechain", []string{"pathproof", "btcheaders"}, nothing, "it makes bytes for tests"},
	{"foreign/bitcoin/files", []string{"challenger", "btcheaders", "pathproof", "foreign/bitcoin/block"}, only("github.com/rs/zerolog"), "where files meet the watcher: it knows neither the home chain nor nodes"},
	{"internal/crosscheck", []string{"btcheaders", "relay", "relay/protocol", "relay/txmgr", "contracts/bindings"}, anything,
		"it holds the header rules against the contract's: it knows both, and no court's disputes"},
	{"sanitize", nil, nothing, "it makes texts short and clean, whoever wrote them"},
	{"foreign/bitcoin/node", []string{"btcheaders", "pathproof", "foreign/bitcoin/block", "sanitize"}, only("github.com/hashicorp/go-retryablehttp"), "a client of nodes judges no chain, and knows no court"},
	{"internal/testing/testnode", nil, nothing, "what runs nodes for tests knows nothing that is tested"},
	{"internal/testing/btcdtest", []string{"internal/testing/testnode"}, nothing, "a node for tests knows nothing that is tested"},
	{"internal/evmnode", []string{"relay", "relay/protocol", "relay/txmgr"}, only("github.com/ethereum/go-ethereum", "github.com/ethereum/go-ethereum/common", "github.com/ethereum/go-ethereum/common/hexutil",
		"github.com/ethereum/go-ethereum/core/types", "github.com/ethereum/go-ethereum/ethclient", "github.com/ethereum/go-ethereum/rpc", "github.com/ethereum/go-ethereum/trie",
		"github.com/rs/zerolog"), "a client of home nodes knows of the relay what it must answer, and no foreign chain"},
	{"internal/deploycheck", []string{"btcheaders", "relay", "relay/protocol", "relay/txmgr", "contracts/bindings"}, anything, "what a relay must be is values in, values out: it asks neither chain"},
	{"internal/signer", []string{"sanitize"}, anything, "it signs what it is given: it knows neither chain nor court"},
	{"internal/journal", []string{"challenger", "watcher", "relay", "relay/protocol", "relay/txmgr", "treasury", "btcheaders"}, only("github.com/ethereum/go-ethereum/common", "github.com/ethereum/go-ethereum/common/hexutil",
		"github.com/rs/zerolog", "go.etcd.io/bbolt", "go.etcd.io/bbolt/errors"), "it writes down what the watcher tells, and asks nobody"},
	{"internal/metrics", []string{"challenger", "watcher", "relay", "relay/protocol", "relay/txmgr", "treasury", "foreign/bitcoin/view", "internal/evmnode"}, anything, "it shows what the others report, and changes none of them"},
	{"foreign/bitcoin/view", []string{"challenger", "btcheaders", "pathproof", "foreign/bitcoin/block", "foreign/bitcoin/node"}, only("github.com/rs/zerolog"),
		"where nodes meet the watcher: it knows neither the home chain nor files of others"},
	{"proposer", []string{"challenger", "relay", "relay/protocol", "relay/txmgr", "btcheaders", "foreign/bitcoin/block", "foreign/bitcoin/files"}, only("github.com/ethereum/go-ethereum/common"),
		"what is proposed is judged by the watcher's own predicate, and sent by others"},
	{"dev/soltree", nil, nothing, "it compiles and tests what it is given"},
	{"dev/overlay", nil, nothing, "it writes what it is given"},
	{"fixtures", nil, nothing, "bytes"},
	{"internal/simchain", nil, anything, "a home chain knows no foreign one"},
}

// tops may import whatever they like: nothing imports them.
var tops = map[string]string{
	"cmd/":             "the program wires everything to everything",
	"cmd/assize-demo":  "the demo is a program",
	"dev/makefixtures": "a tool",
	"dev/gastable":     "a tool of the tests",
	"dev/archtest":     "a test",
	"dev/doctest":      "a test",
	"dev/model":        "a model of the court, searched by tests",
	"dev/fuzzing":      "a tool of the tests",
	"dev/invariants":   "a tool of the tests",
	"dev/mutants":      "a tool of the tests",
	"dev/defences":     "a tool of the tests",
	"e2e":              "tests",
	"tools/":           "tools",
}

func only(paths ...string) func(string) bool {
	return func(path string) bool { return slices.Contains(paths, path) }
}

func (r rule) covers(path string) bool {
	if folder, ok := strings.CutSuffix(r.of, "/..."); ok {
		return strings.HasPrefix(path, folder+"/")
	}
	return path == r.of
}

// isTop returns the reason for which a package is one that nothing imports.
func isTop(path string) string {
	for prefix, reason := range tops {
		if path == strings.TrimSuffix(prefix, "/") || strings.HasPrefix(path, strings.TrimSuffix(prefix, "/")+"/") {
			return reason
		}
	}
	return ""
}

// breaches returns what of a package's imports the rules forbid.
func breaches(p listed, all map[string]listed) []string {
	path := strings.TrimPrefix(p.ImportPath, module)
	var found []string
	i := slices.IndexFunc(rules, func(r rule) bool { return r.covers(path) })
	if i < 0 && isTop(path) == "" {
		return []string{path + " stands under no rule: add one, with its reason, to dev/archtest"}
	}
	for _, name := range p.Imports {
		own, ofModule := strings.CutPrefix(name, module)
		switch {
		case ofModule && isTop(own) != "" && !strings.HasPrefix(path, "cmd/") && isTop(path) != isTop(own):
			found = append(found, path+" imports "+own+", which only cmd may: "+isTop(own))
		case i < 0:
		case ofModule && !slices.Contains(rules[i].module, own):
			found = append(found, path+" imports "+own+": "+rules[i].reason)
		case !ofModule && !all[name].Standard && !rules[i].outside(name):
			found = append(found, path+" imports "+name+": "+rules[i].reason)
		}
	}
	return found
}

func TestImports(t *testing.T) {
	all, seen := packages(t), 0
	for _, p := range all {
		if !strings.HasPrefix(p.ImportPath, module) {
			continue
		}
		seen++
		for _, b := range breaches(p, all) {
			t.Error(b)
		}
	}
	if seen < 8 {
		t.Errorf("only %d packages seen", seen)
	}
	for _, r := range rules {
		if !slices.ContainsFunc(slices.Collect(keys(all)), func(path string) bool { return r.covers(strings.TrimPrefix(path, module)) }) {
			t.Errorf("a rule about %s, which is no package", r.of)
		}
	}
}

func keys(m map[string]listed) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// TestBreachesAreFound has the rules judge imports that they must refuse.
func TestBreachesAreFound(t *testing.T) {
	all := map[string]listed{"fmt": {Standard: true}}
	for _, c := range []struct {
		from, imports string
		allowed       bool
	}{
		{"btcheaders", "fmt", true},
		{"btcheaders", module + "pathproof", false},
		{"pathproof", module + "btcheaders", false},
		{"pathproof", "github.com/ethereum/go-ethereum/common", false},
		{"relay", "github.com/ethereum/go-ethereum/rpc", true},
		{"relay", module + "challenger", false},
		{"relay", module + "internal/simchain", false},
		{"challenger", module + "relay", true},
		{"challenger", "github.com/ethereum/go-ethereum/common", true},
		{"challenger", "github.com/ethereum/go-ethereum/core/types", false},
		{"challenger", module + "foreign/bitcoin/files", false},
		{"challenger", module + "contracts/bindings", false},
		{"foreign/bitcoin/files", module + "relay", false},
		{"foreign/bitcoin/node", module + "challenger", false},
		{"foreign/bitcoin/node", "github.com/rs/zerolog", false},
		{"foreign/bitcoin/view", module + "relay", false},
		{"internal/simchain", module + "cmd/assize-demo", false},
		{"internal/crosscheck", module + "challenger", false},
		{"cmd/assize-demo", module + "internal/simchain", true},
		{"newcomer", "fmt", false},
	} {
		got := breaches(listed{ImportPath: module + c.from, Imports: []string{c.imports}}, all)
		if (len(got) == 0) != c.allowed {
			t.Errorf("%s imports %s: %v", c.from, c.imports, got)
		}
	}
}

// outside is what nothing that is pure may use: neither the clock nor anything else from
// outside. Time is a parameter there, so that what is decided can be decided again.
var outside = []string{"context", "os", "io", "net", "net/http", "log", "log/slog", "math/rand", "math/rand/v2", "time", "sync",
	"github.com/rs/zerolog"}

// pure are the packages of values in, values out.
var pure = []string{"btcheaders", "pathproof", "relay/protocol", "treasury", "challenger"}

// Rules: P-9.1.
func TestPurePackages(t *testing.T) {
	all := packages(t)
	for _, name := range pure {
		p, ok := all[module+name]
		if !ok {
			t.Fatalf("no package %s", name)
		}
		for _, file := range p.GoFiles {
			for _, breach := range impure(t, filepath.Join(p.Dir, file), nil, outside) {
				t.Errorf("%s/%s: %s", name, file, breach)
			}
		}
	}
}

// TestHolderOfKeys: the program that holds keys links neither a node, nor a test
// chain, nor what tests are made of.
func TestHolderOfKeys(t *testing.T) {
	forbidden := []string{
		module + "internal/simchain", module + "internal/testing", module + "fixtures", module + "dev",
		"github.com/ethereum/go-ethereum/ethclient/simulated", "github.com/ethereum/go-ethereum/eth",
		"github.com/ethereum/go-ethereum/miner", "github.com/ethereum/go-ethereum/node",
	}
	within := func(path string) bool {
		return slices.ContainsFunc(forbidden, func(f string) bool { return path == f || strings.HasPrefix(path, f+"/") })
	}
	for program, want := range map[string]bool{"./cmd/assize": false, "./cmd/assize-demo": true} {
		cmd := exec.CommandContext(t.Context(), "go", "list", "-deps", program)
		cmd.Dir = "../.."
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		linked := slices.DeleteFunc(strings.Fields(string(out)), func(path string) bool { return !within(path) })
		if (len(linked) > 0) != want {
			t.Errorf("%s links %q", program, linked)
		}
	}
}

// impure returns which of the forbidden packages a file imports. src may hold
// the file's text.
func impure(t *testing.T, path string, src any, forbidden []string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, src, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, spec := range file.Imports {
		if name := strings.Trim(spec.Path.Value, `"`); slices.Contains(forbidden, name) {
			found = append(found, "imports "+name)
		}
	}
	return found
}

// TestClocks: of the library, only the loop of the watcher and the sender may
// wait, and nobody reads the clock.
func TestClocks(t *testing.T) {
	files := 0
	for _, dir := range []string{"btcheaders", "pathproof", "relay", "relay/protocol", "relay/txmgr", "challenger"} {
		err := filepath.WalkDir(filepath.Join("../..", dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files++
			for _, breach := range clocks(t, path, nil) {
				t.Errorf("%s: %s: time is a parameter", path, breach)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 30 {
		t.Errorf("only %d files seen", files)
	}
}

// clocks returns where a file reads the machine's clock.
func clocks(t *testing.T, path string, src any) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, src, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, s.Sel.Name) {
			found = append(found, "time."+s.Sel.Name)
		}
		return true
	})
	return found
}

// TestImpurityIsFound has the checks above find what they look for.
func TestImpurityIsFound(t *testing.T) {
	const text = `package p
import ("time"; "os")
var now = time.Now
func f() { _ = time.Since; os.Exit(1) }`
	if got := impure(t, "p.go", text, outside); len(got) != 2 {
		t.Errorf("imports: %v", got)
	}
	if got := clocks(t, "p.go", text); len(got) != 2 {
		t.Errorf("clocks: %v", got)
	}
}
