// SPDX-License-Identifier: MIT

package node_test

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// made is a chain of blocks, by height, as a node has it.
type made struct {
	mu     sync.Mutex // of calls
	blocks [][]byte
	btcd   bool // a transaction is not to be had by its block
	pruned int  // heights below have no body
	short  int  // blocks that a page of Esplora lacks
	calls  []string
}

const madeLength = 1205 // more than two batches

var madeBlocks = func() [][]byte {
	blocks := make([][]byte, madeLength)
	var prev [32]byte
	for i := range blocks {
		blocks[i] = madechain.Block(prev, 1_600_000_000+uint32(i)*600, madechain.Plain(uint32(i), 1+i%3))
		prev = pathproof.DoubleSHA256(blocks[i][:80])
	}
	return blocks
}()

// transactions returns those of a block of madeBlocks, ids what they are called.
func (m *made) transactions(height int) [][]byte { return madechain.Plain(uint32(height), 1+height%3) }

func (m *made) ids(height int) []string {
	var ids []string
	for _, tx := range m.transactions(height) {
		ids = append(ids, btcblock.FormatID(pathproof.DoubleSHA256(tx)))
	}
	return ids
}

// place returns where a transaction of madeBlocks stands.
func (m *made) place(id string) (height, index int, ok bool) {
	for height := range m.blocks {
		if i := slices.Index(m.ids(height), id); i >= 0 {
			return height, i, true
		}
	}
	return 0, 0, false
}

func idOf(block []byte) string { return btcblock.FormatID(pathproof.DoubleSHA256(block[:80])) }

func (m *made) tip() int { return len(m.blocks) - 1 }

// madeIndex holds the heights of madeBlocks by their ids.
var madeIndex = func() map[string]int {
	index := map[string]int{}
	for i, b := range madeBlocks {
		index[idOf(b)] = i
	}
	return index
}()

func (m *made) find(id string) (int, bool) {
	if i, ok := madeIndex[id]; ok && i < len(m.blocks) && &m.blocks[i][0] == &madeBlocks[i][0] {
		return i, true
	}
	i := slices.IndexFunc(m.blocks, func(b []byte) bool { return idOf(b) == id })
	return i, i >= 0
}

type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

type rpcCall struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
}

// rpc answers one call as Bitcoin Core does (src/rpc/blockchain.cpp).
func (m *made) rpc(c rpcCall) (any, *rpcError) {
	m.mu.Lock()
	m.calls = append(m.calls, c.Method)
	m.mu.Unlock()
	param := func(i int) string { return strings.Trim(string(c.Params[i]), `"`) }
	switch c.Method {
	case "getblockchaininfo":
		return map[string]any{"chain": "regtest", "blocks": m.tip(), "headers": m.tip(), "bestblockhash": idOf(m.blocks[m.tip()]), "pruned": m.pruned > 0}, nil
	case "getblockcount":
		return m.tip(), nil
	case "getblockhash":
		height, _ := strconv.Atoi(param(0))
		if height > m.tip() {
			return nil, &rpcError{-8, "Block height out of range"}
		}
		return idOf(m.blocks[height]), nil
	case "getblockheader", "getblock":
		height, ok := m.find(param(0))
		switch {
		case !ok:
			return nil, &rpcError{-5, "Block not found"}
		case c.Method == "getblockheader" && param(1) == "false":
			return hex.EncodeToString(m.blocks[height][:80]), nil
		case c.Method == "getblock" && height < m.pruned:
			return nil, &rpcError{-1, "Block not available (pruned data)"}
		case c.Method == "getblock" && param(1) == "0":
			return hex.EncodeToString(m.blocks[height]), nil
		case c.Method == "getblock" && param(1) == "1":
			return map[string]any{"hash": idOf(m.blocks[height]), "height": height, "tx": m.ids(height)}, nil
		}
	case "getrawtransaction":
		if m.btcd || len(c.Params) < 3 {
			return nil, &rpcError{-32602, "Invalid parameters"}
		}
		height, ok := m.find(param(2))
		i := slices.Index(m.ids(height), param(0))
		if !ok || i < 0 {
			return nil, &rpcError{-5, "No such transaction found in the provided block"}
		}
		return hex.EncodeToString(m.transactions(height)[i]), nil
	}
	return nil, &rpcError{-32601, "Method not found"}
}

