// SPDX-License-Identifier: MIT

package model

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay/protocol"
)

// Account is a player's. All but Honest are the adversary's.
type Account uint8

const (
	Nobody Account = iota
	Honest
	Liar     // proposes, unless Honest does
	Stranger // opens, and does what is open to all
	accounts
)

var accountNames = [accounts]string{"nobody", "honest", "liar", "stranger"}

func (a Account) String() string { return accountNames[a] }

// address is the account's in the embedded home chain.
var address = func() (list [accounts]common.Address) {
	for a := Honest; a < accounts; a++ {
		list[a] = simchain.NewAccount(a.String()).Address
	}
	return list
}()

// Tick is what time moves by, in seconds.
const Tick = 600

// letter stands for a hash at a position: what a player may say stands there.
type letter uint8

const (
	truth letter = 'T' // what stands there in the claimed block, or on the main branch
	alt   letter = 'X' // what stands there in a block or on a branch of the liar's
	none  letter = 'Y' // a hash without a known preimage
)

// statement is a claim and what is known about it.
type statement struct {
	protocol.Claim
	kinds []protocol.Kind // the bisections that the court lets open about it
	fork  bool            // whether it is above the checkpoint

	body, altBody *btcblock.Block // of the claimed block and of the liar's; nil for a hash without a block
	leaf          letter
	deep          bool   // the tree is as deep as claimed
	block         letter // its lower end in a dispute about ancestry
	node          int    // of the claimed block in the tree of blocks; -1 without one
	false         bool   // the whole claim
}

// Defence is a rule of the court. A world may leave one out, to see that the search
// notices.
type Defence uint8

const (
	NoDefence Defence = iota
	TimeoutBarredByMark
	DutyOfParties
	StrictlyMoreWork
	FinalOnlyWithoutDisputes
	DeadlineOfOpening
	ReclaimOnce
	ExactReveal
	ClockEnds
	BurnShare
	PartySelects
	BurialInTime
	NoReclaimBeforeRejection
)

// World is one case.
type World struct {
	Name string
	// Window and Clock are in ticks. Both end between two ticks, or exactly on one if Sharp is set.
	Window, Clock uint32
	Sharp         bool
	Proposer      Account
	Policy        challenger.Policy
	// Delayed: what the honest player decides in a tick is mined in the next.
	Delayed bool
	// Openings and Shows bound how many disputes the adversary opens, and how many
	// records it makes known outside of them.
	Openings, Shows int
	// Watched: the honest player looks after the claims, so that none that is false
	// becomes final. Kept: the batch becomes final.
	Watched, Kept bool

	Without Defence
	// Decide is challenger.Decide unless a test spoils it.
	Decide func(*challenger.View, uint64) []challenger.Action

	claims    []statement
	candidate *btcheaders.State
	truly     bool // the candidate is true
	chain     *chain
	params    protocol.Params
	batch     protocol.Event
	batchID   common.Hash
	claimHash []common.Hash
	records   []shown
}

// What deposits are, at a price cap of one wei a gas and a burn of a half: 1.5 times the
// gas of the other side, over the share that is not burned.
const (
	burnBps          = 5000
	batchBase        = 3 * 1_200_000
	challengeDeposit = 3 * 1_000_000
	perHeader        = 3 * 3_000
	candidateDeposit = 5_000_000
)

func (w *World) clock() uint32 {
	if w.Sharp {
		return w.Clock * Tick
	}
	return w.Clock*Tick + Tick/2
}

func (w *World) window() uint32 {
	if w.Sharp {
		return w.Window * Tick
	}
	return w.Window*Tick - Tick/2
}

// end is the last tick: windows and clocks are out, and what was left to do is done.
func (w *World) end() uint8 { return uint8(w.Window+2*w.Clock) + 4 }

// height is what a fork dispute about a claim, or about the candidate, is about.
func (w *World) height(claim int) uint32 {
	if w.candidate != nil {
		return w.candidate.Height
	}
	return w.claims[claim].Height
}

// highest returns the greatest height in the batch.
func (w *World) highest() (height uint32) {
	for i := range max(1, len(w.claims)) {
		height = max(height, w.height(i))
	}
	return height
}

func headersTo(height uint32) int64 {
	return max(0, int64(height)+confirmations-checkpointHeight)
}

func (w *World) batchDeposit() int64 {
	deposit := batchBase + perHeader*headersTo(w.highest())
	if w.candidate != nil {
		deposit = max(deposit, candidateDeposit)
	}
	return deposit
}

func (w *World) forkDeposit(claim int) int64 {
	return challengeDeposit + perHeader*headersTo(w.height(claim))
}

// lies reports whether any claim, or the candidate, is false.
func (w *World) lies() bool {
	if w.candidate != nil {
		return !w.truly
	}
	for _, c := range w.claims {
		if c.false {
			return true
		}
	}
	return false
}

