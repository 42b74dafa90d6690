// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

var errNode = errors.New("the node has a cold")

// trick answers as the chain does, but for what a test does to the answers. It
// writes down what it is asked.
type trick struct {
	relay.Reader
	// header is told of every header; number is nil for the latest and for one
	// that is asked for by hash
	header func(number *big.Int, h *types.Header) (*types.Header, error)
	logs   func(q ethereum.FilterQuery, logs []types.Log) ([]types.Log, error)
	asked  []string
}

func (c *trick) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	name := "latest"
	if number != nil {
		name = "header " + number.String()
	}
	c.asked = append(c.asked, name)
	h, err := c.Reader.HeaderByNumber(ctx, number)
	return c.answer(number, h, err)
}

func (c *trick) HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error) {
	c.asked = append(c.asked, "parent")
	h, err := c.Reader.HeaderByHash(ctx, hash)
	return c.answer(nil, h, err)
}

func (c *trick) answer(number *big.Int, h *types.Header, err error) (*types.Header, error) {
	if c.header == nil || err != nil {
		return h, err
	}
	return c.header(number, h)
}

func (c *trick) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	name := "logs"
	if q.BlockHash == nil {
		name += " " + q.FromBlock.String() + "-" + q.ToBlock.String()
	}
	c.asked = append(c.asked, name)
	logs, err := c.Reader.FilterLogs(ctx, q)
	if c.logs == nil || err != nil {
		return logs, err
	}
	return c.logs(q, logs)
}

// heal ends all tricks.
func (c *trick) heal() { c.header, c.logs, c.asked = nil, nil, nil }

// tricked opens the relay behind a node that can be tricked with.
func (h *home) tricked() (*relay.Client, *trick) {
	h.t.Helper()
	node := &trick{Reader: h.Client}
	client, err := relay.Open(h.t.Context(), node, h.Relay, h.Block)
	if err != nil {
		h.t.Fatal(err)
	}
	node.asked = nil
	return client, node
}

// mustRead returns a snapshot that is the same as one read at once.
func (h *home) mustRead(c *relay.Client) *protocol.State {
	h.t.Helper()
	s, err := c.State(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	scratch, err := h.open().State(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	same(h.t, s, scratch)
	return s
}

// fork makes a block the latest, and forgets all transactions above it. Senders
// that sent there are of no use any more.
func (h *home) fork(to common.Hash) {
	h.t.Helper()
	if err := h.Fork(to); err != nil {
		h.t.Fatal(err)
	}
	h.Rollback() // else what was undone is mined again
	for name, s := range h.sessions {
		s.Sender = newSender(h.t, h.Chain, name)
	}
}

func (h *home) commit(n int) {
	for range n {
		h.Commit()
	}
}

// kinds returns what a node was asked, numbers left out, and how often.
func kinds(asked []string) map[string]int {
	n := map[string]int{}
	for _, a := range asked {
		for i := range a {
			if a[i] == ' ' {
				a = a[:i]
				break
			}
		}
		n[a]++
	}
	return n
}

// wantError asks for a snapshot that must fail with an error.
func wantError(t *testing.T, c *relay.Client, want error) {
	t.Helper()
	if s, err := c.State(t.Context()); !errors.Is(err, want) || s != nil {
		t.Errorf("got %v, want %v", err, want)
	}
}
