// SPDX-License-Identifier: MIT

package node_test

import (
	"encoding/pem"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
)

func TestConfigErrors(t *testing.T) {
	t.Parallel()
	noPEM := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(noPEM, []byte("no certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, config := range map[string]bitcoinnode.Config{
		"no URL":                             {},
		"a URL that cannot be read":          {URL: "http://user:" + secret + "@host:port"},
		"another scheme":                     {URL: "ftp://host"},
		"no host":                            {URL: "http://:8332"},
		"a fragment":                         {URL: "http://host#x"},
		"user and password twice":            {URL: "http://a:" + secret + "@host", User: "b"},
		"cookie file and user":               {URL: "http://host", User: "b", CookieFile: "c"},
		"cookie file and user in the URL":    {URL: "http://a:" + secret + "@host", CookieFile: "c"},
		"certificates that are not there":    {URL: "https://host", CAFile: noPEM + "x"},
		"a file of certificates without one": {URL: "https://host", CAFile: noPEM},
		"a negative timeout":                 {URL: "http://host", Timeout: -1},
		"a negative batch":                   {URL: "http://host", BatchSize: -1},
	} {
		for _, kind := range kinds {
			c, err := kind.open(config)
			if !errors.Is(err, bitcoinnode.ErrConfig) || strings.Contains(err.Error(), secret) {
				t.Errorf("%s, %s: %v, %v", name, kind.name, c, err)
			}
		}
	}
}

// authorized is a node that takes one user and password.
func authorized(t *testing.T, want *string) *httptest.Server {
	m := &made{blocks: madeBlocks[:3]}
	return serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); user+":"+password != *want {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		m.ServeHTTP(w, r)
	}))
}

// TestCredentials are taken from wherever they stand, those of a cookie file anew each time.
func TestCredentials(t *testing.T) {
	t.Parallel()
	cookie := filepath.Join(t.TempDir(), ".cookie")
	want := "__cookie__:first:half"
	s := authorized(t, &want)
	tip := func(config bitcoinnode.Config) error {
		if config.URL == "" {
			config.URL = s.URL
		}
		c, err := bitcoinnode.NewRPC(config)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		_, _, err = c.Tip(t.Context())
		return err
	}
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(cookie, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	byCookie, err := bitcoinnode.NewRPC(bitcoinnode.Config{URL: s.URL, CookieFile: cookie})
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		name, cookie, server string
		want                 error
	}{
		{"no file yet", "", want, bitcoinnode.ErrUnauthorized},
		{"the node's", want + "\n", want, nil},
		{"the node was started again", want, "__cookie__:second", bitcoinnode.ErrUnauthorized},
		{"its new file", "__cookie__:second", "__cookie__:second", nil},
		{"no cookie", "nonsense", "__cookie__:second", bitcoinnode.ErrUnauthorized},
	} {
		if step.cookie != "" {
			write(step.cookie)
		}
		want = step.server
		if _, _, err := byCookie.Tip(t.Context()); !errors.Is(err, step.want) || err != nil && strings.Contains(err.Error(), "second") {
			t.Errorf("%s: %v, want %v", step.name, err, step.want)
		}
	}
	want = "me:" + secret
	if err := tip(bitcoinnode.Config{User: "me", Password: secret}); err != nil {
		t.Errorf("user and password: %v", err)
	}
	if err := tip(bitcoinnode.Config{URL: strings.Replace(s.URL, "://", "://me:"+secret+"@", 1)}); err != nil {
		t.Errorf("in the URL: %v", err)
	}
	if err := tip(bitcoinnode.Config{}); !errors.Is(err, bitcoinnode.ErrUnauthorized) {
		t.Errorf("none: %v", err)
	}
}

// TestTLS trusts the certificates that are configured, and no others.
func TestTLS(t *testing.T) {
	t.Parallel()
	s := httptest.NewUnstartedServer(&made{blocks: madeBlocks[:3]})
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	dir := t.TempDir()
	file := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	own := file("own.pem", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))
	for name, c := range map[string]struct {
		config bitcoinnode.Config
		want   error
	}{
		"its own certificate": {bitcoinnode.Config{URL: s.URL, CAFile: own}, nil},
		"the system's":        {bitcoinnode.Config{URL: s.URL}, bitcoinnode.ErrUnreachable},
		"another name":        {bitcoinnode.Config{URL: strings.Replace(s.URL, "127.0.0.1", "localhost", 1), CAFile: own}, bitcoinnode.ErrUnreachable},
		"without TLS, to it":  {bitcoinnode.Config{URL: strings.Replace(s.URL, "https", "http", 1)}, bitcoinnode.ErrStatus},
	} {
		client, err := bitcoinnode.NewRPC(c.config)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := client.Tip(t.Context()); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		client.Close()
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		config bitcoinnode.Config
		want   string
	}{
		{bitcoinnode.Config{URL: "https://me:" + secret + "@node.example:8332/" + secret + "?key=" + secret}, "https://node.example:8332"},
		{bitcoinnode.Config{URL: "http://host", Name: "cellar"}, "cellar"},
	} {
		for _, kind := range kinds {
			client, err := kind.open(c.config)
			if err != nil || client.Name() != c.want {
				t.Errorf("%s: %v, %v", c.want, client, err)
			}
		}
	}
}
