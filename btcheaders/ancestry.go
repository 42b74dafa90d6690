// SPDX-License-Identifier: MIT

package btcheaders

import (
	"encoding/binary"
	"fmt"
	"math"
)

// ancestryRunHead is the length in bytes of what stands before the headers of a run.
const ancestryRunHead = 4 + 2

// AncestryWitness packs linked headers, oldest first, for [VerifyAncestry] and the contract: 44 bytes a header, in runs
// of equal bits of at most 65,535 headers. No headers are no bytes. A run is
//
//	| bits 4, as in the header | count 2, big-endian | count × 44, see Header.AppendStreamed |
//
// Expected errors: ErrBadLink when a header does not follow the one before it.
// Rules: P-6.4.
func AncestryWitness(headers []Header) ([]byte, error) {
	var witness []byte
	for i := 0; i < len(headers); {
		end := i + 1
		for end < len(headers) && headers[end].Bits == headers[i].Bits && end-i < math.MaxUint16 {
			end++
		}
		witness = binary.LittleEndian.AppendUint32(witness, headers[i].Bits)
		witness = binary.BigEndian.AppendUint16(witness, uint16(end-i))
		for ; i < end; i++ {
			if i > 0 && headers[i].PrevBlock != headers[i-1].Hash() {
				return nil, fmt.Errorf("%w: header %d of the witness", ErrBadLink, i)
			}
			witness = headers[i].AppendStreamed(witness)
		}
	}
	return witness, nil
}

// VerifyAncestry checks that a witness holds exactly as many headers as there are edges, that the first of them names
// lower as the block before it, that each follows the one before, and that the last hashes to upper: lower is then the
// ancestor of upper, edges blocks below it. Nothing else of the headers is judged: a hash that is taken as true makes
// true all that it links to.
//
// No edges and a run of no headers are refused, as the contract does; runs need not be as long as they could be.
// Expected errors: ErrWitness when the bytes are not such runs, ErrEdgeCount, ErrBadLink.
func VerifyAncestry(upper, lower Hash, edges uint32, witness []byte) error {
	if edges == 0 {
		return fmt.Errorf("%w: none", ErrEdgeCount)
	}
	tip, seen := lower, uint64(0)
	for len(witness) > 0 {
		if len(witness) < ancestryRunHead {
			return fmt.Errorf("%w: %d bytes are left over", ErrWitness, len(witness))
		}
		bits := binary.LittleEndian.Uint32(witness)
		count := int(binary.BigEndian.Uint16(witness[4:]))
		witness = witness[ancestryRunHead:]
		if count == 0 {
			return fmt.Errorf("%w: a run of no headers", ErrWitness)
		}
		if len(witness) < count*StreamedLength {
			return fmt.Errorf("%w: %d bytes for a run of %d headers", ErrWitness, len(witness), count)
		}
		for range count {
			h, err := ParseStreamed(witness[:StreamedLength], tip, bits)
			if err != nil {
				return err
			}
			tip, witness = h.Hash(), witness[StreamedLength:]
		}
		seen += uint64(count)
	}
	if seen != uint64(edges) {
		return fmt.Errorf("%w: %d headers for %d edges", ErrEdgeCount, seen, edges)
	}
	if tip != upper {
		return fmt.Errorf("%w: the headers lead to %x, not to %x (internal byte order)", ErrBadLink, tip, upper)
	}
	return nil
}
