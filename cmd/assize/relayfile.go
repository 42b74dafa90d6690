// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

const (
	// relayFormat is the format of relay files that this program writes and reads.
	relayFormat = 1
	// maxRelayFile bounds a relay file, in bytes.
	maxRelayFile = 1 << 16
	// maxMaker bounds the name of the program that deployed a relay, in bytes.
	maxMaker = 200
)

var (
	// errRelayFile means that a file is no relay file of the format of this program.
	errRelayFile = errors.New("not a relay file")
	// errOtherVersion means that a relay is of another version than this program.
	errOtherVersion = errors.New("the relay is of another version than this program")
	// errOtherRelay means that nodes or settings have another relay than the file.
	errOtherRelay = errors.New("not the relay of the relay file")
)

// relayFile says where a relay is, and what made it. It is believed like an address
// that somebody gives away: inspect holds the relay itself against this build.
type relayFile struct {
	Maker      string         // name of the program that deployed the relay, for people
	Contracts  common.Hash    // relay.CodeHash of that program
	ChainID    uint64         // of the home chain (EIP-155)
	Genesis    common.Hash    // of its first block; zero if the nodes did not have it
	Network    string         // of the foreign chain, as --network has it
	Relay      common.Address // and what belongs to it
	Judge      common.Address
	Court      common.Address
	ForkCourt  common.Address
	FirstBlock uint64 // home block of the judge's creation
}

// member is a name of the JSON object and what it holds.
type member struct {
	name  string
	value any
}

// members returns the members behind the format, in the order of the file.
func (r *relayFile) members() []member {
	return []member{
		{"assize", &r.Maker}, {"contracts", &r.Contracts}, {"chainId", &r.ChainID}, {"genesis", &r.Genesis}, {"network", &r.Network},
		{"relay", &r.Relay}, {"judge", &r.Judge}, {"court", &r.Court}, {"forkCourt", &r.ForkCourt}, {"firstBlock", &r.FirstBlock},
	}
}

// encode returns the content of a file: a JSON object with a member a line.
func (r *relayFile) encode() ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n  \"format\": %d", relayFormat)
	for _, m := range r.members() {
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, ",\n  %q: %s", m.name, value)
	}
	b.WriteString("\n}\n")
	return b.Bytes(), nil
}

// readRelayFile reads a file that deploy --out wrote with contracts of this version.
//
// Expected errors: errRelayFile, errOtherVersion, those of the file system.
func readRelayFile(path string) (*relayFile, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxRelayFile+1))
	if err != nil {
		return nil, err
	}
	r, err := parseRelayFile(content)
	if err == nil {
		err = r.checkVersion()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// parseRelayFile reads the content of a file of any version. Each member must be
// there, once, and no other, so that a reader of the file sees what a program takes.
//
// Expected errors: errRelayFile.
func parseRelayFile(content []byte) (*relayFile, error) {
	wrong := func(format string, args ...any) (*relayFile, error) {
		return nil, fmt.Errorf("%w: %w", errRelayFile, fmt.Errorf(format, args...))
	}
	switch {
	case len(content) > maxRelayFile:
		return wrong("it has more than %d bytes", maxRelayFile)
	case len(content) == 0:
		return wrong("it is empty, as one of a deployment that did not end; delete it")
	}
	found, err := jsonMembers(bytes.TrimPrefix(content, []byte("\xef\xbb\xbf")))
	if err != nil {
		return wrong("%w", err)
	}
	take := func(name string, to any) error {
		raw, ok := found[name]
		if !ok {
			return fmt.Errorf("%s is missing", name)
		}
		delete(found, name)
		if string(raw) == "null" {
			return fmt.Errorf("%s has no value", name)
		}
		if err := json.Unmarshal(raw, to); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	}
	var format uint64
	if err := take("format", &format); err != nil {
		return wrong("%w", err)
	}
	if format != relayFormat {
		return wrong("it has format %d, and this program reads format %d", format, relayFormat)
	}
	r := &relayFile{}
	for _, m := range r.members() {
		if err := take(m.name, m.value); err != nil {
			return wrong("%w", err)
		}
	}
	for name := range found {
		return wrong("%.40q is unknown", name)
	}
	if err := r.checkValues(); err != nil {
		return wrong("%w", err)
	}
	return r, nil
}

// jsonMembers returns the members of the one JSON object that a text is.
func jsonMembers(text []byte) (map[string]json.RawMessage, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.Join(errors.New("no JSON object"), err)
	}
	found := map[string]json.RawMessage{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string) // the decoder lets nothing else stand there
		if _, twice := found[name]; twice {
			return nil, fmt.Errorf("%.40q is there twice", name)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		found[name] = value
	}
	if _, err := d.Token(); err != nil { // the brace
		return nil, fmt.Errorf("the JSON object does not end: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("there is something behind the JSON object")
	}
	return found, nil
}

// checkValues returns an error unless each value can be a relay's.
func (r *relayFile) checkValues() error {
	if len(r.Maker) > maxMaker {
		return fmt.Errorf("assize has more than %d bytes", maxMaker)
	}
	if r.ChainID == 0 {
		return errors.New("chainId is zero")
	}
	if _, err := btcheaders.ParamsByName(r.Network); err != nil {
		return fmt.Errorf("network: %w", err)
	}
	seen := map[common.Address]string{{}: "nothing"}
	for _, m := range r.members() {
		if address, ok := m.value.(*common.Address); ok {
			if other := seen[*address]; other != "" {
				return fmt.Errorf("%s has the address of %s", m.name, other)
			}
			seen[*address] = m.name
		}
	}
	return nil
}

// checkVersion returns an error unless the relay has the contracts of this program.
//
// Expected errors: errOtherVersion.
func (r *relayFile) checkVersion() error {
	if r.Contracts == relay.CodeHash() {
		return nil
	}
	return fmt.Errorf("%w: its contracts are %s, of assize %q, and this program's are %s, of assize %q; use a program whose assize version prints the former",
		errOtherVersion, r.Contracts, r.Maker, relay.CodeHash(), maker())
}

// check returns an error unless the relay that a node tells of is that of the file.
//
// Expected errors: errOtherRelay.
func (r *relayFile) check(p *protocol.Params) error {
	for _, c := range []struct {
		name      string
		have, say common.Address
	}{{"relay", p.Relay, r.Relay}, {"judge", p.Judge, r.Judge}, {"court", p.Court, r.Court}, {"fork court", p.ForkCourt, r.ForkCourt}} {
		if c.have != c.say {
			return fmt.Errorf("%w: the %s is %s, and %s in the file", errOtherRelay, c.name, c.have, c.say)
		}
	}
	return nil
}

// maker returns the name of this program in the relay files that it writes.
func maker() string {
	version, revision := build()
	name := version + ", revision " + revision
	return strings.ToValidUTF8(name[:min(len(name), maxMaker)], "")
}
