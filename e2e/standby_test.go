// SPDX-License-Identifier: MIT

package e2e

import (
	"bytes"
	"crypto/sha256"
	"syscall"
	"testing"
	"time"

	"github.com/assize/assize/relay/protocol"
)

// first returns which of the two watchers acts first about a batch: the one whose address makes the lesser hash with its id.
func first(b *protocol.Batch) account {
	place := func(a account) [32]byte { return sha256.Sum256(append(a.Address.Bytes(), b.ID[:]...)) }
	if one, other := place(guard), place(second); bytes.Compare(one[:], other[:]) < 0 {
		return guard
	}
	return second
}

// TestStandBy: of two watchers that name each other one acts, and the other in its stead if it does not.
func TestStandBy(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	const standBy = 30 * time.Minute
	watchers := map[account]*watcher{}
	for _, a := range []account{guard, second} {
		peers := guard.Address.Hex() + "," + second.Address.Hex()
		watchers[a] = w.watch("watcher "+a.Address.Hex()[:6], a, "--peers", peers, "--stand-by", standBy.String())
	}
	// lies until it has been each one's turn
	lies := func() (list []*protocol.Batch) {
		turns := map[account]bool{}
		for len(turns) < 2 {
			b := w.lie(liar, falsePath(t, btc.branch, reach+1))
			list, turns[first(b)] = append(list, b), true
		}
		return list
	}
	early := lies()
	for _, b := range early {
		b = w.until("a dispute", b.ID, func(b *protocol.Batch) bool { return len(b.Disputes) > 0 })
		if !opened(b, first(b)) {
			t.Error("not opened by the one whose turn it is")
		}
	}
	watchers[guard].Signal(syscall.SIGSTOP)
	late := lies()
	for _, b := range late {
		if first(b) == second {
			w.until("a dispute of the one that is left, in its turn", b.ID, func(b *protocol.Batch) bool { return opened(b, second) })
		}
	}
	for _, b := range late {
		if first(b) == guard && len(w.batch(b.ID).Disputes) > 0 {
			t.Error("opened by the one whose turn it is not yet")
		}
	}
	w.anvil.Pass(standBy)
	for _, b := range late {
		w.until("a dispute of the one that is left", b.ID, func(b *protocol.Batch) bool { return opened(b, second) })
	}
	watchers[guard].Signal(syscall.SIGCONT)
	w.blocksPass(5)
	for _, b := range append(early, late...) {
		if b = w.batch(b.ID); len(b.Disputes) != 1 {
			t.Errorf("%d disputes about one lie", len(b.Disputes))
		}
	}
	for _, watcher := range watchers {
		watcher.ends()
	}
}
