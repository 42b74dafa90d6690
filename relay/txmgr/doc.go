// SPDX-License-Identifier: MIT

// Package txmgr turns transaction intents into mined transactions of one account, whatever
// they are about. It knows no contract: what one refuses is read by a [Decoder].
//
//	for each new block or changed mind:
//		news, err := manager.Submit(ctx, block, intents)
//
// [Manager.Submit] never waits for a transaction to be mined. One round reconciles what is
// on its way with the block (pending.go), gets unknown transactions out of the way
// (unknown.go), sends what is wanted (send.go), and replaces what is stuck (replace.go).
// Fees rise as deadlines near (fees.go), within limits (limits.go).
//
// A [Sender] is for whoever waits for each transaction.
package txmgr
