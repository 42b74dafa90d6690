// SPDX-License-Identifier: MIT

package evmnode

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

var askedHash = common.HexToHash("0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3") // of the first block of Ethereum

// questions are calls of a pool whose answers say something, with a check of what may be answered.
var questions = []struct {
	name  string
	ask   func(context.Context, *Pool) (any, error)
	check func(any) error
}{
	{"ChainID", func(ctx context.Context, p *Pool) (any, error) { return p.ChainID(ctx) }, func(v any) error {
		if id := v.(*big.Int); id.Sign() <= 0 || id.BitLen() > 256 {
			return fmt.Errorf("chain id %d", id)
		}
		return nil
	}},
	{"head", func(ctx context.Context, p *Pool) (any, error) { return p.HeaderByNumber(ctx, nil) }, func(v any) error {
		if h := v.(*types.Header); !h.Number.IsUint64() {
			return fmt.Errorf("block %d", h.Number)
		}
		return nil
	}},
	{"HeaderByNumber", func(ctx context.Context, p *Pool) (any, error) { return p.HeaderByNumber(ctx, new(big.Int)) }, func(v any) error {
		if h := v.(*types.Header); h.Number.Sign() != 0 {
			return fmt.Errorf("block %d", h.Number)
		}
		return nil
	}},
	{"HeaderByHash", func(ctx context.Context, p *Pool) (any, error) { return p.HeaderByHash(ctx, askedHash) }, func(v any) error {
		if h := v.(*types.Header); h.Hash() != askedHash {
			return fmt.Errorf("block %s", h.Hash())
		}
		return nil
	}},
	{"logs of blocks", func(ctx context.Context, p *Pool) (any, error) {
		return p.FilterLogs(ctx, ethereum.FilterQuery{FromBlock: big.NewInt(1), ToBlock: big.NewInt(9)})
	}, func(v any) error {
		number, index := uint64(1), -1
		for _, l := range v.([]types.Log) {
			if l.BlockNumber > number {
				number, index = l.BlockNumber, -1
			}
			if l.Removed || l.BlockNumber != number || number > 9 || int(l.Index) <= index {
				return fmt.Errorf("log %+v", l)
			}
			index = int(l.Index)
		}
		return nil
	}},
	{"logs of a block", func(ctx context.Context, p *Pool) (any, error) {
		return p.FilterLogs(ctx, ethereum.FilterQuery{BlockHash: &askedHash})
	}, func(v any) error {
		for _, l := range v.([]types.Log) {
			if l.BlockHash != askedHash {
				return fmt.Errorf("log %+v", l)
			}
		}
		return nil
	}},
	{"CallContractAtHash", func(ctx context.Context, p *Pool) (any, error) {
		return p.CallContractAtHash(ctx, ethereum.CallMsg{}, askedHash)
	}, nil},
	{"CodeAtHash", func(ctx context.Context, p *Pool) (any, error) {
		return p.CodeAtHash(ctx, common.Address{1}, askedHash)
	}, nil},
	{"Creations", func(ctx context.Context, p *Pool) (any, error) { return p.Creations(ctx, 0) }, nil},
	{"BalanceAtHash", func(ctx context.Context, p *Pool) (any, error) {
		return p.BalanceAtHash(ctx, common.Address{1}, askedHash)
	}, nil},
	{"NonceAtHash", func(ctx context.Context, p *Pool) (any, error) {
		return p.NonceAtHash(ctx, common.Address{1}, askedHash)
	}, nil},
	{"PendingNonceAt", func(ctx context.Context, p *Pool) (any, error) { return p.PendingNonceAt(ctx, common.Address{1}) }, nil},
	{"EstimateGas", func(ctx context.Context, p *Pool) (any, error) { return p.EstimateGas(ctx, ethereum.CallMsg{}) }, nil},
	{"SuggestGasTipCap", func(ctx context.Context, p *Pool) (any, error) { return p.SuggestGasTipCap(ctx) }, nil},
	{"TransactionReceipt", func(ctx context.Context, p *Pool) (any, error) { return p.TransactionReceipt(ctx, common.Hash{1}) }, nil},
	{"SendTransaction", func(ctx context.Context, p *Pool) (any, error) {
		return nil, p.SendTransaction(ctx, types.NewTx(&types.DynamicFeeTx{}))
	}, nil},
}

