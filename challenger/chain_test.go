// SPDX-License-Identifier: MIT

package challenger_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// branch is a regtest chain of a test's making, from a header state on. Its blocks
// have one transaction each, but for those that are put on it.
type branch struct {
	base    btcheaders.State
	headers []btcheaders.Header
	states  []btcheaders.State // after each
	seed    int32              // tells its blocks from those of other branches
}

var regtest = btcheaders.RegTest()

// genesisAt is the lowest height of all test chains, and spacing the seconds
// between their blocks but where a test wants it otherwise.
const (
	genesisAt = 100
	spacing   = 60
)

// genesis returns the state that all test chains begin with, at a time.
func genesis(time uint32) btcheaders.State {
	s := btcheaders.State{Tip: [32]byte{1}, Work: [32]byte{31: 200}, Height: genesisAt, Time: time, Bits: madechain.Bits, EpochStart: time - 6000}
	for height := uint32(genesisAt - 10); height <= genesisAt; height++ {
		s.Times[height%11] = time - spacing*(genesisAt-height)
	}
	return s
}

// trunk is the chain up to the first checkpoint, which all games share.
var trunk = sync.OnceValue(func() *branch {
	b := &branch{base: genesis(start - 3000 - spacing*(checkpointAt-genesisAt))}
	for b.tip().Height < checkpointAt {
		b.mine(b.tip().Time + spacing)
	}
	return b
})

func (b *branch) tip() btcheaders.State {
	if n := len(b.states); n > 0 {
		return b.states[n-1]
	}
	return b.base
}

// fork returns a copy that ends at a height and goes on with other blocks.
func (b *branch) fork(height uint32, seed int32) *branch {
	n := int(height - b.base.Height)
	return &branch{b.base, b.headers[:n:n], b.states[:n:n], seed}
}

// mine adds a block of one transaction that bears a time.
func (b *branch) mine(time uint32) {
	tx := madechain.Plain(b.tip().Height+1, 1)[0]
	h := btcheaders.Header{
		Version: 0x20000000 + b.seed, PrevBlock: b.tip().Tip, MerkleRoot: pathproof.DoubleSHA256(tx),
		Time: time, Bits: madechain.Bits,
	}
	for h.Hash()[31] >= 0x7f {
		h.Nonce++
	}
	b.add(h)
}

// add adds a header, which must be a valid one.
func (b *branch) add(h btcheaders.Header) {
	s, err := b.tip().Append(h, regtest, h.Time)
	if err != nil {
		panic(err)
	}
	b.headers, b.states = append(b.headers, h), append(b.states, s)
}

// put adds a block with transactions, and returns it.
func (b *branch) put(t testing.TB, time uint32, txs [][]byte) *btcblock.Block {
	t.Helper()
	raw := madechain.Block(b.tip().Tip, time, txs)
	h, err := btcheaders.ParseHeader(raw[:btcheaders.HeaderLength])
	if err != nil {
		t.Fatal(err)
	}
	b.add(h)
	block, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return block
}

// follow returns the record at the end of headers that are valid upon one.
func follow(r protocol.Record, headers []btcheaders.Header, mark bool) (protocol.Record, error) {
	for _, h := range headers {
		s, err := r.State.Append(h, regtest, h.Time)
		if err != nil {
			return r, err
		}
		r.State = s
	}
	if r.Marked && r.BuriedTime == 0 {
		burial := r.AncestorHeight + confirmations
		if r.State.Height > burial {
			return r, fmt.Errorf("headers to %d cross the burial at %d", r.State.Height, burial)
		}
		if r.State.Height == burial {
			r.BuriedTime = r.State.Time
		}
	}
	if mark {
		if r.Marked {
			return r, errors.New("it is marked already")
		}
		r.Marked, r.AncestorHeight, r.AncestorState = true, r.State.Height, protocol.StateHash(r.State)
	}
	return r, nil
}

