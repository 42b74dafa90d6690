// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/internal/simchain"
)

// behind returns a world whose node is asked through a handler: it may answer a call of
// some method and parameters by itself, with a member of the answer in JSON.
func (w *world) behind(method string, say func(params string) string) *world {
	w.t.Helper()
	server := httptest.NewServer(spoil(w.variables["ASSIZE_RPC"], method, func(rw http.ResponseWriter, next *http.Request) {
		body, _ := io.ReadAll(next.Body)
		var q struct {
			ID     json.RawMessage
			Params json.RawMessage
		}
		_ = json.Unmarshal(body, &q)
		rw.Header().Set("Content-Type", "application/json")
		if member := say(string(q.Params)); member != "" {
			fmt.Fprintf(rw, `{"jsonrpc":"2.0","id":%s,%s}`, q.ID, member)
			return
		}
		answer, err := http.Post(w.variables["ASSIZE_RPC"], "application/json", strings.NewReader(string(body)))
		if err != nil {
			return
		}
		defer answer.Body.Close()
		_, _ = io.Copy(rw, answer.Body)
	}))
	w.t.Cleanup(server.Close)
	return w.with("ASSIZE_RPC", server.URL)
}

// saying answers every call whose parameters hold a text.
func saying(of, member string) func(string) string {
	return func(params string) string {
		if strings.Contains(params, of) {
			return member
		}
		return ""
	}
}

