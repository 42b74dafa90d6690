// SPDX-License-Identifier: MIT

package crosscheck

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Court is the judge contract of a network, in an EVM without a chain.
type Court struct {
	state *state.StateDB
	judge common.Address
	now   uint64
}

var judgeABI = bindings.NewBitcoinJudge()

// OpenCourt creates the judge of a network. It judges by a home time of now,
// in seconds since 1970, and under the rules of Osaka.
func OpenCourt(network btcheaders.Params, now uint32) (*Court, error) {
	empty, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		return nil, err
	}
	c := &Court{state: empty, judge: crypto.CreateAddress(common.Address{}, 0), now: uint64(now)}
	if _, _, err := c.run(c.state, nil, relay.JudgeCode(network)); err != nil {
		return nil, fmt.Errorf("creating the judge: %w", err)
	}
	return c, nil
}

// Append has the court judge headers of 44 bytes each upon a packed state. It
// returns the packed state at their end, and the gas of a transaction that does
// nothing else, its 21,000 and its calldata included.
//
// Expected errors: *relay.RevertError, that of the context.
func (c *Court) Append(ctx context.Context, state, streamed []byte) (end []byte, gas uint64, err error) {
	data, err := judgeABI.TryPackAppend(state, streamed)
	if err != nil {
		return nil, 0, err
	}
	if err := ctx.Err(); err != nil {
		return nil, 0, err
	}
	returned, gas, err := c.run(c.state.Copy(), &c.judge, data)
	if err != nil {
		return nil, 0, err
	}
	out, err := judgeABI.UnpackAppend(returned)
	return out.End, gas, err
}

// ProveTree has the court check a claim's tree, as the judge does in proveClaim,
// and returns the gas of a transaction that does nothing else. The claim's height
// does not matter for it. See pathproof.TreeWitness for the witness.
//
// Expected errors: *relay.RevertError.
func (c *Court) ProveTree(claim protocol.Claim, witness []byte) (gas uint64, err error) {
	data, err := judgeABI.TryPackProveTree(bindings.Claim(claim), witness)
	if err != nil {
		return 0, err
	}
	_, gas, err = c.run(c.state.Copy(), &c.judge, data)
	return gas, err
}

// run executes a transaction that costs its sender nothing, and returns what it
// returns and the gas that it is charged for.
func (c *Court) run(on *state.StateDB, to *common.Address, data []byte) (returned []byte, gas uint64, err error) {
	rules := *params.AllDevChainProtocolChanges
	rules.AmsterdamTime, rules.BogotaTime = nil, nil
	free, zero := new(uint256.Int), new(big.Int)
	env := runtime.NewEnv(&runtime.Config{
		ChainConfig: &rules, State: on, BlockNumber: big.NewInt(1), Time: c.now, GasLimit: txmgr.MaxTxGas,
		Difficulty: zero, Random: new(common.Hash), GasPrice: zero, BaseFee: zero, BlobBaseFee: zero,
	})
	result, err := core.ApplyMessage(env, &core.Message{
		To: to, Data: data, GasLimit: txmgr.MaxTxGas, Value: free, GasPrice: free, GasFeeCap: free, GasTipCap: free, SkipNonceChecks: true,
	}, nil)
	switch {
	case err != nil:
		return nil, 0, err
	case errors.Is(result.Err, vm.ErrExecutionReverted) && len(result.ReturnData) > 0:
		return nil, 0, relay.DecodeRevert(result.ReturnData)
	case result.Err != nil:
		return nil, 0, fmt.Errorf("the judge fails: %w", result.Err)
	}
	return result.ReturnData, result.UsedGas, nil
}
