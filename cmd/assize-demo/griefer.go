// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// griefers are the cases in which the claim is true and attacked all the same.
func griefers(actual, made *court, watchReal, watchMade, ownReal, ownMade player) []*scenario {
	both := []protocol.Kind{protocol.KindPath, protocol.KindDepth}
	path := []protocol.Kind{protocol.KindPath}
	usual := fmt.Sprintf("a transaction in a block of %d", usualTransactions)
	list := []*scenario{
		{
			name: "grief-both", title: "8. The truth, attacked from two sides", short: "8 truth, attacked twice",
			prose: "A griefer disputes path and depth of a true claim, to stop it or to spend its proposer's time. The " +
				"proposer runs a watcher as well, which proves the claim once for good.",
			court: actual, claim: actual.foreign.claimOf(fourPayments, 2), says: "the third transaction of block 546",
			players: []player{watchReal, &griefer{kinds: both}, ownReal}, lostChallenges: 2,
			moves: []string{"griefer challengePath", "griefer challengeDepth", "proposer proveClaim", "proposer closeProven"},
		},
		{
			name: "grief-path", title: "9. The truth, attacked in a large block", short: "9 truth, path attacked",
			prose: "The path alone is disputed: proving the span is enough, and cheaper.",
			court: made, claim: made.foreign.claimOf(usualBlock, 1234), says: usual,
			players: []player{watchMade, &griefer{kinds: path}, ownMade}, lostChallenges: 1,
			moves: []string{"griefer challengePath", "proposer proveSpan"},
		},
		{
			name: "grief-silent", title: "10. The truth, attacked by one who never answers", short: "10 truth, griefer silent",
			prose: "The proposer reveals the path, and the griefer cannot point at a false edge, since there is none. Its " +
				"silence costs it the case.",
			court: made, claim: made.foreign.claimOf(usualBlock, 2345), says: usual,
			players: []player{watchMade, &griefer{kinds: path}, byHand{}, ownMade}, lostChallenges: 1,
			moves: []string{"griefer challengePath", "proposer reveal", "proposer timeout"},
		},
	}
	for _, s := range list {
		s.proposer, s.loser, s.winner = s.court.proposer, s.court.griefer, s.court.proposer
		s.verdicts, s.final = only(challenger.True), true
	}
	return list
}
