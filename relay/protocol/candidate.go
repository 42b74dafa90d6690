// SPDX-License-Identifier: MIT

package protocol

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
)

const candidateDomain = 0x02

// CandidateHash returns the hash of a header state that is offered as the next
// checkpoint: keccak-256 of a domain byte and the packed state. It stands in its
// batch's id where a batch of claims has its root (P-7.4).
func CandidateHash(state btcheaders.State) common.Hash {
	return crypto.Keccak256Hash(state.AppendBytes([]byte{candidateDomain}))
}

// StateHash returns the keccak-256 of a packed header state, by which the
// contracts know it.
func StateHash(state btcheaders.State) common.Hash {
	return crypto.Keccak256Hash(state.AppendBytes(nil))
}
