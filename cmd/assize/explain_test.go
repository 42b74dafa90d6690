// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/internal/journal"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

var rewriteStories = flag.Bool("rewrite-stories", false, "write testdata/explain_*.txt anew")

// recorded is a watcher's life, told to a record round by round.
type recorded struct {
	t      *testing.T
	path   string
	record *journal.Record
	home   *protocol.State
	state  btcheaders.State // of the checkpoint, at height 100
}

// proposedAt is an hour after block 176, which buries the first payment.
const proposedAt = 1231735142 + 3600

func newRecorded(t *testing.T) *recorded {
	t.Helper()
	run, err := bitcoinfiles.ReadHeaders(headers)
	if err != nil {
		t.Fatal(err)
	}
	if run[176].Time+3600 != proposedAt {
		t.Fatalf("block 176 bears %d", run[176].Time)
	}
	r := &recorded{t: t, path: filepath.Join(t.TempDir(), "audit.db")}
	if r.state, err = btcheaders.FromHeaders(run[:101], 0, btcheaders.Origin{}, btcheaders.MainNet()); err != nil {
		t.Fatal(err)
	}
	if r.record, err = journal.Open(r.path, zerolog.Nop()); err != nil {
		t.Fatal(err)
	}
	r.home = protocol.NewState(protocol.Params{ChainID: big.NewInt(31337), Relay: common.Address{0xee}, Window: 86400, Clock: 7200, Confirmations: 6, BurnBps: 4000})
	r.home.Block = protocol.Block{Number: 1000, Hash: common.Hash{0xb0}, Time: proposedAt + 12}
	r.apply(protocol.CheckpointAdopted{Checkpoint: protocol.Checkpoint{Height: 100, Time: r.state.Time, Tip: r.state.Tip, State: r.state.AppendBytes(nil)}})
	return r
}

func (r *recorded) apply(events ...protocol.Event) {
	r.t.Helper()
	for _, e := range events {
		if err := r.home.Apply(e); err != nil {
			r.t.Fatal(err)
		}
	}
}

// propose proposes claims, with a salt that gives the id its beginning.
func (r *recorded) propose(salt byte, claims ...protocol.Claim) *protocol.Batch {
	r.t.Helper()
	e := protocol.Proposed{
		Salt: common.Hash{salt}, Proposer: common.Address{0xaa}, Claims: claims,
		Slot: protocol.Slot{Phase: protocol.PhaseProposed, Deposit: big.NewInt(5e17), Deadline: proposedAt + 86400, ClaimCount: uint16(len(claims))},
	}
	e.ID = protocol.BatchID(protocol.BatchRoot(claims), e.Proposer, e.Salt, r.home.Params.Relay, r.home.Params.ChainID)
	r.apply(e)
	return r.home.Batch(e.ID)
}

// view returns the view of mainnet's headers below a height, and of blocks.
func (r *recorded) view(upTo int, blocks ...string) challenger.Foreign {
	r.t.Helper()
	raw, err := os.ReadFile(headers)
	if err != nil {
		r.t.Fatal(err)
	}
	path := filepath.Join(r.t.TempDir(), "headers.bin")
	if err := os.WriteFile(path, raw[:80*(upTo+1)], 0o600); err != nil {
		r.t.Fatal(err)
	}
	view, err := bitcoinfiles.LoadNow(bitcoinfiles.Config{Network: btcheaders.MainNet(), Checkpoint: r.state, HeaderFiles: []string{path}, Blocks: blocks})
	if err != nil {
		r.t.Fatal(err)
	}
	return bitcoinfiles.Foreign(view)
}

// round has the watcher judge, and the record observe it, some seconds later.
func (r *recorded) round(f challenger.Foreign, done ...watcher.Done) {
	r.t.Helper()
	round := watcher.Round{At: time.Unix(int64(r.home.Block.Time)+2, 0), Home: r.home, Foreign: f, Self: common.Address{0xcc}, Done: done}
	view := &challenger.View{Home: r.home, Foreign: f, Self: round.Self}
	for _, b := range r.home.Batches {
		if b.Phase != protocol.PhaseProposed || b.Final(r.home.Block.Time) {
			continue
		}
		c := challenger.Case{Batch: b}
		if b.Candidate != nil {
			c.Verdicts = append(c.Verdicts, challenger.JudgeCandidate(view, b))
		}
		for _, claim := range b.Claims {
			c.Verdicts = append(c.Verdicts, challenger.Judge(view, b, claim))
		}
		round.Cases = append(round.Cases, c)
	}
	r.record.Observe(round)
	r.home.Block.Number++
	r.home.Block.Time += 12
}

