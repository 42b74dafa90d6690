// SPDX-License-Identifier: MIT

package txmgr

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// Intent is a call that is wanted at a snapshot.
type Intent struct {
	// Key is what the call is about: an intent with the key of one that is on its
	// way is that one. An action that has succeeded does not come again under
	// its key on a snapshot that shows what it did.
	Key  string
	Call Call
	// Batch is what a limit on a dispute counts under.
	Batch common.Hash
	// Since is the home time since when the call could be made, Deadline the
	// one by which it must be mined; zero for no hurry.
	Since, Deadline uint64
	// MaxGas is what the call may be given at most; zero for what it needs.
	MaxGas uint64
	// Upkeep: it moves the account's own money, and no dispute waits for it. Its fees take
	// nothing of what limits allow for other calls.
	Upkeep bool
	// Returns is what the account gets when the call succeeds, in wei; nil for nothing.
	Returns *big.Int
}

// raises reports whether a call that costs so much raises the balance when it succeeds.
func (w *Intent) raises(cost *big.Int) bool { return w.Returns != nil && w.Returns.Cmp(cost) > 0 }

// Stage is how far an intent has come.
type Stage uint8

// Stages of an intent. Progress.Err says why it went no further.
const (
	// StageRefused: the contract or the node refuses the call.
	StageRefused Stage = iota + 1
	// StageHeld: it waits for a limit, lower fees, or other transactions of the
	// account.
	StageHeld
	// StageDry: it would have been sent.
	StageDry
	// StageSent: it is on its way.
	StageSent
	// StageReplaced: it was sent again with higher fees, or another content.
	StageReplaced
	// StageMined: it has succeeded.
	StageMined
	// StageFailed: it was mined and reverted.
	StageFailed
	// StageLost: its nonce was used by something else, or it was taken back
	// because nobody wants it any more.
	StageLost
)

var stageNames = [...]string{"none", "refused", "held", "dry", "sent", "replaced", "mined", "failed", "lost"}

func (s Stage) String() string {
	if int(s) < len(stageNames) {
		return stageNames[s]
	}
	return fmt.Sprintf("stage %d", uint8(s))
}

// Progress is what is news about an intent. Nonce, fees and Receipt.Tx are set
// from StageSent on, the rest of Receipt once it is mined. Err may come with
// StageSent and StageReplaced too: the answer was lost, or a reorganisation has
// put it back on its way; it can be told mined again then, by another attempt.
//
// An empty transfer in place of an intent has the intent's key and the call name
// cancel; one in place of an earlier run's transaction has no key.
type Progress struct {
	Intent      Intent
	Stage       Stage
	Nonce       uint64
	FeeCap, Tip *big.Int // wei a gas
	Receipt     Receipt
	Err         error
}
