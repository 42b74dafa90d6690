// SPDX-License-Identifier: MIT

package model

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/assize/assize/relay/protocol"
)

// Dispute is a bisection. Times are in seconds since the batch was proposed.
type Dispute struct {
	Kind         protocol.Kind
	Claim        uint8
	Challenger   Account
	Open         bool
	Opened       uint32
	Lo, Hi       uint32
	Upper, Lower letter
	Revealed     string // a letter a hash, while the challenger is to select
	Turn         protocol.Side
	Used         [2]uint32 // by side, in finished turns
	TurnStart    uint32
	Loser        protocol.Side
	Winner       Account // nobody's while it is open, and when it was reclaimed
}

// Record is what leads to a block and, if it is marked, what block stood at the height
// of its mark. Blocks are numbers in the world's tree.
type Record struct {
	End, Mark int16 // Mark is -1 without one
}

// Known is a record that the court knows, and who made it known.
type Known struct {
	Record
	Author Account
}

// Fork is a fork dispute.
type Fork struct {
	Claim         uint8
	Challenger    Account
	Open          bool
	Opened        uint32
	Turn          protocol.Side
	Used          [2]uint32
	TurnStart     uint32
	Work          uint32 // height of the leading record, which tells its work; 0 without one
	Payee, Winner Account
	Loser         protocol.Side
}

// State is all that a case has come to.
type State struct {
	Tick uint8
	// Moved: the honest player has had its turn in this tick.
	Moved bool

	Phase       protocol.Phase
	Disputes    []Dispute
	Forks       []Fork
	Known       []Known
	Tree, Block [2]Account // who has proven what of each claim

	Balance, Burned  int64 // of the relay; what is burned stays in it
	Wallets, Credits [accounts]int64

	Opened, Shown uint8  // by the adversary
	Queue         []Move // what the honest player has sent and is not mined
}

func (s *State) clone() *State {
	c := *s
	c.Disputes, c.Forks, c.Known = slices.Clone(s.Disputes), slices.Clone(s.Forks), slices.Clone(s.Known)
	return &c
}

func (s *State) now() uint32 { return uint32(s.Tick) * Tick }

// open returns how many disputes are open.
func (s *State) open() (n int) {
	for i := range s.Disputes {
		if s.Disputes[i].Open {
			n++
		}
	}
	for i := range s.Forks {
		if s.Forks[i].Open {
			n++
		}
	}
	return n
}

// lost returns how many disputes a side has lost.
func (s *State) lost() (n int) {
	for i := range s.Disputes {
		if s.Disputes[i].Winner != Nobody {
			n++
		}
	}
	for i := range s.Forks {
		if s.Forks[i].Winner != Nobody {
			n++
		}
	}
	return n
}

// key tells states apart: two states with one key have the same futures. It leaves out
// what nothing depends on:
//
//   - the order in which records were made known (of two that serve one purpose at one
//     height there is but one);
//   - span, hashes and clocks of a dispute that is closed, or that its batch's rejection
//     has left to be reclaimed: neither court nor watcher reads them;
//   - money but for the honest player's sum: no rule reads it, and that a step keeps the
//     books straight is checked on every edge, before states are told apart.
func (s *State) key() [16]byte {
	b := make([]byte, 0, 256)
	put := func(list ...uint32) {
		for _, v := range list {
			b = binary.LittleEndian.AppendUint16(b, uint16(v))
		}
	}
	flag := func(v bool) uint32 {
		if v {
			return 1
		}
		return 0
	}
	put(uint32(s.Tick), flag(s.Moved), uint32(s.Phase), uint32(s.Opened), uint32(s.Shown))
	put(uint32(s.Tree[0]), uint32(s.Tree[1]), uint32(s.Block[0]), uint32(s.Block[1]))
	b = binary.LittleEndian.AppendUint64(b, uint64(s.Wallets[Honest]+s.Credits[Honest]))
	put(uint32(len(s.Disputes)), uint32(len(s.Forks)), uint32(len(s.Known)), uint32(len(s.Queue)))
	for i := range s.Disputes {
		d := &s.Disputes[i]
		put(uint32(d.Kind), uint32(d.Claim), uint32(d.Challenger), flag(d.Open), uint32(d.Turn), uint32(d.Loser))
		if d.Open && s.Phase == protocol.PhaseProposed {
			put(d.Opened, d.Lo, d.Hi, uint32(d.Upper), uint32(d.Lower), d.Used[0], d.Used[1], d.TurnStart, uint32(len(d.Revealed)))
			b = append(b, d.Revealed...)
		}
	}
	for i := range s.Forks {
		f := &s.Forks[i]
		put(uint32(f.Claim), uint32(f.Challenger), flag(f.Open))
		if f.Open && s.Phase == protocol.PhaseProposed {
			put(f.Opened, uint32(f.Turn), f.Used[0], f.Used[1], f.TurnStart, f.Work, uint32(f.Payee))
		}
	}
	known := slices.Clone(s.Known)
	slices.SortFunc(known, func(a, b Known) int {
		return cmp.Or(cmp.Compare(a.End, b.End), cmp.Compare(a.Mark, b.Mark))
	})
	for _, k := range known {
		put(uint32(k.End), uint32(k.Mark+1), uint32(k.Author))
	}
	for _, m := range s.Queue {
		b = fmt.Appendf(b, "%d %d %d %d %d %s %d %d %d %t %d %s;", m.Verb, m.By, m.Claim, m.Target, m.Kind, m.Letters, m.Segment, m.Record, m.To, m.Mark, m.Ancestor, m.List)
	}
	sum := sha256.Sum256(b)
	return [16]byte(sum[:16])
}

// used returns the seconds the side to move has used.
func (d *Dispute) used(now uint32) uint32 { return d.Used[d.Turn] + now - d.TurnStart }

func (f *Fork) used(now uint32) uint32 { return f.Used[f.Turn] + now - f.TurnStart }
