// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// TestBudgetOfAnHour: whatever is asked for when, no hour has more requests than the budget, and little less if all is used.
func TestBudgetOfAnHour(t *testing.T) {
	for _, c := range []struct {
		name  string
		asker []use
	}{
		{"headers alone", []use{forFollowing, forFollowing}},
		{"judging alone", []use{forJudging}},
		{"both", []use{forFollowing, forJudging, forJudging, forJudging, forJudging}},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				const hourly = 600
				b := newBudget(hourly)
				sent := make(chan time.Time, 10_000)
				used := make(chan use, 10_000)
				ctx, cancel := context.WithCancel(t.Context())
				var asking sync.WaitGroup
				for _, u := range c.asker {
					asking.Go(func() {
						as := ctx
						if u == forFollowing {
							as = following(ctx)
						}
						for b.take(as) == nil {
							sent <- time.Now()
							used <- u
							if rand.N(100) == 0 {
								select {
								case <-time.After(rand.N(10 * time.Minute)):
								case <-ctx.Done():
								}
							}
						}
					})
				}
				time.Sleep(12 * time.Hour)
				cancel()
				asking.Wait()
				close(sent)
				close(used)
				var times []time.Time
				for at := range sent {
					times = append(times, at)
				}
				most := 0
				for i, j := 0, 0; j < len(times); j++ {
					for times[j].Sub(times[i]) >= time.Hour {
						i++
					}
					most = max(most, j-i+1)
				}
				share := map[use]int{}
				for u := range used {
					share[u]++
				}
				t.Logf("%d in 12 hours, %d in one, %v", len(times), most, share)
				if most > hourly || len(times) < 12*hourly/2 {
					t.Errorf("%d in 12 hours, up to %d in one", len(times), most)
				}
				for _, u := range c.asker {
					if share[u] < 12*hourly/4 {
						t.Errorf("of %v only %d", u, share[u])
					}
				}
			})
		})
	}
}

// TestBudgetStore: at once there is a store for either use, then one waits, or is told at once that it would be too long.
func TestBudgetStore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBudget(600)
		for _, ctx := range []context.Context{t.Context(), following(t.Context())} {
			begun := time.Now()
			for range 60 {
				if err := b.take(ctx); err != nil || time.Now() != begun {
					t.Fatal(err, time.Since(begun))
				}
			}
			short, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			if err := b.take(short); !errors.Is(err, ErrRateLimited) || time.Now() != begun {
				t.Error(err, time.Since(begun))
			}
			stopped, stop := context.WithCancel(ctx)
			time.AfterFunc(time.Second, stop)
			if err := b.take(stopped); !errors.Is(err, ErrUnreachable) || !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			if err := b.take(ctx); err != nil || time.Since(begun) > 15*time.Second+time.Millisecond { // 240 an hour, and the one that was given back
				t.Error(err, time.Since(begun))
			}
		}
		time.Sleep(30 * time.Minute)
		for range 60 {
			begun := time.Now()
			if err := b.take(t.Context()); err != nil || time.Now() != begun {
				t.Fatal(err, time.Since(begun))
			}
		}
	})
}

// TestNoBudget bounds nothing.
func TestNoBudget(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBudget(0)
		begun := time.Now()
		for range 10_000 {
			if err := b.take(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if time.Now() != begun {
			t.Error("waited")
		}
	})
}

// TestRetryAfter leaves an endpoint alone for as long as it asks for, within bounds, or longer each time.
func TestRetryAfter(t *testing.T) {
	for _, c := range []struct {
		name, after string
		want        time.Duration
	}{
		{"seconds", "17", 17 * time.Second},
		{"none at all", "0", time.Second},
		{"years", "999999999", time.Hour},
		{"more than fit", "9223372036854775807", 30 * time.Second},
		{"negative", "-1", 30 * time.Second},
		{"a date", "Sat, 01 Jan 2000 00:02:00 GMT", 2 * time.Minute}, // the bubble's time begins at 0:00
		{"a date that was", "Fri, 31 Dec 1999 00:00:00 GMT", time.Second},
		{"the last of all dates", "Fri, 31 Dec 9999 23:59:59 GMT", time.Hour},
		{"nothing", "", 30 * time.Second},
		{"nonsense", "x", 30 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBudget(0)
				b.close(c.after)
				time.Sleep(c.want - time.Millisecond)
				if err := b.take(t.Context()); !errors.Is(err, ErrRateLimited) {
					t.Errorf("sent too early: %v", err)
				}
				time.Sleep(time.Millisecond)
				if err := b.take(t.Context()); err != nil {
					t.Errorf("still closed: %v", err)
				}
			})
		})
	}
	synctest.Test(t, func(t *testing.T) {
		b := newBudget(600)
		var waited []time.Duration
		for range 8 {
			b.close("")
			begun := time.Now()
			for b.take(t.Context()) != nil {
				time.Sleep(time.Second)
			}
			waited = append(waited, time.Since(begun))
		}
		if waited[1] != 2*waited[0] || waited[7] != lastClosed {
			t.Errorf("waited %s", waited)
		}
		b.answered(http.StatusTooManyRequests)
		if b.answered(http.StatusOK); b.refused != 0 {
			t.Error("an answer does not end it")
		}
		// who waits for a token when it is closed sends nothing
		for b.left[forJudging] >= 1 {
			_ = b.take(t.Context())
		}
		time.AfterFunc(time.Millisecond, func() { b.close("3000") })
		if err := b.take(t.Context()); !errors.Is(err, ErrRateLimited) {
			t.Errorf("sent to a closed one: %v", err)
		}
	})
}

// TestOffersAreAskedForAgain an hour later, and batches after a silence some minutes later.
func TestOffersAreAskedForAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l lacking
		if l.holds() {
			t.Error("from the beginning")
		}
		l.note()
		time.Sleep(lackingFor - 1)
		if !l.holds() {
			t.Error("too early")
		}
		time.Sleep(time.Nanosecond)
		if l.holds() {
			t.Error("never")
		}
		b := batches{most: 500}
		for _, c := range []struct {
			size, count, then int
			lasts             time.Duration
		}{{500, 2000, 500, 0}, {5, 5, 500, 0}, {62, 2000, 62, lackingFor}, {7, 100, 7, lackingFor}, {1, 2, 1, lackingFor}} {
			b.worked(c.size, c.count)
			if c.lasts > 0 {
				time.Sleep(c.lasts - 1)
			}
			if b.size() != c.then {
				t.Errorf("%+v: %d", c, b.size())
			}
			time.Sleep(time.Nanosecond)
			if b.size() != 500 {
				t.Errorf("%+v: then %d", c, b.size())
			}
		}
	})
}
