// SPDX-License-Identifier: MIT

// Package journal keeps the record of a watcher: what was claimed, what the watcher thought of it and when, what it did about it
// and why, what that cost, and how it ended. The watcher needs none of it: it derives everything from the chains, and loss of
// the record loses history and nothing else.
//
// A record is one bbolt file with one bucket. Its keys are a batch's id and a number that grows, its values an [Entry] in JSON
// behind a CRC-32C of key and JSON. [Record] writes what has changed since the round before; it opens the file for each
// writing and closes it again, so that [Find] and [List] can read it while the watcher runs.
//
// bbolt trusts its file: it maps it into memory and follows what stands there. So the pages of a file that this process has
// not left behind itself are checked first, and one that is damaged is never given to it.
package journal
