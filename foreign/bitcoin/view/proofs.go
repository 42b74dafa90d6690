// SPDX-License-Identifier: MIT

package view

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	bitcoinnode "github.com/assize/assize/foreign/bitcoin/node"
	"github.com/assize/assize/pathproof"
)

// A claim is true if its witness shows it, a kilobyte, and most claims are true. So sources that can are asked for that first.
// A source that does not show a claim to be true says nothing by that: then the block's transactions tell.

// errNotShown means that a source's proof is good for what it is about, and not for the claim.
var errNotShown = fmt.Errorf("%w where it is claimed", bitcoinnode.ErrNotFound)

// prover returns the source, if it gives proofs of single transactions.
func (f *feed) prover() Prover {
	p, _ := f.source.(Prover)
	return p
}

// Shown reports whether a source has shown a claim's depth and leaf to be true, since it is wanted.
func (v *View) Shown(c challenger.Claim) bool { return v.bodies.shown[c] }

// prove asks a source for proofs of claims about a block.
func (v *View) prove(ctx context.Context, a *activity, hash btcheaders.Hash, header *btcheaders.Header, claims []challenger.Claim) {
	asking, cancel := context.WithTimeout(ctx, v.config.Timeout)
	defer cancel()
	var err error
	for _, c := range claims {
		if err = askProof(asking, a.feed.prover(), header, c); err != nil {
			break
		}
	}
	v.end(ctx, a, func() bool {
		if err == nil {
			a.feed.fetching--
			a.feed.reached = time.Now()
			a.feed.bodyPause.succeed()
			a.feed.misses = 0
			return v.bodies.show(hash, claims)
		}
		if errors.Is(err, bitcoinnode.ErrNotFound) || errors.Is(err, ErrFalseBody) { // the block tells
			v.bodies.unproven(hash, a.feed)
		}
		v.noteFailure(a.feed, hash, err)
		return false
	})
}

// askProof asks a source for the proof of a claim. Expected errors: bitcoinnode.ErrNotFound when the source does not know
// the transaction to stand there, or its proof is of another depth; [ErrFalseBody] when the proof is none; those of the source.
func askProof(ctx context.Context, p Prover, header *btcheaders.Header, c challenger.Claim) error {
	w, err := p.Proof(ctx, c.BlockHash, c.Index, c.Leaf)
	if err != nil {
		return err
	}
	if len(w.Branch) != int(c.Depth) || len(w.CoinbaseBranch) != int(c.Depth) || len(w.Coinbase) > pathproof.MaxCoinbase {
		return errNotShown
	}
	w.Header = [btcheaders.HeaderLength]byte(header.AppendBytes(nil))
	if err := pathproof.VerifyTree(c.BlockHash, c.Depth, c.Index, c.Leaf, w.Append(nil)); err != nil {
		return fmt.Errorf("%w: a proof of transaction %d: %w", ErrFalseBody, c.Index, err)
	}
	return nil
}

// show keeps that claims about a block are true, and reports whether that was still missing.
func (b *bodies) show(hash btcheaders.Hash, claims []challenger.Claim) bool {
	i := slices.IndexFunc(b.missing, func(m *missing) bool { return m.hash == hash })
	if i < 0 || len(b.missing[i].claims) == 0 {
		return false // it is wanted no more, or the body is
	}
	for _, c := range claims {
		b.shown[c] = true
	}
	m := b.missing[i]
	if m.claims = slices.DeleteFunc(m.claims, func(c challenger.Claim) bool { return b.shown[c] }); len(m.claims) == 0 {
		b.missing = slices.Delete(b.missing, i, i+1)
	}
	if m := b.missing; i < len(m) && m[i].hash == hash { // others of its claims are wanted by now
		clear(m[i].tries)
	}
	return true
}

// unproven has the body of a block asked for, of the same source too.
func (b *bodies) unproven(hash btcheaders.Hash, f *feed) {
	for _, m := range b.missing {
		if m.hash == hash {
			m.claims = nil
			delete(m.tries, f)
		}
	}
}
