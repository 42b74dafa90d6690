// SPDX-License-Identifier: MIT

package e2e

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/e2e/signer"
	"github.com/assize/assize/internal/testing/testnode"
	"github.com/assize/assize/relay/protocol"
)

// TestService: an operator's whole setting, from a file alone: a keystore, limits, a record, and what is to be seen.
func TestService(t *testing.T) {
	t.Parallel()
	btc := newBitcoin(t, reach)
	paying := btc.mine(recently(), 8)
	btc.bury(confirmations + 3)
	w := onGeth(t, btc, brief)

	dir, address := t.TempDir(), testnode.FreeAddress(t)
	store := keystore.NewKeyStore(filepath.Join(dir, "keys"), keystore.LightScryptN, keystore.LightScryptP)
	key, err := store.ImportECDSA(guard.Key, "a passphrase")
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("passphrase", "a passphrase\n")
	config := write("watch.toml", fmt.Sprintf(`
rpc = [%q, %q]
relay = %q
from-block = %s
keystore = %q
passphrase-file = "passphrase"
spend-hour = 1.0
spend-dispute = 0.5
spend-total = 10.0
keep-balance = 0.1
network = "regtest"
sources = [%q]
header-file = "headers"
interval = "200ms"
record = "record"
listen = %q
log-format = "json"
`, w.url, w.geth.WebSocket, w.address.Hex(), w.vars["ASSIZE_FROM_BLOCK"], key.URL.Path, btc.source(t, btc.URL), address))
	run(t, nil, "config", "check", config).succeeds(t)
	watcher := start(t, "watcher", nil, "--config", config)

	truth := w.propose(paying.ids[1])
	lie := w.lie(liar, falsePath(t, btc.branch, reach+1))
	w.rejected(lie.ID)
	look := func(path string) string {
		resp, err := http.Get("http://" + address + path)
		if err != nil {
			return err.Error()
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			return err.Error()
		}
		return resp.Status + "\n" + string(body)
	}
	for path, wanted := range map[string][]string{
		"/healthz": {"200 OK"},
		"/readyz":  {"200 OK"},
		"/metrics": {
			`assize_claims{verdict="true"} 1`, `assize_transactions_total{call="challengePath",stage="mined"} 1`,
			`assize_transactions_total{call="timeout",stage="mined"} 1`, "assize_rounds_total", "assize_ready 1",
		},
	} {
		for _, text := range wanted {
			var got string
			eventually(t, path+" to say "+text, func() bool { got = look(path); return strings.Contains(got, text) })
		}
	}
	record := filepath.Join(dir, "record")
	for _, text := range []string{"false path", "challengePath", "rejected"} {
		eventually(t, "the record to tell of "+text, func() bool {
			r := run(t, nil, "explain", "--record", record, lie.ID.Hex())
			return r.status == 0 && strings.Contains(r.out, text)
		})
	}
	if r := run(t, nil, "explain", "--record", record, truth.ID.Hex()+"/0"); r.status != 0 || !strings.Contains(r.out, "true") {
		t.Errorf("status %d: %s%s", r.status, r.out, r.errOut)
	}
	watcher.ends()
	headers, blocks := btc.files(t)
	r := run(t, nil, "explain", "--record", record, "--network", "regtest", "--reproduce", "--headers", headers, "--blocks", blocks,
		lie.ID.Hex())
	if r.status != 0 {
		t.Errorf("a verdict is not reproduced: status %d: %s%s", r.status, r.out, r.errOut)
	}
}

// TestDryRun: a dry run tells what it would do, without a key, and sends nothing.
func TestDryRun(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	vars := w.settings(guard)
	delete(vars, "ASSIZE_KEY")
	watcher := start(t, "watcher", vars, "--dry-run", "--account", guard.Address.Hex())
	b := w.lie(liar, falsePath(t, btc.branch, reach+1))
	watcher.logged(`"call":"challengePath".*"stage":"dry"`)
	w.blocksPass(3)
	if b = w.batch(b.ID); len(b.Disputes) != 0 || w.nonce(guard) != 0 || w.pending(guard) {
		t.Error("something was sent")
	}
	watcher.ends()
}

// TestRemoteSigner: the key stays with a server, of either kind.
func TestRemoteSigner(t *testing.T) {
	t.Parallel()
	btc := newPaid(t)
	w := onAnvil(t, btc, lasting)
	vars := w.settings(guard)
	delete(vars, "ASSIZE_KEY")
	for i, kind := range []string{"clef", "web3signer"} {
		server := signer.New(t, guard, w.client.Params.ChainID)
		watcher := start(t, kind, vars, "--signer", kind+"+"+server.URL, "--account", guard.Address.Hex())
		b := w.lie(liar, falsePath(t, btc.branch, reach+1))
		w.until(kind+": a dispute", b.ID, func(b *protocol.Batch) bool { return opened(b, guard) })
		if n := len(server.Signed()); n != 1 || w.nonce(guard) != uint64(i+1) {
			t.Errorf("%s: signed %d times", kind, n)
		}
		watcher.ends()
	}
}

// TestCheckpoints: a watcher that is told to moves the checkpoint on.
func TestCheckpoints(t *testing.T) {
	t.Parallel()
	const height = btcheaders.RetargetInterval
	with := lasting
	with.checkpoint = height - 16
	btc := newBitcoin(t, height+confirmations+3)
	w := onAnvil(t, btc, with)
	watcher := w.watch("watcher", guard, "--checkpoints")
	eventually(t, "a candidate", func() bool { return len(w.now().Batches) > 0 })
	w.anvil.Pass(with.checkpointWindow)
	eventually(t, "its adoption", func() bool { return len(w.now().Checkpoints) == 2 })
	if c := w.now().Latest(); c.Height != height || c.Tip != btc.blocks[height].hash {
		t.Errorf("the latest checkpoint is %x at height %d", c.Tip, c.Height)
	}
	time.Sleep(pause)
	watcher.ends()
}
