// SPDX-License-Identifier: MIT

package relay_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/contracts/bindings"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// hexBytes is read from hex digits behind 0x.
type hexBytes []byte

func (b *hexBytes) UnmarshalText(text []byte) error {
	digits, ok := strings.CutPrefix(string(text), "0x")
	if !ok {
		return fmt.Errorf("%q: no 0x", text)
	}
	var err error
	*b, err = hex.DecodeString(digits)
	return err
}

// vectors are the sections of fixtures/vectors.json that are about claims and
// header states; dev/makefixtures says what the fields are.
type vectors struct {
	PackedClaims []struct {
		Name           string
		Packed, Root   hexBytes
		Count          int
		GreatestHeight uint32
		Error          relay.Revert
	}
	BatchProofs []struct {
		Name                             string
		Height, Index                    uint32
		Depth                            uint8
		BlockHash, Leaf, ClaimHash, Root hexBytes
		Siblings                         []hexBytes
		Directions                       uint64
		Error                            relay.Revert
	}
	HeaderStates []struct {
		Name                       string
		State, Tip, StateHash      hexBytes
		PowLimitBits, Height, Time uint32
		Error                      relay.Revert
	}
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	text, err := os.ReadFile("../fixtures/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.PackedClaims) < 30 || len(v.BatchProofs) < 10 || len(v.HeaderStates) < 20 {
		t.Fatal("fixtures/vectors.json lacks rows")
	}
	return v
}

// Rules: P-1.2.
func TestPackedClaimsVectors(t *testing.T) {
	h := newHome(t)
	for _, row := range readVectors(t).PackedClaims {
		t.Run(row.Name, func(t *testing.T) {
			claims, err := protocol.UnpackClaims(row.Packed)
			if row.Error != "" {
				if want := packedReverts[row.Error]; want == nil || !errors.Is(err, want) {
					t.Errorf("got %v, want %s", err, row.Error)
				}
			} else if root := protocol.BatchRoot(claims); err != nil || len(claims) != row.Count ||
				greatestHeight(claims) != row.GreatestHeight || !bytes.Equal(root[:], row.Root) {
				t.Errorf("%d claims up to height %d, root %s, %v", len(claims), greatestHeight(claims), root, err)
			}
			// whatever else the contract says, it has read them by then
			call := txmgr.Call{Name: "propose", To: h.Relay, Value: h.params().MinDeposit(1<<21, 100), Data: packPropose(row.Packed)}
			answer := h.simulate("proposer", call)
			if errors.Is(answer, relay.HeightTooFar) && row.GreatestHeight > 2000 {
				answer = nil
			}
			if (row.Error == "") != (answer == nil) || row.Error != "" && !errors.Is(answer, row.Error) {
				t.Errorf("contract: %v, want %q", answer, string(row.Error))
			}
		})
	}
}

func TestBatchProofVectors(t *testing.T) {
	h := newHome(t)
	for _, row := range readVectors(t).BatchProofs {
		t.Run(row.Name, func(t *testing.T) {
			c := protocol.Claim{
				Height: row.Height, BlockHash: [32]byte(row.BlockHash), Depth: row.Depth, Index: row.Index, Leaf: [32]byte(row.Leaf),
			}
			hash := c.Hash()
			if !bytes.Equal(hash[:], row.ClaimHash) {
				t.Errorf("claim hash %s", hash)
			}
			proof := protocol.BatchProof{Directions: row.Directions}
			raw := bindings.BatchProof{Directions: new(big.Int).SetUint64(row.Directions)}
			for _, s := range row.Siblings {
				proof.Siblings = append(proof.Siblings, common.Hash(s))
				raw.Siblings = append(raw.Siblings, [32]byte(s))
			}
			if root := proof.Root(hash); row.Error == "" && !bytes.Equal(root[:], row.Root) {
				t.Errorf("root %s", root)
			}
			data := bindings.NewRelay().PackVerify(bindings.Claim(c), raw, common.Address{}, [32]byte{})
			err := h.simulate("stranger", txmgr.Call{Name: "verify", To: h.Relay, Data: data})
			if (row.Error == "") != (err == nil) || row.Error != "" && !errors.Is(err, row.Error) {
				t.Errorf("contract: %v, want %q", err, string(row.Error))
			}
		})
	}
}

// stateKinds says which error of btcheaders stands for which of the contract.
var stateKinds = map[relay.Revert]error{
	relay.StateLength:        btcheaders.ErrStateLength,
	relay.HeightTooLow:       btcheaders.ErrLowHeight,
	relay.TimeNotInTimes:     btcheaders.ErrTimeSlot,
	relay.BadBits:            btcheaders.ErrBadTarget,
	relay.TargetTooEasy:      btcheaders.ErrBadTarget,
	relay.NoProofOfWork:      btcheaders.ErrHighHash,
	relay.NoWork:             btcheaders.ErrNoWork,
	relay.EpochStartMismatch: btcheaders.ErrEpochStart,
}

// TestHeaderStateVectors has btcheaders and the judge read the same rows. It
// stands here since btcheaders knows no contract.
func TestHeaderStateVectors(t *testing.T) {
	h := newHome(t)
	judges := map[uint32]common.Address{}
	for _, row := range readVectors(t).HeaderStates {
		t.Run(row.Name, func(t *testing.T) {
			state, err := btcheaders.ParseState(row.State)
			if err == nil {
				err = state.CheckConsistent(btcheaders.Params{PowLimitBits: row.PowLimitBits})
			}
			if row.Error != "" {
				if want := stateKinds[row.Error]; want == nil || !errors.Is(err, want) {
					t.Errorf("got %v, want %s", err, row.Error)
				}
			} else if err != nil || state.Height != row.Height || state.Time != row.Time || !bytes.Equal(state.Tip[:], row.Tip) ||
				!bytes.Equal(crypto.Keccak256(state.AppendBytes(nil)), row.StateHash) {
				t.Errorf("reads as %+v, %v", state, err)
			}

			judge, ok := judges[row.PowLimitBits]
			if !ok {
				receipt, _, err := newSender(h.t, h.Chain, "deployer").Create(h.t.Context(), "judge", relay.JudgeCode(btcheaders.Params{PowLimitBits: row.PowLimitBits}), time.Millisecond)
				if err != nil {
					t.Fatal(err)
				}
				judge = receipt.ContractAddress
				judges[row.PowLimitBits] = judge
			}
			err = h.simulate("stranger", txmgr.Call{Name: "checkpoint", To: judge, Data: bindings.NewBitcoinJudge().PackCheckpoint(row.State)})
			if (row.Error == "") != (err == nil) || row.Error != "" && !errors.Is(err, row.Error) {
				t.Errorf("judge: %v, want %q", err, string(row.Error))
			}
		})
	}
}
