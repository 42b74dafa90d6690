// SPDX-License-Identifier: MIT

package doctest

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	ruleHead = regexp.MustCompile(`(?m)^- \*\*([PA])-(?:(\d+)\.)?(\d+)\*\* `)
	cited    = regexp.MustCompile(`\b(?:P-\d+\.\d+|A-\d+)\b`)
)

// rulesOf returns the numbers of the rules and assumptions of a protocol, and what is wrong with their order. What
// stands under "Why" is about rules, and states none.
func rulesOf(protocol string) (numbers, wrong []string) {
	section, last := "", 0
	for part := range strings.SplitSeq(protocol, "\n##") {
		if strings.HasPrefix(part, "# Why") {
			continue
		}
		if number, _, ok := strings.Cut(strings.TrimPrefix(part, " "), ". "); ok && strings.HasPrefix(part, " ") {
			section, last = number, 0
		}
		for _, m := range ruleHead.FindAllStringSubmatch(part, -1) {
			number := strings.Trim(strings.TrimPrefix(m[0], "- "), "* ")
			last++
			if m[1] == "P" && m[2] != section || m[3] != fmt.Sprint(last) {
				wrong = append(wrong, fmt.Sprintf("%s is rule %d of section %s", number, last, section))
			}
			numbers = append(numbers, number)
		}
	}
	return numbers, wrong
}

// citations are the rules that files cite.
type citations struct{ code, tests, documents map[string]string } // a file by the rule

// cite notes what a file cites. What is generated and the tests of this package, which make rules up, do not count.
func (c *citations) cite(name, text string) {
	kind := c.documents
	switch {
	case strings.HasPrefix(name, "dev/doctest/"), strings.HasPrefix(name, "contracts/bindings/"):
		return
	case strings.HasSuffix(name, "_test.go"), strings.HasPrefix(name, "contracts/test/") && strings.HasSuffix(name, ".sol"):
		kind = c.tests
	case strings.HasSuffix(name, ".go"), strings.HasSuffix(name, ".sol"):
		kind = c.code
	case !strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, ".txt"):
		return
	}
	for _, number := range cited.FindAllString(text, -1) {
		kind[number] = name
	}
}

// faults returns what is wrong: a rule that is cited and does not exist, one that no code or no test cites.
func (c *citations) faults(rules []string) (wrong []string) {
	for _, kind := range []map[string]string{c.code, c.tests, c.documents} {
		for number, file := range kind {
			if !slices.Contains(rules, number) {
				wrong = append(wrong, fmt.Sprintf("%s cites %s, which is no rule", file, number))
			}
		}
	}
	for _, number := range rules {
		if strings.HasPrefix(number, "A-") {
			continue
		}
		if c.code[number] == "" {
			wrong = append(wrong, "no code cites "+number)
		}
		if c.tests[number] == "" {
			wrong = append(wrong, "no test cites "+number)
		}
	}
	slices.Sort(wrong)
	return wrong
}

func newCitations() *citations {
	return &citations{map[string]string{}, map[string]string{}, map[string]string{}}
}

// TestRules holds the rules of the protocol to being in order, and to being cited by code and by tests.
func TestRules(t *testing.T) {
	const root = "../.."
	text, err := os.ReadFile(filepath.Join(root, "docs/protocol.md"))
	if err != nil {
		t.Fatal(err)
	}
	rules, wrong := rulesOf(string(text))
	if len(rules) < 100 {
		t.Errorf("only %d rules are seen", len(rules))
	}
	all := newCitations()
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		name := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || slices.Contains([]string{"contracts/node_modules", "contracts/out", "contracts/cache", "fixtures"}, name)):
			return filepath.SkipDir
		case d.IsDir():
			return nil
		}
		switch filepath.Ext(name) {
		case ".go", ".sol", ".md", ".txt":
			text, err := os.ReadFile(path)
			all.cite(name, string(text))
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range append(wrong, all.faults(rules)...) {
		t.Error(fault)
	}
}

// TestRuleFaultsAreFound has the checks judge what they must refuse, and what they must not.
func TestRuleFaultsAreFound(t *testing.T) {
	const protocol = "# T\n\n## 1. One\n\n- **P-1.1** A.\n- **P-1.2** B.\n\n### Why\n\n- **P-1.7** is none.\n\n### More\n\n- **P-1.3** C.\n\n## 2. Two\n\n- **A-1** D.\n"
	for _, c := range []struct {
		name, protocol string
		files          map[string]string
		want           string
	}{
		{"all cited", protocol, nil, ""},
		{"no code", protocol, map[string]string{"a/a.go": "// P-1.1, P-1.3"}, "no code cites P-1.2"},
		{"no test", protocol, map[string]string{"contracts/test/unit/A.t.sol": ""}, "no test cites P-1.3"},
		{"Solidity for code", protocol, map[string]string{"a/a.go": "// P-1.1, P-1.2", "contracts/src/A.sol": "/// P-1.3"}, ""},
		{"no rule in code", protocol, map[string]string{"b/b.go": "// P-1.4"}, "b/b.go cites P-1.4, which is no rule"},
		{"no rule in a document", protocol, map[string]string{"docs/b.md": "A-2"}, "docs/b.md cites A-2, which is no rule"},
		{"a number twice", strings.Replace(protocol, "P-1.3", "P-1.2", 1), map[string]string{"a/a.go": "P-1.1 P-1.2"}, "P-1.2 is rule 3 of section 1"},
		{"another section's", strings.Replace(protocol, "P-1.1", "P-2.1", 1), nil, "P-2.1 is rule 1 of section 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := map[string]string{
				"a/a.go": "// P-1.1, P-1.2 and P-1.3", "a/a_test.go": "// P-1.1, P-1.2, EIP-1.5", "contracts/test/unit/A.t.sol": "/// P-1.3",
				"docs/a.md": "A-1", "dev/doctest/rules_test.go": "P-8.8",
			}
			for name, text := range c.files {
				files[name] = text
			}
			all := newCitations()
			for name, text := range files {
				all.cite(name, text)
			}
			rules, wrong := rulesOf(c.protocol)
			got := append(wrong, all.faults(rules)...)
			if c.want == "" && len(got) != 0 || c.want != "" && !slices.Contains(got, c.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}
