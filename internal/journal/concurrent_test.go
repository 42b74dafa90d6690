// SPDX-License-Identifier: MIT

package journal

import (
	"errors"
	"sync"
	"testing"

	"github.com/assize/assize/relay/txmgr"
)

// TestReadWhileWriting: readers see a whole record at every moment, which grows, and keep the writer from nothing for long.
func TestReadWhileWriting(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	b, view := home.Batches[0], w.view(t, w.block)
	r := openRecord(t, path)
	r.Observe(round(home, view))
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for last := 0; ; {
				select {
				case <-stop:
					return
				default:
				}
				s, err := Find(path, b.ID.Hex())
				if errors.Is(err, ErrLocked) {
					continue
				}
				if err != nil || len(s) != 1 || len(s[0].Entries) < last {
					t.Errorf("%d stories: %v", len(s), err)
					return
				}
				last = len(s[0].Entries)
			}
		})
	}
	const writes = 60
	for i := range writes {
		r.Observe(round(home, view, opening(b, txmgr.StageReplaced, byte(i+1))))
	}
	close(stop)
	readers.Wait()
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	s := find(t, path, b.ID.Hex())
	if len(s.Entries) != writes+2 {
		t.Errorf("%d entries", len(s.Entries))
	}
	for i, e := range s.Entries[2:] {
		if e.Did.Tx[0] != byte(i+1) {
			t.Fatalf("entry %d is of transaction %d", i, e.Did.Tx[0])
		}
	}
	if err := openRecord(t, path).Close(); err != nil {
		t.Error(err)
	}
}
