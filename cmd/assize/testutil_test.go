// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/internal/simchain"
)

const (
	// The first payment ever made, and its block.
	payment = "f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16"
	headers = "../../fixtures/mainnet/headers_0_to_2200.bin"
	block   = "../../fixtures/mainnet/block_170.bin"
)

var (
	proposing = simchain.NewAccount("proposer")
	guard     = simchain.NewAccount("watcher")
)

// result is what a command has printed, and its exit status.
type result struct {
	status      int
	out, errOut string
}

// runWith runs a command in this process.
func runWith(ctx context.Context, variables map[string]string, args ...string) result {
	var out, errOut buffer
	env := environment{strings.NewReader(""), &out, &errOut, func(name string) string { return variables[name] }}
	status := run(ctx, env, args)
	return result{status, out.String(), errOut.String()}
}

// buffer is one that can be read while it is written.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// fails checks that a command has failed with one line that says all the words,
// and has printed nothing else.
func (r result) fails(t *testing.T, status int, words ...string) {
	t.Helper()
	if r.status != status {
		t.Errorf("exit status %d, want %d", r.status, status)
	}
	if !strings.HasPrefix(r.errOut, "assize: ") || strings.Count(r.errOut, "\n") != 1 {
		t.Errorf("not one line: %q", r.errOut)
	}
	if strings.Contains(r.errOut, "%!") {
		t.Errorf("badly put together: %q", r.errOut)
	}
	for _, w := range words {
		if !strings.Contains(r.errOut, w) {
			t.Errorf("%q does not say %q", r.errOut, w)
		}
	}
}

// succeeds checks that a command has done its work and says all the words.
func (r result) succeeds(t *testing.T, words ...string) result {
	t.Helper()
	if r.status != 0 {
		t.Fatalf("exit status %d: %s", r.status, r.errOut)
	}
	for _, w := range words {
		if !strings.Contains(r.out, w) {
			t.Errorf("output does not say %q:\n%s", w, r.out)
		}
	}
	return r
}

// field returns what stands behind a name at the beginning of a line.
func (r result) field(t *testing.T, name string) string {
	t.Helper()
	found := regexp.MustCompile(`(?m)^` + name + ` +(\S+)`).FindStringSubmatch(r.out)
	if found == nil {
		t.Fatalf("no field %q in:\n%s", name, r.out)
	}
	return found[1]
}

// world is a home chain that is reached over HTTP, and the variables that name
// it.
type world struct {
	t         *testing.T
	chain     *simchain.Chain
	variables map[string]string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldOf(t, simchain.Osaka)
}

// newWorldOf returns a world whose home chain has other rules.
func newWorldOf(t *testing.T, schedule simchain.Schedule) *world {
	t.Helper()
	return newWorldAt(t, schedule, uint64(time.Now().Unix()))
}

// newWorldAt returns a world whose home chain began at a time, in seconds.
func newWorldAt(t *testing.T, schedule simchain.Schedule, start uint64) *world {
	t.Helper()
	chain, err := simchain.NewAt(schedule, start, proposing, guard)
	if err != nil {
		t.Fatal(err)
	}
	url, stop, err := chain.Serve()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
		if err := chain.Close(); err != nil {
			t.Error(err)
		}
	})
	w := &world{t, chain, map[string]string{
		"ASSIZE_RPC": url, "ASSIZE_POLL": "1ms", "ASSIZE_HEADERS": headers, "ASSIZE_KEY": keyOf(proposing),
		"ASSIZE_MAX_AGE": "0", // the headers are of 2009
	}}
	return w
}

func keyOf(a simchain.Account) string { return hex.EncodeToString(crypto.FromECDSA(a.Key)) }

// with returns a copy of the world in which some variables, given by name and
// value, are others.
func (w *world) with(pairs ...string) *world {
	other := *w
	other.variables = maps.Clone(w.variables)
	for ; len(pairs) > 0; pairs = pairs[2:] {
		other.variables[pairs[0]] = pairs[1]
	}
	return &other
}

func (w *world) as(a simchain.Account) *world { return w.with("ASSIZE_KEY", keyOf(a)) }

func (w *world) run(args ...string) result {
	w.t.Helper()
	return runWith(w.t.Context(), w.variables, args...)
}

// deployed returns a world with a relay of short times, its checkpoint at
// height 100 of mainnet.
func (w *world) deployed(args ...string) *world {
	w.t.Helper()
	args = append([]string{"deploy", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100"}, args...)
	r := w.run(args...).succeeds(w.t)
	return w.with("ASSIZE_RELAY", r.field(w.t, "relay"), "ASSIZE_FROM_BLOCK", r.field(w.t, "first block"), "ASSIZE_BLOCKS", block)
}

// file writes a file of its own to a directory that goes with the test.
func file(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
