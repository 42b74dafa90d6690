// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
)

// firstTime is the home time at which the demo begins. It lies ahead of any
// clock the program runs by, since the embedded chain stamps blocks by that one
// as long as it is ahead: so gas is the same at every run.
var firstTime = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

// poll is how often the home chain is asked for a receipt. It mines at once.
const poll = time.Millisecond

// actor is a party with an account on the home chain.
type actor struct {
	name string
	simchain.Account
}

func newActor(name string) *actor { return &actor{name, simchain.NewAccount("demo " + name)} }

// cast is who plays.
type cast struct {
	operator, proposer, watcher, liar, griefer, maker, payee *actor
}

func newCast() cast {
	return cast{
		newActor("operator"), newActor("proposer"), newActor("watcher"), newActor("liar"),
		newActor("griefer"), newActor("maker"), newActor("payee"),
	}
}

func (c cast) all() []*actor {
	return []*actor{c.operator, c.proposer, c.watcher, c.liar, c.griefer, c.maker, c.payee}
}

// stage is the home chain and who plays on it.
type stage struct {
	cast
	*story
	home *simchain.Chain
	idle bool // the watcher never challenges
}

func newStage(s *story, idle bool) (*stage, error) {
	st := &stage{cast: newCast(), story: s, idle: idle}
	var accounts []simchain.Account
	for _, a := range st.all() {
		accounts = append(accounts, a.Account)
	}
	var err error
	if st.home, err = simchain.NewAt(simchain.Osaka, uint64(firstTime.Unix()), accounts...); err != nil {
		return nil, err
	}
	return st, nil
}

// head returns the latest home block.
func (s *stage) head(ctx context.Context) (*types.Header, error) {
	return s.home.Client.HeaderByNumber(ctx, nil)
}

// pass moves home time on.
func (s *stage) pass(d time.Duration, why string) error {
	if err := s.home.Pass(d); err != nil {
		return err
	}
	s.passed(d, why)
	return nil
}

// court is a deployed relay with the chain it judges.
type court struct {
	*stage
	terms
	foreign *foreignChain
	// living is the same chain, if it grows with the home clock.
	living   *living
	deployed *relay.Deployed
	// client is the demo's own: what it checks is not read by the players.
	client *relay.Client
}

// pass moves home time on, and the chain that grows with it.
func (c *court) pass(ctx context.Context, d time.Duration, why string) error {
	if err := c.stage.pass(d, why); err != nil || c.living == nil {
		return err
	}
	head, err := c.head(ctx)
	if err != nil {
		return err
	}
	return c.living.grow(uint32(head.Time))
}

// terms are the times of a relay.
type terms struct{ window, clock, checkpointWindow time.Duration }

var (
	longTerms = terms{24 * time.Hour, 6 * time.Hour, 72 * time.Hour}
	// shortTerms keep it short what a growing chain grows by meanwhile.
	shortTerms = terms{12 * time.Hour, 3 * time.Hour, 24 * time.Hour}
)

func (t terms) String() string {
	return fmt.Sprintf("a window of %s, clocks of %s, %d confirmations, half of a lost deposit is burned",
		lasting(t.window), lasting(t.clock), confirmations)
}

// Terms of all relays.
const (
	confirmations = 6
	burnBps       = 5000
	gasPriceCap   = 100_000_000_000 // wei: 100 gwei

	checkpointDeposit = 1_000_000_000_000_000_000 // wei: 1 ether
)

// newCourt deploys judge, relay and courts.
func newCourt(ctx context.Context, s *stage, f *foreignChain, t terms) (*court, error) {
	sender, err := relay.NewSender(ctx, s.home.Client, s.operator.Address, s.operator.Sign)
	if err != nil {
		return nil, err
	}
	deployed, err := relay.Deploy(ctx, sender, relay.Deployment{
		Window: uint32(t.window.Seconds()), Clock: uint32(t.clock.Seconds()), Confirmations: confirmations,
		BurnBps: burnBps, GasPriceCap: gasPriceCap,
		CheckpointWindow: uint32(t.checkpointWindow.Seconds()), CheckpointDeposit: big.NewInt(checkpointDeposit),
		Network: f.network, Checkpoint: f.checkpoint.AppendBytes(nil),
	}, poll)
	if err != nil {
		return nil, err
	}
	client, err := relay.Open(ctx, s.home.Client, deployed.Relay, deployed.Block)
	if err != nil {
		return nil, err
	}
	s.step(Step{Step: "deploy", Actor: s.operator.name, Gas: deployed.Gas, Outcome: done, Expected: done,
		Detail: fmt.Sprintf("deploys judge, relay and courts for %s; checkpoint: block %d", f.network.Name, f.checkpoint.Height)})
	return &court{stage: s, terms: t, foreign: f, deployed: deployed, client: client}, nil
}

// session returns the relay as an actor reads and writes it.
func (c *court) session(ctx context.Context, a *actor) (*relay.Session, error) {
	client, err := relay.Open(ctx, c.home.Client, c.deployed.Relay, c.deployed.Block)
	if err != nil {
		return nil, err
	}
	sender, err := relay.NewSender(ctx, c.home.Client, a.Address, a.Sign)
	if err != nil {
		return nil, err
	}
	return &relay.Session{Client: client, Sender: sender, Interval: poll}, nil
}

// outcomeOf returns what a call came to, as steps tell it.
func outcomeOf(err error) string {
	var revert *relay.RevertError
	switch {
	case err == nil:
		return done
	case errors.As(err, &revert):
		return refused(reasonOf(revert))
	}
	return "failed: " + err.Error()
}

// refused is the outcome of a call that a contract refuses.
func refused(reason relay.Revert) string { return "refused: " + string(reason) }

// balance returns what an account owns on the latest block, in wei.
func (s *stage) balance(ctx context.Context, account common.Address) (*big.Int, error) {
	return s.home.Client.BalanceAt(ctx, account, nil)
}
