// SPDX-License-Identifier: MIT

package btcheaders

import (
	"crypto/sha256"
	"encoding/binary"
	"math/bits"
)

// Verifier judges headers one after another from their 80 bytes, as [State.Append] does and a good deal faster: it keeps
// what the bits stand for between headers, changes its state in place, and allocates nothing for a good header. What the
// quick way does not find good, and the first header of each period, goes the way of State.Append, whose errors are thus
// its own. Several goroutines must not use a Verifier at a time.
type Verifier struct {
	params Params
	run    run

	// What the bits of the state stand for, the most significant word first. Bits that are no target have the target
	// zero here, which no hash meets.
	target, work [4]uint64
}

// NewVerifier returns a verifier of the headers after a state, which must be consistent ([State.CheckConsistent]).
func NewVerifier(s State, p Params) *Verifier {
	v := &Verifier{params: p, run: wholeRun(s)}
	v.readBits()
	return v
}

// NewVerifierFrom returns a verifier of a run of headers whose first, at firstHeight, is taken as true. A rule that needs
// earlier headers begins when it can, as told at [FromHeaders]; but the two hours count.
func NewVerifierFrom(firstHeight uint32, origin Origin, p Params) *Verifier {
	return &Verifier{params: p, run: newRun(firstHeight, origin)}
}

// State returns the state at the tip. It comes with an error where it is known in part only: tip, height, time and bits are
// those of the last header (of none, the height is that of the first to come), the work is that of the origin and all
// headers since, and unknown times and an unknown start of the period are zero.
// Expected errors: ErrTooFewHeaders while not all of the last eleven times are known, else ErrUnknownEpoch while the start
// of the tip's retarget period is not.
func (v *Verifier) State() (State, error) { return v.run.whole() }

// Append judges one header of exactly 80 bytes as the block after the tip, and makes it the tip. now is the caller's clock
// in seconds since 1970. After an error the verifier is as it was. Expected errors: ErrHeaderLength; those of
// [State.Append], as a *RuleError.
func (v *Verifier) Append(raw []byte, now uint32) error {
	if len(raw) != HeaderLength {
		_, err := ParseHeader(raw)
		return err
	}
	return v.append(raw, hashHeader(raw), now)
}

// append is Append for 80 bytes whose hash is known.
func (v *Verifier) append(raw []byte, hash Hash, now uint32) error {
	if v.appendQuick((*[HeaderLength]byte)(raw), &hash, now) {
		return nil
	}
	h, err := ParseHeader(raw)
	if err != nil {
		return err
	}
	next, err := v.run.append(h, hash, v.params, now)
	if err != nil {
		return err
	}
	v.run = next
	v.readBits()
	return nil
}

// appendQuick takes a header in and says so, if it is good, has the bits of the one before it, and all rules apply to it.
func (v *Verifier) appendQuick(raw *[HeaderLength]byte, hash *Hash, now uint32) bool {
	s := &v.run.state
	version := int32(binary.LittleEndian.Uint32(raw[0:]))
	time := binary.LittleEndian.Uint32(raw[68:])
	height := s.Height + 1 // 0, which begins a period, after the last height there is
	if v.run.times < MedianTimeSpan || height%RetargetInterval == 0 {
		return false
	}
	if Hash(raw[4:36]) != s.Tip || binary.LittleEndian.Uint32(raw[72:]) != s.Bits || !v.meetsTarget(hash) {
		return false
	}
	if !laterThanMedian(time, &s.Times) || uint64(time) > uint64(now)+MaxFutureTime || version < v.params.MinVersion(height) {
		return false
	}
	work, overflow := addWords(&s.Work, &v.work)
	if overflow {
		return false
	}
	s.Tip, s.Work, s.Height, s.Time = *hash, work, height, time
	s.Times[height%MedianTimeSpan] = time
	return true
}

// readBits takes in what the state's bits stand for.
func (v *Verifier) readBits() {
	target, _ := targetWithinLimit(v.run.state.Bits, v.params) // zero with an error
	work := Work(v.run.state.Bits)
	for i := range v.target {
		v.target[i] = binary.BigEndian.Uint64(target[8*i:])
		v.work[i] = binary.BigEndian.Uint64(work[8*i:])
	}
}

// meetsTarget reports whether a hash, as a little-endian number, does not exceed the target.
func (v *Verifier) meetsTarget(hash *Hash) bool {
	for i, most := range v.target {
		if word := binary.LittleEndian.Uint64(hash[24-8*i:]); word != most {
			return word < most
		}
	}
	return true
}

// addWords returns a big-endian number plus one in words, the most significant first, and whether that exceeds 256 bits.
func addWords(number *[32]byte, words *[4]uint64) (sum [32]byte, overflow bool) {
	var carry uint64
	for i := 3; i >= 0; i-- {
		var word uint64
		word, carry = bits.Add64(binary.BigEndian.Uint64(number[8*i:]), words[i], carry)
		binary.BigEndian.PutUint64(sum[8*i:], word)
	}
	return sum, carry != 0
}

// hashHeader returns the hash of a header's 80 bytes.
func hashHeader(raw []byte) Hash {
	once := sha256.Sum256(raw)
	return sha256.Sum256(once[:])
}
