// SPDX-License-Identifier: MIT

package relay_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
)

// reverts returns the sentinels of type Revert in errors.go: name to value.
func reverts(t *testing.T) map[string]relay.Revert {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]relay.Revert{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		call, ok := spec.Values[0].(*ast.CallExpr)
		if !ok || len(call.Args) != 2 {
			return true
		}
		if kind, ok := call.Fun.(*ast.Ident); !ok || kind.Name != "revert" {
			return true
		}
		value, err := strconv.Unquote(call.Args[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		found[spec.Names[0].Name] = relay.Revert(value)
		return true
	})
	return found
}

func contractErrors(t *testing.T) map[string]abi.Error {
	t.Helper()
	all := map[string]abi.Error{}
	for _, m := range []interface{ ParseABI() (*abi.ABI, error) }{
		&bindings.RelayMetaData, &bindings.BisectionCourtMetaData, &bindings.ForkCourtMetaData, &bindings.BitcoinJudgeMetaData,
	} {
		parsed, err := m.ParseABI()
		if err != nil {
			t.Fatal(err)
		}
		for name, e := range parsed.Errors {
			all[name] = e
		}
	}
	return all
}

// TestEveryRevert: the custom errors of the contracts and the sentinels are the
// same set, and each says what it means.
func TestEveryRevert(t *testing.T) {
	constants, errs := reverts(t), contractErrors(t)
	if len(errs) < 50 {
		t.Fatalf("only %d custom errors", len(errs))
	}
	for name := range errs {
		if constants[name] != relay.Revert(name) {
			t.Errorf("no sentinel of %s", name)
		}
	}
	for name, r := range constants {
		if _, known := errs[name]; !known && r != relay.UnknownRevert {
			t.Errorf("no contract has the error %s", name)
		}
		if text := r.Error(); text == string(r) || text == "" {
			t.Errorf("%s does not say what it means", name)
		}
	}
	if got := relay.Revert("Elsewhere").Error(); got != "Elsewhere" {
		t.Errorf("an error without a meaning reads %q", got)
	}
}

// TestDecodeRevert: each custom error with values of its own, without them, and
// what is no custom error.
func TestDecodeRevert(t *testing.T) {
	for name, e := range contractErrors(t) {
		t.Run(name, func(t *testing.T) {
			var values []any
			for range e.Inputs {
				values = append(values, nil)
			}
			for i, in := range e.Inputs {
				switch in.Type.String() {
				case "bytes32":
					values[i] = [32]byte{0xab}
				case "address":
					values[i] = common.Address{0xab}
				case "string":
					values[i] = "field"
				case "uint8":
					values[i] = uint8(7)
				case "uint32":
					values[i] = uint32(7)
				default:
					values[i] = big.NewInt(7)
				}
			}
			data, err := e.Inputs.Pack(values...)
			if err != nil {
				t.Fatal(err)
			}
			got := relay.DecodeRevert(append(e.ID[:4:4], data...))
			if !errors.Is(got, relay.Revert(name)) || !strings.HasPrefix(got.Error(), name) {
				t.Errorf("got %v", got)
			}
			for _, in := range e.Inputs {
				if !strings.Contains(got.Detail, in.Name+"=") {
					t.Errorf("%q does not tell %s", got.Detail, in.Name)
				}
			}
			if cut := relay.DecodeRevert(e.ID[:4:4]); !errors.Is(cut, relay.Revert(name)) {
				t.Errorf("without values: %v", cut)
			}
		})
	}
	require, err := abi.JSON(strings.NewReader(`[{"type":"error","name":"Error","inputs":[{"name":"s","type":"string"}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	text, err := require.Errors["Error"].Inputs.Pack("why not")
	if err != nil {
		t.Fatal(err)
	}
	id := require.Errors["Error"].ID
	for _, c := range []struct {
		name, detail string
		data         []byte
	}{
		{"nothing", "0x", nil},
		{"three bytes", "0x010203", []byte{1, 2, 3}},
		{"another's error", "0x01020304", []byte{1, 2, 3, 4}},
		{"a plain reason", "why not", append(id[:4:4], text...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := relay.DecodeRevert(c.data); !errors.Is(got, relay.UnknownRevert) || got.Detail != c.detail {
				t.Errorf("got %v", got)
			}
		})
	}
}
