// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
)

// kills remembers which tests have killed the mutants of a source: these are asked first about the next one.
type kills struct {
	mu     sync.Mutex
	counts map[string]map[string]int // of each test, by source
}

// add counts a kill; one without a name is not remembered.
func (k *kills) add(source, test string) {
	if test == "" {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.counts == nil {
		k.counts = map[string]map[string]int{}
	}
	if k.counts[source] == nil {
		k.counts[source] = map[string]int{}
	}
	k.counts[source][test]++
}

// likely returns the tests that have killed the most mutants of a source, at most six.
func (k *kills) likely(source string) []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	counts := k.counts[source]
	tests := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	return tests[:min(len(tests), 6)]
}
