// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
)

// deploying is a relay that is checked, and deployed if nothing is wrong.
type deploying struct {
	plan   *deploycheck.Plan
	asked  bool // the home chain was
	out    io.Writer
	inJSON bool
}

// deployAnswer is what comes of it.
type deployAnswer struct {
	Good bool `json:"good"`
	// HomeAsked reports whether the home chain was asked what it can bear.
	HomeAsked bool                 `json:"homeAsked"`
	Broken    []deploycheck.Breach `json:"broken"`
	View      *relayView           `json:"sheet"` // null if a rule is broken
}

// ask returns the rules that are broken, by what the home chain's nodes tell too.
//
// Expected errors: those of the nodes.
func (d *deploying) ask(ctx context.Context, n *evmnode.Pool) ([]deploycheck.Breach, error) {
	head, err := n.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, err
	}
	d.asked, d.plan.Now, d.plan.BaseFee = true, head.Time, head.BaseFee
	broken, err := homeBreaches(ctx, n, head)
	return append(d.plan.Broken(), broken...), err
}

// finish prints the rules that are broken and returns an error if there are any; else
// the view.
func (d *deploying) finish(broken []deploycheck.Breach) error {
	var s *relayView
	if len(broken) == 0 {
		s = relayViewOf(d.plan)
	}
	if err := d.print(s, broken); err != nil || len(broken) == 0 {
		return err
	}
	var names []string
	for _, b := range broken {
		names = append(names, b.Rule)
	}
	return fmt.Errorf("deploy: nothing was sent; rules that are broken: %s", strings.Join(names, "; "))
}

func (d *deploying) print(s *relayView, broken []deploycheck.Breach) error {
	if d.inJSON {
		return json.NewEncoder(d.out).Encode(deployAnswer{len(broken) == 0, d.asked, append([]deploycheck.Breach{}, broken...), s})
	}
	for _, b := range broken {
		fmt.Fprintln(d.out, oneLine(b.String()))
	}
	if s == nil {
		return nil
	}
	err := s.print(d.out)
	if err == nil && !d.asked {
		_, err = fmt.Fprintln(d.out, "\nThe home chain was not asked what it can bear: --rpc names its node.")
	}
	return err
}

// deploy sends what creates the relay, and writes the relay's file if it has a path.
func (d *deploying) deploy(ctx context.Context, n *evmnode.Pool, a account, node *nodeSettings, path string) error {
	sender, err := node.sender(ctx, n, a)
	if err != nil {
		return err
	}
	chain, err := n.ChainID(ctx)
	switch {
	case err != nil:
		return err
	case path != "" && !chain.IsUint64():
		return fmt.Errorf("--out: chain id %s does not fit 64 bits; nothing was sent", chain)
	}
	file, err := createRelayFile(path)
	if err != nil {
		return err
	}
	defer file.drop()
	timed, cancel := context.WithTimeout(ctx, node.wait)
	defer cancel()
	out, err := relay.Deploy(timed, sender, asDeployment(d.plan), node.poll)
	if err != nil {
		return unfinished(ctx, timed, node, sender.From, err)
	}
	unwritten := file.write(relayFileOf(out, chain.Uint64(), genesis(ctx, n), d.plan.Network.Name))
	client, err := relay.Open(ctx, n, out.Relay, out.Block)
	if err != nil {
		return errors.Join(fmt.Errorf("deployed relay %s, first block %d; then: %w", out.Relay, out.Block, err), unwritten)
	}
	d.plan.Params = client.Params
	s := relayViewOf(d.plan)
	s.FirstBlock, s.GasUsed = out.Block, out.Gas
	return errors.Join(d.print(s, nil), unwritten)
}

// unfinished says of a deployment that has not come to its end what stands, what is on
// its way, and what to do next.
func unfinished(ctx, timed context.Context, node *nodeSettings, from common.Address, err error) error {
	var u *relay.UnfinishedError
	if !errors.As(err, &u) {
		return err
	}
	why := u.Err
	switch {
	case ctx.Err() != nil:
		why = fmt.Errorf("interrupted: %w", ctx.Err())
	case timed.Err() != nil:
		why = fmt.Errorf("it was not mined within %s (--wait)", node.wait)
	}
	stand := fmt.Sprintf("%d of %d contracts stand", u.Mined, relay.ContractCount)
	sent := "nothing else is on its way"
	if u.Tx != (common.Hash{}) {
		sent = fmt.Sprintf("transaction %s with nonce %d of %s may be on its way", u.Tx, u.Nonce, from)
	}
	next := "they are of no use alone, and hold no money: deploy again for a relay of its own"
	if u.Tx != (common.Hash{}) {
		next = "look what becomes of it, then deploy again: that makes a relay of its own, and what stands is of no use and holds no money"
	}
	if u.Last() {
		next = fmt.Sprintf("when it is mined the relay is whole: look with assize inspect --from-block %d %s before deploying again", u.Block, u.Relay)
	}
	return fmt.Errorf("the deployment is not finished, at %s: %s; %s; %s: %w", u.Step, stand, sent, next, why)
}

// asDeployment returns what to deploy by a plan that breaks no rule: each of its
// numbers fits its field.
func asDeployment(plan *deploycheck.Plan) relay.Deployment {
	p := &plan.Params
	return relay.Deployment{
		Window: uint32(p.Window), Clock: uint32(p.Clock), Confirmations: uint32(p.Confirmations), BurnBps: uint16(p.BurnBps),
		GasPriceCap: p.GasPriceCap.Uint64(), CheckpointWindow: uint32(p.CheckpointWindow), CheckpointDeposit: p.CheckpointDeposit,
		Network: plan.Network, Checkpoint: plan.First.AppendBytes(nil),
	}
}
