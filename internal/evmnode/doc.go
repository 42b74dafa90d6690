// SPDX-License-Identifier: MIT

// Package evmnode reads and writes a home chain through any number of its nodes: whatever speaks the JSON-RPC of Ethereum by
// http, https, ws or wss. A [Pool] of them is a relay.Reader and a relay.Writer.
//
// One node is read: the first of the list that answers. The others stand by, and are held against it where a lie or a failure
// would do harm: at the head of the chain and at its logs. While two nodes tell different things, the pool tells neither
// ([ErrDisagreement]), so nothing is done upon either. A node that only lags is no disagreement. Transactions go to all nodes.
//
// Whatever a node does, a call ends in time, takes no more memory than an answer may have, and its error names the node by its
// host alone: the rest of its address may be a secret. A node that does not answer is left alone for a while that grows, and
// delays the others once, not each time. A single node is asked nothing that its reader has not asked.
package evmnode
