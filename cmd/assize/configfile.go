// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
)

// maxConfigFile bounds a file of settings, in bytes.
const maxConfigFile = 1 << 20

// fileReader reads one file of settings into flags.
type fileReader struct {
	*flags
	found  *problems
	dir    string                // what relative paths in the file are relative to
	public bool                  // everybody may read the file
	others func(key string) bool // keys that are other commands'
}

// readFile sets the flags that neither the command line nor the environment has
// set, and finds all that is wrong in the file.
func (f *flags) readFile(found *problems) {
	content, public, err := readConfig(*f.file)
	if err != nil {
		found.add(origin{}, "", fmt.Errorf("--config: %w", err))
		return
	}
	var values map[string]any
	if err := toml.Unmarshal(content, &values); err != nil {
		at := origin{line: 1, column: 1}
		if bad := (*toml.DecodeError)(nil); errors.As(err, &bad) {
			at.line, at.column = bad.Position()
		}
		found.unread = true
		found.add(at, "", fmt.Errorf("no TOML: %w", err))
		return
	}
	r := &fileReader{flags: f, found: found, public: public, dir: filepath.Dir(*f.file), others: isWatchKey}
	places := placesOf(content)
	keys := slices.SortedFunc(maps.Keys(values), func(a, b string) int { return cmp.Compare(places[a].line, places[b].line) })
	for _, key := range keys {
		at, found := places[key]
		if !found { // it is written in another way than it reads
			at = origin{line: 1, column: 1}
		}
		r.setting(at, key, values[key])
	}
}

// keyLine is a line that begins a setting or, by mistake, a table.
var keyLine = regexp.MustCompile(`(?m)^[ \t]*\[{0,2}[ \t]*("[^"\n]*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*[=.\]]`)

// placesOf returns where each key first stands.
func placesOf(content []byte) map[string]origin {
	places := map[string]origin{}
	for _, m := range keyLine.FindAllSubmatchIndex(content, -1) {
		key, before := strings.Trim(string(content[m[2]:m[3]]), `"'`), content[:m[2]]
		if _, known := places[key]; !known {
			places[key] = origin{line: 1 + bytes.Count(before, []byte("\n")), column: len(before) - bytes.LastIndexByte(before, '\n')}
		}
	}
	return places
}

// readConfig returns the content of a file of settings, and whether everybody
// may read it.
func readConfig(path string) ([]byte, bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, false, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, false, err
	}
	content, err := io.ReadAll(io.LimitReader(file, maxConfigFile+1))
	if err != nil {
		return nil, false, err
	}
	if len(content) > maxConfigFile {
		return nil, false, fmt.Errorf("%s has more than %d bytes", path, maxConfigFile)
	}
	return content, info.Mode().Perm()&0o004 != 0, nil
}

// setting reads the value of a key.
func (r *fileReader) setting(at origin, key string, value any) {
	fl := r.Lookup(key)
	switch {
	case key == "config":
		r.found.add(at, key, errors.New("a file of settings names no other one"))
		return
	case key == askFlag && fl != nil:
		r.found.add(at, key, errors.New("is for the command line alone"))
		return
	case fl == nil && isTable(value):
		r.found.add(at, key, errors.New("there are no tables, and no key has a dot: each setting is a line of its own, key = value"))
		return
	case fl == nil && r.others(key):
		return
	case fl == nil:
		r.found.add(at, key, fmt.Errorf("no such setting%s", r.nearest(key)))
		return
	}
	texts, ok := r.texts(fl, value)
	if !ok {
		r.found.add(at, key, fmt.Errorf("a value of another kind: %s is expected", expected(fl)))
		return
	}
	if _, given := r.origins[key]; given {
		return
	}
	r.origins[key] = at
	if v, ok := fl.Value.(interface{ relativeTo(dir string) }); ok {
		v.relativeTo(r.dir)
	}
	for i, text := range texts {
		if err := r.set(fl, text); err != nil {
			if len(texts) > 1 {
				err = fmt.Errorf("the value at %d: %w", i+1, err)
			}
			r.found.add(at, key, err)
		}
	}
	if v, ok := fl.Value.(interface{ hasPassword() bool }); ok && v.hasPassword() && r.public {
		r.found.add(at, key, fmt.Errorf("holds a password, and everybody can read the file: chmod o-r %s", *r.file))
	}
}

