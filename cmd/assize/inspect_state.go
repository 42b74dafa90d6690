// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"io"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
)

// creationBlocks are how many blocks are searched for the transactions that created
// the contracts: a deployment sends one when the last is mined.
const creationBlocks = 256

// checkCreations looks for the transactions that created relay and courts. Code on
// chain does not show what a constructor wrote to storage: credits, marks of proof,
// records. Created by this build's code it wrote nothing but the first checkpoint.
// The judge has no storage.
func (i *inspection) checkCreations() error {
	contracts := i.contracts()
	if contracts == nil {
		i.find("relay", "this build cannot have created it")
		return nil
	}
	wanted := map[common.Address]relay.Creation{}
	for _, c := range contracts[1:] {
		wanted[c.Address] = c
	}
	head := i.head.Number.Uint64()
	last := min(head, i.home.from+creationBlocks-1)
	for number := i.home.from; number <= last && len(wanted) > 0; number++ {
		created, err := i.node.Creations(i.ctx, number)
		if err != nil {
			return fmt.Errorf("block %d: %w", number, err)
		}
		for _, c := range created {
			address := crypto.CreateAddress(c.From, c.Nonce)
			want, ok := wanted[address]
			if ok && string(c.Code) != string(want.Code) {
				i.find(want.Name, "%s: it was created in block %d by another code than this build's, which may have written anything to its storage", address, number)
			}
			delete(wanted, address)
		}
	}
	for _, c := range contracts[1:] {
		if _, missing := wanted[c.Address]; missing {
			i.find(c.Name, "%s: the transaction that created it is not in blocks %d to %d, so nobody knows what its constructor wrote to its storage; give --from-block as deploy told it",
				c.Address, i.home.from, last)
		}
	}
	return nil
}

// checkStorage holds the checkpoints of the logs against those the relay keeps.
func (i *inspection) checkStorage() error {
	codec := bindings.NewRelay()
	for _, c := range i.now.Checkpoints {
		out, err := i.call(i.params.Relay, codec.PackCheckpoints(new(big.Int).SetUint64(c.Index)))
		if errors.As(err, new(*evmnode.Error)) {
			return err
		}
		var kept bindings.CheckpointsOutput
		if err == nil {
			kept, err = codec.UnpackCheckpoints(out)
		}
		if err != nil || kept.StateHash != crypto.Keccak256Hash(c.State) || kept.Tip != c.Tip || kept.Height != c.Height || kept.Time != c.Time {
			i.find("relay", "checkpoint %d in its storage is not that of its log, of height %d", c.Index, c.Height)
		}
	}
	return nil
}

// checkPlan holds the parameters against the rules, and the first checkpoint against
// the foreign chain if it is given. It makes the view.
func (i *inspection) checkPlan() error {
	first, err := btcheaders.ParseState(i.now.Checkpoints[0].State)
	if err != nil {
		i.find("checkpoint", "%v", err)
		return nil
	}
	latest, err := btcheaders.ParseState(i.now.Latest().State)
	if err != nil {
		i.find("checkpoint", "%v", err)
		return nil
	}
	plan := &deploycheck.Plan{
		Params: i.params, Network: i.network, First: first, Latest: latest, Now: i.head.Time, BaseFee: i.head.BaseFee, Outage: i.outage, Test: i.test,
	}
	i.view = relayViewOf(plan)
	rules := "the parameters satisfy every rule of the protocol"
	if i.test {
		rules += " but those for real networks (--test-times)"
	}
	if err := i.check(rules, func() error {
		for _, b := range plan.Broken() {
			i.find("rule", "%s", b)
		}
		return nil
	}); err != nil {
		return err
	}
	if i.headers.headers != "" {
		if err := i.check("the first checkpoint is that of "+i.headers.headers+", its work included", func() error { return i.checkFile(first) }); err != nil {
			return err
		}
	}
	for _, source := range i.sources.list {
		client, err := source.Open()
		if err != nil {
			return fmt.Errorf("--sources: %w", err)
		}
		err = i.check("the first checkpoint is on the chain of "+client.Name()+", which does not tell its work", func() error { return i.checkSource(client, first) })
		client.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func (i *inspection) checkFile(first btcheaders.State) error {
	state, err := i.headers.stateAt(uint64(first.Height), "headers: the height of the first checkpoint,", i.network)
	if err == nil && state != first {
		i.find("checkpoint", "%s", otherState(first, state, i.headers.headers))
	}
	return err
}

// checkSource holds the checkpoint against a node's headers, from the first of its
// period, or ten before it, on.
func (i *inspection) checkSource(client bitcoinnode.Client, first btcheaders.State) error {
	height := first.Height
	from := min(height-height%btcheaders.RetargetInterval, height-min(height, btcheaders.MedianTimeSpan-1))
	var headers []btcheaders.Header
	for missing := int(height-from) + 1; missing > 0; missing = int(height-from) + 1 - len(headers) {
		more, err := client.Headers(i.ctx, from+uint32(len(headers)), missing)
		if err != nil {
			return fmt.Errorf("--sources: %w", err)
		}
		if len(more) == 0 || len(more) > missing {
			return fmt.Errorf("--sources: %s answers with %d headers for %d", client.Name(), len(more), missing)
		}
		headers = append(headers, more...)
	}
	state, err := btcheaders.FromHeaders(headers, from, btcheaders.Origin{}, i.network)
	if err != nil {
		return fmt.Errorf("--sources: headers of %s: %w", client.Name(), err)
	}
	state.Work = first.Work
	if state != first {
		i.find("checkpoint", "%s", otherState(first, state, client.Name()))
	}
	return nil
}

// otherState tells in what a checkpoint differs from what somebody says.
func otherState(is, said btcheaders.State, by string) string {
	a, b := stateViewOf(is), stateViewOf(said)
	switch {
	case a.Block != b.Block:
		return fmt.Sprintf("the first checkpoint is block %s, by %s the block at height %d is %s", a.Block, by, is.Height, b.Block)
	case a.Work != b.Work:
		return fmt.Sprintf("the first checkpoint has the work %s, by %s it has %s", a.Work, by, b.Work)
	}
	return fmt.Sprintf("the first checkpoint is %s, by %s it is %s", a.Packed, by, b.Packed)
}

// inspectAnswer is what is found of a relay.
type inspectAnswer struct {
	Relay common.Address `json:"relay"`
	Block uint64         `json:"block"` // the home block it was inspected on
	Good  bool           `json:"good"`
	Wrong []finding      `json:"wrong"`
	Right []string       `json:"right"`
	View  *relayView     `json:"sheet"`
}

func (i *inspection) answer() inspectAnswer {
	a := inspectAnswer{i.home.relay, i.head.Number.Uint64(), len(i.wrong) == 0, []finding{}, []string{}, i.view}
	a.Wrong, a.Right = append(a.Wrong, i.wrong...), append(a.Right, i.right...)
	return a
}

// print writes the view, what is right, and a line for each thing that is wrong.
func (i *inspection) print(out io.Writer) error {
	if i.view != nil {
		if err := i.view.print(out); err != nil {
			return err
		}
		fmt.Fprintln(out)
	}
	for _, text := range i.right {
		fmt.Fprintf(out, "right  %s\n", oneLine(text))
	}
	var err error
	for _, f := range i.wrong {
		_, err = fmt.Fprintf(out, "WRONG  %s: %s\n", f.Of, oneLine(f.Text))
	}
	return err
}
