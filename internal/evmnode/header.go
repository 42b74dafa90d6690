// SPDX-License-Identifier: MIT

package evmnode

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/assize/assize/relay"
)

const (
	getBlockByNumber = "eth_getBlockByNumber"
	getBlockByHash   = "eth_getBlockByHash"
)

// header is a header as a node tells it.
type header struct {
	relay.Header
	full *types.Header // nil if this build cannot read it
}

// readHeader asks for a block without its transactions.
func readHeader(ctx context.Context, c *ethclient.Client, method string, block any) (*header, error) {
	var raw json.RawMessage
	if err := c.Client().CallContext(ctx, &raw, method, block, false); err != nil {
		return nil, err
	}
	if len(raw) == 0 || string(raw) == "null" {
		return nil, ethereum.NotFound
	}
	h := &header{full: new(types.Header)}
	if err := json.Unmarshal(raw, &h.Header); err != nil {
		return nil, err
	}
	if json.Unmarshal(raw, h.full) != nil {
		h.full = nil
	}
	return h, nil
}

// headerByNumber is the call for a header; the latest one for nil.
func headerByNumber(number *big.Int) callFunc[*header] {
	return func(ctx context.Context, c *ethclient.Client) (*header, error) {
		block := "latest"
		if number != nil {
			block = rpc.BlockNumber(number.Int64()).String()
			if number.Sign() >= 0 {
				block = fmt.Sprintf("0x%x", number)
			}
		}
		h, err := readHeader(ctx, c, getBlockByNumber, block)
		switch {
		case errors.Is(err, ethereum.NotFound) && number == nil:
			return nil, errors.New("it has no latest block")
		case err != nil:
			return nil, err
		case number != nil && number.Sign() >= 0 && number.Cmp(new(big.Int).SetUint64(h.Number)) != 0:
			return nil, fmt.Errorf("block %d when asked for %d", h.Number, number)
		}
		return h, nil
	}
}

func headerByHash(hash common.Hash) callFunc[*header] {
	return func(ctx context.Context, c *ethclient.Client) (*header, error) {
		h, err := readHeader(ctx, c, getBlockByHash, hash)
		switch {
		case err != nil:
			return nil, err
		case h.Hash != hash:
			return nil, fmt.Errorf("a header with hash %s when asked for %s", h.Hash, hash)
		}
		return h, nil
	}
}

// HeaderAt returns the header at a number, or for nil the head of the node that is read, once the others were held against it. One
// that this build cannot recompute is told as the nodes tell it.
//
// Expected errors: ethereum.NotFound; [ErrDisagreement]; [*Error]; refusals.
func (p *Pool) HeaderAt(ctx context.Context, number *big.Int) (*relay.Header, error) {
	h, err := p.headerAt(ctx, number)
	if err != nil {
		return nil, err
	}
	return &h.Header, nil
}

// HeaderOf returns the header of a block. Expected errors: as of HeaderAt.
func (p *Pool) HeaderOf(ctx context.Context, hash common.Hash) (*relay.Header, error) {
	h, r, err := read(ctx, p, getBlockByHash, headerByHash(hash))
	if err == nil {
		h, err = p.vouched(ctx, r, h)
	}
	if err != nil {
		return nil, err
	}
	return &h.Header, nil
}

// HeaderByHash returns the header of a block, which hashes to what was asked for. Expected errors: as of HeaderAt.
func (p *Pool) HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error) {
	h, _, err := read(ctx, p, getBlockByHash, headerByHash(hash))
	return fullOf(h, err, true)
}

// HeaderByNumber is HeaderAt for those who need all of a header.
func (p *Pool) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	h, err := p.headerAt(ctx, number)
	return fullOf(h, err, false)
}

func fullOf(h *header, err error, recomputed bool) (*types.Header, error) {
	switch {
	case err != nil:
		return nil, err
	case h.full == nil || recomputed && !h.Recomputed:
		return nil, &Error{fmt.Sprintf("the header of home block %d is of a kind that this build does not know: take a newer release", h.Number), ErrUnknownHeader}
	}
	return h.full, nil
}

// vouched looks at a header that this build cannot recompute: it has a field that is new, or the node has spoilt it. Another node
// is asked for the block, and must tell the same. One whose header does come to that hash shows the first to be spoilt, and is taken.
// A node that is read alone is believed, as it is in all else.
func (p *Pool) vouched(ctx context.Context, r *endpoint, h *header) (*header, error) {
	if h.Recomputed {
		return h, nil
	}
	live, _ := p.others(r)
	var without *endpoint
	for _, a := range askAll(ctx, p, live, getBlockByHash, headerByHash(h.Hash)) {
		switch {
		case errors.Is(a.err, ethereum.NotFound):
			without = a.of
		case a.err != nil:
		case a.value.Recomputed:
			p.failed(r, getBlockByHash, spoilt(r, a.of, h.Hash))
			return a.value, nil
		case !sameHeader(&a.value.Header, &h.Header):
			err := p.disagree(r, a.of, aboutHead, fmt.Sprintf("they tell different headers of block %s, which this build cannot recompute", h.Hash))
			return h, p.withheld(err)
		default:
			return h, nil
		}
	}
	if without == nil {
		return h, nil
	}
	text := fmt.Sprintf("this build cannot recompute block %s of %s, and %s does not have it", h.Hash, r.name, without.name)
	return h, p.withheld(p.disagree(r, without, aboutHead, text))
}

// spoilt is that a node tells a header that does not come to its hash, and another one that does.
func spoilt(of, other *endpoint, hash common.Hash) error {
	return &Error{fmt.Sprintf("the node at %s tells a header of block %s that does not come to that hash; that of %s does", of.name, hash, other.name), nil}
}

// sameHeader reports whether two nodes tell the same of a block.
func sameHeader(a, b *relay.Header) bool {
	fee := (a.BaseFee == nil) == (b.BaseFee == nil) && (a.BaseFee == nil || a.BaseFee.Cmp(b.BaseFee) == 0)
	return fee && a.Number == b.Number && a.Hash == b.Hash && a.Parent == b.Parent && a.Time == b.Time && a.Bloom == b.Bloom && a.ReceiptsRoot == b.ReceiptsRoot
}
