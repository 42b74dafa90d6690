package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
)

// maxConfigFile bounds a file of settings, in bytes.
const maxConfigFile = 1 << 20

// fileReader reads one file of settings into flags.
type fileReader struct {
	*flags
	parser unstable.Parser
	found  *problems
	dir    string // what relative paths in the file are relative to
	public bool   // everybody may read the file
	seen   map[string]int
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
	r := &fileReader{flags: f, found: found, public: public, dir: filepath.Dir(*f.file), seen: map[string]int{}, others: isWatchKey}
	r.parser.Reset(content)
	for r.parser.NextExpression() {
		r.expression(r.parser.Expression())
	}
	if err := r.parser.Error(); err != nil {
		found.add(r.where(err), "", fmt.Errorf("no TOML: %w", err))
	}
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

// where returns the place of an error of the parser.
func (r *fileReader) where(err error) origin {
	var at *unstable.ParserError
	if !errors.As(err, &at) {
		return origin{line: 1, column: 1}
	}
	return r.place(r.parser.Range(at.Highlight))
}

func (r *fileReader) place(of unstable.Range) origin {
	start := r.parser.Shape(of).Start
	return origin{line: start.Line, column: start.Column}
}

// expression reads a line, or as many as a value has.
func (r *fileReader) expression(e *unstable.Node) {
	var name []string
	var at origin
	for key := e.Key(); key.Next(); {
		if name = append(name, string(key.Node().Data)); len(name) == 1 {
			at = r.place(key.Node().Raw)
		}
	}
	key := strings.Join(name, ".")
	switch {
	case e.Kind != unstable.KeyValue:
		r.found.add(at, key, errors.New("there are no tables: each setting is a line of its own, key = value"))
	case len(name) > 1:
		r.found.add(at, key, errors.New("no key has a dot"))
	case r.seen[key] > 0:
		r.found.add(at, key, fmt.Errorf("is in line %d already", r.seen[key]))
	default:
		r.seen[key] = at.line
		r.setting(at, key, e.Value())
	}
}

// setting reads the value of a key.
func (r *fileReader) setting(at origin, key string, value *unstable.Node) {
	fl := r.Lookup(key)
	switch {
	case key == "config":
		r.found.add(at, key, errors.New("a file of settings names no other one"))
		return
	case key == askFlag && fl != nil:
		r.found.add(at, key, errors.New("is for the command line alone"))
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

// texts returns the values as a command line would give them, and whether they
// are of the kind that the flag wants.
func (r *fileReader) texts(fl *flag.Flag, value *unstable.Node) ([]string, bool) {
	text := string(value.Data)
	_, list := fl.Value.(listValue)
	switch kindOf(fl) {
	case boolean:
		return []string{text}, value.Kind == unstable.Bool
	case integer:
		return []string{text}, value.Kind == unstable.Integer
	case number:
		return []string{strings.ReplaceAll(text, "_", "")}, value.Kind == unstable.Integer || value.Kind == unstable.Float
	}
	switch {
	case value.Kind == unstable.String && list:
		return strings.Split(text, ","), true
	case value.Kind == unstable.String:
		return []string{text}, true
	case value.Kind != unstable.Array || !list:
		return nil, false
	}
	var texts []string
	for element := value.Children(); element.Next(); {
		if element.Node().Kind != unstable.String {
			return nil, false
		}
		texts = append(texts, string(element.Node().Data))
	}
	return texts, true
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
