// SPDX-License-Identifier: MIT

package defences

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	got, err := Parse("x.txt", `# For the reader: not an entry
- this neither

## one row, with a comma
contracts/src/A.sol
- 	if (a) revert A();
- b = 1;
+
- c = 2;
+ c = 3;
+ d = 4;
contracts/src/B.sol
- e;
+
unit/A.t.sol test_a test_b
game/B.t.sol test_c

## two
challenger/decide.go
- x
+ y
challenger/rules_test.go TestX
challenger/testdata/sham.txt

## three
none: nothing stops it,
  and nobody claims so
`)
	if err != nil {
		t.Fatal(err)
	}
	want := []Entry{
		{Row: "one row, with a comma", Where: "x.txt:4", Edits: []Edit{
			{"contracts/src/A.sol", []string{"if (a) revert A();", "b = 1;"}, []string{""}},
			{"contracts/src/A.sol", []string{"c = 2;"}, []string{"c = 3;", "d = 4;"}},
			{"contracts/src/B.sol", []string{"e;"}, []string{""}},
		}, Tests: []Reference{{"unit/A.t.sol", []string{"test_a", "test_b"}}, {"game/B.t.sol", []string{"test_c"}}}},
		{Row: "two", Where: "x.txt:18", Edits: []Edit{{"challenger/decide.go", []string{"x"}, []string{"y"}}},
			Tests: []Reference{{"challenger/rules_test.go", []string{"TestX"}}, {"challenger/testdata/sham.txt", []string{}}}},
		{Row: "three", Where: "x.txt:25", None: "nothing stops it, and nobody claims so"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestParseRefuses(t *testing.T) {
	const edit, test = "a/a.go\n- x\n+ y\n", "a/a_test.go TestA\n"
	for name, text := range map[string]string{
		"nothing at all":               "",
		"no edit":                      test,
		"no test":                      edit,
		"nothing taken out":            "a/a.go\n+ y\n" + test,
		"an edit of no file":           "- x\n" + edit + test,
		"an edit after the tests":      edit + test + "- x\n",
		"a test without a name":        edit + "a/a_test.go\n",
		"a game with a name":           edit + "challenger/testdata/a.txt TestA\n",
		"neither source nor test":      edit + test + "whatever\n",
		"Go does not see Solidity":     "contracts/src/A.sol\n- x\n+ y\n" + test,
		"Solidity does not see Go":     edit + "unit/A.t.sol test_a\n",
		"a reason and an edit":         edit + test + "none: it cannot\n",
		"a document that is no source": "docs/a.md\n- x\n+ y\n" + test,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse("x.txt", "## row\n"+text); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "x.txt:") {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestApply(t *testing.T) {
	const text = "a\n\tb // x\n  c\nd\nc\n"
	for _, c := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"a run of lines, whatever they are set in by", []string{"b // x", "c"}, []string{"y", "z"}, "a\ny\nz\nd\nc\n"},
		{"taken out", []string{"a"}, nil, "\tb // x\n  c\nd\nc\n"},
		{"one of two by what follows", []string{"c", "d"}, []string{"e"}, "a\n\tb // x\ne\nc\n"},
		{"it occurs twice", []string{"c"}, []string{"e"}, ""},
		{"it is not there", []string{"b"}, []string{"e"}, ""},
		{"past the end", []string{"", "a"}, []string{"e"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Edit{"f", c.old, c.new}.apply(text)
			if got != c.want || (c.want == "") != errors.Is(err, ErrFormat) {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}
