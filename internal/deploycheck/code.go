// SPDX-License-Identifier: MIT

package deploycheck

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// ErrConstructor means that a contract's constructor refuses its arguments: none of
// this build has them.
var ErrConstructor = errors.New("the constructor refuses these parameters")

// Contracts returns the contracts of this build that a relay is made of, in the
// order in which they are created: judge, relay, court, fork court.
//
// Expected errors: none of parameters that fit their fields on chain.
func Contracts(p *protocol.Params, network btcheaders.Params, checkpoint []byte) ([]relay.Creation, error) {
	if p.Window>>32 != 0 || p.Clock>>32 != 0 || p.Confirmations>>32 != 0 || p.BurnBps>>16 != 0 || p.CheckpointWindow>>32 != 0 ||
		!p.GasPriceCap.IsUint64() || p.CheckpointDeposit.BitLen() > 96 {
		return nil, fmt.Errorf("%w: a constant does not fit its field", ErrConstructor)
	}
	d := relay.Deployment{
		Window: uint32(p.Window), Clock: uint32(p.Clock), Confirmations: uint32(p.Confirmations), BurnBps: uint16(p.BurnBps),
		GasPriceCap: p.GasPriceCap.Uint64(), CheckpointWindow: uint32(p.CheckpointWindow), CheckpointDeposit: p.CheckpointDeposit,
		Network: network, Checkpoint: checkpoint,
	}
	return d.Creations(p.Judge, p.Relay, p.Court, p.ForkCourt), nil
}

// Codes returns the code that each of the contracts of Contracts has on chain. Every
// byte is certain: the creation code is run, each at its own address, after those
// before it, so that constants that a constructor computes or asks for are in it.
// The first checkpoint is not in any code.
//
// Expected errors: ErrConstructor.
func Codes(p *protocol.Params, network btcheaders.Params) ([][]byte, error) {
	contracts, err := Contracts(p, network, anyCheckpoint(network).AppendBytes(nil))
	if err != nil {
		return nil, err
	}
	chain, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		return nil, err
	}
	config := *params.AllDevChainProtocolChanges
	config.AmsterdamTime, config.BogotaTime = nil, nil
	codes := make([][]byte, len(contracts))
	for i, c := range contracts {
		// creation code that is called as an account's code sees the same as when it
		// creates the account, and returns the account's code
		chain.SetCode(c.Address, c.Code, tracing.CodeChangeUnspecified)
		codes[i], _, err = runtime.Call(c.Address, nil, &runtime.Config{ChainConfig: &config, State: chain, GasLimit: txmgr.MaxTxGas})
		if errors.Is(err, vm.ErrExecutionReverted) {
			err = relay.DecodeRevert(codes[i])
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %w", c.Name, ErrConstructor, err)
		}
		chain.SetCode(c.Address, codes[i], tracing.CodeChangeUnspecified)
	}
	return codes, nil
}

// anyCheckpoint returns a header state that the judge of a network takes.
func anyCheckpoint(network btcheaders.Params) btcheaders.State {
	s := btcheaders.State{Height: btcheaders.MedianTimeSpan - 1, Tip: network.Genesis.Hash(), Bits: network.Genesis.Bits}
	s.Work[31] = 1
	return s
}

// Borrowed says whose code an account runs as its own, if its code shows that: that
// of an account that delegates (EIP-7702), or of a minimal proxy (EIP-1167).
func Borrowed(code []byte) string {
	switch {
	case len(code) == 23 && bytes.HasPrefix(code, delegation):
		return fmt.Sprintf("it is an account that borrows the code of %s", common.Address(code[3:]))
	case len(code) == 45 && bytes.HasPrefix(code, minimalProxy):
		return fmt.Sprintf("it is a proxy of %s", common.Address(code[10:30]))
	}
	return ""
}

// Difference says for people how a contract's code differs from what it must be;
// nothing if it does not.
func Difference(code, want []byte) string {
	switch {
	case bytes.Equal(code, want):
		return ""
	case len(code) == 0:
		return "there is no contract"
	case Borrowed(code) != "":
		return Borrowed(code)
	case len(code) != len(want) && delegates(code):
		return "it is not the contract of this build, and runs other code as its own (DELEGATECALL), as a proxy does"
	case len(code) != len(want):
		return fmt.Sprintf("it is not the contract of this build: %d bytes of code, not %d", len(code), len(want))
	}
	differ, first := 0, -1
	for i := range code {
		if code[i] != want[i] {
			if differ++; first < 0 {
				first = i
			}
		}
	}
	return fmt.Sprintf("it is not the contract of this build with these constants: %d of %d bytes differ, the first at %d", differ, len(code), first)
}

var (
	delegation   = []byte{0xef, 0x01, 0x00}                                           // EIP-7702
	minimalProxy = []byte{0x36, 0x3d, 0x3d, 0x37, 0x3d, 0x3d, 0x3d, 0x36, 0x3d, 0x73} // EIP-1167
)

// delegates reports whether code has the instruction DELEGATECALL or CALLCODE.
func delegates(code []byte) bool {
	for i := 0; i < len(code); i++ {
		switch op := vm.OpCode(code[i]); {
		case op == vm.DELEGATECALL, op == vm.CALLCODE:
			return true
		case op >= vm.PUSH1 && op <= vm.PUSH32:
			i += int(op-vm.PUSH1) + 1
		}
	}
	return false
}
