// SPDX-License-Identifier: MIT

package e2e

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/e2e/faults"
	"github.com/assize/assize/relay/protocol"
)

// TestHomeNodeFallsBehind: a home node whose head stands still is no liar, but after some minutes another one is read. It stands in the
// first file by name, since that takes longest.
func TestHomeNodeFallsBehind(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for three minutes")
	}
	t.Parallel()
	btc := newPaid(t)
	w := onGeth(t, btc, lasting)
	proxy := faults.New(t, w.url)
	alone := w.watch("alone", guard, "--rpc", proxy.URL)
	both := w.watch("both", second, "--rpc", proxy.URL+","+w.url)
	number, err := hexutil.Uint64(w.height()).MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	proxy.Set(faults.All, faults.Behaviour{Ask: func(c faults.Call) faults.Call {
		c.Params = bytes.ReplaceAll(c.Params, []byte(`"latest"`), append(append([]byte(`"`), number...), '"'))
		return c
	}})
	b := w.lie(liar, falsePath(t, btc.branch, reach+1))
	w.until("the one with both nodes to act", b.ID, func(b *protocol.Batch) bool { return opened(b, second) })
	if opened(w.batch(b.ID), guard) {
		t.Error("money was bonded on what the node does not show")
	}
	proxy.Heal()
	w.until("healed: the one with one node to act", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
	alone.ends()
	both.ends(`another home node is read`, `lags`)
}
