// SPDX-License-Identifier: MIT

package txmgr_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/assize/assize/internal/simchain"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/txmgr"
)

// pool is a node that keeps what it is sent, and mines nothing by itself.
type pool struct {
	pending  uint64 // what it says about the account's nonce
	gas      uint64
	tip      int64
	baseFee  *big.Int
	failing  map[string]error // by method
	sent     []*types.Transaction
	receipts map[common.Hash]*types.Receipt
	asked    int // for receipts

	minedAfter int // so many times asked in vain
}

func (p *pool) ChainID(context.Context) (*big.Int, error) {
	return big.NewInt(1), p.failing["chain id"]
}

func (p *pool) HeaderByNumber(context.Context, *big.Int) (*types.Header, error) {
	return &types.Header{BaseFee: p.baseFee}, p.failing["header"]
}

func (p *pool) PendingNonceAt(context.Context, common.Address) (uint64, error) {
	return p.pending, p.failing["nonce"]
}

func (p *pool) CallContractAtHash(context.Context, ethereum.CallMsg, common.Hash) ([]byte, error) {
	return nil, p.failing["call"]
}

func (p *pool) NonceAtHash(context.Context, common.Address, common.Hash) (uint64, error) {
	return p.pending, p.failing["nonce"]
}

func (p *pool) BalanceAtHash(context.Context, common.Address, common.Hash) (*big.Int, error) {
	return new(big.Int), p.failing["balance"]
}

func (p *pool) SuggestGasTipCap(context.Context) (*big.Int, error) {
	return big.NewInt(p.tip), p.failing["tip"]
}

func (p *pool) EstimateGas(context.Context, ethereum.CallMsg) (uint64, error) {
	return p.gas, p.failing["estimate"]
}

func (p *pool) SendTransaction(_ context.Context, tx *types.Transaction) error {
	if err := p.failing["send"]; err != nil {
		return err
	}
	p.sent = append(p.sent, tx)
	return nil
}

func (p *pool) TransactionReceipt(_ context.Context, hash common.Hash) (*types.Receipt, error) {
	p.asked++
	if err := p.failing["receipt"]; err != nil {
		return nil, err
	}
	if r := p.receipts[hash]; r != nil && p.asked > p.minedAfter {
		return r, nil
	}
	return nil, ethereum.NotFound
}

func newPool() *pool {
	return &pool{gas: 100_000, tip: 3, baseFee: big.NewInt(50), failing: map[string]error{}, receipts: map[common.Hash]*types.Receipt{}}
}

func (p *pool) sender(t *testing.T) *txmgr.Sender {
	t.Helper()
	account := simchain.NewAccount("sender")
	s, err := relay.NewSender(context.Background(), p, account.Address, account.Sign)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var call = txmgr.Call{Name: "a call", To: common.Address{9}, Data: []byte{1, 2}}

// TestSenderNonces: a node whose pending nonce lags does not make a nonce come
// twice; one that is ahead is believed; what was not sent takes none.
func TestSenderNonces(t *testing.T) {
	p := newPool()
	s := p.sender(t)
	p.pending = 4
	send := func() error { _, err := s.Send(t.Context(), call); return err }
	for range 2 {
		if err := send(); err != nil {
			t.Fatal(err)
		}
	}
	p.failing["send"] = errNode
	if err := send(); !errors.Is(err, errNode) {
		t.Errorf("got %v", err)
	}
	delete(p.failing, "send")
	_ = send()
	p.pending = 10
	_ = send()
	var got []uint64
	for _, tx := range p.sent {
		got = append(got, tx.Nonce())
	}
	if want := []uint64{4, 5, 6, 10}; len(got) != len(want) || got[0] != 4 || got[1] != 5 || got[2] != 6 || got[3] != 10 {
		t.Errorf("nonces %v, want %v", got, want)
	}
}

// TestSenderTransaction: what is sent is the call, with a quarter more gas than
// estimated and fees that hold while the base fee doubles.
func TestSenderTransaction(t *testing.T) {
	p := newPool()
	s := p.sender(t)
	paid := call
	paid.Value = big.NewInt(77)
	for _, c := range []struct {
		name           string
		estimate, want uint64
	}{
		{"a usual estimate", 100_000, 125_000},
		{"near the limit", txmgr.MaxTxGas - 1, txmgr.MaxTxGas},
		{"at the limit", txmgr.MaxTxGas, txmgr.MaxTxGas},
		{"above it, where new state does not count", txmgr.MaxTxGas + 4, txmgr.MaxTxGas + 4 + (txmgr.MaxTxGas+4)/4},
	} {
		t.Run(c.name, func(t *testing.T) {
			p.gas = c.estimate
			tx, err := s.Send(t.Context(), paid)
			if err != nil {
				t.Fatal(err)
			}
			from, err := types.Sender(types.LatestSignerForChainID(big.NewInt(1)), tx)
			if tx.Gas() != c.want || *tx.To() != call.To || tx.Value().Int64() != 77 || string(tx.Data()) != string(call.Data) ||
				tx.GasTipCap().Cmp(txmgr.DefaultMinTip) != 0 || tx.GasFeeCap().Int64() != 100+txmgr.DefaultMinTip.Int64() || err != nil || from != s.From {
				t.Errorf("sent %+v", tx)
			}
		})
	}
	if txmgr.MaxTxGas != params.MaxTxGas {
		t.Errorf("the limit is %d, EIP-7825 has %d", txmgr.MaxTxGas, params.MaxTxGas)
	}
}

// TestSenderMaxFee: whatever the node suggests, no more is paid a gas. The base
// fee is 50 gwei and the tip 3, so 103 are offered where nothing bounds them.
func TestSenderMaxFee(t *testing.T) {
	for _, c := range []struct {
		name         string
		max, tip     int64
		wantTip, cap int64
	}{
		{"far away", 1000, 3, 3, 103},
		{"just enough, with room for a replacement", 117, 3, 3, 103},
		{"too little for that", 90, 3, 3, 80},
		{"a greedy tip", 60, 1 << 30, 50, 60},
		{"the base fee alone", 50, 3, 3, 50},
		{"below the base fee", 49, 3, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPool()
			p.tip, p.baseFee = c.tip*params.GWei, big.NewInt(50*params.GWei)
			s := p.sender(t)
			s.MaxFee = big.NewInt(c.max * params.GWei)
			tx, err := s.Send(t.Context(), call)
			switch {
			case c.cap == 0 && errors.Is(err, txmgr.ErrFeesTooHigh) && len(p.sent) == 0:
			case c.cap == 0 || err != nil:
				t.Errorf("%v", err)
			case tx.GasTipCap().Int64() != c.wantTip*params.GWei || tx.GasFeeCap().Int64() != c.cap*params.GWei:
				t.Errorf("tip %d, cap %d", tx.GasTipCap(), tx.GasFeeCap())
			}
		})
	}
}

