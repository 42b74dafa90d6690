// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinPayout} from "../../src/periphery/BitcoinPayout.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {BatchProof} from "../../src/types/Claim.sol";
import {Sha256dPlain} from "../oracle/Sha256dPlain.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Case, MadeTree} from "../utils/MadeTree.sol";

/// The maker of an offer against its recipient, on the real relay and court: who is first, refund or payment.
contract PayoutGamesTest is Fixture {
    bytes private constant SCRIPT = hex"51";
    /// one input without a script, one output of a bitcoin
    bytes private constant RAW = hex"01000000" hex"01"
        hex"0000000000000000000000000000000000000000000000000000000000000001" hex"00000000" hex"00" hex"ffffffff"
        hex"01" hex"00e1f50500000000" hex"01" hex"51" hex"00000000";

    BitcoinPayout private payout;
    address private maker = challenger;
    address private recipient = proposer;

    function setUp() public override {
        super.setUp();
        payout = new BitcoinPayout(relay);
    }

    function _offer(uint48 refundTime) private returns (bytes32 id) {
        vm.prank(maker);
        id = payout.offer{value: 5 ether}(SCRIPT, recipient, 1e8, 0, 0, refundTime);
    }

    /// Opens a dispute in the window's last second and draws it out: both sides use their clocks to the end.
    function _drawOut(Posted memory p, Case memory c) private returns (Bisection memory d) {
        toDeadline(p);
        vm.warp(vm.getBlockTimestamp() - 1);
        d = openPath(p, 0, maker, 0);
        skipTime(CLOCK);
        d = reveal(d, interior(d, c));
        d = expired(d);
    }

    function test_aChallengeInTheLastSecondDoesNotOutlastThePayment() public {
        uint48 refundTime = uint48(START + payout.LONGEST_CASE() + payout.SLACK());
        bytes32 id = _offer(refundTime);
        Case memory c = MadeTree.holding(1, Sha256dPlain.hash(RAW));

        // the recipient proposes as late as it may, but for a minute in which to be paid
        vm.warp(refundTime - payout.LONGEST_CASE() - 1 minutes);
        Posted memory p = post(c.claim);
        Bisection memory d = _drawOut(p, c);

        BatchProof memory proof = proofOf(p, 0);
        vm.expectPartialRevert(BitcoinPayout.NotFinal.selector);
        payout.claimPayout(id, c.claim, proof, p.proposer, p.salt, RAW, 0);
        vm.expectPartialRevert(BitcoinPayout.TooEarly.selector);
        payout.refund(id);

        court.timeout(d);
        assertLe(vm.getBlockTimestamp(), refundTime - 1 minutes);
        uint256 before = recipient.balance;
        payout.claimPayout(id, c.claim, proof, p.proposer, p.salt, RAW, 0);
        assertEq(recipient.balance, before + 5 ether);
    }

    /// Why no offer is taken whose refund is nearer: such a challenge would be worth its deposit.
    function test_theLongestCaseIsReached() public {
        Case memory c = MadeTree.holding(1, Sha256dPlain.hash(RAW));
        Posted memory p = post(c.claim);
        court.timeout(_drawOut(p, c));
        assertEq(vm.getBlockTimestamp(), START + payout.LONGEST_CASE());
        assertTrue(verify(p, 0));
    }
}