// firstPayment returns the claim about it.
func firstPayment(t *testing.T) protocol.Claim {
	t.Helper()
	raw, err := os.ReadFile(block)
	if err != nil {
		t.Fatal(err)
	}
	b, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return protocol.Claim{Height: 170, BlockHash: b.Hash(), Depth: 1, Index: 1, Leaf: b.TxIDs[1]}
}

// lying is a record of a batch with a lie that the watcher strikes down.
func lying(t *testing.T) (*recorded, *protocol.Batch) {
	t.Helper()
	r := newRecorded(t)
	truth := firstPayment(t)
	lie := truth
	lie.Index, lie.Leaf = 0, [32]byte{0x1e}
	b := r.propose(1, truth, truth, lie)
	whole := r.view(2200, block)
	r.round(r.view(175))
	r.round(r.view(176))
	action := challenger.Open{Reason: challenger.Reason{Rule: challenger.RuleAttack, Text: "another transaction is at index 0"}, Batch: b, Position: 2}
	done := func(stage txmgr.Stage, tx byte, err error) watcher.Done {
		d := watcher.Done{
			Action: action, Call: txmgr.Call{Name: "challengePath", Value: big.NewInt(1e17)}, Key: "open 0", Deadline: proposedAt + 80000, Stage: stage, Err: err,
		}
		if tx > 0 {
			d.Receipt.Tx = common.Hash{tx}
		}
		if stage == txmgr.StageMined {
			d.Receipt.Block, d.Receipt.GasUsed, d.Receipt.Fee = 1005, 272051, big.NewInt(272051*2e9)
		}
		return d
	}
	r.round(whole, done(txmgr.StageHeld, 0, fmt.Errorf("the fee would be above the cap since %d", proposedAt)))
	r.round(whole, done(txmgr.StageSent, 0x71, nil))
	r.round(whole, done(txmgr.StageReplaced, 0x72, nil))
	dispute := protocol.Bisection{ID: common.Hash{0xd1}, BatchID: b.ID, ClaimHash: lie.Hash(), Proposer: b.Proposer, Challenger: common.Address{0xcc}, Deposit: big.NewInt(1e17)}
	r.apply(protocol.Opened{State: dispute, Claim: lie})
	r.round(whole, done(txmgr.StageMined, 0x72, nil))
	end := watcher.Done{
		Action: challenger.Timeout{Reason: challenger.Reason{Rule: challenger.RuleTimeoutLiar, Text: "the proposer has used 7300 of 7200 seconds"}, Dispute: b.Disputes[0]},
		Call:   txmgr.Call{Name: "timeout"}, Key: "timeout d1", Stage: txmgr.StageMined,
		Receipt: txmgr.Receipt{Tx: common.Hash{0x73}, Block: 1700, GasUsed: 60000, Fee: big.NewInt(60000 * 2e9)},
	}
	r.home.Block.Number, r.home.Block.Time = 1700, r.home.Block.Time+8000
	r.apply(protocol.Rejected{BatchID: b.ID}, protocol.Closed{ID: dispute.ID, Loser: protocol.SideProposer, Winner: common.Address{0xcc}})
	r.round(whole, end)
	return r, b
}

// golden compares a text with a file, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *rewriteStories {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: not as in the file (go test -rewrite-stories writes it anew):\n%s", path, got)
	}
}

func explain(t *testing.T, args ...string) result {
	t.Helper()
	return runWith(t.Context(), nil, append([]string{"explain"}, args...)...)
}

