// SPDX-License-Identifier: MIT

package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"
	bolt "go.etcd.io/bbolt"

	"github.com/assize/assize/relay/txmgr"
)

// filled returns a record with a batch in it, and with so many entries that its tree has branches.
func filled(t testing.TB, entries int) (path string, batch common.Hash) {
	t.Helper()
	w := newWorld(t)
	home := w.home(t, w.claim(1))
	b, view := home.Batches[0], w.view(t, w.block)
	path = recordPath(t)
	r := openRecord(t, path)
	done := round(home, view).Done
	for i := range entries {
		d := opening(b, txmgr.StageMined, 0)
		d.Key, d.Receipt.Tx, d.Receipt.Fee = fmt.Sprint(i), common.BigToHash(big.NewInt(int64(i+1))), big.NewInt(1)
		done = append(done, d)
	}
	r.Observe(round(home, view, done...))
	r.Observe(round(home, view, opening(b, txmgr.StageSent, 1)))
	return path, b.ID
}

// TestDamagedFile: a file that is not as it was written is set aside, or what it tells is true. The program goes on.
func TestDamagedFile(t *testing.T) {
	path, batch := filled(t, 60)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page := os.Getpagesize()
	truncated := func(n int) func([]byte) []byte { return func(b []byte) []byte { return b[:n] } }
	flipped := func(at int) func([]byte) []byte {
		return func(b []byte) []byte { b[at] ^= 0x40; return b }
	}
	for _, c := range []struct {
		name   string
		change func([]byte) []byte
	}{
		{"cut to one byte", truncated(1)},
		{"cut in the first page", truncated(page / 2)},
		{"cut behind the first page", truncated(page)},
		{"cut behind the meta pages", truncated(2 * page)},
		{"cut in the tree", truncated(4 * page)},
		{"both meta pages flipped", func(b []byte) []byte { b[20] ^= 1; b[page+20] ^= 1; return b }},
		{"zeros", func(b []byte) []byte { return make([]byte, len(b)) }},
		{"text", func(b []byte) []byte { return bytes.Repeat([]byte("no record\n"), 4000) }},
		{"an entry flipped", func(b []byte) []byte { return bytes.Replace(b, []byte("challengePath"), []byte("challengePat?"), -1) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "audit.db")
			write := c.change(bytes.Clone(good))
			if err := os.WriteFile(path, write, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Find(path, batch.Hex())
			wantError(t, err, ErrDamaged)
			log := &bytes.Buffer{}
			r, err := Open(path, zerolog.New(log))
			if err != nil {
				t.Fatal(err)
			}
			if aside, err := os.ReadFile(path + ".broken"); err != nil || !bytes.Equal(aside, write) {
				t.Errorf("not set aside: %v", err)
			}
			if !strings.Contains(log.String(), path+".broken") || len(r.told) != 0 || len(r.spent) != 0 {
				t.Errorf("%d batches: %s", len(r.told), log)
			}
		})
	}
	// one bit, everywhere
	broken := 0
	for at := 0; at < len(good); at += 199 {
		if err := os.WriteFile(path, flipped(at)(bytes.Clone(good)), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Find(path, batch.Hex())
		switch {
		case err == nil && len(s[0].Entries) != 63 && len(s[0].Entries) != 62: // the meta page of the transaction before counts
			t.Fatalf("byte %d: %d entries", at, len(s[0].Entries))
		case err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrUnknown) && !errors.Is(err, ErrEmpty):
			t.Fatalf("byte %d: %v", at, err)
		case err != nil:
			broken++
		}
	}
	if broken < 30 {
		t.Errorf("only %d flipped bits were noticed of %d", broken, len(good)/199)
	}
}

// TestCrash: whatever part of a writing has reached the disk, the record is what it was before or what it is after. bbolt
// writes data pages first, in any order, and the meta page when they are there.
func TestCrash(t *testing.T) {
	w := newWorld(t)
	home, path := w.home(t, w.claim(1)), recordPath(t)
	b, view := home.Batches[0], w.view(t, w.block)
	r := openRecord(t, path)
	r.Observe(round(home, view))
	copied := filepath.Join(t.TempDir(), "audit.db")
	for i := range 3 {
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r.Observe(round(home, view, opening(b, txmgr.StageReplaced, byte(i+1))))
		after, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		page := os.Getpagesize()
		var changed []int
		for at := 0; at < len(after); at += page {
			if at >= len(before) || !bytes.Equal(before[at:min(at+page, len(before))], after[at:at+page]) {
				changed = append(changed, at)
			}
		}
		old, full := i+2, i+3 // entries
		for mask := range 1 << len(changed) {
			torn, meta, data := make([]byte, len(after)), false, 0
			copy(torn, before)
			for n, at := range changed {
				if mask>>n&1 == 0 {
					continue
				}
				copy(torn[at:at+page], after[at:])
				if at < 2*page {
					meta = true
				} else {
					data++
				}
			}
			if meta && mask != 1<<len(changed)-1 {
				continue // never on the disk: the meta page comes last
			}
			if err := os.WriteFile(copied, torn, 0o600); err != nil {
				t.Fatal(err)
			}
			want := old
			if meta {
				want = full
			}
			if n := len(find(t, copied, b.ID.Hex()).Entries); n != want {
				t.Errorf("writing %d with %d of %d pages: %d entries, want %d", i, data, len(changed), n, want)
			}
			if mask%16 > 0 {
				continue
			}
			// and it can be written to
			again := openRecord(t, copied)
			if again.Observe(round(home, view, opening(b, txmgr.StageSent, 99))); len(again.pending) != 0 {
				t.Errorf("writing %d: cannot be written to", i)
			}
		}
	}
}

// TestWrongFiles are refused, and stay as they are.
func TestWrongFiles(t *testing.T) {
	dir := t.TempDir()
	_, err := Open(dir, zerolog.Nop())
	wantError(t, err, ErrNoFile)
	_, err = Open(filepath.Join(dir, "missing", "audit.db"), zerolog.Nop())
	wantError(t, err, fs.ErrNotExist)
	_, err = Find(filepath.Join(dir, "missing.db"), "00")
	wantError(t, err, fs.ErrNotExist)
	if _, err := os.Stat(filepath.Join(dir, "missing.db")); err == nil {
		t.Error("reading made a file")
	}

	path, batch := filled(t, 0)
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error { return tx.Bucket(bucketName).Put(schemaKey, seal(schemaKey, []byte("2"))) })
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{"Open": second(Open(path, zerolog.Nop())), "Find": second(Find(path, batch.Hex()))} {
		if !errors.Is(err, ErrSchema) || !strings.Contains(err.Error(), "schema 2, this program knows 1") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := os.Stat(path + ".broken"); err == nil {
		t.Error("a later record was set aside")
	}
}

func second[T any](_ T, err error) error { return err }

// TestEmptyFile: one that a crash has left at its very beginning is begun anew.
func TestEmptyFile(t *testing.T) {
	path := recordPath(t)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Find(path, "00")
	wantError(t, err, ErrEmpty)
	db, err := bolt.Open(path, 0o600, nil) // without a bucket
	if err == nil {
		err = db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	_, err = Find(path, "00")
	wantError(t, err, ErrEmpty)
	openRecord(t, path)
	_, err = Find(path, "00")
	wantError(t, err, ErrUnknown)
}
