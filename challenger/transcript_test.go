// SPDX-License-Identifier: MIT

package challenger_test

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// game is a home chain played by events alone, and the watcher that looks on.
type game struct {
	t        testing.TB
	home     *protocol.State
	branches map[string]*branch
	foreign  *foreign
	block    *btcblock.Block
	self     string
	policy   challenger.Policy
	now      uint64
	nonce    int64
	alias    map[string]string
	names    map[common.Address]string
}

func newGame(t testing.TB) *game {
	t.Helper()
	block := plainBlock(t, 5) // depth 3; no leaf at indices 5 to 7
	main := chainOf(block).branch
	for range 2 { // what a watcher stays behind
		main.mine(main.tip().Time + spacing)
	}
	g := &game{
		t: t, home: emptyHome(t), foreign: main.view(block), branches: map[string]*branch{"main": main}, block: block, self: "watcher",
		policy: challenger.Policy{Challenge: true}, now: start, names: map[common.Address]string{},
		alias: map[string]string{},
	}
	for _, name := range []string{"watcher", "liar", "honest", "sham", "griefer", "stranger"} {
		g.names[account(name)] = name
	}
	return g
}

// claim returns a claim of a kind: true, or a lie of some sort.
func (g *game) claim(kind string) protocol.Claim {
	c := claimOf(g.block, 1)
	switch kind {
	case "true":
	case "true2":
		c = claimOf(g.block, 4)
	case "path":
		c.Leaf = [32]byte{0xbb}
	case "index":
		c = claimOf(g.block, 4)
		c.Index = 6
	case "depth":
		c.Depth++
	case "block":
		c.BlockHash = [32]byte{0xbb}
	case "unknown":
		return g.claim("705:main") // in view, and not yet buried
	default:
		height, name, ok := strings.Cut(kind, ":")
		if !ok {
			g.t.Fatalf("no claim of kind %q", kind)
		}
		height, elsewhere, moved := strings.Cut(height, ">")
		c = protocol.Claim{Height: uint32(g.number(strings.TrimSuffix(height, "!"))), BlockHash: [32]byte{0xbb}} // invented, but on a branch
		if b := g.branches[name]; b != nil {
			headers, ok := b.between(c.Height, c.Height)
			if !ok {
				g.t.Fatalf("no block %s", kind)
			}
			c.BlockHash, c.Leaf = headers[0].Hash(), headers[0].MerkleRoot
			if strings.HasSuffix(height, "!") { // not its transaction
				c.Leaf[0] ^= 1
			}
			if moved { // said to be at another height
				c.Height = uint32(g.number(elsewhere))
			}
		}
	}
	return c
}

// dispute returns the dispute of a name: the batch's number and its own, as 0.1.
func (g *game) dispute(name string) *protocol.Dispute {
	batch, number, _ := strings.Cut(name, ".")
	b, err1 := strconv.Atoi(batch)
	d, err2 := strconv.Atoi(number)
	if err1 != nil || err2 != nil || b >= len(g.home.Batches) || d >= len(g.home.Batches[b].Disputes) {
		g.t.Fatalf("no dispute %q", name)
	}
	return g.home.Batches[b].Disputes[d]
}

func (g *game) nameOf(d *protocol.Dispute) string {
	for i, b := range g.home.Batches {
		if j := slices.Index(b.Disputes, d); j >= 0 {
			return fmt.Sprintf("%d.%d", i, j)
		}
	}
	return "none"
}

// args are a command's words of the form key=value, and the others.
type args struct {
	plain []string
	by    map[string]string
}

func parse(words []string) args {
	a := args{by: map[string]string{}}
	for _, w := range words {
		if key, value, ok := strings.Cut(w, "="); ok {
			a.by[key] = value
		} else {
			a.plain = append(a.plain, w)
		}
	}
	return a
}

func (g *game) number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		g.t.Fatal(err)
	}
	return n
}

// peers gives the watcher n peers, named peer1 and so on, that come before it in the
// order about a subject, and one that comes behind it.
func (g *game) peers(n int, subject common.Hash) {
	priority := func(name string) string {
		sum := sha256.Sum256(append(account(name).Bytes(), subject[:]...))
		return string(sum[:])
	}
	g.policy.Peers = []common.Address{account(g.self)} // naming itself changes nothing
	behind := false
	for i := 0; len(g.policy.Peers) < n+2; i++ {
		switch name := fmt.Sprintf("candidate %d", i); {
		case priority(name) < priority(g.self) && len(g.alias) < n:
			g.alias[fmt.Sprintf("peer%d", len(g.alias)+1)] = name
			g.policy.Peers = append(g.policy.Peers, account(name))
		case priority(name) > priority(g.self) && !behind:
			behind = true
			g.policy.Peers = append(g.policy.Peers, account(name))
		}
	}
}

