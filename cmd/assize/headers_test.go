// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
)

const later = "../../fixtures/mainnet/headers_46356_to_46380.bin"

// TestHeadersVerify checks real headers by the rules and by the contract, from
// their beginning, from within, and upon a checkpoint.
func TestHeadersVerify(t *testing.T) {
	t.Parallel()
	raw := read(t, headers)
	state := file(t, "state", checkpointAt(t, 2000))
	for _, c := range []struct {
		name string
		args []string
		want []string
	}{
		{"from the genesis block", []string{"--headers", headers}, []string{
			"headers       2201\n", "height        2200\n", "tip           0000000070118b55e0436a721d4533fc3d09a0238f72a5380e8a694c9dbf948e\n", "bits          1d00ffff\n",
			"work          0x0000000000000000000000000000000000000000000000000000089908990899\n",
			"the first 11 headers, which must tell a header state", "accepts 2190 headers, as the rules do\n",
		}},
		{"as hex", []string{"--headers", file(t, "hex", []byte(hexLines(raw)))}, []string{"headers       2201\n", "accepts 2190 headers"}},
		{"from within", []string{"--headers", later, "--height", "46356"}, []string{
			"headers       25\n", "height        46380\n", "bits          1c381375\n", "(of these headers alone)\n", "the first 13 headers", "accepts 12 headers",
		}},
		{"above a checkpoint", []string{"--headers", file(t, "above", raw[80*2001:]), "--checkpoint", state}, []string{
			"headers       200\n", "height        2200\n", "work          0x0000000000000000000000000000000000000000000000000000089908990899\n", "accepts 200 headers",
		}},
		{"around a checkpoint", []string{"--headers", headers, "--checkpoint", state}, []string{
			"below         2001 headers up to the checkpoint, linked to it\n", "headers       200\n", "accepts 200 headers",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"headers", "verify"}, c.args...)
			r := runWith(t.Context(), nil, append(args, "--court")...).succeeds(t, append(c.want, "gas a header  ")...)
			if r.errOut != "" {
				t.Errorf("stderr: %q", r.errOut)
			}
			t.Log("\n" + r.out)
			if r := runWith(t.Context(), nil, args...).succeeds(t, "headers/s\n"); strings.Contains(r.out, "court") {
				t.Errorf("without the court:\n%s", r.out)
			}
			var s headersView
			r = runWith(t.Context(), nil, append(args, "--court", "--json")...).succeeds(t)
			if err := json.Unmarshal([]byte(r.out), &s); err != nil {
				t.Fatal(err)
			}
			if s.Court == nil || s.Court.Headers == 0 || s.Court.GasPerHeader < 100 || s.Court.Headers+s.Court.Unjudged != s.Headers || s.Fault != nil {
				t.Errorf("%s", r.out)
			}
		})
	}
}

// madeHeaders returns headers of regtest from height 0 on, ten minutes apart.
func madeHeaders(count int) []btcheaders.Header {
	var list []btcheaders.Header
	h := btcheaders.Header{Version: 4, Time: 1_700_000_000, Bits: btcheaders.RegTest().PowLimitBits}
	for range count {
		list = append(list, mined(h))
		h.PrevBlock, h.Time = list[len(list)-1].Hash(), h.Time+600
	}
	return list
}

// mined returns the header with a nonce that meets its bits.
func mined(h btcheaders.Header) btcheaders.Header {
	for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) != nil {
		h.Nonce++
	}
	return h
}

func rawHeaders(list []btcheaders.Header) []byte {
	var raw []byte
	for _, h := range list {
		raw = h.AppendBytes(raw)
	}
	return raw
}

