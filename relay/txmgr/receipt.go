// SPDX-License-Identifier: MIT

package txmgr

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Receipt is what a mined call cost. Of one that was sent and not seen mined it has
// the transaction and its nonce alone.
type Receipt struct {
	Tx      common.Hash
	Nonce   uint64
	Block   uint64
	GasUsed uint64
	Fee     *big.Int // wei, gas times price
}

// ReceiptOf reads what a node says of a mined transaction.
func ReceiptOf(r *types.Receipt, tx common.Hash) Receipt {
	fee := new(big.Int).SetUint64(r.GasUsed)
	return Receipt{Tx: tx, Block: r.BlockNumber.Uint64(), GasUsed: r.GasUsed, Fee: fee.Mul(fee, r.EffectiveGasPrice)}
}
