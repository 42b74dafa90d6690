// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// aRelay returns what a file says of some relay of this version.
func aRelay() *relayFile {
	return &relayFile{
		Maker: "v1.2.3, revision 0a", Contracts: relay.CodeHash(), ChainID: 1, Network: "regtest",
		Relay: common.Address{1}, Judge: common.Address{2}, Court: common.Address{3}, ForkCourt: common.Address{4}, FirstBlock: 1234,
	}
}

// encoded returns the content of a relay's file.
func encoded(t *testing.T, r *relayFile) string {
	t.Helper()
	content, err := r.encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// TestParseRelayFile reads what is a relay file, and what is none.
func TestParseRelayFile(t *testing.T) {
	t.Parallel()
	good := encoded(t, aRelay())
	change := func(old, fresh string) string {
		if strings.Count(good, old) != 1 {
			t.Fatalf("%q is not there once:\n%s", old, good)
		}
		return strings.Replace(good, old, fresh, 1)
	}
	for _, c := range []struct{ name, content, want string }{
		{"as it is written", good, ""},
		{"with a byte-order mark", "\xef\xbb\xbf" + good, ""},
		{"an address in small letters", change(common.Address{4}.Hex(), strings.ToLower(common.Address{4}.Hex())), ""},
		{"nothing", "", "it is empty"},
		{"no JSON", "relay", "no JSON object"},
		{"in UTF-16", "\xff\xfe{\x00", "no JSON object"},
		{"a list", "[]", "no JSON object"},
		{"cut short", good[:len(good)-3], "the JSON object does not end"},
		{"two objects", good + good, "something behind"},
		{"too long", good + strings.Repeat(" ", maxRelayFile), "more than 65536 bytes"},
		{"deep", `{"format": ` + strings.Repeat("[", 60_000), "exceeded max depth"},
		{"another format", change(`"format": 1`, `"format": 2`), "it has format 2, and this program reads format 1"},
		{"no format", change(`"format": 1,`, ""), "format is missing"},
		{"no relay", change(`"relay"`, `"relai"`), "relay is missing"},
		{"a name in other letters", change(`"relay"`, `"Relay"`), "relay is missing"},
		{"a member more", change(`"format": 1,`, `"format": 1, "owner": "me",`), `"owner" is unknown`},
		{"a member twice", change(`"format": 1,`, `"format": 1, "chainId": 5,`), `"chainId" is there twice`},
		{"a member twice, once escaped", change(`"format": 1,`, `"format": 1, "ch\u0061inId": 5,`), `"chainId" is there twice`},
		{"no value", change(`"chainId": 1`, `"chainId": null`), "chainId has no value"},
		{"a text for a number", change(`"chainId": 1`, `"chainId": "1"`), "chainId: json: cannot unmarshal string"},
		{"a fraction", change(`"chainId": 1`, `"chainId": 1.5`), "chainId: json: cannot unmarshal number"},
		{"a number too large", change(`1234`, `18446744073709551616`), "firstBlock: json: cannot unmarshal number"},
		{"a short address", change(common.Address{4}.Hex(), "0x04"), "forkCourt: "},
		{"a long hash", change(relay.CodeHash().Hex(), relay.CodeHash().Hex()+"00"), "contracts: "},
		{"no chain", change(`"chainId": 1`, `"chainId": 0`), "chainId is zero"},
		{"another network", change("regtest", "moon"), "network: "},
		{"no address", change(common.Address{4}.Hex(), common.Address{}.Hex()), "forkCourt has the address of nothing"},
		{"one address twice", change(common.Address{4}.Hex(), common.Address{2}.Hex()), "forkCourt has the address of judge"},
		{"an endless name", change("v1.2.3", strings.Repeat("v", maxMaker)), "assize has more than 200 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := parseRelayFile([]byte(c.content))
			switch {
			case c.want == "" && (err != nil || !reflect.DeepEqual(r, aRelay())):
				t.Errorf("got %+v, %v", r, err)
			case c.want != "" && (!errors.Is(err, errRelayFile) || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

// TestRelayFileSettings: what the file says stands for flags that are not given, and
// nothing else may be given.
func TestRelayFileSettings(t *testing.T) {
	t.Parallel()
	old := aRelay()
	old.Contracts, old.Maker = common.Hash{7}, "v0.9\x1b[2J"
	path, other := file(t, "relay.json", []byte(encoded(t, aRelay()))), file(t, "old.json", []byte(encoded(t, old)))
	key := map[string]string{"ASSIZE_KEY": keyOf(guard)}
	check := func(content string, args ...string) result {
		return runWith(t.Context(), key, append([]string{"config", "check", settings(t, content)}, args...)...)
	}
	bare := "rpc = \"http://127.0.0.1:8545,http://127.0.0.1:8546\"\nsources = \"rest+http://127.0.0.1:8332\"\n"
	r := check(bare, "--relay-file", path).succeeds(t, "Nothing is wrong")
	lines := strings.Join(strings.Fields(r.out), " ")
	for _, want := range []string{
		"relay " + strings.ToLower(common.Address{1}.Hex()) + " " + path, "from-block 1234 " + path, "network regtest " + path, "relay-file " + path + " command line",
	} {
		if !strings.Contains(lines, want) {
			t.Errorf("no %q in\n%s", want, r.out)
		}
	}
	check(bare+"relay = \""+common.Address{1}.Hex()+"\"\nfrom-block = 1234\nnetwork = \"regtest\"\n", "--relay-file", path).succeeds(t, "Nothing is wrong")

	// relative to the file of settings
	folder := t.TempDir()
	for name, content := range map[string]string{"relay.json": encoded(t, aRelay()), "watch.toml": bare + "relay-file = \"relay.json\"\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	runWith(t.Context(), key, "config", "check", filepath.Join(folder, "watch.toml")).succeeds(t, "Nothing is wrong", "1234")

	for _, c := range []struct {
		name, content, path string
		want                []string
	}{
		{"another relay", "relay = \"" + common.Address{2}.Hex() + "\"\n", path, []string{":3:1: relay: is 0x02", ", and 0x01", "leave one of them out"}},
		{"another first block", "from-block = 1233\n", path, []string{":3:1: from-block: is 1233, and 1234 in the relay file"}},
		{"another network", "network = \"mainnet\"\n", path, []string{":3:1: network: is mainnet, and regtest in the relay file"}},
		{"two others", "from-block = 1\nnetwork = \"mainnet\"\n", path, []string{":3:1: from-block: ", ":4:1: network: "}},
		{"another version", "", other, []string{"--relay-file " + other + ": the relay is of another version than this program: its contracts are 0x07", `"v0.9\x1b[2J"`, relay.CodeHash().Hex()}},
		{"no such file", "", path + ".none", []string{"--relay-file open "}},
		{"no relay file", "", settings(t, bare), []string{"--relay-file ", "not a relay file: no JSON object"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := check(bare+c.content, "--relay-file", c.path)
			if r.status != exitFailure || strings.Count(r.out, "\n") > 2 {
				t.Errorf("status %d:\n%s", r.status, r.out)
			}
			for _, want := range c.want {
				if !strings.Contains(r.out, want) {
					t.Errorf("no %q in\n%s", want, r.out)
				}
			}
		})
	}

	// a command without a node refuses the version as well
	runWith(t.Context(), nil, "headers", "verify", "--headers", headers, "--relay-file", other).fails(t, exitUsage, "another version", "use a program whose assize version")
}

// TestRelayFileRound deploys, and does all else by the relay's file alone.
func TestRelayFileRound(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "relay.json")
	w := newWorld(t)
	r := w.run("deploy", "--test-times", "--window", "1h", "--clock", "20m", "--checkpoint-height", "100", "--out", path).succeeds(t)
	known, err := readRelayFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, address := range map[string]common.Address{"relay": known.Relay, "judge": known.Judge, "court": known.Court, "fork court": known.ForkCourt} {
		if r.field(t, name) != address.Hex() {
			t.Errorf("the %s is %s, and %s in the file", name, r.field(t, name), address)
		}
	}
	if fmt.Sprint(known.FirstBlock) != r.field(t, "first block") || fmt.Sprint(known.ChainID) != r.field(t, "home chain") || known.Network != "mainnet" {
		t.Errorf("%+v of\n%s", known, r.out)
	}
	if !json.Valid(read(t, path)) {
		t.Errorf("no JSON:\n%s", read(t, path))
	}
	w = w.with("ASSIZE_RELAY_FILE", path, "ASSIZE_BLOCKS", block)
	id := w.run("propose", payment).succeeds(t).field(t, "batch")
	w.run("list").succeeds(t, id)
	w.run("show", id).succeeds(t, "status      proposed")
	w.run("settle").succeeds(t, "nothing to settle")
	w.run("withdraw").succeeds(t, "nothing to withdraw")
	w.run("checkpoint", "propose").succeeds(t)
	w.run("checkpoint", "adopt").fails(t, exitFailure, "")
	w.run("inspect", "--test-times").succeeds(t, "right  the code of judge, relay and courts")
	w.as(guard).run("watch", "--once").succeeds(t)

	// a file that is there is never written over, and nothing is paid
	before, nonce := read(t, path), w.nonce()
	w.run("deploy", "--test-times", "--checkpoint-height", "100", "--out", path).fails(t, exitFailure, "is there already", "nothing was sent")
	w.run("deploy", "--test-times", "--checkpoint-height", "100", "--out", filepath.Join(path, "x")).fails(t, exitFailure, "--out: open ", "nothing was sent")
	if string(read(t, path)) != string(before) || w.nonce() != nonce {
		t.Error("the file was written over, or something was sent")
	}
	// what fails leaves no file
	failed := filepath.Join(t.TempDir(), "relay.json")
	w.run("deploy", "--test-times", "--checkpoint-height", "100", "--max-fee", "0.000000001", "--out", failed).fails(t, exitFailure, "")
	if _, err := os.Stat(failed); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file of no relay: %v", err)
	}

	// the relay of the file is the one that is played, or none
	for _, c := range []struct {
		name, want string
		change     func(*relayFile)
	}{
		{"another chain", "is on the chain with id 77", func(r *relayFile) { r.ChainID = 77 }},
		{"another judge", "the judge is " + known.Judge.Hex() + ", and ", func(r *relayFile) { r.Judge = common.Address{9} }},
		{"another court", "the court is " + known.Court.Hex() + ", and ", func(r *relayFile) { r.Court = common.Address{9} }},
		{"another fork court", "the fork court is ", func(r *relayFile) { r.ForkCourt = common.Address{9} }},
		{"another relay", "no relay at this address", func(r *relayFile) { r.Relay = common.Address{9} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := *known
			c.change(&changed)
			other := w.with("ASSIZE_RELAY_FILE", file(t, "relay.json", []byte(encoded(t, &changed))))
			other.run("list").fails(t, exitFailure, c.want)
			other.as(guard).run("watch", "--once").fails(t, exitFailure, c.want)
		})
	}
	w.run("inspect", r.field(t, "court")).wrong(t, 2, "no relay at this address") // an argument goes before the file
}

// TestOtherVersion: whatever contracts stand at the address, they are played only if
// they are this build's. Each is another in turn.
func TestOtherVersion(t *testing.T) {
	t.Parallel()
	for k, name := range []string{"judge", "relay", "court", "fork court"} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			address := w.made(func(_ *protocol.Params, codes [][]byte, contracts []relay.Creation) {
				if contracts != nil {
					contracts[k].Code = planted(append(codes[k], 0))
				}
			})
			w = w.with("ASSIZE_RELAY", address.Hex())
			words := []string{"the relay is of another version than this program", "it is not the contract of this build", "this program's contracts are " + relay.CodeHash().Hex(), "assize inspect"}
			w.run("list").fails(t, exitFailure, words...)
			w.run("withdraw").fails(t, exitFailure, words...)
			w.as(guard).run("watch", "--once").fails(t, exitFailure, words...)
		})
	}
}

// TestNetworkDoesNotFit: a watcher of another network than its relay's ends at once, and
// touches no file.
func TestNetworkDoesNotFit(t *testing.T) {
	t.Parallel()
	network := btcheaders.RegTest()
	state := btcheaders.State{Height: 10, Tip: network.Genesis.Hash(), Bits: network.Genesis.Bits}
	state.Work[31] = 22
	w := newWorld(t).with("ASSIZE_HEADERS", "")
	path := filepath.Join(t.TempDir(), "relay.json")
	r := w.run("deploy", "--test-times", "--network", "regtest", "--checkpoint", file(t, "state", state.AppendBytes(nil)), "--out", path).succeeds(t)

	kept := file(t, "headers.bin", []byte("the headers of years"))
	folder := filepath.Dir(kept)
	w = w.as(guard).with("ASSIZE_HEADER_FILE", kept, "ASSIZE_SOURCES", "rest+http://127.0.0.1:1", "ASSIZE_RECORD", filepath.Join(folder, "record.db"))
	wrong := w.with("ASSIZE_RELAY", r.field(t, "relay"), "ASSIZE_FROM_BLOCK", r.field(t, "first block"))
	wrong.run("watch", "--once", "--network", "mainnet").fails(t, exitUsage, "judges regtest, and --network is mainnet")
	wrong.run("watch", "--once").fails(t, exitUsage, "judges regtest, and --network is mainnet")
	w.with("ASSIZE_RELAY_FILE", path).run("watch", "--once", "--network", "mainnet").fails(t, exitUsage, "network is mainnet, and regtest in the relay file")
	if got := string(read(t, kept)); got != "the headers of years" {
		t.Errorf("the header file holds %q", got)
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("files beside it: %v, %v", left, err)
	}
}

// FuzzRelayFile: what is taken is written so that it is taken for the same.
func FuzzRelayFile(f *testing.F) {
	content, err := aRelay().encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	for _, text := range []string{"", "{}", "{\"format\": 1}", "{\"format\": 2}", "[{}]", "{\"format\": 1, \"format\": 1}", "\xef\xbb\xbf{}", "{\"relay\": null}"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		r, err := parseRelayFile(content)
		if err != nil {
			if !errors.Is(err, errRelayFile) || r != nil {
				t.Fatalf("unexpected error %v", err)
			}
			return
		}
		again, err := r.encode()
		if err != nil {
			t.Fatal(err)
		}
		if back, err := parseRelayFile(again); err != nil || !reflect.DeepEqual(back, r) {
			t.Errorf("%+v is written as %s and read as %+v, %v", r, again, back, err)
		}
	})
}
