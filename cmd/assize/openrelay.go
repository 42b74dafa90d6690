// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/internal/deploycheck"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
)

// openOwnRelay opens a relay that this program can play: relay, courts and judge are
// of this build, and judge the network of the settings, where a command has one. It
// is called before any file is opened that belongs to a network.
//
// Expected errors: those of openRelay, errOtherVersion, errOtherNetwork.
func openOwnRelay(ctx context.Context, n *evmnode.Pool, f *flags, address common.Address, from uint64) (*relay.Client, error) {
	client, err := openRelay(ctx, n, f, address, from)
	if err != nil {
		return nil, err
	}
	network, err := ownNetwork(ctx, n, &client.Params)
	if err != nil {
		return nil, err
	}
	if fl := f.Lookup("network"); fl != nil && fl.Value.String() != network {
		return nil, usagef("%w: relay %s judges %s, and --network is %s", errOtherNetwork, address, network, fl.Value)
	}
	return client, nil
}

// errOtherNetwork means that a relay judges another network than the settings name.
var errOtherNetwork = errors.New("another foreign network")

// openRelay opens a relay of whatever version and says for people what is wrong with
// it. It is the one of the relay's file, if there is such a file.
//
// Expected errors: relay.ErrNoRelay, errOtherRelay, errFirstBlock, *evmnode.Error.
func openRelay(ctx context.Context, n *evmnode.Pool, f *flags, address common.Address, from uint64) (*relay.Client, error) {
	if f.known != nil {
		id, err := n.ChainID(ctx)
		if err != nil {
			return nil, err
		}
		if !id.IsUint64() || id.Uint64() != f.known.ChainID {
			return nil, fmt.Errorf("%w: that is on the chain with id %d, and --rpc is a node of the chain with id %s", errOtherRelay, f.known.ChainID, id)
		}
		if first := genesis(ctx, n); first != (common.Hash{}) && f.known.Genesis != (common.Hash{}) && first != f.known.Genesis {
			return nil, fmt.Errorf("%w: its chain begins with block %s, and that of --rpc, with the same id %s, with %s: another chain, or one that was started anew, which has lost the relay",
				errOtherRelay, f.known.Genesis, id, first)
		}
	}
	client, err := relay.Open(ctx, n, address, from)
	var unreachable *evmnode.Error
	switch {
	case errors.As(err, &unreachable):
		return nil, unreachable
	case errors.Is(err, relay.ErrNoRelay):
		return nil, whyNoRelay(ctx, n, address, from, err)
	case err == nil && f.known != nil:
		err = f.known.check(&client.Params)
	}
	if err != nil {
		return nil, err
	}
	return client, checkFirstBlock(ctx, n, from)
}

// ownNetwork returns the network that a relay of this build judges. It holds the code
// of each contract against this build's, to the byte.
//
// Expected errors: errOtherVersion, *evmnode.Error.
func ownNetwork(ctx context.Context, n *evmnode.Pool, p *protocol.Params) (string, error) {
	other := func(format string, args ...any) error {
		return fmt.Errorf("%w: %w; this program's contracts are %s: use the version that deployed the relay, or look with assize inspect",
			errOtherVersion, fmt.Errorf(format, args...), relay.CodeHash())
	}
	head, err := n.HeaderByNumber(ctx, nil)
	if err != nil {
		return "", err
	}
	want, err := deploycheck.Codes(p, btcheaders.MainNet())
	if err != nil {
		return "", other("relay %s: %w", p.Relay, err)
	}
	network := ""
	for i, address := range []common.Address{p.Judge, p.Relay, p.Court, p.ForkCourt} {
		code, err := n.CodeAtHash(ctx, address, head.Hash())
		if err != nil {
			return "", err
		}
		if i == 0 {
			network = judges(p, code)
		}
		if difference := deploycheck.Difference(code, want[i]); difference != "" && (i > 0 || network == "") {
			return "", other("%s: %s", address, difference)
		}
	}
	return network, nil
}

// judges returns the network whose judge has a code; none if it is no judge of this
// build.
func judges(p *protocol.Params, code []byte) string {
	for _, network := range []btcheaders.Params{btcheaders.MainNet(), btcheaders.RegTest()} {
		if codes, err := deploycheck.Codes(p, network); err == nil && deploycheck.Difference(code, codes[0]) == "" {
			return network.Name
		}
	}
	return ""
}
