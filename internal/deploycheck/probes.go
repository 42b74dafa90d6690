// SPDX-License-Identifier: MIT

package deploycheck

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/assize/assize/relay/txmgr"
)

// Probe is a call that shows whether a home chain has what a relay needs. It is run on a
// block and changes nothing.
type Probe struct {
	// To is the account that is called; nil: Data is run as creation code, by a call
	// without a receiver.
	To   *common.Address
	Data []byte
	Gas  uint64 // given to the call; zero for what the node gives

	rule, why string
	wrong     func(answer []byte) string // says what is wrong with an answer, if something is
}

// Breach returns the rule that the answer to a probe breaks; nil if none. refused is the
// node's refusal of the call, if it was refused.
func (p *Probe) Breach(answer []byte, refused error) *Breach {
	numbers := ""
	if refused != nil {
		numbers = fmt.Sprintf("the call is refused: %q", refused)
	} else {
		numbers = p.wrong(answer)
	}
	if numbers == "" {
		return nil
	}
	return &Breach{p.rule, 10, numbers, p.why}
}

// GasProbe returns a probe of how much gas a transaction may have. It is made of
// instructions that every chain has.
func GasProbe() Probe {
	// what a creation costs before its first instruction, on every schedule
	const before = 1 << 20
	return Probe{
		Data: program(byte(vm.GAS)), Gas: txmgr.MaxTxGas,
		rule: fmt.Sprintf("gas of a transaction ≥ %d", txmgr.MaxTxGas),
		why:  "moves in a dispute may take as much: deploy on a chain that allows it, or ask a node that gives it to calls (geth: --rpc.gascap)",
		wrong: func(answer []byte) string {
			left := new(big.Int).SetBytes(answer)
			return text(len(answer) != 32 || left.Cmp(big.NewInt(txmgr.MaxTxGas-before)) < 0, "given that much a call finds %s", shown(answer, left))
		},
	}
}

// shown returns an answer as a number if it is a word.
func shown(answer []byte, number *big.Int) string {
	if len(answer) == 32 && number.IsUint64() {
		return number.String()
	}
	return fmt.Sprintf("%d bytes, 0x%x", len(answer), answer[:min(len(answer), 32)])
}

// RunProbe is GasProbe with as little gas as every chain allows. Where it is refused too, the
// node does not run code that is on no account.
func RunProbe() Probe {
	p := GasProbe()
	p.Gas = 1_000_000
	p.rule, p.why = "a call without a receiver is run", "what instructions the home chain has cannot be told without: ask another node of it (--rpc)"
	p.wrong = func([]byte) string { return "" }
	return p
}

// CodeProbes return the instructions of this build's contracts that not every chain has.
func CodeProbes() []Probe {
	const mark = 42
	copied := []byte{
		byte(vm.PUSH1), mark, byte(vm.PUSH1), 64, byte(vm.MSTORE), // at 64
		byte(vm.PUSH1), 32, byte(vm.PUSH1), 64, byte(vm.PUSH1), 96, byte(vm.MCOPY), // to 96
		byte(vm.PUSH1), 96, byte(vm.MLOAD),
	}
	probe := func(instruction string, code ...byte) Probe {
		return Probe{
			Data: program(code...), wrong: returns(common.LeftPadBytes([]byte{mark}, 32)),
			rule: "the home chain has " + instruction, why: "this build's contracts are made of it: deploy on a chain with the rules of Ethereum's Cancun or later",
		}
	}
	return []Probe{
		probe("the instruction PUSH0 (EIP-3855, Shanghai)", byte(vm.PUSH0), byte(vm.PUSH1), mark, byte(vm.ADD)),
		probe("the instruction MCOPY (EIP-5656, Cancun)", copied...),
	}
}

// HashProbes hold what address 2 answers against SHA-256: of something short, of two
// hashes, and of a header.
func HashProbes() []Probe {
	var probes []Probe
	for _, length := range []int{3, 64, 80} {
		data := bytes.Repeat([]byte("assize"), 14)[:length]
		want := sha256.Sum256(data)
		probes = append(probes, Probe{
			To: &common.Address{19: 2}, Data: data, wrong: returns(want[:]),
			rule: fmt.Sprintf("address 2 hashes %d bytes with SHA-256", length),
			why:  "a judge without it takes headers that bear no work, for good: deploy on a chain that has it",
		})
	}
	return probes
}

// program returns creation code that returns the word which other code leaves on the stack.
func program(code ...byte) []byte {
	return append(bytes.Clone(code), byte(vm.PUSH1), 0, byte(vm.MSTORE), byte(vm.PUSH1), 32, byte(vm.PUSH1), 0, byte(vm.RETURN))
}

// returns says of any other answer what it is.
func returns(want []byte) func([]byte) string {
	return func(answer []byte) string {
		return text(!bytes.Equal(answer, want), "it returns %d bytes, 0x%x, and not 0x%x", len(answer), answer[:min(len(answer), 32)], want)
	}
}

// BlockGas returns the rule that a block's gas limit breaks; nil if none.
func BlockGas(limit uint64) *Breach {
	if limit >= txmgr.MaxTxGas {
		return nil
	}
	return &Breach{fmt.Sprintf("gas of a block ≥ %d", txmgr.MaxTxGas), 10, fmt.Sprintf("the latest has a limit of %d", limit),
		"a move in a dispute may take as much as one transaction may on Ethereum: deploy on a chain with larger blocks"}
}
