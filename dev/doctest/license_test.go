// SPDX-License-Identifier: MIT

package doctest

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestLicense holds each source file to its first line. What is generated has none.
func TestLicense(t *testing.T) {
	const line = "// SPDX-License-Identifier: MIT\n"
	seen := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains([]string{".git", "node_modules", "bindings", "out", "cache", "testdata"}, d.Name()):
			return filepath.SkipDir
		case d.IsDir(), filepath.Ext(path) != ".go" && filepath.Ext(path) != ".sol":
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if seen++; !bytes.HasPrefix(text, []byte(line)) {
			t.Errorf("%s does not begin with %s", path, line)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 400 {
		t.Errorf("only %d files are seen", seen)
	}
}
