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

// Params is what a network's header rules depend on (Bitcoin Core src/kernel/chainparams.cpp).
type Params struct {
	Name          string
	PowLimitBits  uint32 // the easiest target allowed, compact (powLimit)
	NoRetargeting bool   // bits never change (fPowNoRetargeting)

	// Heights from which a version is the lowest allowed (BIP 90; consensus.BIP34Height and so on).
	BIP34Height uint32 // 2
	BIP66Height uint32 // 3
	BIP65Height uint32 // 4
}

// MainNet returns the parameters of Bitcoin's main network (CMainParams).
func MainNet() Params {
	return Params{
		Name:         "mainnet",
		PowLimitBits: 0x1d00ffff,
		BIP34Height:  227931,
		BIP66Height:  363725,
		BIP65Height:  388381,
	}
}

// RegTest returns the parameters of the regression test network (CRegTestParams). Its rule of least difficulty after
// twenty minutes (fPowAllowMinDifficultyBlocks) never shows: all its blocks have the least difficulty.
func RegTest() Params {
	return Params{
		Name:          "regtest",
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
	case "testnet3", "testnet4":
		return Params{}, fmt.Errorf("%w: %s lets a block twenty minutes late have the least difficulty, which a header state does not follow", ErrNetwork, name)
	case "signet":
		return Params{}, fmt.Errorf("%w: signet's blocks are valid by a signature in their body, which headers do not show", ErrNetwork)
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
