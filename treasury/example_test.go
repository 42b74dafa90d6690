// SPDX-License-Identifier: MIT

package treasury_test

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/treasury"
)

// What is final is settled, and what is owed withdrawn, when that is worth its gas.
func ExamplePlan() {
	watcher := common.Address{1}
	home := protocol.NewState(protocol.Params{
		GasPriceCap: big.NewInt(100e9), ChallengeDeposit: big.NewInt(1e17), ForkDepositBase: big.NewInt(1e17), ForkDepositPerHeader: big.NewInt(1e12),
	})
	home.Checkpoints = []protocol.Checkpoint{{Height: 900_000}}
	home.Block.Time = 1_800_000_000
	home.Credits[watcher] = big.NewInt(3e17)
	home.Batches = []*protocol.Batch{{Proposer: watcher, Deposit: big.NewInt(2e17), Phase: protocol.PhaseProposed, Deadline: 1_800_000_000}}

	for _, move := range treasury.Plan(&treasury.View{
		Home: home, Self: watcher, Policy: treasury.Policy{Settle: true},
		Account: txmgr.Account{Balance: big.NewInt(5e18), GasPrice: big.NewInt(1e9), MaxFee: big.NewInt(100e9)},
	}) {
		fmt.Println(move.Amount, "wei:", move.Reason)
	}
	// Output:
	// 200000000000000000 wei: 1 final batches hold deposits of 200000000000000000 wei
	// 300000000000000000 wei: the relay owes 300000000000000000 wei
}
