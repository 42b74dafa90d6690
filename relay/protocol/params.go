// SPDX-License-Identifier: MIT

package protocol

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// Params are the constants of a deployed relay and its court.
type Params struct {
	ChainID          *big.Int
	Relay, Judge     common.Address
	Court, ForkCourt common.Address
	Window, Clock    uint64 // seconds
	CheckpointWindow uint64 // seconds
	Confirmations    uint64 // blocks
	BurnBps          uint64 // 1/10,000
	GasPriceCap      *big.Int
	// Deposits, in wei: of batches, ...
	DepositBase       *big.Int
	DepositPerHeader  *big.Int
	CheckpointDeposit *big.Int // at least, of a candidate
	// ... of disputes in the bisection court, ...
	ChallengeDeposit *big.Int
	// ... and of fork disputes.
	ForkDepositBase      *big.Int
	ForkDepositPerHeader *big.Int
}

// MinDeposit returns the least deposit of a batch, in wei, whose highest claim
// is at a height, when the latest checkpoint is at another (P-8.2).
func (p *Params) MinDeposit(greatestHeight, checkpointHeight uint32) *big.Int {
	return p.deposit(p.DepositBase, p.DepositPerHeader, greatestHeight, checkpointHeight)
}

// MinCheckpointDeposit returns the least deposit of a candidate, in wei, at a
// height, when the latest checkpoint is at another (P-7.2).
func (p *Params) MinCheckpointDeposit(height, checkpointHeight uint32) *big.Int {
	if least := p.MinDeposit(height, checkpointHeight); least.Cmp(p.CheckpointDeposit) > 0 {
		return least
	}
	return p.CheckpointDeposit
}

// deposit returns base and an amount a header from the checkpoint to the last
// confirmation of a block.
func (p *Params) deposit(base, perHeader *big.Int, height, checkpointHeight uint32) *big.Int {
	buried := max(uint64(height)+p.Confirmations, uint64(checkpointHeight))
	headers := new(big.Int).SetUint64(buried - uint64(checkpointHeight))
	return headers.Mul(headers, perHeader).Add(headers, base)
}

// ForkDeposit returns the deposit of a fork dispute about a height, in wei, when
// the batch's checkpoint is at another.
func (p *Params) ForkDeposit(height, checkpointHeight uint32) *big.Int {
	return p.deposit(p.ForkDepositBase, p.ForkDepositPerHeader, height, checkpointHeight)
}
