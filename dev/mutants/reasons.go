// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// reasonID says what a reason is about; it holds no line numbers, which move.
type reasonID struct {
	file, place, source, change string
}

// String returns the form it has in a file of reasons.
func (id reasonID) String() string {
	return fmt.Sprintf("%s %s\n\t%s\n\t%s", id.file, id.place, id.source, id.change)
}

// errReasons is for a file of reasons that cannot be read.
var errReasons = errors.New("mutants: bad reasons")

// loadReasons reads the files *.txt of a folder; that there is none is no error.
// Expected errors: errReasons, those of reading a file.
func loadReasons(folder string) (map[reasonID]string, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	reasons := map[reasonID]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := parseReasons(reasons, string(text)); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return reasons, nil
}

// parseReasons adds the reasons of a text. Each is a block of lines, with an empty
// line behind it:
//
//	challenger/standby.go View.ourTurn
//		return passed >= turn || left < passed
//		< to <=
//		The reason, in as many
//		lines as it takes.
//
// Lines that begin with # are comments. Expected errors: errReasons.
func parseReasons(reasons map[reasonID]string, text string) error {
	var block []string
	end := func(line int) error {
		if len(block) == 0 {
			return nil
		}
		file, place, ok := strings.Cut(block[0], " ")
		if !ok || len(block) < 4 {
			return fmt.Errorf("%w: line %d: a file and its function, a line, a change and a reason are wanted", errReasons, line-len(block)+1)
		}
		id := reasonID{file, place, block[1], block[2]}
		if reasons[id] != "" {
			return fmt.Errorf("%w: line %d: a second reason for\n%v", errReasons, line-len(block)+1, id)
		}
		reasons[id] = strings.Join(block[3:], " ")
		block = nil
		return nil
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.TrimSpace(line) == "":
			if err := end(i); err != nil {
				return err
			}
		default:
			block = append(block, strings.TrimSpace(line))
		}
	}
	return end(len(lines))
}
