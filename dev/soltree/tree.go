// SPDX-License-Identifier: MIT

package soltree

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Tree is a copy of the contracts, compiled.
type Tree struct {
	folder   string   // holds contracts/ and fixtures/, as the repository does
	settings []string // forge's, for all runs
}

var (
	// ErrBuild says that what a tree is made of does not compile.
	ErrBuild = errors.New("soltree: does not compile")
	// ErrFile says that there is no such file to change.
	ErrFile = errors.New("soltree: no such file in contracts/")
)

// parts of the repository are what a tree is made of; left out is what is made in them.
var (
	parts   = []string{"contracts", "fixtures"}
	leftOut = []string{"contracts/out", "contracts/cache", "contracts/node_modules", "contracts/bindings", "contracts/snapshots"}
)

// Open copies the repository at root into folder, with some files of contracts/ changed (by
// their path in there; what is nil is left out), and compiles it with forge's settings, if any,
// as FOUNDRY_OPTIMIZER=true. A tree that is there already is brought up to date, and only what
// has changed is compiled; a second process waits until that is done.
//
// Expected errors: ErrBuild, ErrFile, those of files and of starting programs, the context's.
func Open(ctx context.Context, root, folder string, changed map[string][]byte, settings ...string) (*Tree, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	lock, err := os.Create(filepath.Join(folder, "lock"))
	if err != nil {
		return nil, err
	}
	defer lock.Close()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return nil, err
	}
	t := &Tree{folder: folder, settings: settings}
	// a build that was cut off may have left files that the compiler's cache does not know
	unfinished := filepath.Join(folder, "unfinished")
	if _, err := os.Stat(unfinished); err == nil {
		for _, made := range []string{"out", "cache"} {
			if err := os.RemoveAll(t.path(made)); err != nil {
				return nil, err
			}
		}
	}
	if err := os.WriteFile(unfinished, nil, 0o644); err != nil {
		return nil, err
	}
	if err := t.update(root, changed); err != nil {
		return nil, err
	}
	if _, message, err := forge(ctx, t.folder, settings, "build"); err != nil {
		return nil, fmt.Errorf("%w: %w\n%s", ErrBuild, errors.Join(ctx.Err(), err), message)
	}
	return t, os.Remove(unfinished)
}

// path returns the place of a file of contracts/.
func (t *Tree) path(name string) string {
	return filepath.Join(t.folder, "contracts", filepath.FromSlash(name))
}

// update makes the tree's sources those of root with some changed.
func (t *Tree) update(root string, changed map[string][]byte) error {
	var wanted []string
	given := 0
	err := walk(root, func(path, name string, d fs.DirEntry) error {
		if d.IsDir() {
			return os.MkdirAll(filepath.Join(t.folder, name), 0o755)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if inner, ok := strings.CutPrefix(filepath.ToSlash(name), "contracts/"); ok {
			if other, ok := changed[inner]; ok {
				given++
				if text = other; text == nil {
					return nil
				}
			}
		}
		wanted = append(wanted, name)
		return write(filepath.Join(t.folder, name), text, info.Mode().Perm())
	})
	if err != nil {
		return err
	}
	if given != len(changed) {
		return fmt.Errorf("%w: %d of %d", ErrFile, len(changed)-given, len(changed))
	}
	// what is no longer in the repository
	err = walk(t.folder, func(path, name string, d fs.DirEntry) error {
		if d.IsDir() || slices.Contains(wanted, name) {
			return nil
		}
		return os.Remove(path)
	})
	if err != nil {
		return err
	}
	modules := t.path("node_modules")
	if err := os.Remove(modules); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Symlink(filepath.Join(root, "contracts", "node_modules"), modules)
}

// walk calls do for each folder and file below root that a tree is made of, with its path from there as well.
func walk(root string, do func(path, name string, d fs.DirEntry) error) error {
	for _, part := range parts {
		err := filepath.WalkDir(filepath.Join(root, part), func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			name, err := filepath.Rel(root, path)
			switch {
			case err != nil:
				return err
			case !slices.Contains(leftOut, filepath.ToSlash(name)):
				return do(path, name, d)
			case d.IsDir():
				return filepath.SkipDir
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// write makes a file what it shall be, if it is not.
func write(path string, text []byte, mode fs.FileMode) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, text) {
		return nil
	}
	return os.WriteFile(path, text, mode)
}
