// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/journal"
	"github.com/assize/assize/relay/txmgr"
)

// storyView is what a record tells of a batch, or of some of its claims. Foreign hashes are in display order, times in
// seconds since 1970. Whatever a stranger may have written is one line.
type storyView struct {
	Batch common.Hash `json:"batch"`
	// What was claimed; Fault says why that is not to be trusted.
	Claimed *claimedView `json:"claimed,omitempty"`
	Fault   string       `json:"fault,omitempty"`
	Story   []eventView  `json:"story"`
	Status  string       `json:"status"`
	Cost    costView     `json:"cost"`
	// Money is what the batch has been to the account; nil for nothing.
	Money *moneyView `json:"money,omitempty"`
	// Reproduced are the verdicts in the story, judged again.
	Reproduced []againView `json:"reproduced,omitempty"`

	paid *big.Int // the fees in Cost, in wei
}

type claimedView struct {
	Relay      common.Address `json:"relay"`
	Chain      string         `json:"chain"`
	Watcher    common.Address `json:"watcher"`
	Proposer   common.Address `json:"proposer"`
	Deposit    string         `json:"deposit"`
	ProposedAt uint64         `json:"proposedAt"`
	Deadline   uint64         `json:"deadline"`
	Checkpoint uint64         `json:"checkpoint"`
	Height     uint32         `json:"checkpointHeight"`
	Block      string         `json:"checkpointBlock"`
	Candidate  *stateView     `json:"candidate,omitempty"`
	Claims     []positionView `json:"claims"`
}

type positionView struct {
	Claim       int    `json:"claim"`
	Transaction string `json:"transaction"`
	Block       string `json:"block"`
	Height      uint32 `json:"height"`
	Depth       uint8  `json:"depth"`
	Index       uint32 `json:"index"`
}

// eventView is one entry of a record.
type eventView struct {
	At        uint64      `json:"at"` // of the watcher's machine
	HomeBlock uint64      `json:"homeBlock"`
	HomeHash  common.Hash `json:"homeHash"`
	HomeTime  uint64      `json:"homeTime"`
	// Tip is the block up to which the foreign chain was decided, for verdicts.
	Tip       string       `json:"tip,omitempty"`
	TipHeight uint32       `json:"tipHeight,omitempty"`
	Median    uint32       `json:"medianTime,omitempty"`
	Action    *actionView  `json:"action,omitempty"`
	Verdicts  []spanView   `json:"verdicts,omitempty"`
	Status    string       `json:"status,omitempty"`
	Disputes  []endingView `json:"disputes,omitempty"`
	Text      []string     `json:"text"`
}

type spanView struct {
	First    int    `json:"first"`
	Last     int    `json:"last"`
	Judgment string `json:"judgment"`
	Reason   string `json:"reason"`
}

type actionView struct {
	Rule     string      `json:"rule"`
	Reason   string      `json:"reason"`
	Page     bool        `json:"page,omitempty"`
	Key      string      `json:"key"`
	Call     string      `json:"call,omitempty"`
	Value    string      `json:"value,omitempty"`
	Deadline uint64      `json:"deadline,omitempty"`
	Stage    string      `json:"stage"`
	Tx       common.Hash `json:"tx"`
	Block    uint64      `json:"block,omitempty"`
	Gas      uint64      `json:"gas,omitempty"`
	Fee      string      `json:"fee,omitempty"`
	Error    string      `json:"error,omitempty"`
}

type endingView struct {
	Dispute    common.Hash    `json:"dispute"`
	Kind       string         `json:"kind"`
	Challenger common.Address `json:"challenger"`
	Open       bool           `json:"open"`
	Loser      string         `json:"loser,omitempty"`
	Winner     common.Address `json:"winner"`
}

// costView sums up what was mined.
type costView struct {
	Fee          string `json:"fee"`
	Gas          uint64 `json:"gas"`
	Transactions int    `json:"transactions"`
}

type againView struct {
	HomeTime uint64    `json:"homeTime"`
	Outcome  string    `json:"outcome"`
	Then     spanView  `json:"then"`
	Now      *spanView `json:"now,omitempty"`
	Why      string    `json:"why,omitempty"`
}

