// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// prune does to the model what Prune does to the chain.
func (m *model) prune(depth uint32) *model {
	m.t.Helper()
	best := m.heaviest()
	var onBest []Hash
	for _, hash := range best {
		onBest = append(onBest, m.path(hash)...)
	}
	p := &model{t: m.t, nodes: map[Hash]modelNode{}}
	tip := m.nodes[best[0]]
	for _, hash := range m.order {
		if slices.Contains(onBest, hash) || m.nodes[m.common(best[0], hash)].height+depth >= tip.height {
			p.nodes[hash] = m.nodes[hash]
			p.order = append(p.order, hash)
		}
	}
	return p
}

// TestPrune holds a pruned chain against a pruned model, before and after more headers come, and in its saved form.
func TestPrune(t *testing.T) {
	dropped, kept := 0, 0
	for trust, tc := range trusts {
		for _, depth := range []uint32{0, 1, 3, 10, 1000} {
			t.Run(fmt.Sprintf("%s, %d deep", tc.name, depth), func(t *testing.T) {
				for seed := range uint64(12) {
					rng := rand.New(rand.NewPCG(seed, uint64(trust)))
					c, m := grow(t, rng, trust, 1+rng.IntN(60))
					whole := c.AppendFile(nil)
					p, pm := c.Prune(depth), m.prune(depth)
					if !bytes.Equal(c.AppendFile(nil), whole) {
						t.Fatal("pruning changes the chain itself")
					}
					pm.check(p, rng)
					wantSide(t, p, pm)
					dropped, kept = dropped+len(m.order)-len(pm.order), kept+p.Side()
					saved := p.AppendFile(nil)
					again, err := ParseChain(saved, easy, late)
					if err != nil {
						t.Fatal(err)
					}
					if !bytes.Equal(again.AppendFile(nil), saved) {
						t.Fatal("saved and read it is another")
					}
					for range 10 { // not below the base
						if at := rng.IntN(len(pm.order)); pm.nodes[pm.order[at]].height >= p.base.Height {
							pm.extend(p, pm.order[at], rng)
						}
					}
					pm.check(p, rng)
					m.check(c, rng)
				}
			})
		}
	}
	if dropped < 100 || kept < 100 {
		t.Errorf("only %d headers dropped, %d of branches kept", dropped, kept)
	}
}

// wantSide fails unless Side counts what is above the base and not on the best chain.
func wantSide(t *testing.T, c *Chain, m *model) {
	t.Helper()
	best, side := m.path(m.heaviest()[0]), 0
	for _, hash := range m.order {
		if m.nodes[hash].height > c.base.Height && !slices.Contains(best, hash) {
			side++
		}
	}
	if c.Side() != side {
		t.Fatalf("%d at the side, want %d", c.Side(), side)
	}
}

// TestVerifierAt: it judges upon each block as the chain does, on whatever branch, and neither sees the other.
func TestVerifierAt(t *testing.T) {
	for trust, tc := range trusts {
		t.Run(tc.name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(7, uint64(trust)))
			c, m := grow(t, rng, trust, 40)
			size := c.Len()
			for _, hash := range slices.Clone(m.order) {
				v, ok := c.VerifierAt(hash)
				if above := m.nodes[hash].height >= c.base.Height; ok != above {
					t.Fatalf("at height %d of a chain upon %d: %t", m.nodes[hash].height, c.base.Height, ok)
				} else if !above {
					continue
				}
				s, _ := v.State() // in part, where it is not known whole
				if whole, known := c.StateOf(hash); s.Tip != hash || known && s != whole {
					t.Fatalf("it stands at %+v", s)
				}
				m.extend(c, hash, rng)
				h := m.nodes[m.order[len(m.order)-1]].header
				if err := v.Append(h.AppendBytes(nil), late); err != nil {
					t.Fatal(err)
				}
				bad := h
				bad.Bits++
				if err := v.Append(bad.AppendBytes(nil), late); err == nil {
					t.Fatal("it takes anything")
				}
				size++
			}
			if c.Len() != size {
				t.Errorf("%d headers, want %d", c.Len(), size)
			}
			if _, ok := c.VerifierAt(Hash{1}); ok {
				t.Error("a verifier at a block that is not in view")
			}
		})
	}
}
