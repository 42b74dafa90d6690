// SPDX-License-Identifier: MIT

package metrics

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const runbooks = "../../docs/runbooks"

// sections are what each runbook has, in this order.
var sections = []string{"What it means", "What is lost, and by when", "What to do", "What not to do"}

// TestRunbooks: each alert has a runbook of its name and names it; each runbook has an alert, all sections with
// something in them, links that lead somewhere, and metrics that there are.
func TestRunbooks(t *testing.T) {
	t.Parallel()
	alerts, all := readAlerts(t), series(t)
	var names []string
	for _, g := range alerts.Groups {
		for _, r := range g.Rules {
			names = append(names, r.Alert+".md")
			if want := "docs/runbooks/" + r.Alert + ".md"; r.Annotations["runbook"] != want {
				t.Errorf("%s names the runbook %q, not %q", r.Alert, r.Annotations["runbook"], want)
			}
			text, err := os.ReadFile(filepath.Join(runbooks, r.Alert+".md"))
			if err != nil {
				t.Errorf("%s has no runbook: %v", r.Alert, err)
				continue
			}
			for _, fault := range runbookFaults(r.Alert, string(text), all) {
				t.Errorf("%s.md: %s", r.Alert, fault)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(runbooks, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if name := filepath.Base(f); name != "README.md" && !slices.Contains(names, name) {
			t.Errorf("%s is the runbook of no alert", name)
		}
	}
}

var (
	link        = regexp.MustCompile(`\]\(([^)]+)\)`)
	metricsName = regexp.MustCompile(`\bassize_[a-z_]+`)
)

// runbookFaults returns what is wrong with a runbook.
func runbookFaults(alert, text string, all map[string]map[string][]string) []string {
	var found []string
	parts := strings.Split(text, "\n## ")
	if strings.TrimSpace(parts[0]) != "# "+alert {
		found = append(found, "its title is "+parts[0])
	}
	var titles []string
	for _, p := range parts[1:] {
		title, body, _ := strings.Cut(p, "\n")
		titles = append(titles, title)
		if len(strings.TrimSpace(body)) < 20 {
			found = append(found, "hardly a word on "+title)
		}
	}
	if !slices.Equal(titles, sections) {
		found = append(found, "sections "+strings.Join(titles, ", "))
	}
	for _, m := range link.FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join(runbooks, m[1])); err != nil {
			found = append(found, err.Error())
		}
	}
	for _, m := range metricsName.FindAllString(text, -1) {
		known := false
		for name := range all {
			known = known || strings.HasPrefix(name, m) // as grep finds it
		}
		if !known {
			found = append(found, "no metric begins with "+m)
		}
	}
	return found
}

// TestRunbookFaultsAreFound has the checks judge runbooks that they must refuse.
func TestRunbookFaultsAreFound(t *testing.T) {
	t.Parallel()
	words := strings.Repeat("word ", 20)
	good := "# A\n\n## What it means\n\n" + words + "\n\n## What is lost, and by when\n\n" + words + "\n\n## What to do\n\n" + words +
		"\n\n```\ngrep assize_up\n```\n\n[that](README.md)\n\n## What not to do\n\n" + words + "\n"
	all := map[string]map[string][]string{"assize_up_seconds": nil}
	for _, c := range []struct{ name, from, to, want string }{
		{"good", "", "", ""},
		{"another title", "# A", "# B", "title"},
		{"a section less", "## What it means\n\n" + words + "\n\n", "", "sections"},
		{"an empty section", words + "\n\n## What to do", "\n\n## What to do", "hardly a word"},
		{"a dead link", "README.md", "Gone.md", "Gone.md"},
		{"a metric that is gone", "assize_up", "assize_down", "assize_down"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runbookFaults("A", strings.Replace(good, c.from, c.to, 1), all)
			if c.want == "" && len(got) > 0 || c.want != "" && !strings.Contains(strings.Join(got, "\n"), c.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}
