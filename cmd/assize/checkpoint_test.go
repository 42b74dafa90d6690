// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestCheckpointMake makes the header state that the library makes, from raw
// headers and from hex, and deploy and headers verify read it.
func TestCheckpointMake(t *testing.T) {
	t.Parallel()
	want := checkpointAt(t, 2016)
	out := filepath.Join(t.TempDir(), "checkpoint.bin")
	args := []string{"checkpoint", "make", "--headers", headers, "--height", "2016", "--out", out}
	r := runWith(t.Context(), nil, args...).succeeds(t, "height        2016\n", "block         00000000a141216a896c54f211301c436e557a8d55900637bbdce14c6c7bddef\n",
		"bits          1d00ffff\n", "period began  2009-01-27T")
	t.Log("\n" + r.out)
	if !bytes.Equal(read(t, out), want) {
		t.Error("another state was written")
	}

	args[5] = "2015"
	runWith(t.Context(), nil, args...).fails(t, exitFailure, out, "is there already; --force")
	if !bytes.Equal(read(t, out), want) {
		t.Error("it was written over")
	}
	runWith(t.Context(), nil, append(args, "--force")...).succeeds(t, "height        2015\n")
	if !bytes.Equal(read(t, out), checkpointAt(t, 2015)) {
		t.Error("it was not written over")
	}

	args[3], args[5] = file(t, "hex", []byte(hexLines(read(t, headers)))), "2016"
	runWith(t.Context(), nil, append(args, "--force")...).succeeds(t)
	if !bytes.Equal(read(t, out), want) {
		t.Error("another state was made of hex")
	}
	newWorld(t).with("ASSIZE_HEADERS", "").run("deploy", "--test-times", "--checkpoint", out).succeeds(t, "height 2016, block 00000000a141216a")
	runWith(t.Context(), nil, "headers", "verify", "--checkpoint", out, "--headers", headers).succeeds(t, "below    2017 headers", "height   2200\n")
}

// TestCheckpointMakeFromWithin makes a state of headers that begin at a retarget
// above the genesis block, given the work before it.
func TestCheckpointMakeFromWithin(t *testing.T) {
	t.Parallel()
	before, err := btcheaders.ParseState(checkpointAt(t, 2015))
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "checkpoint.bin")
	runWith(t.Context(), nil, "checkpoint", "make", "--headers", file(t, "h", read(t, headers)[80*2016:]), "--headers-height", "2016",
		"--headers-work", common.Hash(before.Work).Hex(), "--height", "2100", "--out", out).succeeds(t)
	if !bytes.Equal(read(t, out), checkpointAt(t, 2100)) {
		t.Error("another state was made")
	}
}

func TestCheckpointMakeRefuses(t *testing.T) {
	t.Parallel()
	work := common.Hash{31: 1}.Hex()
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"no headers", []string{"--headers", ""}, exitUsage, "--headers or ASSIZE_HEADERS is needed"},
		{"no height", []string{"--height", "0"}, exitUsage, "--height or ASSIZE_HEIGHT is needed"},
		{"nowhere to write", []string{"--out", ""}, exitUsage, "--out or ASSIZE_OUT is needed"},
		{"directory missing", []string{"--out", filepath.Join(t.TempDir(), "none", "c")}, exitFailure, "no such file"},
		{"height beyond the headers", []string{"--height", "2201"}, exitUsage, "--height 2201 is not among the 2201 headers from height 0"},
		{"height below ten", []string{"--height", "9"}, exitFailure, "at least 11"},
		{"work not told", []string{"--headers-height", "5"}, exitUsage, "--headers-work is needed"},
		{"heights beyond 32 bits", []string{"--headers-height", "4294967000", "--headers-work", work, "--height", "4294967100"}, exitUsage, "not among"},
		{"start of the period not in the file", []string{"--headers-height", "46356", "--headers-work", work, "--height", "46367", "--headers", "../../fixtures/mainnet/headers_46356_to_46380.bin"}, exitFailure, "start of the retarget period"},
		{"headers cut short", []string{"--headers", file(t, "h", read(t, headers)[:80*200-1])}, exitFailure, "left over"},
		{"empty file", []string{"--headers", file(t, "h", nil)}, exitFailure, "no headers"},
		{"another network", []string{"--network", "regtest"}, exitFailure, "no header state of regtest"},
		{"network without judge", []string{"--network", "testnet4"}, exitUsage, "testnet4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			args := append([]string{"checkpoint", "make", "--headers", headers, "--height", "100", "--out", out}, c.args...)
			runWith(t.Context(), nil, args...).fails(t, c.status, c.want)
			if _, err := os.Stat(out); err == nil {
				t.Error("a file was written")
			}
		})
	}
}

