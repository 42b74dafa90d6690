package relay

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/contracts/bindings"
)

// DeployUnchecked is Deploy without Check, for what the contracts refuse by
// themselves.
func DeployUnchecked(ctx context.Context, s *Sender, d Deployment, interval time.Duration) error {
	nonce, err := s.nonce(ctx)
	if err != nil {
		return err
	}
	judge := crypto.CreateAddress(s.From, nonce)
	relay := crypto.CreateAddress(s.From, nonce+1)
	court := crypto.CreateAddress(s.From, nonce+2)
	config := bindings.RelayConfig{
		Window: d.Window, Confirmations: d.Confirmations, BurnBps: d.BurnBps, GasPriceCap: d.GasPriceCap,
	}
	for _, step := range []struct {
		name, code string
		args       []byte
	}{
		{"judge", bindings.BitcoinJudgeMetaData.Bin, judgeABI.PackConstructor(d.PowLimitBits)},
		{"relay", bindings.RelayMetaData.Bin, relayABI.PackConstructor(config, judge, court, d.Checkpoint)},
		{"court", bindings.BisectionCourtMetaData.Bin, courtABI.PackConstructor(relay, d.Clock)},
	} {
		if _, err := s.create(ctx, step.name, append(common.FromHex(step.code), step.args...), interval); err != nil {
			return err
		}
	}
	return nil
}
