// SPDX-License-Identifier: MIT

// Package sanitize makes texts of strangers fit for errors and logs: short, one line of printable ASCII, in quotes, and without what
// was a secret between here and there, which a server may repeat.
package sanitize

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// looked is how much of a body is looked at, in bytes.
const looked = 8 << 10

// Clip cuts a text to some bytes, and keeps it to printable ASCII.
func Clip(text string, most int) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '?'
		}
		return r
	}, text[:min(len(text), most)])
	if len(text) > most {
		clean += "..."
	}
	return clean
}

// Quote returns what the body of an error says, to stand behind the error; nothing if it says nothing. Secrets are left out, as
// they are and as in URLs.
func Quote(body []byte, most int, secrets ...string) string {
	var hidden []string
	for _, s := range secrets {
		if s != "" {
			hidden = append(hidden, s, url.QueryEscape(s), url.PathEscape(s))
		}
	}
	slices.SortFunc(hidden, func(a, b string) int { return cmp.Compare(len(b), len(a)) }) // one may be a part of another
	text := string(body[:min(len(body), looked)])
	for _, s := range hidden {
		text = strings.ReplaceAll(text, s, "***")
	}
	if len(body) > looked && len(hidden) > 0 { // the first part of one may be at the end
		text = text[:max(0, len(text)-len(hidden[0]))]
	}
	if text = strings.Join(strings.Fields(text), " "); text == "" {
		return ""
	}
	return fmt.Sprintf(", it says %q", Clip(text, most))
}
