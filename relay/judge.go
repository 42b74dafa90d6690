// SPDX-License-Identifier: MIT

package relay

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// DeployJudge deploys the judge of a Bitcoin network alone, and waits until it
// is mined.
//
// Expected errors: *RevertError, ErrFailed, errors of the node.
func DeployJudge(ctx context.Context, s *txmgr.Sender, p btcheaders.Params, interval time.Duration) (common.Address, error) {
	receipt, _, err := s.Create(ctx, "deploy judge", judgeCode(p), interval)
	if err != nil {
		return common.Address{}, err
	}
	return receipt.ContractAddress, nil
}

// judgeCode returns what creates the judge of a Bitcoin network.
func judgeCode(p btcheaders.Params) []byte {
	return append(common.FromHex(bindings.BitcoinJudgeMetaData.Bin), judgeABI.PackConstructor(network(p))...)
}

// Estimator runs calls that are not sent. An *ethclient.Client is one.
type Estimator interface {
	EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error)
}

// ProveTree has a judge check a claim's tree, as it does in proveClaim, and
// returns the gas of a transaction that does nothing else. The claim's height
// does not matter for it. See pathproof.TreeWitness for the witness.
//
// Expected errors: *RevertError, errors of the node.
func ProveTree(ctx context.Context, chain Estimator, judge common.Address, c protocol.Claim, witness []byte) (gas uint64, err error) {
	data, err := judgeABI.TryPackProveTree(claimBinding(c), witness)
	if err != nil {
		return 0, err
	}
	gas, err = chain.EstimateGas(ctx, ethereum.CallMsg{To: &judge, Data: data})
	return gas, asRevert(err)
}

// CodeHash returns the keccak-256 of the creation code of judge, relay,
// bisection court and fork court, in this order: which contracts this build
// deploys.
func CodeHash() common.Hash {
	return crypto.Keccak256Hash(
		common.FromHex(bindings.BitcoinJudgeMetaData.Bin),
		common.FromHex(bindings.RelayMetaData.Bin),
		common.FromHex(bindings.BisectionCourtMetaData.Bin),
		common.FromHex(bindings.ForkCourtMetaData.Bin),
	)
}
