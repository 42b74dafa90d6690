// SPDX-License-Identifier: MIT

package btcheaders

import (
	"fmt"
	"math"
)

// What all Bitcoin networks share (Bitcoin Core src/kernel/chainparams.cpp, src/chain.h).
const (
	TargetSpacing    = 600                              // seconds between two blocks (nPowTargetSpacing)
	RetargetInterval = 2016                             // blocks in a retarget period (DifficultyAdjustmentInterval)
	TargetTimespan   = RetargetInterval * TargetSpacing // seconds in a retarget period: two weeks (nPowTargetTimespan)
	MedianTimeSpan   = 11                               // blocks whose median time a new block must exceed (nMedianTimeSpan)
	MaxFutureTime    = 7200                             // seconds a block may be ahead of the clock (MAX_FUTURE_BLOCK_TIME)
)

// Params is what a network's header rules depend on (Bitcoin Core src/kernel/chainparams.cpp, src/consensus/params.h).
type Params struct {
	Name string // as in ParamsByName

	// Genesis is the header of the first block, at height 0.
	Genesis Header

	// PowLimitBits is the easiest target allowed, compact. Bitcoin Core's powLimit has more digits than the compact form on
	// some networks; no compact target lies between the two, and what a retarget leaves there rounds down to this one.
	PowLimitBits uint32

	// NoRetargeting says that bits never change (fPowNoRetargeting).
	NoRetargeting bool

	// Heights in blocks from which on no version may be lower than 2 (BIP34Height), 3 (BIP66Height) and 4 (BIP65Height). The
	// names are those of consensus/params.h; that the heights are fixed is BIP 90.
	BIP34Height uint32
	BIP66Height uint32
	BIP65Height uint32
}

// genesisMerkleRoot is that of the first block, whose one transaction is the same on all networks.
var genesisMerkleRoot = Hash{
	0x3b, 0xa3, 0xed, 0xfd, 0x7a, 0x7b, 0x12, 0xb2, 0x7a, 0xc7, 0x2c, 0x3e, 0x67, 0x76, 0x8f, 0x61,
	0x7f, 0xc8, 0x1b, 0xc3, 0x88, 0x8a, 0x51, 0x32, 0x3a, 0x9f, 0xb8, 0xaa, 0x4b, 0x1e, 0x5e, 0x4a,
}

// genesis returns the first header of a network (CreateGenesisBlock).
func genesis(time, bits, nonce uint32) Header {
	return Header{Version: 1, MerkleRoot: genesisMerkleRoot, Time: time, Bits: bits, Nonce: nonce}
}

// MainNet returns the parameters of Bitcoin's main network (CMainParams).
func MainNet() Params {
	return Params{
		Name:         "mainnet",
		Genesis:      genesis(1231006505, 0x1d00ffff, 2083236893),
		PowLimitBits: 0x1d00ffff,
		BIP34Height:  227931,
		BIP66Height:  363725,
		BIP65Height:  388381,
	}
}

// RegTest returns the parameters of the regression test network (CRegTestParams) with its default options. Its rule of least
// difficulty after twenty minutes (fPowAllowMinDifficultyBlocks) never shows: all its blocks have the least difficulty.
func RegTest() Params {
	return Params{
		Name:          "regtest",
		Genesis:       genesis(1296688602, 0x207fffff, 2),
		PowLimitBits:  0x207fffff,
		NoRetargeting: true,
		BIP34Height:   1,
		BIP66Height:   1,
		BIP65Height:   1,
	}
}

// ParamsByName returns the parameters of a network. Expected errors: ErrNetwork, with the reason, for a network that is
// not known or not judged.
func ParamsByName(name string) (Params, error) {
	switch name {
	case "mainnet":
		return MainNet(), nil
	case "regtest":
		return RegTest(), nil
	case "testnet3":
		return Params{}, fmt.Errorf("%w: %s lets a block that comes over twenty minutes after the one before have the least difficulty, and the next go back to the bits of the last block without it: a header state does not hold those", ErrNetwork, name)
	case "testnet4":
		return Params{}, fmt.Errorf("%w: %s lets a block that comes over twenty minutes after the one before have the least difficulty, retargets from the bits of a period's first block, and bounds the time of that block by the one before (BIP 94): a header state does not hold those bits", ErrNetwork, name)
	case "signet":
		return Params{}, fmt.Errorf("%w: %s's blocks are valid by a signature in their body (BIP 325), which headers do not show: their proof of work alone costs next to nothing", ErrNetwork, name)
	default:
		return Params{}, fmt.Errorf("%w: %q is none of mainnet, regtest", ErrNetwork, name)
	}
}

// MinVersion returns the lowest version, a signed number, that a block at height may have (Bitcoin Core
// src/validation.cpp, ContextualCheckBlockHeader). Before BIP 34 every version is allowed, a negative one too.
func (p Params) MinVersion(height uint32) int32 {
	switch {
	case height >= p.BIP65Height:
		return 4
	case height >= p.BIP66Height:
		return 3
	case height >= p.BIP34Height:
		return 2
	default:
		return math.MinInt32
	}
}
