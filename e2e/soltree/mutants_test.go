// SPDX-License-Identifier: MIT

package soltree

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestMutants: dev/mutants, on the small project, finds what its tests do not notice: C.f lets 3 pass or not,
// they do not ask for 2 or 3.
func TestMutants(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles contracts over and over")
	}
	root := project(t)
	put(t, filepath.Join(root, "contracts/src/C.sol"), strings.Replace(source, `revert("low")`, `revert Low()`, 1)+"error Low();\n")
	put(t, filepath.Join(root, "contracts/test/invariant/Broken.t.sol"), "no Solidity, and not of these tests")
	program := filepath.Join(t.TempDir(), "mutants")
	if out, err := exec.Command("go", "build", "-o", program, "../../dev/mutants").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cache := t.TempDir()
	run := func(code int) (out, news string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), program, "-cache", cache, "-reasons", "reasons", "contracts/src")
		cmd.Dir = root
		var printed, said bytes.Buffer
		cmd.Stdout, cmd.Stderr = &printed, &said
		err := cmd.Run()
		var exit *exec.ExitError
		if code == 0 && err != nil || code != 0 && (!errors.As(err, &exit) || exit.ExitCode() != code) {
			t.Fatalf("%v\n%s%s", err, printed.Bytes(), said.Bytes())
		}
		return printed.String(), said.String()
	}
	out, news := run(1)
	const survivor = `contracts/src/C.sol C.f
	contract C { function f(uint256 a) external pure returns (uint256) { if (L.below(a, 3)) revert Low(); return a; } }
	`
	never, later := survivor+"guard never taken: L.below(a, 3)\n", survivor+"3 to 3 + 1\n"
	if !strings.Contains(out, never) || !strings.Contains(out, later) || strings.Count(out, "without a reason") != 2 {
		t.Fatalf("got\n%s\n%s", out, news)
	}
	if fields := strings.Fields(out[strings.LastIndex(out, "\nall "):]); strings.Join(fields, " ") != "all 4 2 0 2 2 0" {
		t.Errorf("got\n%s\n%s", out, news)
	}

	// reasons make it pass, what is known is not tried again, and a new test notices one
	put(t, filepath.Join(root, "reasons/c.txt"), never+"\tNobody asks.\n\n"+later+"\tNobody asks either.\n")
	if out, news := run(0); strings.Contains(news, "of 4:") {
		t.Errorf("got\n%s\n%s", news, out)
	}
	put(t, filepath.Join(root, "contracts/test/D.t.sol"), head+`import {C} from "../src/C.sol";
contract DTest {
    function test_low() public {
        C c = new C();
        require(c.f(3) == 3);
        try c.f(2) { revert("passed"); } catch {}
    }
}
`)
	out, news = run(1)
	if !strings.Contains(out, "reason without a survivor:\n"+never) || !strings.Contains(out, "reason without a survivor:\n"+later) {
		t.Errorf("got\n%s", out)
	}
	if strings.Count(news, "of 4:") != 2 || strings.Count(news, "killed test/D.t.sol") != 2 {
		t.Errorf("got\n%s", news)
	}
}

// TestSyntaxTree holds the syntax tree that the tests of dev/mutants read to what the compiler makes of it.
func TestSyntaxTree(t *testing.T) {
	const testdata = "../../dev/mutants/testdata/"
	text, err := os.ReadFile(testdata + "Small.sol")
	if err != nil {
		t.Fatal(err)
	}
	in, err := json.Marshal(map[string]any{
		"language": "Solidity",
		"sources":  map[string]any{"src/Small.sol": map[string]string{"content": string(text)}},
		"settings": map[string]any{"outputSelection": map[string]any{"*": map[string]any{"": []string{"ast"}}}, "evmVersion": "osaka"},
	})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "./solc", "--standard-json")
	cmd.Dir, cmd.Stdin = "../../contracts", bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Sources map[string]struct{ AST any }
	}
	if err := json.Unmarshal(out, &answer); err != nil {
		t.Fatal(err)
	}
	committed, err := os.ReadFile(testdata + "Small.json")
	if err != nil {
		t.Fatal(err)
	}
	var want any
	if err := json.Unmarshal(committed, &want); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(answer.Sources["src/Small.sol"].AST, want) {
		t.Error("dev/mutants/testdata/Small.json is not what the compiler makes of Small.sol")
	}
}
