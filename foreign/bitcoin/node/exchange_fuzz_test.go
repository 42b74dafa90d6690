// SPDX-License-Identifier: MIT

package node

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// counted is a body that counts what is read of it.
type counted struct {
	io.Reader
	read *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.read.Add(int64(n))
	return n, err
}

func (counted) Close() error { return nil }

// script answers one request after another, the last answer over and over.
type script struct {
	answers [][]byte
	status  int
	read    atomic.Int64
}

func (s *script) RoundTrip(r *http.Request) (*http.Response, error) {
	body := s.answers[0]
	if len(s.answers) > 1 {
		s.answers = s.answers[1:]
	}
	return &http.Response{StatusCode: s.status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{},
		Body: counted{bytes.NewReader(body), &s.read}, ContentLength: -1, Request: r}, nil
}

// reads is what all three clients do.
type reads interface {
	Tip(ctx context.Context) (btcheaders.Hash, uint32, error)
	Headers(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error)
	Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error)
}

// opened returns each client, which gets its answers from a script.
func opened(t *testing.T, answers [][]byte, status int) map[string]func() (reads, *script) {
	t.Helper()
	with := func(e *endpoint, err error) *script {
		if err != nil {
			t.Fatal(err)
		}
		s := &script{answers: answers, status: status}
		e.client.HTTPClient.Transport, e.client.RetryMax = s, 0
		return s
	}
	config := Config{URL: "http://user:secret@node/secret", Name: "node"}
	return map[string]func() (reads, *script){
		"rpc": func() (reads, *script) {
			e, err := config.open()
			return &RPC{endpoint: e, batches: batches{most: 2}}, with(e, err)
		},
		"rest": func() (reads, *script) {
			e, err := config.open()
			return &REST{e}, with(e, err)
		},
		"esplora": func() (reads, *script) {
			e, err := config.open()
			return &Esplora{endpoint: e}, with(e, err)
		},
	}
}

// exchanges are real sequences of answers, with tabs between, that some client takes.
func exchanges() []string {
	first := madechain.Block([32]byte{1}, 1, madechain.Plain(7, 1))
	second := madechain.Block(pathproof.DoubleSHA256(first[:80]), 2, madechain.Plain(8, 1))
	id := func(block []byte) string { return btcblock.FormatID(pathproof.DoubleSHA256(block[:80])) }
	hash := pathproof.DoubleSHA256(first[:80])
	inHex := func(b []byte) string {
		var text strings.Builder
		for _, c := range b {
			text.WriteString(string("0123456789abcdef"[c>>4]) + string("0123456789abcdef"[c&15]))
		}
		return text.String()
	}
	result := func(text string) string { return `{"id":0,"result":` + text + `}` }
	return []string{
		result(`"`+btcblock.FormatID([32]byte{1})+`"`) + "\t" + result(`["`+inHex(first[:80])+`","`+inHex(first[:80])+`"]`), // not linked
		string(hash[:]) + "\t" + string(first[:80]) + string(first[:80]),
		result(`{"blocks":7,"bestblockhash":"` + id(first) + `"}`),
		result(`"`+btcblock.FormatID([32]byte{1})+`"`) + "\t" + result(`["`+inHex(first[:80])+`","`+inHex(second[:80])+`"]`),
		result(`"`+btcblock.FormatID([32]byte{1})+`"`) + "\t" + `{"id":0,"error":{"code":-32601,"message":"no"}}` +
			"\t" + `[{"id":0,"result":"` + id(first) + `"},{"id":1,"result":"` + id(second) + `"}]` +
			"\t" + `[{"id":1,"result":"` + inHex(second[:80]) + `"},{"id":0,"result":"` + inHex(first[:80]) + `"}]`,
		result(`"` + inHex(first) + `"`),
		`{"blocks":7,"bestblockhash":"` + id(first) + `"}`,
		string(hash[:]) + "\t" + string(first[:80]) + string(second[:80]),
		string(first),
		made2(),
		`[]` + "\t" + id(first) + "\t" + inHex(first[:80]),
		id(first) + "\t" + strings.Trim(made2()[strings.Index(made2(), "},")+2:], "[]"),
	}
}

// FuzzExchange has a server answer whole calls with anybody's bytes. Headers that are taken are linked, no more than were asked
// for, and the ones that a second client would be told; no more is read than an answer may have.
func FuzzExchange(f *testing.F) {
	for _, e := range exchanges() {
		f.Add([]byte(e), uint8(0))
	}
	for status := range uint8(8) {
		f.Add([]byte(exchanges()[0]), status)
	}
	f.Fuzz(func(t *testing.T, all []byte, status uint8) {
		statuses := []int{200, 404, 401, 403, 500, 301, 204, 400}
		for name, open := range opened(t, bytes.Split(all, []byte("\t")), statuses[int(status)%len(statuses)]) {
			client, sent := open()
			_, _, err := client.Tip(t.Context())
			checkExchange(t, name+": tip", err)
			client, sentMore := open()
			headers, err := client.Headers(t.Context(), 7, 2)
			checkExchange(t, name+": headers", err)
			if err == nil && (len(headers) == 0 || len(headers) > 2 || len(headers) == 2 && headers[1].PrevBlock != headers[0].Hash()) {
				t.Errorf("%s: %d headers, perhaps not linked", name, len(headers))
			}
			client, sentBlock := open()
			raw, err := client.Block(t.Context(), btcheaders.Hash{1})
			checkExchange(t, name+": block", err)
			if len(raw) > MaxBlockSize || err != nil && raw != nil {
				t.Errorf("%s: a block of %d bytes, %v", name, len(raw), err)
			}
			if n := sent.read.Load() + sentMore.read.Load(); n > 8*esploraPage*smallAnswer || sentBlock.read.Load() > 2*MaxBlockSize+smallAnswer+1 {
				t.Errorf("%s: read %d bytes, and %d of a block", name, n, sentBlock.read.Load())
			}
		}
	})
}

// TestExchanges checks that each call of each client takes one of the exchanges that fuzzing begins with.
func TestExchanges(t *testing.T) {
	t.Parallel()
	taken := map[string]bool{}
	for _, e := range exchanges() {
		for name, open := range opened(t, bytes.Split([]byte(e), []byte("\t")), http.StatusOK) {
			client, _ := open()
			if _, height, err := client.Tip(t.Context()); err == nil && height == 7 {
				taken[name+" tip"] = true
			}
			client, _ = open()
			if headers, err := client.Headers(t.Context(), 7, 2); err == nil {
				taken[name+" headers "+string("0123456789"[len(headers)])] = true
			}
			client, _ = open()
			if raw, err := client.Block(t.Context(), btcheaders.Hash{1}); err == nil && len(raw) > 80 {
				taken[name+" block"] = true
			}
		}
	}
	for _, want := range []string{"rpc tip", "rpc headers 2", "rpc block", "rest tip", "rest headers 2", "rest block", "esplora tip", "esplora headers 2", "esplora headers 1", "esplora block"} {
		if !taken[want] {
			t.Errorf("nothing is taken as %s: %v", want, taken)
		}
	}
}

func checkExchange(t *testing.T, name string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	for _, kind := range []error{ErrMalformed, ErrWrongAnswer, ErrNode, ErrNotFound, ErrTooLarge, ErrStatus, ErrUnauthorized, ErrUnreachable} {
		if errors.Is(err, kind) && len(err.Error()) < 600 && !strings.ContainsAny(err.Error(), "\n\x00") && !strings.Contains(err.Error(), "secret") {
			return
		}
	}
	t.Errorf("%s: unexpected error %q", name, err)
}
