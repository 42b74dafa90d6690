// SPDX-License-Identifier: MIT

package watcher

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
)

// Bank moves the watcher's own money: it is the treasury's, and about no batch.
type Bank struct {
	challenger.Reason
	Move treasury.Move
}

// BatchID returns zero.
func (Bank) BatchID() common.Hash { return common.Hash{} }

// Intent returns the call, which no dispute waits for.
func (a Bank) Intent(v *challenger.View) (txmgr.Intent, bool, error) {
	call, err := a.Move.Call(&v.Home.Params)
	if err != nil {
		return txmgr.Intent{}, false, err
	}
	return txmgr.Intent{Key: a.Move.Key, Call: call, MaxGas: a.Move.MaxGas(), Upkeep: true, Returns: a.Move.Returns()}, true, nil
}

// Treasury is what a watcher needs to look after its account's money.
type Treasury struct {
	Policy treasury.Policy
	// Account tells of the account at a snapshot: a relay.Manager does.
	Account func(ctx context.Context, at txmgr.Block) (txmgr.Account, error)

	failed map[treasury.Kind]failure
	// onWay are the keys of moves that are sent, and of which it is not told yet what became
	onWay map[treasury.Kind]string
}

// failure is when a kind of move may be tried again.
type failure struct {
	until, wait uint64 // home time, and seconds
}

// How long a move that has failed rests, in seconds: twice as long each time.
const (
	firstRest = 3600
	longRest  = 24 * 3600
)

// bank returns what the treasury wants done beside the intents of a round. What it needs to
// know may be missing; the disputes do not wait for that.
func (w *Watcher) bank(ctx context.Context, view *challenger.View, intents []txmgr.Intent) ([]challenger.Action, error) {
	t := w.Treasury
	if t == nil {
		return nil, nil
	}
	account, err := t.Account(ctx, txmgr.Block(view.Home.Block))
	if err != nil {
		return nil, fmt.Errorf("treasury: %w", err)
	}
	v := &treasury.View{
		Home: view.Home, Self: view.Self, Policy: t.Policy, Account: account,
		Busy: len(intents) > 0, Resting: map[treasury.Kind]bool{},
	}
	for _, intent := range intents {
		v.Urgent = v.Urgent || intent.Deadline != 0
	}
	for kind, f := range t.failed {
		v.Resting[kind] = view.Home.Block.Time < f.until
	}
	w.logBooks(view, &account)
	var actions []challenger.Action
	for _, m := range treasury.Plan(v) {
		if key, on := t.onWay[m.Kind]; on && key != m.Key {
			continue // the one before may be about to tell that it has failed
		}
		actions = append(actions, Bank{challenger.Reason{Rule: challenger.RuleTreasury, Text: m.Reason}, m})
	}
	return actions, nil
}

// note has a kind of move rest that was refused or has failed, each time for twice as long.
// Why a payout is refused does not matter: a payee that burns all the gas of a simulation
// looks like a node in trouble, and a payout can wait.
func (t *Treasury) note(p txmgr.Progress, action challenger.Action, now uint64) {
	bank, ok := action.(Bank)
	if !ok || t == nil {
		return
	}
	if t.failed == nil {
		t.failed, t.onWay = map[treasury.Kind]failure{}, map[treasury.Kind]string{}
	}
	switch p.Stage {
	case txmgr.StageSent, txmgr.StageReplaced:
		t.onWay[bank.Move.Kind] = p.Intent.Key
	case txmgr.StageMined, txmgr.StageFailed, txmgr.StageLost:
		delete(t.onWay, bank.Move.Kind)
	}
	switch {
	case p.Stage == txmgr.StageMined:
		delete(t.failed, bank.Move.Kind)
	case p.Stage == txmgr.StageFailed, p.Stage == txmgr.StageRefused && (bank.Move.Kind == treasury.Payout || final(p.Err)):
		wait := min(max(firstRest, 2*t.failed[bank.Move.Kind].wait), longRest)
		t.failed[bank.Move.Kind] = failure{now + wait, wait}
	}
}

// final reports whether a refusal is the receiver's, the contract's or the signer's, and no
// node's passing trouble.
func final(err error) bool {
	return errors.As(err, new(*relay.RevertError)) || errors.Is(err, txmgr.ErrTooMuchGas) || errors.Is(err, txmgr.ErrNotSigned)
}
