// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// match is a scenario as it is played.
type match struct {
	*court
	*scenario
	id    common.Hash // of the batch
	books *books
	// moves that were made, each the actor and the call.
	made []string
	gas  map[*actor]uint64
	// what verify answered at the latest home block, and at any so far.
	verified, everVerified bool
	// what the watcher has told.
	verdicts []challenger.Judgment
	paged    []string
}

// maxRounds bounds the rounds of a match; none takes half as many.
const maxRounds = 120

// run plays a scenario, and tells and checks what comes of it.
func (s *scenario) run(ctx context.Context) error {
	st := s.court.story
	st.name = s.name
	wrongBefore := st.wrong
	st.say(s.title, s.prose)
	if s.begin != nil {
		if err := s.begin(ctx, s); err != nil {
			return err
		}
	}
	m := &match{court: s.court, scenario: s, gas: map[*actor]uint64{}}
	var err error
	if m.books, err = openBooks(ctx, s.court); err != nil {
		return err
	}
	if err := m.propose(ctx); err != nil {
		return err
	}
	if err := m.playOut(ctx); err != nil {
		return err
	}
	if err := m.conclude(ctx); err != nil {
		return err
	}
	st.results = append(st.results, m.result(st.wrong == wrongBefore))
	return nil
}

// propose posts the claim in good form: with the least deposit at least, and
// after the header that completes its confirmations.
func (m *match) propose(ctx context.Context) error {
	height := m.claim.Height
	if m.candidate != nil {
		height = m.candidate.state.Height
	}
	buried, ok := m.foreign.view.Header(height + confirmations)
	if !ok && !m.hasty {
		return fmt.Errorf("no header at height %d", height+confirmations)
	}
	notBefore := uint64(buried.Time)
	switch {
	case m.hasty:
		notBefore = 0
	case m.candidate != nil && m.candidate.duty:
		return nil
	case m.candidate != nil:
		return m.proposeCandidate(ctx, notBefore)
	}
	s, _, err := m.snapshot(ctx)
	if err != nil {
		return err
	}
	params, deposit := &s.Params, m.deposit
	if deposit == nil {
		deposit = params.MinDeposit(m.claim.Height, s.Latest().Height)
	}
	claims := []protocol.Claim{m.claim}
	salt := common.BytesToHash([]byte(m.scenario.name))
	call, err := relay.At(params).Propose(claims, salt, notBefore, deposit)
	if err != nil {
		return err
	}
	m.id = protocol.BatchID(protocol.BatchRoot(claims), m.proposer.Address, salt, params.Relay, params.ChainID)
	_, err = m.send(ctx, m.proposer, call, done, fmt.Sprintf("claims %s; deposit %s ether", m.says, ether(deposit)))
	return err
}

// send makes a call of an actor's, which must come to an expected outcome. It
// reports whether it succeeded.
func (m *match) send(ctx context.Context, a *actor, call txmgr.Call, expected, detail string) (bool, error) {
	session, err := m.session(ctx, a)
	if err != nil {
		return false, err
	}
	head, err := m.head(ctx)
	if err != nil {
		return false, err
	}
	receipt, err := session.Perform(ctx, call, head.Hash())
	m.record(a, call.Name, receipt, outcomeOf(err), expected, detail)
	return err == nil, nil
}

// move is send, for what counts as a move.
func (m *match) move(ctx context.Context, a *actor, call txmgr.Call, expected, detail string) (bool, error) {
	ok, err := m.send(ctx, a, call, expected, detail)
	if ok {
		m.moved(a, call.Name)
	}
	return ok, err
}

// record tells a call and what it came to, and books its gas and fee.
func (m *match) record(a *actor, call string, receipt txmgr.Receipt, outcome, expected, detail string) {
	m.gas[a] += receipt.GasUsed
	m.books.spent(a, receipt.Fee)
	m.step(Step{Step: call, Actor: a.name, Gas: receipt.GasUsed, Outcome: outcome, Expected: expected, Detail: detail})
}

// moved notes a move that was made.
func (m *match) moved(a *actor, call string) { m.made = append(m.made, a.name+" "+call) }

// playOut lets the players move until nobody can and time changes nothing.
func (m *match) playOut(ctx context.Context) error {
	for range maxRounds {
		moved := false
		for _, p := range m.players {
			did, err := p.play(ctx, m)
			if err != nil {
				return err
			}
			moved = moved || did
		}
		if err := m.read(ctx); err != nil {
			return err
		}
		if moved {
			continue
		}
		waited, err := m.wait(ctx)
		if err != nil {
			return err
		}
		if !waited {
			return nil
		}
		if err := m.read(ctx); err != nil {
			return err
		}
	}
	m.check("end", "players", fmt.Sprintf("still playing after %d rounds", maxRounds), "nobody moves")
	return nil
}

// snapshot returns what the contracts know, and the match's batch, nil if it was
// never proposed.
func (m *match) snapshot(ctx context.Context) (*protocol.State, *protocol.Batch, error) {
	s, err := m.client.State(ctx)
	if err != nil {
		return nil, nil, err
	}
	return s, s.Batch(m.id), nil
}

