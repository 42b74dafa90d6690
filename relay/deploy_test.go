// SPDX-License-Identifier: MIT

package relay_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// Rules: P-11.4.
func TestDeploy(t *testing.T) {
	h := newHome(t)
	p, d := h.params(), deployment()
	if p.Window != window || p.Clock != clock || p.Confirmations != 6 || p.BurnBps != 5000 ||
		p.GasPriceCap.Uint64() != d.GasPriceCap || p.Judge != h.Judge || p.Court != h.Court || p.ForkCourt != h.ForkCourt || p.Relay != h.Relay ||
		p.CheckpointWindow != uint64(d.CheckpointWindow) || p.CheckpointDeposit.Cmp(d.CheckpointDeposit) != 0 {
		t.Errorf("the contracts read as %+v, deployed was %+v", p, d)
	}
	if h.Gas < 1e6 {
		t.Errorf("four contracts for %d gas", h.Gas)
	}
	s := h.snapshot()
	if len(s.Checkpoints) != 1 {
		t.Fatalf("%d checkpoints", len(s.Checkpoints))
	}
	state := regtestState()
	got := s.Checkpoints[0]
	if got.Index != 0 || got.Height != state.Height || got.Time != state.Time || got.Tip != state.Tip ||
		string(got.State) != string(state.AppendBytes(nil)) {
		t.Errorf("first checkpoint reads as %+v", got)
	}
}

