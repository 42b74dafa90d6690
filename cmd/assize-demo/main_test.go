// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestCommandLine(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		errOut string
	}{
		{[]string{"--help"}, 0, "example: assize-demo --json"},
		{[]string{"--jsn"}, exitUsage, "not defined: -jsn"},
		{[]string{"again"}, exitUsage, `unexpected argument "again"; try: assize-demo --help`},
	} {
		var out, errOut bytes.Buffer
		if got := run(t.Context(), c.args, &out, &errOut); got != c.status || out.Len() > 0 || !strings.Contains(errOut.String(), c.errOut) {
			t.Errorf("%v: status %d\n%s%s", c.args, got, &out, &errOut)
		}
	}
}

func TestProgram(t *testing.T) {
	var out, errOut bytes.Buffer
	if got := run(t.Context(), []string{"--json"}, &out, &errOut); got != 0 || errOut.Len() > 0 {
		t.Fatalf("status %d: %s", got, &errOut)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for _, line := range lines {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %s", line)
		}
	}
	if len(lines) < 100 {
		t.Errorf("%d lines", len(lines))
	}
}