// TestCheckpointRound deploys a relay, offers the header state of the next
// retarget, lets its window pass and adopts it. A claim below it is one about
// ancestry then, and true.
func TestCheckpointRound(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed("--checkpoint-window", "3h", "--checkpoint-deposit", "4.5")
	w.run("checkpoint", "adopt").fails(t, exitFailure, "no candidate that is final and true; 0 not final yet")
	proposed := w.run("checkpoint", "propose").succeeds(t, "checkpoint  height 2016, block 00000000a141216a", "deposit     4.5 ETH\n", "(in 3h0m0s)")
	t.Log("\n" + proposed.out)
	id := proposed.field(t, "batch")

	listed := w.run("list").succeeds(t, id, "checkpoint 2016")
	t.Log("\n" + listed.out)
	shown := w.run("show", id).succeeds(t, "checkpoint candidate\nheight        2016\n", "status      proposed")
	t.Log("\n" + shown.out)
	s := w.view(id)
	if s.Kind != "checkpoint" || s.Candidate == nil || s.Candidate.Height != 2016 || len(s.Claims) != 0 || s.Candidate.Packed != "0x"+common.Bytes2Hex(checkpointAt(t, 2016)) {
		t.Errorf("%+v", s)
	}

	w.run("checkpoint", "propose").fails(t, exitFailure, "no checkpoint is due: candidate "+id+" at height 2016 is not decided yet")
	w.run("checkpoint", "adopt").fails(t, exitFailure, "no candidate that is final and true; 1 not final yet")
	w.run("checkpoint", "adopt", id).fails(t, exitFailure, "candidate "+id+" is not final")
	if r := w.as(guard).run("watch", "--once").succeeds(t); strings.Contains(r.errOut, "acted") {
		t.Errorf("the watcher on a true candidate: %s", r.errOut)
	}
	beside := w.run("checkpoint", "propose", "--height", "2016", "--deposit", "6").succeeds(t, "deposit     6 ETH\n").field(t, "batch")

	w.pass(3 * time.Hour)
	w.run("checkpoint", "propose").fails(t, exitFailure, "is final and waits to be adopted")
	adopted := w.as(guard).run("checkpoint", "adopt").succeeds(t, "adopted  checkpoint at height 2016", id)
	t.Log("\n" + adopted.out)
	w.run("checkpoint", "adopt", beside).fails(t, exitFailure, "not above the latest checkpoint, 2016")
	w.run("checkpoint", "propose").fails(t, exitFailure, "no checkpoint is due: the next at height 4032: not buried deep enough yet", "wait for height 4040")
	w.run("settle").succeeds(t, "settled "+id, "settled "+beside, "paid 10.5 ETH")

	claim := w.run("propose", payment).succeeds(t).field(t, "batch")
	w.run("show", claim).succeeds(t, "checkpoint  1\n")
	if r := w.as(guard).run("watch", "--once").succeeds(t); strings.Contains(r.errOut, "acted") {
		t.Errorf("the watcher on a true claim below the checkpoint: %s", r.errOut)
	}
	w.pass(time.Hour)
	if !w.verified(claim) {
		t.Error("the claim does not read as verified")
	}
}

