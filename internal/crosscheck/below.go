// SPDX-License-Identifier: MIT

package crosscheck

import (
	"fmt"

	"github.com/assize/assize/btcheaders"
)

// Below returns how many of the headers, oldest first, stand at or below a
// trusted state: those up to its tip's own, each of which must be linked to the
// next. It is 0 if the tip's is not among them.
//
// Expected errors: *Fault with btcheaders.ErrBadLink.
func Below(headers []btcheaders.Header, base btcheaders.State) (int, error) {
	if len(headers) == 0 || headers[0].PrevBlock == base.Tip {
		return 0, nil
	}
	hashes := make([]btcheaders.Hash, 0, len(headers))
	for _, h := range headers {
		hashes = append(hashes, h.Hash())
		if hashes[len(hashes)-1] == base.Tip {
			return len(hashes), checkLinks(headers[:len(hashes)], hashes, base)
		}
	}
	return 0, nil
}

func checkLinks(headers []btcheaders.Header, hashes []btcheaders.Hash, base btcheaders.State) error {
	last := len(headers) - 1
	if uint64(last) > uint64(base.Height) {
		return fmt.Errorf("%d headers stand below the checkpoint, whose height is %d", last, base.Height)
	}
	for i := last; i > 0; i-- {
		if headers[i].PrevBlock != hashes[i-1] {
			err := fmt.Errorf("%w: the previous block is %x, the header before it %x (internal byte order)", btcheaders.ErrBadLink, headers[i].PrevBlock, hashes[i-1])
			return &Fault{i, uint64(base.Height) - uint64(last-i), err}
		}
	}
	return nil
}
