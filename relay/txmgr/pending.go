package txmgr

import (
	"errors"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// maxVersions bounds how often one nonce is replaced. The last of them are kept for
// what is due: no other attempts can use them up.
const (
	maxAttempts = 60
	keptForDue  = 12
)

// attempt is one transaction that was signed for a nonce.
type attempt struct {
	tx     *types.Transaction
	intent Intent
	// empty: it is a transfer of nothing to oneself, in place of the intent
	empty bool
}

func (v *attempt) offer() offer { return offer{v.tx.GasTipCap(), v.tx.GasFeeCap()} }

// worst is the most it can cost.
func (v *attempt) worst() *big.Int {
	gas := new(big.Int).SetUint64(v.tx.Gas())
	return gas.Mul(gas, v.tx.GasFeeCap())
}

// pendingNonce is one nonce of the account, from the first transaction signed for it
// until one is buried under Confirmations blocks.
//
//	on its way  the nonce is not used at the snapshot
//	mined       it is; receipt says by which attempt
//	lost        it is, and none of the attempts has a receipt
//
// A reorganisation leads back from mined and lost to on its way.
type pendingNonce struct {
	nonce    uint64
	attempts []*attempt
	// current is the attempt to send again and to outbid.
	current *attempt
	// first and last are the home blocks in which the first and the current
	// attempt were sent.
	first, last uint64
	// cancellation: an empty transfer from the start, in place of a transaction that
	// this Manager does not know
	cancellation bool
	// unsure: the answer was lost, so the node may not have it
	unsure bool
	// outbid: the node wants more, because of a transaction it has already
	outbid bool
	// probe: it was sent for the least tip, to see whether a pool knows another
	probe bool
	// shown: it is sent to the node that is read too, not to Manager.Private alone
	shown bool
	// until is the home block before which the signer is not asked again.
	until uint64

	receipt *types.Receipt
	by      *attempt // that was mined
	paid    *Spending
	// usedAt is the home block in which the nonce was first seen used.
	usedAt uint64
	lost   bool

	// settled, tended and pressed are the home blocks at which it was looked for,
	// looked after, and last tried to be taken back; round is the Submit in which
	// it was last sent.
	reconciled, checked, pressed common.Hash
	round                        uint64
}

// intent is what the nonce is for. All attempts are for one key.
func (f *pendingNonce) intent() Intent { return f.current.intent }

// worst is the most any attempt can cost.
func (f *pendingNonce) worst() *big.Int {
	worst := new(big.Int)
	for _, v := range f.attempts {
		worst = greater(worst, v.worst())
	}
	return worst
}

func (f *pendingNonce) worstWith(v *attempt) *big.Int { return greater(f.worst(), v.worst()) }

// value is the most ether that any attempt moves.
func (f *pendingNonce) value() *big.Int {
	value := new(big.Int)
	for _, v := range f.attempts {
		value = greater(value, v.tx.Value())
	}
	return value
}

func (f *pendingNonce) succeeded() bool {
	return f.receipt != nil && f.receipt.Status == types.ReceiptStatusSuccessful && !f.by.empty
}

// reconcile brings the pending nonces up to date with the snapshot.
func (r *round) reconcile() {
	for _, f := range slices.Clone(r.inFlight) {
		switch {
		case f.nonce >= r.head.nonce:
			r.reopen(f)
		case f.reconciled != r.head.block.Hash:
			r.onMined(f)
		}
	}
}

// reopen puts a pending nonce that a reorganisation took out of the chain back on its
// way.
func (r *round) reopen(f *pendingNonce) {
	if f.receipt != nil || f.lost {
		r.unaccount(f)
		f.lost, f.last, f.unsure = false, r.head.block.Number, true
		r.emit(StageSent, f, f.current, Receipt{Tx: f.current.tx.Hash()}, ErrReorganised)
	}
	f.usedAt = 0
}

// unaccount forgets by which attempt a pending nonce was mined.
func (r *round) unaccount(f *pendingNonce) {
	if f.receipt == nil {
		return
	}
	r.spendings.remove(f.paid)
	r.charge(f.by, f.receipt, -1)
	if f.succeeded() {
		r.done.remove(f.by.intent.Key)
	}
	f.receipt, f.by, f.paid = nil, nil, nil
}

// onMined looks for the receipt of a pending nonce that is used.
func (r *round) onMined(f *pendingNonce) {
	if f.usedAt == 0 {
		f.usedAt = r.head.block.Number
	}
	v, receipt, err := r.receiptOf(f)
	if err != nil {
		return // asked again in the next round
	}
	f.reconciled = r.head.block.Hash
	switch {
	case receipt != nil && (f.receipt == nil || f.receipt.BlockHash != receipt.BlockHash || f.by != v):
		r.unaccount(f)
		r.account(f, v, receipt)
	case receipt == nil && f.receipt != nil: // it was there: maybe another node's answer
		r.unaccount(f)
		f.usedAt = r.head.block.Number
	case receipt == nil:
		if !f.lost && r.since(f.usedAt) >= r.stuckBlocks() {
			f.lost = true
			if f.cancellation {
				break // as it should be: the unknown transaction was mined
			}
			r.emit(StageLost, f, f.current, Receipt{Tx: f.current.tx.Hash()}, ErrLost)
		}
	}
	at := f.usedAt
	if receipt != nil {
		at = receipt.BlockNumber.Uint64()
	}
	if (receipt != nil || f.lost) && r.since(at) >= r.confirmations() {
		r.forget(f)
	}
}

// receiptOf returns the attempt of a pending nonce that was mined, if the node knows. It
// asks for the one that was mined so far, and then for all from the newest on.
func (r *round) receiptOf(f *pendingNonce) (*attempt, *types.Receipt, error) {
	order := slices.Clone(f.attempts)
	slices.Reverse(order)
	if f.by != nil {
		order = append([]*attempt{f.by}, order...)
	}
	for _, v := range order {
		receipt, err := r.chain.TransactionReceipt(r.ctx, v.tx.Hash())
		switch {
		case errors.Is(err, ethereum.NotFound):
			continue
		case err != nil:
			return nil, nil, err
		case receipt.BlockNumber == nil || receipt.EffectiveGasPrice == nil || receipt.TxHash != v.tx.Hash():
			return nil, nil, ErrBadReceipt
		case receipt.BlockNumber.Cmp(new(big.Int).SetUint64(r.head.block.Number)) > 0:
			return nil, nil, ErrReorganised // the node has moved on from the snapshot
		}
		return v, receipt, nil
	}
	return nil, nil, nil
}

// account takes over what a receipt says.
func (r *round) account(f *pendingNonce, v *attempt, receipt *types.Receipt) {
	f.receipt, f.by, f.lost = receipt, v, false
	told := ReceiptOf(receipt, v.tx.Hash())
	f.paid = &Spending{r.head.block.Time, v.intent.Batch, told.Fee, v.intent.Upkeep}
	r.spendings.add(f.paid)
	r.charge(v, receipt, 1)
	switch {
	case v.empty && f.cancellation:
		r.emit(StageMined, f, v, told, nil)
	case v.empty:
		r.emit(StageLost, f, v, told, ErrTakenBack)
	case receipt.Status == types.ReceiptStatusSuccessful:
		r.done.add(v.intent.Key, v.tx.Hash())
		r.askLess()
		r.emit(StageMined, f, v, told, nil)
	default:
		r.feed(v, receipt)
		r.emit(StageFailed, f, v, told, r.whyFailed(v, receipt))
	}
}

func (r *round) forget(f *pendingNonce) {
	r.inFlight = slices.DeleteFunc(r.inFlight, func(g *pendingNonce) bool { return g == f })
}

// memory is how many succeeded keys are known: far more than are wanted while a
// node hides what they did.
const memory = 4096

// ledger remembers what has succeeded, the last of them.
type ledger struct {
	tx    map[string]common.Hash
	order []string
}

func (l *ledger) add(key string, tx common.Hash) {
	l.remove(key)
	l.tx[key] = tx
	l.order = append(l.order, key)
	if len(l.order) > memory {
		l.remove(l.order[0])
	}
}

func (l *ledger) remove(key string) {
	if _, known := l.tx[key]; known {
		delete(l.tx, key)
		l.order = slices.DeleteFunc(l.order, func(k string) bool { return k == key })
	}
}
