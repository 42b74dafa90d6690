// Package deployment knows what a relay must be deployed with to be safe, what its
// deposits come to, and which code it then has. It asks nobody: values in, values
// out.
package deployment

import (
	"fmt"
	"math/big"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
)

// Plan is what a relay is to be deployed with, or was.
type Plan struct {
	// Params are the constants. Of a relay that is not deployed yet SetDeposits
	// fills in the deposits.
	Params  relay.Params
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

// Stream returns how many headers a dispute about the highest claim of now needs,
// and how long it takes to stream them.
func (p *Plan) Stream() (headers uint64, took time.Duration) {
	headers = p.MaxHeight() + p.Params.Confirmations - uint64(p.Latest.Height)
	return headers, time.Duration(min((headers+chunk-1)/chunk, mostChunks)) * chunkTime
}

// Streaming: chunks of so many headers, each mined in a time that leaves room for
// full blocks.
const (
	chunk     = 500
	chunkTime = time.Minute
	// mostChunks take longer than any clock
	mostChunks = 1 << 27
)
