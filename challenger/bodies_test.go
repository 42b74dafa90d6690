// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/watcher"
)

// node is a node of the foreign chain that has every block of a branch.
type node struct{ *branch }

func (n node) Name() string { return "node" }

func (n node) Tip(context.Context) (btcheaders.Hash, uint32, error) {
	tip := n.tip()
	return tip.Tip, tip.Height, nil
}

func (n node) Headers(_ context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	headers, _ := n.between(from, min(n.tip().Height, from+uint32(count)-1))
	return headers, nil
}

func (n node) Block(_ context.Context, hash btcheaders.Hash) ([]byte, error) {
	for i, s := range n.states {
		if s.Tip == hash {
			return madechain.Raw([btcheaders.HeaderLength]byte(n.headers[i].AppendBytes(nil)), madechain.Plain(s.Height, 1)), nil
		}
	}
	return nil, bitcoinnode.ErrNotFound
}

// viewed returns a watcher of a game whose view of the main branch has room for some
// bodies of one transaction.
func (g *game) viewed(bodies int) *watcher.Watcher {
	main := g.branches["main"]
	chain, err := btcheaders.NewChain(main.at(checkpointAt), nil, regtest)
	if err != nil {
		g.t.Fatal(err)
	}
	const one = 1300 // bytes
	view, err := bitcoinview.Open(bitcoinview.Config{
		Network: regtest, Chain: chain, Sources: []bitcoinview.Source{node{main}}, BodyBytes: bodies * one,
		Now: func() time.Time { return time.Unix(int64(g.now), 0) }, Log: zerolog.Nop(),
	})
	if err != nil {
		g.t.Fatal(err)
	}
	g.t.Cleanup(func() { _ = view.Close() })
	return &watcher.Watcher{
		Court: &bench{home: g.home}, Self: account("watcher"), Policy: challenger.Policy{Challenge: true}, Log: zerolog.Nop(),
		Foreign: func(ctx context.Context, _ *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
			return view, view.Update(ctx, wanted)
		},
	}
}

// TestBodiesOfLies: what a liar and its friends post does not fill the room for bodies, so
// that a lie in a later batch is not seen.
func TestBodiesOfLies(t *testing.T) {
	for name, moves := range map[string][]string{
		"more lies than there is room for":   {"propose by=liar 701!:main 702!:main 703!:main 704!:main 705!:main"},
		"a friend disputes each of them":     {"propose by=liar 701!:main 702!:main 703!:main 704!:main 705!:main", "open path by=sham claim=0", "open path by=sham claim=1", "open path by=sham claim=2", "open path by=sham claim=3", "open path by=sham claim=4"},
		"a friend disputes what is true":     {"propose by=liar 701:main 702:main 703:main 704:main 705:main", "open path by=sham claim=0", "open path by=sham claim=1", "open path by=sham claim=2", "open path by=sham claim=3", "open path by=sham claim=4"},
		"true blocks at heights not theirs":  {"propose by=liar 701>706:main 702>706:main 703>706:main 704>706:main 705>706:main"},
		"blocks that are not buried as yet":  {"propose by=liar 738:main 739:main 740:main 737:main 736:main"},
		"as many batches as there are lies":  {"propose by=liar 701!:main", "propose by=liar 702!:main", "propose by=liar 703!:main", "propose by=liar 704!:main", "propose by=liar 705!:main"},
		"batches that are true one and all":  {"propose by=honest 701:main 702:main 703:main 704:main 705:main", "propose by=honest 711:main 712:main 713:main 714:main"},
		"an own claim whose block is wanted": {"propose by=watcher 701:main", "open path by=griefer"},
	} {
		t.Run(name, func(t *testing.T) {
			g := newGame(t)
			g.branches["main"] = g.branches["main"].fork(checkpointAt, 9)
			g.play("mine 40")
			w := g.viewed(3)
			step := func() []watcher.Done {
				g.home.Block.Time = g.now
				done, err := w.Step(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				g.now += 60
				return done
			}
			for _, move := range moves {
				g.play(move)
				step()
				step()
			}
			g.play("propose by=liar 710!:main")
			last := g.home.Batches[len(g.home.Batches)-1]
			for range 4 {
				for _, d := range step() {
					if open, ok := d.Action.(challenger.Open); ok && open.Batch == last {
						return
					}
				}
			}
			t.Error("the last lie is not seen")
		})
	}
}

// TestBodiesOfOwnClaims: a liar who has filled the room for bodies does not keep the watcher
// from defending a claim of its own.
func TestBodiesOfOwnClaims(t *testing.T) {
	g := newGame(t)
	g.branches["main"] = g.branches["main"].fork(checkpointAt, 9)
	g.play("mine 40")
	w := g.viewed(3)
	g.play("propose by=watcher 710:main")
	g.play("propose by=liar 701!:main 702!:main 703!:main 704!:main 705!:main")
	for range 3 {
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	g.play("open path by=griefer batch=0")
	done, err := w.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range done {
		switch d.Action.(type) {
		case challenger.Prove, challenger.ProveSpan:
			return
		}
	}
	t.Errorf("the own claim is not defended: %v", done)
}

// TestOneLieABatch: of a batch with several lies the body of one is asked for, which is enough to attack it.
// Rules: P-3.15, P-9.8.
func TestOneLieABatch(t *testing.T) {
	w, _, g, _ := newWatcher(t)
	g.home.Batches = nil
	g.play("propose by=liar path depth path")
	var asked [][32]byte
	w.Foreign = func(_ context.Context, _ *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
		asked = blocksOf(wanted)
		return g.foreign, nil
	}
	for _, want := range []int{3, 1} { // before they are judged, and after
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(asked) != want {
			t.Errorf("%d bodies are asked for, want %d", len(asked), want)
		}
	}
}

// TestBodiesOfOwnDisputes: those of disputes that the watcher has opened, or that attack its own claims, come first, those of
// disputes of others last, and of their batches no others.
func TestBodiesOfOwnDisputes(t *testing.T) {
	g := newGame(t)
	g.play("mine 40")
	w := g.viewed(100)
	var asked [][32]byte
	view := w.Foreign
	w.Foreign = func(ctx context.Context, home *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
		asked = blocksOf(wanted)
		return view(ctx, home, wanted)
	}
	for _, move := range []string{
		"propose by=liar 702:main 701!:main 703:main", "propose by=watcher 704:main 705:main", "propose by=honest 707:main 708:main",
		"open path by=watcher batch=0 claim=1", "open path by=griefer batch=1 claim=1", "open path by=griefer batch=2 claim=0",
		"propose by=liar 706!:main",
	} {
		g.play(move)
		if _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	main := g.branches["main"]
	if want := [][32]byte{main.at(701).Tip, main.at(705).Tip, main.at(706).Tip, main.at(707).Tip}; !slices.Equal(asked, want) {
		t.Errorf("asked for %x, want %x", asked, want)
	}
}
