// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/relay"
)

// relayFile binds the file of a relay, which stands for --relay, --from-block and
// --network where a command has these.
func (f *flags) relayFile() {
	f.relayPath = f.String("relay-file", "", "`FILE` that assize deploy --out wrote of the relay; it stands for --relay, --from-block and --network")
}

// readRelay sets the flags that the file of the relay stands for, and finds what is
// wrong with it. A flag that is given, and is another, is a mistake on one side: what
// is the right relay is not for the program to guess.
func (f *flags) readRelay(found *problems) {
	r, err := readRelayFile(*f.relayPath)
	if err != nil {
		found.add(f.origins["relay-file"], "relay-file", err)
		return
	}
	f.known = r
	for _, m := range [][2]string{{"relay", r.Relay.Hex()}, {"from-block", strconv.FormatUint(r.FirstBlock, 10)}, {"network", r.Network}} {
		name, text := m[0], m[1]
		fl := f.Lookup(name)
		if fl == nil || found.about(name) {
			continue
		}
		at, given := f.origins[name]
		before := fl.Value.String()
		switch err := fl.Value.Set(text); {
		case err != nil:
			found.add(f.origins["relay-file"], "relay-file", err)
		case given && fl.Value.String() != before:
			found.add(at, name, fmt.Errorf("is %s, and %s in the relay file %s: leave one of them out", before, fl.Value, *f.relayPath))
		case !given:
			f.origins[name] = origin{path: *f.relayPath}
		}
	}
}

// newRelayFile is the file of a relay that is being deployed. It is made before
// anything is sent: what cannot be written is known before it is paid for.
type newRelayFile struct{ file *os.File }

// createRelayFile makes an empty file; none for an empty path. It replaces nothing.
func createRelayFile(path string) (*newRelayFile, error) {
	if path == "" {
		return &newRelayFile{}, nil
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		return nil, fmt.Errorf("--out: %s is there already, and may tell of another relay: name a new file; nothing was sent", path)
	}
	if err != nil {
		return nil, fmt.Errorf("--out: %w; nothing was sent", err)
	}
	return &newRelayFile{file}, nil
}

// write fills the file and returns when it is on the disk.
func (n *newRelayFile) write(r *relayFile) error {
	if n.file == nil {
		return nil
	}
	content, err := r.encode()
	if err == nil {
		_, err = n.file.Write(content)
	}
	if err == nil {
		err = n.file.Sync()
	}
	if err == nil {
		err = n.file.Close()
	}
	if err != nil {
		return fmt.Errorf("the relay is deployed, and its file is not written: %w", err)
	}
	n.file = nil
	return nil
}

// drop takes a file away that was not written as a whole.
func (n *newRelayFile) drop() {
	if n.file != nil {
		_ = n.file.Close() // it holds nothing of worth
		_ = os.Remove(n.file.Name())
	}
}

// relayFileOf returns what a file says of a relay that was deployed.
func relayFileOf(d *relay.Deployed, chain uint64, genesis common.Hash, network string) *relayFile {
	return &relayFile{
		Maker: maker(), Contracts: relay.CodeHash(), ChainID: chain, Genesis: genesis, Network: network,
		Relay: d.Relay, Judge: d.Judge, Court: d.Court, ForkCourt: d.ForkCourt, FirstBlock: d.Block,
	}
}
