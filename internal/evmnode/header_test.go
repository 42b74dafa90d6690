// SPDX-License-Identifier: MIT

package evmnode

import (
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// reheaded passes calls for blocks on and edits the block that is answered.
func (p *proxy) reheaded(edit func(block map[string]any)) *proxy {
	h := func(w http.ResponseWriter, r *http.Request, q question) {
		rec := httptest.NewRecorder()
		p.pass(rec, r, q)
		var answer struct {
			Result map[string]any `json:"result"`
		}
		if err := json.NewDecoder(io.LimitReader(rec.Body, 1<<20)).Decode(&answer); err != nil || answer.Result == nil {
			answering(`"result":null`)(w, r, q)
			return
		}
		edit(answer.Result)
		edited, err := json.Marshal(answer.Result)
		if err != nil {
			return
		}
		answering(`"result":`+string(edited))(w, r, q)
	}
	return p.with(getBlockByNumber, h).with(getBlockByHash, h)
}

// forked makes a block one of a hard fork that this build does not know: another hash than its fields come to.
func forked(block map[string]any) {
	block["extraData"] = "0x0102" // as good as a field that is new
}

// TestUnknownHeader: a header that this build cannot recompute is followed if another node tells the same, if there is another.
func TestUnknownHeader(t *testing.T) {
	c := newChain(t, tomorrow)
	c.emit(1)
	want := c.emit(2)
	other := func(block map[string]any) { forked(block); block["parentHash"] = common.Hash{7} }
	otherHash := func(block map[string]any) { forked(block); block["hash"] = common.Hash{9} }
	bloom := func(block map[string]any) { forked(block); block["receiptsRoot"] = common.Hash{7} }
	for _, s := range []struct {
		name          string
		first, second func(map[string]any) // nil for the block as it is
		lags, alone   bool
		err           error
		spoilt        int // which node is found to be
	}{
		{"both tell it", forked, forked, false, false, nil, -1},
		{"a single node tells it", forked, nil, false, true, nil, -1},
		{"the other tells another parent", forked, other, false, false, ErrDisagreement, -1},
		{"the other tells another root of receipts", forked, bloom, false, false, ErrDisagreement, -1},
		{"the other tells another hash", forked, otherHash, false, false, ErrDisagreement, -1},
		{"the other does not have it", forked, forked, true, false, ErrDisagreement, -1},
		{"the first is spoilt", bloom, nil, false, false, nil, 0},
		{"the second is spoilt", nil, bloom, false, false, nil, 1},
	} {
		t.Run(s.name, func(t *testing.T) {
			var urls []string
			for i, edit := range []func(map[string]any){s.first, s.second} {
				node := newProxy(t, c.url)
				if edit != nil {
					node.reheaded(edit)
				}
				if i == 1 && s.lags {
					node.lagging(1)
				}
				if i == 0 || !s.alone {
					urls = append(urls, node.URL)
				}
			}
			p := open(t, Config{URLs: urls, Patience: 100 * time.Millisecond, RetryMin: time.Hour, RetryMax: time.Hour})
			h, err := p.HeaderAt(t.Context(), nil)
			if !errors.Is(err, s.err) || s.err == nil && (h.Hash != want.Hash() || h.Parent != want.ParentHash || h.ReceiptsRoot != want.ReceiptHash) {
				t.Errorf("head %+v, %v", h, err)
			}
			if s.err == nil && h.Recomputed != (s.spoilt >= 0) {
				t.Errorf("recomputed: %v", h.Recomputed)
			}
			h, err = p.HeaderOf(t.Context(), want.Hash())
			if s.name == "the other tells another hash" { // it is asked for another block
				s.err = err
			}
			if !errors.Is(err, s.err) || err == nil && (h.Hash != want.Hash() || h.ReceiptsRoot != want.ReceiptHash) {
				t.Errorf("by its hash: %+v, %v", h, err)
			}
			for i, e := range p.Report().Endpoints {
				if s.spoilt >= 0 && e.Live != (i != s.spoilt) || i == s.spoilt && !strings.Contains(e.Err.Error(), "does not come to that hash") {
					t.Errorf("node %d: %+v", i, e)
				}
			}
		})
	}
	// who needs all of a header by its hash gets none that does not come to it
	p := open(t, Config{URLs: []string{newProxy(t, c.url).reheaded(forked).URL}})
	if _, err := p.HeaderByHash(t.Context(), want.Hash()); !errors.Is(err, ErrUnknownHeader) {
		t.Error(err)
	}
	if h, err := p.HeaderByNumber(t.Context(), big.NewInt(1)); err != nil || h.Number.Uint64() != 1 {
		t.Error(err)
	}
}
