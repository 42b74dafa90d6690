// SPDX-License-Identifier: MIT

package journal

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"
	bolt "go.etcd.io/bbolt"

	"github.com/assize/assize/challenger"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

const (
	openPatience  = 5 * time.Second        // for whoever reads the file while the watcher starts
	writePatience = 100 * time.Millisecond // while it watches
	maxPending    = 16 << 20               // bytes of entries that wait for the file
)

// Record is a watcher's record, to be written by one goroutine.
type Record struct {
	path string
	log  zerolog.Logger

	memory
	pending []pending
	bytes   int         // of pending
	left    fs.FileInfo // of the file, as this process left it
	failing bool        // to write; said in the log
}

// memory is what must be known of the file to write only what is news.
type memory struct {
	told  map[common.Hash]*told          // by batch
	spent map[common.Hash]txmgr.Spending // by transaction
}

func newMemory() memory { return memory{map[common.Hash]*told{}, map[common.Hash]txmgr.Spending{}} }

// pending is an entry that is not in the file yet.
type pending struct {
	batch   common.Hash
	entry   Entry
	content []byte // JSON
}

// Open opens a record, and makes it if there is none. A damaged one is set aside, with a message in the log.
//
// Expected errors: ErrSchema, ErrLocked, ErrNoFile; those of the file system.
func Open(path string, log zerolog.Logger) (*Record, error) {
	r := &Record{path: path, log: log}
	return r, r.flush(openPatience)
}

// Spending returns the fees of all transactions in the record, each once, the oldest first.
func (r *Record) Spending() []txmgr.Spending {
	return slices.SortedFunc(maps.Values(r.spent), func(a, b txmgr.Spending) int {
		return cmp.Or(cmp.Compare(a.At, b.At), a.Batch.Cmp(b.Batch))
	})
}

// Judgments returns what was judged last of the claims of a batch, by their positions; nothing of a batch that is not known.
func (r *Record) Judgments(batch common.Hash) []challenger.Judgment {
	t := r.told[batch]
	if t == nil {
		return nil
	}
	judgments := make([]challenger.Judgment, len(t.verdicts))
	for i, v := range t.verdicts {
		judgments[i] = v.judgment
	}
	return judgments
}

// Observe records what a round has brought. If the file cannot be written it is tried again with the next round; what waits
// for that is bounded, the oldest goes first (P-9.11).
func (r *Record) Observe(round watcher.Round) {
	if round.Home == nil || round.Foreign == nil {
		return // nothing was decided
	}
	dropped := 0
	for _, p := range r.news(round) {
		content, err := json.Marshal(p.entry)
		if err != nil {
			r.log.Error().Err(err).Msg("an entry of the record cannot be written")
			continue
		}
		p.content = content
		r.bytes += len(content)
		for r.pending = append(r.pending, p); r.bytes > maxPending; dropped++ {
			r.bytes -= len(r.pending[0].content)
			r.pending = r.pending[1:]
		}
	}
	if dropped > 0 {
		r.log.Error().Int("entries", dropped).Msg("the record has lost what could not be written for long")
	}
	if len(r.pending) > 0 {
		r.report(r.flush(writePatience))
	}
}

// Close writes what is not written yet.
func (r *Record) Close() error {
	if len(r.pending) == 0 {
		return nil
	}
	return r.flush(openPatience)
}

// report says once that the file cannot be written, and once that it can again.
func (r *Record) report(err error) {
	switch {
	case err != nil && !r.failing:
		r.log.Error().Err(err).Str("file", r.path).Msg("the record cannot be written; it is tried again with each round")
	case err == nil && r.failing:
		r.log.Info().Str("file", r.path).Msg("the record is written again")
	}
	r.failing = err != nil
}

// flush writes what waits. A file that is not as this process left it is read first.
func (r *Record) flush(patience time.Duration) error {
	if !r.untouched() {
		if err := r.load(patience); err != nil {
			return err
		}
	}
	if err := write(r.path, patience, r.pending); err != nil {
		return err
	}
	r.pending, r.bytes = nil, 0
	info, err := os.Stat(r.path)
	r.left = info
	return err
}

// untouched reports whether the file is as this process left it.
func (r *Record) untouched() bool {
	info, err := os.Stat(r.path)
	return err == nil && r.left != nil && os.SameFile(info, r.left) && info.Size() == r.left.Size() && info.ModTime().Equal(r.left.ModTime())
}

// load reads what the file tells, or sets it aside if it is damaged. What waits counts as told.
func (r *Record) load(patience time.Duration) error {
	m := newMemory()
	err := read(r.path, patience, m.replay)
	if errors.Is(err, ErrDamaged) {
		aside := r.path + ".broken"
		if err := os.Rename(r.path, aside); err != nil {
			return err
		}
		r.log.Warn().Err(err).Str("file", r.path).Str("moved_to", aside).Msg("the record cannot be used; it is set aside, and a new one begun")
		m, err = newMemory(), nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrEmpty) {
		return err
	}
	for _, p := range r.pending {
		m.learn(p.batch, &p.entry)
	}
	r.memory = m
	return nil
}

// replay learns all entries, and keeps of batches that are over what is not old.
func (m *memory) replay(c *bolt.Cursor) error {
	newest, last := uint64(0), common.Hash{}
	for key, value := c.First(); key != nil; key, value = c.Next() {
		if string(key) == string(schemaKey) {
			continue
		}
		batch, e, err := decode(key, value)
		if err != nil {
			return err
		}
		if batch != last {
			m.forget(last, newest)
			last = batch
		}
		newest = max(newest, e.Home.Time)
		m.learn(batch, &e)
	}
	for batch := range m.told {
		m.forget(batch, newest)
	}
	return nil
}
