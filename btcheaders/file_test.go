// SPDX-License-Identifier: MIT

package btcheaders

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const savedRun = 4 + 4 + 4 // bytes before the headers of a run

// savedTree is a small tree with branches, saved.
func savedTree(t testing.TB, trust int) []byte {
	t.Helper()
	run, origin, base := easyRun(t)
	known := run[len(run)-trusts[trust].ancestors:]
	c, err := NewChain(base, known, easy)
	if trusts[trust].header {
		c, err = NewChainFrom(known[0], easyBase, Origin{Work: origin.Work}, easy)
	}
	for i, on := 0, []Hash{base.Tip}; err == nil && i < 6; i++ { // in pairs: two upon the base, two upon the first of them, …
		h := Header{Version: 4, PrevBlock: on[i/2], MerkleRoot: Hash{byte(i + 1)}, Time: base.Time + 600*uint32(i+1), Bits: base.Bits}
		if i == 5 {
			h.PrevBlock = on[4] // and one on the last, so that there is a run
		}
		h = mine(t, h, false)
		on = append(on, h.Hash())
		_, err = c.Add(h, late)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c.AppendFile(nil)
}

// TestParseChainNoticesEveryFlippedBit and every cut, whatever the chain begins with.
func TestParseChainNoticesEveryFlippedBit(t *testing.T) {
	for trust, tc := range trusts {
		t.Run(tc.name, func(t *testing.T) {
			saved := savedTree(t, trust)
			for bit := range 8 * len(saved) {
				saved[bit/8] ^= 1 << (bit % 8)
				_, err := ParseChain(saved, easy, late)
				saved[bit/8] ^= 1 << (bit % 8)
				want := ErrFileChecksum
				switch {
				case bit < 8*8:
					want = ErrFileMagic
				case bit < 8*12:
					want = ErrFileVersion
				case bit < 8*20:
					want = ErrFileLength
				}
				if !errors.Is(err, want) {
					t.Fatalf("bit %d: %v, want %v", bit, err, want)
				}
			}
			for n := range saved {
				_, err := ParseChain(saved[:n], easy, late)
				if want := map[bool]error{true: ErrFileMagic, false: ErrFileLength}[n < 8]; !errors.Is(err, want) {
					t.Fatalf("%d bytes: %v, want %v", n, err, want)
				}
			}
			_, err := ParseChain(append(bytes.Clone(saved), 0), easy, late)
			wantKind(t, err, ErrFileLength)
			_, err = ParseChain(saved, easy, late)
			wantKind(t, err, nil)
		})
	}
}

// seal gives a body that was tampered with the length and checksum that it would have.
func seal(saved []byte) []byte {
	body := saved[:len(saved)-sha256.Size]
	binary.BigEndian.PutUint64(body[12:], uint64(len(saved)))
	sum := sha256.Sum256(body)
	return append(body, sum[:]...)
}

// TestParseChainTrustsNoForger flips each bit and seals the file again: nothing enters that a rule forbids. What is accepted
// is another valid tree, or the trust in another base.
func TestParseChainTrustsNoForger(t *testing.T) {
	for trust, tc := range trusts {
		t.Run(tc.name, func(t *testing.T) {
			saved, taken := savedTree(t, trust), 0
			for bit := 8 * filePrefix; bit < 8*(len(saved)-sha256.Size); bit++ {
				forged := bytes.Clone(saved)
				forged[bit/8] ^= 1 << (bit % 8)
				c, err := ParseChain(seal(forged), easy, late)
				if err == nil {
					taken++
					checkEveryHeader(t, c)
				}
			}
			if taken == 0 || taken > 8*len(saved)/2 {
				t.Errorf("%d of %d taken", taken, 8*len(saved))
			}
		})
	}
}

// checkEveryHeader judges each header above the base again.
func checkEveryHeader(t testing.TB, c *Chain) {
	t.Helper()
	for n := c.bottom + 1; n < c.tree.count; n++ {
		h, ok := c.header(n)
		if !ok || h.Hash() != c.tree.at(n).hash {
			t.Fatalf("header %d is not its hash", n)
		}
		if s, whole := c.stateAt(c.tree.at(n).parent); whole {
			next, err := s.Append(h, c.params, late)
			if got, _ := c.stateAt(n); err != nil || got != next {
				t.Fatalf("header %d: %v", n, err)
			}
		} else if err := CheckProofOfWork(h.Hash(), h.Bits, c.params); err != nil {
			t.Fatalf("header %d: %v", n, err)
		}
	}
}

func TestParseChainRefuses(t *testing.T) {
	const state, header = 1, 4 // two of the trusts
	network := filePrefix + len(easy.appendFile(nil))
	other := easy
	other.BIP34Height = 5
	// where the runs of a state alone begin: kind, state, no headers, count
	runs := network + 1 + StateLength + 4 + 4
	for _, tc := range []struct {
		name   string
		trust  int
		p      Params
		mutate func([]byte) []byte
		now    uint32
		kind   error
	}{
		{"another network", state, RegTest(), nil, late, ErrFileNetwork},
		{"other rules", state, other, nil, late, ErrFileNetwork},
		{"a clock far behind", state, easy, nil, easyTime, ErrTimeTooNew},
		{"kind of trust", state, easy, func(b []byte) []byte { b[network] = 2; return b }, late, ErrFileContent},
		{"a trusted header without one", 0, easy, func(b []byte) []byte { b[network] = trustedHeader; return b }, late, ErrFileContent},
		{"a trusted header's state", header, easy, func(b []byte) []byte { b[network+1+80]++; return b }, late, ErrFileContent},
		{"a trusted state", state, easy, func(b []byte) []byte { b[network+1+64]++; return b }, late, ErrTimeSlot},
		{"more headers than there are", 0, easy, func(b []byte) []byte { b[runs-1]++; return b }, late, ErrFileContent},
		{"fewer headers than there are", 0, easy, func(b []byte) []byte { b[runs-1]--; return b }, late, ErrFileContent},
		{"far more", 0, easy, func(b []byte) []byte { b[runs-4] = 0xff; return b }, late, ErrFileContent},
		{"a run that is too long", 0, easy, func(b []byte) []byte { b[runs+8] = 0xff; return b }, late, ErrFileContent},
		{"a run of none", 0, easy, func(b []byte) []byte { b[runs+11] = 0; return b }, late, ErrFileContent},
		{"a run of none before another", 0, easy, func(b []byte) []byte { return slices.Insert(b, runs, make([]byte, savedRun)...) }, late, ErrFileContent},
		{"a parent that is to come", 0, easy, func(b []byte) []byte { b[runs+3] = 1; return b }, late, ErrFileContent},
		{"bits", 0, easy, func(b []byte) []byte { b[runs+7] ^= 1; return b }, late, ErrUnexpectedBits},
		{"bytes after the last header", 0, easy, func(b []byte) []byte { return append(b[:len(b)-32], make([]byte, 33)...) }, late, ErrFileContent},
		{"no count", 0, easy, func(b []byte) []byte { return append(b[:runs-4], make([]byte, 32)...) }, late, ErrFileContent},
		{"no state", 0, easy, func(b []byte) []byte { return append(b[:network+1], make([]byte, 32)...) }, late, ErrFileContent},
		{"nothing", 0, easy, func(b []byte) []byte { return append(b[:filePrefix], make([]byte, 32)...) }, late, ErrFileNetwork},
		{"a header twice", 0, easy, func(b []byte) []byte {
			b[runs-1]++
			return append(append(b[:len(b)-32], b[runs:runs+savedRun+StreamedLength]...), make([]byte, 32)...)
		}, late, ErrFileContent},
	} {
		t.Run(tc.name, func(t *testing.T) {
			saved := savedTree(t, tc.trust)
			if tc.mutate != nil {
				saved = seal(tc.mutate(saved))
			}
			c, err := ParseChain(saved, tc.p, tc.now)
			wantKind(t, err, tc.kind)
			if c != nil {
				t.Error("a chain came with the error")
			}
		})
	}
}

// TestSavedForm: byte by byte, so that what an earlier version has saved is still read.
func TestSavedForm(t *testing.T) {
	run, origin, base := easyRun(t)
	p, long := easy, easy
	long.Name, long.NoRetargeting = strings.Repeat("n", 300), true
	next := mine(t, Header{Version: 4, PrevBlock: base.Tip, Time: base.Time + 600, Bits: base.Bits}, false)
	last := run[len(run)-1]
	for _, tc := range []struct {
		name, network string
		retargeting   byte
		start         func(Params) (*Chain, error)
		p             Params
		kind          byte
		known         []Header
	}{
		{"a state", p.Name, 0, func(p Params) (*Chain, error) { return NewChain(base, nil, p) }, p, 1, nil},
		{"a state and its header", strings.Repeat("n", 255), 1, func(p Params) (*Chain, error) { return NewChain(base, run[len(run)-1:], p) }, long, 1, run[len(run)-1:]},
		{"a header", p.Name, 0, func(p Params) (*Chain, error) { return NewChainFrom(last, easyBase, origin, p) }, p, 0, run[len(run)-1:]},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, err := tc.start(tc.p)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.Add(next, late); err != nil {
				t.Fatal(err)
			}
			number := binary.BigEndian.AppendUint32
			want := append([]byte("assizehc\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00"), byte(len(tc.network)))
			want = append(number(append(want, tc.network...), tc.p.PowLimitBits), tc.retargeting)
			want = number(number(number(want, tc.p.BIP34Height), tc.p.BIP66Height), tc.p.BIP65Height)
			want = number(c.Base().AppendBytes(append(want, tc.kind)), uint32(len(tc.known)))
			for _, h := range tc.known {
				want = number(number(number(append(want, h.PrevBlock[:]...), 0), h.Bits), 1)
				want = h.AppendStreamed(want)
			}
			want = next.AppendStreamed(number(number(number(number(want, 1), 0), next.Bits), 1))
			got := c.AppendFile(nil)
			if want = seal(append(want, make([]byte, sha256.Size)...)); !bytes.Equal(got, want) {
				t.Errorf("got\n%x\nwant\n%x", got, want)
			}
			again, err := ParseChain(got, tc.p, late)
			if err != nil || !reflect.DeepEqual(c, again) {
				t.Errorf("another chain, %v", err)
			}
		})
	}
}

