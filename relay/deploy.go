// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/txmgr"
)

// ErrDeployment says that parameters of a deployment break a relation of the
// protocol.
var ErrDeployment = errors.New("bad deployment parameters")

// Deployment is what a relay is deployed with.
type Deployment struct {
	Window        uint32 // seconds in which disputes open
	Clock         uint32 // seconds each side has in one dispute
	Confirmations uint32 // blocks upon a claimed one
	BurnBps       uint16 // share of a lost deposit that is burned, in 1/10,000
	GasPriceCap   uint64 // wei a gas that deposits pay for
	// CheckpointWindow is in seconds and longer than Window; CheckpointDeposit,
	// in wei, is more than the deposit of a batch without headers to stream.
	CheckpointWindow  uint32
	CheckpointDeposit *big.Int
	Network           btcheaders.Params // the foreign one's rules
	// Checkpoint is the first header state, packed. Whoever deploys answers
	// for its truth.
	Checkpoint []byte
}

// Check reports whether the parameters satisfy the relations that the contracts
// insist on. Absolute times are for the caller to insist on.
//
// Expected errors: ErrDeployment.
func (d *Deployment) Check() error {
	switch {
	case d.Clock < 2:
		return fmt.Errorf("%w: a clock of %d s has no half", ErrDeployment, d.Clock)
	case d.Clock >= d.Window:
		return fmt.Errorf("%w: clock of %d s is not below the window of %d s", ErrDeployment, d.Clock, d.Window)
	case d.CheckpointWindow <= d.Window:
		return fmt.Errorf("%w: checkpoint window of %d s is not above the window of %d s", ErrDeployment, d.CheckpointWindow, d.Window)
	case d.CheckpointDeposit == nil || d.CheckpointDeposit.Sign() <= 0 || d.CheckpointDeposit.BitLen() > 96:
		return fmt.Errorf("%w: the deposit of a checkpoint is zero or does not fit 96 bits", ErrDeployment)
	case d.Confirmations == 0:
		return fmt.Errorf("%w: at least one confirmation is needed", ErrDeployment)
	case d.BurnBps == 0 || d.BurnBps >= 10_000:
		return fmt.Errorf("%w: burn of %d/10000 is not between 0 and 1", ErrDeployment, d.BurnBps)
	case d.GasPriceCap == 0:
		return fmt.Errorf("%w: gas price cap is zero", ErrDeployment)
	}
	return nil
}

// Creation is one contract of a relay, and the code that creates it.
type Creation struct {
	Name    string
	Address common.Address
	Code    []byte // with the constructor's arguments
}

// Creations returns the contracts of a relay in the order in which they are created. Each is
// told where the others stand.
func (d *Deployment) Creations(judge, relay, court, forkCourt common.Address) []Creation {
	config := bindings.RelayConfig{
		Window: d.Window, Clock: d.Clock, Confirmations: d.Confirmations, BurnBps: d.BurnBps, GasPriceCap: d.GasPriceCap,
		CheckpointWindow: d.CheckpointWindow, CheckpointDeposit: d.CheckpointDeposit,
	}
	creation := func(name string, at common.Address, code *bind.MetaData, args []byte) Creation {
		return Creation{name, at, append(common.FromHex(code.Bin), args...)}
	}
	return []Creation{
		{"judge", judge, JudgeCode(d.Network)},
		creation("relay", relay, &bindings.RelayMetaData, relayABI.PackConstructor(config, judge, court, forkCourt, d.Checkpoint)),
		creation("court", court, &bindings.BisectionCourtMetaData, courtABI.PackConstructor(relay)),
		creation("fork court", forkCourt, &bindings.ForkCourtMetaData, forkABI.PackConstructor(relay)),
	}
}

// Deployed holds the addresses of one relay and its courts.
type Deployed struct {
	Judge, Relay, Court, ForkCourt common.Address
	// Block is the first whose logs matter.
	Block uint64
	// Gas is what all deploying transactions used.
	Gas uint64
}

// ContractCount is how many contracts a relay is made of.
const ContractCount = 4

// UnfinishedError is a deployment that sent something and did not come to its end.
type UnfinishedError struct {
	// Deployed has the addresses, of contracts too that do not exist yet, and the first
	// block and gas of those that do.
	Deployed
	Step  string // what was being done
	Mined int    // contracts that exist, in the order judge, relay, court, fork court
	// Tx may be on its way, with a nonce of the deployer's; zero if nothing is.
	Tx    common.Hash
	Nonce uint64
	Err   error
}

func (e *UnfinishedError) Error() string { return e.Err.Error() }
func (e *UnfinishedError) Unwrap() error { return e.Err }

// Last reports whether nothing is missing but that Tx is mined.
func (e *UnfinishedError) Last() bool { return e.Mined == ContractCount-1 && e.Tx != (common.Hash{}) }

// Deploy deploys judge, relay and courts, and waits for each to be mined. The
// relay is told the courts' addresses before they exist: they follow from the
// deployer's nonce, so nothing else may be sent from the account meanwhile.
//
// Expected errors: ErrDeployment; *RevertError, ErrFailed, errors of the node, the
// context's, each as an *UnfinishedError once something was sent (P-11.4).
func Deploy(ctx context.Context, s *txmgr.Sender, d Deployment, interval time.Duration) (*Deployed, error) {
	if err := d.Check(); err != nil {
		return nil, err
	}
	nonce, err := s.Nonce(ctx)
	if err != nil {
		return nil, err
	}
	out := &Deployed{
		Judge: crypto.CreateAddress(s.From, nonce),
		Relay: crypto.CreateAddress(s.From, nonce+1),
		Court: crypto.CreateAddress(s.From, nonce+2),

		ForkCourt: crypto.CreateAddress(s.From, nonce+3),
	}
	for i, c := range d.Creations(out.Judge, out.Relay, out.Court, out.ForkCourt) {
		step := "deploy " + c.Name
		receipt, tx, err := s.Create(ctx, step, c.Code, interval)
		if err == nil && receipt.ContractAddress != c.Address {
			err, tx = fmt.Errorf("%s: it stands at %s, not at %s: another transaction of the account came between", step, receipt.ContractAddress, c.Address), nil
		}
		if err != nil && (i > 0 || tx != nil) {
			u := &UnfinishedError{Deployed: *out, Step: step, Mined: i, Err: err}
			if tx != nil {
				u.Tx, u.Nonce = tx.Hash(), tx.Nonce()
			}
			return nil, u
		}
		if err != nil {
			return nil, err
		}
		if out.Block == 0 {
			out.Block = receipt.BlockNumber.Uint64()
		}
		out.Gas += receipt.GasUsed
	}
	return out, nil
}

// network returns a network's rules as the judge takes them.
func network(p btcheaders.Params) bindings.Network {
	return bindings.Network{
		PowLimitBits: p.PowLimitBits, NoRetargeting: p.NoRetargeting,
		Bip34Height: p.BIP34Height, Bip66Height: p.BIP66Height, Bip65Height: p.BIP65Height,
	}
}
