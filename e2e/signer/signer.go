// SPDX-License-Identifier: MIT

// Package signer is a remote signer for tests. It answers as Clef does (account_signTransaction) and as web3signer does
// (eth_signTransaction), and has hooks around a signature.
package signer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/internal/simchain"
)

// Server signs for one account on one chain.
type Server struct {
	URL string

	tb      testing.TB
	account simchain.Account
	chain   *big.Int

	mu            sync.Mutex
	before, after func(*types.Transaction)
	signed        []*types.Transaction
}

// New starts a server that ends with the test.
func New(tb testing.TB, account simchain.Account, chain *big.Int) *Server {
	tb.Helper()
	s := &Server{tb: tb, account: account, chain: chain}
	server := httptest.NewServer(s)
	tb.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	s.URL = server.URL
	return s
}

// Hook sets what is called before a transaction is signed, and after it is and before it is answered. nil is nothing.
func (s *Server) Hook(before, after func(*types.Transaction)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.before, s.after = before, after
}

// Signed returns what was signed so far.
func (s *Server) Signed() []*types.Transaction {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*types.Transaction(nil), s.signed...)
}

// request is a call of either kind.
type request struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the client is gone
	}
	var q request
	if err := json.Unmarshal(body, &q); err != nil {
		http.Error(w, "not JSON-RPC", http.StatusBadRequest)
		return
	}
	reply := map[string]any{"jsonrpc": "2.0", "id": q.ID}
	if result, err := s.answer(q); err != nil {
		reply["error"] = map[string]any{"code": -32000, "message": err.Error()}
	} else {
		reply["result"] = result
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(reply) // a client that is gone needs no answer
}

func (s *Server) answer(q request) (any, error) {
	switch q.Method {
	case "account_version":
		return "6.1.0", nil
	case "account_list", "eth_accounts":
		return []common.Address{s.account.Address}, nil
	case "account_signTransaction", "eth_signTransaction":
	default:
		return nil, fmt.Errorf("the method %s does not exist", q.Method)
	}
	if len(q.Params) == 0 {
		return nil, errors.New("no transaction")
	}
	var wanted transaction
	if err := json.Unmarshal(q.Params[0], &wanted); err != nil {
		return nil, err
	}
	tx, err := s.sign(wanted)
	if err != nil {
		return nil, err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return nil, err
	}
	if q.Method == "eth_signTransaction" {
		return hexutil.Bytes(raw), nil
	}
	return map[string]any{"raw": hexutil.Bytes(raw), "tx": tx}, nil
}

// transaction is what is to be signed, as both signers take it.
type transaction struct {
	From                 common.MixedcaseAddress  `json:"from"`
	To                   *common.MixedcaseAddress `json:"to"`
	Nonce                *hexutil.Uint64          `json:"nonce"`
	Gas                  *hexutil.Uint64          `json:"gas"`
	MaxFeePerGas         *hexutil.Big             `json:"maxFeePerGas"`
	MaxPriorityFeePerGas *hexutil.Big             `json:"maxPriorityFeePerGas"`
	Value                *hexutil.Big             `json:"value"`
	Data                 *hexutil.Bytes           `json:"data"`
	Input                *hexutil.Bytes           `json:"input"`
	ChainID              *hexutil.Big             `json:"chainId"`
}

func (s *Server) sign(w transaction) (*types.Transaction, error) {
	switch {
	case w.From.Address() != s.account.Address:
		return nil, fmt.Errorf("no account %s", w.From.Address())
	case w.Nonce == nil || w.Gas == nil || w.MaxFeePerGas == nil || w.MaxPriorityFeePerGas == nil:
		return nil, errors.New("nonce, gas and fees are needed")
	case w.ChainID != nil && w.ChainID.ToInt().Cmp(s.chain) != 0:
		return nil, fmt.Errorf("chain %s, not %s", w.ChainID.ToInt(), s.chain)
	}
	content := &types.DynamicFeeTx{
		ChainID: s.chain, Nonce: uint64(*w.Nonce), Gas: uint64(*w.Gas),
		GasFeeCap: w.MaxFeePerGas.ToInt(), GasTipCap: w.MaxPriorityFeePerGas.ToInt(), Value: new(big.Int),
	}
	if w.To != nil {
		to := w.To.Address()
		content.To = &to
	}
	if w.Value != nil {
		content.Value = w.Value.ToInt()
	}
	if w.Data != nil {
		content.Data = *w.Data
	} else if w.Input != nil {
		content.Data = *w.Input
	}
	s.mu.Lock()
	before, after := s.before, s.after
	s.mu.Unlock()
	plain := types.NewTx(content)
	if before != nil {
		before(plain)
	}
	tx, err := types.SignTx(plain, types.LatestSignerForChainID(s.chain), s.account.Key)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.signed = append(s.signed, tx)
	s.mu.Unlock()
	if after != nil {
		after(tx)
	}
	return tx, nil
}
