// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// moody is a node that does as it is told: it loses, forgets, lags and refuses.
type moody struct {
	simchain.Client
	// onSend stands in for the sending, if it is set.
	onSend func(tx *types.Transaction) error
	// baseFee and tip are what it says of fees, pending of the pending nonce.
	baseFee, tip *big.Int
	pending      *uint64
	failing      map[string]error // by method
	// gas is what it says of gas, contested what it refuses calls for behind the
	// transactions that wait to be mined.
	gas         uint64
	contested   error
	noReceipts  bool
	hideReceipt map[common.Hash]bool

	sent  []*types.Transaction // as asked, whatever became of it
	calls map[string]int

	outbid int // how often the pool wanted more
}

func (m *moody) ask(method string) error {
	m.calls[method]++
	return m.failing[method]
}

func (m *moody) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	if err := m.ask("header"); err != nil {
		return nil, err
	}
	h, err := m.Client.HeaderByNumber(ctx, number)
	if err == nil && m.baseFee != nil {
		h = types.CopyHeader(h)
		h.BaseFee = m.baseFee
	}
	return h, err
}

func (m *moody) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return m.tip, m.ask("tip")
}

func (m *moody) PendingNonceAt(ctx context.Context, a common.Address) (uint64, error) {
	if err := m.ask("pending"); err != nil {
		return 0, err
	}
	if m.pending != nil {
		return *m.pending, nil
	}
	return m.Client.PendingNonceAt(ctx, a)
}

func (m *moody) NonceAtHash(ctx context.Context, a common.Address, b common.Hash) (uint64, error) {
	if err := m.ask("nonce"); err != nil {
		return 0, err
	}
	return m.Client.NonceAtHash(ctx, a, b)
}

func (m *moody) BalanceAtHash(ctx context.Context, a common.Address, b common.Hash) (*big.Int, error) {
	if err := m.ask("balance"); err != nil {
		return nil, err
	}
	return m.Client.BalanceAtHash(ctx, a, b)
}

func (m *moody) CallContractAtHash(ctx context.Context, msg ethereum.CallMsg, b common.Hash) ([]byte, error) {
	if err := m.ask("call"); err != nil {
		return nil, err
	}
	return m.Client.CallContractAtHash(ctx, msg, b)
}

func (m *moody) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	if err := m.ask("estimate"); err != nil {
		return 0, err
	}
	if m.gas > 0 {
		return m.gas, nil
	}
	return m.Client.EstimateGas(ctx, msg)
}

func (m *moody) PendingCallContract(context.Context, ethereum.CallMsg) ([]byte, error) {
	m.calls["pending call"]++
	return nil, m.contested
}

func (m *moody) TransactionReceipt(ctx context.Context, tx common.Hash) (*types.Receipt, error) {
	if err := m.ask("receipt"); err != nil {
		return nil, err
	}
	if m.noReceipts || m.hideReceipt[tx] {
		return nil, ethereum.NotFound
	}
	return m.Client.TransactionReceipt(ctx, tx)
}

func (m *moody) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := m.ask("send"); err != nil {
		return err
	}
	m.sent = append(m.sent, tx)
	if m.onSend != nil {
		return m.onSend(tx)
	}
	err := m.Client.SendTransaction(ctx, tx)
	if err != nil && strings.Contains(err.Error(), "replacement transaction underpriced") {
		m.outbid++
	}
	return err
}

// answerText is an error that a node answers with.
type answerText string

func (r answerText) Error() string  { return string(r) }
func (r answerText) ErrorCode() int { return -32000 }

var errLost = errors.New("connection reset")

// office is a Manager on an embedded chain that mines when it is told to.
type office struct {
	t       testing.TB
	chain   *simchain.Chain
	node    *moody
	account simchain.Account
	box     *txmgr.Manager
	signed  int
	once    common.Address // a contract that may be called once
}

const (
	stuckTip = 1_000     // wei: the pool takes it, and no block does
	goodTip  = 2_000_000 // wei: the next block does
)

func newOffice(t testing.TB) *office {
	t.Helper()
	account := simchain.NewAccount("sender")
	chain, err := simchain.New(simchain.Osaka, account, simchain.NewAccount("other"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = chain.Close() })
	raw, ok := chain.Backend.Client().(simchain.Client)
	if !ok {
		t.Fatal("no pinned calls")
	}
	o := &office{t: t, chain: chain, account: account, node: &moody{
		Client: simchain.Prompt{Client: raw}, tip: big.NewInt(goodTip), failing: map[string]error{}, calls: map[string]int{}, hideReceipt: map[common.Hash]bool{},
	}}
	chain.Commit()
	o.deployOnce()
	o.restart()
	return o
}

// deployOnce deploys a contract that reverts from its second call on.
func (o *office) deployOnce() {
	o.t.Helper()
	code := common.FromHex("6012600c60003960126000f3" + "600054600c576001600055005b60006000fd")
	tx, err := simchain.NewAccount("other").Sign(context.Background(), types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(1337), GasTipCap: big.NewInt(goodTip), GasFeeCap: big.NewInt(10e9), Gas: 200_000, Data: code,
	}), big.NewInt(1337))
	if err != nil {
		o.t.Fatal(err)
	}
	if err := o.node.Client.SendTransaction(o.t.Context(), tx); err != nil {
		o.t.Fatal(err)
	}
	o.chain.Commit()
	r, err := o.node.Client.TransactionReceipt(o.t.Context(), tx.Hash())
	if err != nil || r.Status != types.ReceiptStatusSuccessful {
		o.t.Fatal("contract not deployed", err)
	}
	o.once = r.ContractAddress
}

