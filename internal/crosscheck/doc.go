// SPDX-License-Identifier: MIT

// Package crosscheck checks runs of block headers: by the header rules of
// btcheaders, and by the judge contract in an EVM of its own. The two must
// agree; where they do not, one of them is wrong, and that is an error of its
// own.
package crosscheck
