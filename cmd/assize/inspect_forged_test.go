// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// forged returns creation code of a relay that says it has a checkpoint, and keeps
// what it is told to in its storage.
func forged(code, state []byte, storage map[common.Hash]common.Hash) []byte {
	parsed, err := btcheaders.ParseState(state)
	if err != nil {
		panic(err)
	}
	relayABI, err := bindings.RelayMetaData.ParseABI()
	if err != nil {
		panic(err)
	}
	event := relayABI.Events["CheckpointAdopted"]
	data, err := event.Inputs.NonIndexed().Pack(parsed.Height, parsed.Time, [32]byte(parsed.Tip), state)
	if err != nil {
		panic(err)
	}
	var init string
	for key, value := range storage {
		init += "7f" + value.Hex()[2:] + "7f" + key.Hex()[2:] + "55"
	}
	size := len(init)/2 + 58 // of what comes before the data
	init += fmt.Sprintf("61%04x61%04x5f39", len(data), size)
	init += "5f7f" + event.ID.Hex()[2:] + fmt.Sprintf("61%04x5fa2", len(data))
	init += fmt.Sprintf("61%04x8061%04x5f395ff3", len(code), size+len(data))
	out := common.FromHex(init)
	if len(out) != size {
		panic(len(out) - size)
	}
	return append(append(out, data...), code...)
}

// TestInspectForged: a checkpoint in a log is not yet one in storage.
func TestInspectForged(t *testing.T) {
	t.Parallel()
	state := checkpointAt(t, 100)
	tip, height, stamp := common.Hash(state[:32]), state[64:68], state[68:72]
	first := crypto.Keccak256Hash(common.Hash{31: 1}.Bytes()) // where the list's first entry is
	at := func(n byte) common.Hash { h := first; h[31] += n; return h }
	good := func() map[common.Hash]common.Hash {
		return map[common.Hash]common.Hash{
			{31: 1}: {31: 1}, at(0): tip, at(1): crypto.Keccak256Hash(state),
			at(2): common.BytesToHash(append(bytes.Clone(stamp), height...)),
		}
	}
	for _, c := range []struct {
		name   string
		change func(map[common.Hash]common.Hash)
		n      int
	}{
		{"none but by another code", func(map[common.Hash]common.Hash) {}, 1},
		{"none", func(s map[common.Hash]common.Hash) { clear(s) }, 2},
		{"another tip", func(s map[common.Hash]common.Hash) { s[at(0)] = common.Hash{1} }, 2},
		{"another state", func(s map[common.Hash]common.Hash) { s[at(1)] = common.Hash{1} }, 2},
		{"another height", func(s map[common.Hash]common.Hash) {
			s[at(2)] = common.BytesToHash(append(bytes.Clone(stamp), 0, 0, 0, 99))
		}, 2},
		{"another time", func(s map[common.Hash]common.Hash) {
			s[at(2)] = common.BytesToHash(append([]byte{1, 2, 3, 4}, height...))
		}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t)
			address := w.made(func(_ *protocol.Params, codes [][]byte, contracts []relay.Creation) {
				if contracts != nil {
					storage := good()
					c.change(storage)
					contracts[1].Code = forged(codes[1], state, storage)
				}
			})
			words := []string{"WRONG  relay", "by another code than this build's"}
			if c.n > 1 {
				words = append(words, "is not that of its log, of height 100")
			}
			w.inspect(address.Hex()).wrong(t, c.n, words...)
		})
	}
}
