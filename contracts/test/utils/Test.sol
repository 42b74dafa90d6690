// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Network} from "../../src/types/Network.sol";
import {Vm} from "./Vm.sol";

/// The base of every test contract: the cheatcodes as `vm`, assertions, bounds, invariant targets.
abstract contract Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// The address of the cheatcodes: the last 20 bytes of keccak-256 of "hevm cheat code".
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    address[] private _targetedContracts;
    address[] private _excludedContracts;
    address[] private _targetedSenders;
    address[] private _excludedSenders;
    FuzzSelector[] private _targetedSelectors;
    FuzzSelector[] private _excludedSelectors;

    // What forge asks of an invariant test.

    function targetContracts() public view returns (address[] memory) {
        return _targetedContracts;
    }

    function excludeContracts() public view returns (address[] memory) {
        return _excludedContracts;
    }

    function targetSenders() public view returns (address[] memory) {
        return _targetedSenders;
    }

    function excludeSenders() public view returns (address[] memory) {
        return _excludedSenders;
    }

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _targetedSelectors;
    }

    function excludeSelectors() public view returns (FuzzSelector[] memory) {
        return _excludedSelectors;
    }

    // What an invariant test says in setUp.

    function targetContract(address target) internal {
        _targetedContracts.push(target);
    }

    function excludeContract(address target) internal {
        _excludedContracts.push(target);
    }

    function targetSender(address sender) internal {
        _targetedSenders.push(sender);
    }

    function excludeSender(address sender) internal {
        _excludedSenders.push(sender);
    }

    function targetSelector(address target, bytes4[] memory selectors) internal {
        _targetedSelectors.push(FuzzSelector(target, selectors));
    }

    function excludeSelector(address target, bytes4[] memory selectors) internal {
        _excludedSelectors.push(FuzzSelector(target, selectors));
    }

    // Networks.

    function mainnet() internal pure returns (Network memory) {
        return Network(0x1d00ffff, false, 227_931, 363_725, 388_381);
    }

    function regtest() internal pure returns (Network memory) {
        return Network(0x207fffff, true, 1, 1, 1);
    }

    /// The network that has this easiest target: regtest, or mainnet with another limit.
    function networkOf(uint32 powLimitBits) internal pure returns (Network memory network) {
        if (powLimitBits == 0x207fffff) return regtest();
        network = mainnet();
        network.powLimitBits = powLimitBits;
    }

    // Home time, safe from via_ir's caching of block.timestamp.

    function nowTime() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function skipTime(uint256 elapsed) internal {
        vm.warp(vm.getBlockTimestamp() + elapsed);
    }

    // Accounts.

    /// An account with a label and no code, no ether.
    function makeAddr(string memory name) internal returns (address account) {
        account = address(uint160(uint256(keccak256(bytes(name)))));
        vm.label(account, name);
    }

    /// One call as `sender` with ether for it: `hoax(alice, 1 ether); c.pay{value: 1 ether}();`
    function hoax(address sender, uint256 balance) internal {
        vm.deal(sender, balance);
        vm.prank(sender);
    }

    // Values.

    /// `x` itself if it lies in [min, max], else a value in there; the greatest `x` become the greatest in there.
    function bound(uint256 x, uint256 min, uint256 max) internal pure returns (uint256) {
        require(min <= max, "bound: min > max");
        if (x >= min && x <= max) return x;
        uint256 span = max - min;
        if (span == type(uint256).max) return x;
        uint256 size = span + 1;
        // a fuzzer likes the ends of a word: they become the ends of the range
        if (type(uint256).max - x < size) return max - (type(uint256).max - x);
        return min + x % size;
    }

    /// The error a revert's data names, zero if it names none.
    function selectorOf(bytes memory revertData) internal pure returns (bytes4) {
        return revertData.length < 4 ? bytes4(0) : bytes4(revertData);
    }

    /// The raw data of a Solidity panic, such as 0x11 (arithmetic) and 0x32 (index out of range).
    function panic(uint256 code) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Panic(uint256)", code);
    }

    // Expectations: the next call reverts with this custom error and these values, and nothing else. For errors of other
    // shapes: `vm.expectRevert(abi.encodeWithSelector(Name.selector, …))`; for any values: `vm.expectPartialRevert`.

    function expectError(bytes4 selector) internal {
        vm.expectRevert(abi.encodeWithSelector(selector));
    }

    function expectError(bytes4 selector, uint256 value) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, value));
    }

    function expectError(bytes4 selector, uint256 value, uint256 other) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, value, other));
    }

    function expectError(bytes4 selector, bytes32 value) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, value));
    }

    function expectError(bytes4 selector, bytes32 value, bytes32 other) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, value, other));
    }

    function expectError(bytes4 selector, address value) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, value));
    }

    // Assertions.

    function assertTrue(bool condition) internal pure {
        vm.assertTrue(condition);
    }

    function assertTrue(bool condition, string memory reason) internal pure {
        vm.assertTrue(condition, reason);
    }

    function assertFalse(bool condition) internal pure {
        vm.assertFalse(condition);
    }

    function assertFalse(bool condition, string memory reason) internal pure {
        vm.assertFalse(condition, reason);
    }

    function assertEq(bool left, bool right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(bool left, bool right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(uint256 left, uint256 right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(uint256 left, uint256 right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(int256 left, int256 right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(int256 left, int256 right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(address left, address right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(address left, address right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(bytes32 left, bytes32 right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(bytes32 left, bytes32 right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(bytes memory left, bytes memory right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(bytes memory left, bytes memory right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(string memory left, string memory right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(string memory left, string memory right, string memory reason) internal pure {
        vm.assertEq(left, right, reason);
    }

    function assertEq(bytes32[] memory left, bytes32[] memory right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(uint256[] memory left, uint256[] memory right) internal pure {
        vm.assertEq(left, right);
    }

    function assertNotEq(uint256 left, uint256 right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertNotEq(address left, address right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertNotEq(bytes32 left, bytes32 right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertNotEq(bytes memory left, bytes memory right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertLt(uint256 left, uint256 right) internal pure {
        vm.assertLt(left, right);
    }

    function assertLt(uint256 left, uint256 right, string memory reason) internal pure {
        vm.assertLt(left, right, reason);
    }

    function assertLe(uint256 left, uint256 right) internal pure {
        vm.assertLe(left, right);
    }

    function assertLe(uint256 left, uint256 right, string memory reason) internal pure {
        vm.assertLe(left, right, reason);
    }

    function assertGt(uint256 left, uint256 right) internal pure {
        vm.assertGt(left, right);
    }

    function assertGt(uint256 left, uint256 right, string memory reason) internal pure {
        vm.assertGt(left, right, reason);
    }

    function assertGe(uint256 left, uint256 right) internal pure {
        vm.assertGe(left, right);
    }

    function assertGe(uint256 left, uint256 right, string memory reason) internal pure {
        vm.assertGe(left, right, reason);
    }
}
