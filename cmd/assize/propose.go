// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/proposer"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

func proposeCommand() command {
	return command{
		name: "propose", args: "TXID...",
		summary: "Claim Bitcoin transactions, in one batch.",
		about:   "The batch has one deposit. Nothing is claimed that is not shown to be true.",
		example: "assize propose --rpc http://127.0.0.1:8545 --relay 0x5FbD… --keystore key.json --headers headers.bin --blocks blocks/ f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16",
		run:     runPropose,
	}
}

func runPropose(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, proposeCommand())
	home, account, files := f.home(), f.account(), f.foreign()
	f.sending(home.nodeSettings)
	deposit, salt := decimal{digits: etherDigits}, hex32{}
	f.Var(&deposit, "deposit", "`ETH` that answer for the batch, if more than the least deposit")
	f.Var(&salt, "salt", "`HEX` of the batch's salt, 32 bytes; by default the lowest not yet used for these claims")
	age := f.maxAge()
	again := f.Bool("again", false, "claim what is claimed in another batch already, too")
	texts, err := f.parse(args, -1)
	if err != nil {
		return err
	}
	if err := f.require("rpc", "relay", "headers", "blocks"); err != nil {
		return err
	}
	if len(texts) == 0 {
		return f.wrong("no transaction id")
	}
	ids, err := parseIDs(texts)
	if err != nil {
		return err
	}
	session, now, err := home.enter(ctx, account, env)
	if err != nil {
		return err
	}
	files.tellPassedOver(env.stderr)
	view, claims, err := files.claims(now, ids)
	if err != nil {
		return err
	}
	if err := tooOld(view, proposer.GreatestHeight(claims), *age); err != nil {
		return err
	}
	if !*again {
		if err := proposer.CheckUnclaimed(now, claims); err != nil {
			return fmt.Errorf("%w; --again claims it once more", err)
		}
	}
	amount, err := depositFor(now, claims, deposit.units)
	if err != nil {
		return err
	}
	if salt.bytes == nil {
		free := proposer.FreeSalt(now, session.Sender.From, claims)
		salt.bytes = &free
	}
	call, err := relay.At(&now.Params).Propose(claims, *salt.bytes, proposer.NotBefore(view, claims), amount)
	if err != nil {
		return err
	}
	id := protocol.BatchID(protocol.BatchRoot(claims), session.Sender.From, *salt.bytes, now.Params.Relay, now.Params.ChainID)
	receipt, err := home.perform(ctx, session, call, now, lookAt(id))
	if err != nil {
		return err
	}
	return printProposed(ctx, env.stdout, session, id, receipt)
}

// maxAge binds how old a view may be that something is claimed by.
func (f *flags) maxAge() *time.Duration {
	return f.Duration("max-age", 2*time.Hour, "`DURATION` that the last block of the headers may be old; 0 for no limit, on chains whose blocks have made-up times")
}

// tooOld returns an error if a view is too old to claim by what it holds up to a
// height. The later of the home chain's time and the machine's counts.
func tooOld(view *challenger.View, highest uint32, most time.Duration) error {
	if most < 0 {
		return usagef("--max-age must not be negative")
	}
	now := max(view.Home.Block.Time, uint64(time.Now().Unix()))
	if err := proposer.CheckFresh(view, highest, now, most); err != nil {
		return fmt.Errorf("%w: give newer headers (or --max-age, %s)", err, most)
	}
	return nil
}

// tellPassedOver names what in folders of blocks is not read.
func (s *foreignSettings) tellPassedOver(out io.Writer) {
	if over := bitcoinfiles.PassedOver(s.blocks); len(over) > 0 {
		fmt.Fprintf(out, "passed over beside the blocks: %s\n", oneLine(strings.Join(over, ", ")))
	}
}

// claims loads the files and returns the view of them and the claims about the
// transactions, each checked.
func (s *foreignSettings) claims(home *protocol.State, ids [][32]byte) (*challenger.View, []protocol.Claim, error) {
	config, err := s.config(home)
	if err != nil {
		return nil, nil, err
	}
	files, err := bitcoinfiles.LoadNow(config)
	if err != nil {
		return nil, nil, err
	}
	return proposer.Claims(home, files, ids)
}

func parseIDs(texts []string) ([][32]byte, error) {
	ids := make([][32]byte, len(texts))
	for i, text := range texts {
		id, err := btcblock.ParseID(text)
		if err != nil {
			return nil, usagef("transaction id %w", err)
		}
		if slices.Contains(ids[:i], id) {
			return nil, usagef("transaction %s is given twice", text)
		}
		ids[i] = id
	}
	return ids, nil
}

// depositFor returns the least deposit, or what is given if it is more.
func depositFor(home *protocol.State, claims []protocol.Claim, given *big.Int) (*big.Int, error) {
	return atLeast(home.Params.MinDeposit(proposer.GreatestHeight(claims), home.Latest().Height), given, "these claims")
}

func printProposed(ctx context.Context, out io.Writer, session *relay.Session, id common.Hash, receipt txmgr.Receipt) error {
	now, err := session.State(ctx)
	if err != nil {
		return fmt.Errorf("proposed batch %s; then: %w", id, err)
	}
	b := now.Batch(id)
	if b == nil {
		return fmt.Errorf("proposed batch %s in transaction %s, and a reorganisation took it away: look with assize list", id, receipt.Tx)
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "batch\t%s\n", b.ID)
	if c := b.Candidate; c != nil {
		fmt.Fprintf(table, "checkpoint\theight %d, block %s\n", c.Height, btcblock.FormatID(c.Tip))
	} else {
		fmt.Fprintf(table, "claims\t%d\n", len(b.Claims))
	}
	fmt.Fprintf(table, "deposit\t%s\ndeadline\t%s (%s)\n", formatEther(b.Deposit), formatTime(b.Deadline), fromNow(b.Deadline, now.Block.Time))
	fmt.Fprintf(table, "gas\t%d\ntx\t%s\n", receipt.GasUsed, receipt.Tx)
	return table.Flush()
}
