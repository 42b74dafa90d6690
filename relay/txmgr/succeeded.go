// SPDX-License-Identifier: MIT

package txmgr

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// ledger remembers what has succeeded, the last of them.
type ledger struct {
	tx    map[string]common.Hash
	order []string
}

// memory is how many succeeded keys are known: far more than are wanted while a
// node hides what they did.
const memory = 4096

func (l *ledger) add(key string, tx common.Hash) {
	l.remove(key)
	l.tx[key] = tx
	l.order = append(l.order, key)
	if len(l.order) > memory {
		l.remove(l.order[0])
	}
}

func (l *ledger) remove(key string) {
	if _, known := l.tx[key]; known {
		delete(l.tx, key)
		l.order = slices.DeleteFunc(l.order, func(k string) bool { return k == key })
	}
}
