// SPDX-License-Identifier: MIT

package journal

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
)

// The file format of bbolt, version 2, integers in the machine's order:
//
//	page    | id 8 | flags 2 | count 2 | overflow 4 | content |
//	meta    | magic 4 | version 4 | page size 4 | flags 4 | root 8 | sequence 8 | freelist 8 | high water 8 | txid 8 | FNV-1a 8 |
//	branch  count × | position 4 | key size 4 | page 8 |, keys
//	leaf    count × | flags 4 | position 4 | key size 4 | value size 4 |, keys and values
//	free    count × | page 8 |; if count is 0xffff the true count stands in front
//	bucket  | root 8 | sequence 8 |, and if root is zero a leaf page; the value of a leaf's element with flag 1
//
// Positions count from their own element. A page goes on in as many pages behind it as it overflows to.
const (
	pageHeader  = 16
	elementSize = 16
	bucketSize  = 16
	metaSize    = 64

	branchPage = 0x01
	leafPage   = 0x02
	freePage   = 0x10

	magic    = 0xED0CDAED
	version  = 2
	maxDepth = 32       // of a tree; one of two elements a page would hold more than any disk
	maxPage  = 64 << 20 // bytes, with what it overflows to: a free list of eight million pages
)

// meta is what a meta page says.
type meta struct {
	root, freelist, high, txid uint64
}

// pages checks a file's pages.
type pages struct {
	file io.ReaderAt
	size uint64          // of a page
	high uint64          // the number of pages
	used map[uint64]bool // the meta pages from the start
}

// checkPages checks that bbolt can follow all that stands in a file of a size, without leaving the file or going in circles.
//
// Expected errors: ErrDamaged; those of reading.
func checkPages(file io.ReaderAt, fileSize, pageSize int64) error {
	if pageSize < 1<<10 || pageSize > 1<<16 || pageSize&(pageSize-1) != 0 {
		return damaged("pages of %d bytes", pageSize)
	}
	p := &pages{file: file, size: uint64(pageSize), used: map[uint64]bool{0: true, 1: true}}
	m, err := p.latest()
	if err != nil {
		return err
	}
	if p.high = m.high; p.high > uint64(fileSize)/p.size {
		return damaged("%d pages of %d bytes in a file of %d", p.high, p.size, fileSize)
	}
	if err := p.free(m.freelist); err != nil {
		return err
	}
	return p.tree(m.root, nil, nil, 0, true)
}

func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{ErrDamaged}, args...)...)
}

// latest returns the valid one of the two meta pages that was written last.
func (p *pages) latest() (best meta, err error) {
	found := false
	for at := range int64(2) {
		b := make([]byte, pageHeader+metaSize)
		if _, err := p.file.ReadAt(b, at*int64(p.size)); err != nil {
			return meta{}, err
		}
		b = b[pageHeader:]
		sum := fnv.New64a()
		sum.Write(b[:metaSize-8])
		if u32(b) != magic || u32(b[4:]) != version || u64(b[56:]) != sum.Sum64() {
			continue
		}
		if uint64(u32(b[8:])) != p.size {
			return meta{}, damaged("a meta page of another page size")
		}
		if m := (meta{u64(b[16:]), u64(b[32:]), u64(b[40:]), u64(b[48:])}); !found || m.txid > best.txid {
			best, found = m, true
		}
	}
	if !found {
		return meta{}, damaged("no valid meta page")
	}
	return best, nil
}

// page reads a page that was not read before, with what it overflows to.
func (p *pages) page(id uint64) (flags uint16, content []byte, err error) {
	if id >= p.high {
		return 0, nil, damaged("page %d of %d", id, p.high)
	}
	b := make([]byte, p.size)
	if _, err := p.file.ReadAt(b, int64(id*p.size)); err != nil {
		return 0, nil, err
	}
	overflow := uint64(u32(b[12:]))
	if u64(b) != id || overflow >= p.high-id || (overflow+1)*p.size > maxPage {
		return 0, nil, damaged("page %d calls itself %d and overflows to %d", id, u64(b), overflow)
	}
	for n := id; n <= id+overflow; n++ {
		if p.used[n] {
			return 0, nil, damaged("page %d is used twice", n)
		}
		p.used[n] = true
	}
	if overflow > 0 {
		b = make([]byte, (overflow+1)*p.size)
		if _, err := p.file.ReadAt(b, int64(id*p.size)); err != nil {
			return 0, nil, err
		}
	}
	return binary.NativeEndian.Uint16(b[8:]), b, nil
}

