package observe

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay"
)

var (
	deposits = describe(&roundDescs, "deposits_ether",
		"Deposits of this account that the relay holds, in ether (rounded): of its batches until they are "+
			"settled, of its disputes until they are over.", "of")
	credits = describe(&roundDescs, "credits_ether", "What this account can withdraw, in ether (rounded).")
	rewards = describe(&roundDescs, "rewards_ether",
		"What disputes have earned this account since the relay began, in ether (rounded), by the chain. "+
			"What a claim refuted at a checkpoint earned is left out.")
	losses = describe(&roundDescs, "losses_ether",
		"Deposits that this account has lost since the relay began, in ether (rounded), by the chain.")
	nextDeposit = describe(&roundDescs, "next_deposit_ether",
		"The greatest deposit that a dispute about a claim of others in its window takes, in ether "+
			"(rounded); without one that of a bisection.")
)

// books are an account's, in wei.
type books struct {
	batches, disputes, rewards, losses *big.Int
}

// booksOf reads an account's books from a snapshot.
func booksOf(home *relay.Snapshot, self common.Address) books {
	b := books{new(big.Int), new(big.Int), new(big.Int), new(big.Int)}
	burn := big.NewInt(int64(home.Params.BurnBps))
	earn := func(deposit *big.Int) {
		burned := new(big.Int).Mul(deposit, burn)
		b.rewards.Add(b.rewards, new(big.Int).Sub(deposit, burned.Div(burned, big.NewInt(10_000))))
	}
	dispute := func(batch *relay.Batch, opener, winner common.Address, loser relay.Side, open bool, deposit *big.Int) {
		if open && opener == self {
			b.disputes.Add(b.disputes, deposit)
		}
		if open {
			return
		}
		// of a dispute that was taken back neither loser nor winner is set
		if loser == relay.SideOpener && opener == self {
			b.losses.Add(b.losses, deposit)
		}
		switch {
		case winner != self:
		case loser == relay.SideProposer:
			earn(batch.Deposit)
		default:
			earn(deposit)
		}
	}
	for _, batch := range home.Batches {
		if batch.Proposer == self {
			switch batch.Phase {
			case relay.PhaseProposed:
				b.batches.Add(b.batches, batch.Deposit)
			case relay.PhaseRejected:
				b.losses.Add(b.losses, batch.Deposit)
			}
		}
		for _, d := range batch.Disputes {
			dispute(batch, d.State.Opener, d.Winner, d.Loser, d.Open, d.State.Deposit)
		}
		for _, f := range batch.Forks {
			dispute(batch, f.Opener, f.Winner, f.Loser, f.Open, f.Deposit)
		}
	}
	return b
}

// nextDepositOf returns the deposit that the dearest dispute would take, in wei.
func nextDepositOf(r challenger.Round) *big.Int {
	p := &r.Home.Params
	most := p.ChallengeDeposit
	for _, c := range r.Cases {
		b := c.Batch
		if b.Proposer == r.Self || r.Home.Block.Time >= b.Deadline {
			continue
		}
		base := r.Home.Checkpoints[b.Checkpoint].Height
		var highest uint32
		for _, claim := range b.Claims {
			highest = max(highest, claim.Height)
		}
		if b.Candidate != nil {
			highest = b.Candidate.Height
		}
		if highest <= base { // no fork dispute
			continue
		}
		if d := p.ForkDeposit(highest, base); d.Cmp(most) > 0 {
			most = d
		}
	}
	return most
}

// moneyMetrics tells of the account's books.
func moneyMetrics(r challenger.Round) []prometheus.Metric {
	b := booksOf(r.Home, r.Self)
	return []prometheus.Metric{
		gauge(deposits, ether(b.batches), "batches"), gauge(deposits, ether(b.disputes), "disputes"),
		gauge(nextDeposit, ether(nextDepositOf(r))),
		gauge(credits, ether(r.Home.Credits[r.Self])),
		gauge(rewards, ether(b.rewards)), gauge(losses, ether(b.losses)),
	}
}
