// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"testing"
)

// hexBytes stands in JSON as hex digits behind 0x.
type hexBytes []byte

func (h *hexBytes) UnmarshalText(text []byte) (err error) {
	*h, err = hex.DecodeString(string(bytes.TrimPrefix(text, []byte("0x"))))
	return err
}

// headerVectors are the sections of fixtures/vectors.json that the contract's header rules are tested with too.
type headerVectors struct {
	HeaderRuns []struct {
		Name, Error                           string
		BIP34Height, BIP65Height, BIP66Height uint32
		NoRetargeting                         bool
		Now, PowLimitBits                     uint32
		State, Headers, End                   hexBytes
	}
	Retargets []struct {
		Name                                  string
		Bits, First, Last, Next, PowLimitBits uint32
	}
	Ancestry []struct {
		Name, Error           string
		Edges                 uint32
		Lower, Upper, Witness hexBytes
	}
	Candidates []struct {
		Name, Error        string
		NoRetargeting      bool
		PowLimitBits       uint32
		Base, Offer, State hexBytes
	}
}

func readHeaderVectors(t *testing.T) headerVectors {
	t.Helper()
	text, err := os.ReadFile("../fixtures/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v headerVectors
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.HeaderRuns) == 0 || len(v.Retargets) == 0 || len(v.Ancestry) == 0 || len(v.Candidates) == 0 {
		t.Fatal("fixtures/vectors.json lacks rows")
	}
	return v
}

// contractErrors are the kinds that stand for the contract's errors.
var contractErrors = map[string]error{
	"AncestryMismatch":  ErrBadLink,
	"AncestryTruncated": ErrWitness,
	"BadBits":           ErrBadTarget,
	"EdgeCount":         ErrEdgeCount,
	"EmptyRun":          ErrWitness,
	"HashAboveTarget":   ErrHighHash,
	"HeadersLength":     ErrHeaderLength,
	"HeightOverflow":    ErrOverflow,
	"NoEdges":           ErrEdgeCount,
	"NoProofOfWork":     ErrHighHash,
	"NoWork":            ErrNoWork,
	"NotAPeriodsFirst":  ErrOfferHeight,
	"NotAboveBase":      ErrOfferHeight,
	"OfferLength":       ErrOfferLength,
	"TargetEasedTooFar": ErrEasyTarget,
	"TargetTooEasy":     ErrBadTarget,
	"TimeNotInTimes":    ErrTimeSlot,
	"TimeTooNew":        ErrTimeTooNew,
	"TimeTooOld":        ErrTimeTooOld,
	"VersionTooOld":     ErrVersionTooOld,
	"WorkOverflow":      ErrOverflow,
}

// wantContractError fails unless err is the kind that the row's error stands for, or nil where there is none.
func wantContractError(t *testing.T, err error, name string) {
	t.Helper()
	want := contractErrors[name]
	if name != "" && want == nil {
		t.Fatalf("no kind stands for %s", name)
	}
	if !errors.Is(err, want) {
		t.Fatalf("got error %v, want %s", err, name)
	}
}

// Rules: P-6.11.
func TestVectorsHeaderRuns(t *testing.T) {
	for _, row := range readHeaderVectors(t).HeaderRuns {
		t.Run(row.Name, func(t *testing.T) {
			p := Params{
				PowLimitBits: row.PowLimitBits, NoRetargeting: row.NoRetargeting,
				BIP34Height: row.BIP34Height, BIP65Height: row.BIP65Height, BIP66Height: row.BIP66Height,
			}
			s, err := ParseState(row.State)
			if err != nil {
				t.Fatal(err)
			}
			end, err := s.AppendStreamed(row.Headers, p, row.Now)
			wantContractError(t, err, row.Error)
			if err == nil && !bytes.Equal(end.AppendBytes(nil), row.End) {
				t.Errorf("the state at the end is %x, not %x", end.AppendBytes(nil), row.End)
			}
		})
	}
}

func TestVectorsRetargets(t *testing.T) {
	for _, row := range readHeaderVectors(t).Retargets {
		t.Run(row.Name, func(t *testing.T) {
			next, err := Retarget(row.Bits, row.First, row.Last, Params{PowLimitBits: row.PowLimitBits})
			if err != nil || next != row.Next {
				t.Errorf("got %08x, %v, want %08x", next, err, row.Next)
			}
		})
	}
}

func TestVectorsAncestry(t *testing.T) {
	for _, row := range readHeaderVectors(t).Ancestry {
		t.Run(row.Name, func(t *testing.T) {
			wantContractError(t, VerifyAncestry(Hash(row.Upper), Hash(row.Lower), row.Edges, row.Witness), row.Error)
		})
	}
}

func TestVectorsCandidates(t *testing.T) {
	for _, row := range readHeaderVectors(t).Candidates {
		t.Run(row.Name, func(t *testing.T) {
			base, err := ParseState(row.Base)
			if err != nil {
				t.Fatal(err)
			}
			s, err := Candidate(base, row.Offer, Params{PowLimitBits: row.PowLimitBits, NoRetargeting: row.NoRetargeting})
			wantContractError(t, err, row.Error)
			if err == nil && !bytes.Equal(s.AppendBytes(nil), row.State) {
				t.Errorf("the state is %x, not %x", s.AppendBytes(nil), row.State)
			}
		})
	}
}
