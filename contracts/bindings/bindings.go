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

// BatchProof is an auto generated low-level Go binding around an user-defined struct.
type BatchProof struct {
	Siblings   [][32]byte
	Directions *big.Int
}

// Bisection is an auto generated low-level Go binding around an user-defined struct.
type Bisection struct {
	Id           [32]byte
	BatchId      [32]byte
	ClaimHash    [32]byte
	Proposer     common.Address
	Opener       common.Address
	Deposit      *big.Int
	Kind         uint8
	Turn         uint8
	Lo           uint32
	Hi           uint32
	Upper        [32]byte
	Lower        [32]byte
	Revealed     [32]byte
	ProposerUsed uint32
	OpenerUsed   uint32
	TurnStart    *big.Int
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

// Parameters is an auto generated low-level Go binding around an user-defined struct.
type Parameters struct {
	Judge            common.Address
	BisectionCourt   common.Address
	Window           *big.Int
	Confirmations    *big.Int
	BurnBps          *big.Int
	GasPriceCap      *big.Int
	DepositBase      *big.Int
	DepositPerHeader *big.Int
}

// RelayBatchRef is an auto generated low-level Go binding around an user-defined struct.
type RelayBatchRef struct {
	Root [32]byte
	Salt [32]byte
}

// RelayConfig is an auto generated low-level Go binding around an user-defined struct.
type RelayConfig struct {
	Window        uint32
	Confirmations uint32
	BurnBps       uint16
	GasPriceCap   uint64
}

// BisectionCourtMetaData contains all meta data concerning the BisectionCourt contract.
var BisectionCourtMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractICourtRelay\",\"name\":\"relay\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"clock\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"ARITY\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CHALLENGE_DEPOSIT\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"CLOCK\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"JUDGE\",\"outputs\":[{\"internalType\":\"contractIJudge\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RELAY\",\"outputs\":[{\"internalType\":\"contractICourtRelay\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"name\":\"challengeDepth\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"nonce\",\"type\":\"uint256\"}],\"name\":\"challengePath\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection[]\",\"name\":\"list\",\"type\":\"tuple[]\"}],\"name\":\"closeProven\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"disputeId\",\"type\":\"bytes32\"}],\"name\":\"disputes\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"stateHash\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveClaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveClaimAfterDuty\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveSpan\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"}],\"name\":\"reclaim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"},{\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"}],\"name\":\"select\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"internalType\":\"structBisection\",\"name\":\"d\",\"type\":\"tuple\"}],\"name\":\"timeout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"treeProven\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"proven\",\"type\":\"bool\"},{\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"enumSide\",\"name\":\"loser\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"}],\"name\":\"Closed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"indexed\":false,\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structBisection\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Opened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"Reclaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32[]\",\"name\":\"hashes\",\"type\":\"bytes32[]\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structBisection\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Revealed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"revealed\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"proposerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openerUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint48\",\"name\":\"turnStart\",\"type\":\"uint48\"}],\"indexed\":false,\"internalType\":\"structBisection\",\"name\":\"state\",\"type\":\"tuple\"}],\"name\":\"Selected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"}],\"name\":\"TreeProven\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"AlreadyProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"}],\"name\":\"BadConfig\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"BatchNotProposed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"BatchNotRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"ChallengeDepositTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"}],\"name\":\"ChallengeDepositTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"}],\"name\":\"ClockNotOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"clock\",\"type\":\"uint256\"}],\"name\":\"ClockOut\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"DisputeExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"siblings\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"name\":\"MalformedProof\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"}],\"name\":\"NotProven\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"party\",\"type\":\"address\"}],\"name\":\"NotTheParty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"RevealCount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"segment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"last\",\"type\":\"uint256\"}],\"name\":\"SegmentOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"SpanTooShort\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"StaleState\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"used\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"duty\",\"type\":\"uint256\"}],\"name\":\"WithinDuty\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"claimHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"WrongClaim\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"WrongHashes\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"enumKind\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"WrongKind\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"enumSide\",\"name\":\"turn\",\"type\":\"uint8\"}],\"name\":\"WrongTurn\",\"type\":\"error\"}]",
	ID:  "de575bbbbcec8167d5944451b702749348",
	Bin: "0x610100806040523461037557604081612b05803803809161002082856103a0565b8339810103126103755780516001600160a01b0381169182820361037557602001519063ffffffff82168092036103755761010060049360405194858092630890357360e41b82525afa928315610395575f936102c0575b506002821080156102b2575b6102845760208301516001600160a01b031630036102565760805260018060a01b0382511660a05260c052608060a08201519101516127100390612710821161024257600182901b916001600160ff1b038116036102425780622dc6c00290622dc6c082048103610242576406fc23ac000290808204612710149015171561024257818101809111610242575f19810190811161024257811561022e570460e08190526001600160601b03106101fa5760405161274190816103c48239608051818181610274015281816104000152818161063601528181610b0601528181610c0201528181610d770152818161108c0152818161191b0152818161216d0152612494015260a0518181816101a40152818161078f01528181610ee9015281816110fb0152818161132a015261195f015260c05181818161013101528181610a660152818161145801528181611730015281816119a5015261242c015260e0518181816105ac01528181610d000152611a510152f35b6040516301cfc2ef60e61b815260206004820152600b60248201526a067617350726963654361760ac1b6044820152606490fd5b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6040516301cfc2ef60e61b815260206004820152600560248201526472656c617960d81b6044820152606490fd5b6040516301cfc2ef60e61b8152602060048201526005602482015264636c6f636b60d81b6044820152606490fd5b506040830151821015610084565b909250610100813d821161038d575b816102dd61010093836103a0565b81010312610375576040519061010082016001600160401b038111838210176103795760405280516001600160a01b03811681036103755782526020810151906001600160a01b03821682036103755760e091602084015260408101516040840152606081015160608401526080810151608084015260a081015160a084015260c081015160c0840152015160e0820152915f610078565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b3d91506102cf565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176103795760405256fe6080806040526004361015610012575f80fd5b5f905f3560e01c908163089a2f3014611a3c5750806311be199714611a135780633cac66bd146119c85780633d172e181461198e5780633fa5199b1461194a578063423154c914611906578063561bb0dd146116b7578063572897e9146113e657806362701ce41461128e5780636eaeb2641461122f578063a134c6671461104d578063ad733fa014610ced578063b4885ec314610cd1578063cc4ee80a14610a0b578063d724c32d1461059b578063dcb4fce9146103bc5763f8aa1ff5146100d9575f80fd5b34610310576100e736611ad1565b939291906100f4836125b7565b60e083013560028110156103b85761010b85611ed6565b61011481611ed6565b8061039b575061012e6101273685611d82565b429061260a565b947f000000000000000000000000000000000000000000000000000000000000000080871161037f575060c084013595600287101561037b5761017087611ed6565b8661035a5785965061018284866123e4565b60608501356001600160a01b038116908181036103465750330361034a575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166101d96101008601611fd5565b916101e76101208701611fd5565b94823b1561034657610254889561021d9363ffffffff80996040519a8b998a988998633f47a14f60e21b8a5260048a019061223e565b1660a48701521660c48501526101408a013560e48501526101608a013561010485015261014061012485015261014484019161228f565b03915afa90811561033b578391610323575b5050610272338261251a565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906102a960a08201612016565b823b1561031e576040516313acd5ef60e31b81526020929092013560048301523360248301526001600160601b03166044820152600160648201529082908290608490829084905af18015610313576102ff5750f35b8161030991611c21565b6103105780f35b80fd5b6040513d84823e3d90fd5b505050fd5b8161032d91611c21565b61033857815f610266565b50fd5b6040513d85823e3d90fd5b8780fd5b6103549085612419565b5f6101a1565b632533b83360e01b865284356004526044868861037681611ed6565b602452fd5b8580fd5b63891be11d60e01b865284356004526024879052604452606485fd5b639d3ae33960e01b85528335600452604490859061037681611ed6565b8480fd5b50346103105761020036600319011261031057600435908181528060205260408120546103f26103ed366004611d82565b612678565b036105895760018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166024356040519362afb24960e51b8552816004860152602085602481865afa94851561057e57849561054d575b5060048510156105395784600385960361052057508084528360205283604081205581610478611b8f565b917f5d34020c242547741fc2ddc8ac0c259e34928095bfa745a8f654034fd6331afe60206104a4612000565b6040516001600160601b0390911681526001600160a01b0390951694a46104c9611b8f565b6104d1612000565b92803b156103b8578492836064926001600160601b03604051978896879563f628ee3160e01b8752600487015260018060a01b031660248601521660448401525af18015610313576102ff5750f35b6367d291a760e01b85528490610536908461221a565b90fd5b634e487b7160e01b84526021600452602484fd5b61057091955060203d602011610577575b6105688183611c21565b810190612202565b935f61044d565b503d61055e565b6040513d86823e3d90fd5b602491635b41914d60e01b8252600452fd5b506105a536611b32565b90919294937f00000000000000000000000000000000000000000000000000000000000000008034106109f557506001600160601b0334116109e2576105f36105ee3683612379565b61269a565b926105fe878061270c565b9050600a81116109c857602088013580821c6109b0579790859888925b82841061090d575050505084959661065e9160018060a01b037f00000000000000000000000000000000000000000000000000000000000000001696879261256f565b9182875260016020526040872084885260205260ff6040882054166108f65760408051602081018581529181018690529091600160608301523360808301524260a083015260c082015260c081526106b760e082611c21565b519020948587528660205260408720546108e2576040516106d781611bd6565b60c08101948886528860e0830152886101008301526101208201928984526101408301908a82526101608401928b84528b6101808601528b6101a08601528b6101c08601528b6101e08601528a8552876020860152604085015260018060a01b031660608401523360808401526001600160601b03341660a08401526002600110156108ce5760018a9752604085013560ff8116809103610346576040516302154d4b60e61b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156108c357889161087e575b509363ffffffff6108039516905260208501359052608084013590526107ec8161231b565b6107f9604051809461223e565b60a0830190611ee0565b81857f404e1bed01f2d3ce895bc88c36abe6afca2e18264be45b4228502a257e1a20666102a03394a4823b1561087a57602460405180948193639efafd9560e01b8352600483015234905af1801561033b57610865575b602082604051908152f35b610870838092611c21565b61087a578161085a565b5080fd5b90506020813d6020116108bb575b8161089960209383611c21565b8101031261034657519363ffffffff85168503610346579363ffffffff6107c7565b3d915061088c565b6040513d8a823e3d90fd5b634e487b7160e01b5f52602160045260245ffd5b6350bb265560e01b87526004869052602487fd5b604487858563191e17c360e31b8352600452602452fd5b90919299896001918280868f61092d816109278a8061270c565b90611eb2565b3595501c160361097b57604051600160f81b602082019081526021820193909352604181019190915261096d81606181015b03601f198101835282611c21565b5190205b9a0192919061061b565b604051600160f81b6020820190815260218201929092526041810192909252906109a8816061810161095f565b519020610971565b634a49e53160e11b8852600491909152602452604486fd5b634a49e53160e11b87526004526020870135602452604486fd5b631056d5cb60e11b855234600452602485fd5b631680578f60e21b865234600452602452604485fd5b50346103105761020036600319011261031057610a286004612342565b60243590610a3582612478565b8181526001602052604081206044359081835260205260ff604083205416610cbc5750610a6461012736611c53565b7f00000000000000000000000000000000000000000000000000000000000000009081811115610ca05782808560e4356002811015610c9c57610aa681611ed6565b610ba65780610ab3611b8f565b7f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc604060043592838752866020528682812055815190610af288611ed6565b8782526001600160a01b03166020820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690610b37611b8f565b610b3f611b8f565b92610b48612000565b92813b1561037b57856084926001600160601b038296604051988997889663ef1d6edb60e01b8852600488015260018060a01b0316602487015260018060a01b031660448601521660648401525af18015610313576102ff57505080f35b9050610bb0611ba5565b60043580845260208490526040808520859055519291907f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc6040858594600189985260018060a01b03166020820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690610c33611ba5565b91610c3c612000565b90803b156103b8576040516313acd5ef60e31b815260048101939093526001600160a01b039390931660248301526001600160601b03166044820152600160648201529082908290608490829084905af18015610313576102ff57505080f35b5050fd5b636bbc31af60e11b835260048035905260245260445260649150fd5b60449263191e17c360e31b8352600452602452fd5b5034610310578060031936011261031057602060405160108152f35b50610cf736611b32565b919285949194507f000000000000000000000000000000000000000000000000000000000000000080341061103757506001600160601b03341161102457610d426105ee3684612379565b94610d4d828061270c565b9050600a811161100a57602083013580821c610ff2579091869288928a955b828710610f5c5750507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031697939450610db193889390915061256f565b9283875260016020526040872086885260205260ff604088205416610f45576040516020810191858352876040830152610dea89611ed6565b8860608301523360808301524260a083015260c082015260c08152610e1060e082611c21565b519020948587528660205260408720546108e2576040518794939291610e3582611bd6565b60c08201928684528660e0840152866101008401528661012084019481865261014085019282845261016086019483865283610180880152836101a0880152836101c0880152836101e08801528c8752896020880152604087015260018060a01b031660608601523360808601526001600160601b03341660a0860152610ebb82611ed6565b52604085013560ff8116809103610346576040516302154d4b60e61b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156108c357889161087e57509363ffffffff6108039516905260208501359052608084013590526107ec8161231b565b604487878663191e17c360e31b8352600452602452fd5b9193600191939550610f7287610927858061270c565b359084881c83168303610fbd57604051600160f81b6020820190815260218201939093526041810191909152610fab816061810161095f565b5190205b950194929091889492610d6c565b604051600160f81b602082019081526021820192909252604181019290925290610fea816061810161095f565b519020610faf565b634a49e53160e11b8952600491909152602452604487fd5b634a49e53160e11b88526004526020820135602452604487fd5b631056d5cb60e11b865234600452602486fd5b631680578f60e21b875234600452602452604486fd5b5034610310573660031901610100811261087a5760a0136103105760e4356001600160401b03811161087a57611087903690600401611aa4565b6110c07f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660c4353360a43561256f565b916110ca83612478565b6110d86105ee366004612379565b9183855260016020526040852083865260205260ff6040862054166112185784917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190823b156112145761116492849260405180958194829363fa8ab06160e01b845261115360048501600461223e565b60c060a485015260c484019161228f565b03915afa8015610313576111fb575b505060405161118181611c06565b600181526020810133815283855260016020526040852083865260205260408520915115159060ff835491610100600160a81b03905160081b169216906affffffffffffffffffffff60a81b161717905533917f900ddd3c4e515accfb797fc7945bc42547298acd069882fbcbb21a33834e40a38480a480f35b8161120591611c21565b61121057825f611173565b8280fd5b8380fd5b604485848663191e17c360e31b8352600452602452fd5b5034610310576020366003190112610310576004356001600160401b03811161087a573660238201121561087a5780600401356001600160401b038111611210573660248260091b8401011161121057602461128b920161202a565b80f35b50346113bb57602061129f36611ad1565b926112ad8195929395612342565b6112b785826123e4565b6112f06112c43683611d82565b60e08101516112d281611ed6565b6112db81611ed6565b6113d6576112ea90429061260a565b82612419565b0135926112fc84612478565b6113096105ee3683612379565b92845f52600160205260405f20845f5260205260ff60405f2054166113bf577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156113bb576111535f9361137f6040519687958694859463fa8ab06160e01b8652600486019061223e565b03915afa80156113b05761139b575b5060405161118181611c06565b6113a89193505f90611c21565b5f915f61138e565b6040513d5f823e3d90fd5b5f80fd5b838563191e17c360e31b5f5260045260245260445ffd5b6101a0015163ffffffff166112ea565b346113bb57366003190161022081126113bb57610200136113bb57610204356001600160401b0381116113bb57611421903690600401611a74565b9061142c60046125b7565b60e43560028110156113bb5761144181611ed6565b8061169e5750611455610127366004611d82565b917f0000000000000000000000000000000000000000000000000000000000000000808411611682575060c43560028110156113bb5761149481611ed6565b8061166157506001600160a01b036114aa611ba5565b163303611635576101243563ffffffff811681036113bb576101043563ffffffff811681036113bb5760019163ffffffff916114e591611fe6565b1614611620576115116114f736611c53565b63ffffffff61010081610120840151169201511690611fe6565b63ffffffff5f1991160163ffffffff811161160c5763ffffffff16600f811015611604575b8082036115ef575063ffffffff61154c36611c53565b9360405160208101906115648161095f84888a611bbb565b519020610180860152600160e0860152166101a08401526115848361231b565b6040516102208082528101829052926001600160fb1b0382116113bb576115ba9160051b80936102408601376020840190611ee0565b7fd73139f965b6726b9acb884f4488d4e952169e162b28cb420a709367e0ab1aec6024359261024081600435948101030190a3005b90628e573160e11b5f5260045260245260445ffd5b50600f611536565b634e487b7160e01b5f52601160045260245ffd5b63180a3bcb60e21b5f5260043560045260245ffd5b61163d611ba5565b632bb02c2960e11b5f526004356004523360245260018060a01b031660445260645ffd5b632533b83360e01b5f5260048035905261167a81611ed6565b60245260445ffd5b8363891be11d60e01b5f5260043560045260245260445260645ffd5b639d3ae33960e01b5f5260048035905261167a81611ed6565b346113bb57366003190161024081126113bb57610200136113bb57610204356001600160401b0381116113bb576116f2903690600401611a74565b90610224359161170260046125b7565b60e43560028110156113bb5761171781611ed6565b6001810361169e575061172e610127366004611d82565b7f00000000000000000000000000000000000000000000000000000000000000008082116118ea57506001600160a01b03611767611b8f565b1633036118e25760405160208101906117858161095f848789611bbb565b51902061018435036118cd578184116118b6576117a136611c53565b9163ffffffff6117ba82876117b536611c53565b6122af565b166101008401526117ca36611c53565b90600186019182871161160c576117e882889463ffffffff936122af565b1661012085015281611880575b9381856118399663ffffffff959410611868575b5050505f6101808401525f60e0840152166101c08201526118298161231b565b6040519283526020830190611ee0565b602435907f512250b7cee08f40a272a2973d4a9701b586890885dc23922263023f1489e60761022060043592a3005b61187192611eb2565b35610160840152858581611809565b9190505f1985019385851161160c5785836118a46118399763ffffffff9685611eb2565b356101408701529195509192506117f5565b5082638ea61dd760e01b5f5260045260245260445ffd5b632e03212360e01b5f5260043560045260245ffd5b61163d611b8f565b9063891be11d60e01b5f5260043560045260245260445260645ffd5b346113bb575f3660031901126113bb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346113bb575f3660031901126113bb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346113bb575f3660031901126113bb5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346113bb5760403660031901126113bb576004355f52600160205260405f206024355f526020526040805f205481519060ff81161515825260018060a01b039060081c166020820152f35b346113bb5760203660031901126113bb576004355f525f602052602060405f2054604051908152f35b346113bb575f3660031901126113bb576020907f00000000000000000000000000000000000000000000000000000000000000008152f35b9181601f840112156113bb578235916001600160401b0383116113bb576020808501948460051b0101116113bb57565b9181601f840112156113bb578235916001600160401b0383116113bb57602083818601950101116113bb57565b60031981016102c081126113bb57610200136113bb5760049160a0610203198301126113bb57610204916102a435906001600160401b0382116113bb57611b1a91600401611aa4565b9091565b35906001600160a01b03821682036113bb57565b90600319820161012081126113bb5760a0136113bb5760049160a435906001600160401b0382116113bb5760409082900360031901126113bb576004019060c4356001600160a01b03811681036113bb579060e435906101043590565b6084356001600160a01b03811681036113bb5790565b6064356001600160a01b03811681036113bb5790565b91906001600160fb1b0381116113bb5760051b809282370190565b61020081019081106001600160401b03821117611bf257604052565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b03821117611bf257604052565b90601f801991011681019081106001600160401b03821117611bf257604052565b359063ffffffff821682036113bb57565b6102009060031901126113bb5760405190611c6d82611bd6565b600435825260243560208301526044356040830152816064356001600160a01b03811681036113bb5760608201526084356001600160a01b03811681036113bb57608082015260a4356001600160601b03811681036113bb5760a082015260c43560028110156113bb5760c082015260e43560028110156113bb5760e08201526101043563ffffffff811681036113bb576101008201526101243563ffffffff811681036113bb576101208201526101443561014082015261016435610160820152610184356101808201526101a43563ffffffff811681036113bb576101a08201526101c43563ffffffff811681036113bb576101c08201526101e4359065ffffffffffff821682036113bb576101e00152565b9190826102009103126113bb57604051611d9b81611bd6565b8092803582526020810135602083015260408101356040830152611dc160608201611b1e565b6060830152611dd260808201611b1e565b608083015260a08101356001600160601b03811681036113bb5760a083015260c081013560028110156113bb5760c083015260e08101359060028210156113bb576101e09160e0840152611e296101008201611c42565b610100840152611e3c6101208201611c42565b610120840152610140810135610140840152610160810135610160840152610180810135610180840152611e736101a08201611c42565b6101a0840152611e866101c08201611c42565b6101c084015201359065ffffffffffff821682036113bb576101e00152565b9190820180921161160c57565b9190811015611ec25760051b0190565b634e487b7160e01b5f52603260045260245ffd5b600211156108ce57565b65ffffffffffff6101e0809280518552602081015160208601526040810151604086015260018060a01b03606082015116606086015260018060a01b0360808201511660808601526001600160601b0360a08201511660a086015260c0810151611f4981611ed6565b60c086015260e0810151611f5c81611ed6565b60e086015263ffffffff6101008201511661010086015263ffffffff6101208201511661012086015261014081015161014086015261016081015161016086015261018081015161018086015263ffffffff6101a0820151166101a086015263ffffffff6101c0820151166101c0860152015116910152565b3563ffffffff811681036113bb5790565b9063ffffffff8091169116039063ffffffff821161160c57565b60a4356001600160601b03811681036113bb5790565b356001600160601b03811681036113bb5790565b81156121fe576020810135604082013561204382612478565b815f52600160205260405f20815f5260205260405f20906040519161206783611c06565b5460ff8116158015845260089190911c6001600160a01b031660209093019283526121e8575f95869490855b8789101561214c578860091b830180355f525f60205260405f205415612141576120bc81612342565b86602082013514801590612133575b61211857906001600160601b036120f960a0612100946120f3600180841b038b51168261251a565b01612016565b1690611ea5565b955f19811461160c576001809101985b019795612093565b6040859163cc9e244f60e01b5f52013560045260245260445ffd5b5084604082013514156120cb565b509597600190612110565b9650965050508261215e575b50505050565b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690813b156113bb575f608492819560405197889687956313acd5ef60e31b875260048701526024860152604485015260648401525af180156113b0576121d8575b808080612158565b5f6121e291611c21565b5f6121d0565b8263c8de259f60e01b5f5260045260245260445ffd5b5050565b908160209103126113bb575160048110156113bb5790565b919060449260045260048110156108ce57602452565b359060ff821682036113bb57565b6080809163ffffffff61225082611c42565b1684526020810135602085015260ff61226b60408301612230565b16604085015263ffffffff61228260608301611c42565b1660608501520135910152565b908060209392818452848401375f828201840152601f01601f1916010190565b63ffffffff6122cf61012092828061010083015116948592015116611fe6565b169182810292818404149015171561160c576001830180931161160c5782156123075763ffffffff92612303920490611ea5565b1690565b634e487b7160e01b5f52601260045260245ffd5b65ffffffffffff42166101e082015261233381612678565b90515f525f60205260405f2055565b803590815f525f60205261235f6103ed60405f2054923690611d82565b036123675750565b635b41914d60e01b5f5260045260245ffd5b91908260a09103126113bb5760405160a081018181106001600160401b03821117611bf25760405260808082946123af81611c42565b8452602081013560208501526123c760408201612230565b60408501526123d860608201611c42565b60608501520135910152565b906123f56105ee6040923690612379565b91013590818103612404575050565b63cc9e244f60e01b5f5260045260245260445ffd5b906001600160ff1b038116810361160c577f000000000000000000000000000000000000000000000000000000000000000091828260011b111561245c57505050565b63f622fcd760e01b5f523560045260245260011c60445260645ffd5b60405162afb24960e51b815260048101829052906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156113b0575f926124f9575b5060048210156108ce57600182036124e2575050565b63491ec72f60e01b5f526124f6925061221a565b5ffd5b61251391925060203d602011610577576105688183611c21565b905f6124cc565b80355f81815260208181526040808320929092558151600181526001600160a01b0390951685820152909201359290917f02504fe53a40cf66f318f1e7a0f720ebcc6455528e2eef8e702fbe10c1a77dcc91a3565b929091604051926020840194855260018060a01b03166040840152606083015260018060a01b031660808201524660a082015260a081526125b160c082611c21565b51902090565b6125c081612342565b60208101356125ce81612478565b805f5260016020526040805f2092013591825f5260205260ff60405f2054166125f5575050565b63191e17c360e31b5f5260045260245260445ffd5b9060e082015161261981611ed6565b61262281611ed6565b61265c5765ffffffffffff6101e063ffffffff6101a085015116935b015116810390811161160c5763ffffffff6126599216611ea5565b90565b65ffffffffffff6101e063ffffffff6101c0850151169361263e565b604051612689602082018093611ee0565b61020081526125b161022082611c21565b80519060208101519060408101519060806060820151910151916040519360208501955f875263ffffffff60e01b9060e01b166021860152602585015260ff60f81b9060f81b16604584015263ffffffff60e01b9060e01b166046830152604a820152604a81526125b1606a82611c21565b903590601e19813603018212156113bb57018035906001600160401b0382116113bb57602001918160051b360383136113bb5756",
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
// Solidity: constructor(address relay, uint32 clock) returns()
func (bisectionCourt *BisectionCourt) PackConstructor(relay common.Address, clock uint32) []byte {
	enc, err := bisectionCourt.abi.Pack("", relay, clock)
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
	Id      [32]byte
	BatchId [32]byte
	Opener  common.Address
	Claim   Claim
	State   Bisection
	Raw     *types.Log // Blockchain specific contextual infos
}

const BisectionCourtOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (BisectionCourtOpened) ContractEventName() string {
	return BisectionCourtOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(bytes32 indexed id, bytes32 indexed batchId, address indexed opener, (uint32,bytes32,uint8,uint32,bytes32) claim, (bytes32,bytes32,bytes32,address,address,uint96,uint8,uint8,uint32,uint32,bytes32,bytes32,bytes32,uint32,uint32,uint48) state)
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
	Id      [32]byte
	BatchId [32]byte
	Opener  common.Address
	Deposit *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const BisectionCourtReclaimedEventName = "Reclaimed"

// ContractEventName returns the user-defined event name.
func (BisectionCourtReclaimed) ContractEventName() string {
	return BisectionCourtReclaimedEventName
}

// UnpackReclaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Reclaimed(bytes32 indexed id, bytes32 indexed batchId, address indexed opener, uint256 deposit)
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
	ABI: "[{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"powLimitBits\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"POW_LIMIT_BITS\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RETARGET_PERIOD\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"name\":\"checkpoint\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"heightSlack\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"}],\"name\":\"pathEdges\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"upper\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"lower\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"provePath\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"witness\",\"type\":\"bytes\"}],\"name\":\"proveTree\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"targetSpacing\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"bits\",\"type\":\"uint32\"}],\"name\":\"BadBits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"reached\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"BranchMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"reached\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"}],\"name\":\"CoinbaseMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"CoinbaseTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"}],\"name\":\"DepthTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"node\",\"type\":\"bytes32\"}],\"name\":\"DuplicateSibling\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"epochStart\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inTimes\",\"type\":\"uint32\"}],\"name\":\"EpochStartMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"headerHash\",\"type\":\"bytes32\"}],\"name\":\"HeaderMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"}],\"name\":\"HeightTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"}],\"name\":\"IndexOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"}],\"name\":\"NoProofOfWork\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoWork\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotCoinbase\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"lo\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"hi\",\"type\":\"uint32\"}],\"name\":\"SpanOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"StateLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"bits\",\"type\":\"uint32\"}],\"name\":\"TargetTooEasy\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"inTimes\",\"type\":\"uint32\"}],\"name\":\"TimeNotInTimes\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"}],\"name\":\"WitnessLength\",\"type\":\"error\"}]",
	ID:  "aeb7323d883bb784da5bd754827bb5b95e",
	Bin: "0x60a03461015557601f610cb338819003918201601f19168301916001600160401b0383118484101761015957808492602094604052833981010312610155575163ffffffff81168082036101555760ff8260181c16627fffff83169062800000841615158061014c575b610124576022811480610142575b610124576021811480610137575b61012457600381116100ff57600303600381116100eb576001600160fd1b03811681036100eb5760031b1c5b156100d95750608052604051610b45908161016e823960805181818161058601526106500152f35b63ffc13f7f60e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b60021981019081116100eb576001600160fd1b03811681036100eb5760031b1b6100b1565b8263ffc13f7f60e01b5f5260045260245ffd5b5061ffff8211610085565b5060ff8211610077565b50811515610069565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c8063056e04ec146108055780630ed8cdc2146107e9578063855352c0146107ab578063a560b4f2146105aa578063b7bfb7d31461056a578063d7c1449d14610565578063fa8ab061146102df5763fd1e853c14610071575f80fd5b346101fc57366003190161014081126101fc5760a0136101fc5760a43563ffffffff81168082036101fc5760c4359163ffffffff83168093036101fc5760e435916101243567ffffffffffffffff81116101fc576100d3903690600401610821565b9093602060ff6100e16108c6565b16116102c25763ffffffff6100f46108d6565b1660ff6100ff6108c6565b161c6102935760ff61010f6108c6565b16926001840180941161024d5786811080159061028a575b6102735715801561026c576050945b8115610261575063ffffffff60015b16870363ffffffff811161024d5760051b641fffffffe01661016781876108e9565b840361022c575015610212578184116101fc576101848486610a8b565b9081036102005750826024116101fc576101de936101ce8263ffffffff9586946101c86101b8602319840160248801610867565b9a5b6101c26108d6565b986108b9565b9461084f565b94909316901c1661010435610a21565b8181036101e757005b63bf24bccb60e01b5f5260045260245260445ffd5b5f80fd5b630c3f29f960e11b5f5260045260245ffd5b936101ce8263ffffffff9586946101c86101de999a6101ba565b6102378491876108e9565b90639b586f1d60e01b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b63ffffffff90610145565b5f94610136565b869063034a279b60e61b5f5260045260245260445ffd5b50838711610127565b60ff61029d6108d6565b63ffffffff6102aa6108c6565b916319d63ed160e31b5f52166004521660245260445ffd5b60ff6102cc6108c6565b63930191e360e01b5f521660045260245ffd5b346101fc57366003190160c081126101fc5760a0136101fc5760a43567ffffffffffffffff81116101fc57610318903690600401610821565b906103216108c6565b9160ff831692602084116102c25763ffffffff61033c6108d6565b16841c6102935760ff8116840361024d57613fc08160061b16605001908160501161024d5781831061054e57826050116101fc5761037b605085610a8b565b602435810361020057506024840135946103936108d6565b611fe0600584901b1692909160ff9091160361024d5781605001918260501161024d578483116101fc576103d49163ffffffff605088019116608435610a21565b85810361053757506103e88383818761084f565b9390612000851161052457602a8510610501578460041015610510576001600482013560f81c0361050157846005116101fc5761042c600419860160058301610867565b61050157846025116101fc576001600160e01b031980610453602419880160258501610883565b160361050157610466946101c891610a8b565b905f915f905b80821061049357858581810361047e57005b632856a18360e11b5f5260045260245260445ffd5b909192936104ac6104a68385818861084f565b90610867565b600186166104d7576104bd91610b1e565b935b60011c916020810180911161024d579092919261046c565b8181146104ee57906104e891610b1e565b936104bf565b50634bb0195b60e11b5f5260045260245ffd5b63c384d6a960e01b5f5260045ffd5b634e487b7160e01b5f52603260045260245ffd5b846348152f0f60e11b5f5260045260245ffd5b859063bf24bccb60e01b5f5260045260245260445ffd5b5090639b586f1d60e01b5f5260045260245260445ffd5b610805565b346101fc575f3660031901126101fc57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101fc5760203660031901126101fc5760043567ffffffffffffffff81116101fc576105db903690600401610821565b90607c820361079857816020116101fc578035826044116101fc57604082013560e01c91604884106101fc57604481013560e01c90600a84106107855763ffffffff6106288587846108f6565b1682810361076f575084604c116101fc57604881013560e01c61064a81610942565b906106747f0000000000000000000000000000000000000000000000000000000000000000610942565b821161075d57505f5f5b6020811061073957501161072657846040116101fc57602081013515610717576107e0840694600b86106106c5575b50506060935060405192835260208301526040820152f35b806050116101fc5763ffffffff916106f1916106eb84604c84013560e01c1698886108b9565b916108f6565b169384810361070057806106ad565b8490634d5510e560e01b5f5260045260245260445ffd5b635c78c46f60e01b5f5260045ffd5b8263842dffa960e01b5f5260045260245ffd5b906001600160fd1b038216820361024d5760019086831a8360031b1b17910161067e565b634211365760e01b5f5260045260245ffd5b8263240c137560e11b5f5260045260245260445ffd5b8363a806809d60e01b5f5260045260245ffd5b50630783a78960e41b5f5260045260245ffd5b346101fc5760203660031901126101fc5760043560ff81168091036101fc5760010163ffffffff811161024d5760209063ffffffff60405191168152f35b346101fc575f3660031901126101fc5760206040516102588152f35b346101fc575f3660031901126101fc5760206040516107e08152f35b9181601f840112156101fc5782359167ffffffffffffffff83116101fc57602083818601950101116101fc57565b909392938483116101fc5784116101fc578101920390565b359060208110610875575090565b5f199060200360031b1b1690565b356001600160e01b031981169291906004821061089e575050565b6001600160e01b031960049290920360031b82901b16169150565b9190820391821161024d57565b60443560ff811681036101fc5790565b60643563ffffffff811681036101fc5790565b9190820180921161024d57565b9091600b9006600281901b906001600160fe1b0381160361024d5780605001908160501161024d576054019081811161024d5761093c936109369361084f565b90610883565b60e01c90565b9063ffffffff82169160ff8160181c1662800000627fffff83169216151580610a18575b6109f0576022811480610a0e575b6109f0576021811480610a03575b6109f057600381116109ca576003036003811161024d576001600160fd1b038116810361024d5760031b1c915b82156109b85750565b63ffc13f7f60e01b5f5260045260245ffd5b600219810190811161024d576001600160fd1b038116810361024d5760031b1b916109af565b8363ffc13f7f60e01b5f5260045260245ffd5b5061ffff8211610982565b5060ff8211610974565b50811515610966565b929190915f905b808210610a36575050505090565b90919293610a496104a68385818861084f565b60018616610a7457610a5a91610b1e565b935b60011c916020810180911161024d5790929192610a28565b8181146104ee5790610a8591610b1e565b93610a5c565b6020915f918160405192839283378101838152039060025afa15610aff575f516040519060208201908152602082526040820182811067ffffffffffffffff821117610b0a5760209260405f9383825282518091855e8201918482840152603f19920301019060025afa15610aff575f5190565b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f5260205260205f60408160025afa156101fc5760205f818160025afa156101fc575f519056",
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
// Solidity: constructor(uint32 powLimitBits) returns()
func (bitcoinJudge *BitcoinJudge) PackConstructor(powLimitBits uint32) []byte {
	enc, err := bitcoinJudge.abi.Pack("", powLimitBits)
	if err != nil {
		panic(err)
	}
	return enc
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

// PackRETARGETPERIOD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x056e04ec.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RETARGET_PERIOD() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) PackRETARGETPERIOD() []byte {
	enc, err := bitcoinJudge.abi.Pack("RETARGET_PERIOD")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRETARGETPERIOD is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x056e04ec.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RETARGET_PERIOD() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) TryPackRETARGETPERIOD() ([]byte, error) {
	return bitcoinJudge.abi.Pack("RETARGET_PERIOD")
}