// read asks the relay what a dapp would ask it.
func (m *match) read(ctx context.Context) error {
	s, b, err := m.snapshot(ctx)
	if err != nil || b == nil || b.Candidate != nil {
		// a dapp cannot ask about a candidate
		return err
	}
	if m.verified, err = m.client.Verified(ctx, b, 0, s.Block.Hash); err != nil {
		return err
	}
	m.everVerified = m.everVerified || m.verified
	return nil
}

// wait moves home time on to the next moment that changes anything: a clock
// that is out, the deadline, or a look that is due. It reports whether there was one.
func (m *match) wait(ctx context.Context) (bool, error) {
	s, b, err := m.snapshot(ctx)
	if err != nil || b == nil {
		return false, err
	}
	now, next, why := s.Block.Time, uint64(0), ""
	if now < b.Deadline {
		next, why = b.Deadline, "the window is over"
	}
	if b.Phase == protocol.PhaseProposed {
		for _, c := range clocks(b, now) {
			out := now + s.Params.Clock - min(c.used, s.Params.Clock) + 1
			if c.used <= s.Params.Clock && (next == 0 || out < next) {
				next, why = out, fmt.Sprintf("the clock of the %s's side is out", c.turn)
			}
		}
		if look := now + uint64(m.looks.Seconds()); look > now && look < next {
			next, why = look, ""
		}
	}
	if next == 0 {
		return false, nil
	}
	return true, m.court.pass(ctx, time.Duration(next-now)*time.Second, why)
}

// running is a clock that runs.
type running struct {
	used uint64 // seconds
	turn protocol.Side
}

// clocks returns those of all open disputes.
func clocks(b *protocol.Batch, now uint64) []running {
	var list []running
	for _, d := range b.OpenDisputes() {
		list = append(list, running{d.State.Used(now), d.State.Turn})
	}
	for _, f := range b.OpenForks() {
		list = append(list, running{f.Game.Used(now), f.Game.Turn})
	}
	return list
}

// conclude lets everybody take its money, and checks all there is to check.
func (m *match) conclude(ctx context.Context) error {
	s, b, err := m.snapshot(ctx)
	if err != nil {
		return err
	}
	if b == nil {
		m.check("outcome", "relay", "not proposed", m.scenario.outcome())
		return nil
	}
	if err := m.books.checkCredits(ctx, m, b); err != nil {
		return err
	}
	if b.Final(s.Block.Time) {
		call, err := relay.At(&s.Params).Settle(b)
		if err != nil {
			return err
		}
		if _, err := m.send(ctx, m.proposer, call, done, "settles: the deposit is its own again"); err != nil {
			return err
		}
	}
	for _, a := range m.all() {
		credit := s.Credits[a.Address]
		if credit == nil || credit.Sign() == 0 {
			continue
		}
		call, err := relay.At(&s.Params).Withdraw()
		if err != nil {
			return err
		}
		if _, err := m.send(ctx, a, call, done, fmt.Sprintf("withdraws %s ether", ether(credit))); err != nil {
			return err
		}
	}
	m.check("moves", "players", joined(m.made), joined(m.scenario.moves))
	m.check("verdicts", m.watcher.name, joined(texts(m.verdicts)), joined(texts(m.scenario.verdicts)))
	m.check("pages", m.watcher.name, joined(m.paged), joined(m.scenario.pages))
	m.check("checkpoint", "relay", fmt.Sprint(b.Checkpoint), fmt.Sprint(m.scenario.checkpoint))
	if err := m.books.checkMoney(ctx, m, b); err != nil {
		return err
	}
	m.check("outcome", "relay", m.outcome(s, b), m.scenario.outcome())
	return nil
}

// outcome returns what came of the batch.
func (m *match) outcome(s *protocol.State, b *protocol.Batch) string {
	switch {
	case b.Candidate != nil && adopted(s, b):
		return outcomeAdopted
	case b.Candidate != nil && b.Phase == protocol.PhaseRejected:
		return outcomeNeverAdopted
	case b.Candidate != nil:
		return b.Phase.String() + ", not adopted"
	case b.Phase == protocol.PhaseRejected && !m.everVerified:
		return outcomeRejected
	case b.Phase != protocol.PhaseRejected && m.verified:
		return outcomeFinal
	case m.everVerified:
		return b.Phase.String() + ", and verified meanwhile"
	}
	return b.Phase.String() + ", not verified"
}

func (m *match) result(right bool) result {
	r := result{title: m.short, right: right, paid: m.books.paid}
	for a, gas := range m.gas {
		switch a {
		case m.proposer:
			r.proposer += gas
		case m.watcher:
			r.watcher += gas
		default:
			r.others += gas
		}
	}
	return r
}

// texts returns what verdicts are called.
func texts(verdicts []challenger.Judgment) []string {
	list := make([]string, len(verdicts))
	for i, v := range verdicts {
		list[i] = v.String()
	}
	return list
}

func joined(moves []string) string {
	if len(moves) == 0 {
		return "none"
	}
	return strings.Join(moves, ", ")
}

// burnedOf returns the burned share of a deposit, in wei.
func burnedOf(deposit *big.Int) *big.Int {
	share := new(big.Int).Mul(deposit, big.NewInt(burnBps))
	return share.Div(share, big.NewInt(10_000))
}
