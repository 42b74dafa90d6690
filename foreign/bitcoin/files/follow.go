// SPDX-License-Identifier: MIT

package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
)

// LoadNow reads the files as of now.
func LoadNow(config Config) (*View, error) {
	config.Now = uint32(min(time.Now().Unix(), 1<<32-1))
	view, err := Load(config)
	if errors.Is(err, ErrNoCheckpoint) {
		err = fmt.Errorf("%w; give headers of this --network that reach back to height %d", err, config.Checkpoint.Height)
	}
	return view, err
}

// Foreign returns a view of files as a watcher takes it.
func Foreign(view *View) challenger.Foreign { return foreign{view} }

type foreign struct{ *View }

func (f foreign) HeaderTime(height uint32) (uint32, bool) {
	h, ok := f.Header(height)
	return h.Time, ok
}

func (f foreign) Body(hash [32]byte) (challenger.Body, bool) {
	b, ok := f.Block(hash)
	if !ok {
		return nil, false
	}
	return b, true
}

// Shown reports nothing: files are of whole blocks.
func (f foreign) Shown(challenger.Claim) bool { return false }

// Follower keeps a view of files that may change.
type Follower struct {
	Config Config
	Log    zerolog.Logger

	view *View
	// read is what the files looked like when they were last read.
	read string
}

// Latest returns the view, read again if a file has changed. While the files
// cannot be read the last view counts: what it holds was true, and defences must
// go on.
func (f *Follower) Latest() (challenger.Foreign, error) {
	look, err := f.look()
	if err == nil && f.view != nil && look == f.read {
		return foreign{f.view}, nil
	}
	var view *View
	if err == nil {
		view, err = LoadNow(f.Config)
	}
	switch {
	case err != nil && f.view == nil:
		return nil, err
	case err != nil:
		f.Log.Warn().Err(err).Msg("files cannot be read; the last view counts")
		return foreign{f.view}, nil
	}
	f.view, f.read = view, look
	f.Log.Info().Uint32("tip", view.TipHeight()).Bool("tie", view.Tie()).Msg("foreign chain read")
	return foreign{view}, nil
}

// look describes all files by name, size and time of change.
func (f *Follower) look() (string, error) {
	var all strings.Builder
	for _, path := range append(f.Config.HeaderFiles[:len(f.Config.HeaderFiles):len(f.Config.HeaderFiles)], f.Config.Blocks...) {
		err := filepath.WalkDir(path, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := os.Stat(path)
			if err != nil {
				return err
			}
			fmt.Fprintln(&all, path, info.Size(), info.ModTime().UnixNano())
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return all.String(), nil
}
