// SPDX-License-Identifier: MIT

package journal

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	bolt "go.etcd.io/bbolt"

	"github.com/assize/assize/relay/protocol"
)

var (
	// ErrBadName means that a text names no claim.
	ErrBadName = errors.New("not a batch id in hex, nor the beginning of one, nor a transaction id")

	// ErrUnknown means that a record holds nothing of a claim.
	ErrUnknown = errors.New("the record holds nothing of it")

	// ErrAmbiguous means that several batches begin as given.
	ErrAmbiguous = errors.New("more than one batch begins so")

	// ErrTooLong means that a record holds more of a claim than can be told.
	ErrTooLong = errors.New("the record holds too much of it")
)

const (
	maxCandidates = 8        // that an error names
	maxTold       = 16 << 20 // bytes of entries
)

// Story is what a record tells of a batch, in order.
type Story struct {
	Batch common.Hash
	// Positions are those of the claims that are asked for; none for all.
	Positions []int
	Entries   []Entry
}

// Claimed returns the batch as it was proposed, or nil if the record does not tell.
func (s *Story) Claimed() *Claimed {
	for _, e := range s.Entries {
		if e.Claimed != nil {
			return e.Claimed
		}
	}
	return nil
}

// Find returns what a record tells of a claim, by a batch's id or the beginning of it, by either and /N for the claim at a
// position, or by a transaction's id in display order: then of all batches that claim it.
//
// Expected errors: ErrBadName, ErrUnknown, ErrAmbiguous, ErrTooLong, ErrDamaged, ErrSchema, ErrLocked, ErrNoFile, ErrEmpty;
// those of the file system.
func Find(path, name string) ([]Story, error) {
	id, position, err := parseName(name)
	if err != nil {
		return nil, err
	}
	var stories []Story
	err = read(path, openPatience, func(c *bolt.Cursor) error {
		batches := batchesFrom(c, id)
		switch {
		case len(batches) > 1:
			return ambiguous(name, batches)
		case len(batches) == 1:
			left := maxTold
			s, err := storyOf(c, batches[0], &left)
			stories = []Story{s}
			return err
		}
		if len(id) == 2*common.HashLength {
			stories, err = storiesWith(c, id)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(stories) == 0 {
		return nil, fmt.Errorf("%s: %w", name, ErrUnknown)
	}
	if position >= 0 {
		if err := stories[0].only(position); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return stories, nil
}

// parseName returns the hex digits that a name begins with, and the position behind them, -1 for none.
func parseName(name string) (id string, position int, err error) {
	id, behind, given := strings.Cut(strings.ToLower(name), "/")
	id = strings.TrimPrefix(id, "0x")
	position = -1
	if given {
		if position, err = strconv.Atoi(behind); err != nil || position < 0 || position >= protocol.MaxClaims {
			return "", 0, fmt.Errorf("%q: %w: %q is no position", name, ErrBadName, behind)
		}
	}
	if id == "" || len(id) > 2*common.HashLength || strings.Trim(id, "0123456789abcdef") != "" {
		return "", 0, fmt.Errorf("%q: %w", name, ErrBadName)
	}
	return id, position, nil
}

// only restricts a story of claims to the one at a position.
func (s *Story) only(position int) error {
	if c := s.Claimed(); c != nil {
		if claims, candidate, err := c.Content(); err == nil && (candidate != nil || position >= len(claims)) {
			return fmt.Errorf("%w: it has %d claims, counted from 0", ErrUnknown, len(claims))
		}
	}
	s.Positions = []int{position}
	return nil
}

func ambiguous(name string, batches []common.Hash) error {
	var list []string
	for _, b := range batches[:min(len(batches), maxCandidates)] {
		list = append(list, b.Hex())
	}
	if len(batches) > maxCandidates {
		list = append(list, "…")
	}
	return fmt.Errorf("%s: %w: %s", name, ErrAmbiguous, strings.Join(list, ", "))
}

// batchesFrom returns the batches whose ids begin so, some more than an error names at most.
func batchesFrom(c *bolt.Cursor, prefix string) []common.Hash {
	var list []common.Hash
	first := common.FromHex(prefix + strings.Repeat("0", 2*common.HashLength-len(prefix)))
	for key := next(c, first); key != nil && len(list) <= maxCandidates; {
		batch := common.BytesToHash(key[:common.HashLength])
		if !strings.HasPrefix(hex.EncodeToString(batch[:]), prefix) {
			break
		}
		list = append(list, batch)
		key = next(c, keyOf(batch, 1<<64-1))
	}
	return list
}

// next returns the key of the first entry at or behind a key.
func next(c *bolt.Cursor, from []byte) []byte {
	key, _ := c.Seek(from)
	for key != nil && len(key) != keySize {
		key, _ = c.Next()
	}
	return key
}

// storyOf reads the entries of a batch, as long as bytes are left for them.
//
// Expected errors: ErrDamaged, ErrTooLong.
func storyOf(c *bolt.Cursor, batch common.Hash, left *int) (Story, error) {
	s := Story{Batch: batch}
	for key, value := c.Seek(keyOf(batch, 0)); key != nil; key, value = c.Next() {
		if !strings.HasPrefix(string(key), string(batch[:])) {
			break
		}
		if *left -= len(value); *left < 0 {
			return s, fmt.Errorf("%s: %w", batch, ErrTooLong)
		}
		_, e, err := decode(key, value)
		if err != nil {
			return s, err
		}
		s.Entries = append(s.Entries, e)
	}
	return s, nil
}

// storiesWith returns the stories of the batches that claim a transaction.
func storiesWith(c *bolt.Cursor, display string) ([]Story, error) {
	leaf := [32]byte(common.FromHex(display))
	slices.Reverse(leaf[:])
	var list []Story
	left := maxTold
	err := each(c, func(batch common.Hash) error {
		before := left
		s, err := storyOf(c, batch, &left)
		if err != nil {
			return err
		}
		if s.Positions = s.positionsOf(leaf); len(s.Positions) > 0 {
			list = append(list, s)
		} else {
			left = before
		}
		return nil
	})
	return list, err
}

// each calls do with each batch of a record, in the order of their ids.
func each(c *bolt.Cursor, do func(batch common.Hash) error) error {
	for key := next(c, keyOf(common.Hash{}, 0)); key != nil; {
		batch := common.BytesToHash(key[:common.HashLength])
		if err := do(batch); err != nil {
			return err
		}
		key = next(c, keyOf(batch, 1<<64-1))
	}
	return nil
}

// positionsOf returns the positions of the claims about a transaction.
func (s *Story) positionsOf(leaf [32]byte) (list []int) {
	c := s.Claimed()
	if c == nil {
		return nil
	}
	claims, _, _ := c.Content()
	for i, claim := range claims {
		if claim.Leaf == leaf {
			list = append(list, i)
		}
	}
	return list
}

// List calls show with the story of each batch in a record, one after the other, in the order of their ids. show must not
// take long: the record is locked meanwhile.
//
// Expected errors: as Find's, and show's.
func List(path string, show func(Story) error) error {
	return read(path, openPatience, func(c *bolt.Cursor) error {
		return each(c, func(batch common.Hash) error {
			left := maxTold
			s, err := storyOf(c, batch, &left)
			if err != nil {
				return err
			}
			return show(s)
		})
	})
}
