// SPDX-License-Identifier: MIT

package block

import (
	"bytes"
	"os"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"
)

// FuzzTransactions compares the reader with wire's, on what follows a header.
// The inputs are too short for wire's own limits to matter.
func FuzzTransactions(f *testing.F) {
	for _, name := range []string{
		"mainnet/block_170.bin", "mainnet/block_546.bin", "made/transaction_like_nodes_served.bin",
	} {
		raw, err := os.ReadFile("../../../fixtures/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw[80:])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		r := reader{rest: body}
		ids, coinbase, err := r.transactions()

		source := bytes.NewReader(append(make([]byte, 80), body...))
		var want wire.MsgBlock
		wantErr := want.Deserialize(source)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("got %v, want %v", err, wantErr)
		}
		if err != nil {
			return
		}
		if len(r.rest) != source.Len() || len(ids) != len(want.Transactions) {
			t.Fatalf("%d transactions, %d bytes left, want %d, %d",
				len(ids), len(r.rest), len(want.Transactions), source.Len())
		}
		for i, tx := range want.Transactions {
			if ids[i] != tx.TxHash() {
				t.Errorf("transaction %d: %x, want %x", i, ids[i], tx.TxHash())
			}
		}
		if len(ids) > 0 {
			var first bytes.Buffer
			if err := want.Transactions[0].SerializeNoWitness(&first); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(coinbase, first.Bytes()) {
				t.Errorf("coinbase %x, want %x", coinbase, first.Bytes())
			}
		}
	})
}