// play performs one command.
func (g *game) play(line string) {
	words := strings.Fields(line)
	a := parse(words[1:])
	if name, ok := g.alias[a.by["by"]]; ok {
		a.by["by"] = name
	}
	switch words[0] {
	case "pass":
		g.now += uint64(g.number(a.plain[0]))
	case "policy":
		g.policy = challenger.Policy{
			Challenge: slices.Contains(a.plain, "challenge"), DefendOthers: slices.Contains(a.plain, "defend"),
			Checkpoints: slices.Contains(a.plain, "checkpoints"),
		}
	case "peers": // peers N standby=SECONDS [state=HEIGHT]: that many are before the watcher in the order about the batch, or about a state
		var subject common.Hash
		if height := a.by["state"]; height != "" {
			subject = protocol.StateHash(g.branches["main"].at(uint32(g.number(height))))
		} else {
			subject = g.home.Batches[0].ID
		}
		g.peers(g.number(a.plain[0]), subject)
		g.policy.StandBy = uint64(g.number(a.by["standby"]))
	case "self":
		g.self = a.plain[0]
	case "bodies":
		g.foreign.bodies = nil
		if a.plain[0] == "back" {
			g.foreign = g.branches["main"].view(g.block)
		}
	case "branch", "mine", "view", "tied", "unseen", "dark", "headless", "stateless", "lower", "adopt", "record", "fork", "lead", "offer":
		g.playChain(words[0], a)
	case "propose":
		var claims []protocol.Claim
		for _, kind := range a.plain {
			claims = append(claims, g.claim(kind))
		}
		e := proposed(a.by["by"], byte(len(g.home.Batches)), g.now, claims...)
		e.Slot.Checkpoint = g.home.Latest().Index
		apply(g.t, g.home, e)
	case "open":
		b := g.home.Batches[g.number(or(a.by["batch"], "0"))]
		g.open(b, g.number(or(a.by["claim"], "0")), a.by["by"], a.plain[0])
	case "reveal":
		g.reveal(g.dispute(a.plain[0]), a.plain[1])
	case "select":
		g.choose(g.dispute(a.plain[0]), g.number(a.plain[1]))
	case "prove", "proveblock":
		b := g.home.Batches[g.number(or(a.by["batch"], "0"))]
		claim := b.Claims[g.number(or(a.by["claim"], "0"))].Hash()
		if words[0] == "prove" {
			apply(g.t, g.home, protocol.TreeProven{BatchID: b.ID, ClaimHash: claim, Prover: account(a.by["by"])})
		} else {
			apply(g.t, g.home, protocol.BlockProven{BatchID: b.ID, ClaimHash: claim, Prover: account(a.by["by"])})
		}
	case "close":
		d := g.dispute(a.plain[0])
		apply(g.t, g.home, protocol.Closed{ID: d.State.ID, BatchID: d.State.BatchID, Loser: protocol.SideChallenger, Winner: account(a.by["winner"])})
	case "timeout":
		if strings.Contains(a.plain[0], "f") {
			g.endFork(g.fork(a.plain[0]))
		} else {
			g.timeout(g.dispute(a.plain[0]))
		}
	case "reject":
		apply(g.t, g.home, protocol.Rejected{BatchID: g.home.Batches[0].ID})
	case "do":
		for range g.number(or(strings.Join(a.plain, ""), "1")) {
			for _, action := range g.decide() {
				g.perform(action)
			}
		}
	case "decide":
	default:
		g.t.Fatalf("no command %q", line)
	}
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func (g *game) open(b *protocol.Batch, claim int, by, kind string) {
	g.nonce++
	s := protocol.Bisection{
		ID: common.BigToHash(big.NewInt(g.nonce)), BatchID: b.ID, ClaimHash: b.Claims[claim].Hash(), Proposer: b.Proposer,
		Challenger: account(by), Deposit: big.NewInt(1000), Hi: uint32(b.Claims[claim].Depth) + 1,
		Upper: b.Claims[claim].BlockHash, Lower: b.Claims[claim].Leaf, TurnStart: g.now,
	}
	switch kind {
	case protocol.KindDepth.String():
		s.Kind = protocol.KindDepth
	case protocol.KindAncestry.String():
		above := g.above(b, b.Claims[claim].Height)
		s.Kind, s.Hi, s.Upper, s.Lower = protocol.KindAncestry, above.Height-b.Claims[claim].Height, above.Tip, b.Claims[claim].BlockHash
	}
	apply(g.t, g.home, protocol.Opened{Claim: b.Claims[claim], State: s})
}

// above returns the checkpoint that the ancestry of a height is judged by.
func (g *game) above(b *protocol.Batch, height uint32) protocol.Checkpoint {
	for _, c := range g.home.Checkpoints[:b.Checkpoint+1] {
		if c.Height >= height {
			return c
		}
	}
	g.t.Fatalf("no checkpoint above %d", height)
	return protocol.Checkpoint{}
}

// truth returns the true hash at a position of what a dispute is about.
func (g *game) truth(d *protocol.Dispute) pathproof.Truth {
	if d.State.Kind == protocol.KindAncestry {
		top := g.above(g.home.Batch(d.State.BatchID), d.Claim.Height).Height
		return func(position uint32) ([32]byte, bool) {
			s, ok := g.branches["main"].state(top - position)
			return s.Tip, ok
		}
	}
	return func(position uint32) ([32]byte, bool) {
		return g.block.Tree().PathHash(d.Claim.BlockHash, d.Claim.Depth, d.Claim.Index, position)
	}
}

// reveal publishes hashes after a pattern, a letter each: t the true one, where
// there is one; f a false one; u the span's upper and l its lower end.
func (g *game) reveal(d *protocol.Dispute, pattern string) {
	positions := pathproof.Positions(d.State.Lo, d.State.Hi, protocol.Arity)
	if len(positions) != len(pattern) {
		g.t.Fatalf("%d hashes are due, %q has %d", len(positions), pattern, len(pattern))
	}
	hashes := make([][32]byte, len(pattern))
	for i, p := range positions {
		hashes[i] = [32]byte{0xfa, byte(p)}
		switch pattern[i] {
		case 't':
			if hash, ok := g.truth(d)(p); ok {
				hashes[i] = hash
			}
		case 'u':
			hashes[i] = d.State.Upper
		case 'l':
			hashes[i] = d.State.Lower
		}
	}
	g.publish(d, hashes)
}

func (g *game) publish(d *protocol.Dispute, hashes [][32]byte) {
	if len(hashes) != len(pathproof.Positions(d.State.Lo, d.State.Hi, protocol.Arity)) || d.State.Used(g.now) > clock {
		g.t.Fatalf("%d hashes for span %d to %d", len(hashes), d.State.Lo, d.State.Hi)
	}
	s := d.State
	s.ProposerUsed, s.Turn, s.TurnStart = uint32(s.Used(g.now)), protocol.SideChallenger, g.now
	s.Revealed = crypto.Keccak256Hash(fmt.Append(nil, hashes))
	apply(g.t, g.home, protocol.Revealed{State: s, Hashes: hashes})
}

func (g *game) choose(d *protocol.Dispute, segment int) {
	if d.State.Used(g.now) > clock {
		g.t.Fatal("its clock is out")
	}
	next, err := d.Game().Select(segment)
	if err != nil {
		g.t.Fatal(err)
	}
	s := d.State
	s.ChallengerUsed, s.Turn, s.TurnStart = uint32(s.Used(g.now)), protocol.SideProposer, g.now
	s.Lo, s.Hi, s.Upper, s.Lower, s.Revealed = next.Lo, next.Hi, next.Upper, next.Lower, common.Hash{}
	apply(g.t, g.home, protocol.Selected{State: s, Segment: uint64(segment)})
}

func (g *game) timeout(d *protocol.Dispute) {
	if d.State.Used(g.now) <= clock {
		g.t.Fatal("its clock is not out")
	}
	if d.State.Turn == protocol.SideChallenger {
		apply(g.t, g.home, protocol.Closed{ID: d.State.ID, Loser: protocol.SideChallenger, Winner: d.State.Proposer})
		return
	}
	apply(g.t, g.home, protocol.Closed{ID: d.State.ID, Loser: protocol.SideProposer, Winner: d.State.Challenger}, protocol.Rejected{BatchID: d.State.BatchID})
}
