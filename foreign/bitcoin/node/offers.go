// SPDX-License-Identifier: MIT

package node

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// errNotOffered means that a node refuses a method that not all nodes have. Others do in its place.
var errNotOffered = errors.New("the node does not offer it")

const (
	// lackingFor is how long a node is not asked again for what it has refused.
	lackingFor = time.Hour
	// silentFor is how long a node is sent no batch after one that it did not answer.
	silentFor = 10 * time.Minute
	// batchStep is by how much a batch is made smaller that a node refuses.
	batchStep = 8
	// singles is the number of headers that one call of Headers reads by single calls, singlesAtOnce that of calls under way.
	singles, singlesAtOnce = 32, 4
)

// refused reports whether an error is an answer, though none to what was asked: another question may fare better. That the
// node does not have something is an answer, if it says so itself and not the server before it.
func refused(err error) bool {
	switch {
	case err == nil || errors.Is(err, ErrRateLimited):
		return false
	case errors.Is(err, ErrNotFound):
		return !errors.Is(err, ErrNode)
	}
	for _, kind := range []error{ErrNode, ErrStatus, ErrUnauthorized, ErrMalformed, ErrTooLarge} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// lacking remembers for a while that a node does not offer something.
type lacking struct{ until atomic.Int64 } // nanoseconds since 1970

func (l *lacking) holds() bool { return time.Now().UnixNano() < l.until.Load() }

func (l *lacking) note() { l.until.Store(time.Now().Add(lackingFor).UnixNano()) }

// batches is how many calls a node takes at once: as many as configured, or for a while fewer.
type batches struct {
	most int

	mu    sync.Mutex
	now   int // up to until
	until time.Time
}

func (b *batches) size() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	if time.Now().Before(b.until) {
		return b.now
	}
	return b.most
}

// limit keeps batches to a size for a while.
func (b *batches) limit(size int, duration time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now, b.until = size, time.Now().Add(duration)
}

// worked notes that a node took a batch of a size, of count that would have been of use. A smaller one than those that are sent
// was preceded by refusals.
func (b *batches) worked(size, count int) {
	if size < min(count, b.size()) {
		b.limit(size, lackingFor)
	}
}
