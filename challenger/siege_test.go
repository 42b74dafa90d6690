// SPDX-License-Identifier: MIT

package challenger_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
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

// slowNode is an honest source that takes its time for a block.
type slowNode struct {
	*branch
	delay time.Duration
	index map[[32]byte]int
}

func newSlowNode(b *branch, delay time.Duration) *slowNode {
	n := &slowNode{b, delay, map[[32]byte]int{}}
	for i, s := range b.states {
		n.index[s.Tip] = i
	}
	return n
}

func (n *slowNode) Name() string { return "honest" }

func (n *slowNode) Tip(context.Context) (btcheaders.Hash, uint32, error) {
	return n.tip().Tip, n.tip().Height, nil
}

func (n *slowNode) Headers(_ context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	headers, _ := n.between(from, min(n.tip().Height, from+uint32(count)-1))
	return headers, nil
}

func (n *slowNode) Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error) {
	select {
	case <-time.After(n.delay):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	i, ok := n.index[hash]
	if !ok {
		return nil, bitcoinnode.ErrNotFound
	}
	return madechain.Raw([btcheaders.HeaderLength]byte(n.headers[i].AppendBytes(nil)), madechain.Plain(n.states[i].Height, 1)), nil
}

// trickler is a liar with a valid, lighter branch, who gives one header of it at a time.
type trickler struct {
	*slowNode
	name  string
	every time.Duration
}

func (l *trickler) Name() string { return l.name }

func (l *trickler) Headers(ctx context.Context, from uint32, _ int) ([]btcheaders.Header, error) {
	select {
	case <-time.After(l.every):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return l.slowNode.Headers(ctx, from, 1)
}

func (l *trickler) Block(context.Context, btcheaders.Hash) ([]byte, error) {
	return nil, bitcoinnode.ErrNotFound
}

// siege is a watcher with one honest source and ten liars.
type siege struct {
	*game
	watcher *watcher.Watcher
	view    *bitcoinview.View
	longest time.Duration // of a round so far
}

// besiege makes a foreign chain of many blocks, liars with branches of it, and a watcher whose honest source takes its time.
func besiege(t testing.TB, blocks int, delay, every time.Duration) *siege {
	s := &siege{game: newGame(t)}
	main := s.branches["main"].fork(checkpointAt, 9)
	fork := main.fork(checkpointAt, 10)
	s.branches["main"] = main
	s.play(fmt.Sprintf("mine %d every=1", blocks+20))
	for i := range blocks - 10 {
		fork.mine(main.at(checkpointAt + 1 + uint32(i)).Time)
	}
	s.now = start + uint64(blocks) + 600
	chain, err := btcheaders.NewChain(main.at(checkpointAt), nil, regtest)
	if err != nil {
		t.Fatal(err)
	}
	sources := []bitcoinview.Source{newSlowNode(main, delay)}
	for i := range 10 {
		sources = append(sources, &trickler{newSlowNode(fork, 0), fmt.Sprint("liar ", i), every})
	}
	s.view, err = bitcoinview.Open(bitcoinview.Config{
		Network: regtest, Chain: chain, Sources: sources, Log: zerolog.Nop(),
		Now: func() time.Time { return time.Unix(int64(s.now)+3600, 0) },
	})
	if err != nil {
		t.Fatal(err)
	}
	s.watcher = &watcher.Watcher{
		Court: &bench{home: s.home}, Self: account("watcher"), Policy: challenger.Policy{Challenge: true}, Log: zerolog.Nop(),
		Foreign: func(ctx context.Context, _ *protocol.State, wanted []challenger.Want) (challenger.Foreign, error) {
			return s.view, s.view.Update(ctx, wanted)
		},
	}
	s.home.Block.Time = s.now
	return s
}

// flood has a stranger claim what is true of so many blocks.
func (s *siege) flood(blocks int) {
	for from := 0; from < blocks; from += protocol.MaxClaims {
		var claims []string
		for i := from; i < min(from+protocol.MaxClaims, blocks); i++ {
			claims = append(claims, fmt.Sprintf("%d:main", checkpointAt+1+i))
		}
		s.play("propose by=stranger " + strings.Join(claims, " "))
	}
}

// opened does rounds until the last batch is attacked, and returns how long that takes. A round begins every two seconds, or
// when the one before ends.
func (s *siege) opened() time.Duration {
	lie := s.home.Batches[len(s.home.Batches)-1]
	begun := time.Now()
	for time.Since(begun) < time.Hour {
		round := time.Now()
		done, err := s.watcher.Step(s.t.Context())
		if err != nil {
			s.t.Fatal(err)
		}
		took := time.Since(round)
		s.longest = max(s.longest, took)
		for _, d := range done {
			if open, ok := d.Action.(challenger.Open); ok && open.Batch == lie {
				return time.Since(begun)
			}
		}
		time.Sleep(max(0, 2*time.Second-took))
	}
	s.t.Fatal("the lie is never attacked")
	return 0
}

const (
	roundBound = 30 * time.Second
	homeBlock  = 12 * time.Second
	parallel   = 4 // requests that a source is asked at a time
)

// TestSiege: ten liars trickle headers, 8,192 true claims are about as many blocks, and each takes the one honest source
// 200 ms. Rounds stay below their bound; a lie alone in the last batch is attacked within two home blocks of it; a lie that
// is the last of 1,024 claims is attacked as soon as these could be asked for.
func TestSiege(t *testing.T) {
	const delay = 200 * time.Millisecond
	t.Run("alone in the last batch", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			s := besiege(t, 8200, delay, 2900*time.Millisecond)
			defer s.view.Close()
			s.flood(8192)
			s.play("propose by=liar 8895!:main")
			took := s.opened()
			if took > roundBound+2*homeBlock || s.longest > roundBound {
				t.Errorf("attacked after %s, the longest round took %s", took, s.longest)
			}
			t.Logf("attacked after %s, the longest round took %s", took, s.longest)
		})
	})
	t.Run("the last of 1,024", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			s := besiege(t, 1100, delay, 2900*time.Millisecond)
			defer s.view.Close()
			var claims []string
			for i := range protocol.MaxClaims - 1 {
				claims = append(claims, fmt.Sprintf("%d:main", checkpointAt+1+i))
			}
			s.play("propose by=liar " + strings.Join(claims, " ") + " 1780!:main")
			took, bound := s.opened(), protocol.MaxClaims*delay/parallel
			if took > bound+5*time.Second || s.longest > roundBound { // a round more
				t.Errorf("attacked after %s of %s, the longest round took %s", took, bound, s.longest)
			}
			t.Logf("attacked after %s of %s, the longest round took %s", took, bound, s.longest)
		})
	})
}

// BenchmarkSiege plays the same in real time, with a source that is ten times as fast, and reports the longest round, the
// time to the attack on the lie that is alone, and that to the lie at the end of a batch as a share of what its source takes.
func BenchmarkSiege(b *testing.B) {
	const delay = 20 * time.Millisecond
	for b.Loop() {
		s := besiege(b, 8200, delay, 290*time.Millisecond)
		s.flood(8192)
		s.play("propose by=liar 8895!:main")
		alone := s.opened()
		s.view.Close()
		last := besiege(b, 1100, delay, 290*time.Millisecond)
		var claims []string
		for i := range protocol.MaxClaims - 1 {
			claims = append(claims, fmt.Sprintf("%d:main", checkpointAt+1+i))
		}
		last.play("propose by=liar " + strings.Join(claims, " ") + " 1780!:main")
		took := last.opened()
		last.view.Close()
		b.ReportMetric(max(s.longest, last.longest).Seconds(), "round-s")
		b.ReportMetric(alone.Seconds(), "alone-s")
		b.ReportMetric(took.Seconds()/(protocol.MaxClaims*delay/parallel).Seconds(), "last/bound")
	}
}
