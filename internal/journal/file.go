// SPDX-License-Identifier: MIT

package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	bbolterrors "go.etcd.io/bbolt/errors"
)

var (
	// ErrSchema means that a record was written by a later version of this program.
	ErrSchema = errors.New("the record is of a later version")

	// ErrLocked means that another process reads or writes the record.
	ErrLocked = errors.New("the record is locked by another process")

	// ErrNoFile means that the path of a record names a directory or a device.
	ErrNoFile = errors.New("it is no regular file")

	// ErrEmpty means that a file holds no record yet.
	ErrEmpty = errors.New("it holds no record yet")
)

// schema is the version of what entries mean. An entry may gain fields without another.
const schema = 1

var (
	bucketName = []byte("record")
	schemaKey  = []byte("schema") // no entry's key is as short
)

// read lets look see the entries of a record. Others that write wait meanwhile, for at most as long as readers of this program
// wait for them.
//
// Expected errors: ErrDamaged, ErrSchema, ErrLocked, ErrNoFile, ErrEmpty; those of the file system and of look.
func read(path string, patience time.Duration, look func(*bolt.Cursor) error) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return &fs.PathError{Op: "read", Path: path, Err: ErrNoFile}
	}
	if info.Size() == 0 {
		return &fs.PathError{Op: "read", Path: path, Err: ErrEmpty}
	}
	return guard(func() error {
		db, file, err := open(path, patience, true)
		if err != nil {
			return err
		}
		defer db.Close()
		if info, err = file.Stat(); err != nil { // now that it is locked
			return err
		}
		if err := checkPages(file, info.Size(), int64(db.Info().PageSize)); err != nil {
			return err
		}
		return db.View(func(tx *bolt.Tx) error {
			b := tx.Bucket(bucketName)
			if b == nil {
				return &fs.PathError{Op: "read", Path: path, Err: ErrEmpty} // it was made, and not yet written to
			}
			if err := checkSchema(b.Get(schemaKey)); err != nil {
				return err
			}
			return look(b.Cursor())
		})
	})
}

// write puts entries into a record, and makes it if there is none.
//
// Expected errors: as read's.
func write(path string, patience time.Duration, entries []pending) error {
	return guard(func() error {
		db, _, err := open(path, patience, false)
		if err != nil {
			return err
		}
		err = db.Update(func(tx *bolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists(bucketName)
			if err != nil {
				return err
			}
			if b.Get(schemaKey) == nil {
				if err := b.Put(schemaKey, seal(schemaKey, []byte(strconv.Itoa(schema)))); err != nil {
					return err
				}
			}
			for _, p := range entries {
				number, err := b.NextSequence()
				if err != nil {
					return err
				}
				key := keyOf(p.batch, number)
				if err := b.Put(key, seal(key, p.content)); err != nil {
					return err
				}
			}
			return nil
		})
		return errors.Join(err, db.Close())
	})
}

// open opens and locks a file of bbolt.
func open(path string, patience time.Duration, readOnly bool) (db *bolt.DB, file *os.File, err error) {
	defer func() {
		if db == nil && file != nil {
			file.Close() // after a panic: a lock goes with it
		}
	}()
	db, err = bolt.Open(path, 0o600, &bolt.Options{
		ReadOnly: readOnly, Timeout: patience,
		OpenFile: func(path string, flag int, mode fs.FileMode) (_ *os.File, err error) {
			file, err = os.OpenFile(path, flag, mode)
			return file, err
		},
	})
	if err != nil {
		return nil, nil, kindOf(err)
	}
	return db, file, nil
}

func checkSchema(value []byte) error {
	content, err := unseal(schemaKey, value)
	if err != nil {
		return err
	}
	var found uint
	if err := json.Unmarshal(content, &found); err != nil {
		return damaged("schema: %w", err)
	}
	if found > schema {
		return fmt.Errorf("%w: schema %d, this program knows %d", ErrSchema, found, schema)
	}
	return nil
}

// kindOf tells what an error of bbolt at opening a file means: of one that can be read, that it is no record.
func kindOf(err error) error {
	switch {
	case errors.Is(err, bbolterrors.ErrTimeout):
		return ErrLocked
	case errors.As(err, new(*fs.PathError)), errors.As(err, new(syscall.Errno)):
		return err
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// guard turns a panic of bbolt, and a fault at reading what it has mapped, into ErrDamaged.
func guard(do func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if fault := recover(); fault != nil {
			err = damaged("%v", fault)
		}
	}()
	return do()
}
