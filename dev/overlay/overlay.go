// SPDX-License-Identifier: MIT

// Package overlay writes what the go command's -overlay reads: a build sees some files of a
// tree changed, and nothing in the tree is.
package overlay

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// Write writes changed files, by their paths from root with slashes, and the list of them into
// a folder, and returns the list's path. root is absolute.
//
// Expected errors: those of files.
func Write(folder, root string, changed map[string][]byte) (string, error) {
	replace := map[string]string{}
	for name, text := range changed {
		to := filepath.Join(folder, fmt.Sprintf("changed%d.go", len(replace)))
		if err := os.WriteFile(to, text, 0o600); err != nil {
			return "", err
		}
		replace[filepath.Join(root, filepath.FromSlash(name))] = to
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	list := filepath.Join(folder, "overlay.json")
	return list, os.WriteFile(list, text, 0o600)
}
