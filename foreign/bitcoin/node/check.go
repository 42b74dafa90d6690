// SPDX-License-Identifier: MIT

package node

import (
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/assize/assize/btcheaders"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
)

const (
	// MaxHeaders is the greatest number of headers that one call returns, as on Bitcoin's own network.
	MaxHeaders = 2000

	// MaxBlockSize is the greatest length of a block in bytes, witness data included (Bitcoin Core src/consensus/consensus.h,
	// MAX_BLOCK_SERIALIZED_SIZE).
	MaxBlockSize = 4_000_000

	// smallAnswer is the greatest length of an answer that holds one hash or a few fields.
	smallAnswer = 64 << 10
)

// checkRun checks that each header follows the one before it.
func checkRun(headers []btcheaders.Header) error {
	for i := 1; i < len(headers); i++ {
		if headers[i].PrevBlock != headers[i-1].Hash() {
			return fmt.Errorf("%w: header %d of %d does not follow the one before it", ErrWrongAnswer, i+1, len(headers))
		}
	}
	return nil
}

// checkHash checks that a header is the one that was asked for.
func checkHash(h btcheaders.Header, asked btcheaders.Hash) error {
	if got := h.Hash(); got != asked {
		return fmt.Errorf("%w: asked for header %s, got %s", ErrWrongAnswer, btcblock.FormatID(asked), btcblock.FormatID(got))
	}
	return nil
}

// parseHash reads a hash in display order.
func parseHash(text string) (btcheaders.Hash, error) {
	hash, err := btcblock.ParseID(text)
	if err != nil {
		return hash, fmt.Errorf("%w: a hash that is not 64 hex digits", ErrMalformed)
	}
	return hash, nil
}

// parseHexHeader reads a header from hex.
func parseHexHeader(text string) (btcheaders.Header, error) {
	raw, err := hex.DecodeString(strings.TrimSpace(text))
	if err != nil {
		return btcheaders.Header{}, fmt.Errorf("%w: a header that is not in hex", ErrMalformed)
	}
	return parseHeader(raw)
}

func parseHeader(raw []byte) (btcheaders.Header, error) {
	h, err := btcheaders.ParseHeader(raw)
	if err != nil {
		return h, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return h, nil
}
