// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// candidate is a header state that is offered as the next checkpoint.
type candidate struct {
	header btcheaders.Header
	state  btcheaders.State
	// duty: a player proposes it by itself.
	duty bool
}

// proposeCandidate offers the scenario's candidate, in good form.
func (m *match) proposeCandidate(ctx context.Context, notBefore uint64) error {
	s, _, err := m.snapshot(ctx)
	if err != nil {
		return err
	}
	latest, params := s.Latest(), &s.Params
	deposit := params.MinCheckpointDeposit(m.candidate.state.Height, latest.Height)
	salt := common.BytesToHash([]byte(m.scenario.name))
	call, err := relay.At(params).ProposeCheckpoint(latest, m.candidate.header, m.candidate.state, salt, notBefore, deposit)
	if err != nil {
		return err
	}
	m.id = candidateID(params, m.candidate.state, m.proposer.Address, salt)
	_, err = m.send(ctx, m.proposer, call, done, fmt.Sprintf("offers as the next checkpoint %s; deposit %s ether", m.says, ether(deposit)))
	return err
}

func candidateID(p *protocol.Params, state btcheaders.State, proposer common.Address, salt common.Hash) common.Hash {
	return protocol.BatchID(protocol.CandidateHash(state), proposer, salt, p.Relay, p.ChainID)
}

// adopted reports whether a candidate has become a checkpoint.
func adopted(s *protocol.State, b *protocol.Batch) bool {
	for _, c := range s.Checkpoints {
		if string(c.State) == string(b.Candidate.AppendBytes(nil)) {
			return true
		}
	}
	return false
}

// adopter tries to have a rejected candidate adopted all the same, once.
type adopter struct{ tried bool }

func (a *adopter) play(ctx context.Context, m *match) (moved bool, err error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil || b.Phase != protocol.PhaseRejected || a.tried {
		return false, err
	}
	a.tried = true
	call, err := relay.At(&m.client.Params).AdoptCheckpoint(b)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, refused(relay.NotFinal), "tries to have it adopted")
}
