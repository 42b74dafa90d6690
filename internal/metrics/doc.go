// SPDX-License-Identifier: MIT

// Package metrics shows what a watcher sees, does and spends: as metrics for
// Prometheus, and as two answers, /healthz and /readyz, for whatever keeps the
// process running.
//
// A Monitor is told of each round by Monitor.Observe and boils it down to
// numbers there and then; what serves them reads the numbers of the last round
// and never the watcher. The chains' nodes and the account are asked for their
// reports when somebody scrapes. Numbers that have nothing to tell, for
// instance the clock left while there is no dispute, are not exported at all.
//
// No label grows with what strangers do: none is a batch, a dispute or an
// address.
package metrics
