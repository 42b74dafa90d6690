// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// madeBlocks are blocks of a regtest chain, the last of them of now.
func madeBlocks(count int) [][]byte {
	start := uint32(time.Now().Unix()) - uint32(count)*600
	var blocks [][]byte
	var prev [32]byte
	for height := range uint32(count) {
		b := madechain.Block(prev, start+height*600, madechain.Plain(height, 1))
		blocks, prev = append(blocks, b), pathproof.DoubleSHA256(b[:80])
	}
	return blocks
}

// bitcoinNode is Bitcoin Core's REST of a chain, without the bodies below a height.
func bitcoinNode(t *testing.T, blocks [][]byte, pruned int) string {
	t.Helper()
	id := func(height int) string { return btcblock.FormatID(pathproof.DoubleSHA256(blocks[height][:80])) }
	find := func(text string) int {
		for height := range blocks {
			if id(height) == strings.TrimSuffix(text, ".bin") {
				return height
			}
		}
		return -1
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /rest/chaininfo.json", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `{"blocks":%d,"bestblockhash":%q}`, len(blocks)-1, id(len(blocks)-1))
	})
	mux.HandleFunc("GET /rest/blockhashbyheight/{height}", func(w http.ResponseWriter, r *http.Request) {
		height, err := strconv.Atoi(strings.TrimSuffix(r.PathValue("height"), ".bin"))
		if err != nil || height >= len(blocks) {
			http.Error(w, "Block height out of range", http.StatusNotFound)
			return
		}
		hash := pathproof.DoubleSHA256(blocks[height][:80])
		_, _ = w.Write(hash[:])
	})
	mux.HandleFunc("GET /rest/headers/{count}/{hash}", func(w http.ResponseWriter, r *http.Request) {
		count, _ := strconv.Atoi(r.PathValue("count"))
		for height := find(r.PathValue("hash")); height >= 0 && height < len(blocks) && count > 0; height++ {
			_, _ = w.Write(blocks[height][:80])
			count--
		}
	})
	mux.HandleFunc("GET /rest/block/{hash}", func(w http.ResponseWriter, r *http.Request) {
		height := find(r.PathValue("hash"))
		if height < pruned {
			http.Error(w, "not available (pruned data)", http.StatusNotFound)
			return
		}
		_, _ = w.Write(blocks[height])
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return "rest+" + server.URL
}

// regtest returns a world with a relay that judges a made chain, and the chain.
func regtest(t *testing.T) (*world, [][]byte) {
	t.Helper()
	blocks := madeBlocks(40)
	var raw []byte
	for _, b := range blocks {
		raw = append(raw, b[:80]...)
	}
	w := newWorld(t).with("ASSIZE_NETWORK", "regtest", "ASSIZE_HEADERS", file(t, "headers", raw)).deployed("--checkpoint-height", "12", "--out", filepath.Join(t.TempDir(), "relay.json"))
	return w.as(guard).with("ASSIZE_HEADERS", "", "ASSIZE_BLOCKS", "", "ASSIZE_RETRIES", "0"), blocks
}

// TestSourcesWithoutOldBlocks: a pruned node is named at the start of the watcher and by config check --ask, and is used for its
// headers. Where another has the blocks nothing is wrong.
func TestSourcesWithoutOldBlocks(t *testing.T) {
	t.Parallel()
	w, blocks := regtest(t)
	full, pruned := bitcoinNode(t, blocks, 0), bitcoinNode(t, blocks, 30)
	const beware, none = "bitcoin source has no old blocks", "no bitcoin source is known to have old blocks"
	watch := func(list string) string {
		t.Helper()
		return w.with("ASSIZE_SOURCES", list).run("watch", "--once").succeeds(t).errOut
	}
	if out := watch(full); strings.Contains(out, beware) || strings.Contains(out, none) {
		t.Errorf("of a full node it says:\n%s", out)
	}
	if out := watch(full + "," + pruned); strings.Count(out, beware) != 1 || strings.Contains(out, none) || !strings.Contains(out, "prune=0") || !strings.Contains(out, "not that at height 1") {
		t.Errorf("of a full and a pruned node it says:\n%s", out)
	}
	if out := watch(pruned); strings.Count(out, beware) != 1 || strings.Count(out, none) != 1 {
		t.Errorf("of a pruned node it says:\n%s", out)
	}
	check := func(list string) result { return w.with("ASSIZE_SOURCES", list).run("config", "check", "--ask") }
	check(full).succeeds(t, "Nothing is wrong", strings.TrimPrefix(full, "rest+")+" has the block at height 1", w.variables["ASSIZE_RPC"]+" has the relay")
	check(full+","+pruned).succeeds(t, "Nothing is wrong", "Beware: "+strings.TrimPrefix(pruned, "rest+"), "judged by the others")
	r := check(pruned)
	r.fails(t, exitFailure, "config check: 1 problem")
	if !strings.Contains(r.out, "ASSIZE_SOURCES: "+strings.TrimPrefix(pruned, "rest+")) || !strings.Contains(r.out, "the node has no old blocks") {
		t.Errorf("it says:\n%s", r.out)
	}
	// from a later header state on no old blocks are needed
	path := filepath.Join(t.TempDir(), "state")
	w.run("checkpoint", "make", "--headers", file(t, "all", headerBytes(blocks)), "--height", "32", "--out", path).succeeds(t)
	w.with("ASSIZE_SOURCES", pruned, "ASSIZE_CHECKPOINT", path).run("config", "check", "--ask").succeeds(t, "has the block at height 33")
}

func headerBytes(blocks [][]byte) []byte {
	var raw [][]byte
	for _, b := range blocks {
		raw = append(raw, b[:80])
	}
	return bytes.Join(raw, nil)
}

// TestConfigCheckAsks: what the nodes do not bear out is told with the setting that it is about.
func TestConfigCheckAsks(t *testing.T) {
	t.Parallel()
	w, blocks := regtest(t)
	full := bitcoinNode(t, blocks, 0)
	refusing := func(status int, body string) string {
		server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { http.Error(rw, body, status) }))
		t.Cleanup(server.Close)
		return server.URL
	}
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	other := newWorld(t)
	w = w.with("ASSIZE_SOURCES", full)
	for _, c := range []struct {
		name  string
		w     *world
		words []string
	}{
		{"wrong credentials of a Bitcoin node", w.with("ASSIZE_SOURCES", full+",rest+"+refusing(401, "no")), []string{"ASSIZE_SOURCES: ", `not authorized: HTTP status 401, it says "no" (check user and password`}},
		{"no cookie file", w.with("ASSIZE_SOURCES", full+",rpc+"+refusing(500, "")+"?cookie=/nowhere/.cookie"), []string{"cookie"}},
		{"a dead Bitcoin node", w.with("ASSIZE_SOURCES", full+",rest+"+gone.URL), []string{"ASSIZE_SOURCES: ", "connection refused (nothing listens there"}},
		{"a host that is not", w.with("ASSIZE_SOURCES", full+",rest+http://bitcoin.invalid"), []string{"check the host's name"}},
		{"a dead home node", w.with("ASSIZE_RPC", w.variables["ASSIZE_RPC"]+","+gone.URL), []string{"ASSIZE_RPC: " + gone.URL, "cannot reach the node"}},
		{"a home node that does not let us in", w.with("ASSIZE_RPC", refusing(401, "no")), []string{"ASSIZE_RPC: ", "does not let us in"}},
		{"another home chain", w.with("ASSIZE_RPC", other.variables["ASSIZE_RPC"], "ASSIZE_FROM_BLOCK", "0"),
			[]string{"ASSIZE_RELAY: ", "no relay at this address: there is no contract at ", "on the chain with id 1337, whose latest block is 0, of ", "check --relay"}},
		{"a first block above the latest", w.with("ASSIZE_FROM_BLOCK", "100000"), []string{"ASSIZE_FROM_BLOCK: ", "wrong --from-block: 100000 is above the latest block, 4"}},
		{"another network", w.with("ASSIZE_NETWORK", "mainnet"), []string{"ASSIZE_NETWORK: ", "judges regtest"}},
	} {
		r := c.w.run("config", "check", "--ask")
		r.fails(t, exitFailure, "config check: ")
		for _, word := range c.words {
			if !strings.Contains(r.out, word) {
				t.Errorf("%s: it does not say %q:\n%s", c.name, word, r.out)
			}
		}
	}
	// it asks nobody unless it is told to
	w.with("ASSIZE_RPC", gone.URL, "ASSIZE_SOURCES", "rest+"+gone.URL).run("config", "check").succeeds(t)
	r := w.run("config", "check", settings(t, "ask = true\n"))
	r.fails(t, exitFailure)
	if !strings.Contains(r.out, "ask: is for the command line alone") {
		t.Errorf("it says:\n%s", r.out)
	}
}

