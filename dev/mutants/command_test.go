// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// source has, besides what its test notices, a survivor (< to <= in Clamp), a change
// that does not compile (the array), and one that eats memory (the loop, negated).
const source = `package p

import "math"

var pair = [2]int{4, 5}

func Clamp(n, limit int) int {
	if n < limit {
		return n
	}
	return limit
}

func Count(n int) (count int) {
	var kept [][]byte
	for i := 0; i < n; i++ {
		kept = append(kept, make([]byte, math.MaxUint16))
		count++
	}
	return count
}
`

const sourceTest = `package p

import "testing"

func TestAll(t *testing.T) {
	if Clamp(1, 2) != 1 || Clamp(2, 1) != 1 || Count(0) != 0 || Count(3) != 3 || pair != [2]int{4, 5} {
		t.Error("wrong")
	}
}
`

// module writes a module of one package, and changes into it.
func module(t *testing.T, source, test string) {
	t.Helper()
	root := t.TempDir()
	t.Chdir(root)
	for name, text := range map[string]string{"go.mod": "module m\n\ngo 1.26\n", "p/p.go": source, "p/p_test.go": test} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCommand(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a module over and over")
	}
	module(t, source, sourceTest)
	cache := t.TempDir()
	run := func(args ...string) (string, string, error) {
		var out, news strings.Builder
		err := command(context.Background(), append([]string{"-cache", cache, "-reasons", "reasons", "-memory", "1700"}, args...), &out, &news)
		return out.String(), news.String(), err
	}
	out, news, err := run("-write", "table.txt", "p")
	if !errors.Is(err, errFaults) {
		t.Fatalf("%v\n%s%s", err, out, news)
	}
	const survivor = "p/p.go Clamp\n\tif n < limit {\n\t< to <=\n"
	if !strings.HasPrefix(out, "survivor at p/p.go:8, without a reason:\n"+survivor+"file ") {
		t.Errorf("got\n%s", out)
	}
	// none by the clock: the one that never ends is ended by memory
	if fields := strings.Fields(out[strings.LastIndex(out, "all "):]); strings.Join(fields, " ") != "all 8 7 0 1 1 1" {
		t.Errorf("got\n%s\n%s", out, news)
	}
	if text, err := os.ReadFile("table.txt"); err != nil || !strings.HasPrefix(string(text), "# made on no commit\nfile ") {
		t.Errorf("got %s, %v", text, err)
	}
	if text, err := os.ReadFile("p/p.go"); err != nil || string(text) != source {
		t.Error("the source has changed")
	}

	// what is known is not tried again, and what was cut off is
	again, news, err := run("p/p.go")
	if again != out || news != "" || !errors.Is(err, errFaults) {
		t.Errorf("%v, %s\n%s", err, news, again)
	}
	entries, err := os.ReadDir(cache)
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	path := filepath.Join(cache, entries[0].Name())
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text[:len(text)-3], 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tried := range []int{1, 0} {
		if again, news, _ := run("p"); again != out || strings.Count(news, "\n") != tried {
			t.Errorf("%s\n%s", news, again)
		}
	}

	// a reason makes it pass, and must be of a survivor
	reasons := func(text string) {
		t.Helper()
		if err := os.MkdirAll("reasons", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("reasons/p.txt", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	reasons(survivor + "\tEqual numbers are equal.\n")
	if out, _, err := run("p"); err != nil || !strings.HasPrefix(out, "file ") {
		t.Errorf("%v\n%s", err, out)
	}
	for _, stale := range []string{strings.Replace(survivor, "< to <=", "condition negated", 1), strings.Replace(survivor, "p.go", "gone.go", 1)} {
		reasons(survivor + "\tEqual numbers are equal.\n\n" + stale + "\tNone.\n")
		if out, _, err := run("p"); !errors.Is(err, errFaults) || !strings.HasPrefix(out, "reason without a survivor:\n"+stale+"file ") {
			t.Errorf("%v\n%s", err, out)
		}
	}

	// other tests are another question
	if err := os.WriteFile("p/p_test.go", []byte(strings.Replace(sourceTest, "Clamp(1, 2) != 1 || ", "", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, news, _ := run("p"); strings.Count(news, "\n") != 9 {
		t.Errorf("got\n%s", news)
	}
}

func TestCommandRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a module over and over")
	}
	module(t, source, strings.Replace(sourceTest, "Count(3) != 3", "Count(3) != 4", 1))
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []struct {
		name string
		ctx  context.Context
		args []string
		want error
	}{
		{"tests that fail", context.Background(), []string{"p"}, errBaseline},
		{"no such file", context.Background(), []string{"q"}, os.ErrNotExist},
		{"interrupted", cancelled, []string{"p"}, context.Canceled},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := command(c.ctx, append([]string{"-cache", t.TempDir(), "-wall", "2m"}, c.args...), io.Discard, io.Discard)
			if !errors.Is(err, c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// editor changes a file when it is told of the first mutant.
type editor struct {
	t    *testing.T
	file string
	done bool
}

func (e *editor) Write(p []byte) (int, error) {
	if !e.done {
		e.done = true
		text, err := os.ReadFile(e.file)
		if err != nil {
			e.t.Error(err)
		}
		if err := os.WriteFile(e.file, append(text, "\nfunc init() { println() }\n"...), 0o600); err != nil {
			e.t.Error(err)
		}
	}
	return len(p), nil
}

// TestChanged: verdicts about sources that somebody edits meanwhile are worth nothing, and are
// forgotten.
func TestChanged(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a module over and over")
	}
	module(t, source, sourceTest)
	cache := t.TempDir()
	err := command(context.Background(), []string{"-cache", cache, "-memory", "1700", "p"}, io.Discard, &editor{t: t, file: "p/p_test.go"})
	if !errors.Is(err, errChanged) {
		t.Errorf("got %v", err)
	}
	if entries, err := os.ReadDir(cache); err != nil || len(entries) != 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

// TestLikely: a test that has killed a mutant is asked first about the next one, and the others only if it passes.
func TestLikely(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a module over and over")
	}
	const another = "\nfunc TestAnother(t *testing.T) {\n\tf, err := os.OpenFile(\"runs\", os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)\n" +
		"\tif err != nil {\n\t\tt.Fatal(err)\n\t}\n\tif _, err := f.WriteString(\"x\"); err != nil {\n\t\tt.Fatal(err)\n\t}\n}\n"
	module(t, source, strings.Replace(sourceTest, "import \"testing\"\n", "import (\n\t\"os\"\n\t\"testing\"\n)\n"+another, 1))
	var news strings.Builder
	err := command(context.Background(), []string{"-cache", t.TempDir(), "-reasons", "reasons", "-memory", "1700", "-workers", "1", "p"}, io.Discard, &news)
	if !errors.Is(err, errFaults) || strings.Count(news.String(), ": killed TestAll\n") < 5 {
		t.Errorf("%v\n%s", err, &news)
	}
	// with nothing changed, for the first mutant, and for the one that survives
	if runs, err := os.ReadFile("p/runs"); err != nil || len(runs) != 3 {
		t.Errorf("ran %d times, %v\n%s", len(runs), err, &news)
	}
}

// TestBeginning: of what a mutant makes its tests print without end, some is kept.
func TestBeginning(t *testing.T) {
	var b beginning
	for _, length := range []int{1 << 19, 1 << 20, 1} {
		if n, err := b.Write(make([]byte, length)); n != length || err != nil {
			t.Errorf("%d of %d bytes, %v", n, length, err)
		}
	}
	if len(b.kept) != 1<<20 {
		t.Errorf("%d bytes are kept", len(b.kept))
	}
}

// TestClocks: tests that hang are ended, with all they have started, and so are tests
// that run on and on; tests that need more than a third of their time are refused.
func TestClocks(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a module over and over")
	}
	const endless = "package p\n\nconst all = true\n"
	for _, c := range []struct {
		name, test string
		limits     limits
		want       verdict
	}{
		{"hanging", "if err := exec.Command(\"sleep\", \"600\").Run(); err != nil { t.Fatal(err) }", limits{time.Minute, time.Second, 1700}, timedOut},
		{"running", "for all {}; exec.Command(\"\")", limits{time.Second, time.Minute, 1700}, timedOut},
		{"failing", "exec.Command(\"\"); t.Error(\"no\")", limits{time.Minute, time.Minute, 1700}, killed},
		{"passing", "exec.Command(\"\")", limits{time.Minute, time.Minute, 1700}, survived},
	} {
		t.Run(c.name, func(t *testing.T) {
			module(t, endless, "package p\n\nimport (\"os/exec\"; \"testing\")\n\nfunc TestAll(t *testing.T) {\n\t"+c.test+"\n}\n")
			root, err := os.Getwd()
			if err != nil {
				t.Fatal(err)
			}
			j := &judge{root: root, folder: "p", limits: c.limits}
			program := filepath.Join(t.TempDir(), "test")
			if out, err := j.build(context.Background(), program, ""); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if f, used, err := j.run(context.Background(), program, nil); f.verdict != c.want || err != nil {
				t.Errorf("got %v after %v, %v", f, used, err)
			}
		})
	}
	// a loop without end costs what the tests need, not all that may be asked for
	module(t, source, sourceTest)
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if j, err := newJudge(context.Background(), root, "p", limits{time.Hour, time.Minute, 1700}); err != nil || j.limits.cpu != 10*time.Second {
		t.Errorf("got %v, %v", j, err)
	}
	module(t, endless, "package p\n\nimport (\"syscall\"; \"testing\")\n\nfunc TestAll(t *testing.T) {\n\tvar used syscall.Rusage\n\tfor all && used.Utime.Sec < 2 {\n\t\tsyscall.Getrusage(syscall.RUSAGE_SELF, &used)\n\t}\n}\n")
	err = command(context.Background(), []string{"-cache", t.TempDir(), "-cpu", "1s", "p"}, io.Discard, io.Discard)
	if !errors.Is(err, errSlow) && !errors.Is(err, errBaseline) {
		t.Errorf("got %v", err)
	}
}
