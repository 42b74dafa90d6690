// SPDX-License-Identifier: MIT

// Package soltree tests dev/soltree on a small project, with the real forge and compiler.
package soltree

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/assize/assize/dev/soltree"
)

const (
	head    = "// SPDX-License-Identifier: MIT\npragma solidity 0.8.37;\n"
	library = head + "library L { function below(uint256 a, uint256 b) internal pure returns (bool) { return a < b; } }\n"
	source  = head + `import {L} from "./L.sol";
contract C { function f(uint256 a) external pure returns (uint256) { if (L.below(a, 3)) revert("low"); return a; } }
`
	offer = head + "interface I { function g() external; }\n"
	tests = head + `import {C} from "../src/C.sol";
import {I} from "../src/I.sol";
import {L} from "../src/L.sol";
interface Vm { function readFile(string calldata path) external view returns (string memory); }
contract Told is I { function g() external {} } // forge compiles such a file anew with whatever it uses
contract CTest {
    C c;
    function setUp() public { c = new C(); }
    function test_contract() public view { require(c.f(4) == 4); }
    function test_library() public pure { require(!L.below(3, 3) && L.below(2, 3)); }
    function test_fixture() public view {
        Vm vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
        require(bytes(vm.readFile("../fixtures/one")).length == 3);
    }
}
`
)