// checkAnswer fails unless an outcome is one that callers expect.
func checkAnswer(t *testing.T, name string, v any, err error, check func(any) error) {
	t.Helper()
	var said *Error
	switch {
	case err == nil && check != nil:
		if err := check(v); err != nil {
			t.Errorf("%s: taken: %v", name, err)
		}
	case err != nil && !errors.As(err, &said) && !answered(err):
		t.Errorf("%s: unexpected error %v", name, err)
	case err != nil && (len(err.Error()) > 2*maxText || strings.Contains(err.Error(), "secret")):
		t.Errorf("%s: tells too much: %v", name, err)
	}
}

// results are answers of nodes: each question takes one of them.
func results(tb testing.TB) []string {
	tb.Helper()
	log := `{"address":"0x0100000000000000000000000000000000000000","topics":["0x` + strings.Repeat("01", 32) + `"],"data":"0x12","blockNumber":"0x2","transactionHash":"0x` +
		strings.Repeat("00", 32) + `","transactionIndex":"0x0","blockHash":"` + askedHash.Hex() + `","logIndex":"0x0"}`
	header, err := json.Marshal(&types.Header{
		UncleHash: types.EmptyUncleHash, Root: common.HexToHash("0xd7f8974fb5ac78d9ac099b9ad5018bedc2ce0a72dad1827a1709da30580f0544"),
		TxHash: types.EmptyTxsHash, ReceiptHash: types.EmptyReceiptsHash, Difficulty: big.NewInt(17179869184), Number: new(big.Int), GasLimit: 5000,
		Extra: common.FromHex("0x11bbe8db4e347b4e8c937c1c8370e4b5ed33adb3db69cbdb7a38e1e50b1b82fa"), Nonce: types.EncodeNonce(66),
	})
	if err != nil {
		tb.Fatal(err)
	}
	block := strings.Replace(string(header), `{`, `{"transactions":[{"from":"0x`+strings.Repeat("01", 20)+`","to":null,"nonce":"0x0","input":"0x60"}],"uncles":[],`, 1)
	later := strings.Replace(log, `"logIndex":"0x0"`, `"logIndex":"0x1"`, 1)
	return []string{
		strings.Replace(string(header), `"gasLimit":"0x1388"`, `"gasLimit":"0x1389"`, 1), strings.Replace(string(header), `"number":"0x0"`, `"number":"0x7"`, 1),
		`[` + later + `,` + log + `]`, `[` + strings.Replace(log, askedHash.Hex(), common.Hash{1}.Hex(), 1) + `]`,
		`"0x1"`, `"0x"`, `"0x1234"`, `null`, string(header), block, `[]`, `[` + log + `]`, `[` + log + `,` + later + `]`,
		`{"status":"0x1","cumulativeGasUsed":"0x1","logsBloom":"0x` + strings.Repeat("00", 256) + `","logs":[],"transactionHash":"0x` + strings.Repeat("01", 32) +
			`","gasUsed":"0x1","blockHash":"0x` + strings.Repeat("01", 32) + `","blockNumber":"0x1","transactionIndex":"0x0"}`,
	}
}

func whole(member string) []byte { return []byte(`{"jsonrpc":"2.0","id":1,` + member + `}`) }

// seed adds results, whole and cut off, refusals, and what is no answer.
func seed(f *testing.F) {
	for i, result := range results(f) {
		body := whole(`"result":` + result)
		for pick := range questions {
			f.Add(body, uint8(pick), uint8(0))
		}
		f.Add(body[:len(body)-2], uint8(i), uint8(0))
	}
	for i, member := range []string{
		`"error":{"code":3,"message":"execution reverted","data":"0x1234"}`, `"error":{"code":-32005,"message":"limit"}`, `"other":1`,
	} {
		f.Add(whole(member), uint8(i), uint8(0))
		f.Add(whole(member), uint8(i), uint8(2))
	}
	f.Add([]byte("[]"), uint8(1), uint8(0))
	f.Add([]byte("<html>"), uint8(4), uint8(6))
}

// TestResults checks that each question takes one of the results that fuzzing begins with.
func TestResults(t *testing.T) {
	for _, q := range questions {
		taken := 0
		for _, result := range results(t) {
			c := &canned{status: http.StatusOK, body: whole(`"result":` + result)}
			v, err := q.ask(t.Context(), cannedPool(t, c))
			if checkAnswer(t, q.name, v, err, q.check); err == nil {
				taken++
			}
		}
		if taken == 0 {
			t.Errorf("%s: nothing is taken", q.name)
		}
	}
}

