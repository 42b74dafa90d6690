package defences

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"time"
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
func (g *goTests) verdicts(ctx context.Context, changed map[string]string, r Reference) (map[string]verdict, error) {
	names := r.Names
	folder := path.Dir(r.File)
	if r.Game() {
		names, folder = []string{path.Base(r.File)}, "challenger"
	}
	work, err := os.MkdirTemp("", "defences")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	overlay, err := writeOverlay(work, g.root, changed)
	if err != nil {
		return nil, err
	}
	out := map[string]verdict{}
	for _, name := range names {
		run := pattern(r, name)
		if key := folder + " " + run; !g.sound[key] {
			v, err := g.one(ctx, work, folder, run, "")
			if err != nil {
				return nil, err
			}
			if v != passed {
				if v == failed {
					v = unsound
				}
				out[name] = v
				continue
			}
			g.sound[key] = true
		}
		if out[name], err = g.one(ctx, work, folder, run, overlay); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// one builds the tests of a package and runs one of them.
func (g *goTests) one(ctx context.Context, work, folder, run, overlay string) (verdict, error) {
	program := filepath.Join(work, "test")
	env := os.Environ()
	if overlay != "" {
		env = append(env, "GOFLAGS="+strings.TrimSpace(os.Getenv("GOFLAGS")+" -overlay="+overlay))
	}
	build := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-o", program, "./"+folder)
	build.Dir, build.Env = g.root, env
	var exit *exec.ExitError
	if _, err := build.Output(); errors.As(err, &exit) && ctx.Err() == nil {
		return uncompiled, nil
	} else if err != nil {
		return "", fmt.Errorf("go test -c ./%s: %w", folder, err)
	}
	limited, cancel := context.WithTimeout(ctx, testTime)
	defer cancel()
	test := exec.CommandContext(limited, program, "-test.v", "-test.run", run, "-test.paniconexit0", "-test.timeout", testTime.String())
	test.Dir, test.Env = filepath.Join(g.root, folder), env
	test.WaitDelay = 5 * time.Second
	out, err := test.CombinedOutput()
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

// writeOverlay writes changed files and the list of them that the compiler takes.
func writeOverlay(work, root string, changed map[string]string) (string, error) {
	replace := map[string]string{}
	for name, text := range changed {
		to := filepath.Join(work, fmt.Sprintf("changed%d.go", len(replace)))
		if err := os.WriteFile(to, []byte(text), 0o600); err != nil {
			return "", err
		}
		replace[filepath.Join(root, filepath.FromSlash(name))] = to
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(work, "overlay.json")
	return overlay, os.WriteFile(overlay, text, 0o600)
}