// TestHomeChainUnfit: what a home chain lacks is told by name, by deploy, deploy --check and
// inspect, before anything is paid.
func TestHomeChainUnfit(t *testing.T) {
	t.Parallel()
	const (
		sha256 = `"to":"0x0000000000000000000000000000000000000002"`
		refuse = `"error":{"code":-32000,"message":"invalid opcode: \"opcode 0x5e\"\nnot defined"}`
	)
	good := newWorld(t).deployed()
	for _, c := range []struct {
		name, method string
		say          func(string) string
		words        []string
	}{
		{"no SHA-256", "eth_call", saying(sha256, `"result":"0x"`),
			[]string{"address 2 hashes 3 bytes", "address 2 hashes 64 bytes", "address 2 hashes 80 bytes with SHA-256: it returns 0 bytes", "deploy on a chain that has it"}},
		{"another hash", "eth_call", saying(sha256, `"result":"0x`+strings.Repeat("11", 32)+`"`), []string{"address 2 hashes 80 bytes with SHA-256: it returns 32 bytes, 0x1111"}},
		{"SHA-256 of one length", "eth_call", saying(hexutil.Encode([]byte(strings.Repeat("assize", 14)[:80])), `"result":"0x"`), []string{"address 2 hashes 80 bytes"}},
		{"SHA-256 is refused", "eth_call", saying(sha256, `"error":{"code":-32000,"message":"precompile disabled"}`), []string{`the call is refused: "precompile disabled"`}},
		{"no MCOPY", "eth_call", saying("5e6060", refuse), []string{`MCOPY (EIP-5656, Cancun): the call is refused: "invalid opcode: \"opcode 0x5e\"\nnot defined"`, "Cancun or later"}},
		{"little gas for a transaction", "eth_call", saying(`"0x1000000"`, `"error":{"code":-32000,"message":"transaction gas limit too high (cap: 10000000, tx: 16777216)"}`),
			[]string{`gas of a transaction ≥ 16777216: the call is refused: "transaction gas limit too high (cap: 10000000, tx: 16777216)"`}},
		{"little gas for a call", "eth_call", saying(`"0x1000000"`, `"result":"0x`+fmt.Sprintf("%064x", 9_940_000)+`"`), []string{"given that much a call finds 9940000", "--rpc.gascap"}},
		{"no code is run", "eth_call", saying(`"input":"0x5a`, `"error":{"code":-32602,"message":"missing field to"}`),
			[]string{`a call without a receiver is run: the call is refused: "missing field to"`, "ask another node"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := good.behind(c.method, c.say)
			before := good.nonce()
			for _, args := range [][]string{
				{"deploy", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100"},
				{"deploy", "--check", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100"},
			} {
				r := w.run(args...)
				r.fails(t, exitFailure, "nothing was sent")
				for _, word := range c.words {
					if !strings.Contains(r.out, word) {
						t.Errorf("%v does not say %q:\n%s", args, word, r.out)
					}
				}
				if strings.Contains(r.out, "CLAIM AT") {
					t.Errorf("it prints a view:\n%s", r.out)
				}
			}
			if after := good.nonce(); after != before {
				t.Errorf("%d transactions were sent", after-before)
			}
			var told deployAnswer
			r := w.run("deploy", "--check", "--json", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100")
			if err := json.Unmarshal([]byte(r.out), &told); err != nil || told.Good || !told.HomeAsked || len(told.Broken) == 0 || told.View != nil {
				t.Errorf("in JSON: %v, %s", err, r.out)
			}
			found := w.inspect()
			if found.status != exitFailure {
				t.Errorf("inspect ends with %d", found.status)
			}
			for _, word := range c.words {
				if !strings.Contains(found.out, word) {
					t.Errorf("inspect does not say %q:\n%s", word, found.out)
				}
			}
		})
	}
}

// TestUnfitHomeChain: on a real chain without Cancun, whose blocks are too small for a move, nothing is deployed.
func TestUnfitHomeChain(t *testing.T) {
	t.Parallel()
	w := newWorldOf(t, simchain.Unfit)
	r := w.run("deploy", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100")
	r.fails(t, exitFailure, "nothing was sent", "gas of a block ≥ 16777216; the home chain has the instruction MCOPY (EIP-5656, Cancun)")
	for _, word := range []string{"gas of a block ≥ 16777216: the latest has a limit of 15000000; ", `Cancun): the call is refused: "invalid opcode: `} {
		if !strings.Contains(r.out, word) || strings.Count(r.out, "\n") != 2 {
			t.Errorf("it does not say %q in a line of two:\n%s", word, r.out)
		}
	}
	if w.nonce() != 0 {
		t.Error("something was sent")
	}
}

// TestHomeChainsFit: the schedules that relays run on bear one.
func TestHomeChainsFit(t *testing.T) {
	t.Parallel()
	for _, schedule := range []simchain.Schedule{simchain.Osaka, simchain.Amsterdam} {
		w := newWorldOf(t, schedule)
		var told deployAnswer
		r := w.run("deploy", "--json", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100").succeeds(t)
		if err := json.Unmarshal([]byte(r.out), &told); err != nil || !told.Good || len(told.Broken) != 0 || told.View == nil || told.View.Relay == (common.Address{}) {
			t.Errorf("%s: %v, %s", schedule, err, r.out)
		}
		w.run("inspect", "--test-times", "--from-block", fmt.Sprint(told.View.FirstBlock), told.View.Relay.Hex()).succeeds(t, "right  the home chain has SHA-256 at address 2")
	}
}

// TestCheckSaysWhatItAsked: deploy --check without a node says that the home chain was not asked.
func TestCheckSaysWhatItAsked(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	args := []string{"deploy", "--check", "--test-times", "--checkpoint-height", "100"}
	w.with("ASSIZE_RPC", "", "ASSIZE_KEY", "").run(args...).succeeds(t, "The home chain was not asked what it can bear: --rpc names its node.")
	if r := w.with("ASSIZE_KEY", "").run(args...).succeeds(t, "CLAIM AT"); strings.Contains(r.out, "was not asked") {
		t.Errorf("it was asked:\n%s", r.out)
	}
}

// TestInterruptedDeployment: whoever interrupts a deployment learns what stands, what is on its way, and what to do next.
func TestInterruptedDeployment(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		after int // transactions
		words []string
	}{
		{"at the first", 1, []string{"at deploy judge: 0 of 4 contracts stand", "with nonce 0 of " + proposing.Address.Hex(), "then deploy again"}},
		{"in between", 3, []string{"at deploy court: 2 of 4 contracts stand", "with nonce 2 of ", "then deploy again"}},
		{"at the last", 4, []string{"at deploy fork court: 3 of 4 contracts stand", "with nonce 3 of ", "when it is mined the relay is whole: look with assize inspect --from-block "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t)
			ctx, interrupt := context.WithCancel(t.Context())
			defer interrupt()
			sent := 0
			server := httptest.NewServer(spoil(w.variables["ASSIZE_RPC"], "eth_sendRawTransaction", func(rw http.ResponseWriter, next *http.Request) {
				answer, err := http.DefaultClient.Do(next.WithContext(context.WithoutCancel(next.Context())))
				if err != nil {
					return
				}
				defer answer.Body.Close()
				if sent++; sent == c.after { // it arrives, and the answer does not
					interrupt()
					<-next.Context().Done()
					return
				}
				rw.Header().Set("Content-Type", "application/json")
				_, _ = io.Copy(rw, answer.Body)
			}))
			defer server.Close()
			r := runWith(ctx, w.with("ASSIZE_RPC", server.URL).variables, "deploy", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100")
			r.fails(t, exitFailure, append(c.words, "the deployment is not finished", "interrupted", "transaction 0x")...)
			if _, look, last := strings.Cut(r.errOut, "look with assize "); last {
				w.run(append(strings.Fields(look)[:4], "--test-times")...).succeeds(t, "right  ")
			}
		})
	}
}
