// SPDX-License-Identifier: MIT

package model

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay/protocol"
)

// errRefused says that the court reverts.
var errRefused = errors.New("refused")

func refuse(why string) error { return fmt.Errorf("%w: %s", errRefused, why) }

// play is one transaction in the court: the state as it becomes, and what is logged.
type play struct {
	*World
	*State
	events []protocol.Event
}

// apply has a transaction done on a copy of a state.
func (w *World) apply(s *State, m Move) (*State, []protocol.Event, error) {
	p := &play{World: w, State: s.clone()}
	if err := p.do(m); err != nil {
		return nil, nil, err
	}
	return p.State, p.events, nil
}

func (p *play) do(m Move) error {
	switch m.Verb {
	case OpenBisection:
		return p.open(m)
	case Reveal, Select, ProveSpan, Timeout:
		if int(m.Target) >= len(p.Disputes) {
			return refuse("no such dispute")
		}
		return p.turn(m, &p.Disputes[m.Target])
	case ProveClaim, ProveClaimAfterDuty, ProveBlock, ProveBlockAfterDuty:
		return p.prove(m)
	case CloseProven:
		return p.closeProven(m)
	case Refute:
		return p.refute(m)
	case Reclaim, ReclaimFork:
		return p.reclaim(m)
	case Settle:
		return p.settle(m)
	case OpenFork:
		return p.openFork(m)
	case Extend:
		_, err := p.extend(m.By, m.Record, m.To, m.Mark)
		return err
	case Present:
		return p.present(m)
	case TimeoutFork:
		return p.timeoutFork(m)
	case Adopt:
		return refuse("nothing is adopted in the model")
	}
	return refuse("no such function")
}

func (p *play) log(e protocol.Event) { p.events = append(p.events, e) }

// final reports whether the batch is.
func (w *World) final(s *State) bool {
	if s.Phase != protocol.PhaseProposed && s.Phase != protocol.PhaseSettled {
		return false
	}
	return s.now() >= w.window() && (s.open() == 0 || w.Without == FinalOnlyWithoutDisputes)
}

// mayOpen: in the window, of a batch that is neither settled nor rejected.
func (p *play) mayOpen() error {
	if p.Phase != protocol.PhaseProposed {
		return refuse("not proposed")
	}
	if p.now() >= p.window() && p.Without != DeadlineOfOpening {
		return refuse("the window is closed")
	}
	return nil
}

// mark returns who has settled disputes of a kind about a claim.
func (s *State) mark(kind protocol.Kind, claim uint8) *Account {
	if kind == protocol.KindAncestry {
		return &s.Block[claim]
	}
	return &s.Tree[claim]
}

func (p *play) open(m Move) error {
	if err := p.mayOpen(); err != nil {
		return err
	}
	if p.candidate != nil || int(m.Claim) >= len(p.claims) {
		return refuse("no such claim")
	}
	if m.Kind == protocol.KindAncestry && p.claims[m.Claim].Height >= checkpointHeight {
		return refuse("not below the checkpoint")
	}
	if *p.mark(m.Kind, m.Claim) != Nobody {
		return refuse("proven")
	}
	p.pay(m.By, challengeDeposit)
	d := Dispute{
		Kind: m.Kind, Claim: m.Claim, Challenger: m.By, Open: true, Opened: p.now(),
		Hi: p.edges(m.Kind, int(m.Claim)), Upper: truth, Lower: p.claims[m.Claim].leaf, TurnStart: p.now(),
	}
	if m.Kind == protocol.KindAncestry {
		d.Lower = p.claims[m.Claim].block
	}
	p.Disputes = append(p.Disputes, d)
	p.log(protocol.Opened{Claim: p.claims[m.Claim].Claim, State: p.bisection(len(p.Disputes) - 1)})
	return nil
}

