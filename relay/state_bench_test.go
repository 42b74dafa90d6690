// SPDX-License-Identifier: MIT

package relay_test

import (
	"testing"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// BenchmarkSnapshot reads 50 batches of 20 claims each: all at once, when there
// is no new block, and at each new block.
func BenchmarkSnapshot(b *testing.B) {
	h := newHome(b)
	for batch := range 50 {
		claims := make([]protocol.Claim, 20)
		for i := range claims {
			claims[i] = protocol.Claim{Height: 101, Leaf: [32]byte{byte(batch), byte(i)}}
		}
		h.as("proposer")(relay.At(h.params()).Propose(claims, [32]byte{}, 0, h.params().MinDeposit(101, 100)))
	}
	for _, c := range []struct {
		name   string
		before func(*relay.Client) *relay.Client
	}{
		{"all", func(*relay.Client) *relay.Client { return h.open() }},
		{"idle", func(c *relay.Client) *relay.Client { return c }},
		{"block", func(c *relay.Client) *relay.Client { h.Commit(); return c }},
		{"reorganised", func(c *relay.Client) *relay.Client {
			s, err := c.State(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			if err := h.Fork(s.Block.Hash); err != nil {
				b.Fatal(err)
			}
			h.Commit()
			return c
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			client, node := h.tricked()
			if _, err := client.State(b.Context()); err != nil {
				b.Fatal(err)
			}
			calls := 0
			for b.Loop() {
				b.StopTimer()
				if next := c.before(client); next != client {
					client, node = h.tricked()
				}
				node.asked = nil
				b.StartTimer()
				if _, err := client.State(b.Context()); err != nil {
					b.Fatal(err)
				}
				calls += len(node.asked)
			}
			b.ReportMetric(float64(calls)/float64(b.N), "calls/op")
		})
	}
}