// TestMinDeposit holds the client's formula against the contract's (P-8.2).
func TestMinDeposit(t *testing.T) {
	h := newHome(t)
	for _, height := range []uint32{0, 93, 94, 95, 100, 101, 2116} {
		data := bindings.NewRelay().PackMinDeposit(height)
		out, err := h.Client.CallContract(t.Context(), ethereum.CallMsg{To: &h.Relay, Data: data}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := h.params().MinDeposit(height, 100), new(big.Int).SetBytes(out); got.Cmp(want) != 0 {
			t.Errorf("height %d: %v, the contract asks for %v", height, got, want)
		}
	}
}

// TestMaxHeight holds the rule for proposers against the contract's (P-3.4).
func TestMaxHeight(t *testing.T) {
	h := newHome(t)
	for range 3 {
		now := h.snapshot()
		out, err := h.Client.CallContractAtHash(t.Context(), ethereum.CallMsg{To: &h.Relay, Data: bindings.NewRelay().PackMaxHeight()}, now.Block.Hash)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := now.MaxHeight(), new(big.Int).SetBytes(out); !want.IsUint64() || got != want.Uint64() {
			t.Errorf("at %d: %d, the contract has %d", now.Block.Time, got, want)
		}
		if err := h.Pass(299 * time.Second); err != nil {
			t.Fatal(err)
		}
	}
}

// unchecked deploys judge, relay and court without Check, and returns the first
// refusal of a contract.
func unchecked(t *testing.T, d relay.Deployment) error {
	t.Helper()
	return relay.DeployUnchecked(t.Context(), newSender(t, newChain(t, "deployer"), "deployer"), d, time.Millisecond)
}

// TestDeployRefuses spoils one parameter at a time. What Check can see without
// the foreign chain's rules it refuses, and so do the contracts in any case.
func TestDeployRefuses(t *testing.T) {
	if err := unchecked(t, deployment()); err != nil {
		t.Fatalf("good parameters: %v", err)
	}
	depositBase := newHome(t).params().DepositBase
	justAbove := deployment()
	justAbove.CheckpointDeposit = new(big.Int).Add(depositBase, common.Big1)
	if err := unchecked(t, justAbove); err != nil {
		t.Fatalf("the least checkpoint deposit: %v", err)
	}
	state := func(mutate func([]byte)) func(*relay.Deployment) {
		return func(d *relay.Deployment) { mutate(d.Checkpoint) }
	}
	for _, c := range []struct {
		name     string
		mutate   func(*relay.Deployment)
		field    string // Check refuses it, and the contract names it in BadConfig
		contract relay.Revert
	}{
		{"no window", func(d *relay.Deployment) { d.Window = 0 }, "clock", relay.BadConfig},
		{"a clock as long as the window", func(d *relay.Deployment) { d.Clock = d.Window }, "clock", relay.BadConfig},
		{"a clock of one second", func(d *relay.Deployment) { d.Clock = 1 }, "clock", relay.BadConfig},
		{"no confirmations", func(d *relay.Deployment) { d.Confirmations = 0 }, "confirmations", relay.BadConfig},
		{"nothing burned", func(d *relay.Deployment) { d.BurnBps = 0 }, "burnBps", relay.BadConfig},
		{"all burned", func(d *relay.Deployment) { d.BurnBps = 10_000 }, "burnBps", relay.BadConfig},
		{"a checkpoint window as long as the other", func(d *relay.Deployment) { d.CheckpointWindow = d.Window }, "checkpointWindow", relay.BadConfig},
		{"no checkpoint deposit", func(d *relay.Deployment) { d.CheckpointDeposit = new(big.Int) }, "checkpointDeposit", relay.BadConfig},
		{"a checkpoint deposit no greater than a batch's", func(d *relay.Deployment) { d.CheckpointDeposit = depositBase }, "", relay.BadConfig},
		{"no gas price cap", func(d *relay.Deployment) { d.GasPriceCap = 0 }, "gasPriceCap", relay.BadConfig},
		{"no target", func(d *relay.Deployment) { d.Network.PowLimitBits = 0 }, "", relay.BadBits},
		{"a short checkpoint", func(d *relay.Deployment) { d.Checkpoint = d.Checkpoint[:123] }, "", relay.StateLength},
		{"a checkpoint below height 10", state(func(b []byte) { b[67] = 9 }), "", relay.HeightTooLow},
		{"a checkpoint at another time than its own", state(func(b []byte) { b[71]++ }), "", relay.TimeNotInTimes},
		{"a checkpoint with an easier target", state(func(b []byte) { b[72], b[73] = 0x21, 0 }), "", relay.TargetTooEasy},
		{"a checkpoint with bits that are no target", state(func(b []byte) { b[73] = 0xff }), "", relay.BadBits},
		{"a checkpoint without proof of work", state(func(b []byte) { b[31] = 0xff }), "", relay.NoProofOfWork},
		{"a checkpoint without work", state(func(b []byte) { b[63] = 0 }), "", relay.NoWork},
		{"a checkpoint that begins a period at another time", state(func(b []byte) { b[66], b[67] = 2016>>8, 2016&0xff }), "", relay.EpochStartMismatch},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := deployment()
			c.mutate(&d)
			if err := d.Check(); (c.field != "") != errors.Is(err, relay.ErrDeployment) {
				t.Errorf("Check: %v", err)
			}
			err := unchecked(t, d)
			if !errors.Is(err, c.contract) {
				t.Fatalf("contract: got %v, want %v", err, c.contract)
			}
			if c.field != "" && !strings.Contains(err.Error(), "field="+c.field) {
				t.Errorf("%q does not name %s", err, c.field)
			}
		})
	}
}

// TestDeployChecksFirst: what Check refuses is not sent.
func TestDeployChecksFirst(t *testing.T) {
	chain := newChain(t, "deployer")
	d := deployment()
	d.Confirmations = 0
	sender := newSender(t, chain, "deployer")
	if _, err := relay.Deploy(t.Context(), sender, d, time.Millisecond); !errors.Is(err, relay.ErrDeployment) {
		t.Errorf("got %v", err)
	}
	if nonce, _ := chain.Client.PendingNonceAt(t.Context(), sender.From); nonce != 0 {
		t.Errorf("%d transactions were sent", nonce)
	}
}

// jumpy is a chain on which another transaction of the account comes between.
type jumpy struct{ txmgr.Writer }

func (j jumpy) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := j.Writer.SendTransaction(ctx, tx); err != nil || tx.Nonce() > 0 {
		return err
	}
	other, err := simchain.NewAccount("deployer").Sign(ctx, types.NewTx(&types.DynamicFeeTx{
		ChainID: tx.ChainId(), Nonce: 1, GasTipCap: tx.GasTipCap(), GasFeeCap: tx.GasFeeCap(), Gas: 21_000, To: &common.Address{1},
	}), tx.ChainId())
	if err != nil {
		return err
	}
	return j.Writer.SendTransaction(ctx, other)
}