func TestExplain(t *testing.T) {
	t.Parallel()
	r, b := lying(t)
	for _, c := range []struct{ file, claim string }{
		{"explain_batch.txt", b.ID.Hex()},
		{"explain_batch.txt", strings.ToUpper(b.ID.Hex()[2:6])},
		{"explain_claim.txt", b.ID.Hex()[:8] + "/2"},
		{"explain_transaction.txt", payment},
	} {
		got := explain(t, "--record", r.path, c.claim)
		if got.status != 0 {
			t.Fatalf("%s: %s", c.claim, got.errOut)
		}
		golden(t, c.file, got.out)
	}
	got := explain(t, "--record", r.path)
	golden(t, "explain_list.txt", got.out)

	got = explain(t, "--record", r.path, "--json", b.ID.Hex())
	var indented bytes.Buffer
	if err := json.Indent(&indented, []byte(got.out), "", "  "); err != nil {
		t.Fatal(err)
	}
	golden(t, "explain_batch.json", indented.String())
	got = explain(t, "--record", r.path, "--json")
	golden(t, "explain_list.json", got.out)
}

// TestExplainMoney: what is at stake, until when, what was won and lost, is told of a batch and of the account; a record in which
// none of it stands tells the fees.
func TestExplainMoney(t *testing.T) {
	t.Parallel()
	r, b := lying(t)
	c := r.propose(2, firstPayment(t))
	dispute := protocol.Bisection{ID: common.Hash{0xd2}, BatchID: c.ID, ClaimHash: c.Claims[0].Hash(), Proposer: c.Proposer, Challenger: common.Address{0xcc},
		Deposit: big.NewInt(2e17), TurnStart: r.home.Block.Time}
	r.apply(protocol.Opened{State: dispute, Claim: c.Claims[0]}, protocol.Credited{Owner: common.Address{0xcc}, Amount: big.NewInt(4e17)})
	whole, until := r.view(2200, block), formatTime(r.home.Block.Time+2*7200)
	r.round(whole)
	says := func(words ...string) {
		t.Helper()
		got := explain(t, append([]string{"--record", r.path}, words[0])...)
		if words[0] == "" {
			got = explain(t, "--record", r.path)
		}
		for _, word := range words[1:] {
			if !strings.Contains(got.out, word+"\n") {
				t.Errorf("%q does not say %q:\n%s", words[0], word, got.out)
			}
		}
	}
	says(c.ID.Hex(), "rewards     0 ETH", "at stake    0 ETH in batches, 0.2 ETH in disputes, free by "+until)
	says("", "rewards     0.3 ETH", "at stake    0 ETH in batches, 0.2 ETH in disputes, free by "+until, "to withdraw 0.4 ETH", "fees        0.000664102 ETH in 2 transactions")
	r.apply(protocol.Closed{ID: dispute.ID, Loser: protocol.SideChallenger, Winner: common.Address{0xaa}}, protocol.Withdrawn{Owner: common.Address{0xcc}, Amount: big.NewInt(4e17)})
	r.round(whole)
	says(c.ID.Hex(), "losses      0.2 ETH, of which 0.08 ETH are burned", "at stake    0 ETH in batches, 0 ETH in disputes")
	says(b.ID.Hex(), "rewards     0.3 ETH", "losses      0 ETH, of which 0 ETH are burned")
	says("", "rewards     0.3 ETH", "losses      0.2 ETH, of which 0.08 ETH are burned", "to withdraw 0 ETH")

	// a refutation is a reward too, without a dispute
	e := r.propose(3, firstPayment(t))
	r.apply(protocol.Refuted{BatchID: e.ID, Winner: common.Address{0xcc}}, protocol.Rejected{BatchID: e.ID})
	r.round(whole)
	says("", "rewards     0.6 ETH")
}

