// SPDX-License-Identifier: MIT

// Package testnode builds the programs that tools/go.mod pins and runs programs beside a test: real nodes, on loopback, that end with it.
package testnode

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

var (
	building sync.Mutex
	built    = map[string]string{} // paths by package
)

// Build builds a main package of the modules that tools/go.mod pins, once a process, and returns the path of the program. It goes to
// the user's cache: what the linker has made once it need not make again.
func Build(tb testing.TB, pkg string) string {
	tb.Helper()
	building.Lock()
	defer building.Unlock()
	if path, ok := built[pkg]; ok {
		return path
	}
	path, err := build(pkg)
	if err != nil {
		tb.Fatal(err)
	}
	built[pkg] = path
	return path
}

func build(pkg string) (string, error) {
	root, err := Root()
	if err != nil {
		return "", err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "assize-tests")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	name := filepath.Base(pkg)
	fresh, err := os.CreateTemp(dir, name+"-*") // tests of other packages may be building it too
	if err != nil {
		return "", err
	}
	defer os.Remove(fresh.Name())
	if err := fresh.Close(); err != nil {
		return "", err
	}
	path := filepath.Join(dir, name)
	if out, err := exec.Command("go", "build", "-C", filepath.Join(root, "tools"), "-o", fresh.Name(), pkg).CombinedOutput(); err != nil {
		return "", fmt.Errorf("building %s: %w\n%s", pkg, err, out)
	}
	return path, os.Rename(fresh.Name(), path)
}

// Root returns the folder of the module that is tested.
func Root() (string, error) {
	file, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("go env: %w", err)
	}
	return filepath.Dir(strings.TrimSpace(string(file))), nil
}
