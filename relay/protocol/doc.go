// SPDX-License-Identifier: MIT

// Package protocol holds claims, the batches they travel in, and what becomes of them: the
// events that the contracts log, each with how it changes the state, and the [State] they
// fold into. It is pure: values in, values out.
//
// A court is a file: bisection.go and fork.go hold its disputes and its events. What is the
// relay's own stands in events.go. [History] keeps events by block, so that a
// reorganisation is undone without reading anew; prune.go and records.go bound what it keeps.
//
// Errors are [ErrBadLogs], for events that no contract can have logged, and those of claims
// (claim.go). Hashes of the foreign chain are in internal byte order. Amounts are in wei,
// times in seconds of home time.
package protocol
