// SPDX-License-Identifier: MIT

package relay

import (
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
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

// logger is a contract that logs.
type logger struct {
	at  common.Address
	abi abi.ABI
}

// loggers returns the contracts of a relay that log, in the order in which they are asked.
func loggers(p *protocol.Params) []logger {
	return []logger{{p.Relay, relayJSON}, {p.Court, courtJSON}, {p.ForkCourt, forkJSON}}
}

// starting are the first topics of what begins something that a watcher may have to act on.
var starting = []common.Hash{
	relayJSON.Events["Proposed"].ID, relayJSON.Events["CandidateProposed"].ID, courtJSON.Events["Opened"].ID,
	forkJSON.Events["ForkOpened"].ID, forkJSON.Events["Extended"].ID,
}

// refusing are the contracts by whose errors calls are refused.
var refusing = []abi.ABI{relayJSON, courtJSON, forkJSON, judgeJSON}

// mustABI parses a generated ABI, which a bad build alone can spoil.
func mustABI(m *bind.MetaData) abi.ABI {
	parsed, err := m.ParseABI()
	if err != nil {
		panic(err)
	}
	return *parsed
}