// TestCheckpointDuty has a watcher that is told to propose a checkpoint when one
// is due, and adopt it when it is final.
func TestCheckpointDuty(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed("--checkpoint-window", "3h")
	for _, c := range []struct{ name, call string }{{"proposes", "proposeCheckpoint"}, {"waits", ""}, {"adopts", "adoptCheckpoint"}, {"rests", ""}} {
		t.Run(c.name, func(t *testing.T) {
			w := w.as(guard)
			if r := w.run("watch", "--once", "--treasury-settle", "off").succeeds(t); strings.Contains(r.errOut, "acted") {
				t.Errorf("without being told to: %s", r.errOut)
			}
			r := w.run("watch", "--once", "--checkpoints", "--treasury-settle", "off").succeeds(t)
			if strings.Contains(r.errOut, `"acted"`) != (c.call != "") || !strings.Contains(r.errOut, c.call) {
				t.Errorf("%s", r.errOut)
			}
		})
		if c.name == "waits" {
			w.pass(3 * time.Hour)
		}
	}
	w.as(guard).run("settle").succeeds(t, "paid 5 ETH")
}

func TestCheckpointProposeRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	all := read(t, headers)
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"within a period", []string{"--height", "2017"}, exitFailure, "not the first of a retarget period"},
		{"not above the latest", []string{"--height", "4294967295"}, exitFailure, "not the first of a retarget period"},
		{"beyond 32 bits", []string{"--height", "4294969344"}, exitUsage, "32 bits"},
		{"further than the relay takes", []string{"--height", strconv.Itoa(2016 * 2000)}, exitFailure, "too far above the latest checkpoint: the relay takes heights up to"},
		{"above the headers", []string{"--height", "4032"}, exitFailure, "the view ends at height 2200; wait for height 4040"},
		{"buried one block too little", []string{"--headers", file(t, "h", all[:80*2024])}, exitFailure, "the view ends at height 2023; wait for height 2024"},
		{"too small a deposit", []string{"--deposit", "4.9"}, exitUsage, "--deposit of 4.9 ETH is too small: at least 5 ETH for this checkpoint"},
		{"a view that starts elsewhere", []string{"--checkpoint", file(t, "c", checkpointAt(t, 120)), "--headers", file(t, "h", all[80*121:])}, exitFailure, "not told by the headers"},
		{"no relay there", []string{"--relay", somewhere}, exitFailure, "no relay at this address"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.run(append([]string{"checkpoint", "propose"}, c.args...)...).fails(t, c.status, c.want)
		})
	}
	for _, command := range []string{"propose", "adopt"} {
		w.with("ASSIZE_HEADERS", "").run("checkpoint", command).fails(t, exitUsage, "--sources or --headers is needed")
	}
	w.run("checkpoint", "propose", "--headers", file(t, "h", all[:80*2025])).succeeds(t)
}

// TestFalseCheckpoint offers a state with a true hash and a false work, beside the
// command line, which would not: the honest do not adopt it, and a watcher
// strikes it down.
func TestFalseCheckpoint(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed("--checkpoint-window", "3h")
	id := w.falseCheckpoint()
	w.run("checkpoint", "propose").succeeds(t, "checkpoint  height 2016") // as if it were not there
	other := w.as(guard)
	if r := other.run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, "challengeCheckpoint") {
		t.Fatalf("no challenge: %s", r.errOut)
	}
	shown := w.run("show", id).succeeds(t, "fork at height 2016, of the checkpoint by "+guard.Address.Hex(), "waits for the proposer to present headers\n",
		"the proposer to move; time left: proposer ")
	t.Log("\n" + shown.out)
	w.run("list").succeeds(t, " 1\n")
	w.pass(10*time.Minute + 2*time.Second)
	w.run("show", id).succeeds(t, "waits for anyone, for the proposer, to present headers\n")
	w.pass(10 * time.Minute)
	w.run("show", id).succeeds(t, "the proposer's clock is out")
	if r := other.run("watch", "--once").succeeds(t); !strings.Contains(r.errOut, "timeout") {
		t.Errorf("no timeout: %s", r.errOut)
	}
	w.run("show", id).succeeds(t, "status      rejected", "closed: the proposer lost to "+guard.Address.Hex())
	w.pass(3 * time.Hour)
	w.run("checkpoint", "adopt", id).fails(t, exitFailure, "was rejected")
	w.run("settle", id).fails(t, exitFailure, "is rejected")
	other.run("withdraw").succeeds(t, "paid ")
	w.run("checkpoint", "adopt").succeeds(t, "adopted  checkpoint at height 2016")
}

