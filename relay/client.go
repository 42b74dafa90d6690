package relay

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/contracts/bindings"
)

// Errors of reading.
var (
	// ErrNoRelay: the address is no relay of Assize.
	ErrNoRelay = errors.New("no relay at this address")
	// ErrReorganised: the home chain changed under a read; read again.
	ErrReorganised = errors.New("home chain reorganised under the read")
)

// Reader is what is read of a home chain. An *ethclient.Client is one.
type Reader interface {
	ChainID(ctx context.Context) (*big.Int, error)
	// HeaderByNumber returns the latest header for nil.
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
}

// Params are the constants of a deployed relay and its court.
type Params struct {
	ChainID          *big.Int
	Relay, Judge     common.Address
	Court, ForkCourt common.Address
	Window, Clock    uint64 // seconds
	CheckpointWindow uint64 // seconds
	Confirmations    uint64 // blocks
	BurnBps          uint64 // 1/10,000
	GasPriceCap      *big.Int
	// Deposits, in wei: of batches, ...
	DepositBase       *big.Int
	DepositPerHeader  *big.Int
	CheckpointDeposit *big.Int // at least, of a candidate
	// ... of disputes in the bisection court, ...
	ChallengeDeposit *big.Int
	// ... and of fork disputes.
	ForkDepositBase      *big.Int
	ForkDepositPerHeader *big.Int
}

// MinDeposit returns the least deposit of a batch, in wei, whose highest claim
// is at a height, when the latest checkpoint is at another.
func (p *Params) MinDeposit(greatestHeight, checkpointHeight uint32) *big.Int {
	return p.deposit(p.DepositBase, p.DepositPerHeader, greatestHeight, checkpointHeight)
}

// MinCheckpointDeposit returns the least deposit of a candidate, in wei, at a
// height, when the latest checkpoint is at another.
func (p *Params) MinCheckpointDeposit(height, checkpointHeight uint32) *big.Int {
	if least := p.MinDeposit(height, checkpointHeight); least.Cmp(p.CheckpointDeposit) > 0 {
		return least
	}
	return p.CheckpointDeposit
}

// deposit returns base and an amount a header from the checkpoint to the last
// confirmation of a block.
func (p *Params) deposit(base, perHeader *big.Int, height, checkpointHeight uint32) *big.Int {
	buried := max(uint64(height)+p.Confirmations, uint64(checkpointHeight))
	headers := new(big.Int).SetUint64(buried - uint64(checkpointHeight))
	return headers.Mul(headers, perHeader).Add(headers, base)
}

// Client reads one relay. It is not safe for concurrent use.
type Client struct {
	Params Params

	chain Reader
	from  uint64
	// what was read last: Snapshot goes on from here
	last *Snapshot
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
	head, err := chain.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("latest home block: %w", err)
	}
	c := &Client{Params: Params{ChainID: chainID, Relay: address}, chain: chain, from: from}
	if err := c.readParams(ctx, head.Hash()); err != nil {
		return nil, err
	}
	return c, nil
}

func (c *Client) readParams(ctx context.Context, at common.Hash) error {
	p := &c.Params
	r := &reader{ctx: ctx, chain: c.chain, at: at}
	constants := get(r, p.Relay, relayABI.PackParameters(), relayABI.UnpackParameters)
	if r.err == nil {
		r.err = p.set(constants)
	}
	p.Clock = get(r, p.Court, courtABI.PackCLOCK(), narrow(courtABI.UnpackCLOCK))
	p.ChallengeDeposit = get(r, p.Court, courtABI.PackCHALLENGEDEPOSIT(), courtABI.UnpackCHALLENGEDEPOSIT)
	courtOf := get(r, p.Court, courtABI.PackRELAY(), courtABI.UnpackRELAY)
	if r.err == nil && courtOf != p.Relay {
		r.err = fmt.Errorf("its court %s belongs to %s", p.Court, courtOf)
	}
	p.ForkDepositBase = get(r, p.ForkCourt, forkABI.PackDEPOSITBASE(), forkABI.UnpackDEPOSITBASE)
	p.ForkDepositPerHeader = get(r, p.ForkCourt, forkABI.PackDEPOSITPERHEADER(), forkABI.UnpackDEPOSITPERHEADER)
	forkClock := get(r, p.ForkCourt, forkABI.PackCLOCK(), narrow(forkABI.UnpackCLOCK))
	courtOf = get(r, p.ForkCourt, forkABI.PackRELAY(), forkABI.UnpackRELAY)
	if r.err == nil && (courtOf != p.Relay || forkClock != p.Clock) {
		r.err = fmt.Errorf("its fork court %s belongs to %s and has a clock of %d s, the other court %d s", p.ForkCourt, courtOf, forkClock, p.Clock)
	}
	switch {
	case r.err != nil && r.unanswered:
		return fmt.Errorf("constants of relay %s: %w", p.Relay, r.err)
	case r.err != nil:
		return fmt.Errorf("%w: %s: %w", ErrNoRelay, p.Relay, r.err)
	}
	return nil
}