// storyViewOf returns the view of a story.
func storyViewOf(s journal.Story) *storyView {
	view := &storyView{Batch: s.Batch, Story: []eventView{}, Status: journal.StatusOpen, paid: new(big.Int)}
	view.addClaimed(s)
	paid, gas := map[common.Hash]*journal.Did{}, uint64(0)
	because, positions := map[string]string{}, positionsOf(s)
	for _, e := range s.Entries {
		event := eventView{At: e.At, HomeBlock: e.Home.Number, HomeHash: e.Home.Hash, HomeTime: e.Home.Time}
		switch {
		case e.Claimed != nil:
			event.Text = []string{"first seen"}
		case e.Judged != nil:
			event.addJudged(e.Judged, s.Positions, view.candidate())
		case e.Did != nil:
			event.addDid(e.Did, because)
			if e.Did.Paid() {
				paid[e.Did.Tx] = e.Did
			}
		case e.State != nil:
			event.addState(e.State, view.Status, positions)
			view.Status = event.Status
			view.addMoney(e.State.Money)
		case e.Money != nil:
			view.addMoney(e.Money)
		}
		if len(event.Text) > 0 {
			view.Story = append(view.Story, event)
		}
	}
	for _, d := range paid {
		view.paid.Add(view.paid, d.Fee.ToInt())
		gas += d.Gas
	}
	view.Cost = costView{formatEther(view.paid), gas, len(paid)}
	return view
}

func (s *storyView) candidate() bool { return s.Claimed != nil && s.Claimed.Candidate != nil }

func (s *storyView) addClaimed(story journal.Story) {
	c := story.Claimed()
	switch {
	case story.Batch == common.Hash{}:
		return // what is done about no batch
	case c == nil:
		s.Fault = "the record does not tell what was claimed"
		return
	}
	claims, candidate, _ := c.Content()
	if err := c.Check(story.Batch); err != nil {
		s.Fault = oneLine(err.Error())
	}
	s.Claimed = &claimedView{
		Relay: c.Relay, Chain: "unknown", Watcher: c.Self, Proposer: c.Proposer, Deposit: ether(c.Deposit),
		ProposedAt: c.ProposedAt, Deadline: c.Deadline, Checkpoint: c.Checkpoint.Index, Height: c.Checkpoint.Height,
		Block: btcblock.FormatID([32]byte(c.Checkpoint.Tip)), Claims: []positionView{},
	}
	if c.ChainID != nil {
		s.Claimed.Chain = c.ChainID.ToInt().String()
	}
	if candidate != nil {
		s.Claimed.Candidate = stateViewOf(*candidate)
	}
	for i, claim := range claims {
		if asked(story.Positions, i, i) {
			s.Claimed.Claims = append(s.Claimed.Claims, positionView{i, btcblock.FormatID(claim.Leaf), btcblock.FormatID(claim.BlockHash), claim.Height, claim.Depth, claim.Index})
		}
	}
}

// asked reports whether a story is about any of the positions first to last.
func asked(positions []int, first, last int) bool {
	for _, p := range positions {
		if first <= p && p <= last {
			return true
		}
	}
	return len(positions) == 0
}

func (e *eventView) addJudged(j *journal.Judged, positions []int, candidate bool) {
	e.Tip, e.TipHeight, e.Median = btcblock.FormatID([32]byte(j.Tip)), j.Height, j.Median
	for _, s := range j.Verdicts {
		if !asked(positions, s.First, s.Last) {
			continue
		}
		view := spanViewOf(s.First, s.Last, s.Verdict)
		e.Verdicts = append(e.Verdicts, view)
		e.Text = append(e.Text, fmt.Sprintf("%s judged %s: %s (foreign chain up to height %d)", view.subject(candidate), view.Judgment, view.Reason, j.Height))
	}
}

func spanViewOf(first, last int, v challenger.Verdict) spanView {
	return spanView{first, last, v.Judgment.String(), dated(oneLine(v.Reason))}
}

// subject says what a verdict is about.
func (s *spanView) subject(candidate bool) string {
	switch {
	case candidate:
		return "the candidate"
	case s.First == s.Last:
		return fmt.Sprintf("claim %d", s.First)
	}
	return fmt.Sprintf("claims %d to %d", s.First, s.Last)
}

// addDid tells of an action, and why it was wanted unless that was said.
func (e *eventView) addDid(d *journal.Did, because map[string]string) {
	a := &actionView{
		Rule: oneLine(d.Rule), Reason: dated(oneLine(d.Reason)), Page: d.Page, Key: oneLine(d.Key), Call: oneLine(d.Call), Value: ether(d.Value),
		Deadline: d.Deadline, Stage: d.Stage.String(), Tx: d.Tx, Block: d.Block, Gas: d.Gas, Fee: ether(d.Fee), Error: dated(oneLine(d.Error)),
	}
	e.Action = a
	if d.Page {
		e.Text = []string{"a human was called: " + a.Reason}
		return
	}
	e.Text = []string{a.text(d.Stage)}
	if why := fmt.Sprintf("to %s: %s", a.Rule, a.Reason); because[d.Key] != why {
		because[d.Key] = why
		if a.Deadline > 0 {
			why += "; wanted by " + formatTime(a.Deadline)
		}
		e.Text = append(e.Text, why)
	}
}

