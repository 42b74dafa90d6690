// SPDX-License-Identifier: MIT

package challenger

import (
	"bytes"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// ProposeCheckpoint offers a header state as the next checkpoint.
type ProposeCheckpoint struct {
	Reason
	Header    btcheaders.Header
	State     btcheaders.State
	Salt      common.Hash
	NotBefore uint64
}

// BatchID returns zero: there is no batch yet.
func (a ProposeCheckpoint) BatchID() common.Hash { return common.Hash{} }

// Intent returns the call and its key.
func (a ProposeCheckpoint) Intent(v *View) (txmgr.Intent, bool, error) {
	p, latest := &v.Home.Params, v.Home.Latest()
	deposit := p.MinCheckpointDeposit(a.State.Height, latest.Height)
	call, err := relay.At(p).ProposeCheckpoint(latest, a.Header, a.State, a.Salt, a.NotBefore, deposit)
	return intend(call, err, a.BatchID(), fmt.Sprintf("checkpoint %x", protocol.StateHash(a.State)), span{})
}

// AdoptCheckpoint makes a final candidate the latest checkpoint.
type AdoptCheckpoint struct {
	Reason
	Batch *protocol.Batch
}

// BatchID returns the batch it is about.
func (a AdoptCheckpoint) BatchID() common.Hash { return a.Batch.ID }

// Intent returns the call and its key.
func (a AdoptCheckpoint) Intent(v *View) (txmgr.Intent, bool, error) {
	call, err := relay.At(&v.Home.Params).AdoptCheckpoint(a.Batch)
	return intend(call, err, a.BatchID(), fmt.Sprintf("adopt %x", a.Batch.ID), span{})
}

// checkpoints adopts a checkpoint that is final and true, or proposes one when
// a retarget period has ended and none is on its way. It waits for none that is, to
// adopt another: a stream of true candidates must not hold up the first.
//
// At most one candidate of the watcher's own is in its window or in dispute at any
// time: there is never more capital in checkpoints than one deposit.
func checkpoints(v *View, now uint64) []Action {
	if !v.Policy.Checkpoints {
		return nil
	}
	var adoptable *protocol.Batch
	waiting := false
	for _, b := range v.candidates() {
		switch {
		case b.Phase == protocol.PhaseRejected:
		case !b.Final(now):
			waiting = waiting || v.onItsWay(b, now)
		case !v.ourTurn(b.ID, now-b.Deadline, forever):
			waiting = true // for a peer
		case adoptable == nil || b.Candidate.Height > adoptable.Candidate.Height:
			adoptable = b
		}
	}
	if adoptable != nil {
		text := fmt.Sprintf("the candidate at height %d is final and true", adoptable.Candidate.Height)
		return []Action{AdoptCheckpoint{Reason{RuleCheckpoint, text}, adoptable}}
	}
	if due, ok := v.dueCheckpoint(); ok && !waiting {
		return v.proposeCheckpoint(due, now)
	}
	return nil
}

// onItsWay reports whether a true candidate that is not final yet is waited for. An own
// one is, whoever attacks it: it is defended, and final before another could be. One of
// a peer's is unless it is attacked. One of a stranger's may be meant to lose, to an
// account of the stranger's own: it is waited for unless it is attacked, and only as long
// as the first that was due could have taken to be final.
func (v *View) onItsWay(b *protocol.Batch, now uint64) bool {
	switch {
	case b.Proposer == v.Self:
		return true
	case len(b.OpenForks()) > 0:
		return false
	case v.isPeer(b.Proposer):
		return true
	}
	p := &v.Home.Params
	next := v.Home.Latest().Height/btcheaders.RetargetInterval*btcheaders.RetargetInterval + btcheaders.RetargetInterval
	ripe, seen := v.Foreign.HeaderTime(next + uint32(p.Confirmations) + margin)
	return seen && now < uint64(ripe)+p.CheckpointWindow+2*p.Clock
}

// candidates returns those above the latest checkpoint that the view holds true.
func (v *View) candidates() []*protocol.Batch {
	var list []*protocol.Batch
	for _, b := range v.Home.Batches {
		if b.Candidate == nil || b.Candidate.Height <= v.Home.Latest().Height || b.Candidate.Height > v.Foreign.TipHeight() {
			continue
		}
		if state, ok := v.Foreign.State(b.Candidate.Height); ok && state == *b.Candidate {
			list = append(list, b)
		}
	}
	return list
}

// dueCheckpoint returns the height of the last retarget that is buried deeper than
// it must be and that the relay takes now, and whether it is above the latest
// checkpoint.
func (v *View) dueCheckpoint() (uint32, bool) {
	need := v.Home.Params.Confirmations + margin
	tip := uint64(v.Foreign.TipHeight())
	if tip < need {
		return 0, false
	}
	height := min(tip-need, v.Home.MaxHeight())
	height -= height % btcheaders.RetargetInterval
	return uint32(height), height > uint64(v.Home.Latest().Height)
}

// proposeCheckpoint offers the header state at a height, if the view tells it and
// the latest checkpoint's as the relay has that. What the court has rejected when
// the watcher itself offered it is left to a human.
func (v *View) proposeCheckpoint(height uint32, now uint64) []Action {
	latest := v.Home.Latest()
	base, known := v.Foreign.State(latest.Height)
	state, ok := v.Foreign.State(height)
	headers, found := v.Foreign.Headers(height, height)
	notBefore, buried := v.Foreign.HeaderTime(height + uint32(v.Home.Params.Confirmations))
	if !known || !bytes.Equal(base.AppendBytes(nil), latest.State) || !ok || !found || !buried || now < uint64(notBefore) {
		return nil
	}
	ripe, _ := v.Foreign.HeaderTime(height + uint32(v.Home.Params.Confirmations) + margin)
	if !v.ourTurn(protocol.StateHash(state), now-min(uint64(ripe), now), forever) {
		return nil
	}
	for _, b := range v.candidates() {
		if b.Proposer == v.Self && b.Candidate.Height == height {
			topic := "an own checkpoint candidate was rejected, and this view holds it true"
			return []Action{Alert{Reason{RuleAlert, fmt.Sprintf("%s: height %d", topic, height)}, b.ID, topic}}
		}
	}
	return []Action{ProposeCheckpoint{
		Reason: Reason{RuleCheckpoint, fmt.Sprintf("a retarget period has ended at height %d", height)},
		Header: headers[0], State: state, NotBefore: uint64(notBefore),
	}}
}
