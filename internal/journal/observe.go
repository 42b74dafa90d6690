// SPDX-License-Identifier: MIT

package journal

import (
	"encoding/json"
	"maps"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

const (
	// keep is how long, in seconds of home time, a batch that is over is remembered: what has not come by then, such as its
	// settlement, is not recorded. As long is remembered what is told of an action about no batch; it is told once more then.
	keep = 7 * 24 * 60 * 60

	maxText = 1000 // bytes of an error, which others may have written
)

// told is what the record tells of a batch already.
type told struct {
	verdicts []verdict // of the claims, or of the candidate; none as long as nothing is told
	actions  map[string]action
	disputes map[common.Hash]string
	status   string
	money    Money  // of the batch; about no batch: of the account
	at       uint64 // home time of the last entry
}

// action is what is told of one, and at which home time.
type action struct {
	summary string
	at      uint64
}

// verdict is a verdict without the numbers in its reason: those that a new block changes are no news.
type verdict struct {
	judgment challenger.Judgment
	wording  string
}

func verdictOf(v challenger.Verdict) verdict { return verdict{v.Judgment, wording(v.Reason)} }

// wording returns a text without its digits.
func wording(text string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return -1
		}
		return r
	}, text)
}

// over reports whether nothing more is to come of a batch.
func (t *told) over() bool {
	if t.status == StatusOpen || t.status == StatusGone {
		return t.status == StatusGone
	}
	for _, d := range t.disputes {
		if d == stillOpen {
			return false
		}
	}
	return true
}

const stillOpen = "open"

// of returns what is told of a batch.
func (m *memory) of(batch common.Hash) *told {
	t := m.told[batch]
	if t == nil {
		t = &told{actions: map[string]action{}, disputes: map[common.Hash]string{}, status: StatusOpen}
		m.told[batch] = t
	}
	return t
}

// forget drops a batch that is over for long, and old actions about none.
func (m *memory) forget(batch common.Hash, now uint64) {
	old := func(at uint64) bool { return now > at && now-at > keep }
	t := m.told[batch]
	switch {
	case t == nil:
	case batch == common.Hash{}:
		maps.DeleteFunc(t.actions, func(_ string, a action) bool { return old(a.at) })
	case t.over() && old(t.at):
		delete(m.told, batch)
	}
}

// learn takes note of an entry that is told.
func (m *memory) learn(batch common.Hash, e *Entry) {
	t := m.of(batch)
	t.at = max(t.at, e.Home.Time)
	switch {
	case e.Claimed != nil:
		count := 1
		if claims, candidate, err := e.Claimed.Content(); err == nil && candidate == nil {
			count = len(claims)
		}
		t.verdicts = make([]verdict, count)
	case e.Judged != nil:
		for _, s := range e.Judged.Verdicts {
			for i := max(s.First, 0); i <= s.Last && i < len(t.verdicts); i++ {
				t.verdicts[i] = verdictOf(s.Verdict)
			}
		}
	case e.Did != nil:
		t.actions[e.Did.Key] = action{e.Did.summary(), e.Home.Time}
		if e.Did.Paid() {
			m.spent[e.Did.Tx] = txmgr.Spending{
				At: e.Home.Time, Batch: batch, Fee: e.Did.Fee.ToInt(), Upkeep: e.Did.Rule == string(challenger.RuleTreasury),
			}
		}
	case e.State != nil:
		t.status = e.State.Status
		for _, d := range e.State.Disputes {
			t.disputes[d.ID] = d.summary()
		}
		if e.State.Money != nil {
			t.money = *e.State.Money
		}
	case e.Money != nil:
		t.money = *e.Money
	}
}

// news returns what a round has brought, and learns it.
func (m *memory) news(round watcher.Round) []pending {
	var list []pending
	tell := func(batch common.Hash, e Entry) {
		e.At, e.Home = uint64(max(round.At.Unix(), 0)), round.Home.Block
		m.learn(batch, &e)
		list = append(list, pending{batch: batch, entry: e})
	}
	for _, c := range round.Cases {
		if len(m.of(c.Batch.ID).verdicts) == 0 {
			tell(c.Batch.ID, Entry{Claimed: claimedOf(round, c.Batch)})
		}
		if spans := changed(m.of(c.Batch.ID).verdicts, c.Verdicts); len(spans) > 0 {
			tell(c.Batch.ID, Entry{Judged: judgedOn(round.Foreign, spans)})
		}
	}
	for _, d := range round.Done {
		id, did := d.Action.BatchID(), didOf(d)
		if b := round.Home.Batch(id); b != nil && len(m.of(id).verdicts) == 0 {
			tell(id, Entry{Claimed: claimedOf(round, b)})
		}
		if m.of(id).actions[did.Key].summary != did.summary() {
			tell(id, Entry{Did: did})
		}
	}
	for id, t := range m.told {
		if state := t.changes(&round, round.Home.Batch(id)); state != nil && id != (common.Hash{}) {
			tell(id, Entry{State: state})
		}
		m.forget(id, round.Home.Block.Time)
	}
	all, before := moneyOfAll(&round), Money{}
	if t := m.told[common.Hash{}]; t != nil {
		before = t.money
	}
	if !all.same(&before) {
		tell(common.Hash{}, Entry{Money: &all})
	}
	return list
}

