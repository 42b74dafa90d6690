// Package foreignview turns header and block files into the watcher's view of the
// foreign chain, once or again and again as they change.
package foreignview

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
	"github.com/assize/assize/internal/chainfiles"
)

// Load reads the files as of now.
func Load(config chainfiles.Config) (*chainfiles.View, error) {
	config.Now = uint32(min(time.Now().Unix(), 1<<32-1))
	view, err := chainfiles.Load(config)
	if errors.Is(err, chainfiles.ErrNoCheckpoint) {
		err = fmt.Errorf("%w; give headers of this --network that reach back to height %d", err, config.Checkpoint.Height)
	}
	return view, err
}

// Of returns a view of files as a watcher takes it.
func Of(view *chainfiles.View) challenger.Foreign { return foreign{view} }

type foreign struct{ *chainfiles.View }

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
	Config chainfiles.Config
	Log    zerolog.Logger

	view *chainfiles.View
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
	var view *chainfiles.View
	if err == nil {
		view, err = Load(f.Config)
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
