// SPDX-License-Identifier: MIT

package txmgr

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/rpc"
)

// answer is what a node says to a transaction it is sent.
type answer uint8

const (
	accepted answer = iota
	// used: the nonce is that of a mined transaction.
	used
	// outbid: the pool has another transaction of the nonce, and wants more to
	// replace it.
	outbid
	// cheap: the pool will not have it for so small a tip.
	cheap
	// refused: the pool will not have it.
	refused
	// lost: there was no answer. It may have arrived.
	lost
)

// wordings are what nodes say, in lower case. The codes do not tell: most use
// one for all.
var wordings = []struct {
	text string
	answer
}{
	{"already known", accepted},                   // geth, reth, besu, erigon
	{"alreadyknown", accepted},                    // nethermind
	{"known transaction", accepted},               // older geth and besu
	{"already imported", accepted},                // anvil, openethereum
	{"existing tx with same hash", accepted},      // older erigon
	{"nonce too low", used},                       // geth, reth, anvil, besu, erigon, nethermind
	{"nonce is too low", used},                    // openethereum
	{"oldnonce", used},                            // older nethermind
	{"replacement transaction", outbid},           // geth, reth, anvil, besu
	{"replacementnotallowed", outbid},             // nethermind
	{"feetoolowtocompete", outbid},                // nethermind
	{"could not replace existing", outbid},        // erigon
	{"insufficient gas price to replace", outbid}, // older reth
	{"another transaction with same", outbid},     // openethereum
	{"transaction underpriced", cheap},            // geth, reth, besu, bor
	{"below configured minimum", cheap},           // besu
	{"feetoolow, ef", cheap},                      // nethermind: EffectivePriorityFeePerGas
	{"gas price too low", cheap},                  // others
	{"tip too low", cheap},
	{"gas tip cap", cheap},
}

// Codes of errors that are not about the transaction: internal error, timeout,
// limit exceeded.
var otherCodes = map[int]bool{-32603: true, -32002: true, -32005: true}

// answerOf reads what came back from sending.
func answerOf(err error) answer {
	if err == nil {
		return accepted
	}
	var said rpc.Error
	if !errors.As(err, &said) {
		return lost
	}
	text := strings.ToLower(said.Error())
	for _, w := range wordings {
		if strings.Contains(text, w.text) {
			return w.answer
		}
	}
	if otherCodes[said.ErrorCode()] {
		return lost
	}
	return refused
}

// maxQuote is how much of a node's words is repeated, in bytes.
const maxQuote = 300

// quotedError is what a node says, told as a quote: it may be anything.
type quotedError struct{ err error }

func (e *quotedError) Error() string {
	text := e.err.Error()
	if len(text) > maxQuote {
		text = strings.ToValidUTF8(text[:maxQuote], "") + "..."
	}
	return fmt.Sprintf("the node says %q", text)
}

func (e *quotedError) Unwrap() error { return e.err }

// quoted returns an error as a quote if its words are a node's, all of them: what
// wraps one may have quoted it already.
func quoted(err error) error {
	if said, ok := err.(rpc.Error); ok { //nolint:errorlint // see above
		return &quotedError{said}
	}
	return err
}
