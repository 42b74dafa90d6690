// SPDX-License-Identifier: MIT

package block_test

import (
	"bytes"
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
	"github.com/assize/assize/pathproof"
	"github.com/btcsuite/btcd/wire/v2"
)

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../../../fixtures", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func parse(t testing.TB, raw []byte) *btcblock.Block {
	t.Helper()
	b, err := btcblock.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// largeBlocks returns the two real blocks among wire's test data, both with
// witness data.
func largeBlocks(t testing.TB) map[string][]byte {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/btcsuite/btcd/wire/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	blocks := make(map[string][]byte)
	for _, hash := range []string{
		"0000000000000000001602407ac49862a7bca9d00f7f402db20b7be2f5de59d2",
		"00000000000000000021868c2cefc52a480d173c849412fe81c4e5ab806f94ab",
	} {
		raw, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "testdata", "block-"+hash+".blk"))
		if err != nil {
			t.Fatal(err)
		}
		blocks[hash] = raw
	}
	return blocks
}

// checkBlock compares what Parse says with wire's reading of the same bytes,
// and proves the depth and each of some transactions.
func checkBlock(t *testing.T, raw []byte, hash string) {
	t.Helper()
	b := parse(t, raw)
	if got := btcblock.FormatID(b.Hash()); got != hash {
		t.Errorf("hash %s, want %s", got, hash)
	}
	var msg wire.MsgBlock
	if err := msg.Deserialize(bytes.NewReader(raw)); err != nil {
		t.Fatal(err)
	}
	if len(b.TxIDs) != len(msg.Transactions) {
		t.Fatalf("%d transactions, want %d", len(b.TxIDs), len(msg.Transactions))
	}
	for i, tx := range msg.Transactions {
		if want := tx.TxHash(); b.TxIDs[i] != want {
			t.Fatalf("transaction %d is %x, want %x", i, b.TxIDs[i], want)
		}
	}
	var coinbase bytes.Buffer
	if err := msg.Transactions[0].SerializeNoWitness(&coinbase); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Coinbase, coinbase.Bytes()) {
		t.Errorf("coinbase %x, want %x", b.Coinbase, coinbase.Bytes())
	}
	if err := b.VerifyDepth(); err != nil {
		t.Error(err)
	}
	step := max(1, len(b.TxIDs)/7)
	for i := 0; i < len(b.TxIDs); i += step {
		witness, err := b.Witness(uint32(i))
		if err != nil {
			t.Fatal(err)
		}
		if err := pathproof.VerifyTree(b.Hash(), b.Tree().Depth(), uint32(i), b.TxIDs[i], witness); err != nil {
			t.Errorf("transaction %d: %v", i, err)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		height string
		hash   string
		count  int
		depth  uint8
	}{
		{"170", "00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee", 2, 1},
		{"171", "00000000c9ec538cab7f38ef9c67a95742f56ab07b0a37c5be6b02808dbfb4e0", 1, 0},
		{"546", "000000005a4ded781e667e06ceefafb71410b511fe0d5adc3e5a27ecbec34ae6", 4, 2},
		{"586", "000000000d0d23516c5efd3af4eb951603bb30b2c93884b522a318b30e918ee7", 3, 2},
		{"2812", "0000000049a63b4dda3a43450c19d085d6c28bfb4cbb2e0576815d7f31919c5d", 6, 3},
	} {
		t.Run("height "+c.height, func(t *testing.T) {
			raw := fixture(t, "mainnet/block_"+c.height+".bin")
			b := parse(t, raw)
			if len(b.TxIDs) != c.count || b.Tree().Depth() != c.depth {
				t.Errorf("%d transactions, depth %d", len(b.TxIDs), b.Tree().Depth())
			}
			checkBlock(t, raw, c.hash)
		})
	}
	for hash, raw := range largeBlocks(t) {
		t.Run(hash, func(t *testing.T) { checkBlock(t, raw, hash) })
	}
}

