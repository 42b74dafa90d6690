// SPDX-License-Identifier: MIT

package node_test

import (
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/internal/testing/btcdtest"
)

const hidden = "hunter2"

func TestParseSource(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       bitcoinnode.Source
		shown      string // the text itself if empty
	}{
		{"rpc", "rpc+http://127.0.0.1:8332", bitcoinnode.Source{Kind: "rpc", Config: bitcoinnode.Config{
			Name: "http://127.0.0.1:8332", URL: "http://127.0.0.1:8332"}}, ""},
		{"rest", "rest+https://h", bitcoinnode.Source{Kind: "rest", Config: bitcoinnode.Config{Name: "https://h", URL: "https://h"}}, ""},
		{"esplora with a path", "esplora+https://h/api", bitcoinnode.Source{Kind: "esplora", Config: bitcoinnode.Config{
			Name: "https://h", URL: "https://h/api"}}, "esplora+https://h/..."},
		{"all keys", "rpc+https://h:1?ca=c.pem&cookie=/a/.cookie&name=cellar&rate=700&timeout=1m30s", bitcoinnode.Source{Kind: "rpc", Config: bitcoinnode.Config{
			Name: "cellar", URL: "https://h:1", CookieFile: "/a/.cookie", CAFile: "c.pem", Timeout: 90 * time.Second, Rate: 700}}, ""},
		{"user and password file", "rpc+http://u@h?password-file=p", bitcoinnode.Source{Kind: "rpc", PasswordFile: "p", Config: bitcoinnode.Config{
			Name: "http://h", URL: "http://h", User: "u"}}, ""},
		{"password", "rpc+http://u:" + hidden + "@h", bitcoinnode.Source{Kind: "rpc", Config: bitcoinnode.Config{
			Name: "http://h", URL: "http://h", User: "u", Password: hidden}}, "rpc+http://u@h"},
		{"escapes", "rpc+http://u%40x:p%2C%3A@h?cookie=", bitcoinnode.Source{}, "error"},
		{"a comma and an at sign", "rpc+http://u%40x:p%2C%3A@h?name=a%2Cb", bitcoinnode.Source{Kind: "rpc", Config: bitcoinnode.Config{
			Name: "a,b", URL: "http://h", User: "u@x", Password: "p,:"}}, "rpc+http://u@x@h?name=a,b"},
		{"an address of six", "rest+http://[::1]:8332", bitcoinnode.Source{Kind: "rest", Config: bitcoinnode.Config{
			Name: "http://[::1]:8332", URL: "http://[::1]:8332"}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := bitcoinnode.ParseSource(c.text)
			if c.shown == "error" {
				if !errors.Is(err, bitcoinnode.ErrConfig) {
					t.Errorf("%+v, %v", got, err)
				}
				return
			}
			if err != nil || got != c.want {
				t.Fatalf("got  %+v, %v\nwant %+v", got, err, c.want)
			}
			if shown := got.String(); shown != c.shown && (c.shown != "" || shown != c.text) {
				t.Errorf("shown as %s", shown)
			}
		})
	}
}

