// SPDX-License-Identifier: MIT

// Package soltree tries changes of the Solidity contracts. A Tree is a private copy of
// contracts/ and of what its tests read, compiled once and kept in a folder for the
// next time:
//
//	tree, err := soltree.Open(ctx, root, filepath.Join(cache, "tree"), nil)
//	outcome, err := tree.Test(ctx, map[string][]byte{"src/Relay.sol": changed}, soltree.Run{
//		Path: "test/unit/Settle.t.sol", Name: `^test_settles\(`,
//	})
//
// Nothing is tried in the tree itself: each Test has a copy of its own, which goes away
// with it. So tests may run at the same time, and none can meet what another compiled.
// What a change makes stale forge finds by the content of files, not by their times;
// dynamic_test_linking keeps it from compiling the tests anew for a change behind a
// contract's functions, though not for one in a library.
//
// A tree needs node_modules in contracts/ of the repository (npm ci).
package soltree
