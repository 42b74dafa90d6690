// SPDX-License-Identifier: MIT

package journal

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/assize/assize/relay/protocol"
)

// FuzzName: what names a batch, or a claim in it, is small hex digits and a position, written back as it was.
func FuzzName(f *testing.F) {
	for _, name := range []string{"0xAB12", "ab/7", "/1", "ab/", "ab/+1", "ab/01", "ab/1024", "ab/-1", "xyz", strings.Repeat("0", 65)} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		id, position, err := parseName(name)
		if err != nil {
			if !errors.Is(err, ErrBadName) {
				t.Errorf("%q: %v", name, err)
			}
			return
		}
		if len(id) == 0 || len(id) > 64 || strings.Trim(id, "0123456789abcdef") != "" || position < -1 || position >= protocol.MaxClaims {
			t.Fatalf("%q is %q at %d", name, id, position)
		}
		again := id
		if position >= 0 {
			again = fmt.Sprintf("0x%s/%d", strings.ToUpper(id), position)
		}
		if sameID, samePosition, err := parseName(again); err != nil || sameID != id || samePosition != position {
			t.Errorf("%q is %q at %d, and %q is %q at %d, %v", name, id, position, again, sameID, samePosition, err)
		}
	})
}
