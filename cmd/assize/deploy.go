// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"math"
	"math/big"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/relay/protocol"
)

func deployCommand() command {
	return command{
		name:    "deploy",
		summary: "Deploy a relay with its courts and its judge.",
		example: "assize deploy --rpc http://127.0.0.1:8545 --keystore key.json --headers headers.bin --checkpoint-height 201600 --out relay.json",
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
	outage            time.Duration
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
	f.safety(&s.outage, &s.testTimes)
	s.checkpoint.bind(f)
	return s
}

// safety binds what the rules of a deployment depend on beside its parameters.
func (f *flags) safety(outage *time.Duration, test *bool) {
	f.DurationVar(outage, "outage", 3*time.Hour, "`DURATION` for which the home chain may take no transaction at worst; on a chain with a sequencer, until one is forced in")
	f.BoolVar(test, "test-times", false, "waive what only real networks need: windows and a clock of hours, and the like; for test chains")
}

func runDeploy(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, deployCommand())
	node, keys, settings := f.node(), f.account(), f.deployment()
	f.sending(node)
	path := f.String("out", "", "`FILE` to write what the relay is to, for --relay-file; a new one. Without it nothing is written")
	check := f.Bool("check", false, "check the parameters, and with --rpc the home chain, and print the view; deploy nothing")
	inJSON := f.Bool("json", false, "print one JSON object")
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if !*check {
		if err := f.require("rpc"); err != nil {
			return err
		}
	}
	plan, err := settings.plan()
	if err != nil {
		return err
	}
	d := deploying{plan: plan, out: env.stdout, inJSON: *inJSON}
	plan.Now = uint64(time.Now().Unix())
	if *check && len(node.rpc.list) == 0 {
		return d.finish(plan.Broken())
	}
	if broken := plan.Broken(); len(broken) > 0 {
		return d.finish(broken)
	}
	var a account
	if !*check {
		if a, err = keys.open(ctx, env.getenv); err != nil {
			return err
		}
	}
	n, err := node.dial(ctx)
	if err != nil {
		return err
	}
	broken, err := d.ask(ctx, n)
	if err != nil {
		return err
	}
	if *check || len(broken) > 0 {
		return d.finish(broken)
	}
	return d.deploy(ctx, n, a, node, *path)
}

// plan returns what the settings come to.
func (s *deploySettings) plan() (*deploycheck.Plan, error) {
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return nil, usagef("--network: %w", err)
	}
	for _, t := range []struct {
		flag  string
		given time.Duration
	}{{"window", s.window}, {"clock", s.clock}, {"checkpoint-window", s.checkpointWindow}} {
		if t.given%time.Second != 0 || t.given <= 0 || t.given/time.Second > math.MaxUint32 {
			return nil, usagef("--%s must be a number of whole seconds above zero, in 32 bits", t.flag)
		}
	}
	switch {
	case s.outage < 0:
		return nil, usagef("--outage must not be negative")
	case uint64(s.confirmations) > math.MaxUint32:
		return nil, usagef("--confirmations is too large")
	case s.burn.units.Cmp(big.NewInt(math.MaxUint16)) > 0:
		return nil, usagef("--burn must be below 100 percent")
	}
	state, err := s.checkpoint.read(network)
	if err != nil {
		return nil, err
	}
	plan := &deploycheck.Plan{
		Params: protocol.Params{
			Window: uint64(s.window / time.Second), Clock: uint64(s.clock / time.Second), CheckpointWindow: uint64(s.checkpointWindow / time.Second),
			Confirmations: uint64(s.confirmations), BurnBps: s.burn.units.Uint64(), GasPriceCap: s.cap.units, CheckpointDeposit: s.checkpointDeposit.units,
		},
		Network: network, First: state, Latest: state, Outage: s.outage, Test: s.testTimes,
	}
	deploycheck.SetDeposits(&plan.Params)
	return plan, nil
}
