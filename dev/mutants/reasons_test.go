// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestParseReasons(t *testing.T) {
	const one = "a/b.go f\n\tif x {\n\t< to <=\n\tIt is\n\tso.\n"
	id := reasonID{"a/b.go", "f", "if x {", "< to <="}
	for _, c := range []struct {
		name, text string
		want       map[reasonID]string // nil for an error
	}{
		{"none", "", map[reasonID]string{}},
		{"one", one, map[reasonID]string{id: "It is so."}},
		{"comments", "# of a/b.go\n" + strings.Replace(one, "\t<", "# of this\n\t<", 1) + "\n# end", map[reasonID]string{id: "It is so."}},
		{"two", one + "\n\n" + strings.Replace(one, "b.go", "c.go", 1), map[reasonID]string{
			id: "It is so.", {"a/c.go", "f", "if x {", "< to <="}: "It is so.",
		}},
		{"no reason", "a/b.go f\n\tif x {\n\t< to <=\n", nil},
		{"no function", strings.Replace(one, " f", "", 1), nil},
		{"twice", one + "\n" + one, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := map[reasonID]string{}
			err := parseReasons(got, c.text)
			if c.want == nil {
				if !errors.Is(err, errReasons) {
					t.Errorf("got %v", err)
				}
			} else if err != nil || !maps.Equal(got, c.want) {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	// what a run prints can be put into a file as it is
	got := map[reasonID]string{}
	if err := parseReasons(got, id.String()+"\n\tIt is so.\n"); err != nil || got[id] == "" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestLoadReasons(t *testing.T) {
	folder := t.TempDir()
	if got, err := loadReasons(filepath.Join(folder, "none")); err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
	if err := os.WriteFile(filepath.Join(folder, "x.txt"), []byte("a.go f\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := loadReasons(folder); !errors.Is(err, errReasons) || !strings.Contains(err.Error(), "x.txt: ") {
		t.Errorf("got %v", err)
	}
}

// TestCommitted: the reasons of the repository can be read.
func TestCommitted(t *testing.T) {
	if _, err := loadReasons("data"); err != nil {
		t.Error(err)
	}
}
