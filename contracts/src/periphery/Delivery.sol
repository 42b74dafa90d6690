// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVerifier} from "../interfaces/IRelay.sol";
import {Assurance} from "../types/Batch.sol";
import {BatchProof, Claim, ClaimLib} from "../types/Claim.sol";
import {IVerifiedConsumer} from "./IVerifiedConsumer.sol";

/// Brings final claims to contracts that wait for them: anyone may deliver any claim to any consumer, once a consumer
/// and claim, whichever batch the claim is read from. Optional: a dapp may as well ask the relay's `verify` itself, as
/// `BitcoinPayout` does.
contract Delivery {
    IVerifier public immutable RELAY;

    mapping(address consumer => mapping(bytes32 claimHash => bool)) public delivered;

    event Delivered(address indexed consumer, bytes32 indexed claimHash, Claim claim, address proposer, bytes32 salt);

    error NotFinal(bytes32 claimHash, address proposer, bytes32 salt);
    error AlreadyDelivered(address consumer, bytes32 claimHash);
    error NotAContract(address consumer);

    constructor(IVerifier relay) {
        RELAY = relay;
    }

    /// Calls `onVerified` of the consumer with a claim out of the final batch that `proposer` and `salt` tell.
    ///
    /// The claim is marked first: a consumer that calls back finds it delivered. A revert of the consumer reverts the
    /// whole and is not caught: whoever starves the call of gas must not use the delivery up.
    function deliver(address consumer, Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt)
        external
    {
        bytes32 claimHash = ClaimLib.hash(claim);
        if (delivered[consumer][claimHash]) revert AlreadyDelivered(consumer, claimHash);
        if (consumer.code.length == 0) revert NotAContract(consumer);
        (bool isFinal, Assurance memory assurance) = RELAY.verify(claim, proof, proposer, salt);
        if (!isFinal) revert NotFinal(claimHash, proposer, salt);

        delivered[consumer][claimHash] = true;
        emit Delivered(consumer, claimHash, claim, proposer, salt);
        IVerifiedConsumer(consumer).onVerified(claim, assurance);
    }
}
