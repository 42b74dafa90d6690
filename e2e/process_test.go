// SPDX-License-Identifier: MIT

package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/internal/testing/testnode"
)

// result is what a command has printed, and its exit status.
type result struct {
	status      int
	out, errOut string
}

// environment returns the variables of a process: the test's own are not passed on but for the few that every process needs.
func environment(variables map[string]string) []string {
	env := []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	for name, value := range variables {
		env = append(env, name+"="+value)
	}
	return env
}

// command returns the program with arguments.
func command(t testing.TB, variables map[string]string, args ...string) *exec.Cmd {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = environment(variables)
	return cmd
}

// run runs the program to its end.
func run(t testing.TB, variables map[string]string, args ...string) result {
	t.Helper()
	cmd := command(t, variables, args...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	err := cmd.Run()
	if err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), errOut.String()}
}

// succeeds checks that a command has done its work.
func (r result) succeeds(t testing.TB) result {
	t.Helper()
	if r.status != 0 {
		t.Fatalf("exit status %d: %s", r.status, r.errOut)
	}
	return r
}

// field returns what stands behind a name at the beginning of a line.
func (r result) field(t testing.TB, name string) string {
	t.Helper()
	found := regexp.MustCompile(`(?m)^` + name + ` +(\S+)`).FindStringSubmatch(r.out)
	if found == nil {
		t.Fatalf("no field %q in:\n%s", name, r.out)
	}
	return found[1]
}

// watcher is a running `assize watch`.
type watcher struct {
	*testnode.Process
	t    testing.TB
	name string
	// what it was started with
	variables map[string]string
	args      []string
}

// start starts a watcher, and returns when it watches. It ends with the test.
func start(t testing.TB, name string, variables map[string]string, args ...string) *watcher {
	t.Helper()
	w := launch(t, name, variables, args...)
	w.watches()
	return w
}

// launch starts a watcher and returns at once.
func launch(t testing.TB, name string, variables map[string]string, args ...string) *watcher {
	t.Helper()
	// what is taken home in between is no move: the tests count moves
	full := append([]string{"watch", "--log-format", "json", "--treasury-settle", "off"}, args...)
	return &watcher{testnode.Start(t, name, command(t, variables, full...)), t, name, variables, args}
}

// again starts the same watcher once more: with the same settings and files.
func (w *watcher) again() *watcher {
	w.t.Helper()
	return start(w.t, w.name, w.variables, w.args...)
}

// watches waits until the watcher watches.
func (w *watcher) watches() {
	w.t.Helper()
	w.Await(func() error {
		if !strings.Contains(w.Output.String(), `"watching"`) {
			return errors.New("not watching yet")
		}
		return nil
	})
}

// line is one line of a log.
type line map[string]any

func (l line) text(field string) string {
	s, _ := l[field].(string)
	return s
}

// log returns what the watcher has logged so far. What is no JSON is a line with a "message" alone, at level error.
func (w *watcher) log() []line {
	var lines []line
	for _, raw := range strings.Split(w.Output.String(), "\n") {
		if raw == "" {
			continue
		}
		l := line{}
		if json.Unmarshal([]byte(raw), &l) != nil {
			l = line{"level": "error", "message": raw}
		}
		lines = append(lines, l)
	}
	return lines
}

// logged waits until the watcher has logged a line whose raw text matches.
func (w *watcher) logged(pattern string) {
	w.t.Helper()
	expression := regexp.MustCompile(pattern)
	eventually(w.t, "a log line that matches "+pattern, func() bool { return expression.MatchString(w.Output.String()) })
}

// ends ends the watcher as an operator does, and checks that it ends well and has complained of nothing but what is expected, given by
// patterns of raw lines.
func (w *watcher) ends(expected ...string) {
	w.t.Helper()
	if w.Ended() {
		w.t.Error("the watcher has ended by itself")
	}
	if status := w.Stop(); status != 0 {
		w.t.Errorf("the watcher ended with status %d", status)
	}
	w.complains(expected...)
}

// complains checks the errors and warnings in the log. Most tests have one home node.
func (w *watcher) complains(expected ...string) {
	w.t.Helper()
	expected = append(expected, "one node of the home chain is read alone")
	for _, l := range w.log() {
		if level := l.text("level"); level == "info" || level == "debug" || level == "trace" {
			continue
		}
		raw, err := json.Marshal(l)
		if err != nil {
			w.t.Fatal(err)
		}
		known := false
		for _, pattern := range expected {
			known = known || regexp.MustCompile(pattern).Match(raw)
		}
		if !known {
			w.t.Errorf("unexpected in the log: %s", raw)
		}
	}
}

// patience is for what happens by itself, on a machine that is busy with other things.
const patience = 5 * time.Minute

// eventually waits until something holds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("in vain: waited for %s", what)
		}
	}
}
