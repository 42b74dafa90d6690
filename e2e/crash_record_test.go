// SPDX-License-Identifier: MIT

package e2e

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/relay/protocol"
)

// TestCrashInRecord: the record of a watcher that is killed while it writes to it can be read, and is gone on with. One that is damaged
// is set aside, and a new one begun.
func TestCrashInRecord(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	d := w.doom("clef")
	record := d.vars["ASSIZE_RECORD"]
	explain := func(lies []*protocol.Batch, texts ...string) {
		t.Helper()
		for _, lie := range lies {
			r := run(t, nil, "explain", "--record", record, lie.ID.Hex())
			for _, text := range texts {
				if r.status != 0 || !strings.Contains(r.out, text) {
					t.Errorf("batch %s is not told of, %q: status %d: %s%s", lie.ID, text, r.status, r.out, r.errOut)
				}
			}
		}
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	// the watcher is killed as soon as the file has changed some times
	dies := func(changes int) <-chan bool {
		done, last := make(chan bool, 1), changed(record)
		go func() {
			for start := time.Now(); changes > 0 && time.Since(start) < patience; time.Sleep(50 * time.Microsecond) {
				if now := changed(record); !now.Equal(last) {
					last = now
					changes--
				}
			}
			d.kill()
			done <- changes == 0
		}()
		return done
	}
	// while it is made
	d.kill()
	if err := os.RemoveAll(record); err != nil {
		t.Fatal(err)
	}
	made := dies(1)
	d.revive()
	if !<-made {
		t.Fatal("no record is made")
	}
	var lies []*protocol.Batch
	for i := range 6 {
		d.revive()
		d.watcher.logged(`rounds succeed`)
		var written <-chan bool
		if i%2 == 0 {
			written = dies(1 + i/2%2) // while it is written to
		}
		for range 2 {
			lies = append(lies, w.lie(liar, falsePath(t, btc.branch, reach+1)))
		}
		if written == nil { // at any time
			time.Sleep(time.Duration(random.IntN(int(2 * time.Second))))
			d.kill()
		} else if !<-written {
			t.Fatal("nothing is recorded")
		}
	}
	d.revive()
	for _, lie := range lies {
		w.until("a dispute", lie.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	}
	w.anvil.Pass(lasting.clock + time.Minute)
	for _, lie := range lies {
		w.rejected(lie.ID)
	}
	d.survives(0)
	explain(lies, "false path", "rejected")

	for _, spoil := range []func([]byte) []byte{
		func(raw []byte) []byte { return raw[:len(raw)/2] },
		func(raw []byte) []byte {
			for i := range raw[:len(raw)/2] {
				raw[i] ^= 0x55
			}
			return raw
		},
	} {
		raw, err := os.ReadFile(record)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(record, spoil(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		const told = `the record cannot be used; it is set aside`
		d.expected = []string{told}
		d.revive()
		lie := w.lie(liar, falsePath(t, btc.branch, reach+1))
		w.until("a dispute", lie.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		w.anvil.Pass(lasting.clock + time.Minute)
		w.rejected(lie.ID)
		d.watcher.logged(told)
		d.survives(0)
		explain([]*protocol.Batch{lie}, "false path", "challengePath", "rejected")
	}
}

// changed returns when a file was last written to, and the zero time while there is none.
func changed(path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}
