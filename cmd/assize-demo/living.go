// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"time"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/relay/protocol"
)

// Heights of the chain that grows.
const (
	livingFirst      = 1440 // of its first header
	livingCheckpoint = 1500
	livingStart      = 1520 // the tip when it enters the stage
	nextCheckpoint   = btcheaders.RetargetInterval
)

// living is a made chain whose times run with the home clock: while that moves
// on, blocks are found, one every ten minutes unless it is told otherwise.
type living struct {
	*foreignChain
	main   *branch // the chain that the network builds on
	last   uint32  // time at which its tip was found
	coming []find  // before the usual pace goes on
	seen   uint32  // time of the last look
}

// find is a block to come.
type find struct {
	at, time uint32 // when it is found, and what its header says
	// rival: the block will be left behind, the next one stands upon the same.
	rival bool
}

// rivalName tells the blocks of rivals apart.
const rivalName = "rival"

// branch is a chain of made blocks of its own from some height on.
type branch struct {
	name    string
	headers []btcheaders.Header // the first one at livingFirst
	bodies  map[uint32][]byte   // of its own blocks, by height
}

// newLiving returns a chain whose tip was found at a home time.
func newLiving(now uint32) (*living, error) {
	main := &branch{bodies: map[uint32][]byte{}}
	for height := uint32(livingFirst); height <= livingStart; height++ {
		main.mine(now - (livingStart-height)*btcheaders.TargetSpacing)
	}
	network := btcheaders.RegTest()
	origin := btcheaders.Origin{Work: workOf(livingFirst), EpochStart: regtestGenesisTime}
	checkpoint, err := btcheaders.FromHeaders(main.headers[:livingCheckpoint-livingFirst+1], livingFirst, origin, network)
	if err != nil {
		return nil, err
	}
	c, err := newForeignChain(network, checkpoint, main.raw(), map[uint32][]byte{}, time.Unix(int64(now), 0))
	return &living{foreignChain: c, main: main, last: now, seen: now}, err
}

// workOf returns the work of n blocks at the made chain's difficulty.
func workOf(n uint32) (sum [32]byte) {
	one := btcheaders.Work(madechain.Bits)
	for i, carry := 31, uint32(0); i >= 0; i-- {
		carry += n * uint32(one[i])
		sum[i], carry = byte(carry), carry>>8
	}
	return sum
}

// mine finds a block with a time upon the tip. Branches find different ones.
func (b *branch) mine(time uint32) {
	var prev btcheaders.Hash
	if len(b.headers) > 0 {
		prev = b.headers[len(b.headers)-1].Hash()
	}
	height := b.tip() + 1
	raw := madechain.Block(prev, time, [][]byte{madechain.Coinbase(height, []byte(b.name))})
	header, err := btcheaders.ParseHeader(raw[:btcheaders.HeaderLength])
	if err != nil {
		panic(err) // a header of another length: a fault of this function
	}
	b.headers = append(b.headers, header)
	b.bodies[height] = raw
}

func (b *branch) tip() uint32 { return livingFirst + uint32(len(b.headers)) - 1 }

func (b *branch) at(height uint32) btcheaders.Header { return b.headers[height-livingFirst] }

// raw returns the headers as a file holds them.
func (b *branch) raw() []byte {
	var raw []byte
	for _, h := range b.headers {
		raw = h.AppendBytes(raw)
	}
	return raw
}

// fork returns a branch that shares the blocks below a height.
func (b *branch) fork(height uint32, name string) *branch {
	shared := b.headers[: height-livingFirst : height-livingFirst]
	return &branch{name: name, headers: shared, bodies: map[uint32][]byte{}}
}

// mineOn finds blocks with times in even steps up to a height.
func (b *branch) mineOn(to uint32, spacing time.Duration) *branch {
	for b.tip() < to {
		b.mine(b.at(b.tip()).Time + uint32(spacing.Seconds()))
	}
	return b
}

// claim returns the true claim about the only transaction of an own block.
func (b *branch) claim(height uint32) (protocol.Claim, error) {
	block, err := btcblock.Parse(b.bodies[height])
	if err != nil {
		return protocol.Claim{}, fmt.Errorf("block %d: %w", height, err)
	}
	return protocol.Claim{Height: height, BlockHash: block.Hash(), Leaf: block.TxIDs[0]}, nil
}

// claim returns the true claim about the only transaction of a block, which
// nodes hand out from now on.
func (l *living) claim(height uint32) (protocol.Claim, error) {
	l.foreignChain.raw[height] = l.main.bodies[height]
	if err := l.look(l.seen); err != nil {
		return protocol.Claim{}, err
	}
	return l.main.claim(height)
}

// publish lets everybody hear of a chain beside the heaviest.
func (l *living) publish(b *branch) error {
	l.headers = append(l.headers, b.raw())
	return l.look(l.seen)
}

// grow finds the blocks that are due at a home time.
func (l *living) grow(now uint32) error {
	l.seen = now
	for {
		due := l.last + btcheaders.TargetSpacing
		next := find{at: due, time: due}
		if len(l.coming) > 0 {
			next = l.coming[0]
		}
		if next.at > now {
			break
		}
		l.coming = l.coming[min(1, len(l.coming)):]
		if next.rival {
			rival := l.main.fork(l.main.tip()+1, rivalName)
			rival.mine(next.time)
			if err := l.publish(rival); err != nil {
				return err
			}
			continue
		}
		l.main.mine(next.time)
		l.last = next.at
	}
	l.headers[0] = l.main.raw()
	return l.look(now)
}
