// SPDX-License-Identifier: MIT

// Package btcheaders judges Bitcoin block headers by every consensus rule that a header alone can break.
//
// It is pure: values in, values and errors out. Time is a parameter, and nothing is read, written or logged.
//
// # Rules
//
// [State.Append] checks, in this order, the first breach deciding the error:
//
//	height       there is a height after the tip's                                ErrOverflow
//	link         the previous-block field is the tip's hash                       ErrBadLink
//	difficulty   the bits are those the state determines, to the bit              ErrUnexpectedBits
//	work         the bits decode to a target within the network's limit,          ErrBadTarget
//	             and the hash, as a little-endian number, does not exceed it      ErrHighHash
//	median time  the time is later than the median of the last eleven blocks'     ErrTimeTooOld
//	two hours    the time is at most MaxFutureTime ahead of the caller's clock    ErrTimeTooNew
//	version      the version, signed, is at least the height's floor              ErrVersionTooOld
//	sum          the sum of work fits 256 bits                                    ErrOverflow
//
// They are those of ContextualCheckBlockHeader and CheckBlockHeader in Bitcoin Core's src/validation.cpp and of
// src/pow.cpp. Whatever else makes a block invalid stands in its body and is not seen here.
//
// A run of headers whose first is taken as true ([FromHeaders], [NewVerifierFrom]) is held to each rule from where it tells
// what the rule needs.
//
// [State.Append] is the plain form. [Verifier] does the same from raw bytes, several times as fast and on several cores.
// What the contract is sent has forms of its own: headers without what follows from the state ([State.AppendStreamed]),
// headers that link a block to its ancestor ([VerifyAncestry]), and what is offered as a checkpoint ([Candidate]).
//
// # Conventions
//
// Hashes are in internal byte order: as hashed and sent, the reverse of what explorers show. Targets and work are
// 256-bit numbers, big-endian, so that bytes.Compare orders them. Times are seconds since 1970, heights count from
// the genesis block at 0.
//
// # Limits
//
// Networks with rules that headers alone cannot show are refused by [ParamsByName], never half-judged.
package btcheaders
