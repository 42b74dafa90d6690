// SPDX-License-Identifier: MIT

package challenger

import (
	"bytes"
	"fmt"
	"sort"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

const (
	// maxChunk is how many headers one transaction carries at most: nodes do not
	// relay one of more than 128 KiB.
	maxChunk = 2800

	// margin is how many blocks the watcher stays behind the tip, unless it needs
	// their work: that many are undone often enough.
	margin = 2

	// ahead is how many blocks more than it needs it presents against a side that
	// has had the lead: one by one, each would cost a transaction.
	ahead = 144
)

// forkClaim is what a fork dispute is about: what stands at a height above a
// batch's checkpoint.
type forkClaim struct {
	checkpoint uint64 // index
	height     uint32
	byState    bool
	claimed    [32]byte // hash of the block, or keccak-256 of its header state
	buriedBy   uint64   // time that the last confirmation may bear at the latest
}

func forkClaimOf(f *protocol.Fork) forkClaim {
	return forkClaim{f.Checkpoint, f.Height, f.ByState, f.Target, f.BuriedBy}
}

// target is a record that takes the lead for one side.
type target struct {
	end    uint32 // its height
	marked bool   // whether it must tell what stood at the height in question
}

// defence returns the shortest record of the view's chain that agrees with what
// is claimed and has more work than leading (P-6.16).
func (v *View) defence(q forkClaim, leading [32]byte) (target, error) {
	confirmed := uint64(q.height) + v.Home.Params.Confirmations
	if same, ok := v.isTarget(q); !ok || !same {
		return target{}, fmt.Errorf("this view's chain does not have it at height %d", q.height)
	}
	if uint64(v.Foreign.Tip()) < confirmed {
		return target{}, fmt.Errorf("this view's chain has not reached height %d", confirmed)
	}
	if t, ok := v.Foreign.HeaderTime(uint32(confirmed)); !ok || uint64(t) > q.buriedBy {
		return target{}, fmt.Errorf("the header at height %d is not in view or bears a time after %d", confirmed, q.buriedBy)
	}
	return v.heavier(q, target{uint32(confirmed), true}, leading, v.Foreign.Tip())
}

// refutation returns the shortest record of the view's chain that refutes what is
// claimed and has more work than leading. Of the court's three ways, another block
// comes first, then a late burial, then a median time that is past it (P-6.17).
func (v *View) refutation(q forkClaim, leading [32]byte) (target, error) {
	tip, confirmed := v.Foreign.Tip(), uint64(q.height)+v.Home.Params.Confirmations
	if same, ok := v.isTarget(q); ok && !same {
		return v.heavier(q, target{q.height, true}, leading, tip)
	}
	if uint64(tip) >= confirmed {
		if t, ok := v.Foreign.HeaderTime(uint32(confirmed)); ok && uint64(t) > q.buriedBy {
			return v.heavier(q, target{uint32(confirmed), true}, leading, tip)
		}
		return target{}, fmt.Errorf("this view's chain has it at height %d, buried in time", q.height)
	}
	first, ok := v.firstPast(q)
	if !ok {
		return target{}, fmt.Errorf("no median time up to height %d is past %d", tip, q.buriedBy)
	}
	return v.heavier(q, target{first, false}, leading, tip)
}

// isTarget reports whether the view's chain has what is claimed at its height.
func (v *View) isTarget(q forkClaim) (same, known bool) {
	if q.byState {
		state, ok := v.Foreign.State(q.height)
		return ok && protocol.StateHash(state) == q.claimed, ok
	}
	hash, ok := v.Foreign.HeaderHash(q.height)
	return hash == q.claimed, ok
}

// firstPast returns the lowest height above the checkpoint whose median time is
// past the latest burial. Along a chain median times only grow.
func (v *View) firstPast(q forkClaim) (uint32, bool) {
	from, tip := v.Home.Checkpoints[q.checkpoint].Height, v.Foreign.Tip()
	if tip < from {
		return 0, false
	}
	n := sort.Search(int(tip-from), func(i int) bool {
		s, ok := v.Foreign.State(from + 1 + uint32(i))
		return ok && uint64(s.MedianTime()) > q.buriedBy
	})
	return from + 1 + uint32(n), n < int(tip-from)
}

// heavier raises a target's end to the lowest height up to last at which the work
// exceeds leading; against a side that has had the lead, further (P-9.14).
func (v *View) heavier(q forkClaim, g target, leading [32]byte, last uint32) (target, error) {
	checkpoint := &v.Home.Checkpoints[q.checkpoint]
	if base, ok := v.Foreign.State(checkpoint.Height); !ok || !bytes.Equal(base.AppendBytes(nil), checkpoint.State) {
		return target{}, fmt.Errorf("the header state of the checkpoint at height %d is not in view", checkpoint.Height)
	}
	n := sort.Search(int(last-g.end)+1, func(i int) bool {
		s, ok := v.Foreign.State(g.end + uint32(i))
		return ok && bytes.Compare(s.Work[:], leading[:]) > 0
	})
	if n > int(last-g.end) {
		return target{}, fmt.Errorf("the other side's chain has more work than this view's, up to height %d", last)
	}
	g.end += uint32(n)
	if leading != [32]byte{} {
		g.end = max(g.end, min(g.end+ahead, behind{v.Foreign}.TipHeight(), last))
	}
	return g, nil
}

// step is the next transaction on the way to a target: with it headers up to
// height `to` follow a known record.
type step struct {
	record  protocol.Record
	headers []btcheaders.Header
	// mark: the record at the end is to be marked with its own state; present: it
	// is the target.
	mark, present bool
	end           protocol.Record // what is known then
}

// next returns the next step to a target: from the known record that leaves the
// fewest headers, in chunks that end where the court wants them to (P-6.13).
func (v *View) next(q forkClaim, g target) (step, error) {
	r := v.nearest(q, g)
	from, to := r.State.Height, g.end
	s := step{record: r}
	if burial := q.height + uint32(v.Home.Params.Confirmations); g.marked && !r.Marked {
		to, s.mark = q.height, true
	} else if from < burial {
		to = min(to, burial)
	}
	if to-from > maxChunk {
		to, s.mark = from+maxChunk, false
	}
	s.present = to == g.end && !s.mark
	if to > from {
		headers, ok := v.Foreign.Headers(from+1, to)
		if !ok {
			return step{}, fmt.Errorf("headers %d to %d are not in view", from+1, to)
		}
		s.headers = headers
	}
	s.end = v.endOf(r, to, s.mark)
	return s, nil
}

// endOf returns the record at a height of the view's chain that follows from another.
func (v *View) endOf(r protocol.Record, height uint32, mark bool) protocol.Record {
	r.State, _ = v.Foreign.State(height)
	if r.Marked && r.BuriedTime == 0 && uint64(height) == uint64(r.AncestorHeight)+v.Home.Params.Confirmations {
		r.BuriedTime = r.State.Time
	}
	if mark {
		r.Marked, r.AncestorHeight, r.AncestorState = true, height, protocol.StateHash(r.State)
	}
	return r
}

// nearest returns the highest known record on the view's chain from which a target
// can be reached: the checkpoint's own if there is no other. Records are anybody's:
// one that is marked elsewhere, or past the height in question without a mark, is
// of no use.
func (v *View) nearest(q forkClaim, g target) protocol.Record {
	base, _ := v.Foreign.State(v.Home.Checkpoints[q.checkpoint].Height)
	best := protocol.Record{Checkpoint: q.checkpoint, State: base}
	var ancestor common.Hash
	if s, ok := v.Foreign.State(q.height); ok {
		ancestor = protocol.StateHash(s)
	}
	consider := func(r *protocol.Record) {
		height := r.State.Height
		switch {
		case height > g.end, height < best.State.Height, height == best.State.Height && !r.Marked:
			return
		case r.Marked && r.AncestorState != ancestor, !r.Marked && height > q.height:
			return
		}
		if v.onChain(r) {
			best = *r
		}
	}
	known := v.Home.Evidence[q.checkpoint]
	for i := range known {
		consider(&known[i].Record)
	}
	for i := range v.Extended {
		if v.Extended[i].Checkpoint == q.checkpoint {
			consider(&v.Extended[i])
		}
	}
	return best
}

// onChain reports whether a record ends on the view's chain.
func (v *View) onChain(r *protocol.Record) bool {
	state, ok := v.Foreign.State(r.State.Height)
	return ok && state == r.State
}

// unseenWork returns the most work of what the court knows and the view's chain
// does not have: a view that is behind it is no ground to bond money on.
func (v *View) unseenWork(checkpoint uint64) (work [32]byte) {
	for _, e := range v.Home.Evidence[checkpoint] {
		if bytes.Compare(e.State.Work[:], work[:]) > 0 && !v.onChain(&e.Record) {
			work = e.State.Work
		}
	}
	return work
}
