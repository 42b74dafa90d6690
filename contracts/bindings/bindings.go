// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Assurance is an auto generated low-level Go binding around an user-defined struct.
type Assurance struct {
	Deposit    *big.Int
	Burn       *big.Int
	ClaimCount *big.Int
	Window     *big.Int
}

// Batch is an auto generated low-level Go binding around an user-defined struct.
type Batch struct {
	Phase           uint8
	Deposit         *big.Int
	Deadline        *big.Int
	ClaimCount      uint16
	CheckpointIndex uint32
	OpenDisputes    uint32
	Kind            uint8
}

// BatchProof is an auto generated low-level Go binding around an user-defined struct.
type BatchProof struct {
	Siblings   [][32]byte
	Directions *big.Int
}

// Bisection is an auto generated low-level Go binding around an user-defined struct.
type Bisection struct {
	Id             [32]byte
	BatchId        [32]byte
	ClaimHash      [32]byte
	Proposer       common.Address
	Challenger     common.Address
	Deposit        *big.Int
	Kind           uint8
	Turn           uint8
	Lo             uint32
	Hi             uint32
	Upper          [32]byte
	Lower          [32]byte
	Revealed       [32]byte
	ProposerUsed   uint32
	ChallengerUsed uint32
	TurnStart      *big.Int
}

// BitcoinPayoutOffer is an auto generated low-level Go binding around an user-defined struct.
type BitcoinPayoutOffer struct {
	Phase      uint8
	Maker      common.Address
	RefundTime *big.Int
	Recipient  common.Address
	MinValue   uint64
	MinHeight  uint32
	MinBurn    *big.Int
	Amount     *big.Int
}

// Claim is an auto generated low-level Go binding around an user-defined struct.
type Claim struct {
	Height    uint32
	BlockHash [32]byte
	Depth     uint8
	Index     uint32
	Leaf      [32]byte
}

// Fork is an auto generated low-level Go binding around an user-defined struct.
type Fork struct {
	BatchId    [32]byte
	ClaimHash  [32]byte
	Proposer   common.Address
	Challenger common.Address
	Deposit    *big.Int
	Checkpoint uint32
	Height     uint32
	ByState    bool
	Target     [32]byte
	BuriedBy   *big.Int
	OpenedAt   *big.Int
}

// Game is an auto generated low-level Go binding around an user-defined struct.
type Game struct {
	TurnStart      *big.Int
	ProposerUsed   uint32
	ChallengerUsed uint32
	Turn           uint8
	Work           *big.Int
	Payee          common.Address
}

// Network is an auto generated low-level Go binding around an user-defined struct.
type Network struct {
	PowLimitBits  uint32
	NoRetargeting bool
	Bip34Height   uint32
	Bip66Height   uint32
	Bip65Height   uint32
}

// Parameters is an auto generated low-level Go binding around an user-defined struct.
type Parameters struct {
	Judge             common.Address
	BisectionCourt    common.Address
	ForkCourt         common.Address
	Window            *big.Int
	Clock             *big.Int
	CheckpointWindow  *big.Int
	Confirmations     *big.Int
	BurnBps           *big.Int
	GasPriceCap       *big.Int
	DepositBase       *big.Int
	DepositPerHeader  *big.Int
	CheckpointDeposit *big.Int
}

// Record is an auto generated low-level Go binding around an user-defined struct.
type Record struct {
	Checkpoint     uint32
	Marked         bool
	AncestorHeight uint32
	AncestorState  [32]byte
	BuriedTime     uint32
	State          []byte
}

// RelayBatchRef is an auto generated low-level Go binding around an user-defined struct.
type RelayBatchRef struct {
	Root [32]byte
	Salt [32]byte
}

// RelayConfig is an auto generated low-level Go binding around an user-defined struct.
type RelayConfig struct {
	Window            uint32
	Clock             uint32
	Confirmations     uint32
	BurnBps           uint16
	GasPriceCap       uint64
	CheckpointWindow  uint32
	CheckpointDeposit *big.Int
}

// Summary is an auto generated low-level Go binding around an user-defined struct.
type Summary struct {
	Tip        [32]byte
	Work       *big.Int
	Height     uint32
	Time       uint32
	MedianTime uint32
}

// BisectionCourtMetaData contains all meta data concerning the BisectionCourt contract.
var BisectionCourtMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractICourtRelay\",\"name\":\"relay\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"ARITY\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CHALLENGE_DEPOSIT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CLOCK\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"JUDGE\",\"outputs\":[{\"internalType\":\"contractIJudge\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RELAY\",\"outputs\":[{\"internalType\":\"contractICourtRelay\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"blockProven\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"proven\",\"type\":\"bool\"},{\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"}],\"name\":\"challengeAncestry\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"name\":\"challengeDepth\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"name\":\"challengePath\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection[]\",\"name\":\"list\",\"type\":\"tuple[]\"}],\"name\":\"closeProven\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"disputeId\",\"type\":\"bytes32\"}],\"name\":\"disputes\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"stateHash\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveBlock\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveBlockAfterDuty\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveClaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveClaimAfterDuty\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveSpan\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"}],\"name\":\"reclaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"}],\"name\":\"refuteCheckpointed\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"}],\"name\":\"select\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"}],\"name\":\"timeout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"treeProven\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"proven\",\"type\":\"bool\"},{\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"}],\"name\":\"BlockProven\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumSide\",\"name\":\"loser\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"}],\"name\":\"Closed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structBisection\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"Reclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"}],\"name\":\"Refuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structBisection\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Revealed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structBisection\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Selected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"}],\"name\":\"TreeProven\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"AlreadyProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"}],\"name\":\"BadConfig\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"BatchNotProposed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"BatchNotRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"ChallengeDepositTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"}],\"name\":\"ChallengeDepositTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"}],\"name\":\"CheckpointAgrees\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"last\",\"type\":\"uint32\"}],\"name\":\"CheckpointTooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"}],\"name\":\"ClockNotOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"}],\"name\":\"ClockOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"DisputeExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"siblings\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"name\":\"MalformedProof\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"checkpointHeight\",\"type\":\"uint32\"}],\"name\":\"NotAtCheckpoint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"checkpointHeight\",\"type\":\"uint32\"}],\"name\":\"NotBelowCheckpoint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"checkpointHeight\",\"type\":\"uint32\"}],\"name\":\"NotNearestCheckpoint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"NotProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"party\",\"type\":\"address\"}],\"name\":\"NotTheParty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"RevealCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"last\",\"type\":\"uint256\"}],\"name\":\"SegmentOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"SpanTooShort\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"StaleState\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"duty\",\"type\":\"uint256\"}],\"name\":\"WithinDuty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"WrongClaim\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"WrongHashes\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"WrongKind\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"}],\"name\":\"WrongTurn\",\"type\":\"error\"}]",
	ID:  "de575bbbbcec8167d5944451b702749348",
	Bin: "0x610100806040523461037b57602081613757803803809161002082856103a6565b83398101031261037b57516001600160a01b0381169081810361037b5761018060049260405193848092630890357360e41b82525afa91821561039b575f92610298575b5060208201516001600160a01b0316300361026a5760805260018060a01b0381511660a052608081015160c05260e06101008201519101516127100390612710821161025657600182901b916001600160ff1b038116036102565780622dc6c00290622dc6c082048103610256576406fc23ac000290808204612710149015171561025657818101809111610256575f198101908111610256578115610242570460e08190526001600160601b031061020e5760405161337990816103de82396080518181816101e80152818161047a015281816106ce0152818161087c01528181610a8d01528181610b8901528181610cff01528181610dda01528181610e4b01528181610f9b0152818161196c01528181611ad10152818161253101528181612a810152612e35015260a051818181610211015281816103d401528181610542015281816108dc01528181610d5501528181610e8e015281816113b301526119b1015260c05181818161035c015281816109f80152818161149d01528181611740015281816119f80152612feb015260e05181818161104101528181611c850152612cfc0152f35b6040516301cfc2ef60e61b815260206004820152600b60248201526a067617350726963654361760ac1b6044820152606490fd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6040516301cfc2ef60e61b815260206004820152600560248201526472656c617960d81b6044820152606490fd5b909150610180813d8211610393575b816102b561018093836103a6565b8101031261037b576040519061018082016001600160401b0381118382101761037f576040528051906001600160a01b038216820361037b57610160918352610300602082016103c9565b6020840152610311604082016103c9565b6040840152606081015160608401526080810151608084015260a081015160a084015260c081015160c084015260e081015160e08401526101008101516101008401526101208101516101208401526101408101516101408401520151610160820152905f610064565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b3d91506102a7565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761037f57604052565b51906001600160a01b038216820361037b5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c908163089a2f3014611c705750806311be199714611c47578063236ca03714611a715780633cac66bd14611a1b5780633d172e18146119e05780633fa5199b1461199b578063423154c914611956578063561bb0dd146116cf578063572897e91461143357806362701ce41461132e5780636eaeb264146112cf5780639d9970b714610f49578063a134c66714610e0b578063ad733fa014610dc7578063b4885ec314610dab578063b8b86c1414610cb1578063c09b918514610c57578063cc4ee80a146109a6578063d724c32d14610869578063dcb4fce91461068a578063f8aa1ff5146103155763fdd74d4214610110575f80fd5b346103125736600319016102e0811261031057610200136103125760a036610203190112610312576102a43563ffffffff81168103610310576102c4356001600160401b0381116102b757610169903690600401611d29565b60c492919235600381101561030c57600281036102ee575061018b6004612b47565b6101986102046004612fa3565b6101a3366004612242565b60e081015160028110156102da578592916101ce916102ca576101c7904290612f41565b6004612fd8565b6024359361020c6101e16102048761331a565b94610204877f0000000000000000000000000000000000000000000000000000000000000000612c00565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156102c657859361026860405196879586948594635099187960e11b8652610224359160048701612674565b03915afa80156102bb576102a2575b505033917f607169cd7b56df522893005435124413ee171349d73a117843ef7cc3ca225bdc8480a480f35b816102ac91611e30565b6102b757825f610277565b8280fd5b6040513d84823e3d90fd5b8580fd5b6101a0015163ffffffff166101c7565b634e487b7160e01b86526021600452602486fd5b8461030a604492632533b83360e01b8352600435600452611f80565bfd5b8480fd5b505b80fd5b50346103125761032436611d56565b9193929161033183612f0b565b60e0830135600281101561030c578061066f57506103596103523685612242565b4290612f41565b947f0000000000000000000000000000000000000000000000000000000000000000808711610653575060c084013560038110156102c65785600182146106385786976103a68488612fa3565b60608701356001600160a01b0381169081810361063457503303610624575b506102c65760020361053e57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061042061040d61012086016120bc565b61041a61010087016120bc565b906120f9565b91803b156102c65761045993869360405195869485938493635099187960e11b85526101608b0135906101408c01359060048701612674565b03915afa90811561053357839161051b575b50505b6104783382612b7e565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906104af60a0820161237b565b823b15610516576040516313acd5ef60e31b81526020929092013560048301523360248301526001600160601b03166044820152600160648201529082908290608490829084905af180156102bb576105055750f35b8161050f91611e30565b6103125780f35b505050fd5b8161052591611e30565b61053057815f61046b565b50fd5b6040513d85823e3d90fd5b91907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661057761010086016120bc565b9161058561012087016120bc565b94823b15610620576105f288956105bb9363ffffffff80996040519a8b998a988998633f47a14f60e21b8a5260048a0190612603565b1660a48701521660c48501526101408a013560e48501526101608a0135610104850152610140610124850152610144840191612654565b03915afa90811561053357839161060b575b505061046e565b8161061591611e30565b61053057815f610604565b8780fd5b61062e9087612fd8565b5f6103c5565b8980fd5b632533b83360e01b8752853560045260448761030a84611f80565b63891be11d60e01b865284356004526024879052604452606485fd5b8461030a60449286639d3ae33960e01b845235600452611f9b565b50346103125761020036600319011261031257600435908181528060205260408120546106c06106bb366004612242565b613288565b036108575760018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166024356040519362afb24960e51b8552816004860152602085602481865afa94851561084c57849561081b575b506004851015610807578460038596036107ee57508084528360205283604081205581610746611f39565b917f5d34020c242547741fc2ddc8ac0c259e34928095bfa745a8f654034fd6331afe6020610772612365565b6040516001600160601b0390911681526001600160a01b0390951694a4610797611f39565b61079f612365565b92803b1561030c578492836064926001600160601b03604051978896879563f628ee3160e01b8752600487015260018060a01b031660248601521660448401525af180156102bb576105055750f35b6367d291a760e01b8552849061080490846125df565b90fd5b634e487b7160e01b84526021600452602484fd5b61083e91955060203d602011610845575b6108368183611e30565b8101906125c7565b935f61071b565b503d61082c565b6040513d86823e3d90fd5b602491635b41914d60e01b8252600452fd5b506108ae61087636611da3565b959394927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692908660016128d2565b90604083013560ff8116809103610310576040516302154d4b60e61b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561099a57809261094b575b602061094387878763ffffffff8816610120820152848201356101408201526080820135610160820152612cf7565b604051908152f35b9091506020823d602011610992575b8161096760209383611e30565b810103126103125750916020939163ffffffff61098661094395611e87565b92945081939550610914565b3d915061095a565b604051903d90823e3d90fd5b503461031257610200366003190112610312576109c36004612b47565b602435906109d082612a65565b60c4356003811015610310576109ea90836044359161334d565b6109f661035236612113565b7f00000000000000000000000000000000000000000000000000000000000000009081811115610c3b5782808560e4356002811015610c3757610b2d5780610a3c611f39565b7f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc604060043592838752866020528682812055815190610a7c8289611fa9565b6001600160a01b03166020820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690610abe611f39565b610ac6611f39565b92610acf612365565b92813b156102c657856084926001600160601b038296604051988997889663ef1d6edb60e01b8852600488015260018060a01b0316602487015260018060a01b031660448601521660648401525af180156102bb5761050557505080f35b9050610b37611f4f565b60043580845260208490526040808520859055519291907f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc6040858594600189985260018060a01b03166020820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690610bba611f4f565b91610bc3612365565b90803b1561030c576040516313acd5ef60e31b815260048101939093526001600160a01b039390931660248301526001600160601b03166044820152600160648201529082908290608490829084905af180156102bb5761050557505080f35b634e487b7160e01b5f52602160045260245ffd5b5050fd5b636bbc31af60e11b835260048035905260245260445260649150fd5b5034610312576040610cad91610c6c36611ce3565b90825260026020908152838320918352908152919020546040805160ff83161515815260089290921c6001600160a01b031692820192909252918291820190565b0390f35b503461031257366003190161012081126103105760a0136103125760e43563ffffffff811681036103105781610104356001600160401b03811161031057610cfd903690600401611d29565b7f00000000000000000000000000000000000000000000000000000000000000009291610d50610d3c6001600160a01b03861660c4353360a435612ec3565b95600487610d4a828261331a565b97612c00565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156102c657859361026860405196879586948594635099187960e11b86526024359160048701612674565b5034610312578060031936011261031257602060405160108152f35b506108ae610dd436611da3565b959394927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929086866128d2565b503461031257366003190161010081126103105760a0136103125760e4356001600160401b03811161031057610e45903690600401611d29565b82610e7f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660c4353360a435612ec3565b92610e8b6004856132aa565b927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610f4557610ef692849260405180958194829363fa8ab06160e01b8452610ee5600485016004612603565b60c060a485015260c4840191612654565b03915afa80156102bb57610f30575b505033917f900ddd3c4e515accfb797fc7945bc42547298acd069882fbcbb21a33834e40a38480a480f35b81610f3a91611e30565b6102b757825f610f05565b8380fd5b50366003190161014081126103105760a0136103125760a4356001600160401b038111610310576040600319823603011261031057610f86611ca8565b906101243563ffffffff811680820361030c577f0000000000000000000000000000000000000000000000000000000000000000936001600160a01b03851693610fd991859160e435919060040161277f565b9360208501928351916004359263ffffffff841691828503610634576110009184916130de565b92909463ffffffff8416808410156112b8575061121d575b505063ffffffff91611029916120f9565b166101208501526101408401526024356101608401527f000000000000000000000000000000000000000000000000000000000000000080341061120757506001600160601b0334116111f45760c0830180519060038210156102da57611099835192604087019384519161334d565b82519151905160038110156111e0576110c690604051926020840194855260408401526060830190611f8e565b3360808201524260a08201526101043560c082015260c081526110ea60e082611e30565b519020928385528460205260408520546111cc5790818460e093523360808201526001600160601b03341660a082015261112381612a3e565b815161114160405192611137846004612603565b60a0840190611fb6565b857f404e1bed01f2d3ce895bc88c36abe6afca2e18264be45b4228502a257e1a20666102a03394a451602460405180948193639efafd95861b8352600483015234905af18015610533576020935061119d575b50604051908152f35b6111be9060e03d60e0116111c5575b6111b68183611e30565b810190611e98565b505f611194565b503d6111ac565b6350bb265560e01b85526004849052602485fd5b634e487b7160e01b87526021600452602487fd5b631056d5cb60e11b845234600452602484fd5b631680578f60e21b855234600452602452604484fd5b611226906120cd565b63ffffffff60405191635c51212960e11b83521660048201526080816024818a5afa80156112ad5763ffffffff918a9161127a575b50169081811161101857630ae45fff60e41b8952600452602452604487fd5b61129c915060803d6080116112a6575b6112948183611e30565b810190612bd3565b509150505f61125b565b503d61128a565b6040513d8b823e3d90fd5b63e9a55e7160e01b8b52600484905260245260448afd5b5034610312576020366003190112610312576004356001600160401b03811161031057366023820112156103105780600401356001600160401b0381116102b7573660248260091b840101116102b757602461132b920161239c565b80f35b50346103125761133d36611d56565b919260c081013560038110156102c65760028114611418575061135f81612b47565b6113698482612fa3565b6113733682612242565b60e081015160028110156111e057916113a3602092889594155f146114085761139d904290612f41565b82612fd8565b0135936113b081866132aa565b937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561030c57610ee58593610ef66040519687958694859463fa8ab06160e01b86526004860190612603565b6101a0015163ffffffff1661139d565b61030a8691604493632533b83360e01b845235600452611f80565b50346103125736600319016102208112610310576102001361031257610204356001600160401b0381116103105761146f903690600401611cf9565b9061147a6004612f0b565b60e4356002811015610f4557806116b3575061149a610352366004612242565b917f0000000000000000000000000000000000000000000000000000000000000000808411611696575060c435600381101561030c57600181146102ee57506001600160a01b036114e9611f4f565b163303611669576101243563ffffffff8116810361030c576101043563ffffffff811681036102c65760019163ffffffff91611524916120f9565b16146116545763ffffffff61155961155461153e36612113565b83610100816101208401511692015116906120f9565b6120cd565b16600f81101561164c575b80820361163557506115746126a0565b5063ffffffff61158336612113565b9360405160208101906115a98161159b84888a611f65565b03601f198101835282611e30565b519020610180860152600160e0860152166101a08401526115c983612a3e565b6040516102208082528101829052926001600160fb1b03821161030c576115ff9160051b80936102408601376020840190611fb6565b7fd73139f965b6726b9acb884f4488d4e952169e162b28cb420a709367e0ab1aec6024359261024081600435948101030190a380f35b628e573160e11b8552600491909152602452604483fd5b50600f611564565b63180a3bcb60e21b8452600480359052602484fd5b606484611674611f4f565b632bb02c2960e11b8252600480359052336024526001600160a01b0316604452fd5b63891be11d60e01b85526004803590526024849052604452606484fd5b8361030a604492639d3ae33960e01b8352600435600452611f9b565b50346103125736600319016102408112610310576102001361031257610204356001600160401b0381116103105761170b903690600401611cf9565b610224359161171a6004612f0b565b60e435600281101561030c576001810361193a575061173d610352366004612242565b907f000000000000000000000000000000000000000000000000000000000000000080831161191d57506001600160a01b03611777611f39565b1633036119125760405160208101906117958161159b848887611f65565b51902061018435036118fd578284116118e6576117b06126a0565b506117ba36612113565b926117c681868661321c565b600186018087116118d257829163ffffffff6117e5899582948a61321c565b166101208801521661010086015281611886575b91818363ffffffff9461183e9796941061186e575b505050856101808401528560e0840152166101c082015261182e81612a3e565b6040519283526020830190611fb6565b602435907f512250b7cee08f40a272a2973d4a9701b586890885dc23922263023f1489e60761022060043592a380f35b61187792612a1a565b356101608401525f858161180e565b90505f1985018581116118be579185826118ab63ffffffff9561183e98979585612a1a565b35610140870152919350919394506117f9565b634e487b7160e01b87526011600452602487fd5b634e487b7160e01b88526011600452602488fd5b6044858486638ea61dd760e01b8352600452602452fd5b632e03212360e01b8552600480359052602485fd5b606485611674611f39565b63891be11d60e01b86526004803590526024839052604452606485fd5b8461030a604492639d3ae33960e01b8352600435600452611f9b565b50346103125780600319360112610312576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346103125780600319360112610312576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461031257806003193601126103125760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5034610312576040610cad91611a3036611ce3565b90825260016020908152838320918352908152919020546040805160ff83161515815260089290921c6001600160a01b031692820192909252918291820190565b5034611bf15736600319016101208112611bf15760a013611bf15760a4356001600160401b038111611bf15760406003198236030112611bf157611ab3611ca8565b6101043563ffffffff81168103611bf15763ffffffff611b17611b097f00000000000000000000000000000000000000000000000000000000000000009460018060a01b03861696879160e4359160040161277f565b9260208401948551906130de565b82611b239392936120a9565b91169182911603611c2457508060243514611c1257506040825191015190604051913390827f28c1537fd8c1f921114b94ed0dab827cad40969aa92370560342538f3ba3f7db5f80a4639efafd9560e01b8252600482015260e0816024815f875af18015611be657611bf5575b5051813b15611bf1575f9160848392604051948593849263ef1d6edb60e01b845260048401523360248401523360448401528160648401525af18015611be657611bd8575080f35b611be491505f90611e30565b005b6040513d5f823e3d90fd5b5f80fd5b611c0d9060e03d60e0116111c5576111b68183611e30565b611b90565b6307a228f160e21b5f5260045260245ffd5b63ffffffff611c316120a9565b6357c568ab60e11b5f521660045260245260445ffd5b34611bf1576020366003190112611bf1576004355f525f602052602060405f2054604051908152f35b34611bf1575f366003190112611bf1576020907f00000000000000000000000000000000000000000000000000000000000000008152f35b60c435906001600160a01b0382168203611bf157565b35906001600160a01b0382168203611bf157565b359063ffffffff82168203611bf157565b6040906003190112611bf1576004359060243590565b9181601f84011215611bf1578235916001600160401b038311611bf1576020808501948460051b010111611bf157565b9181601f84011215611bf1578235916001600160401b038311611bf15760208381860195010111611bf157565b60031981016102c08112611bf15761020013611bf15760049160a061020319830112611bf157610204916102a435906001600160401b038211611bf157611d9f91600401611d29565b9091565b9060031982016101208112611bf15760a013611bf15760049160a435906001600160401b038211611bf1576040908290036003190112611bf1576004019060c4356001600160a01b0381168103611bf1579060e435906101043590565b61020081019081106001600160401b03821117611e1c57604052565b634e487b7160e01b5f52604160045260245ffd5b90601f801991011681019081106001600160401b03821117611e1c57604052565b51906001600160601b0382168203611bf157565b519065ffffffffffff82168203611bf157565b519061ffff82168203611bf157565b519063ffffffff82168203611bf157565b908160e0910312611bf1576040519060e082018281106001600160401b03821117611e1c576040528051906004821015611bf15760c0918352611edd60208201611e51565b6020840152611eee60408201611e65565b6040840152611eff60608201611e78565b6060840152611f1060808201611e87565b6080840152611f2160a08201611e87565b60a084015201516002811015611bf15760c082015290565b6084356001600160a01b0381168103611bf15790565b6064356001600160a01b0381168103611bf15790565b91906001600160fb1b038111611bf15760051b809282370190565b6003811015610c2357602452565b906003821015610c235752565b6002811015610c2357602452565b906002821015610c235752565b65ffffffffffff6101e0809280518552602081015160208601526040810151604086015260018060a01b03606082015116606086015260018060a01b0360808201511660808601526001600160601b0360a08201511660a086015261202360c082015160c0870190611f8e565b61203560e082015160e0870190611fa9565b63ffffffff6101008201511661010086015263ffffffff6101208201511661012086015261014081015161014086015261016081015161016086015261018081015161018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c0860152015116910152565b60043563ffffffff81168103611bf15790565b3563ffffffff81168103611bf15790565b63ffffffff5f199116019063ffffffff82116120e557565b634e487b7160e01b5f52601160045260245ffd5b9063ffffffff8091169116039063ffffffff82116120e557565b610200906003190112611bf1576040519061212d82611e00565b600435825260243560208301526044356040830152816064356001600160a01b0381168103611bf15760608201526084356001600160a01b0381168103611bf157608082015260a4356001600160601b0381168103611bf15760a082015260c4356003811015611bf15760c082015260e4356002811015611bf15760e08201526101043563ffffffff81168103611bf1576101008201526101243563ffffffff81168103611bf1576101208201526101443561014082015261016435610160820152610184356101808201526101a43563ffffffff81168103611bf1576101a08201526101c43563ffffffff81168103611bf1576101c08201526101e4359065ffffffffffff82168203611bf1576101e00152565b919082610200910312611bf15760405161225b81611e00565b809280358252602081013560208301526040810135604083015261228160608201611cbe565b606083015261229260808201611cbe565b608083015260a08101356001600160601b0381168103611bf15760a083015260c08101356003811015611bf15760c083015260e0810135906002821015611bf1576101e09160e08401526122e96101008201611cd2565b6101008401526122fc6101208201611cd2565b6101208401526101408101356101408401526101608101356101608401526101808101356101808401526123336101a08201611cd2565b6101a08401526123466101c08201611cd2565b6101c084015201359065ffffffffffff82168203611bf1576101e00152565b60a4356001600160601b0381168103611bf15790565b356001600160601b0381168103611bf15790565b919082018092116120e557565b81156125c3576040810135602082013560c08301356003811015611bf1576123d2838360028414936123cd82612a65565b612b07565b9160405192604084018481106001600160401b03821117611e1c576040525460ff8116158015855260089190911c6001600160a01b031660209094019384526125ac575f96879590865b888a101561250e578960091b83018035805f525f60205260405f2054156125025761244682612b47565b856020830135148015906124f4575b6124d95760c0820135906003821015611bf1578760028314036124bd575050906001600160601b0361249e60a06124a594612498600180841b038c511682612b7e565b0161237b565b169061238f565b965f1981146120e5576001809101995b01989661241c565b632533b83360e01b5f526004526124d49150611f80565b60445ffd5b8860408363cc9e244f60e01b5f52013560045260245260445ffd5b508860408301351415612455565b505096986001906124b5565b975097505092505082612522575b50505050565b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690813b15611bf1575f608492819560405197889687956313acd5ef60e31b875260048701526024860152604485015260648401525af18015611be65761259c575b80808061251c565b5f6125a691611e30565b5f612594565b839063c8de259f60e01b5f5260045260245260445ffd5b5050565b90816020910312611bf157516004811015611bf15790565b91906044926004526004811015610c2357602452565b359060ff82168203611bf157565b6080809163ffffffff61261582611cd2565b1684526020810135602085015260ff612630604083016125f5565b16604085015263ffffffff61264760608301611cd2565b1660608501520135910152565b908060209392818452848401375f828201840152601f01601f1916010190565b909260809263ffffffff61269d9795168352602083015260408201528160608201520191612654565b90565b604051906126ad82611e00565b5f6101e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c08201520152565b91908260a0910312611bf15760405160a081018181106001600160401b03821117611e1c57604052608080829461274a81611cd2565b845260208101356020850152612762604082016125f5565b604085015261277360608201611cd2565b60608501520135910152565b9392909161278b6126a0565b9461279f61279a366004612714565b613037565b8060408801526127af82806130a9565b919050600a82116128b75760208301359081831c6128a057918692959493915f925b82841061280157505050506127e593612ec3565b60208401526001600160a01b03166060830152600260c0830152565b9193509193949560019061281f8661281985806130a9565b90612a1a565b359084871c8316830361286b57604051600160f81b6020820190815260218201939093526041810191909152612858816061810161159b565b5190205b940191879391969594966127d1565b604051600160f81b602082019081526021820192909252604181019290925290612898816061810161159b565b51902061285c565b5090634a49e53160e11b5f5260045260245260445ffd5b60208383634a49e53160e11b5f52600452013560245260445ffd5b929195939490946128ef61279a6128e76126a0565b973690612714565b8060408801526128ff88806130a9565b9050600a81116129ff5760208901359182821c6129e9579891905f915b8183106129585750505050826129359394959697612ec3565b60208501526001600160a01b031660608401526003811015610c235760c0830152565b9091929960019061296d856128198e806130a9565b359083861c831683036129b457604051600160f81b60208201908152602182019390935260418101919091526129a6816061810161159b565b5190205b9a9301919061291c565b604051600160f81b6020820190815260218201929092526041810192909252906129e1816061810161159b565b5190206129aa565b50634a49e53160e11b5f5260045260245260445ffd5b88602091634a49e53160e11b5f52600452013560245260445ffd5b9190811015612a2a5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b65ffffffffffff42166101e0820152612a5681613288565b90515f525f60205260405f2055565b60405162afb24960e51b815260048101829052906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611be6575f92612ae6575b506004821015610c235760018203612acf575050565b63491ec72f60e01b5f52612ae392506125df565b5ffd5b612b0091925060203d602011610845576108368183611e30565b905f612ab9565b6003811015610c2357600203612b2f575f52600260205260405f20905f5260205260405f2090565b5f52600160205260405f20905f5260205260405f2090565b803590815f525f602052612b646106bb60405f2054923690612242565b03612b6c5750565b635b41914d60e01b5f5260045260245ffd5b80355f81815260208181526040808320929092558151600181526001600160a01b0390951685820152909201359290917f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc91a3565b9190826080910312611bf15781519160208101519161269d6060612bf960408501611e87565b9301611e87565b9392909181612c11612c18926120bc565b93866130de565b91909463ffffffff83169163ffffffff85169280841015612ce1575063ffffffff8116612c4d575b5050509061269d916120f9565b63ffffffff6024612c5f6080936120cd565b604051635c51212960e11b815292166004830152909283919082906001600160a01b03165afa8015611be65763ffffffff915f91612cbe575b50169081811115612ca95780612c40565b630ae45fff60e41b5f5260045260245260445ffd5b612cd7915060803d6080116112a6576112948183611e30565b509150505f612c98565b8363e9a55e7160e01b5f5260045260245260445ffd5b9291907f0000000000000000000000000000000000000000000000000000000000000000803410612ead57506001600160601b033411612e9a5760c084018051906003821015610c23576020860193612d59855193604089019485519161334d565b8451925191516003811015610c2357612d8690604051936020850195865260408501526060840190611f8e565b3360808301524260a083015260c082015260c08152612da660e082611e30565b51902093845f525f60205260405f2054612e87578481523360808201526001600160601b03341660a0820152612ddb81612a3e565b612dee8351916111376040518095612603565b847f404e1bed01f2d3ce895bc88c36abe6afca2e18264be45b4228502a257e1a20666102a03394a451604051639efafd9560e01b8152600481019190915260e081602481347f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015611be657612e6c5750565b612e849060e03d60e0116111c5576111b68183611e30565b50565b846350bb265560e01b5f5260045260245ffd5b631056d5cb60e11b5f523460045260245ffd5b631680578f60e21b5f523460045260245260445ffd5b929091604051926020840194855260018060a01b03166040840152606083015260018060a01b031660808201524660a082015260a08152612f0560c082611e30565b51902090565b612f1481612b47565b6020810135612f2281612a65565b60c0820135906003821015611bf1576040612f3f9301359161334d565b565b9060e08201516002811015610c2357612f875765ffffffffffff6101e063ffffffff6101a085015116935b01511681039081116120e55763ffffffff61269d921661238f565b65ffffffffffff6101e063ffffffff6101c08501511693612f6c565b90612fb461279a6040923690612714565b91013590818103612fc3575050565b63cc9e244f60e01b5f5260045260245260445ffd5b906001600160ff1b03811681036120e5577f000000000000000000000000000000000000000000000000000000000000000091828260011b111561301b57505050565b63f622fcd760e01b5f523560045260245260011c60445260645ffd5b80519060208101519060408101519060806060820151910151916040519360208501955f875263ffffffff60e01b9060e01b166021860152602585015260ff60f81b9060f81b16604584015263ffffffff60e01b9060e01b166046830152604a820152604a8152612f05606a82611e30565b903590601e1981360301821215611bf157018035906001600160401b038211611bf157602001918160051b36038313611bf157565b60405163c81e25ab60e01b815260048101929092526001600160a01b0316919060e081602481865afa908115611be6575f91613190575b5063ffffffff918216911680821161317a5750608090602460405180948193635c51212960e11b835260048301525afa8015611be6575f915f9161315857509091565b9050613173915060803d6080116112a6576112948183611e30565b5091905091565b90632922476760e21b5f5260045260245260445ffd5b905060e0813d60e011613214575b816131ab60e09383611e30565b81010312611bf157600481511015611bf1576131c960208201611e51565b506131d660408201611e65565b506131e360608201611e78565b50600260c06131f460808401611e87565b9261320160a08201611e87565b5001511015611bf15763ffffffff613115565b3d915061319e565b63ffffffff61323c610120928280610100830151169485920151166120f9565b16918281029281840414901517156120e557600183018093116120e55782156132745763ffffffff9261327092049061238f565b1690565b634e487b7160e01b5f52601260045260245ffd5b604051613299602082018093611fb6565b6102008152612f0561022082611e30565b9061279a6132c2916132bb84612a65565b3690612714565b918260ff6132d182855f612b07565b5416613304576132e291925f612b07565b80546001600160a81b0319163360081b610100600160a81b0316176001179055565b8263191e17c360e31b5f5260045260245260445ffd5b9061279a61332b916132bb84612a65565b918260ff61333b82856002612b07565b5416613304576132e291926002612b07565b61335a838360ff93612b07565b5416613364575050565b63191e17c360e31b5f5260045260245260445ffd",
}

// BisectionCourt is an auto generated Go binding around an Ethereum contract.
type BisectionCourt struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BisectionCourt) GetABI() abi.ABI {
	return c.abi
}

// NewBisectionCourt creates a new instance of BisectionCourt.
func NewBisectionCourt() *BisectionCourt {
	parsed, err := BisectionCourtMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BisectionCourt{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BisectionCourt) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address relay) returns()
