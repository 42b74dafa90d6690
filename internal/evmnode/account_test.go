// SPDX-License-Identifier: MIT

package evmnode

import (
	"fmt"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

// says answers with a number.
func says(n uint64) handler { return answering(fmt.Sprintf(`"result":"0x%x"`, n)) }

// TestAccountNumbers: of several nodes no single one tells the nonce or the balance of the account behind a block.
func TestAccountNumbers(t *testing.T) {
	c := newChain(t, tomorrow)
	head := c.emit(1)
	for _, s := range []struct {
		name           string
		nodes          []handler // the first is read
		nonce, balance uint64
		told           bool
	}{
		{"one alone", []handler{says(5)}, 5, 5, false},
		{"two that agree", []handler{says(5), says(5)}, 5, 5, false},
		{"of two the one that is read says more", []handler{says(7), says(5)}, 7, 7, true},
		{"of two the one that is read says less", []handler{says(5), says(7)}, 5, 7, true},
		{"of three the one that is read says more", []handler{says(7), says(5), says(5)}, 5, 5, true},
		{"of three the one that is read says nothing is left", []handler{says(0), says(5), says(5)}, 5, 5, true},
		{"of three another says more", []handler{says(5), says(7), says(5)}, 5, 5, true},
		{"of three one refuses", []handler{says(5), reverting, says(5)}, 5, 5, false},
		{"the one that is read is gone", []handler{cutting, says(5), says(5)}, 5, 5, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			var urls []string
			for _, h := range s.nodes {
				urls = append(urls, newProxy(t, c.url).with(getTransactionCount, h).with(getBalance, h).URL)
			}
			p := open(t, Config{URLs: urls, Patience: time.Second})
			nonce, err := p.NonceAtHash(t.Context(), common.Address{1}, head.Hash())
			if err != nil || nonce != s.nonce {
				t.Errorf("nonce %d, %v", nonce, err)
			}
			balance, err := p.BalanceAtHash(t.Context(), common.Address{1}, head.Hash())
			if err != nil || balance.Uint64() != s.balance {
				t.Errorf("balance %v, %v", balance, err)
			}
			if told := calls(p); (len(told) > 0) != s.told {
				t.Errorf("reported %+v", told)
			}
		})
	}
}

