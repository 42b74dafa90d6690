package main

import (
	"context"
	"fmt"
	"io"
	"math/big"
	"text/tabwriter"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/btcblock"
	"github.com/assize/assize/relay"
)

// The least times of a relay that others may rely on. A window must be longer
// than the three hours that decide a claim, by far, and half a clock than the
// longest outage of the home chain (protocol, sections 2 and 10).
const (
	leastWindow = 24 * time.Hour
	leastClock  = 6 * time.Hour
)

func deployCommand() command {
	return command{
		name:    "deploy",
		summary: "deploy a relay with its courts and its judge",
		example: "assize deploy --rpc http://127.0.0.1:8545 --keystore key.json --headers headers.bin --checkpoint-height 201600",
		run:     runDeploy,
	}
}

// deploySettings are what a relay is deployed with.
type deploySettings struct {
	network       string
	window, clock time.Duration
	confirmations uint

	checkpointWindow  time.Duration
	checkpointDeposit decimal
	burn, cap         decimal
	testTimes         bool
	checkpoint        checkpointSettings
}

func (f *flags) deployment() *deploySettings {
	s := &deploySettings{
		burn: decimal{big.NewInt(5000), percentDigits},
		cap:  decimal{big.NewInt(100e9), gweiDigits},

		checkpointDeposit: decimal{big.NewInt(5e18), etherDigits},
	}
	f.network(&s.network)
	f.DurationVar(&s.window, "window", 72*time.Hour, "`DURATION` in which a batch can be disputed")
	f.DurationVar(&s.clock, "clock", 24*time.Hour, "`DURATION` that each side of a dispute has in all")
	f.DurationVar(&s.checkpointWindow, "checkpoint-window", 168*time.Hour, "`DURATION` in which a checkpoint candidate can be disputed")
	f.Var(&s.checkpointDeposit, "checkpoint-deposit", "`ETH` that a checkpoint candidate needs at least; it must be above the deposit of a batch")
	f.UintVar(&s.confirmations, "confirmations", 6, "`NUMBER` of blocks that must stand upon a claimed one")
	f.Var(&s.burn, "burn", "`PERCENT` of a lost deposit that is burned")
	f.Var(&s.cap, "gas-price-cap", "`GWEI` a gas, up to which deposits pay for the honest side's moves")
	f.BoolVar(&s.testTimes, "test-times", false, "allow windows and a clock of seconds, for test chains")
	s.checkpoint.bind(f)
	return s
}

func runDeploy(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, deployCommand())
	node, account, settings := f.node(), f.account(), f.deployment()
	f.sending(node)
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("rpc"); err != nil {
		return err
	}
	d, state, err := settings.deployment()
	if err != nil {
		return err
	}
	a, err := account.open(ctx, env.getenv)
	if err != nil {
		return err
	}
	n, err := node.dial(ctx)
	if err != nil {
		return err
	}
	sender, err := node.sender(ctx, n, a)
	if err != nil {
		return err
	}
	timed, cancel := context.WithTimeout(ctx, node.wait)
	defer cancel()
	out, err := relay.Deploy(timed, sender, d, node.poll)
	if err != nil {
		return err
	}
	client, err := relay.Open(ctx, n, out.Relay, out.Block)
	if err != nil {
		return err
	}
	return settings.print(env.stdout, state, &client.Params, out)
}

// deployment checks the settings and returns what they come to.
func (s *deploySettings) deployment() (relay.Deployment, btcheaders.State, error) {
	fail := func(err error) (relay.Deployment, btcheaders.State, error) {
		return relay.Deployment{}, btcheaders.State{}, err
	}
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return fail(usagef("--network: %w", err))
	}
	if err := s.checkTimes(); err != nil {
		return fail(err)
	}
	state, err := s.checkpoint.read(network)
	if err != nil {
		return fail(err)
	}
	switch {
	case uint64(s.confirmations) > 1<<32-1:
		return fail(usagef("--confirmations is too large"))
	case s.burn.units.Cmp(big.NewInt(10_000)) >= 0:
		return fail(usagef("--burn must be below 100 percent"))
	case !s.cap.units.IsUint64():
		return fail(usagef("--gas-price-cap is too large"))
	}
	d := relay.Deployment{
		Window: uint32(s.window / time.Second), Clock: uint32(s.clock / time.Second),
		Confirmations: uint32(s.confirmations), BurnBps: uint16(s.burn.units.Uint64()), GasPriceCap: s.cap.units.Uint64(),
		CheckpointWindow: uint32(s.checkpointWindow / time.Second), CheckpointDeposit: s.checkpointDeposit.units,
		Network: network, Checkpoint: state.AppendBytes(nil),
	}
	if err := d.Check(); err != nil {
		return fail(err)
	}
	return d, state, nil
}

func (s *deploySettings) checkTimes() error {
	for _, t := range []struct {
		flag         string
		given, least time.Duration
	}{{"window", s.window, leastWindow}, {"clock", s.clock, leastClock}, {"checkpoint-window", s.checkpointWindow, leastWindow}} {
		switch {
		case t.given%time.Second != 0 || t.given <= 0 || t.given/time.Second > 1<<32-1:
			return usagef("--%s must be a number of whole seconds above zero, in 32 bits", t.flag)
		case t.given < t.least && !s.testTimes:
			return usagef("--%s of %s is not safe: at least %s, or --test-times for a test chain", t.flag, t.given, t.least)
		}
	}
	return nil
}

// print writes the sheet of a relay.
func (s *deploySettings) print(out io.Writer, state btcheaders.State, p *relay.Params, d *relay.Deployed) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	row := func(name, format string, args ...any) {
		fmt.Fprintf(table, "%s\t"+format+"\n", append([]any{name}, args...)...)
	}
	row("network", "%s", s.network)
	row("home chain", "%s", p.ChainID)
	row("window", "%s", seconds(p.Window))
	row("clock", "%s", seconds(p.Clock))
	row("confirmations", "%d", p.Confirmations)
	row("burn", "%s %%", formatDecimal(new(big.Int).SetUint64(p.BurnBps), percentDigits))
	row("gas price cap", "%s gwei", formatDecimal(p.GasPriceCap, gweiDigits))
	row("checkpoint", "height %d, block %s", state.Height, btcblock.FormatID(state.Tip))
	row("deposit of a batch", "%s, and %s a header above the checkpoint", formatEther(p.DepositBase), formatEther(p.DepositPerHeader))
	row("deposit of a challenge", "%s", formatEther(p.ChallengeDeposit))
	row("deposit of a fork", "%s, and %s a header above the checkpoint", formatEther(p.ForkDepositBase), formatEther(p.ForkDepositPerHeader))
	row("deposit of a candidate", "%s at least, window %s", formatEther(p.CheckpointDeposit), seconds(p.CheckpointWindow))
	row("judge", "%s", d.Judge)
	row("relay", "%s", d.Relay)
	row("court", "%s", d.Court)
	row("fork court", "%s", d.ForkCourt)
	row("first block", "%d", d.Block)
	row("gas used", "%d", d.Gas)
	return table.Flush()
}
