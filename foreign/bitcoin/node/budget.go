// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// A budget bounds how often an endpoint is asked. It is two token buckets. One half is for the headers, the other for what is
// judged by; what one has no room for, the other gets. So neither the first headers nor anybody's claims keep the other waiting
// for good, and when nothing is judged there is a store for when something is.

// use is what a request is for.
type use int

const (
	forJudging use = iota
	forFollowing
	uses
)

type useKey struct{}

// following marks the requests of a context as those that follow a chain's headers.
func following(ctx context.Context) context.Context {
	return context.WithValue(ctx, useKey{}, forFollowing)
}

const (
	storedShare = 5 // a part in so many of an hour's requests may be sent at once
	idleShare   = 3 // and one in so many is for looking whether there is a new block

	// firstClosed and lastClosed bound how long an endpoint is left alone that had too many requests: twice as long each time,
	// unless it says how long itself. longestClosed bounds that.
	firstClosed, lastClosed = 30 * time.Second, 15 * time.Minute
	longestClosed           = time.Hour
)

type budget struct {
	hourly int // zero is no bound

	mu      sync.Mutex
	left    [uses]float64 // below zero those are counted that wait
	at      time.Time     // when left was true
	closed  time.Time     // nothing is sent before
	refused int           // how often in a row it had too many
}

func newBudget(hourly int) *budget {
	b := &budget{hourly: hourly, at: time.Now()}
	for u := range b.left {
		b.left[u] = b.room()
	}
	return b
}

// room is how many tokens a bucket holds.
func (b *budget) room() float64 { return float64(b.hourly) / storedShare / float64(uses) }

// perSecond is how many tokens a bucket gains in a second. In any hour at most the stored and the gained ones are spent, which
// are as many as the hour has.
func (b *budget) perSecond() float64 {
	return (float64(b.hourly)/float64(uses) - b.room()) / time.Hour.Seconds()
}

// take waits until a request may be sent. Expected errors: [ErrRateLimited] at once if that is not within the context's time, or
// the endpoint is closed; [ErrUnreachable] with the context's.
func (b *budget) take(ctx context.Context) error {
	u, _ := ctx.Value(useKey{}).(use)
	wait, err := b.reserve(ctx, u)
	if err != nil || wait <= 0 {
		return err
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		b.mu.Lock()
		defer b.mu.Unlock()
		return b.isClosed(time.Now())
	case <-ctx.Done():
		b.mu.Lock()
		defer b.mu.Unlock()
		b.left[u]++
		return fmt.Errorf("%w: %w", ErrUnreachable, ctx.Err())
	}
}

// reserve takes a token, and returns how long to wait until it is there.
func (b *budget) reserve(ctx context.Context, u use) (time.Duration, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	if err := b.isClosed(now); err != nil || b.hourly == 0 {
		return 0, err
	}
	b.gain(now)
	wait := max(0, time.Duration((1-b.left[u])/b.perSecond()*float64(time.Second)))
	if until, ok := ctx.Deadline(); ok && now.Add(wait).After(until) {
		return 0, fmt.Errorf("%w: those of %d an hour are spent", ErrRateLimited, b.hourly)
	}
	b.left[u]--
	return wait, nil
}

// isClosed returns the error of an endpoint that is left alone.
func (b *budget) isClosed(now time.Time) error {
	if left := b.closed.Sub(now); left > 0 {
		return fmt.Errorf("%w: it had too many, and is left alone for %s", ErrRateLimited, left.Round(time.Second))
	}
	return nil
}

// gain adds what time has brought since the last time. What a bucket has no room for goes to the other.
func (b *budget) gain(now time.Time) {
	more := max(0, now.Sub(b.at).Seconds()) * b.perSecond()
	b.at = now
	room := b.room()
	for u := range b.left {
		b.left[u] += more
	}
	for u := range b.left {
		if over := b.left[u] - room; over > 0 {
			other := (u + 1) % len(b.left)
			b.left[u], b.left[other] = room, min(b.left[other]+over, room)
		}
	}
}

// close leaves the endpoint alone, for as long as it asks for in the header Retry-After (RFC 9110, section 10.2.3): seconds, or
// a date.
func (b *budget) close(after string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	wait := min(firstClosed<<min(b.refused, 16), lastClosed)
	b.refused++
	if seconds, err := strconv.ParseUint(after, 10, 31); err == nil {
		wait = time.Duration(seconds) * time.Second
	} else if date, err := http.ParseTime(after); err == nil {
		wait = date.Sub(now)
	}
	b.closed = now.Add(max(time.Second, min(wait, longestClosed)))
}

// answered notes the status of an answer.
func (b *budget) answered(status int) {
	if status != http.StatusTooManyRequests && status != http.StatusServiceUnavailable {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.refused = 0
	}
}

// Pace returns how long to wait between two looks at the tip while nothing makes one urgent; zero where nothing bounds them.
func (e *endpoint) Pace() time.Duration {
	if e.budget.hourly == 0 {
		return 0
	}
	return time.Hour * idleShare / time.Duration(e.budget.hourly)
}
