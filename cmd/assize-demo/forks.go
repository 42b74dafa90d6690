// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// act two is played on a chain that grows, by a relay of its own.
type actTwo struct {
	*court
	watch player // the watcher's
	duty  player // the same, with the duty to move the checkpoint on
	own   player // the proposer's
}

// ten minutes, the usual time between two blocks.
const pace = btcheaders.TargetSpacing * time.Second

// behind is what a watcher calls a human for while it has fewer blocks than a liar.
const behind = "the challenger's side of a fork dispute has nothing to present"

// tip returns the height of the latest block.
func (a *actTwo) tip() uint32 { return a.living.main.tip() }

// now returns the home time, in seconds.
func (a *actTwo) now(ctx context.Context) (uint32, error) {
	head, err := a.head(ctx)
	if err != nil {
		return 0, err
	}
	return uint32(head.Time), nil
}

// lie fills in who loses what in the case of a lie about a block.
func (a *actTwo) lie(s *scenario) (*scenario, error) {
	s.court, s.proposer, s.loser, s.winner = a.court, a.liar, a.liar, a.watcher
	if s.verdicts == nil {
		s.verdicts = only(challenger.FalseBlock)
	}
	return s, nil
}

// script returns a liar's script.
func (a *actTwo) script(chain *branch, acts ...act) player {
	return &streamer{who: a.liar, side: protocol.SideProposer, chain: chain, acts: acts}
}

func (a *actTwo) invented(context.Context) (*scenario, error) {
	height := a.tip() - 10
	claim, err := a.living.claim(height)
	claim.BlockHash = pathproof.DoubleSHA256([]byte("a block that was never mined"))
	if err != nil {
		return nil, err
	}
	return a.lie(&scenario{
		name: "lie-invented", title: "11. A lie: a block that was never mined", short: "11 invented block",
		prose: "Its hash is invented. The liar would have to show headers that lead from the checkpoint to that block, and " +
			"there are none.",
		claim: claim, says: "a payment in an invented block", bond: bondFork,
		players: []player{a.watch, a.script(nil, act{to: height + confirmations, does: present, refusal: relay.NoSupport,
			says: ", which does not have its block"})},
		moves: []string{"watcher challengeFork", "watcher timeout"},
	})
}

func (a *actTwo) stale(context.Context) (*scenario, error) {
	height := a.tip() - 12
	branch := a.living.main.fork(height, "stale").mineOn(height+confirmations, pace)
	if err := a.living.publish(branch); err != nil {
		return nil, err
	}
	claim, err := branch.claim(height)
	if err != nil {
		return nil, err
	}
	return a.lie(&scenario{
		name: "lie-stale", title: "12. A lie: a stale block with real work", short: "12 stale block",
		prose: "The liar has mined seven real blocks beside the chain that the network builds on, and claims the first. All " +
			"it shows is valid; but the watcher shows more.",
		claim: claim, says: "a payment in a stale block", bond: bondFork,
		players: []player{a.watch, a.script(branch,
			act{to: height, does: mark}, act{to: height + confirmations, does: present})},
		moves: []string{
			"watcher challengeFork", "liar extend", "liar present",
			"watcher extend", "watcher extend", "watcher present", "watcher timeout",
		},
	})
}

func (a *actTwo) outrun(context.Context) (*scenario, error) {
	tip := a.tip()
	height := tip - 8
	branch := a.living.main.fork(height, "secret").mineOn(tip+8, pace)
	claim, err := branch.claim(height)
	if err != nil {
		return nil, err
	}
	return a.lie(&scenario{
		name: "lie-outrun", title: "13. A lie with more blocks than the watcher, for a while", short: "13 more blocks for a while",
		prose: "This liar has mined in secret and fast: its branch is longer than the network's chain. The watcher has " +
			"nothing to answer with at first, says so, and waits for the network. Twice the liar is ahead, but in the end the " +
			"network finds more blocks than it.",
		claim: claim, says: "a payment in a block of its secret branch", bond: bondFork, looks: time.Hour, pages: []string{behind},
		players: []player{a.watch, a.script(branch,
			act{to: height, does: mark}, act{to: height + confirmations, does: extend},
			act{to: tip + 3, does: present, says: ": ahead"}, act{to: tip + 8, does: present, says: ": ahead again"})},
		moves: []string{
			"watcher challengeFork", "liar extend", "liar extend", "liar present",
			"watcher extend", "watcher extend", "watcher present", "liar present", "watcher present", "watcher timeout",
		},
	})
}