// project makes a repository with one contract and one library, and this one's tools.
func project(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	contracts, err := filepath.Abs("../../contracts")
	if err != nil {
		t.Fatal(err)
	}
	config, err := os.ReadFile(filepath.Join(contracts, "foundry.toml"))
	if err != nil {
		t.Fatal(err)
	}
	wrapper, err := os.ReadFile(filepath.Join(contracts, "solc"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"contracts/foundry.toml": string(config), "contracts/solc": string(wrapper), "contracts/artifacts/none": "",
		"contracts/src/C.sol": source, "contracts/src/I.sol": offer, "contracts/src/L.sol": library, "contracts/test/C.t.sol": tests, "fixtures/one": "one",
	} {
		put(t, filepath.Join(root, name), text)
	}
	if err := os.Symlink(filepath.Join(contracts, "node_modules"), filepath.Join(root, "contracts", "node_modules")); err != nil {
		t.Fatal(err)
	}
	return root
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, root string) *soltree.Tree {
	t.Helper()
	tree, err := soltree.Open(t.Context(), root, filepath.Join(root, "tree"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func change(t *testing.T, text, from, to string) []byte {
	t.Helper()
	if strings.Count(text, from) != 1 {
		t.Fatalf("%q is not there once", from)
	}
	return []byte(strings.Replace(text, from, to, 1))
}

func TestTree(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles contracts over and over")
	}
	root := project(t)
	tree := open(t, root)
	inContract := func(from, to string) map[string][]byte {
		return map[string][]byte{"src/C.sol": change(t, source, from, to)}
	}
	inLibrary := func(from, to string) map[string][]byte {
		return map[string][]byte{"src/L.sol": change(t, library, from, to)}
	}
	cases := []struct {
		name    string
		changed map[string][]byte
		run     soltree.Run
		verdict soltree.Verdict
		failed  []string
	}{
		{"nothing changed", nil, soltree.Run{}, soltree.Passed, nil},
		{"behind a function", inContract("return a;", "return a + 1;"), soltree.Run{}, soltree.Failed, []string{"test_contract"}},
		{"what makes no difference", inContract("(a, 3)", "(a, 2 + 1)"), soltree.Run{}, soltree.Passed, nil},
		{"in what the tests have inside themselves", inLibrary("a < b", "a <= b"), soltree.Run{}, soltree.Failed, []string{"test_library"}},
		{"noticed by two", inLibrary("a < b", "a > b"), soltree.Run{}, soltree.Failed, []string{"test_contract", "test_library"}},
		{"noticed by another test", inLibrary("a < b", "a > b"), soltree.Run{Path: "test/C.t.sol", Name: `^test_contract\(`}, soltree.Failed, []string{"test_contract"}},
		{"no Solidity", inLibrary("a < b", "a <== b"), soltree.Run{}, soltree.Uncompiled, nil},
		{"no Solidity, asked by some tests", inLibrary("a < b", "a <== b"), soltree.Run{Path: "test/C.t.sol"}, soltree.Uncompiled, nil},
		{"no time", inLibrary("a < b", "a >= b"), soltree.Run{Timeout: time.Millisecond}, soltree.TimedOut, nil},
		{"nothing changed, after all that", nil, soltree.Run{}, soltree.Passed, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o, err := tree.Test(t.Context(), c.changed, c.run)
			if err != nil {
				t.Fatal(err)
			}
			var failed []string
			for _, f := range o.Failures {
				if f.Path != "test/C.t.sol" || f.Contract != "CTest" {
					t.Errorf("got a failure in %s %s", f.Path, f.Contract)
				}
				failed = append(failed, f.Test)
			}
			if o.Verdict != c.verdict || !reflect.DeepEqual(failed, c.failed) {
				t.Errorf("got %s %q, want %s %q\n%s", o.Verdict, failed, c.verdict, c.failed, o.Message)
			}
		})
	}
}

// TestTreeIsBroughtUpToDate: a change that leaves a file's times and length as they were is seen, and so
// is a build that was cut off, and a file that is no longer there. What is made in the repository is not copied.
func TestTreeIsBroughtUpToDate(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles contracts over and over")
	}
	root := project(t)
	open(t, root)
	path := filepath.Join(root, "contracts/src/C.sol")
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, path, string(change(t, source, "return a;", "return 7;")))
	if err := os.Chtimes(path, before.ModTime(), before.ModTime()); err != nil {
		t.Fatal(err)
	}
	verdict := func() soltree.Verdict {
		o, err := open(t, root).Test(t.Context(), nil, soltree.Run{})
		if err != nil {
			t.Fatal(err)
		}
		return o.Verdict
	}
	if v := verdict(); v != soltree.Failed {
		t.Errorf("a changed source: got %s", v)
	}
	put(t, path, source)
	cut, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := soltree.Open(cut, root, filepath.Join(root, "tree"), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cut off: got %v", err)
	}
	if v := verdict(); v != soltree.Passed {
		t.Errorf("after a build that was cut off: got %s", v)
	}
	path = filepath.Join(root, "contracts/test/D.t.sol")
	put(t, path, head+"contract DTest { function test_no() public pure { revert(); } }\n")
	put(t, filepath.Join(root, "contracts/out/own"), "made there")
	if v := verdict(); v != soltree.Failed {
		t.Errorf("a file more: got %s", v)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if v := verdict(); v != soltree.Passed {
		t.Errorf("after it was removed: got %s", v)
	}
	if _, err := os.Stat(filepath.Join(root, "tree/contracts/out/own")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what was made there: got %v", err)
	}
}

func TestTreeRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles contracts over and over")
	}
	root := project(t)
	tree := open(t, root)
	if _, err := tree.Test(t.Context(), map[string][]byte{"src/D.sol": nil}, soltree.Run{}); !errors.Is(err, soltree.ErrFile) {
		t.Errorf("no such file: got %v", err)
	}
	if _, err := tree.Test(t.Context(), nil, soltree.Run{Name: `^test_nothing\(`}); !errors.Is(err, soltree.ErrNoTests) {
		t.Errorf("no such test: got %v", err)
	}
	put(t, filepath.Join(root, "contracts/src/C.sol"), "contract C {")
	if _, err := soltree.Open(t.Context(), root, filepath.Join(root, "tree"), nil); !errors.Is(err, soltree.ErrBuild) {
		t.Errorf("no Solidity: got %v", err)
	}
}
