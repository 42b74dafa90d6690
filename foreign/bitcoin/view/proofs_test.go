// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// prover is a source that gives proofs of single transactions.
type prover struct {
	*fake
	lie func(w *pathproof.TreeWitness) // about a proof, under the lock
}

func (p *prover) Proof(ctx context.Context, hash btcheaders.Hash, index uint32, id btcheaders.Hash) (pathproof.TreeWitness, error) {
	if err := p.enter(ctx, "proof %x %d", hash[:4], index); err != nil {
		return pathproof.TreeWitness{}, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, raw := range p.blocks {
		if hashOf(raw) != hash {
			continue
		}
		b, err := btcblock.Parse(raw)
		if err != nil {
			return pathproof.TreeWitness{}, err
		}
		if int(index) >= len(b.TxIDs) || b.TxIDs[index] != id {
			break
		}
		w, err := b.Tree().Witness([80]byte{}, index, b.Coinbase)
		if p.lie != nil {
			p.lie(&w)
		}
		return w, err
	}
	return pathproof.TreeWitness{}, bitcoinnode.ErrNotFound
}

// lister is a source that has the ids of a block's transactions.
type lister struct {
	*fake
	unsupported bool
	lie         func(ids []btcheaders.Hash) []btcheaders.Hash
}

func (l *lister) Transactions(ctx context.Context, hash btcheaders.Hash) ([]btcheaders.Hash, []byte, error) {
	if l.unsupported {
		return nil, nil, fmt.Errorf("x: %w", bitcoinnode.ErrUnsupported)
	}
	if err := l.enter(ctx, "ids %x", hash[:4]); err != nil {
		return nil, nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, raw := range l.blocks {
		if hashOf(raw) == hash {
			b, err := btcblock.Parse(raw)
			ids := slices.Clone(b.TxIDs)
			if l.lie != nil {
				ids = l.lie(ids)
			}
			return ids, b.Coinbase, err
		}
	}
	return nil, nil, bitcoinnode.ErrNotFound
}

// openOn opens a view of any sources upon the honest chain.
func openOn(t *testing.T, config Config, sources ...Source) *world {
	t.Helper()
	config.Sources = sources
	return open(t, config)
}

// claimOf returns the true claim about a transaction of a block.
func claimOf(t *testing.T, raw []byte, height, index uint32) protocol.Claim {
	t.Helper()
	b, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return protocol.Claim{Height: height, BlockHash: b.Hash(), Depth: b.Tree().Depth(), Index: index, Leaf: b.TxIDs[index]}
}

func wants(claims ...protocol.Claim) []challenger.Want {
	var all []challenger.Want
	for _, c := range claims {
		all = append(all, challenger.Want{Claim: c})
	}
	return all
}

// asked returns what a source was asked about blocks.
func asked(f *fake) []string {
	return slices.DeleteFunc(f.calls(), func(call string) bool { return strings.HasPrefix(call, "tip") || strings.HasPrefix(call, "headers") })
}

// TestProofs: a true claim is shown by a proof, without its block; a false one by no proof, and its block is asked for.
func TestProofs(t *testing.T) {
	t.Parallel()
	blocks := honest()
	const height = 299 // of four transactions
	claim := claimOf(t, blocks[height], height, 1)
	wrong := func(change func(*protocol.Claim)) protocol.Claim {
		c := claim
		change(&c)
		return c
	}
	for _, c := range []struct {
		name  string
		claim protocol.Claim
		lie   func(w *pathproof.TreeWitness)
		shown bool
		lied  bool
	}{
		{"true", claim, nil, true, false},
		{"another leaf", wrong(func(c *protocol.Claim) { c.Leaf[0] ^= 1 }), nil, false, false},
		{"another index", wrong(func(c *protocol.Claim) { c.Index = 2 }), nil, false, false},
		{"another depth", wrong(func(c *protocol.Claim) { c.Depth++ }), nil, false, false},
		{"a false branch", claim, func(w *pathproof.TreeWitness) { w.Branch[0][0] ^= 1 }, false, true},
		{"a false branch of the coinbase", claim, func(w *pathproof.TreeWitness) { w.CoinbaseBranch[1][0] ^= 1 }, false, true},
		{"another coinbase", claim, func(w *pathproof.TreeWitness) { w.Coinbase = slices.Clone(w.Coinbase); w.Coinbase[5] ^= 1 }, false, true},
		{"a coinbase that is none", claim, func(w *pathproof.TreeWitness) { w.Coinbase = []byte{1} }, false, true},
		{"a coinbase too large for the court", claim, func(w *pathproof.TreeWitness) { w.Coinbase = make([]byte, pathproof.MaxCoinbase+1) }, false, false},
		{"a shorter branch", claim, func(w *pathproof.TreeWitness) { w.Branch = w.Branch[:1] }, false, false},
		{"no branch", claim, func(w *pathproof.TreeWitness) { *w = pathproof.TreeWitness{} }, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			play(t, func(t *testing.T) {
				p := &prover{fake: &fake{name: "p", blocks: blocks}, lie: c.lie}
				w := openOn(t, Config{}, p)
				if err := w.Update(t.Context(), nil); err != nil {
					t.Fatal(err)
				}
				if err := w.Update(t.Context(), wants(c.claim)); err != nil {
					t.Fatal(err)
				}
				if w.Shown(c.claim) != c.shown {
					t.Errorf("shown: %t", w.Shown(c.claim))
				}
				_, body := w.Body(c.claim.BlockHash)
				if got := asked(p.fake); body == c.shown || len(got) != map[bool]int{true: 1, false: 2}[c.shown] {
					t.Errorf("body at hand: %t; asked %q", body, got)
				}
				if d := w.Report().Disagreements; c.lied != (len(d) == 1 && d[0].About == "body") {
					t.Errorf("disagreements %+v", d)
				}
				if r := w.Report(); r.Missing != 0 {
					t.Errorf("%d missing", r.Missing)
				}
				w.close(t)
			})
		})
	}
}

// TestProofsOfABlock: a few claims about one block are proven singly, of many the block is asked for; one whose body is
// wanted is not proven; what is shown is kept as long as it is wanted.
func TestProofsOfABlock(t *testing.T) {
	t.Parallel()
	blocks := honest()
	const height = 299
	var claims []protocol.Claim
	for i := range uint32(4) {
		claims = append(claims, claimOf(t, blocks[height], height, i))
	}
	play(t, func(t *testing.T) {
		p := &prover{fake: &fake{name: "p", blocks: blocks}}
		w := openOn(t, Config{}, p)
		update := func(wanted []challenger.Want) []string {
			t.Helper()
			before := len(asked(p.fake))
			if err := w.Update(t.Context(), wanted); err != nil {
				t.Fatal(err)
			}
			return asked(p.fake)[before:]
		}
		update(nil)
		short := fmt.Sprintf("%x", claims[0].BlockHash[:4])
		if got := update(wants(claims[:2]...)); !slices.Equal(got, []string{"proof " + short + " 0", "proof " + short + " 1"}) {
			t.Errorf("two claims: asked %q", got)
		}
		if got := update(wants(claims[0], claims[1], claims[0])); len(got) > 0 || !w.Shown(claims[0]) || !w.Shown(claims[1]) {
			t.Errorf("again: asked %q", got)
		}
		if got := update(wants(claims[1], claims[2])); len(got) != 1 || w.Shown(claims[0]) || !w.Shown(claims[1]) || !w.Shown(claims[2]) {
			t.Errorf("one more: asked %q", got)
		}
		if got := update(append(wants(claims[2]), whole(claims[2].BlockHash)...)); len(got) != 1 || !strings.HasPrefix(got[0], "block") {
			t.Errorf("whole: asked %q", got)
		}
		w.close(t)
	})
	play(t, func(t *testing.T) {
		p := &prover{fake: &fake{name: "p", blocks: blocks}}
		w := openOn(t, Config{}, p)
		for range 2 {
			if err := w.Update(t.Context(), wants(claims...)); err != nil {
				t.Fatal(err)
			}
		}
		if got := asked(p.fake); len(got) != 1 || !strings.HasPrefix(got[0], "block") {
			t.Errorf("four claims: asked %q", got)
		}
		w.close(t)
	})
}

// TestProofsBesideBodies: of two sources the one gives proofs and the other blocks; both are asked, and what one of them
// has shown the other is not asked for.
func TestProofsBesideBodies(t *testing.T) {
	t.Parallel()
	blocks := honest()
	var claims []protocol.Claim
	for height := uint32(100); height < 140; height++ {
		claims = append(claims, claimOf(t, blocks[height], height, 0))
	}
	play(t, func(t *testing.T) {
		p := &prover{fake: &fake{name: "p", blocks: blocks, slow: 100 * time.Millisecond}}
		b := &fake{name: "b", blocks: blocks, slow: 100 * time.Millisecond}
		w := openOn(t, Config{}, p, b)
		w.update(t)
		if err := w.Update(t.Context(), wants(claims...)); err != nil {
			t.Fatal(err)
		}
		for _, c := range claims {
			if _, body := w.Body(c.BlockHash); body == w.Shown(c) {
				t.Errorf("height %d: body %t, shown %t", c.Height, body, w.Shown(c))
			}
		}
		if proofs, bodies := len(asked(p.fake)), len(asked(b)); proofs+bodies != len(claims) || proofs < 15 || bodies < 15 {
			t.Errorf("%d proofs and %d bodies", proofs, bodies)
		}
		w.close(t)
	})
}

// TestLists: the ids of a block and its coinbase serve for its body; a source without them gives the block; false ones are
// told.
func TestLists(t *testing.T) {
	t.Parallel()
	blocks := honest()
	for _, c := range []struct {
		name        string
		unsupported bool
		lie         func([]btcheaders.Hash) []btcheaders.Hash
		asked       string
		held, lied  bool
	}{
		{"ids", false, nil, "ids", true, false},
		{"none", true, nil, "block", true, false},
		{"one id is another", false, func(ids []btcheaders.Hash) []btcheaders.Hash { ids[2][0] ^= 1; return ids }, "ids", false, true},
		{"one is missing", false, func(ids []btcheaders.Hash) []btcheaders.Hash { return ids[:3] }, "ids", false, true},
		{"the nodes above", false, func(ids []btcheaders.Hash) []btcheaders.Hash {
			return []btcheaders.Hash{pathproof.DoubleSHA256(append(ids[0][:], ids[1][:]...)), pathproof.DoubleSHA256(append(ids[2][:], ids[3][:]...))}
		}, "ids", false, true},
		{"nothing", false, func([]btcheaders.Hash) []btcheaders.Hash { return nil }, "ids", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			play(t, func(t *testing.T) {
				l := &lister{&fake{name: "l", blocks: blocks}, c.unsupported, c.lie}
				w := openOn(t, Config{}, l)
				w.update(t)
				w.update(t, hashOf(blocks[299]))
				w.wantBodies(t, c.held, blocks[299])
				if got := asked(l.fake); len(got) == 0 || !strings.HasPrefix(got[0], c.asked) {
					t.Errorf("asked %q", got)
				}
				if d := w.Report().Disagreements; c.lied != (len(d) == 1 && d[0].About == "body") {
					t.Errorf("disagreements %+v", d)
				}
				w.close(t)
			})
		})
	}
}
