// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Assurance} from "../types/Batch.sol";
import {Claim} from "../types/Claim.sol";

/// A contract that acts on claims brought by a `Delivery`. It must
///
/// - check that `msg.sender` is the Delivery it trusts: else anybody calls it with a claim of their own making;
/// - revert, not return, when the assurance is too low for what is at stake: a return uses the claim up, and anyone can
///   bring it out of the cheapest batch it stands in; after a revert a better batch can still be brought;
/// - remember by transaction id what it has acted on if that may happen only once: a delivery is once a claim, and one
///   id can stand in two blocks (the coinbases that BIP 30 is about).
interface IVerifiedConsumer {
    /// The claim is final, and `assurance` is the money that stood behind the batch it was read from.
    function onVerified(Claim calldata claim, Assurance calldata assurance) external;
}
