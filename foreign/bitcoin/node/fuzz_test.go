// SPDX-License-Identifier: MIT

package node

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// checkKind fails a parser that reports what no caller expects, or that repeats at length what a server said.
func checkKind(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	for _, kind := range []error{ErrMalformed, ErrWrongAnswer, ErrNode, ErrNotFound} {
		if errors.Is(err, kind) && len(err.Error()) < 400 && !strings.ContainsAny(err.Error(), "\n\x00") {
			return
		}
	}
	t.Errorf("unexpected error %q", err)
}

func FuzzJSONRPC(f *testing.F) {
	for _, seed := range []string{
		`{"id":0,"result":"00"}`, `{"id":0,"error":{"code":-5,"message":"x"}}`, `{"id":null,"error":{"code":1,"message":"\n"}}`,
		`[{"id":1,"result":"00"},{"id":0,"result":null}]`, `[{"id":0},{"id":0}]`, `[{"id":"0"},{"id":1e0}]`, `[1,2]`, `[`, ``, `[null,null]`,
		`{"id":0,"result":{"blocks":5,"bestblockhash":"00"}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		a, err := parseAnswer(body)
		checkKind(t, err)
		if err == nil {
			_, err = a.text()
			checkKind(t, err)
			var info chainInfo
			if err = a.decode(&info); err == nil {
				_, _, err = info.tip()
			}
			checkKind(t, err)
		}
		all, err := parseAnswers(body, 2)
		checkKind(t, err)
		if err == nil && (len(all) != 2 || string(all[0].ID) != "0" && string(all[0].ID) != "-0" && string(all[0].ID) != "+0") {
			t.Errorf("answers in another order: %s", body)
		}
	})
}

func FuzzEsploraPage(f *testing.F) {
	m := made2()
	f.Add([]byte(m))
	f.Add([]byte(strings.Replace(m, `"height":8`, `"height":9`, 1)))
	f.Add([]byte(strings.Replace(m, `"version":536870912`, `"version":-1`, 1)))
	f.Add([]byte(`[{},{}]`))
	f.Add([]byte(`[null,{"height":null}]`))
	f.Fuzz(func(t *testing.T, body []byte) {
		headers, err := parsePage(body, 7, 2)
		checkKind(t, err)
		if err == nil && (len(headers) != 2 || headers[1].PrevBlock != headers[0].Hash()) {
			t.Error("headers that are not linked")
		}
	})
}

// made2 is a page of Esplora with the blocks at heights 8 and 7.
func made2() string {
	first := madechain.Block([32]byte{1}, 1, madechain.Plain(7, 1))
	second := madechain.Block(pathproof.DoubleSHA256(first[:80]), 2, madechain.Plain(8, 1))
	var page []map[string]any
	for i, raw := range [][]byte{second, first} {
		h, _ := btcheaders.ParseHeader(raw[:80])
		reverse := func(b [32]byte) string {
			var text strings.Builder
			for j := len(b) - 1; j >= 0; j-- {
				text.WriteString(string("0123456789abcdef"[b[j]>>4]) + string("0123456789abcdef"[b[j]&15]))
			}
			return text.String()
		}
		page = append(page, map[string]any{"id": reverse(h.Hash()), "height": 8 - i, "version": h.Version, "previousblockhash": reverse(h.PrevBlock),
			"merkle_root": reverse(h.MerkleRoot), "timestamp": h.Time, "bits": h.Bits, "nonce": h.Nonce})
	}
	text, _ := json.Marshal(page)
	return string(text)
}

// TestEsploraPage checks that the fuzz target's seed is a page that is taken.
func TestEsploraPage(t *testing.T) {
	t.Parallel()
	if headers, err := parsePage([]byte(made2()), 7, 2); err != nil || len(headers) != 2 {
		t.Errorf("%d headers, %v", len(headers), err)
	}
	other := strings.Replace(made2(), `"id":"`, `"id":"`+strings.Repeat("0", 64)+`","x":"`, 1)
	if _, err := parsePage([]byte(other), 7, 2); !errors.Is(err, ErrWrongAnswer) {
		t.Errorf("a block with another's id: %v", err)
	}
}

func FuzzRESTHeaders(f *testing.F) {
	raw := madechain.Block([32]byte{1}, 1, madechain.Plain(7, 1))[:80]
	next := madechain.Block(pathproof.DoubleSHA256(raw), 1, madechain.Plain(7, 1))[:80]
	f.Add(raw)
	f.Add(append(append([]byte{}, raw...), next...))
	f.Add(append(append([]byte{}, raw...), raw...))
	f.Add(raw[:79])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		headers, err := parseRun(body, pathproof.DoubleSHA256(raw))
		checkKind(t, err)
		if err == nil && (len(headers) != len(body)/80 || headers[0].Hash() != pathproof.DoubleSHA256(raw)) {
			t.Error("other headers")
		}
	})
}

// FuzzEsploraPlace reads what a server says of where a transaction stands.
func FuzzEsploraPlace(f *testing.F) {
	id := strings.Repeat("0a", 32)
	for _, seed := range []string{
		`{"block_height":170,"merkle":["` + id + `"],"pos":1}`, `{"block_height":170,"merkle":[],"pos":0}`, `{"merkle":null}`, `{"pos":4294967296}`, `[]`, ``,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		p, err := parsePlace(body)
		checkKind(t, err)
		if err == nil && len(p.branch) > pathproof.MaxDepth {
			t.Errorf("%d siblings", len(p.branch))
		}
	})
}