// TestSenderErrors: whatever fails before the sending, nothing is sent, and the
// cause is kept.
func TestSenderErrors(t *testing.T) {
	for _, method := range []string{"estimate", "header", "nonce", "send"} {
		t.Run(method, func(t *testing.T) {
			p := newPool()
			s := p.sender(t)
			p.failing[method] = errNode
			if _, err := s.Send(t.Context(), call); !errors.Is(err, errNode) || !strings.HasPrefix(err.Error(), call.Name) {
				t.Errorf("got %v", err)
			}
			if len(p.sent) > 0 {
				t.Error("it was sent")
			}
		})
	}
	t.Run("no base fee", func(t *testing.T) {
		p := newPool()
		p.baseFee = nil
		if _, err := p.sender(t).Send(t.Context(), call); err == nil || len(p.sent) > 0 {
			t.Errorf("got %v", err)
		}
	})
	t.Run("no signature", func(t *testing.T) {
		p := newPool()
		s, err := relay.NewSender(t.Context(), p, common.Address{}, func(context.Context, *types.Transaction, *big.Int) (*types.Transaction, error) { return nil, errNode })
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Send(t.Context(), call); !errors.Is(err, errNode) || len(p.sent) > 0 {
			t.Errorf("got %v", err)
		}
	})
	t.Run("no chain id", func(t *testing.T) {
		p := newPool()
		p.failing["chain id"] = errNode
		if _, err := relay.NewSender(t.Context(), p, common.Address{}, nil); !errors.Is(err, errNode) {
			t.Errorf("got %v", err)
		}
	})
}

func TestWait(t *testing.T) {
	tx := types.NewTx(&types.DynamicFeeTx{})
	t.Run("mined after a while", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			p := newPool()
			s := p.sender(t)
			p.minedAfter = 4
			p.receipts[tx.Hash()] = &types.Receipt{Status: types.ReceiptStatusSuccessful, BlockNumber: big.NewInt(1), EffectiveGasPrice: big.NewInt(1)}
			began := time.Now()
			if r, err := s.Wait(t.Context(), tx, 3*time.Second); err != nil || r == nil || p.asked != 5 || time.Since(began) != 12*time.Second {
				t.Errorf("got %v, %v after asking %d times in %v", r, err, p.asked, time.Since(began))
			}
		})
	})
	t.Run("mined and failed", func(t *testing.T) {
		p := newPool()
		p.receipts[tx.Hash()] = &types.Receipt{BlockNumber: big.NewInt(1), EffectiveGasPrice: big.NewInt(1)}
		if r, err := p.sender(t).Wait(t.Context(), tx, time.Second); !errors.Is(err, txmgr.ErrFailed) || r == nil {
			t.Errorf("got %v, %v", r, err)
		}
	})
	for name, receipt := range map[string]*types.Receipt{
		"no block": {EffectiveGasPrice: big.NewInt(1)},
		"no price": {BlockNumber: big.NewInt(1)},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPool()
			p.receipts[tx.Hash()] = receipt
			if r, err := p.sender(t).Wait(t.Context(), tx, time.Second); !errors.Is(err, txmgr.ErrBadReceipt) || r != nil {
				t.Errorf("got %v, %v", r, err)
			}
		})
	}
	t.Run("the context ends", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			s := newPool().sender(t)
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			if r, err := s.Wait(ctx, tx, time.Second); !errors.Is(err, context.DeadlineExceeded) || r != nil {
				t.Errorf("got %v, %v", r, err)
			}
		})
	})
	t.Run("the node fails", func(t *testing.T) {
		p := newPool()
		p.failing["receipt"] = errNode
		if _, err := p.sender(t).Wait(t.Context(), tx, time.Second); !errors.Is(err, errNode) {
			t.Errorf("got %v", err)
		}
	})
}

var errNode = errors.New("the node has a cold")
