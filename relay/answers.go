package relay

import (
	"errors"
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
