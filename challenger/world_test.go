package challenger_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/internal/btcblock"
	"github.com/assize/assize/internal/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/assize/assize/relay"
)

const (
	start         = 1_700_000_000 // home time of the proposal
	window        = 86400
	clock         = 7200
	confirmations = 6
	checkpointAt  = 100 // height
	claimedAt     = 101 // height of all claims but those that say otherwise
)

// foreign is a foreign chain of a test's making.
type foreign struct {
	hashes map[uint32][32]byte
	times  map[uint32]uint32
	tip    uint32
	median uint32
	bodies map[[32]byte]challenger.Body
}

func (f *foreign) HeaderHash(height uint32) ([32]byte, bool) { h, ok := f.hashes[height]; return h, ok }
func (f *foreign) HeaderTime(height uint32) (uint32, bool)   { t, ok := f.times[height]; return t, ok }
func (f *foreign) TipHeight() uint32                         { return f.tip }
func (f *foreign) MedianTimePast() uint32                    { return f.median }

func (f *foreign) Body(hash [32]byte) (challenger.Body, bool) { b, ok := f.bodies[hash]; return b, ok }

var checkpointTip = [32]byte{0xc0}

// chainOf returns a chain with block at claimedAt and more upon it than it
// needs to be buried.
func chainOf(block *btcblock.Block) *foreign {
	f := &foreign{
		hashes: map[uint32][32]byte{90: {90}, checkpointAt: checkpointTip, claimedAt: block.Hash()},
		times:  map[uint32]uint32{},
		bodies: map[[32]byte]challenger.Body{block.Hash(): block},
		tip:    claimedAt + confirmations,
		median: start - 3000,
	}
	for height := uint32(claimedAt); height <= f.tip; height++ {
		f.times[height] = start - 1000 + height
		if height > claimedAt {
			f.hashes[height] = [32]byte{byte(height)}
		}
	}
	return f
}

func blockOf(t testing.TB, txs [][]byte) *btcblock.Block {
	t.Helper()
	block, err := btcblock.Parse(madechain.Block(checkpointTip, 1_600_000_600, txs))
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
func claimOf(b *btcblock.Block, index uint32) relay.Claim {
	return relay.Claim{Height: claimedAt, BlockHash: b.Hash(), Depth: b.Tree().Depth(), Index: index, Leaf: b.TxIDs[index]}
}

var params = relay.Params{
	ChainID: common.Big1, Relay: common.Address{0xee}, Court: common.Address{0xcc},
	Window: window, Clock: clock, Confirmations: confirmations,
	ChallengeDeposit: big.NewInt(1000),
}

// account returns the address of a name.
func account(name string) common.Address { return common.BytesToAddress([]byte(name)) }

// emptyHome returns a snapshot with the first checkpoint alone.
func emptyHome(t testing.TB) *relay.Snapshot {
	t.Helper()
	s := relay.NewSnapshot(params)
	apply(t, s, relay.CheckpointAdopted{Checkpoint: relay.Checkpoint{Height: checkpointAt, Tip: checkpointTip}})
	return s
}

func apply(t testing.TB, s *relay.Snapshot, events ...relay.Event) {
	t.Helper()
	for _, e := range events {
		if err := s.Apply(e); err != nil {
			t.Fatalf("%T: %v", e, err)
		}
	}
}

// proposed returns the event of a batch that was proposed at a time.
func proposed(by string, salt byte, at uint64, claims ...relay.Claim) relay.Proposed {
	e := relay.Proposed{
		Salt: common.Hash{salt}, Proposer: account(by), Claims: claims,
		Slot: relay.Slot{Phase: relay.PhaseProposed, Deposit: big.NewInt(5000), Deadline: at + window, ClaimCount: uint16(len(claims))},
	}
	e.ID = relay.BatchID(relay.BatchRoot(claims), e.Proposer, e.Salt, params.Relay, params.ChainID)
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
