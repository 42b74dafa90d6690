// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVerifier, Parameters} from "../interfaces/IRelay.sol";
import {BitcoinTx} from "../libraries/BitcoinTx.sol";
import {Assurance} from "../types/Batch.sol";
import {BatchProof, Claim} from "../types/Claim.sol";

/// A sample dapp: ether against bitcoin. A maker locks ether for a recipient; it is paid out when the relay holds it
/// for final that a Bitcoin output pays enough to the maker's script.
///
/// An offer is bound to its payment by the script: a script is in one offer, once and for all, so one output cannot pay
/// two offers, and nobody's payment can be shown for another recipient. The maker takes a fresh address for each offer.
contract BitcoinPayout {
    enum Phase {
        None,
        Open,
        Paid,
        Refunded
    }

    struct Offer {
        Phase phase;
        address maker;
        /// home time in seconds; from here on the ether may go back to the maker; until it has, a payment counts
        uint48 refundTime;
        address recipient;
        /// satoshi
        uint64 minValue;
        /// height of the first block in which a payment counts
        uint32 minHeight;
        /// wei that a batch whose lie had been shown would have burned, for each output that shares in it
        uint256 minBurn;
        /// wei
        uint256 amount;
    }

    /// Seconds for the payment, its confirmations and its claim, and for the payout's own transaction.
    uint256 public constant SLACK = 1 days;

    IVerifier public immutable RELAY;
    /// `WINDOW + 2 CLOCK`: seconds from a claim's proposal until it is final, at the latest
    uint256 public immutable LONGEST_CASE;

    /// by keccak-256 of the scriptPubKey
    mapping(bytes32 offerId => Offer) public offers;

    event Offered(bytes32 indexed offerId, address indexed maker, address indexed recipient, bytes script, Offer terms);
    event Paid(bytes32 indexed offerId, bytes32 indexed txid, uint256 outputIndex, uint64 value);
    event Refunded(bytes32 indexed offerId);

    error ScriptInUse(bytes32 offerId);
    error RefundTooEarly(uint48 refundTime, uint256 least);
    error NotOpen(bytes32 offerId, Phase phase);
    error NotFinal(Claim claim, address proposer, bytes32 salt);
    error WrongTransaction(bytes32 txid, bytes32 leaf);
    error WrongScript(bytes32 offerId, bytes script);
    error ValueTooSmall(uint64 value, uint64 minValue);
    error BlockTooLow(uint32 height, uint32 minHeight);
    error BurnTooSmall(uint256 burn, uint256 minBurn);
    error TooEarly(uint256 time, uint48 refundTime);
    error TransferFailed(address to, uint256 amount);

    constructor(IVerifier relay) {
        RELAY = relay;
        Parameters memory p = relay.parameters();
        LONGEST_CASE = p.window + 2 * p.clock;
    }

    /// Locks `msg.value` for the recipient. `minHeight` keeps payments out that are older than the offer.
    ///
    /// The recipient's claim must be proposed `LONGEST_CASE` and some slack before `refundTime`: whoever challenges it in
    /// the window's last second, and the maker may, keeps it from being final for two clocks more, and the refund does
    /// not wait. So no offer is taken whose refund is nearer than `LONGEST_CASE + SLACK`; a recipient who has less time
    /// left does not pay.
    ///
    /// `minBurn` prices failed attempts: it is what a liar loses each time that one watcher sees the lie in the window. A
    /// lie that nobody challenges costs nothing, whatever `minBurn` is; against that help only watchers. When it is at
    /// least the amount, a liar who is caught at every second attempt wins nothing from this contract alone.
    function offer(
        bytes calldata script,
        address recipient,
        uint64 minValue,
        uint32 minHeight,
        uint256 minBurn,
        uint48 refundTime
    ) external payable returns (bytes32 offerId) {
        offerId = keccak256(script);
        if (offers[offerId].phase != Phase.None) revert ScriptInUse(offerId);
        uint256 least = block.timestamp + LONGEST_CASE + SLACK;
        if (refundTime < least) revert RefundTooEarly(refundTime, least);
        Offer memory terms =
            Offer(Phase.Open, msg.sender, refundTime, recipient, minValue, minHeight, minBurn, msg.value);
        offers[offerId] = terms;
        emit Offered(offerId, msg.sender, recipient, script, terms);
    }

    /// Pays the offer out against output `outputIndex` of `rawTx` (without witness data), the transaction of a claim in
    /// the final batch that `proposer` and `salt` tell. Anyone may call: the ether goes to the offer's recipient.
    function claimPayout(
        bytes32 offerId,
        Claim calldata claim,
        BatchProof calldata proof,
        address proposer,
        bytes32 salt,
        bytes calldata rawTx,
        uint256 outputIndex
    ) external {
        Offer memory terms = offers[offerId];
        if (terms.phase != Phase.Open) revert NotOpen(offerId, terms.phase);
        (bool isFinal, Assurance memory assurance) = RELAY.verify(claim, proof, proposer, salt);
        if (!isFinal) revert NotFinal(claim, proposer, salt);
        if (claim.height < terms.minHeight) revert BlockTooLow(claim.height, terms.minHeight);
        (bytes32 txid, uint256 outputs, uint64 value, bytes calldata script) = BitcoinTx.read(rawTx, outputIndex);
        if (txid != claim.leaf) revert WrongTransaction(txid, claim.leaf);
        if (keccak256(script) != offerId) revert WrongScript(offerId, script);
        if (value < terms.minValue) revert ValueTooSmall(value, terms.minValue);

        // One deposit stands behind all claims of the batch, and a claim behind all outputs of its transaction: a liar
        // who makes all of them up pays once and cashes each. So each counts for its share.
        uint256 burn = assurance.burn / assurance.claimCount / outputs;
        if (burn < terms.minBurn) revert BurnTooSmall(burn, terms.minBurn);

        offers[offerId].phase = Phase.Paid;
        emit Paid(offerId, txid, outputIndex, value);
        _send(terms.recipient, terms.amount);
    }

    /// Gives the maker its ether back. Anyone may call.
    function refund(bytes32 offerId) external {
        Offer memory terms = offers[offerId];
        if (terms.phase != Phase.Open) revert NotOpen(offerId, terms.phase);
        if (block.timestamp < terms.refundTime) revert TooEarly(block.timestamp, terms.refundTime);
        offers[offerId].phase = Phase.Refunded;
        emit Refunded(offerId);
        _send(terms.maker, terms.amount);
    }

    function _send(address to, uint256 amount) private {
        (bool sent,) = to.call{value: amount}("");
        if (!sent) revert TransferFailed(to, amount);
    }
}