// ServeHTTP is Bitcoin Core's JSON-RPC, before version 28: an error of a single call is an HTTP error too.
func (m *made) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	type answer struct {
		Result any             `json:"result"`
		Error  *rpcError       `json:"error"`
		ID     json.RawMessage `json:"id"`
	}
	var raw json.RawMessage
	if err := json.NewDecoder(r.Body).Decode(&raw); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	var batch []rpcCall
	if json.Unmarshal(raw, &batch) == nil {
		answers := make([]answer, len(batch))
		for i, c := range batch {
			answers[len(batch)-1-i].ID = c.ID // in whatever order
			answers[len(batch)-1-i].Result, answers[len(batch)-1-i].Error = m.rpc(c)
		}
		_ = json.NewEncoder(w).Encode(answers)
		return
	}
	var c rpcCall
	if err := json.Unmarshal(raw, &c); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	a := answer{ID: c.ID}
	a.Result, a.Error = m.rpc(c)
	switch {
	case a.Error == nil:
	case a.Error.Code == -32601:
		w.WriteHeader(http.StatusNotFound)
	default:
		w.WriteHeader(http.StatusInternalServerError)
	}
	_ = json.NewEncoder(w).Encode(a)
}

// rest is Bitcoin Core's REST (doc/REST-interface.md, src/rest.cpp).
func (m *made) rest() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /rest/chaininfo.json", func(w http.ResponseWriter, _ *http.Request) {
		info, _ := m.rpc(rpcCall{Method: "getblockchaininfo"})
		_ = json.NewEncoder(w).Encode(info)
	})
	mux.HandleFunc("GET /rest/blockhashbyheight/{height}", func(w http.ResponseWriter, r *http.Request) {
		height, err := strconv.Atoi(strings.TrimSuffix(r.PathValue("height"), ".bin"))
		if err != nil || height > m.tip() {
			http.Error(w, "Block height out of range", http.StatusNotFound)
			return
		}
		hash := pathproof.DoubleSHA256(m.blocks[height][:80])
		_, _ = w.Write(hash[:])
	})
	mux.HandleFunc("GET /rest/headers/{count}/{hash}", func(w http.ResponseWriter, r *http.Request) {
		count, _ := strconv.Atoi(r.PathValue("count"))
		if count < 1 || count > 2000 {
			http.Error(w, "Header count out of range", http.StatusBadRequest)
			return
		}
		height, ok := m.find(strings.TrimSuffix(r.PathValue("hash"), ".bin"))
		for ; ok && count > 0 && height <= m.tip(); count-- {
			_, _ = w.Write(m.blocks[height][:80])
			height++
		}
	})
	mux.HandleFunc("GET /rest/block/{hash}", func(w http.ResponseWriter, r *http.Request) {
		height, ok := m.find(strings.TrimSuffix(r.PathValue("hash"), ".bin"))
		if !ok || height < m.pruned {
			http.Error(w, "not available (pruned data)", http.StatusNotFound)
			return
		}
		_, _ = w.Write(m.blocks[height])
	})
	return mux
}

// esploraBlock is a block in Esplora's format.
func (m *made) esploraBlock(height int) map[string]any {
	h, _ := btcheaders.ParseHeader(m.blocks[height][:80])
	b := map[string]any{
		"id": idOf(m.blocks[height]), "height": height, "version": h.Version, "timestamp": h.Time, "bits": h.Bits, "nonce": h.Nonce,
		"merkle_root": btcblock.FormatID(h.MerkleRoot), "previousblockhash": nil, "difficulty": 0.5, "tx_count": 1,
	}
	if height > 0 {
		b["previousblockhash"] = btcblock.FormatID(h.PrevBlock)
	}
	return b
}

