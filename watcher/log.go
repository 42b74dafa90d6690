// SPDX-License-Identifier: MIT

package watcher

import (
	"fmt"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
)

// say remembers what is told about a matter, and reports whether it is news.
func (w *Watcher) say(matter, text string) bool {
	const most = 10_000
	if w.said == nil || len(w.said) > most {
		w.said = map[string]string{}
	}
	old, known := w.said[matter]
	w.said[matter] = text
	return !known || old != text
}

// logRoom writes what becomes of a transaction that is nobody's intent, and only makes room
// for others.
func (w *Watcher) logRoom(p txmgr.Progress) {
	if w.say("room", fmt.Sprint(p.Stage, p.Nonce, p.Receipt.Tx, p.Err)) {
		w.Log.Warn().Err(p.Err).Str("call", p.Intent.Call.Name).Stringer("stage", p.Stage).Uint64("nonce", p.Nonce).
			Stringer("tx", p.Receipt.Tx).Msg("earlier transactions of the account")
	}
}

// logReading writes what an operator should know of how the home chain is read.
func (w *Watcher) logReading(r protocol.Reading) {
	unknown := ""
	if r.Unknown {
		unknown = "unknown"
	}
	if w.say("home header", unknown) && r.Unknown {
		w.Log.Error().Msg("this build is older than the home chain: it cannot recompute the hashes of its headers, and goes by what the nodes tell; take a newer release")
	}
	if r.Late > 0 && w.say("late logs", fmt.Sprint(r.Late)) {
		w.Log.Warn().Uint64("block", r.LateBlock).Str("node", r.LateNode).Uint64("blocks", r.Late).Msg("logs appeared that the home node had not shown at first")
	}
}

// log writes what was done; what repeats only once.
func (w *Watcher) log(d Done) {
	because := d.Action.Because()
	if page, ok := d.Action.(challenger.Alert); ok && d.Err == nil {
		if w.say(page.Batch.String()+page.Topic, page.Topic) {
			w.Log.Warn().Stringer("batch", page.Batch).Str("reason", because.Text).Msg("a human is needed")
		}
		return
	}
	text := fmt.Sprint(d.Stage, d.Receipt.Tx, d.Err)
	if !w.say("call "+d.Key, text) {
		return
	}
	event := w.Log.Info()
	switch {
	case d.Err != nil && d.Stage == txmgr.StageHeld:
		event = w.Log.Warn().Err(d.Err)
	case d.Err != nil:
		event = w.Log.Error().Err(d.Err)
	}
	event.Str("call", d.Call.Name).Stringer("stage", d.Stage).Str("rule", string(because.Rule)).Str("reason", because.Text).
		Stringer("batch", d.Action.BatchID()).Stringer("tx", d.Receipt.Tx).Uint64("block", d.Receipt.Block).Uint64("gas", d.Receipt.GasUsed).Msg("acted")
}

// logBooks writes profit and loss when something was won, lost, put at stake or taken home.
func (w *Watcher) logBooks(view *challenger.View, account *txmgr.Account) {
	b, taken := treasury.BooksOf(view.Home, view.Self), view.Home.Withdrawn[view.Self]
	if !w.say("books", fmt.Sprint(b.Rewards, b.Losses, b.Batches, b.Disputes, taken)) {
		return
	}
	w.Log.Info().Stringer("rewards", b.Rewards).Stringer("fees", account.Fees).Stringer("deposits_lost", b.Losses).Stringer("burned", b.Burned).
		Stringer("at_stake_in_batches", b.Batches).Stringer("at_stake_in_disputes", b.Disputes).Uint64("free_by", b.Until).
		Stringer("owed", b.Owed).Stringer("balance", account.Balance).Msg("profit and loss, in wei")
}
