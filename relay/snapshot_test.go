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
)

// TestReorganisation: what a reorganisation of the home chain undoes is undone
// in the next snapshot, and what replaces it is read.
func TestReorganisation(t *testing.T) {
	h := newHome(t)
	p, block := h.params(), madeBlock(t, 4)
	kept := h.propose(claimOf(block, 0))
	before := h.snapshot().Block
	d := h.challenge(relay.KindPath, kept, 0, 0)
	gone := h.propose(claimOf(block, 1))
	h.as("proposer")(p.ProveClaim(kept, kept.Claims[0], wholeWitness(t, block, 0)))
	h.as("proposer")(p.CloseProven(d))
	if s := h.snapshot(); len(s.Credits) != 1 || len(s.Batches) != 2 || len(s.Batches[0].TreeProven) != 1 {
		t.Fatalf("before the fork: %+v", s)
	}
	height := h.snapshot().Block.Number

	if err := h.Fork(before.Hash); err != nil {
		t.Fatal(err)
	}
	h.Rollback()  // else what was undone is mined again
	for range 2 { // fewer blocks than were undone
		h.Commit()
	}
	s := h.snapshot()
	if s.Block.Number >= height || len(s.Batches) != 1 || len(s.Batches[0].Disputes) != 0 || len(s.Batches[0].TreeProven) != 0 || len(s.Credits) != 0 {
		t.Errorf("after the fork: block %d of %d, %+v", s.Block.Number, height, s)
	}
	if s.Dispute(d.State.ID) != nil || s.Batch(gone.ID) != nil {
		t.Error("what was undone is still there")
	}
	for range 5 { // now more
		h.Commit()
	}
	stranger := h.sessions["stranger"]
	call, err := p.Challenge(relay.KindDepth, kept, 0, 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stranger.Perform(t.Context(), call, h.snapshot().Block.Hash); err != nil {
		t.Fatal(err)
	}
	if s := h.snapshot(); s.Block.Number <= height || len(s.Batches[0].Disputes) != 1 || s.Batches[0].Disputes[0].State.Kind != relay.KindDepth {
		t.Errorf("the new branch reads as %+v", s.Batches[0])
	}
}

// trick answers as the chain does, but for what a test replaces.
type trick struct {
	relay.Reader
	header func(number *big.Int) (*types.Header, error)
	logs   func(q ethereum.FilterQuery) ([]types.Log, error)
}

func (c *trick) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	if c.header != nil {
		return c.header(number)
	}
	return c.Reader.HeaderByNumber(ctx, number)
}

func (c *trick) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if c.logs != nil {
		return c.logs(q)
	}
	return c.Reader.FilterLogs(ctx, q)
}

var errNode = errors.New("the node has a cold")

// TestSnapshotErrors: a read that fails leaves nothing behind; the next one
// has all of it.
func TestSnapshotErrors(t *testing.T) {
	h := newHome(t)
	block := madeBlock(t, 4)
	for _, c := range []struct {
		name  string
		trick func(*trick)
		want  error
	}{
		{"no head", func(c *trick) {
			c.header = func(*big.Int) (*types.Header, error) { return nil, errNode }
		}, errNode},
		{"no logs", func(c *trick) {
			c.logs = func(ethereum.FilterQuery) ([]types.Log, error) { return nil, errNode }
		}, errNode},
		{"another block at the head's height, behind the logs", func(c *trick) {
			c.header = func(number *big.Int) (*types.Header, error) {
				header, err := h.Client.HeaderByNumber(context.Background(), number)
				if number != nil && err == nil {
					header.Extra = append(header.Extra, 1)
				}
				return header, err
			}
		}, relay.ErrReorganised},
		{"no header behind the logs", func(c *trick) {
			c.header = func(number *big.Int) (*types.Header, error) {
				if number != nil {
					return nil, errNode
				}
				return h.Client.HeaderByNumber(context.Background(), nil)
			}
		}, errNode},
		{"a log that lies at the end", func(c *trick) {
			c.logs = func(q ethereum.FilterQuery) ([]types.Log, error) {
				logs, err := h.Client.FilterLogs(context.Background(), q)
				return append(logs, types.Log{}), err
			}
		}, relay.ErrBadLogs},
	} {
		t.Run(c.name, func(t *testing.T) {
			node := &trick{Reader: h.Client}
			client, err := relay.Open(t.Context(), node, h.Relay, h.Block)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := client.Snapshot(t.Context()); err != nil {
				t.Fatal(err)
			}
			call, err := h.params().Propose([]relay.Claim{claimOf(block, 1)}, common.BytesToHash([]byte(c.name)), 0, h.params().MinDeposit(101, 100))
			h.as("proposer")(call, err)
			want := h.snapshot()
			c.trick(node)
			if _, err := client.Snapshot(t.Context()); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			node.header, node.logs = nil, nil
			got, err := client.Snapshot(t.Context())
			if err != nil || len(got.Batches) != len(want.Batches) || got.Block != want.Block {
				t.Errorf("after it: %v, %+v", err, got)
			}
		})
	}
}

// TestSnapshotAsksOnce: what was read is not asked for again, and nothing is
// asked while no block is made.
func TestSnapshotAsksOnce(t *testing.T) {
	h := newHome(t)
	var asked []uint64
	node := &trick{Reader: h.Client}
	node.logs = func(q ethereum.FilterQuery) ([]types.Log, error) {
		asked = append(asked, q.FromBlock.Uint64(), q.ToBlock.Uint64())
		return h.Client.FilterLogs(context.Background(), q)
	}
	client, err := relay.Open(t.Context(), node, h.Relay, h.Block)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		for range 2 {
			if _, err := client.Snapshot(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		h.Commit()
	}
	head := h.snapshot().Block.Number - 1
	want := []uint64{h.Block, head - 2, head - 1, head - 1, head, head}
	if len(asked) != len(want) {
		t.Fatalf("asked for %v, want %v", asked, want)
	}
	for i := range want {
		if asked[i] != want[i] {
			t.Fatalf("asked for %v, want %v", asked, want)
		}
	}
}
