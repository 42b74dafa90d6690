// SPDX-License-Identifier: MIT

// Package e2e holds the tests of the whole program against real nodes: geth and anvil as home chains, btcd as the foreign one, the
// program as a process. They assert on what stands on the chain in the end, and on what the process did and wrote. How they are built
// and what they leave out is in docs/adr/0017-tests-on-real-nodes.md.
//
// A test makes a foreign chain (newBitcoin) and a home chain with a relay on it (onGeth, onAnvil), starts watchers (watch), proposes the
// truth (propose) and lies (lie), spoils something between (package faults), and waits for what must come of it (until, eventually).
package e2e
