// SPDX-License-Identifier: MIT

package relay

import (
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/assize/assize/contracts/bindings"
)

// The generated codecs of the contracts, and their plain ABIs.
var (
	relayABI = bindings.NewRelay()
	courtABI = bindings.NewBisectionCourt()
	forkABI  = bindings.NewForkCourt()
	judgeABI = bindings.NewBitcoinJudge()

	relayJSON = mustABI(&bindings.RelayMetaData)
	courtJSON = mustABI(&bindings.BisectionCourtMetaData)
	forkJSON  = mustABI(&bindings.ForkCourtMetaData)
	judgeJSON = mustABI(&bindings.BitcoinJudgeMetaData)
)

// mustABI parses a generated ABI, which a bad build alone can spoil.
func mustABI(m *bind.MetaData) abi.ABI {
	parsed, err := m.ParseABI()
	if err != nil {
		panic(err)
	}
	return *parsed
}
