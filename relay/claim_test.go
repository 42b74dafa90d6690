// SPDX-License-Identifier: MIT

package relay_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// randomClaims returns n claims of runs of up to ten a block, of any depth,
// some of them the same.
func randomClaims(r *rand.Rand, n int) []protocol.Claim {
	hash := func() (h [32]byte) {
		for i := range h {
			h[i] = byte(r.Uint32())
		}
		return h
	}
	claims := make([]protocol.Claim, 0, n)
	for len(claims) < n {
		c := protocol.Claim{Height: r.Uint32N(2000), BlockHash: hash(), Depth: uint8(r.UintN(protocol.MaxDepth + 1))}
		for range min(1+r.IntN(10), n-len(claims)) {
			if len(claims) > 0 && r.UintN(8) == 0 {
				claims = append(claims, claims[len(claims)-1])
				continue
			}
			c.Index, c.Leaf = uint32(r.Uint64N(1<<c.Depth)), hash()
			claims = append(claims, c)
		}
	}
	return claims
}

// TestClaimsAgainstContract proposes random batches, and holds root, count,
// claims and proofs against what the contract makes of them (P-2.1).
func TestClaimsAgainstContract(t *testing.T) {
	h := newHome(t)
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, 3, 4, 5, 7, 8, 9, 100, 513, 1023, 1024} {
		claims := randomClaims(r, n)
		b := h.propose(claims...)
		if b == nil || b.Root != protocol.BatchRoot(claims) || !slices.Equal(b.Claims, claims) || b.Proposer != address("proposer") {
			t.Fatalf("a batch of %d reads as %+v", n, b)
		}
		h.pass(window)
		at := h.snapshot().Block.Hash
		positions := []int{0, n / 2, n - 1}
		if n < 10 {
			positions = r.Perm(n)
		}
		for _, i := range positions {
			proof, err := protocol.ProveInBatch(claims, i)
			if err != nil || proof.Root(claims[i].Hash()) != b.Root {
				t.Fatalf("proof of claim %d of %d: %v", i, n, err)
			}
			if ok, err := h.relay.Verified(t.Context(), b, i, at); !ok || err != nil {
				t.Errorf("claim %d of %d: verified %v, %v", i, n, ok, err)
			}
		}
		another := *b
		another.Claims = slices.Clone(claims)
		another.Claims[0].Leaf[0] ^= 1
		if ok, err := h.relay.Verified(t.Context(), &another, 0, at); ok || err != nil {
			t.Errorf("a claim that is not in a batch of %d: verified %v, %v", n, ok, err)
		}
	}
}

// TestVerifiedNotFinal: what is in its window, or disputed, reads as false.
func TestVerifiedNotFinal(t *testing.T) {
	h := newHome(t)
	block := madeBlock(t, 4)
	b := h.propose(claimOf(block, 1))
	verified := func(want bool) {
		t.Helper()
		ok, err := h.relay.Verified(t.Context(), b, 0, h.snapshot().Block.Hash)
		if ok != want || err != nil {
			t.Errorf("got %v, %v, want %v", ok, err, want)
		}
	}
	verified(false)
	h.pass(int(b.Deadline - h.now() - 2))
	d := h.challenge(protocol.KindPath, b, 0, 0)
	h.pass(10)
	verified(false)
	h.as("proposer")(relay.At(h.params()).ProveSpan(d, spanWitness(t, block, d)))
	verified(true)
	if _, err := h.relay.Verified(t.Context(), b, 1, common.Hash{}); !errors.Is(err, protocol.ErrClaimIndex) {
		t.Errorf("no such claim: %v", err)
	}
}

// packedReverts says which error of UnpackClaims stands for which of the
// contract.
var packedReverts = map[relay.Revert]error{
	relay.NoClaims:             protocol.ErrNoClaims,
	relay.TooManyClaims:        protocol.ErrTooManyClaims,
	relay.Truncated:            protocol.ErrPackedClaims,
	relay.EmptyGroup:           protocol.ErrPackedClaims,
	relay.ClaimDepthTooLarge:   protocol.ErrClaimDepth,
	relay.ClaimIndexOutOfRange: protocol.ErrClaimIndex,
}

// agree holds UnpackClaims against what the contract says to the same bytes.
func (h *home) agree(packed []byte) (accepted bool) {
	h.t.Helper()
	claims, err := protocol.UnpackClaims(packed)
	call := txmgr.Call{Name: "propose", To: h.Relay, Value: h.params().MinDeposit(1<<20, 100), Data: packPropose(packed)}
	answer := h.simulate("proposer", call)
	var revert *relay.RevertError
	switch {
	case errors.As(answer, &revert) && packedReverts[revert.Reason] != nil:
		if !errors.Is(err, packedReverts[revert.Reason]) {
			h.t.Fatalf("contract: %v, client: %v, %x", answer, err, packed)
		}
		return false
	case answer == nil || errors.Is(answer, relay.HeightTooFar) || errors.Is(answer, relay.DepositTooSmall):
		if err != nil {
			h.t.Fatalf("the contract reads it, the client does not: %v, %x", err, packed)
		}
		again, err := protocol.PackClaims(claims)
		if err != nil || len(again) > len(packed) {
			h.t.Fatalf("unpacked, it cannot be packed again: %v", err)
		}
		return true
	}
	h.t.Fatalf("unexpected answer %v", answer)
	return false
}

