// SPDX-License-Identifier: MIT

package challenger_test

import (
	"math/big"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// record has a branch shown to the fork court up to a height, marked at another,
// by whoever does it, and returns the record and what it cost. Nothing comes of it
// where the court refuses a part of it.
func (a *arena) record(name string, checkpoint uint64, b *branch, mark, height uint32) (protocol.Record, *big.Int) {
	fees, p := new(big.Int), a.reader.Params
	r := protocol.Record{Checkpoint: checkpoint, State: b.at(a.snapshot().Checkpoints[checkpoint].Height)}
	for i, to := range []uint32{mark, mark + confirmations, height} {
		headers, ok := b.between(r.State.Height+1, min(to, height))
		if marks := i == 0; ok || marks {
			fees.Add(fees, a.try(name)(relay.At(&p).Extend(&r, headers, marks)))
			next, err := follow(r, headers, marks)
			if err != nil {
				a.t.Fatal(err)
			}
			r = next
		}
	}
	return r, fees
}

// lead has somebody try to take the lead in a fork dispute with a branch.
func (a *arena) lead(name string, f *protocol.Fork, b *branch) *big.Int {
	tip, p := b.tip().Height, a.reader.Params
	if f.Height > tip {
		return new(big.Int)
	}
	r, fees := a.record(name, f.Checkpoint, b, f.Height, tip)
	ancestor := b.at(f.Height)
	return fees.Add(fees, a.try(name)(relay.At(&p).Present(f, &r, &ancestor, nil)))
}

// meddle has somebody extend a record that is known, with or without a mark, by
// some headers of either branch.
func (a *arena) meddle(name string) {
	s, p := a.snapshot(), a.reader.Params
	b := []*branch{a.main, a.private}[a.rand.IntN(2)]
	i := uint64(a.rand.IntN(len(s.Checkpoints)))
	r := protocol.Record{Checkpoint: i, State: b.at(s.Checkpoints[i].Height)}
	if known := s.Evidence[i]; len(known) > 0 {
		r = known[a.rand.IntN(len(known))].Record
	}
	headers, _ := b.between(r.State.Height+1, min(b.tip().Height, r.State.Height+uint32(a.rand.IntN(12))))
	a.try(name)(relay.At(&p).Extend(&r, headers, a.rand.IntN(3) == 0))
}

// stray has somebody present something known, whatever it is.
func (a *arena) stray(name string, f *protocol.Fork) {
	known, p := a.snapshot().Evidence[f.Checkpoint], a.reader.Params
	if len(known) == 0 {
		return
	}
	e := known[a.rand.IntN(len(known))]
	for _, b := range []*branch{a.main, a.private} {
		if ancestor, ok := b.state(e.AncestorHeight); ok {
			a.try(name)(relay.At(&p).Present(f, &e.Record, &ancestor, nil))
		}
	}
}
