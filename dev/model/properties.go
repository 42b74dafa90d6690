// SPDX-License-Identifier: MIT

package model

import (
	"fmt"

	"github.com/assize/assize/relay/protocol"
)

// check returns the property that does not hold in a state, or nothing.
func (w *World) check(s *State) string {
	if w.Watched && w.lies() && w.final(s) {
		return "a false claim is final"
	}
	if wealth := w.wealth(s); wealth < 0 {
		return fmt.Sprintf("the honest side has lost %d", -wealth)
	}
	held := s.Burned
	for a := range s.Credits {
		held += s.Credits[a]
	}
	if s.Phase == protocol.PhaseProposed {
		held += w.batchDeposit()
	}
	for i := range s.Disputes {
		if s.Disputes[i].Open {
			held += challengeDeposit
		}
	}
	for i := range s.Forks {
		if s.Forks[i].Open {
			held += w.forkDeposit(int(s.Forks[i].Claim))
		}
	}
	if held != s.Balance {
		return fmt.Sprintf("the relay holds %d and owes or has burned %d", s.Balance, held)
	}
	if w.final(s) && s.open() > 0 {
		return "final with a dispute open"
	}
	if s.Phase == protocol.PhaseProposed {
		return w.checkTimes(s)
	}
	return ""
}

// slack is the time in which what could be done is mined: a tick for a transaction, one
// more where each waits for the next tick.
func (w *World) slack() uint32 {
	if w.Delayed {
		return 3 * Tick
	}
	return Tick
}

// checkTimes: a dispute opens in the window, no clock is overdrawn, and after both clocks
// one transaction by anyone ends it.
func (w *World) checkTimes(s *State) string {
	now := s.now()
	if over := w.window() + 2*w.clock() + w.slack(); s.Moved && now > over && !w.final(s) && (w.Kept || (w.Watched && w.lies())) {
		return "the case has not ended within a window and two clocks"
	}
	each := func(name string, i int, opened uint32, used [2]uint32, running uint32) string {
		switch {
		case opened >= w.window():
			return fmt.Sprintf("%s %d was opened after the window", name, i)
		case used[0] > w.clock() || used[1] > w.clock():
			return fmt.Sprintf("%s %d: a clock is overdrawn", name, i)
		case now > opened+2*w.clock() && running <= w.clock():
			return fmt.Sprintf("%s %d cannot be ended after two clocks", name, i)
		}
		return ""
	}
	for i := range s.Disputes {
		d := &s.Disputes[i]
		if !d.Open || *s.mark(d.Kind, d.Claim) != Nobody {
			continue // or closeProven ends it
		}
		if why := each("dispute", i, d.Opened, d.Used, d.used(now)); why != "" {
			return why
		}
	}
	for i := range s.Forks {
		f := &s.Forks[i]
		if !f.Open {
			continue
		}
		if why := each("fork dispute", i, f.Opened, f.Used, f.used(now)); why != "" {
			return why
		}
	}
	return ""
}

// checkStep: phases go forward, clocks fall, what is closed, proven or known stays so.
func (w *World) checkStep(from, to *State) string {
	switch {
	case from.Phase != to.Phase && from.Phase != protocol.PhaseProposed:
		return fmt.Sprintf("the phase goes from %s to %s", from.Phase, to.Phase)
	case len(from.Known) > len(to.Known):
		return "a record is unmade"
	case from.Phase == protocol.PhaseProposed && to.Phase == protocol.PhaseRejected:
		if why := w.checkRejection(from, to); why != "" {
			return why
		}
	case to.Phase == protocol.PhaseProposed && from.open() > to.open() && from.lost() == to.lost():
		return "a deposit is taken back from a case that goes on"
	case from.lost() < to.lost() && from.Burned == to.Burned:
		return "a challenge is lost and nothing burned"
	}
	for c := range from.Tree {
		if (from.Tree[c] != Nobody && from.Tree[c] != to.Tree[c]) || (from.Block[c] != Nobody && from.Block[c] != to.Block[c]) {
			return "a mark is unmade"
		}
	}
	for i := range from.Disputes {
		a, b := &from.Disputes[i], &to.Disputes[i]
		switch {
		case !a.Open && *a != *b:
			return fmt.Sprintf("dispute %d is closed twice", i)
		case a.Used[0] > b.Used[0] || a.Used[1] > b.Used[1]:
			return fmt.Sprintf("dispute %d: a clock is refilled", i)
		case a.Open && b.Winner != Nobody && b.Loser == protocol.SideChallenger && b.Winner != w.Proposer &&
			*to.mark(b.Kind, b.Claim) == Nobody && 2*a.used(to.now()) <= w.clock():
			return fmt.Sprintf("dispute %d: somebody else is paid in the proposer's duty", i)
		}
	}
	for i := range from.Forks {
		a, b := &from.Forks[i], &to.Forks[i]
		switch {
		case !a.Open && *a != *b:
			return fmt.Sprintf("fork dispute %d is closed twice", i)
		case a.Used[0] > b.Used[0] || a.Used[1] > b.Used[1]:
			return fmt.Sprintf("fork dispute %d: a clock is refilled", i)
		case b.Work < a.Work || (b.Turn != a.Turn && b.Work == a.Work):
			return fmt.Sprintf("fork dispute %d: the lead is taken without more work", i)
		}
	}
	return ""
}

// checkRejection: what is proven is not rejected by a dispute that the mark settles.
func (w *World) checkRejection(from, to *State) string {
	if to.Burned-from.Burned < w.batchDeposit()*burnBps/10_000 {
		return "a batch is rejected and its share not burned"
	}
	for i := range from.Disputes {
		d := &to.Disputes[i]
		if from.Disputes[i].Open && !d.Open && d.Loser == protocol.SideProposer && *from.mark(d.Kind, d.Claim) != Nobody {
			return fmt.Sprintf("a proven claim is rejected by dispute %d", i)
		}
	}
	return ""
}

// checkEnd returns what does not hold once all windows and clocks are out.
func (w *World) checkEnd(s *State) string {
	for i := range s.Disputes {
		if s.Disputes[i].Open && s.Disputes[i].Challenger == Honest {
			return fmt.Sprintf("the honest player's dispute %d is still open", i)
		}
	}
	for i := range s.Forks {
		if s.Forks[i].Open && s.Forks[i].Challenger == Honest {
			return fmt.Sprintf("the honest player's fork dispute %d is still open", i)
		}
	}
	switch {
	case w.Watched && w.lies() && s.Phase != protocol.PhaseRejected:
		return "a false batch is not rejected in time"
	case w.Kept && !w.final(s):
		return "a true batch is not final in time"
	}
	return ""
}

// wealth is what the honest player has gained since the start, its deposits included.
func (w *World) wealth(s *State) int64 {
	sum := s.Wallets[Honest] + s.Credits[Honest]
	if w.Proposer == Honest && s.Phase == protocol.PhaseProposed {
		sum += w.batchDeposit()
	}
	for i := range s.Disputes {
		if s.Disputes[i].Open && s.Disputes[i].Challenger == Honest {
			sum += challengeDeposit
		}
	}
	for i := range s.Forks {
		if s.Forks[i].Open && s.Forks[i].Challenger == Honest {
			sum += w.forkDeposit(int(s.Forks[i].Claim))
		}
	}
	return sum
}
