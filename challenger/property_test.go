// SPDX-License-Identifier: MIT

package challenger_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// treeLie returns a false claim of some kind about the tree of the game's block.
func (a *arena) treeLie() protocol.Claim {
	c, n := a.trueClaim(), len(a.block.TxIDs)
	switch a.rand.IntN(6) {
	case 0: // another leaf, if there is one
		if n > 1 {
			c.Leaf = a.block.TxIDs[(int(c.Index)+1)%n]
			return c
		}
	case 1: // an index without a transaction, if there is one
		if n < 1<<c.Depth {
			c.Leaf = a.block.TxIDs[n-1]
			c.Index = uint32(n + a.rand.IntN(1<<c.Depth-n))
			return c
		}
	case 2:
		c.Depth++
		return c
	case 3:
		c.Depth = uint8(a.rand.IntN(33))
		if c.Depth != a.block.Tree().Depth() {
			c.Index = uint32(a.rand.Uint64N(1 << c.Depth))
			return c
		}
	case 4: // a leaf under a transaction of 64 bytes
		if c.Depth == 1 && n == 2 {
			c.Depth, c.Index = 2, 2
			return c
		}
	}
	c.Leaf[a.rand.IntN(32)] ^= 1
	return c
}

// blockLie returns a claim about a false block of some kind, which the cheats may
// have mined.
func (a *arena) blockLie() protocol.Claim {
	tip := a.main.tip().Height
	switch a.rand.IntN(7) {
	case 0: // invented, now or in the future
		c := a.trueClaim()
		c.Height += uint32(a.rand.IntN(12))
		c.BlockHash = [32]byte{0xbb, byte(a.rand.Uint32())}
		return c
	case 1, 2, 3: // with real work
		height := a.private.tip().Height - uint32(a.rand.IntN(4))
		if height > arenaCheckpoint && !a.onMain(height) {
			return blockClaim(a.private, height)
		}
	case 4: // true, and too fresh to be buried in time
		return blockClaim(a.main, tip-uint32(a.rand.IntN(2)))
	case 5: // below the checkpoint
		c := blockClaim(a.main, arenaCheckpoint-uint32(a.rand.IntN(1800)))
		c.BlockHash = a.main.at(c.Height - 1).Tip
		return c
	}
	c := blockClaim(a.main, a.height)
	c.BlockHash = a.main.at(a.height - 1).Tip
	return c
}

// onMain reports whether the cheats' block at a height is the foreign chain's.
func (a *arena) onMain(height uint32) bool {
	s, ok := a.main.state(height)
	return ok && s.Tip == a.private.at(height).Tip
}

// cheat has one of the liar and its friends do something to a bisection, which
// may be nothing, or what the court refuses.
func (a *arena) cheat(d *protocol.Dispute) {
	p := a.reader.Params
	switch a.rand.IntN(8) {
	case 0, 1, 2:
		a.try("liar")(a.reveal(d, false))
	case 3:
		a.try("liar")(a.proveSpan(d))
	case 4:
		if witness, err := a.block.Witness(min(d.Claim.Index, uint32(len(a.block.TxIDs)-1))); err == nil {
			a.try("liar")(relay.At(&p).ProveClaim(a.current(), d.Claim, witness))
		}
		a.try("liar")(a.proveBlock(d))
	case 5:
		a.try("sham")(relay.At(&p).Select(d, a.rand.IntN(len(d.Hashes)+1)))
	case 6:
		a.try("liar")(relay.At(&p).Timeout(d))
	case 7:
		a.try("liar")(relay.At(&p).CloseProven(d))
	}
}

// proveSpan returns a proof of a span out of what the game knows, true or not.
func (a *arena) proveSpan(d *protocol.Dispute) (txmgr.Call, error) {
	p := a.reader.Params
	if d.State.Kind != protocol.KindAncestry {
		witness, err := a.block.SpanWitness(min(d.Claim.Index, uint32(len(a.block.TxIDs)-1)), d.State.Lo, d.State.Hi)
		if err != nil {
			return txmgr.Call{}, err
		}
		return relay.At(&p).ProveSpan(d, witness)
	}
	top := d.Claim.Height + a.edges(d.Claim)
	headers, _ := a.main.between(top-d.State.Hi+1, top-d.State.Lo)
	witness, err := btcheaders.AncestryWitness(headers)
	if err != nil {
		return txmgr.Call{}, err
	}
	return relay.At(&p).ProveSpan(d, witness)
}

func (a *arena) proveBlock(d *protocol.Dispute) (txmgr.Call, error) {
	headers, _ := a.main.between(d.Claim.Height+1, min(arenaCheckpoint, a.main.tip().Height))
	witness, err := btcheaders.AncestryWitness(headers)
	if err != nil {
		return txmgr.Call{}, err
	}
	p := a.reader.Params
	return relay.At(&p).ProveBlock(a.current(), d.Claim, 0, witness)
}

