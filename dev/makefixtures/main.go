// SPDX-License-Identifier: MIT

// Command makefixtures writes what of fixtures/ is made by this repository:
// the blocks in fixtures/made, and fixtures/vectors.json, the cases that the
// tests of both languages read. Run it in the root of the repository; the same
// sources give the same bytes.
//
// With -mainnet FILE it instead cuts the real blocks in fixtures/mainnet out
// of FILE, blocks as a node stores them from the first one on. See
// fixtures/README.md.
package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"log"
	"os"
)

// sections are the parts of vectors.json. Each function returns a list of
// rows: structs of one type, all fields present and in alphabetical order,
// since Foundry's vm.parseJson returns an object's values ordered so.
var sections = map[string]func() any{
	"positions":   positionRows,
	"spanWitness": spanRows,
	"treeWitness": treeRows,
}

func main() {
	log.SetFlags(0)
	mainnet := flag.String("mainnet", "", "cut the real blocks out of this `file` of blocks")
	flag.Parse()

	if *mainnet != "" {
		cutMainnet(*mainnet)
		return
	}
	writeMade()
	vectors := make(map[string]any, len(sections))
	for name, rows := range sections {
		vectors[name] = rows()
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetIndent("", " ")
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(vectors))
	write("fixtures/vectors.json", text.Bytes())
}

// hexBytes stands in JSON as hex digits behind 0x.
type hexBytes []byte

// MarshalText returns the hex digits of b behind 0x.
func (b hexBytes) MarshalText() ([]byte, error) {
	return hex.AppendEncode([]byte("0x"), b), nil
}

func write(path string, content []byte) {
	check(os.WriteFile(path, content, 0o644))
}

// check ends the program if there is an error. Nothing here can be put right
// by going on.
func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// must returns value, unless there is an error.
func must[T any](value T, err error) T {
	check(err)
	return value
}
