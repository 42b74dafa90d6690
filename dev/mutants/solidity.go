// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// contractsFolder is where the Solidity half works.
const contractsFolder = "contracts"

// errCompiler says that the compiler refuses the sources.
var errCompiler = errors.New("mutants: the contracts do not compile")

// solFile is a Solidity source, by its path in contracts/.
type solFile struct {
	name string // as src/Relay.sol
	text []byte
	ast  node
}

// switched is a mutant of Solidity, and how it is had by a switch at run time.
type switched struct {
	mutant
	wraps []wrap // the file's own places, or those of the constant's readers
}

// node is one of the compiler's syntax tree.
type node map[string]any

func (n node) str(key string) string { s, _ := n[key].(string); return s }
func (n node) kind() string          { return n.str("nodeType") }

// child returns the node under a key, or an empty one.
func (n node) child(key string) node {
	c, _ := n[key].(map[string]any)
	return c
}

// children calls f for each node right below n.
func (n node) children(f func(key string, child node)) {
	for key, value := range n {
		switch v := value.(type) {
		case map[string]any:
			if _, ok := v["nodeType"]; ok {
				f(key, v)
			}
		case []any:
			for _, item := range v {
				if c, ok := item.(map[string]any); ok && c["nodeType"] != nil {
					f(key, c)
				}
			}
		}
	}
}

// list returns the nodes of a list.
func (n node) list(key string) []node {
	var out []node
	items, _ := n[key].([]any)
	for _, item := range items {
		if c, ok := item.(map[string]any); ok {
			out = append(out, c)
		}
	}
	return out
}

// src returns the bytes a node stands on.
func (n node) src() (from, to int) {
	fields := strings.Split(n.str("src"), ":")
	if len(fields) != 3 {
		return 0, 0
	}
	from, _ = strconv.Atoi(fields[0])
	length, _ := strconv.Atoi(fields[1])
	return from, from + length
}

func (n node) typeOf() string { return n.child("typeDescriptions").str("typeString") }
func (n node) id() int        { id, _ := n["id"].(float64); return int(id) }
func (n node) refers() int    { id, _ := n["referencedDeclaration"].(float64); return int(id) }
func (n node) rational() bool { return strings.HasPrefix(n.typeOf(), "int_const ") }

// standardJSON calls the compiler of contracts/. Expected errors: those of starting programs, the context's.
func standardJSON(ctx context.Context, root string, sources map[string][]byte, selection map[string]any) (map[string]any, error) {
	contents := map[string]any{}
	for name, text := range sources {
		contents[name] = map[string]string{"content": string(text)}
	}
	in, err := json.Marshal(map[string]any{
		"language": "Solidity", "sources": contents,
		"settings": map[string]any{"outputSelection": map[string]any{"*": selection}, "evmVersion": "osaka"},
	})
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "./solc", "--standard-json")
	cmd.Dir = filepath.Join(root, contractsFolder)
	cmd.Stdin = bytes.NewReader(in)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("solc: %w", errors.Join(ctx.Err(), err))
	}
	var out map[string]any
	return out, json.Unmarshal(text, &out)
}

// readSources returns the Solidity files below a folder of contracts/, by their paths in there.
func readSources(root, folder string) (map[string][]byte, error) {
	sources := map[string][]byte{}
	base := filepath.Join(root, contractsFolder)
	err := filepath.WalkDir(filepath.Join(base, folder), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".sol") {
			return err
		}
		name, err := filepath.Rel(base, path)
		if err != nil {
			return err
		}
		sources[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	return sources, err
}

// parseSolidity returns the sources with their syntax trees, in the order of their names.
// Expected errors: errCompiler, those of standardJSON.
func parseSolidity(ctx context.Context, root string, sources map[string][]byte) ([]solFile, error) {
	out, err := standardJSON(ctx, root, sources, map[string]any{"": []string{"ast"}})
	if err != nil {
		return nil, err
	}
	for _, e := range node(out).list("errors") {
		if e.str("severity") == "error" {
			return nil, fmt.Errorf("%w: %s", errCompiler, e.str("formattedMessage"))
		}
	}
	var files []solFile
	for name, text := range sources {
		files = append(files, solFile{name, text, node(out).child("sources")[name].(map[string]any)["ast"].(map[string]any)})
	}
	slices.SortFunc(files, func(a, b solFile) int { return strings.Compare(a.name, b.name) })
	return files, nil
}

// inRepository returns a file's path from the root.
func inRepository(name string) string { return path.Join(contractsFolder, name) }
