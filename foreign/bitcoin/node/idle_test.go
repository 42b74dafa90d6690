// SPDX-License-Identifier: MIT

package node_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
)

// inside has a handler answer without a network, which has no place in a bubble of time.
type inside struct {
	handler  http.Handler
	requests int
}

func (i *inside) RoundTrip(r *http.Request) (*http.Response, error) {
	i.requests++
	time.Sleep(100 * time.Millisecond)
	w := httptest.NewRecorder()
	i.handler.ServeHTTP(w, r)
	return w.Result(), nil
}

// TestIdleHour counts what a view that is brought up to date every two seconds asks an Esplora server in an hour, and how late it
// hears of a block.
func TestIdleHour(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := &made{blocks: madeBlocks[:1100]}
		server := &inside{handler: http.StripPrefix("", m.esplora())}
		c, err := bitcoinnode.NewEsplora(bitcoinnode.Config{URL: "http://esplora.example/api"})
		if err != nil {
			t.Fatal(err)
		}
		c.Through(server)
		base, _ := btcheaders.ParseHeader(madeBlocks[1000][:80])
		chain, err := btcheaders.NewChainFrom(base, 1000, btcheaders.Origin{}, btcheaders.RegTest())
		if err != nil {
			t.Fatal(err)
		}
		v, err := bitcoinview.Open(bitcoinview.Config{
			Network: btcheaders.RegTest(), Chain: chain, Sources: []bitcoinview.Source{c}, Log: zerolog.Nop(),
			Now: func() time.Time { return time.Unix(2_000_000_000, 0) },
		})
		if err != nil {
			t.Fatal(err)
		}
		defer v.Close()
		rounds := func(d time.Duration) {
			for end := time.Now().Add(d); time.Now().Before(end); time.Sleep(2 * time.Second) {
				if err := v.Update(t.Context(), nil); err != nil {
					t.Fatal(err)
				}
			}
		}
		rounds(10 * time.Minute)
		if v.Tip() != 1099 {
			t.Fatalf("at height %d", v.Tip())
		}
		server.requests = 0
		for range 6 {
			m.blocks = madeBlocks[:len(m.blocks)+1]
			rounds(30 * time.Second)
			if int(v.Tip()) != m.tip() {
				t.Errorf("half a minute later at height %d, not %d", v.Tip(), m.tip())
			}
			rounds(9*time.Minute + 30*time.Second)
		}
		t.Logf("%d requests in an idle hour", server.requests)
		if server.requests > 230 {
			t.Errorf("%d requests in an idle hour", server.requests)
		}
	})
}
