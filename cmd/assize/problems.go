// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// problem is one thing that is wrong with the settings.
type problem struct {
	at  origin
	key string // empty if it is about none
	err error
}

// problems are all that is wrong with the settings.
type problems struct {
	command, file string
	// unread: the file is none of settings, so that nothing is known of what it lacks
	unread bool
	list   []problem
}

// newProblems returns room for the problems of a command's settings.
func (f *flags) newProblems() *problems {
	p := &problems{command: f.command.name}
	if f.file != nil {
		p.file = *f.file
	}
	return p
}

// err returns a usageError if there is a problem.
func (p *problems) err() error {
	if len(p.list) == 0 {
		return nil
	}
	return usageError{p}
}

func (p *problems) add(at origin, key string, err error) {
	p.list = append(p.list, problem{at, key, err})
}

// about reports whether a problem is about one of some keys.
func (p *problems) about(keys ...string) bool {
	return slices.ContainsFunc(p.list, func(one problem) bool { return slices.Contains(keys, one.key) })
}

// lines tells each problem in a line, with its place, in the order of the file.
func (p *problems) lines() []string {
	slices.SortStableFunc(p.list, func(a, b problem) int {
		return cmp.Or(cmp.Compare(a.at.line, b.at.line), cmp.Compare(a.at.column, b.at.column))
	})
	lines := make([]string, len(p.list))
	for i, one := range p.list {
		switch text := one.err.Error(); {
		case one.at.line > 0 && one.key != "":
			key := strings.Trim(strconv.Quote(one.key), `"`) // one in quotes may have anything in it
			lines[i] = fmt.Sprintf("%s: %s: %s", p.place(one.at), key, text)
		case one.at.line > 0:
			lines[i] = fmt.Sprintf("%s: %s", p.place(one.at), text)
		case one.key == "":
			lines[i] = text
		case one.at.variable != "":
			lines[i] = one.at.variable + ": " + text
		default:
			lines[i] = "--" + one.key + " " + text
		}
	}
	return lines
}

// place returns file, line and column, or the name of the variable.
func (p *problems) place(at origin) string {
	if at.line == 0 {
		return at.variable
	}
	return fmt.Sprintf("%s:%d:%d", p.file, at.line, at.column)
}

// Error tells the first problem, and how many there are.
func (p *problems) Error() string {
	text := p.command + ": " + p.lines()[0]
	switch {
	case len(p.list) > 1:
		text += fmt.Sprintf(" (and %d more: assize config check tells all)", len(p.list)-1)
	case p.list[0].at.line == 0:
		text += fmt.Sprintf("; try: assize %s --help", p.command)
	}
	return text
}

func (p *problems) Unwrap() []error {
	errs := make([]error, len(p.list))
	for i, one := range p.list {
		errs[i] = one.err
	}
	return errs
}

// allProblems returns the problems that an error is made of.
func allProblems(err error) (*problems, bool) {
	var p *problems
	return p, errors.As(err, &p)
}
