// SPDX-License-Identifier: MIT

package challenger_test

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
)

// oneBlock is a view of the foreign chain that has one block.
type oneBlock struct {
	challenger.Foreign
	height uint32
	hash   [32]byte
}

func (b oneBlock) TipHeight() uint32 { return b.height }

func (b oneBlock) HeaderHash(height uint32) ([32]byte, bool) { return b.hash, height == b.height }

func (b oneBlock) HeaderTime(height uint32) (uint32, bool) { return 1_799_000_000, height == b.height }

// A batch names another block than the checkpoint at its height: that is refuted at once.
func ExampleDecide() {
	home := protocol.NewState(protocol.Params{Window: 86_400, Clock: 7200, Confirmations: 6})
	home.Checkpoints = []protocol.Checkpoint{{Height: 900_000, Tip: [32]byte{1}}}
	home.Batches = []*protocol.Batch{{
		ID: common.Hash{7}, Phase: protocol.PhaseProposed, ProposedAt: 1_800_000_000, Deadline: 1_800_086_400,
		Claims: []protocol.Claim{{Height: 900_000, BlockHash: [32]byte{2}}},
	}}
	view := &challenger.View{
		Home: home, Foreign: oneBlock{height: 900_000, hash: [32]byte{1}},
		Self: common.Address{1}, Policy: challenger.Policy{Challenge: true},
	}
	for _, action := range challenger.Decide(view, 1_800_000_600) {
		reason := action.Because()
		fmt.Printf("%T: %s: %s\n", action, reason.Rule, reason.Text)
	}
	// Output:
	// challenger.Refute: attack a lie: the heaviest chain has another block at height 900000
}
