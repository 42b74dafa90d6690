// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/pathproof"
)

// Source is a node, or a server that knows a chain as a node does. The clients of bitcoinnode are sources. Nothing that it
// says is believed. Its methods are called by several goroutines at a time.
type Source interface {
	// Name stands for the source in logs and reports. Each source has another.
	Name() string
	// Tip returns the hash and the height of the tip of the source's best chain.
	Tip(ctx context.Context) (hash btcheaders.Hash, height uint32, err error)
	// Headers returns the headers of that chain from a height on, at least one and at most count.
	Headers(ctx context.Context, from uint32, count int) ([]btcheaders.Header, error)
	// Block returns the bytes of a block. A source that does not have it says so by bitcoinnode.ErrNotFound.
	Block(ctx context.Context, hash btcheaders.Hash) ([]byte, error)
}

// Paced is a source that is not to be looked at again in every Update, but so long after the last time. The clients of
// bitcoinnode are, where the number of their requests is bounded.
type Paced interface{ Pace() time.Duration }

// Lister is a source that has the ids of a block's transactions without the rest of them. Where that is not to be had it
// says so by bitcoinnode.ErrUnsupported, and is asked for the block.
type Lister interface {
	// Transactions returns the ids of all transactions of a block, in their order, and the first one raw.
	Transactions(ctx context.Context, block btcheaders.Hash) (ids []btcheaders.Hash, first []byte, err error)
}

// Prover is a source that shows where a single transaction stands.
type Prover interface {
	// Proof returns what shows that a transaction stands at an index in a block, all but the header. That it does not stand
	// there, as far as the source knows, it says by bitcoinnode.ErrNotFound.
	Proof(ctx context.Context, block btcheaders.Hash, index uint32, id btcheaders.Hash) (pathproof.TreeWitness, error)
}

// Config says what a view stands on and where it comes from. Zero fields have the defaults that are named.
type Config struct {
	Network btcheaders.Params
	// Chain stands upon what is trusted. It is what a view begins with that no file holds; the view takes it over.
	Chain   *btcheaders.Chain
	Sources []Source
	// File keeps the headers between runs; without one they are fetched anew each time. Two views must not share it.
	File string

	// Round is the longest time that an Update takes, whatever the sources do: 30 s.
	Round time.Duration
	// Patience is how long Update waits for a header that raises the greatest work before it leaves the sources that are
	// late to themselves: 3 s.
	Patience time.Duration
	// Timeout is the longest time for one request to a source, repetitions included: 90 s.
	Timeout time.Duration
	// RetryMin and RetryMax are the pauses of a source after its first failure, and after many: 2 s, 5 min.
	RetryMin, RetryMax time.Duration
	// BodyBytes limits the memory of bodies: 192 MiB, some 500 blocks of 4,000 transactions.
	BodyBytes int

	// Now is the clock of the two-hour rule: that of the machine.
	Now func() time.Time
	// Progress is told, within Update, how many of the headers that a source has above the trusted block are in view.
	Progress func(source string, done, total uint32)
	// Alive is told, within Update, that something which was asked for has come in.
	Alive func()
	Log   zerolog.Logger
}

// ErrConfig means that a configuration makes no sense.
var ErrConfig = errors.New("bad configuration of a bitcoin view")

const (
	defaultRound     = 30 * time.Second
	defaultPatience  = 3 * time.Second
	defaultTimeout   = 90 * time.Second
	defaultRetryMin  = 2 * time.Second
	defaultRetryMax  = 5 * time.Minute
	defaultBodyBytes = 192 << 20

	bodiesAtOnce = 4                // bodies and proofs that one source is asked for at a time
	bodiesMost   = 8192             // bodies at hand, however small
	provenEach   = 2                // claims about one block that are proven singly; of more the block is asked for
	missesMost   = 64               // bodies in a row that a source may not have before it is left alone
	missPause    = 10 * time.Second // for so long
	hedgeAfter   = 5 * time.Second  // how long one source has for a body before another is asked too
	saveEvery    = 100_000          // new headers after which they are saved within Update
	saveAfter    = 60 * time.Second // the least time between two savings otherwise

	nearTip   = 144     // blocks below the best tip down to which a branch is taken in before it has more work
	sideEach  = 2016    // headers of such branches that one source may bring in
	sideMost  = 20_160  // headers off the best chain above which the tree is pruned
	sideDepth = 2016    // and how deep, in blocks below the best tip, branches may then leave the best chain
	weighMost = 1 << 22 // headers that are weighed of a branch at most; the network makes some 52,600 a year
)

func (c *Config) complete() error {
	switch {
	case c.Chain == nil:
		return fmt.Errorf("%w: no trusted block", ErrConfig)
	case len(c.Sources) == 0:
		return fmt.Errorf("%w: no sources", ErrConfig)
	case c.Round < 0 || c.Patience < 0 || c.Timeout < 0 || c.RetryMin < 0 || c.RetryMax < 0 || c.BodyBytes < 0:
		return fmt.Errorf("%w: a negative duration or size", ErrConfig)
	}
	names := map[string]bool{}
	for _, s := range c.Sources {
		if names[s.Name()] {
			return fmt.Errorf("%w: two sources are named %s", ErrConfig, s.Name())
		}
		names[s.Name()] = true
	}
	setDefault(&c.Round, defaultRound)
	setDefault(&c.Patience, defaultPatience)
	setDefault(&c.Timeout, defaultTimeout)
	setDefault(&c.RetryMin, defaultRetryMin)
	setDefault(&c.RetryMax, defaultRetryMax)
	setDefault(&c.BodyBytes, defaultBodyBytes)
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Progress == nil {
		c.Progress = func(string, uint32, uint32) {}
	}
	if c.Alive == nil {
		c.Alive = func() {}
	}
	return nil
}

func setDefault[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}
