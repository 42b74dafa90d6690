// SPDX-License-Identifier: MIT

package txmgr

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Errors of sending.
var (
	// ErrFailed: the transaction was mined and reverted.
	ErrFailed = errors.New("transaction failed")
	// ErrNoBaseFee: the chain is older than EIP-1559.
	ErrNoBaseFee = errors.New("home chain has no base fee (EIP-1559)")
	// ErrBadReceipt: the node's receipt lacks what every receipt has.
	ErrBadReceipt = errors.New("receipt without block or price")
)

// Writer is what is needed of a home chain to send to it. An *ethclient.Client
// is one.
type Writer interface {
	ChainID(ctx context.Context) (*big.Int, error)
	// HeaderByNumber returns the latest header for nil.
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error)
	NonceAtHash(ctx context.Context, account common.Address, block common.Hash) (uint64, error)
	BalanceAtHash(ctx context.Context, account common.Address, block common.Hash) (*big.Int, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error)
	SendTransaction(ctx context.Context, tx *types.Transaction) error
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
}

// SignFunc signs a transaction for one account. It may be slow, and may refuse.
type SignFunc func(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)

// Sender sends calls from one account, each once and with the fees of its time,
// for whoever waits for each. It counts nonces itself, since a node's pending
// nonce may lag behind what it was sent. It is not safe for concurrent use.
type Sender struct {
	// From is the account.
	From common.Address
	// MaxFee bounds what is paid a gas, in wei, whatever the node suggests;
	// nil for no bound.
	MaxFee *big.Int

	chain   Writer
	sign    SignFunc
	decode  Decoder
	chainID *big.Int
	next    uint64 // nonce, once counted
}

// NewSender returns a sender for an account. What contracts refuse is read by decode.
//
// Expected errors: errors of the node.
func NewSender(ctx context.Context, chain Writer, from common.Address, sign SignFunc, decode Decoder) (*Sender, error) {
	chainID, err := chain.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("chain id: %w", err)
	}
	return &Sender{From: from, chain: chain, sign: sign, decode: decode, chainID: chainID}, nil
}

// Send signs and sends a call, after the node has run it. It does not wait for
// it to be mined. If the context ends while it is sent, the transaction is returned
// with the error: it may be on its way.
//
// Expected errors: a TxRevert, ErrFeesTooHigh, errors of the node, the context's.
func (s *Sender) Send(ctx context.Context, call Call) (*types.Transaction, error) {
	return s.send(ctx, call.Name, &call.To, call.Value, call.Data)
}

func (s *Sender) send(ctx context.Context, name string, to *common.Address, value *big.Int, data []byte) (*types.Transaction, error) {
	if value == nil {
		value = new(big.Int)
	}
	gas, err := s.chain.EstimateGas(ctx, ethereum.CallMsg{From: s.From, To: to, Value: value, Data: data})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, quoted(AsRevert(err, s.decode)))
	}
	offer, err := s.offer(ctx)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	nonce, err := s.Nonce(ctx)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	tx, err := s.sign(ctx, types.NewTx(&types.DynamicFeeTx{
		ChainID: s.chainID, Nonce: nonce, GasTipCap: offer.tip, GasFeeCap: offer.feeCap,
		Gas: gasLimit(gas), To: to, Value: value, Data: data,
	}), s.chainID)
	if err != nil {
		return nil, fmt.Errorf("%s: sign: %w", name, err)
	}
	if err := s.chain.SendTransaction(ctx, tx); err != nil {
		if ctx.Err() == nil {
			tx = nil
		}
		return tx, fmt.Errorf("%s: send: %w", name, quoted(err))
	}
	s.next = nonce + 1
	return tx, nil
}

// Create deploys one contract, and waits for it to be mined. With an error it returns
// the transaction if that may be on its way.
func (s *Sender) Create(ctx context.Context, name string, code []byte, interval time.Duration) (*types.Receipt, *types.Transaction, error) {
	tx, err := s.send(ctx, name, nil, nil, code)
	if err != nil {
		return nil, tx, err
	}
	receipt, err := s.Wait(ctx, tx, interval)
	if err != nil {
		if receipt != nil { // it failed
			tx = nil
		}
		return receipt, tx, fmt.Errorf("%s: %w", name, err)
	}
	return receipt, tx, nil
}

// offer returns what to pay a gas now.
func (s *Sender) offer(ctx context.Context) (offer, error) {
	head, err := s.chain.HeaderByNumber(ctx, nil)
	if err != nil {
		return offer{}, fmt.Errorf("latest home block: %w", err)
	}
	if head.BaseFee == nil {
		return offer{}, ErrNoBaseFee
	}
	tip, err := s.chain.SuggestGasTipCap(ctx)
	if err != nil { // not all nodes offer to
		tip = nil
	}
	return newOffer(head.BaseFee, usual(tip, head.BaseFee, DefaultMinTip), s.MaxFee)
}

// Nonce returns the next nonce to use.
//
// Expected errors: errors of the node.
func (s *Sender) Nonce(ctx context.Context) (uint64, error) {
	pending, err := s.chain.PendingNonceAt(ctx, s.From)
	if err != nil {
		return 0, fmt.Errorf("nonce of %s: %w", s.From, err)
	}
	return max(pending, s.next), nil
}

// Wait returns the receipt of a sent transaction once it is mined. It asks every
// interval until the context ends.
//
// Expected errors: ErrFailed together with the receipt, ErrBadReceipt, the
// context's.
func (s *Sender) Wait(ctx context.Context, tx *types.Transaction, interval time.Duration) (*types.Receipt, error) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		receipt, err := s.chain.TransactionReceipt(ctx, tx.Hash())
		switch {
		case err == nil && (receipt.BlockNumber == nil || receipt.EffectiveGasPrice == nil):
			return nil, fmt.Errorf("%w: %s", ErrBadReceipt, tx.Hash())
		case err == nil && receipt.Status == types.ReceiptStatusFailed:
			return receipt, fmt.Errorf("%w: %s in block %d", ErrFailed, tx.Hash(), receipt.BlockNumber)
		case err == nil:
			return receipt, nil
		case !errors.Is(err, ethereum.NotFound):
			return nil, fmt.Errorf("receipt of %s: %w", tx.Hash(), err)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("waiting for %s: %w", tx.Hash(), ctx.Err())
		case <-tick.C:
		}
	}
}