// set takes over what the relay says of itself.
func (p *Params) set(c bindings.Parameters) error {
	for _, v := range []*big.Int{c.Window, c.CheckpointWindow, c.Confirmations, c.BurnBps} {
		if !v.IsUint64() {
			return fmt.Errorf("%v does not fit 64 bits", v)
		}
	}
	p.Judge, p.Court, p.ForkCourt = c.Judge, c.BisectionCourt, c.ForkCourt
	p.Window, p.CheckpointWindow = c.Window.Uint64(), c.CheckpointWindow.Uint64()
	p.Confirmations, p.BurnBps, p.GasPriceCap = c.Confirmations.Uint64(), c.BurnBps.Uint64(), c.GasPriceCap
	p.DepositBase, p.DepositPerHeader, p.CheckpointDeposit = c.DepositBase, c.DepositPerHeader, c.CheckpointDeposit
	return nil
}

// reader makes calls pinned to one block until the first fails.
type reader struct {
	ctx   context.Context
	chain Reader
	at    common.Hash
	err   error
	// unanswered: err is the node's, not the contract's
	unanswered bool
}

func get[T any](r *reader, to common.Address, data []byte, unpack func([]byte) (T, error)) (v T) {
	if r.err != nil {
		return v
	}
	out, err := r.chain.CallContractAtHash(r.ctx, ethereum.CallMsg{To: &to, Data: data}, r.at)
	if err != nil {
		r.err = asRevert(err)
		r.unanswered = !errors.As(r.err, new(*RevertError))
		return v
	}
	v, r.err = unpack(out)
	return v
}

// narrow makes a reader of a uint64 of one of a uint256.
func narrow(unpack func([]byte) (*big.Int, error)) func([]byte) (uint64, error) {
	return func(data []byte) (uint64, error) {
		v, err := unpack(data)
		if err != nil {
			return 0, err
		}
		if !v.IsUint64() {
			return 0, fmt.Errorf("%v does not fit 64 bits", v)
		}
		return v.Uint64(), nil
	}
}

// Snapshot returns what the contracts' logs tell up to the latest home block.
// It reads the logs since the last snapshot only, and begins anew when that
// one's block is no longer of the chain. The returned value is the caller's
// until the next call.
//
// Expected errors: ErrReorganised, ErrBadLogs, errors of the node.
func (c *Client) Snapshot(ctx context.Context) (*Snapshot, error) {
	head, err := c.chain.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("latest home block: %w", err)
	}
	s := c.last
	if s != nil && !c.stands(ctx, s.Block, head) {
		s = nil
	}
	from := c.from
	if s == nil {
		s = NewSnapshot(c.Params)
	} else {
		from = s.Block.Number + 1
	}
	// until the new state is whole nothing must go on from it
	c.last = nil
	if err := c.read(ctx, s, from, head); err != nil {
		return nil, err
	}
	s.Block = Block{head.Number.Uint64(), head.Hash(), head.Time}
	c.last = s
	return s, nil
}

// stands says whether a block is still of the chain that ends in head.
func (c *Client) stands(ctx context.Context, b Block, head *types.Header) bool {
	if head.Number.Uint64() < b.Number {
		return false
	}
	h, err := c.chain.HeaderByNumber(ctx, new(big.Int).SetUint64(b.Number))
	return err == nil && h.Hash() == b.Hash
}

// read folds the logs of blocks from..head into s. Logs come by number, not by
// hash: the head is looked up again behind them, so that they are of its chain.
func (c *Client) read(ctx context.Context, s *Snapshot, from uint64, head *types.Header) error {
	if from > head.Number.Uint64() {
		return nil
	}
	logs, err := c.chain.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from),
		ToBlock:   head.Number,
		Addresses: []common.Address{c.Params.Relay, c.Params.Court, c.Params.ForkCourt},
	})
	if err != nil {
		return fmt.Errorf("logs of blocks %d to %d: %w", from, head.Number, err)
	}
	again, err := c.chain.HeaderByNumber(ctx, head.Number)
	if err != nil {
		return fmt.Errorf("home block %d: %w", head.Number, err)
	}
	if again.Hash() != head.Hash() {
		return fmt.Errorf("%w: block %d", ErrReorganised, head.Number)
	}
	for i := range logs {
		event, err := DecodeLog(&logs[i])
		if err == nil {
			err = s.Apply(event)
		}
		if err != nil {
			return fmt.Errorf("block %d, log %d: %w", logs[i].BlockNumber, logs[i].Index, err)
		}
	}
	return nil
}

// Simulate runs a call from an account on a block, and returns what the
// contract would refuse it for.
//
// Expected errors: *RevertError, errors of the node.
func (c *Client) Simulate(ctx context.Context, from common.Address, call Call, at common.Hash) error {
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
func (c *Client) Verified(ctx context.Context, b *Batch, position int, at common.Hash) (bool, error) {
	call, err := c.Params.Verify(b, position)
	if err != nil {
		return false, err
	}
	r := &reader{ctx: ctx, chain: c.chain, at: at}
	out := get(r, call.To, call.Data, relayABI.UnpackVerify)
	return out.Arg0, r.err
}