func (bisectionCourt *BisectionCourt) PackConstructor(relay common.Address) []byte {
	enc, err := bisectionCourt.abi.Pack("", relay)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackARITY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4885ec3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ARITY() view returns(uint256)
func (bisectionCourt *BisectionCourt) PackARITY() []byte {
	enc, err := bisectionCourt.abi.Pack("ARITY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackARITY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4885ec3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ARITY() view returns(uint256)
func (bisectionCourt *BisectionCourt) TryPackARITY() ([]byte, error) {
	return bisectionCourt.abi.Pack("ARITY")
}

// UnpackARITY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb4885ec3.
//
// Solidity: function ARITY() view returns(uint256)
func (bisectionCourt *BisectionCourt) UnpackARITY(data []byte) (*big.Int, error) {
	out, err := bisectionCourt.abi.Unpack("ARITY", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCHALLENGEDEPOSIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x089a2f30.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CHALLENGE_DEPOSIT() view returns(uint256)
func (bisectionCourt *BisectionCourt) PackCHALLENGEDEPOSIT() []byte {
	enc, err := bisectionCourt.abi.Pack("CHALLENGE_DEPOSIT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCHALLENGEDEPOSIT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x089a2f30.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CHALLENGE_DEPOSIT() view returns(uint256)
func (bisectionCourt *BisectionCourt) TryPackCHALLENGEDEPOSIT() ([]byte, error) {
	return bisectionCourt.abi.Pack("CHALLENGE_DEPOSIT")
}

// UnpackCHALLENGEDEPOSIT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x089a2f30.
//
// Solidity: function CHALLENGE_DEPOSIT() view returns(uint256)
func (bisectionCourt *BisectionCourt) UnpackCHALLENGEDEPOSIT(data []byte) (*big.Int, error) {
	out, err := bisectionCourt.abi.Unpack("CHALLENGE_DEPOSIT", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCLOCK is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3d172e18.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CLOCK() view returns(uint256)
func (bisectionCourt *BisectionCourt) PackCLOCK() []byte {
	enc, err := bisectionCourt.abi.Pack("CLOCK")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCLOCK is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3d172e18.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CLOCK() view returns(uint256)
func (bisectionCourt *BisectionCourt) TryPackCLOCK() ([]byte, error) {
	return bisectionCourt.abi.Pack("CLOCK")
}

// UnpackCLOCK is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3d172e18.
//
// Solidity: function CLOCK() view returns(uint256)
func (bisectionCourt *BisectionCourt) UnpackCLOCK(data []byte) (*big.Int, error) {
	out, err := bisectionCourt.abi.Unpack("CLOCK", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackJUDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3fa5199b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function JUDGE() view returns(address)
func (bisectionCourt *BisectionCourt) PackJUDGE() []byte {
	enc, err := bisectionCourt.abi.Pack("JUDGE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJUDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3fa5199b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function JUDGE() view returns(address)
func (bisectionCourt *BisectionCourt) TryPackJUDGE() ([]byte, error) {
	return bisectionCourt.abi.Pack("JUDGE")
}

// UnpackJUDGE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3fa5199b.
//
// Solidity: function JUDGE() view returns(address)
func (bisectionCourt *BisectionCourt) UnpackJUDGE(data []byte) (common.Address, error) {
	out, err := bisectionCourt.abi.Unpack("JUDGE", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RELAY() view returns(address)
func (bisectionCourt *BisectionCourt) PackRELAY() []byte {
	enc, err := bisectionCourt.abi.Pack("RELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RELAY() view returns(address)
func (bisectionCourt *BisectionCourt) TryPackRELAY() ([]byte, error) {
	return bisectionCourt.abi.Pack("RELAY")
}

// UnpackRELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x423154c9.
//
// Solidity: function RELAY() view returns(address)
func (bisectionCourt *BisectionCourt) UnpackRELAY(data []byte) (common.Address, error) {
	out, err := bisectionCourt.abi.Unpack("RELAY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBlockProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc09b9185.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blockProven(bytes32 batchId, bytes32 claimHash) view returns(bool proven, address prover)
func (bisectionCourt *BisectionCourt) PackBlockProven(batchId [32]byte, claimHash [32]byte) []byte {
	enc, err := bisectionCourt.abi.Pack("blockProven", batchId, claimHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlockProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc09b9185.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blockProven(bytes32 batchId, bytes32 claimHash) view returns(bool proven, address prover)
func (bisectionCourt *BisectionCourt) TryPackBlockProven(batchId [32]byte, claimHash [32]byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("blockProven", batchId, claimHash)
}

// BlockProvenOutput serves as a container for the return parameters of contract
// method BlockProven.
type BlockProvenOutput struct {
	Proven bool
	Prover common.Address
}

// UnpackBlockProven is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc09b9185.
//
// Solidity: function blockProven(bytes32 batchId, bytes32 claimHash) view returns(bool proven, address prover)
func (bisectionCourt *BisectionCourt) UnpackBlockProven(data []byte) (BlockProvenOutput, error) {
	out, err := bisectionCourt.abi.Unpack("blockProven", data)
	outstruct := new(BlockProvenOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Proven = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Prover = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// PackChallengeAncestry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d9970b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeAncestry((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce, uint32 checkpointIndex) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) PackChallengeAncestry(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, nonce *big.Int, checkpointIndex uint32) []byte {
	enc, err := bisectionCourt.abi.Pack("challengeAncestry", claim, proof, proposer, salt, nonce, checkpointIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeAncestry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d9970b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeAncestry((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce, uint32 checkpointIndex) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) TryPackChallengeAncestry(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, nonce *big.Int, checkpointIndex uint32) ([]byte, error) {
	return bisectionCourt.abi.Pack("challengeAncestry", claim, proof, proposer, salt, nonce, checkpointIndex)
}

// UnpackChallengeAncestry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9d9970b7.
//
// Solidity: function challengeAncestry((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce, uint32 checkpointIndex) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackChallengeAncestry(data []byte) ([32]byte, error) {
	out, err := bisectionCourt.abi.Unpack("challengeAncestry", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackChallengeDepth is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd724c32d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeDepth((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) PackChallengeDepth(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, nonce *big.Int) []byte {
	enc, err := bisectionCourt.abi.Pack("challengeDepth", claim, proof, proposer, salt, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeDepth is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd724c32d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeDepth((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) TryPackChallengeDepth(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, nonce *big.Int) ([]byte, error) {
	return bisectionCourt.abi.Pack("challengeDepth", claim, proof, proposer, salt, nonce)
}

// UnpackChallengeDepth is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd724c32d.
//
// Solidity: function challengeDepth((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackChallengeDepth(data []byte) ([32]byte, error) {
	out, err := bisectionCourt.abi.Unpack("challengeDepth", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackChallengePath is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad733fa0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengePath((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) PackChallengePath(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, nonce *big.Int) []byte {
	enc, err := bisectionCourt.abi.Pack("challengePath", claim, proof, proposer, salt, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengePath is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xad733fa0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengePath((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) TryPackChallengePath(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, nonce *big.Int) ([]byte, error) {
	return bisectionCourt.abi.Pack("challengePath", claim, proof, proposer, salt, nonce)
}

// UnpackChallengePath is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xad733fa0.
//
// Solidity: function challengePath((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint256 nonce) payable returns(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackChallengePath(data []byte) ([32]byte, error) {
	out, err := bisectionCourt.abi.Unpack("challengePath", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCloseProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6eaeb264.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function closeProven((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48)[] list) returns()
func (bisectionCourt *BisectionCourt) PackCloseProven(list []Bisection) []byte {
	enc, err := bisectionCourt.abi.Pack("closeProven", list)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCloseProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6eaeb264.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function closeProven((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48)[] list) returns()
func (bisectionCourt *BisectionCourt) TryPackCloseProven(list []Bisection) ([]byte, error) {
	return bisectionCourt.abi.Pack("closeProven", list)
}

// PackDisputes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11be1997.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function disputes(bytes32 disputeId) view returns(bytes32 stateHash)
func (bisectionCourt *BisectionCourt) PackDisputes(disputeId [32]byte) []byte {
	enc, err := bisectionCourt.abi.Pack("disputes", disputeId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDisputes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11be1997.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function disputes(bytes32 disputeId) view returns(bytes32 stateHash)
func (bisectionCourt *BisectionCourt) TryPackDisputes(disputeId [32]byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("disputes", disputeId)
}

// UnpackDisputes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x11be1997.
//
// Solidity: function disputes(bytes32 disputeId) view returns(bytes32 stateHash)
func (bisectionCourt *BisectionCourt) UnpackDisputes(data []byte) ([32]byte, error) {
	out, err := bisectionCourt.abi.Unpack("disputes", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackProveBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8b86c14.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveBlock((uint32,bytes32,uint8,uint32,bytes32) claim, bytes32 root, bytes32 salt, uint32 checkpointIndex, bytes witness) returns()
func (bisectionCourt *BisectionCourt) PackProveBlock(claim Claim, root [32]byte, salt [32]byte, checkpointIndex uint32, witness []byte) []byte {
	enc, err := bisectionCourt.abi.Pack("proveBlock", claim, root, salt, checkpointIndex, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8b86c14.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveBlock((uint32,bytes32,uint8,uint32,bytes32) claim, bytes32 root, bytes32 salt, uint32 checkpointIndex, bytes witness) returns()
func (bisectionCourt *BisectionCourt) TryPackProveBlock(claim Claim, root [32]byte, salt [32]byte, checkpointIndex uint32, witness []byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("proveBlock", claim, root, salt, checkpointIndex, witness)
}

// PackProveBlockAfterDuty is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfdd74d42.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveBlockAfterDuty((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, (uint32,bytes32,uint8,uint32,bytes32) claim, uint32 checkpointIndex, bytes witness) returns()
func (bisectionCourt *BisectionCourt) PackProveBlockAfterDuty(d Bisection, claim Claim, checkpointIndex uint32, witness []byte) []byte {
	enc, err := bisectionCourt.abi.Pack("proveBlockAfterDuty", d, claim, checkpointIndex, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveBlockAfterDuty is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfdd74d42.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveBlockAfterDuty((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, (uint32,bytes32,uint8,uint32,bytes32) claim, uint32 checkpointIndex, bytes witness) returns()
func (bisectionCourt *BisectionCourt) TryPackProveBlockAfterDuty(d Bisection, claim Claim, checkpointIndex uint32, witness []byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("proveBlockAfterDuty", d, claim, checkpointIndex, witness)
}

// PackProveClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa134c667.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveClaim((uint32,bytes32,uint8,uint32,bytes32) claim, bytes32 root, bytes32 salt, bytes witness) returns()
func (bisectionCourt *BisectionCourt) PackProveClaim(claim Claim, root [32]byte, salt [32]byte, witness []byte) []byte {
	enc, err := bisectionCourt.abi.Pack("proveClaim", claim, root, salt, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa134c667.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveClaim((uint32,bytes32,uint8,uint32,bytes32) claim, bytes32 root, bytes32 salt, bytes witness) returns()
func (bisectionCourt *BisectionCourt) TryPackProveClaim(claim Claim, root [32]byte, salt [32]byte, witness []byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("proveClaim", claim, root, salt, witness)
}

// PackProveClaimAfterDuty is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62701ce4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveClaimAfterDuty((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, (uint32,bytes32,uint8,uint32,bytes32) claim, bytes witness) returns()
func (bisectionCourt *BisectionCourt) PackProveClaimAfterDuty(d Bisection, claim Claim, witness []byte) []byte {
	enc, err := bisectionCourt.abi.Pack("proveClaimAfterDuty", d, claim, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveClaimAfterDuty is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62701ce4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveClaimAfterDuty((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, (uint32,bytes32,uint8,uint32,bytes32) claim, bytes witness) returns()
func (bisectionCourt *BisectionCourt) TryPackProveClaimAfterDuty(d Bisection, claim Claim, witness []byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("proveClaimAfterDuty", d, claim, witness)
}

// PackProveSpan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8aa1ff5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveSpan((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, (uint32,bytes32,uint8,uint32,bytes32) claim, bytes witness) returns()
func (bisectionCourt *BisectionCourt) PackProveSpan(d Bisection, claim Claim, witness []byte) []byte {
	enc, err := bisectionCourt.abi.Pack("proveSpan", d, claim, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveSpan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8aa1ff5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveSpan((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, (uint32,bytes32,uint8,uint32,bytes32) claim, bytes witness) returns()
func (bisectionCourt *BisectionCourt) TryPackProveSpan(d Bisection, claim Claim, witness []byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("proveSpan", d, claim, witness)
}

// PackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcb4fce9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaim((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d) returns()
func (bisectionCourt *BisectionCourt) PackReclaim(d Bisection) []byte {
	enc, err := bisectionCourt.abi.Pack("reclaim", d)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcb4fce9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaim((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d) returns()
func (bisectionCourt *BisectionCourt) TryPackReclaim(d Bisection) ([]byte, error) {
	return bisectionCourt.abi.Pack("reclaim", d)
}

// PackRefuteCheckpointed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x236ca037.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refuteCheckpointed((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint32 checkpointIndex) returns()
func (bisectionCourt *BisectionCourt) PackRefuteCheckpointed(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, checkpointIndex uint32) []byte {
	enc, err := bisectionCourt.abi.Pack("refuteCheckpointed", claim, proof, proposer, salt, checkpointIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefuteCheckpointed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x236ca037.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refuteCheckpointed((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, uint32 checkpointIndex) returns()
func (bisectionCourt *BisectionCourt) TryPackRefuteCheckpointed(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, checkpointIndex uint32) ([]byte, error) {
	return bisectionCourt.abi.Pack("refuteCheckpointed", claim, proof, proposer, salt, checkpointIndex)
}

// PackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x572897e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reveal((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, bytes32[] hashes) returns()
func (bisectionCourt *BisectionCourt) PackReveal(d Bisection, hashes [][32]byte) []byte {
	enc, err := bisectionCourt.abi.Pack("reveal", d, hashes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x572897e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reveal((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, bytes32[] hashes) returns()
func (bisectionCourt *BisectionCourt) TryPackReveal(d Bisection, hashes [][32]byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("reveal", d, hashes)
}

// PackSelect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x561bb0dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function select((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, bytes32[] hashes, uint256 segment) returns()
func (bisectionCourt *BisectionCourt) PackSelect(d Bisection, hashes [][32]byte, segment *big.Int) []byte {
	enc, err := bisectionCourt.abi.Pack("select", d, hashes, segment)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSelect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x561bb0dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function select((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d, bytes32[] hashes, uint256 segment) returns()
func (bisectionCourt *BisectionCourt) TryPackSelect(d Bisection, hashes [][32]byte, segment *big.Int) ([]byte, error) {
	return bisectionCourt.abi.Pack("select", d, hashes, segment)
}

// PackTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc4ee80a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function timeout((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d) returns()
func (bisectionCourt *BisectionCourt) PackTimeout(d Bisection) []byte {
	enc, err := bisectionCourt.abi.Pack("timeout", d)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcc4ee80a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function timeout((bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) d) returns()
func (bisectionCourt *BisectionCourt) TryPackTimeout(d Bisection) ([]byte, error) {
	return bisectionCourt.abi.Pack("timeout", d)
}

// PackTreeProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3cac66bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function treeProven(bytes32 batchId, bytes32 claimHash) view returns(bool proven, address prover)
func (bisectionCourt *BisectionCourt) PackTreeProven(batchId [32]byte, claimHash [32]byte) []byte {
	enc, err := bisectionCourt.abi.Pack("treeProven", batchId, claimHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTreeProven is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3cac66bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function treeProven(bytes32 batchId, bytes32 claimHash) view returns(bool proven, address prover)
func (bisectionCourt *BisectionCourt) TryPackTreeProven(batchId [32]byte, claimHash [32]byte) ([]byte, error) {
	return bisectionCourt.abi.Pack("treeProven", batchId, claimHash)
}

// TreeProvenOutput serves as a container for the return parameters of contract
// method TreeProven.
type TreeProvenOutput struct {
	Proven bool
	Prover common.Address
}

// UnpackTreeProven is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3cac66bd.
//
// Solidity: function treeProven(bytes32 batchId, bytes32 claimHash) view returns(bool proven, address prover)
func (bisectionCourt *BisectionCourt) UnpackTreeProven(data []byte) (TreeProvenOutput, error) {
	out, err := bisectionCourt.abi.Unpack("treeProven", data)
	outstruct := new(TreeProvenOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Proven = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Prover = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// BisectionCourtBlockProven represents a BlockProven event raised by the BisectionCourt contract.
type BisectionCourtBlockProven struct {
	BatchId   [32]byte
	ClaimHash [32]byte
	Prover    common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BisectionCourtBlockProvenEventName = "BlockProven"

// ContractEventName returns the user-defined event name.
func (BisectionCourtBlockProven) ContractEventName() string {
	return BisectionCourtBlockProvenEventName
}

// UnpackBlockProvenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BlockProven(bytes32 indexed batchId, bytes32 indexed claimHash, address indexed prover)
func (bisectionCourt *BisectionCourt) UnpackBlockProvenEvent(log *types.Log) (*BisectionCourtBlockProven, error) {
	event := "BlockProven"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtBlockProven)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtClosed represents a Closed event raised by the BisectionCourt contract.
type BisectionCourtClosed struct {
	Id      [32]byte
	BatchId [32]byte
	Loser   uint8
	Winner  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const BisectionCourtClosedEventName = "Closed"

// ContractEventName returns the user-defined event name.
func (BisectionCourtClosed) ContractEventName() string {
	return BisectionCourtClosedEventName
}

// UnpackClosedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Closed(bytes32 indexed id, bytes32 indexed batchId, uint8 loser, address winner)
func (bisectionCourt *BisectionCourt) UnpackClosedEvent(log *types.Log) (*BisectionCourtClosed, error) {
	event := "Closed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtClosed)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtOpened represents a Opened event raised by the BisectionCourt contract.
type BisectionCourtOpened struct {
	Id         [32]byte
	BatchId    [32]byte
	Challenger common.Address
	Claim      Claim
	State      Bisection
	Raw        *types.Log // Blockchain specific contextual infos
}

const BisectionCourtOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (BisectionCourtOpened) ContractEventName() string {
	return BisectionCourtOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, (uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) state)
func (bisectionCourt *BisectionCourt) UnpackOpenedEvent(log *types.Log) (*BisectionCourtOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtOpened)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtReclaimed represents a Reclaimed event raised by the BisectionCourt contract.
type BisectionCourtReclaimed struct {
	Id         [32]byte
	BatchId    [32]byte
	Challenger common.Address
	Deposit    *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const BisectionCourtReclaimedEventName = "Reclaimed"

// ContractEventName returns the user-defined event name.
func (BisectionCourtReclaimed) ContractEventName() string {
	return BisectionCourtReclaimedEventName
}

// UnpackReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Reclaimed(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, uint256 deposit)
func (bisectionCourt *BisectionCourt) UnpackReclaimedEvent(log *types.Log) (*BisectionCourtReclaimed, error) {
	event := "Reclaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtReclaimed)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtRefuted represents a Refuted event raised by the BisectionCourt contract.
type BisectionCourtRefuted struct {
	BatchId   [32]byte
	ClaimHash [32]byte
	Winner    common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BisectionCourtRefutedEventName = "Refuted"

// ContractEventName returns the user-defined event name.
func (BisectionCourtRefuted) ContractEventName() string {
	return BisectionCourtRefutedEventName
}

// UnpackRefutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refuted(bytes32 indexed batchId, bytes32 indexed claimHash, address indexed winner)
func (bisectionCourt *BisectionCourt) UnpackRefutedEvent(log *types.Log) (*BisectionCourtRefuted, error) {
	event := "Refuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtRefuted)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtRevealed represents a Revealed event raised by the BisectionCourt contract.
type BisectionCourtRevealed struct {
	Id      [32]byte
	BatchId [32]byte
	Hashes  [][32]byte
	State   Bisection
	Raw     *types.Log // Blockchain specific contextual infos
}

const BisectionCourtRevealedEventName = "Revealed"

// ContractEventName returns the user-defined event name.
func (BisectionCourtRevealed) ContractEventName() string {
	return BisectionCourtRevealedEventName
}

// UnpackRevealedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Revealed(bytes32 indexed id, bytes32 indexed batchId, bytes32[] hashes, (bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) state)
func (bisectionCourt *BisectionCourt) UnpackRevealedEvent(log *types.Log) (*BisectionCourtRevealed, error) {
	event := "Revealed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtRevealed)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtSelected represents a Selected event raised by the BisectionCourt contract.
type BisectionCourtSelected struct {
	Id      [32]byte
	BatchId [32]byte
	Segment *big.Int
	State   Bisection
	Raw     *types.Log // Blockchain specific contextual infos
}

const BisectionCourtSelectedEventName = "Selected"

// ContractEventName returns the user-defined event name.
func (BisectionCourtSelected) ContractEventName() string {
	return BisectionCourtSelectedEventName
}

// UnpackSelectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Selected(bytes32 indexed id, bytes32 indexed batchId, uint256 segment, (bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) state)
func (bisectionCourt *BisectionCourt) UnpackSelectedEvent(log *types.Log) (*BisectionCourtSelected, error) {
	event := "Selected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtSelected)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BisectionCourtTreeProven represents a TreeProven event raised by the BisectionCourt contract.
type BisectionCourtTreeProven struct {
	BatchId   [32]byte
	ClaimHash [32]byte
	Prover    common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BisectionCourtTreeProvenEventName = "TreeProven"

// ContractEventName returns the user-defined event name.
func (BisectionCourtTreeProven) ContractEventName() string {
	return BisectionCourtTreeProvenEventName
}

// UnpackTreeProvenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TreeProven(bytes32 indexed batchId, bytes32 indexed claimHash, address indexed prover)
func (bisectionCourt *BisectionCourt) UnpackTreeProvenEvent(log *types.Log) (*BisectionCourtTreeProven, error) {
	event := "TreeProven"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bisectionCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BisectionCourtTreeProven)
	if len(log.Data) > 0 {
		if err := bisectionCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bisectionCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bisectionCourt *BisectionCourt) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["AlreadyProven"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackAlreadyProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["BadConfig"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackBadConfigError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["BatchNotProposed"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackBatchNotProposedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["BatchNotRejected"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackBatchNotRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["ChallengeDepositTooLarge"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackChallengeDepositTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["ChallengeDepositTooSmall"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackChallengeDepositTooSmallError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["CheckpointAgrees"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackCheckpointAgreesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["CheckpointTooLate"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackCheckpointTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["ClockNotOut"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackClockNotOutError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["ClockOut"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackClockOutError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["DisputeExists"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackDisputeExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["MalformedProof"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackMalformedProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["NotAtCheckpoint"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackNotAtCheckpointError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["NotBelowCheckpoint"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackNotBelowCheckpointError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["NotNearestCheckpoint"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackNotNearestCheckpointError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["NotProven"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackNotProvenError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["NotTheParty"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackNotThePartyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["RevealCount"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackRevealCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["SegmentOutOfRange"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackSegmentOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["SpanTooShort"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackSpanTooShortError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["StaleState"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackStaleStateError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["WithinDuty"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackWithinDutyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["WrongClaim"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackWrongClaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["WrongHashes"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackWrongHashesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["WrongKind"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackWrongKindError(raw[4:])
	}
	if bytes.Equal(raw[:4], bisectionCourt.abi.Errors["WrongTurn"].ID.Bytes()[:4]) {
		return bisectionCourt.UnpackWrongTurnError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BisectionCourtAlreadyProven represents a AlreadyProven error raised by the BisectionCourt contract.
type BisectionCourtAlreadyProven struct {
	BatchId   [32]byte
	ClaimHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyProven(bytes32 batchId, bytes32 claimHash)
func BisectionCourtAlreadyProvenErrorID() common.Hash {
	return common.HexToHash("0xc8f0be187c3dffb5d759ce9609bd7089289cb42369735f5481fccc7a4edc9886")
}

// UnpackAlreadyProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyProven(bytes32 batchId, bytes32 claimHash)
func (bisectionCourt *BisectionCourt) UnpackAlreadyProvenError(raw []byte) (*BisectionCourtAlreadyProven, error) {
	out := new(BisectionCourtAlreadyProven)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "AlreadyProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtBadConfig represents a BadConfig error raised by the BisectionCourt contract.
type BisectionCourtBadConfig struct {
	Field string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadConfig(string field)
func BisectionCourtBadConfigErrorID() common.Hash {
	return common.HexToHash("0x73f0bbc07ef4f6808d4c9cd4e62733b9c8ebc9c5ce76b2278fbd8c321c2b523a")
}

// UnpackBadConfigError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadConfig(string field)
func (bisectionCourt *BisectionCourt) UnpackBadConfigError(raw []byte) (*BisectionCourtBadConfig, error) {
	out := new(BisectionCourtBadConfig)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "BadConfig", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtBatchNotProposed represents a BatchNotProposed error raised by the BisectionCourt contract.
type BisectionCourtBatchNotProposed struct {
	BatchId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchNotProposed(bytes32 batchId, uint8 phase)
func BisectionCourtBatchNotProposedErrorID() common.Hash {
	return common.HexToHash("0x491ec72f85093a681526382cfe1ab77a524de5c1ebd7c84db772f18a708569ed")
}

// UnpackBatchNotProposedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchNotProposed(bytes32 batchId, uint8 phase)
func (bisectionCourt *BisectionCourt) UnpackBatchNotProposedError(raw []byte) (*BisectionCourtBatchNotProposed, error) {
	out := new(BisectionCourtBatchNotProposed)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "BatchNotProposed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtBatchNotRejected represents a BatchNotRejected error raised by the BisectionCourt contract.
type BisectionCourtBatchNotRejected struct {
	BatchId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchNotRejected(bytes32 batchId, uint8 phase)
func BisectionCourtBatchNotRejectedErrorID() common.Hash {
	return common.HexToHash("0x67d291a79eed571b6904f5b4fb527c81f98724f963ed97200cf540888068e7aa")
}

// UnpackBatchNotRejectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchNotRejected(bytes32 batchId, uint8 phase)
func (bisectionCourt *BisectionCourt) UnpackBatchNotRejectedError(raw []byte) (*BisectionCourtBatchNotRejected, error) {
	out := new(BisectionCourtBatchNotRejected)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "BatchNotRejected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtChallengeDepositTooLarge represents a ChallengeDepositTooLarge error raised by the BisectionCourt contract.
type BisectionCourtChallengeDepositTooLarge struct {
	Deposit *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChallengeDepositTooLarge(uint256 deposit)
func BisectionCourtChallengeDepositTooLargeErrorID() common.Hash {
	return common.HexToHash("0x20adab969a4acdf55ad54d893b7c42345a4fd4ead94e2c3869df41f9c123ec61")
}

// UnpackChallengeDepositTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChallengeDepositTooLarge(uint256 deposit)
func (bisectionCourt *BisectionCourt) UnpackChallengeDepositTooLargeError(raw []byte) (*BisectionCourtChallengeDepositTooLarge, error) {
	out := new(BisectionCourtChallengeDepositTooLarge)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "ChallengeDepositTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtChallengeDepositTooSmall represents a ChallengeDepositTooSmall error raised by the BisectionCourt contract.
type BisectionCourtChallengeDepositTooSmall struct {
	Deposit  *big.Int
	Required *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChallengeDepositTooSmall(uint256 deposit, uint256 required)
func BisectionCourtChallengeDepositTooSmallErrorID() common.Hash {
	return common.HexToHash("0x5a015e3c8fb92e5f6d3c07e3f901563c6e292b63db94eb92cd9931b277101835")
}

// UnpackChallengeDepositTooSmallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChallengeDepositTooSmall(uint256 deposit, uint256 required)
func (bisectionCourt *BisectionCourt) UnpackChallengeDepositTooSmallError(raw []byte) (*BisectionCourtChallengeDepositTooSmall, error) {
	out := new(BisectionCourtChallengeDepositTooSmall)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "ChallengeDepositTooSmall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtCheckpointAgrees represents a CheckpointAgrees error raised by the BisectionCourt contract.
type BisectionCourtCheckpointAgrees struct {
	Tip [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointAgrees(bytes32 tip)
func BisectionCourtCheckpointAgreesErrorID() common.Hash {
	return common.HexToHash("0x1e88a3c45c20f093dc64f26b59ce90a234ce7fd0ad2513e572dcbb0604ae0cfe")
}

// UnpackCheckpointAgreesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointAgrees(bytes32 tip)
func (bisectionCourt *BisectionCourt) UnpackCheckpointAgreesError(raw []byte) (*BisectionCourtCheckpointAgrees, error) {
	out := new(BisectionCourtCheckpointAgrees)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "CheckpointAgrees", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtCheckpointTooLate represents a CheckpointTooLate error raised by the BisectionCourt contract.
type BisectionCourtCheckpointTooLate struct {
	Index uint32
	Last  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointTooLate(uint32 index, uint32 last)
func BisectionCourtCheckpointTooLateErrorID() common.Hash {
	return common.HexToHash("0xa4891d9c7469aee0749c650191ac8e93d2604121b91f059c043d6998a86155fe")
}

// UnpackCheckpointTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointTooLate(uint32 index, uint32 last)
func (bisectionCourt *BisectionCourt) UnpackCheckpointTooLateError(raw []byte) (*BisectionCourtCheckpointTooLate, error) {
	out := new(BisectionCourtCheckpointTooLate)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "CheckpointTooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtClockNotOut represents a ClockNotOut error raised by the BisectionCourt contract.
type BisectionCourtClockNotOut struct {
	Id    [32]byte
	Used  *big.Int
	Clock *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClockNotOut(bytes32 id, uint256 used, uint256 clock)
func BisectionCourtClockNotOutErrorID() common.Hash {
	return common.HexToHash("0xd778635e7ff988626e80b807ca6530d1d66d7338a58f34052baf226cc02a6745")
}

// UnpackClockNotOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClockNotOut(bytes32 id, uint256 used, uint256 clock)
func (bisectionCourt *BisectionCourt) UnpackClockNotOutError(raw []byte) (*BisectionCourtClockNotOut, error) {
	out := new(BisectionCourtClockNotOut)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "ClockNotOut", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtClockOut represents a ClockOut error raised by the BisectionCourt contract.
type BisectionCourtClockOut struct {
	Id    [32]byte
	Used  *big.Int
	Clock *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClockOut(bytes32 id, uint256 used, uint256 clock)
func BisectionCourtClockOutErrorID() common.Hash {
	return common.HexToHash("0x891be11d35f4087869c5695e8a4d0c995df4f7c1a053b08544ea3cfeb32bc984")
}

// UnpackClockOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClockOut(bytes32 id, uint256 used, uint256 clock)
func (bisectionCourt *BisectionCourt) UnpackClockOutError(raw []byte) (*BisectionCourtClockOut, error) {
	out := new(BisectionCourtClockOut)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "ClockOut", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtDisputeExists represents a DisputeExists error raised by the BisectionCourt contract.
type BisectionCourtDisputeExists struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeExists(bytes32 id)
func BisectionCourtDisputeExistsErrorID() common.Hash {
	return common.HexToHash("0x50bb2655eb0b578f28f2bd81d0d617be8214f31d4c6281ef612dd5b86ef32b9d")
}

// UnpackDisputeExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeExists(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackDisputeExistsError(raw []byte) (*BisectionCourtDisputeExists, error) {
	out := new(BisectionCourtDisputeExists)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "DisputeExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtMalformedProof represents a MalformedProof error raised by the BisectionCourt contract.
type BisectionCourtMalformedProof struct {
	Siblings   *big.Int
	Directions *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedProof(uint256 siblings, uint256 directions)
func BisectionCourtMalformedProofErrorID() common.Hash {
	return common.HexToHash("0x9493ca62539ff1c6f97e483bad4deba8bfeef11775d98cb063bda2b12450d8e1")
}

// UnpackMalformedProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedProof(uint256 siblings, uint256 directions)
func (bisectionCourt *BisectionCourt) UnpackMalformedProofError(raw []byte) (*BisectionCourtMalformedProof, error) {
	out := new(BisectionCourtMalformedProof)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "MalformedProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtNotAtCheckpoint represents a NotAtCheckpoint error raised by the BisectionCourt contract.
type BisectionCourtNotAtCheckpoint struct {
	Height           uint32
	CheckpointHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAtCheckpoint(uint32 height, uint32 checkpointHeight)
func BisectionCourtNotAtCheckpointErrorID() common.Hash {
	return common.HexToHash("0xaf8ad156dc2b9eaa31606390e83e811cf320e1799d127685fbae8c2bde033862")
}

// UnpackNotAtCheckpointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAtCheckpoint(uint32 height, uint32 checkpointHeight)
func (bisectionCourt *BisectionCourt) UnpackNotAtCheckpointError(raw []byte) (*BisectionCourtNotAtCheckpoint, error) {
	out := new(BisectionCourtNotAtCheckpoint)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "NotAtCheckpoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtNotBelowCheckpoint represents a NotBelowCheckpoint error raised by the BisectionCourt contract.
type BisectionCourtNotBelowCheckpoint struct {
	Height           uint32
	CheckpointHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotBelowCheckpoint(uint32 height, uint32 checkpointHeight)
func BisectionCourtNotBelowCheckpointErrorID() common.Hash {
	return common.HexToHash("0xe9a55e711dd4663bb15b5f4cc67a3d527783d3ed5577f56371328e4f85ec233b")
}

// UnpackNotBelowCheckpointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotBelowCheckpoint(uint32 height, uint32 checkpointHeight)
func (bisectionCourt *BisectionCourt) UnpackNotBelowCheckpointError(raw []byte) (*BisectionCourtNotBelowCheckpoint, error) {
	out := new(BisectionCourtNotBelowCheckpoint)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "NotBelowCheckpoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtNotNearestCheckpoint represents a NotNearestCheckpoint error raised by the BisectionCourt contract.
type BisectionCourtNotNearestCheckpoint struct {
	Height           uint32
	CheckpointHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotNearestCheckpoint(uint32 height, uint32 checkpointHeight)
func BisectionCourtNotNearestCheckpointErrorID() common.Hash {
	return common.HexToHash("0xae45fff0bdc3c030b9703d6c4b37640d197832541f3befb5e4365b48e23f11db")
}

// UnpackNotNearestCheckpointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotNearestCheckpoint(uint32 height, uint32 checkpointHeight)
func (bisectionCourt *BisectionCourt) UnpackNotNearestCheckpointError(raw []byte) (*BisectionCourtNotNearestCheckpoint, error) {
	out := new(BisectionCourtNotNearestCheckpoint)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "NotNearestCheckpoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtNotProven represents a NotProven error raised by the BisectionCourt contract.
type BisectionCourtNotProven struct {
	BatchId   [32]byte
	ClaimHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotProven(bytes32 batchId, bytes32 claimHash)
func BisectionCourtNotProvenErrorID() common.Hash {
	return common.HexToHash("0xc8de259fdc30836e0a9ac9979acd405818214659de77c510ca2676d8ed989470")
}

// UnpackNotProvenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotProven(bytes32 batchId, bytes32 claimHash)
func (bisectionCourt *BisectionCourt) UnpackNotProvenError(raw []byte) (*BisectionCourtNotProven, error) {
	out := new(BisectionCourtNotProven)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "NotProven", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtNotTheParty represents a NotTheParty error raised by the BisectionCourt contract.
type BisectionCourtNotTheParty struct {
	Id     [32]byte
	Caller common.Address
	Party  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTheParty(bytes32 id, address caller, address party)
func BisectionCourtNotThePartyErrorID() common.Hash {
	return common.HexToHash("0x576058521b9394f3bb64a3e2cba98338b0a478861cebc50e6fd0891dbad1631e")
}

// UnpackNotThePartyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTheParty(bytes32 id, address caller, address party)
func (bisectionCourt *BisectionCourt) UnpackNotThePartyError(raw []byte) (*BisectionCourtNotTheParty, error) {
	out := new(BisectionCourtNotTheParty)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "NotTheParty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtRevealCount represents a RevealCount error raised by the BisectionCourt contract.
type BisectionCourtRevealCount struct {
	Count    *big.Int
	Expected *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RevealCount(uint256 count, uint256 expected)
func BisectionCourtRevealCountErrorID() common.Hash {
	return common.HexToHash("0x011cae62b066880eeab54b2cec2f3413e60df079151cd5805599a9fa20071de7")
}

// UnpackRevealCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RevealCount(uint256 count, uint256 expected)
func (bisectionCourt *BisectionCourt) UnpackRevealCountError(raw []byte) (*BisectionCourtRevealCount, error) {
	out := new(BisectionCourtRevealCount)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "RevealCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtSegmentOutOfRange represents a SegmentOutOfRange error raised by the BisectionCourt contract.
type BisectionCourtSegmentOutOfRange struct {
	Segment *big.Int
	Last    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SegmentOutOfRange(uint256 segment, uint256 last)
func BisectionCourtSegmentOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x8ea61dd7490521159e1fa65a51421fd83ea1aef9c8e2ae89a909b2d0be0b9f43")
}

// UnpackSegmentOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SegmentOutOfRange(uint256 segment, uint256 last)
func (bisectionCourt *BisectionCourt) UnpackSegmentOutOfRangeError(raw []byte) (*BisectionCourtSegmentOutOfRange, error) {
	out := new(BisectionCourtSegmentOutOfRange)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "SegmentOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtSpanTooShort represents a SpanTooShort error raised by the BisectionCourt contract.
type BisectionCourtSpanTooShort struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SpanTooShort(bytes32 id)
func BisectionCourtSpanTooShortErrorID() common.Hash {
	return common.HexToHash("0x6028ef2c229a487480aa2aa0890cc4c9e51ee22050a161352d6b74c606834f6a")
}

// UnpackSpanTooShortError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SpanTooShort(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackSpanTooShortError(raw []byte) (*BisectionCourtSpanTooShort, error) {
	out := new(BisectionCourtSpanTooShort)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "SpanTooShort", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtStaleState represents a StaleState error raised by the BisectionCourt contract.
type BisectionCourtStaleState struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StaleState(bytes32 id)
func BisectionCourtStaleStateErrorID() common.Hash {
	return common.HexToHash("0x5b41914dece768b61301addf316d67c1725b1191679616991c81b39c753eb58e")
}

// UnpackStaleStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StaleState(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackStaleStateError(raw []byte) (*BisectionCourtStaleState, error) {
	out := new(BisectionCourtStaleState)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "StaleState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtWithinDuty represents a WithinDuty error raised by the BisectionCourt contract.
type BisectionCourtWithinDuty struct {
	Id   [32]byte
	Used *big.Int
	Duty *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WithinDuty(bytes32 id, uint256 used, uint256 duty)
func BisectionCourtWithinDutyErrorID() common.Hash {
	return common.HexToHash("0xf622fcd756765f7d53f51f33a5373a96f01aca8e29db582d820deb0e2b38b626")
}

// UnpackWithinDutyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WithinDuty(bytes32 id, uint256 used, uint256 duty)
func (bisectionCourt *BisectionCourt) UnpackWithinDutyError(raw []byte) (*BisectionCourtWithinDuty, error) {
	out := new(BisectionCourtWithinDuty)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "WithinDuty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtWrongClaim represents a WrongClaim error raised by the BisectionCourt contract.
type BisectionCourtWrongClaim struct {
	ClaimHash [32]byte
	Expected  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongClaim(bytes32 claimHash, bytes32 expected)
func BisectionCourtWrongClaimErrorID() common.Hash {
	return common.HexToHash("0xcc9e244fbd695a255fe46c33e64d9e623d5728ee346e98b9fa2dcf6265e6b773")
}

// UnpackWrongClaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongClaim(bytes32 claimHash, bytes32 expected)
func (bisectionCourt *BisectionCourt) UnpackWrongClaimError(raw []byte) (*BisectionCourtWrongClaim, error) {
	out := new(BisectionCourtWrongClaim)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "WrongClaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtWrongHashes represents a WrongHashes error raised by the BisectionCourt contract.
type BisectionCourtWrongHashes struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongHashes(bytes32 id)
func BisectionCourtWrongHashesErrorID() common.Hash {
	return common.HexToHash("0x2e032123286e9274cc3ed52e6635a30d6303821c7cfd96a22c40dffe92e4bc54")
}

// UnpackWrongHashesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongHashes(bytes32 id)
func (bisectionCourt *BisectionCourt) UnpackWrongHashesError(raw []byte) (*BisectionCourtWrongHashes, error) {
	out := new(BisectionCourtWrongHashes)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "WrongHashes", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtWrongKind represents a WrongKind error raised by the BisectionCourt contract.
type BisectionCourtWrongKind struct {
	Id   [32]byte
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongKind(bytes32 id, uint8 kind)
func BisectionCourtWrongKindErrorID() common.Hash {
	return common.HexToHash("0x2533b8336f606a7ea221a21b206d8f0aa49b80d29ef5e22bc0a650673f40ca6b")
}

// UnpackWrongKindError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongKind(bytes32 id, uint8 kind)
func (bisectionCourt *BisectionCourt) UnpackWrongKindError(raw []byte) (*BisectionCourtWrongKind, error) {
	out := new(BisectionCourtWrongKind)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "WrongKind", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BisectionCourtWrongTurn represents a WrongTurn error raised by the BisectionCourt contract.
type BisectionCourtWrongTurn struct {
	Id   [32]byte
	Turn uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongTurn(bytes32 id, uint8 turn)
func BisectionCourtWrongTurnErrorID() common.Hash {
	return common.HexToHash("0x9d3ae339aff54f2d39c676dca6ce09837c29c853cb0a4107b76868f8ab72197b")
}

// UnpackWrongTurnError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongTurn(bytes32 id, uint8 turn)
func (bisectionCourt *BisectionCourt) UnpackWrongTurnError(raw []byte) (*BisectionCourtWrongTurn, error) {
	out := new(BisectionCourtWrongTurn)
	if err := bisectionCourt.abi.UnpackIntoInterface(out, "WrongTurn", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeMetaData contains all meta data concerning the BitcoinJudge contract.
var BitcoinJudgeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"powLimitBits\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"noRetargeting\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"bip34Height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"bip66Height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"bip65Height\",\"type\":\"uint32\"}],\"internalType\":\"structNetwork\",\"name\":\"network\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"BIP34_HEIGHT\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BIP65_HEIGHT\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"BIP66_HEIGHT\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"NO_RETARGETING\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"POW_LIMIT_BITS\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"headers\",\"type\":\"bytes\"}],\"name\":\"append\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"end\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"work\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"medianTime\",\"type\":\"uint32\"}],\"internalType\":\"structSummary\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"base\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"offer\",\"type\":\"bytes\"}],\"name\":\"candidate\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"name\":\"checkpoint\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"futureLimit\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"heightSlack\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"}],\"name\":\"pathEdges\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"edges\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveAncestry\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"provePath\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveTree\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"name\":\"summary\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"work\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"medianTime\",\"type\":\"uint32\"}],\"internalType\":\"structSummary\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetSpacing\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"reached\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"AncestryMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"AncestryTruncated\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"bits\",\"type\":\"uint32\"}],\"name\":\"BadBits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"reached\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"BranchMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"reached\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"CoinbaseMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"CoinbaseTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"}],\"name\":\"DepthTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"node\",\"type\":\"bytes32\"}],\"name\":\"DuplicateSibling\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"headers\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"edges\",\"type\":\"uint256\"}],\"name\":\"EdgeCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"}],\"name\":\"EmptyRun\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"epochStart\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inTimes\",\"type\":\"uint32\"}],\"name\":\"EpochStartMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"}],\"name\":\"HashAboveTarget\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"headerHash\",\"type\":\"bytes32\"}],\"name\":\"HeaderMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"HeadersLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"}],\"name\":\"HeightOverflow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"}],\"name\":\"HeightTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"}],\"name\":\"IndexOutOfRange\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoEdges\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"}],\"name\":\"NoProofOfWork\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoSha256\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoWork\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"}],\"name\":\"NotAPeriodsFirst\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"baseHeight\",\"type\":\"uint32\"}],\"name\":\"NotAboveBase\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotCoinbase\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"OfferLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"}],\"name\":\"SpanOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"StateLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"bits\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"baseBits\",\"type\":\"uint32\"}],\"name\":\"TargetEasedTooFar\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"bits\",\"type\":\"uint32\"}],\"name\":\"TargetTooEasy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inTimes\",\"type\":\"uint32\"}],\"name\":\"TimeNotInTimes\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"TimeTooNew\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"medianTime\",\"type\":\"uint256\"}],\"name\":\"TimeTooOld\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"int256\",\"name\":\"version\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"floor\",\"type\":\"int256\"}],\"name\":\"VersionTooOld\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WitnessLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"}],\"name\":\"WorkOverflow\",\"type\":\"error\"}]",
	ID:  "aeb7323d883bb784da5bd754827bb5b95e",
	Bin: "0x610120604052346102e857604051601f61263738819003918201601f19168301916001600160401b038311848410176102f75780849260a0946040528339810103126102e85760405160a081016001600160401b038111828210176102f75760405261006a8261030b565b815260208201519182151583036102e8576020820192835261008e6040820161030b565b92604083019384526100b560806100a76060850161030b565b93606086019485520161030b565b926080810193845260205f60036040516261626360e81b815260025afa156102ec577fba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad5f5114801590610299575b61028a57805163ffffffff81169060ff8160181c1662800000627fffff83169216151580610281575b610259576022811480610277575b61025957602181148061026c575b61025957600381116102345760030360038111610220576001600160fd1b03811681036102205760031b1c5b1561020e57505163ffffffff9081166080529051151560a0529251831660c05251821660e05251166101005260405161231a908161031d82396080518181816110e001528181611146015281816115dc01526119fe015260a05181818161109f0152611a22015260c0518181816110480152611a4f015260e0518181816117f40152611a7b0152610100518181816110080152611aa70152f35b63ffc13f7f60e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6002198101908111610220576001600160fd1b03811681036102205760031b1b610174565b8263ffc13f7f60e01b5f5260045260245ffd5b5061ffff8211610148565b5060ff821161013a565b5081151561012c565b6381d117a560e01b5f5260045ffd5b505f80525f60205260205f60408160025afa156102e85760205f818160025afa156102e8577fe2f61c3f71d1defd3fa999dfa36953755c690689799962b48bebd836974e8cf95f511415610103565b5f80fd5b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b519063ffffffff821682036102e85756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630ba31d04146117da575080630ed8cdc2146117be5780633e3e88f3146117a257806345fd9e3f14611713578063855352c0146116d55780638c83f08b146113bb578063a13230f21461118a578063a560b4f214611104578063b7bfb7d3146110c4578063b9bdbcb314611088578063d7c1449d1461106c578063e6e417321461102c578063f0718cc414610fec578063f65f568b14610653578063fa8ab061146103655763fd1e853c146100ce575f80fd5b3461036257366003190161014081126103605760a0136103625760a4359063ffffffff82168083036103605760c4359263ffffffff841680940361035c5760e435906101243567ffffffffffffffff811161025f57610131903690600401611818565b919092602060ff610140611c97565b161161033f5763ffffffff610153611ca7565b1660ff61015e611c97565b161c6103105760ff61016e611c97565b1694600186018096116102fc578781108015906102f3575b6102dc571580156102d5576050925b81156102ca575063ffffffff60015b16880363ffffffff81116102b65760051b641fffffffe0166101c68185611c8a565b850361029557501561027957828211610275576101e38285611e9a565b90810361026357508060241161025f5763ffffffff9261022e83859361023e979561022861021860231984016024880161205a565b9b5b610222611ca7565b98611b3b565b94611acf565b94909316901c1661010435612076565b9180830361024a575080f35b60449263bf24bccb60e01b8352600452602452fd5b8480fd5b630c3f29f960e11b8652600452602485fd5b8580fd5b9261022e8363ffffffff959361023e979561022888969b61021a565b87856102a360449387611c8a565b90639b586f1d60e01b8352600452602452fd5b634e487b7160e01b88526011600452602488fd5b63ffffffff906101a4565b8692610195565b63034a279b60e61b87526004526024879052604486fd5b50858811610186565b634e487b7160e01b87526011600452602487fd5b60448660ff61031d611ca7565b63ffffffff61032a611c97565b6319d63ed160e31b8552911660045216602452fd5b60248660ff61034c611c97565b63930191e360e01b835216600452fd5b8280fd5b505b80fd5b503461036257366003190160c081126103605760a0136103625760a43567ffffffffffffffff81116103605761039f903690600401611818565b6103aa929192611c97565b9060ff8216602081116106465763ffffffff6103c4611ca7565b16811c6106395760ff8316810361062557613fc08360061b166050019182605011610611578281106105fa578060501161025f57610403605087611e9a565b6024358103610263575060248601359361041b611ca7565b92600582901b611fe0169160ff1603610569578060500192836050116102fc578284116105b7579061045a9163ffffffff60508a019116608435612076565b8481036105e3575061046e81848189611acf565b9061200082116105cf57602a82106105a85781600410156105bb576001600482013560f81c036105a857816005116105b7576104b160041983016005830161205a565b6105a857816025116105b7576001600160e01b0319806104d8602419850160258501611ae7565b16036105a8576104f4949392916104ee91611e9a565b96611acf565b90839184905b8082106105255750505050808303610510575080f35b604492632856a18360e11b8352600452602452fd5b9091929561053e61053883858188611acf565b9061205a565b6001881661057d5761054f91612175565b955b60011c916020810180911161056957909291926104fa565b634e487b7160e01b86526011600452602486fd5b818114610594579061058e91612175565b95610551565b634bb0195b60e11b87526004829052602487fd5b63c384d6a960e01b8752600487fd5b8680fd5b634e487b7160e01b87526032600452602487fd5b6348152f0f60e11b87526004829052602487fd5b63bf24bccb60e01b86526004526024849052604485fd5b639b586f1d60e01b85526004526024829052604484fd5b634e487b7160e01b85526011600452602485fd5b634e487b7160e01b84526011600452602484fd5b60448460ff61031d611ca7565b60248460ff61034c611c97565b5034610eaa5761066236611846565b9091939261066e61190e565b506106776119e2565b94829392602c8106610fda575085929491610693913691611938565b928061069e85611cba565b610707576106c6846106af8161197e565b61070360405193849360c0855260c0850190611898565b91602084019063ffffffff608080928051855260208101516020860152826040820151166040860152826060820151166060860152015116910152565b0390f35b606084015160e01c94929392600186018611610fc65763ffffffff6001870111610fb0576107e0600187010615610fa1575b6040518061016081011067ffffffffffffffff61016083011117610f8d5761016081016040528381528360208201528360408201528360608201528360808201528360a08201528360c08201528360e082015283610100820152836101208201528361014082015260688501516107b28160e01c611dbb565b806101208401526107c963ffffffff895116611dbb565b10610f78578060f81c600481115f14610f6e5780600319810111610569576003198181016001600160fd1b031682030161056957610822906003190160031b5b80604085015261012084015180911c6060850152611ef4565b608083015263ffffffff60c01b9060f881901c60e882901c61ff00161760d882901c62ff0000161760c89190911c63ff000000161760c01b166020820152611c20420142116106255742611c200160a082015260208501518152604086015164010000000090637fffffff199063ffffffff1660018a018111610f665750506002905b606088015163ffffffff1660018a018111610f515750600391505b608088015163ffffffff1660018a018111610f3a5750905060045b60c08301526108f2602c85049160018a0190611b3b565b6107e060018a01066107e0036107e081116102fc5780821015610f3357505b80821015610f2c57505b8061012083015160018101908181116102b657906109399119611b1d565b926001840184116102fc57604088015192610958600186018519611b1d565b809111610f16575b878860608b015160e01c600181018111610f02578b8b915b600b8310610ec65750505061010084015260e083015282602c810204602c14831517156102b65786602c840211610ec2577a0400000000010000000000400000000010000000000400000000019780610eae5750641ffffffff08802888104641ffffffff01489151715610b97576420000000008902898104642000000000148a151715610b9757898104642000000000148a151715610b97578791610a22600160f71b83611b3b565b9a5f9b60405161014088015286516020526020870151606052604087015160608801519360e0890151946101008a015196885b602c8d02018910610d47575b50505050505060209d9a9b9c9d51855260e08501526101008401526101408301516040525f606052610a9b602c8883030460018b01611c8a565b805f19810111610b975760e08401518c610100860151915f915b600b8310610cfd57505050505083602c8883030410610bca5750808311610bab5750610ae48260018901611c8a565b5f19810193908411610b9757610b6d976020600b6107e0948d6040610b28600197610b228f9d8a9063ffffffff602c9f1697518a880152018c611b48565b90611c8a565b9101528d60448263ffffffff198284015116179101520660021b6050018c01015160e01c63ffffffff1960488d0151161760488c0152010615610b77575b0291611acf565b909391908061069e565b610b81838561213f565b605089019063ffffffff19825116179052610b66565b634e487b7160e01b5f52601160045260245ffd5b610bb89060018901611c8a565b63bbb2d01b60e01b5f5260045260245ffd5b8783828d8a610be28e6001602c848703049101611c8a565b94602c93829003849004808502948115918604141715610b9757610c129381610c0a93611acf565b929091611cfd565b610c1c8451611ef4565b61012085015110610ce35763ffffffff80610c37858561213f565b16911680821115610cc9575060a084015190818111610cb0575050610c90610c6660c09363ffffffff93611ae7565b60f881901c60e882901c61ff00161760d882901c62ff0000161760c89190911c63ff000000161790565b1660030b910151916316b6a7d560e11b5f5260045260245260445260645ffd5b85639542593760e01b5f5260045260245260445260645ffd5b9085630140526360e71b5f5260045260245260445260645ffd5b505050519063ebbcc9d560e01b5f5260045260245260445ffd5b6054600b848703600a010660021b90910101805163ffffffff1916600483901c63ffffffff1617905260058203610d3c57506001825b9101908e610ab5565b600190602a1c610d33565b9091929394959796873560e01c90815f52602460048a01604037600460288a0160683764ffffffffff72ff00ff0000000000ff00000000000000ff0000720100000001000000000000010000000000010063ffffffff6044511602160660205f6050601c60025afa602080805f60025afa1615610eaa578c889186898c968f899060205180941b958d8160041b9b8c02019360c08901519072010000000100000000000001000000000001000272ff00ff0000000000ff00000000000000ff00001664ffffffffff900660030b129060a089015110179789840316920316016503ffffffffff900664c00000000011936080015114918060e01c72010000000100000000000001000000000001000272ff00ff0000000000ff00000000000000ff00001664ffffffffff90069060201b171017151717610ea157602c90980198602a98891b60d282901c17981b179594939291908e610a55565b97989650610a61565b5f80fd5b634e487b7160e01b81526011600452602490fd5b8780fd5b9193640ffffffff06020600193958360d21c90602a1b1795600b85898801010660021b60500101015160dc1c1690602a1b179301908c90610978565b634e487b7160e01b8b52601160045260248bfd5b91506001820182116102fc576001820191610960565b905061091b565b9050610911565b80821015610f4a57505b906108db565b9050610f44565b80821015610f5f57506108c0565b90506108c0565b9091506108a5565b5061082285610809565b634211365760e01b855260e01c600452602484fd5b634e487b7160e01b84526041600452602484fd5b610fab85856120f3565b610739565b6333f3517d60e21b835260018601600452602483fd5b634e487b7160e01b83526011600452602483fd5b636ad0af9360e01b5f5260045260245ffd5b34610eaa575f366003190112610eaa57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610eaa575f366003190112610eaa57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610eaa575f366003190112610eaa5760206040516107e08152f35b34610eaa575f366003190112610eaa5760206040517f000000000000000000000000000000000000000000000000000000000000000015158152f35b34610eaa575f366003190112610eaa57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610eaa576020366003190112610eaa5760043567ffffffffffffffff8111610eaa5763ffffffff61117261116d6111426060943690600401611818565b91907f0000000000000000000000000000000000000000000000000000000000000000923691611938565b611b5b565b91929081604051941684521660208301526040820152f35b34610eaa576080366003190112610eaa5760043563ffffffff8116809103610eaa576024359060643567ffffffffffffffff8111610eaa576111d0903690600401611818565b919081156113ac5791604435925f915f915b818310611228575050508181036112135750508181036111fe57005b6312c1b85b60e21b5f5260045260245260445ffd5b63725f4c3960e01b5f5260045260245260445ffd5b90919460066112378785611b3b565b106113945761125161124b84888186611acf565b90611ae7565b60048701808811610b975784611268918186611acf565b6001600160f01b031991359182169160028210611374575b505060f01c9182156113615760068801809811610b9757602c830291838304602c03610b9757826112b18a88611b3b565b1061134a576112cb6112c3848b611c8a565b8a8888611acf565b90916040519360205260201c6060528101905b81811061130f575050611307929161130191602051906040525f60605298611c8a565b94611c8a565b9291906111e2565b803560e01c5f5260246004820160403760046028820160683760205f6050601c60025afa602080805f60025afa1615610eaa57602c016112de565b82896311752edf60e31b5f5260045260245260445ffd5b87638372a3a160e01b5f5260045260245ffd5b6001600160f01b031960029290920360031b82901b161690508980611280565b856311752edf60e31b5f52600452600660245260445ffd5b63aa9b081360e01b5f5260045ffd5b34610eaa576113c936611846565b9190926113d46119e2565b90607c83036116c25760a084036116af5783605411610eaa5760508501356001600160e01b031981169260e09190911c916107e0830661169c5784604411610eaa57604081013560e01c90818411156116855786604c11610eaa57604888013560f881901c60e882901c61ff00161760d882901c62ff0000161760c89190911c63ff000000161795604c11610eaa576048013560e01c9261147486611dbb565b9261148563ffffffff825116611dbb565b841161166c5760200151156116565750505f905b5f198101908111610b97576001600160ff1b0382168203610b97576114bd83611dbb565b9160011b1c101561163a575082604811610eaa576001600160e01b0319604485013560f881901c60e882901c61ff00161760d882901c62ff0000161760c89190911c63ff000000161760e01b169383605011610eaa5760205f605060405181858237828282015260025afa1561162f5760205f80516040518381019182528381526115496040826118ec565b604051918291518091835e8101838152039060025afa1561162f575f519380607411610eaa5760a011610eaa5761161994602c93607493604051966020880152602060548501604089013760608701526064860182905260e01b6001600160e01b0319166068860152606c8501520160708301375f609c820152607c81526115d2609c826118ec565b63ffffffff6116017f000000000000000000000000000000000000000000000000000000000000000083611b5b565b91929081604051968796608088526080880190611898565b9416602086015216604084015260608301520390f35b6040513d5f823e3d90fd5b63ffffffff8363fdbcd4c560e01b5f521660045260245260445ffd5b6107e08061166693049104611b3b565b90611499565b63ffffffff87634211365760e01b5f521660045260245ffd5b5082633561be8b60e01b5f5260045260245260445ffd5b8263313cbfbd60e21b5f5260045260245ffd5b8363cd7b873160e01b5f5260045260245ffd5b82630783a78960e41b5f5260045260245ffd5b34610eaa576020366003190112610eaa5760043560ff8116809103610eaa5760010163ffffffff8111610b975760209063ffffffff60405191168152f35b34610eaa576020366003190112610eaa5760043567ffffffffffffffff8111610eaa5761176161175c61174c60a0933690600401611818565b61175461190e565b503691611938565b61197e565b6117a0604051809263ffffffff608080928051855260208101516020860152826040820151166040860152826060820151166060860152015116910152565bf35b34610eaa575f366003190112610eaa576020604051611c208152f35b34610eaa575f366003190112610eaa5760206040516102588152f35b34610eaa575f366003190112610eaa5760209063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b9181601f84011215610eaa5782359167ffffffffffffffff8311610eaa5760208381860195010111610eaa57565b6040600319820112610eaa5760043567ffffffffffffffff8111610eaa578161187191600401611818565b929092916024359067ffffffffffffffff8211610eaa5761189491600401611818565b9091565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b60a0810190811067ffffffffffffffff8211176118d857604052565b634e487b7160e01b5f52604160045260245ffd5b90601f8019910116810190811067ffffffffffffffff8211176118d857604052565b6040519061191b826118bc565b5f6080838281528260208201528260408201528260608201520152565b92919267ffffffffffffffff82116118d85760405191611962601f8201601f1916602001846118ec565b829481845281830111610eaa578281602093845f960137010152565b61198661190e565b5061199081611cba565b63ffffffff602082015191604081015190606081015160e01c6119ba606483015160e01c92611cfd565b92604051956119c8876118bc565b865260208601526040850152606084015216608082015290565b6119ea61190e565b506040516119f7816118bc565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001681527f00000000000000000000000000000000000000000000000000000000000000001515602082015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016604082015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016606082015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016608082015290565b90939293848311610eaa578411610eaa578101920390565b356001600160e01b0319811692919060048210611b02575050565b6001600160e01b031960049290920360031b82901b16169150565b8115611b27570490565b634e487b7160e01b5f52601260045260245ffd5b91908203918211610b9757565b81810292918115918404141715610b9757565b91611b6583611cba565b602083015190606084015160e01c93606481015160e01c93600a8610611c77576070600b870660021b8301015160e01c858103611c615750606882015160e01c611bb7611bb182611dbb565b92611dbb565b8211611c4f5750611bc784611ef4565b11611c3c57604081015115611c2d576107e0850690600b8210611be8575050565b80600b611bff606c602094015160e01c9489611b3b565b0660021b60500101015160e01c90818103611c18575050565b634d5510e560e01b5f5260045260245260445ffd5b635c78c46f60e01b5f5260045ffd5b8263842dffa960e01b5f5260045260245ffd5b634211365760e01b5f5260045260245ffd5b8563240c137560e11b5f5260045260245260445ffd5b8563a806809d60e01b5f5260045260245ffd5b91908201809211610b9757565b60443560ff81168103610eaa5790565b60643563ffffffff81168103610eaa5790565b51607c8103611cc65750565b630783a78960e41b5f5260045260245ffd5b90600b811015611ce95760051b0190565b634e487b7160e01b5f52603260045260245ffd5b60405190610160611d0e81846118ec565b368337606081015160e01c90600182018211610b97575f905b600b8210611d3f5750505060a0015163ffffffff1690565b9091936020600b6001858801010660021b6050018301015160e01c94835b80151580611da5575b15611d8c57611d785f19820187611cd8565b51611d838288611cd8565b525f1901611d5d565b95611d9d6001939795929587611cd8565b520190611d27565b5086611db45f19830188611cd8565b5111611d66565b9063ffffffff82169160ff8160181c1662800000627fffff83169216151580611e91575b611e69576022811480611e87575b611e69576021811480611e7c575b611e695760038111611e435760030360038111610b97576001600160fd1b0381168103610b975760031b1c915b8215611e315750565b63ffc13f7f60e01b5f5260045260245ffd5b6002198101908111610b97576001600160fd1b0381168103610b975760031b1b91611e28565b8363ffc13f7f60e01b5f5260045260245ffd5b5061ffff8211611dfb565b5060ff8211611ded565b50811515611ddf565b6020915f918160405192839283378101838152039060025afa1561162f5760205f8051604051838101918252838152611ed46040826118ec565b604051918291518091835e8101838152039060025afa1561162f575f5190565b77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b359060208110612068575090565b5f199060200360031b1b1690565b929190915f905b80821061208b575050505090565b9091929361209e61053883858188611acf565b600186166120c9576120af91612175565b935b60011c9160208101809111610b97579092919261207d565b8181146120e057906120da91612175565b936120b1565b50634bb0195b60e11b5f5260045260245ffd5b90602081015161213b5761212d90606883015160e01c90604c84019363ffffffff6064606c83015160e01c92015160e01c9251169261219c565b815163ffffffff1916179052565b5050565b90602811610eaa576024013560f881901c60e882901c61ff00161760d882901c62ff0000161760c89190911c63ff000000161790565b5f5260205260205f60408160025afa15610eaa5760205f818160025afa15610eaa575f5190565b919080821115612304576121af91611b3b565b809162049d406212750092106122f9575b6249d40083116122ee575b6121d490611dbb565b916121de84611dbb565b928215611b27578281046121f28386611b1d565b81116122e6578261220291611b48565b918315611b2757836122149206611b48565b918015611b2757612226920490611c8a565b90811115612232575090565b90505f5b6001600160fd1b0381168103610b9757818160031b1c1561225f5761225a9061230c565b612236565b600381116122b957806003039160038311610b97576001600160fd1b0383168303610b975763ffffffff9260031b1b905b816280000081166122a5575b5060181b171690565b60081c91506122b39061230c565b5f61229c565b600219810191818311610b97576001600160fd1b0383168303610b975763ffffffff9260031b1c90612290565b505050505090565b6249d40092506121cb565b62049d4092506121c0565b50505f6121af565b5f198114610b97576001019056",
}

// BitcoinJudge is an auto generated Go binding around an Ethereum contract.
type BitcoinJudge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BitcoinJudge) GetABI() abi.ABI {
	return c.abi
}

// NewBitcoinJudge creates a new instance of BitcoinJudge.
func NewBitcoinJudge() *BitcoinJudge {
	parsed, err := BitcoinJudgeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BitcoinJudge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BitcoinJudge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((uint32,bool,uint32,uint32,uint32) network) returns()
func (bitcoinJudge *BitcoinJudge) PackConstructor(network Network) []byte {
	enc, err := bitcoinJudge.abi.Pack("", network)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBIP34HEIGHT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6e41732.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BIP34_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackBIP34HEIGHT() []byte {
	enc, err := bitcoinJudge.abi.Pack("BIP34_HEIGHT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBIP34HEIGHT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe6e41732.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BIP34_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackBIP34HEIGHT() ([]byte, error) {
	return bitcoinJudge.abi.Pack("BIP34_HEIGHT")
}

// UnpackBIP34HEIGHT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe6e41732.
//
// Solidity: function BIP34_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackBIP34HEIGHT(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("BIP34_HEIGHT", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackBIP65HEIGHT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0718cc4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BIP65_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackBIP65HEIGHT() []byte {
	enc, err := bitcoinJudge.abi.Pack("BIP65_HEIGHT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBIP65HEIGHT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0718cc4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BIP65_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackBIP65HEIGHT() ([]byte, error) {
	return bitcoinJudge.abi.Pack("BIP65_HEIGHT")
}

// UnpackBIP65HEIGHT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf0718cc4.
//
// Solidity: function BIP65_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackBIP65HEIGHT(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("BIP65_HEIGHT", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackBIP66HEIGHT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ba31d04.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BIP66_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackBIP66HEIGHT() []byte {
	enc, err := bitcoinJudge.abi.Pack("BIP66_HEIGHT")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBIP66HEIGHT is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ba31d04.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BIP66_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackBIP66HEIGHT() ([]byte, error) {
	return bitcoinJudge.abi.Pack("BIP66_HEIGHT")
}

// UnpackBIP66HEIGHT is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0ba31d04.
//
// Solidity: function BIP66_HEIGHT() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackBIP66HEIGHT(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("BIP66_HEIGHT", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackNORETARGETING is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9bdbcb3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function NO_RETARGETING() view returns(bool)
func (bitcoinJudge *BitcoinJudge) PackNORETARGETING() []byte {
	enc, err := bitcoinJudge.abi.Pack("NO_RETARGETING")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNORETARGETING is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9bdbcb3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function NO_RETARGETING() view returns(bool)
func (bitcoinJudge *BitcoinJudge) TryPackNORETARGETING() ([]byte, error) {
	return bitcoinJudge.abi.Pack("NO_RETARGETING")
}

// UnpackNORETARGETING is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb9bdbcb3.
//
// Solidity: function NO_RETARGETING() view returns(bool)
func (bitcoinJudge *BitcoinJudge) UnpackNORETARGETING(data []byte) (bool, error) {
	out, err := bitcoinJudge.abi.Unpack("NO_RETARGETING", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackPOWLIMITBITS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7bfb7d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function POW_LIMIT_BITS() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackPOWLIMITBITS() []byte {
	enc, err := bitcoinJudge.abi.Pack("POW_LIMIT_BITS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPOWLIMITBITS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7bfb7d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function POW_LIMIT_BITS() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackPOWLIMITBITS() ([]byte, error) {
	return bitcoinJudge.abi.Pack("POW_LIMIT_BITS")
}

// UnpackPOWLIMITBITS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb7bfb7d3.
//
// Solidity: function POW_LIMIT_BITS() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackPOWLIMITBITS(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("POW_LIMIT_BITS", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackAppend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf65f568b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function append(bytes state, bytes headers) view returns(bytes end, (bytes32,uint256,uint32,uint32,uint32))
func (bitcoinJudge *BitcoinJudge) PackAppend(state []byte, headers []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("append", state, headers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAppend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf65f568b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function append(bytes state, bytes headers) view returns(bytes end, (bytes32,uint256,uint32,uint32,uint32))
func (bitcoinJudge *BitcoinJudge) TryPackAppend(state []byte, headers []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("append", state, headers)
}

// AppendOutput serves as a container for the return parameters of contract
// method Append.
type AppendOutput struct {
	End  []byte
	Arg1 Summary
}

// UnpackAppend is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf65f568b.
//
// Solidity: function append(bytes state, bytes headers) view returns(bytes end, (bytes32,uint256,uint32,uint32,uint32))
func (bitcoinJudge *BitcoinJudge) UnpackAppend(data []byte) (AppendOutput, error) {
	out, err := bitcoinJudge.abi.Unpack("append", data)
	outstruct := new(AppendOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.End = *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(Summary)).(*Summary)
	return *outstruct, nil
}

// PackCandidate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c83f08b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function candidate(bytes base, bytes offer) view returns(bytes state, uint32 height, uint32 time, bytes32 tip)
func (bitcoinJudge *BitcoinJudge) PackCandidate(base []byte, offer []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("candidate", base, offer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCandidate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c83f08b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function candidate(bytes base, bytes offer) view returns(bytes state, uint32 height, uint32 time, bytes32 tip)
func (bitcoinJudge *BitcoinJudge) TryPackCandidate(base []byte, offer []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("candidate", base, offer)
}

// CandidateOutput serves as a container for the return parameters of contract
// method Candidate.
type CandidateOutput struct {
	State  []byte
	Height uint32
	Time   uint32
	Tip    [32]byte
}

// UnpackCandidate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8c83f08b.
//
// Solidity: function candidate(bytes base, bytes offer) view returns(bytes state, uint32 height, uint32 time, bytes32 tip)
func (bitcoinJudge *BitcoinJudge) UnpackCandidate(data []byte) (CandidateOutput, error) {
	out, err := bitcoinJudge.abi.Unpack("candidate", data)
	outstruct := new(CandidateOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.State = *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	outstruct.Height = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	outstruct.Time = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	outstruct.Tip = *abi.ConvertType(out[3], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa560b4f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkpoint(bytes state) view returns(uint32 height, uint32 time, bytes32 tip)
func (bitcoinJudge *BitcoinJudge) PackCheckpoint(state []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("checkpoint", state)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa560b4f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkpoint(bytes state) view returns(uint32 height, uint32 time, bytes32 tip)
func (bitcoinJudge *BitcoinJudge) TryPackCheckpoint(state []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("checkpoint", state)
}

// CheckpointOutput serves as a container for the return parameters of contract
// method Checkpoint.
type CheckpointOutput struct {
	Height uint32
	Time   uint32
	Tip    [32]byte
}

// UnpackCheckpoint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa560b4f2.
//
// Solidity: function checkpoint(bytes state) view returns(uint32 height, uint32 time, bytes32 tip)
func (bitcoinJudge *BitcoinJudge) UnpackCheckpoint(data []byte) (CheckpointOutput, error) {
	out, err := bitcoinJudge.abi.Unpack("checkpoint", data)
	outstruct := new(CheckpointOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Height = *abi.ConvertType(out[0], new(uint32)).(*uint32)
	outstruct.Time = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	outstruct.Tip = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackFutureLimit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e3e88f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function futureLimit() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackFutureLimit() []byte {
	enc, err := bitcoinJudge.abi.Pack("futureLimit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFutureLimit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e3e88f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function futureLimit() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackFutureLimit() ([]byte, error) {
	return bitcoinJudge.abi.Pack("futureLimit")
}

// UnpackFutureLimit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3e3e88f3.
//
// Solidity: function futureLimit() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackFutureLimit(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("futureLimit", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackHeightSlack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7c1449d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function heightSlack() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackHeightSlack() []byte {
	enc, err := bitcoinJudge.abi.Pack("heightSlack")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHeightSlack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7c1449d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function heightSlack() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackHeightSlack() ([]byte, error) {
	return bitcoinJudge.abi.Pack("heightSlack")
}

// UnpackHeightSlack is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7c1449d.
//
// Solidity: function heightSlack() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackHeightSlack(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("heightSlack", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackPathEdges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x855352c0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pathEdges(uint8 depth) pure returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackPathEdges(depth uint8) []byte {
	enc, err := bitcoinJudge.abi.Pack("pathEdges", depth)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPathEdges is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x855352c0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pathEdges(uint8 depth) pure returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackPathEdges(depth uint8) ([]byte, error) {
	return bitcoinJudge.abi.Pack("pathEdges", depth)
}

// UnpackPathEdges is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x855352c0.
//
// Solidity: function pathEdges(uint8 depth) pure returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackPathEdges(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("pathEdges", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackProveAncestry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa13230f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveAncestry(uint32 edges, bytes32 upper, bytes32 lower, bytes witness) view returns()
func (bitcoinJudge *BitcoinJudge) PackProveAncestry(edges uint32, upper [32]byte, lower [32]byte, witness []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("proveAncestry", edges, upper, lower, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveAncestry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa13230f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveAncestry(uint32 edges, bytes32 upper, bytes32 lower, bytes witness) view returns()
func (bitcoinJudge *BitcoinJudge) TryPackProveAncestry(edges uint32, upper [32]byte, lower [32]byte, witness []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("proveAncestry", edges, upper, lower, witness)
}

// PackProvePath is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd1e853c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function provePath((uint32,bytes32,uint8,uint32,bytes32) claim, uint32 lo, uint32 hi, bytes32 upper, bytes32 lower, bytes witness) view returns()
func (bitcoinJudge *BitcoinJudge) PackProvePath(claim Claim, lo uint32, hi uint32, upper [32]byte, lower [32]byte, witness []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("provePath", claim, lo, hi, upper, lower, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProvePath is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd1e853c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function provePath((uint32,bytes32,uint8,uint32,bytes32) claim, uint32 lo, uint32 hi, bytes32 upper, bytes32 lower, bytes witness) view returns()
func (bitcoinJudge *BitcoinJudge) TryPackProvePath(claim Claim, lo uint32, hi uint32, upper [32]byte, lower [32]byte, witness []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("provePath", claim, lo, hi, upper, lower, witness)
}

// PackProveTree is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa8ab061.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveTree((uint32,bytes32,uint8,uint32,bytes32) claim, bytes witness) view returns()
func (bitcoinJudge *BitcoinJudge) PackProveTree(claim Claim, witness []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("proveTree", claim, witness)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveTree is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa8ab061.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveTree((uint32,bytes32,uint8,uint32,bytes32) claim, bytes witness) view returns()
func (bitcoinJudge *BitcoinJudge) TryPackProveTree(claim Claim, witness []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("proveTree", claim, witness)
}

// PackSummary is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45fd9e3f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function summary(bytes state) pure returns((bytes32,uint256,uint32,uint32,uint32))
func (bitcoinJudge *BitcoinJudge) PackSummary(state []byte) []byte {
	enc, err := bitcoinJudge.abi.Pack("summary", state)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSummary is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45fd9e3f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function summary(bytes state) pure returns((bytes32,uint256,uint32,uint32,uint32))
func (bitcoinJudge *BitcoinJudge) TryPackSummary(state []byte) ([]byte, error) {
	return bitcoinJudge.abi.Pack("summary", state)
}

// UnpackSummary is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x45fd9e3f.
//
// Solidity: function summary(bytes state) pure returns((bytes32,uint256,uint32,uint32,uint32))
func (bitcoinJudge *BitcoinJudge) UnpackSummary(data []byte) (Summary, error) {
	out, err := bitcoinJudge.abi.Unpack("summary", data)
	if err != nil {
		return *new(Summary), err
	}
	out0 := *abi.ConvertType(out[0], new(Summary)).(*Summary)
	return out0, nil
}

// PackTargetSpacing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ed8cdc2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function targetSpacing() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackTargetSpacing() []byte {
	enc, err := bitcoinJudge.abi.Pack("targetSpacing")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTargetSpacing is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ed8cdc2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function targetSpacing() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackTargetSpacing() ([]byte, error) {
	return bitcoinJudge.abi.Pack("targetSpacing")
}

// UnpackTargetSpacing is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0ed8cdc2.
//
// Solidity: function targetSpacing() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackTargetSpacing(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("targetSpacing", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bitcoinJudge *BitcoinJudge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["AncestryMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackAncestryMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["AncestryTruncated"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackAncestryTruncatedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["BadBits"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackBadBitsError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["BranchMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackBranchMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["CoinbaseMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackCoinbaseMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["CoinbaseTooLarge"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackCoinbaseTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["DepthTooLarge"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackDepthTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["DuplicateSibling"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackDuplicateSiblingError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["EdgeCount"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackEdgeCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["EmptyRun"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackEmptyRunError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["EpochStartMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackEpochStartMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HashAboveTarget"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHashAboveTargetError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HeaderMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHeaderMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HeadersLength"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHeadersLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HeightOverflow"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHeightOverflowError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HeightTooLow"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHeightTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["IndexOutOfRange"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackIndexOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NoEdges"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNoEdgesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NoProofOfWork"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNoProofOfWorkError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NoSha256"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNoSha256Error(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NoWork"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNoWorkError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NotAPeriodsFirst"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNotAPeriodsFirstError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NotAboveBase"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNotAboveBaseError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NotCoinbase"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNotCoinbaseError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["OfferLength"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackOfferLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["SpanOutOfRange"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackSpanOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["StateLength"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackStateLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TargetEasedTooFar"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTargetEasedTooFarError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TargetTooEasy"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTargetTooEasyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TimeNotInTimes"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTimeNotInTimesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TimeTooNew"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTimeTooNewError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TimeTooOld"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTimeTooOldError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["VersionTooOld"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackVersionTooOldError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["WitnessLength"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackWitnessLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["WorkOverflow"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackWorkOverflowError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BitcoinJudgeAncestryMismatch represents a AncestryMismatch error raised by the BitcoinJudge contract.
type BitcoinJudgeAncestryMismatch struct {
	Reached  [32]byte
	Expected [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AncestryMismatch(bytes32 reached, bytes32 expected)
func BitcoinJudgeAncestryMismatchErrorID() common.Hash {
	return common.HexToHash("0x4b06e16cc602836f710e245b88b97b2e9d3dde7db54635ce41db96b69b943c0a")
}

// UnpackAncestryMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AncestryMismatch(bytes32 reached, bytes32 expected)
func (bitcoinJudge *BitcoinJudge) UnpackAncestryMismatchError(raw []byte) (*BitcoinJudgeAncestryMismatch, error) {
	out := new(BitcoinJudgeAncestryMismatch)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "AncestryMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeAncestryTruncated represents a AncestryTruncated error raised by the BitcoinJudge contract.
type BitcoinJudgeAncestryTruncated struct {
	Offset *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AncestryTruncated(uint256 offset, uint256 needed)
func BitcoinJudgeAncestryTruncatedErrorID() common.Hash {
	return common.HexToHash("0x8ba976f85f5d8b2bed4206b5c235b54b5cb4ece10643714feae15441d17a7316")
}

// UnpackAncestryTruncatedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AncestryTruncated(uint256 offset, uint256 needed)
func (bitcoinJudge *BitcoinJudge) UnpackAncestryTruncatedError(raw []byte) (*BitcoinJudgeAncestryTruncated, error) {
	out := new(BitcoinJudgeAncestryTruncated)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "AncestryTruncated", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeBadBits represents a BadBits error raised by the BitcoinJudge contract.
type BitcoinJudgeBadBits struct {
	Bits uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadBits(uint32 bits)
func BitcoinJudgeBadBitsErrorID() common.Hash {
	return common.HexToHash("0xffc13f7fc845b0f5224a94a9ad98f986ca61540bfec6c516f7a80a9e5c0c7a9d")
}

// UnpackBadBitsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadBits(uint32 bits)
func (bitcoinJudge *BitcoinJudge) UnpackBadBitsError(raw []byte) (*BitcoinJudgeBadBits, error) {
	out := new(BitcoinJudgeBadBits)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "BadBits", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeBranchMismatch represents a BranchMismatch error raised by the BitcoinJudge contract.
type BitcoinJudgeBranchMismatch struct {
	Reached  [32]byte
	Expected [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BranchMismatch(bytes32 reached, bytes32 expected)
func BitcoinJudgeBranchMismatchErrorID() common.Hash {
	return common.HexToHash("0xbf24bccb8d40dd3282b2e2f645cb5e64bd8e6e44111139d74da0913f328f4c07")
}

// UnpackBranchMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BranchMismatch(bytes32 reached, bytes32 expected)
func (bitcoinJudge *BitcoinJudge) UnpackBranchMismatchError(raw []byte) (*BitcoinJudgeBranchMismatch, error) {
	out := new(BitcoinJudgeBranchMismatch)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "BranchMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeCoinbaseMismatch represents a CoinbaseMismatch error raised by the BitcoinJudge contract.
type BitcoinJudgeCoinbaseMismatch struct {
	Reached  [32]byte
	Expected [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CoinbaseMismatch(bytes32 reached, bytes32 expected)
func BitcoinJudgeCoinbaseMismatchErrorID() common.Hash {
	return common.HexToHash("0x50ad43065b367d7c39f93a92950dc25a93ef9cfcb3fafdddd1538b2ac9d91176")
}

// UnpackCoinbaseMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CoinbaseMismatch(bytes32 reached, bytes32 expected)
func (bitcoinJudge *BitcoinJudge) UnpackCoinbaseMismatchError(raw []byte) (*BitcoinJudgeCoinbaseMismatch, error) {
	out := new(BitcoinJudgeCoinbaseMismatch)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "CoinbaseMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeCoinbaseTooLarge represents a CoinbaseTooLarge error raised by the BitcoinJudge contract.
type BitcoinJudgeCoinbaseTooLarge struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CoinbaseTooLarge(uint256 length)
func BitcoinJudgeCoinbaseTooLargeErrorID() common.Hash {
	return common.HexToHash("0x902a5e1e526485031796b4cc33ffe4502ce0c549816bd282011d024f00896161")
}

// UnpackCoinbaseTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CoinbaseTooLarge(uint256 length)
func (bitcoinJudge *BitcoinJudge) UnpackCoinbaseTooLargeError(raw []byte) (*BitcoinJudgeCoinbaseTooLarge, error) {
	out := new(BitcoinJudgeCoinbaseTooLarge)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "CoinbaseTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeDepthTooLarge represents a DepthTooLarge error raised by the BitcoinJudge contract.
type BitcoinJudgeDepthTooLarge struct {
	Depth uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DepthTooLarge(uint8 depth)
func BitcoinJudgeDepthTooLargeErrorID() common.Hash {
	return common.HexToHash("0x930191e3cc367f921e90f09a907e23732edd037cd9157b7e1320062cb5376672")
}

// UnpackDepthTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DepthTooLarge(uint8 depth)
func (bitcoinJudge *BitcoinJudge) UnpackDepthTooLargeError(raw []byte) (*BitcoinJudgeDepthTooLarge, error) {
	out := new(BitcoinJudgeDepthTooLarge)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "DepthTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeDuplicateSibling represents a DuplicateSibling error raised by the BitcoinJudge contract.
type BitcoinJudgeDuplicateSibling struct {
	Node [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DuplicateSibling(bytes32 node)
func BitcoinJudgeDuplicateSiblingErrorID() common.Hash {
	return common.HexToHash("0x976032b6b05e8359262cd6f03dfda8b3d569bc1938e077e7b8f5ad0305db84c1")
}

// UnpackDuplicateSiblingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DuplicateSibling(bytes32 node)
func (bitcoinJudge *BitcoinJudge) UnpackDuplicateSiblingError(raw []byte) (*BitcoinJudgeDuplicateSibling, error) {
	out := new(BitcoinJudgeDuplicateSibling)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "DuplicateSibling", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeEdgeCount represents a EdgeCount error raised by the BitcoinJudge contract.
type BitcoinJudgeEdgeCount struct {
	Headers *big.Int
	Edges   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EdgeCount(uint256 headers, uint256 edges)
func BitcoinJudgeEdgeCountErrorID() common.Hash {
	return common.HexToHash("0x725f4c3951244e4691209bf6b8edaec54b433a0d4f698c5ad48ba23c6864fcaa")
}

// UnpackEdgeCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EdgeCount(uint256 headers, uint256 edges)
func (bitcoinJudge *BitcoinJudge) UnpackEdgeCountError(raw []byte) (*BitcoinJudgeEdgeCount, error) {
	out := new(BitcoinJudgeEdgeCount)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "EdgeCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeEmptyRun represents a EmptyRun error raised by the BitcoinJudge contract.
type BitcoinJudgeEmptyRun struct {
	Offset *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmptyRun(uint256 offset)
func BitcoinJudgeEmptyRunErrorID() common.Hash {
	return common.HexToHash("0x8372a3a14686a0b6a98e5dc6d4c7c562618978c7ecf01cc3cf344161224f7437")
}

// UnpackEmptyRunError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmptyRun(uint256 offset)
func (bitcoinJudge *BitcoinJudge) UnpackEmptyRunError(raw []byte) (*BitcoinJudgeEmptyRun, error) {
	out := new(BitcoinJudgeEmptyRun)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "EmptyRun", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeEpochStartMismatch represents a EpochStartMismatch error raised by the BitcoinJudge contract.
type BitcoinJudgeEpochStartMismatch struct {
	EpochStart uint32
	InTimes    uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EpochStartMismatch(uint32 epochStart, uint32 inTimes)
func BitcoinJudgeEpochStartMismatchErrorID() common.Hash {
	return common.HexToHash("0x4d5510e55679227bf67f195d67581089d924bc2dba1f68756f0499755976a0b7")
}

// UnpackEpochStartMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EpochStartMismatch(uint32 epochStart, uint32 inTimes)
func (bitcoinJudge *BitcoinJudge) UnpackEpochStartMismatchError(raw []byte) (*BitcoinJudgeEpochStartMismatch, error) {
	out := new(BitcoinJudgeEpochStartMismatch)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "EpochStartMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeHashAboveTarget represents a HashAboveTarget error raised by the BitcoinJudge contract.
type BitcoinJudgeHashAboveTarget struct {
	Height    *big.Int
	BlockHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HashAboveTarget(uint256 height, bytes32 blockHash)
func BitcoinJudgeHashAboveTargetErrorID() common.Hash {
	return common.HexToHash("0xebbcc9d57e4fd0d7d25204d9d0a3be2de501e5784726fa97c8099c83b027dd4d")
}

// UnpackHashAboveTargetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HashAboveTarget(uint256 height, bytes32 blockHash)
func (bitcoinJudge *BitcoinJudge) UnpackHashAboveTargetError(raw []byte) (*BitcoinJudgeHashAboveTarget, error) {
	out := new(BitcoinJudgeHashAboveTarget)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "HashAboveTarget", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeHeaderMismatch represents a HeaderMismatch error raised by the BitcoinJudge contract.
type BitcoinJudgeHeaderMismatch struct {
	HeaderHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeaderMismatch(bytes32 headerHash)
func BitcoinJudgeHeaderMismatchErrorID() common.Hash {
	return common.HexToHash("0x187e53f22bcc4aafed39d18f924faa07f40351bfd144bb2150ba3823a455ffa4")
}

// UnpackHeaderMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeaderMismatch(bytes32 headerHash)
func (bitcoinJudge *BitcoinJudge) UnpackHeaderMismatchError(raw []byte) (*BitcoinJudgeHeaderMismatch, error) {
	out := new(BitcoinJudgeHeaderMismatch)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "HeaderMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeHeadersLength represents a HeadersLength error raised by the BitcoinJudge contract.
type BitcoinJudgeHeadersLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeadersLength(uint256 length)
func BitcoinJudgeHeadersLengthErrorID() common.Hash {
	return common.HexToHash("0x6ad0af93e7945c7b2d064a21f3ec3d69711677ddaddbe3d3e3ccbead5b042d0c")
}

// UnpackHeadersLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeadersLength(uint256 length)
func (bitcoinJudge *BitcoinJudge) UnpackHeadersLengthError(raw []byte) (*BitcoinJudgeHeadersLength, error) {
	out := new(BitcoinJudgeHeadersLength)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "HeadersLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeHeightOverflow represents a HeightOverflow error raised by the BitcoinJudge contract.
type BitcoinJudgeHeightOverflow struct {
	Height *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeightOverflow(uint256 height)
func BitcoinJudgeHeightOverflowErrorID() common.Hash {
	return common.HexToHash("0xcfcd45f4d2f8173d49db6e03acacd768e111a72c5d4e9d520ee14ebc33f1517d")
}

// UnpackHeightOverflowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeightOverflow(uint256 height)
func (bitcoinJudge *BitcoinJudge) UnpackHeightOverflowError(raw []byte) (*BitcoinJudgeHeightOverflow, error) {
	out := new(BitcoinJudgeHeightOverflow)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "HeightOverflow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeHeightTooLow represents a HeightTooLow error raised by the BitcoinJudge contract.
type BitcoinJudgeHeightTooLow struct {
	Height uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeightTooLow(uint32 height)
func BitcoinJudgeHeightTooLowErrorID() common.Hash {
	return common.HexToHash("0xa806809d250beb3e07b6620eecbd0700ffe6bd773bcbbbe9d9d4a936df7ea710")
}

// UnpackHeightTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeightTooLow(uint32 height)
func (bitcoinJudge *BitcoinJudge) UnpackHeightTooLowError(raw []byte) (*BitcoinJudgeHeightTooLow, error) {
	out := new(BitcoinJudgeHeightTooLow)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "HeightTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeIndexOutOfRange represents a IndexOutOfRange error raised by the BitcoinJudge contract.
type BitcoinJudgeIndexOutOfRange struct {
	Index uint32
	Depth uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error IndexOutOfRange(uint32 index, uint8 depth)
func BitcoinJudgeIndexOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xceb1f688df2882087928d69310dc0fd7b68ab00bd15015bf797821cee1730eac")
}

// UnpackIndexOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error IndexOutOfRange(uint32 index, uint8 depth)
func (bitcoinJudge *BitcoinJudge) UnpackIndexOutOfRangeError(raw []byte) (*BitcoinJudgeIndexOutOfRange, error) {
	out := new(BitcoinJudgeIndexOutOfRange)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "IndexOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNoEdges represents a NoEdges error raised by the BitcoinJudge contract.
type BitcoinJudgeNoEdges struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoEdges()
func BitcoinJudgeNoEdgesErrorID() common.Hash {
	return common.HexToHash("0xaa9b08130221be7843403f044f919f98f8e42c403ce03a939a60d1ad2acb811a")
}

// UnpackNoEdgesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoEdges()
func (bitcoinJudge *BitcoinJudge) UnpackNoEdgesError(raw []byte) (*BitcoinJudgeNoEdges, error) {
	out := new(BitcoinJudgeNoEdges)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NoEdges", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNoProofOfWork represents a NoProofOfWork error raised by the BitcoinJudge contract.
type BitcoinJudgeNoProofOfWork struct {
	Tip [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoProofOfWork(bytes32 tip)
func BitcoinJudgeNoProofOfWorkErrorID() common.Hash {
	return common.HexToHash("0x842dffa95cb9db520348c6aaac211ab5b5ea13b989ba9261bcef7e8d0a0cef28")
}

// UnpackNoProofOfWorkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoProofOfWork(bytes32 tip)
func (bitcoinJudge *BitcoinJudge) UnpackNoProofOfWorkError(raw []byte) (*BitcoinJudgeNoProofOfWork, error) {
	out := new(BitcoinJudgeNoProofOfWork)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NoProofOfWork", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNoSha256 represents a NoSha256 error raised by the BitcoinJudge contract.
type BitcoinJudgeNoSha256 struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSha256()
func BitcoinJudgeNoSha256ErrorID() common.Hash {
	return common.HexToHash("0x81d117a535cebc9e775f346fdbd2c23f078c25518fb4343576453b17a0521bf0")
}

// UnpackNoSha256Error is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSha256()
func (bitcoinJudge *BitcoinJudge) UnpackNoSha256Error(raw []byte) (*BitcoinJudgeNoSha256, error) {
	out := new(BitcoinJudgeNoSha256)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NoSha256", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNoWork represents a NoWork error raised by the BitcoinJudge contract.
type BitcoinJudgeNoWork struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoWork()
func BitcoinJudgeNoWorkErrorID() common.Hash {
	return common.HexToHash("0x5c78c46f7d840becd03f523656672942c94cad366cc973494a801f8c02ddb32e")
}

// UnpackNoWorkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoWork()
func (bitcoinJudge *BitcoinJudge) UnpackNoWorkError(raw []byte) (*BitcoinJudgeNoWork, error) {
	out := new(BitcoinJudgeNoWork)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NoWork", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNotAPeriodsFirst represents a NotAPeriodsFirst error raised by the BitcoinJudge contract.
type BitcoinJudgeNotAPeriodsFirst struct {
	Height uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAPeriodsFirst(uint32 height)
func BitcoinJudgeNotAPeriodsFirstErrorID() common.Hash {
	return common.HexToHash("0xc4f2fef46e9ac33cfb1d12f7ebf560cb9a17e28a4a1ea9075c6dbfaaf2348e84")
}

// UnpackNotAPeriodsFirstError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAPeriodsFirst(uint32 height)
func (bitcoinJudge *BitcoinJudge) UnpackNotAPeriodsFirstError(raw []byte) (*BitcoinJudgeNotAPeriodsFirst, error) {
	out := new(BitcoinJudgeNotAPeriodsFirst)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NotAPeriodsFirst", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNotAboveBase represents a NotAboveBase error raised by the BitcoinJudge contract.
type BitcoinJudgeNotAboveBase struct {
	Height     uint32
	BaseHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAboveBase(uint32 height, uint32 baseHeight)
func BitcoinJudgeNotAboveBaseErrorID() common.Hash {
	return common.HexToHash("0x3561be8b1ae7bfbfcf69a7982a8d2ce2be5483e6ca3aef0662550c4e2745dece")
}

// UnpackNotAboveBaseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAboveBase(uint32 height, uint32 baseHeight)
func (bitcoinJudge *BitcoinJudge) UnpackNotAboveBaseError(raw []byte) (*BitcoinJudgeNotAboveBase, error) {
	out := new(BitcoinJudgeNotAboveBase)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NotAboveBase", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeNotCoinbase represents a NotCoinbase error raised by the BitcoinJudge contract.
type BitcoinJudgeNotCoinbase struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCoinbase()
func BitcoinJudgeNotCoinbaseErrorID() common.Hash {
	return common.HexToHash("0xc384d6a972b7c6236c39088bd8fed529d0217d858c567352f6ffea5d1198bdb2")
}

// UnpackNotCoinbaseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCoinbase()
func (bitcoinJudge *BitcoinJudge) UnpackNotCoinbaseError(raw []byte) (*BitcoinJudgeNotCoinbase, error) {
	out := new(BitcoinJudgeNotCoinbase)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "NotCoinbase", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeOfferLength represents a OfferLength error raised by the BitcoinJudge contract.
type BitcoinJudgeOfferLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OfferLength(uint256 length)
func BitcoinJudgeOfferLengthErrorID() common.Hash {
	return common.HexToHash("0xcd7b8731aec27366b8a25887209e354987b5f3ecfa6bc291ea81868aced3c178")
}

// UnpackOfferLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OfferLength(uint256 length)
func (bitcoinJudge *BitcoinJudge) UnpackOfferLengthError(raw []byte) (*BitcoinJudgeOfferLength, error) {
	out := new(BitcoinJudgeOfferLength)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "OfferLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeSpanOutOfRange represents a SpanOutOfRange error raised by the BitcoinJudge contract.
type BitcoinJudgeSpanOutOfRange struct {
	Lo uint32
	Hi uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SpanOutOfRange(uint32 lo, uint32 hi)
func BitcoinJudgeSpanOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xd289e6c0c3fd92892bc9f28c5b1b0ae338139400ffd98a33a15aa8d67b0defc8")
}

// UnpackSpanOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SpanOutOfRange(uint32 lo, uint32 hi)
func (bitcoinJudge *BitcoinJudge) UnpackSpanOutOfRangeError(raw []byte) (*BitcoinJudgeSpanOutOfRange, error) {
	out := new(BitcoinJudgeSpanOutOfRange)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "SpanOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeStateLength represents a StateLength error raised by the BitcoinJudge contract.
type BitcoinJudgeStateLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StateLength(uint256 length)
func BitcoinJudgeStateLengthErrorID() common.Hash {
	return common.HexToHash("0x783a7890cbd6fee1b5f04146ffe9b425a1abf5e79a7819571e947f5baa0d1ebd")
}

// UnpackStateLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StateLength(uint256 length)
func (bitcoinJudge *BitcoinJudge) UnpackStateLengthError(raw []byte) (*BitcoinJudgeStateLength, error) {
	out := new(BitcoinJudgeStateLength)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "StateLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeTargetEasedTooFar represents a TargetEasedTooFar error raised by the BitcoinJudge contract.
type BitcoinJudgeTargetEasedTooFar struct {
	Bits     uint32
	BaseBits uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TargetEasedTooFar(uint32 bits, uint32 baseBits)
func BitcoinJudgeTargetEasedTooFarErrorID() common.Hash {
	return common.HexToHash("0xfdbcd4c550ddcdbb9f31db6b0fdb2bdd619dc079a0eb4f45a9afe2e878315d11")
}

// UnpackTargetEasedTooFarError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TargetEasedTooFar(uint32 bits, uint32 baseBits)
func (bitcoinJudge *BitcoinJudge) UnpackTargetEasedTooFarError(raw []byte) (*BitcoinJudgeTargetEasedTooFar, error) {
	out := new(BitcoinJudgeTargetEasedTooFar)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "TargetEasedTooFar", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeTargetTooEasy represents a TargetTooEasy error raised by the BitcoinJudge contract.
type BitcoinJudgeTargetTooEasy struct {
	Bits uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TargetTooEasy(uint32 bits)
func BitcoinJudgeTargetTooEasyErrorID() common.Hash {
	return common.HexToHash("0x42113657e46e3be828f1ea21bf167e37807e9a55910acde7dd8451aabba9ca85")
}

// UnpackTargetTooEasyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TargetTooEasy(uint32 bits)
func (bitcoinJudge *BitcoinJudge) UnpackTargetTooEasyError(raw []byte) (*BitcoinJudgeTargetTooEasy, error) {
	out := new(BitcoinJudgeTargetTooEasy)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "TargetTooEasy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeTimeNotInTimes represents a TimeNotInTimes error raised by the BitcoinJudge contract.
type BitcoinJudgeTimeNotInTimes struct {
	Time    uint32
	InTimes uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimeNotInTimes(uint32 time, uint32 inTimes)
func BitcoinJudgeTimeNotInTimesErrorID() common.Hash {
	return common.HexToHash("0x481826eabe8a445a801b35c593d61575c9cbb3a9f06f5d768f555baa2d5d4998")
}

// UnpackTimeNotInTimesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimeNotInTimes(uint32 time, uint32 inTimes)
func (bitcoinJudge *BitcoinJudge) UnpackTimeNotInTimesError(raw []byte) (*BitcoinJudgeTimeNotInTimes, error) {
	out := new(BitcoinJudgeTimeNotInTimes)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "TimeNotInTimes", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeTimeTooNew represents a TimeTooNew error raised by the BitcoinJudge contract.
type BitcoinJudgeTimeTooNew struct {
	Height *big.Int
	Time   *big.Int
	Limit  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimeTooNew(uint256 height, uint256 time, uint256 limit)
func BitcoinJudgeTimeTooNewErrorID() common.Hash {
	return common.HexToHash("0x95425937471a665782cf43956557a5fcac73d457cafce47e0cef3ad25a3c9d23")
}

// UnpackTimeTooNewError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimeTooNew(uint256 height, uint256 time, uint256 limit)
func (bitcoinJudge *BitcoinJudge) UnpackTimeTooNewError(raw []byte) (*BitcoinJudgeTimeTooNew, error) {
	out := new(BitcoinJudgeTimeTooNew)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "TimeTooNew", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeTimeTooOld represents a TimeTooOld error raised by the BitcoinJudge contract.
type BitcoinJudgeTimeTooOld struct {
	Height     *big.Int
	Time       *big.Int
	MedianTime *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimeTooOld(uint256 height, uint256 time, uint256 medianTime)
func BitcoinJudgeTimeTooOldErrorID() common.Hash {
	return common.HexToHash("0xa02931801f77d369d4fcad76b9326f8c3ad36ff960c510c5602394a90958f997")
}

// UnpackTimeTooOldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimeTooOld(uint256 height, uint256 time, uint256 medianTime)
func (bitcoinJudge *BitcoinJudge) UnpackTimeTooOldError(raw []byte) (*BitcoinJudgeTimeTooOld, error) {
	out := new(BitcoinJudgeTimeTooOld)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "TimeTooOld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeVersionTooOld represents a VersionTooOld error raised by the BitcoinJudge contract.
type BitcoinJudgeVersionTooOld struct {
	Height  *big.Int
	Version *big.Int
	Floor   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error VersionTooOld(uint256 height, int256 version, int256 floor)
func BitcoinJudgeVersionTooOldErrorID() common.Hash {
	return common.HexToHash("0x2d6d4faaf990790e44c5ffe1ec8a158e91944f1135672d8594b2e22402d2d456")
}

// UnpackVersionTooOldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error VersionTooOld(uint256 height, int256 version, int256 floor)
func (bitcoinJudge *BitcoinJudge) UnpackVersionTooOldError(raw []byte) (*BitcoinJudgeVersionTooOld, error) {
	out := new(BitcoinJudgeVersionTooOld)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "VersionTooOld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeWitnessLength represents a WitnessLength error raised by the BitcoinJudge contract.
type BitcoinJudgeWitnessLength struct {
	Length   *big.Int
	Expected *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WitnessLength(uint256 length, uint256 expected)
func BitcoinJudgeWitnessLengthErrorID() common.Hash {
	return common.HexToHash("0x9b586f1dfbc9d70660b25996bc1cf7f59e0eb0fee0eccdb760514e0ac421da57")
}

// UnpackWitnessLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WitnessLength(uint256 length, uint256 expected)
func (bitcoinJudge *BitcoinJudge) UnpackWitnessLengthError(raw []byte) (*BitcoinJudgeWitnessLength, error) {
	out := new(BitcoinJudgeWitnessLength)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "WitnessLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinJudgeWorkOverflow represents a WorkOverflow error raised by the BitcoinJudge contract.
type BitcoinJudgeWorkOverflow struct {
	Height *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WorkOverflow(uint256 height)
func BitcoinJudgeWorkOverflowErrorID() common.Hash {
	return common.HexToHash("0xbbb2d01b78197469f25d50c76a5b1b09befdc185f1e20424fefc660ecc8eabc9")
}

// UnpackWorkOverflowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WorkOverflow(uint256 height)
func (bitcoinJudge *BitcoinJudge) UnpackWorkOverflowError(raw []byte) (*BitcoinJudgeWorkOverflow, error) {
	out := new(BitcoinJudgeWorkOverflow)
	if err := bitcoinJudge.abi.UnpackIntoInterface(out, "WorkOverflow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutMetaData contains all meta data concerning the BitcoinPayout contract.
var BitcoinPayoutMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIVerifier\",\"name\":\"relay\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"LONGEST_CASE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RELAY\",\"outputs\":[{\"internalType\":\"contractIVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SLACK\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"rawTx\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"outputIndex\",\"type\":\"uint256\"}],\"name\":\"claimPayout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"script\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"}],\"name\":\"offer\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"offers\",\"outputs\":[{\"internalType\":\"enumBitcoinPayout.Phase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"maker\",\"type\":\"address\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"maker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"script\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"enumBitcoinPayout.Phase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"maker\",\"type\":\"address\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structBitcoinPayout.Offer\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Offered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"txid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"outputIndex\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"}],\"name\":\"Paid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"}],\"name\":\"BlockTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"burn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"}],\"name\":\"BurnTooSmall\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoOutputs\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"NodeSized\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"NotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"internalType\":\"enumBitcoinPayout.Phase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"NotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"OutputOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"},{\"internalType\":\"uint256\",\"name\":\"least\",\"type\":\"uint256\"}],\"name\":\"RefundTooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"ScriptInUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"SizeNotCanonical\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"SizeTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"}],\"name\":\"TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"end\",\"type\":\"uint256\"}],\"name\":\"TrailingBytes\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"Truncated\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"}],\"name\":\"ValueOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"}],\"name\":\"ValueTooSmall\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WitnessNotStripped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"script\",\"type\":\"bytes\"}],\"name\":\"WrongScript\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"txid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"name\":\"WrongTransaction\",\"type\":\"error\"}]",
	ID:  "6a922360445e342fb45b02135e9481c36a",
	Bin: "0x60c080604052346101b7576020816112f2803803809161001f82856101e2565b8339810103126101b757516001600160a01b038116908181036101b757608052604051630890357360e41b81529061018090829060049082905afa9081156101d7575f916100d6575b5060608101516080909101516001600160ff1b03811681036100c25760011b81018091116100c25760a0526040516110d8908161021a823960805181818161055d0152610757015260a0518181816101390152610cbf0152f35b634e487b7160e01b5f52601160045260245ffd5b9050610180813d82116101cf575b816100f261018093836101e2565b810103126101b7576040519061018082016001600160401b038111838210176101bb576040528051906001600160a01b03821682036101b75761016091835261013d60208201610205565b602084015261014e60408201610205565b6040840152606081015160608401526080810151608084015260a081015160a084015260c081015160c084015260e081015160e084015261010081015161010084015261012081015161012084015261014081015161014084015201516101608201525f610068565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b3d91506100e4565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176101bb57604052565b51906001600160a01b03821682036101b75756fe6080806040526004361015610012575f80fd5b5f3560e01c908163051ef2ae14610caa575080632860b9521461058c578063423154c914610548578063474d3ff0146104ad5780637249fbb61461035457806379983f901461008a5763c86e32c714610069575f80fd5b34610086575f366003190112610086576020604051620151808152f35b5f80fd5b60c0366003190112610086576004356001600160401b038111610086576100b5903690600401610ce2565b906024356001600160a01b0381169081900361008657604435916001600160401b0383168093036100865760643563ffffffff81168091036100865760a4359065ffffffffffff821680920361008657610110368785610def565b6020815191012094855f525f60205260ff60405f2054166004811015610303576103415761015e7f000000000000000000000000000000000000000000000000000000000000000042610e71565b62015180810180911161032d5780841061031757506040519361018085610d36565b60018552602085019233845260408601948552606086018781526080870193845260a0870191825260c0870191608435835260e08801933485528a5f525f60205260405f209589519360048510156103035765ffffffffffff8d9a60209f9a6102b56102a96001600160401b03977f4a566119b2b7a04602bad535bf09a70c295e2cdf8227c715ca466c90b741e3c49e6101209e60038f8f63ffffffff9f8f9060ff80198754169116178555895185548d60a81b8d5160a81b1691610100600160a81b039060081b169060ff64ffffffffff60d81b0116171785558d8d60018060a01b03905116906001600160401b0360a01b905160a01b169163ffffffff60e01b905160e01b169117176001850155516002840155519101556040519e8f8181520191610e25565b9e60208d019051610d1d565b516001600160a01b0390811660408c015290519190911660608a01529051166080880152511660a0860152511660c08401525160e083015251610100820152339381900390a4604051908152f35b634e487b7160e01b5f52602160045260245ffd5b83638c81b37160e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b8563711ff7a160e01b5f5260045260245ffd5b3461008657602036600319011261008657600435805f525f60205260405f206040519061038082610d36565b805461038f60ff821684610d2a565b6003602084019260018060a01b038360081c16845265ffffffffffff604086019360a81c168352600181015460018060a01b03811660608701526001600160401b038160a01c16608087015260e01c60a0860152600281015460c086015201549260e0810193845280516004811015610303575f1901610486575065ffffffffffff9051169283421061046f5761046d9350805f525f60205260405f20600360ff198254161790557ffe509803c09416b28ff3d8f690c8b0c61462a892c46d5430c8fb20abe472daf05f80a2519051906001600160a01b0316610e96565b005b83631d613f2760e31b5f524260045260245260445ffd5b8490516004811015610303576104a89163013737f560e31b5f52600452610d0f565b60445ffd5b34610086576020366003190112610086576004355f525f60205261010060405f20805490600181015490600360028201549101549165ffffffffffff604051946104fa8660ff8316610d1d565b60018060a01b038160081c16602087015260a81c16604085015260018060a01b03811660608501526001600160401b038160a01c16608085015260e01c60a084015260c083015260e0820152f35b34610086575f366003190112610086576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610086576101603660031901126100865760a03660231901126100865760c4356001600160401b038111610086578036039060406003198301126100865760e4356001600160a01b0381169190829003610086576101043592610124356001600160401b03811161008657610606903690600401610ce2565b906004355f525f60205260405f20906040519561062287610d36565b65ffffffffffff835461063860ff82168a610d2a565b60018060a01b038160081c1660208a015260a81c166040880152600183015490606088019860018060a01b0383168a5260808901976001600160401b038460a01c16895260a08a019360e01c8452600360028701549660c08c01978852015460e08b015289516004811015610303575f1901610c86576040516377ee51bb60e11b8152976106c860048a01610d73565b61010060a48a0152600482013590602219018112156100865781016024600482013591016001600160401b038211610086578160051b9182360382136100865760406101048c01526101448b018190526001600160fb1b0310610086578982602460a0958395610164958686013701356101248301528660c48301528560e48301528101030181600180851b037f0000000000000000000000000000000000000000000000000000000000000000165afa9687156109bb575f905f98610be6575b5015610bbc57505063ffffffff90816107a0610dc1565b9151169182911610610b9957505f9360408414610b865781955f600495808711610b70576107cf878287610f1f565b908015610b6257905f915b808310610ae657506107ee91508287610f1f565b9590958615610ad8575f905b878210610a0a5761080b9150610e63565b8281116109f5578281036109e05750856101443510156109c657815f9160209360405192839283378101838152039060025afa156109bb5760205f805160405183810191825283815261085f604082610d52565b604051918291518091835e8101838152039060025afa156109bb575f519760a435808a036109a65750610893368383610def565b600435906020815191012003610975575050516001600160401b0395861695168086106109605750906108d382604060206108d895015191015190610e45565b610e45565b90519182821061094d5761046d8660e08988886004355f525f60205260405f20600260ff198254161790556040519061014435825260208201527fa224a5b843ec4f1eca8b4187d71eccabb2a646d270f4d5d6fc984a364e823edc604060043592a351910151906001600160a01b0316610e96565b6375096bd760e01b5f525260245260445ffd5b8585631d79899560e21b5f525260245260445ffd5b6109a287916040519384936319ca13e360e01b855260043590850152604060248501526044840191610e25565b0390fd5b89886335dbe23d60e01b5f525260245260445ffd5b6040513d5f823e3d90fd5b85886326beb40560e21b5f5261014435905260245260445ffd5b828963c3e44a7360e01b5f525260245260445ffd5b828963076c85eb60e51b5f525260245260445ffd5b6008810190818111610ac557848211610aaf57610a2c82610a32928787610e7e565b9061103c565b906001600160401b038216660775f05a0740008111610a9a575090610a72610a5f610a6994938787610f1f565b9490858888610ef1565b80948787610e7e565b9190610144358414610a8b575b505050600101906107fa565b9d509b50945060018f80610a7f565b838c6345d7b07960e11b5f525260245260445ffd5b50838a63076c85eb60e51b5f525260245260445ffd5b60118b634e487b7160e01b5f525260245ffd5b88639db7282b60e01b5f525ffd5b9060248101809111610b4f57838111610b3a57610b17610b20610b0d610b2793878c610f1f565b929083888d610ef1565b8092878c610e7e565b5050610e63565b838111610b3a57600190920191906107da565b838a63076c85eb60e51b5f525260245260445ffd5b60118a634e487b7160e01b5f525260245ffd5b88635283effb60e01b5f525ffd5b869063076c85eb60e51b5f52815260245260445ffd5b83630496c2d960e21b5f5260045260245ffd5b63ffffffff610ba6610dc1565b6358d1c0a160e01b5f521660045260245260445ffd5b604051630e71dd1560e01b815260e4935091610bda60048401610d73565b60a483015260c4820152fd5b9750508660a03d60a011610c7f575b610bff8183610d52565b81010360a0811261008657875190811515820361008657608090601f190112610086576040519760808901908982106001600160401b03831117610c6b5760809160405260208101518a52604081015160208b0152606081015160408b0152015160608901528b610789565b634e487b7160e01b5f52604160045260245ffd5b503d610bf5565b895160048110156103035763013737f560e31b5f526004803590526104a890610d0f565b34610086575f366003190112610086576020907f00000000000000000000000000000000000000000000000000000000000000008152f35b9181601f84011215610086578235916001600160401b038311610086576020838186019501011161008657565b600481101561030357602452565b9060048210156103035752565b60048210156103035752565b61010081019081106001600160401b03821117610c6b57604052565b90601f801991011681019081106001600160401b03821117610c6b57604052565b60243563ffffffff8116809103610086578152604435602082015260643560ff811680910361008657604082015260843563ffffffff8116809103610086576060820152608060a435910152565b60243563ffffffff811681036100865790565b6001600160401b038111610c6b57601f01601f191660200190565b929192610dfb82610dd4565b91610e096040519384610d52565b829481845281830111610086578281602093845f960137010152565b908060209392818452848401375f828201840152601f01601f1916010190565b8115610e4f570490565b634e487b7160e01b5f52601260045260245ffd5b906004820180921161032d57565b9190820180921161032d57565b90939293848311610086578411610086578101920390565b5f80808085855af13d15610eec573d610eae81610dd4565b90610ebc6040519283610d52565b81525f60203d92013e5b15610ecf575050565b630e21dcbb60e11b5f5260018060a01b031660045260245260445ffd5b610ec6565b509291610efd91610e71565b91808311610f085750565b905063076c85eb60e51b5f5260045260245260445ffd5b929091600181019384821161032d5783851161102457849084831015611010578281013560f81c9560fd8710611009575060fc19860160ff811161032d57600260ff60fd92161b96145f14610fd957610a2c610f95916001600160401b0393610f8d60fd995b828a85610ef1565b978892610e7e565b16938410610fc25763020000008411610fab5750565b8390630c134ee560e21b5f5260045260245260445ffd5b8390633376147360e01b5f5260045260245260445ffd5b6001600160fe1b038616860361032d57610a2c610f95916001600160401b0393610f8d60018a60021b1b99610f85565b9450505050565b634e487b7160e01b5f52603260045260245ffd5b50505063076c85eb60e51b5f5260045260245260445ffd5b35906001600160401b0360c01b821691600882106110b8575b505065ffff0000ffff8160c81c9160b81c9166ff00ff00ff00ff67ff00ff00ff00ff0067ffffffffffff000065ff000000ff00861664ff000000ff85161760101b16941691161760101c16176001600160401b03808260201b169160201c161790565b6001600160c01b031960089290920360031b82901b161690505f8061105556",
}

// BitcoinPayout is an auto generated Go binding around an Ethereum contract.
type BitcoinPayout struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BitcoinPayout) GetABI() abi.ABI {
	return c.abi
}

// NewBitcoinPayout creates a new instance of BitcoinPayout.
func NewBitcoinPayout() *BitcoinPayout {
	parsed, err := BitcoinPayoutMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BitcoinPayout{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BitcoinPayout) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address relay) returns()
func (bitcoinPayout *BitcoinPayout) PackConstructor(relay common.Address) []byte {
	enc, err := bitcoinPayout.abi.Pack("", relay)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackLONGESTCASE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x051ef2ae.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function LONGEST_CASE() view returns(uint256)
func (bitcoinPayout *BitcoinPayout) PackLONGESTCASE() []byte {
	enc, err := bitcoinPayout.abi.Pack("LONGEST_CASE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLONGESTCASE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x051ef2ae.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function LONGEST_CASE() view returns(uint256)
func (bitcoinPayout *BitcoinPayout) TryPackLONGESTCASE() ([]byte, error) {
	return bitcoinPayout.abi.Pack("LONGEST_CASE")
}

// UnpackLONGESTCASE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x051ef2ae.
//
// Solidity: function LONGEST_CASE() view returns(uint256)
func (bitcoinPayout *BitcoinPayout) UnpackLONGESTCASE(data []byte) (*big.Int, error) {
	out, err := bitcoinPayout.abi.Unpack("LONGEST_CASE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RELAY() view returns(address)
func (bitcoinPayout *BitcoinPayout) PackRELAY() []byte {
	enc, err := bitcoinPayout.abi.Pack("RELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RELAY() view returns(address)
func (bitcoinPayout *BitcoinPayout) TryPackRELAY() ([]byte, error) {
	return bitcoinPayout.abi.Pack("RELAY")
}

// UnpackRELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x423154c9.
//
// Solidity: function RELAY() view returns(address)
func (bitcoinPayout *BitcoinPayout) UnpackRELAY(data []byte) (common.Address, error) {
	out, err := bitcoinPayout.abi.Unpack("RELAY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSLACK is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc86e32c7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SLACK() view returns(uint256)
func (bitcoinPayout *BitcoinPayout) PackSLACK() []byte {
	enc, err := bitcoinPayout.abi.Pack("SLACK")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSLACK is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc86e32c7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SLACK() view returns(uint256)
func (bitcoinPayout *BitcoinPayout) TryPackSLACK() ([]byte, error) {
	return bitcoinPayout.abi.Pack("SLACK")
}

// UnpackSLACK is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc86e32c7.
//
// Solidity: function SLACK() view returns(uint256)
func (bitcoinPayout *BitcoinPayout) UnpackSLACK(data []byte) (*big.Int, error) {
	out, err := bitcoinPayout.abi.Unpack("SLACK", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClaimPayout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2860b952.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimPayout(bytes32 offerId, (uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, bytes rawTx, uint256 outputIndex) returns()
func (bitcoinPayout *BitcoinPayout) PackClaimPayout(offerId [32]byte, claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, rawTx []byte, outputIndex *big.Int) []byte {
	enc, err := bitcoinPayout.abi.Pack("claimPayout", offerId, claim, proof, proposer, salt, rawTx, outputIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimPayout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2860b952.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimPayout(bytes32 offerId, (uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt, bytes rawTx, uint256 outputIndex) returns()
func (bitcoinPayout *BitcoinPayout) TryPackClaimPayout(offerId [32]byte, claim Claim, proof BatchProof, proposer common.Address, salt [32]byte, rawTx []byte, outputIndex *big.Int) ([]byte, error) {
	return bitcoinPayout.abi.Pack("claimPayout", offerId, claim, proof, proposer, salt, rawTx, outputIndex)
}

// PackOffer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79983f90.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function offer(bytes script, address recipient, uint64 minValue, uint32 minHeight, uint256 minBurn, uint48 refundTime) payable returns(bytes32 offerId)
func (bitcoinPayout *BitcoinPayout) PackOffer(script []byte, recipient common.Address, minValue uint64, minHeight uint32, minBurn *big.Int, refundTime *big.Int) []byte {
	enc, err := bitcoinPayout.abi.Pack("offer", script, recipient, minValue, minHeight, minBurn, refundTime)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOffer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79983f90.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function offer(bytes script, address recipient, uint64 minValue, uint32 minHeight, uint256 minBurn, uint48 refundTime) payable returns(bytes32 offerId)
func (bitcoinPayout *BitcoinPayout) TryPackOffer(script []byte, recipient common.Address, minValue uint64, minHeight uint32, minBurn *big.Int, refundTime *big.Int) ([]byte, error) {
	return bitcoinPayout.abi.Pack("offer", script, recipient, minValue, minHeight, minBurn, refundTime)
}

// UnpackOffer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x79983f90.
//
// Solidity: function offer(bytes script, address recipient, uint64 minValue, uint32 minHeight, uint256 minBurn, uint48 refundTime) payable returns(bytes32 offerId)
func (bitcoinPayout *BitcoinPayout) UnpackOffer(data []byte) ([32]byte, error) {
	out, err := bitcoinPayout.abi.Unpack("offer", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOffers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x474d3ff0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function offers(bytes32 offerId) view returns(uint8 phase, address maker, uint48 refundTime, address recipient, uint64 minValue, uint32 minHeight, uint256 minBurn, uint256 amount)
func (bitcoinPayout *BitcoinPayout) PackOffers(offerId [32]byte) []byte {
	enc, err := bitcoinPayout.abi.Pack("offers", offerId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOffers is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x474d3ff0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function offers(bytes32 offerId) view returns(uint8 phase, address maker, uint48 refundTime, address recipient, uint64 minValue, uint32 minHeight, uint256 minBurn, uint256 amount)
func (bitcoinPayout *BitcoinPayout) TryPackOffers(offerId [32]byte) ([]byte, error) {
	return bitcoinPayout.abi.Pack("offers", offerId)
}

// OffersOutput serves as a container for the return parameters of contract
// method Offers.
type OffersOutput struct {
	Phase      uint8
	Maker      common.Address
	RefundTime *big.Int
	Recipient  common.Address
	MinValue   uint64
	MinHeight  uint32
	MinBurn    *big.Int
	Amount     *big.Int
}

// UnpackOffers is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x474d3ff0.
//
// Solidity: function offers(bytes32 offerId) view returns(uint8 phase, address maker, uint48 refundTime, address recipient, uint64 minValue, uint32 minHeight, uint256 minBurn, uint256 amount)
func (bitcoinPayout *BitcoinPayout) UnpackOffers(data []byte) (OffersOutput, error) {
	out, err := bitcoinPayout.abi.Unpack("offers", data)
	outstruct := new(OffersOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Phase = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Maker = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.RefundTime = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Recipient = *abi.ConvertType(out[3], new(common.Address)).(*common.Address)
	outstruct.MinValue = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	outstruct.MinHeight = *abi.ConvertType(out[5], new(uint32)).(*uint32)
	outstruct.MinBurn = abi.ConvertType(out[6], new(big.Int)).(*big.Int)
	outstruct.Amount = abi.ConvertType(out[7], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7249fbb6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refund(bytes32 offerId) returns()
func (bitcoinPayout *BitcoinPayout) PackRefund(offerId [32]byte) []byte {
	enc, err := bitcoinPayout.abi.Pack("refund", offerId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7249fbb6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refund(bytes32 offerId) returns()
func (bitcoinPayout *BitcoinPayout) TryPackRefund(offerId [32]byte) ([]byte, error) {
	return bitcoinPayout.abi.Pack("refund", offerId)
}

// BitcoinPayoutOffered represents a Offered event raised by the BitcoinPayout contract.
type BitcoinPayoutOffered struct {
	OfferId   [32]byte
	Maker     common.Address
	Recipient common.Address
	Script    []byte
	Terms     BitcoinPayoutOffer
	Raw       *types.Log // Blockchain specific contextual infos
}

const BitcoinPayoutOfferedEventName = "Offered"

// ContractEventName returns the user-defined event name.
func (BitcoinPayoutOffered) ContractEventName() string {
	return BitcoinPayoutOfferedEventName
}

// UnpackOfferedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Offered(bytes32 indexed offerId, address indexed maker, address indexed recipient, bytes script, (uint8,address,uint48,address,uint64,uint32,uint256,uint256) terms)
func (bitcoinPayout *BitcoinPayout) UnpackOfferedEvent(log *types.Log) (*BitcoinPayoutOffered, error) {
	event := "Offered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bitcoinPayout.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BitcoinPayoutOffered)
	if len(log.Data) > 0 {
		if err := bitcoinPayout.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bitcoinPayout.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BitcoinPayoutPaid represents a Paid event raised by the BitcoinPayout contract.
type BitcoinPayoutPaid struct {
	OfferId     [32]byte
	Txid        [32]byte
	OutputIndex *big.Int
	Value       uint64
	Raw         *types.Log // Blockchain specific contextual infos
}

const BitcoinPayoutPaidEventName = "Paid"

// ContractEventName returns the user-defined event name.
func (BitcoinPayoutPaid) ContractEventName() string {
	return BitcoinPayoutPaidEventName
}

// UnpackPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Paid(bytes32 indexed offerId, bytes32 indexed txid, uint256 outputIndex, uint64 value)
func (bitcoinPayout *BitcoinPayout) UnpackPaidEvent(log *types.Log) (*BitcoinPayoutPaid, error) {
	event := "Paid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bitcoinPayout.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BitcoinPayoutPaid)
	if len(log.Data) > 0 {
		if err := bitcoinPayout.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bitcoinPayout.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BitcoinPayoutRefunded represents a Refunded event raised by the BitcoinPayout contract.
type BitcoinPayoutRefunded struct {
	OfferId [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const BitcoinPayoutRefundedEventName = "Refunded"

// ContractEventName returns the user-defined event name.
func (BitcoinPayoutRefunded) ContractEventName() string {
	return BitcoinPayoutRefundedEventName
}

// UnpackRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Refunded(bytes32 indexed offerId)
func (bitcoinPayout *BitcoinPayout) UnpackRefundedEvent(log *types.Log) (*BitcoinPayoutRefunded, error) {
	event := "Refunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != bitcoinPayout.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BitcoinPayoutRefunded)
	if len(log.Data) > 0 {
		if err := bitcoinPayout.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range bitcoinPayout.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (bitcoinPayout *BitcoinPayout) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["BlockTooLow"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackBlockTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["BurnTooSmall"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackBurnTooSmallError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["NoOutputs"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackNoOutputsError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["NodeSized"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackNodeSizedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["NotFinal"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackNotFinalError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["NotOpen"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["OutputOutOfRange"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackOutputOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["RefundTooEarly"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackRefundTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["ScriptInUse"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackScriptInUseError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["SizeNotCanonical"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackSizeNotCanonicalError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["SizeTooLarge"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackSizeTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["TrailingBytes"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackTrailingBytesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["Truncated"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackTruncatedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["ValueOutOfRange"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackValueOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["ValueTooSmall"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackValueTooSmallError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["WitnessNotStripped"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackWitnessNotStrippedError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["WrongScript"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackWrongScriptError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinPayout.abi.Errors["WrongTransaction"].ID.Bytes()[:4]) {
		return bitcoinPayout.UnpackWrongTransactionError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BitcoinPayoutBlockTooLow represents a BlockTooLow error raised by the BitcoinPayout contract.
type BitcoinPayoutBlockTooLow struct {
	Height    uint32
	MinHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BlockTooLow(uint32 height, uint32 minHeight)
func BitcoinPayoutBlockTooLowErrorID() common.Hash {
	return common.HexToHash("0x58d1c0a1ef6547f28a12202ff8ddec9d11ce13ae14c4fcafe6f00cf2b663b3b5")
}

// UnpackBlockTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BlockTooLow(uint32 height, uint32 minHeight)
func (bitcoinPayout *BitcoinPayout) UnpackBlockTooLowError(raw []byte) (*BitcoinPayoutBlockTooLow, error) {
	out := new(BitcoinPayoutBlockTooLow)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "BlockTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutBurnTooSmall represents a BurnTooSmall error raised by the BitcoinPayout contract.
type BitcoinPayoutBurnTooSmall struct {
	Burn    *big.Int
	MinBurn *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BurnTooSmall(uint256 burn, uint256 minBurn)
func BitcoinPayoutBurnTooSmallErrorID() common.Hash {
	return common.HexToHash("0x75096bd7462b35c9f4b99a5ded860a696863b0d6d9754cac88ec1d46d8329d26")
}

// UnpackBurnTooSmallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BurnTooSmall(uint256 burn, uint256 minBurn)
func (bitcoinPayout *BitcoinPayout) UnpackBurnTooSmallError(raw []byte) (*BitcoinPayoutBurnTooSmall, error) {
	out := new(BitcoinPayoutBurnTooSmall)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "BurnTooSmall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutNoOutputs represents a NoOutputs error raised by the BitcoinPayout contract.
type BitcoinPayoutNoOutputs struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoOutputs()
func BitcoinPayoutNoOutputsErrorID() common.Hash {
	return common.HexToHash("0x9db7282bff8ca371ff4363b59aacf346abdd1cd91f9582c1ce960b96287139fa")
}

// UnpackNoOutputsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoOutputs()
func (bitcoinPayout *BitcoinPayout) UnpackNoOutputsError(raw []byte) (*BitcoinPayoutNoOutputs, error) {
	out := new(BitcoinPayoutNoOutputs)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "NoOutputs", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutNodeSized represents a NodeSized error raised by the BitcoinPayout contract.
type BitcoinPayoutNodeSized struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NodeSized(uint256 length)
func BitcoinPayoutNodeSizedErrorID() common.Hash {
	return common.HexToHash("0x125b0b647cc6a8c67c69c0f78599ea6941d8f7868f5a7c532fe0318251400aa0")
}

// UnpackNodeSizedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NodeSized(uint256 length)
func (bitcoinPayout *BitcoinPayout) UnpackNodeSizedError(raw []byte) (*BitcoinPayoutNodeSized, error) {
	out := new(BitcoinPayoutNodeSized)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "NodeSized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutNotFinal represents a NotFinal error raised by the BitcoinPayout contract.
type BitcoinPayoutNotFinal struct {
	Claim    Claim
	Proposer common.Address
	Salt     [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotFinal((uint32,bytes32,uint8,uint32,bytes32) claim, address proposer, bytes32 salt)
func BitcoinPayoutNotFinalErrorID() common.Hash {
	return common.HexToHash("0x0e71dd155a860e44c551e62ac7e099b7961907b842c3f6001b85918140ad66a1")
}

// UnpackNotFinalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotFinal((uint32,bytes32,uint8,uint32,bytes32) claim, address proposer, bytes32 salt)
func (bitcoinPayout *BitcoinPayout) UnpackNotFinalError(raw []byte) (*BitcoinPayoutNotFinal, error) {
	out := new(BitcoinPayoutNotFinal)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "NotFinal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutNotOpen represents a NotOpen error raised by the BitcoinPayout contract.
type BitcoinPayoutNotOpen struct {
	OfferId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOpen(bytes32 offerId, uint8 phase)
func BitcoinPayoutNotOpenErrorID() common.Hash {
	return common.HexToHash("0x09b9bfa8532f041aafe2ba84510a9994bcb423b7ae99bbf6d6779ce8bb7c5f83")
}

// UnpackNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOpen(bytes32 offerId, uint8 phase)
func (bitcoinPayout *BitcoinPayout) UnpackNotOpenError(raw []byte) (*BitcoinPayoutNotOpen, error) {
	out := new(BitcoinPayoutNotOpen)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "NotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutOutputOutOfRange represents a OutputOutOfRange error raised by the BitcoinPayout contract.
type BitcoinPayoutOutputOutOfRange struct {
	Index *big.Int
	Count *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutputOutOfRange(uint256 index, uint256 count)
func BitcoinPayoutOutputOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x9afad0149c6d381c9adf625ec62677c9ff0a99f9e1dc5da802c038345408c642")
}

// UnpackOutputOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutputOutOfRange(uint256 index, uint256 count)
func (bitcoinPayout *BitcoinPayout) UnpackOutputOutOfRangeError(raw []byte) (*BitcoinPayoutOutputOutOfRange, error) {
	out := new(BitcoinPayoutOutputOutOfRange)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "OutputOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutRefundTooEarly represents a RefundTooEarly error raised by the BitcoinPayout contract.
type BitcoinPayoutRefundTooEarly struct {
	RefundTime *big.Int
	Least      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RefundTooEarly(uint48 refundTime, uint256 least)
func BitcoinPayoutRefundTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x8c81b37150adb675ca615e2f2ecad66da083acb5afc9a64dd6e80a7363b6a9e6")
}

// UnpackRefundTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RefundTooEarly(uint48 refundTime, uint256 least)
func (bitcoinPayout *BitcoinPayout) UnpackRefundTooEarlyError(raw []byte) (*BitcoinPayoutRefundTooEarly, error) {
	out := new(BitcoinPayoutRefundTooEarly)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "RefundTooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutScriptInUse represents a ScriptInUse error raised by the BitcoinPayout contract.
type BitcoinPayoutScriptInUse struct {
	OfferId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ScriptInUse(bytes32 offerId)
func BitcoinPayoutScriptInUseErrorID() common.Hash {
	return common.HexToHash("0x711ff7a18d0aee4e4d6f57ef1ab3e94f4ecf4416cf1b127ed8617a1381d591da")
}

// UnpackScriptInUseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ScriptInUse(bytes32 offerId)
func (bitcoinPayout *BitcoinPayout) UnpackScriptInUseError(raw []byte) (*BitcoinPayoutScriptInUse, error) {
	out := new(BitcoinPayoutScriptInUse)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "ScriptInUse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutSizeNotCanonical represents a SizeNotCanonical error raised by the BitcoinPayout contract.
type BitcoinPayoutSizeNotCanonical struct {
	Offset *big.Int
	Size   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SizeNotCanonical(uint256 offset, uint256 size)
func BitcoinPayoutSizeNotCanonicalErrorID() common.Hash {
	return common.HexToHash("0x33761473e649c5637cc1804431e5d9013c75d175502dca82a047afdea0d87ee8")
}

// UnpackSizeNotCanonicalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SizeNotCanonical(uint256 offset, uint256 size)
func (bitcoinPayout *BitcoinPayout) UnpackSizeNotCanonicalError(raw []byte) (*BitcoinPayoutSizeNotCanonical, error) {
	out := new(BitcoinPayoutSizeNotCanonical)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "SizeNotCanonical", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutSizeTooLarge represents a SizeTooLarge error raised by the BitcoinPayout contract.
type BitcoinPayoutSizeTooLarge struct {
	Offset *big.Int
	Size   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SizeTooLarge(uint256 offset, uint256 size)
func BitcoinPayoutSizeTooLargeErrorID() common.Hash {
	return common.HexToHash("0x304d3b943975add7fcbe6e24647f1bd82cc2388a47ac682fe039caee80255b01")
}

// UnpackSizeTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SizeTooLarge(uint256 offset, uint256 size)
func (bitcoinPayout *BitcoinPayout) UnpackSizeTooLargeError(raw []byte) (*BitcoinPayoutSizeTooLarge, error) {
	out := new(BitcoinPayoutSizeTooLarge)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "SizeTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutTooEarly represents a TooEarly error raised by the BitcoinPayout contract.
type BitcoinPayoutTooEarly struct {
	Time       *big.Int
	RefundTime *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(uint256 time, uint48 refundTime)
func BitcoinPayoutTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xeb09f938ae528295891bd9d7aa47fd022945e8b5821cb405a27b4e2bb14acf03")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(uint256 time, uint48 refundTime)
func (bitcoinPayout *BitcoinPayout) UnpackTooEarlyError(raw []byte) (*BitcoinPayoutTooEarly, error) {
	out := new(BitcoinPayoutTooEarly)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutTrailingBytes represents a TrailingBytes error raised by the BitcoinPayout contract.
type BitcoinPayoutTrailingBytes struct {
	Length *big.Int
	End    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrailingBytes(uint256 length, uint256 end)
func BitcoinPayoutTrailingBytesErrorID() common.Hash {
	return common.HexToHash("0xc3e44a738c72b4c3ee3e21e2eb53d5bd155074182eeb6302c2f9d8b58b232343")
}

// UnpackTrailingBytesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrailingBytes(uint256 length, uint256 end)
func (bitcoinPayout *BitcoinPayout) UnpackTrailingBytesError(raw []byte) (*BitcoinPayoutTrailingBytes, error) {
	out := new(BitcoinPayoutTrailingBytes)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "TrailingBytes", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutTransferFailed represents a TransferFailed error raised by the BitcoinPayout contract.
type BitcoinPayoutTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func BitcoinPayoutTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x1c43b9761b3fba5321ca8212bfc231945f668ccc0c446f333999eea9ce8fda81")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func (bitcoinPayout *BitcoinPayout) UnpackTransferFailedError(raw []byte) (*BitcoinPayoutTransferFailed, error) {
	out := new(BitcoinPayoutTransferFailed)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutTruncated represents a Truncated error raised by the BitcoinPayout contract.
type BitcoinPayoutTruncated struct {
	Length *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Truncated(uint256 length, uint256 needed)
func BitcoinPayoutTruncatedErrorID() common.Hash {
	return common.HexToHash("0xed90bd607b3013f4543404d0f8c7f2cb41d096abbf58235710c0b6011aaa63c8")
}

// UnpackTruncatedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Truncated(uint256 length, uint256 needed)
func (bitcoinPayout *BitcoinPayout) UnpackTruncatedError(raw []byte) (*BitcoinPayoutTruncated, error) {
	out := new(BitcoinPayoutTruncated)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "Truncated", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutValueOutOfRange represents a ValueOutOfRange error raised by the BitcoinPayout contract.
type BitcoinPayoutValueOutOfRange struct {
	Index *big.Int
	Value uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValueOutOfRange(uint256 index, uint64 value)
func BitcoinPayoutValueOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x8baf60f204a4fd63e27b8ece501d7941837d5e0b37b77471a2a46afa7218bb85")
}

// UnpackValueOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValueOutOfRange(uint256 index, uint64 value)
func (bitcoinPayout *BitcoinPayout) UnpackValueOutOfRangeError(raw []byte) (*BitcoinPayoutValueOutOfRange, error) {
	out := new(BitcoinPayoutValueOutOfRange)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "ValueOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutValueTooSmall represents a ValueTooSmall error raised by the BitcoinPayout contract.
type BitcoinPayoutValueTooSmall struct {
	Value    uint64
	MinValue uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValueTooSmall(uint64 value, uint64 minValue)
func BitcoinPayoutValueTooSmallErrorID() common.Hash {
	return common.HexToHash("0x75e62654f3f33fa352ff0de266c53d097d3cc8c03b492d3e4756f3e4c494c294")
}

// UnpackValueTooSmallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValueTooSmall(uint64 value, uint64 minValue)
func (bitcoinPayout *BitcoinPayout) UnpackValueTooSmallError(raw []byte) (*BitcoinPayoutValueTooSmall, error) {
	out := new(BitcoinPayoutValueTooSmall)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "ValueTooSmall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutWitnessNotStripped represents a WitnessNotStripped error raised by the BitcoinPayout contract.
type BitcoinPayoutWitnessNotStripped struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WitnessNotStripped()
func BitcoinPayoutWitnessNotStrippedErrorID() common.Hash {
	return common.HexToHash("0x5283effbf9e0a4e2ebff393befa98d2f92bbff78e74c83ce562a427f8c9cdc9f")
}

// UnpackWitnessNotStrippedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WitnessNotStripped()
func (bitcoinPayout *BitcoinPayout) UnpackWitnessNotStrippedError(raw []byte) (*BitcoinPayoutWitnessNotStripped, error) {
	out := new(BitcoinPayoutWitnessNotStripped)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "WitnessNotStripped", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutWrongScript represents a WrongScript error raised by the BitcoinPayout contract.
type BitcoinPayoutWrongScript struct {
	OfferId [32]byte
	Script  []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongScript(bytes32 offerId, bytes script)
func BitcoinPayoutWrongScriptErrorID() common.Hash {
	return common.HexToHash("0x19ca13e3e317b086f1ebb1c5c0a0722967a1cba584aa390c5111ea607fb655f6")
}

// UnpackWrongScriptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongScript(bytes32 offerId, bytes script)
func (bitcoinPayout *BitcoinPayout) UnpackWrongScriptError(raw []byte) (*BitcoinPayoutWrongScript, error) {
	out := new(BitcoinPayoutWrongScript)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "WrongScript", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BitcoinPayoutWrongTransaction represents a WrongTransaction error raised by the BitcoinPayout contract.
type BitcoinPayoutWrongTransaction struct {
	Txid [32]byte
	Leaf [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongTransaction(bytes32 txid, bytes32 leaf)
func BitcoinPayoutWrongTransactionErrorID() common.Hash {
	return common.HexToHash("0x35dbe23d711d81fc0bd7b103c70c34e0bc28ade94e959e97e0621c2d884cb1d6")
}

// UnpackWrongTransactionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongTransaction(bytes32 txid, bytes32 leaf)
func (bitcoinPayout *BitcoinPayout) UnpackWrongTransactionError(raw []byte) (*BitcoinPayoutWrongTransaction, error) {
	out := new(BitcoinPayoutWrongTransaction)
	if err := bitcoinPayout.abi.UnpackIntoInterface(out, "WrongTransaction", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveryMetaData contains all meta data concerning the Delivery contract.
var DeliveryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIVerifier\",\"name\":\"relay\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"RELAY\",\"outputs\":[{\"internalType\":\"contractIVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"consumer\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"deliver\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"consumer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"delivered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"consumer\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"Delivered\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"consumer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"AlreadyDelivered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"consumer\",\"type\":\"address\"}],\"name\":\"NotAContract\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"NotFinal\",\"type\":\"error\"}]",
	ID:  "4ce5869e627a8597ff7990f1c3bd1f39d7",
	Bin: "0x60a034606d57601f6105d238819003918201601f19168301916001600160401b03831184841017607157808492602094604052833981010312606d57516001600160a01b0381168103606d5760805260405161054c9081610086823960805181818161028e01526104970152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c908163423154c91461048557508063acf9be5d146100895763dbcef05e1461003f575f80fd5b346100865760403660031901126100865760209060ff906040906001600160a01b036100696104c6565b168152808452818120602435825284522054166040519015158152f35b80fd5b503461039d5761012036600319011261039d576100a46104c6565b60a036602319011261039d5760c43567ffffffffffffffff811161039d5780360390604060031983011261039d5760e4356001600160a01b0381169081900361039d576101043560405160a0810181811067ffffffffffffffff821117610440576040526024359063ffffffff8216820361039d578181526044359081602082015260643560ff8116810361039d578060408301526084359063ffffffff8216820361039d5782826060608095015260a43593849101526040519360208501955f875263ffffffff60e01b9060e01b166021860152602585015260ff60f81b9060f81b16604584015263ffffffff60e01b9060e01b166046830152604a820152604a81526101b3606a826104dc565b5190209260018060a01b03861695865f525f60205260405f20855f5260205260ff60405f20541661046e573b1561045b576040516377ee51bb60e11b8152946101fe600487016104fe565b61010060a48701526004820135906022190181121561039d57810160246004820135910167ffffffffffffffff821161039d578160051b91823603821361039d57604061010489015261014488018190526001600160fb1b031061039d578682602460a0958395610164958686013701356101248301528660c48301528560e48301528101030181600180851b037f0000000000000000000000000000000000000000000000000000000000000000165afa938415610392575f905f956103ba575b50156103a15760e085927f85fbaf663e8c595e6d71c195c2ebbb7d7e1830b789bbdf074949cd442567b82e92845f525f60205260405f20865f5260205260405f20600160ff1982541617905560405191610319836104fe565b60a083015260c0820152a3813b1561039d5760606101245f9283604051958694859363d20b7feb60e01b8552610351600486016104fe565b805160a4860152602081015160c4860152604081015160e486015201516101048401525af1801561039257610384575080f35b61039091505f906104dc565b005b6040513d5f823e3d90fd5b5f80fd5b91630b517bb160e01b5f5260045260245260445260645ffd5b9450508360a03d60a011610454575b6103d381836104dc565b81010360a0811261039d57845190811515820361039d57608090601f19011261039d5760405194608086019086821067ffffffffffffffff83111761044057608091604052602081015187526040810151602088015260608101516040880152015160608601525f6102c0565b634e487b7160e01b5f52604160045260245ffd5b503d6103c9565b856322a2d07b60e21b5f5260045260245ffd5b848763e6a1aaf560e01b5f5260045260245260445ffd5b3461039d575f36600319011261039d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b600435906001600160a01b038216820361039d57565b90601f8019910116810190811067ffffffffffffffff82111761044057604052565b60243563ffffffff811680910361039d578152604435602082015260643560ff811680910361039d57604082015260843563ffffffff811680910361039d576060820152608060a43591015256",
}

// Delivery is an auto generated Go binding around an Ethereum contract.
type Delivery struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Delivery) GetABI() abi.ABI {
	return c.abi
}

// NewDelivery creates a new instance of Delivery.
func NewDelivery() *Delivery {
	parsed, err := DeliveryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Delivery{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Delivery) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address relay) returns()
func (delivery *Delivery) PackConstructor(relay common.Address) []byte {
	enc, err := delivery.abi.Pack("", relay)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RELAY() view returns(address)
func (delivery *Delivery) PackRELAY() []byte {
	enc, err := delivery.abi.Pack("RELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RELAY() view returns(address)
func (delivery *Delivery) TryPackRELAY() ([]byte, error) {
	return delivery.abi.Pack("RELAY")
}

// UnpackRELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x423154c9.
//
// Solidity: function RELAY() view returns(address)
func (delivery *Delivery) UnpackRELAY(data []byte) (common.Address, error) {
	out, err := delivery.abi.Unpack("RELAY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xacf9be5d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliver(address consumer, (uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) returns()
func (delivery *Delivery) PackDeliver(consumer common.Address, claim Claim, proof BatchProof, proposer common.Address, salt [32]byte) []byte {
	enc, err := delivery.abi.Pack("deliver", consumer, claim, proof, proposer, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xacf9be5d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliver(address consumer, (uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) returns()
func (delivery *Delivery) TryPackDeliver(consumer common.Address, claim Claim, proof BatchProof, proposer common.Address, salt [32]byte) ([]byte, error) {
	return delivery.abi.Pack("deliver", consumer, claim, proof, proposer, salt)
}

// PackDelivered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdbcef05e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delivered(address consumer, bytes32 claimHash) view returns(bool)
func (delivery *Delivery) PackDelivered(consumer common.Address, claimHash [32]byte) []byte {
	enc, err := delivery.abi.Pack("delivered", consumer, claimHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelivered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdbcef05e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delivered(address consumer, bytes32 claimHash) view returns(bool)
func (delivery *Delivery) TryPackDelivered(consumer common.Address, claimHash [32]byte) ([]byte, error) {
	return delivery.abi.Pack("delivered", consumer, claimHash)
}

// UnpackDelivered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdbcef05e.
//
// Solidity: function delivered(address consumer, bytes32 claimHash) view returns(bool)
func (delivery *Delivery) UnpackDelivered(data []byte) (bool, error) {
	out, err := delivery.abi.Unpack("delivered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// DeliveryDelivered represents a Delivered event raised by the Delivery contract.
type DeliveryDelivered struct {
	Consumer  common.Address
	ClaimHash [32]byte
	Claim     Claim
	Proposer  common.Address
	Salt      [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const DeliveryDeliveredEventName = "Delivered"

// ContractEventName returns the user-defined event name.
func (DeliveryDelivered) ContractEventName() string {
	return DeliveryDeliveredEventName
}

// UnpackDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Delivered(address indexed consumer, bytes32 indexed claimHash, (uint32,bytes32,uint8,uint32,bytes32) claim, address proposer, bytes32 salt)
func (delivery *Delivery) UnpackDeliveredEvent(log *types.Log) (*DeliveryDelivered, error) {
	event := "Delivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != delivery.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DeliveryDelivered)
	if len(log.Data) > 0 {
		if err := delivery.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range delivery.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (delivery *Delivery) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], delivery.abi.Errors["AlreadyDelivered"].ID.Bytes()[:4]) {
		return delivery.UnpackAlreadyDeliveredError(raw[4:])
	}
	if bytes.Equal(raw[:4], delivery.abi.Errors["NotAContract"].ID.Bytes()[:4]) {
		return delivery.UnpackNotAContractError(raw[4:])
	}
	if bytes.Equal(raw[:4], delivery.abi.Errors["NotFinal"].ID.Bytes()[:4]) {
		return delivery.UnpackNotFinalError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DeliveryAlreadyDelivered represents a AlreadyDelivered error raised by the Delivery contract.
type DeliveryAlreadyDelivered struct {
	Consumer  common.Address
	ClaimHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyDelivered(address consumer, bytes32 claimHash)
func DeliveryAlreadyDeliveredErrorID() common.Hash {
	return common.HexToHash("0xe6a1aaf57967f8c401614508a1ce46e6c76c758b24ab4a34dfff8e26f3598bbb")
}

// UnpackAlreadyDeliveredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyDelivered(address consumer, bytes32 claimHash)
func (delivery *Delivery) UnpackAlreadyDeliveredError(raw []byte) (*DeliveryAlreadyDelivered, error) {
	out := new(DeliveryAlreadyDelivered)
	if err := delivery.abi.UnpackIntoInterface(out, "AlreadyDelivered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveryNotAContract represents a NotAContract error raised by the Delivery contract.
type DeliveryNotAContract struct {
	Consumer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAContract(address consumer)
func DeliveryNotAContractErrorID() common.Hash {
	return common.HexToHash("0x8a8b41ec6b8382733436ac0321a506b0d1e41dc29c8650d1fd1ff17e726ab809")
}

// UnpackNotAContractError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAContract(address consumer)
func (delivery *Delivery) UnpackNotAContractError(raw []byte) (*DeliveryNotAContract, error) {
	out := new(DeliveryNotAContract)
	if err := delivery.abi.UnpackIntoInterface(out, "NotAContract", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DeliveryNotFinal represents a NotFinal error raised by the Delivery contract.
type DeliveryNotFinal struct {
	ClaimHash [32]byte
	Proposer  common.Address
	Salt      [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotFinal(bytes32 claimHash, address proposer, bytes32 salt)
func DeliveryNotFinalErrorID() common.Hash {
	return common.HexToHash("0x0b517bb11146433584acfb9883c231cd62ecf0cbbf403f2edf9ffc96aa62ac9e")
}

// UnpackNotFinalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotFinal(bytes32 claimHash, address proposer, bytes32 salt)
func (delivery *Delivery) UnpackNotFinalError(raw []byte) (*DeliveryNotFinal, error) {
	out := new(DeliveryNotFinal)
	if err := delivery.abi.UnpackIntoInterface(out, "NotFinal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtMetaData contains all meta data concerning the ForkCourt contract.
var ForkCourtMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractICourtRelay\",\"name\":\"relay\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"CLOCK\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"DEPOSIT_BASE\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"DEPOSIT_PER_HEADER\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"JUDGE\",\"outputs\":[{\"internalType\":\"contractIJudge\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RELAY\",\"outputs\":[{\"internalType\":\"contractICourtRelay\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recordHash\",\"type\":\"bytes32\"}],\"name\":\"authors\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"challengeCheckpoint\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"}],\"name\":\"challengeDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"challengeFork\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"marked\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"ancestorHeight\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"ancestorState\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"buriedTime\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"internalType\":\"structRecord\",\"name\":\"record\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"headers\",\"type\":\"bytes\"},{\"internalType\":\"bool\",\"name\":\"mark\",\"type\":\"bool\"}],\"name\":\"extend\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"forks\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"games\",\"outputs\":[{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"work\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"byState\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"target\",\"type\":\"bytes32\"},{\"internalType\":\"uint48\",\"name\":\"buriedBy\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"openedAt\",\"type\":\"uint48\"}],\"internalType\":\"structFork\",\"name\":\"f\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"marked\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"ancestorHeight\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"ancestorState\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"buriedTime\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"internalType\":\"structRecord\",\"name\":\"record\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"ancestorState\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"headers\",\"type\":\"bytes\"}],\"name\":\"present\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"byState\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"target\",\"type\":\"bytes32\"},{\"internalType\":\"uint48\",\"name\":\"buriedBy\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"openedAt\",\"type\":\"uint48\"}],\"internalType\":\"structFork\",\"name\":\"f\",\"type\":\"tuple\"}],\"name\":\"reclaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"byState\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"target\",\"type\":\"bytes32\"},{\"internalType\":\"uint48\",\"name\":\"buriedBy\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"openedAt\",\"type\":\"uint48\"}],\"internalType\":\"structFork\",\"name\":\"f\",\"type\":\"tuple\"}],\"name\":\"timeout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumSide\",\"name\":\"loser\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"}],\"name\":\"Closed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"recordHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"marked\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"ancestorHeight\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"ancestorState\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"buriedTime\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRecord\",\"name\":\"record\",\"type\":\"tuple\"}],\"name\":\"Extended\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"byState\",\"type\":\"bool\"},{\"internalType\":\"bytes32\",\"name\":\"target\",\"type\":\"bytes32\"},{\"internalType\":\"uint48\",\"name\":\"buriedBy\",\"type\":\"uint48\"},{\"internalType\":\"uint48\",\"name\":\"openedAt\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structFork\",\"name\":\"fork\",\"type\":\"tuple\"}],\"name\":\"ForkOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"recordHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"challengerUsed\",\"type\":\"uint32\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"work\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"indexed\":false,\"internalType\":\"structGame\",\"name\":\"game\",\"type\":\"tuple\"}],\"name\":\"Presented\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"Reclaimed\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"ancestorHeight\",\"type\":\"uint32\"}],\"name\":\"AlreadyMarked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"}],\"name\":\"BadConfig\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"BatchNotProposed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"BatchNotRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"ChallengeDepositTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"}],\"name\":\"ChallengeDepositTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"}],\"name\":\"ClockNotOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"}],\"name\":\"ClockOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"burial\",\"type\":\"uint256\"}],\"name\":\"CrossesBurial\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ForkExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"ForkNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"siblings\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"name\":\"MalformedProof\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recordHash\",\"type\":\"bytes32\"}],\"name\":\"NoRefutation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recordHash\",\"type\":\"bytes32\"}],\"name\":\"NoSupport\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"checkpointHeight\",\"type\":\"uint32\"}],\"name\":\"NotAboveCheckpoint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"work\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"leading\",\"type\":\"uint256\"}],\"name\":\"NotHeavier\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"recordHash\",\"type\":\"bytes32\"}],\"name\":\"UnknownRecord\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"duty\",\"type\":\"uint256\"}],\"name\":\"WithinDuty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"stateHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"WrongAncestor\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"checkpoint\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"expected\",\"type\":\"uint32\"}],\"name\":\"WrongCheckpoint\",\"type\":\"error\"}]",
	ID:  "e2e52c7a66ae4908508b51b10c175576f8",
	Bin: "0x6101a08060405234610327576020816130308038038091610020828561046b565b83398101031261032757516001600160a01b038116908181036103275761018060049260405193848092630890357360e41b82525afa918215610333575f9261036c575b5060408201516001600160a01b0316300361033e5760805260018060a01b0381511660a052608081015160c052606081015160e05260a08101516101005260c0810151610120526004602060018060a01b0383511660405192838092633e3e88f360e01b82525afa8015610333575f906102ec575b63ffffffff91501661014052610100810160e081519201918251612710039061271082116102d857600182901b916001600160ff1b038116036102d857622dc6c081810291908204036102d85761271081029080820461271014901517156102d8578181018091116102d8575f1981019081116102d85781156102c4570461016052519051612710039061271082116102d857600182901b916001600160ff1b038116036102d85761232881810291908204036102d85761271081029080820461271014901517156102d8578181018091116102d8575f1981019081116102d85781156102c4570461018052604051612b8d90816104a382396080518181816103e40152818161049601528181610e61015281816110410152818161121001528181611b7501528181612497015281816127290152612871015260a0518181816107c3015281816110850152818161116a0152818161173e0152612aee015260c0518181816102dd015281816106650152818161069c01528181610c5901528181610dd80152611612015260e0518161147301526101005181611379015261012051818181610ae201528181611895015281816125af0152612796015261014051816113a401526101605181818161021701526127e40152610180518181816119b801526127c20152f35b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b506020813d60201161032b575b816103066020938361046b565b81010312610327575163ffffffff811681036103275763ffffffff906100d9565b5f80fd5b3d91506102f9565b6040513d5f823e3d90fd5b6040516301cfc2ef60e61b815260206004820152600560248201526472656c617960d81b6044820152606490fd5b909150610180813d8211610463575b81610389610180938361046b565b81010312610327576040519061018082016001600160401b0381118382101761044f576040528051906001600160a01b0382168203610327576101609183526103d46020820161048e565b60208401526103e56040820161048e565b6040840152606081015160608401526080810151608084015260a081015160a084015260c081015160c084015260e081015160e08401526101008101516101008401526101208101516101208401526101408101516101408401520151610160820152905f610064565b634e487b7160e01b5f52604160045260245ffd5b3d915061037b565b601f909101601f19168101906001600160401b0382119082101761044f57604052565b51906001600160a01b03821682036103275756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081631eb2f74c146119db57508063222d4cdf146119a157806337b0f567146116355780633d172e18146115fb5780633e19c895146110b45780633fa5199b14611070578063423154c91461102c578063bab031dc14610e04578063d44cd6ea14610558578063d6773c071461023a578063d7e32b22146101ff578063d81aa198146101cd578063df7cd1931461017c578063f579f882146100f95763f722b745146100c3575f80fd5b346100f65760403660031901126100f6576040602091600435815260018352818120602435825283522054604051908152f35b80fd5b50346100f65760203660031901126100f657604060c091600435815260026020522080549060ff8260701c1690600181015490600260018060a01b03910154169163ffffffff6040519465ffffffffffff81168652818160301c16602087015260501c16604085015261016b81611f1c565b6060840152608083015260a0820152f35b50346100f65760403660031901126100f657610196611ef8565b906024359063ffffffff821682036100f65760206101c58463ffffffff806101bd87612706565b169116612794565b604051908152f35b50346100f65760203660031901126100f6576020906004358152808252604060018060a01b0391205416604051908152f35b50346100f657806003193601126100f65760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346100f6576101603660031901126100f657610255612444565b908181526002602052604081206040519261026f84611f55565b6102da60ff835465ffffffffffff8116875263ffffffff8160301c16602088015263ffffffff8160501c16604088015260701c169260608601936102b281611f1c565b845260018101546080870152600201546001600160a01b031660a0860190815294429061252c565b937f00000000000000000000000000000000000000000000000000000000000000008086111561053c5750839450610343826004355f52600160205260405f206024355f526020525f60408120555f5260026020525f6002604082208281558260018201550155565b825161034e81611f1c565b61035781611f1c565b610523576103636120f7565b905b516001600160a01b03168061051b5750915b60043580927f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc60408451966103ab88611f1c565b8151976103b781611f1c565b88526001600160a01b03166020880181905296a3516103d581611f1c565b6103de81611f1c565b610494577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316916104156120f7565b9261041e61210d565b92813b1561049057856084926001600160601b038296604051988997889663ef1d6edb60e01b88526004880152602487015260018060a01b031660448601521660648401525af180156104855761047457505080f35b8161047e91611fa7565b6100f65780f35b6040513d84823e3d90fd5b8580fd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316916104c761210d565b92803b15610517578492836084926001600160601b0360405197889687956313acd5ef60e31b875260048701526024860152166044840152600160648401525af180156104855761047457505080f35b8480fd5b905091610377565b6044356001600160a01b03811681036105175790610365565b636bbc31af60e11b855260048390526024869052604452606484fd5b50346100f65736600319016101c08112610e0057610160136100f6576001600160401b0361016435116100f65760c061016435360360031901126100f657610184356001600160401b038111610e00576105b6903690600401611ebe565b906101a4356001600160401b038111610dfc576105d7903690600401611ebe565b9290916105e2612444565b9182865260026020526040862093604051946105fd86611f55565b60ff815465ffffffffffff8116885263ffffffff8160301c16602089015263ffffffff8160501c16604089015260701c1661063781611f1c565b606087015260018101546080870152600201546001600160a01b031660a0860152610662428661252c565b917f00000000000000000000000000000000000000000000000000000000000000008311610dc1576001600160ff1b0383168303610dad577f00000000000000000000000000000000000000000000000000000000000000008360011b111593848095610c80575b610c42576106dd61016435600401611fdb565b63ffffffff806106eb611fc8565b16911603610c0d57906107ad939291606060a060405161070a81611f55565b8c81528c60208201528c60408201528c838201528c6080820152015289608060405161073581611f26565b828152826020820152826040820152826060820152015261075b61016435600401612837565b8961076c3661016435600401612307565b936107bf61078660a461016435016101643560040161239c565b9190928d6040519a8b95869563f65f568b60e01b87526040600488015260448701916120a9565b848103600319016024860152916120a9565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa948515610c02578a908b96610b66575b5060a08401526020830151151580610b54575b610ad2575b61081e83612a3f565b98610a5f575b6020850194855160808a01519081811115610a4a575050606089015161084981611f1c565b61085281611f1c565b610a12575061086092612670565b156109fe5763ffffffff166020850152600160608501525b4265ffffffffffff168452516080840152156109e357835b60018060a01b031660a083015280845260026020526040842065ffffffffffff808451161665ffffffffffff198254161781556020830151815463ffffffff60501b604086015160501b169069ffffffff00000000000060608701516108f581611f1c565b6108fe81611f1c565b60ff60701b9060701b169360301b16906effffffffffffffffff0000000000001916171717815560808301516001820155600260018060a01b0360a08501511691019060018060a01b03166001600160601b0360a01b8254161790556040519165ffffffffffff815116835263ffffffff602082015116602084015263ffffffff6040820151166040840152606081015161099881611f1c565b60608401526080810151608084015260a0600180821b039101511660a08301527f588650576a180d2a25d648685e860fbe605d01ff217f5d7d608be38064c4fb8a60c060043593a480f35b828452602084905260408420546001600160a01b0316610890565b630c4c0a4f60e11b87526004869052602487fd5b610a1b93612589565b15610a365763ffffffff166040850152856060850152610878565b631c803d1b60e11b87526004869052602487fd5b63e92e54cd60e01b8d5260045260245260448bfd5b888a5260208a905260408a20546001600160a01b031661082457888a5260208a90526040808b2080546001600160a01b0319163390811790915590518a907f4d0e90977f30fd5bce507e36300747f9bcb04d8bd01f72b76669cfa9c1ecd86d9080610aca88826123ce565b0390a3610824565b610b0763ffffffff6040850151167f000000000000000000000000000000000000000000000000000000000000000090612253565b63ffffffff604087015116818111610b3f575063ffffffff604087015116036108155763ffffffff6060860151166080840152610815565b6304906ca360e21b8c5260045260245260448afd5b5063ffffffff60808401511615610810565b9550503d94858b823e610b798682611fa7565b60c0818781010312610bfe578051906001600160401b038211610bfa57868101601f838301011215610bfa5781810151610bb281611fec565b97610bc0604051998a611fa7565b8189528d8184016020848787010101116100f65760208381948c8380610bf39a8a010191015e8b0101528201910161204e565b945f6107fd565b8b80fd5b8a80fd5b6040513d8c823e3d90fd5b60448963ffffffff610c2461016435600401611fdb565b81610c2d611fc8565b6370f3efbf60e01b8552911660045216602452fd5b606489858863f622fcd760e01b83526004526024527f000000000000000000000000000000000000000000000000000000000000000060011c604452fd5b50604051610c8d81611f70565b600435815260243560208201526044356001600160a01b0381168103610bfe5760408201526064356001600160a01b0381168103610bfe5760608201526001600160601b036084351660843503610da957608435608082015260a43563ffffffff81168103610bfe5760a082015260c43563ffffffff81168103610bfe5760c082015260e4358015158103610bfe5760e0820152610104356101008201526101243565ffffffffffff81168103610bfe576101208201526101443565ffffffffffff81168103610bfe576101408201526060880151610d6b81611f1c565b610d7481611f1c565b610d9757604001516001600160a01b03165b6001600160a01b03163314156106ca565b606001516001600160a01b0316610d86565b8980fd5b634e487b7160e01b88526011600452602488fd5b606488848763891be11d60e01b83526004526024527f0000000000000000000000000000000000000000000000000000000000000000604452fd5b8380fd5b5080fd5b5034610fbb57610160366003190112610fbb57610e2a610e25366004612136565b61280f565b600435805f52600160205260405f206024355f526020528160405f2054036110195760405162afb24960e51b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169290602081602481875afa908115610fb0575f91610fea575b506004811015610fd65760038103610fbf5750610ef0816004355f52600160205260405f206024355f526020525f60408120555f5260026020525f6002604082208281558260018201550155565b81610ef96120f7565b917f5d34020c242547741fc2ddc8ac0c259e34928095bfa745a8f654034fd6331afe6020610f2561210d565b6040516001600160601b0390911681526001600160a01b0390951694a4610f4a6120f7565b610f5261210d565b92803b15610fbb575f92836064926001600160601b03604051978896879563f628ee3160e01b8752600487015260018060a01b031660248601521660448401525af18015610fb057610fa2575080f35b610fae91505f90611fa7565b005b6040513d5f823e3d90fd5b5f80fd5b6367d291a760e01b5f52610fd390836120e1565b5ffd5b634e487b7160e01b5f52602160045260245ffd5b61100c915060203d602011611012575b6110048183611fa7565b8101906120c9565b5f610ea2565b503d610ffa565b5063f5834e0f60e01b5f5260045260245ffd5b34610fbb575f366003190112610fbb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610fbb575f366003190112610fbb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6060366003190112610fbb576004356001600160401b038111610fbb576110df903690600401611ebe565b60243591906001600160a01b0383168303610fbb576110ff368284612007565b604051611135602182602080820195600160f91b87528051918291018484015e81015f838201520301601f198101835282611fa7565b5190206040516345fd9e3f60e01b815260206004820152909260a082806111606024820187866120a9565b0381600180851b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215610fb0575f926115b4575b5063ffffffff60406111b193015116923691612007565b60208151910120604051916111c583611f70565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f61014084015260018060a01b037f0000000000000000000000000000000000000000000000000000000000000000169460e0604051602081019087825260018060a01b038416604082015260443560608201528860808201524660a082015260a0815261126f60c082611fa7565b519020808652602460405180998193639efafd95861b8352600483015234905af1958615610fb0575f966114e9575b5063ffffffff6112b381608089015116612706565b16808311156114d3576112c69083612794565b8034106114bd57506001600160601b0334116114aa5783515f52600160205260405f20855f5260205260405f205480611498575060209565ffffffffffff936113c9936113a293888a89015260018060a01b031660408801523360608801526001600160601b033416608088015263ffffffff60808401511660a088015260c0870152600160e0870152610100860152600160c082015161136681611f1c565b61136f81611f1c565b0361146e578360407f0000000000000000000000000000000000000000000000000000000000000000925b015116612232565b7f000000000000000000000000000000000000000000000000000000000000000090612253565b1661012082015265ffffffffffff42166101408201526113e88161280f565b9181515f526001845260405f20905f5283528160405f205565ffffffffffff61014082015116825f526002845265ffffffffffff60405f20911665ffffffffffff198254161790558051827f80d2733ce65becdba1a4d035ca9c6c9cd64713305ffe2463349b4db4ef61e0d160405180611463339682612260565b0390a4604051908152f35b8360407f00000000000000000000000000000000000000000000000000000000000000009261139a565b633e35d7e960e01b5f5260045260245ffd5b631056d5cb60e11b5f523460045260245ffd5b631680578f60e21b5f523460045260245260445ffd5b82635cfa5a5960e11b5f5260045260245260445ffd5b90955060e0813d60e0116115ac575b8161150560e09383611fa7565b81010312610fbb576040519061151a82611f8c565b80516004811015610fbb57825260208101516001600160601b0381168103610fbb576020830152604081015165ffffffffffff81168103610fbb57604083015260608101519061ffff82168203610fbb5760c091606084015261157f6080820161203d565b608084015261159060a0820161203d565b60a084015201516002811015610fbb5760c0820152948661129e565b3d91506114f8565b915060a03d60a0116115f4575b6115cb8184611fa7565b82019160a081840312610fbb5760406115ec6111b19463ffffffff9361204e565b93505061119a565b503d6115c1565b34610fbb575f366003190112610fbb5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610fbb576060366003190112610fbb576004356001600160401b038111610fbb578060040160c06003198336030112610fbb576024356001600160401b038111610fbb57611688903690600401611ebe565b604435928315929083158503610fbb576107ad9161173a6117135f93606060a06040516116b481611f55565b878152876020820152876040820152878382015287608082015201528460806040516116df81611f26565b82815282602082015282604082015282606082015201526116ff81612837565b60a461170b3683612307565b9a019061239c565b91909286604051968795869563f65f568b60e01b87526040600488015260448701916120a9565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610fb0575f905f9261191b575b5060a086019081526020860191858351151580611909575b611884575b611836575b5050506117a684612a3f565b929161182c575b506117b457005b5f818152602081905260409020546001600160a01b0316156117d257005b805f525f60205260405f2060018060a01b0333166001600160601b0360a01b8254161790557f4d0e90977f30fd5bce507e36300747f9bcb04d8bd01f72b76669cfa9c1ecd86d604051806118273395826123ce565b0390a3005b90501515836117ad565b8251611867579063ffffffff604060019493015116905160208151910120606088015260408701525284808061179a565b63ffffffff604088015116635f1d147f60e11b5f5260045260245ffd5b506118ba63ffffffff6040890151167f000000000000000000000000000000000000000000000000000000000000000090612253565b6040820163ffffffff8151168281116118f257509063ffffffff88925116036117955763ffffffff6060830151166080890152611795565b90506304906ca360e21b5f5260045260245260445ffd5b5063ffffffff60808901511615611790565b9150503d805f833e61192d8183611fa7565b810160c082820312610fbb5781516001600160401b038111610fbb5782019080601f83011215610fbb5781519161196383611fec565b936119716040519586611fa7565b8385528260208584010111610fbb575f60208561199a9682809601838a015e870101520161204e565b9086611778565b34610fbb575f366003190112610fbb5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b36600319016101008112610fbb5760a013610fbb5760a4356001600160401b038111610fbb57806004019160406003198336030112610fbb5760c435906001600160a01b0382168203610fbb57611a3181611f26565b611a39611ef8565b9081815260243560208201526044359060ff82168203610fbb5781604082015260643563ffffffff81168103610fbb5781816060608094015260843592839101526040519260208401945f865263ffffffff60e01b9060e01b166021850152602435602585015260ff60f81b9060f81b16604584015263ffffffff60e01b9060e01b166046830152604a820152604a8152611ad5606a82611fa7565b51902091611ae384806121fd565b919050600a8211611e90576024013580821c611e7a57939083945f925b828410611dbe575050505060043563ffffffff81168103610fbb5760405191611b2883611f70565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401525f61014084015260e060018060a01b037f000000000000000000000000000000000000000000000000000000000000000016956040516020810191825260018060a01b038416604082015260e43560608201528760808201524660a082015260a08152611bd160c082611fa7565b519020808552602460405180988193639efafd95861b8352600483015234905af1948515610fb0575f95611cf3575b5063ffffffff611c1581608088015116612706565b168063ffffffff84161115611cd757611c349063ffffffff8416612794565b8034106114bd57506001600160601b0334116114aa5782515f52600160205260405f20845f5260205260405f20548061149857506113a260209563ffffffff65ffffffffffff946113c994888a89015260018060a01b031660408801523360608801526001600160601b03341660808801528160808401511660a08801521660c08601525f60e0860152602435610100860152600160c082015161136681611f1c565b63ffffffff83635cfa5a5960e11b5f521660045260245260445ffd5b90945060e0813d60e011611db6575b81611d0f60e09383611fa7565b81010312610fbb5760405190611d2482611f8c565b80516004811015610fbb57825260208101516001600160601b0381168103610fbb576020830152604081015165ffffffffffff81168103610fbb57604083015260608101519061ffff82168203610fbb5760c0916060840152611d896080820161203d565b6080840152611d9a60a0820161203d565b60a084015201516002811015610fbb5760c08201529385611c00565b3d9150611d02565b90919295611dcc82806121fd565b889291921015611e66576001918860051b0135908280868b1c16145f14611e3157604051600160f81b6020820190815260218201939093526041810191909152611e2381606181015b03601f198101835282611fa7565b5190205b9601929190611b00565b604051600160f81b602082019081526021820192909252604181019290925290611e5e8160618101611e15565b519020611e27565b634e487b7160e01b5f52603260045260245ffd5b90634a49e53160e11b5f5260045260245260445ffd5b602491634a49e53160e11b5f52600452013560245260445ffd5b35906001600160a01b0382168203610fbb57565b9181601f84011215610fbb578235916001600160401b038311610fbb5760208381860195010111610fbb57565b35908115158203610fbb57565b6004359063ffffffff82168203610fbb57565b359063ffffffff82168203610fbb57565b60021115610fd657565b60a081019081106001600160401b03821117611f4157604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611f4157604052565b61016081019081106001600160401b03821117611f4157604052565b60e081019081106001600160401b03821117611f4157604052565b90601f801991011681019081106001600160401b03821117611f4157604052565b60a43563ffffffff81168103610fbb5790565b3563ffffffff81168103610fbb5790565b6001600160401b038111611f4157601f01601f191660200190565b92919261201382611fec565b916120216040519384611fa7565b829481845281830111610fbb578281602093845f960137010152565b519063ffffffff82168203610fbb57565b91908260a0910312610fbb5760405161206681611f26565b60806120a481839580518552602081015160208601526120886040820161203d565b60408601526120996060820161203d565b60608601520161203d565b910152565b908060209392818452848401375f828201840152601f01601f1916010190565b90816020910312610fbb57516004811015610fbb5790565b91906044926004526004811015610fd657602452565b6064356001600160a01b0381168103610fbb5790565b6084356001600160601b0381168103610fbb5790565b359065ffffffffffff82168203610fbb57565b919082610160910312610fbb5760405161214f81611f70565b8092803582526020810135602083015261216b60408201611eaa565b604083015261217c60608201611eaa565b60608301526080810135906001600160601b0382168203610fbb576101406120a491819360808601526121b160a08201611f0b565b60a08601526121c260c08201611f0b565b60c08601526121d360e08201611eeb565b60e08601526101008101356101008601526121f16101208201612123565b61012086015201612123565b903590601e1981360301821215610fbb57018035906001600160401b038211610fbb57602001918160051b36038313610fbb57565b9190820391821161223f57565b634e487b7160e01b5f52601160045260245ffd5b9190820180921161223f57565b91909161014065ffffffffffff81610160840195805185526020810151602086015260018060a01b03604082015116604086015260018060a01b0360608201511660608601526001600160601b03608082015116608086015263ffffffff60a08201511660a086015263ffffffff60c08201511660c086015260e0810151151560e08601526101008101516101008601528261012082015116610120860152015116910152565b919060c083820312610fbb576040519061232082611f55565b819361232b81611f0b565b835261233960208201611eeb565b602084015261234a60408201611f0b565b60408401526060810135606084015261236560808201611f0b565b608084015260a0810135906001600160401b038211610fbb570181601f82011215610fbb5760a0918160206120a493359101612007565b903590601e1981360301821215610fbb57018035906001600160401b038211610fbb57602001918136038313610fbb57565b602060a06101009382845263ffffffff81511683850152828101511515604085015263ffffffff60408201511660608501526060810151608085015263ffffffff60808201511682850152015160c08084015280519182918260e0860152018484015e5f828201840152601f01601f1916010190565b612452610e25366004612136565b6004355f52600160205260405f206020600401355f526020528060405f20540361251a5760405162afb24960e51b8152600480359082018190529192916020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610fb0575f926124f9575b506004821015610fd657600182036124e5575050565b63491ec72f60e01b5f52610fd392506120e1565b61251391925060203d602011611012576110048183611fa7565b905f6124cf565b63f5834e0f60e01b5f5260045260245ffd5b63ffffffff61256b61257293606084015161254681611f1c565b61254f81611f1c565b6125755765ffffffffffff83602086015116945b511690612232565b9116612253565b90565b65ffffffffffff8360408601511694612563565b92919063ffffffff60408201511660c43563ffffffff8116808203610fbb576125d491507f000000000000000000000000000000000000000000000000000000000000000090612253565b119081612646575b5061263e576125ec836004612a54565b156126375763ffffffff608084015116610124359065ffffffffffff821691828103610fbb575011928315612622575b50505090565b61262e93506004612a86565b155f808061261c565b5050505f90565b505050600190565b63ffffffff91506080015116610124359065ffffffffffff821691828103610fbb5750115f6125dc565b9161267c836004612a54565b156126375761268d91836004612a86565b90816126c5575b8161269d575090565b63ffffffff91506080015116610124359065ffffffffffff821691828103610fbb5750111590565b608081015163ffffffff1615159150612694565b9190826080910312610fbb5781519160208101519161257260606126ff6040850161203d565b930161203d565b604051635c51212960e11b815263ffffffff9190911660048201526080816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610fb0575f91612764575090565b612786915060803d60801161278d575b61277e8183611fa7565b8101906126d9565b5091505090565b503d612774565b7f0000000000000000000000000000000000000000000000000000000000000000018181111561280757035b7f0000000000000000000000000000000000000000000000000000000000000000027f00000000000000000000000000000000000000000000000000000000000000000190565b50505f6127c0565b60405161282481611e15602082019485612260565b51902090565b358015158103610fbb5790565b6128496128443683612307565b612a3f565b90815f525f60205260018060a01b0360405f205416612a3b5760405163483e07c960e11b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690606081600481855afa908115610fb0575f916129e7575b5063ffffffff806128c185611fdb565b92169116116129d457608063ffffffff60246128dc85611fdb565b6040519485938492635c51212960e11b84521660048301525afa908115610fb0575f916129b1575b506129116020830161282a565b1580612998575b8061298c575b80612973575b15918215612948575b50506129365750565b63b21a3f0560e01b5f5260045260245ffd5b6129639192508060a061295c92019061239c565b3691612007565b6020815191012014155f8061292d565b5063ffffffff61298560808401611fdb565b1615612924565b5060608201351561291e565b5063ffffffff6129aa60408401611fdb565b1615612918565b6129ca915060803d60801161278d5761277e8183611fa7565b505090505f612904565b8263b21a3f0560e01b5f5260045260245ffd5b90506060813d606011612a33575b81612a0260609383611fa7565b81010312610fbb57612a2c6040612a188361203d565b92612a256020820161203d565b500161203d565b505f6128b1565b3d91506129f5565b5050565b60405161282481611e156020820194856123ce565b602082015115159182612a6657505090565b63ffffffff91925060c0826040612a81930151169301611fdb565b161490565b9290612a9460e0850161282a565b612b7b576060612aa5368486612007565b6020815191012091015190818103612b665750506040516345fd9e3f60e01b8152602060048201529160a09183918291612ae4916024840191906120a9565b0381600180851b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015610fb0575f90612b2a575b6101009150519101351490565b5060a03d60a011612b5f575b612b408183611fa7565b81019060a081830312610fbb5761010091612b5a9161204e565b612b1d565b503d612b36565b6323a6ee7760e01b5f5260045260245260445ffd5b6101009250606091500151910135149056",
}

// ForkCourt is an auto generated Go binding around an Ethereum contract.
type ForkCourt struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ForkCourt) GetABI() abi.ABI {
	return c.abi
}

// NewForkCourt creates a new instance of ForkCourt.
func NewForkCourt() *ForkCourt {
	parsed, err := ForkCourtMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ForkCourt{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ForkCourt) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address relay) returns()
func (forkCourt *ForkCourt) PackConstructor(relay common.Address) []byte {
	enc, err := forkCourt.abi.Pack("", relay)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCLOCK is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3d172e18.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function CLOCK() view returns(uint256)
func (forkCourt *ForkCourt) PackCLOCK() []byte {
	enc, err := forkCourt.abi.Pack("CLOCK")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCLOCK is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3d172e18.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function CLOCK() view returns(uint256)
func (forkCourt *ForkCourt) TryPackCLOCK() ([]byte, error) {
	return forkCourt.abi.Pack("CLOCK")
}

// UnpackCLOCK is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3d172e18.
//
// Solidity: function CLOCK() view returns(uint256)
func (forkCourt *ForkCourt) UnpackCLOCK(data []byte) (*big.Int, error) {
	out, err := forkCourt.abi.Unpack("CLOCK", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDEPOSITBASE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7e32b22.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DEPOSIT_BASE() view returns(uint256)
func (forkCourt *ForkCourt) PackDEPOSITBASE() []byte {
	enc, err := forkCourt.abi.Pack("DEPOSIT_BASE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDEPOSITBASE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7e32b22.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DEPOSIT_BASE() view returns(uint256)
func (forkCourt *ForkCourt) TryPackDEPOSITBASE() ([]byte, error) {
	return forkCourt.abi.Pack("DEPOSIT_BASE")
}

// UnpackDEPOSITBASE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7e32b22.
//
// Solidity: function DEPOSIT_BASE() view returns(uint256)
func (forkCourt *ForkCourt) UnpackDEPOSITBASE(data []byte) (*big.Int, error) {
	out, err := forkCourt.abi.Unpack("DEPOSIT_BASE", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDEPOSITPERHEADER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x222d4cdf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DEPOSIT_PER_HEADER() view returns(uint256)
func (forkCourt *ForkCourt) PackDEPOSITPERHEADER() []byte {
	enc, err := forkCourt.abi.Pack("DEPOSIT_PER_HEADER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDEPOSITPERHEADER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x222d4cdf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DEPOSIT_PER_HEADER() view returns(uint256)
func (forkCourt *ForkCourt) TryPackDEPOSITPERHEADER() ([]byte, error) {
	return forkCourt.abi.Pack("DEPOSIT_PER_HEADER")
}

// UnpackDEPOSITPERHEADER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x222d4cdf.
//
// Solidity: function DEPOSIT_PER_HEADER() view returns(uint256)
func (forkCourt *ForkCourt) UnpackDEPOSITPERHEADER(data []byte) (*big.Int, error) {
	out, err := forkCourt.abi.Unpack("DEPOSIT_PER_HEADER", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackJUDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3fa5199b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function JUDGE() view returns(address)
func (forkCourt *ForkCourt) PackJUDGE() []byte {
	enc, err := forkCourt.abi.Pack("JUDGE")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJUDGE is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3fa5199b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function JUDGE() view returns(address)
func (forkCourt *ForkCourt) TryPackJUDGE() ([]byte, error) {
	return forkCourt.abi.Pack("JUDGE")
}

// UnpackJUDGE is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3fa5199b.
//
// Solidity: function JUDGE() view returns(address)
func (forkCourt *ForkCourt) UnpackJUDGE(data []byte) (common.Address, error) {
	out, err := forkCourt.abi.Unpack("JUDGE", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RELAY() view returns(address)
func (forkCourt *ForkCourt) PackRELAY() []byte {
	enc, err := forkCourt.abi.Pack("RELAY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRELAY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x423154c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RELAY() view returns(address)
func (forkCourt *ForkCourt) TryPackRELAY() ([]byte, error) {
	return forkCourt.abi.Pack("RELAY")
}

// UnpackRELAY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x423154c9.
//
// Solidity: function RELAY() view returns(address)
func (forkCourt *ForkCourt) UnpackRELAY(data []byte) (common.Address, error) {
	out, err := forkCourt.abi.Unpack("RELAY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAuthors is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd81aa198.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function authors(bytes32 recordHash) view returns(address)
func (forkCourt *ForkCourt) PackAuthors(recordHash [32]byte) []byte {
	enc, err := forkCourt.abi.Pack("authors", recordHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAuthors is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd81aa198.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function authors(bytes32 recordHash) view returns(address)
func (forkCourt *ForkCourt) TryPackAuthors(recordHash [32]byte) ([]byte, error) {
	return forkCourt.abi.Pack("authors", recordHash)
}

// UnpackAuthors is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd81aa198.
//
// Solidity: function authors(bytes32 recordHash) view returns(address)
func (forkCourt *ForkCourt) UnpackAuthors(data []byte) (common.Address, error) {
	out, err := forkCourt.abi.Unpack("authors", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackChallengeCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e19c895.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeCheckpoint(bytes state, address proposer, bytes32 salt) payable returns(bytes32 id)
func (forkCourt *ForkCourt) PackChallengeCheckpoint(state []byte, proposer common.Address, salt [32]byte) []byte {
	enc, err := forkCourt.abi.Pack("challengeCheckpoint", state, proposer, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e19c895.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeCheckpoint(bytes state, address proposer, bytes32 salt) payable returns(bytes32 id)
func (forkCourt *ForkCourt) TryPackChallengeCheckpoint(state []byte, proposer common.Address, salt [32]byte) ([]byte, error) {
	return forkCourt.abi.Pack("challengeCheckpoint", state, proposer, salt)
}

// UnpackChallengeCheckpoint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3e19c895.
//
// Solidity: function challengeCheckpoint(bytes state, address proposer, bytes32 salt) payable returns(bytes32 id)
func (forkCourt *ForkCourt) UnpackChallengeCheckpoint(data []byte) ([32]byte, error) {
	out, err := forkCourt.abi.Unpack("challengeCheckpoint", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackChallengeDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf7cd193.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeDeposit(uint32 height, uint32 checkpoint) view returns(uint256)
func (forkCourt *ForkCourt) PackChallengeDeposit(height uint32, checkpoint uint32) []byte {
	enc, err := forkCourt.abi.Pack("challengeDeposit", height, checkpoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdf7cd193.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeDeposit(uint32 height, uint32 checkpoint) view returns(uint256)
func (forkCourt *ForkCourt) TryPackChallengeDeposit(height uint32, checkpoint uint32) ([]byte, error) {
	return forkCourt.abi.Pack("challengeDeposit", height, checkpoint)
}

// UnpackChallengeDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdf7cd193.
//
// Solidity: function challengeDeposit(uint32 height, uint32 checkpoint) view returns(uint256)
func (forkCourt *ForkCourt) UnpackChallengeDeposit(data []byte) (*big.Int, error) {
	out, err := forkCourt.abi.Unpack("challengeDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChallengeFork is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1eb2f74c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeFork((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) payable returns(bytes32 id)
func (forkCourt *ForkCourt) PackChallengeFork(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte) []byte {
	enc, err := forkCourt.abi.Pack("challengeFork", claim, proof, proposer, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeFork is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1eb2f74c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeFork((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) payable returns(bytes32 id)
func (forkCourt *ForkCourt) TryPackChallengeFork(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte) ([]byte, error) {
	return forkCourt.abi.Pack("challengeFork", claim, proof, proposer, salt)
}

// UnpackChallengeFork is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1eb2f74c.
//
// Solidity: function challengeFork((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) payable returns(bytes32 id)
func (forkCourt *ForkCourt) UnpackChallengeFork(data []byte) ([32]byte, error) {
	out, err := forkCourt.abi.Unpack("challengeFork", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackExtend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x37b0f567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function extend((uint32,bool,uint32,bytes32,uint32,bytes) record, bytes headers, bool mark) returns()
func (forkCourt *ForkCourt) PackExtend(record Record, headers []byte, mark bool) []byte {
	enc, err := forkCourt.abi.Pack("extend", record, headers, mark)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExtend is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x37b0f567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function extend((uint32,bool,uint32,bytes32,uint32,bytes) record, bytes headers, bool mark) returns()
func (forkCourt *ForkCourt) TryPackExtend(record Record, headers []byte, mark bool) ([]byte, error) {
	return forkCourt.abi.Pack("extend", record, headers, mark)
}

// PackForks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf722b745.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forks(bytes32 batchId, bytes32 claimHash) view returns(bytes32 id)
func (forkCourt *ForkCourt) PackForks(batchId [32]byte, claimHash [32]byte) []byte {
	enc, err := forkCourt.abi.Pack("forks", batchId, claimHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf722b745.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forks(bytes32 batchId, bytes32 claimHash) view returns(bytes32 id)
func (forkCourt *ForkCourt) TryPackForks(batchId [32]byte, claimHash [32]byte) ([]byte, error) {
	return forkCourt.abi.Pack("forks", batchId, claimHash)
}

// UnpackForks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf722b745.
//
// Solidity: function forks(bytes32 batchId, bytes32 claimHash) view returns(bytes32 id)
func (forkCourt *ForkCourt) UnpackForks(data []byte) ([32]byte, error) {
	out, err := forkCourt.abi.Unpack("forks", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackGames is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf579f882.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function games(bytes32 id) view returns(uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, uint8 turn, uint256 work, address payee)
func (forkCourt *ForkCourt) PackGames(id [32]byte) []byte {
	enc, err := forkCourt.abi.Pack("games", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGames is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf579f882.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function games(bytes32 id) view returns(uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, uint8 turn, uint256 work, address payee)
func (forkCourt *ForkCourt) TryPackGames(id [32]byte) ([]byte, error) {
	return forkCourt.abi.Pack("games", id)
}

// GamesOutput serves as a container for the return parameters of contract
// method Games.
type GamesOutput struct {
	TurnStart      *big.Int
	ProposerUsed   uint32
	ChallengerUsed uint32
	Turn           uint8
	Work           *big.Int
	Payee          common.Address
}

// UnpackGames is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf579f882.
//
// Solidity: function games(bytes32 id) view returns(uint48 turnStart, uint32 proposerUsed, uint32 challengerUsed, uint8 turn, uint256 work, address payee)
func (forkCourt *ForkCourt) UnpackGames(data []byte) (GamesOutput, error) {
	out, err := forkCourt.abi.Unpack("games", data)
	outstruct := new(GamesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.TurnStart = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.ProposerUsed = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	outstruct.ChallengerUsed = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	outstruct.Turn = *abi.ConvertType(out[3], new(uint8)).(*uint8)
	outstruct.Work = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.Payee = *abi.ConvertType(out[5], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// PackPresent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd44cd6ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function present((bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) f, (uint32,bool,uint32,bytes32,uint32,bytes) record, bytes ancestorState, bytes headers) returns()
func (forkCourt *ForkCourt) PackPresent(f Fork, record Record, ancestorState []byte, headers []byte) []byte {
	enc, err := forkCourt.abi.Pack("present", f, record, ancestorState, headers)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPresent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd44cd6ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function present((bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) f, (uint32,bool,uint32,bytes32,uint32,bytes) record, bytes ancestorState, bytes headers) returns()
func (forkCourt *ForkCourt) TryPackPresent(f Fork, record Record, ancestorState []byte, headers []byte) ([]byte, error) {
	return forkCourt.abi.Pack("present", f, record, ancestorState, headers)
}

// PackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbab031dc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaim((bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) f) returns()
func (forkCourt *ForkCourt) PackReclaim(f Fork) []byte {
	enc, err := forkCourt.abi.Pack("reclaim", f)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbab031dc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaim((bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) f) returns()
func (forkCourt *ForkCourt) TryPackReclaim(f Fork) ([]byte, error) {
	return forkCourt.abi.Pack("reclaim", f)
}

// PackTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6773c07.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function timeout((bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) f) returns()
func (forkCourt *ForkCourt) PackTimeout(f Fork) []byte {
	enc, err := forkCourt.abi.Pack("timeout", f)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6773c07.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function timeout((bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) f) returns()
func (forkCourt *ForkCourt) TryPackTimeout(f Fork) ([]byte, error) {
	return forkCourt.abi.Pack("timeout", f)
}

// ForkCourtClosed represents a Closed event raised by the ForkCourt contract.
type ForkCourtClosed struct {
	Id      [32]byte
	BatchId [32]byte
	Loser   uint8
	Winner  common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const ForkCourtClosedEventName = "Closed"

// ContractEventName returns the user-defined event name.
func (ForkCourtClosed) ContractEventName() string {
	return ForkCourtClosedEventName
}

// UnpackClosedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Closed(bytes32 indexed id, bytes32 indexed batchId, uint8 loser, address winner)
func (forkCourt *ForkCourt) UnpackClosedEvent(log *types.Log) (*ForkCourtClosed, error) {
	event := "Closed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forkCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForkCourtClosed)
	if len(log.Data) > 0 {
		if err := forkCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forkCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ForkCourtExtended represents a Extended event raised by the ForkCourt contract.
type ForkCourtExtended struct {
	RecordHash [32]byte
	Author     common.Address
	Record     Record
	Raw        *types.Log // Blockchain specific contextual infos
}

const ForkCourtExtendedEventName = "Extended"

// ContractEventName returns the user-defined event name.
func (ForkCourtExtended) ContractEventName() string {
	return ForkCourtExtendedEventName
}

// UnpackExtendedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Extended(bytes32 indexed recordHash, address indexed author, (uint32,bool,uint32,bytes32,uint32,bytes) record)
func (forkCourt *ForkCourt) UnpackExtendedEvent(log *types.Log) (*ForkCourtExtended, error) {
	event := "Extended"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forkCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForkCourtExtended)
	if len(log.Data) > 0 {
		if err := forkCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forkCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ForkCourtForkOpened represents a ForkOpened event raised by the ForkCourt contract.
type ForkCourtForkOpened struct {
	Id         [32]byte
	BatchId    [32]byte
	Challenger common.Address
	Fork       Fork
	Raw        *types.Log // Blockchain specific contextual infos
}

const ForkCourtForkOpenedEventName = "ForkOpened"

// ContractEventName returns the user-defined event name.
func (ForkCourtForkOpened) ContractEventName() string {
	return ForkCourtForkOpenedEventName
}

// UnpackForkOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ForkOpened(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, (bytes32,bytes32,address,address,uint96,uint32,uint32,bool,bytes32,uint48,uint48) fork)
func (forkCourt *ForkCourt) UnpackForkOpenedEvent(log *types.Log) (*ForkCourtForkOpened, error) {
	event := "ForkOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forkCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForkCourtForkOpened)
	if len(log.Data) > 0 {
		if err := forkCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forkCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ForkCourtPresented represents a Presented event raised by the ForkCourt contract.
type ForkCourtPresented struct {
	Id         [32]byte
	BatchId    [32]byte
	RecordHash [32]byte
	Game       Game
	Raw        *types.Log // Blockchain specific contextual infos
}

const ForkCourtPresentedEventName = "Presented"

// ContractEventName returns the user-defined event name.
func (ForkCourtPresented) ContractEventName() string {
	return ForkCourtPresentedEventName
}

// UnpackPresentedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Presented(bytes32 indexed id, bytes32 indexed batchId, bytes32 indexed recordHash, (uint48,uint32,uint32,uint8,uint256,address) game)
func (forkCourt *ForkCourt) UnpackPresentedEvent(log *types.Log) (*ForkCourtPresented, error) {
	event := "Presented"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forkCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForkCourtPresented)
	if len(log.Data) > 0 {
		if err := forkCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forkCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ForkCourtReclaimed represents a Reclaimed event raised by the ForkCourt contract.
type ForkCourtReclaimed struct {
	Id         [32]byte
	BatchId    [32]byte
	Challenger common.Address
	Deposit    *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const ForkCourtReclaimedEventName = "Reclaimed"

// ContractEventName returns the user-defined event name.
func (ForkCourtReclaimed) ContractEventName() string {
	return ForkCourtReclaimedEventName
}

// UnpackReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Reclaimed(bytes32 indexed id, bytes32 indexed batchId, address indexed challenger, uint256 deposit)
func (forkCourt *ForkCourt) UnpackReclaimedEvent(log *types.Log) (*ForkCourtReclaimed, error) {
	event := "Reclaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != forkCourt.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ForkCourtReclaimed)
	if len(log.Data) > 0 {
		if err := forkCourt.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range forkCourt.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (forkCourt *ForkCourt) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["AlreadyMarked"].ID.Bytes()[:4]) {
		return forkCourt.UnpackAlreadyMarkedError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["BadConfig"].ID.Bytes()[:4]) {
		return forkCourt.UnpackBadConfigError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["BatchNotProposed"].ID.Bytes()[:4]) {
		return forkCourt.UnpackBatchNotProposedError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["BatchNotRejected"].ID.Bytes()[:4]) {
		return forkCourt.UnpackBatchNotRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["ChallengeDepositTooLarge"].ID.Bytes()[:4]) {
		return forkCourt.UnpackChallengeDepositTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["ChallengeDepositTooSmall"].ID.Bytes()[:4]) {
		return forkCourt.UnpackChallengeDepositTooSmallError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["ClockNotOut"].ID.Bytes()[:4]) {
		return forkCourt.UnpackClockNotOutError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["ClockOut"].ID.Bytes()[:4]) {
		return forkCourt.UnpackClockOutError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["CrossesBurial"].ID.Bytes()[:4]) {
		return forkCourt.UnpackCrossesBurialError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["ForkExists"].ID.Bytes()[:4]) {
		return forkCourt.UnpackForkExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["ForkNotOpen"].ID.Bytes()[:4]) {
		return forkCourt.UnpackForkNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["MalformedProof"].ID.Bytes()[:4]) {
		return forkCourt.UnpackMalformedProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["NoRefutation"].ID.Bytes()[:4]) {
		return forkCourt.UnpackNoRefutationError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["NoSupport"].ID.Bytes()[:4]) {
		return forkCourt.UnpackNoSupportError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["NotAboveCheckpoint"].ID.Bytes()[:4]) {
		return forkCourt.UnpackNotAboveCheckpointError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["NotHeavier"].ID.Bytes()[:4]) {
		return forkCourt.UnpackNotHeavierError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["UnknownRecord"].ID.Bytes()[:4]) {
		return forkCourt.UnpackUnknownRecordError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["WithinDuty"].ID.Bytes()[:4]) {
		return forkCourt.UnpackWithinDutyError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["WrongAncestor"].ID.Bytes()[:4]) {
		return forkCourt.UnpackWrongAncestorError(raw[4:])
	}
	if bytes.Equal(raw[:4], forkCourt.abi.Errors["WrongCheckpoint"].ID.Bytes()[:4]) {
		return forkCourt.UnpackWrongCheckpointError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ForkCourtAlreadyMarked represents a AlreadyMarked error raised by the ForkCourt contract.
type ForkCourtAlreadyMarked struct {
	AncestorHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyMarked(uint32 ancestorHeight)
func ForkCourtAlreadyMarkedErrorID() common.Hash {
	return common.HexToHash("0xbe3a28fe9e2f98dc10e8d8ecd5a6de94dc18b1e9ad7b8411a8f894c3fd1fb4c3")
}

// UnpackAlreadyMarkedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyMarked(uint32 ancestorHeight)
func (forkCourt *ForkCourt) UnpackAlreadyMarkedError(raw []byte) (*ForkCourtAlreadyMarked, error) {
	out := new(ForkCourtAlreadyMarked)
	if err := forkCourt.abi.UnpackIntoInterface(out, "AlreadyMarked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtBadConfig represents a BadConfig error raised by the ForkCourt contract.
type ForkCourtBadConfig struct {
	Field string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadConfig(string field)
func ForkCourtBadConfigErrorID() common.Hash {
	return common.HexToHash("0x73f0bbc07ef4f6808d4c9cd4e62733b9c8ebc9c5ce76b2278fbd8c321c2b523a")
}

// UnpackBadConfigError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadConfig(string field)
func (forkCourt *ForkCourt) UnpackBadConfigError(raw []byte) (*ForkCourtBadConfig, error) {
	out := new(ForkCourtBadConfig)
	if err := forkCourt.abi.UnpackIntoInterface(out, "BadConfig", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtBatchNotProposed represents a BatchNotProposed error raised by the ForkCourt contract.
type ForkCourtBatchNotProposed struct {
	BatchId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchNotProposed(bytes32 batchId, uint8 phase)
func ForkCourtBatchNotProposedErrorID() common.Hash {
	return common.HexToHash("0x491ec72f85093a681526382cfe1ab77a524de5c1ebd7c84db772f18a708569ed")
}

// UnpackBatchNotProposedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchNotProposed(bytes32 batchId, uint8 phase)
func (forkCourt *ForkCourt) UnpackBatchNotProposedError(raw []byte) (*ForkCourtBatchNotProposed, error) {
	out := new(ForkCourtBatchNotProposed)
	if err := forkCourt.abi.UnpackIntoInterface(out, "BatchNotProposed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtBatchNotRejected represents a BatchNotRejected error raised by the ForkCourt contract.
type ForkCourtBatchNotRejected struct {
	BatchId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchNotRejected(bytes32 batchId, uint8 phase)
func ForkCourtBatchNotRejectedErrorID() common.Hash {
	return common.HexToHash("0x67d291a79eed571b6904f5b4fb527c81f98724f963ed97200cf540888068e7aa")
}

// UnpackBatchNotRejectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchNotRejected(bytes32 batchId, uint8 phase)
func (forkCourt *ForkCourt) UnpackBatchNotRejectedError(raw []byte) (*ForkCourtBatchNotRejected, error) {
	out := new(ForkCourtBatchNotRejected)
	if err := forkCourt.abi.UnpackIntoInterface(out, "BatchNotRejected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtChallengeDepositTooLarge represents a ChallengeDepositTooLarge error raised by the ForkCourt contract.
type ForkCourtChallengeDepositTooLarge struct {
	Deposit *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChallengeDepositTooLarge(uint256 deposit)
func ForkCourtChallengeDepositTooLargeErrorID() common.Hash {
	return common.HexToHash("0x20adab969a4acdf55ad54d893b7c42345a4fd4ead94e2c3869df41f9c123ec61")
}

// UnpackChallengeDepositTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChallengeDepositTooLarge(uint256 deposit)
func (forkCourt *ForkCourt) UnpackChallengeDepositTooLargeError(raw []byte) (*ForkCourtChallengeDepositTooLarge, error) {
	out := new(ForkCourtChallengeDepositTooLarge)
	if err := forkCourt.abi.UnpackIntoInterface(out, "ChallengeDepositTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtChallengeDepositTooSmall represents a ChallengeDepositTooSmall error raised by the ForkCourt contract.
type ForkCourtChallengeDepositTooSmall struct {
	Deposit  *big.Int
	Required *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChallengeDepositTooSmall(uint256 deposit, uint256 required)
func ForkCourtChallengeDepositTooSmallErrorID() common.Hash {
	return common.HexToHash("0x5a015e3c8fb92e5f6d3c07e3f901563c6e292b63db94eb92cd9931b277101835")
}

// UnpackChallengeDepositTooSmallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChallengeDepositTooSmall(uint256 deposit, uint256 required)
func (forkCourt *ForkCourt) UnpackChallengeDepositTooSmallError(raw []byte) (*ForkCourtChallengeDepositTooSmall, error) {
	out := new(ForkCourtChallengeDepositTooSmall)
	if err := forkCourt.abi.UnpackIntoInterface(out, "ChallengeDepositTooSmall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtClockNotOut represents a ClockNotOut error raised by the ForkCourt contract.
type ForkCourtClockNotOut struct {
	Id    [32]byte
	Used  *big.Int
	Clock *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClockNotOut(bytes32 id, uint256 used, uint256 clock)
func ForkCourtClockNotOutErrorID() common.Hash {
	return common.HexToHash("0xd778635e7ff988626e80b807ca6530d1d66d7338a58f34052baf226cc02a6745")
}

// UnpackClockNotOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClockNotOut(bytes32 id, uint256 used, uint256 clock)
func (forkCourt *ForkCourt) UnpackClockNotOutError(raw []byte) (*ForkCourtClockNotOut, error) {
	out := new(ForkCourtClockNotOut)
	if err := forkCourt.abi.UnpackIntoInterface(out, "ClockNotOut", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtClockOut represents a ClockOut error raised by the ForkCourt contract.
type ForkCourtClockOut struct {
	Id    [32]byte
	Used  *big.Int
	Clock *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClockOut(bytes32 id, uint256 used, uint256 clock)
func ForkCourtClockOutErrorID() common.Hash {
	return common.HexToHash("0x891be11d35f4087869c5695e8a4d0c995df4f7c1a053b08544ea3cfeb32bc984")
}

// UnpackClockOutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClockOut(bytes32 id, uint256 used, uint256 clock)
func (forkCourt *ForkCourt) UnpackClockOutError(raw []byte) (*ForkCourtClockOut, error) {
	out := new(ForkCourtClockOut)
	if err := forkCourt.abi.UnpackIntoInterface(out, "ClockOut", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtCrossesBurial represents a CrossesBurial error raised by the ForkCourt contract.
type ForkCourtCrossesBurial struct {
	Height *big.Int
	Burial *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CrossesBurial(uint256 height, uint256 burial)
func ForkCourtCrossesBurialErrorID() common.Hash {
	return common.HexToHash("0x1241b28c92b4f1eb8d61ba3f6ce82a5b30d5a71e21b603ab86c46720831e0668")
}

// UnpackCrossesBurialError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CrossesBurial(uint256 height, uint256 burial)
func (forkCourt *ForkCourt) UnpackCrossesBurialError(raw []byte) (*ForkCourtCrossesBurial, error) {
	out := new(ForkCourtCrossesBurial)
	if err := forkCourt.abi.UnpackIntoInterface(out, "CrossesBurial", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtForkExists represents a ForkExists error raised by the ForkCourt contract.
type ForkCourtForkExists struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ForkExists(bytes32 id)
func ForkCourtForkExistsErrorID() common.Hash {
	return common.HexToHash("0x3e35d7e90686656a798a3de26a77de640da791faed1ba75cef4a353e25a16439")
}

// UnpackForkExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ForkExists(bytes32 id)
func (forkCourt *ForkCourt) UnpackForkExistsError(raw []byte) (*ForkCourtForkExists, error) {
	out := new(ForkCourtForkExists)
	if err := forkCourt.abi.UnpackIntoInterface(out, "ForkExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtForkNotOpen represents a ForkNotOpen error raised by the ForkCourt contract.
type ForkCourtForkNotOpen struct {
	Id [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ForkNotOpen(bytes32 id)
func ForkCourtForkNotOpenErrorID() common.Hash {
	return common.HexToHash("0xf5834e0f1e5ca77f4ced0aa252c96611244b7b178ff95ca8fcdfd2f136b7d1ad")
}

// UnpackForkNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ForkNotOpen(bytes32 id)
func (forkCourt *ForkCourt) UnpackForkNotOpenError(raw []byte) (*ForkCourtForkNotOpen, error) {
	out := new(ForkCourtForkNotOpen)
	if err := forkCourt.abi.UnpackIntoInterface(out, "ForkNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtMalformedProof represents a MalformedProof error raised by the ForkCourt contract.
type ForkCourtMalformedProof struct {
	Siblings   *big.Int
	Directions *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedProof(uint256 siblings, uint256 directions)
func ForkCourtMalformedProofErrorID() common.Hash {
	return common.HexToHash("0x9493ca62539ff1c6f97e483bad4deba8bfeef11775d98cb063bda2b12450d8e1")
}

// UnpackMalformedProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedProof(uint256 siblings, uint256 directions)
func (forkCourt *ForkCourt) UnpackMalformedProofError(raw []byte) (*ForkCourtMalformedProof, error) {
	out := new(ForkCourtMalformedProof)
	if err := forkCourt.abi.UnpackIntoInterface(out, "MalformedProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtNoRefutation represents a NoRefutation error raised by the ForkCourt contract.
type ForkCourtNoRefutation struct {
	RecordHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoRefutation(bytes32 recordHash)
func ForkCourtNoRefutationErrorID() common.Hash {
	return common.HexToHash("0x39007a36bc796656b7bf05322d4cfbbd82693c5b1f9d62c820778eb3d1b53ce6")
}

// UnpackNoRefutationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoRefutation(bytes32 recordHash)
func (forkCourt *ForkCourt) UnpackNoRefutationError(raw []byte) (*ForkCourtNoRefutation, error) {
	out := new(ForkCourtNoRefutation)
	if err := forkCourt.abi.UnpackIntoInterface(out, "NoRefutation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtNoSupport represents a NoSupport error raised by the ForkCourt contract.
type ForkCourtNoSupport struct {
	RecordHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSupport(bytes32 recordHash)
func ForkCourtNoSupportErrorID() common.Hash {
	return common.HexToHash("0x1898149e414f64b019818ad9428b6109c2c5518859184f6e5bdf03ca06dce0ae")
}

// UnpackNoSupportError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSupport(bytes32 recordHash)
func (forkCourt *ForkCourt) UnpackNoSupportError(raw []byte) (*ForkCourtNoSupport, error) {
	out := new(ForkCourtNoSupport)
	if err := forkCourt.abi.UnpackIntoInterface(out, "NoSupport", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtNotAboveCheckpoint represents a NotAboveCheckpoint error raised by the ForkCourt contract.
type ForkCourtNotAboveCheckpoint struct {
	Height           uint32
	CheckpointHeight uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAboveCheckpoint(uint32 height, uint32 checkpointHeight)
func ForkCourtNotAboveCheckpointErrorID() common.Hash {
	return common.HexToHash("0xb9f4b4b28834229f010ca5f605ecaaad1d3d0a6cc377a963858280481608b3b8")
}

// UnpackNotAboveCheckpointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAboveCheckpoint(uint32 height, uint32 checkpointHeight)
func (forkCourt *ForkCourt) UnpackNotAboveCheckpointError(raw []byte) (*ForkCourtNotAboveCheckpoint, error) {
	out := new(ForkCourtNotAboveCheckpoint)
	if err := forkCourt.abi.UnpackIntoInterface(out, "NotAboveCheckpoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtNotHeavier represents a NotHeavier error raised by the ForkCourt contract.
type ForkCourtNotHeavier struct {
	Work    *big.Int
	Leading *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotHeavier(uint256 work, uint256 leading)
func ForkCourtNotHeavierErrorID() common.Hash {
	return common.HexToHash("0xe92e54cdcc82b8cc285c2d8769a2d24930bdb63f60ef4e986b609035e688c0a7")
}

// UnpackNotHeavierError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotHeavier(uint256 work, uint256 leading)
func (forkCourt *ForkCourt) UnpackNotHeavierError(raw []byte) (*ForkCourtNotHeavier, error) {
	out := new(ForkCourtNotHeavier)
	if err := forkCourt.abi.UnpackIntoInterface(out, "NotHeavier", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtUnknownRecord represents a UnknownRecord error raised by the ForkCourt contract.
type ForkCourtUnknownRecord struct {
	RecordHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownRecord(bytes32 recordHash)
func ForkCourtUnknownRecordErrorID() common.Hash {
	return common.HexToHash("0xb21a3f050041ecb21b74101873e657673030864450d6d6151d51cf8350e3acbe")
}

// UnpackUnknownRecordError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownRecord(bytes32 recordHash)
func (forkCourt *ForkCourt) UnpackUnknownRecordError(raw []byte) (*ForkCourtUnknownRecord, error) {
	out := new(ForkCourtUnknownRecord)
	if err := forkCourt.abi.UnpackIntoInterface(out, "UnknownRecord", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtWithinDuty represents a WithinDuty error raised by the ForkCourt contract.
type ForkCourtWithinDuty struct {
	Id   [32]byte
	Used *big.Int
	Duty *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WithinDuty(bytes32 id, uint256 used, uint256 duty)
func ForkCourtWithinDutyErrorID() common.Hash {
	return common.HexToHash("0xf622fcd756765f7d53f51f33a5373a96f01aca8e29db582d820deb0e2b38b626")
}

// UnpackWithinDutyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WithinDuty(bytes32 id, uint256 used, uint256 duty)
func (forkCourt *ForkCourt) UnpackWithinDutyError(raw []byte) (*ForkCourtWithinDuty, error) {
	out := new(ForkCourtWithinDuty)
	if err := forkCourt.abi.UnpackIntoInterface(out, "WithinDuty", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtWrongAncestor represents a WrongAncestor error raised by the ForkCourt contract.
type ForkCourtWrongAncestor struct {
	StateHash [32]byte
	Expected  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongAncestor(bytes32 stateHash, bytes32 expected)
func ForkCourtWrongAncestorErrorID() common.Hash {
	return common.HexToHash("0x23a6ee779f1983a0d4a32083bf44943b065e6e5815de5906e31a22f246ebdd05")
}

// UnpackWrongAncestorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongAncestor(bytes32 stateHash, bytes32 expected)
func (forkCourt *ForkCourt) UnpackWrongAncestorError(raw []byte) (*ForkCourtWrongAncestor, error) {
	out := new(ForkCourtWrongAncestor)
	if err := forkCourt.abi.UnpackIntoInterface(out, "WrongAncestor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ForkCourtWrongCheckpoint represents a WrongCheckpoint error raised by the ForkCourt contract.
type ForkCourtWrongCheckpoint struct {
	Checkpoint uint32
	Expected   uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongCheckpoint(uint32 checkpoint, uint32 expected)
func ForkCourtWrongCheckpointErrorID() common.Hash {
	return common.HexToHash("0x70f3efbf6812a0cea877c115e121de9ef9f07a3a3b3bf3b083f1e86f9859ffda")
}

// UnpackWrongCheckpointError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongCheckpoint(uint32 checkpoint, uint32 expected)
func (forkCourt *ForkCourt) UnpackWrongCheckpointError(raw []byte) (*ForkCourtWrongCheckpoint, error) {
	out := new(ForkCourtWrongCheckpoint)
	if err := forkCourt.abi.UnpackIntoInterface(out, "WrongCheckpoint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayMetaData contains all meta data concerning the Relay contract.
var RelayMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"window\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"clock\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"confirmations\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"burnBps\",\"type\":\"uint16\"},{\"internalType\":\"uint64\",\"name\":\"gasPriceCap\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"checkpointWindow\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"checkpointDeposit\",\"type\":\"uint96\"}],\"internalType\":\"structRelay.Config\",\"name\":\"config\",\"type\":\"tuple\"},{\"internalType\":\"contractIJudge\",\"name\":\"judge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bisectionCourt\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"forkCourt\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"firstCheckpoint\",\"type\":\"bytes\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"adoptCheckpoint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"batches\",\"outputs\":[{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint48\",\"name\":\"deadline\",\"type\":\"uint48\"},{\"internalType\":\"uint16\",\"name\":\"claimCount\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openDisputes\",\"type\":\"uint32\"},{\"internalType\":\"enumBatchKind\",\"name\":\"kind\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"checkpoints\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"stateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"credits\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"isFinal\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latestCheckpoint\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deposits\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"lost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxHeight\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"greatestHeight\",\"type\":\"uint32\"}],\"name\":\"minDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"opened\",\"outputs\":[{\"components\":[{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint48\",\"name\":\"deadline\",\"type\":\"uint48\"},{\"internalType\":\"uint16\",\"name\":\"claimCount\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openDisputes\",\"type\":\"uint32\"},{\"internalType\":\"enumBatchKind\",\"name\":\"kind\",\"type\":\"uint8\"}],\"internalType\":\"structBatch\",\"name\":\"batch\",\"type\":\"tuple\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"parameters\",\"outputs\":[{\"components\":[{\"internalType\":\"contractIJudge\",\"name\":\"judge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bisectionCourt\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"forkCourt\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"window\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"checkpointWindow\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"confirmations\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"burnBps\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"gasPriceCap\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depositBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depositPerHeader\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"checkpointDeposit\",\"type\":\"uint256\"}],\"internalType\":\"structParameters\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"phaseOf\",\"outputs\":[{\"internalType\":\"enumPhase\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"packedClaims\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"base\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"offer\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"}],\"name\":\"proposeCheckpoint\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"reclaimed\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"challenger\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"rejected\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"internalType\":\"structRelay.BatchRef[]\",\"name\":\"refs\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"verify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"burn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"claimCount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"window\",\"type\":\"uint256\"}],\"internalType\":\"structAssurance\",\"name\":\"assurance\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"name\":\"CandidateProposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"}],\"name\":\"ChallengeLost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"name\":\"CheckpointAdopted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"packedClaims\",\"type\":\"bytes\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"}],\"name\":\"Rejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"}],\"name\":\"BadConfig\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"BatchExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"}],\"name\":\"BeforeNotBefore\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depth\",\"type\":\"uint256\"}],\"name\":\"ClaimDepthTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depth\",\"type\":\"uint256\"}],\"name\":\"ClaimIndexOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"DepositTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"}],\"name\":\"DepositTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"}],\"name\":\"EmptyGroup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxHeight\",\"type\":\"uint256\"}],\"name\":\"HeightTooFar\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"siblings\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"name\":\"MalformedProof\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoClaims\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotACourt\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"latestHeight\",\"type\":\"uint256\"}],\"name\":\"NotAboveLatest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openDisputes\",\"type\":\"uint256\"}],\"name\":\"NotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"stateHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"latestStateHash\",\"type\":\"bytes32\"}],\"name\":\"NotLatest\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"NotProposed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"NotRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"TooManyClaims\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"Truncated\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"}],\"name\":\"WindowClosed\",\"type\":\"error\"}]",
	ID:  "35a342dbd6b5e5049b575e482e79433911",
	Bin: "0x610240806040523461079557612e3d803803809161001d8285610a11565b833981019080820361016081126107955760e013610795576040519060e082016001600160401b038111838210176107235760405261005b81610a34565b825261006960208201610a34565b906020830191825261007d60408201610a34565b906040840191825260608101519161ffff8316830361079557606085019283526080820151906001600160401b038216820361079557608086019182526100c660a08401610a34565b60a0870190815260c0840151909390916001600160601b03831683036107955760c0880192835260e08201516001600160a01b03811697888203610795576101116101008501610a45565b9161011f6101208601610a45565b61014086015190956001600160401b03821161079557019a8c601f8d011215610795578b516001600160401b038111610723576040519c60208e61016c601f8501601f1916830182610a11565b838152019e6020838301011161079557818f8f90935f946020809501905e01015263ffffffff835116600281109081156109ff575b506109d15763ffffffff8551161561099b5761ffff8a5116801590811561098e575b5061095e5787516001600160401b0316156108885763ffffffff89511663ffffffff8251161015610925576001600160a01b038416156108ee576001600160a01b038616156108bc5763ffffffff958694859360805260a05260c052511660e05251166101005251166101605261ffff8451166101805260018060401b038251166101a05260018060401b0382511661ffff8551166127100390612710821161083a57600182901b916001600160ff1b0381160361083a576236ee80818102919082040361083a57612710810290808204612710149015171561083a5781810180911161083a575f19810190811161083a57811561082657046101c08190526001600160601b03106108885760018060601b038151166101c051101561084e57915163ffffffff166101205290516001600160601b03166101405251905161ffff16612710908103916001600160401b031690821161083a57600182901b916001600160ff1b0381160361083a57612328818102919082040361083a57612710810290808204612710149015171561083a5781810180911161083a575f19810190811161083a57811561082657046101e05260405163076c66e160e11b8152602081600481855afa80156107a1575f906107e9575b63ffffffff16610200525060405163d7c1449d60e01b8152602081600481855afa80156107a1575f906107ac575b63ffffffff1661022052506040516352b05a7960e11b81526020600482015290606090829081806103fa6024820188610a59565b03915afa9081156107a1575f935f915f9361074b575b508351902060405192608084016001600160401b038111858210176107235760405283526020830190815263ffffffff604084019516855263ffffffff606084019216825260015490680100000000000000008210156107235760018201806001558210156107375760015f5283517fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf660039390930292830155517fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf782015584517fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf89091018054835167ffffffff00000000602082901b1663ffffffff85166001600160401b031990931683171790925560405191969295919260608401908482106001600160401b03831117610723575f987fd491c1d4600bdb419ccb7d1c988c7fadda62909f116d1c2c8215e756371d03b7986105fd9663ffffffff9586956040528c82526020820152604085841691015283198b54168b5567ffffffff00000000808c549260201b16169067ffffffff000000001916178a556bffffffff00000000000000008a549160401b16906bffffffff0000000000000000191617895551169351169351604051948594855260208501526040840152608060608401526080830190610a59565b0390a26040516123bf9081610a7e823960805181818161074e01528181610ff301526117ea015260a051818181610149015281816103b501528181610b1701528181610d320152611025015260c0518181816102c4015281816105b001528181610ce001528181610f100152611054015260e05181818161107c0152818161135d0152611fca015261010051816110a30152610120518181816110ca01526118f70152610140518181816111bd01526118350152610160518181816110f2015261231101526101805181818161050301528181610e630152818161111a0152611f8601526101a0518161114301526101c05181818161116c015261235f01526101e051818181611198015261233d0152610200518161222a015261022051816122570152f35b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b94509150506060833d606011610799575b8161076960609383610a11565b810103126107955761077a83610a34565b604061078860208601610a34565b940151909390915f610410565b5f80fd5b3d915061075c565b6040513d5f823e3d90fd5b506020813d6020116107e1575b816107c660209383610a11565b81010312610795576107dc63ffffffff91610a34565b6103c6565b3d91506107b9565b506020813d60201161081e575b8161080360209383610a11565b810103126107955761081963ffffffff91610a34565b610398565b3d91506107f6565b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6040516301cfc2ef60e61b815260206004820152601160248201527018da1958dadc1bda5b9d11195c1bdcda5d607a1b6044820152606490fd5b6040516301cfc2ef60e61b815260206004820152600b60248201526a067617350726963654361760ac1b6044820152606490fd5b6040516301cfc2ef60e61b8152602060048201526009602482015268199bdc9ad0dbdd5c9d60ba1b6044820152606490fd5b6040516301cfc2ef60e61b815260206004820152600e60248201526d189a5cd958dd1a5bdb90dbdd5c9d60921b6044820152606490fd5b6040516301cfc2ef60e61b815260206004820152601060248201526f636865636b706f696e7457696e646f7760801b6044820152606490fd5b6040516301cfc2ef60e61b81526020600482015260076024820152666275726e42707360c81b6044820152606490fd5b612710915010155f6101c3565b6040516301cfc2ef60e61b815260206004820152600d60248201526c636f6e6669726d6174696f6e7360981b6044820152606490fd5b6040516301cfc2ef60e61b8152602060048201526005602482015264636c6f636b60d81b6044820152606490fd5b905063ffffffff82511611155f6101a1565b601f909101601f19168101906001600160401b0382119082101761072357604052565b519063ffffffff8216820361079557565b51906001600160a01b038216820361079557565b805180835260209291819084018484015e5f828201840152601f01601f191601019056fe60806040526004361015610011575f80fd5b5f3560e01c806301eb2da814611a5b57806315f6492014611a2957806317ec6de21461171b5780633ccfd60b146116a157806363aa5ce21461167f57806384a80ec91461123e5780638903573014610f77578063907c0f9214610f3f5780639d66af7814610d0f5780639efafd9514610acd578063ac513f8714610a90578063b8a2425214610a35578063b9b90cd2146106a8578063c81e25ab14610612578063da3686de146105df578063ef1d6edb14610383578063efdca376146102f3578063f628ee311461012a5763fe5ff468146100ea575f80fd5b34610126576020366003190112610126576004356001600160a01b03811690819003610126575f526003602052602060405f2054604051908152f35b5f80fd5b3461012657606036600319011261012657600435610146611ce9565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415806102c0575b6102ad57815f52600260205260405f206040519061019682611c0b565b549060ff821660048110156102995781526001600160601b038260081c16602082015265ffffffffffff8260681c16604082015261ffff8260981c16606082015263ffffffff8260a81c16608082015260ff60a082019263ffffffff8160c81c16845260e81c1660028110156102995760c082015280516004811015610299576002190161027257506102709261023663ffffffff610267935116611dec565b5f91825260026020526040909120805463ffffffff60c81b191660c89290921b63ffffffff60c81b16919091179055565b604435906122b6565b005b83905160048110156102995761029491633dd282d760e11b5f52600452611ba7565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63ff4c416160e01b5f523360045260245ffd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415610179565b3461012657366003190161010081126101265760a0136101265760a4356001600160401b03811161012657604060031982360301126101265760c435906001600160a01b03821682036101265761035560609160a09360e43591600401611e29565b6040929192519215158352805160208401526020810151604084015260408101518284015201516080820152f35b346101265760803660031901126101265760043561039f611ce9565b6044356001600160a01b038116810361012657337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415806105ac575b6102ad57825f52600260205260405f20906040519161040383611c0b565b5460ff8116600481101561029957835260208301926001600160601b038260081c16845265ffffffffffff8260681c16604082015261ffff8260981c16606082015263ffffffff8260a81c16608082015260ff60a082019263ffffffff8160c81c16845260e81c1660028110156102995760c082015280516004811015610299575f190161058a57506105849261057d86936104fa6104ca63ffffffff6001600160601b03966102709b5f52600260205260405f20600360ff198254161790555116611dec565b5f878152600260205260409020805463ffffffff60c81b191660c89290921b63ffffffff60c81b16919091179055565b610528848451167f00000000000000000000000000000000000000000000000000000000000000009061229e565b946105368686865116611e04565b60408051918252602082018890526001600160a01b038a1692917f6376ec60c75868f46c1f8ba79bb8fa121afc20d5cef98368fac52c80e48a66819190a3606435906122b6565b5116611e04565b906122b6565b85905160048110156102995761029491630fa81abf60e21b5f52600452611ba7565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614156103e5565b34610126576020366003190112610126576004355f526002602052602061060860405f2061211b565b6040519015158152f35b34610126576020366003190112610126576004355f52600260205260e060405f20546106a6604051916106488360ff8316611bb5565b6001600160601b038160081c16602084015265ffffffffffff8160681c16604084015261ffff8160981c16606084015263ffffffff8160a81c16608084015263ffffffff8160c81c1660a084015260ff60c084019160e81c16611cff565bf35b34610126576060366003190112610126576004356001600160401b038111610126576106d8903690600401611bc2565b6107016106e3611ce9565b6106f66106f1368587611cb3565b6121ce565b3091604435916120d3565b805f52600260205260405f206107168161211b565b15610a045750506040516345fd9e3f60e01b8152602060048201529160a08380610744602482018686611d5a565b0381600180851b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156109f9575f93610979575b50610787611dbd565b91604084019263ffffffff84511663ffffffff602083015116908181111561096457505063ffffffff6107bb915116611e11565b9361080f81519363ffffffff6060816107d5368886611cb3565b602081519101209851169401511693604051956107f187611c41565b86526020860196875260408601938452606086019485523691611cb3565b60015468010000000000000000811015610950578060016108339201600155611d0c565b95909561093d5763ffffffff6109389360027fd491c1d4600bdb419ccb7d1c988c7fadda62909f116d1c2c8215e756371d03b7988394895182555160018201550181518381169a8b8519845416178355885192805467ffffffff00000000808660201b16169067ffffffff00000000191617905584604051916108b583611c5c565b169b8c8252602082015260408584169101528a84195f5416175f5567ffffffff00000000805f549260201b16169067ffffffff000000001916175f5563ffffffff60401b5f549160401b169063ffffffff60401b1916175f5551169351169351604051948594855260208501526040840152608060608401526080830190611d7a565b0390a2005b634e487b7160e01b5f525f60045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b632d0e609f60e11b5f5260045260245260445ffd5b90925060a0813d60a0116109f1575b8161099560a09383611c77565b81010312610126576109e56080604051926109af84611c26565b80518452602081015160208501526109c960408201611d49565b60408501526109da60608201611d49565b606085015201611d49565b6080820152918361077e565b3d9150610988565b6040513d5f823e3d90fd5b63ffffffff92505490635d3e68ed60e11b5f5260045265ffffffffffff8160681c1660245260c81c1660445260645ffd5b346101265760203660031901126101265760043560015481101561012657610a5e608091611d0c565b5063ffffffff81549160026001820154910154906040519384526020840152818116604084015260201c166060820152f35b346101265760203660031901126101265760043563ffffffff811680910361012657610ac5602091610ac0611dbd565b612304565b604051908152f35b6020366003190112610126576004355f60c0604051610aeb81611c0b565b8281528260208201528260408201528260608201528260808201528260a0820152015260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001633141580610cdc575b6102ad57805f52600260205260405f2060405190610b5d82611c0b565b5460ff81166004811015610299578252602082016001600160601b038260081c1681526040830165ffffffffffff8360681c168152606084019061ffff8460981c168252608085019263ffffffff8560a81c16845260ff60a087019563ffffffff8160c81c16875260e81c169660c0870197600281101561029957885286516004811015610299575f1901610cbb5765ffffffffffff83511680421015610ca557509361ffff63ffffffff9465ffffffffffff88956001600160601b038896610c6960e09e9b89610c346106a69f82905116611e11565b16808c525f91825260026020526040909120805463ffffffff60c81b191660c89290921b63ffffffff60c81b16919091179055565b610c77604051809e51611bb5565b511660208c0152511660408a01525116606088015251166080860152511660a08401525160c0830190611cff565b90631b29a41960e21b5f5260045260245260445ffd5b865160048110156102995761029491630fa81abf60e21b5f52600452611ba7565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415610b40565b3461012657608036600319011261012657600435610d2b611ce9565b60443591337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316141580610f0c575b6102ad57805f52600260205260405f2060405190610d7f82611c0b565b549060ff821660048110156102995781526001600160601b038260081c16602082015265ffffffffffff8260681c16604082015261ffff8260981c16606082015263ffffffff8260a81c16608082015260ff60a082019263ffffffff8160c81c16845260e81c1660028110156102995760c082015280516004811015610299575f1901610eea575063ffffffff90511663ffffffff6064351690039063ffffffff8211610ed65761027093610e5e61058493835f52600260205260405f209081549063ffffffff60c81b9060c81b169063ffffffff60c81b1916179055565b610e887f00000000000000000000000000000000000000000000000000000000000000008261229e565b91610e938383611e04565b60408051918252602082018590526001600160a01b03871692917fd114ce32c6aede3b4ddb9c4ff2e5f73d13727ca572140c5d91db62d61e8da2e49190a3611e04565b634e487b7160e01b5f52601160045260245ffd5b90505160048110156102995761029491630fa81abf60e21b5f52600452611ba7565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161415610d62565b34610126575f3660031901126101265760605f5463ffffffff604051918181168352818160201c16602084015260401c166040820152f35b34610126575f366003190112610126575f610160604051610f9781611bef565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201520152610180604051610fea81611bef565b60018060a01b037f00000000000000000000000000000000000000000000000000000000000000001690818152602081019060018060a01b037f00000000000000000000000000000000000000000000000000000000000000001682526040810160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000168152606082017f00000000000000000000000000000000000000000000000000000000000000008152608083017f0000000000000000000000000000000000000000000000000000000000000000815260a084017f0000000000000000000000000000000000000000000000000000000000000000815260c08501907f0000000000000000000000000000000000000000000000000000000000000000825260e08601927f000000000000000000000000000000000000000000000000000000000000000084526101008701947f000000000000000000000000000000000000000000000000000000000000000086526101208801967f000000000000000000000000000000000000000000000000000000000000000088526101606101408a01997f00000000000000000000000000000000000000000000000000000000000000008b5201997f00000000000000000000000000000000000000000000000000000000000000008b526040519b8c5260018060a01b0390511660208c015260018060a01b0390511660408b01525160608a01525160808901525160a08801525160c08701525160e086015251610100850152516101208401525161014083015251610160820152f35b6060366003190112610126576004356001600160401b03811161012657366023820112156101265761127a903690602481600401359101611cb3565b60443580421061166957505f5f8251801561165a57604051906080601f19603f8301168301016040525f5b81811061148f57505060018153825b600181116114355750608001516112c9611dbd565b916112d383612204565b80821161141f57506112e59083612304565b80341061140957506001600160601b0334116113f65761130c9030906024359033906120d3565b91825f52600260205260405f209160ff8354166004811015610299576113e3576113d8602095859360017f285a004987c55649bd49245ad38536cf51b81af24871d31dec8880eb6202a243946113827f000000000000000000000000000000000000000000000000000000000000000042611d3c565b9063ffffffff60a81b905160a81b169261ffff60981b9060981b169065ffffffffffff60681b9060681b166cffffffffffffffffffffffff003460081b1617171717809555604051918291339660243584611d9e565b0390a3604051908152f35b83638367361d60e01b5f5260045260245ffd5b63ff74067960e01b5f523460045260245ffd5b63253bf97d60e11b5f523460045260245260445ffd5b9063e250ff0760e01b5f5260045260245260445ffd5b6080828101908190600484901b601f19168501015b808310611472575060018316611468575b50508060011c90036112b4565b519052858061145b565b919060408181602093600189015e6041872084520191019161144a565b80820360278110611642576020828801015160e01c95604483890101519661ffff8860e81c16926020895f1a11611629578315611616576104008484011161160157602060078a5f1a0160031c0184029060261901106115da578681116115d2575b5084888260051b820160808101908a60806047895f9660255f995f8153600160208585010191015e010192621fffe06007196007855f1a0116610100039360e31c160101915b82841061157f575b50505050806115625750508101955f1a60070160031c60200102016027016112a5565b88925063244f25c160e01b5f526004526024525f1a60445260645ffd5b8c8b8251841c80835f1a1c6115b95760e01b6026909101525f1a60070160031c018051602a8c0152604a8b20845260209384019301611537565b97505050935050505089601f199103018a80808061153f565b9550886114f1565b82602060078a60278863076c85eb60e51b5f52016004525f1a0160031c010260245260445ffd5b5050633fd3f82f60e01b5f520160045260245ffd5b84634378d9cd60e11b5f5260045260245ffd5b888563062134ab60e11b5f526004525f1a60245260445ffd5b5063076c85eb60e51b5f52600452602760245260445ffd5b63e120557360e01b5f5260045ffd5b632c738e9d60e11b5f524260045260245260445ffd5b34610126575f366003190112610126576020610ac561169c611dbd565b612204565b34610126575f36600319011261012657335f52600360205260405f205480156117085761027090335f5260036020525f60408120556040518181527f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d560203392a233612173565b636e34ee0b60e11b5f523360045260245ffd5b6080366003190112610126576004356001600160401b03811161012657611746903690600401611bc2565b6024356001600160401b03811161012657611765903690600401611bc2565b9190604435926064358042106116695750611781368487611cb3565b60208151910120600161179a63ffffffff5f5416611d0c565b50015490818103611a14576117d4865f89886117e689896040519788958695638c83f08b60e01b8752604060048801526044870191611d5a565b84810360031901602486015291611d5a565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156109f9575f925f9261197f575b5061182e836121ce565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000093169261185f611dbd565b9361186985612204565b80821161141f575061187b9085612304565b90808210611977575b5080341061140957506001600160601b0334116113f6576118a99082309133906120d3565b91825f52600260205260405f209060ff8254166004811015610299576113e35760209484927f8bb0053f8f52f44d70444f04906915649db976737c4fa9b7cf09d53a416a6cf092600161191c7f000000000000000000000000000000000000000000000000000000000000000042611d3c565b9151916a010000000000000000000160981b9263ffffffff60a81b9060a81b169065ffffffffffff60681b9060681b166cffffffffffffffffffffffff003460081b16171717178091556113d8604051928392339784611d9e565b905085611884565b925090503d805f843e6119928184611c77565b82016080838203126101265782516001600160401b03811161012657830181601f82011215610126578051906119c782611c98565b926119d56040519485611c77565b8284526020838301011161012657815f9260208093018386015e83010152611a0b6040611a0460208601611d49565b9401611d49565b50919083611824565b63e232a8fb60e01b5f5260045260245260445ffd5b34610126576020366003190112610126576004355f526002602052602060ff60405f2054166106a66040518092611bb5565b34610126576020366003190112610126576004356001600160401b03811161012657366023820112156101265780600401356001600160401b038111610126573660248260061b84010111610126575f915f5b82811015611b9d57611ad28160061b830130906044810135906024339101356120d3565b805f52600260205260405f2094855460ff811660048110156102995760018103611b855750611b008761211b565b15611b565760019392916001600160601b03611b209260081c1690611d3c565b865460ff19166002179096557fd647759a2f3297cba8e32e398356f87d2583ecaaad1741fc2d5f7d67fd8619845f80a201611aae565b63ffffffff9083635d3e68ed60e11b5f5260045265ffffffffffff8160681c1660245260c81c1660445260645ffd5b630fa81abf60e21b5f52600484905261029490611ba7565b6102708433612173565b600481101561029957602452565b9060048210156102995752565b9181601f84011215610126578235916001600160401b038311610126576020838186019501011161012657565b61018081019081106001600160401b0382111761095057604052565b60e081019081106001600160401b0382111761095057604052565b60a081019081106001600160401b0382111761095057604052565b608081019081106001600160401b0382111761095057604052565b606081019081106001600160401b0382111761095057604052565b90601f801991011681019081106001600160401b0382111761095057604052565b6001600160401b03811161095057601f01601f191660200190565b929192611cbf82611c98565b91611ccd6040519384611c77565b829481845281830111610126578281602093845f960137010152565b602435906001600160a01b038216820361012657565b9060028210156102995752565b600154811015611d285760015f52600360205f20910201905f90565b634e487b7160e01b5f52603260045260245ffd5b91908201809211610ed657565b519063ffffffff8216820361012657565b908060209392818452848401375f828201840152601f01601f1916010190565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b611dba9392606092825260208201528160408201520190611d7a565b90565b60405190611dca82611c5c565b81604063ffffffff5f548181168452818160201c166020850152821c16910152565b63ffffffff5f199116019063ffffffff8211610ed657565b91908203918211610ed657565b63ffffffff60019116019063ffffffff8211610ed657565b92919060405191611e3983611c41565b5f83525f60208401525f60408401525f606084015260a060031936011261012657604051611e6681611c26565b6004359063ffffffff82168203610126578181526024359081602082015260443560ff81168103610126578060408301526064359063ffffffff821682036101265782826060608095015260843593849101526040519360208501955f875263ffffffff60e01b9060e01b166021860152602585015260ff60f81b9060f81b16604584015263ffffffff60e01b9060e01b166046830152604a820152604a8152611f11606a82611c77565b51902091611f1f868061238a565b9050600a81116120b85760208701359384821c6120a15793905f915b818310611ffb57505050611f539394955030926120d3565b5f52600260205260405f2090611f688261211b565b15611ff45750549061ffff6001600160601b038360081c1692611fab7f00000000000000000000000000000000000000000000000000000000000000008561229e565b60405194611fb886611c41565b8552602085015260981c1660408301527f0000000000000000000000000000000000000000000000000000000000000000606083015260019190565b5f92909150565b909194612008898061238a565b879291921015611d28576001918760051b0135908280858a1c16145f1461206c57604051600160f81b602082019081526021820193909352604181019190915261205f81606181015b03601f198101835282611c77565b5190205b95019190611f3b565b604051600160f81b6020820190815260218201929092526041810192909252906120998160618101612051565b519020612063565b8482634a49e53160e11b5f5260045260245260445ffd5b86602091634a49e53160e11b5f52600452013560245260445ffd5b929091604051926020840194855260018060a01b03166040840152606083015260018060a01b031660808201524660a082015260a0815261211560c082611c77565b51902090565b5460ff811660048110156102995760018114159081612167575b506121625765ffffffffffff8160681c164210159081612153575090565b63ffffffff915060c81c161590565b505f90565b6002915014155f612135565b5f80808085855af13d156121c9573d61218b81611c98565b906121996040519283611c77565b81525f60203d92013e5b156121ac575050565b630e21dcbb60e11b5f5260018060a01b031660045260245260445ffd5b6121a3565b604051612115602182602080820195600160f91b87528051918291018484015e81015f838201520301601f198101835282611c77565b63ffffffff6040820151168042115f1461228f57602063ffffffff914203925b015116907f000000000000000000000000000000000000000000000000000000000000000090811561227b5760011b04907f0000000000000000000000000000000000000000000000000000000000000000010190565b634e487b7160e01b5f52601260045260245ffd5b5063ffffffff60205f92612224565b818102918183041490151715610ed657612710900490565b60207f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39160018060a01b031692835f526003825260405f206122f9828254611d3c565b9055604051908152a2565b6020015163ffffffff16907f0000000000000000000000000000000000000000000000000000000000000000018181111561238257035b7f0000000000000000000000000000000000000000000000000000000000000000027f00000000000000000000000000000000000000000000000000000000000000000190565b50505f61233b565b903590601e198136030182121561012657018035906001600160401b03821161012657602001918160051b360383136101265756",
}

// Relay is an auto generated Go binding around an Ethereum contract.
type Relay struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Relay) GetABI() abi.ABI {
	return c.abi
}

// NewRelay creates a new instance of Relay.
func NewRelay() *Relay {
	parsed, err := RelayMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Relay{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Relay) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((uint32,uint32,uint32,uint16,uint64,uint32,uint96) config, address judge, address bisectionCourt, address forkCourt, bytes firstCheckpoint) returns()
func (relay *Relay) PackConstructor(config RelayConfig, judge common.Address, bisectionCourt common.Address, forkCourt common.Address, firstCheckpoint []byte) []byte {
	enc, err := relay.abi.Pack("", config, judge, bisectionCourt, forkCourt, firstCheckpoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAdoptCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9b90cd2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function adoptCheckpoint(bytes state, address proposer, bytes32 salt) returns()
func (relay *Relay) PackAdoptCheckpoint(state []byte, proposer common.Address, salt [32]byte) []byte {
	enc, err := relay.abi.Pack("adoptCheckpoint", state, proposer, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAdoptCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb9b90cd2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function adoptCheckpoint(bytes state, address proposer, bytes32 salt) returns()
func (relay *Relay) TryPackAdoptCheckpoint(state []byte, proposer common.Address, salt [32]byte) ([]byte, error) {
	return relay.abi.Pack("adoptCheckpoint", state, proposer, salt)
}

// PackBatches is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc81e25ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function batches(bytes32 batchId) view returns(uint8 phase, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, uint32 openDisputes, uint8 kind)
func (relay *Relay) PackBatches(batchId [32]byte) []byte {
	enc, err := relay.abi.Pack("batches", batchId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBatches is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc81e25ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function batches(bytes32 batchId) view returns(uint8 phase, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, uint32 openDisputes, uint8 kind)
func (relay *Relay) TryPackBatches(batchId [32]byte) ([]byte, error) {
	return relay.abi.Pack("batches", batchId)
}

// BatchesOutput serves as a container for the return parameters of contract
// method Batches.
type BatchesOutput struct {
	Phase           uint8
	Deposit         *big.Int
	Deadline        *big.Int
	ClaimCount      uint16
	CheckpointIndex uint32
	OpenDisputes    uint32
	Kind            uint8
}

// UnpackBatches is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns(uint8 phase, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, uint32 openDisputes, uint8 kind)
func (relay *Relay) UnpackBatches(data []byte) (BatchesOutput, error) {
	out, err := relay.abi.Unpack("batches", data)
	outstruct := new(BatchesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Phase = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Deposit = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Deadline = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.ClaimCount = *abi.ConvertType(out[3], new(uint16)).(*uint16)
	outstruct.CheckpointIndex = *abi.ConvertType(out[4], new(uint32)).(*uint32)
	outstruct.OpenDisputes = *abi.ConvertType(out[5], new(uint32)).(*uint32)
	outstruct.Kind = *abi.ConvertType(out[6], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackCheckpoints is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8a24252.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function checkpoints(uint256 ) view returns(bytes32 tip, bytes32 stateHash, uint32 height, uint32 time)
func (relay *Relay) PackCheckpoints(arg0 *big.Int) []byte {
	enc, err := relay.abi.Pack("checkpoints", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCheckpoints is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8a24252.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function checkpoints(uint256 ) view returns(bytes32 tip, bytes32 stateHash, uint32 height, uint32 time)
func (relay *Relay) TryPackCheckpoints(arg0 *big.Int) ([]byte, error) {
	return relay.abi.Pack("checkpoints", arg0)
}

// CheckpointsOutput serves as a container for the return parameters of contract
// method Checkpoints.
type CheckpointsOutput struct {
	Tip       [32]byte
	StateHash [32]byte
	Height    uint32
	Time      uint32
}

// UnpackCheckpoints is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb8a24252.
//
// Solidity: function checkpoints(uint256 ) view returns(bytes32 tip, bytes32 stateHash, uint32 height, uint32 time)
func (relay *Relay) UnpackCheckpoints(data []byte) (CheckpointsOutput, error) {
	out, err := relay.abi.Unpack("checkpoints", data)
	outstruct := new(CheckpointsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Tip = *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	outstruct.StateHash = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.Height = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	outstruct.Time = *abi.ConvertType(out[3], new(uint32)).(*uint32)
	return *outstruct, nil
}

// PackCredits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe5ff468.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function credits(address owner) view returns(uint256)
func (relay *Relay) PackCredits(owner common.Address) []byte {
	enc, err := relay.abi.Pack("credits", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCredits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe5ff468.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function credits(address owner) view returns(uint256)
func (relay *Relay) TryPackCredits(owner common.Address) ([]byte, error) {
	return relay.abi.Pack("credits", owner)
}

// UnpackCredits is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe5ff468.
//
// Solidity: function credits(address owner) view returns(uint256)
func (relay *Relay) UnpackCredits(data []byte) (*big.Int, error) {
	out, err := relay.abi.Unpack("credits", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackIsFinal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda3686de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isFinal(bytes32 batchId) view returns(bool)
func (relay *Relay) PackIsFinal(batchId [32]byte) []byte {
	enc, err := relay.abi.Pack("isFinal", batchId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsFinal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda3686de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isFinal(bytes32 batchId) view returns(bool)
func (relay *Relay) TryPackIsFinal(batchId [32]byte) ([]byte, error) {
	return relay.abi.Pack("isFinal", batchId)
}

// UnpackIsFinal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xda3686de.
//
// Solidity: function isFinal(bytes32 batchId) view returns(bool)
func (relay *Relay) UnpackIsFinal(data []byte) (bool, error) {
	out, err := relay.abi.Unpack("isFinal", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackLatestCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x907c0f92.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latestCheckpoint() view returns(uint32 index, uint32 height, uint32 time)
func (relay *Relay) PackLatestCheckpoint() []byte {
	enc, err := relay.abi.Pack("latestCheckpoint")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatestCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x907c0f92.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latestCheckpoint() view returns(uint32 index, uint32 height, uint32 time)
func (relay *Relay) TryPackLatestCheckpoint() ([]byte, error) {
	return relay.abi.Pack("latestCheckpoint")
}

// LatestCheckpointOutput serves as a container for the return parameters of contract
// method LatestCheckpoint.
type LatestCheckpointOutput struct {
	Index  uint32
	Height uint32
	Time   uint32
}

// UnpackLatestCheckpoint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x907c0f92.
//
// Solidity: function latestCheckpoint() view returns(uint32 index, uint32 height, uint32 time)
func (relay *Relay) UnpackLatestCheckpoint(data []byte) (LatestCheckpointOutput, error) {
	out, err := relay.abi.Unpack("latestCheckpoint", data)
	outstruct := new(LatestCheckpointOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Index = *abi.ConvertType(out[0], new(uint32)).(*uint32)
	outstruct.Height = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	outstruct.Time = *abi.ConvertType(out[2], new(uint32)).(*uint32)
	return *outstruct, nil
}

// PackLost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d66af78.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lost(bytes32 batchId, address winner, uint256 deposits, uint256 count) returns()
func (relay *Relay) PackLost(batchId [32]byte, winner common.Address, deposits *big.Int, count *big.Int) []byte {
	enc, err := relay.abi.Pack("lost", batchId, winner, deposits, count)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9d66af78.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lost(bytes32 batchId, address winner, uint256 deposits, uint256 count) returns()
func (relay *Relay) TryPackLost(batchId [32]byte, winner common.Address, deposits *big.Int, count *big.Int) ([]byte, error) {
	return relay.abi.Pack("lost", batchId, winner, deposits, count)
}

// PackMaxHeight is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x63aa5ce2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxHeight() view returns(uint256)
func (relay *Relay) PackMaxHeight() []byte {
	enc, err := relay.abi.Pack("maxHeight")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxHeight is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x63aa5ce2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxHeight() view returns(uint256)
func (relay *Relay) TryPackMaxHeight() ([]byte, error) {
	return relay.abi.Pack("maxHeight")
}

// UnpackMaxHeight is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x63aa5ce2.
//
// Solidity: function maxHeight() view returns(uint256)
func (relay *Relay) UnpackMaxHeight(data []byte) (*big.Int, error) {
	out, err := relay.abi.Unpack("maxHeight", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMinDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac513f87.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minDeposit(uint32 greatestHeight) view returns(uint256)
func (relay *Relay) PackMinDeposit(greatestHeight uint32) []byte {
	enc, err := relay.abi.Pack("minDeposit", greatestHeight)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac513f87.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minDeposit(uint32 greatestHeight) view returns(uint256)
func (relay *Relay) TryPackMinDeposit(greatestHeight uint32) ([]byte, error) {
	return relay.abi.Pack("minDeposit", greatestHeight)
}

// UnpackMinDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xac513f87.
//
// Solidity: function minDeposit(uint32 greatestHeight) view returns(uint256)
func (relay *Relay) UnpackMinDeposit(data []byte) (*big.Int, error) {
	out, err := relay.abi.Unpack("minDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOpened is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9efafd95.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function opened(bytes32 batchId) payable returns((uint8,uint96,uint48,uint16,uint32,uint32,uint8) batch)
func (relay *Relay) PackOpened(batchId [32]byte) []byte {
	enc, err := relay.abi.Pack("opened", batchId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpened is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9efafd95.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function opened(bytes32 batchId) payable returns((uint8,uint96,uint48,uint16,uint32,uint32,uint8) batch)
func (relay *Relay) TryPackOpened(batchId [32]byte) ([]byte, error) {
	return relay.abi.Pack("opened", batchId)
}

// UnpackOpened is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9efafd95.
//
// Solidity: function opened(bytes32 batchId) payable returns((uint8,uint96,uint48,uint16,uint32,uint32,uint8) batch)
func (relay *Relay) UnpackOpened(data []byte) (Batch, error) {
	out, err := relay.abi.Unpack("opened", data)
	if err != nil {
		return *new(Batch), err
	}
	out0 := *abi.ConvertType(out[0], new(Batch)).(*Batch)
	return out0, nil
}

// PackParameters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89035730.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function parameters() view returns((address,address,address,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256))
func (relay *Relay) PackParameters() []byte {
	enc, err := relay.abi.Pack("parameters")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackParameters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89035730.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function parameters() view returns((address,address,address,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256))
func (relay *Relay) TryPackParameters() ([]byte, error) {
	return relay.abi.Pack("parameters")
}

// UnpackParameters is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x89035730.
//
// Solidity: function parameters() view returns((address,address,address,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256))
func (relay *Relay) UnpackParameters(data []byte) (Parameters, error) {
	out, err := relay.abi.Unpack("parameters", data)
	if err != nil {
		return *new(Parameters), err
	}
	out0 := *abi.ConvertType(out[0], new(Parameters)).(*Parameters)
	return out0, nil
}

// PackPhaseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15f64920.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function phaseOf(bytes32 batchId) view returns(uint8)
func (relay *Relay) PackPhaseOf(batchId [32]byte) []byte {
	enc, err := relay.abi.Pack("phaseOf", batchId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPhaseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15f64920.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function phaseOf(bytes32 batchId) view returns(uint8)
func (relay *Relay) TryPackPhaseOf(batchId [32]byte) ([]byte, error) {
	return relay.abi.Pack("phaseOf", batchId)
}

// UnpackPhaseOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x15f64920.
//
// Solidity: function phaseOf(bytes32 batchId) view returns(uint8)
func (relay *Relay) UnpackPhaseOf(data []byte) (uint8, error) {
	out, err := relay.abi.Unpack("phaseOf", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84a80ec9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function propose(bytes packedClaims, bytes32 salt, uint256 notBefore) payable returns(bytes32 batchId)
func (relay *Relay) PackPropose(packedClaims []byte, salt [32]byte, notBefore *big.Int) []byte {
	enc, err := relay.abi.Pack("propose", packedClaims, salt, notBefore)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84a80ec9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function propose(bytes packedClaims, bytes32 salt, uint256 notBefore) payable returns(bytes32 batchId)
func (relay *Relay) TryPackPropose(packedClaims []byte, salt [32]byte, notBefore *big.Int) ([]byte, error) {
	return relay.abi.Pack("propose", packedClaims, salt, notBefore)
}

// UnpackPropose is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84a80ec9.
//
// Solidity: function propose(bytes packedClaims, bytes32 salt, uint256 notBefore) payable returns(bytes32 batchId)
func (relay *Relay) UnpackPropose(data []byte) ([32]byte, error) {
	out, err := relay.abi.Unpack("propose", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackProposeCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17ec6de2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposeCheckpoint(bytes base, bytes offer, bytes32 salt, uint256 notBefore) payable returns(bytes32 batchId)
func (relay *Relay) PackProposeCheckpoint(base []byte, offer []byte, salt [32]byte, notBefore *big.Int) []byte {
	enc, err := relay.abi.Pack("proposeCheckpoint", base, offer, salt, notBefore)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposeCheckpoint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17ec6de2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposeCheckpoint(bytes base, bytes offer, bytes32 salt, uint256 notBefore) payable returns(bytes32 batchId)
func (relay *Relay) TryPackProposeCheckpoint(base []byte, offer []byte, salt [32]byte, notBefore *big.Int) ([]byte, error) {
	return relay.abi.Pack("proposeCheckpoint", base, offer, salt, notBefore)
}

// UnpackProposeCheckpoint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x17ec6de2.
//
// Solidity: function proposeCheckpoint(bytes base, bytes offer, bytes32 salt, uint256 notBefore) payable returns(bytes32 batchId)
func (relay *Relay) UnpackProposeCheckpoint(data []byte) ([32]byte, error) {
	out, err := relay.abi.Unpack("proposeCheckpoint", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackReclaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf628ee31.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaimed(bytes32 batchId, address challenger, uint256 deposit) returns()
func (relay *Relay) PackReclaimed(batchId [32]byte, challenger common.Address, deposit *big.Int) []byte {
	enc, err := relay.abi.Pack("reclaimed", batchId, challenger, deposit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf628ee31.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaimed(bytes32 batchId, address challenger, uint256 deposit) returns()
func (relay *Relay) TryPackReclaimed(batchId [32]byte, challenger common.Address, deposit *big.Int) ([]byte, error) {
	return relay.abi.Pack("reclaimed", batchId, challenger, deposit)
}

// PackRejected is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef1d6edb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejected(bytes32 batchId, address winner, address challenger, uint256 deposit) returns()
func (relay *Relay) PackRejected(batchId [32]byte, winner common.Address, challenger common.Address, deposit *big.Int) []byte {
	enc, err := relay.abi.Pack("rejected", batchId, winner, challenger, deposit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejected is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef1d6edb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejected(bytes32 batchId, address winner, address challenger, uint256 deposit) returns()
func (relay *Relay) TryPackRejected(batchId [32]byte, winner common.Address, challenger common.Address, deposit *big.Int) ([]byte, error) {
	return relay.abi.Pack("rejected", batchId, winner, challenger, deposit)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01eb2da8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((bytes32,bytes32)[] refs) returns()
func (relay *Relay) PackSettle(refs []RelayBatchRef) []byte {
	enc, err := relay.abi.Pack("settle", refs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01eb2da8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((bytes32,bytes32)[] refs) returns()
func (relay *Relay) TryPackSettle(refs []RelayBatchRef) ([]byte, error) {
	return relay.abi.Pack("settle", refs)
}

// PackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefdca376.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verify((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) view returns(bool, (uint256,uint256,uint256,uint256) assurance)
func (relay *Relay) PackVerify(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte) []byte {
	enc, err := relay.abi.Pack("verify", claim, proof, proposer, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefdca376.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verify((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) view returns(bool, (uint256,uint256,uint256,uint256) assurance)
func (relay *Relay) TryPackVerify(claim Claim, proof BatchProof, proposer common.Address, salt [32]byte) ([]byte, error) {
	return relay.abi.Pack("verify", claim, proof, proposer, salt)
}

// VerifyOutput serves as a container for the return parameters of contract
// method Verify.
type VerifyOutput struct {
	Arg0      bool
	Assurance Assurance
}

// UnpackVerify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xefdca376.
//
// Solidity: function verify((uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32[],uint256) proof, address proposer, bytes32 salt) view returns(bool, (uint256,uint256,uint256,uint256) assurance)
func (relay *Relay) UnpackVerify(data []byte) (VerifyOutput, error) {
	out, err := relay.abi.Unpack("verify", data)
	outstruct := new(VerifyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Assurance = *abi.ConvertType(out[1], new(Assurance)).(*Assurance)
	return *outstruct, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ccfd60b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw() returns()
func (relay *Relay) PackWithdraw() []byte {
	enc, err := relay.abi.Pack("withdraw")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ccfd60b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw() returns()
func (relay *Relay) TryPackWithdraw() ([]byte, error) {
	return relay.abi.Pack("withdraw")
}

// RelayCandidateProposed represents a CandidateProposed event raised by the Relay contract.
type RelayCandidateProposed struct {
	BatchId  [32]byte
	Proposer common.Address
	Salt     [32]byte
	Batch    *big.Int
	State    []byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const RelayCandidateProposedEventName = "CandidateProposed"

// ContractEventName returns the user-defined event name.
func (RelayCandidateProposed) ContractEventName() string {
	return RelayCandidateProposedEventName
}

// UnpackCandidateProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CandidateProposed(bytes32 indexed batchId, address indexed proposer, bytes32 salt, uint256 batch, bytes state)
func (relay *Relay) UnpackCandidateProposedEvent(log *types.Log) (*RelayCandidateProposed, error) {
	event := "CandidateProposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayCandidateProposed)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelayChallengeLost represents a ChallengeLost event raised by the Relay contract.
type RelayChallengeLost struct {
	BatchId [32]byte
	Winner  common.Address
	Reward  *big.Int
	Burned  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RelayChallengeLostEventName = "ChallengeLost"

// ContractEventName returns the user-defined event name.
func (RelayChallengeLost) ContractEventName() string {
	return RelayChallengeLostEventName
}

// UnpackChallengeLostEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChallengeLost(bytes32 indexed batchId, address indexed winner, uint256 reward, uint256 burned)
func (relay *Relay) UnpackChallengeLostEvent(log *types.Log) (*RelayChallengeLost, error) {
	event := "ChallengeLost"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayChallengeLost)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelayCheckpointAdopted represents a CheckpointAdopted event raised by the Relay contract.
type RelayCheckpointAdopted struct {
	Index  *big.Int
	Height uint32
	Time   uint32
	Tip    [32]byte
	State  []byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const RelayCheckpointAdoptedEventName = "CheckpointAdopted"

// ContractEventName returns the user-defined event name.
func (RelayCheckpointAdopted) ContractEventName() string {
	return RelayCheckpointAdoptedEventName
}

// UnpackCheckpointAdoptedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CheckpointAdopted(uint256 indexed index, uint32 height, uint32 time, bytes32 tip, bytes state)
func (relay *Relay) UnpackCheckpointAdoptedEvent(log *types.Log) (*RelayCheckpointAdopted, error) {
	event := "CheckpointAdopted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayCheckpointAdopted)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelayCredited represents a Credited event raised by the Relay contract.
type RelayCredited struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RelayCreditedEventName = "Credited"

// ContractEventName returns the user-defined event name.
func (RelayCredited) ContractEventName() string {
	return RelayCreditedEventName
}

// UnpackCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Credited(address indexed owner, uint256 amount)
func (relay *Relay) UnpackCreditedEvent(log *types.Log) (*RelayCredited, error) {
	event := "Credited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayCredited)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelayProposed represents a Proposed event raised by the Relay contract.
type RelayProposed struct {
	BatchId      [32]byte
	Proposer     common.Address
	Salt         [32]byte
	Batch        *big.Int
	PackedClaims []byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const RelayProposedEventName = "Proposed"

// ContractEventName returns the user-defined event name.
func (RelayProposed) ContractEventName() string {
	return RelayProposedEventName
}

// UnpackProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Proposed(bytes32 indexed batchId, address indexed proposer, bytes32 salt, uint256 batch, bytes packedClaims)
func (relay *Relay) UnpackProposedEvent(log *types.Log) (*RelayProposed, error) {
	event := "Proposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayProposed)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelayRejected represents a Rejected event raised by the Relay contract.
type RelayRejected struct {
	BatchId [32]byte
	Winner  common.Address
	Reward  *big.Int
	Burned  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RelayRejectedEventName = "Rejected"

// ContractEventName returns the user-defined event name.
func (RelayRejected) ContractEventName() string {
	return RelayRejectedEventName
}

// UnpackRejectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Rejected(bytes32 indexed batchId, address indexed winner, uint256 reward, uint256 burned)
func (relay *Relay) UnpackRejectedEvent(log *types.Log) (*RelayRejected, error) {
	event := "Rejected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayRejected)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelaySettled represents a Settled event raised by the Relay contract.
type RelaySettled struct {
	BatchId [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const RelaySettledEventName = "Settled"

// ContractEventName returns the user-defined event name.
func (RelaySettled) ContractEventName() string {
	return RelaySettledEventName
}

// UnpackSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Settled(bytes32 indexed batchId)
func (relay *Relay) UnpackSettledEvent(log *types.Log) (*RelaySettled, error) {
	event := "Settled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelaySettled)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RelayWithdrawn represents a Withdrawn event raised by the Relay contract.
type RelayWithdrawn struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RelayWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (RelayWithdrawn) ContractEventName() string {
	return RelayWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed owner, uint256 amount)
func (relay *Relay) UnpackWithdrawnEvent(log *types.Log) (*RelayWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != relay.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RelayWithdrawn)
	if len(log.Data) > 0 {
		if err := relay.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range relay.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (relay *Relay) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], relay.abi.Errors["BadConfig"].ID.Bytes()[:4]) {
		return relay.UnpackBadConfigError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["BatchExists"].ID.Bytes()[:4]) {
		return relay.UnpackBatchExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["BeforeNotBefore"].ID.Bytes()[:4]) {
		return relay.UnpackBeforeNotBeforeError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["ClaimDepthTooLarge"].ID.Bytes()[:4]) {
		return relay.UnpackClaimDepthTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["ClaimIndexOutOfRange"].ID.Bytes()[:4]) {
		return relay.UnpackClaimIndexOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["DepositTooLarge"].ID.Bytes()[:4]) {
		return relay.UnpackDepositTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["DepositTooSmall"].ID.Bytes()[:4]) {
		return relay.UnpackDepositTooSmallError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["EmptyGroup"].ID.Bytes()[:4]) {
		return relay.UnpackEmptyGroupError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["HeightTooFar"].ID.Bytes()[:4]) {
		return relay.UnpackHeightTooFarError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["MalformedProof"].ID.Bytes()[:4]) {
		return relay.UnpackMalformedProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NoClaims"].ID.Bytes()[:4]) {
		return relay.UnpackNoClaimsError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NotACourt"].ID.Bytes()[:4]) {
		return relay.UnpackNotACourtError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NotAboveLatest"].ID.Bytes()[:4]) {
		return relay.UnpackNotAboveLatestError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NotFinal"].ID.Bytes()[:4]) {
		return relay.UnpackNotFinalError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NotLatest"].ID.Bytes()[:4]) {
		return relay.UnpackNotLatestError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NotProposed"].ID.Bytes()[:4]) {
		return relay.UnpackNotProposedError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NotRejected"].ID.Bytes()[:4]) {
		return relay.UnpackNotRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["NothingToWithdraw"].ID.Bytes()[:4]) {
		return relay.UnpackNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["TooManyClaims"].ID.Bytes()[:4]) {
		return relay.UnpackTooManyClaimsError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return relay.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["Truncated"].ID.Bytes()[:4]) {
		return relay.UnpackTruncatedError(raw[4:])
	}
	if bytes.Equal(raw[:4], relay.abi.Errors["WindowClosed"].ID.Bytes()[:4]) {
		return relay.UnpackWindowClosedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RelayBadConfig represents a BadConfig error raised by the Relay contract.
type RelayBadConfig struct {
	Field string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadConfig(string field)
func RelayBadConfigErrorID() common.Hash {
	return common.HexToHash("0x73f0bbc07ef4f6808d4c9cd4e62733b9c8ebc9c5ce76b2278fbd8c321c2b523a")
}

// UnpackBadConfigError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadConfig(string field)
func (relay *Relay) UnpackBadConfigError(raw []byte) (*RelayBadConfig, error) {
	out := new(RelayBadConfig)
	if err := relay.abi.UnpackIntoInterface(out, "BadConfig", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayBatchExists represents a BatchExists error raised by the Relay contract.
type RelayBatchExists struct {
	BatchId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchExists(bytes32 batchId)
func RelayBatchExistsErrorID() common.Hash {
	return common.HexToHash("0x8367361d8e9a2335080938899324ecaa8c549dba66648f0502c1cbe69c534b65")
}

// UnpackBatchExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchExists(bytes32 batchId)
func (relay *Relay) UnpackBatchExistsError(raw []byte) (*RelayBatchExists, error) {
	out := new(RelayBatchExists)
	if err := relay.abi.UnpackIntoInterface(out, "BatchExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayBeforeNotBefore represents a BeforeNotBefore error raised by the Relay contract.
type RelayBeforeNotBefore struct {
	Time      *big.Int
	NotBefore *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BeforeNotBefore(uint256 time, uint256 notBefore)
func RelayBeforeNotBeforeErrorID() common.Hash {
	return common.HexToHash("0x58e71d3a138ef5e6ccc1ac537c3215e20c9c01988a863ca25e6438f9bb5eca7e")
}

// UnpackBeforeNotBeforeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BeforeNotBefore(uint256 time, uint256 notBefore)
func (relay *Relay) UnpackBeforeNotBeforeError(raw []byte) (*RelayBeforeNotBefore, error) {
	out := new(RelayBeforeNotBefore)
	if err := relay.abi.UnpackIntoInterface(out, "BeforeNotBefore", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayClaimDepthTooLarge represents a ClaimDepthTooLarge error raised by the Relay contract.
type RelayClaimDepthTooLarge struct {
	Offset *big.Int
	Depth  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimDepthTooLarge(uint256 offset, uint256 depth)
func RelayClaimDepthTooLargeErrorID() common.Hash {
	return common.HexToHash("0x0c4269562e8645d2a66b564e91d5d9fa2ee2c89818a1ca82c82a88293f97f356")
}

// UnpackClaimDepthTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimDepthTooLarge(uint256 offset, uint256 depth)
func (relay *Relay) UnpackClaimDepthTooLargeError(raw []byte) (*RelayClaimDepthTooLarge, error) {
	out := new(RelayClaimDepthTooLarge)
	if err := relay.abi.UnpackIntoInterface(out, "ClaimDepthTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayClaimIndexOutOfRange represents a ClaimIndexOutOfRange error raised by the Relay contract.
type RelayClaimIndexOutOfRange struct {
	Offset *big.Int
	Index  *big.Int
	Depth  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimIndexOutOfRange(uint256 offset, uint256 index, uint256 depth)
func RelayClaimIndexOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x244f25c1e0dbbbc5542a4d1aeb875e1a7f375e6743543db0614a04cab118bc8a")
}

// UnpackClaimIndexOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimIndexOutOfRange(uint256 offset, uint256 index, uint256 depth)
func (relay *Relay) UnpackClaimIndexOutOfRangeError(raw []byte) (*RelayClaimIndexOutOfRange, error) {
	out := new(RelayClaimIndexOutOfRange)
	if err := relay.abi.UnpackIntoInterface(out, "ClaimIndexOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayDepositTooLarge represents a DepositTooLarge error raised by the Relay contract.
type RelayDepositTooLarge struct {
	Deposit *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DepositTooLarge(uint256 deposit)
func RelayDepositTooLargeErrorID() common.Hash {
	return common.HexToHash("0xff7406790be0f5c0422c79b75db0ae91b8a505e71e04c6e1bd5b40b246d5bc97")
}

// UnpackDepositTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DepositTooLarge(uint256 deposit)
func (relay *Relay) UnpackDepositTooLargeError(raw []byte) (*RelayDepositTooLarge, error) {
	out := new(RelayDepositTooLarge)
	if err := relay.abi.UnpackIntoInterface(out, "DepositTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayDepositTooSmall represents a DepositTooSmall error raised by the Relay contract.
type RelayDepositTooSmall struct {
	Deposit  *big.Int
	Required *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DepositTooSmall(uint256 deposit, uint256 required)
func RelayDepositTooSmallErrorID() common.Hash {
	return common.HexToHash("0x4a77f2fa62296c5cc216025004b03ed11b511d575baed7939c8b78bbe939738d")
}

// UnpackDepositTooSmallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DepositTooSmall(uint256 deposit, uint256 required)
func (relay *Relay) UnpackDepositTooSmallError(raw []byte) (*RelayDepositTooSmall, error) {
	out := new(RelayDepositTooSmall)
	if err := relay.abi.UnpackIntoInterface(out, "DepositTooSmall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayEmptyGroup represents a EmptyGroup error raised by the Relay contract.
type RelayEmptyGroup struct {
	Offset *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmptyGroup(uint256 offset)
func RelayEmptyGroupErrorID() common.Hash {
	return common.HexToHash("0x86f1b39a47dcc37c72ba439ae222572da4ef1189c62869541286fdf6b1c0c793")
}

// UnpackEmptyGroupError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmptyGroup(uint256 offset)
func (relay *Relay) UnpackEmptyGroupError(raw []byte) (*RelayEmptyGroup, error) {
	out := new(RelayEmptyGroup)
	if err := relay.abi.UnpackIntoInterface(out, "EmptyGroup", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayHeightTooFar represents a HeightTooFar error raised by the Relay contract.
type RelayHeightTooFar struct {
	Height    *big.Int
	MaxHeight *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeightTooFar(uint256 height, uint256 maxHeight)
func RelayHeightTooFarErrorID() common.Hash {
	return common.HexToHash("0xe250ff07b488a768c29837dd8dd231ddf533c47624b293de86cec20c37f50725")
}

// UnpackHeightTooFarError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeightTooFar(uint256 height, uint256 maxHeight)
func (relay *Relay) UnpackHeightTooFarError(raw []byte) (*RelayHeightTooFar, error) {
	out := new(RelayHeightTooFar)
	if err := relay.abi.UnpackIntoInterface(out, "HeightTooFar", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayMalformedProof represents a MalformedProof error raised by the Relay contract.
type RelayMalformedProof struct {
	Siblings   *big.Int
	Directions *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MalformedProof(uint256 siblings, uint256 directions)
func RelayMalformedProofErrorID() common.Hash {
	return common.HexToHash("0x9493ca62539ff1c6f97e483bad4deba8bfeef11775d98cb063bda2b12450d8e1")
}

// UnpackMalformedProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MalformedProof(uint256 siblings, uint256 directions)
func (relay *Relay) UnpackMalformedProofError(raw []byte) (*RelayMalformedProof, error) {
	out := new(RelayMalformedProof)
	if err := relay.abi.UnpackIntoInterface(out, "MalformedProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNoClaims represents a NoClaims error raised by the Relay contract.
type RelayNoClaims struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoClaims()
func RelayNoClaimsErrorID() common.Hash {
	return common.HexToHash("0xe1205573b5123f95832e5f0335e4c49aeea55129b544f3e5393b57cd619de1a0")
}

// UnpackNoClaimsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoClaims()
func (relay *Relay) UnpackNoClaimsError(raw []byte) (*RelayNoClaims, error) {
	out := new(RelayNoClaims)
	if err := relay.abi.UnpackIntoInterface(out, "NoClaims", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNotACourt represents a NotACourt error raised by the Relay contract.
type RelayNotACourt struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotACourt(address caller)
func RelayNotACourtErrorID() common.Hash {
	return common.HexToHash("0xff4c4161b866d228828099f46f8d1024545fc32c86bb16e694c95f55684edd9e")
}

// UnpackNotACourtError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotACourt(address caller)
func (relay *Relay) UnpackNotACourtError(raw []byte) (*RelayNotACourt, error) {
	out := new(RelayNotACourt)
	if err := relay.abi.UnpackIntoInterface(out, "NotACourt", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNotAboveLatest represents a NotAboveLatest error raised by the Relay contract.
type RelayNotAboveLatest struct {
	Height       *big.Int
	LatestHeight *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAboveLatest(uint256 height, uint256 latestHeight)
func RelayNotAboveLatestErrorID() common.Hash {
	return common.HexToHash("0x5a1cc13e7909e5b3365cd5901265c392f2c103577e0a62281180d1e43e2f3560")
}

// UnpackNotAboveLatestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAboveLatest(uint256 height, uint256 latestHeight)
func (relay *Relay) UnpackNotAboveLatestError(raw []byte) (*RelayNotAboveLatest, error) {
	out := new(RelayNotAboveLatest)
	if err := relay.abi.UnpackIntoInterface(out, "NotAboveLatest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNotFinal represents a NotFinal error raised by the Relay contract.
type RelayNotFinal struct {
	BatchId      [32]byte
	Deadline     *big.Int
	OpenDisputes *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotFinal(bytes32 batchId, uint256 deadline, uint256 openDisputes)
func RelayNotFinalErrorID() common.Hash {
	return common.HexToHash("0xba7cd1da5e6522e0f31012fe0a3de952315e0feee20b4a5dc5e59fe2d00e27fd")
}

// UnpackNotFinalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotFinal(bytes32 batchId, uint256 deadline, uint256 openDisputes)
func (relay *Relay) UnpackNotFinalError(raw []byte) (*RelayNotFinal, error) {
	out := new(RelayNotFinal)
	if err := relay.abi.UnpackIntoInterface(out, "NotFinal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNotLatest represents a NotLatest error raised by the Relay contract.
type RelayNotLatest struct {
	StateHash       [32]byte
	LatestStateHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotLatest(bytes32 stateHash, bytes32 latestStateHash)
func RelayNotLatestErrorID() common.Hash {
	return common.HexToHash("0xe232a8fb3236e84c8b53866b5c9c9df401eef09ec216e7b008fa6bc8b8756814")
}

// UnpackNotLatestError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotLatest(bytes32 stateHash, bytes32 latestStateHash)
func (relay *Relay) UnpackNotLatestError(raw []byte) (*RelayNotLatest, error) {
	out := new(RelayNotLatest)
	if err := relay.abi.UnpackIntoInterface(out, "NotLatest", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNotProposed represents a NotProposed error raised by the Relay contract.
type RelayNotProposed struct {
	BatchId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotProposed(bytes32 batchId, uint8 phase)
func RelayNotProposedErrorID() common.Hash {
	return common.HexToHash("0x3ea06afc9b5d1dafeb2f20492441dd5d466e07ef2af5f0af56c9c00d50b2781c")
}

// UnpackNotProposedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotProposed(bytes32 batchId, uint8 phase)
func (relay *Relay) UnpackNotProposedError(raw []byte) (*RelayNotProposed, error) {
	out := new(RelayNotProposed)
	if err := relay.abi.UnpackIntoInterface(out, "NotProposed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNotRejected represents a NotRejected error raised by the Relay contract.
type RelayNotRejected struct {
	BatchId [32]byte
	Phase   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRejected(bytes32 batchId, uint8 phase)
func RelayNotRejectedErrorID() common.Hash {
	return common.HexToHash("0x7ba505aeab8c9a34a8abcbe2b770c1797726d80e8eda08ea985a81a25eb71170")
}

// UnpackNotRejectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRejected(bytes32 batchId, uint8 phase)
func (relay *Relay) UnpackNotRejectedError(raw []byte) (*RelayNotRejected, error) {
	out := new(RelayNotRejected)
	if err := relay.abi.UnpackIntoInterface(out, "NotRejected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayNothingToWithdraw represents a NothingToWithdraw error raised by the Relay contract.
type RelayNothingToWithdraw struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToWithdraw(address owner)
func RelayNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0xdc69dc16e4a8405b44139edda9a06ee66b303337358b6f4633533d65de15b7f4")
}

// UnpackNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToWithdraw(address owner)
func (relay *Relay) UnpackNothingToWithdrawError(raw []byte) (*RelayNothingToWithdraw, error) {
	out := new(RelayNothingToWithdraw)
	if err := relay.abi.UnpackIntoInterface(out, "NothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayTooManyClaims represents a TooManyClaims error raised by the Relay contract.
type RelayTooManyClaims struct {
	Count *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyClaims(uint256 count)
func RelayTooManyClaimsErrorID() common.Hash {
	return common.HexToHash("0x3fd3f82f613f1a211fdda05a08c6aff55e5cb4fac7257b7ae571f6a42b331808")
}

// UnpackTooManyClaimsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyClaims(uint256 count)
func (relay *Relay) UnpackTooManyClaimsError(raw []byte) (*RelayTooManyClaims, error) {
	out := new(RelayTooManyClaims)
	if err := relay.abi.UnpackIntoInterface(out, "TooManyClaims", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayTransferFailed represents a TransferFailed error raised by the Relay contract.
type RelayTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func RelayTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x1c43b9761b3fba5321ca8212bfc231945f668ccc0c446f333999eea9ce8fda81")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func (relay *Relay) UnpackTransferFailedError(raw []byte) (*RelayTransferFailed, error) {
	out := new(RelayTransferFailed)
	if err := relay.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayTruncated represents a Truncated error raised by the Relay contract.
type RelayTruncated struct {
	Offset *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Truncated(uint256 offset, uint256 needed)
func RelayTruncatedErrorID() common.Hash {
	return common.HexToHash("0xed90bd607b3013f4543404d0f8c7f2cb41d096abbf58235710c0b6011aaa63c8")
}

// UnpackTruncatedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Truncated(uint256 offset, uint256 needed)
func (relay *Relay) UnpackTruncatedError(raw []byte) (*RelayTruncated, error) {
	out := new(RelayTruncated)
	if err := relay.abi.UnpackIntoInterface(out, "Truncated", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RelayWindowClosed represents a WindowClosed error raised by the Relay contract.
type RelayWindowClosed struct {
	BatchId  [32]byte
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WindowClosed(bytes32 batchId, uint256 deadline)
func RelayWindowClosedErrorID() common.Hash {
	return common.HexToHash("0x6ca690643b424b14ba68507a47cde8871b6439e727f97b7daec901de308c0aee")
}

// UnpackWindowClosedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WindowClosed(bytes32 batchId, uint256 deadline)
func (relay *Relay) UnpackWindowClosedError(raw []byte) (*RelayWindowClosed, error) {
	out := new(RelayWindowClosed)
	if err := relay.abi.UnpackIntoInterface(out, "WindowClosed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