// turn is a move in a dispute, or the end of its clock.
func (p *play) turn(m Move, d *Dispute) error {
	switch {
	case !d.Open:
		return refuse("stale")
	case p.Phase != protocol.PhaseProposed:
		return refuse("not proposed")
	case *p.mark(d.Kind, d.Claim) != Nobody && (m.Verb != Timeout || p.Without != TimeoutBarredByMark):
		return refuse("proven")
	}
	used := d.used(p.now())
	out := used > p.clock()
	if m.Verb == Timeout {
		if !out {
			return refuse("the clock is not out")
		}
		return p.decide(int(m.Target), d.Turn, p.party(d, 1-d.Turn))
	}
	if out && p.Without != ClockEnds {
		return refuse("the clock is out")
	}
	side := protocol.SideProposer
	if m.Verb == Select {
		side = protocol.SideChallenger
	}
	if d.Turn != side {
		return refuse("out of turn")
	}
	switch m.Verb {
	case Reveal:
		return p.reveal(m, d, used)
	case Select:
		return p.selects(m, d, used)
	}
	if d.Kind == protocol.KindDepth {
		return refuse("a depth has no span")
	}
	if m.By != p.Proposer && 2*used <= p.clock() && p.Without != DutyOfParties {
		return refuse("within duty")
	}
	if !p.provable(d.Kind, int(d.Claim), d.Lo, d.Hi, d.Upper, d.Lower) {
		return refuse("no proof")
	}
	return p.decide(int(m.Target), protocol.SideChallenger, m.By)
}

func (p *play) party(d *Dispute, side protocol.Side) Account {
	if side == protocol.SideChallenger {
		return d.Challenger
	}
	return p.Proposer
}

// cuts returns the positions at which a span is cut: lo + floor(j span / (k+1)).
func cuts(lo, hi uint32) []uint32 {
	span := hi - lo
	k := min(uint32(protocol.Arity)-1, span-1)
	list := make([]uint32, k)
	for j := range k {
		list[j] = lo + (j+1)*span/(k+1)
	}
	return list
}

func (p *play) reveal(m Move, d *Dispute, used uint32) error {
	positions := cuts(d.Lo, d.Hi)
	switch {
	case d.Kind == protocol.KindDepth:
		return refuse("a depth is proven at once")
	case m.By != p.Proposer:
		return refuse("not the party")
	case d.Hi-d.Lo == 1:
		return refuse("one edge")
	case len(m.Letters) != len(positions):
		return refuse("too many or too few hashes")
	}
	hashes := make([][32]byte, len(positions))
	for i, position := range positions {
		h, ok := p.hash(d.Kind, int(d.Claim), position, letter(m.Letters[i]))
		if !ok {
			return refuse("nobody has such a hash")
		}
		hashes[i] = h
	}
	d.Revealed, d.Turn, d.TurnStart = m.Letters, protocol.SideChallenger, p.now()
	d.Used[protocol.SideProposer] = used
	p.log(protocol.Revealed{State: p.bisection(int(m.Target)), Hashes: hashes})
	return nil
}

func (p *play) selects(m Move, d *Dispute, used uint32) error {
	if m.By != d.Challenger && p.Without != PartySelects {
		return refuse("not the party")
	}
	k := len(d.Revealed)
	if int(m.Segment) > k {
		return refuse("no such segment")
	}
	ends := append(append([]uint32{d.Lo}, cuts(d.Lo, d.Hi)...), d.Hi)
	letters := string(rune(d.Upper)) + d.Revealed + string(rune(d.Lower))
	d.Lo, d.Hi = ends[m.Segment], ends[m.Segment+1]
	d.Upper, d.Lower = letter(letters[m.Segment]), letter(letters[m.Segment+1])
	d.Revealed, d.Turn, d.TurnStart = "", protocol.SideProposer, p.now()
	d.Used[protocol.SideChallenger] = used
	p.log(protocol.Selected{State: p.bisection(int(m.Target)), Segment: uint64(m.Segment)})
	return nil
}

