// SPDX-License-Identifier: MIT

package journal

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	bolt "go.etcd.io/bbolt"

	"github.com/assize/assize/btcheaders"
)

// forged returns a file of pages of 4096 bytes, sealed with two valid meta pages.
func forged(pages ...[]byte) []byte { return forgedOf(4096, pages...) }

func forgedOf(size int, pages ...[]byte) []byte {
	file := make([]byte, size*(2+len(pages)))
	for i, p := range pages {
		copy(file[size*(2+i):], p)
	}
	for i := range 2 {
		b := file[i*size:]
		binary.NativeEndian.PutUint64(b, uint64(i))
		binary.NativeEndian.PutUint16(b[8:], 4)
		b = b[pageHeader:]
		binary.NativeEndian.PutUint32(b, magic)
		binary.NativeEndian.PutUint32(b[4:], version)
		binary.NativeEndian.PutUint32(b[8:], uint32(size))
		binary.NativeEndian.PutUint64(b[16:], 3) // root
		binary.NativeEndian.PutUint64(b[32:], 2) // free list
		binary.NativeEndian.PutUint64(b[40:], uint64(2+len(pages)))
		binary.NativeEndian.PutUint64(b[48:], uint64(i))
		sumMeta(b)
	}
	return file
}

func sumMeta(b []byte) {
	sum := fnv.New64a()
	sum.Write(b[:metaSize-8])
	binary.NativeEndian.PutUint64(b[metaSize-8:], sum.Sum64())
}

func page(id uint64, flags, count uint16, overflow uint32, content ...[]byte) []byte {
	b := binary.NativeEndian.AppendUint64(nil, id)
	b = binary.NativeEndian.AppendUint16(b, flags)
	b = binary.NativeEndian.AppendUint16(b, count)
	b = binary.NativeEndian.AppendUint32(b, overflow)
	return append(b, bytes.Join(content, nil)...)
}

func words(list ...uint32) (b []byte) {
	for _, w := range list {
		b = binary.NativeEndian.AppendUint32(b, w)
	}
	return b
}

// deep is a tree of so many branches, one below the other.
func deep(branches uint32) [][]byte {
	pages := [][]byte{page(2, freePage, 0, 0), bucketLeaf(3, 4)}
	for i := range branches {
		pages = append(pages, page(uint64(4+i), branchPage, 1, 0, words(16, 1, 5+i, 0), []byte("a")))
	}
	return append(pages, page(uint64(4+branches), leafPage, 0, 0))
}

func freeIDs(first, count uint32) (b []byte) {
	for i := range count {
		b = append(b, words(first+i, 0)...)
	}
	return b[:min(len(b), 4096-pageHeader)]
}

// bucketLeaf is a leaf with one bucket of a root.
func bucketLeaf(id uint64, root uint32) []byte {
	return page(id, leafPage, 1, 0, words(1, 16, 6, 16), []byte("record"), words(root, 0, 0, 0))
}

