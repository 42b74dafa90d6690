// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// TestOldView: what is claimed by headers that end long ago may have been left by the
// network since. Nothing is claimed by them unless somebody says so.
func TestOldView(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().with("ASSIZE_MAX_AGE", "")
	for _, args := range [][]string{{"propose", payment}, {"checkpoint", "propose"}} {
		w.run(args...).fails(t, exitFailure, "the view is too old to claim by", "at height 2200", "give newer headers (or --max-age, 2h0m0s)")
	}
	if r := w.run("list", "--json").succeeds(t); r.out != "" {
		t.Errorf("something was proposed:\n%s", r.out)
	}
	w.run("propose", "--max-age", "200000h", payment).succeeds(t)
}

// TestClaimedAgain: a claim costs a deposit and gas, and is not made twice by mistake, while it waits and when it is final.
func TestClaimedAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	id := w.run("propose", payment).succeeds(t).field(t, "batch")
	w.as(guard).run("propose", payment).fails(t, exitFailure, payment, "claimed already", id, proposing.Address.Hex(), "not final yet", "--again")
	w.pass(time.Hour)
	w.run("propose", payment).fails(t, exitFailure, id+" of "+proposing.Address.Hex()+", final")
	other := w.run("propose", "--again", payment).succeeds(t).field(t, "batch")
	if other == id {
		t.Error("no other batch")
	}
}

// TestInterruptedOnItsWay: whoever interrupts a command that waits learns what it has sent, and how to look for it.
func TestInterruptedOnItsWay(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	for _, c := range []struct{ name, method string }{
		{"while it waits", "eth_getTransactionReceipt"},
		{"while it sends", "eth_sendRawTransaction"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, interrupt := context.WithCancel(t.Context())
			defer interrupt()
			server := httptest.NewServer(spoil(w.variables["ASSIZE_RPC"], c.method, func(rw http.ResponseWriter, next *http.Request) {
				if c.method == "eth_sendRawTransaction" { // it arrives, and the answer does not
					if answer, err := http.DefaultClient.Do(next.WithContext(context.WithoutCancel(next.Context()))); err == nil {
						answer.Body.Close()
					}
				}
				interrupt()
				<-next.Context().Done()
			}))
			defer server.Close()
			r := runWith(ctx, w.with("ASSIZE_RPC", server.URL).variables, "propose", "--again", payment)
			r.fails(t, exitFailure, "interrupted while propose is on its way: transaction 0x", "with nonce ", " of "+proposing.Address.Hex(), "look with assize show 0x")
			_, id, _ := strings.Cut(r.errOut, "assize show ")
			w.run("show", id[:66]).succeeds(t, "status      proposed")
		})
	}
}

// TestTimesAhead: block times run ahead of the home chain's, and what is told of it is whole.
func TestTimesAhead(t *testing.T) {
	t.Parallel()
	now := uint32(time.Now().Unix())
	var raw []byte
	var prev [32]byte
	for height := range uint32(2016 + 9) {
		b := madechain.Block(prev, now-3000+height+5000*min(1, height/2022), madechain.Plain(height, 1))
		raw = append(raw, b[:80]...)
		prev = pathproof.DoubleSHA256(b[:80])
	}
	w := newWorld(t).with("ASSIZE_NETWORK", "regtest", "ASSIZE_HEADERS", file(t, "headers", raw)).deployed("--checkpoint-height", "12")
	for _, args := range [][]string{nil, {"--height", "2016"}} {
		w.run(append([]string{"checkpoint", "propose"}, args...)...).fails(t, exitFailure, "the home chain's time is behind the blocks'", "at height 2022", "try again in")
	}
}

// TestBesideTheBlocks: a text and a folder beside the blocks stop nothing, and are named.
func TestBesideTheBlocks(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, content := range map[string][]byte{"block_170.bin": read(t, block), "README.md": []byte("# blocks")} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w := newWorld(t).deployed().with("ASSIZE_BLOCKS", dir)
	if r := w.run("propose", payment).succeeds(t); !strings.Contains(r.errOut, "passed over beside the blocks: "+filepath.Join(dir, "README.md")) {
		t.Errorf("told: %s", r.errOut)
	}
	if r := w.as(guard).run("watch", "--once").succeeds(t); strings.Count(r.errOut, "README.md") != 1 {
		t.Errorf("told: %s", r.errOut)
	}
}
