// SPDX-License-Identifier: MIT

package files

import (
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/btcheaders"
)

// lines returns headers in hex, a line each.
func lines(headers []btcheaders.Header) string {
	var text strings.Builder
	for _, h := range headers {
		fmt.Fprintf(&text, "%x\n", h.AppendBytes(nil))
	}
	return text.String()
}

func TestReadHeaders(t *testing.T) {
	headers, checkpoint := madeChain(t)
	text := lines(headers)
	second := strings.Split(text, "\n")[1]
	for _, tc := range []struct {
		name, content string
		want          []btcheaders.Header
		kind          error
		words         []string
	}{
		{name: "raw", content: string(rawHeaders(headers)), want: headers},
		{name: "one raw", content: string(rawHeaders(headers[:1])), want: headers[:1]},
		{name: "lines", content: text, want: headers},
		{name: "no end of the last line", content: text[:len(text)-1], want: headers},
		{name: "one line", content: text[:160], want: headers[:1]},
		{name: "lines of another system, empty ones, blanks", content: "\r\n  \t" + strings.ReplaceAll(text, "\n", " \r\n\r\n"), want: headers},
		{name: "capitals", content: strings.ToUpper(text), want: headers},
		{name: "nothing", kind: ErrEmpty},
		{name: "empty lines", content: "\n\n", kind: ErrEmpty},
		{name: "raw, cut", content: string(rawHeaders(headers)[:100]), kind: btcheaders.ErrHeaderLength, words: []string{"20 bytes"}},
		{name: "a digit short", content: strings.Replace(text, second, second[1:], 1), kind: btcheaders.ErrHeaderLength, words: []string{"line 2", "159 characters"}},
		{name: "a digit more", content: "\n" + strings.Replace(text, second, second+"0", 1), kind: btcheaders.ErrHeaderLength, words: []string{"line 3", "161 characters"}},
		{name: "no digit", content: strings.Replace(text, second, "x"+second[1:], 1), kind: ErrNotHex, words: []string{"line 2", "'x'"}},
		{name: "no digit at the start", content: "x" + text[1:], kind: ErrNotHex, words: []string{"line 1"}},
		{name: "a blank within a line", content: strings.Replace(text, second, second[:80]+" "+second[81:], 1), kind: ErrNotHex, words: []string{"line 2"}},
		{name: "a raw header after lines", content: text[:161] + string(rawHeaders(headers[1:2])), kind: btcheaders.ErrHeaderLength, words: []string{"line 2"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			path := writeFile(t, filepath.Join(t.TempDir(), "headers"), []byte(tc.content))
			got, err := ReadHeaders(path)
			if tc.kind != nil {
				wantError(t, err, tc.kind, tc.words...)
			} else if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("%d headers, want %d", len(got), len(tc.want))
			}
		})
	}
	_, err := ReadHeaders(filepath.Join(t.TempDir(), "missing"))
	wantError(t, err, fs.ErrNotExist)

	path := writeFile(t, filepath.Join(t.TempDir(), "lines"), []byte(text))
	wantHeights(t, load(t, checkpoint, []string{path}), headers, 0, 20)
}

func TestIsText(t *testing.T) {
	headers, _ := madeChain(t)
	for i, h := range headers {
		if raw := h.AppendBytes(nil); isText(raw) || !isText([]byte(hex.EncodeToString(raw))) {
			t.Errorf("header %d", i)
		}
	}
}
