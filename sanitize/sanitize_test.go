// SPDX-License-Identifier: MIT

package sanitize

import (
	"regexp"
	"strings"
	"testing"
)

func TestQuote(t *testing.T) {
	const secret = "correct horse/battery"
	for _, c := range []struct{ name, body, want string }{
		{"nothing", "", ""},
		{"white space", " \r\n\t ", ""},
		{"a page", "<html>\n <h1>Quota \"free\"\x1b[31m</h1></html>", `, it says "<html> <h1>Quota \"free\"?[31m</h1></html>"`},
		{"a secret", "no " + secret + ", no correct+horse%2Fbattery, no correct%20horse%2Fbattery, no dXNlcjpwYXNz", `, it says "no ***, no ***, no ***, no ***"`},
		{"at length", strings.Repeat("a", 1<<20), `, it says "` + strings.Repeat("a", 100) + `..."`},
		{"a secret that is cut", strings.Repeat(secret, looked/len(secret)+1), `, it says "` + strings.Repeat("*", 100) + `..."`},
		{"not to be seen in the end", strings.Repeat(" ", looked-8) + secret, ""},
		{"no text", "\x00\xff\xfe", `, it says "???"`},
	} {
		if got := Quote([]byte(c.body), 100, secret, "dXNlcjpwYXNz", ""); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

var word = regexp.MustCompile(`^[0-9A-Za-z]{4,}$`)

func FuzzQuote(f *testing.F) {
	f.Add([]byte("a \x00 secret"), "secret")
	f.Fuzz(func(t *testing.T, body []byte, secret string) {
		got := Quote(body, 100, secret)
		if len(got) > 500 || strings.ContainsAny(got, "\n\r\x1b\x00") {
			t.Errorf("%q", got)
		}
		// quotes, stops and single spaces are the package's own
		if word.MatchString(secret) && strings.Contains(strings.TrimPrefix(got, ", it says "), secret) {
			t.Errorf("%q has the secret %q", got, secret)
		}
	})
}
