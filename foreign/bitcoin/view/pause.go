// SPDX-License-Identifier: MIT

package view

import (
	"math/rand/v2"
	"time"
)

// pause keeps one from what failed: twice as long after each failure, and up to a quarter less at random.
type pause struct {
	failures int
	until    time.Time
}

func (p *pause) over(now time.Time) bool { return !now.Before(p.until) }

func (p *pause) fail(now time.Time, least, most time.Duration) {
	wait := most
	if p.failures < 32 {
		wait = min(least<<p.failures, most)
	}
	p.failures++
	p.until = now.Add(wait - rand.N(wait/4+1))
}

func (p *pause) succeed() { *p = pause{} }