// TestHeadersFaults puts a single fault at each rule into a header, made and
// real, and has both the rules and the contract find it.
func TestHeadersFaults(t *testing.T) {
	t.Parallel()
	const at = 20
	made := func(change func(h *btcheaders.Header, before []btcheaders.Header)) string {
		list := madeHeaders(30)
		h := list[at]
		change(&h, list[:at])
		list[at] = h
		return file(t, "made", rawHeaders(list))
	}
	real := func(index int, change func(h *btcheaders.Header)) string {
		list, err := btcheaders.ParseHeaders(read(t, headers))
		if err != nil {
			t.Fatal(err)
		}
		change(&list[index])
		return file(t, "real", rawHeaders(list))
	}
	regtest := []string{"--network", "regtest"}
	const rebuilt = "gets the bad one with the right previous block and bits, and "
	for _, c := range []struct {
		name, path string
		args       []string
		fault      string
		court      string
	}{
		{"time at the median", made(func(h *btcheaders.Header, before []btcheaders.Header) {
			h.Time = before[at-6].Time
			*h = mined(*h)
		}), regtest, "header 20, height 20: time too old", "refuses the bad one, as the rules do: TimeTooOld(height=20, "},
		{"three hours ahead", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			h.Time = uint32(time.Now().Add(3 * time.Hour).Unix())
			*h = mined(*h)
		}), regtest, "header 20, height 20: time too new", "refuses the bad one, as the rules do: TimeTooNew(height=20, "},
		{"version 3", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			h.Version = 3
			*h = mined(*h)
		}), regtest, "header 20, height 20: version too old", "refuses the bad one, as the rules do: VersionTooOld(height=20, version=3, floor=4)"},
		{"negative version", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			h.Version = -1
			*h = mined(*h)
		}), regtest, "header 20, height 20: version too old", "VersionTooOld(height=20, version=-1, floor=4)"},
		{"no work", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			for btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) == nil {
				h.Nonce++
			}
		}), regtest, "header 20, height 20: high hash", "refuses the bad one, as the rules do: HashAboveTarget(height=20, "},
		{"previous block another, the rest good", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			*h = withRest(*h, true, func(h *btcheaders.Header) { h.PrevBlock[5] ^= 1 })
		}), regtest, "header 20, height 20: bad link", rebuilt + "accepts that"},
		{"previous block another, the rest not", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			*h = withRest(*h, false, func(h *btcheaders.Header) { h.PrevBlock[5] ^= 1 })
		}), regtest, "header 20, height 20: bad link", rebuilt + "refuses that, as the rules do: HashAboveTarget(height=20, "},
		{"harder bits, the rest good", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			*h = withRest(*h, true, func(h *btcheaders.Header) { h.Bits = 0x207ffffe })
		}), regtest, "header 20, height 20: unexpected bits", rebuilt + "accepts that"},
		{"harder bits, the rest not", made(func(h *btcheaders.Header, _ []btcheaders.Header) {
			*h = withRest(*h, false, func(h *btcheaders.Header) { h.Bits = 0x207ffffe })
		}), regtest, "header 20, height 20: unexpected bits", rebuilt + "refuses that, as the rules do: HashAboveTarget(height=20, "},

		{"real: nonce", real(2100, func(h *btcheaders.Header) { h.Nonce ^= 1 }), nil, "header 2100, height 2100: high hash", "HashAboveTarget(height=2100, "},
		{"real: Merkle root", real(2016, func(h *btcheaders.Header) { h.MerkleRoot[0] ^= 1 }), nil, "header 2016, height 2016: high hash", "HashAboveTarget(height=2016, "},
		{"real: time", real(2015, func(h *btcheaders.Header) { h.Time++ }), nil, "header 2015, height 2015: high hash", "HashAboveTarget(height=2015, "},
		{"real: bits at the retarget", real(2016, func(h *btcheaders.Header) { h.Bits = 0x1d00fffe }), nil, "header 2016, height 2016: unexpected bits", rebuilt + "accepts that"},
		{"real: bits of zero", real(2017, func(h *btcheaders.Header) { h.Bits = 0 }), nil, "header 2017, height 2017: unexpected bits", rebuilt + "accepts that"},
		{"real: link", real(12, func(h *btcheaders.Header) { h.PrevBlock[31] = 1 }), nil, "header 12, height 12: bad link", rebuilt + "accepts that"},
		{"real: the last", real(2200, func(h *btcheaders.Header) { h.Version = 2 }), nil, "header 2200, height 2200: high hash", "HashAboveTarget(height=2200, "},
		{"real: above a checkpoint", real(2100, func(h *btcheaders.Header) { h.Nonce ^= 1 }), []string{"--checkpoint", file(t, "state", checkpointAt(t, 2000))},
			"header 2100, height 2100: high hash", "HashAboveTarget(height=2100, "},
		{"before the court can judge", real(10, func(h *btcheaders.Header) { h.Nonce ^= 1 }), nil, "header 10, height 10: high hash", "judges none"},
		{"the very first", real(0, func(h *btcheaders.Header) { h.Nonce ^= 1 }), nil, "header 0, height 0: high hash", "judges none"},
		{"below a checkpoint", real(7, func(h *btcheaders.Header) { h.Nonce ^= 1 }), []string{"--checkpoint", file(t, "state", checkpointAt(t, 2000))},
			"header 8, height 8: bad link", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"headers", "verify", "--headers", c.path}, c.args...)
			runWith(t.Context(), nil, args...).fails(t, exitFailure, c.path, "bad header: "+c.fault)
			r := runWith(t.Context(), nil, append(args, "--court")...)
			r.fails(t, exitFailure, "bad header: "+c.fault)
			if !strings.Contains(r.out, c.court) || (c.court == "") != !strings.Contains(r.out, "court") {
				t.Errorf("the court is to say %q:\n%s", c.court, r.out)
			}
			r = runWith(t.Context(), nil, append(args, "--court", "--json")...)
			var s headersView
			if err := json.Unmarshal([]byte(r.out), &s); c.court != "" && (err != nil || s.Fault == nil || (s.Court == nil) != (c.court == "judges none") || !strings.HasSuffix(c.fault, s.Fault.Rule) || !strings.HasPrefix(s.Fault.Detail, s.Fault.Rule)) {
				t.Errorf("%v: %s", err, r.out)
			}
		})
	}
}

