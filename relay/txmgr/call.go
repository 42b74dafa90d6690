// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// Call is a transaction to a contract, not yet sent.
type Call struct {
	// Name is the contract function's.
	Name  string
	To    common.Address
	Value *big.Int // wei; nil for none
	Data  []byte
}

// Block is a block of the chain.
type Block struct {
	Number uint64
	Hash   common.Hash
	Time   uint64 // seconds
}

// ErrReorganised means that the chain changed under a transaction, or under a read.
var ErrReorganised = errors.New("home chain reorganised under the transaction")

// Revert is an error by which a contract refuses a call.
type Revert interface {
	error
	// Kind returns the name of what it refuses for, without values.
	Kind() string
}

// Decoder reads the return data of a reverted call.
type Decoder func(data []byte) Revert

// AsRevert turns what a node answers for a reverted call into what the decoder reads
// in it, and leaves every other error alone.
func AsRevert(err error, decode Decoder) error {
	var data rpc.DataError
	if !errors.As(err, &data) {
		return err
	}
	text, ok := data.ErrorData().(string)
	if !ok {
		return err
	}
	raw, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		return err
	}
	return decode(raw)
}
