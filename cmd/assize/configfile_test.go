// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPasswordsInFiles checks that a file that holds a password is for its owner,
// or at least not for everybody.
func TestPasswordsInFiles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, line string
		mode       os.FileMode
		refused    bool
	}{
		{"of a node, for everybody", `rpc = "http://u:hunter2@h"`, 0o604, true},
		{"of a node, for the owner", `rpc = "http://u:hunter2@h"`, 0o600, false},
		{"of a node, for the group", `rpc = "http://u:hunter2@h"`, 0o640, false},
		{"of a source, for everybody", `sources = "rpc+http://u:hunter2@h"`, 0o644, true},
		{"of a signer, for everybody", `signer = "web3signer+http://u:hunter2@h"`, 0o644, true},
		{"no password, for everybody", `sources = "rpc+http://u@h?password-file=p"`, 0o644, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := settings(t, c.line)
			if err := os.Chmod(path, c.mode); err != nil {
				t.Fatal(err)
			}
			r := runWith(t.Context(), nil, "config", "check", path)
			if strings.Contains(r.out, "holds a password, and everybody can read the file: chmod o-r") != c.refused {
				t.Errorf("mode %o:\n%s", c.mode, r.out)
			}
			if strings.Contains(r.out+r.errOut, "hunter2") {
				t.Errorf("the password is told:\n%s", r.out)
			}
		})
	}
}

// TestBadFiles reads files that hold no settings.
func TestBadFiles(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for _, c := range []struct{ name, path, want string }{
		{"missing", filepath.Join(folder, "none"), "--config: open "},
		{"a folder", folder, "--config: read "},
		{"too long", settings(t, strings.Repeat("#\n", maxConfigFile/2)+"#"), "has more than 1048576 bytes"},
		{"bytes", settings(t, "\x00\xff"), ":1:1: no TOML"},
		{"not UTF-8", settings(t, "record = \"\xff\""), "no TOML"},
		{"deep", settings(t, "record = "+strings.Repeat("[", 500_000)), "no TOML"},
		{"an open string", settings(t, "record = \"a\n"), ":1:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := runWith(t.Context(), nil, "config", "check", c.path)
			if r.status != exitFailure || !strings.Contains(r.out, c.want) {
				t.Errorf("status %d:\n%s", r.status, r.out)
			}
		})
	}
}

// TestFileOfWatch reads the watcher's file by a command that has but some of its
// settings, and by one that has more.
func TestFileOfWatch(t *testing.T) {
	t.Parallel()
	list := command{name: "list"}
	parse := func(content string, args ...string) (*flags, *homeSettings, error) {
		f := newFlags(environment{getenv: func(string) string { return "" }}, list)
		f.config()
		home := f.home()
		_, err := f.parse(append(args, "--config", settings(t, content)), 0)
		return f, home, err
	}
	_, home, err := parse("relay = \"0x0100000000000000000000000000000000000000\"\nstand-by = \"3s\"\nfrom-block = 7\ntimeout = \"1s\"", "--timeout", "2s")
	if err != nil {
		t.Fatal(err)
	}
	if home.from != 7 || home.timeout.String() != "2s" || home.relay.Hex() != somewhere {
		t.Errorf("got %+v", home)
	}
	if _, _, err = parse("standby = \"3s\""); err == nil || !strings.Contains(err.Error(), "list: ") || !strings.Contains(err.Error(), ":1:1: standby: no such setting: stand-by is meant?") {
		t.Errorf("a key of no command: %v", err)
	}
	_, _, err = parse("a = 1\nb = 2\nc = 3")
	if err == nil || !strings.Contains(err.Error(), "(and 2 more: assize config check tells all)") {
		t.Errorf("several problems: %v", err)
	}
}

// TestSecretsOnTheCommandLine checks that a value that may hold a secret is not
// repeated when it is refused.
func TestSecretsOnTheCommandLine(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"rpc", "sources", "signer"} {
		for _, value := range []string{"hunter2", "ftp://u:hunter2@h", "rpc+http://u:hunter2@h:x", "clef+http://u:hunter2@h#hunter2", "http://[hunter2"} {
			byFlag := runWith(t.Context(), nil, "config", "check", "--"+name, value)
			byFlag.fails(t, exitUsage, "--"+name+": ")
			byVariable := runWith(t.Context(), map[string]string{variable(name): value}, "config", "check")
			if byVariable.status != exitFailure || !strings.Contains(byVariable.out, variable(name)+": ") {
				t.Errorf("%s: status %d\n%s", name, byVariable.status, byVariable.out)
			}
			byFile := runWith(t.Context(), nil, "config", "check", settings(t, name+" = '"+value+"'"))
			if byFile.status != exitFailure || !strings.Contains(byFile.out, ":1:1: "+name+": ") {
				t.Errorf("%s: status %d\n%s", name, byFile.status, byFile.out)
			}
			if all := byFlag.errOut + byVariable.out + byFile.out; strings.Contains(all, "hunter2") {
				t.Errorf("%s: a secret is told:\n%s", name, all)
			}
		}
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"interval", "intervall", 1}, {"from_block", "from-block", 1}, {"kitten", "sitting", 3}, {"ab", "ba", 2}} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
