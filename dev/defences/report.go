// SPDX-License-Identifier: MIT

package defences

import (
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
)

// Summary returns a line of counts, those tests that passed though what they show was
// taken out, and how many these are.
func Summary(entries []Entry, results []Result) (text string, unnoticed int) {
	var b strings.Builder
	for _, r := range results {
		if !r.Noticed() {
			unnoticed++
			fmt.Fprintf(&b, "NOT NOTICED (%s): %s, %s: %s\n", r.Verdict, r.Where, r.Row, r.Test)
		}
	}
	out, none := 0, 0
	for _, e := range entries {
		if e.None == "" {
			out++
		} else {
			none++
		}
	}
	fmt.Fprintf(&b, "%d defences taken out (%d rows have none), %d tests failed as they must, %d did not\n",
		out, none, len(results)-unnoticed, unnoticed)
	return b.String(), unnoticed
}

// Report returns the results as a document, a section a row, with the commit they were made on.
func Report(ctx context.Context, entries []Entry, results []Result) string {
	commit := "no commit"
	if out, err := exec.CommandContext(ctx, "git", "describe", "--always", "--dirty", "--abbrev=40").Output(); err == nil {
		commit = strings.TrimSpace(string(out))
	}
	summary, _ := Summary(entries, results)
	var b strings.Builder
	fmt.Fprintf(&b, "# Defences taken out\n\nMade by `make defences` on %s. Each test named here fails when what stands in the entry is taken out.\n\n%s\n", commit, summary)
	fmt.Fprint(&b, "| row | entry | tests that failed |\n| --- | --- | --- |\n")
	for _, e := range entries {
		if e.None != "" {
			continue
		}
		var tests []string
		for _, r := range results {
			if r.Where == e.Where && r.Noticed() {
				tests = append(tests, "`"+r.Test+"`")
			}
		}
		slices.Sort(tests)
		fmt.Fprintf(&b, "| %s | %s | %s |\n", e.Row, e.Where, strings.Join(tests, ", "))
	}
	return b.String()
}
