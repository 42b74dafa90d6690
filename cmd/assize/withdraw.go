// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"

	"github.com/assize/assize/relay"
)

func withdrawCommand() command {
	return command{
		name:    "withdraw",
		summary: "Withdraw what the account has won or got back.",
		example: "assize withdraw --rpc http://127.0.0.1:8545 --relay 0x5FbD… --keystore key.json",
		run:     runWithdraw,
	}
}

func runWithdraw(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, withdrawCommand())
	home, account := f.home(), f.account()
	f.sending(home.nodeSettings)
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("rpc", "relay"); err != nil {
		return err
	}
	session, now, err := home.enter(ctx, account, env)
	if err != nil {
		return err
	}
	credit := now.Credits[session.Sender.From]
	if credit == nil || credit.Sign() == 0 {
		_, err := fmt.Fprintf(env.stdout, "nothing to withdraw for %s\n", session.Sender.From)
		return err
	}
	call, err := relay.At(&now.Params).Withdraw()
	if err != nil {
		return err
	}
	receipt, err := home.perform(ctx, session, call, now, "assize withdraw")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.stdout, "paid %s to %s, gas %d, tx %s\n", formatEther(credit), session.Sender.From, receipt.GasUsed, receipt.Tx)
	return err
}
