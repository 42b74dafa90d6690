// Package challenger is the watcher: it holds every claim on a relay, and every
// checkpoint candidate, against its own view of the foreign chain, attacks the false
// ones and defends the true.
//
// [Decide] is the whole of its judgment: a pure function of a [View], without
// I/O and without a clock. A [Watcher] is the shell around it:
//
//	each round:
//		snapshot := court.State()                      // relay.Client
//		actions := Decide(view, snapshot.Block.Time)
//		court.Submit(snapshot, the calls they ask for)    // relay.Outbox
//
// Nothing is kept between two rounds but what the chain says, so a watcher that
// was killed goes on where it stopped.
//
// A false tree is attacked by a path or depth dispute, a false block by ancestry up
// to the batch's checkpoint and by work above it. In a fork dispute the watcher shows
// its view's chain, one record a round: from the highest record the court knows on it,
// whoever made that one, to the lowest height that wins.
//
// What it never does: bond money on a claim it cannot decide, or on what a short
// reorganisation of the foreign chain would turn into truth, or while the court has
// been shown more work than its view has; challenge what it holds true; open a second
// dispute about a batch while one of its own stands; or open anything the court would
// not let it win.
package challenger
