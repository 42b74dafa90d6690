// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assize/assize/dev/soltree"
)

// rounds are the runs that a mutant has to pass: the tests with little fuzzing, which most of them fail, and with more
// of it. The seed makes a verdict the same each time.
var rounds = [][]string{{"FOUNDRY_FUZZ_RUNS=8", "FOUNDRY_FUZZ_SEED=1"}, {"FOUNDRY_FUZZ_RUNS=64", "FOUNDRY_FUZZ_SEED=1"}}

// building are forge's settings for the compilation with all mutants in it: hardly optimized, which takes half the
// time, and as large as it gets.
var building = []string{
	"FOUNDRY_OPTIMIZER=false",
	`FOUNDRY_OPTIMIZER_DETAILS={yul=true,yulDetails={stackAllocation=true,optimizerSteps="u:"}}`,
	"FOUNDRY_CODE_SIZE_LIMIT=1000000",
	"FOUNDRY_GAS_LIMIT=4294967296",
}

// notAsked are the tests left out: the invariants, which are searches, and a test that notices whatever changes the code.
var notAsked = []string{"test/invariant/", "test/unit/Artifacts.t.sol"}

// solJudge runs the Solidity tests.
type solJudge struct {
	tree   *soltree.Tree
	limits limits
	key    string            // of the cache: what all verdicts depend on, but for the tests
	tests  map[string]string // hash of each file of tests
	all    string            // hash of these
	kills  kills             // of the files of tests
}

// errSwitch is for a mutant that compiles alone, but not behind its switch.
var errSwitch = errors.New("mutants: does not compile behind its switch")

// solidity is what there is to try in contracts/src.
type solidity struct {
	sources map[string][]byte
	mutants []switched
	leftOut map[int]bool // the numbers of those that do not compile
}

// readSolidity finds the mutants of contracts/src. Expected errors: errCompiler, errSwitch, those of files and of
// starting programs, the context's.
func readSolidity(ctx context.Context, root string) (*solidity, error) {
	sources, err := readSources(root, "src")
	if err != nil {
		return nil, err
	}
	files, err := parseSolidity(ctx, root, sources)
	if err != nil {
		return nil, err
	}
	s := &solidity{sources, solMutants(files), map[int]bool{}}
	for {
		text, places := schema(sources, s.mutants, s.leftOut)
		errs, err := compileErrors(ctx, root, text)
		if err != nil {
			return nil, err
		}
		numbers, err := refused(errs, places)
		if err != nil || len(numbers) == 0 {
			return s, err
		}
		for n := range numbers {
			m := s.mutants[n-1]
			alone := maps.Clone(sources)
			name := strings.TrimPrefix(m.file, contractsFolder+"/")
			alone[name] = m.apply(sources[name])
			if errs, err := compileErrors(ctx, root, alone); err != nil {
				return nil, err
			} else if len(errs) == 0 {
				return nil, fmt.Errorf("%w: %v", errSwitch, m.id())
			}
			s.leftOut[n] = true
		}
	}
}

// compileErrors returns what keeps sources from compiling.
func compileErrors(ctx context.Context, root string, sources map[string][]byte) ([]node, error) {
	out, err := standardJSON(ctx, root, sources, map[string]any{"": []string{"ast"}})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(node(out).list("errors"), func(e node) bool { return e.str("severity") != "error" }), nil
}

// newSolJudge compiles the contracts with all mutants in them, and runs the tests with none on.
// Expected errors: errBaseline, soltree.ErrBuild, those of files and of starting programs, the context's.
func newSolJudge(ctx context.Context, root, cache string, s *solidity, l limits) (*solJudge, error) {
	tests, err := readSources(root, "test")
	if err != nil {
		return nil, err
	}
	config, err := os.ReadFile(filepath.Join(root, contractsFolder, "foundry.toml"))
	if err != nil {
		return nil, err
	}
	changed, _ := schema(s.sources, s.mutants, s.leftOut)
	changed["foundry.toml"] = profile(config)
	if changed["solc"], err = remembering(root, filepath.Join(cache, "answers")); err != nil {
		return nil, err
	}
	j := &solJudge{limits: l, tests: map[string]string{}}
	h, all := sha256.New(), sha256.New()
	fmt.Fprintf(h, "%v %q %q %q", l, rounds, building, changed["foundry.toml"])
	for _, name := range slices.Sorted(maps.Keys(s.sources)) {
		fmt.Fprintf(h, "%q %x", name, sha256.Sum256(changed[name]))
	}
	for _, name := range slices.Sorted(maps.Keys(tests)) {
		if slices.ContainsFunc(notAsked, func(start string) bool { return strings.HasPrefix(name, start) }) {
			changed[name] = nil
			continue
		}
		changed[name] = pure.ReplaceAllLiteral(tests[name], []byte("view"))
		hash := fmt.Sprintf("%x", sha256.Sum256(tests[name]))
		if strings.HasSuffix(name, ".t.sol") {
			j.tests[name] = hash
			fmt.Fprintf(all, "%q %s", name, hash)
			continue
		}
		fmt.Fprintf(h, "%q %s", name, hash)
	}
	for _, folder := range []string{"fixtures", contractsFolder + "/artifacts"} {
		if err := hashFolder(h, filepath.Join(root, folder)); err != nil {
			return nil, err
		}
	}
	j.key, j.all = hex.EncodeToString(h.Sum(nil)), hex.EncodeToString(all.Sum(nil))
	if j.tree, err = soltree.Open(ctx, root, filepath.Join(cache, "tree"), changed, building...); err != nil {
		return nil, err
	}
	return j, nil
}

