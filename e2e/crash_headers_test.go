// SPDX-License-Identifier: MIT

package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/e2e/faults"
	"github.com/assize/assize/relay/protocol"
)

// bulk is how many headers a node returns at once.
const bulk = 2000

// syncing is a watcher that reads headers from a Bitcoin node behind a proxy.
type syncing struct {
	*world
	proxy *faults.Proxy
	file  string // of its headers
	vars  map[string]string

	mu      sync.Mutex
	watcher *watcher
	lowest  int // height behind which headers were asked for
	bulks   int // of headers
}

// sync starts the watcher. Something is done before each of the node's answers that hold many headers: they are numbered from 1 on.
func (s *syncing) sync(before func(number int)) {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lowest, s.bulks = 1<<30, 0
	s.proxy.Set("getblockhash", faults.Behaviour{Before: func(c faults.Call) {
		var params []int
		if err := json.Unmarshal(c.Params, &params); err != nil || len(params) != 1 {
			s.t.Errorf("getblockhash %s: %v", c.Params, err)
			return
		}
		if params[0] == 1 { // the old block that each source is asked for at the start
			return
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.lowest = min(s.lowest, params[0])
	}})
	s.proxy.Set("getheaders", faults.Behaviour{After: func(faults.Call) {
		s.mu.Lock()
		s.bulks++
		number := s.bulks
		s.mu.Unlock()
		before(number)
	}})
	s.watcher = launch(s.t, "watcher", s.vars)
}

// kill kills the watcher hard.
func (s *syncing) kill() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.watcher.Kill()
}

// asked returns the height behind which headers were asked for in the last run, and how many answers held many.
func (s *syncing) asked() (lowest, bulks int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lowest, s.bulks
}

// held returns what is in the header file, and up to which height: nothing, and 0, while there is none. The file must be whole.
func (s *syncing) held() (raw []byte, height int) {
	s.t.Helper()
	raw, err := os.ReadFile(s.file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0
	} else if err != nil {
		s.t.Fatal(err)
	}
	chain, err := btcheaders.ParseChain(raw, btcheaders.RegTest(), uint32(time.Now().Unix()))
	if err != nil {
		s.t.Fatalf("the header file: %v", err)
	}
	return raw, int(chain.Height())
}

// lieAtEnd proposes a lie about one of the newest blocks.
func (s *syncing) lieAtEnd() *protocol.Batch {
	s.t.Helper()
	return s.lie(liar, falsePath(s.t, s.btc.branch, s.btc.tip()-confirmations-3))
}

// acts checks that the watcher has all headers, and acts on them.
func (s *syncing) acts() {
	s.t.Helper()
	s.until("a dispute", s.lieAtEnd().ID, func(b *protocol.Batch) bool { return opened(b, guard) })
}