// restart is what a crash leaves: a new Manager that knows nothing.
func (o *office) restart() {
	o.t.Helper()
	box, err := relay.NewManager(o.t.Context(), o.node, o.account.Address, func(ctx context.Context, tx *types.Transaction, id *big.Int) (*types.Transaction, error) {
		o.signed++
		return o.account.Sign(ctx, tx, id)
	})
	if err != nil {
		o.t.Fatal(err)
	}
	box.MinTip = big.NewInt(1)
	o.box = box
}

// head returns the latest block.
func (o *office) head() txmgr.Block {
	o.t.Helper()
	h, err := o.node.Client.HeaderByNumber(o.t.Context(), nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return txmgr.Block{Number: h.Number.Uint64(), Hash: h.Hash(), Time: h.Time}
}

// submit makes one round at the latest block.
func (o *office) submit(intents ...txmgr.Intent) []txmgr.Progress {
	o.t.Helper()
	news, err := o.box.Submit(o.t.Context(), o.head(), intents)
	if err != nil {
		o.t.Fatal(err)
	}
	return news
}

// mine mines a number of blocks.
func (o *office) mine(n int) {
	for range n {
		o.chain.Commit()
	}
}

// intentFor returns an intent that can always be done.
func intentFor(key string) txmgr.Intent {
	return txmgr.Intent{Key: key, Call: txmgr.Call{Name: "note", To: common.Address{7}, Data: []byte(key)}, Batch: common.Hash{1}}
}

// stages is what the news say, in short.
func stages(news []txmgr.Progress) (out []string) {
	for _, p := range news {
		out = append(out, fmt.Sprintf("%s %s", p.Intent.Key, p.Stage))
	}
	return out
}

func (o *office) expect(news []txmgr.Progress, want ...string) {
	o.t.Helper()
	if got := stages(news); !slices.Equal(got, want) {
		o.t.Fatalf("news %q, want %q (%+v)", got, want, errorsOf(news))
	}
}

func errorsOf(news []txmgr.Progress) (out []error) {
	for _, p := range news {
		out = append(out, p.Err)
	}
	return out
}

// done returns how often each data was put on the chain by the account, and
// checks that its nonces have no gap.
func (o *office) done() map[string]int {
	o.t.Helper()
	times := map[string]int{}
	signer := types.LatestSignerForChainID(big.NewInt(1337))
	next := uint64(0)
	for n := uint64(0); n <= o.head().Number; n++ {
		block, err := o.node.BlockByNumber(o.t.Context(), new(big.Int).SetUint64(n))
		if err != nil {
			o.t.Fatal(err)
		}
		for _, tx := range block.Transactions() {
			if from, _ := types.Sender(signer, tx); from != o.account.Address {
				continue
			}
			if tx.Nonce() != next {
				o.t.Fatalf("nonce %d comes after %d", tx.Nonce(), next)
			}
			next++
			if *tx.To() != o.account.Address {
				times[string(tx.Data())]++
			}
		}
	}
	return times
}

// used is how many nonces of the account's are used.
func (o *office) used() uint64 {
	o.t.Helper()
	n, err := o.node.Client.NonceAt(o.t.Context(), o.account.Address, nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return n
}

// settleAll mines until nothing is on its way, wanting what is not done.
func (o *office) settleAll(intents ...txmgr.Intent) {
	o.t.Helper()
	for range 60 {
		done := o.done()
		open := slices.DeleteFunc(slices.Clone(intents), func(w txmgr.Intent) bool { return done[w.Key] > 0 })
		o.submit(open...)
		if len(open) == 0 && o.box.Report().InFlight == 0 {
			return
		}
		o.mine(1)
	}
	o.t.Fatalf("not done after 60 blocks: %v", o.done())
}

// sendAs sends a call of an account past the Manager.
func (o *office) sendAs(name string, nonce uint64, call txmgr.Call) *types.Transaction {
	o.t.Helper()
	return o.sendAt(name, nonce, goodTip, call)
}

func (o *office) sendAt(name string, nonce uint64, tip int64, call txmgr.Call) *types.Transaction {
	o.t.Helper()
	tx, err := simchain.NewAccount(name).Sign(context.Background(), types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(1337), Nonce: nonce, GasTipCap: big.NewInt(tip), GasFeeCap: big.NewInt(10e9), Gas: 100_000, To: &call.To, Data: call.Data,
	}), big.NewInt(1337))
	if err == nil {
		err = o.node.Client.SendTransaction(o.t.Context(), tx)
	}
	if err != nil {
		o.t.Fatal(err)
	}
	return tx
}

// reorganise mines another branch from a block, of so many blocks.
func (o *office) reorganise(from common.Hash, blocks int, forgets bool) {
	o.t.Helper()
	o.chain.Rollback()
	if err := o.chain.Fork(from); err != nil {
		o.t.Fatal(err)
	}
	if forgets {
		o.chain.Rollback()
	}
	o.mine(blocks)
}
