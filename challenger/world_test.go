// SPDX-License-Identifier: MIT

package challenger_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay/protocol"
)

const (
	start            = 1_700_000_000 // home time of the first proposal
	window           = 86400
	clock            = 7200
	checkpointWindow = 2 * window
	confirmations    = 6
	checkpointAt     = 700 // height
	claimedAt        = 701 // height of all claims but those that say otherwise
)

// chainOf returns a view of a chain with block at claimedAt and exactly as many
// upon it as bury it.
func chainOf(block *btcblock.Block) *foreign {
	b := trunk().fork(checkpointAt, 0)
	h, err := btcheaders.ParseHeader(block.Header[:])
	if err != nil {
		panic(err)
	}
	b.add(h)
	for range confirmations {
		b.mine(b.tip().Time + spacing)
	}
	return b.view(block)
}

func blockOf(t testing.TB, txs [][]byte) *btcblock.Block {
	t.Helper()
	tip := trunk().tip()
	block, err := btcblock.Parse(madechain.Block(tip.Tip, tip.Time+spacing, txs))
	if err != nil {
		t.Fatal(err)
	}
	return block
}

func plainBlock(t testing.TB, n int) *btcblock.Block {
	t.Helper()
	return blockOf(t, madechain.Plain(claimedAt, n))
}

// claimOf returns the true claim about a transaction.
func claimOf(b *btcblock.Block, index uint32) protocol.Claim {
	return protocol.Claim{Height: claimedAt, BlockHash: b.Hash(), Depth: b.Tree().Depth(), Index: index, Leaf: b.TxIDs[index]}
}

var params = protocol.Params{
	ChainID: common.Big1, Relay: common.Address{0xee}, Court: common.Address{0xcc}, ForkCourt: common.Address{0xfc},
	Window: window, Clock: clock, CheckpointWindow: checkpointWindow, Confirmations: confirmations,
	DepositBase: big.NewInt(5000), DepositPerHeader: big.NewInt(3), CheckpointDeposit: big.NewInt(9000),
	ChallengeDeposit: big.NewInt(1000), ForkDepositBase: big.NewInt(2000), ForkDepositPerHeader: big.NewInt(2),
}

// account returns the address of a name.
func account(name string) common.Address { return common.BytesToAddress([]byte(name)) }

// emptyHome returns a snapshot with the first checkpoint alone.
func emptyHome(t testing.TB) *protocol.State {
	t.Helper()
	s := protocol.NewState(params)
	apply(t, s, adopted(0, trunk().tip()))
	return s
}

// adopted returns the event of a checkpoint.
func adopted(index uint64, s btcheaders.State) protocol.CheckpointAdopted {
	return protocol.CheckpointAdopted{Checkpoint: protocol.Checkpoint{Index: index, Height: s.Height, Time: s.Time, Tip: s.Tip, State: s.AppendBytes(nil)}}
}

func apply(t testing.TB, s *protocol.State, events ...protocol.Event) {
	t.Helper()
	for _, e := range events {
		if err := s.Apply(e); err != nil {
			t.Fatalf("%T: %v", e, err)
		}
	}
}

// proposed returns the event of a batch that was proposed at a time.
func proposed(by string, salt byte, at uint64, claims ...protocol.Claim) protocol.Proposed {
	e := protocol.Proposed{
		Salt: common.Hash{salt}, Proposer: account(by), Claims: claims,
		Slot: protocol.Slot{Phase: protocol.PhaseProposed, Deposit: big.NewInt(5000), Deadline: at + window, ClaimCount: uint16(len(claims))},
	}
	e.ID = protocol.BatchID(protocol.BatchRoot(claims), e.Proposer, e.Salt, params.Relay, params.ChainID)
	return e
}

// offered returns the event of a candidate that was proposed at a time.
func offered(by string, salt byte, at uint64, state btcheaders.State) protocol.CandidateProposed {
	e := protocol.CandidateProposed{
		Salt: common.Hash{salt}, Proposer: account(by), State: state,
		Slot: protocol.Slot{Phase: protocol.PhaseProposed, Kind: protocol.BatchCandidate, Deposit: big.NewInt(9000), Deadline: at + checkpointWindow, ClaimCount: 1},
	}
	e.ID = protocol.BatchID(protocol.CandidateHash(state), e.Proposer, e.Salt, params.Relay, params.ChainID)
	return e
}

// lyingBody is a body of which a liar has replaced what stands in the witness
// behind the branches.
type lyingBody struct {
	challenger.Body
	coinbase []byte
}

func (b lyingBody) Witness(index uint32) ([]byte, error) {
	w, err := b.Body.Witness(index)
	if err != nil {
		return nil, err
	}
	return append(w[:pathproof.HeaderSize+64*int(b.Tree().Depth())], b.coinbase...), nil
}
