// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/pelletier/go-toml/v2"
)

// wantLines fails unless an error is one about settings, each told in a line of its own that shows no secret.
func wantLines(t *testing.T, err error) []string {
	t.Helper()
	found, ok := allProblems(err)
	if !ok || !errors.As(err, new(usageError)) {
		t.Fatalf("unexpected error %v", err)
	}
	for _, line := range found.lines() {
		if strings.ContainsFunc(line, unicode.IsControl) {
			t.Errorf("no line: %q", line)
		}
		if strings.Contains(line, "hunter2") {
			t.Errorf("tells too much: %q", line)
		}
	}
	return found.lines()
}

// FuzzConfigFile holds the reader of settings against a whole reader of TOML: what is taken is TOML, and has the values that are
// there. What is not taken is told with its place.
func FuzzConfigFile(f *testing.F) {
	raw, err := os.ReadFile(example)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(regexp.MustCompile(`(?m)^#.*\n`).ReplaceAllString(string(raw), ""))
	for _, text := range []string{
		enough, "once = true\nfrom-block = 0x1_0\ninterval = \"2s\"\nmax-fee = 0.5", "peers = [\"0x0100000000000000000000000000000000000000\"] # one",
		"sources = \"rpc+http://u:hunter2@h:x\"", "rpc = '''http://u:hunter2@'''", "\"a\\nb\" = 1", "[t]\nonce = true", "once = true\r\nonce = true", "from-block = 01",
		"record = \"\\u00e9\"", "max-fee = 1e3", "log-level = 2026-11-21", "a.b = {c = [1, 2]}", "signer = \"clef+http://h\"", "\xff = 1",
	} {
		f.Add(text)
	}
	path := filepath.Join(f.TempDir(), "watch.toml")
	place := regexp.MustCompile(`^` + regexp.QuoteMeta(path) + `:([0-9]+):([0-9]+): `)
	f.Fuzz(func(t *testing.T, text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		fl := watchFlags()
		if _, err := fl.parse([]string{"--config", path}, 0); err != nil {
			for _, line := range wantLines(t, err) {
				if !place.MatchString(line) {
					t.Errorf("without a place: %q", line)
				}
			}
			return
		}
		var want map[string]any
		if err := toml.Unmarshal([]byte(text), &want); err != nil {
			t.Fatalf("taken, and no TOML: %v", err)
		}
		for key, value := range want {
			one := fl.Lookup(key)
			if _, given := fl.origins[key]; one == nil || !given {
				t.Fatalf("%s is taken, and not read", key)
			}
			if got, want := one.Value.String(), shownValue(one, value); want != "" && got != want {
				t.Errorf("%s is %q, and %q in TOML", key, got, want)
			}
		}
		if len(want) != len(fl.origins)-1 {
			t.Errorf("%d settings are read, and %d are there", len(fl.origins)-1, len(want))
		}
	})
}

// shownValue is how a value of TOML shows as that of a flag; nothing for those that show otherwise.
func shownValue(fl *flag.Flag, value any) string {
	switch kindOf(fl) {
	case boolean, integer:
		return fmt.Sprint(value)
	case duration:
		if d, err := time.ParseDuration(fmt.Sprint(value)); err == nil {
			return d.String()
		}
	case text:
		if named, _ := flag.UnquoteUsage(fl); named == "NAME" || named == "FORMAT" || named == "LEVEL" || named == "HOST:PORT" {
			return fmt.Sprint(value)
		}
	}
	return ""
}

// FuzzCommandLine gives the watcher arguments, one a line, and a variable of anybody's.
func FuzzCommandLine(f *testing.F) {
	f.Add("--once\n--rpc\nhttp://u:hunter2@h", "")
	f.Add("--interval=2s\n-from-block=1\n--peers=0x0100000000000000000000000000000000000000", "7")
	f.Add("--sources\nrpc+http://u:hunter2@h:1\n--max-fee=1.5\n--\n--once", "true")
	f.Add("--rpc=http://u:hunter2@h h", "5m")
	f.Add("--moon", "\n")
	f.Add("-h", "x")
	f.Fuzz(func(t *testing.T, lines, value string) {
		fl := newFlags(environment{getenv: func(name string) string {
			if name == "ASSIZE_CONFIG" {
				return ""
			}
			return value
		}, stdout: new(buffer)}, watchCommand())
		fl.watch()
		args := strings.Split(lines, "\n")
		for _, arg := range args {
			if strings.HasPrefix(strings.TrimLeft(arg, "-"), "config") {
				return // files are for FuzzConfigFile
			}
		}
		rest, err := fl.parse(args, -1)
		switch {
		case errors.Is(err, flag.ErrHelp):
			return
		case err != nil && !errors.As(err, new(usageError)):
			t.Fatalf("unexpected error %v", err)
		case err != nil:
			return
		}
		if len(rest) > len(args) {
			t.Errorf("%d arguments of %d", len(rest), len(args))
		}
		fl.VisitAll(func(one *flag.Flag) {
			if _, given := fl.origins[one.Name]; !given && one.Value.String() != one.DefValue {
				t.Errorf("--%s is %q, and nobody has given it", one.Name, one.Value)
			}
		})
	})
}

// FuzzValues: a value that is taken shows as a text that is taken for the same, and amounts are those of exact arithmetic.
func FuzzValues(f *testing.F) {
	for _, text := range []string{
		"1.5", "0", "00.10", ".5", "5.", "1e3", "-1", "0x0100000000000000000000000000000000000000",
		"0x" + strings.Repeat("01", 32), "0x0100000000000000000000000000000000000000,0x0200000000000000000000000000000000000000", "a,b",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, digits := range []int{percentDigits, gweiDigits, etherDigits} {
			d, again := decimal{digits: digits}, decimal{digits: digits}
			if d.Set(text) != nil {
				continue
			}
			want, ok := new(big.Rat).SetString(text)
			if !ok {
				t.Fatalf("%q is taken as %s", text, d.units)
			}
			want.Mul(want, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil)))
			if want.Cmp(new(big.Rat).SetInt(d.units)) != 0 {
				t.Errorf("%q is %s units", text, d.units)
			}
			if err := again.Set(d.String()); err != nil || again.units.Cmp(d.units) != 0 {
				t.Errorf("%q shows as %q, %v", text, d.String(), err)
			}
		}
		for _, pair := range [][2]flag.Value{{new(hex32), new(hex32)}, {new(addresses), new(addresses)}, {new(files), new(files)}} {
			if pair[0].Set(text) != nil {
				continue
			}
			if err := pair[1].Set(pair[0].String()); err != nil || pair[0].String() != pair[1].String() {
				t.Errorf("%T: %q shows as %q, and then as %q, %v", pair[0], text, pair[0], pair[1], err)
			}
		}
	})
}