// TestExplainCandidate tells of a checkpoint candidate, of a page, of a dry run, and of what is done about no batch.
func TestExplainCandidate(t *testing.T) {
	t.Parallel()
	r := newRecorded(t)
	whole := r.view(2200)
	state, ok := whole.State(2016)
	if !ok {
		t.Fatal("no state at 2016")
	}
	e := protocol.CandidateProposed{
		Proposer: common.Address{0xcc}, State: state, Slot: protocol.Slot{Phase: protocol.PhaseProposed, Kind: protocol.BatchCandidate, Deposit: big.NewInt(1), Deadline: uint64(state.Time) + 90000},
	}
	e.ID = protocol.BatchID(protocol.CandidateHash(state), e.Proposer, e.Salt, r.home.Params.Relay, r.home.Params.ChainID)
	offer := watcher.Done{
		Action: challenger.ProposeCheckpoint{Reason: challenger.Reason{Rule: challenger.RuleCheckpoint, Text: "a retarget period has ended at height 2016"}, State: state},
		Call:   txmgr.Call{Name: "proposeCheckpoint", Value: big.NewInt(1)}, Key: "checkpoint 1", Stage: txmgr.StageDry,
	}
	r.home.Block.Time = uint64(state.Time) + 40000
	r.round(whole, offer)
	r.apply(e)
	r.home.Batches[0].ProposedAt = uint64(state.Time) + 40000
	page := watcher.Done{Action: challenger.Alert{Reason: challenger.Reason{Rule: challenger.RuleAlert, Text: fmt.Sprintf("look at it before %d", state.Time)}, Batch: e.ID, Topic: "look"}}
	r.round(whole, page)
	got := explain(t, "--record", r.path, e.ID.Hex(), "--reproduce", "--headers", headers)
	if got.status != 0 {
		t.Fatal(got.errOut)
	}
	golden(t, "explain_candidate.txt", got.out)
	got = explain(t, "--record", r.path, common.Hash{}.Hex())
	golden(t, "explain_none.txt", got.out)
}

func TestReproduce(t *testing.T) {
	t.Parallel()
	r, b := lying(t)
	dir := t.TempDir()
	raw, err := os.ReadFile(headers)
	if err != nil {
		t.Fatal(err)
	}
	short, tree := filepath.Join(dir, "short.bin"), filepath.Join(dir, "tree")
	run, err := btcheaders.ParseHeaders(raw)
	if err != nil {
		t.Fatal(err)
	}
	chain, err := btcheaders.NewChainFrom(run[0], 0, btcheaders.Origin{}, btcheaders.MainNet())
	if err == nil {
		_, err = chain.AddRun(run[1:], uint32(time.Now().Unix()))
	}
	if err != nil {
		t.Fatal(err)
	}
	for path, content := range map[string][]byte{short: raw[:80*1001], tree: chain.AppendFile(nil)} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name  string
		args  []string
		words []string
	}{
		{"all at hand", []string{"--headers", headers, "--blocks", block}, []string{
			"claims 0 to 2, then unknown: same", "claims 0 to 1, then unknown: was undecided, is decided now: now true",
			"claim 2, then unknown: was undecided, is decided now: now false path",
			"claim 2, then false path: same", "claims 0 to 1, then true: same"}},
		{"from a watcher's header file", []string{"--headers", tree, "--blocks", block}, []string{
			"claim 2, then false path: same", "claims 0 to 1, then true: same"}},
		{"without bodies", []string{"--headers", headers}, []string{
			"claims 0 to 2, then unknown: same", "claim 2, then false path: cannot be reproduced: the block's transactions are not at hand"}},
		{"without the last headers", []string{"--headers", short, "--blocks", block}, []string{
			"claims 0 to 1, then true: cannot be reproduced: the header of block "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := explain(t, append([]string{"--record", r.path, "--reproduce", b.ID.Hex()}, c.args...)...)
			if got.status != 0 {
				t.Fatal(got.errOut)
			}
			for _, w := range c.words {
				if !strings.Contains(got.out, w) {
					t.Errorf("does not say %q:\n%s", w, got.out[strings.Index(got.out, "reproduced"):])
				}
			}
		})
	}
}

// TestReproduceFindsAWrongVerdict: a record in which the watcher was wrong.
func TestReproduceFindsAWrongVerdict(t *testing.T) {
	t.Parallel()
	r := newRecorded(t)
	b := r.propose(1, firstPayment(t))
	view := r.view(2200, block)
	r.record.Observe(watcher.Round{At: time.Unix(proposedAt, 0), Home: r.home, Foreign: view, Cases: []challenger.Case{
		{Batch: b, Verdicts: []challenger.Verdict{{Judgment: challenger.FalseBlock, Reason: "a fault"}}}}})
	got := explain(t, "--record", r.path, "--reproduce", "--headers", headers, "--blocks", block, b.ID.Hex())
	if got.status != exitFailure || !strings.Contains(got.errOut, "1 recorded verdicts differ") ||
		!strings.Contains(got.out, "claim 0, then false block: differs: now true: block, depth and leaf are as claimed (then: a fault)") {
		t.Errorf("%d %s\n%s", got.status, got.errOut, got.out)
	}
}

