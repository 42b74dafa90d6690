// SPDX-License-Identifier: MIT

// Package deploycheck knows what a relay must be deployed with to be safe, what its
// deposits come to, and which code it then has. It asks nobody: values in, values
// out.
package deploycheck

import (
	"fmt"
	"math/big"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay/protocol"
)

// Plan is what a relay is to be deployed with, or was.
type Plan struct {
	// Params are the constants. Of a relay that is not deployed yet SetDeposits
	// fills in the deposits.
	Params  protocol.Params
	Network btcheaders.Params
	// First is the checkpoint of the deployment, Latest the one that claims are
	// judged from now: at deployment the same.
	First, Latest btcheaders.State
	// Now is home time, in seconds since 1970.
	Now uint64
	// BaseFee is what gas costs on the home chain now, in wei; nil if not known.
	BaseFee *big.Int
	// Outage is the longest time in which the home chain may take no transaction,
	// forced inclusion through a sequencer's outage included.
	Outage time.Duration
	// Test waives what only real networks need.
	Test bool
}

// Breach is a rule that a plan breaks.
type Breach struct {
	Rule    string `json:"rule"`    // an inequality
	Section int    `json:"section"` // of docs/protocol.md
	Numbers string `json:"numbers"` // of the plan
	Why     string `json:"why"`     // the rule is one
}

func (b Breach) String() string {
	return fmt.Sprintf("%s: %s; %s (protocol, section %d)", b.Rule, b.Numbers, b.Why, b.Section)
}

// Broken returns all rules that a plan breaks.
func (p *Plan) Broken() []Breach {
	var broken []Breach
	for _, r := range rules {
		if r.real && p.Test {
			continue
		}
		if numbers := r.broken(p); numbers != "" {
			broken = append(broken, Breach{r.name, r.section, numbers, r.why})
		}
	}
	return broken
}

// MaxHeight returns the greatest height that a claim may have now.
func (p *Plan) MaxHeight() uint64 {
	return btcheaders.MaxHeight(p.Latest.Height, p.Latest.Time, p.Now)
}

// Stream returns how many headers a dispute about the highest claim of now needs, and
// how long it takes a side to stream them and take the lead; of a claim near the
// checkpoint, how long the longest bisection takes it.
func (p *Plan) Stream() (headers uint64, took time.Duration) {
	headers = p.MaxHeight() + p.Params.Confirmations - uint64(p.Latest.Height)
	return headers, rounds(max(StreamTransactions(headers, p.Params.Confirmations), BisectionTransactions))
}

// Leads returns how many leads of a rival half a clock holds beside an outage and a
// stream. A liar has one for each block that it has mined ahead; a sham, who lets its
// duty pass, leaves the watcher a round of the other half for each.
func (p *Plan) Leads() uint64 {
	_, took := p.Stream()
	spare := seconds(p.Params.Clock)/2 - p.Outage - took
	return uint64(max(spare, 0) / Round)
}

// StreamTransactions returns how many transactions stream so many headers and take the
// lead: a chunk may not go on beyond the claim's block, or its last confirmation.
func StreamTransactions(headers, confirmations uint64) uint64 {
	chunks := func(n uint64) uint64 { return n/Chunk + (n%Chunk+Chunk-1)/Chunk }
	confirmations = min(confirmations, headers)
	return chunks(headers-confirmations) + chunks(confirmations) + 1
}

// rounds returns how long so many transactions take, one after the other.
func rounds(n uint64) time.Duration { return time.Duration(min(n, mostRounds)) * Round }

// What a side does in its clock; the worst cases, as they are played, hold the numbers
// of transactions to it.
const (
	// Chunk is how many headers are streamed in a transaction.
	Chunk = 500
	// BisectionTransactions is how many moves of a side the longest bisection has: that
	// over 2^32 edges.
	BisectionTransactions = 8
	// Round is how long a transaction takes from the block that asks for it to the one
	// that has it: it leaves room for full blocks.
	Round = time.Minute
	// mostRounds take longer than any clock.
	mostRounds = 1 << 27
)