// UnpackRETARGETPERIOD is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x056e04ec.
//
// Solidity: function RETARGET_PERIOD() view returns(uint32)
func (bitcoinJudge *BitcoinJudge) UnpackRETARGETPERIOD(data []byte) (uint32, error) {
	out, err := bitcoinJudge.abi.Unpack("RETARGET_PERIOD", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
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
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["EpochStartMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackEpochStartMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HeaderMismatch"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHeaderMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["HeightTooLow"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackHeightTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["IndexOutOfRange"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackIndexOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NoProofOfWork"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNoProofOfWorkError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NoWork"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNoWorkError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["NotCoinbase"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackNotCoinbaseError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["SpanOutOfRange"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackSpanOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["StateLength"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackStateLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TargetTooEasy"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTargetTooEasyError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["TimeNotInTimes"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackTimeNotInTimesError(raw[4:])
	}
	if bytes.Equal(raw[:4], bitcoinJudge.abi.Errors["WitnessLength"].ID.Bytes()[:4]) {
		return bitcoinJudge.UnpackWitnessLengthError(raw[4:])
	}
	return nil, errors.New("Unknown error")
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

// BitcoinPayoutMetaData contains all meta data concerning the BitcoinPayout contract.
var BitcoinPayoutMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIVerifier\",\"name\":\"relay\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"RELAY\",\"outputs\":[{\"internalType\":\"contractIVerifier\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"rawTx\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"outputIndex\",\"type\":\"uint256\"}],\"name\":\"claimPayout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"script\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"}],\"name\":\"offer\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"offers\",\"outputs\":[{\"internalType\":\"enumBitcoinPayout.Phase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"maker\",\"type\":\"address\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"refund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"maker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"script\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"enumBitcoinPayout.Phase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"maker\",\"type\":\"address\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"},{\"internalType\":\"address\",\"name\":\"recipient\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"indexed\":false,\"internalType\":\"structBitcoinPayout.Offer\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"Offered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"txid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"outputIndex\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"}],\"name\":\"Paid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"Refunded\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minHeight\",\"type\":\"uint32\"}],\"name\":\"BlockTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"burn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"minBurn\",\"type\":\"uint256\"}],\"name\":\"BurnTooSmall\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoOutputs\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"NodeSized\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"NotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"internalType\":\"enumBitcoinPayout.Phase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"NotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"OutputOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"}],\"name\":\"ScriptInUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"SizeNotCanonical\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"SizeTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint48\",\"name\":\"refundTime\",\"type\":\"uint48\"}],\"name\":\"TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"end\",\"type\":\"uint256\"}],\"name\":\"TrailingBytes\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"Truncated\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"}],\"name\":\"ValueOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"minValue\",\"type\":\"uint64\"}],\"name\":\"ValueTooSmall\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"WitnessNotStripped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"offerId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"script\",\"type\":\"bytes\"}],\"name\":\"WrongScript\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"txid\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"name\":\"WrongTransaction\",\"type\":\"error\"}]",
	ID:  "6a922360445e342fb45b02135e9481c36a",
	Bin: "0x60a034606d57601f6111d138819003918201601f19168301916001600160401b03831184841017607157808492602094604052833981010312606d57516001600160a01b0381168103606d5760805260405161114b908161008682396080518181816104c101526106b60152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c9081632860b952146104f057508063423154c9146104ac578063474d3ff0146104115780637249fbb6146102b8576379983f9014610053575f80fd5b60c03660031901126102b4576004356001600160401b0381116102b45761007e903690600401610b93565b906024356001600160a01b038116908190036102b457604435916001600160401b0383168093036102b45760643563ffffffff81168091036102b45760a4359065ffffffffffff82168092036102b4576100d9368785610ca0565b6020815191012094855f525f60205260ff60405f205416600481101561028d576102a1576040519361010a85610be7565b60018552602085019233845260408601948552606086018781526080870193845260a0870191825260c0870191608435835260e08801933485528a5f525f60205260405f2095895193600485101561028d5765ffffffffffff8d9a60209f9a61023f6102336001600160401b03977f4a566119b2b7a04602bad535bf09a70c295e2cdf8227c715ca466c90b741e3c49e6101209e60038f8f63ffffffff9f8f9060ff80198754169116178555895185548d60a81b8d5160a81b1691610100600160a81b039060081b169060ff64ffffffffff60d81b0116171785558d8d60018060a01b03905116906001600160401b0360a01b905160a01b169163ffffffff60e01b905160e01b169117176001850155516002840155519101556040519e8f8181520191610cd6565b9e60208d019051610bce565b516001600160a01b0390811660408c015290519190911660608a01529051166080880152511660a0860152511660c08401525160e083015251610100820152339381900390a4604051908152f35b634e487b7160e01b5f52602160045260245ffd5b8563711ff7a160e01b5f5260045260245ffd5b5f80fd5b346102b45760203660031901126102b457600435805f525f60205260405f20604051906102e482610be7565b80546102f360ff821684610bdb565b6003602084019260018060a01b038360081c16845265ffffffffffff604086019360a81c168352600181015460018060a01b03811660608701526001600160401b038160a01c16608087015260e01c60a0860152600281015460c086015201549260e081019384528051600481101561028d575f19016103ea575065ffffffffffff905116928342106103d3576103d19350805f525f60205260405f20600360ff198254161790557ffe509803c09416b28ff3d8f690c8b0c61462a892c46d5430c8fb20abe472daf05f80a2519051906001600160a01b0316610d14565b005b83631d613f2760e31b5f524260045260245260445ffd5b849051600481101561028d5761040c9163013737f560e31b5f52600452610bc0565b60445ffd5b346102b45760203660031901126102b4576004355f525f60205261010060405f20805490600181015490600360028201549101549165ffffffffffff6040519461045e8660ff8316610bce565b60018060a01b038160081c16602087015260a81c16604085015260018060a01b03811660608501526001600160401b038160a01c16608085015260e01c60a084015260c083015260e0820152f35b346102b4575f3660031901126102b4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102b4576101603660031901126102b45760a03660231901126102b45760c435906001600160401b0382116102b45781360360406003198201126102b45760e4356001600160a01b03811693908490036102b4576101043593610124356001600160401b0381116102b45761056a903690600401610b93565b6004355f525f60205260405f209261058187610be7565b65ffffffffffff845461059760ff82168a610bdb565b60018060a01b038160081c1660208a015260a81c166040880152600184015490606088019860018060a01b0383168a5260808901966001600160401b038460a01c16885260a08a019360e01c8452600360028801549760c08c01988952015460e08b01528951600481101561028d575f1901610b6f576040516377ee51bb60e11b81529861062760048b01610c24565b61010060a48b0152600482013590602219018112156102b45781016024600482013591016001600160401b0382116102b4578160051b9182360382136102b45760406101048d01526101448c018190526001600160fb1b03106102b4578a82602460a0958395610164958686013701356101248301528660c48301528560e48301528101030181600180851b037f0000000000000000000000000000000000000000000000000000000000000000165afa978815610a77575f905f99610acf575b5015610aa557505063ffffffff90816106ff610c72565b9151169182911610610a8257506107168183610d87565b5050505060205f6040518385823780848101838152039060025afa15610a775760205f8051604051838101918252838152610752604082610c03565b604051918291518091835e8101838152039060025afa15610a77575f519460a435808703610a6157505f9460408314610a4e57835f61079b6107948688610ed8565b8688610f92565b908015610a3f57905f915b87898285106109f8579091506107bc9350610f92565b81156109e9575f905b828210610949576107d891508789610f43565b86810361093357508061014435101561091a57506107f7368284610ca0565b6004359060208151910120036108ea575050516001600160401b0395861695168086106108d4575061084a929161083b826040602061084195015191015190610cf6565b92610d87565b50505090610cf6565b9051908181106108bf576103d18560e08887876004355f525f60205260405f20600260ff198254161790556040519061014435825260208201527fa224a5b843ec4f1eca8b4187d71eccabb2a646d270f4d5d6fc984a364e823edc604060043592a351910151906001600160a01b0316610d14565b6375096bd760e01b5f5260045260245260445ffd5b85631d79899560e21b5f5260045260245260445ffd5b6109166040519283926319ca13e360e01b84526004356004850152604060248501526044840191610cd6565b0390fd5b6326beb40560e21b5f526101443560045260245260445ffd5b8663c3e44a7360e01b5f5260045260245260445ffd5b61096961096361095a838b8d610f5e565b80938b8d610d6f565b906110af565b906001600160401b038216660775f05a07400081116109d35750906109aa6109a18b6109988c96958783610f92565b96879192610f79565b80948b8d610d6f565b91906101443584146109c3575b505050600101906107c5565b909c509550935060018f806109b7565b836345d7b07960e11b5f5260045260245260445ffd5b639db7282b60e01b5f5260045ffd5b90610a2d82610a25610a1b610a146001979886610a3698610eff565b8584610f92565b9190828685610f79565b938492610d6f565b5050898b610f43565b920191906107a6565b635283effb60e01b5f5260045ffd5b82630496c2d960e21b5f5260045260245ffd5b866335dbe23d60e01b5f5260045260245260445ffd5b6040513d5f823e3d90fd5b63ffffffff610a8f610c72565b6358d1c0a160e01b5f521660045260245260445ffd5b604051630e71dd1560e01b815260e4935091610ac360048401610c24565b60a483015260c4820152fd5b9850508760a03d60a011610b68575b610ae88183610c03565b81010360a081126102b45788519081151582036102b457608090601f1901126102b4576040519860808a01908a82106001600160401b03831117610b545760809160405260208101518b52604081015160208c0152606081015160408c0152015160608a01528b6106e8565b634e487b7160e01b5f52604160045260245ffd5b503d610ade565b8951600481101561028d5763013737f560e31b5f5260048035905261040c90610bc0565b9181601f840112156102b4578235916001600160401b0383116102b457602083818601950101116102b457565b600481101561028d57602452565b90600482101561028d5752565b600482101561028d5752565b61010081019081106001600160401b03821117610b5457604052565b90601f801991011681019081106001600160401b03821117610b5457604052565b60243563ffffffff81168091036102b4578152604435602082015260643560ff81168091036102b457604082015260843563ffffffff81168091036102b4576060820152608060a435910152565b60243563ffffffff811681036102b45790565b6001600160401b038111610b5457601f01601f191660200190565b929192610cac82610c85565b91610cba6040519384610c03565b8294818452818301116102b4578281602093845f960137010152565b908060209392818452848401375f828201840152601f01601f1916010190565b8115610d00570490565b634e487b7160e01b5f52601260045260245ffd5b5f80808085855af13d15610d6a573d610d2c81610c85565b90610d3a6040519283610c03565b81525f60203d92013e5b15610d4d575050565b630e21dcbb60e11b5f5260018060a01b031660045260245260445ffd5b610d44565b909392938483116102b45784116102b4578101920390565b915f9160408114610ec65783915f91610daa610da38288610ed8565b8288610f92565b908015610a3f57905f915b8389828510610e9857909150610dcb9350610f92565b90968780156109e95783905f9392935b818110610e0e575050610ded92610f43565b90808203610df9575050565b63c3e44a7360e01b5f5260045260245260445ffd5b91610963610e2385610e2c9388979597610f5e565b80938888610d6f565b906001600160401b038216660775f05a07400081116109d3575090610e6e610e5b8695949388610e6598610f92565b9690878988610f79565b80968887610d6f565b91908315610e88575b505050600101908491939293610ddb565b909a509850965060015f80610e77565b90610eb482610a25610a1b610a146001979886610ebd98610eff565b5050858b610f43565b92019190610db5565b630496c2d960e21b5f5260045260245ffd5b509060049180600411610ee85750565b63076c85eb60e51b5f52600452600460245260445ffd5b50919060248101809111610f2f578092808211610f1a575050565b63076c85eb60e51b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b50919060048101809111610f2f578092808211610f1a575050565b50919060088101809111610f2f578092808211610f1a575050565b5092918101809111610f2f578092808211610f1a575050565b9290916001810193848211610f2f5783851161109757849084831015611083578281013560f81c9560fd871061107c575060fc19860160ff8111610f2f57600260ff60fd92161b96145f1461104c57610963611008916001600160401b039361100060fd995b828a85610f79565b978892610d6f565b16938410611035576302000000841161101e5750565b8390630c134ee560e21b5f5260045260245260445ffd5b8390633376147360e01b5f5260045260245260445ffd5b6001600160fe1b0386168603610f2f57610963611008916001600160401b039361100060018a60021b1b99610ff8565b9450505050565b634e487b7160e01b5f52603260045260245ffd5b50505063076c85eb60e51b5f5260045260245260445ffd5b35906001600160401b0360c01b8216916008821061112b575b505065ffff0000ffff8160c81c9160b81c9166ff00ff00ff00ff67ff00ff00ff00ff0067ffffffffffff000065ff000000ff00861664ff000000ff85161760101b16941691161760101c16176001600160401b03808260201b169160201c161790565b6001600160c01b031960089290920360031b82901b161690505f806110c856",
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

// RelayMetaData contains all meta data concerning the Relay contract.
var RelayMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"window\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"confirmations\",\"type\":\"uint32\"},{\"internalType\":\"uint16\",\"name\":\"burnBps\",\"type\":\"uint16\"},{\"internalType\":\"uint64\",\"name\":\"gasPriceCap\",\"type\":\"uint64\"}],\"internalType\":\"structRelay.Config\",\"name\":\"config\",\"type\":\"tuple\"},{\"internalType\":\"contractIJudge\",\"name\":\"judge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bisectionCourt\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"firstCheckpoint\",\"type\":\"bytes\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"batches\",\"outputs\":[{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"},{\"internalType\":\"uint96\",\"name\":\"deposit\",\"type\":\"uint96\"},{\"internalType\":\"uint48\",\"name\":\"deadline\",\"type\":\"uint48\"},{\"internalType\":\"uint16\",\"name\":\"claimCount\",\"type\":\"uint16\"},{\"internalType\":\"uint32\",\"name\":\"checkpointIndex\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"openDisputes\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"checkpoints\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"stateHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"credits\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"isFinal\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"latest\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deposits\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"lost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxHeight\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"greatestHeight\",\"type\":\"uint32\"}],\"name\":\"minDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"opened\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"parameters\",\"outputs\":[{\"components\":[{\"internalType\":\"contractIJudge\",\"name\":\"judge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"bisectionCourt\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"window\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"confirmations\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"burnBps\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"gasPriceCap\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depositBase\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depositPerHeader\",\"type\":\"uint256\"}],\"internalType\":\"structParameters\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"phaseOf\",\"outputs\":[{\"internalType\":\"enumPhase\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"packedClaims\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"reclaimed\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"opener\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"rejected\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"internalType\":\"structRelay.BatchRef[]\",\"name\":\"refs\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"blockHash\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"depth\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"index\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"leaf\",\"type\":\"bytes32\"}],\"internalType\":\"structClaim\",\"name\":\"claim\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32[]\",\"name\":\"siblings\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"internalType\":\"structBatchProof\",\"name\":\"proof\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"verify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"burn\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"claimCount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"window\",\"type\":\"uint256\"}],\"internalType\":\"structAssurance\",\"name\":\"assurance\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"withdraw\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"}],\"name\":\"ChallengeLost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"height\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"time\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"tip\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"state\",\"type\":\"bytes\"}],\"name\":\"CheckpointAdopted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"batch\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"packedClaims\",\"type\":\"bytes\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"winner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"}],\"name\":\"Rejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"Settled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"}],\"name\":\"BadConfig\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"}],\"name\":\"BatchExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"notBefore\",\"type\":\"uint256\"}],\"name\":\"BeforeNotBefore\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depth\",\"type\":\"uint256\"}],\"name\":\"ClaimDepthTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depth\",\"type\":\"uint256\"}],\"name\":\"ClaimIndexOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"}],\"name\":\"DepositTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deposit\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"required\",\"type\":\"uint256\"}],\"name\":\"DepositTooSmall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"}],\"name\":\"EmptyGroup\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"height\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxHeight\",\"type\":\"uint256\"}],\"name\":\"HeightTooFar\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"siblings\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"directions\",\"type\":\"uint256\"}],\"name\":\"MalformedProof\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoClaims\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotACourt\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"openDisputes\",\"type\":\"uint256\"}],\"name\":\"NotFinal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"NotProposed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"enumPhase\",\"name\":\"phase\",\"type\":\"uint8\"}],\"name\":\"NotRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"TooManyClaims\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"Truncated\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"batchId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"}],\"name\":\"WindowClosed\",\"type\":\"error\"}]",
	ID:  "35a342dbd6b5e5049b575e482e79433911",
	Bin: "0x6101c08060405234610634576121e6803803809161001d8285610815565b833981019080820360e08112610634576080136106345760405190610041826107fa565b61004a81610838565b825261005860208201610838565b916020810192835260408201519061ffff8216820361063457604081019182526060830151906001600160401b0382168203610634576060810191825260808401516001600160a01b03811695908681036106345760a08601516001600160a01b038116969093908785036106345760c0810151906001600160401b03821161063457019689601f890112156106345787516001600160401b0381116105c25760405198610110601f8301601f19166020018b610815565b818a5260208a019b6020838301011161063457815f928d6020809401905e8a01015263ffffffff825116156107cb5763ffffffff845116156107955761ffff8751168015908115610788575b506107585785516001600160401b0316156106ed57156107215763ffffffff93849260805260a052511660c052511660e05261ffff8251166101005260018060401b038151166101205260018060401b0381511661ffff835116612710039061271082116106d957600182901b916001600160ff1b038116036106d95762200b2081810291908204036106d95761271081029080820461271014901517156106d9578181018091116106d9575f1981019081116106d95781156106c557046101408190526001600160601b03106106ed5751905161ffff16612710908103916001600160401b03169082116106d957600182901b916001600160ff1b038116036106d95761232881810291908204036106d95761271081029080820461271014901517156106d9578181018091116106d9575f1981019081116106d95781156106c557046101605260405163076c66e160e11b8152602081600481865afa8015610640575f90610688575b63ffffffff16610180525060405163d7c1449d60e01b8152602081600481865afa8015610640575f9061064b575b63ffffffff166101a052506040516352b05a7960e11b81526020600482015291606090839081806103296024820187610849565b03915afa918215610640575f935f915f946105ea575b50825190209060405192610352846107fa565b848452602084019283526040840163ffffffff871693848252606086019063ffffffff85169687835260015490680100000000000000008210156105c25760018201806001558210156105d65760015f525160039091027fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf681019190915590517fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf782015591517fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf8909201805491516001600160401b031990921663ffffffff939093169290921760209190911b67ffffffff00000000161790556040519460608601926001600160401b038411878510176105c25760409384525f808852602080890187905297850187905280546001600160601b03191698881b67ffffffff00000000169890981790841b6bffffffff0000000000000000161787558251938452948301939093528101929092526080606083018190527fd491c1d4600bdb419ccb7d1c988c7fadda62909f116d1c2c8215e756371d03b7929182916104fc9190830190610849565b0390a2604051611978908161086e823960805181610a4e015260a05181818161013201528181610346015281816106d10152818161084c0152610a80015260c051818181610aa801528181610d2801526115a4015260e051818181610acf01526118630152610100518181816104700152818161095901528181610af7015261156001526101205181610b1f015261014051818181610b4901526118b1015261016051818181610b6e015261188f015261018051816117e201526101a0518161180f0152f35b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b94509250506060833d606011610638575b8161060860609383610815565b810103126106345761061983610838565b604061062760208601610838565b940151909390925f61033f565b5f80fd5b3d91506105fb565b6040513d5f823e3d90fd5b506020813d602011610680575b8161066560209383610815565b810103126106345761067b63ffffffff91610838565b6102f5565b3d9150610658565b506020813d6020116106bd575b816106a260209383610815565b81010312610634576106b863ffffffff91610838565b6102c7565b3d9150610695565b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6040516301cfc2ef60e61b815260206004820152600b60248201526a067617350726963654361760ac1b6044820152606490fd5b6040516301cfc2ef60e61b815260206004820152600e60248201526d189a5cd958dd1a5bdb90dbdd5c9d60921b6044820152606490fd5b6040516301cfc2ef60e61b81526020600482015260076024820152666275726e42707360c81b6044820152606490fd5b612710915010155f61015c565b6040516301cfc2ef60e61b815260206004820152600d60248201526c636f6e6669726d6174696f6e7360981b6044820152606490fd5b6040516301cfc2ef60e61b815260206004820152600660248201526577696e646f7760d01b6044820152606490fd5b608081019081106001600160401b038211176105c257604052565b601f909101601f19168101906001600160401b038211908210176105c257604052565b519063ffffffff8216820361063457565b805180835260209291819084018484015e5f828201840152601f01601f191601019056fe60806040526004361015610011575f80fd5b5f3560e01c806301eb2da81461115a57806315f64920146111265780633ccfd60b146110ac57806352bfe7891461107457806363aa5ce21461105257806384a80ec914610bca57806389035730146109ee5780639d66af781461082a5780639efafd95146106c0578063ac513f8714610683578063b8a24252146105ca578063c81e25ab1461054c578063da3686de14610519578063ef1d6edb14610315578063efdca37614610284578063f628ee31146101145763fe5ff468146100d4575f80fd5b34610110576020366003190112610110576004356001600160a01b03811690819003610110575f526003602052602060405f2054604051908152f35b5f80fd5b346101105760603660031901126101105760043561013061136a565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361027157815f52600260205260405f2060405190610179826112f4565b549060ff8216600481101561025d578060039183526001600160601b038460081c16602084015265ffffffffffff8460681c16604084015261ffff8460981c16606084015263ffffffff8460a81c16608084015263ffffffff60a084019460c81c168452036102365750610234926101fa63ffffffff61022b9351166113cd565b5f91825260026020526040909120805463ffffffff60c81b191660c89290921b63ffffffff60c81b16919091179055565b604435906118f4565b005b839051600481101561025d5761025891633dd282d760e11b5f526004526112a8565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63ff4c416160e01b5f523360045260245ffd5b3461011057366003190161010081126101105760a0136101105760a43567ffffffffffffffff811161011057604060031982360301126101105760c435906001600160a01b0382168203610110576102e760609160a09360e435916004016113f2565b6040929192519215158352805160208401526020810151604084015260408101518284015201516080820152f35b346101105760803660031901126101105760043561033161136a565b6044356001600160a01b0381168103610110577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361027157825f52600260205260405f20906040519161038e836112f4565b5460ff811692600484101561025d57838152600160208201946001600160601b038460081c16865265ffffffffffff8460681c16604084015261ffff8460981c16606084015263ffffffff8460a81c16608084015263ffffffff60a084019460c81c168452036104f757506104f1926104ea869361046761043763ffffffff6001600160601b03966102349b5f52600260205260405f20600360ff1982541617905551166113cd565b5f878152600260205260409020805463ffffffff60c81b191660c89290921b63ffffffff60c81b16919091179055565b610495848451167f0000000000000000000000000000000000000000000000000000000000000000906118dc565b946104a386868651166113e5565b60408051918252602082018890526001600160a01b038a1692917f6376ec60c75868f46c1f8ba79bb8fa121afc20d5cef98368fac52c80e48a66819190a3606435906118f4565b51166113e5565b906118f4565b859051600481101561025d5761025891630fa81abf60e21b5f526004526112a8565b34610110576020366003190112610110576004355f526002602052602061054260405f20611709565b6040519015158152f35b34610110576020366003190112610110576004355f52600260205260c060405f205463ffffffff604051916105848360ff83166112b6565b6001600160601b038160081c16602084015265ffffffffffff8160681c16604084015261ffff8160981c166060840152818160a81c16608084015260c81c1660a0820152f35b346101105760203660031901126101105760043560015481101561011057600360809160015f520263ffffffff817fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf60154917fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf87fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf7820154910154906040519384526020840152818116604084015260201c166060820152f35b346101105760203660031901126101105760043563ffffffff8116809103610110576106b86020916106b361138d565b611856565b604051908152f35b6020366003190112610110576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361027157805f52600260205260405f2060405190610718826112f4565b549060ff821690600482101561025d578181526001600160601b038360081c1660208201526001604082019265ffffffffffff8560681c16845261ffff8560981c16606084015263ffffffff8560a81c16608084015263ffffffff60a084019560c81c16855203610808575065ffffffffffff905116804210156107f2575063ffffffff60019151160163ffffffff81116107de575f91825260026020526040909120805463ffffffff60c81b191660c89290921b63ffffffff60c81b16919091179055005b634e487b7160e01b5f52601160045260245ffd5b82631b29a41960e21b5f5260045260245260445ffd5b839051600481101561025d5761025891630fa81abf60e21b5f526004526112a8565b346101105760803660031901126101105760043561084661136a565b604435917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361027157805f52600260205260405f2060405190610893826112f4565b549060ff8216600481101561025d578060019183526001600160601b038460081c16602084015265ffffffffffff8460681c16604084015261ffff8460981c16606084015263ffffffff8460a81c16608084015263ffffffff60a084019460c81c168452036109cc575063ffffffff90511663ffffffff6064351690039063ffffffff82116107de57610234936109546104f193835f52600260205260405f209081549063ffffffff60c81b9060c81b169063ffffffff60c81b1916179055565b61097e7f0000000000000000000000000000000000000000000000000000000000000000826118dc565b9161098983836113e5565b60408051918252602082018590526001600160a01b03871692917fd114ce32c6aede3b4ddb9c4ff2e5f73d13727ca572140c5d91db62d61e8da2e49190a36113e5565b905051600481101561025d5761025891630fa81abf60e21b5f526004526112a8565b34610110575f366003190112610110575f60e0604051610a0d816112c3565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201520152610100604051610a45816112c3565b60018060a01b037f00000000000000000000000000000000000000000000000000000000000000001690818152602081019060018060a01b037f0000000000000000000000000000000000000000000000000000000000000000168252604081017f00000000000000000000000000000000000000000000000000000000000000008152606082017f0000000000000000000000000000000000000000000000000000000000000000815260808301907f0000000000000000000000000000000000000000000000000000000000000000825260a08401927f0000000000000000000000000000000000000000000000000000000000000000845260e060c08601957f0000000000000000000000000000000000000000000000000000000000000000875201957f0000000000000000000000000000000000000000000000000000000000000000875260405197885260018060a01b0390511660208801525160408701525160608601525160808501525160a08401525160c08301525160e0820152f35b60603660031901126101105760043567ffffffffffffffff81116101105736602382011215610110578060040135610c018161134e565b90610c0f604051928361132c565b8082526020820192366024838301011161011057815f926024602093018637830101526024359160443580421061103c57505f915f8151801561102d5760405160808101916080601f19603f8301168301016040525f600183019160268401602a85015b828410610e78575050505060018253865b60018111610e255750505051610c9861138d565b91610ca2836117bc565b808211610e0f5750610cb49083611856565b803410610df957506001600160601b033411610de657610cd89086309133906116c1565b93845f52600260205260405f209160ff835416600481101561025d57610dd357927f285a004987c55649bd49245ad38536cf51b81af24871d31dec8880eb6202a243926020979260018896610d4d7f000000000000000000000000000000000000000000000000000000000000000042611380565b9063ffffffff60a81b905160a81b169261ffff60981b9060981b169065ffffffffffff60681b9060681b166cffffffffffffffffffffffff003460081b16171717178091556040519283528783015260606040830152518094816060840152608083015e5f608085830101526080813395601f80199101168101030190a3604051908152f35b85638367361d60e01b5f5260045260245ffd5b63ff74067960e01b5f523460045260245ffd5b63253bf97d60e11b5f523460045260245260445ffd5b9063e250ff0760e01b5f5260045260245260445ffd5b8380600483901b601f191685016080015b808310610e5e575060018316610e54575b50508060011c9003610c84565b5190528980610e47565b919060408181602093885e60418820845201910191610e36565b909192989a998984989798039060278210611015578a8a016020810190815160e01c90604481015192835f1a9361ffff8160e81c169260208611610ffc578315610fe857838701966104008811610fd55760078701958660031c956020870102809a6026190110610fb7578f8111610faf575b50919d9e9d60808e969492621fffe08f979560479060051b8a01926025858501975f9b5f809e535e019660071916610100039360e31c160101935b848310610f66575b50505050509d9e9c9d80610f4e57505050906027919b0101929190610c73565b63244f25c160e01b5f5260045260245260445260645ffd5b8051821c80891c610f8e5760e01b8c52830180518b52604a8f20835260209283019201610f26565b96509450505050509d9e9c9d8c601f199103019c9e9d9c5f80808080610f2e565b9e508c610eeb565b5050508f6027889163076c85eb60e51b5f520160045260245260445ffd5b87633fd3f82f60e01b5f5260045260245ffd5b508f634378d9cd60e11b5f5260045260245ffd5b5050838f63062134ab60e11b5f5260045260245260445ffd5b8a63076c85eb60e51b5f52600452602760245260445ffd5b63e120557360e01b5f5260045ffd5b632c738e9d60e11b5f524260045260245260445ffd5b34610110575f3660031901126101105760206106b861106f61138d565b6117bc565b34610110575f3660031901126101105760605f5463ffffffff604051918181168352818160201c16602084015260401c166040820152f35b34610110575f36600319011261011057335f52600360205260405f205480156111135761023490335f5260036020525f60408120556040518181527f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d560203392a233611761565b636e34ee0b60e11b5f523360045260245ffd5b34610110576020366003190112610110576004355f526002602052602060ff60405f20541661115860405180926112b6565bf35b346101105760203660031901126101105760043567ffffffffffffffff8111610110573660238201121561011057806004013567ffffffffffffffff8111610110573660248260061b84010111610110575f915f5b8281101561129e576111d38160061b830130906044810135906024339101356116c1565b805f52600260205260405f2094855460ff8116600481101561025d5760018103611286575061120187611709565b156112575760019392916001600160601b036112219260081c1690611380565b865460ff19166002179096557fd647759a2f3297cba8e32e398356f87d2583ecaaad1741fc2d5f7d67fd8619845f80a2016111af565b63ffffffff9083635d3e68ed60e11b5f5260045265ffffffffffff8160681c1660245260c81c1660445260645ffd5b630fa81abf60e21b5f526004849052610258906112a8565b6102348433611761565b600481101561025d57602452565b90600482101561025d5752565b610100810190811067ffffffffffffffff8211176112e057604052565b634e487b7160e01b5f52604160045260245ffd5b60c0810190811067ffffffffffffffff8211176112e057604052565b6080810190811067ffffffffffffffff8211176112e057604052565b90601f8019910116810190811067ffffffffffffffff8211176112e057604052565b67ffffffffffffffff81116112e057601f01601f191660200190565b602435906001600160a01b038216820361011057565b919082018092116107de57565b604051906060820182811067ffffffffffffffff8211176112e05760405281604063ffffffff5f548181168452818160201c166020850152821c16910152565b63ffffffff5f199116019063ffffffff82116107de57565b919082039182116107de57565b9291906040519161140283611310565b5f83525f60208401525f60408401525f606084015260a06003193601126101105760405160a0810181811067ffffffffffffffff8211176112e0576040526004359063ffffffff82168203610110578181526024359081602082015260443560ff81168103610110578060408301526064359063ffffffff821682036101105782826060608095015260843593849101526040519360208501955f875263ffffffff60e01b9060e01b166021860152602585015260ff60f81b9060f81b16604584015263ffffffff60e01b9060e01b166046830152604a820152604a81526114eb606a8261132c565b519020916114f98680611942565b9050600a81116116a65760208701359384821c61168f5793905f915b8183106115d55750505061152d9394955030926116c1565b5f52600260205260405f209061154282611709565b156115ce5750549061ffff6001600160601b038360081c16926115857f0000000000000000000000000000000000000000000000000000000000000000856118dc565b6040519461159286611310565b8552602085015260981c1660408301527f0000000000000000000000000000000000000000000000000000000000000000606083015260019190565b5f92909150565b9091946115e28980611942565b87929192101561167b576001918760051b0135908280858a1c16145f1461164657604051600160f81b602082019081526021820193909352604181019190915261163981606181015b03601f19810183528261132c565b5190205b95019190611515565b604051600160f81b602082019081526021820192909252604181019290925290611673816061810161162b565b51902061163d565b634e487b7160e01b5f52603260045260245ffd5b8482634a49e53160e11b5f5260045260245260445ffd5b86602091634a49e53160e11b5f52600452013560245260445ffd5b929091604051926020840194855260018060a01b03166040840152606083015260018060a01b031660808201524660a082015260a0815261170360c08261132c565b51902090565b5460ff8116600481101561025d5760018114159081611755575b506117505765ffffffffffff8160681c164210159081611741575090565b63ffffffff915060c81c161590565b505f90565b6002915014155f611723565b5f80808085855af13d156117b7573d6117798161134e565b90611787604051928361132c565b81525f60203d92013e5b1561179a575050565b630e21dcbb60e11b5f5260018060a01b031660045260245260445ffd5b611791565b63ffffffff6040820151168042115f1461184757602063ffffffff914203925b015116907f00000000000000000000000000000000000000000000000000000000000000009081156118335760011b04907f0000000000000000000000000000000000000000000000000000000000000000010190565b634e487b7160e01b5f52601260045260245ffd5b5063ffffffff60205f926117dc565b6020015163ffffffff16907f000000000000000000000000000000000000000000000000000000000000000001818111156118d457035b7f0000000000000000000000000000000000000000000000000000000000000000027f00000000000000000000000000000000000000000000000000000000000000000190565b50505f61188d565b8181029181830414901517156107de57612710900490565b60207f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39160018060a01b031692835f526003825260405f20611937828254611380565b9055604051908152a2565b903590601e1981360301821215610110570180359067ffffffffffffffff821161011057602001918160051b360383136101105756",
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
// Solidity: constructor((uint32,uint32,uint16,uint64) config, address judge, address bisectionCourt, bytes firstCheckpoint) returns()
func (relay *Relay) PackConstructor(config RelayConfig, judge common.Address, bisectionCourt common.Address, firstCheckpoint []byte) []byte {
	enc, err := relay.abi.Pack("", config, judge, bisectionCourt, firstCheckpoint)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBatches is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc81e25ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function batches(bytes32 batchId) view returns(uint8 phase, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, uint32 openDisputes)
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
// Solidity: function batches(bytes32 batchId) view returns(uint8 phase, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, uint32 openDisputes)
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
}

