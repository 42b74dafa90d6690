// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Receiver} from "../utils/Receivers.sol";

contract WithdrawTest is Fixture {
    /// Rules: P-4.10.
    function test_paysWhatIsCredited() public {
        Bisection memory d = openPath(post(made().claim), 0);
        proveSpan(d, made(), proposer);
        uint256 reward = afterBurn(challengeDeposit);
        assertEq(relay.credits(proposer), reward);
        uint256 before = proposer.balance;
        vm.expectEmit(address(relay));
        emit Relay.Withdrawn(proposer, reward);
        vm.prank(proposer);
        relay.withdraw();
        assertEq(proposer.balance, before + reward);
        assertEq(relay.credits(proposer), 0);
    }

    function test_RevertWhen_thereIsNothing() public {
        expectError(Relay.NothingToWithdraw.selector, stranger);
        vm.prank(stranger);
        relay.withdraw();
    }

    function test_RevertWhen_withdrawnTwice() public {
        proveSpan(openPath(post(made().claim), 0), made(), proposer);
        vm.prank(proposer);
        relay.withdraw();
        expectError(Relay.NothingToWithdraw.selector, proposer);
        vm.prank(proposer);
        relay.withdraw();
    }

    /// A contract that has won a reward, and the call that takes it.
    function winner() internal returns (Receiver r, uint256 reward) {
        r = new Receiver(relay);
        Posted memory p = draft(one(made().claim), SALT);
        r.run{value: p.deposit}(abi.encodeCall(Relay.propose, (PackedClaimsPlain.pack(p.claims), SALT, 0)));
        p.proposer = address(r);
        proveSpan(openPath(p, 0), made(), address(r));
        reward = relay.credits(address(r));
        assertGt(reward, 0);
    }

    function test_aReceiverThatWithdrawsAgainGetsNothingMore() public {
        (Receiver r, uint256 reward) = winner();
        r.onReceive(abi.encodeCall(Relay.withdraw, ()), false);
        r.run(abi.encodeCall(Relay.withdraw, ()));
        assertEq(r.calls(), 1);
        assertEq(address(r).balance, reward);
        assertFalse(r.reacted());
        assertEq(bytes32(selectorOf(r.answer())), bytes32(Relay.NothingToWithdraw.selector));
    }

    function test_RevertWhen_theReceiverRefuses() public {
        (Receiver r, uint256 reward) = winner();
        r.onReceive("", true);
        vm.expectRevert(abi.encodeWithSelector(Relay.TransferFailed.selector, address(r), reward));
        r.run(abi.encodeCall(Relay.withdraw, ()));
        assertEq(relay.credits(address(r)), reward);
    }
}
//