// withRest returns the header changed, with proof of work, and such that without
// the change it has proof of work too, or has none.
func withRest(h btcheaders.Header, good bool, change func(*btcheaders.Header)) btcheaders.Header {
	for ; ; h.Nonce++ {
		changed := h
		change(&changed)
		works := func(h btcheaders.Header) bool {
			return btcheaders.CheckProofOfWork(h.Hash(), h.Bits, btcheaders.RegTest()) == nil
		}
		if works(changed) && works(h) == good {
			return changed
		}
	}
}

func TestHeadersVerifyRefuses(t *testing.T) {
	t.Parallel()
	raw := read(t, headers)
	text := hexLines(raw[:80*20])
	for _, c := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"no file", []string{"--headers", ""}, exitUsage, "--headers or ASSIZE_HEADERS is needed"},
		{"file missing", []string{"--headers", "none"}, exitFailure, "no such file"},
		{"a directory", []string{"--headers", t.TempDir()}, exitFailure, "is a directory"},
		{"empty", []string{"--headers", file(t, "empty", nil)}, exitFailure, "no headers"},
		{"truncated", []string{"--headers", file(t, "cut", raw[:80*20-1])}, exitFailure, "79 bytes are left over after 19 headers"},
		{"a line cut short", []string{"--headers", file(t, "hex", []byte(text[:161*5+7]+"\n"))}, exitFailure, "line 6: wrong header length: 7 characters"},
		{"a line that is not hex", []string{"--headers", file(t, "hex", []byte(text[:161*5]+strings.Repeat("x", 160)+"\n"))}, exitFailure, "line 6: not hexadecimal"},
		{"text that is not hex", []string{"--headers", "../../README.md"}, exitFailure, "line 1: "},
		{"a block", []string{"--headers", block}, exitFailure, "left over"},
		{"network not known", []string{"--network", "testnet"}, exitUsage, "testnet"},
		{"network not judged", []string{"--network", "signet"}, exitUsage, "signet"},
		{"height beyond 32 bits", []string{"--height", "4294967296"}, exitUsage, "32 bits"},
		{"heights beyond 32 bits", []string{"--network", "regtest", "--headers", file(t, "made", rawHeaders(madeHeaders(12))), "--height", "4294967290"}, exitFailure, "header 6, height 4294967296: overflow"},
		{"two beginnings", []string{"--height", "5", "--checkpoint", "c"}, exitUsage, "not both"},
		{"checkpoint missing", []string{"--checkpoint", "none"}, exitFailure, "no such file"},
		{"checkpoint that is none", []string{"--checkpoint", block}, exitFailure, "no header state of mainnet"},
		{"headers of elsewhere", []string{"--checkpoint", file(t, "state", checkpointAt(t, 2000)), "--headers", later}, exitFailure, "bad header: header 0, height 2001: bad link"},
		{"nothing above the checkpoint", []string{"--checkpoint", file(t, "state", checkpointAt(t, 2200))}, exitFailure, "all 2201 headers stand at or below the checkpoint"},
		{"another network", []string{"--network", "regtest"}, exitFailure, "bad header: header 1, height 1: version too old"},
		{"a height that is not theirs", []string{"--height", "227931"}, exitFailure, "version too old"},
		{"too few for the court", []string{"--headers", file(t, "few", raw[:80*10]), "--court"}, exitFailure, "the rules accept all 10 headers, but the court can judge none"},
		{"no retarget for the court", []string{"--headers", file(t, "within", raw[80*20:80*60]), "--height", "20", "--court"}, exitFailure, "the rules accept all 40 headers, but the court can judge none"},
		{"unexpected argument", []string{"x"}, exitUsage, `unexpected argument "x"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"headers", "verify", "--headers", headers}, c.args...)
			runWith(t.Context(), nil, args...).fails(t, c.status, c.want)
		})
	}
}

// TestHeadersFew: what a few headers can break is checked of a few.
func TestHeadersFew(t *testing.T) {
	t.Parallel()
	raw := read(t, headers)
	runWith(t.Context(), nil, "headers", "verify", "--headers", file(t, "one", raw[:80])).succeeds(t, "headers  1\n", "height   0\n")
	runWith(t.Context(), nil, "headers", "verify", "--headers", file(t, "five", raw[80*100:80*105]), "--height", "100").succeeds(t, "headers  5\n", "height   104\n")
}

// TestHeadersOfTheFuture gets headers of a test chain that run ahead of this
// machine's clock.
func TestHeadersOfTheFuture(t *testing.T) {
	t.Parallel()
	list := madeHeaders(15)
	ahead := uint32(time.Now().Add(24*time.Hour).Unix()) - list[0].Time
	for i := range list {
		if list[i].Time += ahead; i > 0 {
			list[i].PrevBlock = list[i-1].Hash()
		}
		list[i] = mined(list[i])
	}
	for _, args := range [][]string{nil, {"--court"}} {
		runWith(t.Context(), nil, append([]string{"headers", "verify", "--network", "regtest", "--headers", file(t, "ahead", rawHeaders(list))}, args...)...).
			fails(t, exitFailure, "bad header: header 0, height 0: time too new", "the clock of this machine")
	}
}

// TestProgress: a bar is for terminals.
func TestProgress(t *testing.T) {
	t.Parallel()
	terminal := &buffer{}
	for _, c := range []struct {
		name string
		p    *progress
		want []string
	}{
		{"terminal", &progress{out: terminal, name: "headers", total: 10}, []string{"\rheaders [====================                    ] 5 of 10", "\r\x1b[K"}},
		{"file", newProgress(&buffer{}, "headers", 10), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.p.report(5)
			c.p.report(6) // too soon
			c.p.end()
			if c.want == nil {
				if c.p.out != nil {
					t.Error("a bar where there is no terminal")
				}
				return
			}
			if got := terminal.String(); got != strings.Join(c.want, "") {
				t.Errorf("%q", got)
			}
		})
	}
	null, err := os.Open(filepath.Join(t.TempDir(), ".."))
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if isTerminal(null) {
		t.Error("a directory is taken for a terminal")
	}
}