// TestForgedPages are refused, whose sums all are right, and which bbolt would follow out of the file or in circles.
func TestForgedPages(t *testing.T) {
	free := page(2, freePage, 0, 0)
	for _, c := range []struct {
		name  string
		good  bool
		pages [][]byte
	}{
		{"no bucket", true, [][]byte{free, page(3, leafPage, 0, 0)}},
		{"an empty bucket", true, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 0, 0)}},
		{"an entry", true, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(0, 16, 1, 1), []byte("kv"))}},
		{"a free page", true, [][]byte{page(2, freePage, 1, 0, words(4, 0)), page(3, leafPage, 0, 0), nil}},
		{"a page that goes on", true, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 1, words(0, 16, 1, 5000), []byte("k")), nil}},
		{"a branch", true, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 1, 0, words(16, 1, 5, 0), []byte("a")), page(5, leafPage, 1, 0, words(0, 16, 1, 0), []byte("b"))}},

		{"the root is a meta page", false, [][]byte{free, bucketLeaf(3, 1)}},
		{"the root lies outside", false, [][]byte{free, bucketLeaf(3, 4)}},
		{"the root is the free list", false, [][]byte{free, bucketLeaf(3, 2)}},
		{"the root is the root", false, [][]byte{free, bucketLeaf(3, 3)}},
		{"the root is free", false, [][]byte{page(2, freePage, 1, 0, words(4, 0)), bucketLeaf(3, 4), page(4, leafPage, 0, 0)}},
		{"a branch to itself", false, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 1, 0, words(16, 1, 4, 0), []byte("a"))}},
		{"a branch of nothing", false, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 0, 0)}},
		{"a branch's key outside", false, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 1, 0, words(16, 5000, 5, 0)), page(5, leafPage, 0, 0)}},
		{"a key below its branch's", false, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 1, 0, words(16, 1, 5, 0), []byte("b")), page(5, leafPage, 1, 0, words(0, 16, 1, 0), []byte("a"))}},
		{"keys in the wrong order", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 2, 0, words(0, 32, 1, 0, 0, 17, 1, 0), []byte("ba"))}},
		{"one key twice", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 2, 0, words(0, 32, 1, 0, 0, 17, 1, 0), []byte("aa"))}},
		{"no key", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(0, 16, 0, 1), []byte("v"))}},
		{"a value outside", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(0, 16, 1, 5000), []byte("k"))}},
		{"a value that goes round", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(0, 16, 1, 1<<32-1), []byte("k"))}},
		{"a position outside", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(0, 1<<31, 1, 1))}},
		{"more elements than fit", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 300, 0)}},
		{"a bucket in a bucket", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(1, 16, 1, 16), []byte("k"), words(3, 0, 0, 0))}},
		{"an entry beside the buckets", false, [][]byte{free, page(3, leafPage, 1, 0, words(0, 16, 1, 1), []byte("kv"))}},
		{"a short bucket", false, [][]byte{free, page(3, leafPage, 1, 0, words(1, 16, 6, 15), []byte("record"), words(0, 0, 0, 0))}},
		{"a bucket without a page", false, [][]byte{free, page(3, leafPage, 1, 0, words(1, 16, 6, 16), []byte("record"), words(0, 0, 0, 0))}},
		{"a bucket's page of another kind", false, [][]byte{free, page(3, leafPage, 1, 0, words(1, 16, 6, 32), []byte("record"), words(0, 0, 0, 0), page(0, branchPage, 0, 0))}},
		{"a bucket's page with an element too many", false, [][]byte{free, page(3, leafPage, 1, 0, words(1, 16, 6, 32), []byte("record"), words(0, 0, 0, 0), page(0, leafPage, 1, 0))}},
		{"a flag that is none", false, [][]byte{free, bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(3, 16, 1, 1), []byte("kv"))}},
		{"more branches than fit", false, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 300, 0)}},
		{"branches in the wrong order", false, [][]byte{free, bucketLeaf(3, 4), page(4, branchPage, 2, 0, words(32, 1, 5, 0, 17, 1, 6, 0), []byte("ba")), page(5, leafPage, 0, 0), page(6, leafPage, 0, 0)}},
		{"branches upon branches", true, deep(maxDepth)},
		{"branches upon branches without end", false, deep(maxDepth + 1)},
		{"the free list goes on behind its page", false, append([][]byte{page(2, freePage, 511, 0, freeIDs(4, 511)), page(3, leafPage, 0, 0)}, make([][]byte, 511)...)},
		{"the free list fills its page", true, append([][]byte{page(2, freePage, 510, 0, freeIDs(4, 510)), page(3, leafPage, 0, 0)}, make([][]byte, 510)...)},
		{"a page by another name", false, [][]byte{free, page(4, leafPage, 0, 0), nil}},
		{"a page that goes on outside", false, [][]byte{free, page(3, leafPage, 0, 1)}},
		{"a page that goes on for ever", false, [][]byte{free, page(3, leafPage, 0, 1<<32-1)}},
		{"a page that goes on into another", false, [][]byte{free, page(3, leafPage, 1, 1, words(1, 16, 6, 16), []byte("record"), words(4, 0, 0, 0)), page(4, leafPage, 0, 0)}},
		{"the free list is a leaf", false, [][]byte{page(2, leafPage, 0, 0), page(3, leafPage, 0, 0)}},
		{"the free list is too long", false, [][]byte{page(2, freePage, 600, 0), page(3, leafPage, 0, 0)}},
		{"the free list is endless", false, [][]byte{page(2, freePage, 0xffff, 0, words(1<<32-1, 1<<31-1)), page(3, leafPage, 0, 0)}},
		{"a meta page is free", false, [][]byte{page(2, freePage, 1, 0, words(1, 0)), page(3, leafPage, 0, 0)}},
		{"a page outside is free", false, [][]byte{page(2, freePage, 1, 0, words(4, 0)), page(3, leafPage, 0, 0)}},
		{"a page is free twice", false, [][]byte{page(2, freePage, 2, 0, words(4, 0, 4, 0)), page(3, leafPage, 0, 0), nil}},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := forged(c.pages...)
			err := checkPages(bytes.NewReader(file), int64(len(file)), 4096)
			if (err == nil) != c.good || err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("%v", err)
			}
			tryFile(t, file)
		})
	}
}

