// SPDX-License-Identifier: MIT

package deploycheck

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// run runs a probe by a chain's rules.
func run(t *testing.T, p Probe, config *params.ChainConfig) ([]byte, error) {
	t.Helper()
	chain, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		t.Fatal(err)
	}
	c := &runtime.Config{ChainConfig: config, State: chain, GasLimit: p.Gas}
	if p.Gas == 0 {
		c.GasLimit = txmgr.MaxTxGas
	}
	if p.To != nil {
		out, _, err := runtime.Call(*p.To, p.Data, c)
		return out, err
	}
	out, _, _, err := runtime.Create(p.Data, c)
	return out, err
}

// TestProbesByRules: each probe passes by the rules that it needs, and not by those before.
func TestProbesByRules(t *testing.T) {
	london := *params.AllDevChainProtocolChanges
	london.ShanghaiTime, london.CancunTime, london.PragueTime, london.OsakaTime, london.AmsterdamTime, london.BogotaTime = nil, nil, nil, nil, nil, nil
	shanghai := london
	shanghai.ShanghaiTime = new(uint64)
	cancun := shanghai
	cancun.CancunTime = new(uint64)
	all := append(append([]Probe{GasProbe(), RunProbe()}, CodeProbes()...), HashProbes()...)
	for _, c := range []struct {
		name   string
		config *params.ChainConfig
		broken string
	}{
		{"cancun", &cancun, ""},
		{"shanghai", &shanghai, "MCOPY"},
		{"london", &london, "PUSH0 MCOPY"},
	} {
		var broken []string
		for _, p := range all {
			out, err := run(t, p, c.config)
			if b := p.Breach(out, err); b != nil {
				broken = append(broken, b.Rule)
			}
		}
		if want := strings.Fields(c.broken); len(broken) != len(want) {
			t.Errorf("%s breaks %q, want %q", c.name, broken, want)
		} else {
			for i := range want {
				if !strings.Contains(broken[i], want[i]) {
					t.Errorf("%s breaks %q, want %q", c.name, broken, want)
				}
			}
		}
	}
}

// TestProbedInstructions: what the contracts are made of beyond London's instructions is
// what is probed.
func TestProbedInstructions(t *testing.T) {
	p := &protocol.Params{
		Judge: common.Address{1}, Relay: common.Address{2}, Court: common.Address{3}, ForkCourt: common.Address{4},
		Window: 3600, Clock: 1200, CheckpointWindow: 7200, Confirmations: 6, BurnBps: 5000, GasPriceCap: big.NewInt(100e9), CheckpointDeposit: big.NewInt(5e18),
	}
	codes, err := Codes(p, btcheaders.MainNet())
	if err != nil {
		t.Fatal(err)
	}
	contracts, err := Contracts(p, btcheaders.MainNet(), nil)
	if err != nil {
		t.Fatal(err)
	}
	london := *params.AllDevChainProtocolChanges
	london.ShanghaiTime, london.CancunTime, london.PragueTime, london.OsakaTime, london.AmsterdamTime, london.BogotaTime = nil, nil, nil, nil, nil, nil
	table, err := vm.LookupInstructionSet(london.Rules(new(big.Int), true, 0))
	if err != nil {
		t.Fatal(err)
	}
	newer := map[vm.OpCode]bool{}
	scan := func(code []byte) {
		for i := 0; i < len(code); i++ {
			switch op := vm.OpCode(code[i]); {
			case op >= vm.PUSH1 && op <= vm.PUSH32:
				i += int(op-vm.PUSH1) + 1
			case !table[op].HasCost() && op != vm.STOP && op != vm.RETURN && op != vm.REVERT && op != vm.INVALID:
				newer[op] = true
			}
		}
	}
	for k, code := range codes {
		scan(code)
		if constructor, _, ok := strings.Cut(string(contracts[k].Code), string(code[:64])); ok {
			scan([]byte(constructor))
		}
	}
	probed := map[vm.OpCode]bool{vm.PUSH0: true, vm.MCOPY: true}
	for op := range newer {
		if !probed[op] {
			t.Errorf("the contracts have %s, which no probe asks for", op)
		}
	}
	for op := range probed {
		if !newer[op] {
			t.Errorf("%s is probed and not needed", op)
		}
	}
}

// TestProbeAnswers: what answers come to.
func TestProbeAnswers(t *testing.T) {
	word := func(n int64) []byte { return common.BigToHash(big.NewInt(n)).Bytes() }
	gas, hash := GasProbe(), HashProbes()[2]
	for _, c := range []struct {
		name    string
		probe   Probe
		answer  []byte
		refused error
		want    string
	}{
		{"all of the gas", gas, word(txmgr.MaxTxGas - 60_000), nil, ""},
		{"more", gas, word(50_000_000), nil, ""},
		{"less", gas, word(9_900_000), nil, "given that much a call finds 9900000"},
		{"no number", gas, nil, nil, "a call finds 0 bytes"},
		{"too much for a number", gas, common.MaxHash.Bytes(), nil, ""},
		{"refused", gas, nil, errors.New("exceeds\n\"cap\""), `the call is refused: "exceeds\n\"cap\""`},
		{"an empty account", hash, nil, nil, "it returns 0 bytes, 0x, and not 0x"},
		{"another hash", hash, common.MaxHash.Bytes(), nil, "it returns 32 bytes, 0xfff"},
		{"a long answer", hash, make([]byte, 100_000), nil, "it returns 100000 bytes, 0x0000"},
	} {
		b := c.probe.Breach(c.answer, c.refused)
		switch {
		case b == nil && c.want != "", b != nil && !strings.Contains(b.String(), c.want), b != nil && c.want == "":
			t.Errorf("%s: %v, want %q", c.name, b, c.want)
		case b != nil && len(b.String()) > 600:
			t.Errorf("%s: %d bytes", c.name, len(b.String()))
		}
	}
	if BlockGas(txmgr.MaxTxGas) != nil || BlockGas(txmgr.MaxTxGas-1) == nil {
		t.Error("a block's gas is held against another number than a transaction's")
	}
}
