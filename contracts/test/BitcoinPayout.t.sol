// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinTx} from "../src/libraries/BitcoinTx.sol";
import {BitcoinPayout} from "../src/periphery/BitcoinPayout.sol";
import {Assurance} from "../src/types/Batch.sol";
import {BatchProof, Claim} from "../src/types/Claim.sol";
import {ToldVerifier} from "./Delivery.t.sol";
import {Test} from "./utils/Test.sol";

/// A recipient or maker that tries to be paid twice.
contract Greedy {
    BitcoinPayout private immutable PAYOUT;
    bytes private _again;
    bytes public answer;

    constructor(BitcoinPayout payout) {
        PAYOUT = payout;
    }

    function prepare(bytes calldata again) external {
        _again = again;
    }

    function offer(bytes calldata script) external payable returns (bytes32) {
        return PAYOUT.offer{value: msg.value}(script, address(this), 0, 0, 0, 1_000_000);
    }

    receive() external payable {
        (, answer) = msg.sender.call(_again);
    }
}

contract BitcoinPayoutTest is Test {
    /// mainnet, block 170, transaction 1: 10 bitcoin to Hal Finney, 40 back
    bytes private constant RAW =
        hex"0100000001c997a5e56e104102fa209c6a852dd90660a20b2d9c352423edce25857fcd3704000000004847304402204e45e16932b8af514961a1d3a1a25fdf3f4f7732e9d624c6c61548ab5fb8cd410220181522ec8eca07de4860a4acdd12909d831cc56cbbac4622082221a8768d1d0901ffffffff0200ca9a3b00000000434104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa28414e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac00286bee0000000043410411db93e1dcdb8a016b49840f8c53bc1eb68a382e97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643f656b412a3ac00000000";
    bytes private constant SCRIPT =
        hex"4104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa28414e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac";
    bytes private constant CHANGE_SCRIPT =
        hex"410411db93e1dcdb8a016b49840f8c53bc1eb68a382e97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643f656b412a3ac";
    bytes32 private constant TXID = hex"169e1e83e930853391bc6f35f605c6754cfead57cf8387639d3b4096c54f18f4";
    bytes32 private constant BLOCK_HASH = hex"eea2d48d2fced4346842835c659e493d323f06d4034469a8905714d100000000";
    address private constant PROPOSER = address(0xb0b);
    bytes32 private constant SALT = "salt";
    uint48 private constant REFUND_TIME = 1_000_000;
    /// three claims share it, and two outputs each claim
    uint256 private constant BURN = 6 ether;
    uint256 private constant SHARE = 1 ether;

    ToldVerifier private relay = new ToldVerifier();
    BitcoinPayout private payout = new BitcoinPayout(relay);
    address private maker = makeAddr("maker");
    address private recipient = makeAddr("recipient");

    function setUp() public {
        vm.deal(maker, 100 ether);
        relay.tell(_claim(), _proof(), PROPOSER, SALT, Assurance(12 ether, BURN, 3, 1 days));
    }

    // Paid out.

    function test_PaysTheRecipient() public {
        bytes32 id = _offer();
        vm.prank(makeAddr("stranger"));
        _claimPayout(id);
        assertEq(recipient.balance, 5 ether);
        assertEq(address(payout).balance, 0);
        assertEq(uint256(_phase(id)), uint256(BitcoinPayout.Phase.Paid));
    }

    function test_EmitsOfferedAndPaid() public {
        bytes32 id = keccak256(SCRIPT);
        BitcoinPayout.Offer memory terms =
            BitcoinPayout.Offer(BitcoinPayout.Phase.Open, maker, REFUND_TIME, recipient, 10e8, 170, SHARE, 5 ether);
        vm.expectEmit(address(payout));
        emit BitcoinPayout.Offered(id, maker, recipient, SCRIPT, terms);
        _offer();
        vm.expectEmit(address(payout));
        emit BitcoinPayout.Paid(id, TXID, 0, 10e8);
        _claimPayout(id);
    }

    function test_PaysAfterRefundTimeUntilRefunded() public {
        bytes32 id = _offer();
        vm.warp(REFUND_TIME + 1);
        _claimPayout(id);
        assertEq(recipient.balance, 5 ether);
    }

    function test_PaysEachOutputItsOffer() public {
        bytes32 id = _offer();
        bytes32 change = _offerFor(CHANGE_SCRIPT, recipient, 40e8, 170, SHARE);
        _claimPayout(id);
        payout.claimPayout(change, _claim(), _proof(), PROPOSER, SALT, RAW, 1);
        assertEq(recipient.balance, 10 ether);
    }

    // The refund waits for the longest case.

    function test_TellsTheLongestCase() public view {
        assertEq(payout.LONGEST_CASE(), 1 days + 2 * 2 hours);
    }

    function test_RefusesARefundBeforeTheLongestCaseIsOver() public {
        uint48 least = uint48(block.timestamp + 1 days + 2 * 2 hours + payout.SLACK());
        expectError(BitcoinPayout.RefundTooEarly.selector, least - 1, least);
        payout.offer(SCRIPT, recipient, 0, 0, 0, least - 1);
        payout.offer(SCRIPT, recipient, 0, 0, 0, least);
    }

    // One payment, one offer.

    function test_OnePaymentPaysOnce() public {
        bytes32 id = _offer();
        _offerFor(CHANGE_SCRIPT, recipient, 0, 0, 0);
        _claimPayout(id);
        _expectNotOpen(id, BitcoinPayout.Phase.Paid);
        _claimPayout(id);
    }

    function test_RefusesSecondOfferForAScript() public {
        bytes32 id = _offer();
        expectError(BitcoinPayout.ScriptInUse.selector, id);
        _offerFor(SCRIPT, makeAddr("other"), 0, 0, 0);
    }

    function test_RefusesOfferForAPaidScript() public {
        bytes32 id = _offer();
        _claimPayout(id);
        expectError(BitcoinPayout.ScriptInUse.selector, id);
        _offer();
    }

    function test_RefusesOfferForARefundedScript() public {
        bytes32 id = _offer();
        vm.warp(REFUND_TIME);
        payout.refund(id);
        expectError(BitcoinPayout.ScriptInUse.selector, id);
        _offer();
    }

    // What does not pay.

    function test_RefusesUnknownOffer() public {
        _expectNotOpen("unknown", BitcoinPayout.Phase.None);
        _claimPayout("unknown");
    }

    function test_RefusesClaimThatIsNotFinal() public {
        bytes32 id = _offer();
        Claim memory claim = _claim();
        claim.index = 0;
        vm.expectRevert(abi.encodeWithSelector(BitcoinPayout.NotFinal.selector, claim, PROPOSER, SALT));
        payout.claimPayout(id, claim, _proof(), PROPOSER, SALT, RAW, 0);
    }

    function test_RefusesProofOfAnotherBatch() public {
        bytes32 id = _offer();
        BatchProof memory proof = _proof();
        proof.directions = 0;
        vm.expectPartialRevert(BitcoinPayout.NotFinal.selector);
        payout.claimPayout(id, _claim(), proof, PROPOSER, SALT, RAW, 0);
    }

    function test_RefusesTransactionOfAnotherClaim() public {
        bytes32 id = _offer();
        Claim memory claim = _claim();
        claim.leaf = "another";
        relay.tell(claim, _proof(), PROPOSER, SALT, Assurance(12 ether, BURN, 3, 1 days));
        expectError(BitcoinPayout.WrongTransaction.selector, TXID, "another");
        payout.claimPayout(id, claim, _proof(), PROPOSER, SALT, RAW, 0);
    }

    function test_RefusesChangedTransaction() public {
        bytes32 id = _offer();
        bytes memory raw = RAW;
        raw[raw.length - 1] = 0x01;
        vm.expectPartialRevert(BitcoinPayout.WrongTransaction.selector);
        payout.claimPayout(id, _claim(), _proof(), PROPOSER, SALT, raw, 0);
    }

    /// Rules: P-5.14.
    function test_RefusesFinalClaimOfSixtyFourBytes() public {
        bytes memory raw = abi.encodePacked(
            hex"0100000001",
            new bytes(36),
            hex"00ffffffff",
            hex"01",
            hex"00ca9a3b00000000",
            hex"0451515151",
            hex"00000000"
        );
        assertEq(raw.length, 64);
        bytes32 id = _offerFor(hex"51515151", recipient, 10e8, 170, SHARE);
        Claim memory claim = _claim();
        claim.leaf = sha256(abi.encodePacked(sha256(raw)));
        relay.tell(claim, _proof(), PROPOSER, SALT, Assurance(12 ether, BURN, 3, 1 days));
        expectError(BitcoinTx.NodeSized.selector, 64);
        payout.claimPayout(id, claim, _proof(), PROPOSER, SALT, raw, 0);
    }

    function test_RefusesAnotherOutput() public {
        bytes32 id = _offer();
        vm.expectRevert(abi.encodeWithSelector(BitcoinPayout.WrongScript.selector, id, CHANGE_SCRIPT));
        payout.claimPayout(id, _claim(), _proof(), PROPOSER, SALT, RAW, 1);
    }

    function test_RefusesOutputThatIsNotThere() public {
        bytes32 id = _offer();
        expectError(BitcoinTx.OutputOutOfRange.selector, 2, 2);
        payout.claimPayout(id, _claim(), _proof(), PROPOSER, SALT, RAW, 2);
    }

    function test_RefusesOneSatoshiTooFew() public {
        bytes32 id = _offerFor(SCRIPT, recipient, 10e8 + 1, 170, SHARE);
        expectError(BitcoinPayout.ValueTooSmall.selector, 10e8, 10e8 + 1);
        _claimPayout(id);
    }

    function test_RefusesPaymentOlderThanTheOffer() public {
        bytes32 id = _offerFor(SCRIPT, recipient, 10e8, 171, SHARE);
        expectError(BitcoinPayout.BlockTooLow.selector, 170, 171);
        _claimPayout(id);
    }

    function test_RefusesShareOfBurnTooSmall() public {
        bytes32 id = _offerFor(SCRIPT, recipient, 10e8, 170, SHARE + 1);
        expectError(BitcoinPayout.BurnTooSmall.selector, SHARE, SHARE + 1);
        _claimPayout(id);
    }

    function test_BetterBatchPaysAfterATooCheapOne() public {
        bytes32 id = _offerFor(SCRIPT, recipient, 10e8, 170, SHARE + 1);
        relay.tell(_claim(), _proof(), PROPOSER, "other", Assurance(12 ether, BURN, 2, 1 days));
        payout.claimPayout(id, _claim(), _proof(), PROPOSER, "other", RAW, 0);
        assertEq(recipient.balance, 5 ether);
    }

    // Refunds.

    function test_RefundGoesToTheMaker() public {
        bytes32 id = _offer();
        vm.warp(REFUND_TIME);
        vm.expectEmit(address(payout));
        emit BitcoinPayout.Refunded(id);
        vm.prank(makeAddr("stranger"));
        payout.refund(id);
        assertEq(maker.balance, 100 ether);
        assertEq(uint256(_phase(id)), uint256(BitcoinPayout.Phase.Refunded));
    }

    function test_RefusesRefundASecondEarly() public {
        bytes32 id = _offer();
        vm.warp(REFUND_TIME - 1);
        expectError(BitcoinPayout.TooEarly.selector, REFUND_TIME - 1, REFUND_TIME);
        payout.refund(id);
    }

    function test_RefusesSecondRefund() public {
        bytes32 id = _offer();
        _offerFor(CHANGE_SCRIPT, recipient, 0, 0, 0);
        vm.warp(REFUND_TIME);
        payout.refund(id);
        _expectNotOpen(id, BitcoinPayout.Phase.Refunded);
        payout.refund(id);
    }

    function test_RefusesRefundAfterPayout() public {
        bytes32 id = _offer();
        _offerFor(CHANGE_SCRIPT, recipient, 0, 0, 0);
        vm.warp(REFUND_TIME);
        _claimPayout(id);
        _expectNotOpen(id, BitcoinPayout.Phase.Paid);
        payout.refund(id);
    }

    function test_RefusesPayoutAfterRefund() public {
        bytes32 id = _offer();
        _offerFor(CHANGE_SCRIPT, recipient, 0, 0, 0);
        vm.warp(REFUND_TIME);
        payout.refund(id);
        _expectNotOpen(id, BitcoinPayout.Phase.Refunded);
        _claimPayout(id);
    }

    // Transfers.

    function test_RecipientThatCallsBackIsPaidOnce() public {
        Greedy greedy = new Greedy(payout);
        bytes32 id = _offerFor(SCRIPT, address(greedy), 10e8, 170, SHARE);
        _offerFor(CHANGE_SCRIPT, recipient, 0, 0, 0);
        greedy.prepare(abi.encodeCall(BitcoinPayout.claimPayout, (id, _claim(), _proof(), PROPOSER, SALT, RAW, 0)));
        _claimPayout(id);
        assertEq(address(greedy).balance, 5 ether);
        assertEq(greedy.answer(), abi.encodeWithSelector(BitcoinPayout.NotOpen.selector, id, BitcoinPayout.Phase.Paid));
    }

    function test_MakerThatCallsBackIsRefundedOnce() public {
        Greedy greedy = new Greedy(payout);
        bytes32 id = greedy.offer{value: 5 ether}(SCRIPT);
        _offerFor(CHANGE_SCRIPT, recipient, 0, 0, 0);
        greedy.prepare(abi.encodeCall(BitcoinPayout.refund, (id)));
        vm.warp(REFUND_TIME);
        payout.refund(id);
        assertEq(address(greedy).balance, 5 ether);
        assertEq(
            greedy.answer(), abi.encodeWithSelector(BitcoinPayout.NotOpen.selector, id, BitcoinPayout.Phase.Refunded)
        );
    }

    function test_RefusedTransferLeavesTheOfferOpen() public {
        bytes32 id = _offerFor(SCRIPT, address(this), 10e8, 170, SHARE);
        vm.expectRevert(abi.encodeWithSelector(BitcoinPayout.TransferFailed.selector, address(this), 5 ether));
        _claimPayout(id);
        assertEq(uint256(_phase(id)), uint256(BitcoinPayout.Phase.Open));
    }

    function _offer() private returns (bytes32) {
        return _offerFor(SCRIPT, recipient, 10e8, 170, SHARE);
    }

    function _offerFor(bytes memory script, address to, uint64 minValue, uint32 minHeight, uint256 minBurn)
        private
        returns (bytes32)
    {
        vm.prank(maker);
        return payout.offer{value: 5 ether}(script, to, minValue, minHeight, minBurn, REFUND_TIME);
    }

    function _claimPayout(bytes32 id) private {
        payout.claimPayout(id, _claim(), _proof(), PROPOSER, SALT, RAW, 0);
    }

    function _expectNotOpen(bytes32 id, BitcoinPayout.Phase phase) private {
        vm.expectRevert(abi.encodeWithSelector(BitcoinPayout.NotOpen.selector, id, phase));
    }

    function _phase(bytes32 id) private view returns (BitcoinPayout.Phase phase) {
        (phase,,,,,,,) = payout.offers(id);
    }

    function _claim() private pure returns (Claim memory) {
        return Claim(170, BLOCK_HASH, 1, 1, TXID);
    }

    function _proof() private pure returns (BatchProof memory proof) {
        proof.siblings = new bytes32[](2);
        proof.siblings[0] = "left";
        proof.siblings[1] = "right";
        proof.directions = 1;
    }
}
