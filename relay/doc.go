// Package relay speaks to the contracts of Assize on an EVM chain, the home
// chain. It is the only package of the program that knows the EVM.
//
// # Reading
//
// Everything a court knows is in its logs. [Client.State] reads them up to
// one home block and folds them into a [State]: batches with their claims,
// disputes with their states, marks. It is to be read only, and good until the
// next one is asked for.
//
// # Writing
//
// A [Call] is a transaction not yet sent: pure, from a snapshot's values.
// [Client.Simulate] runs it on a pinned block; a [Sender] signs and sends it.
//
// # Errors
//
// Whatever a contract refuses comes back as a [RevertError], which is one of
// the sentinel errors of type [Revert] to errors.Is, for instance
// [DepositTooSmall].
//
// Hashes of the foreign chain are in internal byte order (as hashed, not as
// displayed). Amounts are in wei, times in seconds of home time.
package relay