// esplora is Esplora's REST (API.md of Blockstream/esplora), under /api.
func (m *made) esplora() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/blocks/tip/hash", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, idOf(m.blocks[m.tip()])) })
	mux.HandleFunc("GET /api/block-height/{height}", func(w http.ResponseWriter, r *http.Request) {
		height, err := strconv.Atoi(r.PathValue("height"))
		if err != nil || height > m.tip() {
			http.Error(w, "Block not found", http.StatusNotFound)
			return
		}
		fmt.Fprint(w, idOf(m.blocks[height]))
	})
	mux.HandleFunc("GET /api/blocks/{height}", func(w http.ResponseWriter, r *http.Request) {
		height, err := strconv.Atoi(r.PathValue("height"))
		if err != nil || height > m.tip() {
			http.Error(w, "Block not found", http.StatusNotFound)
			return
		}
		page := []any{}
		for i := height; i >= 0 && len(page) < 10-m.short; i-- {
			page = append(page, m.esploraBlock(i))
		}
		_ = json.NewEncoder(w).Encode(page)
	})
	byHash := func(answer func(w http.ResponseWriter, height int)) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			height, ok := m.find(r.PathValue("hash"))
			if !ok {
				http.Error(w, "Block not found", http.StatusNotFound)
				return
			}
			answer(w, height)
		}
	}
	mux.HandleFunc("GET /api/block/{hash}", byHash(func(w http.ResponseWriter, height int) {
		_ = json.NewEncoder(w).Encode(m.esploraBlock(height))
	}))
	mux.HandleFunc("GET /api/block/{hash}/header", byHash(func(w http.ResponseWriter, height int) {
		fmt.Fprintln(w, hex.EncodeToString(m.blocks[height][:80]))
	}))
	mux.HandleFunc("GET /api/block/{hash}/txids", byHash(func(w http.ResponseWriter, height int) {
		_ = json.NewEncoder(w).Encode(m.ids(height))
	}))
	mux.HandleFunc("GET /api/block/{hash}/txid/0", byHash(func(w http.ResponseWriter, height int) { fmt.Fprint(w, m.ids(height)[0]) }))
	byID := func(answer func(w http.ResponseWriter, height, index int)) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			height, index, ok := m.place(r.PathValue("id"))
			if !ok {
				http.Error(w, "Transaction not found", http.StatusNotFound)
				return
			}
			answer(w, height, index)
		}
	}
	mux.HandleFunc("GET /api/tx/{id}/hex", byID(func(w http.ResponseWriter, height, index int) {
		fmt.Fprint(w, hex.EncodeToString(m.transactions(height)[index]))
	}))
	mux.HandleFunc("GET /api/tx/{id}/merkle-proof", byID(func(w http.ResponseWriter, height, index int) {
		b, _ := btcblock.Parse(m.blocks[height])
		branch, _ := b.Tree().Branch(uint32(index))
		merkle := []string{}
		for _, hash := range branch {
			merkle = append(merkle, btcblock.FormatID(hash))
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"block_height": height, "merkle": merkle, "pos": index})
	}))
	mux.HandleFunc("GET /api/block/{hash}/raw", byHash(func(w http.ResponseWriter, height int) {
		if height < m.pruned {
			http.Error(w, "Block not found", http.StatusNotFound)
			return
		}
		_, _ = w.Write(m.blocks[height])
	}))
	return mux
}

// kinds are the clients, with a server of each's interface.
var kinds = []struct {
	name  string
	path  string
	serve func(m *made) http.Handler
	open  func(bitcoinnode.Config) (client, error)
}{
	{"rpc", "", func(m *made) http.Handler { return m }, func(c bitcoinnode.Config) (client, error) { return wrap(bitcoinnode.NewRPC(c)) }},
	{"rest", "", (*made).rest, func(c bitcoinnode.Config) (client, error) { return wrap(bitcoinnode.NewREST(c)) }},
	{"esplora", "/api", (*made).esplora, func(c bitcoinnode.Config) (client, error) {
		c.Rate = 100_000_000
		return wrap(bitcoinnode.NewEsplora(c))
	}},
}

func wrap[C client](c C, err error) (client, error) { return c, err }

func serve(t *testing.T, handler http.Handler) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(handler)
	t.Cleanup(s.Close)
	return s
}