// changed returns the verdicts that are not told yet; equal ones of neighbours are one.
func changed(known []verdict, now []challenger.Verdict) []Span {
	var spans []Span
	for i, v := range now {
		if i >= len(known) || known[i] == verdictOf(v) {
			continue
		}
		if n := len(spans); n > 0 && spans[n-1].Last == i-1 && spans[n-1].Verdict == v {
			spans[n-1].Last = i
			continue
		}
		spans = append(spans, Span{i, i, v})
	}
	return spans
}

func judgedOn(f challenger.Foreign, spans []Span) *Judged {
	height := f.TipHeight()
	tip, _ := f.HeaderHash(height)
	return &Judged{Height: height, Tip: tip, Median: f.MedianTimePast(), Verdicts: spans}
}

func claimedOf(round watcher.Round, b *protocol.Batch) *Claimed {
	p, at := &round.Home.Params, round.Home.Checkpoints[b.Checkpoint]
	c := &Claimed{
		Relay: p.Relay, ChainID: (*hexutil.Big)(p.ChainID), Confirmations: p.Confirmations,
		Self: round.Self, Proposer: b.Proposer, Salt: b.Salt,
		Checkpoint: Checkpoint{at.Index, at.Height, at.Time, at.Tip, at.State},
		Deposit:    (*hexutil.Big)(b.Deposit), ProposedAt: b.ProposedAt, Deadline: b.Deadline,
	}
	if b.Candidate != nil {
		c.Candidate = b.Candidate.AppendBytes(nil)
	} else {
		c.Claims, _ = protocol.PackClaims(b.Claims) // they were unpacked from what the contract took
	}
	return c
}

func didOf(d watcher.Done) *Did {
	because := d.Action.Because()
	did := &Did{
		Rule: string(because.Rule), Reason: because.Text, Key: d.Key, Call: d.Call.Name,
		Value: (*hexutil.Big)(d.Call.Value), Deadline: d.Deadline,
		Stage: d.Stage, Tx: d.Receipt.Tx, Block: d.Receipt.Block, Gas: d.Receipt.GasUsed, Fee: (*hexutil.Big)(d.Receipt.Fee),
	}
	if page, ok := d.Action.(challenger.Alert); ok {
		did.Page, did.Key = true, "page "+page.Topic
	}
	if d.Err != nil {
		did.Error = short(d.Err.Error())
	}
	return did
}

// summary tells apart what is news of an action: not the numbers in a refusal, which each block may change.
func (d *Did) summary() string {
	text, _ := json.Marshal([]any{d.Stage, d.Tx, d.Block, wording(d.Error)})
	return string(text)
}

func (d *Dispute) summary() string {
	if d.Open {
		return stillOpen
	}
	return d.Loser + d.Winner.Hex()
}

// changes returns how a batch stands otherwise than is told, nil for not at all. b is nil if the home chain has no such batch.
func (t *told) changes(round *watcher.Round, b *protocol.Batch) *State {
	state := State{Status: t.status}
	switch {
	case b == nil && t.status == StatusOpen:
		state.Status = StatusGone
	case b == nil: // it was over
	case b.Phase == protocol.PhaseRejected:
		state.Status = StatusRejected
	case b.Phase == protocol.PhaseSettled:
		state.Status = StatusSettled
	case b.Final(round.Home.Block.Time):
		state.Status = StatusFinal
	default:
		state.Status = StatusOpen
	}
	if b != nil {
		for _, d := range disputesOf(b) {
			if t.disputes[d.ID] != d.summary() {
				state.Disputes = append(state.Disputes, d)
			}
		}
		if money := moneyOfBatch(round, b); !money.same(&t.money) {
			state.Money = &money
		}
	} else if nothing := (Money{}); state.Status == StatusGone && !nothing.same(&t.money) {
		state.Money = &nothing
	}
	if state.Status == t.status && len(state.Disputes) == 0 && state.Money == nil {
		return nil
	}
	return &state
}

func disputesOf(b *protocol.Batch) []Dispute {
	var list []Dispute
	add := func(d Dispute, loser protocol.Side) {
		if d.Winner != (common.Address{}) {
			d.Loser = loser.String()
		}
		list = append(list, d)
	}
	for _, d := range b.Disputes {
		add(Dispute{ID: d.State.ID, Kind: d.State.Kind.String(), Claim: d.State.ClaimHash, Challenger: d.State.Challenger, Open: d.Open, Winner: d.Winner}, d.Loser)
	}
	for _, f := range b.Forks {
		add(Dispute{ID: f.ID, Kind: "fork", Claim: f.ClaimHash, Challenger: f.Challenger, Open: f.Open, Winner: f.Winner}, f.Loser)
	}
	return list
}

// short returns the beginning of a text, as valid UTF-8.
func short(text string) string {
	if len(text) > maxText {
		text = text[:maxText]
	}
	return strings.ToValidUTF8(text, "?")
}