// TestWrongHomeChain: a home chain that is not the relay's, or no longer, is named as that by each command.
func TestWrongHomeChain(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "relay.json")
	w := newWorld(t).deployed("--out", path)
	fresh := newWorldAt(t, simchain.Osaka, uint64(time.Now().Unix())-1_000_000)
	commands := [][]string{{"list"}, {"propose", payment}, {"watch", "--once"}, {"settle"}}
	for _, c := range []struct {
		name  string
		w     *world
		words []string
	}{
		{"a chain that was started anew", w.with("ASSIZE_RPC", fresh.variables["ASSIZE_RPC"]),
			[]string{"no relay at this address", "there is no contract at ", "on the chain with id 1337, whose latest block is 0, of ", "--from-block 1 is above it, so that --rpc is a node of another chain, or of one that was started anew, or is still behind"}},
		{"one that has as many blocks", w.with("ASSIZE_RPC", fresh.variables["ASSIZE_RPC"], "ASSIZE_FROM_BLOCK", "0"),
			[]string{"no relay at this address", "check --relay, and that --rpc is a node of its chain; a test chain that was started anew has lost its relay"}},
		{"one that a relay file tells apart", w.with("ASSIZE_RPC", fresh.variables["ASSIZE_RPC"], "ASSIZE_RELAY_FILE", path),
			[]string{"not the relay of the relay file: its chain begins with block 0x", "another chain, or one that was started anew"}},
		{"another contract", w.with("ASSIZE_RELAY", w.create(planted([]byte{0})).Hex()), []string{"no relay at this address", "another contract stands there on the chain with id 1337"}},
		{"a first block above the latest", w.with("ASSIZE_FROM_BLOCK", "77777"), []string{"wrong --from-block: 77777 is above the latest block"}},
		{"a first block behind the deployment", w.with("ASSIZE_FROM_BLOCK", "4"), []string{"--from-block lies behind its deployment, unless a node leaves logs out: give the first block that assize deploy printed, or --relay-file"}},
	} {
		for _, args := range commands {
			c.w.run(args...).fails(t, exitFailure, c.words...)
		}
		last := c.words[len(c.words)-1]
		if c.w.variables["ASSIZE_RELAY_FILE"] != "" { // it looks first whether anything stands there
			last = "started anew"
		}
		found := c.w.run("inspect", "--test-times")
		if found.status != exitFailure || !strings.Contains(found.out, "WRONG  relay: ") || !strings.Contains(found.out, last) {
			t.Errorf("%s: inspect ends with %d, without %q:\n%s%s", c.name, found.status, last, found.out, found.errOut)
		}
	}
	w.with("ASSIZE_RELAY_FILE", path).run("list").succeeds(t)
}

// TestFarEarly: who reads long for nothing is told.
func TestFarEarly(t *testing.T) {
	defer func(n uint64) { farEarly = n }(farEarly)
	farEarly = 100
	w := newWorld(t)
	for range farEarly + 1 {
		w.chain.Commit()
	}
	w = w.deployed()
	const text = "blocks before the relay's first log, in block 10"
	if r := w.run("list").succeeds(t); r.errOut != "" {
		t.Errorf("it says %q", r.errOut)
	}
	w = w.with("ASSIZE_FROM_BLOCK", "0")
	if r := w.run("list").succeeds(t); strings.Count(r.errOut, text) != 1 {
		t.Errorf("it says %q", r.errOut)
	}
	if r := w.run("watch", "--once").succeeds(t); strings.Count(r.errOut, text) != 1 {
		t.Errorf("it says %q", r.errOut)
	}
}