func TestExplainRefuses(t *testing.T) {
	t.Parallel()
	r, b := lying(t)
	id := b.ID.Hex()
	same := 0
	for salt := byte(2); same == 0; salt++ { // another batch whose id begins with the same digit
		if other := r.propose(salt, firstPayment(t)); other.ID.Hex()[2] == id[2] {
			same++
		}
	}
	r.round(r.view(175))
	later := filepath.Join(t.TempDir(), "text")
	if err := os.WriteFile(later, []byte("no record"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		args   []string
		status int
		words  []string
	}{
		{"no record", []string{id}, exitUsage, []string{"--record"}},
		{"a record that is not there", []string{"--record", "missing.db", id}, exitFailure, []string{"missing.db", "no such file"}},
		{"a record that is none", []string{"--record", later, id}, exitFailure, []string{later, "damaged"}},
		{"a directory", []string{"--record", ".", id}, exitFailure, []string{"no regular file"}},
		{"no id", []string{"--record", r.path, "xyz"}, exitUsage, []string{"not a batch id"}},
		{"no position", []string{"--record", r.path, id + "/x"}, exitUsage, []string{"no position"}},
		{"a position below zero", []string{"--record", r.path, id + "/-1"}, exitUsage, []string{"no position"}},
		{"an id that is too long", []string{"--record", r.path, id + "0"}, exitUsage, []string{"not a batch id"}},
		{"nothing", []string{"--record", r.path, ""}, exitUsage, []string{"not a batch id"}},
		{"a position that is not claimed", []string{"--record", r.path, id + "/3"}, exitFailure, []string{"it has 3 claims"}},
		{"an unknown batch", []string{"--record", r.path, common.Hash{1}.Hex()}, exitFailure, []string{"holds nothing of it"}},
		{"an unknown transaction", []string{"--record", r.path, strings.Repeat("ab", 32)}, exitFailure, []string{"holds nothing of it"}},
		{"an ambiguous beginning", []string{"--record", r.path, id[:3]}, exitFailure, []string{"more than one", id}},
		{"two claims", []string{"--record", r.path, id, id}, exitUsage, []string{"unexpected"}},
		{"to reproduce everything", []string{"--record", r.path, "--reproduce"}, exitUsage, []string{"needs a claim"}},
		{"to reproduce from nothing", []string{"--record", r.path, "--reproduce", id}, exitUsage, []string{"--headers"}},
		{"headers for nothing", []string{"--record", r.path, "--headers", headers, id}, exitUsage, []string{"--reproduce"}},
		{"an unknown network", []string{"--record", r.path, "--reproduce", "--headers", headers, "--network", "x", id}, exitUsage, []string{"--network"}},
		{"headers that are none", []string{"--record", r.path, "--reproduce", "--headers", block, id}, exitFailure, []string{block}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := explain(t, c.args...)
			got.fails(t, c.status, c.words...)
			if got.out != "" {
				t.Errorf("printed %q", got.out)
			}
		})
	}
}

// TestExplainHostileTexts: what strangers have written into a record stays on its line.
func TestExplainHostileTexts(t *testing.T) {
	t.Parallel()
	r := newRecorded(t)
	b := r.propose(1, firstPayment(t))
	bad := "\x1b[2J\nstatus      final\u009b" + strings.Repeat("x", 5000)
	d := watcher.Done{
		Action: challenger.Open{Reason: challenger.Reason{Rule: challenger.Rule(bad), Text: bad}, Batch: b}, Call: txmgr.Call{Name: bad}, Key: bad,
		Stage: txmgr.StageRefused, Err: fmt.Errorf("%s", bad),
	}
	r.round(r.view(175), d, watcher.Done{Action: challenger.Alert{Reason: challenger.Reason{Text: bad}, Batch: b.ID, Topic: bad}})
	for _, args := range [][]string{{b.ID.Hex()}, {"--json", b.ID.Hex()}} {
		got := explain(t, append([]string{"--record", r.path}, args...)...)
		if got.status != 0 {
			t.Fatal(got.errOut)
		}
		if strings.ContainsAny(got.out, "\x1b\u009b") || strings.Contains(got.out, "\nstatus      final") || len(got.out) > 12000 {
			t.Errorf("%q", got.out)
		}
	}
}
