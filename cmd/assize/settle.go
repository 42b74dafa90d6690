// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// settleAtOnce bounds how many batches one transaction settles.
const settleAtOnce = 200

func settleCommand() command {
	return command{
		name: "settle", args: "[BATCH...]",
		summary: "Take the deposits of final batches back.",
		about:   "Those are the account's: the ones named, or all.",
		example: "assize settle --rpc http://127.0.0.1:8545 --relay 0x5FbD… --keystore key.json",
		run:     runSettle,
	}
}

func runSettle(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, settleCommand())
	home, account := f.home(), f.account()
	f.sending(home.nodeSettings)
	names, err := f.parse(args, -1)
	if err != nil {
		return err
	}
	if err := f.require("rpc", "relay"); err != nil {
		return err
	}
	session, now, err := home.enter(ctx, account, env)
	if err != nil {
		return err
	}
	due, err := toSettle(now, session.Sender.From, names)
	if err != nil {
		return err
	}
	if len(due) == 0 {
		_, err := fmt.Fprintf(env.stdout, "nothing to settle for %s\n", session.Sender.From)
		return err
	}
	for len(due) > 0 {
		some := due[:min(len(due), settleAtOnce)]
		due = due[len(some):]
		call, err := relay.At(&now.Params).Settle(some...)
		if err != nil {
			return err
		}
		receipt, err := home.perform(ctx, session, call, now, lookAt(some[0].ID))
		if err != nil {
			return err
		}
		total := new(big.Int)
		for _, b := range some {
			fmt.Fprintf(env.stdout, "settled %s %s\n", b.ID, formatEther(b.Deposit))
			total.Add(total, b.Deposit)
		}
		fmt.Fprintf(env.stdout, "paid %s to %s, gas %d, tx %s\n", formatEther(total), session.Sender.From, receipt.GasUsed, receipt.Tx)
	}
	return nil
}

// toSettle returns the batches that are named, all of them the account's and
// final, or all that are.
func toSettle(now *protocol.State, owner common.Address, names []string) ([]*protocol.Batch, error) {
	var due []*protocol.Batch
	if len(names) == 0 {
		for _, b := range now.Batches {
			if b.Proposer == owner && b.Phase == protocol.PhaseProposed && b.Final(now.Block.Time) {
				due = append(due, b)
			}
		}
		return due, nil
	}
	seen := map[common.Hash]bool{}
	for _, name := range names {
		b, err := findBatch(now, name)
		switch {
		case err != nil:
			return nil, err
		case b.Proposer != owner:
			return nil, fmt.Errorf("batch %s is %s's, not %s's: only its proposer settles it", b.ID, b.Proposer, owner)
		case b.Phase != protocol.PhaseProposed:
			return nil, fmt.Errorf("batch %s is %s: there is nothing to settle", b.ID, b.Phase)
		case !b.Final(now.Block.Time):
			return nil, fmt.Errorf("batch %s is not final: its deadline %s (%s), %d disputes open", b.ID, formatTime(b.Deadline), fromNow(b.Deadline, now.Block.Time), openDisputes(b))
		case !seen[b.ID]:
			due = append(due, b)
		}
		seen[b.ID] = true
	}
	return due, nil
}
