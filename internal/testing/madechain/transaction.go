// SPDX-License-Identifier: MIT

package madechain

import (
	"encoding/binary"

	"github.com/assize/assize/pathproof"
)

// subsidy is what a coinbase of the first 150 regtest blocks pays, in
// satoshis.
const subsidy = 50 * 1e8

// anyoneCanSpend is the script OP_TRUE.
var anyoneCanSpend = []byte{0x51}

// Coinbase returns a coinbase without witness data for a block at height
// (BIP 34), with extra, at most 75 bytes, behind the height. Its output can be
// spent by anyone.
func Coinbase(height uint32, extra []byte) []byte {
	script := appendHeight(nil, height)
	script = append(script, byte(len(extra)))
	script = append(script, extra...)
	return transaction([32]byte{}, 0xffffffff, script, subsidy, anyoneCanSpend)
}

// appendHeight pushes height as BIP 34 asks for: by OP_0…OP_16 where these do,
// else as the fewest little-endian bytes of a signed number.
func appendHeight(script []byte, height uint32) []byte {
	switch {
	case height == 0:
		return append(script, 0)
	case height <= 16:
		return append(script, 0x50+byte(height))
	}
	number := binary.LittleEndian.AppendUint64(nil, uint64(height))
	size := 8
	for number[size-1] == 0 {
		size--
	}
	if number[size-1]&0x80 != 0 {
		size++ // a zero byte, for the sign
	}
	return append(append(script, byte(size)), number[:size]...)
}

// Transaction returns an ordinary transaction without witness data: one
// input, which spends the output of the transaction spends (internal byte
// order) with an empty script, and one output of no value that anyone can
// spend. It is 61 bytes long.
func Transaction(spends [32]byte, output uint32) []byte {
	return transaction(spends, output, nil, 0, anyoneCanSpend)
}

// Transaction64 is like [Transaction], but its output's script, OP_TRUE four
// times, makes it 64 bytes long: the length of an inner node (CVE-2017-12842).
func Transaction64(spends [32]byte, output uint32) []byte {
	return transaction(spends, output, nil, 0, []byte{0x51, 0x51, 0x51, 0x51})
}

// transaction returns a transaction of version 2 with one input, one output
// and lock time 0. The scripts are shorter than 253 bytes.
func transaction(spends [32]byte, output uint32, in []byte, satoshis uint64, out []byte) []byte {
	le := binary.LittleEndian
	tx := le.AppendUint32(nil, 2)
	tx = append(tx, 1)
	tx = append(tx, spends[:]...)
	tx = le.AppendUint32(tx, output)
	tx = append(tx, byte(len(in)))
	tx = append(tx, in...)
	tx = le.AppendUint32(tx, 0xffffffff)
	tx = append(tx, 1)
	tx = le.AppendUint64(tx, satoshis)
	tx = append(tx, byte(len(out)))
	tx = append(tx, out...)
	return le.AppendUint32(tx, 0)
}

// payments returns n ordinary transactions with different ids, which spend
// outputs of coinbase.
func payments(coinbase []byte, n int) [][]byte {
	spends := pathproof.DoubleSHA256(coinbase)
	txs := make([][]byte, n)
	for i := range txs {
		txs[i] = Transaction(spends, uint32(i))
	}
	return txs
}
