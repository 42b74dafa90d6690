// SPDX-License-Identifier: MIT

package proposer

import (
	"errors"
	"fmt"
	"time"

	"github.com/assize/assize/challenger"
	btcblock "github.com/assize/assize/foreign/bitcoin/block"
	"github.com/assize/assize/relay/protocol"
)

// Errors of what is not to be claimed now, though the view holds it true.
var (
	ErrTooOld   = errors.New("the view is too old to claim by")
	ErrTooEarly = errors.New("the home chain's time is behind the blocks'")
	ErrClaimed  = errors.New("claimed already")
)

// CheckFresh returns an error if a view is too old to claim by what it holds up to a
// height: the network may have left its blocks meanwhile. What is not above the
// latest checkpoint cannot be left. The time of the view's last block is held
// against now, in seconds since 1970; a most of zero is no limit.
//
// Expected errors: ErrTooOld.
func CheckFresh(v *challenger.View, highest uint32, now uint64, most time.Duration) error {
	tip := v.Foreign.TipHeight()
	at, ok := v.Foreign.HeaderTime(tip)
	if most == 0 || highest <= v.Home.Latest().Height {
		return nil
	}
	age := time.Duration(now-min(uint64(at), now)) * time.Second
	if !ok || age > most {
		return fmt.Errorf("%w: its last block, at height %d, is %s old, and the network may have reorganised since", ErrTooOld, tip, age)
	}
	return nil
}

// checkBuried returns an error if a block's last confirmation bears a time that the
// home chain has not reached: the relay takes no claim about it yet.
//
// Expected errors: ErrTooEarly.
func checkBuried(v *challenger.View, height uint32) error {
	last := height + uint32(v.Home.Params.Confirmations)
	at, ok := v.Foreign.HeaderTime(last)
	if now := v.Home.Block.Time; ok && now < uint64(at) {
		return fmt.Errorf("%w: the block at height %d bears %s, and the last home block %s; try again in %s", ErrTooEarly, last,
			when(uint64(at)), when(now), time.Duration(uint64(at)-now)*time.Second)
	}
	return nil
}

func when(seconds uint64) string {
	return time.Unix(int64(min(seconds, 1<<40)), 0).UTC().Format(time.DateTime)
}

// CheckUnclaimed returns an error if one of the claims stands in a batch already that
// was not rejected, whoever proposed it: of several, the one that is final first.
//
// Expected errors: ErrClaimed.
func CheckUnclaimed(home *protocol.State, claims []protocol.Claim) error {
	type payment struct{ leaf, block [32]byte }
	held := map[payment]*protocol.Batch{}
	for _, b := range home.Batches {
		if b.Phase == protocol.PhaseRejected {
			continue
		}
		for _, c := range b.Claims {
			key := payment{c.Leaf, c.BlockHash}
			if other := held[key]; other == nil || b.Deadline < other.Deadline {
				held[key] = b
			}
		}
	}
	for _, c := range claims {
		if b := held[payment{c.Leaf, c.BlockHash}]; b != nil {
			state := "not final yet"
			if b.Final(home.Block.Time) {
				state = "final"
			}
			return fmt.Errorf("transaction %s: %w: in batch %s of %s, %s", btcblock.FormatID(c.Leaf), ErrClaimed, b.ID, b.Proposer, state)
		}
	}
	return nil
}