// body is an answer's, and counts what is read of it.
type body struct {
	io.Reader
	read atomic.Int64
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	b.read.Add(int64(n))
	return n, err
}

func (b *body) Close() error { return nil }

// canned answers all requests with one answer.
type canned struct {
	status int
	body   []byte
	last   *body
}

func (c *canned) RoundTrip(r *http.Request) (*http.Response, error) {
	c.last = &body{Reader: bytes.NewReader(c.body)}
	return &http.Response{
		StatusCode: c.status, Status: fmt.Sprintf("%d %s", c.status, http.StatusText(c.status)), Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: http.Header{"Content-Type": {"application/json"}}, Body: c.last, ContentLength: -1, Request: r,
	}, nil
}

// maxFuzzed is the length of the longest answer that is taken, in bytes.
const maxFuzzed = 4 << 10

// cannedPool is a pool of one node that answers so.
func cannedPool(t *testing.T, c *canned) *Pool {
	t.Helper()
	p := open(t, Config{URLs: []string{"http://user:secret@node/secret"}, MaxAnswer: maxFuzzed})
	transport, ok := p.endpoints[0].http.Transport.(*boundedTransport)
	if !ok {
		t.Fatal("another transport")
	}
	transport.RegisterProtocol("http", c)
	return p
}

// FuzzHTTP has a node answer a question with a status and a body of anybody's.
func FuzzHTTP(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, content []byte, pick, status uint8) {
		statuses := []int{200, 204, 400, 413, 429, 500, 503, 307}
		c := &canned{status: statuses[int(status)%len(statuses)], body: content}
		q, p := questions[int(pick)%len(questions)], cannedPool(t, c)
		v, err := q.ask(t.Context(), p)
		checkAnswer(t, q.name, v, err, q.check)
		if c.last.read.Load() > maxFuzzed+1 {
			t.Errorf("%s: read %d bytes", q.name, c.last.read.Load())
		}
		if failures := p.Report().Endpoints[0].Failures; (failures == 0) != (kindOf(err) <= noMethod || errors.Is(err, ErrUnknownHeader)) {
			t.Errorf("%s: %d failures, and %v", q.name, failures, err)
		}
	})
}

// FuzzWebsocket has a node answer with one message, and then be gone. What is taken is what is taken by HTTP.
func FuzzWebsocket(f *testing.F) {
	seed(f)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { l.Close() })
	var message atomic.Pointer[[]byte]
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go sayOnce(conn, message.Load())
		}
	}()
	f.Fuzz(func(t *testing.T, content []byte, pick, _ uint8) {
		if len(content) > maxFuzzed/2 {
			return // how long a message may be is for TestWebsocket
		}
		message.Store(&content)
		q := questions[int(pick)%len(questions)]
		config := Config{URLs: []string{"ws://" + l.Addr().String() + "/secret"}, MaxAnswer: maxFuzzed, Timeout: time.Minute}
		v, err := q.ask(t.Context(), open(t, config))
		checkAnswer(t, q.name, v, err, q.check)
		if err != nil || bytes.HasPrefix(bytes.TrimSpace(content), []byte("[")) {
			return // a batch of one is an answer by websocket alone
		}
		same, err := q.ask(t.Context(), cannedPool(t, &canned{status: 200, body: content}))
		if err != nil || !reflect.DeepEqual(v, same) {
			t.Errorf("%s: %v by websocket; by HTTP %v, %v", q.name, v, same, err)
		}
	})
}

// sayOnce is a server of websockets that answers the first message with a given one, and ends.
func sayOnce(conn net.Conn, message *[]byte) {
	defer conn.Close()
	in := bufio.NewReader(conn)
	r, err := http.ReadRequest(in)
	if err != nil {
		return
	}
	sum := sha1.Sum([]byte(r.Header.Get("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")) // RFC 6455, 1.3
	fmt.Fprintf(conn, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n",
		base64.StdEncoding.EncodeToString(sum[:]))
	if _, err := in.ReadByte(); err != nil {
		return
	}
	// go-ethereum's client waits for its whole timeout when an end comes before it knows that its question was sent
	time.Sleep(100 * time.Microsecond)
	frame := []byte{0x81, 127} // the last part of a text; its length has 8 bytes
	frame = binary.BigEndian.AppendUint64(frame, uint64(len(*message)))
	_, _ = conn.Write(append(frame, *message...))
	_, _ = in.Discard(in.Buffered()) // else what was not read makes the connection's end a reset
}
