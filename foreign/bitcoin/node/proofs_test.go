// SPDX-License-Identifier: MIT

package node_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/btcdtest"
	"github.com/assize/assize/pathproof"
)

type lister interface {
	Transactions(ctx context.Context, block btcheaders.Hash) ([]btcheaders.Hash, []byte, error)
}

func block(t *testing.T, raw []byte) *btcblock.Block {
	t.Helper()
	b, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestTransactions: a node and a server give the ids of a block and its first transaction, which make the block that its
// bytes make.
func TestTransactions(t *testing.T) {
	t.Parallel()
	for _, k := range kinds {
		if k.name == "rest" {
			continue // it gives whole blocks alone
		}
		t.Run(k.name, func(t *testing.T) {
			m := &made{blocks: madeBlocks}
			c, err := k.open(bitcoinnode.Config{URL: serve(t, k.serve(m)).URL + k.path})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(c.Close)
			for _, height := range []int{1, 2, 7} {
				want := block(t, madeBlocks[height])
				ids, first, err := c.(lister).Transactions(t.Context(), want.Hash())
				if err != nil {
					t.Fatal(err)
				}
				got, err := btcblock.FromIDs(want.Header, ids, first)
				if err != nil || got.Hash() != want.Hash() || !slices.Equal(got.TxIDs, want.TxIDs) || got.VerifyDepth() != nil {
					t.Errorf("height %d: another block: %v", height, err)
				}
			}
			if _, _, err := c.(lister).Transactions(t.Context(), btcheaders.Hash{1}); !errors.Is(err, bitcoinnode.ErrNotFound) {
				t.Errorf("a block that nobody has: %v", err)
			}
		})
	}
}

// TestTransactionsUnsupported: that a node does not give a transaction of a block is found out once.
func TestTransactionsUnsupported(t *testing.T) {
	t.Parallel()
	m := &made{blocks: madeBlocks, btcd: true}
	c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: serve(t, m).URL})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	for range 3 {
		if _, _, err := c.Transactions(t.Context(), block(t, madeBlocks[5]).Hash()); !errors.Is(err, bitcoinnode.ErrUnsupported) {
			t.Errorf("%v", err)
		}
	}
	if want := []string{"getblock", "getrawtransaction"}; !slices.Equal(m.calls, want) {
		t.Errorf("asked %q", m.calls)
	}
}

// TestTransactionsOfBtcd: a real btcd without an index does not give them, and then its blocks serve.
func TestTransactionsOfBtcd(t *testing.T) {
	t.Parallel()
	node := btcdtest.Start(t)
	node.Generate(3)
	c, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: node.URL, User: node.User, Password: node.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	hash, _, err := c.Tip(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = c.Transactions(t.Context(), hash)
	if !errors.Is(err, bitcoinnode.ErrUnsupported) {
		t.Errorf("%v", err)
	}
	if raw, err := c.Block(t.Context(), hash); err != nil || block(t, raw).Hash() != hash {
		t.Errorf("no block: %v", err)
	}
}

// TestEsploraProof: a server shows where a transaction stands, so that the court would take it, or says that it does not.
func TestEsploraProof(t *testing.T) {
	t.Parallel()
	m := &made{blocks: madeBlocks}
	c, err := bitcoinnode.NewEsplora(bitcoinnode.Config{URL: serve(t, m.esplora()).URL + "/api"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	b := block(t, madeBlocks[8]) // of three transactions
	for i, id := range b.TxIDs {
		w, err := c.Proof(t.Context(), b.Hash(), uint32(i), id)
		if err != nil {
			t.Fatal(err)
		}
		w.Header = b.Header
		if err := pathproof.VerifyTree(b.Hash(), b.Tree().Depth(), uint32(i), id, w.Append(nil)); err != nil {
			t.Errorf("transaction %d: %v", i, err)
		}
	}
	for name, c2 := range map[string]struct {
		block btcheaders.Hash
		index uint32
		id    btcheaders.Hash
	}{
		"another index":         {b.Hash(), 1, b.TxIDs[2]},
		"another block":         {block(t, madeBlocks[7]).Hash(), 0, b.TxIDs[0]},
		"a block nobody has":    {btcheaders.Hash{1}, 0, b.TxIDs[0]},
		"no such a transaction": {b.Hash(), 0, btcheaders.Hash{1}},
	} {
		if _, err := c.Proof(t.Context(), c2.block, c2.index, c2.id); !errors.Is(err, bitcoinnode.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestEsploraProofHostile: whatever a server says, a proof is bounded, and an error of a kind that callers know.
func TestEsploraProofHostile(t *testing.T) {
	t.Parallel()
	id := strings.Repeat("ab", 32)
	for name, answer := range map[string]string{
		"nothing": "", "no JSON": "<html>", "no place": `{"merkle":[]}`, "too deep": `{"block_height":1,"pos":0,"merkle":["` + strings.Repeat(id+`","`, 32) + id + `"]}`,
		"no hash": `{"block_height":1,"pos":0,"merkle":["xyz"]}`, "a negative place": `{"block_height":-1,"pos":0,"merkle":[]}`,
		"endless": `{"block_height":1,"pos":0,"merkle":[` + strings.Repeat(" ", 1<<20) + `]}`, "a transaction that is none": `{"block_height":1,"pos":0,"merkle":[]}`,
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasSuffix(r.URL.Path, "/txid/0") {
					fmt.Fprint(w, id)
					return
				}
				fmt.Fprint(w, answer)
			}))
			c, err := bitcoinnode.NewEsplora(bitcoinnode.Config{URL: s.URL, Retries: -1})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(c.Close)
			_, err = c.Proof(t.Context(), btcheaders.Hash{2}, 0, btcheaders.Hash{1})
			if !errors.Is(err, bitcoinnode.ErrMalformed) && !errors.Is(err, bitcoinnode.ErrTooLarge) || len(err.Error()) > 600 {
				t.Errorf("%v", err)
			}
		})
	}
}
