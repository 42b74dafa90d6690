// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/fixtures"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/internal/testing/madechain"
)

// foreignChain is a Bitcoin chain: what a relay's judge is told of it, and
// blocks with their transactions.
type foreignChain struct {
	network    btcheaders.Params
	checkpoint btcheaders.State
	view       *bitcoinfiles.View
	headers    [][]byte                   // one file each; the heaviest chain counts
	blocks     map[uint32]*btcblock.Block // by height
	raw        map[uint32][]byte          // the same, as nodes hand them out
}

// Heights of the real blocks.
const (
	mainnetCheckpoint = 100
	firstPayment      = 170 // two transactions
	coinbaseAlone     = 171 // one
	fourPayments      = 546 // four
	oddPayments       = 586 // three
)

// mainnet returns the real chain from the first block to height 2,200.
func mainnet(now time.Time) (*foreignChain, error) {
	headers, err := fs.ReadFile(fixtures.FS, "mainnet/headers_0_to_2200.bin")
	if err != nil {
		return nil, err
	}
	raw := map[uint32][]byte{}
	for _, height := range []uint32{firstPayment, coinbaseAlone, fourPayments, oddPayments} {
		if raw[height], err = fs.ReadFile(fixtures.FS, fmt.Sprintf("mainnet/block_%d.bin", height)); err != nil {
			return nil, err
		}
	}
	run, err := btcheaders.ParseHeaders(headers)
	if err != nil {
		return nil, err
	}
	network := btcheaders.MainNet()
	checkpoint, err := btcheaders.FromHeaders(run[:mainnetCheckpoint+1], 0, btcheaders.Origin{}, network)
	if err != nil {
		return nil, err
	}
	return newForeignChain(network, checkpoint, headers, raw, now)
}

// Heights of the made blocks.
const (
	innerNodeBlock    = 1 // below the checkpoint: its inner nodes read as transactions
	regtestCheckpoint = 11
	sixtyFourBlock    = 12 // its second transaction has 64 bytes
	usualBlock        = 13 // as many transactions as a block of today
	regtestTip        = 24

	usualTransactions = 2500
)

// regtestGenesisTime is the time of regtest's first block (Bitcoin Core,
// kernel/chainparams.cpp).
const regtestGenesisTime = 1_296_688_602

// regtest returns a chain made for the occasion: what it takes are blocks that
// nature lacks.
func regtest(now time.Time) (*foreignChain, error) {
	first, err := fs.ReadFile(fixtures.FS, "made/transaction_like_nodes.bin")
	if err != nil {
		return nil, err
	}
	raw := map[uint32][]byte{innerNodeBlock: first}
	headers := first[:btcheaders.HeaderLength:btcheaders.HeaderLength]
	tip, err := btcheaders.ParseHeader(headers)
	if err != nil {
		return nil, err
	}
	for height := uint32(innerNodeBlock + 1); height <= regtestTip; height++ {
		block := madechain.Block(tip.Hash(), tip.Time+btcheaders.TargetSpacing, transactions(height))
		raw[height] = block
		headers = append(headers, block[:btcheaders.HeaderLength]...)
		if tip, err = btcheaders.ParseHeader(block[:btcheaders.HeaderLength]); err != nil {
			return nil, err
		}
	}
	network := btcheaders.RegTest()
	run, err := btcheaders.ParseHeaders(headers[:regtestCheckpoint*btcheaders.HeaderLength])
	if err != nil {
		return nil, err
	}
	origin := btcheaders.Origin{Work: btcheaders.Work(madechain.Bits), EpochStart: regtestGenesisTime}
	checkpoint, err := btcheaders.FromHeaders(run, innerNodeBlock, origin, network)
	if err != nil {
		return nil, err
	}
	return newForeignChain(network, checkpoint, headers, raw, now)
}

func transactions(height uint32) [][]byte {
	switch height {
	case sixtyFourBlock:
		return madechain.SixtyFourBytes(height)
	case usualBlock:
		return madechain.Plain(height, usualTransactions)
	}
	return madechain.Plain(height, 1)
}

// newForeignChain returns a chain as a watcher sees it.
func newForeignChain(network btcheaders.Params, checkpoint btcheaders.State, headers []byte, raw map[uint32][]byte, now time.Time) (*foreignChain, error) {
	c := &foreignChain{
		network: network, checkpoint: checkpoint,
		headers: [][]byte{headers}, blocks: map[uint32]*btcblock.Block{}, raw: raw,
	}
	for height, block := range raw {
		var err error
		if c.blocks[height], err = btcblock.Parse(block); err != nil {
			return nil, fmt.Errorf("block %d: %w", height, err)
		}
	}
	return c, c.look(uint32(now.Unix()))
}

// look lays headers and blocks out as files and reads them the way a watcher
// does, which checks all of them. now is in seconds since 1970.
func (f *foreignChain) look(now uint32) (err error) {
	dir, err := os.MkdirTemp("", "assize-demo-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	blocks := filepath.Join(dir, "blocks")
	config := bitcoinfiles.Config{Network: f.network, Checkpoint: f.checkpoint, Now: now, Blocks: []string{blocks}}
	for i, headers := range f.headers {
		path := filepath.Join(dir, fmt.Sprintf("headers_%d.bin", i))
		config.HeaderFiles = append(config.HeaderFiles, path)
		if err := os.WriteFile(path, headers, 0o600); err != nil {
			return err
		}
	}
	if err := os.Mkdir(blocks, 0o700); err != nil {
		return err
	}
	for height, block := range f.raw {
		if err := os.WriteFile(filepath.Join(blocks, fmt.Sprintf("%d.bin", height)), block, 0o600); err != nil {
			return err
		}
	}
	f.view, err = bitcoinfiles.Load(config)
	return err
}