// UnpackBatches is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc81e25ab.
//
// Solidity: function batches(bytes32 batchId) view returns(uint8 phase, uint96 deposit, uint48 deadline, uint16 claimCount, uint32 checkpointIndex, uint32 openDisputes)
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

// PackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52bfe789.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function latest() view returns(uint32 index, uint32 height, uint32 time)
func (relay *Relay) PackLatest() []byte {
	enc, err := relay.abi.Pack("latest")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLatest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52bfe789.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function latest() view returns(uint32 index, uint32 height, uint32 time)
func (relay *Relay) TryPackLatest() ([]byte, error) {
	return relay.abi.Pack("latest")
}

// LatestOutput serves as a container for the return parameters of contract
// method Latest.
type LatestOutput struct {
	Index  uint32
	Height uint32
	Time   uint32
}

// UnpackLatest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52bfe789.
//
// Solidity: function latest() view returns(uint32 index, uint32 height, uint32 time)
func (relay *Relay) UnpackLatest(data []byte) (LatestOutput, error) {
	out, err := relay.abi.Unpack("latest", data)
	outstruct := new(LatestOutput)
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
// Solidity: function opened(bytes32 batchId) payable returns()
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
// Solidity: function opened(bytes32 batchId) payable returns()
func (relay *Relay) TryPackOpened(batchId [32]byte) ([]byte, error) {
	return relay.abi.Pack("opened", batchId)
}

// PackParameters is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89035730.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function parameters() view returns((address,address,uint256,uint256,uint256,uint256,uint256,uint256))
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
// Solidity: function parameters() view returns((address,address,uint256,uint256,uint256,uint256,uint256,uint256))
func (relay *Relay) TryPackParameters() ([]byte, error) {
	return relay.abi.Pack("parameters")
}

// UnpackParameters is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x89035730.
//
// Solidity: function parameters() view returns((address,address,uint256,uint256,uint256,uint256,uint256,uint256))
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

// PackReclaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf628ee31.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reclaimed(bytes32 batchId, address opener, uint256 deposit) returns()
func (relay *Relay) PackReclaimed(batchId [32]byte, opener common.Address, deposit *big.Int) []byte {
	enc, err := relay.abi.Pack("reclaimed", batchId, opener, deposit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReclaimed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf628ee31.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reclaimed(bytes32 batchId, address opener, uint256 deposit) returns()
func (relay *Relay) TryPackReclaimed(batchId [32]byte, opener common.Address, deposit *big.Int) ([]byte, error) {
	return relay.abi.Pack("reclaimed", batchId, opener, deposit)
}

// PackRejected is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef1d6edb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejected(bytes32 batchId, address winner, address opener, uint256 deposit) returns()
func (relay *Relay) PackRejected(batchId [32]byte, winner common.Address, opener common.Address, deposit *big.Int) []byte {
	enc, err := relay.abi.Pack("rejected", batchId, winner, opener, deposit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejected is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef1d6edb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejected(bytes32 batchId, address winner, address opener, uint256 deposit) returns()
func (relay *Relay) TryPackRejected(batchId [32]byte, winner common.Address, opener common.Address, deposit *big.Int) ([]byte, error) {
	return relay.abi.Pack("rejected", batchId, winner, opener, deposit)
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
	if bytes.Equal(raw[:4], relay.abi.Errors["NotFinal"].ID.Bytes()[:4]) {
		return relay.UnpackNotFinalError(raw[4:])
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