func (b *branch) state(height uint32) (btcheaders.State, bool) {
	i := int64(height) - int64(b.base.Height)
	switch {
	case i == 0:
		return b.base, true
	case i < 0 || i > int64(len(b.states)):
		return btcheaders.State{}, false
	}
	return b.states[i-1], true
}

// at returns the state at a height that the branch has.
func (b *branch) at(height uint32) btcheaders.State {
	s, ok := b.state(height)
	if !ok {
		panic("no such height")
	}
	return s
}

// between returns the headers from one height to another, both included.
func (b *branch) between(from, to uint32) ([]btcheaders.Header, bool) {
	if from > to || from <= b.base.Height || to > b.tip().Height {
		return nil, false
	}
	return b.headers[from-b.base.Height-1 : to-b.base.Height], true
}

// foreign is a view of one branch. Tests about verdicts change what it tells.
type foreign struct {
	*branch
	hashes map[uint32][32]byte
	times  map[uint32]uint32
	tip    uint32 // decided up to here
	median uint32
	bodies map[[32]byte]challenger.Body
	shown  map[protocol.Claim]bool
	seen   int // states of the branch
	// headless views tell no headers
	headless bool
	// floor is the lowest height whose header state is told
	floor uint32
}

// view returns a view of a whole branch, and the bodies of some of its blocks.
// All the others have theirs too, unless they are put on the branch.
func (b *branch) view(blocks ...*btcblock.Block) *foreign {
	f := &foreign{branch: b, hashes: map[uint32][32]byte{}, times: map[uint32]uint32{}, bodies: map[[32]byte]challenger.Body{}}
	f.hashes[b.base.Height], f.times[b.base.Height] = b.base.Tip, b.base.Time
	f.grow()
	for _, block := range blocks {
		f.bodies[block.Hash()] = block
	}
	return f
}

// grow takes over what was mined on the branch since.
func (f *foreign) grow() {
	for ; f.seen < len(f.states); f.seen++ {
		s := f.states[f.seen]
		f.hashes[s.Height], f.times[s.Height] = s.Tip, s.Time
	}
	f.tip, f.median = f.branch.tip().Height, f.branch.tip().MedianTime()
}

func (f *foreign) HeaderHash(height uint32) ([32]byte, bool) { h, ok := f.hashes[height]; return h, ok }
func (f *foreign) HeaderTime(height uint32) (uint32, bool)   { t, ok := f.times[height]; return t, ok }
func (f *foreign) TipHeight() uint32                         { return f.tip }
func (f *foreign) Tip() uint32                               { return f.branch.tip().Height }
func (f *foreign) MedianTimePast() uint32                    { return f.median }

func (f *foreign) State(height uint32) (btcheaders.State, bool) {
	s, ok := f.state(height)
	return s, ok && height >= f.floor
}

// Shown: it shows no witnesses but those that a test has put in.
func (f *foreign) Shown(c protocol.Claim) bool { return f.shown[c] }

func (f *foreign) Headers(from, to uint32) ([]btcheaders.Header, bool) {
	if f.headless {
		return nil, false
	}
	return f.between(from, to)
}

func (f *foreign) Body(hash [32]byte) (challenger.Body, bool) {
	if f.bodies == nil {
		return nil, false
	}
	if b, ok := f.bodies[hash]; ok {
		return b, true
	}
	for i, h := range f.headers {
		if f.states[i].Tip != hash {
			continue
		}
		block, err := btcblock.Parse(madechain.Raw([btcheaders.HeaderLength]byte(h.AppendBytes(nil)), madechain.Plain(f.states[i].Height, 1)))
		if err != nil {
			panic(err)
		}
		if block.TxIDs[0] == h.MerkleRoot {
			return block, true
		}
	}
	return nil, false
}

// blocksOf returns the blocks that are wanted.
func blocksOf(wanted []challenger.Want) [][32]byte {
	var blocks [][32]byte
	for _, w := range wanted {
		blocks = append(blocks, w.Claim.BlockHash)
	}
	return blocks
}
