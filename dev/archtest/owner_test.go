// SPDX-License-Identifier: MIT

package archtest

import (
	"encoding/hex"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"
)

// callers says who may call each function that changes anything: anyone, for what is theirs or for everybody's good,
// or a court. There is no owner among them, who could stop the court or change it.
var callers = map[string]map[string]string{
	"Relay.sol:Relay": {
		"propose": "anyone", "proposeCheckpoint": "anyone", "adoptCheckpoint": "anyone",
		"settle": "a batch's proposer", "withdraw": "whoever has a credit",
		"opened": "a court", "rejected": "a court", "lost": "a court", "reclaimed": "a court",
	},
	"BisectionCourt.sol:BisectionCourt": {
		"challengePath": "anyone", "challengeDepth": "anyone", "challengeAncestry": "anyone", "refuteCheckpointed": "anyone",
		"proveClaim": "a batch's proposer", "proveBlock": "a batch's proposer", "reveal": "a batch's proposer",
		"proveClaimAfterDuty": "anyone", "proveBlockAfterDuty": "anyone", "proveSpan": "the proposer, anyone after its duty",
		"select": "a dispute's challenger", "closeProven": "anyone", "timeout": "anyone", "reclaim": "anyone",
	},
	"ForkCourt.sol:ForkCourt": {
		"extend": "anyone", "challengeFork": "anyone", "challengeCheckpoint": "anyone",
		"present": "the party, anyone after its duty", "timeout": "anyone", "reclaim": "anyone",
	},
	"BitcoinJudge.sol:BitcoinJudge": {},
	"Delivery.sol:Delivery":         {"deliver": "anyone"},
	"BitcoinPayout.sol:BitcoinPayout": {
		"offer": "anyone", "claimPayout": "anyone", "refund": "anyone",
	},
}

// Opcodes that make contracts, run others' code as one's own, or end a contract.
var foreignCode = map[byte]string{0xf0: "CREATE", 0xf2: "CALLCODE", 0xf4: "DELEGATECALL", 0xf5: "CREATE2", 0xff: "SELFDESTRUCT"}

// TestNoOwner checks that the contracts have no function that changes anything but those above, take no call but of a
// function, and cannot come to run other code: none is an owner's, a pause or an upgrade (P-11.1).
func TestNoOwner(t *testing.T) {
	text, err := os.ReadFile("../../contracts/artifacts/contracts.json")
	if err != nil {
		t.Fatal(err)
	}
	var artifacts struct {
		Contracts map[string]struct {
			ABI []struct {
				Type, Name, StateMutability string
			}
			Runtime string `json:"bin-runtime"`
		}
	}
	if err := json.Unmarshal(text, &artifacts); err != nil {
		t.Fatal(err)
	}
	for name := range callers {
		if artifacts.Contracts[name].Runtime == "" {
			t.Errorf("%s is no contract with code", name)
		}
	}
	for name, contract := range artifacts.Contracts {
		changing := map[string]bool{}
		for _, entry := range contract.ABI {
			switch {
			case entry.Type == "fallback", entry.Type == "receive":
				t.Errorf("%s has a %s function", name, entry.Type)
			case entry.Type == "function" && entry.StateMutability != "view" && entry.StateMutability != "pure":
				changing[entry.Name] = true
			}
		}
		if got, want := slices.Sorted(maps.Keys(changing)), slices.Sorted(maps.Keys(callers[name])); !slices.Equal(got, want) {
			t.Errorf("%s is changed by %v, and %v are known", name, got, want)
		}
		code, err := hex.DecodeString(contract.Runtime)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, at := range opcodes(code) {
			if what := foreignCode[code[at]]; what != "" {
				t.Errorf("%s has %s at byte %d", name, what, at)
			}
		}
	}
}

// opcodes returns where the opcodes of code stand: the data that PUSH1 to PUSH32 carry are none.
func opcodes(code []byte) (at []int) {
	for i := 0; i < len(code); i++ {
		at = append(at, i)
		if op := code[i]; op >= 0x60 && op <= 0x7f {
			i += int(op) - 0x5f
		}
	}
	return at
}

func TestOpcodes(t *testing.T) {
	code := []byte{0x5f, 0x60, 0xf4, 0x61, 0xff, 0xf0, 0xf4, 0x7f}
	if got := opcodes(code); !slices.Equal(got, []int{0, 1, 3, 6, 7}) {
		t.Errorf("opcodes at %v", got)
	}
}
