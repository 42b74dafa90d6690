// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/relay/protocol"
)

// Header is what is read of the header of a home block.
type Header struct {
	Number       uint64 // below 2^63
	Hash, Parent common.Hash
	Time         uint64 // seconds since 1970
	Bloom        types.Bloom
	ReceiptsRoot common.Hash
	BaseFee      *big.Int // wei a gas; nil on a chain without EIP-1559
	// Recomputed reports whether Hash is what the header's fields hash to. Else it is
	// the word of whoever told it, as it must be for a header with a field that this
	// build does not know.
	Recomputed bool
}

// NewHeader returns a header whose hash is recomputed.
//
// Expected errors: ErrBadHeader.
func NewHeader(h *types.Header) (*Header, error) {
	if !h.Number.IsInt64() || h.Number.Sign() < 0 {
		return nil, fmt.Errorf("%w: number %d", ErrBadHeader, h.Number)
	}
	return &Header{h.Number.Uint64(), h.Hash(), h.ParentHash, h.Time, h.Bloom, h.ReceiptHash, h.BaseFee, true}, nil
}

// UnmarshalJSON reads a block or header as eth_getBlockByNumber and eth_getBlockByHash
// return it, whatever other fields it has.
//
// Expected errors: ErrBadHeader.
func (h *Header) UnmarshalJSON(data []byte) error {
	var told struct {
		Hash         *common.Hash    `json:"hash"`
		Parent       *common.Hash    `json:"parentHash"`
		Number       *hexutil.Uint64 `json:"number"`
		Time         *hexutil.Uint64 `json:"timestamp"`
		Bloom        types.Bloom     `json:"logsBloom"`
		ReceiptsRoot common.Hash     `json:"receiptsRoot"`
		BaseFee      *hexutil.Big    `json:"baseFeePerGas"`
	}
	if err := json.Unmarshal(data, &told); err != nil {
		return fmt.Errorf("%w: %w", ErrBadHeader, err)
	}
	if told.Hash == nil || told.Parent == nil || told.Number == nil || told.Time == nil {
		return fmt.Errorf("%w: without hash, parent, number or time", ErrBadHeader)
	}
	if *told.Number > math.MaxInt64 {
		return fmt.Errorf("%w: number %d", ErrBadHeader, *told.Number)
	}
	var known types.Header
	recomputed := json.Unmarshal(data, &known) == nil && known.Hash() == *told.Hash
	*h = Header{
		uint64(*told.Number), *told.Hash, *told.Parent, uint64(*told.Time), told.Bloom, told.ReceiptsRoot, (*big.Int)(told.BaseFee), recomputed,
	}
	return nil
}

func (h *Header) block() protocol.Block {
	return protocol.Block{Number: h.Number, Hash: h.Hash, Time: h.Time}
}

// headerAt returns the block of a number, or the latest for nil. Numbers are below 2^63.
//
// Expected errors: ErrBadHeader, errors of the node.
func headerAt(ctx context.Context, chain Reader, number *big.Int) (*Header, error) {
	name := "latest home block"
	if number != nil {
		name = fmt.Sprintf("home block %d", number)
	}
	h, err := tell(chain, func(r HeaderReader) (*Header, error) { return r.HeaderAt(ctx, number) },
		func() (*types.Header, error) { return chain.HeaderByNumber(ctx, number) })
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if number != nil && (!number.IsUint64() || h.Number != number.Uint64()) {
		return nil, fmt.Errorf("%w: %s has number %d", ErrBadHeader, name, h.Number)
	}
	return h, nil
}

// headerOf returns the block of a hash and a number.
//
// Expected errors: ErrBadHeader, errors of the node.
func headerOf(ctx context.Context, chain Reader, hash common.Hash, number uint64) (*Header, error) {
	h, err := tell(chain, func(r HeaderReader) (*Header, error) { return r.HeaderOf(ctx, hash) },
		func() (*types.Header, error) { return chain.HeaderByHash(ctx, hash) })
	if err != nil {
		return nil, fmt.Errorf("home block %s: %w", hash, err)
	}
	if h.Hash != hash || h.Number != number {
		return nil, fmt.Errorf("%w: block %s, at %d, is answered with %s, at %d", ErrBadHeader, hash, number, h.Hash, h.Number)
	}
	return h, nil
}

// tell asks for a header as it is claimed to be, or else for one to be recomputed.
func tell(chain Reader, claimed func(HeaderReader) (*Header, error), known func() (*types.Header, error)) (*Header, error) {
	if r, ok := chain.(HeaderReader); ok {
		h, err := claimed(r)
		if err == nil && h == nil {
			err = errors.New("no header")
		}
		return h, err
	}
	h, err := known()
	if err != nil {
		return nil, err
	}
	return NewHeader(h)
}
