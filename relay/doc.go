// SPDX-License-Identifier: MIT

// Package relay is the home chain's side: it reads what the contracts of Assize log on an
// EVM chain, and makes the calls to them.
//
// # The way of a log
//
// [Client.State] reads logs up to one home block: follow.go walks the headers, ranges.go
// and blocklogs.go ask for logs, position.go checks where each stands, [DecodeLog]
// (decode.go) makes an event of it. [protocol.History] folds events into a
// [protocol.State] and undoes what a reorganisation undid. A state is to be read only, and
// good until the next one is asked for.
//
// # The way of a call
//
// [At] makes a call of a state's values: pure, not yet sent. [Client.Simulate] runs it on a
// pinned block. A [txmgr.Manager] has it mined for a service, a [Session] for whoever waits.
//
// # Errors
//
// Whatever a contract refuses comes back as a [RevertError], which is one of the sentinel
// errors of type [Revert] to errors.Is, for instance [DepositTooSmall].
//
// Hashes of the foreign chain are in internal byte order (as hashed, not as displayed).
// Amounts are in wei, times in seconds of home time.
package relay