// cheatFork does the same in a fork dispute: the liar and the sham show the private
// branch, to win or to lose.
func (a *arena) cheatFork(f *protocol.Fork) {
	p := a.reader.Params
	switch a.rand.IntN(6) {
	case 0, 1:
		a.lead("liar", f, a.private)
	case 2:
		a.lead("sham", f, a.main.fork(a.main.tip().Height-uint32(a.rand.IntN(4)), 0))
	case 3:
		a.stray([]string{"liar", "sham"}[a.rand.IntN(2)], f)
	case 4:
		a.try("liar")(relay.At(&p).TimeoutFork(f))
	case 5:
		a.meddle("sham")
	}
}

// challengeAtRandom has somebody open a dispute of any kind about a claim.
func (a *arena) challengeAtRandom(name string) {
	s, p, b := a.snapshot(), a.reader.Params, a.current()
	i, nonce := a.rand.IntN(len(b.Claims)), a.rand.Uint64()
	switch {
	case a.rand.IntN(3) == 0:
		a.try(name)(relay.At(&p).Challenge(protocol.Kind(a.rand.IntN(2)), b, i, nonce))
	case b.Claims[i].Height <= arenaCheckpoint:
		a.try(name)(relay.At(&p).ChallengeAncestry(b, i, nonce, uint64(a.rand.IntN(len(s.Checkpoints)))))
	default:
		a.try(name)(relay.At(&p).ChallengeFork(b, i, s.Checkpoints[b.Checkpoint].Height))
	}
}

// In a fresh arena the checkpoint is near and headers are cheap: several are played
// in, some games in each.
const arenas, gamesEach = 4, 11

// tooTame fails where the cheats did not come to do some calls often enough: then
// the games are a walk-over.
func tooTame(t *testing.T, done map[string]int, calls ...string) {
	t.Helper()
	for _, call := range calls {
		if done[call] < 3 {
			t.Errorf("%s happened %d times: the cheats are too tame", call, done[call])
		}
	}
}

// TestHonestChallengerWins: whatever a liar and its friends do, a batch with a
// lie is rejected, and the watcher loses nothing but gas; it gains when it was
// the one that won (P-9.9, P-9.13).
func TestHonestChallengerWins(t *testing.T) {
	t.Parallel()
	won, done := 0, map[string]int{}
	for seed := range uint64(arenas) {
		won += challengerWins(t, newArena(t, 11+seed, done))
	}
	t.Logf("won %d of %d, cheats did %v", won, arenas*gamesEach, done)
	if won < arenas*gamesEach/2 {
		t.Errorf("the watcher itself won %d games only", won)
	}
	tooTame(t, done, "reveal", "select", "challengePath", "challengeDepth", "challengeFork", "challengeAncestry", "proveClaim", "proveBlock", "proveSpan", "closeProven", "extend", "present")
}

// challengerWins plays games and returns how many the watcher itself has won.
func challengerWins(t *testing.T, a *arena) (won int) {
	for range gamesEach {
		a.newBlock()
		lie := a.treeLie()
		if a.rand.IntN(2) == 0 {
			lie = a.blockLie()
		}
		claims := []protocol.Claim{lie}
		for range a.rand.IntN(3) {
			claims = append(claims, a.anyTrueClaim())
		}
		a.rand.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		w := a.watcher("watcher", challenger.Policy{Challenge: true, DefendOthers: true})
		before := a.wealth("watcher")
		a.propose("liar", claims)
		if lie.Height > a.main.tip().Height-confirmations {
			a.pass(7300) // true or not, it is not buried in time
		}
		rounds := 0
		for ; a.current().Phase == protocol.PhaseProposed; rounds++ {
			if rounds > 80 {
				t.Fatalf("game %d does not end", a.games)
			}
			if a.rand.IntN(3) == 0 {
				a.challengeAtRandom("sham")
			}
			w.step()
			for _, d := range a.current().OpenDisputes() {
				a.cheat(d)
			}
			for _, f := range a.current().OpenForks() {
				a.cheatFork(f)
			}
			a.outgrow()
			if a.rand.IntN(4) == 0 {
				a.private.mine(a.nextTime(a.private))
			}
			if a.rand.IntN(2) == 0 {
				a.pass(a.rand.IntN(3000))
			}
		}
		b := a.current()
		if b.Phase != protocol.PhaseRejected {
			t.Fatalf("game %d: the batch is %s", a.games, b.Phase)
		}
		w.step()
		mine := a.paid(w.Self)
		gain := new(big.Int).Sub(a.wealth("watcher"), before)
		gain.Add(gain, w.fees)
		if mine {
			won++
		}
		if want := map[bool]int{true: 1, false: 0}[mine]; gain.Sign() != want {
			t.Fatalf("game %d: won %v, gain but for gas %v", a.games, mine, gain)
		}
	}
	a.checkMoney()
	return won
}

