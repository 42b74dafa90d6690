// SPDX-License-Identifier: MIT

package defences

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// ErrFormat says that a text is no list of entries.
var ErrFormat = errors.New("defences: bad entry")

// Entry is one defence taken out, and what must fail then.
type Entry struct {
	Row   string // first cell of the row in docs/threats.md
	Where string // file and line of the entry
	None  string // why nothing is taken out; then there are neither edits nor tests
	Edits []Edit
	Tests []Reference
}

// Edit replaces some lines of a file, given from the root of the repository.
type Edit struct {
	File     string
	Old, New []string
}

// Reference names tests of one file: Go's, Solidity's, or a game of the watcher, which
// has no names.
type Reference struct {
	File  string
	Names []string
}

// Solidity reports whether the tests are forge's.
func (r Reference) Solidity() bool { return strings.HasSuffix(r.File, ".t.sol") }

// Game reports whether it is a game of the watcher.
func (r Reference) Game() bool { return path.Dir(r.File) == "challenger/testdata" }

// ParseReference reads `FILE NAME…`. Expected errors: ErrFormat.
func ParseReference(text string) (Reference, error) {
	fields := strings.Fields(text)
	if len(fields) == 0 {
		return Reference{}, fmt.Errorf("%w: no test", ErrFormat)
	}
	r := Reference{File: fields[0], Names: fields[1:]}
	switch {
	case r.Game():
		if len(r.Names) != 0 || !strings.HasSuffix(r.File, ".txt") {
			return r, fmt.Errorf("%w: %q is no game", ErrFormat, text)
		}
	case !r.Solidity() && !strings.HasSuffix(r.File, "_test.go"):
		return r, fmt.Errorf("%w: %q is no file of tests", ErrFormat, r.File)
	case len(r.Names) == 0:
		return r, fmt.Errorf("%w: no test is named in %q", ErrFormat, r.File)
	}
	return r, nil
}

// Parse reads the entries of a file. Lines before the first heading are for the reader.
//
// Expected errors: ErrFormat.
func Parse(name, text string) ([]Entry, error) {
	var all []Entry
	for i, line := range strings.Split(text, "\n") {
		where := fmt.Sprintf("%s:%d", name, i+1)
		if row, ok := strings.CutPrefix(line, "## "); ok {
			all = append(all, Entry{Row: strings.TrimSpace(row), Where: where})
			continue
		}
		if len(all) == 0 || strings.TrimSpace(line) == "" {
			continue
		}
		if err := all[len(all)-1].add(line); err != nil {
			return nil, fmt.Errorf("%s: %w", where, err)
		}
	}
	for _, e := range all {
		if err := e.check(); err != nil {
			return nil, fmt.Errorf("%s: %w", e.Where, err)
		}
	}
	return all, nil
}

// add takes one line of the entry.
func (e *Entry) add(line string) error {
	kind, rest := line[:1], strings.TrimSpace(line[1:])
	if kind == "-" || kind == "+" {
		if len(e.Edits) == 0 || len(e.Tests) > 0 {
			return fmt.Errorf("%w: %q belongs to no file", ErrFormat, line)
		}
		edit := &e.Edits[len(e.Edits)-1]
		switch {
		case kind == "+":
			edit.New = append(edit.New, rest)
		case len(edit.New) > 0: // another run of the same file
			e.Edits = append(e.Edits, Edit{File: edit.File, Old: []string{rest}})
		default:
			edit.Old = append(edit.Old, rest)
		}
		return nil
	}
	if reason, ok := strings.CutPrefix(line, "none: "); ok {
		e.None = reason
		return nil
	}
	if e.None != "" { // the reason goes on
		e.None += " " + strings.TrimSpace(line)
		return nil
	}
	if r, err := ParseReference(line); err == nil {
		e.Tests = append(e.Tests, r)
		return nil
	}
	file := strings.TrimSpace(line)
	if ext := path.Ext(file); ext != ".go" && ext != ".sol" || strings.Contains(file, " ") {
		return fmt.Errorf("%w: %q is neither a source nor a test", ErrFormat, line)
	}
	e.Edits = append(e.Edits, Edit{File: file})
	return nil
}

// check reports whether the entry is whole.
func (e *Entry) check() error {
	if e.None != "" {
		if len(e.Edits)+len(e.Tests) > 0 {
			return fmt.Errorf("%w: a reason beside edits or tests", ErrFormat)
		}
		return nil
	}
	if len(e.Edits) == 0 || len(e.Tests) == 0 {
		return fmt.Errorf("%w: no edit, or no test", ErrFormat)
	}
	for _, edit := range e.Edits {
		if len(edit.Old) == 0 {
			return fmt.Errorf("%w: nothing is taken out of %s", ErrFormat, edit.File)
		}
		for _, r := range e.Tests {
			if r.Solidity() != strings.HasSuffix(edit.File, ".sol") {
				return fmt.Errorf("%w: %s cannot see a change of %s", ErrFormat, r.File, edit.File)
			}
		}
	}
	return nil
}

// apply returns the text with the edit made. Expected errors: ErrFormat.
func (e Edit) apply(text string) (string, error) {
	lines := strings.Split(text, "\n")
	at := -1
	for i := 0; i+len(e.Old) <= len(lines); i++ {
		if !e.at(lines[i:]) {
			continue
		}
		if at >= 0 {
			return "", fmt.Errorf("%w: %q occurs in %s on lines %d and %d", ErrFormat, e.Old[0], e.File, at+1, i+1)
		}
		at = i
	}
	if at < 0 {
		return "", fmt.Errorf("%w: %s has no %q", ErrFormat, e.File, e.Old[0])
	}
	changed := append(append(lines[:at:at], e.New...), lines[at+len(e.Old):]...)
	return strings.Join(changed, "\n"), nil
}

// at reports whether the old lines stand at the beginning.
func (e Edit) at(lines []string) bool {
	for i, old := range e.Old {
		if strings.TrimSpace(lines[i]) != old {
			return false
		}
	}
	return true
}
