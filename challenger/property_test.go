package challenger_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
)

// lie returns a false claim of some kind about the game's block.
func (a *arena) lie() relay.Claim {
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

// cheat has one of the liar and its friends do something to a dispute, which
// may be nothing, or what the court refuses.
func (a *arena) cheat(d *relay.Dispute) {
	p := a.reader.Params
	switch a.rand.IntN(8) {
	case 0, 1, 2:
		a.try("liar")(a.reveal(d, false))
	case 3:
		if witness, err := a.block.SpanWitness(d.Claim.Index, d.State.Lo, d.State.Hi); err == nil {
			a.try("liar")(p.ProveSpan(d, witness))
		}
	case 4:
		if witness, err := a.block.Witness(d.Claim.Index); err == nil {
			a.try("liar")(p.ProveClaim(a.current(), d.Claim, witness))
		}
	case 5:
		a.try("sham")(p.Select(d, a.rand.IntN(len(d.Hashes)+1)))
	case 6:
		a.try("liar")(p.Timeout(d))
	case 7:
		a.try("liar")(p.CloseProven(d))
	}
}

// TestHonestChallengerWins: whatever a liar and its friends do, a batch with a
// lie is rejected, and the watcher loses nothing but gas; it gains when it was
// the one that won.
func TestHonestChallengerWins(t *testing.T) {
	a := newArena(t, 11)
	won := 0
	for range 110 {
		a.newBlock()
		claims := []relay.Claim{a.lie()}
		for range a.rand.IntN(3) {
			claims = append(claims, a.trueClaim())
		}
		a.rand.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		w := a.watcher("watcher", challenger.Policy{Challenge: true, DefendOthers: true})
		before := a.wealth("watcher")
		a.propose("liar", claims)
		rounds := 0
		for ; a.current().Phase == relay.PhaseProposed; rounds++ {
			if rounds > 60 {
				t.Fatalf("game %d does not end", a.games)
			}
			if a.rand.IntN(3) == 0 {
				p := a.reader.Params
				kind := relay.Kind(a.rand.IntN(2))
				a.try("sham")(p.Challenge(kind, a.current(), a.rand.IntN(len(claims)), uint64(rounds)))
			}
			w.step()
			for _, d := range a.current().OpenDisputes() {
				a.cheat(d)
			}
			if a.rand.IntN(2) == 0 {
				a.pass(a.rand.IntN(3000))
			}
		}
		b := a.current()
		if b.Phase != relay.PhaseRejected {
			t.Fatalf("game %d: the batch is %s", a.games, b.Phase)
		}
		w.step()
		for _, d := range a.current().OpenDisputes() {
			if d.State.Opener == w.Self {
				t.Fatalf("game %d: a deposit is left behind", a.games)
			}
		}
		mine := false
		for _, d := range b.Disputes {
			lost := !d.Open && d.Loser == relay.SideOpener && d.Winner != (common.Address{})
			if d.State.Opener == w.Self && lost {
				t.Fatalf("game %d: the watcher lost a dispute", a.games)
			}
			mine = mine || d.Winner == w.Self
		}
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
	t.Logf("won %d of %d, cheats did %v", won, a.games, a.done)
	if won < a.games/2 {
		t.Errorf("the watcher itself won %d of %d only", won, a.games)
	}
	for _, call := range []string{"reveal", "select", "challengePath", "challengeDepth", "proveClaim", "proveSpan", "closeProven"} {
		if a.done[call] < 5 {
			t.Errorf("%s happened %d times: the liars are too tame", call, a.done[call])
		}
	}
}

// TestHonestProposerKeeps: whatever griefers do, a true batch becomes final, and
// its proposer loses nothing but gas, though it may have revealed by hand.
func TestHonestProposerKeeps(t *testing.T) {
	a := newArena(t, 22)
	p := a.reader.Params
	for range 100 {
		a.newBlock()
		var claims []relay.Claim
		for range 1 + a.rand.IntN(3) {
			claims = append(claims, a.trueClaim())
		}
		w := a.watcher("honest", challenger.Policy{})
		other := a.watcher("stranger", challenger.Policy{Challenge: true, DefendOthers: true})
		before, beforeOther := a.wealth("honest"), a.wealth("stranger")
		fees := a.propose("honest", claims)
		asleep := a.rand.IntN(3) == 0 // then the stranger defends after duty
		for range 6 + a.rand.IntN(6) {
			for range a.rand.IntN(4) {
				a.try("griefer")(p.Challenge(relay.Kind(a.rand.IntN(2)), a.current(), a.rand.IntN(len(claims)), a.rand.Uint64()))
			}
			for _, d := range a.current().OpenDisputes() {
				switch a.rand.IntN(4) {
				case 0:
					fees.Add(fees, a.try("honest")(a.reveal(d, true)))
				case 1:
					a.try("griefer")(p.Select(d, a.rand.IntN(len(d.Hashes)+1)))
				case 2:
					a.try("griefer")(p.Timeout(d))
				}
			}
			if !asleep {
				w.step()
			}
			other.step()
			a.pass(a.rand.IntN(3000))
		}
		for range 6 { // griefers fall silent
			w.step()
			other.step()
			a.pass(3000)
		}
		a.pass(window)
		w.step()
		b := a.current()
		if !b.Final(a.snapshot().Block.Time) {
			t.Fatalf("game %d: not final: %s, %d disputes open", a.games, b.Phase, len(b.OpenDisputes()))
		}
		fees.Add(fees, a.must("honest")(p.Settle(b)))
		fees.Add(fees, w.fees)
		for name, end := range map[string]struct{ before, fees *big.Int }{"honest": {before, fees}, "stranger": {beforeOther, other.fees}} {
			gain := new(big.Int).Sub(a.wealth(name), end.before)
			if gain.Add(gain, end.fees).Sign() < 0 {
				t.Fatalf("game %d: %s is %v poorer, but for gas", a.games, name, gain)
			}
		}
		for _, d := range b.Disputes {
			if d.Loser != relay.SideOpener {
				t.Fatalf("game %d: a dispute about the truth was lost", a.games)
			}
		}
	}
	a.checkMoney()
	t.Logf("%d games, griefers did %v", a.games, a.done)
	for _, call := range []string{"challengePath", "challengeDepth", "select", "reveal"} {
		if a.done[call] < 5 {
			t.Errorf("%s happened %d times: the griefers are too tame", call, a.done[call])
		}
	}
}
