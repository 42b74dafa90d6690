// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	bitcoinfiles "github.com/assize/assize/foreign/bitcoin/files"
	"github.com/assize/assize/internal/crosscheck"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

func pathProveCommand() command {
	return command{
		name:    "path prove",
		summary: "Prove a transaction's place in a raw block.",
		about:   "It tells depth, index and branch.",
		example: "assize path prove --block fixtures/mainnet/block_170.bin --tx f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16 --court",
		run:     runPathProve,
	}
}

func runPathProve(_ context.Context, env environment, args []string) error {
	f := newFlags(env, pathProveCommand())
	file := f.String("block", "", "`FILE` of one raw block, - for standard input")
	tx := f.String("tx", "", "`TXID` of the transaction, as explorers show it")
	court := f.Bool("court", false, "have the contract check the proof, in an EVM inside this program")
	network := f.String("network", "", "`NAME` of the network whose proof of work the block must have: mainnet or regtest; by default none is asked for")
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	if err := f.require("block", "tx"); err != nil {
		return err
	}
	id, err := btcblock.ParseID(*tx)
	if err != nil {
		return usagef("--tx %w", err)
	}
	block, err := readBlock(env.stdin, *file)
	if err != nil {
		return err
	}
	if err := checkNetwork(block, *network); err != nil {
		return fmt.Errorf("%s: %w", *file, err)
	}
	index, err := block.Find(id)
	switch {
	case errors.Is(err, btcblock.ErrReversedID):
		return fmt.Errorf("%w; give it as explorers show it", err)
	case err != nil:
		return err
	}
	claim := protocol.Claim{BlockHash: block.Hash(), Depth: block.Tree().Depth(), Index: index, Leaf: id}
	witness, err := block.Witness(index)
	if err != nil {
		return err
	}
	if err := printPath(env.stdout, block, claim); err != nil {
		return err
	}
	if !*court {
		if err := pathproof.VerifyTree(claim.BlockHash, claim.Depth, claim.Index, claim.Leaf, witness); err != nil {
			return fmt.Errorf("no court takes this proof: %w", err)
		}
		return nil
	}
	gas, err := askCourt(claim, witness)
	if err != nil {
		return fmt.Errorf("the court refuses the proof: %w", err)
	}
	_, err = fmt.Fprintf(env.stdout, "court accepted, %d bytes of witness, %d gas\n", len(witness), gas)
	return err
}

// readBlock reads a raw block. One that is wrapped as in a node's own files is
// told apart.
func readBlock(stdin io.Reader, name string) (*btcblock.Block, error) {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		in = file
	}
	raw, err := io.ReadAll(io.LimitReader(in, bitcoinfiles.MaxBlockSize+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) == 0:
		return nil, fmt.Errorf("%s is empty: a raw block is needed, as bitcoin-cli getblock HASH 0 prints in hex", name)
	case len(raw) > bitcoinfiles.MaxBlockSize:
		return nil, fmt.Errorf("%s: %w", name, bitcoinfiles.ErrTooLarge)
	}
	block, err := btcblock.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("%s is no raw block%s: %w", name, hint(raw), err)
	}
	return block, nil
}

// magics begin a block in the files of a node, before its length.
var magics = map[uint32]string{0xd9b4bef9: "mainnet", 0xdab5bffa: "regtest", 0x0709110b: "testnet", 0x40cf030a: "signet"}

// hint says what else a file that is no raw block looks like.
func hint(raw []byte) string {
	if len(raw) >= 8 {
		if network, ok := magics[binary.LittleEndian.Uint32(raw)]; ok {
			return fmt.Sprintf(", but begins like a node's file of %s blocks: leave out the 8 bytes before the block", network)
		}
	}
	for _, c := range raw[:min(len(raw), 160)] {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return ""
		}
	}
	return ", but looks like hex: make it binary (xxd -r -p)"
}

// checkNetwork checks that the block's proof of work is of a network.
func checkNetwork(block *btcblock.Block, name string) error {
	if name == "" {
		return nil
	}
	network, err := btcheaders.ParamsByName(name)
	if err != nil {
		return usagef("--network: %w", err)
	}
	header, err := btcheaders.ParseHeader(block.Header[:])
	if err != nil {
		return err
	}
	if err := btcheaders.CheckProofOfWork(block.Hash(), header.Bits, network); err != nil {
		return fmt.Errorf("not a block of %s: %w", name, err)
	}
	return nil
}

func printPath(out io.Writer, block *btcblock.Block, claim protocol.Claim) error {
	branch, err := block.Tree().Branch(claim.Index)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "# hashes in display order; the branch from the transaction upward\n")
	fmt.Fprintf(out, "block %s\ntx %s\ndepth %d\nindex %d\n", btcblock.FormatID(claim.BlockHash), btcblock.FormatID(claim.Leaf), claim.Depth, claim.Index)
	for i, hash := range branch {
		if _, err := fmt.Fprintf(out, "branch %d %s\n", i, btcblock.FormatID(hash)); err != nil {
			return err
		}
	}
	return nil
}

// askCourt has the judge contract check a witness in an EVM of its own, and
// returns the gas of a transaction that does nothing else.
func askCourt(claim protocol.Claim, witness []byte) (gas uint64, err error) {
	court, err := crosscheck.OpenCourt(btcheaders.MainNet(), 0)
	if err != nil {
		return 0, err
	}
	return court.ProveTree(claim, witness)
}
