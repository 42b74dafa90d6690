// SPDX-License-Identifier: MIT

package challenger_test

import (
	"testing"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// counted counts what a view of the foreign chain is asked.
type counted struct {
	challenger.Foreign
	asked *int
}

func (c counted) HeaderHash(height uint32) ([32]byte, bool) {
	*c.asked++
	return c.Foreign.HeaderHash(height)
}

func (c counted) State(height uint32) (btcheaders.State, bool) {
	*c.asked++
	return c.Foreign.State(height)
}

// TestDecideIsQuick: what a round asks of the view grows with the lies in a batch, with
// the headers they are about and with the records of the court, and not with the product
// of two of them: else a batch of a thousand lies, far below the checkpoint, would take
// a watcher hours.
func TestDecideIsQuick(t *testing.T) {
	const lies, headers, records = 1000, checkpointAt - genesisAt, 500
	for name, height := range map[string]uint32{"below the checkpoint": genesisAt, "above it": 710, "only just a lie": 740 - confirmations} {
		t.Run(name, func(t *testing.T) {
			g := newGame(t)
			g.branches["main"] = g.branches["main"].fork(checkpointAt, 9)
			g.play("view main")
			g.play("mine 40")
			for i := range records {
				state := g.branches["main"].at(checkpointAt + uint32(i)%40)
				apply(t, g.home, protocol.Extended{Evidence: protocol.Evidence{Record: protocol.Record{State: state}}})
			}
			claims := make([]protocol.Claim, lies)
			for i := range claims {
				claims[i] = protocol.Claim{Height: height, BlockHash: [32]byte{0xbb, byte(i), byte(i >> 8)}}
			}
			apply(t, g.home, proposed("liar", 1, start, claims...))
			asked := 0
			v := &challenger.View{Home: g.home, Foreign: counted{g.foreign, &asked}, Self: account("watcher"), Policy: g.policy}
			challenger.Decide(v, start)
			if most := 10 * (lies + headers + records); asked > most || asked < lies {
				t.Errorf("the view is asked %d times, more than %d", asked, most)
			}
		})
	}
}
