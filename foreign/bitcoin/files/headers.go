// SPDX-License-Identifier: MIT

package files

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"unicode/utf16"

	"github.com/assize/assize/btcheaders"
)

var (
	// ErrEmpty means that a header file holds no header.
	ErrEmpty = errors.New("no headers")

	// ErrNotHex means that a line of a header file in text is not hexadecimal.
	ErrNotHex = errors.New("not hexadecimal")
)

// ReadHeaders reads a file of headers, and judges none of them: 80 bytes each, or a line of 160 hexadecimal digits each, in
// the same order of bytes. Blanks around a line and empty lines do not count, nor does a byte-order mark; lines may be in
// UTF-16, as Windows writes them, if they have that mark.
// Expected errors, which do not name the file: [ErrEmpty]; ErrHeaderLength of btcheaders; for a line, with its number,
// ErrNotHex and ErrHeaderLength; those of the file system.
func ReadHeaders(path string) ([]btcheaders.Header, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	parse := btcheaders.ParseHeaders
	if text, marked := unmark(raw); marked && isText(text) {
		raw, parse = text, parseLines
	} else if isText(raw) {
		parse = parseLines
	}
	headers, err := parse(raw)
	if err == nil && len(headers) == 0 {
		err = ErrEmpty
	}
	if err != nil {
		return nil, err
	}
	return headers, nil
}

// unmark returns a text that has a byte-order mark without it, in UTF-8, and whether it has one. A raw header begins with a
// version: that may look like a mark, and then what follows is no text.
func unmark(raw []byte) ([]byte, bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return raw[3:], true
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		order = binary.BigEndian
	}
	if order == nil || len(raw)%2 != 0 {
		return nil, false
	}
	units := make([]uint16, len(raw)/2-1)
	for i := range units {
		units[i] = order.Uint16(raw[2*i+2:])
	}
	return []byte(string(utf16.Decode(units))), true
}

// isText reports whether a file begins as lines do. A raw header does not: of two hashes and 16 bytes more, some are no
// characters.
func isText(raw []byte) bool {
	for _, b := range raw[:min(len(raw), btcheaders.HeaderLength)] {
		if (b < ' ' || b > '~') && b != '\t' && b != '\n' && b != '\r' {
			return false
		}
	}
	return true
}

func parseLines(text []byte) ([]btcheaders.Header, error) {
	var headers []btcheaders.Header
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		h, err := parseLine(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		headers = append(headers, h)
	}
	return headers, nil
}

func parseLine(line []byte) (btcheaders.Header, error) {
	if len(line) != 2*btcheaders.HeaderLength {
		return btcheaders.Header{}, fmt.Errorf("%w: %d characters, a header has %d hexadecimal digits", btcheaders.ErrHeaderLength, len(line), 2*btcheaders.HeaderLength)
	}
	var raw [btcheaders.HeaderLength]byte
	if _, err := hex.Decode(raw[:], line); err != nil {
		return btcheaders.Header{}, fmt.Errorf("%w: %w", ErrNotHex, err)
	}
	return btcheaders.ParseHeader(raw[:])
}
