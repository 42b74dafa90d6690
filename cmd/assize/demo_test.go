package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestDemo(t *testing.T) {
	text := runWith(t.Context(), nil, "demo").succeeds(t, "outcomes are as they must be")
	if text.errOut != "" {
		t.Errorf("stderr: %q", text.errOut)
	}
	lines := strings.Split(strings.TrimSpace(runWith(t.Context(), nil, "demo", "--json").succeeds(t).out), "\n")
	for _, line := range lines {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %s", line)
		}
	}
	if len(lines) < 100 {
		t.Errorf("%d lines", len(lines))
	}
}
