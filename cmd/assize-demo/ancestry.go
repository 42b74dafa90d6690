// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// Heights of claims below a checkpoint.
const (
	farBelow  = nextCheckpoint - 300
	nearBelow = livingCheckpoint - 20 // below the first one
	// breakAt is where a liar's branch ends and the truth begins.
	breakAt = farBelow + 150
)

func (a *actTwo) belowCheckpoint(context.Context) (*scenario, error) {
	branch := a.living.main.fork(farBelow, "below").mineOn(breakAt-1, pace)
	claim, err := branch.claim(farBelow)
	if err != nil {
		return nil, err
	}
	return a.lie(&scenario{
		name: "lie-below-checkpoint", title: "21. A lie: a stale block below the checkpoint", short: "21 below the checkpoint",
		prose: fmt.Sprintf("The checkpoint's block is true, so whatever lies below it is a matter of hash links: %d headers would "+
			"have to lead down to the claimed block. The liar shows the true blocks down to some height and its own below, and "+
			"the watcher finds the place where one does not link to the other.", nextCheckpoint-farBelow),
		claim: claim, says: fmt.Sprintf("a payment in another block %d", farBelow), checkpoint: 1,
		players: []player{a.watch, &ancestryLiar{branch: branch}},
		moves: []string{
			"watcher challengeAncestry", "liar reveal", "watcher select", "liar reveal", "watcher select", "watcher timeout",
		},
	})
}

func (a *actTwo) atCheckpoint(context.Context) (*scenario, error) {
	claim, err := a.living.claim(nextCheckpoint)
	if err != nil {
		return nil, err
	}
	claim.BlockHash = pathproof.DoubleSHA256([]byte("another block"))
	return a.lie(&scenario{
		name: "lie-at-checkpoint", title: "22. A lie: another block in the checkpoint's place", short: "22 at the checkpoint",
		prose: "Here nothing is left to be played: the contract knows the hash at that height. The watcher needs no deposit.",
		claim: claim, says: fmt.Sprintf("a payment in another block %d", nextCheckpoint), checkpoint: 1, bond: bondNone,
		players: []player{a.watch}, moves: []string{"watcher refuteCheckpointed"},
	})
}

func (a *actTwo) griefedBelow(context.Context) (*scenario, error) {
	claim, err := a.living.claim(farBelow)
	if err != nil {
		return nil, err
	}
	return a.truth(&scenario{
		name: "grief-ancestry", title: "23. The truth below the checkpoint, attacked", short: "23 truth below checkpoint",
		prose: fmt.Sprintf("The proposer's watcher reveals hashes between checkpoint and block, since %d headers would cost more. "+
			"The griefer must point at a part that is false, and there is none: whichever it takes is proven.", nextCheckpoint-farBelow),
		claim: claim, says: fmt.Sprintf("a payment in block %d", farBelow), checkpoint: 1, lostChallenges: 1,
		players: []player{a.watch, &ancestryGriefer{disputes: 1, checkpoint: 1, segment: 5}, a.own},
		moves:   []string{"griefer challengeAncestry", "proposer reveal", "griefer select", "proposer proveSpan"},
	})
}

func (a *actTwo) griefedOften(context.Context) (*scenario, error) {
	claim, err := a.living.claim(nearBelow)
	if err != nil {
		return nil, err
	}
	const disputes = 3
	return a.truth(&scenario{
		name: "grief-ancestry-often", title: "24. The truth below the first checkpoint, attacked three times", short: "24 truth, attacked thrice",
		prose: "Against many disputes at once one proof of all headers is cheaper: it shows for good that the block is an " +
			"ancestor of the checkpoint, and the disputes are closed together.",
		claim: claim, says: fmt.Sprintf("a payment in block %d", nearBelow), checkpoint: 1, lostChallenges: disputes,
		players: []player{a.watch, &ancestryGriefer{disputes: disputes}, a.own},
		moves: []string{
			"griefer challengeAncestry", "griefer challengeAncestry", "griefer challengeAncestry",
			"proposer proveBlock", "proposer closeProven",
		},
	})
}

// ancestryLiar plays a bisection about the ancestry of a false block to its end:
// it reveals true hashes at first and those of its branch below.
type ancestryLiar struct {
	branch *branch
	bluffs bool
}

func (l *ancestryLiar) play(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, protocol.SideProposer)
	if err != nil || d == nil || l.bluffs {
		return false, err
	}
	block := func(position uint32) btcheaders.Header {
		height := nextCheckpoint - position
		if height < breakAt {
			return l.branch.at(height)
		}
		return m.living.main.at(height)
	}
	if d.State.Hi-d.State.Lo > 1 {
		hashes, err := d.Game().HonestReveal(protocol.Arity, func(position uint32) ([32]byte, bool) {
			return block(position).Hash(), true
		})
		if err != nil {
			return false, err
		}
		return m.reveal(ctx, d, hashes, fmt.Sprintf("reveals %d block hashes, true down to height %d", len(hashes), breakAt))
	}
	l.bluffs = true
	witness, err := btcheaders.AncestryWitness([]btcheaders.Header{block(d.State.Lo)})
	if err != nil {
		return false, err
	}
	call, err := relay.At(&m.client.Params).ProveSpan(d, witness)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.proposer, call, refused(relay.AncestryMismatch),
		fmt.Sprintf("tries to prove that block %d stands upon its own", nextCheckpoint-d.State.Lo))
}

// ancestryGriefer opens disputes about the ancestry of a true block, once, and
// picks a segment when it must.
type ancestryGriefer struct {
	disputes   uint64
	checkpoint uint64 // index
	segment    int
	opened     bool
}

func (g *ancestryGriefer) play(ctx context.Context, m *match) (moved bool, err error) {
	_, b, err := m.snapshot(ctx)
	if err != nil || b == nil {
		return false, err
	}
	if g.opened {
		return g.pick(ctx, m)
	}
	g.opened = true
	for nonce := range g.disputes {
		call, err := relay.At(&m.client.Params).ChallengeAncestry(b, 0, nonce, g.checkpoint)
		if err != nil {
			return moved, err
		}
		did, err := m.move(ctx, m.griefer, call, done,
			fmt.Sprintf("opens an ancestry dispute against the truth with %s ether", ether(call.Value)))
		if err != nil {
			return moved, err
		}
		moved = moved || did
	}
	return moved, nil
}

func (g *ancestryGriefer) pick(ctx context.Context, m *match) (moved bool, err error) {
	d, err := m.dispute(ctx, protocol.SideChallenger)
	if err != nil || d == nil {
		return false, err
	}
	call, err := relay.At(&m.client.Params).Select(d, g.segment)
	if err != nil {
		return false, err
	}
	return m.move(ctx, m.griefer, call, done, fmt.Sprintf("points at segment %d, though all are true", g.segment))
}