// TestFalseCheckpointFinal: what nobody has disputed is still not adopted by who
// knows better.
func TestFalseCheckpointFinal(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed("--checkpoint-window", "3h")
	id := w.falseCheckpoint()
	w.pass(3 * time.Hour)
	w.run("checkpoint", "adopt").fails(t, exitFailure, "no candidate that is final and true")
	w.run("checkpoint", "adopt", id).fails(t, exitFailure, "another header state at height 2016")
}

func (w *world) falseCheckpoint() string {
	w.t.Helper()
	state, err := btcheaders.ParseState(checkpointAt(w.t, 2016))
	if err != nil {
		w.t.Fatal(err)
	}
	state.Work[0] = 1
	header, err := btcheaders.ParseHeader(read(w.t, headers)[80*2016 : 80*2017])
	if err != nil {
		w.t.Fatal(err)
	}
	s := w.session(proposing)
	now, err := s.State(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	call, err := relay.At(&s.Params).ProposeCheckpoint(now.Latest(), header, state, common.Hash{}, 0, s.Params.MinCheckpointDeposit(2016, 100))
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := s.Perform(w.t.Context(), call, now.Block.Hash); err != nil {
		w.t.Fatal(err)
	}
	return protocol.BatchID(protocol.CandidateHash(state), proposing.Address, common.Hash{}, s.Params.Relay, s.Params.ChainID).Hex()
}

// view returns what show --json tells of a batch.
func (w *world) view(id string) *batchView {
	w.t.Helper()
	s := &batchView{}
	if err := json.Unmarshal([]byte(w.run("show", id, "--json").succeeds(w.t).out), s); err != nil {
		w.t.Fatal(err)
	}
	return s
}

// hexLines returns raw headers as hex, a line each.
func hexLines(raw []byte) string {
	var text strings.Builder
	for ; len(raw) > 0; raw = raw[btcheaders.HeaderLength:] {
		text.WriteString(common.Bytes2Hex(raw[:btcheaders.HeaderLength]) + "\n")
	}
	return text.String()
}

// TestCheckpointFromSources offers and adopts a header state that nodes show. One that is not there does not matter beside
// one that is.
func TestCheckpointFromSources(t *testing.T) {
	t.Parallel()
	var blocks [][]byte
	for raw := range slices.Chunk(read(t, headers), btcheaders.HeaderLength) {
		blocks = append(blocks, raw)
	}
	w := newWorld(t).deployed("--checkpoint-window", "3h", "--checkpoint-deposit", "4.5")
	node, gone := bitcoinNode(t, blocks, len(blocks)), "rest+http://127.0.0.1:1"
	w.with("ASSIZE_SOURCES", node).run("checkpoint", "propose").fails(t, exitUsage, "--headers cannot stand beside --sources")
	w = w.with("ASSIZE_HEADERS", "", "ASSIZE_RETRIES", "0")
	w.run("checkpoint", "propose").fails(t, exitUsage, "--sources or --headers is needed")
	for _, command := range []string{"propose", "adopt"} {
		w.with("ASSIZE_SOURCES", gone).run("checkpoint", command).fails(t, exitFailure, "--sources: none can be read: http://127.0.0.1:1: ")
	}
	w = w.with("ASSIZE_SOURCES", gone+","+node)
	w.with("ASSIZE_MAX_AGE", "2h").run("checkpoint", "propose").fails(t, exitFailure, "give newer headers")
	id := w.run("checkpoint", "propose").succeeds(t, "checkpoint  height 2016, block 00000000a141216a").field(t, "batch")
	w.pass(3 * time.Hour)
	w.as(guard).run("checkpoint", "adopt").succeeds(t, "adopted  checkpoint at height 2016", id)
}
