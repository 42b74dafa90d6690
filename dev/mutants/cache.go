// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// finding is a verdict, and what it rests on besides the key of the cache.
type finding struct {
	verdict
	hash string // of what it rests on; empty if that is in the key
	test string // that failed, if one has said so
}

// String returns the form it has in the cache.
func (f finding) String() string {
	return fmt.Sprintf("%s %s %s", f.verdict, cmp.Or(f.hash, "-"), cmp.Or(f.test, "-"))
}

// readFinding reads that form.
func readFinding(text string) (finding, bool) {
	fields := strings.Fields(text)
	if len(fields) != 3 {
		return finding{}, false
	}
	for i, word := range fields {
		if word == "-" {
			fields[i] = ""
		}
	}
	return finding{verdict(fields[0]), fields[1], fields[2]}, true
}

// cache keeps the verdicts about the mutants of one package: a file with a line for
// each, written as soon as it is known.
type cache struct {
	mu    sync.Mutex
	known map[string]finding
	file  *os.File
}

// openCache opens, or begins, the cache of a key. Expected errors: those of files.
func openCache(folder, key string) (*cache, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	path := filepath.Join(folder, key)
	text, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	c := &cache{known: map[string]finding{}}
	for line := range strings.Lines(string(text)) {
		name, rest, _ := strings.Cut(line, " ")
		// a line that was cut off is known of no mutant
		if f, ok := readFinding(rest); ok && strings.HasSuffix(rest, "\n") {
			c.known[name] = f
		}
	}
	if c.file, err = os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644); err != nil {
		return nil, err
	}
	if len(text) > 0 && text[len(text)-1] != '\n' {
		if _, err := c.file.WriteString("\n"); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// name is under what a mutant is kept.
func (m mutant) name(src []byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %x", m.file, sha256.Sum256(m.apply(src)))
	return hex.EncodeToString(h.Sum(nil))
}

func (c *cache) get(name string) (finding, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f, ok := c.known[name]
	return f, ok
}

// put keeps a finding. Expected errors: those of files.
func (c *cache) put(name string, f finding) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known[name] = f
	_, err := fmt.Fprintf(c.file, "%s %s\n", name, f)
	return err
}

func (c *cache) close() error {
	return c.file.Close()
}

// remove forgets a cache that is closed.
func (c *cache) remove() error {
	return os.Remove(c.file.Name())
}
