package relay

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/contracts/bindings"
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
	config := bindings.RelayConfig{
		Window: d.Window, Clock: d.Clock, Confirmations: d.Confirmations, BurnBps: d.BurnBps, GasPriceCap: d.GasPriceCap,
		CheckpointWindow: d.CheckpointWindow, CheckpointDeposit: d.CheckpointDeposit,
	}
	for _, step := range []struct {
		name, code string
		args       []byte
	}{
		{"judge", bindings.BitcoinJudgeMetaData.Bin, judgeABI.PackConstructor(network(d.Network))},
		{"relay", bindings.RelayMetaData.Bin, relayABI.PackConstructor(config, judge, court, fork, d.Checkpoint)},
		{"court", bindings.BisectionCourtMetaData.Bin, courtABI.PackConstructor(relay)},
		{"fork court", bindings.ForkCourtMetaData.Bin, forkABI.PackConstructor(relay)},
	} {
		if _, _, err := s.Create(ctx, step.name, append(common.FromHex(step.code), step.args...), interval); err != nil {
			return err
		}
	}
	return nil
}
