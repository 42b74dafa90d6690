// SPDX-License-Identifier: MIT

package view

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/btcdtest"
)

// TestViewOfBtcd follows a real node through a sync from zero, new blocks, a reorganisation, a restart of the view, and the node's loss of
// its chain.
func TestViewOfBtcd(t *testing.T) {
	t.Parallel()
	node := btcdtest.Start(t)
	node.Generate(4100)
	client, err := bitcoinnode.NewRPC(bitcoinnode.Config{Name: "btcd", URL: node.URL, User: node.User, Password: node.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	stranger := &fake{name: "stranger", blocks: grow(nil, 50, 7)}
	first, err := client.Headers(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	chain := func() *btcheaders.Chain {
		c, err := btcheaders.NewChainFrom(first[0], 0, btcheaders.Origin{}, btcheaders.RegTest())
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	runs := 0 // of headers, in the first sync
	config := Config{
		Chain: chain(), Sources: []Source{client}, File: filepath.Join(t.TempDir(), "headers"), Now: time.Now, RetryMin: time.Millisecond,
		Progress: func(source string, _, total uint32) {
			if source == "btcd" && total == 4100 {
				runs++
			}
		},
	}
	w := open(t, config, stranger)
	// agree brings the view up to date and compares it with what the node says.
	agree := func(wanted ...[32]byte) {
		t.Helper()
		w.update(t, wanted...)
		var best string
		var height uint32
		node.Call(&best, "getbestblockhash")
		node.Call(&height, "getblockcount")
		if hash, _ := w.HeaderHash(w.TipHeight()); w.TipHeight() != height || btcblock.FormatID(hash) != best {
			t.Fatalf("the view ends at height %d, the node at %d; log:\n%s", w.TipHeight(), height, w.log)
		}
	}
	agree()
	if runs != 3 || w.MedianTimePast() == 0 {
		t.Errorf("%d runs of headers, median time %d", runs, w.MedianTimePast())
	}
	if d := w.Report().Disagreements; len(d) != 1 || d[0].Source != "stranger" {
		t.Errorf("disagreements %+v", d)
	}

	mined := node.Generate(2)
	tip, err := btcblock.ParseID(mined[1])
	if err != nil {
		t.Fatal(err)
	}
	agree(tip)
	if body, ok := w.Body(tip); !ok || body.Tree().Len() != 1 {
		t.Error("no body of the tip")
	}

	node.Call(nil, "invalidateblock", mined[0])
	node.Generate(1) // as yet lighter
	w.update(t)
	if w.Tip() != 4102 || w.Report().Disagreements[0].About != "fork" {
		t.Errorf("tip %d, %+v", w.Tip(), w.Report().Disagreements)
	}
	node.Generate(2)
	agree()
	if r := w.Report().Reorganised; r == nil || r.Common != 4100 || len(r.Disconnected) != 2 || len(r.Connected) != 3 {
		t.Errorf("reorganisation %+v", r)
	}
	if body, ok := w.Body(tip); !ok || body == nil {
		t.Error("the body of a block that left the chain is gone")
	}

	w.close(t)
	node.Generate(1)
	config.Chain = chain()
	w = open(t, config, stranger)
	if w.TipHeight() != 4103 {
		t.Errorf("the file reaches to height %d", w.TipHeight())
	}
	agree()

	node.Stop()
	w.update(t)
	if s := w.Report().Sources[0]; !errors.Is(s.Err, bitcoinnode.ErrUnreachable) || w.TipHeight() != 4104 {
		t.Errorf("without a node: %+v, tip %d", s, w.TipHeight())
	}
	node.Restart() // its chain is gone
	node.Generate(3)
	w.update(t)
	if r := w.Report(); w.TipHeight() != 4104 || r.Sources[0].Err != nil || r.Sources[0].Height != 3 || r.Disagreements[0].About != "fork" {
		t.Errorf("the node began anew: tip %d, %+v", w.TipHeight(), r)
	}
	w.close(t)
}