// prove sets a mark: by the proposer at any time, by others after its exclusive period in an open
// dispute about the same.
func (p *play) prove(m Move) error {
	ancestry := m.Verb == ProveBlock || m.Verb == ProveBlockAfterDuty
	kind := protocol.KindPath
	if ancestry {
		kind = protocol.KindAncestry
	}
	claim := m.Claim
	if m.Verb == ProveClaimAfterDuty || m.Verb == ProveBlockAfterDuty {
		if int(m.Target) >= len(p.Disputes) {
			return refuse("no such dispute")
		}
		d := &p.Disputes[m.Target]
		time := d.Used[protocol.SideProposer]
		if d.Turn == protocol.SideProposer {
			time = d.used(p.now())
		}
		switch {
		case !d.Open:
			return refuse("stale")
		case (d.Kind == protocol.KindAncestry) != ancestry:
			return refuse("of another kind")
		case 2*time <= p.clock() && p.Without != DutyOfParties:
			return refuse("within duty")
		}
		claim = d.Claim
	} else if m.By != p.Proposer {
		return refuse("not the proposer's")
	}
	if p.candidate != nil || p.Phase != protocol.PhaseProposed {
		return refuse("not proposed")
	}
	mark := p.mark(kind, claim)
	if *mark != Nobody {
		return refuse("proven")
	}
	c := p.claims[claim]
	if ancestry {
		if c.Height >= checkpointHeight || !p.provable(kind, int(claim), 0, p.edges(kind, int(claim)), truth, c.block) {
			return refuse("no proof")
		}
	} else if !p.treeTrue(int(claim)) {
		return refuse("no proof")
	}
	*mark = m.By
	if ancestry {
		p.log(protocol.BlockProven{BatchID: p.batchID, ClaimHash: p.claimHash[claim], Prover: address[m.By]})
	} else {
		p.log(protocol.TreeProven{BatchID: p.batchID, ClaimHash: p.claimHash[claim], Prover: address[m.By]})
	}
	return nil
}

func (p *play) closeProven(m Move) error {
	if p.Phase != protocol.PhaseProposed || m.List == "" {
		return refuse("not proposed")
	}
	var first *Dispute
	for _, i := range []byte(m.List) {
		if int(i) >= len(p.Disputes) {
			return refuse("no such dispute")
		}
		d := &p.Disputes[i]
		if first == nil {
			first = d
		}
		if d.Claim != first.Claim || (d.Kind == protocol.KindAncestry) != (first.Kind == protocol.KindAncestry) {
			return refuse("of another claim or kind")
		}
		prover := *p.mark(d.Kind, d.Claim)
		if prover == Nobody {
			return refuse("not proven")
		}
		if !d.Open {
			continue
		}
		if err := p.decide(int(i), protocol.SideChallenger, prover); err != nil {
			return err
		}
	}
	return nil
}

// refute ends a batch that names another block than the checkpoint at its height.
func (p *play) refute(m Move) error {
	if err := p.mayOpen(); err != nil {
		return err
	}
	if p.candidate != nil || p.claims[m.Claim].Height != checkpointHeight || p.claims[m.Claim].block == truth {
		return refuse("the checkpoint agrees or stands elsewhere")
	}
	p.log(protocol.Refuted{BatchID: p.batchID, ClaimHash: p.claimHash[m.Claim], Winner: address[m.By]})
	p.reject(m.By, m.By, 0)
	return nil
}

// disputeID and forkID are ids in the model, by the order of opening.
func disputeID(i int) common.Hash { return common.BigToHash(big.NewInt(int64(i) + 1)) }
func forkID(i int) common.Hash    { return common.BigToHash(big.NewInt(int64(i) + 1000)) }

// bisection returns a dispute as the court logs it.
func (p *play) bisection(i int) protocol.Bisection {
	d := &p.Disputes[i]
	b := protocol.Bisection{
		ID: disputeID(i), BatchID: p.batchID, ClaimHash: p.claimHash[d.Claim], Proposer: address[p.Proposer], Challenger: address[d.Challenger],
		Deposit: big.NewInt(challengeDeposit), Kind: d.Kind, Turn: d.Turn, Lo: d.Lo, Hi: d.Hi,
		ProposerUsed: d.Used[protocol.SideProposer], ChallengerUsed: d.Used[protocol.SideChallenger], TurnStart: Start + uint64(d.TurnStart),
	}
	b.Upper, _ = p.hash(d.Kind, int(d.Claim), d.Lo, d.Upper)
	b.Lower = p.lower(d)
	return b
}

// lower returns the hash at the lower end of a dispute's span.
func (p *play) lower(d *Dispute) [32]byte {
	c := &p.claims[d.Claim]
	if d.Hi == p.edges(d.Kind, int(d.Claim)) {
		if d.Kind == protocol.KindAncestry {
			return c.BlockHash
		}
		return c.Leaf
	}
	h, _ := p.hash(d.Kind, int(d.Claim), d.Hi, d.Lower)
	return h
}
