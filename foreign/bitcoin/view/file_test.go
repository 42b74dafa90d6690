// SPDX-License-Identifier: MIT

package view

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
)

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func writeFile(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// saved returns the path of a header file with the honest chain up to a height.
func saved(t *testing.T, height int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "headers")
	play(t, func(t *testing.T) {
		w := open(t, Config{File: path}, &fake{name: "a", blocks: honest()[:height+1]})
		w.update(t)
		w.close(t)
	})
	return path
}

// TestResume goes on from the file, and asks for nothing that is in it.
func TestResume(t *testing.T) {
	t.Parallel()
	path := saved(t, 200)
	play(t, func(t *testing.T) {
		blocks := honest()
		a := &fake{name: "a", blocks: blocks}
		w := open(t, Config{File: path}, a)
		w.wantTip(t, blocks[:201])
		w.update(t)
		w.wantTip(t, blocks)
		if calls := strings.Join(a.calls(), ", "); calls != "tip, headers 201 100" {
			t.Errorf("asked %s", calls)
		}
		if w.log.Len() > 0 {
			t.Errorf("log: %s", w.log)
		}
		w.close(t)
		if chain, err := btcheaders.ParseChain(readFile(t, path), btcheaders.RegTest(), 2_000_000_000); err != nil || chain.Height() != 300 {
			t.Errorf("saved: %v", err)
		}
	})
}

// TestBrokenFile is set aside, told of, and made anew.
func TestBrokenFile(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(raw []byte) []byte{
		"cut off":                 func(raw []byte) []byte { return raw[:len(raw)-1] },
		"a bit is flipped":        func(raw []byte) []byte { raw[len(raw)/2] ^= 1; return raw },
		"empty":                   func([]byte) []byte { return nil },
		"something else entirely": func([]byte) []byte { return []byte("# notes") },
	} {
		t.Run(name, func(t *testing.T) {
			path := saved(t, 200)
			broken := spoil(readFile(t, path))
			writeFile(t, path, broken)
			play(t, func(t *testing.T) {
				w := open(t, Config{File: path}, &fake{name: "a", blocks: honest()})
				if w.Tip() != 0 || !strings.Contains(w.log.String(), "set aside") || !strings.Contains(w.log.String(), path+".broken") {
					t.Errorf("tip %d; log: %s", w.Tip(), w.log)
				}
				if !bytes.Equal(readFile(t, path+".broken"), broken) {
					t.Error("what was set aside is not what was there")
				}
				w.update(t)
				w.wantTip(t, honest())
				w.close(t)
			})
			play(t, func(t *testing.T) {
				w := open(t, Config{File: path}, &fake{name: "a", blocks: honest()})
				w.wantTip(t, honest())
			})
		})
	}
}

// TestFileOfAnotherChain is an error, and moves nothing: what is wrong may be the configuration.
func TestFileOfAnotherChain(t *testing.T) {
	t.Parallel()
	chain := func(first btcheaders.Header, p btcheaders.Params) []byte {
		c, err := btcheaders.NewChainFrom(first, 0, btcheaders.Origin{}, p)
		if err != nil {
			t.Fatal(err)
		}
		return c.AppendFile(nil)
	}
	for name, content := range map[string][]byte{
		"another network":       chain(btcheaders.MainNet().Genesis, btcheaders.MainNet()),
		"another trusted block": chain(headerOf(grow(nil, 0, 8)[0]), btcheaders.RegTest()),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "headers")
			writeFile(t, path, content)
			_, err := Open(Config{File: path, Network: btcheaders.RegTest(), Chain: trusted(t), Sources: []Source{&fake{name: "a"}}})
			if !errors.Is(err, ErrOtherFile) || !strings.Contains(err.Error(), path) || !bytes.Equal(content, readFile(t, path)) {
				t.Errorf("%v", err)
			}
			if _, err := os.Stat(path + ".broken"); !os.IsNotExist(err) {
				t.Errorf("something was set aside: %v", err)
			}
		})
	}
}

// TestUnfinishedFile is cleared: at the start what a crash left, and at once what could not be written.
func TestUnfinishedFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "headers")
	gone := func() {
		t.Helper()
		if _, err := os.Stat(path + ".new"); !os.IsNotExist(err) {
			t.Errorf("it is still there: %v", err)
		}
	}
	writeFile(t, path+".new", []byte("what a crash left"))
	play(t, func(t *testing.T) {
		open(t, Config{File: path}, &fake{name: "a", blocks: honest()})
		gone()
	})
	path = filepath.Join(t.TempDir(), "folder")
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(path, []byte("cannot be renamed to a folder")); err == nil {
		t.Error("it does not tell")
	}
	gone()
}