// TestParseKeepsNothing checks that a block does not change with the bytes it
// was read from.
func TestParseKeepsNothing(t *testing.T) {
	raw := fixture(t, "mainnet/block_170.bin")
	b := parse(t, raw)
	clear(raw)
	if err := b.VerifyDepth(); err != nil {
		t.Error(err)
	}
}

func TestParseErrors(t *testing.T) {
	raw := fixture(t, "mainnet/block_170.bin")
	header := [pathproof.HeaderSize]byte(raw)
	change := func(at int, to ...byte) []byte {
		changed := slices.Clone(raw)
		copy(changed[at:], to)
		return changed
	}
	// The first transaction begins at byte 81 with its version.
	const version, inputs = 81, 81 + 4
	insert := func(at int, bytes ...byte) []byte { return slices.Insert(slices.Clone(raw), at, bytes...) }

	for _, c := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"nothing", nil, btcblock.ErrTruncated},
		{"part of a header", raw[:79], btcblock.ErrTruncated},
		{"a header", raw[:80], btcblock.ErrTruncated},
		{"the last byte missing", raw[:len(raw)-1], btcblock.ErrTruncated},
		{"one transaction missing", change(80, 3), btcblock.ErrTruncated},
		{"a byte too many", append(slices.Clone(raw), 0), btcblock.ErrTrailing},
		{"one transaction too many", change(80, 1), btcblock.ErrTrailing},
		{"no transactions", madechain.Raw(header, nil), btcblock.ErrNoTransactions},
		{"2^64-1 transactions", insert(80, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), btcblock.ErrTruncated},
		{"2^64-1 inputs", insert(inputs, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), btcblock.ErrTruncated},
		{"a count in three bytes instead of one", slices.Replace(slices.Clone(raw), 80, 81, 0xfd, 2, 0), btcblock.ErrMalformed},
		{"a count in five bytes instead of three", slices.Replace(slices.Clone(raw), 80, 81, 0xfe, 0xff, 0xff, 0, 0), btcblock.ErrMalformed},
		{"a count in nine bytes instead of five", slices.Replace(slices.Clone(raw), 80, 81, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0), btcblock.ErrMalformed},
		{"a count cut off", append(header[:], 0xfd, 0xfd), btcblock.ErrTruncated},
		{"an unknown witness flag", insert(inputs, 0, 2), btcblock.ErrMalformed},
		{"a witness flag without witness", insert(inputs, 0, 1), nil},
		{"a transaction changed", change(version, 9), btcblock.ErrMerkleRoot},
		{"the Merkle root's first bit changed", change(36, raw[36]^1), btcblock.ErrMerkleRoot},
		{"the Merkle root's last bit changed", change(67, raw[67]^0x80), btcblock.ErrMerkleRoot},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := btcblock.Parse(c.raw)
			if c.want == nil && err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestWitnessData adds and spoils witness data of a made block's coinbase,
// which does not change its id.
func TestWitnessData(t *testing.T) {
	raw := fixture(t, "made/one_transaction.bin")
	plain := parse(t, raw)
	with := func(witness ...byte) []byte {
		marked := slices.Insert(slices.Clone(raw), 81+4, 0, 1)
		return slices.Insert(marked, len(marked)-4, witness...)
	}
	for _, c := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"one item", with(1, 2, 7, 7), nil},
		{"two items, one empty", with(2, 0, 1, 7), nil},
		{"one empty item", with(1, 0), nil},
		{"no items", with(0), btcblock.ErrMalformed},
		{"more items than bytes", with(0xfe, 0xff, 0xff, 0xff, 0xff), btcblock.ErrTruncated},
		{"an item longer than the rest", with(1, 200), btcblock.ErrTruncated},
		{"bytes behind the items", with(1, 1, 7, 7), btcblock.ErrTrailing},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := btcblock.Parse(c.raw)
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if err == nil && (b.TxIDs[0] != plain.TxIDs[0] || !bytes.Equal(b.Coinbase, plain.Coinbase)) {
				t.Errorf("coinbase %x, want %x", b.Coinbase, plain.Coinbase)
			}
		})
	}
}

