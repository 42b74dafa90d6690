// SPDX-License-Identifier: MIT

package main

import (
	"math"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// evidence is a chain as the fork court takes it: the headers above a checkpoint,
// and the header state after each.
type evidence struct {
	checkpoint protocol.Checkpoint
	headers    []btcheaders.Header
	states     []btcheaders.State // the first one is the checkpoint's own
}

// evidenceOf works out what a chain shows above a checkpoint.
func evidenceOf(b *branch, checkpoint protocol.Checkpoint, network btcheaders.Params) (*evidence, error) {
	state, err := btcheaders.ParseState(checkpoint.State)
	if err != nil {
		return nil, err
	}
	e := &evidence{checkpoint, b.headers[checkpoint.Height+1-livingFirst:], []btcheaders.State{state}}
	for _, h := range e.headers {
		// when a header may come is the court's business
		if state, err = state.Append(h, network, math.MaxUint32); err != nil {
			return nil, err
		}
		e.states = append(e.states, state)
	}
	return e, nil
}

func (e *evidence) state(height uint32) btcheaders.State { return e.states[height-e.checkpoint.Height] }

// above returns the headers above a height up to another.
func (e *evidence) above(from, to uint32) []btcheaders.Header {
	return e.headers[from-e.checkpoint.Height : to-e.checkpoint.Height]
}

// record returns the record at a height that is marked at another; that of the
// checkpoint itself is not.
func (e *evidence) record(height, marked uint32) protocol.Record {
	r := protocol.Record{Checkpoint: e.checkpoint.Index, State: e.state(height)}
	if height == e.checkpoint.Height {
		return r
	}
	r.Marked, r.AncestorHeight, r.AncestorState = true, marked, protocol.StateHash(e.state(marked))
	if buried := marked + confirmations; height >= buried {
		r.BuriedTime = e.state(buried).Time
	}
	return r
}