// salt tells batches of one proposer apart.
var salt = common.Hash{31: 7}

// build works out what follows from a world's own fields. params are those of a deployed
// relay, or nil for addresses of nothing.
func (w *World) build(params *protocol.Params) {
	if w.Decide == nil {
		w.Decide = challenger.Decide
	}
	if params != nil {
		w.params = *params
	} else {
		w.params = protocol.Params{
			ChainID: common.Big1, Relay: common.Address{0xee}, Court: common.Address{0xcc}, ForkCourt: common.Address{0xfc},
			Window: uint64(w.window()), CheckpointWindow: uint64(w.window()), Clock: uint64(w.clock()), Confirmations: confirmations,
			BurnBps: burnBps, GasPriceCap: common.Big1,
			DepositBase: big.NewInt(batchBase), DepositPerHeader: big.NewInt(perHeader), CheckpointDeposit: big.NewInt(candidateDeposit),
			ChallengeDeposit: big.NewInt(challengeDeposit), ForkDepositBase: big.NewInt(challengeDeposit), ForkDepositPerHeader: big.NewInt(perHeader),
		}
	}
	slot := protocol.Slot{
		Phase: protocol.PhaseProposed, Deposit: big.NewInt(w.batchDeposit()),
		Deadline: Start + uint64(w.window()), ClaimCount: uint16(len(w.claims)),
	}
	from := address[w.Proposer]
	if w.candidate != nil {
		slot.Kind, slot.ClaimCount = protocol.BatchCandidate, 1
		root := protocol.CandidateHash(*w.candidate)
		w.claimHash = []common.Hash{root}
		w.batchID = protocol.BatchID(root, from, salt, w.params.Relay, w.params.ChainID)
		w.batch = protocol.CandidateProposed{ID: w.batchID, Salt: salt, Proposer: from, State: *w.candidate, Slot: slot}
	} else {
		list := w.list()
		w.claimHash = nil
		for _, c := range list {
			w.claimHash = append(w.claimHash, c.Hash())
		}
		w.batchID = protocol.BatchID(protocol.BatchRoot(list), from, salt, w.params.Relay, w.params.ChainID)
		w.batch = protocol.Proposed{ID: w.batchID, Salt: salt, Proposer: from, Claims: list, Slot: slot}
	}
	w.records = nil
	for i := range max(1, len(w.claims)) {
		if w.candidate != nil || w.claims[i].fork {
			w.records = append(w.records, w.recordsAbout(i)...)
		}
	}
}

func (w *World) list() []protocol.Claim {
	var list []protocol.Claim
	for _, c := range w.claims {
		list = append(list, c.Claim)
	}
	return list
}

// edges returns how many edges a kind of bisection about a claim has at first.
func (w *World) edges(kind protocol.Kind, claim int) uint32 {
	c := w.claims[claim]
	if kind == protocol.KindAncestry {
		return checkpointHeight - c.Height
	}
	return uint32(c.Depth) + 1
}

// hash returns the hash that a letter stands for, and whether there is one.
func (w *World) hash(kind protocol.Kind, claim int, position uint32, l letter) ([32]byte, bool) {
	c := &w.claims[claim]
	switch {
	case l == none:
		return junk(position), true
	case kind == protocol.KindAncestry:
		branch := w.chain.main
		if l == alt {
			branch = w.chain.old
		}
		return w.chain.nodes[branch[checkpointHeight-position-baseHeight]].state.Tip, true
	case l == alt && c.altBody != nil:
		return c.altBody.Tree().PathHash(c.altBody.Hash(), c.Depth, c.Index, position)
	case l == truth && position == 0:
		return c.BlockHash, true
	case l == truth && c.body != nil:
		return c.body.Tree().PathHash(c.BlockHash, c.Depth, c.Index, position)
	}
	return [32]byte{}, false
}

// provable reports whether somebody knows the preimages from one hash down to another.
func (w *World) provable(kind protocol.Kind, claim int, lo, hi uint32, upper, lower letter) bool {
	if upper != lower || upper == none {
		return false
	}
	c := &w.claims[claim]
	if kind != protocol.KindAncestry && upper == truth && c.body == nil {
		return false
	}
	for p := lo; p <= hi; p++ {
		if _, ok := w.hash(kind, claim, p, upper); !ok {
			return false
		}
	}
	return true
}

// treeTrue reports whether (c) and (d) of a claim hold, so that they can be proven.
func (w *World) treeTrue(claim int) bool {
	c := w.claims[claim]
	return c.deep && w.provable(protocol.KindPath, claim, 0, uint32(c.Depth)+1, truth, c.leaf)
}

func (w *World) String() string {
	mode := "at once"
	if w.Delayed {
		mode = "a tick late"
	}
	return fmt.Sprintf("%s, %s", w.Name, mode)
}
