// SPDX-License-Identifier: MIT

package relay

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
)

// JudgeCode returns what creates the judge of a Bitcoin network.
func JudgeCode(p btcheaders.Params) []byte {
	return append(common.FromHex(bindings.BitcoinJudgeMetaData.Bin), judgeABI.PackConstructor(network(p))...)
}

// CodeHash returns the keccak-256 of the creation code of judge, relay,
// bisection court and fork court, in this order: which contracts this build
// deploys.
func CodeHash() common.Hash {
	return crypto.Keccak256Hash(
		common.FromHex(bindings.BitcoinJudgeMetaData.Bin),
		common.FromHex(bindings.RelayMetaData.Bin),
		common.FromHex(bindings.BisectionCourtMetaData.Bin),
		common.FromHex(bindings.ForkCourtMetaData.Bin),
	)
}
