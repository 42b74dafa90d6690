// SPDX-License-Identifier: MIT

package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/assize/assize/internal/testing/testnode"
)

// atOnce is how many scenarios run at once. They wait for blocks most of the time.
const atOnce = "8"

func TestMain(m *testing.M) {
	flag.Parse()
	set := false
	flag.Visit(func(f *flag.Flag) { set = set || f.Name == "test.parallel" })
	if !set {
		if err := flag.Set("test.parallel", atOnce); err != nil {
			panic(err)
		}
	}
	status := m.Run()
	if dir, err := folder(); err == nil {
		os.RemoveAll(dir)
	}
	os.Exit(status)
}

// folder returns a folder for the whole run.
var folder = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "assize-e2e-") })

// program builds the program, once, and returns its path.
var program = sync.OnceValues(func() (string, error) {
	root, err := testnode.Root()
	if err != nil {
		return "", err
	}
	dir, err := folder()
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "assize")
	cmd := exec.Command("go", "build", "-o", path, "./cmd/assize")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the program: %w\n%s", err, out)
	}
	return path, nil
})
