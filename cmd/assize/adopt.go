// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/proposer"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

func checkpointAdoptCommand() command {
	return command{
		name: "checkpoint adopt", args: "[BATCH]",
		summary: "Adopt a final candidate as the latest checkpoint.",
		about:   "Without CANDIDATE it is the highest one that the headers show to be true.",
		example: "assize checkpoint adopt --rpc http://127.0.0.1:8545 --relay 0x5FbD… --keystore key.json --headers headers.bin",
		run:     runCheckpointAdopt,
	}
}

func runCheckpointAdopt(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, checkpointAdoptCommand())
	home, account, foreign := f.home(), f.account(), f.foreignOrSources()
	f.sending(home.nodeSettings)
	names, err := f.parse(args, 1)
	if err != nil {
		return err
	}
	if err := f.require("rpc", "relay"); err != nil {
		return err
	}
	if err := foreign.oneOrigin(f); err != nil {
		return err
	}
	session, now, err := home.enter(ctx, account, env)
	if err != nil {
		return err
	}
	b, err := foreign.toAdopt(ctx, env, now, session, names)
	if err != nil {
		return err
	}
	call, err := relay.At(&now.Params).AdoptCheckpoint(b)
	if err != nil {
		return err
	}
	receipt, err := home.perform(ctx, session, call, now, "assize list")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.stdout, "adopted  checkpoint at height %d, block %s\nbatch    %s\ngas      %d\ntx       %s\n",
		b.Candidate.Height, btcblock.FormatID(b.Candidate.Tip), b.ID, receipt.GasUsed, receipt.Tx)
	return err
}

// toAdopt returns the candidate that is named, or the best one: final, and true
// by the headers.
func (s *foreignSettings) toAdopt(ctx context.Context, env environment, now *protocol.State, session *relay.Session, names []string) (*protocol.Batch, error) {
	view, err := s.view(ctx, env, now, session)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return proposer.Adoptable(view)
	}
	b, err := findBatch(now, names[0])
	if err != nil {
		return nil, err
	}
	if err := proposer.CheckAdoptable(now, b); err != nil {
		return nil, err
	}
	return b, proposer.CheckTrue(view, b)
}
