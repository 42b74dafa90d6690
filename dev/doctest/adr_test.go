// SPDX-License-Identifier: MIT

package doctest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// decision is how a decision begins: its number and title, its status, its date.
var decision = regexp.MustCompile(`^# (\d+)\. [^\n]+\n\nStatus: ((?:Proposed|Accepted|Superseded)\b[^\n]*)\.\nDate: (\d{4}-\d\d-\d\d)\.\n\n`)

var decisionLink = regexp.MustCompile(`\]\((\d{4}-[\w-]+\.md)\)`)

// TestDecisions holds each decision to a title with its number, a status and a date, and the index to naming each once.
func TestDecisions(t *testing.T) {
	const dir = "../../docs/adr"
	index, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "0*.md"))
	if err != nil || len(paths) < 29 {
		t.Fatalf("%d decisions: %v", len(paths), err)
	}
	for _, path := range paths {
		name := filepath.Base(path)
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		m := decision.FindStringSubmatch(string(text))
		if m == nil {
			t.Errorf("%s does not begin with title, status and date", name)
			continue
		}
		if strings.TrimLeft(name[:4], "0") != m[1] {
			t.Errorf("%s calls itself %s", name, m[1])
		}
		if _, err := time.Parse(time.DateOnly, m[3]); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		title, _, _ := strings.Cut(string(text), "\n")
		row := "| [" + strings.TrimPrefix(title, "# ") + "](" + name + ") | " + m[3] + " |"
		if n := strings.Count(string(index), row+"\n"); n != 1 {
			t.Errorf("README.md has %d rows %s", n, row)
		}
		for _, link := range decisionLink.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(dir, link[1])); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if n := len(decisionLink.FindAllString(string(index), -1)); n != len(paths) {
		t.Errorf("README.md names %d of %d decisions", n, len(paths))
	}
}
