// SPDX-License-Identifier: MIT

package e2e

import (
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assize/assize/e2e/faults"
	"github.com/assize/assize/e2e/signer"
)

// doomed is a watcher of the guard's that can be killed at every point of its work, and a world for it: its key is with a server, and a
// proxy stands before its home node.
type doomed struct {
	*world
	signer *signer.Server
	proxy  *faults.Proxy
	vars   map[string]string
	args   []string
	books  books
	// expected in the log of every run, besides transactions of a run before
	expected []string

	mu      sync.Mutex
	watcher *watcher // the last that was started
}

// doom starts a watcher to be killed, whose signer is of a kind.
func (w *world) doom(kind string, args ...string) *doomed {
	w.t.Helper()
	d := &doomed{world: w, signer: signer.New(w.t, guard, w.client.Params.ChainID), proxy: faults.New(w.t, w.url), vars: w.settings(guard)}
	delete(d.vars, "ASSIZE_KEY")
	d.vars["ASSIZE_RPC"] = d.proxy.URL
	d.args = append([]string{"--signer", kind + "+" + d.signer.URL, "--account", guard.Address.Hex()}, args...)
	d.books = w.open()
	d.revive()
	return d
}

// revive starts the watcher, once more with the same settings and files. What the last one has complained of must be expected.
func (d *doomed) revive() {
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.watcher != nil {
		d.watcher.complains(append(d.expected, earlier)...)
	}
	d.watcher = launch(d.t, "watcher", d.vars, d.args...)
}

// kill kills the watcher hard.
func (d *doomed) kill() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.watcher.Kill()
}

// point is one at which the watcher is killed when it sends a transaction.
type point struct {
	name string
	// arm has the watcher killed there, or reached called when it can be.
	arm func(d *doomed, reached func())
	// mined: it is killed by the test, once the transaction is mined
	mined bool
}

// earlier is what a watcher complains of that finds transactions it has not sent itself.
const earlier = `earlier transactions of the account`

const sending = "eth_sendRawTransaction"

var (
	beforeSigning = point{"before signing", func(d *doomed, reached func()) {
		d.signer.Hook(func(*types.Transaction) { d.kill(); reached() }, nil)
	}, false}
	afterSigning = point{"after signing, before sending", func(d *doomed, reached func()) {
		d.proxy.Set(sending, faults.Behaviour{
			Before: func(faults.Call) { d.kill(); reached() },
			Spoil:  func(http.ResponseWriter, faults.Call) {}, // it is never passed on
		})
	}, false}
	afterSending = point{"after sending", func(d *doomed, reached func()) {
		d.proxy.Set(sending, faults.Behaviour{After: func(faults.Call) { d.kill(); reached() }})
	}, false}
	// the watcher has its answer, and sees no more of the chain
	afterMining = point{"after mining, before it is seen", func(d *doomed, reached func()) {
		d.proxy.Set(sending, faults.Behaviour{After: func(faults.Call) { d.proxy.Set(faults.All, faults.Hang()); reached() }})
	}, true}
	everyPoint = []point{beforeSigning, afterSigning, afterSending, afterMining}
)

// dies has the watcher killed at a point of the next transaction that a cause has it send. The nodes are well again when it returns.
func (d *doomed) dies(at point, cause func()) {
	d.t.Helper()
	before, there := d.nonce(guard), make(chan struct{})
	at.arm(d, sync.OnceFunc(func() { close(there) }))
	cause()
	select {
	case <-there:
	case <-time.After(patience):
		d.t.Fatalf("in vain: waited for the watcher to be %s", at.name)
	}
	if at.mined {
		eventually(d.t, "the transaction to be mined", func() bool { return d.nonce(guard) > before })
		d.kill()
	}
	d.heal()
}

// heal takes back what a point has set up.
func (d *doomed) heal() {
	d.signer.Hook(nil, nil)
	d.proxy.Heal()
}

// survives lets the watcher look at the chain some more, ends it as an operator does, and checks all that must be so after any number of
// crashes. There must have been as many empty transfers, in the place of transactions of a run before.
func (d *doomed) survives(fillers int) {
	d.t.Helper()
	d.watcher.logged(`rounds succeed`)
	seen := d.proxy.Count(faults.All)
	eventually(d.t, "the watcher to look at the chain", func() bool { return d.proxy.Count(faults.All) > seen+10 })
	d.watcher.ends(append(d.expected, earlier)...)
	d.balanced(d.books, fillers)
}
