// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"testing"
)

// TestHelp checks that every command tells its usage, each flag's variable and
// an example that begins as it is called.
func TestHelp(t *testing.T) {
	t.Parallel()
	all := runWith(t.Context(), nil, "help").succeeds(t)
	for _, c := range commands {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(all.out, "  "+c.name+"  ") {
				t.Errorf("help does not list it:\n%s", all.out)
			}
			args := append(strings.Fields(c.name), "--help")
			r := runWith(t.Context(), nil, args...).succeeds(t, "Usage: assize "+c.name, "Example:\n  "+c.example)
			if r.errOut != "" {
				t.Errorf("stderr: %q", r.errOut)
			}
			if !strings.HasPrefix(c.example, "assize "+c.name) {
				t.Errorf("example %q", c.example)
			}
			again := runWith(t.Context(), nil, append([]string{"help"}, strings.Fields(c.name)...)...)
			if again != r {
				t.Errorf("assize help %s tells something else", c.name)
			}
			for _, line := range strings.Split(r.out, "\n") {
				if name, _, _ := strings.Cut(strings.TrimPrefix(line, "  --"), " "); strings.HasPrefix(line, "  --") && !strings.Contains(line, variable(name)) {
					t.Errorf("no variable: %q", line)
				}
			}
		})
	}
}

func TestWrongUse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no command", nil, "no command; try: assize help"},
		{"unknown command", []string{"prpose"}, `unknown command "prpose"`},
		{"half a command", []string{"path"}, `unknown command "path"`},
		{"unknown flag", []string{"list", "--rcp", "x"}, "-rcp"},
		{"flag without value", []string{"list", "--rpc"}, "rpc"},
		{"unexpected argument", []string{"list", "x"}, `unexpected argument "x"`},
		{"no node", []string{"list"}, "--rpc or ASSIZE_RPC is needed"},
		{"no relay", []string{"list", "--rpc", "http://127.0.0.1:1"}, "--relay or ASSIZE_RELAY is needed"},
		{"bad address", []string{"list", "--relay", "0x12"}, "-relay"},
		{"bad duration", []string{"list", "--timeout", "10"}, "-timeout"},
		{"address of another kind", []string{"list", "--rpc", "ftp://127.0.0.1:1", "--relay", "0x0100000000000000000000000000000000000000"}, "http://"},
		{"no transactions", []string{"propose", "--rpc", "http://127.0.0.1:1", "--relay", "0x0100000000000000000000000000000000000000", "--headers", "h", "--blocks", "b"}, "no transaction id"},
		{"no batch", []string{"show"}, "no batch"},
	} {
		t.Run(c.name, func(t *testing.T) {
			runWith(t.Context(), nil, c.args...).fails(t, exitUsage, c.want)
		})
	}
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	t.Run("bad value names the variable", func(t *testing.T) {
		runWith(t.Context(), map[string]string{"ASSIZE_TIMEOUT": "soon"}, "list").fails(t, exitUsage, "ASSIZE_TIMEOUT", "soon")
	})
	t.Run("command line goes first", func(t *testing.T) {
		runWith(t.Context(), map[string]string{"ASSIZE_RPC": "ftp://x", "ASSIZE_RELAY": "0x0100000000000000000000000000000000000000"},
			"list", "--rpc", "http://127.0.0.1:1").fails(t, exitFailure, "cannot reach the node at 127.0.0.1:1")
	})
	t.Run("flags behind arguments", func(t *testing.T) {
		runWith(t.Context(), nil, "show", "0x12", "--rpc", "ftp://x", "--relay", "0x0100000000000000000000000000000000000000").fails(t, exitUsage, "--rpc: must be")
	})
}

func TestOneLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"lines", "a\n\tb\r\nc", "a b c"},
		{"colours", "a\x1b[31mb", "a [31mb"},
		{"bad encoding", "a\xffb", "a b"},
		{"endless", strings.Repeat("ä", 1000), strings.Repeat("ä", 600) + " …"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := oneLine(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDecimal(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"0", "0"}, {"1", "1"}, {"1.50", "1.5"}, {"0.000000001", "0.000000001"}, {"007", "7"}, {"2.", "2"},
		{"", ""}, {".5", ""}, {"-1", ""}, {"1e3", ""}, {"1,5", ""}, {"0x1", ""}, {"1.0000000001", ""}, {"1.2.3", ""}, {"+1", ""},
		{strings.Repeat("9", 61), ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			d := decimal{digits: gweiDigits}
			switch err := d.Set(c.text); {
			case c.want == "" && err == nil:
				t.Errorf("took it as %s", &d)
			case c.want != "" && (err != nil || d.String() != c.want):
				t.Errorf("got %s (%v), want %s", &d, err, c.want)
			}
		})
	}
}

func TestVersion(t *testing.T) {
	t.Parallel()
	runWith(t.Context(), nil, "version").succeeds(t, "assize ", "contracts  0x")
	runWith(t.Context(), nil, "--version").succeeds(t, "contracts  0x")
}

// TestSummaries: what a command does is a verb and an object, in a line that fits a terminal.
func TestSummaries(t *testing.T) {
	t.Parallel()
	for _, c := range commands {
		if s := c.summary; len(s) > 60 || !strings.HasSuffix(s, ".") || s[:1] != strings.ToUpper(s[:1]) || strings.Count(s, ".") > 1 {
			t.Errorf("%s: %q", c.name, s)
		}
	}
}
