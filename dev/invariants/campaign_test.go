// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	good = "calls 100 inVain 30 open 60 close 9\n"
	bad  = "calls 100 inVain 50 open 50 close 0\n"
)

func TestReport(t *testing.T) {
	want := limits{runs: 2, depth: 100, share: 60}
	for name, tc := range map[string]struct {
		text   string
		err    error
		report string
	}{
		"enough":                              {good + bad, nil, "Court: 2 runs, 200 calls, 60.0 % succeeded (50 % in the worst run)\n  open               110\n  close                9\n"},
		"one run too few":                     {good, errShort, "Court: 1 runs"},
		"no run":                              {"", errShort, "Court: 0 runs"},
		"a run of 99 calls":                   {good + "calls 99 inVain 0 open 1 close 1\n", errShort, "Court: 2 runs"},
		"a call in vain more":                 {good + "calls 100 inVain 51 open 50 close 0\n", errVain, "Court: 2 runs"},
		"an action never done":                {"calls 100 inVain 0 open 9 close 0\n" + "calls 100 inVain 0 open 9 close 0\n", errIdle, "Court: 2 runs"},
		"an action done in one run of eleven": {strings.Repeat("calls 100 inVain 0 open 9 close 0\n", 10) + "calls 100 inVain 0 open 9 close 1\n", errIdle, "Court: 11 runs"},
		"an action done in one run of ten":    {strings.Repeat("calls 100 inVain 0 open 9 close 0\n", 9) + "calls 100 inVain 0 open 9 close 1\n", nil, "Court: 10 runs, 1000 calls, 100.0 % succeeded (100 % in the worst run)\n"},
		"another order":                       {good + "calls 100 inVain 0 close 9 open 0\n", errLine, ""},
		"an action less":                      {good + "calls 100 inVain 0 open 9\n", errLine, ""},
		"an action more":                      {good + "calls 100 inVain 0 open 9 close 1 end 1\n", errLine, ""},
		"a name without a count":              {good + "calls 100 inVain 0 open 9 close\n", errLine, ""},
		"an empty line":                       {good + "\n" + good, errLine, ""},
		"a negative count":                    {good + "calls 100 inVain -1 open 9 close 1\n", errLine, ""},
		"no calls":                            {good + "calls 0 inVain 0 open 0 close 0\n", errLine, ""},
		"more in vain than all":               {good + "calls 100 inVain 101 open 0 close 0\n", errLine, ""},
		"something else":                      {"what is this\n", errLine, ""},
		"calls by another name":               {"call 100 inVain 0 open 9 close 1\n", errLine, ""},
		"in vain, misspelt":                   {"calls 100 invain 0 open 9 close 1\n", errLine, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "Court.txt")
			if err := os.WriteFile(path, []byte(tc.text), 0o600); err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			err := report(&out, path, want)
			if !errors.Is(err, tc.err) || (tc.err == nil) != (err == nil) {
				t.Errorf("%v, not %v", err, tc.err)
			}
			if !strings.HasPrefix(out.String(), tc.report) {
				t.Errorf("printed %q, not %q", &out, tc.report)
			}
		})
	}
}

func TestReportWithoutAFile(t *testing.T) {
	err := report(&strings.Builder{}, filepath.Join(t.TempDir(), "Court.txt"), limits{})
	if !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}
