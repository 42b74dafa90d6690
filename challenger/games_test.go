// SPDX-License-Identifier: MIT

package challenger_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite what the games in testdata expect")

// TestGames plays the games in testdata. A game is a text of commands; below
// each stands what the watcher then wants done.
//
//	# a comment
//	propose by=liar path
//	----
//	open path about batch 0 claim 0, nonce 0: attack a lie (…)
//
// `do` has the watcher's intents of the moment performed. Rewrite them all with
// go test ./challenger -run Games -update.
//
// Rules: P-9.7, P-9.8, P-9.12, P-9.14.
func TestGames(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d games, %v", len(files), err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := playText(t, string(text))
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(text) {
				t.Errorf("%s expects otherwise; it is\n%s", path, firstDifference(string(text), got))
			}
		})
	}
}

// playText plays the commands of a text and returns it with what the watcher
// now wants below each.
func playText(t *testing.T, text string) string {
	t.Helper()
	g := newGame(t)
	var out strings.Builder
	expecting := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			expecting = false
			out.WriteString("\n")
		case expecting:
		case strings.HasPrefix(line, "#"):
			out.WriteString(line + "\n")
		case line == "----":
			expecting = true
			out.WriteString("----\n" + g.describe(g.decide()))
		default:
			out.WriteString(line + "\n")
			g.play(line)
		}
	}
	return out.String()
}

// firstDifference shows the lines from the first one that differs.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "want: " + w[i] + "\ngot:  " + g[i]
		}
	}
	return "longer or shorter"
}

// gameTexts returns the games in testdata.
func gameTexts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}
