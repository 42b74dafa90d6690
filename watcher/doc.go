// SPDX-License-Identifier: MIT

// Package watcher is the shell around [challenger.Decide]: it reads both chains, has what is
// decided done, and tells observers of it.
//
//	each round:
//		state := court.State()                                  // relay.Client
//		view := foreign(state, what is wanted)                  // wanted.go
//		actions := challenger.Consider(view, state.Block.Time)
//		court.Submit(state.Block, the intents of the actions)   // txmgr.Manager
//
// Nothing is kept between two rounds but what the chain says and what saves asking again, so
// that a watcher which was killed goes on where it stopped. The account's own money is
// looked after beside (bank.go). Its tests stand with challenger's, whose games it plays.
package watcher
