// SPDX-License-Identifier: MIT

package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const example = "../../docs/watch.example.toml"

// enough are the settings that a watcher cannot do without.
const enough = `
rpc = "http://127.0.0.1:8545"
relay = "0x0100000000000000000000000000000000000000"
sources = "rest+http://127.0.0.1:8332"
`

// settings writes a file of settings that only its owner can read.
func settings(t *testing.T, content string) string { return file(t, "watch.toml", []byte(content)) }

// TestExample checks that the example has all settings, those that are commented
// out with their defaults, and that it can be used as it stands.
func TestExample(t *testing.T) {
	t.Parallel()
	raw := string(read(t, example))
	lines := regexp.MustCompile(`(?m)^(# )?([a-z-]+) = (.*)$`).FindAllStringSubmatch(raw, -1)
	inExample := map[string]bool{}
	for _, l := range lines {
		commented, name, value := l[1] != "", l[2], l[3]
		fl := watchFlags().Lookup(name)
		switch {
		case fl == nil || name == "config":
			t.Errorf("%s is no setting", name)
			continue
		case inExample[name]:
			t.Errorf("%s stands twice", name)
		}
		inExample[name] = true
		if !commented {
			continue
		}
		f := newFlags(environment{getenv: func(string) string { return "" }}, watchCommand())
		f.watch()
		if _, err := f.parse([]string{"--config", settings(t, name+" = "+value)}, 0); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := f.Lookup(name).Value.String(); got != fl.DefValue && !strings.Contains(value, "# an example") {
			t.Errorf("%s is %q, and the default %q", name, got, fl.DefValue)
		}
		if strings.Contains(value, "# an example") && !strings.Contains(noDefaults, " "+fl.DefValue+" ") {
			t.Errorf("%s has the default %q", name, fl.DefValue)
		}
	}
	watchFlags().VisitAll(func(fl *flag.Flag) {
		if !inExample[fl.Name] && fl.Name != "config" {
			t.Errorf("%s is not in the example", fl.Name)
		}
	})

	folder := t.TempDir()
	put := func(name string, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	put("keystore.json", string(read(t, keystoreOf(t, guard, "sesame"))))
	put("passphrase", "sesame\n")
	put(".cookie", "__cookie__:x")
	path := put("watch.toml", strings.NewReplacer("/var/lib/bitcoind/", "", "/var/lib/assize/", "").Replace(raw))
	runWith(t.Context(), nil, "config", "check", path).succeeds(t, "Nothing is wrong", guard.Address.Hex())
}

// TestExampleFitsTheUnit: what the example has written stands where the systemd unit may write, and nothing names another port
// than the documents do.
func TestExampleFitsTheUnit(t *testing.T) {
	t.Parallel()
	raw := string(read(t, example))
	if unit := string(read(t, "../../docs/deploy/assize.service")); !strings.Contains(unit, "\nStateDirectory=assize\n") {
		t.Error("the unit writes elsewhere than to /var/lib/assize")
	}
	for _, key := range []string{"header-file", "record"} {
		if !strings.Contains(raw, "\n"+key+" = \"/var/lib/assize/") {
			t.Errorf("%s stands where the unit may not write", key)
		}
	}
	const port = "127.0.0.1:9464"
	if !strings.Contains(raw, "listen = \""+port) || !strings.Contains(string(read(t, "../../docs/operators.md")), port) || !strings.Contains(checkListen("").Error(), port) {
		t.Error("not one port everywhere")
	}
	if !strings.Contains(raw, "deposits not counted") {
		t.Error("spending limits count gas alone, and the example does not say so")
	}
}

func TestConfigCheckFinds(t *testing.T) {
	t.Parallel()
	key := map[string]string{"ASSIZE_KEY": keyOf(guard)}
	missing := filepath.Join(t.TempDir(), "missing")
	notState := file(t, "state", []byte("no state"))
	for _, c := range []struct {
		name, content string
		want          []string // the beginning of each line behind the file's name, in order
	}{
		{"nothing", enough, nil},
		{"no TOML", enough + "x y\n", []string{":5:3: no TOML"}},
		{"an unknown key", enough + "intervall = \"2s\"\n", []string{":5:1: intervall: no such setting: interval is meant?"}},
		{"a key with an underscore", enough + "from_block = 2\n", []string{":5:1: from_block: no such setting: from-block is meant?"}},
		{"a key like no other", enough + "colour = 2\n", []string{":5:1: colour: no such setting"}},
		{"a key twice", enough + "once = true\nonce = true\n", []string{":6:1: no TOML: toml: key once is already defined"}},
		{"a table", enough + "[home]\n", []string{":5:2: home: there are no tables"}},
		{"an array of tables", enough + "[[home]]\n", []string{":5:3: home: there are no tables"}},
		{"a dotted key", enough + "a.once = true\n", []string{":5:1: a: there are no tables, and no key has a dot"}},
		{"another file", enough + "config = \"x\"\n", []string{":5:1: config: a file of settings names no other one"}},
		{"a string for a truth", enough + "once = \"true\"\n", []string{":5:1: once: a value of another kind: true or false is expected"}},
		{"a string for a number", enough + "from-block = \"1\"\n", []string{":5:1: from-block: a value of another kind: a whole number"}},
		{"a fraction for a whole number", enough + "from-block = 1.5\n", []string{":5:1: from-block: a value of another kind: a whole number"}},
		{"a negative number", enough + "from-block = -1\n", []string{`:5:1: from-block: "-1": parse error: a whole number`}},
		{"a number for a duration", enough + "interval = 2\n", []string{`:5:1: interval: a value of another kind: a duration, like "30s"`}},
		{"a bad duration", enough + "interval = \"2\"\n", []string{`:5:1: interval: "2": parse error: a duration, like "30s"`}},
		{"a date", enough + "record = 2026-11-21\n", []string{":5:1: record: a value of another kind: a string"}},
		{"an inline table", enough + "record = {a=1}\n", []string{":5:1: record: a value of another kind: a string"}},
		{"a list for a string", enough + "record = [\"a\"]\n", []string{":5:1: record: a value of another kind: a string"}},
		{"a list of numbers", enough + "peers = [1]\n", []string{":5:1: peers: a value of another kind: a string or a list"}},
		{"too fine an amount", enough + "max-fee = 0.0000000001\n", []string{`:5:1: max-fee: "0.0000000001": more than 9 digits`}},
		{"no amount", enough + "max-fee = nan\n", []string{`:5:1: max-fee: "NaN": not a decimal number`}},
		{"a bad address", enough + "account = \"0x12\"\n", []string{`:5:1: account: "0x12": `}},
		{"a bad peer", enough + "peers = [\"0x0100000000000000000000000000000000000000\", \"x\"]\n", []string{`:5:1: peers: the value at 2: "x"`}},
		{"a peer twice", enough + "peers = [\"0x0100000000000000000000000000000000000000\", \"0x0100000000000000000000000000000000000000\"]\n", []string{":5:1: peers: the value at 2: "}},
		{"a zero interval", enough + "interval = \"0s\"\n", []string{":5:1: interval: must be above zero"}},
		{"no time", enough + "timeout = \"-1s\"\n", []string{":5:1: timeout: must be above zero"}},
		{"half a second", enough + "stand-by = \"1500ms\"\n", []string{":5:1: stand-by: must be whole seconds"}},
		{"no fee", enough + "max-fee = 0\npatient-fee = 0\n", []string{":5:1: max-fee: must be above zero"}},
		{"patience is dearer", enough + "max-fee = 5\npatient-fee = 6\n", []string{":6:1: patient-fee: must not be above --max-fee"}},
		{"another network", enough + "network = \"moon\"\n", []string{":5:1: network: "}},
		{"nodes and files", enough + "headers = \"watch.toml\"\n", []string{":5:1: headers: cannot stand beside --sources"}},
		{"blocks of nodes", enough + "blocks = [\"watch.toml\"]\n", []string{":5:1: blocks: is for --headers"}},
		{"an address without a port", enough + "listen = \"localhost\"\n", []string{":5:1: listen: must be HOST:PORT"}},
		{"a port that is none", enough + "listen = \":70000\"\n", []string{":5:1: listen: must be HOST:PORT"}},
		{"a format", enough + "log-format = \"xml\"\n", []string{":5:1: log-format: "}},
		{"a level", enough + "log-level = \"all\"\n", []string{":5:1: log-level: "}},
		{"no such file of blocks", strings.Replace(enough, "sources = ", "headers = \"watch.toml\" #", 1) + "blocks = [\"a\", \"b\"]\n", []string{":5:1: blocks: open ", ":5:1: blocks: open "}},
		{"no folder for the record", enough + fmt.Sprintf("record = %q\n", missing+"/record.db"), []string{":5:1: record: "}},
		{"a record that is a folder", enough + "record = \"/\"\n", []string{":5:1: record: / is not a file"}},
		{"a checkpoint that is none", enough + fmt.Sprintf("checkpoint = %q\n", notState), []string{":5:1: checkpoint: "}},
		{"a header file without sources", strings.Replace(enough, "sources = ", "headers = \"watch.toml\" #", 1) + "header-file = \"h\"\n", []string{":5:1: header-file: is for --sources"}},
		{"no cookie", enough[:len(enough)-2] + "?cookie=none\"\n", []string{":4:1: sources: open "}},
		{"no certificates", enough[:len(enough)-2] + "?ca=watch.toml\"\n", []string{":4:1: sources: "}},
		{"a source with an unknown key", enough[:len(enough)-2] + "?cokie=none\"\n", []string{":4:1: sources: bad configuration of a bitcoin node: a source has no key cokie"}},
		{"sources of one name", strings.Replace(enough, `"rest`, `"rpc+http://127.0.0.1:8332,rest`, 1), []string{":4:1: sources: the value at 2: two sources are named http://127.0.0.1:8332"}},
		{"a bad signer", enough + "signer = \"geth+http://h\"\n", []string{":5:1: signer: bad address of a signer"}},
		{"a bad node", strings.Replace(enough, "http:", "ftp:", 1), []string{":2:1: rpc: must be the address of a node"}},
		{"many at once", "once = 1\ninterval = \"0s\"\n", []string{"--rpc or ASSIZE_RPC is needed", "--relay or", "--sources or", ":1:1: once: ", ":2:1: interval: "}},
		{"many digits in a string", enough + "spend-hour = \"0.100000000000000001\"\n", nil},
		{"keys behind lists", enough + "peers = [\n \"once\",\n]\n\"once\" = 1\n", []string{":5:1: peers: ", ":8:1: once: "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := settings(t, c.content)
			r := runWith(t.Context(), key, "config", "check", "--config", path)
			if len(c.want) == 0 {
				r.succeeds(t, "Nothing is wrong")
				return
			}
			lines := strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
			if len(lines) != len(c.want) {
				t.Fatalf("%d problems, want %d:\n%s", len(lines), len(c.want), r.out)
			}
			for i, want := range c.want {
				if !strings.HasPrefix(strings.TrimPrefix(lines[i], path), want) {
					t.Errorf("got  %q\nwant %q", lines[i], want)
				}
			}
			r.fails(t, exitFailure, "problem")
		})
	}
}

// TestConfigCheckTells checks what is told of settings that are right: where each
// comes from, and no secret.
func TestConfigCheckTells(t *testing.T) {
	t.Parallel()
	path := settings(t, `rpc = ["https://u:hunter2@home.example/hunter2", "wss://home.example/?key=hunter2"]
relay = "0x0100000000000000000000000000000000000000"
sources = ["rpc+http://u:hunter2@127.0.0.1:8332", "esplora+https://e.example/hunter2?name=e"]
spend-hour = 1_0.50
interval = "7s"
header-file = "headers.bin"
`)
	r := runWith(t.Context(), map[string]string{"ASSIZE_KEY": keyOf(guard), "ASSIZE_STAND_BY": "9s", "ASSIZE_CONFIG": path, "ASSIZE_INTERVAL": "8s"},
		"config", "check", "--interval", "6s", "--once").succeeds(t, "Nothing is wrong", "account is "+guard.Address.Hex())
	got := map[string][]string{}
	for _, line := range strings.Split(r.out, "\n") {
		if words := strings.Fields(line); len(words) > 1 {
			got[words[0]] = words[1:]
		}
	}
	for name, want := range map[string]string{
		"rpc":         "https://…@home.example/…,wss://home.example/… " + path + ":1",
		"sources":     "rpc+http://u@127.0.0.1:8332,esplora+https://e.example/...?name=e " + path + ":3",
		"spend-hour":  "10.5 " + path + ":4",
		"interval":    "6s command line",
		"once":        "true command line",
		"stand-by":    "9s ASSIZE_STAND_BY",
		"header-file": filepath.Join(filepath.Dir(path), "headers.bin") + " " + path + ":6",
		"max-fee":     "500 default",
		"…":           "ASSIZE_KEY",
	} {
		if strings.Join(got[name], " ") != want {
			t.Errorf("%s: got %q, want %q", name, got[name], want)
		}
	}
	if strings.Contains(r.out, "hunter2") || strings.Contains(r.out, keyOf(guard)) {
		t.Errorf("a secret is told:\n%s", r.out)
	}
}
