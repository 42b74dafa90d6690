// SPDX-License-Identifier: MIT

package metrics

import (
	"fmt"
	"time"
)

// stall is how long the loop may be without a sign of life.
func (m *Monitor) stall() time.Duration { return max(5*time.Minute, 30*m.config.Interval) }

// recent is how long ago the last good round may have ended.
func (m *Monitor) recent() time.Duration { return max(time.Minute, 10*m.config.Interval) }

// failures says what the results of rounds mean.
var failures = map[string]string{
	good:          "all was well",
	homeFailed:    "the home chain could not be read",
	foreignFailed: "the foreign chain could not be read",
	sendFailed:    "the account's transactions could not be looked after",
}

// Health returns why the watcher should be started anew, in short lines; none while its
// loop goes on. A round that fails is no reason.
func (m *Monitor) Health() []string {
	m.mu.Lock()
	alive := m.seen.alive
	m.mu.Unlock()
	if silent := m.config.Now().Sub(alive); silent > m.stall() {
		return []string{fmt.Sprintf("the watcher's loop has given no sign of life for %s", silent.Truncate(time.Second))}
	}
	return nil
}

// Ready returns why the watcher cannot be relied on now, in short lines; none if it
// can. They tell nothing of errors, which may name what is not for everybody: the log
// does.
func (m *Monitor) Ready() []string {
	m.mu.Lock()
	s := m.seen
	m.mu.Unlock()
	now := m.config.Now()
	var reasons []string
	add := func(format string, args ...any) { reasons = append(reasons, fmt.Sprintf(format, args...)) }
	if s.ended.IsZero() {
		add("no round has ended yet")
	} else if s.good.IsZero() || now.Sub(s.good) > m.recent() {
		add("no round was good for %s; the last one: %s", m.recent(), failures[s.result])
	}
	old := func(chain string, newest time.Time, limit time.Duration) {
		if age := now.Sub(newest); s.read && limit > 0 && age > limit {
			add("the newest %s block is %s old", chain, age.Truncate(time.Second))
		}
	}
	old("home", s.homeTime, m.config.HomeAge)
	old("foreign", s.foreignTime, m.config.ForeignAge)
	if m.config.Home != nil && len(m.config.Home().Disagreements) > 0 {
		add("endpoints of the home chain contradict each other")
	}
	if m.config.Foreign != nil && !m.foreignReached() {
		add("no source of the foreign chain answers")
	}
	if m.config.Account != nil && m.config.Opens {
		account := m.config.Account()
		if cost := m.openingCost(&s, &account); cost != nil && account.Balance.Cmp(cost) < 0 {
			add("the account's balance is too low for the dearest dispute about an open claim: %.6f ether of %.6f", ether(account.Balance), ether(cost))
		}
	}
	return reasons
}

// foreignReached reports whether any source does.
func (m *Monitor) foreignReached() bool {
	for _, s := range m.config.Foreign().Sources {
		if s.Failures == 0 && !s.Reached.IsZero() {
			return true
		}
	}
	return false
}
