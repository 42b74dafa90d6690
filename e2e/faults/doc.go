// SPDX-License-Identifier: MIT

// Package faults stands between the program and a real node, and spoils what passes: JSON-RPC over HTTP call by call ([Proxy]), any
// other connection as a whole ([Pipe]).
package faults
