package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// cache keeps the verdicts about the mutants of one package: a file with a line for
// each, written as soon as it is known.
type cache struct {
	mu    sync.Mutex
	known map[string]verdict
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
	c := &cache{known: map[string]verdict{}}
	for line := range strings.Lines(string(text)) {
		// a line that was cut off is known of no mutant
		if name, v, ok := strings.Cut(line, " "); ok && strings.HasSuffix(v, "\n") {
			c.known[name] = verdict(strings.TrimSpace(v))
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

func (c *cache) get(name string) (verdict, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.known[name]
	return v, ok
}

// put keeps a verdict. Expected errors: those of files.
func (c *cache) put(name string, v verdict) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known[name] = v
	_, err := fmt.Fprintf(c.file, "%s %s\n", name, v)
	return err
}

func (c *cache) close() error {
	return c.file.Close()
}

// remove forgets a cache that is closed.
func (c *cache) remove() error {
	return os.Remove(c.file.Name())
}