// TestCrashInHeaderSync: the header file of a watcher that is killed while it reads headers, or writes them, is whole, and the next run
// goes on from it. One that is damaged is set aside, and everything is read again.
func TestCrashInHeaderSync(t *testing.T) {
	t.Parallel()
	const base = 3*bulk + bulk/4
	btc := newBitcoin(t, base)
	btc.mine(recently(), 2)
	btc.bury(confirmations + 3)
	with := lasting
	with.checkpoint = base - 30
	w := onAnvil(t, btc, with)
	s := &syncing{world: w, proxy: faults.New(t, btc.URL), vars: w.settings(guard)}
	s.file, s.vars["ASSIZE_SOURCES"] = s.vars["ASSIZE_HEADER_FILE"], btc.source(t, s.proxy.URL)
	dead := func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.watcher.Ended()
	}
	// all that is above a height was asked for, once
	resumed := func(from int) {
		t.Helper()
		lowest, bulks := s.asked()
		if want := (btc.tip() - from + bulk - 1) / bulk; lowest != from || bulks != want {
			t.Errorf("headers above %d were asked for, %d times; not above %d, %d times", lowest, bulks, from, want)
		}
	}

	// while nothing is written yet
	s.sync(func(number int) {
		if number == 2 {
			s.kill()
		}
	})
	eventually(t, "its death", dead)
	if _, height := s.held(); height > bulk { // some, if the machine was as slow as a node that hangs
		t.Errorf("the header file holds headers to height %d", height)
	}

	// the node hangs, and what is there is written
	awake := make(chan struct{})
	s.sync(func(number int) {
		if number == 3 {
			<-awake
		}
	})
	eventually(t, "a header file", func() bool { _, err := os.Stat(s.file); return err == nil })
	s.kill()
	close(awake)
	saved, height := s.held()
	if height == 0 || height == btc.tip() {
		t.Errorf("the header file holds headers to height %d", height)
	}
	unchanged := func() {
		t.Helper()
		if raw, _ := s.held(); !bytes.Equal(raw, saved) {
			t.Error("the header file is another")
		}
	}

	// what is there is not asked for again, nor lost
	s.sync(func(number int) {
		if number == 1 {
			s.kill()
		}
	})
	eventually(t, "its death", dead)
	if lowest, bulks := s.asked(); lowest != height || bulks != 1 {
		t.Errorf("headers above %d were asked for, %d times; not above %d, once", lowest, bulks, height)
	}
	unchanged()

	// in the middle of writing
	part := s.killedWriting()
	unchanged()
	if err := os.WriteFile(s.file+".new", part, 0o600); err != nil {
		t.Fatal(err)
	}
	s.sync(func(int) {})
	s.acts()
	resumed(height)
	s.watcher.ends()
	if saved, height = s.held(); height != btc.tip() {
		t.Errorf("the header file holds headers to height %d", height)
	}

	for name, spoil := range map[string]func([]byte) []byte{
		"truncated": func(raw []byte) []byte { return raw[:len(raw)/2] },
		"flipped":   func(raw []byte) []byte { raw[len(raw)/2] ^= 1; return raw },
		"empty":     func([]byte) []byte { return nil },
	} {
		spoilt := spoil(bytes.Clone(saved))
		if err := os.WriteFile(s.file, spoilt, 0o600); err != nil {
			t.Fatal(err)
		}
		s.sync(func(int) {})
		s.acts()
		resumed(0)
		const told = `header file cannot be used; it is set aside`
		s.watcher.logged(told)
		s.watcher.ends(told)
		unchanged()
		if aside, err := os.ReadFile(s.file + ".broken"); err != nil || !bytes.Equal(aside, spoilt) {
			t.Errorf("%s: what was set aside is another, %v", name, err)
		}
	}
}

// killedWriting lets the watcher read all headers, ends it as an operator does, kills it in the middle of its writing of them, and
// returns what it has written so far.
func (s *syncing) killedWriting() []byte {
	s.t.Helper()
	// what is written into a pipe that nobody empties does not end; at its start the watcher clears what lies there
	pipe, laid := s.file+".new", make(chan error, 1)
	s.sync(func(number int) {
		if number == 1 {
			laid <- syscall.Mkfifo(pipe, 0o600)
		}
	})
	if err := <-laid; err != nil {
		s.t.Fatal(err)
	}
	out, err := os.OpenFile(pipe, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		s.t.Fatal(err)
	}
	defer out.Close()
	lie, told, part := s.lieAtEnd(), false, make([]byte, 4096)
	eventually(s.t, "headers to be written to "+filepath.Base(pipe), func() bool {
		if !told && opened(s.batch(lie.ID), guard) {
			told = true
			s.watcher.Signal(os.Interrupt)
		}
		n, _ := out.Read(part) // nothing yet is an end too
		if n > 0 {
			part = part[:n]
		}
		return n > 0
	})
	if s.watcher.Ended() {
		s.t.Error("the watcher has ended, and has not written all")
	}
	s.kill()
	if err := os.Remove(pipe); err != nil {
		s.t.Fatal(err)
	}
	return part
}