// paid reports whether the game paid the watcher, which must not have lost a dispute
// or left a deposit behind.
func (a *arena) paid(self common.Address) (mine bool) {
	a.t.Helper()
	b := a.current()
	for _, d := range b.Disputes {
		a.settled(self, d.State.Challenger, d.Open, d.Loser, d.Winner)
		mine = mine || d.Winner == self
	}
	for _, f := range b.Forks {
		a.settled(self, f.Challenger, f.Open, f.Loser, f.Winner)
		mine = mine || f.Winner == self
	}
	return mine || a.refuted == b.ID
}

func (a *arena) settled(self, challenger common.Address, open bool, loser protocol.Side, winner common.Address) {
	a.t.Helper()
	if challenger != self {
		return
	}
	if open {
		a.t.Fatalf("game %d: a deposit is left behind", a.games)
	}
	if loser == protocol.SideChallenger && winner != (common.Address{}) {
		a.t.Fatalf("game %d: the watcher lost a dispute", a.games)
	}
}

// anyTrueClaim returns a claim that is true in every part, above the checkpoint or below it.
func (a *arena) anyTrueClaim() protocol.Claim {
	if a.rand.IntN(3) == 0 {
		return blockClaim(a.main, arenaCheckpoint-uint32(a.rand.IntN(1800)))
	}
	return a.trueClaim()
}

// TestHonestProposerKeeps: whatever griefers do, a true batch becomes final, and
// its proposer loses nothing but gas, though it may have revealed by hand.
func TestHonestProposerKeeps(t *testing.T) {
	t.Parallel()
	done := map[string]int{}
	for seed := range uint64(arenas) {
		proposerKeeps(t, newArena(t, 22+seed, done))
	}
	t.Logf("griefers did %v", done)
	tooTame(t, done, "challengePath", "challengeDepth", "challengeFork", "challengeAncestry", "select", "reveal", "extend", "present")
}

func proposerKeeps(t *testing.T, a *arena) {
	p := a.reader.Params
	for range gamesEach {
		a.newBlock()
		var claims []protocol.Claim
		for range 1 + a.rand.IntN(3) {
			claims = append(claims, a.anyTrueClaim())
		}
		w := a.watcher("honest", challenger.Policy{})
		other := a.watcher("stranger", challenger.Policy{Challenge: true, DefendOthers: true})
		before, beforeOther := a.wealth("honest"), a.wealth("stranger")
		fees := a.propose("honest", claims)
		asleep := a.rand.IntN(3) == 0 // then the stranger defends after the exclusive period
		round := func() {
			if !asleep {
				w.step()
			}
			for range 4 { // marks, buries, presents, and more
				other.step()
			}
			a.outgrow()
		}
		for range 6 + a.rand.IntN(6) {
			for range a.rand.IntN(4) {
				a.challengeAtRandom("griefer")
			}
			for _, d := range a.current().OpenDisputes() {
				switch a.rand.IntN(4) {
				case 0:
					fees.Add(fees, a.try("honest")(a.reveal(d, true)))
				case 1:
					a.try("griefer")(relay.At(&p).Select(d, a.rand.IntN(len(d.Hashes)+1)))
				case 2:
					a.try("griefer")(relay.At(&p).Timeout(d))
				}
			}
			for _, f := range a.current().OpenForks() {
				switch a.rand.IntN(4) {
				case 0, 1:
					a.lead("griefer", f, a.private)
				case 2:
					a.stray("griefer", f)
				case 3:
					a.meddle("griefer")
				}
			}
			round()
			a.pass(a.rand.IntN(3000))
		}
		for range 7 { // griefers fall silent
			asleep = false
			round()
			a.pass(3000)
		}
		a.pass(window)
		w.step()
		b := a.current()
		if !b.Final(a.snapshot().Block.Time) {
			t.Fatalf("game %d: not final: %s, %d disputes and %d fork disputes open", a.games, b.Phase, len(b.OpenDisputes()), len(b.OpenForks()))
		}
		fees.Add(fees, a.must("honest")(relay.At(&p).Settle(b)))
		fees.Add(fees, w.fees)
		for name, end := range map[string]struct{ before, fees *big.Int }{"honest": {before, fees}, "stranger": {beforeOther, other.fees}} {
			gain := new(big.Int).Sub(a.wealth(name), end.before)
			if gain.Add(gain, end.fees).Sign() < 0 {
				t.Fatalf("game %d: %s is %v poorer, but for gas", a.games, name, gain)
			}
		}
		for _, d := range b.Disputes {
			if d.Loser != protocol.SideChallenger {
				t.Fatalf("game %d: a dispute about the truth was lost", a.games)
			}
		}
		for _, f := range b.Forks {
			if f.Loser != protocol.SideChallenger {
				t.Fatalf("game %d: a fork dispute about the truth was lost", a.games)
			}
		}
	}
	a.checkMoney()
}
