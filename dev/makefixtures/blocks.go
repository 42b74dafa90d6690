// SPDX-License-Identifier: MIT

package main

import (
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
)

// mainnetHeights are the heights of the real blocks, by which the README says
// what each is for.
var mainnetHeights = []int{170, 171, 546, 586, 2812}

// mainnetMagic stands before each block in a node's file of blocks, followed
// by the block's length, 4 bytes, little-endian.
var mainnetMagic = [4]byte{0xf9, 0xbe, 0xb4, 0xd9}

// cutMainnet writes the real blocks, out of a file that holds the blocks of
// the main network from height 0 on in their order.
func cutMainnet(path string) {
	rest := must(os.ReadFile(path))
	last := slices.Max(mainnetHeights)
	for height := 0; height <= last; height++ {
		if len(rest) < 8 || [4]byte(rest) != mainnetMagic {
			log.Fatalf("%s: no block at height %d", path, height)
		}
		size := binary.LittleEndian.Uint32(rest[4:])
		raw := rest[8 : 8+size]
		rest = rest[8+size:]
		if slices.Contains(mainnetHeights, height) {
			must(btcblock.Parse(raw))
			write(mainnetPath(height), raw)
		}
	}
}

func mainnetPath(height int) string {
	return fmt.Sprintf("fixtures/mainnet/block_%d.bin", height)
}

// mainnetBlock returns the real block at one of mainnetHeights.
func mainnetBlock(height int) *btcblock.Block {
	return must(btcblock.Parse(must(os.ReadFile(mainnetPath(height)))))
}

// largeBlock returns the raw real block of 3,315 transactions, with witness
// data, that is among wire's test data.
func largeBlock() []byte {
	dir := must(exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/btcsuite/btcd/wire/v2").Output())
	return must(os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "testdata",
		"block-0000000000000000001602407ac49862a7bca9d00f7f402db20b7be2f5de59d2.blk")))
}

// regtestGenesis is the hash of regtest's first block, in display order.
const regtestGenesis = "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"

// made are the transactions of the made blocks, by the name of the file. Each
// block stands at height 1.
var made = map[string]func(height uint32) [][]byte{
	"one_transaction":        func(height uint32) [][]byte { return madechain.Plain(height, 1) },
	"five_transactions":      func(height uint32) [][]byte { return madechain.Plain(height, 5) },
	"sixty_four_bytes":       madechain.SixtyFourBytes,
	"equal_leaves":           madechain.EqualLeaves,
	"transaction_like_nodes": madechain.TransactionLikeNodes,
}

// writeMade writes the made blocks, and beside the one whose inner nodes look
// like transactions the body that a lying node serves for it.
func writeMade() {
	genesis := must(btcblock.ParseID(regtestGenesis))
	for name, txs := range made {
		txs := txs(1)
		raw := madechain.Block(genesis, 1_300_000_000, txs)
		write(madePath(name), raw)
		if name == "transaction_like_nodes" {
			header := [pathproof.HeaderSize]byte(raw)
			write(madePath(name+"_served"), madechain.Raw(header, madechain.InnerNodes(txs)))
		}
	}
}

func madePath(name string) string {
	return "fixtures/made/" + name + ".bin"
}

// madeBlock returns a block that writeMade wrote.
func madeBlock(name string) *btcblock.Block {
	return must(btcblock.Parse(must(os.ReadFile(madePath(name)))))
}