func TestAppendFileAppends(t *testing.T) {
	c, _ := grow(t, rand.New(rand.NewPCG(1, 2)), 3, 50)
	prefix := []byte("what was there")
	saved := c.AppendFile(bytes.Clone(prefix))
	if !bytes.HasPrefix(saved, prefix) {
		t.Fatal("what was there is lost")
	}
	again, err := ParseChain(saved[len(prefix):], easy, late)
	if err != nil || !reflect.DeepEqual(c, again) {
		t.Fatalf("another chain, %v", err)
	}
}

// FuzzParseChain gives the loader hostile bytes, as they are and sealed: it neither panics nor takes much memory, and what it
// takes is a tree of valid headers that is saved as one that is the same.
func FuzzParseChain(f *testing.F) {
	for trust := range trusts {
		f.Add(savedTree(f, trust))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > filePrefix+sha256.Size {
			data = bytes.Clone(data)
			copy(data, fileMagic)
			binary.BigEndian.PutUint32(data[len(fileMagic):], fileVersion)
			data = seal(data)
		}
		c, err := ParseChain(data, easy, late)
		if err != nil {
			return
		}
		if c.Len() > len(data)/StreamedLength+1 {
			t.Fatalf("%d headers in %d bytes", c.Len(), len(data))
		}
		checkEveryHeader(t, c)
		again, err := ParseChain(c.AppendFile(nil), easy, late)
		if err != nil || !reflect.DeepEqual(c, again) {
			t.Fatalf("another chain, %v", err)
		}
	})
}
