// SPDX-License-Identifier: MIT

package btcheaders

import "fmt"

// hashChunk is how many headers are hashed at a time: some half a millisecond's worth.
const hashChunk = 2048

// AppendRun judges headers of 80 bytes one after another as [Verifier.Append] does, and hashes them on as many goroutines
// as there are workers; with fewer than two, on none but the caller's. It returns how many headers were good: all of them,
// or those before the first bad one, at which the error is the one that Append gives. The verifier stands at the last good
// one. A long file may be handed over in pieces, each with the verifier that the last one left.
//
// Where hashes is not nil it must have room for one hash a header, and receives those of the good ones in order.
// Expected errors: ErrHeaderLength when a part of a header is left over, before any is judged; those of Append.
func (v *Verifier) AppendRun(raw []byte, now uint32, workers int, hashes []Hash) (int, error) {
	if over := len(raw) % HeaderLength; over != 0 {
		return 0, fmt.Errorf("%w: %d bytes are left over after %d headers of %d", ErrHeaderLength, over, len(raw)/HeaderLength, HeaderLength)
	}
	if hashes == nil && workers < 2 {
		return v.appendEach(raw, now)
	}
	if hashes != nil {
		hashes = hashes[:len(raw)/HeaderLength] // a panic here is the caller's, one in a worker would be nobody's
	}
	good := 0
	stop := make(chan struct{})
	chunks := hashChunks(raw, workers, hashes, stop)
	var err error
	for c := range chunks {
		<-c.hashed
		for i := 0; err == nil && i < len(c.hashes); i++ {
			if err = v.append(c.raw[i*HeaderLength:(i+1)*HeaderLength], c.hashes[i], now); err != nil {
				close(stop) // and wait for what is being hashed: the caller gets its memory back
				break
			}
			good++
		}
	}
	return good, err
}

func (v *Verifier) appendEach(raw []byte, now uint32) (int, error) {
	for i := 0; i < len(raw)/HeaderLength; i++ {
		if err := v.Append(raw[i*HeaderLength:(i+1)*HeaderLength], now); err != nil {
			return i, err
		}
	}
	return len(raw) / HeaderLength, nil
}

// chunk is a part of a run of headers. Its hashes may be read when hashed is closed.
type chunk struct {
	raw    []byte
	hashes []Hash
	hashed chan struct{}
}

// hashChunks hashes headers, into hashes unless that is nil, and returns the chunks in order, at most a few ahead of who
// reads them. When stop is closed it ends early, with a chunk that has been returned hashed all the same.
func hashChunks(raw []byte, workers int, hashes []Hash, stop <-chan struct{}) <-chan chunk {
	workers = max(workers, 1)
	inOrder, todo := make(chan chunk, 2*workers), make(chan chunk, 2*workers)
	for range workers {
		go func() {
			for c := range todo {
				for i := range c.hashes {
					c.hashes[i] = hashHeader(c.raw[i*HeaderLength : (i+1)*HeaderLength])
				}
				close(c.hashed)
			}
		}()
	}
	go func() {
		defer close(inOrder)
		defer close(todo)
		for len(raw) > 0 {
			n := min(hashChunk, len(raw)/HeaderLength)
			c := chunk{raw: raw[:n*HeaderLength], hashed: make(chan struct{})}
			raw = raw[n*HeaderLength:]
			if hashes == nil {
				c.hashes = make([]Hash, n)
			} else {
				c.hashes, hashes = hashes[:n], hashes[n:]
			}
			select {
			case <-stop:
				return
			case inOrder <- c:
				todo <- c
			}
		}
	}()
	return inOrder
}
