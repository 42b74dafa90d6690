// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"math/bits"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Errors of reading.
var (
	// ErrNoRelay: the address is no relay of Assize.
	ErrNoRelay = errors.New("no relay at this address")
	// ErrReorganised: the home chain changed under a read; read again.
	ErrReorganised = errors.New("home chain reorganised under the read")
	// ErrBadHeader: the node answered with another block than it was asked for.
	ErrBadHeader = errors.New("header of another block")
	// ErrNoCheckpoint: the logs lack even the checkpoint of the relay's deployment.
	ErrNoCheckpoint = errors.New("the relay's first checkpoint is not in the logs")
)

// Client reads one relay. It is not safe for concurrent use.
type Client struct {
	Params protocol.Params
	// Progress, unless nil, is told during a long read how many blocks have been
	// read, and of how many.
	Progress func(done, total uint64)
	// Prune is for who follows a relay for long: of batches that have been terminal for
	// longer than reorganisations are followed back, snapshots do not hold the claims.
	// It is set before the first snapshot.
	Prune bool

	chain  Reader
	from   uint64
	bounds bounds
	read   *protocol.History
	walked map[common.Hash]*Header // by a walk that has not been read to its end
	large  *blockRead              // the block whose logs are being read
	// reading is what is told with each snapshot; forgiven the failures that this read
	// may still have
	reading  protocol.Reading
	forgiven int
	// stride is how many blocks are read a second time at once
	stride uint64
	// bad counts the snapshots since the last good one that failed for their logs
	bad uint
}

// Open reads the constants of the relay at an address. Logs are read from block
// `from` on, which may be any up to the relay's deployment.
//
// Expected errors: ErrNoRelay, errors of the node.
func Open(ctx context.Context, chain Reader, address common.Address, from uint64) (*Client, error) {
	chainID, err := chain.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("chain id: %w", err)
	}
	head, err := headerAt(ctx, chain, nil)
	if err != nil {
		return nil, err
	}
	c := &Client{Params: protocol.Params{ChainID: chainID, Relay: address}, chain: chain, from: from, bounds: defaultBounds}
	if err := c.readParams(ctx, head.Hash); err != nil {
		return nil, err
	}
	c.read = protocol.NewHistory(c.Params, protocol.KeptBlocks)
	return c, nil
}

// State returns what the contracts' logs tell up to the latest home block. It
// reads what is new since the last one, and undoes what a reorganisation undid.
// The returned value is to be read only, and good until the next call. After an
// error the next call goes on from the last block that was read as a whole.
//
// Expected errors: ErrReorganised, ErrBadHeader, ErrBadLogs, ErrNoCheckpoint,
// errors of the node.
func (c *Client) State(ctx context.Context) (*protocol.State, error) {
	s, err := c.follow(ctx)
	if err == nil && len(s.Checkpoints) == 0 {
		err = fmt.Errorf("%w from block %d on", ErrNoCheckpoint, c.from)
	}
	switch {
	case err == nil:
		c.bad = 0
		return s, nil
	case errors.Is(err, protocol.ErrBadLogs), errors.Is(err, ErrNoCheckpoint):
		c.distrust()
	}
	return nil, err
}

// FirstBlock returns the number of the home block with the first log that was read,
// which is that of the relay's creation; zero before the first snapshot.
func (c *Client) FirstBlock() uint64 {
	return c.read.First()
}

// distrust has blocks read again when logs do not fit what was read before them,
// and again did not: then earlier ones may be missing. At first those are the
// latest blocks; later all, each time after twice as many failures.
func (c *Client) distrust() {
	c.bad++
	switch {
	case c.bad == 2:
		c.read.Cut(min(1, len(c.read.Blocks())))
	case c.bad > 2 && bits.OnesCount(c.bad) == 1:
		c.read.Cut(0)
	}
}

// Simulate runs a call from an account on a block, and returns what the
// contract would refuse it for.
//
// Expected errors: *RevertError, errors of the node.
func (c *Client) Simulate(ctx context.Context, from common.Address, call txmgr.Call, at common.Hash) error {
	_, err := c.chain.CallContractAtHash(ctx, ethereum.CallMsg{
		From: from, To: &call.To, Value: call.Value, Data: call.Data,
	}, at)
	if err != nil {
		return fmt.Errorf("%s: %w", call.Name, asRevert(err))
	}
	return nil
}

// Verified says, on a block, whether a claim stands in a final batch of a
// proposer and salt, as a dapp would be told.
func (c *Client) Verified(ctx context.Context, b *protocol.Batch, position int, at common.Hash) (bool, error) {
	call, err := At(&c.Params).Verify(b, position)
	if err != nil {
		return false, err
	}
	r := &reader{ctx: ctx, chain: c.chain, at: at}
	out := get(r, call.To, call.Data, relayABI.UnpackVerify)
	return out.Arg0, r.err
}

func (c *Client) rangeOf(start, end uint64) ethereum.FilterQuery {
	return ethereum.FilterQuery{FromBlock: new(big.Int).SetUint64(start), ToBlock: new(big.Int).SetUint64(end), Addresses: c.addresses()}
}

func (c *Client) report(done, total uint64) {
	if c.Progress != nil {
		c.Progress(done, total)
	}
}

// errRefused: the node does not answer for so many blocks at once.
var errRefused = errors.New("logs")