// set gives a flag a value, or a list one more.
func (r *fileReader) set(fl *flag.Flag, text string) error {
	if kind, _ := flag.UnquoteUsage(fl); kind == "FILE" && text != "" && !filepath.IsAbs(text) {
		text = filepath.Join(r.dir, text)
	}
	set := fl.Value.Set
	if l, ok := fl.Value.(listValue); ok {
		set = l.add
	}
	err := set(text)
	if _, secret := fl.Value.(interface{ refusal() error }); secret {
		return errors.Join(err, refusal(fl.Value))
	}
	if err != nil {
		return fmt.Errorf("%q: %w: %s is expected", text, err, expected(fl))
	}
	return nil
}

// isTable reports whether a value is a table or a list of tables.
func isTable(value any) bool {
	if list, ok := value.([]any); ok && len(list) > 0 {
		value = list[0]
	}
	_, ok := value.(map[string]any)
	return ok
}

// texts returns the values as a command line would give them, and whether they
// are of the kind that the flag wants. What a float64 does
// not keep of a number is kept of a string.
func (r *fileReader) texts(fl *flag.Flag, value any) ([]string, bool) {
	_, list := fl.Value.(listValue)
	want := kindOf(fl)
	switch v := value.(type) {
	case bool:
		return []string{strconv.FormatBool(v)}, want == boolean
	case int64:
		return []string{strconv.FormatInt(v, 10)}, want == integer || want == number
	case float64:
		return []string{strconv.FormatFloat(v, 'f', -1, 64)}, want == number
	case string:
		if list {
			return strings.Split(v, ","), true
		}
		return []string{v}, want != boolean && want != integer
	case []any:
		var texts []string
		for _, element := range v {
			text, ok := element.(string)
			if !ok {
				return nil, false
			}
			texts = append(texts, text)
		}
		return texts, list
	}
	return nil, false
}

// kind is how the value of a flag is written in a file of settings.
type kind uint8

const (
	text kind = iota
	boolean
	integer
	number
	duration
)

func kindOf(fl *flag.Flag) kind {
	if _, ok := fl.Value.(*decimal); ok {
		return number
	}
	if v, ok := fl.Value.(flag.Getter); ok {
		switch v.Get().(type) {
		case bool:
			return boolean
		case int, int64, uint, uint64:
			return integer
		case time.Duration:
			return duration
		}
	}
	return text
}

// expected says how the value of a flag is written in a file of settings.
func expected(fl *flag.Flag) string {
	_, list := fl.Value.(listValue)
	named, _ := flag.UnquoteUsage(fl)
	switch kindOf(fl) {
	case boolean:
		return "true or false"
	case integer:
		return "a whole number, like 12"
	case number:
		return "a number that is not negative, like 12 or 0.5"
	case duration:
		return `a duration, like "30s" or "5m"`
	}
	switch {
	case list:
		return `a string or a list of strings, like ["one", "another"]`
	case named == "ADDRESS":
		return `an address, "0x…" with 40 hex digits`
	}
	return "a string in quotes"
}

// nearest returns a hint at the known key that is most like one.
func (r *fileReader) nearest(key string) string {
	best, least := "", 3+len(key)/6
	consider := func(fl *flag.Flag) {
		if d := distance(key, fl.Name); d < least {
			best, least = fl.Name, d
		}
	}
	r.VisitAll(consider)
	watchFlags().VisitAll(consider)
	if best == "" {
		return ""
	}
	return ": " + best + " is meant?"
}

// distance returns how many letters must be changed, added or left out to make
// one word of another (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
