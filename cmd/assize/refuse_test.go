// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

// TestDeployRefuses checks that nothing is sent for bad parameters: there is no
// node at the address.
func TestDeployRefuses(t *testing.T) {
	t.Parallel()
	state := checkpointAt(t, 100)
	wrong := append([]byte{}, state...)
	wrong[31] ^= 1 // the highest byte of the tip's hash
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"window of an hour", []string{"--window", "1h", "--clock", "20m"}, exitFailure, "window ≥ 24 h"},
		{"clock of an hour", []string{"--clock", "1h"}, exitFailure, "clock ≥ 2 × (outage + stream + leads)"},
		{"no window", []string{"--window", "0s", "--test-times"}, exitUsage, "whole seconds"},
		{"window of half seconds", []string{"--window", "1500ms", "--test-times"}, exitUsage, "whole seconds"},
		{"window beyond 32 bits", []string{"--window", "1200000h"}, exitUsage, "32 bits"},
		{"outage below zero", []string{"--outage", "-1h"}, exitUsage, "--outage"},
		{"outage of a day", []string{"--outage", "24h"}, exitFailure, "clock ≥ 2 × (outage + stream + leads)"},
		{"checkpoint window not above the window", []string{"--checkpoint-window", "72h"}, exitFailure, "window < checkpoint window"},
		{"checkpoint for nothing", []string{"--checkpoint-deposit", "0"}, exitFailure, "base deposit of a batch < checkpoint deposit"},
		{"checkpoint deposit beyond 96 bits", []string{"--checkpoint-deposit", "80000000000"}, exitFailure, "checkpoint deposit < 2^96 wei"},
		{"clock not below the window", []string{"--clock", "72h"}, exitFailure, "2 × clock < window"},
		{"no confirmations", []string{"--confirmations", "0"}, exitFailure, "confirmations ≥ 1"},
		{"all burned", []string{"--burn", "100"}, exitFailure, "0 % < burn < 100 %"},
		{"burned beyond 16 bits", []string{"--burn", "655.36"}, exitUsage, "below 100"},
		{"confirmations beyond 32 bits", []string{"--confirmations", "4294967296"}, exitUsage, "--confirmations is too large"},
		{"nothing burned", []string{"--burn", "0"}, exitFailure, "0 % < burn < 100 %"},
		{"gas for nothing", []string{"--gas-price-cap", "0"}, exitFailure, "0 < gas price cap < 2^64 wei"},
		{"cap beyond 64 bits", []string{"--gas-price-cap", "99999999999"}, exitFailure, "0 < gas price cap < 2^64 wei"},
		{"network without judge", []string{"--network", "testnet3"}, exitUsage, "testnet3"},
		{"checkpoint twice", []string{"--headers", headers}, exitUsage, "not both"},
		{"no checkpoint", []string{"--checkpoint", ""}, exitUsage, "a first header state is needed"},
		{"checkpoint cut short", []string{"--checkpoint", file(t, "cut", state[:123])}, exitFailure, "123 bytes"},
		{"checkpoint without proof of work", []string{"--checkpoint", file(t, "wrong", wrong)}, exitFailure, "first checkpoint is a header state"},
		{"checkpoint file missing", []string{"--checkpoint", "none"}, exitFailure, "no such file"},
		{"headers cut short", []string{"--checkpoint", "", "--checkpoint-height", "100", "--headers", file(t, "h", read(t, headers)[:8079])}, exitFailure, "left over"},
		{"no headers", []string{"--checkpoint", "", "--headers", file(t, "h", nil)}, exitFailure, "no headers"},
		{"height beyond the headers", []string{"--checkpoint", "", "--headers", headers, "--checkpoint-height", "9999"}, exitUsage, "not among the 2201 headers"},
		{"height below ten", []string{"--checkpoint", "", "--headers", headers, "--checkpoint-height", "9"}, exitFailure, "at least 11"},
		{"headers of another network", []string{"--checkpoint", "", "--headers", headers, "--checkpoint-height", "100", "--network", "regtest"}, exitFailure, "no header state of regtest"},
		{"work not told", []string{"--checkpoint", "", "--headers", headers, "--checkpoint-height", "100", "--headers-height", "50"}, exitUsage, "--headers-work is needed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"deploy", "--rpc", "http://127.0.0.1:1", "--checkpoint", file(t, "state", state)}, c.args...)
			runWith(t.Context(), map[string]string{"ASSIZE_KEY": keyOf(proposing)}, args...).fails(t, c.status, c.want)
		})
	}
}

func checkpointAt(t *testing.T, height int) []byte {
	t.Helper()
	parsed, err := btcheaders.ParseHeaders(read(t, headers)[:btcheaders.HeaderLength*(height+1)])
	if err != nil {
		t.Fatal(err)
	}
	state, err := btcheaders.FromHeaders(parsed, 0, btcheaders.Origin{}, btcheaders.MainNet())
	if err != nil {
		t.Fatal(err)
	}
	return state.AppendBytes(nil)
}

func TestDeployFromFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.run("deploy", "--headers", "", "--checkpoint", "").fails(t, exitUsage, "a first header state is needed")
	w.with("ASSIZE_HEADERS", "").run("deploy", "--test-times", "--checkpoint", file(t, "state", checkpointAt(t, 100))).succeeds(t, "height 100", "72h0m0s")
}

// TestAccount gives accounts that cannot sign. No message tells a secret.
func TestAccount(t *testing.T) {
	t.Parallel()
	good := keystoreOf(t, proposing, "secret one")
	for _, c := range []struct {
		name      string
		variables map[string]string
		status    int
		want      string
	}{
		{"none", nil, exitUsage, "an account is needed"},
		{"two", map[string]string{"ASSIZE_KEY": keyOf(proposing), "ASSIZE_KEYSTORE": good}, exitUsage, "not both"},
		{"wrong passphrase", map[string]string{"ASSIZE_KEYSTORE": good, "ASSIZE_PASSPHRASE": "secret two"}, exitFailure, "wrong passphrase"},
		{"no passphrase", map[string]string{"ASSIZE_KEYSTORE": good}, exitFailure, "wrong passphrase"},
		{"passphrase file missing", map[string]string{"ASSIZE_KEYSTORE": good, "ASSIZE_PASSPHRASE_FILE": "none"}, exitFailure, "passphrase: open none"},
		{"wrong passphrase in a file", map[string]string{"ASSIZE_KEYSTORE": good, "ASSIZE_PASSPHRASE": "secret one", "ASSIZE_PASSPHRASE_FILE": file(t, "p", []byte("secret"))}, exitFailure, "wrong passphrase"},
		{"keystore missing", map[string]string{"ASSIZE_KEYSTORE": "none"}, exitFailure, "keystore: open none"},
		{"keystore is a block", map[string]string{"ASSIZE_KEYSTORE": block}, exitFailure, "not a keystore file"},
		{"keystore is empty", map[string]string{"ASSIZE_KEYSTORE": file(t, "k", nil)}, exitFailure, "not a keystore file"},
		{"keystore is other JSON", map[string]string{"ASSIZE_KEYSTORE": file(t, "k", []byte(`{}`))}, exitFailure, "not a keystore file"},
		{"keystore lacks fields", map[string]string{"ASSIZE_KEYSTORE": file(t, "k", []byte(`{"version":3,"id":"00000000-0000-0000-0000-000000000000","crypto":{"cipher":"aes-128-ctr","kdf":"scrypt"}}`))}, exitFailure, "not a keystore file"},
		{"key too short", map[string]string{"ASSIZE_KEY": "c0ffee5ec3e7"}, exitFailure, "ASSIZE_KEY is no private key"},
		{"key not hex", map[string]string{"ASSIZE_KEY": strings.Repeat("xy5ec3e7", 8)}, exitFailure, "ASSIZE_KEY is no private key"},
		{"key of zero", map[string]string{"ASSIZE_KEY": strings.Repeat("00", 32)}, exitFailure, "ASSIZE_KEY is no private key"},
	} {
		t.Run(c.name, func(t *testing.T) {
			variables := map[string]string{"ASSIZE_RPC": "http://127.0.0.1:1", "ASSIZE_RELAY": somewhere}
			for name, value := range c.variables {
				variables[name] = value
			}
			r := runWith(t.Context(), variables, "settle")
			r.fails(t, c.status, c.want)
			for _, secret := range []string{"secret", "5ec3e7", keyOf(proposing)} {
				if strings.Contains(r.errOut, secret) {
					t.Errorf("tells a secret: %s", r.errOut)
				}
			}
		})
	}
}

func TestProposeRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().with("ASSIZE_AGAIN", "true")
	all := read(t, headers)
	reversed := "169e1e83e930853391bc6f35f605c6754cfead57cf8387639d3b4096c54f18f4"
	salt := common.Hash{1}.Hex()
	w.run("propose", "--salt", salt, payment).succeeds(t)
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"id in the wrong byte order", []string{reversed}, exitFailure, "wrong byte order"},
		{"unknown id", []string{strings.Repeat("12", 32)}, exitFailure, "not in a block at hand"},
		{"one of two unknown", []string{payment, strings.Repeat("12", 32)}, exitFailure, "not in a block at hand"},
		{"id of odd length", []string{payment[1:]}, exitUsage, "not 64 hex digits"},
		{"too small a deposit", []string{"--deposit", "0.01", payment}, exitUsage, "--deposit of 0.01 ETH is too small"},
		{"a deposit that is no number", []string{"--deposit", "much", payment}, exitUsage, "not a decimal number"},
		{"more than the account has", []string{"--deposit", "99999999", payment}, exitFailure, "insufficient funds"},
		{"gas dearer than may be paid", []string{"--max-fee", "0.000000001", payment}, exitFailure, "gas is dearer than may be paid for it"},
		{"the same again", []string{"--salt", salt, payment}, exitFailure, "BatchExists"},
		{"twice at once", []string{payment, payment}, exitUsage, "given twice"},
		{"a limit below zero", []string{"--max-age", "-1s", payment}, exitUsage, "--max-age must not be negative"},
		{"bad salt", []string{"--salt", "0x01", payment}, exitUsage, "-salt"},
		{"buried too little", []string{"--headers", file(t, "h", all[:80*178]), payment}, exitFailure, "wait for height 178"},
		{"block above the headers", []string{"--headers", file(t, "h", all[:80*170]), payment}, exitFailure, "not in a block at hand"},
		{"headers cut short", []string{"--headers", file(t, "h", all[:80*200-1]), payment}, exitFailure, "left over"},
		{"no headers", []string{"--headers", file(t, "h", nil), payment}, exitFailure, "no headers"},
		{"headers of elsewhere", []string{"--headers", "../../fixtures/mainnet/headers_46356_to_46380.bin", payment}, exitFailure, "reach back to height 100"},
		{"headers missing", []string{"--headers", "none", payment}, exitFailure, "no such file"},
		{"a header changed", []string{"--headers", file(t, "h", append(append(all[:80*150:80*150], all[80*150]^1), all[80*150+1:]...)), payment}, exitFailure, "height 150"},
		{"block cut short", []string{"--blocks", file(t, "b", read(t, block)[:200]), payment}, exitFailure, "truncated"},
		{"no block", []string{"--blocks", file(t, "b", nil), payment}, exitFailure, "truncated"},
		{"blocks that are none", []string{"--blocks", headers, payment}, exitFailure, "headers_0_to_2200.bin"},
		{"another network", []string{"--network", "regtest", payment}, exitUsage, "judges mainnet, and --network is regtest"},
		{"a checkpoint of its own that is none", []string{"--checkpoint", block, payment}, exitFailure, "no header state of mainnet"},
		{"a checkpoint not the relay's", []string{"--checkpoint", file(t, "c", checkpointAt(t, 120)), "--headers", file(t, "h", all[80*121:]), payment}, exitFailure, "not in view"},
		{"no relay there", []string{"--relay", somewhere, payment}, exitFailure, "no relay at this address"},
		{"logs from too late", []string{"--from-block", "5", payment}, exitFailure, "--from-block lies behind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.run(append([]string{"propose"}, c.args...)...).fails(t, c.status, c.want)
		})
	}
	if r := w.run("list", "--json").succeeds(t); strings.Count(r.out, "\n") != 1 {
		t.Errorf("something was proposed:\n%s", r.out)
	}
}

func TestProposeMany(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed().with("ASSIZE_BLOCKS", "../../fixtures/mainnet/block_170.bin,../../fixtures/mainnet/block_586.bin")
	r := w.run("propose", "--deposit", "7.5", payment, "b1fea52486ce0c62bb442b530a3f0132b826c74e473d1f2c220bfa78111c5082")
	r.succeeds(t, "claims    2\n", "deposit   7.5 ETH")
	w.run("show", r.field(t, "batch")).succeeds(t, "claim 1\n  transaction  b1fea524")
}

func TestShowRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	first := w.run("propose", "--salt", common.Hash{1}.Hex(), payment).succeeds(t).field(t, "batch")
	// enough batches for two to begin alike
	seen := map[string]bool{first[:3]: true}
	twice := ""
	for i := byte(2); twice == ""; i++ {
		id := w.run("propose", "--again", "--salt", common.Hash{i}.Hex(), payment).succeeds(t).field(t, "batch")
		if seen[id[:3]] {
			twice = id[:3]
		}
		seen[id[:3]] = true
	}
	for _, c := range []struct {
		name, batch string
		status      int
		want        string
	}{
		{"none of this id", "0x" + strings.Repeat("00", 32), exitFailure, "there is none"},
		{"more than one", twice, exitFailure, "more than one begins so"},
		{"not hex", "0xyz", exitUsage, "not an id in hex"},
		{"empty", "0x", exitUsage, "not an id in hex"},
		{"too long", "0x" + strings.Repeat("00", 33), exitUsage, "not an id in hex"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.run("show", c.batch).fails(t, c.status, c.want)
			w.run("settle", c.batch).fails(t, c.status, c.want)
		})
	}
	w.run("show", strings.ToUpper(first[2:])).succeeds(t, first)
}

func TestWatchRefuses(t *testing.T) {
	t.Parallel()
	w := newWorld(t).deployed()
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"unknown log format", []string{"--log-format", "xml"}, exitUsage, `"xml" is none of`},
		{"interval of nothing", []string{"--interval", "0s"}, exitUsage, "--interval"},
		{"files that cannot be read", []string{"--blocks", "none"}, exitFailure, "no such file"},
		{"no relay there", []string{"--relay", somewhere}, exitFailure, "no relay at this address"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.run(append([]string{"watch"}, c.args...)...).fails(t, c.status, c.want)
		})
	}
}
