// SPDX-License-Identifier: MIT

package main

import (
	"math/big"
	"slices"
	"testing"
	"time"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, got, want string }{
		{"no gas", grouped(0), "0"},
		{"three digits", grouped(999), "999"},
		{"four digits", grouped(1000), "1,000"},
		{"seven digits", grouped(1234567), "1,234,567"},
		{"no ether", ether(new(big.Int)), "0"},
		{"whole ether", ether(big.NewInt(10e17)), "1"},
		{"ten ether keeps its zero", ether(new(big.Int).Mul(big.NewInt(10), oneEther)), "10"},
		{"one wei", ether(big.NewInt(1)), "0.000000000000000001"},
		{"a loss", signed(big.NewInt(-25e16)), "-0.25"},
		{"a gain", signed(big.NewInt(25e16)), "+0.25"},
		{"hours and a second", lasting(6*time.Hour + time.Second), "6 h 1 s"},
		{"a minute", lasting(time.Minute), "1 min"},
		{"times in a text", dated("at 171 the 4103446234 is past 14103446234."), "at 171 the 12 January 14:10:34 is past 14103446234."},
		{"one header in question", extending(10, 1, true), "streams 1 header, from height 10 to 11, the one in question"},
		{"no header more", presenting(10, 0), "presents its chain up to height 10"},
		{"headers more", presenting(10, 2), "streams 2 headers and presents its chain up to height 12"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", []string{""}},
		{"fits exactly", "ab cd", []string{"ab cd"}},
		{"one too long", "ab cde", []string{"ab", "cde"}},
		{"a long word stands alone", "a bcdefgh i", []string{"a", "bcdefgh", "i"}},
		{"characters, not bytes", "äö üß", []string{"äö üß"}},
	} {
		if got := wrap(c.text, 5); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
