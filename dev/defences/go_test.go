// SPDX-License-Identifier: MIT

package defences

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestGoVerdicts takes lines out of a small module of its own.
func TestGoVerdicts(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a module over and over")
	}
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":       "module example.com/m\n\ngo 1.26\n",
		"p/p.go":       "package p\n\nfunc Max(a, b int) int {\n\tif a < b {\n\t\treturn b\n\t}\n\treturn a\n}\n",
		"p/p_test.go":  "package p\n\nimport (\n\t\"os\"\n\t\"os/exec\"\n\t\"testing\"\n)\n\nfunc TestMax(t *testing.T) {\n\tif Max(1, 2) != 2 {\n\t\tt.Fatal()\n\t}\n}\n\nfunc TestBlind(t *testing.T) { Max(1, 2) }\n\nfunc TestBroken(t *testing.T) { t.Fatal() }\n\nfunc TestProgram(t *testing.T) {\n\tout, err := exec.Command(\"go\", \"run\", \"../cmd\").CombinedOutput()\n\tif err != nil || string(out) != \"2\" {\n\t\tt.Fatal(string(out), err)\n\t}\n}\n\nfunc TestFolder(t *testing.T) {\n\tif _, err := os.Stat(\"p.go\"); err != nil {\n\t\tt.Fatal(err)\n\t}\n}\n",
		"cmd/main.go":  "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/m/p\"\n)\n\nfunc main() { fmt.Print(p.Max(1, 2)) }\n",
		"p/ignored.md": "",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const blind = "package p\n\nfunc Max(a, b int) int { return a }\n"
	g := &goTests{root: root, sound: map[string]bool{}}
	for _, c := range []struct {
		changed, name string
		want          verdict
	}{
		{blind, "TestMax", failed},
		{blind, "TestProgram", failed},
		{blind, "TestBlind", passed},
		{blind, "TestFolder", passed},
		{blind, "TestBroken", unsound},
		{blind, "TestMa", missing},
		{"package p\n", "TestMax", uncompiled},
	} {
		t.Run(c.name+" "+string(c.want), func(t *testing.T) {
			got, err := g.verdicts(context.Background(), map[string][]byte{"p/p.go": []byte(c.changed)}, Reference{"p/p_test.go", []string{c.name}})
			if err != nil || got[c.name] != c.want {
				t.Errorf("got %q, %v", got[c.name], err)
			}
		})
	}
	if text, err := os.ReadFile(filepath.Join(root, "p/p.go")); err != nil || len(text) < 60 {
		t.Errorf("the tree was changed: %q, %v", text, err)
	}
}
