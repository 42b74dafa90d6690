// SPDX-License-Identifier: MIT

package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"
	bolt "go.etcd.io/bbolt"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// kinds tells what entries are, in one word each.
func kinds(s Story) string {
	var list []string
	for _, e := range s.Entries {
		switch {
		case e.Claimed != nil:
			list = append(list, "claimed")
		case e.Judged != nil:
			list = append(list, "judged")
		case e.Did != nil:
			list = append(list, "did "+e.Did.Stage.String())
		case e.State != nil:
			list = append(list, e.State.Status)
		}
	}
	return strings.Join(list, ", ")
}

// TestObserve plays rounds one after the other. After each, the record holds what is news, and no more; the same round again
// is none, and neither is it to a process that begins anew (P-9.11).
func TestObserve(t *testing.T) {
	w := newWorld(t)
	lie := w.claim(2)
	lie.Leaf[0] ^= 1
	home := w.home(t, w.claim(1), lie, w.claim(3))
	b := home.Batches[0]
	path := recordPath(t)
	r := openRecord(t, path)
	dispute := protocol.Bisection{ID: common.Hash{0xd1}, BatchID: b.ID, ClaimHash: lie.Hash(), Proposer: b.Proposer, Challenger: common.Address{0xcc}, Deposit: big.NewInt(1e17)}
	bare, whole := w.view(t), w.view(t, w.block)
	short := w.fork(len(w.headers) - 2)
	refused := opening(b, txmgr.StageRefused, 0)
	refused.Err = fmt.Errorf("at block 100: no")
	refusedAgain := opening(b, txmgr.StageRefused, 0)
	refusedAgain.Err = fmt.Errorf("at block 101: no")
	held := refused
	held.Stage = txmgr.StageHeld
	page := watcher.Done{Action: challenger.Alert{Reason: challenger.Reason{Rule: challenger.RuleAlert, Text: "look: 5"}, Batch: b.ID, Topic: "look"}}
	pageAgain := page
	pageAgain.Action = challenger.Alert{Reason: challenger.Reason{Rule: challenger.RuleAlert, Text: "look: 6"}, Batch: b.ID, Topic: "look"}
	for _, step := range []struct {
		name   string
		events []protocol.Event
		view   challenger.Foreign
		later  uint64
		done   []watcher.Done
		want   string
	}{
		{name: "not buried", view: short.view(t), want: "claimed, judged"},
		{name: "another tip, and still not buried", view: short.fork(len(short.headers) - 2).view(t)},
		{name: "buried, no body", view: bare, want: "judged"},
		{name: "with the body", view: whole, want: "judged"},
		{name: "refused", view: whole, done: []watcher.Done{refused}, want: "did refused"},
		{name: "refused with another number", view: whole, done: []watcher.Done{refusedAgain}},
		{name: "held for the same reason", view: whole, done: []watcher.Done{held}, want: "did held"},
		{name: "sent", view: whole, done: []watcher.Done{opening(b, txmgr.StageSent, 1)}, want: "did sent"},
		{name: "replaced", view: whole, done: []watcher.Done{opening(b, txmgr.StageReplaced, 2)}, want: "did replaced"},
		{name: "replaced by another", view: whole, done: []watcher.Done{opening(b, txmgr.StageReplaced, 3)}, want: "did replaced"},
		{name: "mined", view: whole, done: []watcher.Done{opening(b, txmgr.StageMined, 3)}, want: "did mined"},
		{name: "in dispute", view: whole, events: []protocol.Event{protocol.Opened{State: dispute, Claim: lie}}, want: "open"},
		{name: "a page", view: whole, done: []watcher.Done{page}, want: "did none"},
		{name: "the page again", view: whole, done: []watcher.Done{pageAgain}},
		{name: "time passes", view: whole, later: 600},
		{name: "rejected", view: whole, events: []protocol.Event{
			protocol.Rejected{BatchID: b.ID}, protocol.Closed{ID: dispute.ID, Loser: protocol.SideProposer, Winner: common.Address{0xcc}}}, want: "rejected"},
		{name: "long after", view: whole, later: 2 * keep},
	} {
		later(home, 12+step.later)
		apply(t, home, step.events...)
		before, known := stat(t, path), 0
		if s, err := Find(path, b.ID.Hex()); err == nil {
			known = len(s[0].Entries)
		}
		r.Observe(round(home, step.view, step.done...))
		got := Story{}
		if step.want != "" || known > 0 {
			got = find(t, path, b.ID.Hex())
			got.Entries = got.Entries[known:]
		}
		if kinds(got) != step.want {
			t.Errorf("%s: %q, want %q", step.name, kinds(got), step.want)
		}
		if after := stat(t, path); step.want == "" && !after.ModTime().Equal(before.ModTime()) {
			t.Errorf("%s: nothing is news, and the file was written", step.name)
		}
		for _, e := range got.Entries {
			if e.Home != home.Block || e.At != home.Block.Time+3 {
				t.Errorf("%s: at %d, block %v", step.name, e.At, e.Home)
			}
		}
		if step.name == "long after" {
			if delete(r.told, common.Hash{}); len(r.told) != 0 { // the account's books stay
				t.Errorf("%d batches that are over for long are remembered", len(r.told))
			}
			continue
		}
		again := stat(t, path)
		r.Observe(round(home, step.view, step.done...))
		fresh := openRecord(t, path)
		if !reflect.DeepEqual(fresh.told, r.told) {
			t.Errorf("%s: a new process knows otherwise: %+v, %+v", step.name, fresh.told[b.ID], r.told[b.ID])
		}
		length := len(find(t, path, b.ID.Hex()).Entries)
		fresh.Observe(round(home, step.view, step.done...))
		if n := len(find(t, path, b.ID.Hex()).Entries); n != length || again.Size() != stat(t, path).Size() {
			t.Errorf("%s: the same round again wrote %d entries", step.name, n-length)
		}
	}
	s := find(t, path, b.ID.Hex())
	if c := s.Claimed(); c == nil || c.Check(b.ID) != nil || c.Deadline != b.Deadline || c.Deposit.ToInt().Cmp(b.Deposit) != 0 ||
		c.Checkpoint.Height != checkpointAt || c.Self != (common.Address{0xcc}) || c.Confirmations != confirmations {
		t.Errorf("claimed: %+v", c)
	}
	want := []Span{
		{0, 0, challenger.Verdict{Judgment: challenger.True, Reason: "block, depth and leaf are as claimed"}},
		{1, 1, challenger.Verdict{Judgment: challenger.FalsePath, Reason: "another transaction is at index 2"}},
		{2, 2, challenger.Verdict{Judgment: challenger.True, Reason: "block, depth and leaf are as claimed"}},
	}
	if got := s.Entries[3].Judged; !reflect.DeepEqual(got.Verdicts, want) || got.Height != 16 || got.Tip != w.headers[16].Hash() || got.Median != timeAt(11) {
		t.Errorf("judged: %+v", got)
	}
	if got := s.Entries[1].Judged.Verdicts; len(got) != 1 || got[0].First != 0 || got[0].Last != 2 {
		t.Errorf("equal verdicts are not one: %+v", got)
	}
	end := s.Entries[len(s.Entries)-1].State.Disputes
	if len(end) != 1 || end[0] != (Dispute{ID: dispute.ID, Kind: "path", Claim: lie.Hash(), Challenger: common.Address{0xcc}, Loser: "proposer", Winner: common.Address{0xcc}}) {
		t.Errorf("disputes: %+v", end)
	}
	if info := stat(t, path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}

func stat(t *testing.T, path string) os.FileInfo {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// TestSpending: what was mined counts once, however often it is told, also to a process that begins anew.
func TestSpending(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	b, view := home.Batches[0], w.view(t, w.block)
	r := openRecord(t, path)
	first, other := opening(b, txmgr.StageMined, 1), opening(b, txmgr.StageFailed, 2)
	other.Key, other.Receipt.Fee = "other", big.NewInt(5)
	moved := first
	moved.Receipt.Block++ // by a reorganisation
	sent, lost := opening(b, txmgr.StageSent, 3), opening(b, txmgr.StageLost, 3)
	sent.Receipt.Fee = big.NewInt(9)
	none := watcher.Done{Action: challenger.ProposeCheckpoint{}, Key: "checkpoint", Stage: txmgr.StageMined, Receipt: txmgr.Receipt{Tx: common.Hash{4}, Fee: big.NewInt(7)}}
	r.Observe(round(home, view, first))
	later(home, 10)
	r.Observe(round(home, view, moved, other))
	later(home, 10)
	r.Observe(round(home, view, sent, lost, none))
	want := []txmgr.Spending{
		{At: homeStart + 10, Batch: common.Hash{}, Fee: first.Receipt.Fee}, {At: homeStart + 10, Fee: big.NewInt(5)}, {At: homeStart + 20, Fee: big.NewInt(7)},
	}
	want[0].Batch, want[1].Batch = b.ID, b.ID
	for name, r := range map[string]*Record{"the same process": r, "a new one": openRecord(t, path)} {
		got, sum := r.Spending(), new(big.Int)
		for i, s := range got {
			sum.Add(sum, s.Fee)
			if i < len(want) && (s.At != want[i].At || s.Batch != want[i].Batch) {
				t.Errorf("%s: %+v, want %+v", name, s, want[i])
			}
		}
		if len(got) != 3 || sum.Int64() != 88911*2e9+12 {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestReorganisation: a batch that the home chain takes back is gone, and comes back.
func TestReorganisation(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	id, view := home.Batches[0].ID, w.view(t, w.block)
	r := openRecord(t, path)
	r.Observe(round(home, view))
	without := w.emptyHome(t)
	without.Block = protocol.Block{Number: 101, Time: homeStart + 12}
	r.Observe(round(without, view))
	r.Observe(round(without, view))
	later(home, 30)
	r.Observe(round(home, view))
	later(home, window)
	r.Observe(round(home, view))
	apply(t, home, protocol.Settled{BatchID: id})
	r.Observe(round(home, view))
	if got := kinds(find(t, path, id.Hex())); got != "claimed, judged, gone, open, final, settled" {
		t.Error(got)
	}
}

// TestForgetsWhatIsGone: disputes of a batch that the home chain has taken back are gone with it.
func TestForgetsWhatIsGone(t *testing.T) {
	w := newWorld(t)
	home := w.home(t, w.claim(1))
	b, view := home.Batches[0], w.view(t, w.block)
	apply(t, home, protocol.Opened{State: protocol.Bisection{ID: common.Hash{1}, BatchID: b.ID, ClaimHash: b.Claims[0].Hash(), Proposer: b.Proposer}, Claim: b.Claims[0]})
	r := openRecord(t, recordPath(t))
	r.Observe(round(home, view))
	without := w.emptyHome(t)
	for _, c := range []struct {
		time uint64
		want int
	}{{homeStart, 1}, {homeStart + keep, 1}, {homeStart + keep + 1, 0}} {
		without.Block.Time = c.time
		if r.Observe(round(without, view)); len(r.told) != c.want {
			t.Errorf("%d batches remembered at %d", len(r.told), c.time)
		}
	}
}

// TestForgetsAtOpening what was over for long, wherever it stands in the file.
func TestForgetsAtOpening(t *testing.T) {
	path := recordPath(t)
	openRecord(t, path)
	over := func(batch byte, at int) pending {
		return pending{batch: common.Hash{batch}, content: fmt.Appendf(nil, `{"Home":{"Time":%d},"State":{"Status":"rejected"}}`, at)}
	}
	if err := write(path, openPatience, []pending{over(1, 5), over(2, keep+6), over(3, 6), over(4, 5)}); err != nil {
		t.Fatal(err)
	}
	r := openRecord(t, path)
	if len(r.told) != 2 || r.told[common.Hash{2}] == nil || r.told[common.Hash{3}] == nil {
		t.Errorf("%v", r.told)
	}
}

// TestChanged: verdicts are joined with those of neighbours alone.
func TestChanged(t *testing.T) {
	yes, no := challenger.Verdict{Judgment: challenger.True, Reason: "1"}, challenger.Verdict{Judgment: challenger.FalsePath, Reason: "1"}
	other := yes
	other.Reason = "2"
	for _, c := range []struct {
		name string
		now  []challenger.Verdict
		want []Span
	}{
		{"none", nil, nil},
		{"known", []challenger.Verdict{yes, yes}, nil},
		{"known, with another number", []challenger.Verdict{other}, nil},
		{"neighbours", []challenger.Verdict{yes, no, no}, []Span{{1, 2, no}}},
		{"apart", []challenger.Verdict{no, yes, no}, []Span{{0, 0, no}, {2, 2, no}}},
		{"more than were claimed", []challenger.Verdict{yes, yes, yes, no}, nil},
	} {
		if got := changed([]verdict{verdictOf(yes), verdictOf(yes), verdictOf(yes)}, c.now); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestChainsThatCannotBeRead bring no news.
func TestChainsThatCannotBeRead(t *testing.T) {
	w := newWorld(t)
	path := recordPath(t)
	r := openRecord(t, path)
	r.Observe(watcher.Round{At: time.Now(), Err: os.ErrDeadlineExceeded})
	home := w.home(t, w.claim(1))
	r.Observe(watcher.Round{At: time.Now(), Home: home, Cases: round(home, w.view(t)).Cases, Err: os.ErrDeadlineExceeded})
	_, err := Find(path, "0")
	wantError(t, err, ErrUnknown)
}

// TestLockedFile: while another process holds the file, nothing is lost, and it is said once.
func TestLockedFile(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	log := &bytes.Buffer{}
	r, err := Open(path, zerolog.New(log))
	if err != nil {
		t.Fatal(err)
	}
	other, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Observe(round(home, w.view(t)))
	later(home, 10)
	r.Observe(round(home, w.view(t, w.block)))
	r.Observe(round(home, w.view(t, w.block)))
	if n := strings.Count(log.String(), "cannot be written"); n != 1 {
		t.Errorf("said %d times: %s", n, log)
	}
	wantError(t, r.flush(writePatience), ErrLocked)
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	r.Observe(round(home, w.view(t, w.block)))
	if got := kinds(find(t, path, home.Batches[0].ID.Hex())); got != "claimed, judged, judged" {
		t.Error(got)
	}
	if !strings.Contains(log.String(), "is written again") || len(r.pending) != 0 || r.bytes != 0 {
		t.Errorf("%d entries wait: %s", len(r.pending), log)
	}
	if s := find(t, path, home.Batches[0].ID.Hex()); s.Entries[0].Home.Time != homeStart || s.Entries[2].Home.Time != homeStart+10 {
		t.Error("entries bear the time of writing, not of the round")
	}
}

// TestPendingIsBounded: what cannot be written does not grow without end, and what is left is the newest.
func TestPendingIsBounded(t *testing.T) {
	w := newWorld(t)
	home := w.home(t, w.claim(1))
	b, view, path := home.Batches[0], w.view(t, w.block), recordPath(t)
	log := &bytes.Buffer{}
	r, err := Open(path, zerolog.New(log))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o700); err != nil { // so that writing fails at once
		t.Fatal(err)
	}
	const size = 1 << 20
	for i := range maxPending/size + 3 {
		d := opening(b, txmgr.StageHeld, byte(i))
		d.Action = challenger.Open{Reason: challenger.Reason{Text: strings.Repeat("x", size)}, Batch: b}
		r.Observe(round(home, view, d))
	}
	if r.bytes > maxPending || len(r.pending) < 10 || !strings.Contains(log.String(), "lost") {
		t.Errorf("%d bytes in %d entries", r.bytes, len(r.pending))
	}
	if last := r.pending[len(r.pending)-1].entry.Did; last == nil || last.Tx != (common.Hash{maxPending/size + 2}) {
		t.Errorf("the newest is not the last: %v", last)
	}
}

// TestMovedFile: a file that was moved away leaves a record that tells all that is open again.
func TestMovedFile(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	b, view := home.Batches[0], w.view(t, w.block)
	r := openRecord(t, path)
	r.Observe(round(home, view))
	if err := os.Rename(path, path+".old"); err != nil {
		t.Fatal(err)
	}
	r.Observe(round(home, view)) // nothing is news
	r.Observe(round(home, view, opening(b, txmgr.StageSent, 1)))
	r.Observe(round(home, view))
	if got := kinds(find(t, path, b.ID.Hex())); got != "did sent, claimed, judged" {
		t.Error(got)
	}
	if got := kinds(find(t, path+".old", b.ID.Hex())); got != "claimed, judged" {
		t.Error(got)
	}
}

// TestOldDisputes: what earlier releases have written of a dispute is read.
func TestOldDisputes(t *testing.T) {
	var d Dispute
	if err := json.Unmarshal([]byte(`{"Kind":"path","Opener":"0xcc00000000000000000000000000000000000000","Open":true}`), &d); err != nil || d.Challenger != (common.Address{0xcc}) {
		t.Errorf("%+v, %v", d, err)
	}
}
