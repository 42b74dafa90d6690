// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// ClientOf returns a client of a relay that it knows nothing of.
func ClientOf(chain Reader) *Client {
	return &Client{Params: protocol.Params{ChainID: common.Big1}, chain: chain, bounds: defaultBounds, read: protocol.NewHistory(protocol.Params{}, protocol.KeptBlocks)}
}

// DeployUnchecked is Deploy without Check, for what the contracts refuse by
// themselves.
func DeployUnchecked(ctx context.Context, s *txmgr.Sender, d Deployment, interval time.Duration) error {
	nonce, err := s.Nonce(ctx)
	if err != nil {
		return err
	}
	judge := crypto.CreateAddress(s.From, nonce)
	relay := crypto.CreateAddress(s.From, nonce+1)
	court := crypto.CreateAddress(s.From, nonce+2)
	fork := crypto.CreateAddress(s.From, nonce+3)
	for _, c := range d.Creations(judge, relay, court, fork) {
		if _, _, err := s.Create(ctx, c.Name, c.Code, interval); err != nil {
			return err
		}
	}
	return nil
}
