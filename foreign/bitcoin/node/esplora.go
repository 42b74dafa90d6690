// SPDX-License-Identifier: MIT

package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

// Esplora reads a server of Esplora's HTTP API (Blockstream/esplora API.md). It gives ten headers a request: good for keeping
// up and for some months of history, slow for all of it.
type Esplora struct {
	*endpoint

	mu  sync.Mutex
	tip tipAt // the last one, whose block need not be asked for again
}

// tipAt is a tip and its height.
type tipAt struct {
	hash   btcheaders.Hash
	height uint32
}

// esploraPage is how many blocks a page of /blocks has.
const esploraPage = 10

// NewEsplora returns a client of an Esplora server. It does not connect. Expected errors: [ErrConfig].
func NewEsplora(config Config) (*Esplora, error) {
	config.Rate = orDefault(config.Rate, defaultEsploraRate)
	e, err := config.open()
	if err != nil {
		return nil, err
	}
	return &Esplora{endpoint: e}, nil
}

// Tip returns the hash and the height of the tip of the server's best chain.
func (e *Esplora) Tip(ctx context.Context) (_ btcheaders.Hash, _ uint32, err error) {
	defer e.naming("tip", &err)
	ctx = following(ctx)
	hash, err := e.hash(ctx, "blocks", "tip", "hash")
	if err != nil {
		return btcheaders.Hash{}, 0, err
	}
	e.mu.Lock()
	last := e.tip
	e.mu.Unlock()
	if last.hash == hash {
		return hash, last.height, nil
	}
	body, err := e.get(ctx, smallAnswer, "block", btcblock.FormatID(hash))
	if err != nil {
		return btcheaders.Hash{}, 0, err
	}
	var b esploraBlock
	if err := json.Unmarshal(body, &b); err != nil {
		return btcheaders.Hash{}, 0, fmt.Errorf("%w: %s", ErrMalformed, clip(err.Error()))
	}
	h, err := b.header()
	if err == nil {
		err = checkHash(h, hash)
	}
	if err != nil {
		return btcheaders.Hash{}, 0, err
	}
	e.mu.Lock()
	e.tip = tipAt{hash, *b.Height}
	e.mu.Unlock()
	return hash, *b.Height, nil
}

// Headers returns headers of the server's best chain, from a height on: count of them, or fewer, but at least one.
// Expected errors, among others: [ErrNotFound] when the chain does not reach to the height.
func (e *Esplora) Headers(ctx context.Context, from uint32, count int) (_ []btcheaders.Header, err error) {
	defer e.naming("headers", &err)
	ctx = following(ctx)
	if count > 1 {
		headers, err := e.page(ctx, from, min(count, esploraPage))
		if err == nil || !errors.Is(err, errShortPage) {
			return headers, err
		}
	}
	h, err := e.single(ctx, from)
	if err != nil {
		return nil, err
	}
	return []btcheaders.Header{h}, nil
}

// errShortPage means that a page does not go down as far as pages do.
var errShortPage = fmt.Errorf("%w: a short page", ErrMalformed)

// page reads count headers, at most a page, from a height on. Pages are asked for by their highest block, and go down.
func (e *Esplora) page(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error) {
	top := uint64(from) + uint64(count) - 1
	body, err := e.get(ctx, esploraPage*smallAnswer, "blocks", strconv.FormatUint(top, 10))
	if err != nil {
		return nil, err
	}
	return parsePage(body, from, count)
}

// parsePage reads from a page the headers at count heights from a height on, the highest of which is the page's first.
func parsePage(body []byte, from uint32, count int) ([]btcheaders.Header, error) {
	var blocks []esploraBlock
	if err := json.Unmarshal(body, &blocks); err != nil {
		return nil, fmt.Errorf("%w: no list of blocks: %s", ErrMalformed, clip(err.Error()))
	}
	if len(blocks) < count {
		return nil, errShortPage
	}
	headers := make([]btcheaders.Header, count)
	for i := range headers {
		b := blocks[count-1-i]
		h, err := b.header()
		if err != nil {
			return nil, err
		}
		if uint64(*b.Height) != uint64(from)+uint64(i) {
			return nil, fmt.Errorf("%w: a block of height %d, not %d", ErrWrongAnswer, *b.Height, uint64(from)+uint64(i))
		}
		headers[i] = h
	}
	return headers, checkRun(headers)
}

// single reads one header, by the hash at its height.
func (e *Esplora) single(ctx context.Context, height uint32) (btcheaders.Header, error) {
	hash, err := e.hash(ctx, "block-height", strconv.FormatUint(uint64(height), 10))
	if err != nil {
		return btcheaders.Header{}, err
	}
	body, err := e.get(ctx, smallAnswer, "block", btcblock.FormatID(hash), "header")
	if err != nil {
		return btcheaders.Header{}, err
	}
	h, err := parseHexHeader(string(body))
	if err == nil {
		err = checkHash(h, hash)
	}
	if err != nil {
		return btcheaders.Header{}, err
	}
	return h, nil
}

func (e *Esplora) hash(ctx context.Context, path ...string) (btcheaders.Hash, error) {
	body, err := e.get(ctx, smallAnswer, path...)
	if err != nil {
		return btcheaders.Hash{}, err
	}
	hash, err := parseHash(strings.TrimSpace(string(body)))
	if err != nil {
		return btcheaders.Hash{}, err
	}
	return hash, nil
}

// Block returns the raw bytes of a block that the server says are those of the block with the hash. They are not checked.
// Expected errors, among others: [ErrNotFound].
func (e *Esplora) Block(ctx context.Context, hash btcheaders.Hash) (_ []byte, err error) {
	defer e.naming("block", &err)
	return e.get(ctx, MaxBlockSize, "block", btcblock.FormatID(hash), "raw")
}

// esploraBlock is what is read of a block (API.md, "Block format").
type esploraBlock struct {
	ID       string  `json:"id"`
	Height   *uint32 `json:"height"`
	Version  int64   `json:"version"` // signed in some versions, unsigned in others
	Previous *string `json:"previousblockhash"`
	Root     string  `json:"merkle_root"`
	Time     uint32  `json:"timestamp"`
	Bits     uint32  `json:"bits"`
	Nonce    uint32  `json:"nonce"`
}

// header puts the header together, which must have the block's id. Expected errors: ErrMalformed, ErrWrongAnswer.
func (b esploraBlock) header() (btcheaders.Header, error) {
	h := btcheaders.Header{Version: int32(b.Version), Time: b.Time, Bits: b.Bits, Nonce: b.Nonce}
	id, err := parseHash(b.ID)
	if err != nil {
		return h, err
	}
	if b.Height == nil || b.Version < -1<<31 || b.Version >= 1<<32 {
		return h, fmt.Errorf("%w: a block without height, or of version %d", ErrMalformed, b.Version)
	}
	if b.Previous != nil { // the first block has none
		if h.PrevBlock, err = parseHash(*b.Previous); err != nil {
			return h, err
		}
	}
	if h.MerkleRoot, err = parseHash(b.Root); err != nil {
		return h, err
	}
	return h, checkHash(h, id)
}