// TestParseAllocates gives Parse short blocks that claim to be large.
func TestParseAllocates(t *testing.T) {
	var header [pathproof.HeaderSize]byte
	many := []byte{0xfe, 0, 0, 0, 1} // 2^24
	for name, body := range map[string][]byte{
		"transactions": many,
		"inputs":       slices.Concat([]byte{1, 1, 0, 0, 0}, many, make([]byte, 100)),
		"script":       slices.Concat([]byte{1, 1, 0, 0, 0, 1}, make([]byte, 36), many, make([]byte, 100)),
		"outputs":      slices.Concat([]byte{1, 1, 0, 0, 0, 1}, make([]byte, 36+1+4), many, make([]byte, 100)),
		"witness": slices.Concat([]byte{1, 1, 0, 0, 0, 0, 1, 1}, make([]byte, 36+1+4), []byte{0},
			many, make([]byte, 100)),
	} {
		t.Run(name, func(t *testing.T) {
			raw := slices.Concat(header[:], body)
			least := uint64(math.MaxUint64) // other goroutines allocate too
			for range 5 {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				if _, err := btcblock.Parse(raw); !errors.Is(err, btcblock.ErrTruncated) {
					t.Fatal(err)
				}
				runtime.ReadMemStats(&after)
				least = min(least, after.TotalAlloc-before.TotalAlloc)
			}
			if least > 1<<14 {
				t.Errorf("%d bytes for a block of %d", least, len(raw))
			}
		})
	}
}

func TestVerifyDepth(t *testing.T) {
	served := parse(t, fixture(t, "made/transaction_like_nodes_served.bin"))
	whole := parse(t, fixture(t, "made/transaction_like_nodes.bin"))
	if served.Hash() != whole.Hash() || served.Tree().Root() != whole.Tree().Root() {
		t.Fatal("what is served is not the body of the same block")
	}
	if served.Tree().Depth() != 1 || whole.Tree().Depth() != 2 {
		t.Fatalf("depths %d and %d", served.Tree().Depth(), whole.Tree().Depth())
	}
	huge := madechain.Plain(1, 2)
	huge[0] = longCoinbase(pathproof.MaxCoinbase + 1)
	largest := madechain.Plain(1, 2)
	largest[0] = longCoinbase(pathproof.MaxCoinbase)

	for _, c := range []struct {
		name  string
		block *btcblock.Block
		want  error
	}{
		{"inner nodes served as transactions", served, pathproof.ErrNotCoinbase},
		{"the transactions themselves", whole, nil},
		{"one transaction", parse(t, fixture(t, "made/one_transaction.bin")), nil},
		{"five transactions", parse(t, fixture(t, "made/five_transactions.bin")), nil},
		{"a transaction of 64 bytes", parse(t, fixture(t, "made/sixty_four_bytes.bin")), nil},
		{"equal leaves", parse(t, fixture(t, "made/equal_leaves.bin")), nil},
		{"the largest coinbase", parse(t, madechain.Block([32]byte{}, 0, largest)), nil},
		{"a coinbase one byte too large", parse(t, madechain.Block([32]byte{}, 0, huge)), pathproof.ErrCoinbaseTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := c.block.VerifyDepth(); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// longCoinbase returns a coinbase of the given size, some thousand bytes: one
// whose output's script is that long.
func longCoinbase(size int) []byte {
	tx := madechain.Coinbase(1, nil)
	script := len(tx) - 4 - 1 // where the script is, one byte behind its length
	grown := size - len(tx) + 1 - 2
	return slices.Concat(tx[:script-1], []byte{0xfd, byte(grown), byte(grown >> 8)},
		make([]byte, grown), tx[len(tx)-4:])
}
