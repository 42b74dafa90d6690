// SPDX-License-Identifier: MIT

package main

import (
	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// course is a game whose script is worst for the side that plays honestly: the other
// does what costs it most, and each uses all of its clock.
type course struct {
	dispute, text string
	// honest is the side that the row is about.
	honest protocol.Side
	// checkpoint is the height of the first checkpoint; zero for the usual one.
	checkpoint uint32
	// headers stand between the checkpoint and the last confirmation.
	headers uint64
	// disputes are open at once.
	disputes uint64
	// sham: a second account of the liar's has opened too.
	sham bool
	// bound says what the honest side's gas is bounded by.
	bound  bound
	script func(*game)
}

// bound is what the gas of a course is bounded by.
type bound string

const (
	// byDeposit: the loser's deposit pays for it one and a half times over.
	byDeposit bound = "deposit"
	// byWork: the hostile side pays with blocks for more; the deposit pays for it once
	// over as far as measured.
	byWork bound = "work"
	// byBurn: a sham takes the reward; more is burned than it comes to.
	byBurn bound = "burn"
)

const (
	// far is how far above the checkpoint the claims of far forks are.
	far = btcheaders.RetargetInterval
	// period is a height at which a candidate may stand, and one below it.
	period = checkpointHeight - checkpointHeight%btcheaders.RetargetInterval
	// highest is the greatest height there is.
	highest = 1<<32 - 1
	// flooded is how many disputes are open at once in a flood: nearly as many as one
	// transaction of 128 KiB can close.
	flooded = 250
	// ahead is how many blocks more than it must a watcher presents.
	ahead = 144
)

// courses are in the order of the table.
var courses = []course{
	{dispute: "path", honest: protocol.SideProposer, script: pathGrieved(true),
		text: "a true leaf, depth 32; the griefer selects to the end"},
	{dispute: "path", honest: protocol.SideProposer, script: pathGrieved(false),
		text: "a true leaf, depth 32; the griefer falls silent after the first reveal"},
	{dispute: "path", honest: protocol.SideProposer, script: pathFlood, disputes: flooded,
		text: "a true leaf, depth 32, largest coinbase; 250 disputes, one proof, closed in one transaction"},
	{dispute: "depth", honest: protocol.SideProposer, script: depthGrieved,
		text: "a true depth of 32, largest coinbase: the whole proof"},
	{dispute: "ancestry", honest: protocol.SideProposer, script: ancestryGrieved(checkpointHeight, far-1),
		text: "a true block a period below the checkpoint; the griefer selects to the end"},
	{dispute: "ancestry", honest: protocol.SideProposer, script: ancestryGrieved(highest, highest), checkpoint: highest,
		text: "the first block, below a checkpoint at height 2^32 - 1; the griefer selects to the end"},
	{dispute: "ancestry", honest: protocol.SideProposer, script: ancestryFlood, disputes: flooded,
		text: "a true block a period below the checkpoint; 250 disputes, one proof, closed in one transaction"},
	{dispute: "fork", honest: protocol.SideProposer, script: forkGrieved(1), headers: 1 + confirmations,
		text: "a true block right above the checkpoint"},
	{dispute: "fork", honest: protocol.SideProposer, script: forkGrieved(far), headers: far + confirmations,
		text: "a true block a period above the checkpoint"},
	{dispute: candidateDispute, honest: protocol.SideProposer, script: candidateGrieved, checkpoint: period, headers: far + confirmations,
		text: "a true checkpoint a period above the last"},

	{dispute: "path", honest: protocol.SideChallenger, script: pathLie,
		text: "a false leaf, depth 32; the malicious proposer reveals to the end"},
	{dispute: "depth", honest: protocol.SideChallenger, script: depthLie,
		text: "a false depth; the malicious proposer falls silent"},
	{dispute: "ancestry", honest: protocol.SideChallenger, script: ancestryLie, checkpoint: highest,
		text: "a false block 2^32 - 1 below the checkpoint; the malicious proposer reveals to the end"},
	{dispute: "checkpointed", honest: protocol.SideChallenger, script: refuted,
		text: "a false block at the checkpoint's own height: no dispute"},
	{dispute: "fork", honest: protocol.SideChallenger, script: forkInvented, headers: 1 + confirmations,
		text: "an invented block right above the checkpoint"},
	{dispute: "fork", honest: protocol.SideChallenger, script: forkStale(1, 1), headers: 1 + confirmations,
		text: "a stale block right above the checkpoint, presented at the last second"},
	{dispute: "fork", honest: protocol.SideChallenger, script: forkStale(far, 1), headers: far + confirmations,
		text: "the same a period above the checkpoint; the malicious proposer leaves no record that helps"},
	{dispute: "fork", honest: protocol.SideChallenger, script: forkStale(1, ahead), headers: 1 + confirmations, bound: byWork,
		text: "a stale block right above the checkpoint, outgrown by 144 blocks, as the watcher does"},
	{dispute: candidateDispute, honest: protocol.SideChallenger, script: candidateLie, checkpoint: period, headers: far + confirmations,
		text: "a false work under a true hash, a period above the last checkpoint"},
	{dispute: candidateDispute, honest: protocol.SideChallenger, script: candidateStale, checkpoint: period, headers: far + confirmations,
		text: "the state of a stale block, a period above the last checkpoint"},

	{dispute: "path", honest: protocol.SideChallenger, script: pathSham, sham: true, bound: byBurn, disputes: 2,
		text: "a false leaf, depth 32; the malicious proposer lets a colluding challenger's dispute expire first"},
	{dispute: "ancestry", honest: protocol.SideChallenger, script: ancestrySham, sham: true, checkpoint: highest, bound: byBurn, disputes: 2,
		text: "a false block 2^32 - 1 below the checkpoint; the malicious proposer lets a colluding challenger's dispute expire first"},
	{dispute: "fork", honest: protocol.SideChallenger, script: forkSham(false), sham: true, headers: far + confirmations,
		text: "a stale block a period above the checkpoint; a colluding challenger opened, and is silent"},
	{dispute: "fork", honest: protocol.SideChallenger, script: forkSham(true), sham: true, headers: far + confirmations, bound: byBurn,
		text: "the same; the colluding challenger copies the last move of the honest side, who streamed for it"},
}