// TestForgedMeta changes one field of the latest meta page, and seals it.
func TestForgedMeta(t *testing.T) {
	for _, c := range []struct {
		name   string
		offset int
		value  uint64
		good   bool
	}{
		{"as it is", 48, 1, true},
		{"the root outside", 16, 99, false},
		{"no free list", 32, 1<<64 - 1, false},
		{"the free list is the root", 32, 3, false},
		{"more pages than there are", 40, 5, false},
		{"pages without end", 40, 1<<64 - 1, false},
		{"fewer pages than there are", 40, 3, false},
		{"another page size", 8, 8192, false},
		{"a page size of one", 8, 1, false},
		{"a page size without end", 8, 1<<32 - 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := forged(page(2, freePage, 0, 0), page(3, leafPage, 0, 0))
			b := file[4096+pageHeader:]
			if c.offset == 8 {
				binary.NativeEndian.PutUint32(b[8:], uint32(c.value))
				binary.NativeEndian.PutUint32(file[pageHeader+8:], uint32(c.value))
				sumMeta(file[pageHeader:])
			} else {
				binary.NativeEndian.PutUint64(b[c.offset:], c.value)
			}
			sumMeta(b)
			err := checkPages(bytes.NewReader(file), int64(len(file)), 4096)
			if (err == nil) != c.good || err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("%v", err)
			}
			tryFile(t, file)
		})
	}
	for size, good := range map[int]bool{1024: true, 4096: true, 1 << 16: true, 512: false, 1 << 17: false, 4104: false} {
		file := forgedOf(size, page(2, freePage, 0, 0), page(3, leafPage, 0, 0))
		if err := checkPages(bytes.NewReader(file), int64(len(file)), int64(size)); (err == nil) != good || err != nil && !errors.Is(err, ErrDamaged) {
			t.Errorf("pages of %d bytes: %v", size, err)
		}
	}
	// a meta page that was not written whole does not count
	file := forged(page(2, freePage, 0, 0), page(3, leafPage, 0, 0))
	file[4096+pageHeader+16] = 99
	if err := checkPages(bytes.NewReader(file), int64(len(file)), 4096); err != nil {
		t.Error(err)
	}
	// the free list of a large file may be long, but no page is without end
	long := forged(page(2, freePage, 0, maxPage/4096), page(3, leafPage, 0, 0))
	binary.NativeEndian.PutUint64(long[4096+pageHeader+40:], maxPage/2048)
	sumMeta(long[4096+pageHeader:])
	wantError(t, checkPages(bytes.NewReader(long), maxPage*2, 4096), ErrDamaged)
}

// tryFile has everything that reads a record read a file, and tells the errors it may meet. Then a watcher begins with it.
func tryFile(t testing.TB, file []byte) {
	t.Helper()
	if path, err := readFile(t, file); len(file) > 0 && !errors.Is(err, ErrSchema) {
		openRecord(t, path)
	}
}

func readFile(t testing.TB, file []byte) (string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "audit.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	err := List(path, func(s Story) error {
		_, err := s.Reproduce(t.Context(), Material{
			Network: btcheaders.RegTest(), Now: farAhead, Body: bodiesOf(nil),
			Header: func([32]byte) (btcheaders.Header, bool) { return btcheaders.Header{}, false },
		})
		if err != nil && !errors.Is(err, ErrBadClaims) && !errors.Is(err, ErrUnknown) {
			t.Errorf("%v", err)
		}
		return nil
	})
	if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrEmpty) && !errors.Is(err, ErrSchema) && !errors.Is(err, ErrTooLong) {
		t.Errorf("%v", err)
	}
	return path, err
}

