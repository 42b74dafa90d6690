// SPDX-License-Identifier: MIT

package protocol_test

import (
	"fmt"
	"log"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// Claims travel packed and grouped by block; each is proven to be in its batch by a path to the root.
func ExamplePackClaims() {
	claims := []protocol.Claim{
		{Height: 900_000, BlockHash: [32]byte{1}, Depth: 12, Index: 7, Leaf: [32]byte{2}},
		{Height: 900_000, BlockHash: [32]byte{1}, Depth: 12, Index: 9, Leaf: [32]byte{3}},
		{Height: 900_001, BlockHash: [32]byte{4}, Depth: 11, Index: 0, Leaf: [32]byte{5}},
	}
	packed, err := protocol.PackClaims(claims)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(packed), "bytes")

	root := protocol.BatchRoot(claims)
	proof, err := protocol.ProveInBatch(claims, 1)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(proof.Siblings), "siblings,", proof.Root(claims[1].Hash()) == root)
	// Output:
	// 180 bytes
	// 2 siblings, true
}

// A batch is final when its window is over and nothing is open. Nobody has to say so.
func ExampleBatch_Final() {
	batch := protocol.Batch{Phase: protocol.PhaseProposed, Deadline: 1_800_000_000}
	fmt.Println(batch.Final(1_799_999_999), batch.Final(1_800_000_000))
	// Output:
	// false true
}

// The least deposit grows with the headers that a challenger may have to stream.
func ExampleParams_MinDeposit() {
	params := protocol.Params{Confirmations: 6, DepositBase: big.NewInt(1e15), DepositPerHeader: big.NewInt(1e12)}
	fmt.Println(params.MinDeposit(900_144, 900_000), "wei")
	// Output:
	// 1150000000000000 wei
}

// A state is what events fold into.
func ExampleState_Apply() {
	state := protocol.NewState(protocol.Params{})
	owner := common.Address{1}
	for _, event := range []protocol.Event{
		protocol.Credited{Owner: owner, Amount: big.NewInt(5)},
		protocol.Credited{Owner: owner, Amount: big.NewInt(7)},
	} {
		if err := state.Apply(event); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Println(state.Credits[owner], "wei can be withdrawn")
	// Output:
	// 12 wei can be withdrawn
}