// profile returns what forge's configuration says about building and running.
func profile(config []byte) []byte {
	var kept []string
	for i, line := range strings.Split(string(config), "\n") {
		if i > 0 && strings.HasPrefix(line, "[") {
			break
		}
		if line != "" && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "invariant") {
			kept = append(kept, line)
		}
	}
	return []byte(strings.Join(kept, "\n") + "\n")
}

// baseline runs the tests with no mutant on, unless the cache has that. Expected errors: errBaseline, those of try and
// of files.
func (j *solJudge) baseline(ctx context.Context, c *cache) error {
	if f, ok := c.get("0"); ok && j.holds(f) {
		return nil
	}
	found, err := j.try(ctx, 0, "")
	if err != nil {
		return err
	}
	if found.verdict != survived {
		return fmt.Errorf("%w: %s: %s", errBaseline, contractsFolder, found)
	}
	return c.put("0", found)
}

// holds says that what the cache has still holds: a mutant that one file of tests has killed stays killed while that
// is what it was.
func (j *solJudge) holds(f finding) bool {
	if f.verdict == killed {
		hash, ok := j.tests[f.test]
		return ok && hash == f.hash
	}
	return f.hash == j.all
}

// try returns what becomes of the mutant of a number, in a source. Expected errors: errSwitch, those of soltree.
func (j *solJudge) try(ctx context.Context, number int, source string) (finding, error) {
	all, path := rounds, ""
	if tests := j.kills.likely(source); len(tests) > 0 {
		all, path = slices.Concat(rounds[:1], rounds), "{"+strings.Join(tests, ",")+"}"
	}
	for _, settings := range all {
		o, err := j.tree.Test(ctx, nil, soltree.Run{
			Path: path, FailFast: true, Timeout: j.limits.wall,
			Settings: append([]string{fmt.Sprintf("FOUNDRY_BLOCK_COINBASE=0x%040x", number)}, settings...),
		})
		path = ""
		switch {
		case err != nil:
			return finding{}, err
		case o.Verdict == soltree.Failed:
			test := o.Failures[0].Path
			return finding{killed, j.tests[test], test}, nil
		case o.Verdict == soltree.TimedOut:
			return finding{timedOut, j.all, ""}, nil
		case o.Verdict != soltree.Passed:
			return finding{}, fmt.Errorf("%w: %s", errSwitch, o.Message)
		}
	}
	return finding{survived, j.all, ""}, nil
}

// remembering returns a compiler for a tree that asks the one of contracts/ once for each answer: forge asks it anew
// about all sources in each run of some of the tests, and they stay what they are. Expected errors: those of files.
func remembering(root, folder string) ([]byte, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	base := filepath.Join(root, contractsFolder)
	return fmt.Appendf(nil, `#!/bin/sh
set -e
asked=$(mktemp)
trap 'rm -f "$asked"' EXIT
if [ "$1" = --version ]; then echo version >"$asked"; else cat >"$asked"; fi
known=%[1]s/$(cat "$0" %[3]s "$asked" | sha256sum | cut -c-64)
if [ ! -e "$known" ]; then
  %[2]s "$@" <"$asked" >"$asked.answer"
  mv "$asked.answer" "$known"
fi
cat "$known"
`, quoted(folder), quoted(filepath.Join(base, "solc")), quoted(filepath.Join(base, "node_modules", "solc", "package.json"))), nil
}

// quoted writes a word for the shell.
func quoted(word string) string { return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'" }
