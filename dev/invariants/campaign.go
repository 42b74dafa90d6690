// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// campaign is the sum of its runs.
type campaign struct {
	runs     int
	calls    int
	inVain   int     // calls that found nothing to do
	shortest int     // calls of the shortest run
	worst    float64 // share of the calls that did what they say, in the worst run
	actions  []string
	done     map[string]int
}

var errLine = errors.New("not the line of a run")

// read sums the runs of a file. A line is
//
//	calls N inVain N ACTION N ACTION N ...
//
// with the same actions in each. Expected errors: errLine, and what the reader fails with.
func read(r io.Reader) (campaign, error) {
	c := campaign{done: map[string]int{}}
	s := bufio.NewScanner(r)
	for s.Scan() {
		names, counts, err := parse(s.Text())
		if err == nil {
			err = c.add(names, counts)
		}
		if err != nil {
			return campaign{}, fmt.Errorf("line %d: %w", c.runs+1, err)
		}
	}
	return c, s.Err()
}

// parse splits a line into names and counts.
func parse(line string) (names []string, counts []int, err error) {
	words := strings.Fields(line)
	if len(words) < 4 || len(words)%2 != 0 || words[0] != "calls" || words[2] != "inVain" {
		return nil, nil, fmt.Errorf("%w: %q", errLine, line)
	}
	for i := 0; i < len(words); i += 2 {
		n, err := strconv.ParseUint(words[i+1], 10, 31)
		if err != nil {
			return nil, nil, fmt.Errorf("%w: %s: %v", errLine, words[i], err)
		}
		names, counts = append(names, words[i]), append(counts, int(n))
	}
	if counts[1] > counts[0] || counts[0] == 0 {
		return nil, nil, fmt.Errorf("%w: %d calls in vain of %d", errLine, counts[1], counts[0])
	}
	return names, counts, nil
}

// add adds a run. names and counts begin with calls and inVain.
func (c *campaign) add(names []string, counts []int) error {
	calls, inVain := counts[0], counts[1]
	if c.runs == 0 {
		c.actions, c.shortest, c.worst = names[2:], calls, share(calls, inVain)
	}
	if len(names)-2 != len(c.actions) {
		return fmt.Errorf("%w: %d actions, not %d", errLine, len(names)-2, len(c.actions))
	}
	for i, action := range c.actions {
		if names[i+2] != action {
			return fmt.Errorf("%w: %s where %s stood before", errLine, names[i+2], action)
		}
		c.done[action] += counts[i+2]
	}
	c.runs++
	c.calls += calls
	c.inVain += inVain
	c.shortest = min(c.shortest, calls)
	c.worst = min(c.worst, share(calls, inVain))
	return nil
}

// share is the part of the calls that were not in vain; 0 if there were none.
func share(calls, inVain int) float64 {
	if calls == 0 {
		return 0
	}
	return float64(calls-inVain) / float64(calls)
}
