// SPDX-License-Identifier: MIT

package journal

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
)

var (
	// ErrDamaged means that a record is none, or is not as it was written.
	ErrDamaged = errors.New("the record is damaged")

	// ErrBadClaims means that what a record holds of a batch's claims makes no sense.
	ErrBadClaims = errors.New("the recorded claims make no sense")
)

const (
	keySize  = 32 + 8
	sumSize  = 4
	maxValue = 1 << 20 // bytes; the longest that is written has some 200 kB
)

// Entry is one thing that was seen or done about a batch: one of its last five fields is set.
type Entry struct {
	At   uint64 // machine time, seconds since 1970
	Home protocol.Block

	Claimed *Claimed `json:",omitempty"`
	Judged  *Judged  `json:",omitempty"`
	Did     *Did     `json:",omitempty"`
	State   *State   `json:",omitempty"`
	Money   *Money   `json:",omitempty"` // of the whole account; about no batch
}

// Claimed is a batch as it was proposed, with all that a verdict about it depends on.
type Claimed struct {
	Relay         common.Address
	ChainID       *hexutil.Big
	Confirmations uint64
	Self          common.Address // of the watcher
	Proposer      common.Address
	Salt          common.Hash
	Claims        []byte `json:",omitempty"` // packed
	Candidate     []byte `json:",omitempty"` // a packed header state
	Checkpoint    Checkpoint
	Deposit       *hexutil.Big
	ProposedAt    uint64 // home time
	Deadline      uint64 // home time
}

// Checkpoint is the one that was latest when the batch was proposed.
type Checkpoint struct {
	Index  uint64
	Height uint32
	Time   uint32
	Tip    common.Hash // in internal byte order
	State  []byte      // packed
}

// Judged are verdicts that are new, on the foreign chain up to a block.
type Judged struct {
	Height   uint32      // up to which the heaviest chain was decided
	Tip      common.Hash // of the block there, in internal byte order
	Median   uint32      // time past, there
	Verdicts []Span
}

// Span is one verdict about the claims at positions First to Last.
type Span struct {
	First, Last int
	challenger.Verdict
}

// Did is an action and how far it has come, or a page.
type Did struct {
	Rule     string
	Reason   string
	Page     bool         `json:",omitempty"` // a human was called
	Key      string       `json:",omitempty"`
	Call     string       `json:",omitempty"` // name of the contract's function
	Value    *hexutil.Big `json:",omitempty"` // wei that are sent along: a deposit
	Deadline uint64       `json:",omitempty"` // home time
	Stage    txmgr.Stage  `json:",omitempty"`
	Tx       common.Hash
	Block    uint64       `json:",omitempty"`
	Gas      uint64       `json:",omitempty"`
	Fee      *hexutil.Big `json:",omitempty"` // wei
	Error    string       `json:",omitempty"`
}

// Paid reports whether a fee was paid with this.
func (d *Did) Paid() bool {
	return d != nil && d.Fee != nil && (d.Stage == txmgr.StageMined || d.Stage == txmgr.StageFailed)
}

// Where a batch stands.
const (
	StatusOpen     = "open"
	StatusFinal    = "final"
	StatusSettled  = "settled"
	StatusRejected = "rejected"
	StatusGone     = "gone" // a reorganisation of the home chain has undone it
)

// State is where a batch stands, and its disputes that stand otherwise than before.
type State struct {
	Status   string
	Disputes []Dispute `json:",omitempty"`
	Money    *Money    `json:",omitempty"` // if the batch has been something else to the account than before
}

// Dispute is a dispute about a batch.
type Dispute struct {
	ID         common.Hash
	Kind       string
	Claim      common.Hash    // hash of the claim or of the candidate
	Challenger common.Address `json:"Opener"` // as records have it since the first release
	Open       bool
	Loser      string         `json:",omitempty"` // a side, once it was decided
	Winner     common.Address // zero if the deposit was taken back
}

// Content returns the claims, or the candidate.
//
// Expected errors: ErrBadClaims.
func (c *Claimed) Content() (claims []protocol.Claim, candidate *btcheaders.State, err error) {
	if len(c.Candidate) > 0 {
		state, err := btcheaders.ParseState(c.Candidate)
		if err != nil {
			return nil, nil, fmt.Errorf("%w: %w", ErrBadClaims, err)
		}
		return nil, &state, nil
	}
	claims, err = protocol.UnpackClaims(c.Claims)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrBadClaims, err)
	}
	return claims, nil, nil
}

// Check reports whether the content hashes to the id of its batch.
//
// Expected errors: ErrBadClaims.
func (c *Claimed) Check(id common.Hash) error {
	claims, candidate, err := c.Content()
	if err != nil {
		return err
	}
	root := protocol.BatchRoot(claims)
	if candidate != nil {
		root = protocol.CandidateHash(*candidate)
	}
	if c.ChainID == nil || protocol.BatchID(root, c.Proposer, c.Salt, c.Relay, c.ChainID.ToInt()) != id {
		return fmt.Errorf("%w: they do not hash to the batch's id", ErrBadClaims)
	}
	return nil
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// keyOf returns the key of a batch's entry with a number.
func keyOf(batch common.Hash, number uint64) []byte {
	return binary.BigEndian.AppendUint64(batch.Bytes(), number)
}

// seal puts the checksum of a key and a content in front of the content.
func seal(key, content []byte) []byte {
	sum := crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, content)
	return append(binary.BigEndian.AppendUint32(make([]byte, 0, sumSize+len(content)), sum), content...)
}

// unseal returns what seal has sealed.
//
// Expected errors: ErrDamaged.
func unseal(key, value []byte) ([]byte, error) {
	if len(value) < sumSize || len(value) > maxValue {
		return nil, fmt.Errorf("%w: an entry of %d bytes", ErrDamaged, len(value))
	}
	content := value[sumSize:]
	if string(seal(key, content)[:sumSize]) != string(value[:sumSize]) {
		return nil, fmt.Errorf("%w: an entry does not match its checksum", ErrDamaged)
	}
	return content, nil
}

// decode reads an entry. Nothing of what it returns lies in the file.
//
// Expected errors: ErrDamaged.
func decode(key, value []byte) (batch common.Hash, e Entry, err error) {
	if len(key) != keySize {
		return batch, e, fmt.Errorf("%w: a key of %d bytes", ErrDamaged, len(key))
	}
	content, err := unseal(key, value)
	if err != nil {
		return batch, e, err
	}
	if err := json.Unmarshal(content, &e); err != nil {
		return batch, e, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return common.BytesToHash(key[:common.HashLength]), e, nil
}