// FuzzFile reads files of anybody.
func FuzzFile(f *testing.F) {
	f.Add(forged(page(2, freePage, 0, 0), bucketLeaf(3, 4), page(4, leafPage, 1, 0, words(0, 16, 1, 1), []byte("kv"))), true)
	f.Add(forged(page(2, freePage, 0, 0), bucketLeaf(3, 4), page(4, branchPage, 1, 0, words(16, 1, 4, 0), []byte("a"))), true)
	f.Add([]byte("no record"), false)
	f.Fuzz(func(t *testing.T, file []byte, sealed bool) {
		if sealed && len(file) >= 2*4096 { // get past the sums
			sumMeta(file[pageHeader:])
			sumMeta(file[4096+pageHeader:])
		}
		_, _ = readFile(t, file)
	})
}

// FuzzEntry reads entries of anybody, whose sums are right.
func FuzzEntry(f *testing.F) {
	path, _ := filled(f, 1)
	err := read(path, openPatience, func(c *bolt.Cursor) error {
		for key, value := c.First(); key != nil; key, value = c.Next() {
			f.Add(bytes.Clone(value[sumSize:]))
		}
		return nil
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(`{"Judged":{"Verdicts":[{"First":-9223372036854775808,"Last":9223372036854775807}]}}`))
	f.Add([]byte(`{"Claimed":{"ChainID":"0x1","Candidate":"AA=="}}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		key := keyOf(common.Hash{1}, 1)
		if _, _, err := decode(key, append([]byte{0}, seal(key, content)...)); err == nil {
			t.Error("a wrong sum was taken")
		}
		_, e, err := decode(key, seal(key, content))
		if (err == nil) != json.Valid(content) && !errors.Is(err, ErrDamaged) {
			t.Error(err)
		}
		if err != nil {
			return
		}
		m := newMemory()
		m.learn(common.Hash{1}, &e)
		s := Story{Batch: common.Hash{1}, Entries: []Entry{e}}
		s.positionsOf([32]byte{})
		_ = s.only(0)
		if _, err := s.Reproduce(t.Context(), Material{
			Network: btcheaders.RegTest(), Now: farAhead, Body: bodiesOf(nil),
			Header: func([32]byte) (btcheaders.Header, bool) { return btcheaders.Header{}, false },
		}); err == nil {
			t.Error("reproduced what does not hash to its id")
		}
	})
}

// TestEndlessEntries: what is told of one claim is bounded.
func TestEndlessEntries(t *testing.T) {
	path, batch := filled(t, 0)
	var list []pending
	for range maxTold/(1<<19) + 2 {
		list = append(list, pending{batch: batch, content: []byte(`{"At":1` + string(bytes.Repeat([]byte(" "), 1<<19)) + `}`)})
	}
	if err := write(path, openPatience, list); err != nil {
		t.Fatal(err)
	}
	_, err := Find(path, batch.Hex())
	wantError(t, err, ErrTooLong)
	for _, c := range []struct {
		size int
		want error
	}{{maxValue - sumSize, nil}, {maxValue - sumSize + 1, ErrDamaged}} {
		path := recordPath(t)
		content := append([]byte("{}"), bytes.Repeat([]byte(" "), c.size-2)...)
		if err := write(path, openPatience, []pending{{batch: common.Hash{1}, content: content}}); err != nil {
			t.Fatal(err)
		}
		if _, err := Find(path, "01"); !errors.Is(err, c.want) {
			t.Errorf("an entry of %d bytes: %v", c.size, err)
		}
	}
}

// TestSeal: a sum is of its key and its content.
func TestSeal(t *testing.T) {
	key, content := keyOf(common.Hash{1}, 1), []byte("{}")
	value := seal(key, content)
	if got, err := unseal(key, value); err != nil || !bytes.Equal(got, content) {
		t.Errorf("%q %v", got, err)
	}
	_, err := unseal(keyOf(common.Hash{1}, 2), value)
	wantError(t, err, ErrDamaged)
	for i := range value {
		bad := bytes.Clone(value)
		bad[i] ^= 1
		_, err := unseal(key, bad)
		wantError(t, err, ErrDamaged)
	}
	_, err = unseal(key, value[:3])
	wantError(t, err, ErrDamaged)
}
