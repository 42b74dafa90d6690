// SPDX-License-Identifier: MIT

package deploycheck

import (
	"bytes"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// TestCodes holds the codes against those of a relay that was deployed, on each
// network.
func TestCodes(t *testing.T) {
	for _, network := range []btcheaders.Params{btcheaders.MainNet(), btcheaders.RegTest()} {
		t.Run(network.Name, func(t *testing.T) {
			account := simchain.NewAccount("deployer")
			chain, err := simchain.New(simchain.Osaka, account)
			if err != nil {
				t.Fatal(err)
			}
			defer chain.Close()
			sender, err := relay.NewSender(t.Context(), chain.Client, account.Address, account.Sign)
			if err != nil {
				t.Fatal(err)
			}
			checkpoint := anyCheckpoint(network)
			d, err := relay.Deploy(t.Context(), sender, relay.Deployment{
				Window: 7201, Clock: 1803, Confirmations: 7, BurnBps: 4321, GasPriceCap: 98765432101,
				CheckpointWindow: 9999, CheckpointDeposit: big.NewInt(3e18), Network: network, Checkpoint: checkpoint.AppendBytes(nil),
			}, time.Millisecond)
			if err != nil {
				t.Fatal(err)
			}
			client, err := relay.Open(t.Context(), chain.Client, d.Relay, 0)
			if err != nil {
				t.Fatal(err)
			}
			codes, err := Codes(&client.Params, network)
			if err != nil {
				t.Fatal(err)
			}
			for i, address := range []common.Address{d.Judge, d.Relay, d.Court, d.ForkCourt} {
				code, err := chain.Client.CodeAt(t.Context(), address, nil)
				if err != nil || len(code) < 1000 {
					t.Fatal(len(code), err)
				}
				if difference := Difference(code, codes[i]); difference != "" {
					t.Errorf("contract %d: %s", i, difference)
				}
				other := bytes.Clone(code)
				other[len(code)/2] ^= 1
				if difference := Difference(other, codes[i]); !strings.Contains(difference, "1 of ") {
					t.Errorf("contract %d with a byte changed: %q", i, difference)
				}
			}
			must := client.Params
			SetDeposits(&must)
			if must.DepositBase.Cmp(client.Params.DepositBase) != 0 || must.DepositPerHeader.Cmp(client.Params.DepositPerHeader) != 0 ||
				must.ChallengeDeposit.Cmp(client.Params.ChallengeDeposit) != 0 || must.ForkDepositBase.Cmp(client.Params.ForkDepositBase) != 0 ||
				must.ForkDepositPerHeader.Cmp(client.Params.ForkDepositPerHeader) != 0 {
				t.Errorf("the contracts' deposits are %+v, the formula's %+v", client.Params, must)
			}
		})
	}
}

// TestCodesRefuse gives constants that no constructor takes.
func TestCodesRefuse(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*protocol.Params)
		want   string
	}{
		{"a window of 33 bits", func(p *protocol.Params) { p.Window = 1 << 32 }, "does not fit its field"},
		{"a clock of 33 bits", func(p *protocol.Params) { p.Clock = 1 << 32 }, "does not fit its field"},
		{"confirmations of 33 bits", func(p *protocol.Params) { p.Confirmations = 1 << 32 }, "does not fit its field"},
		{"a burn of 17 bits", func(p *protocol.Params) { p.BurnBps = 1 << 16 }, "does not fit its field"},
		{"a checkpoint window of 33 bits", func(p *protocol.Params) { p.CheckpointWindow = 1 << 32 }, "does not fit its field"},
		{"a cap of 65 bits", func(p *protocol.Params) { p.GasPriceCap = bit(64) }, "does not fit its field"},
		{"a checkpoint deposit of 97 bits", func(p *protocol.Params) { p.CheckpointDeposit = bit(96) }, "does not fit its field"},
		{"a burn of all", func(p *protocol.Params) { p.BurnBps = 10_000 }, "relay: the constructor refuses these parameters: BadConfig(field=burnBps)"},
		{"a clock beyond the window", func(p *protocol.Params) { p.Clock = 100 * hour }, "relay: the constructor refuses these parameters: BadConfig(field=clock)"},
		{"no court", func(p *protocol.Params) { p.Court = common.Address{} }, "BadConfig(field=bisectionCourt)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := good(t).Params
			p.Judge, p.Relay, p.Court, p.ForkCourt = common.Address{1}, common.Address{2}, common.Address{3}, common.Address{4}
			if _, err := Codes(&p, btcheaders.MainNet()); err != nil {
				t.Fatal(err)
			}
			c.change(&p)
			_, err := Codes(&p, btcheaders.MainNet())
			if !errors.Is(err, ErrConstructor) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestDifference(t *testing.T) {
	want := bytes.Repeat([]byte{0x60}, 100)
	target := common.Address{19: 7}
	for _, c := range []struct {
		name string
		code []byte
		want string
	}{
		{"the same", want, ""},
		{"nothing", nil, "there is no contract"},
		{"an account that delegates", append(bytes.Clone(delegation), target[:]...), "borrows the code of " + target.Hex()},
		{"a minimal proxy", append(append(bytes.Clone(minimalProxy), target[:]...), common.FromHex("5af43d82803e903d91602b57fd5bf3")...), "a proxy of " + target.Hex()},
		{"a proxy", common.FromHex("5f5f365f5f545af4"), "as a proxy does"},
		{"a push of what looks like a proxy's", common.FromHex("60f400"), "3 bytes of code, not 100"},
		{"another length", want[:99], "99 bytes of code, not 100"},
		{"two bytes changed", append([]byte{1, 0x60, 2}, want[3:]...), "2 of 100 bytes differ, the first at 0"},
	} {
		if got := Difference(c.code, want); !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