// TestBadSources parses texts of which each is wrong in one way and holds what must not be told.
func TestBadSources(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"nothing":                  "",
		"no kind":                  "http://u:hunter2@h",
		"another kind":             "electrum+http://u:hunter2@h",
		"a kind in capitals":       "RPC+http://u:hunter2@h",
		"no address":               "rpc",
		"another scheme":           "rpc+ftp://u:hunter2@h",
		"no host":                  "rpc+http://u:hunter2@:1",
		"no slashes":               "rpc+http:hunter2",
		"a fragment":               "rpc+http://u:hunter2@h#hunter2",
		"no URL":                   "rpc+http://u:hunter2@h:port",
		"a bad escape":             "rpc+http://h?name=%zzhunter2",
		"an unknown key":           "rpc+http://u:hunter2@h?cokie=hunter2",
		"a key in capitals":        "rpc+http://u:hunter2@h?Cookie=hunter2",
		"a key twice":              "rpc+http://u:hunter2@h?name=hunter2&name=b",
		"a key without value":      "rpc+http://u:hunter2@h?name",
		"a semicolon":              "rpc+http://u:hunter2@h?name=a;ca=hunter2",
		"a bad timeout":            "rpc+http://u:hunter2@h?timeout=hunter2",
		"a timeout without unit":   "rpc+http://u:hunter2@h?timeout=30",
		"no timeout":               "rpc+http://u:hunter2@h?timeout=0s",
		"a rate that is low":       "esplora+http://u:hunter2@h?rate=59",
		"a rate that is high":      "esplora+http://u:hunter2@h?rate=100000001",
		"no number of a rate":      "esplora+http://u:hunter2@h?rate=hunter2",
		"cookie and user":          "rpc+http://u:hunter2@h?cookie=hunter2",
		"cookie and password file": "rpc+http://h?cookie=hunter2&password-file=hunter2",
		"password twice":           "rpc+http://u:hunter2@h?password-file=hunter2",
		"password file of nobody":  "rpc+http://h?password-file=hunter2",
	} {
		t.Run(name, func(t *testing.T) {
			s, err := bitcoinnode.ParseSource(text)
			if !errors.Is(err, bitcoinnode.ErrConfig) {
				t.Fatalf("%+v, %v", s, err)
			}
			if strings.Contains(err.Error(), hidden) {
				t.Errorf("a secret is told: %v", err)
			}
		})
	}
}

func TestSourceFiles(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write := func(name, content string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("good", hidden+"\r\nmore\n")
	write("empty", "\n")
	write("long", strings.Repeat("x", 5000))
	for _, c := range []struct {
		name, text string
		good       bool
	}{
		{"a password", "rpc+http://u@h?password-file=good", true},
		{"none", "rpc+http://u@h?password-file=none", false},
		{"an empty one", "rpc+http://u@h?password-file=empty", false},
		{"a long one", "rpc+http://u@h?password-file=long", false},
		{"a folder", "rpc+http://u@h?password-file=.", false},
		{"no certificates", "rest+https://h?ca=good", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := bitcoinnode.ParseSource(c.text)
			if err != nil {
				t.Fatal(err)
			}
			s.RelativeTo(folder)
			client, err := s.Open()
			if (err == nil) != c.good || (client == nil) == c.good || err != nil && !errors.Is(err, bitcoinnode.ErrConfig) {
				t.Fatalf("%v, %v", client, err)
			}
		})
	}
}

// TestSourcesOfBtcd reads a real node by sources that name its password in each way.
func TestSourcesOfBtcd(t *testing.T) {
	t.Parallel()
	node := btcdtest.Start(t)
	node.Generate(3)
	folder := t.TempDir()
	for name, content := range map[string]string{"cookie": node.User + ":" + node.Password, "password": node.Password + "\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	host := strings.TrimPrefix(node.URL, "http://")
	for _, text := range []string{
		"rpc+http://" + host + "?cookie=cookie",
		"rpc+http://" + node.User + "@" + host + "?password-file=password&timeout=20s",
		"rpc+http://" + node.User + ":" + strings.ReplaceAll(node.Password, " ", "%20") + "@" + host,
	} {
		s, err := bitcoinnode.ParseSource(text)
		if err != nil {
			t.Fatal(err)
		}
		s.RelativeTo(folder)
		client, err := s.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
		hash, height, err := client.Tip(t.Context())
		var best string
		node.Call(&best, "getbestblockhash")
		if err != nil || height != 3 || btcblock.FormatID(hash) != best {
			t.Errorf("%s: %s at %d, %v", s, hex.EncodeToString(hash[:]), height, err)
		}
	}
}

// FuzzParseSource checks that what parses is shown without its password, and that nothing panics.
func FuzzParseSource(f *testing.F) {
	for _, text := range []string{"rpc+http://u:pw@h:1/p?cookie=c&name=n", "esplora+https://h/api?timeout=1s", "rest+http://[::1]?ca=%2c"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := bitcoinnode.ParseSource(text)
		if err != nil {
			if !errors.Is(err, bitcoinnode.ErrConfig) {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		again := s
		again.Config.Password = "another password"
		if s.String() != again.String() {
			t.Errorf("%q: shown with its password", text)
		}
		if client, err := s.Open(); err == nil {
			client.Close()
		}
	})
}
