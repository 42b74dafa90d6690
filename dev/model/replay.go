// SPDX-License-Identifier: MIT

package model

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// Sample returns a function for Explore that keeps n of all paths in list, each as likely
// as another, the same for one seed.
func Sample(list *[][]Step, n int, seed uint64) func([]Step) {
	r, met := rand.New(rand.NewPCG(seed, seed)), 0
	return func(path []Step) {
		met++
		if len(*list) < n {
			*list = append(*list, slices.Clone(path))
		} else if i := r.IntN(met); i < n {
			(*list)[i] = slices.Clone(path)
		}
	}
}

// stage is the contracts on an embedded chain, and the model beside them.
type stage struct {
	*World
	ctx      context.Context
	home     *simchain.Chain
	sessions [accounts]*relay.Session
	state    *State
}

// Replay does all transactions of a path on the contracts, each in a block of its own,
// and compares after each what the court has come to. It returns their number.
//
// Expected errors: any difference; errors of the chain.
func (w *World) Replay(ctx context.Context, path []Step) (n int, err error) {
	if w.Sharp {
		return 0, fmt.Errorf("transactions are a second apart, and limits on a tick")
	}
	s, err := w.stage(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { _ = s.home.Close() }()
	tick := 0
	for _, step := range path {
		if step.Tick {
			tick++
			s.state = s.state.clone()
			s.state.Tick++
			if err := s.reach(Start + uint64(tick)*Tick); err != nil {
				return n, err
			}
		}
		for _, m := range step.Moves {
			if err := s.do(m); err != nil {
				return n, fmt.Errorf("tick %d: %s: %w", tick, m, err)
			}
			n++
		}
	}
	return n, nil
}

// stage deploys the contracts and proposes the batch.
func (w *World) stage(ctx context.Context) (*stage, error) {
	deployer := simchain.NewAccount("deployer")
	list := []simchain.Account{deployer}
	for a := Honest; a < accounts; a++ {
		list = append(list, simchain.NewAccount(a.String()))
	}
	chain, err := simchain.NewAt(simchain.Osaka, Start-1000, list...)
	if err != nil {
		return nil, err
	}
	s := &stage{World: w, ctx: ctx, home: chain}
	if err := s.deploy(list); err != nil {
		_ = chain.Close()
		return nil, err
	}
	return s, nil
}

func (s *stage) deploy(list []simchain.Account) error {
	w := s.World
	window, candidates := w.window(), w.window()+1
	if w.candidate != nil {
		window, candidates = w.window()-1, w.window()
	}
	sender, err := relay.NewSender(s.ctx, s.home.Client, list[0].Address, list[0].Sign)
	if err != nil {
		return err
	}
	deployed, err := relay.Deploy(s.ctx, sender, relay.Deployment{
		Window: window, Clock: w.clock(), Confirmations: confirmations, BurnBps: burnBps, GasPriceCap: 1, Network: regtest,
		CheckpointWindow: candidates, CheckpointDeposit: big.NewInt(candidateDeposit), Checkpoint: w.chain.checkpointOf().State,
	}, time.Millisecond)
	if err != nil {
		return err
	}
	for a := Honest; a < accounts; a++ {
		client, err := relay.Open(s.ctx, s.home.Client, deployed.Relay, deployed.Block)
		if err != nil {
			return err
		}
		account := list[a]
		sender, err := relay.NewSender(s.ctx, s.home.Client, account.Address, account.Sign)
		if err != nil {
			return err
		}
		s.sessions[a] = &relay.Session{Client: client, Sender: sender, Interval: time.Millisecond}
	}
	w.build(&s.sessions[Honest].Params)
	s.state = w.start()
	// the proposal is mined in the first second of the first tick
	if err := s.reach(Start - 1); err != nil {
		return err
	}
	return s.propose()
}

// reach moves home time on to a second, if it is not past it already.
func (s *stage) reach(second uint64) error {
	head, err := s.home.Client.HeaderByNumber(s.ctx, nil)
	if err != nil {
		return err
	}
	if head.Time > second+Tick/4 {
		return fmt.Errorf("home time %d is far past %d", head.Time, second)
	}
	if head.Time >= second {
		return nil
	}
	return s.home.Pass(time.Duration(second-head.Time) * time.Second)
}

func (s *stage) propose() error {
	p, deposit := &s.params, big.NewInt(s.batchDeposit())
	var call txmgr.Call
	var err error
	if s.candidate != nil {
		n := &s.chain.nodes[s.chain.byState[*s.candidate]]
		checkpoint := s.chain.checkpointOf()
		call, err = relay.At(p).ProposeCheckpoint(&checkpoint, n.header, n.state, salt, 0, deposit)
	} else {
		call, err = relay.At(p).Propose(s.list(), salt, 0, deposit)
	}
	if err != nil {
		return err
	}
	return s.perform(s.Proposer, call)
}

func (s *stage) perform(by Account, call txmgr.Call) error {
	home, err := s.sessions[by].State(s.ctx)
	if err != nil {
		return err
	}
	_, err = s.sessions[by].Perform(s.ctx, call, home.Block.Hash)
	return err
}

// do has a transaction done by the contracts and by the model, and compares.
func (s *stage) do(m Move) error {
	home, err := s.sessions[m.By].State(s.ctx)
	if err != nil {
		return err
	}
	call, err := s.call(home, m)
	if err != nil {
		return fmt.Errorf("no call: %w", err)
	}
	if _, err := s.sessions[m.By].Perform(s.ctx, call, home.Block.Hash); err != nil {
		return fmt.Errorf("the contracts refuse what the model takes: %w", err)
	}
	next, _, err := s.apply(s.state, m)
	if err != nil {
		return err
	}
	s.state = next
	home, err = s.sessions[m.By].State(s.ctx)
	if err != nil {
		return err
	}
	return s.compare(home)
}

// call returns the transaction of a move.
func (s *stage) call(home *protocol.State, m Move) (txmgr.Call, error) {
	p, b := &s.params, home.Batch(s.batchID)
	if b == nil {
		return txmgr.Call{}, fmt.Errorf("no batch")
	}
	switch m.Verb {
	case OpenBisection:
		nonce := uint64(len(b.Disputes))
		if m.Kind == protocol.KindAncestry {
			return relay.At(p).ChallengeAncestry(b, int(m.Claim), nonce, 0)
		}
		return relay.At(p).Challenge(m.Kind, b, int(m.Claim), nonce)
	case OpenFork:
		if s.candidate != nil {
			return relay.At(p).ChallengeCheckpoint(b, checkpointHeight)
		}
		return relay.At(p).ChallengeFork(b, int(m.Claim), checkpointHeight)
	case Refute:
		return relay.At(p).RefuteCheckpointed(b, int(m.Claim), 0)
	case Settle:
		return relay.At(p).Settle(b)
	case ProveClaim:
		witness, err := s.claims[m.Claim].body.Witness(s.claims[m.Claim].Index)
		if err != nil {
			return txmgr.Call{}, err
		}
		return relay.At(p).ProveClaim(b, s.claims[m.Claim].Claim, witness)
	case ProveBlock:
		witness, err := s.span(protocol.KindAncestry, int(m.Claim), 0, s.edges(protocol.KindAncestry, int(m.Claim)), truth)
		if err != nil {
			return txmgr.Call{}, err
		}
		return relay.At(p).ProveBlock(b, s.claims[m.Claim].Claim, 0, witness)
	case Extend, Present:
		return s.evidence(b, m)
	case TimeoutFork:
		return relay.At(p).TimeoutFork(b.Forks[m.Target])
	case ReclaimFork:
		return relay.At(p).ReclaimFork(b.Forks[m.Target])
	case CloseProven:
		var list []*protocol.Dispute
		for _, i := range []byte(m.List) {
			list = append(list, b.Disputes[i])
		}
		return relay.At(p).CloseProven(list...)
	}
	return s.callIn(b.Disputes[m.Target], m)
}

// callIn returns the transaction of a move in a bisection.
func (s *stage) callIn(d *protocol.Dispute, m Move) (txmgr.Call, error) {
	p, own := &s.params, &s.state.Disputes[m.Target]
	switch m.Verb {
	case Reveal:
		var hashes [][32]byte
		for i, position := range cuts(own.Lo, own.Hi) {
			h, _ := s.hash(own.Kind, int(own.Claim), position, letter(m.Letters[i]))
			hashes = append(hashes, h)
		}
		return relay.At(p).Reveal(d, hashes)
	case Select:
		return relay.At(p).Select(d, int(m.Segment))
	case ProveSpan:
		witness, err := s.span(own.Kind, int(own.Claim), own.Lo, own.Hi, own.Upper)
		if err != nil {
			return txmgr.Call{}, err
		}
		return relay.At(p).ProveSpan(d, witness)
	case ProveClaimAfterDuty:
		c := s.claims[own.Claim]
		witness, err := c.body.Witness(c.Index)
		if err != nil {
			return txmgr.Call{}, err
		}
		return relay.At(p).ProveClaimAfterDuty(d, witness)
	case ProveBlockAfterDuty:
		witness, err := s.span(protocol.KindAncestry, int(own.Claim), 0, s.edges(protocol.KindAncestry, int(own.Claim)), truth)
		if err != nil {
			return txmgr.Call{}, err
		}
		return relay.At(p).ProveBlockAfterDuty(d, 0, witness)
	case Timeout:
		return relay.At(p).Timeout(d)
	case Reclaim:
		return relay.At(p).Reclaim(d)
	}
	return txmgr.Call{}, fmt.Errorf("no such move")
}

// span returns the preimages along a span, of the truth or of the liar's own hashes.
func (s *stage) span(kind protocol.Kind, claim int, lo, hi uint32, l letter) ([]byte, error) {
	c := &s.claims[claim]
	if kind == protocol.KindAncestry {
		branch := s.chain.main
		if l == alt {
			branch = s.chain.old
		}
		low, high := branch[checkpointHeight-hi-baseHeight], branch[checkpointHeight-lo-baseHeight]
		return btcheaders.AncestryWitness(s.chain.headers(low, high))
	}
	body := c.body
	if l == alt {
		body = c.altBody
	}
	index := c.Index
	if deeper := int(body.Tree().Depth()) - int(c.Depth); deeper > 0 {
		index <<= deeper // of the first leaf below the node
	}
	return body.SpanWitness(index, lo, hi)
}

// evidence returns the transaction that extends or presents a record.
func (s *stage) evidence(b *protocol.Batch, m Move) (txmgr.Call, error) {
	r := s.record(m.Record)
	headers := s.chain.headers(int(m.Record.End), int(m.To))
	if m.Verb == Extend {
		return relay.At(&s.params).Extend(&r, headers, m.Mark)
	}
	var ancestor *btcheaders.State
	if m.Ancestor >= 0 {
		state := s.node(m.Ancestor).state
		ancestor = &state
	}
	return relay.At(&s.params).Present(b.Forks[m.Target], &r, ancestor, headers)
}
