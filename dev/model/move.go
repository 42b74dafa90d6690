// SPDX-License-Identifier: MIT

package model

import (
	"github.com/assize/assize/relay/protocol"
)

// Verb is a function of the contracts.
type Verb uint8

const (
	OpenBisection Verb = iota
	Reveal
	Select
	ProveSpan
	ProveClaim
	ProveClaimAfterDuty
	ProveBlock
	ProveBlockAfterDuty
	CloseProven
	Timeout
	Reclaim
	Refute
	OpenFork
	Extend
	Present
	TimeoutFork
	ReclaimFork
	Settle
	Adopt
	verbs
)

var verbNames = [verbs]string{
	"open", "reveal", "select", "proveSpan", "proveClaim", "proveClaimAfterDuty", "proveBlock", "proveBlockAfterDuty",
	"closeProven", "timeout", "reclaim", "refute", "openFork", "extend", "present", "timeoutFork", "reclaimFork", "settle", "adopt",
}

func (v Verb) String() string { return verbNames[v] }

// Move is one transaction.
type Move struct {
	Verb Verb
	By   Account
	// Claim is a position in the batch, Target that of a dispute or fork among those of its kind.
	Claim, Target uint8
	Kind          protocol.Kind
	Letters       string // what is revealed
	Segment       uint8
	Record        Record // that is extended or presented
	To            int16  // the block at the end of the headers upon it
	Mark          bool
	Ancestor      int16  // whose state is passed along with a presentation; -1 for none
	List          string // positions of disputes to close, a byte each
}
