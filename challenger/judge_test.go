// SPDX-License-Identifier: MIT

package challenger_test

import (
	"os"
	"strings"
	"testing"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// judged is what a verdict is about, to be mutated.
type judged struct {
	*foreign
	block *btcblock.Block
	batch *protocol.Batch
	claim protocol.Claim
}

// bound is the latest time that (b) allows.
const bound = start + 7200

// below moves the claim to a height below the checkpoint, where only its hash
// counts.
func below(j *judged) {
	j.claim.Height = 690
	j.hashes[690] = j.claim.BlockHash
	j.tip, j.median, j.times = checkpointAt, 0, nil
}

// TestJudge: each case changes one thing about a true claim, or one thing more
// about the case before it (P-2.2, P-2.3, P-2.4, P-2.5, P-6.6, P-9.4, P-9.5, P-9.6, P-9.7).
func TestJudge(t *testing.T) {
	served, err := os.ReadFile("../fixtures/made/transaction_like_nodes_served.bin")
	if err != nil {
		t.Fatal(err)
	}
	nodes, err := btcblock.Parse(served) // inner nodes as transactions: right root, depth one less
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		mutate func(*judged)
		want   challenger.Judgment
		reason string
	}{
		{"as it is", func(*judged) {}, challenger.True, ""},
		{"the first leaf", func(j *judged) { j.claim = claimOf(j.block, 0) }, challenger.True, ""},
		{"the last leaf", func(j *judged) { j.claim = claimOf(j.block, 4) }, challenger.True, ""},

		{"the block is another", func(j *judged) { j.hashes[claimedAt] = [32]byte{1} }, challenger.FalseBlock, "another block"},
		{"the block is another, one below", func(j *judged) { j.hashes[claimedAt] = [32]byte{1}; j.tip-- }, challenger.Unknown, "has not reached"},
		{"one block more", func(j *judged) { j.tip++ }, challenger.True, ""},
		{"one block below", func(j *judged) { j.tip-- }, challenger.Unknown, "has not reached"},
		{"buried at the bound", func(j *judged) { j.times[j.tip] = bound }, challenger.True, ""},
		{"buried a second later", func(j *judged) { j.times[j.tip] = bound + 1 }, challenger.FalseBlock, "not buried in time"},
		{"buried late, by a block upon it", func(j *judged) { j.tip++; j.times[j.tip] = bound + 1 }, challenger.True, ""},
		{"below, the median at the bound", func(j *judged) { j.tip--; j.median = bound }, challenger.Unknown, "has not reached"},
		{"below, the median a second later", func(j *judged) { j.tip--; j.median = bound + 1 }, challenger.FalseBlock, "not buried in time"},
		{"below, without the block, the median later", func(j *judged) {
			j.tip, j.median = checkpointAt, bound+1
			delete(j.hashes, claimedAt)
		}, challenger.FalseBlock, "not buried in time"},
		{"buried, the median later", func(j *judged) { j.median = bound + 1 }, challenger.True, ""},
		{"at the greatest height", func(j *judged) { j.claim.Height = 1<<32 - 1 }, challenger.Unknown, "has not reached"},
		{"proposed a second earlier, at the bound", func(j *judged) { j.times[j.tip] = bound; j.batch.ProposedAt-- }, challenger.FalseBlock, "not buried in time"},

		{"the header of burial is not in view", func(j *judged) { delete(j.times, j.tip) }, challenger.Unknown, "is not in view"},
		{"the block's header is not in view", func(j *judged) { delete(j.hashes, claimedAt) }, challenger.Unknown, "is not in view"},
		{"the checkpoint is not in view", func(j *judged) { delete(j.hashes, checkpointAt) }, challenger.Unknown, "checkpoint"},
		{"the checkpoint is of another chain", func(j *judged) { j.hashes[checkpointAt] = [32]byte{1} }, challenger.Unknown, "checkpoint"},
		{"the batch's checkpoint is a later one", func(j *judged) { j.batch.Checkpoint = 1 }, challenger.Unknown, "checkpoint"},
		{"two chains tie above the block", func(j *judged) { j.tip = claimedAt }, challenger.Unknown, "has not reached"},

		{"below the checkpoint", below, challenger.True, ""},
		{"below the checkpoint, late by the median", func(j *judged) { below(j); j.median = bound + 1 }, challenger.True, ""},
		{"below the checkpoint, another block", func(j *judged) { below(j); j.hashes[690] = [32]byte{1} }, challenger.FalseBlock, "another block"},
		{"below the checkpoint, not in view", func(j *judged) { below(j); delete(j.hashes, 690) }, challenger.Unknown, "is not in view"},
		{"at the checkpoint", func(j *judged) {
			below(j)
			j.claim.Height, j.claim.BlockHash, j.bodies = checkpointAt, trunk().tip().Tip, nil
		}, challenger.Unknown, "not at hand"},
		{"at the checkpoint, another block", func(j *judged) { below(j); j.claim.Height = checkpointAt }, challenger.FalseBlock, "another block"},

		{"no body", func(j *judged) { j.bodies = nil }, challenger.Unknown, "not at hand"},
		{"a body of inner nodes", func(j *judged) {
			j.hashes[claimedAt], j.claim.BlockHash = nodes.Hash(), nodes.Hash()
			j.bodies[nodes.Hash()] = nodes
		}, challenger.Unknown, "their depth does not show"},
		{"a body of inner nodes, with the depth they have", func(j *judged) {
			j.hashes[claimedAt], j.claim = nodes.Hash(), claimOf(nodes, 0)
			j.bodies[nodes.Hash()] = nodes
		}, challenger.Unknown, "their depth does not show"},
		{"a coinbase that is none", func(j *judged) { j.bodies[j.block.Hash()] = lyingBody{j.block, j.block.Coinbase[1:]} }, challenger.Unknown, "their depth does not show"},
		{"another coinbase", func(j *judged) {
			j.bodies[j.block.Hash()] = lyingBody{j.block, append(append([]byte(nil), j.block.Coinbase...), 0)}
		}, challenger.Unknown, "their depth does not show"},
		{"a huge coinbase that is not the block's", func(j *judged) {
			j.bodies[j.block.Hash()] = lyingBody{j.block, make([]byte, pathproof.MaxCoinbase+1)}
		}, challenger.Unknown, "their depth does not show"},
		{"a huge coinbase that is the block's", func(j *judged) {
			b := blockOf(t, hugeCoinbase(t))
			j.hashes[claimedAt], j.claim = b.Hash(), claimOf(b, 1)
			j.bodies[b.Hash()] = b
		}, challenger.FalseDepth, "nobody can prove"},

		{"a depth one too small", func(j *judged) { j.claim.Depth, j.claim.Index = 2, 1 }, challenger.FalseDepth, "the tree has depth 3"},
		{"a depth one too great", func(j *judged) { j.claim.Depth++ }, challenger.FalseDepth, "the tree has depth 3"},
		{"the greatest depth", func(j *judged) { j.claim.Depth = 32 }, challenger.FalseDepth, "the tree has depth 3"},
		{"another leaf", func(j *judged) { j.claim.Leaf[31] ^= 1 }, challenger.FalsePath, "another transaction"},
		{"the leaf beside it", func(j *judged) { j.claim.Leaf = j.block.TxIDs[2] }, challenger.FalsePath, "another transaction"},
		{"the index beside it", func(j *judged) { j.claim.Index++ }, challenger.FalsePath, "another transaction"},
		{"the copy of the last leaf", func(j *judged) { j.claim = claimOf(j.block, 4); j.claim.Index = 5 }, challenger.FalsePath, "no transaction"},
		{"a leaf under a copied node", func(j *judged) { j.claim = claimOf(j.block, 4); j.claim.Index = 6 }, challenger.FalsePath, "no transaction"},
		{"the highest index", func(j *judged) { j.claim.Index = 7 }, challenger.FalsePath, "no transaction"},
	} {
		t.Run(c.name, func(t *testing.T) {
			home, block := emptyHome(t), plainBlock(t, 5)
			apply(t, home, protocol.CheckpointAdopted{Checkpoint: protocol.Checkpoint{Index: 1, Height: 2016}}, proposed("liar", 0, start, claimOf(block, 1)))
			batch := home.Batches[0]
			batch.Checkpoint = 0
			j := judged{chainOf(block), block, batch, batch.Claims[0]}
			c.mutate(&j)
			view := &challenger.View{Home: home, Foreign: j.foreign, Self: account("watcher")}
			got := challenger.Judge(view, j.batch, j.claim)
			if got.Judgment != c.want || !strings.Contains(got.Reason, c.reason) {
				t.Errorf("got %v (%s), want %v", got.Judgment, got.Reason, c.want)
			}
			if got.Reason == "" {
				t.Error("no reason")
			}
			if want := c.want != challenger.True && c.want != challenger.Unknown; got.Judgment.False() != want {
				t.Errorf("%v says of itself that it is false: %v", got.Judgment, !want)
			}
		})
	}
}

// hugeCoinbase returns the transactions of a block whose coinbase, in good
// form, is larger than the court takes.
func hugeCoinbase(t testing.TB) [][]byte {
	t.Helper()
	txs := madechain.Plain(claimedAt, 4)
	c := txs[0]
	// the last output's script is one byte long, before the lock time: make it long
	script := c[len(c)-6 : len(c)-4]
	if script[0] != 1 {
		t.Fatal("the coinbase is laid out otherwise")
	}
	const size = pathproof.MaxCoinbase
	huge := append([]byte(nil), c[:len(c)-6]...)
	huge = append(huge, 0xfd, byte(size&0xff), byte(size>>8))
	huge = append(huge, make([]byte, size)...)
	txs[0] = append(huge, c[len(c)-4:]...)
	return txs
}

func TestJudgmentStrings(t *testing.T) {
	seen := map[string]bool{}
	for j := challenger.Unknown; j <= challenger.FalsePath+1; j++ {
		if s := j.String(); s == "" || seen[s] {
			t.Errorf("judgment %d reads %q", uint8(j), s)
		} else {
			seen[s] = true
		}
	}
}
