// SPDX-License-Identifier: MIT

package soltree

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Run says what tests to run, and how.
type Run struct {
	Path     string        // glob of their files in contracts/; all if empty
	Name     string        // regular expression of their names; all if empty
	FailFast bool          // ends with the first that fails
	Settings []string      // forge's, as FOUNDRY_FUZZ_RUNS=16
	Timeout  time.Duration // compilation included; none if zero
}

// Verdict is what became of a run.
type Verdict string

const (
	Uncompiled Verdict = "uncompiled"
	Failed     Verdict = "failed"
	Passed     Verdict = "passed"
	TimedOut   Verdict = "timed out"
)

// Outcome is what a run has shown.
type Outcome struct {
	Verdict  Verdict
	Failures []Failure // in the order of their files and names
	Message  string    // the compiler's, of what does not compile
}

// Failure is a test that failed. A contract whose setUp fails has the test setUp alone.
type Failure struct {
	Path, Contract, Test string // test/unit/Settle.t.sol, SettleTest, test_settles
	Reason               string
}

var (
	// ErrNoTests says that nothing was run.
	ErrNoTests = errors.New("soltree: no such tests")
	// ErrForge says that forge failed otherwise than by compiler or tests.
	ErrForge = errors.New("soltree: forge failed")
)

// refused is how forge begins to say that the compiler found errors, on either output.
const refused = "Compiler run failed"

// Test runs tests with some files of contracts/ changed (by their path in there). What
// does not depend on them is not compiled again.
//
// Expected errors: ErrFile, ErrNoTests, ErrForge, those of files and of starting programs, the context's.
func (t *Tree) Test(ctx context.Context, changed map[string][]byte, run Run) (Outcome, error) {
	work, err := os.MkdirTemp("", "soltree")
	if err != nil {
		return Outcome{}, err
	}
	defer os.RemoveAll(work)
	for _, part := range parts {
		if err := os.CopyFS(filepath.Join(work, part), os.DirFS(filepath.Join(t.folder, part))); err != nil {
			return Outcome{}, err
		}
	}
	if err := t.moveMocks(work); err != nil {
		return Outcome{}, err
	}
	for name, text := range changed {
		path := filepath.Join(work, "contracts", filepath.FromSlash(name))
		if _, err := os.Stat(path); err != nil || !filepath.IsLocal(filepath.FromSlash(name)) {
			return Outcome{}, fmt.Errorf("%w: %s", ErrFile, name)
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			return Outcome{}, err
		}
	}
	args := []string{"test", "--json"}
	if run.Path != "" {
		args = append(args, "--match-path", run.Path)
	}
	if run.Name != "" {
		args = append(args, "--match-test", run.Name)
	}
	if run.FailFast {
		args = append(args, "--fail-fast")
	}
	limited := ctx
	if run.Timeout > 0 {
		var cancel context.CancelFunc
		limited, cancel = context.WithTimeout(ctx, run.Timeout)
		defer cancel()
	}
	out, message, err := forge(limited, work, slices.Concat(t.settings, run.Settings), args...)
	switch {
	case ctx.Err() != nil:
		return Outcome{}, ctx.Err()
	case limited.Err() != nil:
		return Outcome{Verdict: TimedOut}, nil
	case bytes.Contains(message, []byte(refused)):
		return Outcome{Verdict: Uncompiled, Message: string(message)}, nil
	case bytes.HasPrefix(out, []byte(refused)): // where some tests are asked for
		return Outcome{Verdict: Uncompiled, Message: string(out)}, nil
	case err != nil:
		err = fmt.Errorf("%w: %w\n%s", ErrForge, err, message)
	}
	return read(out, err)
}

// moveMocks makes forge's cache in a copy speak of the copy: it has the whole paths of tests that forge takes for mocks of
// src, and compiles anew with whatever they use. Without that such a test would run the old code of what has been changed.
//
// Expected errors: those of files.
func (t *Tree) moveMocks(work string) error {
	name := filepath.Join("contracts", "cache", "solidity-files-cache.json")
	text, err := os.ReadFile(filepath.Join(t.folder, name))
	if err != nil {
		return err
	}
	from, err := json.Marshal(filepath.Join(t.folder, "contracts") + "/")
	if err != nil {
		return err
	}
	to, err := json.Marshal(filepath.Join(work, "contracts") + "/")
	if err != nil {
		return err
	}
	text = bytes.ReplaceAll(text, from[:len(from)-1], to[:len(to)-1])
	return os.WriteFile(filepath.Join(work, name), text, 0o644)
}

// read reads what forge prints about tests; `failed` is how it ended.
func read(out []byte, failed error) (Outcome, error) {
	type results struct {
		Tests map[string]struct{ Status, Reason string } `json:"test_results"`
	}
	var suites map[string]results
	if err := json.Unmarshal(out, &suites); err != nil {
		return Outcome{}, cmp.Or(failed, ErrNoTests)
	}
	o, count := Outcome{Verdict: Passed}, 0
	for suite, r := range suites {
		file, contract, _ := strings.Cut(suite, ":")
		for name, result := range r.Tests {
			count++
			if result.Status == "Success" {
				continue
			}
			name, _, _ = strings.Cut(name, "(")
			o.Failures = append(o.Failures, Failure{file, contract, name, result.Reason})
		}
	}
	slices.SortFunc(o.Failures, func(a, b Failure) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Test, b.Test))
	})
	switch {
	case count == 0:
		return Outcome{}, ErrNoTests
	case len(o.Failures) > 0:
		o.Verdict = Failed
	case failed != nil:
		return Outcome{}, failed
	}
	return o, nil
}

// forge runs forge in the contracts of a folder, and returns what it prints, and says besides;
// what it starts ends with it.
func forge(ctx context.Context, folder string, settings []string, args ...string) (out, message []byte, err error) {
	contracts := filepath.Join(folder, "contracts")
	cmd := exec.CommandContext(ctx, filepath.Join(contracts, "node_modules", ".bin", "forge"), args...)
	cmd.Dir = contracts
	cmd.Env = append(os.Environ(), append([]string{"FOUNDRY_DYNAMIC_TEST_LINKING=true", "NO_COLOR=1"}, settings...)...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	var printed, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &printed, &said
	err = cmd.Run()
	return printed.Bytes(), said.Bytes(), err
}
