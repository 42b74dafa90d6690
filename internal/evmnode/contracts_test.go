// SPDX-License-Identifier: MIT

package evmnode

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// storing is code that leaves an account with the code 0x2a.
var storing = common.FromHex("602a60005360016000f3")

// TestCodeAtHash asks for a contract's code on the block that made it, and on the one before.
func TestCodeAtHash(t *testing.T) {
	c := newChain(t, tomorrow)
	tx := c.sign(storing)
	before := c.head()
	if err := c.Client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	made := crypto.CreateAddress(sender.Address, tx.Nonce())
	p := open(t, Config{URLs: []string{c.url}})
	for _, q := range []struct {
		name    string
		block   common.Hash
		account common.Address
		want    []byte
	}{
		{"a contract", c.head().Hash(), made, []byte{0x2a}},
		{"before it was made", before.Hash(), made, nil},
		{"an account without code", c.head().Hash(), sender.Address, nil},
	} {
		code, err := p.CodeAtHash(t.Context(), q.account, q.block)
		if err != nil || !bytes.Equal(code, q.want) {
			t.Errorf("%s: %x, %v, want %x", q.name, code, err, q.want)
		}
	}
	if _, err := p.CodeAtHash(t.Context(), made, common.Hash{1}); err == nil || !answered(err) {
		t.Errorf("on a block that does not exist: %v", err)
	}
}

// TestCreations reads what created contracts in a block, beside transactions that did not.
func TestCreations(t *testing.T) {
	c := newChain(t, tomorrow)
	tx := c.sign(storing)
	if err := c.Client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	number := c.head().Number.Uint64()
	node := newProxy(t, c.url)
	p := open(t, Config{URLs: []string{node.URL}})
	want := fmt.Sprint([]Creation{{sender.Address, tx.Nonce(), storing}})
	creations := func(name string) {
		t.Helper()
		found, err := p.Creations(t.Context(), number)
		if err != nil || fmt.Sprint(found) != want {
			t.Errorf("%s: %v, %v, want %s", name, found, err, want)
		}
	}
	creations("a block with one")
	if none, err := p.Creations(t.Context(), 0); err != nil || len(none) != 0 {
		t.Errorf("the first block: %v, %v", none, err)
	}
	if _, err := p.Creations(t.Context(), number+1); !errors.Is(err, ethereum.NotFound) {
		t.Errorf("a block that does not exist: %v", err)
	}

	// other chains have types of transactions that no library here knows
	others := func(more ...string) handler {
		return func(w http.ResponseWriter, r *http.Request, q question) {
			rec := httptest.NewRecorder()
			node.pass(rec, r, q)
			var answer struct {
				Result map[string]json.RawMessage `json:"result"`
			}
			if err := json.Unmarshal(rec.Body.Bytes(), &answer); err != nil {
				t.Error(err)
			}
			txs := strings.TrimSuffix(string(answer.Result["transactions"]), "]")
			answer.Result["transactions"] = json.RawMessage(txs + "," + strings.Join(more, ",") + "]")
			raw, err := json.Marshal(answer.Result)
			if err != nil {
				t.Error(err)
			}
			answering(`"result":`+string(raw))(w, r, q)
		}
	}
	account := `"0x` + strings.Repeat("11", 20) + `"`
	node.with(getBlockByNumber, others(
		`{"type":"0x7e","from":`+account+`,"to":`+account+`,"sourceHash":"0x00","nonce":null}`,
		`{"type":"0x7f","from":`+account+`,"to":`+account+`}`))
	creations("beside transactions of other types")

	node.with(getBlockByNumber, others(`{"from":`+account+`,"to":null,"nonce":"0x10","input":"0x60"}`))
	want = fmt.Sprint([]Creation{{sender.Address, tx.Nonce(), storing}, {common.HexToAddress("0x" + strings.Repeat("11", 20)), 16, []byte{0x60}}})
	creations("a block with two")

	for _, bad := range []struct {
		name, want string
		answer     handler
	}{
		{"a transaction without a nonce", fmt.Sprintf("block %d without a nonce", number), others(`{"from":` + account + `,"to":null,"input":"0x60"}`)},
		{"a transaction without code", fmt.Sprintf("block %d without code", number), others(`{"from":` + account + `,"to":null,"nonce":"0x0","input":"0x6"}`)},
		{"another block", "block 7 when asked for", answering(`"result":{"number":"0x7","transactions":[]}`)},
		{"no transactions", "or none of them", answering(fmt.Sprintf(`"result":{"number":"%#x"}`, number))},
	} {
		node.with(getBlockByNumber, bad.answer)
		if _, err := p.Creations(t.Context(), number); err == nil || !strings.Contains(err.Error(), bad.want) {
			t.Errorf("%s: %v", bad.name, err)
		}
	}
}
