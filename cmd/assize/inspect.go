// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

func inspectCommand() command {
	return command{
		name: "inspect", args: "ADDRESS",
		summary: "Check a deployed relay.",
		about:   "It holds the contracts against those of this build, and checks the parameters and the first checkpoint. It prints its view, and all that is wrong.",
		example: "assize inspect --rpc http://127.0.0.1:8545 --from-block 1234 0x5FbD…",
		run:     runInspect,
	}
}

// inspectSettings say what a relay is held against.
type inspectSettings struct {
	home    *homeSettings
	network string
	outage  time.Duration
	test    bool
	headers headerSource
	sources *sourceList
}

func runInspect(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, inspectCommand())
	s := inspectSettings{home: f.home(), sources: f.sources()}
	f.network(&s.network)
	f.safety(&s.outage, &s.test)
	f.StringVar(&s.headers.headers, "headers", "", "`FILE` of headers to hold the first checkpoint against: raw, 80 bytes each, or in hex, a line each")
	s.headers.bind(f)
	inJSON := f.Bool("json", false, "print one JSON object")
	names, err := f.parse(args, 1)
	if err != nil {
		return err
	}
	if len(names) == 1 {
		if err := s.home.relay.UnmarshalText([]byte(names[0])); err != nil {
			return f.wrong("%q is no address: %w", names[0], err)
		}
	}
	if s.home.relay == (common.Address{}) {
		return f.wrong("no relay: give its address")
	}
	if err := f.require("rpc"); err != nil {
		return err
	}
	network, err := btcheaders.ParamsByName(s.network)
	if err != nil {
		return usagef("--network: %w", err)
	}
	i := &inspection{ctx: ctx, inspectSettings: s, network: network}
	if err := i.inspect(); err != nil {
		return err
	}
	if *inJSON {
		err = json.NewEncoder(env.stdout).Encode(i.answer())
	} else {
		err = i.print(env.stdout)
	}
	switch n := len(i.wrong); {
	case err != nil || n == 0:
		return err
	case n == 1:
		return fmt.Errorf("inspect: 1 thing is wrong with %s", s.home.relay)
	default:
		return fmt.Errorf("inspect: %d things are wrong with %s", n, s.home.relay)
	}
}

// inspection is what is known of a relay so far.
type inspection struct {
	inspectSettings
	ctx     context.Context
	network btcheaders.Params
	node    *evmnode.Pool
	head    *types.Header
	params  protocol.Params
	now     *protocol.State
	view    *relayView // nil if the address is no relay's
	wrong   []finding
	right   []string // what was checked and is right
}

// finding is one thing that is wrong.
type finding struct {
	Of   string `json:"of"`
	Text string `json:"text"`
}

func (i *inspection) find(of, format string, args ...any) {
	i.wrong = append(i.wrong, finding{of, fmt.Sprintf(format, args...)})
}

// check notes that something is right unless the step that checks it finds
// something wrong.
func (i *inspection) check(what string, step func() error) error {
	before := len(i.wrong)
	err := step()
	if err == nil && len(i.wrong) == before {
		i.right = append(i.right, what)
	}
	return err
}

// inspect finds all that is wrong.
//
// Expected errors: those of the nodes, and of the files that are read.
func (i *inspection) inspect() error {
	var err error
	if i.node, err = i.home.dial(i.ctx); err != nil {
		return err
	}
	if i.head, err = i.node.HeaderByNumber(i.ctx, nil); err != nil {
		return err
	}
	if err := i.check("the home chain has SHA-256 at address 2, the instructions of this build's contracts, and gas for every move", i.checkHome); err != nil {
		return err
	}
	client, err := i.open()
	if client == nil || err != nil {
		return err
	}
	i.params = client.Params
	if err := i.check("the code of judge, relay and courts is that of this build with these constants, to the byte", i.checkCodes); err != nil {
		return err
	}
	i.now, err = snapshot(i.ctx, client)
	if errors.Is(err, relay.ErrNoCheckpoint) || errors.Is(err, protocol.ErrBadLogs) {
		i.find("relay", "%v", err)
		return nil
	}
	if err != nil {
		return err
	}
	if err := i.check("relay and courts were created by this build's code, which alone wrote their first storage", i.checkCreations); err != nil {
		return err
	}
	if err := i.check("the checkpoints in storage are those of the logs", i.checkStorage); err != nil {
		return err
	}
	return i.checkPlan()
}

// checkHome holds the home chain against what a relay needs of it.
func (i *inspection) checkHome() error {
	broken, err := homeBreaches(i.ctx, i.node, i.head)
	for _, b := range broken {
		i.find("home chain", "%s", b)
	}
	return err
}

// open opens the relay, or finds out why it is none.
func (i *inspection) open() (*relay.Client, error) {
	code, err := i.node.CodeAtHash(i.ctx, i.home.relay, i.head.Hash())
	switch {
	case err != nil:
		return nil, err
	case len(code) == 0:
		id, err := i.node.ChainID(i.ctx)
		if err == nil {
			i.find("relay", "%s", emptyAddress(i.home.relay, id, i.head.Number.Uint64(), i.head.Time, i.home.from))
		}
		return nil, err
	case deploycheck.Borrowed(code) != "":
		i.find("relay", "%s; no relay is reached through another account", deploycheck.Borrowed(code))
		return nil, nil
	}
	client, err := openRelay(i.ctx, i.node, i.home.flags, i.home.relay, i.home.from)
	switch {
	case errors.Is(err, errFirstBlock), errors.Is(err, errOtherRelay):
		i.find("relay", "%v", err)
		return nil, nil
	case !errors.Is(err, relay.ErrNoRelay):
		return client, err
	}
	i.find("relay", "%v", err)
	court := bindings.NewBisectionCourt() // a fork court names its relay the same way
	if out, err := i.call(i.home.relay, court.PackRELAY()); err == nil {
		if of, err := court.UnpackRELAY(out); err == nil {
			i.find("relay", "this is a contract of the relay %s: inspect that", of)
		}
	}
	return nil, nil
}

// call runs a call on the inspected block.
func (i *inspection) call(to common.Address, data []byte) ([]byte, error) {
	return i.node.CallContractAtHash(i.ctx, ethereum.CallMsg{To: &to, Data: data}, i.head.Hash())
}

// checkCodes holds the code of each contract against this build's.
func (i *inspection) checkCodes() error {
	codes, err := deploycheck.Codes(&i.params, i.network)
	if err != nil {
		i.find("relay", "this build has no such relay: %v", err)
		return nil
	}
	for k, c := range i.contracts() {
		code, err := i.node.CodeAtHash(i.ctx, c.Address, i.head.Hash())
		if err != nil {
			return err
		}
		difference := deploycheck.Difference(code, codes[k])
		if of := judges(&i.params, code); difference != "" && k == 0 && of != "" {
			difference = fmt.Sprintf("it judges %s, not %s", of, i.network.Name)
		}
		if difference != "" {
			i.find(c.Name, "%s: %s", c.Address, difference)
		}
	}
	return nil
}

// contracts returns the relay's contracts as they must have been created; their
// constants fit their fields, or checkCodes has said so.
func (i *inspection) contracts() []relay.Creation {
	var first []byte
	if i.now != nil {
		first = i.now.Checkpoints[0].State
	}
	contracts, err := deploycheck.Contracts(&i.params, i.network, first)
	if err != nil {
		return nil
	}
	return contracts
}
