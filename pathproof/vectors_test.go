// SPDX-License-Identifier: MIT

package pathproof_test

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/assize/assize/pathproof"
)

// hexBytes is read from hex digits behind 0x.
type hexBytes []byte

func (b *hexBytes) UnmarshalText(text []byte) error {
	digits, ok := strings.CutPrefix(string(text), "0x")
	if !ok {
		return fmt.Errorf("%q: no 0x", text)
	}
	var err error
	*b, err = hex.DecodeString(digits)
	return err
}

// treeRow, spanRow and positionRow are rows of fixtures/vectors.json.
type treeRow struct {
	Name      string
	BlockHash hexBytes
	Depth     uint8
	Index     uint32
	Leaf      hexBytes
	Witness   hexBytes
	Error     pathproof.ErrorKind
}

func (r treeRow) verify() error {
	return pathproof.VerifyTree(pathproof.Hash(r.BlockHash), r.Depth, r.Index, pathproof.Hash(r.Leaf), r.Witness)
}

type spanRow struct {
	Name         string
	Upper, Lower hexBytes
	Lo, Hi       uint32
	Depth        uint8
	Index        uint32
	Witness      hexBytes
	Error        pathproof.ErrorKind
}

func (r spanRow) verify() error {
	return pathproof.VerifySpan(pathproof.Hash(r.Upper), pathproof.Hash(r.Lower), r.Lo, r.Hi, r.Depth, r.Index, r.Witness)
}

type positionRow struct {
	Name          string
	Lo, Hi, Arity uint32
	Positions     []uint32
}

type vectors struct {
	TreeWitness []treeRow
	SpanWitness []spanRow
	Positions   []positionRow
}

func readVectors(t testing.TB) vectors {
	t.Helper()
	text, err := os.ReadFile("../fixtures/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.TreeWitness) == 0 || len(v.SpanWitness) == 0 || len(v.Positions) == 0 {
		t.Fatal("fixtures/vectors.json lacks a section")
	}
	return v
}

// checkKind fails the test unless err is of the kind, "" standing for none.
func checkKind(t *testing.T, err error, kind pathproof.ErrorKind) {
	t.Helper()
	if kind == "" && err != nil || kind != "" && !errors.Is(err, kind) {
		t.Errorf("got %v, want %q", err, kind)
	}
}

// Rules: P-5.5.
func TestTreeVectors(t *testing.T) {
	for _, row := range readVectors(t).TreeWitness {
		t.Run(row.Name, func(t *testing.T) { checkKind(t, row.verify(), row.Error) })
	}
}

// Rules: P-5.1.
func TestSpanVectors(t *testing.T) {
	for _, row := range readVectors(t).SpanWitness {
		t.Run(row.Name, func(t *testing.T) { checkKind(t, row.verify(), row.Error) })
	}
}

func TestPositionVectors(t *testing.T) {
	for _, row := range readVectors(t).Positions {
		t.Run(row.Name, func(t *testing.T) {
			if got := pathproof.Positions(row.Lo, row.Hi, row.Arity); !slices.Equal(got, row.Positions) {
				t.Errorf("got %d, want %d", got, row.Positions)
			}
		})
	}
}

// TestEveryByteCounts changes each byte of each valid witness.
func TestEveryByteCounts(t *testing.T) {
	valid := 0
	for _, row := range readVectors(t).TreeWitness {
		if row.Error != "" || len(row.Witness) > 2500 {
			continue
		}
		valid++
		for i := range row.Witness {
			row.Witness[i] ^= 0x10
			if row.verify() == nil {
				t.Fatalf("%s: byte %d is free", row.Name, i)
			}
			row.Witness[i] ^= 0x10
		}
	}
	for _, row := range readVectors(t).SpanWitness {
		if row.Error != "" {
			continue
		}
		valid++
		for i := range row.Witness {
			row.Witness[i] ^= 0x10
			if row.verify() == nil {
				t.Fatalf("%s: byte %d is free", row.Name, i)
			}
			row.Witness[i] ^= 0x10
		}
	}
	if valid < 25 {
		t.Errorf("only %d valid rows", valid)
	}
}

// TestValidAllocates checks that success costs no memory.
func TestValidAllocates(t *testing.T) {
	v := readVectors(t)
	for _, row := range v.TreeWitness {
		if row.Error == "" {
			if n := testing.AllocsPerRun(10, func() { _ = row.verify() }); n != 0 {
				t.Errorf("tree %s: %v allocations", row.Name, n)
			}
		}
	}
	for _, row := range v.SpanWitness {
		if row.Error == "" {
			if n := testing.AllocsPerRun(10, func() { _ = row.verify() }); n != 0 {
				t.Errorf("span %s: %v allocations", row.Name, n)
			}
		}
	}
}