func (a *actTwo) future(context.Context) (*scenario, error) {
	tip := a.tip()
	height := tip + 42
	branch := a.living.main.fork(tip+1, "future").mineOn(height+confirmations, pace)
	claim, err := branch.claim(height)
	if err != nil {
		return nil, err
	}
	return a.lie(&scenario{
		name: "lie-future", title: "14. A lie: a block of the future", short: "14 block of the future",
		prose: "The liar has mined ahead of time: its block bears a time some seven hours from now, those upon it later " +
			"ones. There is no waiting for it to come true: a claim is false unless its block was buried when it was " +
			"proposed, two hours granted. The court takes no header that is more than two hours ahead of its own clock; once " +
			"it takes these, they show a burial that came too late.",
		claim: claim, says: "a payment in a block that bears a time to come", bond: bondFork, looks: time.Hour, hasty: true,
		players: []player{a.watch, a.script(branch,
			act{to: height, does: mark, refusal: relay.TimeTooNew},
			act{to: height, does: mark, wait: 2 * time.Hour},
			act{to: height + confirmations, does: present, refusal: relay.NoSupport})},
		verdicts: []challenger.Judgment{challenger.Unknown, challenger.FalseBlock},
		moves:    []string{"watcher challengeFork", "liar extend", "watcher timeout"},
	})
}

func (a *actTwo) fresh(context.Context) (*scenario, error) {
	height := a.tip()
	claim, err := a.living.claim(height)
	if err != nil {
		return nil, err
	}
	// six blocks take two and a half hours
	for i := range uint32(confirmations + 1) {
		at := a.living.last + (i+1)*25*60
		a.living.coming = append(a.living.coming, find{at: at, time: at})
	}
	return a.lie(&scenario{
		name: "lie-fresh", title: "15. A lie: too fresh to be buried", short: "15 too fresh",
		prose: "The block is real and will stay, but it is the latest one: nothing stands upon it yet. Its proposer bets that " +
			"six blocks come within two hours. They take longer, so the claim was false when it was made.",
		claim: claim, says: "a payment in the latest block", bond: bondFork, looks: time.Hour, hasty: true,
		players: []player{a.watch, a.script(nil,
			act{to: height, does: mark}, act{to: height + confirmations, does: present, refusal: relay.NoSupport})},
		verdicts: []challenger.Judgment{challenger.Unknown, challenger.FalseBlock},
		moves:    []string{"watcher challengeFork", "liar extend", "watcher timeout"},
	})
}

func (a *actTwo) sibling(ctx context.Context) (*scenario, error) {
	height := a.tip()
	claim, err := a.living.claim(height)
	if err != nil {
		return nil, err
	}
	now, err := a.now(ctx)
	if err != nil {
		return nil, err
	}
	const minute = 60
	for i := range uint32(confirmations - 1) {
		at := a.living.last + (i+1)*21*minute
		a.living.coming = append(a.living.coming, find{at: at, time: at})
	}
	at := now + 119*minute
	a.living.coming = append(a.living.coming, find{at: at, time: at, rival: true}, find{at: at, time: now + 122*minute})
	// the branch is known before it is mined: the same blocks come of the same times
	branch := a.living.main.fork(height+1, "")
	for _, next := range a.living.coming[:confirmations-1] {
		branch.mine(next.time)
	}
	branch = branch.fork(height+confirmations, rivalName)
	branch.mine(at)
	return a.lie(&scenario{
		name: "lie-sibling", title: "16. A lie that a stale block would make true", short: "16 true by a stale block",
		prose: "Once more the latest block is claimed. This time two blocks are found at the same moment where the last " +
			"confirmation is needed: one bears a time within the two hours, the other three minutes more. The network goes on " +
			"upon the other. The liar shows the one that suits it; the watcher shows the heavier chain.",
		claim: claim, says: "a payment in the latest block", bond: bondFork, looks: time.Hour, hasty: true,
		players: []player{a.watch, a.script(branch,
			act{to: height, does: mark}, act{to: height + confirmations, does: present})},
		verdicts: []challenger.Judgment{challenger.Unknown, challenger.FalseBlock},
		moves: []string{
			"watcher challengeFork", "liar extend", "liar present", "watcher extend", "watcher present", "watcher timeout",
		},
	})
}

func (a *actTwo) griefed(context.Context) (*scenario, error) {
	height := a.tip() - 10
	claim, err := a.living.claim(height)
	if err != nil {
		return nil, err
	}
	branch := a.living.main.fork(height, "griefer").mineOn(height, pace)
	s := &scenario{
		name: "grief-fork", title: "17. The truth, attacked with a stale block", short: "17 truth, block attacked",
		prose: "A griefer disputes the block of a true claim. The proposer's watcher presents it and what stands upon it. The " +
			"griefer has mined a block in its place, which is not enough.",
		claim: claim, says: "a payment in a block of the chain", bond: bondFork, lostChallenges: 1,
		players: []player{
			a.watch, &forkGriefer{},
			&streamer{who: a.griefer, side: protocol.SideChallenger, chain: branch, acts: []act{
				{to: height, does: mark}, {to: height, does: present, refusal: relay.NotHeavier},
			}},
			a.own,
		},
		moves: []string{
			"griefer challengeFork", "proposer extend", "proposer present", "griefer extend", "proposer timeout",
		},
	}
	return a.truth(s)
}

// truth fills in who loses what in the case of a true claim that is attacked.
func (a *actTwo) truth(s *scenario) (*scenario, error) {
	s.court, s.proposer, s.loser, s.winner = a.court, a.proposer, a.griefer, a.proposer
	s.verdicts, s.final = only(challenger.True), true
	return s, nil
}
