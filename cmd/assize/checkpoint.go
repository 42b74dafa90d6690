// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/proposer"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

func checkpointMakeCommand() command {
	return command{
		name:    "checkpoint make",
		summary: "Write the header state at a height.",
		about:   "It is made of headers, for deploy --checkpoint and headers verify --checkpoint.",
		example: "assize checkpoint make --headers fixtures/mainnet/headers_0_to_2200.bin --height 2016 --out checkpoint.bin",
		run:     runCheckpointMake,
	}
}

func runCheckpointMake(_ context.Context, env environment, args []string) error {
	f := newFlags(env, checkpointMakeCommand())
	var s headerSource
	var name string
	f.StringVar(&s.headers, "headers", "", "`FILE` of headers, oldest first: raw, 80 bytes each, or in hex, a line each")
	s.bind(f)
	height := f.Uint64("height", 0, "`HEIGHT` of the header state")
	out := f.String("out", "", "`FILE` to write it to, packed in 124 bytes")
	force := f.Bool("force", false, "write over a file that is there")
	f.network(&name)
	f.relayFile()
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("headers", "height", "out"); err != nil {
		return err
	}
	network, err := btcheaders.ParamsByName(name)
	if err != nil {
		return usagef("--network: %w", err)
	}
	state, err := s.stateAt(*height, "height", network)
	if err != nil {
		return err
	}
	if err := writeNew(*out, state.AppendBytes(nil), *force); err != nil {
		return err
	}
	return printState(env.stdout, stateViewOf(state))
}

// writeNew writes a file, over one that is there only if it is forced to.
func writeNew(path string, content []byte, force bool) error {
	mode := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if force {
		mode = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	file, err := os.OpenFile(path, mode, 0o644)
	if os.IsExist(err) {
		return fmt.Errorf("%s is there already; --force writes over it", path)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// stateView is a header state. Its block is in display order.
type stateView struct {
	Height     uint32   `json:"height"`
	Block      string   `json:"block"`
	Time       uint32   `json:"time"`
	MedianTime uint32   `json:"medianTime"`
	Bits       string   `json:"bits"`
	Work       string   `json:"work"`
	EpochStart uint32   `json:"epochStart"`
	Times      []uint32 `json:"times"` // that of height h in slot h mod 11
	Packed     string   `json:"packed"`
}

func stateViewOf(s btcheaders.State) *stateView {
	return &stateView{
		s.Height, btcblock.FormatID(s.Tip), s.Time, s.MedianTime(), fmt.Sprintf("%08x", s.Bits), hexutil.Encode(s.Work[:]),
		s.EpochStart, s.Times[:], hexutil.Encode(s.AppendBytes(nil)),
	}
}

func printState(out io.Writer, s *stateView) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "height\t%d\nblock\t%s\ntime\t%s\n", s.Height, s.Block, formatTime(uint64(s.Time)))
	fmt.Fprintf(table, "bits\t%s\nwork\t%s\nperiod began\t%s\n", s.Bits, s.Work, formatTime(uint64(s.EpochStart)))
	fmt.Fprintf(table, "median time\t%s\n", formatTime(uint64(s.MedianTime)))
	return table.Flush()
}

func checkpointProposeCommand() command {
	return command{
		name:    "checkpoint propose",
		summary: "Offer a header state as the next checkpoint.",
		about:   "It takes a deposit. By default it is the highest that is due.",
		example: "assize checkpoint propose --rpc http://127.0.0.1:8545 --relay 0x5FbD… --keystore key.json --headers headers.bin",
		run:     runCheckpointPropose,
	}
}

func runCheckpointPropose(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, checkpointProposeCommand())
	home, account, foreign := f.home(), f.account(), f.foreignOrSources()
	f.sending(home.nodeSettings)
	deposit, salt := decimal{digits: etherDigits}, hex32{}
	given := f.Uint64("height", 0, "`HEIGHT` of the header state, a multiple of 2016; by default the highest that is due")
	f.Var(&deposit, "deposit", "`ETH` that answer for the checkpoint, if more than the least deposit")
	f.Var(&salt, "salt", "`HEX` of the candidate's salt, 32 bytes; by default the lowest not yet used for this state")
	age := f.maxAge()
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("rpc", "relay"); err != nil {
		return err
	}
	if err := foreign.oneOrigin(f); err != nil {
		return err
	}
	if *given > math.MaxUint32 {
		return f.wrong("--height does not fit 32 bits")
	}
	session, now, err := home.enter(ctx, account, env)
	if err != nil {
		return err
	}
	view, err := foreign.view(ctx, env, now, session)
	if err != nil {
		return err
	}
	height := uint32(*given)
	if height == 0 {
		if height, err = proposer.CheckpointDue(view); err != nil {
			return err
		}
	}
	if err := tooOld(view, height, *age); err != nil {
		return err
	}
	offer, err := proposer.Checkpoint(view, height)
	if err != nil {
		return err
	}
	amount, err := atLeast(now.Params.MinCheckpointDeposit(height, now.Latest().Height), deposit.units, "this checkpoint")
	if err != nil {
		return err
	}
	if salt.bytes == nil {
		free := proposer.FreeCheckpointSalt(now, session.Sender.From, offer.State)
		salt.bytes = &free
	}
	call, err := relay.At(&now.Params).ProposeCheckpoint(now.Latest(), offer.Header, offer.State, *salt.bytes, offer.NotBefore, amount)
	if err != nil {
		return err
	}
	id := protocol.BatchID(protocol.CandidateHash(offer.State), session.Sender.From, *salt.bytes, now.Params.Relay, now.Params.ChainID)
	receipt, err := home.perform(ctx, session, call, now, lookAt(id))
	if err != nil {
		return err
	}
	return printProposed(ctx, env.stdout, session, id, receipt)
}

// atLeast returns the least deposit, or what is given if it is more.
func atLeast(least, given *big.Int, of string) (*big.Int, error) {
	switch {
	case given == nil:
		return least, nil
	case given.Cmp(least) < 0:
		return nil, usagef("--deposit of %s is too small: at least %s for %s", formatEther(given), formatEther(least), of)
	}
	return given, nil
}