// TestClockBehindTheFile is an error, and the file stays where it is: the clock is wrong, not the file.
func TestClockBehindTheFile(t *testing.T) {
	t.Parallel()
	path := saved(t, 200)
	before := readFile(t, path)
	_, err := Open(Config{
		File: path, Network: btcheaders.RegTest(), Chain: trusted(t), Sources: []Source{&fake{name: "a"}},
		Now: func() time.Time { return time.Unix(start, 0) },
	})
	if !errors.Is(err, ErrClock) || !bytes.Equal(before, readFile(t, path)) {
		t.Errorf("%v", err)
	}
}

// TestUnreadableFile is an error of the file system's.
func TestUnreadableFile(t *testing.T) {
	t.Parallel()
	_, err := Open(Config{File: t.TempDir(), Network: btcheaders.RegTest(), Chain: trusted(t), Sources: []Source{&fake{name: "a"}}})
	if pathErr := (*os.PathError)(nil); !errors.As(err, &pathErr) {
		t.Errorf("%v", err)
	}
}

// TestSaving happens at once for the first time, then no more than once a minute, and at the end.
func TestSaving(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "headers")
	writeFile(t, path+".new", []byte("what a crash left"))
	play(t, func(t *testing.T) {
		height := func() uint32 {
			chain, err := btcheaders.ParseChain(readFile(t, path), btcheaders.RegTest(), 2_000_000_000)
			if err != nil {
				t.Fatal(err)
			}
			return chain.Height()
		}
		blocks := honest()
		a := &fake{name: "a", blocks: blocks[:101]}
		w := open(t, Config{File: path}, a)
		more := func(wait time.Duration, to int, want uint32) {
			t.Helper()
			time.Sleep(wait)
			a.set(func() { a.blocks = blocks[:to+1] })
			w.update(t)
			if got := height(); got != want {
				t.Errorf("the file reaches to height %d, not %d", got, want)
			}
		}
		more(0, 100, 100)
		more(time.Second, 110, 100)
		more(58*time.Second, 120, 100)
		more(time.Second, 130, 120) // the minute is over before the headers are here
		more(time.Second, 140, 120)
		w.close(t)
		if got := height(); got != 140 {
			t.Errorf("the file reaches to height %d after Close", got)
		}
		if _, err := os.Stat(path + ".new"); !os.IsNotExist(err) {
			t.Errorf("something is left over: %v", err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		w.close(t)
		if _, err := os.Stat(path); !os.IsNotExist(err) {
			t.Error("what is saved already was saved again")
		}
	})
}

// TestSavingWithinALongUpdate: what was fetched before a crash is not lost.
func TestSavingWithinALongUpdate(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "headers")
	play(t, func(t *testing.T) {
		seen := map[int]bool{}
		progress := func(string, uint32, uint32) {
			if raw, err := os.ReadFile(path); err == nil {
				chain, err := btcheaders.ParseChain(raw, btcheaders.RegTest(), 2_000_000_000)
				if err != nil {
					t.Fatal(err)
				}
				seen[chain.Len()] = true
			}
		}
		w := open(t, Config{File: path, Progress: progress, Patience: 5 * time.Second, Round: time.Hour}, &fake{name: "a", blocks: honest(), most: 1, slow: 2 * time.Second})
		w.update(t)
		if len(seen) < 9 || len(seen) > 12 { // 300 headers, two seconds each, saved once a minute
			t.Errorf("saved %d times", len(seen))
		}
		w.close(t)
	})
}

// TestSavingFails and the view goes on.
func TestSavingFails(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "gone")
	play(t, func(t *testing.T) {
		w := open(t, Config{File: filepath.Join(dir, "headers")}, &fake{name: "a", blocks: honest()})
		w.update(t)
		w.wantTip(t, honest())
		if !strings.Contains(w.log.String(), "cannot be saved") {
			t.Errorf("log: %s", w.log)
		}
		if err := w.Close(); err == nil {
			t.Error("Close does not tell")
		}
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		w.close(t)
		w.wantTip(t, honest())
	})
}
