// SPDX-License-Identifier: MIT

package node_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
)

// TestOldBlock asks nodes that have all blocks, nodes that let the old ones go, and nodes that give another.
func TestOldBlock(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		m      *made
		height uint32
		want   error
	}{
		{"all blocks", &made{blocks: madeBlocks}, 1, nil},
		{"pruned", &made{blocks: madeBlocks, pruned: 10}, 1, bitcoinnode.ErrNoOldBlocks},
		{"pruned up to the block below", &made{blocks: madeBlocks, pruned: 10}, 10, nil},
		{"pruned up to the block", &made{blocks: madeBlocks, pruned: 11}, 10, bitcoinnode.ErrNoOldBlocks},
		{"a chain that ends below", &made{blocks: madeBlocks[:1], pruned: 10}, 1, nil},
	} {
		for _, kind := range kinds {
			client, err := kind.open(bitcoinnode.Config{URL: serve(t, kind.serve(c.m)).URL + kind.path})
			if err != nil {
				t.Fatal(err)
			}
			err = bitcoinnode.CheckOldBlock(t.Context(), client, c.height)
			if !errors.Is(err, c.want) {
				t.Errorf("%s, %s: %v, want %v", kind.name, c.name, err, c.want)
			}
			if c.want != nil && (!strings.Contains(err.Error(), "another source") || !strings.Contains(err.Error(), client.Name())) {
				t.Errorf("%s, %s: %v", kind.name, c.name, err)
			}
			client.Close()
		}
	}
	other := func(m *made, block []byte) http.HandlerFunc {
		rest := m.rest()
		return func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, "/rest/block/") {
				_, _ = w.Write(block)
				return
			}
			rest.ServeHTTP(w, r)
		}
	}
	for _, c := range []struct {
		name  string
		block []byte
		want  error
	}{{"another block", madeBlocks[2], bitcoinnode.ErrWrongAnswer}, {"no block", []byte("<html>"), bitcoinnode.ErrMalformed}, {"nothing", nil, bitcoinnode.ErrMalformed}} {
		client, err := bitcoinnode.NewREST(bitcoinnode.Config{URL: serve(t, other(&made{blocks: madeBlocks}, c.block)).URL})
		if err != nil {
			t.Fatal(err)
		}
		if err := bitcoinnode.CheckOldBlock(t.Context(), client, 1); !errors.Is(err, c.want) || errors.Is(err, bitcoinnode.ErrNoOldBlocks) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		client.Close()
	}
}

// TestFaultsAreNamed: what is wrong with a source is told as what it is, with what to look at next.
func TestFaultsAreNamed(t *testing.T) {
	t.Parallel()
	refuse := func(status int, body string) string {
		return serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = w.Write([]byte(body))
		})).URL
	}
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	silent := serve(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })).URL
	secure := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(secure.Close)
	cookie := filepath.Join(t.TempDir(), "cookie")
	if err := os.WriteFile(cookie, []byte("no cookie"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		config bitcoinnode.Config
		kind   error
		words  []string
	}{
		{"wrong password", bitcoinnode.Config{URL: refuse(401, "incorrect \"password\"\nfor 'me'")}, bitcoinnode.ErrUnauthorized, []string{`HTTP status 401, it says "incorrect \"password\" for 'me'"`, "check user and password of the source, or its cookie file"}},
		{"an address that may not", bitcoinnode.Config{URL: refuse(403, "")}, bitcoinnode.ErrUnauthorized, []string{"HTTP status 403 (check whom the server lets in: with Bitcoin Core rpcallowip"}},
		{"no cookie file", bitcoinnode.Config{URL: silent, CookieFile: filepath.Join(t.TempDir(), "none")}, bitcoinnode.ErrUnauthorized, []string{"cookie file: open ", "none: no such file", "the node writes it when it starts"}},
		{"no cookie in it", bitcoinnode.Config{URL: silent, CookieFile: cookie}, bitcoinnode.ErrUnauthorized, []string{"cookie file " + cookie + " is not of the form user:password"}},
		{"nothing listens", bitcoinnode.Config{URL: gone.URL}, bitcoinnode.ErrUnreachable, []string{"connection refused", "nothing listens there: check that the node runs, and the port"}},
		{"no such host", bitcoinnode.Config{URL: "http://bitcoin.invalid:8332"}, bitcoinnode.ErrUnreachable, []string{"bitcoin.invalid", "check the host's name"}},
		{"silence", bitcoinnode.Config{URL: silent, Timeout: 50 * time.Millisecond}, bitcoinnode.ErrUnreachable, []string{"no answer within 50ms", "timeout="}},
		{"a certificate of one's own", bitcoinnode.Config{URL: secure.URL}, bitcoinnode.ErrUnreachable, []string{"certificate", "by ca=FILE"}},
		{"a quota", bitcoinnode.Config{URL: refuse(402, `{"message":"out of credits"}`)}, bitcoinnode.ErrStatus, []string{`HTTP status 402, it says "{\"message\":\"out of credits\"}"`}},
		{"another path", bitcoinnode.Config{URL: refuse(404, "<html>nginx</html>")}, bitcoinnode.ErrNotFound, []string{`HTTP status 404, it says "<html>nginx</html>"`}},
	} {
		c.config.Retries = -1
		client, err := bitcoinnode.NewREST(c.config)
		if err != nil {
			t.Fatal(err)
		}
		err = bitcoinnode.CheckOldBlock(t.Context(), client, 1)
		if !errors.Is(err, c.kind) {
			t.Errorf("%s: %v, want %v", c.name, err, c.kind)
			continue
		}
		for _, word := range c.words {
			if !strings.Contains(err.Error(), word) {
				t.Errorf("%s: %q does not say %q", c.name, err, word)
			}
		}
		client.Close()
	}
}