// TestDeployBetween: a relay that was told a wrong court is not passed off as
// deployed.
func TestDeployBetween(t *testing.T) {
	chain := newChain(t, "deployer")
	account := simchain.NewAccount("deployer")
	sender, err := relay.NewSender(t.Context(), jumpy{chain.Client}, account.Address, account.Sign)
	if err != nil {
		t.Fatal(err)
	}
	_, err = relay.Deploy(t.Context(), sender, deployment(), time.Millisecond)
	if err == nil || !strings.Contains(err.Error(), "another transaction of the account came between") {
		t.Errorf("got %v", err)
	}
}

// foreignCourt answers as the chain does, but for one court of one relay.
type foreignCourt struct {
	relay.Reader
	relay common.Address
	word  int // of the court, in what the relay answers
	court common.Address
}

// the words of a relay's answer that hold its courts
const bisectionCourt, forkCourt = 1, 2

func (f foreignCourt) CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, at common.Hash) ([]byte, error) {
	out, err := f.Reader.CallContractAtHash(ctx, msg, at)
	if *msg.To == f.relay && string(msg.Data) == string(bindings.NewRelay().PackParameters()) {
		copy(out[32*f.word:], common.LeftPadBytes(f.court[:], 32))
	}
	return out, err
}

// otherClock answers as the chain does, but for the clock of one court.
type otherClock struct {
	relay.Reader
	court common.Address
}

func (o otherClock) CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, at common.Hash) ([]byte, error) {
	out, err := o.Reader.CallContractAtHash(ctx, msg, at)
	if *msg.To == o.court && string(msg.Data) == string(bindings.NewForkCourt().PackCLOCK()) {
		out[31]++
	}
	return out, err
}

// silent is a node that does not answer calls.
type silent struct{ relay.Reader }

func (silent) CallContractAtHash(context.Context, ethereum.CallMsg, common.Hash) ([]byte, error) {
	return nil, errNode
}

// TestOpenSilentNode: a node that fails says nothing about the relay.
func TestOpenSilentNode(t *testing.T) {
	h := newHome(t)
	_, err := relay.Open(t.Context(), silent{h.Client}, h.Relay, 0)
	if !errors.Is(err, errNode) || errors.Is(err, relay.ErrNoRelay) {
		t.Errorf("got %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	h := newHome(t)
	second, err := relay.Deploy(t.Context(), newSender(t, h.Chain, "deployer"), deployment(), time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		chain relay.Reader
		at    common.Address
	}{
		{"no code", h.Client, common.Address{1}},
		{"an account of a person", h.Client, address("proposer")},
		{"the court", h.Client, h.Court},
		{"the judge", h.Client, h.Judge},
		{"a relay with another's court", foreignCourt{h.Client, h.Relay, bisectionCourt, second.Court}, h.Relay},
		{"a relay whose court has no code", foreignCourt{h.Client, h.Relay, bisectionCourt, common.Address{1}}, h.Relay},
		{"a relay with another's fork court", foreignCourt{h.Client, h.Relay, forkCourt, second.ForkCourt}, h.Relay},
		{"a relay whose fork court has no code", foreignCourt{h.Client, h.Relay, forkCourt, common.Address{1}}, h.Relay},
		{"a relay whose court has another clock", otherClock{h.Client, h.Court}, h.Relay},
		{"a relay whose fork court has another clock", otherClock{h.Client, h.ForkCourt}, h.Relay},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := relay.Open(t.Context(), c.chain, c.at, 0); !errors.Is(err, relay.ErrNoRelay) {
				t.Errorf("got %v, want %v", err, relay.ErrNoRelay)
			}
		})
	}
	if _, err := relay.Open(t.Context(), foreignCourt{h.Client, h.Relay, bisectionCourt, h.Court}, h.Relay, 0); err != nil {
		t.Errorf("with its own court: %v", err)
	}
}
