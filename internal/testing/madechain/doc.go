// SPDX-License-Identifier: MIT

// Package madechain makes regtest blocks for tests: blocks of any
// transactions, with real work at regtest's difficulty, and the transactions
// for trees that nature lacks. The same arguments give the same bytes.
package madechain
