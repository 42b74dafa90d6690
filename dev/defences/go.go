// SPDX-License-Identifier: MIT

package defences

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/assize/assize/dev/overlay"
)

// goTests runs single Go tests of a tree, with files replaced.
type goTests struct {
	root  string
	sound map[string]bool // tests that pass with nothing changed
}

// testTime is how long one test may take; one that hangs has failed.
const testTime = 10 * time.Minute

// verdict is what became of a test.
type verdict string

const (
	failed     verdict = "failed"
	passed     verdict = "passed"
	uncompiled verdict = "does not compile"
	missing    verdict = "is not there"
	unsound    verdict = "fails with nothing taken out"
)

// pattern returns what -test.run selects for a name, or for a game.
func pattern(r Reference, name string) string {
	if r.Game() {
		return "^TestGames$/^" + strings.TrimSuffix(path.Base(r.File), ".txt") + "$"
	}
	return "^" + name + "$"
}

// verdicts runs the tests of a reference on changed files, by their names from the root.
//
// Expected errors: those of files and of starting programs, the context's.
func (g *goTests) verdicts(ctx context.Context, changed map[string][]byte, r Reference) (map[string]verdict, error) {
	names, folder := r.Names, path.Dir(r.File)
	if r.Game() {
		names, folder = []string{path.Base(r.File)}, "challenger"
	}
	work, err := os.MkdirTemp("", "defences")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	key := func(name string) string { return folder + " " + pattern(r, name) }
	unknown := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return g.sound[key(name)] })
	out, err := g.run(ctx, work, folder, r, unknown, os.Environ())
	if err != nil {
		return nil, err
	}
	sound := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return out[name] != "" && out[name] != passed })
	for name, v := range out {
		switch v {
		case passed:
			g.sound[key(name)] = true
		case failed:
			out[name] = unsound
		}
	}
	list, err := overlay.Write(work, g.root, changed)
	if err != nil {
		return nil, err
	}
	env := append(os.Environ(), "GOFLAGS="+strings.TrimSpace(os.Getenv("GOFLAGS")+" -overlay="+list))
	found, err := g.run(ctx, work, folder, r, sound, env)
	maps.Copy(out, found)
	return out, err
}

// run builds the tests of a package and runs some of a reference's one by one.
func (g *goTests) run(ctx context.Context, work, folder string, r Reference, names, env []string) (map[string]verdict, error) {
	out := map[string]verdict{}
	if len(names) == 0 {
		return out, nil
	}
	program := filepath.Join(work, "test")
	build := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-o", program, "./"+folder)
	build.Dir, build.Env = g.root, env
	var exit *exec.ExitError
	if _, err := build.Output(); errors.As(err, &exit) && ctx.Err() == nil {
		for _, name := range names {
			out[name] = uncompiled
		}
		return out, nil
	} else if err != nil {
		return nil, fmt.Errorf("go test -c ./%s: %w", folder, err)
	}
	for _, name := range names {
		var err error
		if out[name], err = g.one(ctx, program, folder, pattern(r, name), env); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// one runs one test of a program.
func (g *goTests) one(ctx context.Context, program, folder, run string, env []string) (verdict, error) {
	limited, cancel := context.WithTimeout(ctx, testTime)
	defer cancel()
	test := exec.CommandContext(limited, program, "-test.v", "-test.run", run, "-test.paniconexit0", "-test.timeout", testTime.String())
	test.Dir, test.Env = filepath.Join(g.root, folder), env
	test.WaitDelay = 5 * time.Second
	out, err := test.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case !bytes.Contains(out, []byte("=== RUN ")):
		return missing, nil
	case err == nil:
		return passed, nil
	case errors.As(err, &exit):
		return failed, nil
	}
	return "", err
}