// text says how far an action has come.
func (a *actionView) text(stage txmgr.Stage) string {
	what, with, why := a.Call, "", ""
	if what == "" {
		what = "an action"
	}
	if a.Value != "" {
		with = " with " + a.Value
	}
	if a.Error != "" {
		why = ": " + a.Error
	}
	switch stage {
	case txmgr.StageRefused:
		return what + " was refused" + why
	case txmgr.StageHeld:
		return what + " was held back" + why
	case txmgr.StageDry:
		return what + with + " would have been sent, but for the dry run" + why
	case txmgr.StageSent:
		return fmt.Sprintf("%s%s was sent: transaction %s%s", what, with, a.Tx, why)
	case txmgr.StageReplaced:
		return fmt.Sprintf("%s%s was sent again: transaction %s%s", what, with, a.Tx, why)
	case txmgr.StageMined:
		return fmt.Sprintf("%s was mined in block %d: transaction %s, %d gas, fee %s", what, a.Block, a.Tx, a.Gas, a.Fee)
	case txmgr.StageFailed:
		return fmt.Sprintf("%s was mined in block %d and failed: transaction %s, %d gas, fee %s%s", what, a.Block, a.Tx, a.Gas, a.Fee, why)
	case txmgr.StageLost:
		return what + " is not on its way any more" + why
	}
	return what + " could not be made" + why
}

// positionsOf returns where the first claim of a hash stands.
func positionsOf(s journal.Story) map[common.Hash]int {
	positions := map[common.Hash]int{}
	if c := s.Claimed(); c != nil {
		claims, _, _ := c.Content()
		for i, claim := range slices.Backward(claims) {
			positions[claim.Hash()] = i
		}
	}
	return positions
}

func (e *eventView) addState(s *journal.State, before string, positions map[common.Hash]int) {
	e.Status = oneLine(s.Status)
	for _, d := range s.Disputes {
		kind, loser := oneLine(d.Kind), oneLine(d.Loser)
		e.Disputes = append(e.Disputes, endingView{d.ID, kind, d.Challenger, d.Open, loser, d.Winner})
		switch {
		case d.Open:
			about := ""
			if i, ok := positions[d.Claim]; ok {
				about = fmt.Sprintf(" about claim %d", i)
			}
			e.Text = append(e.Text, fmt.Sprintf("a %s dispute%s was opened by %s: %s", kind, about, d.Challenger, d.ID))
		case d.Winner == common.Address{}:
			e.Text = append(e.Text, fmt.Sprintf("the %s dispute %s was closed: its challenger took the deposit back", kind, d.ID))
		default:
			e.Text = append(e.Text, fmt.Sprintf("the %s dispute %s was closed: the %s lost to %s", kind, d.ID, loser, d.Winner))
		}
	}
	switch {
	case e.Status == before:
	case s.Status == journal.StatusGone:
		e.Text = append(e.Text, "the batch is gone: the home chain has taken it back")
	default:
		e.Text = append(e.Text, "the batch is "+e.Status)
	}
}

// addReproduced adds verdicts that were judged again, and returns how many differ.
func (s *storyView) addReproduced(story journal.Story, list []journal.Again) (differs int) {
	for _, a := range list {
		view := againView{
			HomeTime: story.Entries[a.Entry].Home.Time, Outcome: a.Outcome.String(),
			Then: spanViewOf(a.First, a.Last, a.Then), Why: dated(oneLine(a.Why)),
		}
		if a.Outcome != journal.Impossible {
			now := spanViewOf(a.First, a.Last, a.Now)
			view.Now = &now
		}
		if a.Outcome == journal.Differs {
			differs += a.Last - a.First + 1
		}
		s.Reproduced = append(s.Reproduced, view)
	}
	return differs
}

// ether formats an amount that may not be recorded.
func ether(wei *hexutil.Big) string {
	if wei == nil || wei.ToInt().Sign() < 0 {
		return ""
	}
	return formatEther(wei.ToInt())
}

// tenDigits is a time in seconds since 1970, of these three centuries.
var tenDigits = regexp.MustCompile(`\b[0-9]{10}\b`)

// dated puts dates for times in a text.
func dated(text string) string {
	return tenDigits.ReplaceAllStringFunc(text, func(digits string) string {
		n, err := strconv.ParseUint(digits, 10, 64)
		if err != nil {
			return digits
		}
		return formatTime(n)
	})
}
