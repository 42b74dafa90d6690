// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/pathproof"
)

// lies are the cases in which the claim is false. The watcher meets each by
// itself.
func lies(actual, made *court, watchReal, watchMade player) ([]*scenario, error) {
	ended := []string{"watcher challengePath", "watcher timeout"}
	endedDepth := []string{"watcher challengeDepth", "watcher timeout"}

	unknown := actual.foreign.claimOf(firstPayment, 1)
	unknown.Leaf = actual.foreign.blocks[coinbaseAlone].TxIDs[0]

	wrongIndex := actual.foreign.claimOf(fourPayments, 2)
	wrongIndex.Index = 1

	duplicate := actual.foreign.claimOf(oddPayments, 2)
	duplicate.Index = 3

	below, deepForger, err := belowLeaf(made.foreign)
	if err != nil {
		return nil, err
	}
	above, shallowForger, err := innerNode(made.foreign)
	if err != nil {
		return nil, err
	}
	played := made.foreign.claimOf(usualBlock, 1234)
	played.Leaf = pathproof.DoubleSHA256([]byte("a payment that was never made"))
	bluffer, err := newLiar(made.foreign, played, 6)
	if err != nil {
		return nil, err
	}

	list := []*scenario{
		{
			name: "lie-unknown-id", title: "2. A lie: a transaction that is not in the block", short: "2 id not in the block",
			prose: "The transaction is real, but stands in the block after. The liar hopes that nobody looks.",
			court: actual, claim: unknown, says: short(unknown.Leaf) + " in block 170",
			players: []player{watchReal}, verdicts: only(challenger.FalsePath), moves: ended,
		},
		{
			name: "lie-wrong-index", title: "3. A lie: a true transaction at a wrong index", short: "3 wrong index",
			prose: "Block 546 has four transactions; the third is passed off as the second.",
			court: actual, claim: wrongIndex, says: short(wrongIndex.Leaf) + " at index 1 of block 546",
			players: []player{watchReal}, verdicts: only(challenger.FalsePath), moves: ended,
		},
		{
			name: "lie-duplicate", title: "4. A lie: the copy of an odd last node", short: "4 copy of the last node",
			prose: "Block 586 has three transactions. Bitcoin's tree pairs the last with itself, so that a careless verifier " +
				"finds it at index 3 too (CVE-2012-2459).",
			court: actual, claim: duplicate, says: short(duplicate.Leaf) + " at index 3 of block 586",
			players: []player{watchReal}, verdicts: only(challenger.FalsePath), moves: ended,
		},
		{
			name: "lie-depth-below", title: "5. A lie: below a transaction of 64 bytes", short: "5 one level too deep",
			prose: "In a block made for it, a transaction is as long as an inner node. Half of it is passed off as a " +
				"transaction id, one level below the true leaves (CVE-2017-12842). Each edge of that path can be proven; the depth cannot.",
			court: made, claim: below, says: fmt.Sprintf("half a transaction as an id at depth %d (true: %d)", below.Depth, below.Depth-1),
			players: []player{watchMade, deepForger}, verdicts: only(challenger.FalseDepth), moves: endedDepth,
		},
		{
			name: "lie-depth-above", title: "6. A lie: an inner node as a transaction", short: "6 one level too shallow",
			prose: "The same trick from the other side: in a block made for it an inner node reads as a transaction, and its " +
				"hash is passed off as an id, one level above the true leaves.",
			court: made, claim: above, says: fmt.Sprintf("an inner node as an id at depth %d (true: %d)", above.Depth, above.Depth+1),
			players: []player{watchMade, shallowForger}, verdicts: only(challenger.FalseDepth), moves: endedDepth,
		},
		{
			name: "lie-played", title: "7. A lie whose proposer plays to the end", short: "7 a lie played to the end",
			prose: fmt.Sprintf("A made block of %d transactions, %d levels deep, one of which never was. The liar answers the "+
				"challenge: it reveals the path, true at first, its own invention further down. The watcher finds the edge "+
				"between the two; that one nobody can prove.", usualTransactions, played.Depth),
			court: made, claim: played, says: "a payment that never was, at index 1234",
			players: []player{watchMade, bluffer}, verdicts: only(challenger.FalsePath),
			moves: []string{"watcher challengePath", "liar reveal", "watcher select", "watcher timeout"},
		},
	}
	for _, s := range list {
		s.proposer, s.loser, s.winner = s.court.liar, s.court.liar, s.court.watcher
	}
	return list, nil
}
