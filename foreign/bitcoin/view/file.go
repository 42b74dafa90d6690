// SPDX-License-Identifier: MIT

package view

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/assize/assize/btcheaders"
)

// ErrClock means that the machine's clock is behind the times of headers that were valid before.
var ErrClock = errors.New("the clock is behind the saved headers")

// ErrOtherFile means that a header file is whole and of another chain than the view: of another network, or on another
// trusted block.
var ErrOtherFile = errors.New("the header file is of another chain")

// savedState is what the header file holds.
type savedState struct {
	headers int
	at      time.Time // of the last try to save, or of Open
	tried   bool
}

// load returns the chain in the header file, or the configured one if there is no such file, or a damaged one: that one is set
// aside, as FILE.broken, and its headers are fetched anew. A file that is whole is never set aside for what was configured:
// the configuration may be what is wrong. What a crash left of a file that was being written is cleared.
func load(config *Config) (*btcheaders.Chain, error) {
	if config.File == "" {
		return config.Chain, nil
	}
	if err := os.Remove(unfinished(config.File)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	raw, err := os.ReadFile(config.File)
	if errors.Is(err, fs.ErrNotExist) {
		return config.Chain, nil
	} else if err != nil {
		return nil, err
	}
	chain, err := btcheaders.ParseChain(raw, config.Network, uint32(min(config.Now().Unix(), math.MaxUint32)))
	if errors.Is(err, btcheaders.ErrTimeTooNew) {
		return nil, fmt.Errorf("%w in %s: %w", ErrClock, config.File, err)
	}
	switch {
	case errors.Is(err, btcheaders.ErrFileNetwork):
		return nil, fmt.Errorf("%w: %s: %w; check the network, or name another header file", ErrOtherFile, config.File, err)
	case err == nil && chain.Base() != config.Chain.Base():
		return nil, fmt.Errorf("%w: %s stands on another trusted block, at height %d; check the checkpoint, or name another header file",
			ErrOtherFile, config.File, chain.Base().Height)
	case err == nil:
		return chain, nil
	}
	aside := config.File + ".broken"
	if err := os.Rename(config.File, aside); err != nil {
		return nil, err
	}
	config.Log.Warn().Err(err).Str("file", config.File).Str("moved_to", aside).
		Msg("header file cannot be used; it is set aside, and headers are fetched anew")
	return config.Chain, nil
}

// saveSometimes saves the headers if there are some more, and they are many or the last time is a while ago; at the end of an
// Update also if this would be the first time. That it fails is in the log: it is tried again, and what is lost is time.
func (v *View) saveSometimes(end bool) {
	more := v.chain.Len() - v.saved.headers
	first := end && !v.saved.tried
	if more == 0 || more < saveEvery && time.Since(v.saved.at) < saveAfter && !first {
		return
	}
	if err := v.save(); err != nil {
		v.config.Log.Error().Err(err).Msg("headers cannot be saved")
	}
	v.saved.at, v.saved.tried = time.Now(), true
}

// save writes the header file, if there are headers that it does not hold. At every moment the file is the old one or the
// new one, whole.
func (v *View) save() error {
	if v.config.File == "" || v.chain.Len() == v.saved.headers {
		return nil
	}
	if err := writeWhole(v.config.File, v.chain.AppendFile(nil)); err != nil {
		return err
	}
	v.saved.headers = v.chain.Len()
	return nil
}

// unfinished returns the path of a file that is being written.
func unfinished(path string) string { return path + ".new" }

// writeWhole replaces a file by one with the content, and returns when it is on the disk. A failure leaves the old file alone.
// A crash leaves it too, and at most an unfinished one beside it, which the next start clears.
func writeWhole(path string, content []byte) error {
	fresh := unfinished(path)
	f, err := os.OpenFile(fresh, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(fresh, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(fresh)) // a full disk needs the room
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	err = dir.Sync() // the rename
	if closed := dir.Close(); err == nil {
		err = closed
	}
	return err
}