// free checks the list of free pages: what bbolt will write to.
func (p *pages) free(id uint64) error {
	flags, b, err := p.page(id)
	if err != nil {
		return err
	}
	ids, count := b[pageHeader:], uint64(binary.NativeEndian.Uint16(b[10:]))
	if count == 0xffff {
		count, ids = u64(ids), ids[8:]
	}
	if flags != freePage || count > uint64(len(ids))/8 {
		return damaged("page %d lists %d free pages", id, count)
	}
	for ; count > 0; count, ids = count-1, ids[8:] {
		n := u64(ids)
		if n >= p.high || p.used[n] {
			return damaged("page %d is free and is not", n)
		}
		p.used[n] = true
	}
	return nil
}

// tree checks a branch or leaf page and all below it, whose keys are from low to below high, where those are not nil.
func (p *pages) tree(id uint64, low, high []byte, depth int, buckets bool) error {
	flags, b, err := p.page(id)
	if err != nil {
		return err
	}
	if flags == leafPage {
		return p.leaf(b, low, high, buckets)
	}
	count := int(binary.NativeEndian.Uint16(b[10:]))
	if flags != branchPage || count == 0 || depth == maxDepth || pageHeader+count*elementSize > len(b) {
		return damaged("page %d with flags %d and %d elements, at depth %d", id, flags, count, depth)
	}
	keys, below := make([][]byte, count+1), make([]uint64, count)
	keys[count] = high
	for i := range count {
		at := pageHeader + i*elementSize
		below[i] = u64(b[at+8:])
		if keys[i], err = cut(b[at:], u32(b[at:]), u32(b[at+4:])); err != nil {
			return err
		}
	}
	for i := range count {
		if !ordered(low, keys[i], keys[i+1]) {
			return damaged("the keys of page %d are out of order", id)
		}
		if err := p.tree(below[i], keys[i], keys[i+1], depth+1, buckets); err != nil {
			return err
		}
	}
	return nil
}

// leaf checks a leaf page. One of buckets holds nothing else, and any other none.
func (p *pages) leaf(b, low, high []byte, buckets bool) error {
	count := int(binary.NativeEndian.Uint16(b[10:]))
	if pageHeader+count*elementSize > len(b) {
		return damaged("a leaf of %d elements in %d bytes", count, len(b))
	}
	for i := range count {
		at := pageHeader + i*elementSize
		key, err := cut(b[at:], u32(b[at+4:]), u32(b[at+8:]))
		if err != nil {
			return err
		}
		value, err := cut(b[at:], u32(b[at+4:]), u32(b[at+8:])+u32(b[at+12:]))
		if err != nil || len(value) < len(key) {
			return damaged("a value lies outside its page")
		}
		if value = value[len(key):]; !ordered(low, key, high) || i > 0 && bytes.Equal(low, key) || len(key) == 0 {
			return damaged("the keys of a leaf are out of order")
		}
		low = key
		if flag := u32(b[at:]); flag > 1 || (flag == 1) != buckets {
			return damaged("a bucket where there is none, or none where there is one")
		}
		if buckets {
			if err := p.bucket(value); err != nil {
				return err
			}
		}
	}
	return nil
}

// bucket checks a bucket of entries.
func (p *pages) bucket(value []byte) error {
	if len(value) < bucketSize {
		return damaged("a bucket of %d bytes", len(value))
	}
	if root := u64(value); root != 0 {
		return p.tree(root, nil, nil, 0, false)
	}
	inline := value[bucketSize:]
	if len(inline) < pageHeader || binary.NativeEndian.Uint16(inline[8:]) != leafPage {
		return damaged("a bucket holds no page")
	}
	return p.leaf(inline, nil, nil, false)
}

// cut returns size bytes at a position.
func cut(b []byte, position, size uint32) ([]byte, error) {
	if uint64(position)+uint64(size) > uint64(len(b)) {
		return nil, damaged("%d bytes at %d lie outside their page", size, position)
	}
	return b[position : position+size], nil
}

// ordered reports whether low ≤ key < high, where those are not nil.
func ordered(low, key, high []byte) bool {
	return (low == nil || bytes.Compare(low, key) <= 0) && (high == nil || bytes.Compare(key, high) < 0)
}

func u32(b []byte) uint32 { return binary.NativeEndian.Uint32(b) }
func u64(b []byte) uint64 { return binary.NativeEndian.Uint64(b) }
