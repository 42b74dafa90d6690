// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

var rewrite = flag.Bool("rewrite", false, "write testdata anew")

// small returns the mutants of testdata/Small.sol, whose syntax tree is testdata/Small.json (e2e/soltree holds it to
// the compiler's).
func small(t *testing.T) (map[string][]byte, []switched) {
	t.Helper()
	text, err := os.ReadFile("testdata/Small.sol")
	if err != nil {
		t.Fatal(err)
	}
	tree, err := os.ReadFile("testdata/Small.json")
	if err != nil {
		t.Fatal(err)
	}
	var ast node
	if err := json.Unmarshal(tree, &ast); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"src/Small.sol": text}, solMutants([]solFile{{"src/Small.sol", text, ast}})
}

// golden compares a text with a file of testdata.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *rewrite {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines, wanted := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(lines), len(wanted)) {
		a, b := slices.Concat(lines, make([]string, len(wanted)))[i], slices.Concat(wanted, make([]string, len(lines)))[i]
		if a != b {
			t.Errorf("%s:%d: got\n%s\nwant\n%s", path, i+1, a, b)
		}
	}
}

func TestSolMutants(t *testing.T) {
	sources, all := small(t)
	var list strings.Builder
	ids := map[reasonID]bool{}
	for i, m := range all {
		if ids[m.id()] {
			t.Errorf("two of\n%v", m.id())
		}
		ids[m.id()] = true
		if m.file != "contracts/src/Small.sol" {
			t.Errorf("got a mutant of %s", m.file)
		}
		changed := string(m.apply(sources["src/Small.sol"]))
		line := strings.TrimSpace(strings.Split(changed, "\n")[m.line-1])
		fmt.Fprintf(&list, "%d %s: %s\n\t%s\n", i+1, m.place, m.change, line)
	}
	golden(t, "testdata/Small.mutants", list.String())
}

// TestSchema: each mutant stands behind its own switch, but for one that is left out.
func TestSchema(t *testing.T) {
	sources, all := small(t)
	text, places := schema(sources, all, map[int]bool{24: true})
	golden(t, "testdata/Small.switched", string(text["src/Small.sol"]))
	for _, w := range places["src/Small.sol"] {
		if got := string(text["src/Small.sol"][w.begin:w.end]); !strings.HasPrefix(got, w.before(w.number)) || !strings.HasSuffix(got, w.after()) {
			t.Errorf("mutant %d is said to be at %q", w.number, got)
		}
	}
}

func TestRefused(t *testing.T) {
	sources, all := small(t)
	text, places := schema(sources, all, nil)
	at := func(what string) node {
		start := strings.Index(string(text["src/Small.sol"]), what)
		if start < 0 {
			t.Fatalf("%q is not there", what)
		}
		return node{"severity": "error", "formattedMessage": what, "sourceLocation": map[string]any{"file": "src/Small.sol", "start": float64(start)}}
	}
	got, err := refused([]node{at("a <= b"), at("mstore("), {"severity": "warning"}}, places)
	if err != nil || len(got) != 2 || !got[3] || !got[11] {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := refused([]node{at("library L")}, places); err == nil {
		t.Error("an error that no mutant makes is none")
	}
}

// TestKnown: a mutant that a file of tests has killed stays killed while that is what it was; all others are tried
// again when any file of tests has changed.
func TestKnown(t *testing.T) {
	j := &solJudge{tests: map[string]string{"test/A.t.sol": "aa", "test/B.t.sol": "bb"}, all: "cc"}
	for cached, want := range map[string]bool{
		"killed aa test/A.t.sol": true,
		"killed ab test/A.t.sol": false,
		"killed aa test/C.t.sol": false,
		"killed - -":             false,
		"survived cc -":          true,
		"survived cd -":          false,
		"timeout cc -":           true,
		"survived cc":            false,
		"":                       false,
	} {
		f, ok := readFinding(cached)
		if got := ok && j.holds(f); got != want || ok && f.String() != cached {
			t.Errorf("%q: got %v, %v", cached, f, got)
		}
	}
}

func TestProfile(t *testing.T) {
	const config = "[profile.default]\nvia_ir = true\n# why\nfuzz = { runs = 256 }\ninvariant = { runs = 64 }\n\n[fmt]\nline_length = 120\n"
	if got := string(profile([]byte(config))); got != "[profile.default]\nvia_ir = true\nfuzz = { runs = 256 }\n" {
		t.Errorf("got %q", got)
	}
}
