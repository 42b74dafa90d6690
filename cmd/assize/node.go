package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/url"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// node is a home chain's node, asked with a timeout on every call. It is a
// relay.Reader and a relay.Writer. Its address is told by host alone: the rest
// of it may be a key of the provider's.
type node struct {
	client  *ethclient.Client
	host    string
	timeout time.Duration
}

// nodeError is what went wrong between here and a node, said for people.
type nodeError struct {
	text string
	err  error
}

func (e *nodeError) Error() string { return e.text }
func (e *nodeError) Unwrap() error { return e.err }

// dial prepares to ask the node at an address. It sends nothing.
func dial(ctx context.Context, address string, timeout time.Duration) (*node, error) {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, usagef("--rpc must be the address of a node, like http://127.0.0.1:8545")
	}
	if timeout <= 0 {
		return nil, usagef("--timeout must be above zero")
	}
	client, err := rpc.DialContext(ctx, address)
	if err != nil {
		return nil, usagef("--rpc: the address cannot be used")
	}
	return &node{ethclient.NewClient(client), u.Host, timeout}, nil
}

// ask makes one call.
func ask[T any](ctx context.Context, n *node, call func(context.Context) (T, error)) (T, error) {
	timed, cancel := context.WithTimeout(ctx, n.timeout)
	defer cancel()
	v, err := call(timed)
	switch {
	case err == nil:
	case errors.Is(ctx.Err(), context.Canceled):
		err = &nodeError{fmt.Sprintf("interrupted while the node at %s was asked", n.host), ctx.Err()}
	case ctx.Err() != nil:
		err = &nodeError{fmt.Sprintf("time is up (--wait) while the node at %s was asked", n.host), ctx.Err()}
	default:
		err = n.explain(timed, err)
	}
	return v, err
}

// explain says what a failed call means. What the node itself has refused, and
// that it does not know something, is left as it is.
func (n *node) explain(ctx context.Context, err error) error {
	var refused rpc.Error
	if errors.As(err, &refused) || errors.Is(err, ethereum.NotFound) {
		return err
	}
	var status rpc.HTTPError
	var dialled *net.OpError
	var sent *url.Error
	cause := err
	if errors.As(err, &sent) {
		cause = sent.Err // without the address
	}
	text := fmt.Sprintf("the node at %s does not answer as an Ethereum node (check --rpc): %v", n.host, cause)
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		text = fmt.Sprintf("the node at %s did not answer within %s (check --rpc, or give it more --timeout)", n.host, n.timeout)
	case errors.As(err, &status):
		text = fmt.Sprintf("the node at %s answered with HTTP status %s (check --rpc)", n.host, status.Status)
	case errors.As(err, &dialled) && dialled.Op == "dial":
		text = fmt.Sprintf("cannot reach the node at %s (check --rpc): %v", n.host, dialled.Err)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		text = fmt.Sprintf("the node at %s ended the connection without an answer (check --rpc)", n.host)
	}
	return &nodeError{text, err}
}

// nonsense is an answer that no Ethereum node gives.
func (n *node) nonsense(what string) error {
	return &nodeError{text: fmt.Sprintf("the node at %s does not answer as an Ethereum node (check --rpc): %s", n.host, what)}
}

func (n *node) ChainID(ctx context.Context) (*big.Int, error) {
	id, err := ask(ctx, n, n.client.ChainID)
	if err == nil && id.Sign() <= 0 {
		return nil, n.nonsense("no chain id")
	}
	return id, err
}

func (n *node) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	h, err := ask(ctx, n, func(ctx context.Context) (*types.Header, error) { return n.client.HeaderByNumber(ctx, number) })
	if errors.Is(err, ethereum.NotFound) && number == nil {
		return nil, n.nonsense("it has no latest block")
	}
	if err == nil && !h.Number.IsUint64() {
		return nil, n.nonsense("a block number out of range")
	}
	return h, err
}

func (n *node) CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error) {
	return ask(ctx, n, func(ctx context.Context) ([]byte, error) { return n.client.CallContractAtHash(ctx, msg, block) })
}

func (n *node) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	return ask(ctx, n, func(ctx context.Context) ([]types.Log, error) { return n.client.FilterLogs(ctx, q) })
}

func (n *node) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	return ask(ctx, n, func(ctx context.Context) (uint64, error) { return n.client.PendingNonceAt(ctx, account) })
}

func (n *node) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return ask(ctx, n, n.client.SuggestGasTipCap)
}

func (n *node) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	return ask(ctx, n, func(ctx context.Context) (uint64, error) { return n.client.EstimateGas(ctx, msg) })
}

func (n *node) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	_, err := ask(ctx, n, func(ctx context.Context) (struct{}, error) { return struct{}{}, n.client.SendTransaction(ctx, tx) })
	return err
}

func (n *node) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	return ask(ctx, n, func(ctx context.Context) (*types.Receipt, error) { return n.client.TransactionReceipt(ctx, hash) })
}
