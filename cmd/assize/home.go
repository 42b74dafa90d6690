// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// nodeSettings say how the home chain is reached.
type nodeSettings struct {
	rpc                 urls
	timeout, poll, wait time.Duration
	maxFee              decimal
}

// node binds the settings of a node to flags.
func (f *flags) node() *nodeSettings {
	s := &nodeSettings{}
	f.Var(&s.rpc, "rpc", "`URL` of the home chain's node, http, https, ws or wss; several with commas between")
	f.DurationVar(&s.timeout, "timeout", 30*time.Second, "`DURATION` within which the node must answer each call")
	return s
}

// sending binds the settings of what is sent.
func (f *flags) sending(s *nodeSettings) {
	f.DurationVar(&s.poll, "poll", 2*time.Second, "`DURATION` between two looks whether a transaction is mined")
	s.maxFee = decimal{big.NewInt(500e9), gweiDigits}
	f.Var(&s.maxFee, "max-fee", "`GWEI` a gas that are paid at most, whatever the node suggests")
	f.DurationVar(&s.wait, "wait", 15*time.Minute, "`DURATION` after which a transaction that is not mined is given up")
}

// dial prepares to ask the nodes. It sends nothing.
func (s *nodeSettings) dial(ctx context.Context) (*evmnode.Pool, error) {
	if s.timeout <= 0 {
		return nil, usagef("--timeout must be above zero")
	}
	pool, err := evmnode.Open(ctx, evmnode.Config{URLs: s.rpc.list, Timeout: s.timeout})
	if err != nil {
		return nil, usagef("--rpc: %w", err)
	}
	return pool, nil
}

// sender returns a sender for an account.
func (s *nodeSettings) sender(ctx context.Context, n *evmnode.Pool, a account) (*txmgr.Sender, error) {
	if s.poll <= 0 {
		return nil, usagef("--poll must be above zero")
	}
	sender, err := relay.NewSender(ctx, n, a.address, a.sign)
	if err != nil {
		return nil, err
	}
	sender.MaxFee = s.maxFee.units
	return sender, nil
}

// homeSettings say where a relay is.
type homeSettings struct {
	*nodeSettings
	flags *flags
	relay common.Address
	from  uint64
}

// home binds the settings of a relay to flags.
func (f *flags) home() *homeSettings {
	s := &homeSettings{nodeSettings: f.node(), flags: f}
	f.relayFile()
	f.TextVar(&s.relay, "relay", common.Address{}, "`ADDRESS` of the relay")
	f.Uint64Var(&s.from, "from-block", 0, "`NUMBER` of the home block the relay was deployed in, or one before it")
	return s
}

// open opens the relay, which must be of this build.
func (s *homeSettings) open(ctx context.Context) (*relay.Client, *evmnode.Pool, error) {
	n, err := s.dial(ctx)
	if err != nil {
		return nil, nil, err
	}
	client, err := openOwnRelay(ctx, n, s.flags, s.relay, s.from)
	return client, n, err
}

// enter opens the account and the relay, to be read and written by it, and reads
// what the relay knows.
func (s *homeSettings) enter(ctx context.Context, account *accountSettings, env environment) (*relay.Session, *protocol.State, error) {
	a, err := account.open(ctx, env.getenv)
	if err != nil {
		return nil, nil, err
	}
	client, n, err := s.open(ctx)
	if err != nil {
		return nil, nil, err
	}
	sender, err := s.sender(ctx, n, a)
	if err != nil {
		return nil, nil, err
	}
	now, err := s.snapshot(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	return &relay.Session{Client: client, Sender: sender, Interval: s.poll}, now, nil
}

// snapshot reads what the relay knows, and tells whoever waited for it without need.
func (s *homeSettings) snapshot(ctx context.Context, c *relay.Client) (*protocol.State, error) {
	now, err := snapshot(ctx, c)
	if text := tellFarEarly(c, s.from); text != "" && err == nil {
		fmt.Fprintln(s.flags.env.stderr, text)
	}
	return now, err
}

// snapshot reads what the relay knows.
func snapshot(ctx context.Context, c *relay.Client) (*protocol.State, error) {
	s, err := c.State(ctx)
	// a relay's first log is its first checkpoint: without that no other fits
	if errors.Is(err, relay.ErrNoCheckpoint) || errors.Is(err, protocol.ErrBadLogs) && c.FirstBlock() == 0 {
		return nil, fmt.Errorf("%w: --from-block lies behind its deployment, unless a node leaves logs out: give the first block that assize deploy printed, or --relay-file", err)
	}
	return s, err
}

// perform sends a call after it was tried on the snapshot's block, and waits for
// it. If it goes wrong with a transaction on its way, the error names that and tells
// how to look what became of it, by a command.
func (s *homeSettings) perform(ctx context.Context, session *relay.Session, call txmgr.Call, at *protocol.State, look string) (txmgr.Receipt, error) {
	timed, cancel := context.WithTimeout(ctx, s.wait)
	defer cancel()
	receipt, err := session.Perform(timed, call, at.Block.Hash)
	if err == nil || receipt.Tx == (common.Hash{}) || errors.Is(err, txmgr.ErrFailed) {
		return receipt, err
	}
	what := fmt.Sprintf("transaction %s with nonce %d of %s", receipt.Tx, receipt.Nonce, session.Sender.From)
	next := "look with " + look + " before sending it again"
	switch {
	case ctx.Err() != nil:
		return receipt, fmt.Errorf("interrupted while %s is on its way: %s: %s: %w", call.Name, what, next, ctx.Err())
	case timed.Err() != nil:
		return receipt, fmt.Errorf("%s was not mined within %s (--wait): %s may be yet: %s", call.Name, s.wait, what, next)
	}
	return receipt, fmt.Errorf("%s is on its way: %s: %s: %w", call.Name, what, next, err)
}

// lookAt is the command that shows a batch.
func lookAt(batch common.Hash) string { return "assize show " + batch.Hex() }
