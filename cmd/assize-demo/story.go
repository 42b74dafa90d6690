// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"time"
)

// ErrWrongOutcome says that something did not come as it must.
var ErrWrongOutcome = errors.New("not every outcome is the right one")

// Step is one step of the story, or one check of what came of it.
type Step struct {
	Case     string `json:"case"`
	Step     string `json:"step"`
	Actor    string `json:"actor"`
	Gas      uint64 `json:"gas"` // 0 where no transaction was mined
	Outcome  string `json:"outcome"`
	Expected string `json:"expected"`
	// Detail is the step in words.
	Detail string `json:"detail,omitempty"`
}

// Right reports whether the outcome is the expected one.
func (s Step) Right() bool { return s.Outcome == s.Expected }

// What a step that succeeds comes to.
const done = "done"

// printer tells a story.
type printer interface {
	// say tells what no step does: a title, an explanation.
	say(title string, prose ...string)
	step(Step)
	// check tells a check, which is of interest to people when it fails.
	check(Step)
	summary(results []result, steps, wrong int)
	// err returns the first error of writing.
	err() error
}

// result is a line of the table at the end.
type result struct {
	title                     string
	proposer, watcher, others uint64 // gas
	paid                      string
	right                     bool
}

// story keeps count of what is told.
type story struct {
	printer
	name    string // of the case
	steps   int
	wrong   int
	results []result
	// waited is time that has passed and was not told yet.
	waited time.Duration
}

func (s *story) step(step Step) {
	if s.waited > 0 {
		s.passed(0, "blocks are mined")
	}
	s.count(&step)
	s.printer.step(step)
}

// passed tells that home time has moved on, and why; without a reason it will be
// told with the next step.
func (s *story) passed(d time.Duration, why string) {
	s.waited += d
	if why == "" {
		return
	}
	all := s.waited
	s.waited = 0
	s.step(Step{Step: "pass", Actor: "time", Outcome: done, Expected: done,
		Detail: fmt.Sprintf("%s pass: %s", lasting(all), why)})
}

func (s *story) check(name, actor, outcome, expected string) {
	step := Step{Step: "check " + name, Actor: actor, Outcome: outcome, Expected: expected}
	s.count(&step)
	s.printer.check(step)
}

func (s *story) count(step *Step) {
	step.Case = s.name
	s.steps++
	if !step.Right() {
		s.wrong++
	}
}

// end tells the table, and returns an error unless all came right.
func (s *story) end() error {
	s.summary(s.results, s.steps, s.wrong)
	if err := s.err(); err != nil {
		return err
	}
	if s.wrong > 0 {
		return fmt.Errorf("%w: %d of %d are wrong", ErrWrongOutcome, s.wrong, s.steps)
	}
	return nil
}
