// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestRunbookCommands: what the runbooks have one type are commands of this program, with flags that they have.
func TestRunbookCommands(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../docs/runbooks/*.md")
	if err != nil {
		t.Fatal(err)
	}
	flag := regexp.MustCompile(`\s--([a-z-]+)`)
	line := regexp.MustCompile("(?m)^assize (.*)$|`assize ([^`]*)`")
	seen := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range line.FindAllStringSubmatch(string(text), -1) {
			typed := m[1] + m[2]
			c, _, err := find(strings.Fields(typed))
			if err != nil {
				t.Errorf("%s: assize %s: %v", filepath.Base(file), typed, err)
				continue
			}
			seen++
			var help strings.Builder
			if err := c.run(context.Background(), environment{strings.NewReader(""), &help, io.Discard, func(string) string { return "" }}, []string{"--help"}); err == nil {
				t.Errorf("%s has no help", c.name)
			}
			for _, f := range flag.FindAllStringSubmatch(" "+typed, -1) {
				if !strings.Contains(help.String(), "  --"+f[1]+" ") {
					t.Errorf("%s: assize %s: no flag --%s", filepath.Base(file), typed, f[1])
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d commands are seen", seen)
	}
}
