// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reader is what is read of a home chain. An *ethclient.Client is one. What more a Reader
// may be is below.
type Reader interface {
	ChainID(ctx context.Context) (*big.Int, error)
	// HeaderByNumber returns the latest header for nil.
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error)
	CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, block common.Hash) ([]byte, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
}

// HeaderReader is what a Reader may be besides: one that tells the hash which a node
// claims a block to have. Through it a chain is followed whose hashes this build cannot
// recompute. It vouches for headers that are not Recomputed: of several nodes, two agree
// on number, hash and parent.
type HeaderReader interface {
	// HeaderAt returns the header of a number, the latest for nil.
	HeaderAt(ctx context.Context, number *big.Int) (*Header, error)
	// HeaderOf returns the header whose hash is claimed to be a given one.
	HeaderOf(ctx context.Context, hash common.Hash) (*Header, error)
}

// ReceiptReader is what a Reader may be besides: one through which a block is read whose
// logs are too many for one answer.
type ReceiptReader interface {
	// BlockTransactions returns the hashes of a block's transactions, in their order.
	BlockTransactions(ctx context.Context, block common.Hash) ([]common.Hash, error)
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
}

// SecondReader is what a Reader may be besides: one of several nodes, of which another
// can be asked what the one that is read may have left out.
type SecondReader interface {
	// FilterLogsElsewhere returns what one node but the one that is read says to a query,
	// and that node's name; "" and no logs if there is no other that could be asked.
	FilterLogsElsewhere(ctx context.Context, q ethereum.FilterQuery) (logs []types.Log, node string, err error)
}
