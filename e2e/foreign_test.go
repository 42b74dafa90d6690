// SPDX-License-Identifier: MIT

package e2e

import (
	"encoding/binary"
	"encoding/hex"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/btcdtest"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

// maturity is how many blocks must stand upon a coinbase before it can be spent.
const maturity = 100

// bitcoin is a btcd with a chain that the test makes block by block, transactions and times and all.
type bitcoin struct {
	*btcdtest.Node
	*branch
	t testing.TB
}

// branch is a chain of blocks from regtest's first on.
type branch struct {
	blocks []made // by height
	spent  int    // height of the last coinbase that a transaction spends
}

type made struct {
	raw  []byte
	ids  [][32]byte // of its transactions, internal byte order
	hash [32]byte
	time uint32
}

// newBitcoin starts a node and makes a chain of a height, one block a minute, the last of them recently.
func newBitcoin(t testing.TB, height int) *bitcoin {
	t.Helper()
	b := &bitcoin{btcdtest.Start(t), &branch{}, t}
	var hash, raw string
	b.Call(&hash, "getblockhash", 0)
	b.Call(&raw, "getblock", hash, 0)
	first, err := hex.DecodeString(raw)
	if err != nil {
		t.Fatal(err)
	}
	b.blocks = []made{parsed(t, first)}
	begin := recently().Add(-time.Duration(height) * time.Minute)
	for i := range height {
		b.mine(begin.Add(time.Duration(i+1)*time.Minute), 0)
	}
	return b
}

// newPaid is newBitcoin of the usual height, with two payments in the next block, buried.
func newPaid(t testing.TB) *bitcoin {
	t.Helper()
	b := newBitcoin(t, reach)
	b.mine(recently(), 2)
	b.bury(confirmations + 3)
	return b
}

func parsed(t testing.TB, raw []byte) made {
	t.Helper()
	block, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return made{raw, block.TxIDs, block.Hash(), binary.LittleEndian.Uint32(block.Header[68:])}
}

// fork returns a copy of the chain up to a height, to be grown apart.
func (c *branch) fork(height int) *branch {
	return &branch{append([]made(nil), c.blocks[:height+1]...), c.spent}
}

// tip returns the height of the last block.
func (c *branch) tip() int { return len(c.blocks) - 1 }

// grow makes a block with a number of payments besides the coinbase. label tells apart blocks that are else the same.
func (c *branch) grow(t testing.TB, at time.Time, payments int, label byte) made {
	t.Helper()
	height := len(c.blocks)
	last := c.blocks[height-1]
	stamp := max(uint32(at.Unix()), c.medianTime()+1)
	coinbase := madechain.Coinbase(uint32(height), []byte{label})
	clear(coinbase[len(coinbase)-14 : len(coinbase)-6]) // it takes no reward, which is less at each height
	txs := [][]byte{coinbase}
	for range payments {
		c.spent++
		if c.spent+maturity > height {
			t.Fatalf("block %d: no coinbase left to spend", height)
		}
		txs = append(txs, madechain.Transaction(c.blocks[c.spent].ids[0], 0))
	}
	m := parsed(t, madechain.Block(last.hash, stamp, txs))
	c.blocks = append(c.blocks, m)
	return m
}

// medianTime returns the median time of the last eleven blocks, which the next must exceed.
func (c *branch) medianTime() uint32 {
	var times []uint32
	for _, m := range c.blocks[max(0, len(c.blocks)-btcheaders.MedianTimeSpan):] {
		times = append(times, m.time)
	}
	slices.Sort(times)
	return times[len(times)/2]
}

// recently is when blocks are made, unless the time matters: several at a time do not come ahead of the home clock.
func recently() time.Time { return time.Now().Add(-time.Minute) }

// mine makes a block upon the node's chain and gives it to the node.
func (b *bitcoin) mine(at time.Time, payments int) made {
	b.t.Helper()
	m := b.grow(b.t, at, payments, 0)
	b.submit(m)
	return m
}

// bury makes empty blocks.
func (b *bitcoin) bury(count int) {
	b.t.Helper()
	for range count {
		b.mine(recently(), 0)
	}
}

// submit gives blocks to the node.
func (b *bitcoin) submit(blocks ...made) {
	b.t.Helper()
	for _, m := range blocks {
		var refused *string
		b.Call(&refused, "submitblock", hex.EncodeToString(m.raw))
		if refused != nil {
			b.t.Fatalf("btcd refuses block %s: %s", btcblock.FormatID(m.hash), *refused)
		}
	}
}

// follow makes another chain the test's own, and gives the node what it lacks of it.
func (b *bitcoin) follow(c *branch) {
	b.t.Helper()
	for height, m := range c.blocks {
		if height >= len(b.blocks) || b.blocks[height].hash != m.hash {
			b.submit(m)
		}
	}
	b.branch = c
}

// claim returns the true claim about a transaction.
func (c *branch) claim(t testing.TB, height, index int) protocol.Claim {
	t.Helper()
	m := c.blocks[height]
	tree, err := pathproof.NewTree(m.ids)
	if err != nil {
		t.Fatal(err)
	}
	return protocol.Claim{Height: uint32(height), BlockHash: m.hash, Depth: tree.Depth(), Index: uint32(index), Leaf: m.ids[index]}
}

// headers returns the chain's headers up to a height.
func (c *branch) headers(t testing.TB, height int) []btcheaders.Header {
	t.Helper()
	var raw []byte
	for _, m := range c.blocks[:height+1] {
		raw = append(raw, m.raw[:80]...)
	}
	headers, err := btcheaders.ParseHeaders(raw)
	if err != nil {
		t.Fatal(err)
	}
	return headers
}

// state returns the header state at a height.
func (c *branch) state(t testing.TB, height int) btcheaders.State {
	t.Helper()
	state, err := btcheaders.FromHeaders(c.headers(t, height), 0, btcheaders.Origin{}, btcheaders.RegTest())
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// files writes the chain's headers, and those of its blocks that hold more than a coinbase, and returns the file and the folder.
func (c *branch) files(t testing.TB) (headers, blocks string) {
	t.Helper()
	dir := t.TempDir()
	headers, blocks = filepath.Join(dir, "headers.bin"), filepath.Join(dir, "blocks")
	if err := os.Mkdir(blocks, 0o700); err != nil {
		t.Fatal(err)
	}
	var raw []byte
	for height, m := range c.blocks {
		raw = append(raw, m.raw[:80]...)
		if len(m.ids) == 1 {
			continue
		}
		if err := os.WriteFile(filepath.Join(blocks, strconv.Itoa(height)+".bin"), m.raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(headers, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return headers, blocks
}

// best returns the height and hash of the node's own tip.
func (b *bitcoin) best() (height int, hash [32]byte) {
	b.t.Helper()
	var text string
	b.Call(&text, "getbestblockhash")
	b.Call(&height, "getblockcount")
	hash, err := btcblock.ParseID(text)
	if err != nil {
		b.t.Fatal(err)
	}
	return height, hash
}

// source returns the address of the node for --sources, or of a proxy before it.
func (b *bitcoin) source(t testing.TB, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte(b.Password+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.Scheme, u.User = "rpc+"+u.Scheme, url.User(b.User)
	u.RawQuery = url.Values{"password-file": {file}}.Encode()
	return u.String()
}