// TestPendingOfOneAlone: a node that alone speaks of pending transactions is reported by name, if it does for some heads, whichever
// it is; its number counts for nothing.
func TestPendingOfOneAlone(t *testing.T) {
	c := newChain(t, tomorrow)
	for liar := range 3 {
		var urls []string
		for i := range 3 {
			said := uint64(5)
			if i == liar {
				said = 21
			}
			urls = append(urls, newProxy(t, c.url).with(getTransactionCount, says(said)).URL)
		}
		p := open(t, Config{URLs: urls, Patience: time.Second})
		for round := range aheadHeads + 2 {
			if _, err := p.HeaderByNumber(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			if n, err := p.PendingNonceAt(t.Context(), common.Address{1}); err != nil || n != 5 {
				t.Errorf("%d, %v", n, err)
			}
			if told := calls(p); (len(told) == 1) != (round >= aheadHeads) {
				t.Errorf("in round %d: reported %+v", round, told)
			}
		}
		name := p.Report().Endpoints[liar].Name
		if told := calls(p); !strings.HasPrefix(told[0].Text, name+" speaks of 16 pending transactions") {
			t.Errorf("reported %+v", told)
		}
	}
}

// TestTips: of several nodes no single one tells the tip, and a node needs not offer to.
func TestTips(t *testing.T) {
	c := newChain(t, tomorrow)
	base := c.head().BaseFee.Uint64()
	no := answering(`"error":{"code":-32601,"message":"the method does not exist"}`)
	for _, s := range []struct {
		name          string
		tips          []handler // the first is read
		prices        handler
		want          uint64
		refused, told bool
	}{
		{"one alone", []handler{says(5)}, nil, 5, false, false},
		{"of two the greater", []handler{says(5), says(7)}, nil, 7, false, false},
		{"of two one says next to nothing", []handler{says(1), says(2e9)}, nil, 2e9, false, false},
		{"of two one says far too much", []handler{says(1e9), says(400e9)}, nil, 400e9, false, true},
		{"of three one says next to nothing", []handler{says(1), says(1e9), says(2e9)}, nil, 1e9, false, false},
		{"of three one says far too much", []handler{says(400e9), says(1e9), says(2e9)}, nil, 2e9, false, false},
		{"it offers a gas price alone", []handler{no}, says(base + 9), 9, false, false},
		{"a gas price below the base fee", []handler{no}, says(1), 0, false, false},
		{"neither", []handler{no}, no, 0, true, false},
		{"neither, and another does", []handler{no, says(3)}, no, 3, false, false},
	} {
		t.Run(s.name, func(t *testing.T) {
			var urls []string
			for _, h := range s.tips {
				urls = append(urls, newProxy(t, c.url).with(maxPriorityFee, h).with("eth_gasPrice", s.prices).URL)
			}
			p := open(t, Config{URLs: urls, Patience: time.Second})
			tip, err := p.SuggestGasTipCap(t.Context())
			if (err != nil) != s.refused || err == nil && tip.Uint64() != s.want {
				t.Errorf("%v, %v", tip, err)
			}
			if told := calls(p); (len(told) == 1) != s.told {
				t.Errorf("reported %+v", told)
			}
		})
	}
}

// TestPendingCall: what one node refuses behind what waits to be mined, and another lets pass, passes; a node that cannot tell is
// not held to be away.
func TestPendingCall(t *testing.T) {
	c := newChain(t, tomorrow)
	broken := answering(`"error":{"code":-32603,"message":"internal error"}`)
	for _, s := range []struct {
		name          string
		first, second handler
		refused       bool
	}{
		{"both let it pass", nil, nil, false},
		{"the one that is read refuses", reverting, nil, false},
		{"both refuse", reverting, reverting, true},
		{"the one that is read cannot tell", broken, nil, true},
	} {
		t.Run(s.name, func(t *testing.T) {
			p := open(t, Config{URLs: []string{newProxy(t, c.url).with(call, s.first).URL, newProxy(t, c.url).with(call, s.second).URL}})
			_, err := p.PendingCallContract(t.Context(), ethereum.CallMsg{To: &common.Address{1}})
			if (err != nil) != s.refused {
				t.Errorf("%v", err)
			}
			for _, e := range p.Report().Endpoints {
				if !e.Live {
					t.Errorf("%s is held to be away", e.Name)
				}
			}
		})
	}
}

// TestPendingThatOneMakesUp: one home node of three speaks of sixteen pending transactions that there are not, always. A move is
// mined in the next block, nothing else is paid for, and the node is reported.
func TestPendingThatOneMakesUp(t *testing.T) {
	for liar := range 3 {
		c := newChain(t, tomorrow)
		var urls []string
		for i := range 3 {
			node := newProxy(t, c.url)
			if i == liar {
				node.with(getTransactionCount, func(w http.ResponseWriter, r *http.Request, q question) {
					if q.Params[1] != "pending" {
						node.pass(w, r, q)
						return
					}
					nonce, err := c.Client.PendingNonceAt(t.Context(), sender.Address)
					if err != nil {
						t.Error(err)
					}
					says(nonce+16)(w, r, q)
				})
			}
			urls = append(urls, node.URL)
		}
		p := open(t, Config{URLs: urls})
		box, err := relay.NewManager(t.Context(), p, sender.Address, sender.Sign)
		if err != nil {
			t.Fatal(err)
		}
		intent := txmgr.Intent{Key: "a", Call: txmgr.Call{Name: "note", To: common.Address{7}, Data: []byte("the move")}}
		mined := -1
		for round := range 6 {
			head, err := p.HeaderByNumber(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			home := &protocol.State{Block: protocol.Block{Number: head.Number.Uint64(), Hash: head.Hash(), Time: head.Time}}
			var intents []txmgr.Intent
			if mined < 0 {
				intents = append(intents, intent)
			}
			news, err := box.Submit(t.Context(), txmgr.Block(home.Block), intents)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range news {
				if n.Stage == txmgr.StageMined {
					mined = round
				}
			}
			c.Commit()
		}
		nonce, err := c.Client.NonceAt(t.Context(), sender.Address, nil)
		told := calls(p)
		for _, d := range told {
			if !strings.HasPrefix(d.Text, p.Report().Endpoints[liar].Name) {
				told = nil
			}
		}
		if err != nil || nonce != 1 || mined != 1 || len(told) == 0 {
			t.Errorf("the liar is node %d: mined in round %d, %d nonces used, reported %+v, %v", liar, mined, nonce, calls(p), err)
		}
		paid := new(big.Int).Set(box.Report().Spent)
		t.Logf("the liar is node %d: mined in round %d, %d nonce used, %v wei paid", liar, mined, nonce, paid)
	}
}
