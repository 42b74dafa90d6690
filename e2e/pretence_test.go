// SPDX-License-Identifier: MIT

package e2e

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"testing"

	"github.com/assize/assize/e2e/faults"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/pathproof"
)

// pretends answers for a Bitcoin node as if another chain were its best: an old one, or an invented one.
func pretends(t testing.TB, c *branch) faults.Behaviour {
	heights := map[string]int{}
	for height, m := range c.blocks {
		heights[btcblock.FormatID(m.hash)] = height
	}
	tip := c.tip()
	return faults.Lie(func(call faults.Call, real faults.Answer) faults.Answer {
		var params []json.RawMessage
		if json.Unmarshal(call.Params, &params) != nil {
			return real
		}
		height, text := -1, ""
		if len(params) > 0 {
			_ = json.Unmarshal(params[0], &height) // one of the two, or
			_ = json.Unmarshal(params[0], &text)
			var locator []string
			if json.Unmarshal(params[0], &locator) == nil && len(locator) > 0 {
				text = locator[0]
			}
		}
		switch call.Method {
		case "getblockchaininfo":
			info := map[string]any{}
			if json.Unmarshal(real.Result, &info) != nil {
				return real
			}
			info["blocks"], info["headers"], info["bestblockhash"] = tip, tip, btcblock.FormatID(c.blocks[tip].hash)
			return faults.Result(info)
		case "getblockhash":
			if height < 0 || height > tip {
				return faults.Refusal(-8, "Block number out of range")
			}
			return faults.Result(btcblock.FormatID(c.blocks[height].hash))
		case "getheaders":
			lines := []string{}
			for _, m := range c.blocks[heights[text]+1:] {
				lines = append(lines, hex.EncodeToString(m.raw[:80]))
			}
			return faults.Result(lines)
		case "getblock", "getblockheader":
			at, ok := heights[text]
			if !ok {
				return faults.Refusal(-5, "Block not found")
			}
			content := c.blocks[at].raw
			if call.Method == "getblockheader" {
				content = content[:80]
			}
			return faults.Result(hex.EncodeToString(content))
		}
		t.Errorf("the program asks %s, which the lie does not know", call.Method)
		return real
	})
}

// workless returns a chain that leaves this one at a height and is longer than it, of blocks that no work was done for.
func (c *branch) workless(t testing.TB, height int) *branch {
	other := c.fork(height)
	for other.tip() < c.tip()+10 {
		m := other.grow(t, recently(), 0, 3)
		for nonce := uint32(0); m.hash[31] < 0x80; nonce++ {
			binary.LittleEndian.PutUint32(m.raw[76:], nonce)
			m.hash = pathproof.DoubleSHA256(m.raw[:80])
		}
		other.blocks[other.tip()] = m
	}
	return other
}

// wrongBodies gives each block that is asked for the body of another.
func (c *branch) wrongBodies() faults.Behaviour {
	return faults.Lie(func(_ faults.Call, real faults.Answer) faults.Answer {
		var text string
		if json.Unmarshal(real.Result, &text) != nil || len(text) < 160 {
			return real
		}
		return faults.Result(text[:160] + hex.EncodeToString(c.blocks[1].raw[80:]))
	})
}
