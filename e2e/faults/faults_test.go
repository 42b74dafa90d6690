// SPDX-License-Identifier: MIT

package faults

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"time"
)

// echo is a node that answers each call with its method.
func echo(t *testing.T) string {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		calls, batch, err := parse[Call](body)
		if err != nil {
			t.Error(err)
		}
		var replies []reply
		for _, c := range calls {
			replies = append(replies, reply{"id": c.ID, "result": json.RawMessage(`"` + c.Method + string(c.Params) + `"`)})
		}
		_, _ = w.Write(assemble(replies, batch))
	}))
	t.Cleanup(s.Close)
	return s.URL
}

const (
	one  = `{"jsonrpc":"2.0","id":7,"method":"a"}`
	both = `[{"jsonrpc":"2.0","id":1,"method":"a"},{"jsonrpc":"2.0","id":2,"method":"b"}]`
)

// ask posts a body, within a time.
func ask(t *testing.T, url, body string, most time.Duration) (string, int, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), most)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", 0, err
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	return string(answer), resp.StatusCode, err
}

func TestProxyAnswers(t *testing.T) {
	var order []string
	note := func(word string) func(Call) { return func(c Call) { order = append(order, word+c.Method) } }
	for _, c := range []struct {
		name, method string
		b            Behaviour
		body, want   string
	}{
		{"passes", "b", Page(), one, `{"id":7,"result":"a"}`},
		{"passes a batch", "c", Page(), both, `[{"id":1,"result":"a"},{"id":2,"result":"b"}]`},
		{"hooks", "a", Behaviour{Before: note("before "), After: note("after ")}, one, `{"id":7,"result":"a"}`},
		{"lies about one of a batch", "b", Lie(func(Call, Answer) Answer { return Result(5) }), both, `[{"id":1,"result":"a"},{"id":2,"result":5}]`},
		{"refuses one", "a", Lie(func(Call, Answer) Answer { return Refusal(-8, "no") }), one, `{"error":{"code":-8,"message":"no"},"id":7}`},
		{"asks something else", "a", Behaviour{Ask: func(c Call) Call { c.Method = "z"; return c }}, one, `{"id":7,"result":"z"}`},
		{"all", All, Lie(func(Call, Answer) Answer { return Result(5) }), one, `{"id":7,"result":5}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New(t, echo(t))
			p.Set(c.method, c.b)
			got, status, err := ask(t, p.URL, c.body, time.Minute)
			if err != nil || status != http.StatusOK || got != c.want {
				t.Errorf("%d %s, %v; want %s", status, got, err, c.want)
			}
			if p.Count("a") != 1 || p.Count(All) != strings.Count(c.body, "method") {
				t.Errorf("counted %d and %d", p.Count("a"), p.Count(All))
			}
		})
	}
	if got := strings.Join(order, ", "); got != "before a, after a" {
		t.Errorf("hooks: %s", got)
	}
}

func TestProxyFails(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Proxy)
		most  time.Duration
		ok    func(answer string, status int, err error) bool
	}{
		{"page", func(p *Proxy) { p.Set("a", Page()) }, time.Minute, func(answer string, status int, err error) bool {
			return err == nil && status == http.StatusBadGateway && strings.HasPrefix(answer, "<html>")
		}},
		{"cut", func(p *Proxy) { p.Set("a", Cut()) }, time.Minute, func(answer string, status int, err error) bool {
			return errors.Is(err, io.ErrUnexpectedEOF) && status == http.StatusOK && answer == `{"id":7,"r`
		}},
		{"hang", func(p *Proxy) { p.Set("a", Hang()) }, 50 * time.Millisecond, func(_ string, _ int, err error) bool {
			return errors.Is(err, context.DeadlineExceeded)
		}},
		{"down", (*Proxy).Down, time.Minute, func(_ string, _ int, err error) bool { return errors.Is(err, syscall.ECONNREFUSED) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New(t, echo(t))
			c.spoil(p)
			if answer, status, err := ask(t, p.URL, one, c.most); !c.ok(answer, status, err) {
				t.Errorf("%d %q, %v", status, answer, err)
			}
			p.Heal()
			if answer, _, err := ask(t, p.URL, one, time.Minute); err != nil || answer != `{"id":7,"result":"a"}` {
				t.Errorf("healed: %q, %v", answer, err)
			}
		})
	}
}
