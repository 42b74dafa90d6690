// SPDX-License-Identifier: MIT

package crosscheck

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// Court is the judge contract of a network on a home chain of its own.
type Court struct {
	chain *simchain.Chain
	api   simulator
	judge common.Address
	head  rpc.BlockNumberOrHash
	now   uint64
}

// simulator runs calls as if they were mined. An *ethclient.Client is one.
type simulator interface {
	SimulateV1(ctx context.Context, opts ethclient.SimulateOptions, at *rpc.BlockNumberOrHash) ([]ethclient.SimulateBlockResult, error)
}

var judgeABI = bindings.NewBitcoinJudge()

// OpenCourt deploys the judge of a network on a new home chain, whose clock
// stands at now or a few seconds later; see [Court.Now]. Close it.
func OpenCourt(ctx context.Context, network btcheaders.Params, now uint32) (*Court, error) {
	deployer := simchain.NewAccount("deployer")
	chain, err := simchain.NewAt(simchain.Osaka, uint64(now), deployer)
	if err != nil {
		return nil, err
	}
	c := &Court{chain: chain}
	if err := c.deploy(ctx, network, deployer); err != nil {
		return nil, errors.Join(err, chain.Close())
	}
	return c, nil
}

func (c *Court) deploy(ctx context.Context, network btcheaders.Params, deployer simchain.Account) error {
	api, ok := c.chain.Backend.Client().(simulator)
	if !ok {
		return fmt.Errorf("simulated client %T cannot simulate", c.chain.Backend.Client())
	}
	c.api = api
	sender, err := relay.NewSender(ctx, c.chain.Client, deployer.Address, deployer.Sign)
	if err != nil {
		return err
	}
	if c.judge, err = relay.DeployJudge(ctx, sender, network, time.Millisecond); err != nil {
		return err
	}
	head, err := c.chain.Client.HeaderByNumber(ctx, nil)
	if err != nil {
		return err
	}
	c.head = rpc.BlockNumberOrHashWithHash(head.Hash(), false)
	c.now = head.Time + 1
	return nil
}

// Close ends the home chain.
func (c *Court) Close() error { return c.chain.Close() }

// Now returns the home time by which the court judges, in seconds since 1970.
func (c *Court) Now() uint32 { return uint32(min(c.now, math.MaxUint32)) }

// Append has the court judge headers of 44 bytes each upon a packed state. It
// returns the packed state at their end, and the gas of a transaction that does
// nothing else, its 21,000 and its calldata included.
//
// Expected errors: *relay.RevertError.
func (c *Court) Append(ctx context.Context, state, streamed []byte) (end []byte, gas uint64, err error) {
	data, err := judgeABI.TryPackAppend(state, streamed)
	if err != nil {
		return nil, 0, err
	}
	block := ethclient.SimulateBlock{
		BlockOverrides: &ethereum.BlockOverrides{Time: c.now},
		Calls:          []ethereum.CallMsg{{To: &c.judge, Data: data, Gas: txmgr.MaxTxGas}},
	}
	results, err := c.api.SimulateV1(ctx, ethclient.SimulateOptions{BlockStateCalls: []ethclient.SimulateBlock{block}}, &c.head)
	if err != nil {
		return nil, 0, err
	}
	if len(results) != 1 || len(results[0].Calls) != 1 {
		return nil, 0, fmt.Errorf("simulated %d blocks for one", len(results))
	}
	call := results[0].Calls[0]
	if call.Error != nil {
		return nil, 0, refused(call.Error)
	}
	out, err := judgeABI.UnpackAppend(call.ReturnValue)
	return out.End, call.GasUsed, err
}

// refused returns what a call was refused for: a revert of the judge, or
// anything else, such as gas that has run out.
func refused(e *ethclient.CallError) error {
	data, err := hexutil.Decode(e.Data)
	if err != nil || len(data) == 0 {
		return fmt.Errorf("the judge fails: %s", e.Message)
	}
	return relay.DecodeRevert(data)
}
