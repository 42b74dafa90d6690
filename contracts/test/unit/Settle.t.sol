// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection} from "../../src/types/Bisection.sol";
import {PackedClaimsPlain} from "../oracle/PackedClaimsPlain.sol";
import {Fixture, Posted} from "../utils/Fixture.sol";
import {Receiver} from "../utils/Receivers.sol";

contract SettleTest is Fixture {
    function refs(bytes32 root, bytes32 a, bytes32 b) internal pure returns (Relay.BatchRef[] memory r) {
        r = new Relay.BatchRef[](2);
        r[0] = Relay.BatchRef(root, a);
        r[1] = Relay.BatchRef(root, b);
    }

    function test_aSingleBatch() public {
        Posted memory p = post(made().claim);
        uint256 before = proposer.balance;
        toDeadline(p);
        vm.expectEmit(address(relay));
        emit Relay.Settled(p.id);
        settle(p);
        assertEq(proposer.balance, before + p.deposit);
        assertEq(address(relay).balance, 0);
        assertTrue(phase(p) == Phase.Settled);
    }

    /// Rules: P-3.13.
    function test_manyAtOnce() public {
        Relay.BatchRef[] memory r = new Relay.BatchRef[](20);
        uint256 before = proposer.balance;
        for (uint256 i = 0; i < r.length; ++i) {
            Posted memory p = post(one(made().claim), bytes32(i));
            r[i] = Relay.BatchRef(p.root, p.salt);
        }
        skipTime(WINDOW);
        vm.prank(proposer);
        relay.settle(r);
        assertEq(proposer.balance, before);
        assertEq(address(relay).balance, 0);
    }

    function test_RevertWhen_oneSecondEarly() public {
        Posted memory p = post(made().claim);
        skipTime(WINDOW - 1);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotFinal.selector, p.id, START + WINDOW, 0));
        settle(p);
    }

    /// Rules: P-3.13.
    function test_RevertWhen_oneOfManyIsBad() public {
        Posted memory p = post(one(made().claim), "a");
        skipTime(1);
        Posted memory q = post(one(made().claim), "b");
        toDeadline(p);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotFinal.selector, q.id, START + WINDOW + 1, 0));
        vm.prank(proposer);
        relay.settle(refs(p.root, "a", "b"));
        assertTrue(phase(p) == Phase.Proposed);
    }

    function test_RevertWhen_settledTwice() public {
        Posted memory p = post(made().claim);
        toDeadline(p);
        settle(p);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Settled));
        settle(p);
    }

    function test_RevertWhen_listedTwice() public {
        Posted memory p = post(one(made().claim), "a");
        toDeadline(p);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Settled));
        vm.prank(proposer);
        relay.settle(refs(p.root, "a", "a"));
    }

    function test_RevertWhen_theCallerIsNotTheProposer() public {
        Posted memory p = post(made().claim);
        toDeadline(p);
        bytes32 other = keccak256(abi.encode(p.root, stranger, SALT, address(relay), block.chainid));
        p.proposer = stranger;
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, other, Phase.None));
        settle(p);
    }

    function test_RevertWhen_aDisputeIsOpen() public {
        Posted memory p = post(made().claim);
        openPath(p, 0);
        toDeadline(p);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotFinal.selector, p.id, START + WINDOW, 1));
        settle(p);
    }

    function test_RevertWhen_rejected() public {
        Posted memory p = post(made().claim);
        Bisection memory d = openPath(p, 0);
        skipTime(CLOCK + 1);
        court.timeout(d);
        toDeadline(p);
        vm.expectRevert(abi.encodeWithSelector(Relay.NotProposed.selector, p.id, Phase.Rejected));
        settle(p);
    }

    function test_nothingPaysNothing() public {
        vm.prank(stranger);
        relay.settle(new Relay.BatchRef[](0));
        assertEq(stranger.balance, 1_000 ether);
    }

    function postBy(Receiver r, bytes32 salt) internal returns (bytes memory settleCall) {
        Posted memory p = draft(one(made().claim), salt);
        r.run{value: p.deposit}(abi.encodeCall(Relay.propose, (PackedClaimsPlain.pack(p.claims), salt, 0)));
        Relay.BatchRef[] memory list = new Relay.BatchRef[](1);
        list[0] = Relay.BatchRef(p.root, salt);
        return abi.encodeCall(Relay.settle, (list));
    }

    function test_RevertWhen_theReceiverRefuses() public {
        Receiver r = new Receiver(relay);
        bytes memory call = postBy(r, SALT);
        uint256 deposit = address(relay).balance;
        r.onReceive("", true);
        skipTime(WINDOW);
        vm.expectRevert(abi.encodeWithSelector(Relay.TransferFailed.selector, address(r), deposit));
        r.run(call);
        assertEq(address(relay).balance, deposit);
        r.onReceive("", false);
        r.run(call);
        assertEq(address(r).balance, deposit);
    }

    function test_aReceiverThatSettlesAgainGetsNothingMore() public {
        post(one(made().claim), "another's deposit");
        uint256 others = address(relay).balance;
        Receiver r = new Receiver(relay);
        bytes memory call = postBy(r, SALT);
        skipTime(WINDOW);
        r.onReceive(call, false);
        r.run(call);
        assertEq(r.calls(), 1);
        assertFalse(r.reacted());
        assertEq(bytes32(selectorOf(r.answer())), bytes32(Relay.NotProposed.selector));
        assertEq(address(relay).balance, others);
    }
}