// TestUnpackAgainstContract mutates packed claims byte by byte and at random (P-2.6).
func TestUnpackAgainstContract(t *testing.T) {
	h := newHome(t)
	r := rand.New(rand.NewPCG(3, 4))
	accepted, refused := 0, 0
	try := func(packed []byte) {
		t.Helper()
		if h.agree(packed) {
			accepted++
		} else {
			refused++
		}
	}
	for n := range 12 {
		packed, err := protocol.PackClaims(randomClaims(r, n+1))
		if err != nil {
			t.Fatal(err)
		}
		try(packed)
		try(packed[:len(packed)-1])
		try(append(slices.Clone(packed), 0))
		for range 40 {
			mutant := slices.Clone(packed)
			// depths, counts and indices stand near the beginning of groups
			mutant[r.IntN(min(len(mutant), 45))] ^= 1 << r.UintN(8)
			if r.UintN(3) == 0 {
				mutant = mutant[:r.IntN(len(mutant)+1)]
			}
			try(mutant)
		}
	}
	if accepted < 100 || refused < 100 {
		t.Errorf("%d accepted, %d refused: one-sided", accepted, refused)
	}
}

func TestPackClaims(t *testing.T) {
	good := protocol.Claim{Height: 101, Depth: 2, Index: 3}
	for _, c := range []struct {
		name   string
		claims []protocol.Claim
		want   error
	}{
		{"one", []protocol.Claim{good}, nil},
		{"the most", slices.Repeat([]protocol.Claim{good}, protocol.MaxClaims), nil},
		{"the deepest", []protocol.Claim{{Depth: 32, Index: 1<<32 - 1}}, nil},
		{"none", nil, protocol.ErrNoClaims},
		{"one more than the most", slices.Repeat([]protocol.Claim{good}, protocol.MaxClaims+1), protocol.ErrTooManyClaims},
		{"too deep", []protocol.Claim{good, {Depth: 33}}, protocol.ErrClaimDepth},
		{"an index outside", []protocol.Claim{good, {Depth: 2, Index: 4}}, protocol.ErrClaimIndex},
	} {
		t.Run(c.name, func(t *testing.T) {
			packed, err := protocol.PackClaims(c.claims)
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if err != nil {
				return
			}
			if back, err := protocol.UnpackClaims(packed); err != nil || !reflect.DeepEqual(back, c.claims) {
				t.Errorf("comes back as %d claims, %v", len(back), err)
			}
		})
	}
}

// TestPackGroups: neighbours of one block share its 39 bytes; others do not.
func TestPackGroups(t *testing.T) {
	a, b := protocol.Claim{Height: 1, Depth: 1}, protocol.Claim{Height: 1, Depth: 1, Index: 1}
	other := []protocol.Claim{
		{Height: 2, Depth: 1}, {Height: 1, Depth: 2}, {Height: 1, Depth: 1, BlockHash: [32]byte{1}},
	}
	size := func(claims ...protocol.Claim) int {
		packed, err := protocol.PackClaims(claims)
		if err != nil {
			t.Fatal(err)
		}
		return len(packed)
	}
	if got := size(a, b); got != 39+2*33 {
		t.Errorf("two of one block: %d bytes", got)
	}
	for _, c := range other {
		if got := size(a, c); got != 2*(39+33) {
			t.Errorf("%+v beside %+v: %d bytes", c, a, got)
		}
	}
}

func TestProveInBatchErrors(t *testing.T) {
	claims := randomClaims(rand.New(rand.NewPCG(5, 6)), 3)
	for _, i := range []int{-1, 3} {
		if _, err := protocol.ProveInBatch(claims, i); !errors.Is(err, protocol.ErrClaimIndex) {
			t.Errorf("claim %d of 3: %v", i, err)
		}
	}
	if (protocol.BatchRoot(nil) != common.Hash{}) {
		t.Error("no claims have a root")
	}
}

// Rules: P-3.5.
func FuzzUnpackClaims(f *testing.F) {
	f.Fuzz(func(t *testing.T, packed []byte) {
		claims, err := protocol.UnpackClaims(packed)
		if err != nil {
			for _, kind := range packedReverts {
				if errors.Is(err, kind) {
					return
				}
			}
			t.Fatalf("unexpected error %v", err)
		}
		again, err := protocol.PackClaims(claims)
		if err != nil {
			t.Fatal(err)
		}
		back, err := protocol.UnpackClaims(again)
		if err != nil || !slices.Equal(back, claims) {
			t.Fatalf("%d claims come back as %d, %v", len(claims), len(back), err)
		}
		if len(again) == len(packed) && !bytes.Equal(again, packed) {
			t.Fatalf("packed otherwise: %x, %x", packed, again)
		}
	})
}
