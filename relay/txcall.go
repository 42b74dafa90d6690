package relay

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// Call is a transaction to one of the contracts, not yet sent.
type Call struct {
	// Name is the contract function's.
	Name  string
	To    common.Address
	Value *big.Int // wei; nil for none
	Data  []byte
}
