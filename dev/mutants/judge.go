// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/assize/assize/dev/overlay"
)

// verdict is what became of a mutant.
type verdict string

const (
	uncompiled verdict = "uncompiled"
	killed     verdict = "killed"
	timedOut   verdict = "timeout" // killed by a clock
	survived   verdict = "survived"
)

// limits are those of a run of the tests on one mutant.
type limits struct {
	cpu    time.Duration // processor time, which a busy machine does not stretch
	wall   time.Duration // for those that hang
	memory uint64        // address space, MiB
}

// judge runs the tests of one package.
type judge struct {
	root   string // of the module
	folder string // of the package, from the root
	asked  limits // as asked for
	limits limits // of which the processor time may be less
	key    string // of the cache: what all verdicts depend on
	kills  kills  // of the tests
}

var (
	errBaseline = errors.New("mutants: the tests fail with nothing changed")
	errSlow     = errors.New("mutants: the tests take more than a third of their time with nothing changed")
	errChanged  = errors.New("mutants: the sources have changed during the run")
)

// newJudge runs the tests with nothing changed. Expected errors: errBaseline, errSlow, those of starting
// programs and of files, the context's.
func newJudge(ctx context.Context, root, folder string, l limits) (*judge, error) {
	j := &judge{root: root, folder: folder, asked: l, limits: l}
	work, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	program := filepath.Join(work, "test")
	if j.key, err = j.hash(ctx, program); err != nil {
		return nil, err
	}
	switch f, used, err := j.run(ctx, program, nil); {
	case err != nil:
		return nil, err
	case f.verdict != survived:
		return nil, fmt.Errorf("%w: %s: %s", errBaseline, folder, f)
	case used > l.cpu/3:
		return nil, fmt.Errorf("%w: %s: %v of %v", errSlow, folder, used, l.cpu)
	default:
		j.limits.cpu = min(l.cpu, max(3*used, 10*time.Second)) // a loop without end costs that much
	}
	return j, nil
}

// hash makes the program of the tests with nothing changed, and returns a hash of it, of the
// files it reads, and of the limits. Expected errors: errBaseline, those of newJudge.
func (j *judge) hash(ctx context.Context, program string) (string, error) {
	if out, err := j.build(ctx, program, ""); err != nil {
		return "", fmt.Errorf("%w: %w\n%s", errBaseline, err, out)
	}
	h := sha256.New()
	text, err := os.ReadFile(program)
	if err != nil {
		return "", err
	}
	fmt.Fprintf(h, "%v %x", j.asked, sha256.Sum256(text))
	for _, folder := range []string{filepath.Join(j.folder, "testdata"), "fixtures"} {
		if err := hashFolder(h, filepath.Join(j.root, folder)); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// unchanged says that the sources are still those that the judge began with. Expected errors:
// errChanged, those of hash.
func (j *judge) unchanged(ctx context.Context) error {
	work, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if key, err := j.hash(ctx, filepath.Join(work, "test")); err != nil || key != j.key {
		return errors.Join(fmt.Errorf("%w: %s", errChanged, j.folder), err)
	}
	return nil
}

// hashFolder adds the files of a folder, if there is one.
func hashFolder(h io.Writer, folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && path == folder {
			return nil
		}
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		fmt.Fprintf(h, "%q %x", path, sha256.Sum256(text))
		return err
	})
}

// try returns what becomes of a mutant. Expected errors: those of starting programs
// and of files, the context's.
func (j *judge) try(ctx context.Context, m mutant, src []byte) (finding, error) {
	work, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return finding{}, err
	}
	defer os.RemoveAll(work)
	changed, err := overlay.Write(work, j.root, map[string][]byte{m.file: m.apply(src)})
	if err != nil {
		return finding{}, err
	}
	program := filepath.Join(work, "test")
	var exit *exec.ExitError
	switch _, err := j.build(ctx, program, changed); {
	case ctx.Err() != nil:
		return finding{}, ctx.Err()
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return finding{verdict: uncompiled}, nil
	case err != nil:
		return finding{}, err
	}
	if tests := j.kills.likely(m.file); len(tests) > 0 {
		if f, _, err := j.run(ctx, program, tests); err != nil || f.verdict != survived {
			return f, err
		}
	}
	f, _, err := j.run(ctx, program, nil)
	return f, err
}

// build makes the program of the package's tests with what a list of overlay.Write changes; without one that of the tree.
func (j *judge) build(ctx context.Context, program, changed string) ([]byte, error) {
	args := []string{"test", "-c", "-vet=off", "-trimpath", "-p=1", "-ldflags=-s -w", "-o", program}
	if changed != "" {
		args = append(args, "-overlay", changed)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, "./"+filepath.ToSlash(j.folder))...)
	cmd.Dir = j.root
	return cmd.CombinedOutput()
}

// failed is what a test program says of a test that fails.
var failed = regexp.MustCompile(`(?m)^--- FAIL: (\w+)`)

// run runs some tests, or without names all, within their limits, and tells the processor time they took.
func (j *judge) run(ctx context.Context, program string, tests []string) (finding, time.Duration, error) {
	limited, cancel := context.WithTimeout(ctx, j.limits.wall)
	defer cancel()
	// the shell's limits are in KiB and seconds
	cmd := exec.CommandContext(limited, "sh", "-c", `ulimit -v "$0" && ulimit -t "$1" && shift && exec "$@"`,
		strconv.FormatUint(j.limits.memory<<10, 10), strconv.Itoa(int(j.limits.cpu.Seconds())),
		program, "-test.failfast", "-test.paniconexit0", "-test.timeout=0")
	if len(tests) > 0 {
		cmd.Args = append(cmd.Args, "-test.run=^("+strings.Join(tests, "|")+")$")
	}
	var out beginning
	cmd.Stdout = &out
	cmd.Dir = filepath.Join(j.root, j.folder)
	// what the tests have started ends with them
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	err := cmd.Run()
	if ctx.Err() != nil {
		return finding{}, 0, ctx.Err()
	}
	if limited.Err() != nil {
		return finding{verdict: timedOut}, 0, nil
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return finding{}, 0, err
	}
	used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	switch {
	case err == nil:
		return finding{verdict: survived}, used, nil
	case ok && status.Signal() == syscall.SIGKILL && used > j.limits.cpu/2: // the system's count is a little less
		return finding{verdict: timedOut}, used, nil
	}
	f := finding{verdict: killed}
	if match := failed.FindSubmatch(out.kept); match != nil {
		f.test = string(match[1])
	}
	return f, used, nil
}

// beginning keeps the first mebibyte of what is written to it.
type beginning struct{ kept []byte }

func (b *beginning) Write(p []byte) (int, error) {
	b.kept = append(b.kept, p[:min(len(p), 1<<20-len(b.kept))]...)
	return len(p), nil
}
