// SPDX-License-Identifier: MIT

package main

import (
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/internal/testing/madechain"
)

func TestPathProve(t *testing.T) {
	t.Parallel()
	r := runWith(t.Context(), nil, "path", "prove", "--block", block, "--tx", payment, "--court").succeeds(t,
		"block 00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee\n",
		"tx "+payment+"\n", "depth 1\n", "index 1\n",
		"branch 0 b1fea52486ce0c62bb442b530a3f0132b826c74e473d1f2c220bfa78111c5082\n", "court accepted, ")
	without := runWith(t.Context(), nil, "path", "prove", "--block", block, "--tx", payment).succeeds(t)
	if !strings.HasPrefix(r.out, without.out) || strings.Contains(without.out, "court") {
		t.Errorf("without the court:\n%s", without.out)
	}
	runWith(t.Context(), nil, "path", "prove", "--block", block, "--tx", payment, "--network", "mainnet").succeeds(t)
}

// TestPathProveLarge proves transactions of real blocks of thousands.
func TestPathProveLarge(t *testing.T) {
	t.Parallel()
	dir, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/btcsuite/btcd/wire/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "testdata", "*.blk"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no blocks: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := btcblock.Parse(read(t, path))
			if err != nil {
				t.Fatal(err)
			}
			for _, index := range []int{0, 1, len(b.TxIDs) / 2, len(b.TxIDs) - 1} {
				id := btcblock.FormatID(b.TxIDs[index])
				runWith(t.Context(), nil, "path", "prove", "--block", path, "--tx", id, "--court", "--network", "mainnet").
					succeeds(t, "court accepted, ", "tx "+id+"\n")
			}
		})
	}
}

func TestPathProveMade(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"one_transaction", "five_transactions", "sixty_four_bytes", "transaction_like_nodes", "equal_leaves"} {
		t.Run(name, func(t *testing.T) {
			path := "../../fixtures/made/" + name + ".bin"
			b, err := btcblock.Parse(read(t, path))
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range b.TxIDs {
				runWith(t.Context(), nil, "path", "prove", "--block", path, "--tx", btcblock.FormatID(id), "--court").succeeds(t, "court accepted, ")
			}
		})
	}
}

// TestPathProveRefused gives proofs that no court takes, and has both the
// contract and this program say so.
func TestPathProveRefused(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, path, want string }{
		{"inner nodes as transactions", "../../fixtures/made/transaction_like_nodes_served.bin", "NotCoinbase"},
		{"coinbase too large", file(t, "large.bin", madechain.Block([32]byte{}, 1, largeCoinbase())), "CoinbaseTooLarge"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := btcblock.Parse(read(t, c.path))
			if err != nil {
				t.Fatal(err)
			}
			args := []string{"path", "prove", "--block", c.path, "--tx", btcblock.FormatID(b.TxIDs[1])}
			runWith(t.Context(), nil, args...).fails(t, exitFailure, "no court takes this proof", c.want)
			runWith(t.Context(), nil, append(args, "--court")...).fails(t, exitFailure, "the court refuses the proof", c.want)
		})
	}
}

// largeCoinbase returns two transactions, the first of which is too large for
// the court by a byte or more.
func largeCoinbase() [][]byte {
	txs := madechain.Plain(1, 2)
	coinbase := txs[0]
	script := len(coinbase) - 4 - 2 // the output's script and its length
	large := append([]byte{}, coinbase[:script]...)
	large = append(large, 0xfd, 0xff, 0x20)
	large = append(large, make([]byte, 0x20ff)...)
	txs[0] = append(large, coinbase[len(coinbase)-4:]...)
	return txs
}

func TestPathProveBadInput(t *testing.T) {
	t.Parallel()
	raw := read(t, block)
	reversed := "169e1e83e930853391bc6f35f605c6754cfead57cf8387639d3b4096c54f18f4"
	other := strings.Repeat("12", 32)
	for _, c := range []struct {
		name   string
		path   string
		args   []string
		status int
		want   string
	}{
		{"no such file", filepath.Join(t.TempDir(), "none.bin"), nil, exitFailure, "no such file"},
		{"a directory", t.TempDir(), nil, exitFailure, "is a directory"},
		{"empty file", file(t, "empty.bin", nil), nil, exitFailure, "is empty"},
		{"truncated block", file(t, "cut.bin", raw[:len(raw)-1]), nil, exitFailure, "truncated"},
		{"truncated header", file(t, "header.bin", raw[:79]), nil, exitFailure, "truncated"},
		{"trailing byte", file(t, "long.bin", append(raw[:len(raw):len(raw)], 0)), nil, exitFailure, "bytes behind the block"},
		{"hex", file(t, "hex.txt", []byte(hex.EncodeToString(raw))), nil, exitFailure, "looks like hex"},
		{"as in a node's file", file(t, "blk.dat", append([]byte{0xf9, 0xbe, 0xb4, 0xd9, 0xea, 1, 0, 0}, raw...)), nil, exitFailure, "leave out the 8 bytes"},
		{"longer than any block", file(t, "huge.bin", make([]byte, 4_000_001)), nil, exitFailure, "longer than a block"},
		{"Merkle root of other transactions", file(t, "changed.bin", append(append(raw[:36:36], raw[36]^1), raw[37:]...)), nil, exitFailure, "Merkle root"},
		{"block of another network", "../../fixtures/made/five_transactions.bin", []string{"--network", "mainnet"}, exitFailure, "not a block of mainnet"},
		{"network without judge", block, []string{"--network", "signet"}, exitUsage, "signet"},
		{"transaction not in the block", block, []string{"--tx", other}, exitFailure, "not in the block"},
		{"id in the wrong byte order", block, []string{"--tx", reversed}, exitFailure, "wrong byte order"},
		{"id too short", block, []string{"--tx", "f4184fc5"}, exitUsage, "not 64 hex digits"},
		{"id not in hex", block, []string{"--tx", strings.Repeat("zz", 32)}, exitUsage, "not 64 hex digits"},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"path", "prove", "--court", "--block", c.path, "--tx", payment}, c.args...)
			r := runWith(t.Context(), nil, args...)
			r.fails(t, c.status, c.want)
			if r.out != "" {
				t.Errorf("printed %q", r.out)
			}
		})
	}
}

func TestPathProveStdin(t *testing.T) {
	t.Parallel()
	in, err := os.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out, errOut buffer
	env := environment{in, &out, &errOut, func(string) string { return "" }}
	if status := run(t.Context(), env, []string{"path", "prove", "--block", "-", "--tx", payment}); status != 0 {
		t.Errorf("exit status %d: %s", status, errOut.String())
	}
}
