// SPDX-License-Identifier: MIT

// Package node has clients of the interfaces by which Bitcoin nodes and indexers are read: the JSON-RPC of Bitcoin Core
// and btcd ([RPC]), Bitcoin Core's REST ([REST]), and Esplora's REST ([Esplora]). Each answers the same four questions: what
// is your name, what is your tip, which headers stand at these heights, what are the bytes of this block.
//
// An answer is checked as far as it can be by itself: a header has the hash that was asked for, a run of headers is linked.
// Whether headers bear work, and whether a block's bytes are that block, is for the reader to judge.
//
// Whatever a server does, a call ends, takes no more memory than such an answer may have, and its error names the endpoint
// without path, user or password: those may be secrets. Redirects are not followed.
package node
