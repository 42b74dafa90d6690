// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinJudge} from "../../src/judges/BitcoinJudge.sol";
import {BitcoinHeader} from "../../src/libraries/BitcoinHeader.sol";
import {CheckpointOffer} from "../../src/libraries/CheckpointOffer.sol";
import {HeaderState} from "../../src/libraries/HeaderState.sol";
import {Network} from "../../src/types/Network.sol";
import {HeaderChainPlain} from "../oracle/HeaderChainPlain.sol";
import {HeaderFixture} from "../utils/HeaderFixture.sol";

/// Offers of a later checkpoint, one thing off at a time.
contract HeadersCandidateTest is HeaderFixture {
    uint32 internal constant HEIGHT = 2016 * 400;

    BitcoinJudge internal judge = new BitcoinJudge(easy());

    /// A header that begins a period, and the state it stands for.
    struct Offer {
        HeaderChainPlain.Header header;
        bytes32 previous;
        HeaderChainPlain.State state;
    }

    function base(uint32 height, uint32 bits) internal pure returns (bytes memory) {
        HeaderChainPlain.State memory s = easyState(height);
        s.bits = bits;
        return HeaderChainPlain.pack(s);
    }

    function offerAt(uint32 height, uint32 bits) internal pure returns (Offer memory o) {
        o.state = easyState(height);
        o.state.bits = bits;
        o.state.epochStart = o.state.time;
        o.previous = bytes32(uint256(7));
        o.header = headerOf(4, 1, o.state.time);
        grindOffer(o);
    }

    function grindOffer(Offer memory o) internal pure {
        uint256 target = BitcoinHeader.target(o.state.bits);
        o.state.tip = HeaderChainPlain.hash(o.header, o.previous, o.state.bits);
        while (HeaderChainPlain.number(o.state.tip) > target) {
            o.header.nonce = bytes4(uint32(o.header.nonce) + 1);
            o.state.tip = HeaderChainPlain.hash(o.header, o.previous, o.state.bits);
        }
    }

    function pack(Offer memory o) internal pure returns (bytes memory packed) {
        packed = abi.encodePacked(
            o.header.version,
            o.previous,
            o.header.merkleRoot,
            o.header.time,
            HeaderChainPlain.reversed(bytes4(o.state.bits)),
            o.header.nonce,
            o.state.height,
            o.state.work
        );
        for (uint256 i = 0; i < 11; ++i) {
            packed = abi.encodePacked(packed, o.state.times[i]);
        }
    }

    function assertTaken(bytes memory from, Offer memory o) internal view {
        (bytes memory state, uint32 height, uint32 time, bytes32 tip) = judge.candidate(from, pack(o));
        assertEq(state, HeaderChainPlain.pack(o.state));
        assertEq(height, o.state.height);
        assertEq(time, o.state.time);
        assertEq(tip, o.state.tip);
    }

    function assertRefused(bytes memory from, bytes memory packed, bytes memory reason) internal {
        vm.expectRevert(reason);
        judge.candidate(from, packed);
    }

    function easedTooFar(uint32 bits, uint32 baseBits) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(CheckpointOffer.TargetEasedTooFar.selector, bits, baseBits);
    }

    /// Rules: P-7.3.
    function test_theStateAnOfferStandsFor() public view {
        assertTaken(base(HEIGHT - 1, EASIEST), offerAt(HEIGHT, EASIEST));
        assertTaken(base(HEIGHT - 2016, EASIEST), offerAt(HEIGHT, 0x2000ffff));
        assertTaken(base(10, EASIEST), offerAt(type(uint32).max / 2016 * 2016, EASIEST));
    }

    function test_theHeaderOfTheMainNetworkAt2016() public {
        bytes memory raw = realHeaders(false);
        HeaderChainPlain.State memory s = realState(raw, 0, 2016);
        bytes memory offer = abi.encodePacked(slice(raw, 80 * 2016, 80 * 2017), s.height, s.work);
        for (uint256 i = 0; i < 11; ++i) {
            offer = abi.encodePacked(offer, s.times[i]);
        }
        judge = new BitcoinJudge(mainnet());
        (bytes memory state,,,) = judge.candidate(HeaderChainPlain.pack(realState(raw, 0, 10)), offer);
        assertEq(state, HeaderChainPlain.pack(s));
    }

    function test_RevertWhen_aLengthIsAnother() public {
        bytes memory from = base(HEIGHT - 1, EASIEST);
        bytes memory packed = pack(offerAt(HEIGHT, EASIEST));
        assertRefused(from, slice(packed, 0, 159), abi.encodeWithSelector(CheckpointOffer.OfferLength.selector, 159));
        assertRefused(
            from, abi.encodePacked(packed, bytes1(0)), abi.encodeWithSelector(CheckpointOffer.OfferLength.selector, 161)
        );
        assertRefused(from, "", abi.encodeWithSelector(CheckpointOffer.OfferLength.selector, 0));
        assertRefused(slice(from, 0, 123), packed, abi.encodeWithSelector(HeaderState.StateLength.selector, 123));
    }

    function test_RevertWhen_theHeightBeginsNoPeriod() public {
        bytes memory from = base(HEIGHT - 1, EASIEST);
        uint32[3] memory heights = [HEIGHT - 1, HEIGHT + 1, HEIGHT + 1008];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory reason = abi.encodeWithSelector(CheckpointOffer.NotAPeriodsFirst.selector, heights[i]);
            assertRefused(from, pack(offerAt(heights[i], EASIEST)), reason);
        }
    }

    function test_RevertWhen_theHeightIsNotAboveTheLatest() public {
        bytes memory packed = pack(offerAt(HEIGHT, EASIEST));
        uint32[3] memory heights = [HEIGHT, HEIGHT + 1, HEIGHT + 2016];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory reason = abi.encodeWithSelector(CheckpointOffer.NotAboveBase.selector, HEIGHT, heights[i]);
            assertRefused(base(heights[i], EASIEST), packed, reason);
        }
    }

    function test_RevertWhen_theBitsAreNoTarget() public {
        Offer memory o = offerAt(HEIGHT, EASIEST);
        o.state.bits = 0x20800001;
        bytes memory reason = abi.encodeWithSelector(BitcoinHeader.BadBits.selector, o.state.bits);
        assertRefused(base(HEIGHT - 1, EASIEST), pack(o), reason);
    }

    function test_RevertWhen_theTargetIsEasierThanTheLimit() public {
        Offer memory o = offerAt(HEIGHT, 0x21008000);
        bytes memory reason = abi.encodeWithSelector(HeaderState.TargetTooEasy.selector, o.state.bits);
        assertRefused(base(HEIGHT - 1, EASIEST), pack(o), reason);
    }

    /// Four times for each period's first between the two, whether the latest is of that period's end or start.
    function test_theEasiestTargetThatRetargetsCanMake() public {
        assertTaken(base(HEIGHT - 1, 0x2000ffff), offerAt(HEIGHT, 0x2003fffc));
        assertTaken(base(HEIGHT - 2016, 0x2000ffff), offerAt(HEIGHT, 0x2003fffc));
        assertTaken(base(HEIGHT - 2017, 0x2000ffff), offerAt(HEIGHT, 0x200ffff0));
        assertTaken(base(HEIGHT - 3 * 2016, 0x2000ffff), offerAt(HEIGHT, 0x203fffc0));
        // far enough away every target within the limit
        assertTaken(base(HEIGHT - 127 * 2016, 0x01010000), offerAt(HEIGHT, 0x203fffff));
        assertTaken(base(HEIGHT - 200 * 2016, 0x01010000), offerAt(HEIGHT, EASIEST));
    }

    /// Rules: P-7.3.
    function test_RevertWhen_theTargetIsEasierThanRetargetsCanMakeIt() public {
        Offer memory o = offerAt(HEIGHT, 0x2003fffd);
        assertRefused(base(HEIGHT - 1, 0x2000ffff), pack(o), easedTooFar(0x2003fffd, 0x2000ffff));
        assertRefused(base(HEIGHT - 2016, 0x2000ffff), pack(o), easedTooFar(0x2003fffd, 0x2000ffff));
        o = offerAt(HEIGHT, 0x200ffff1);
        assertRefused(base(HEIGHT - 2017, 0x2000ffff), pack(o), easedTooFar(0x200ffff1, 0x2000ffff));
        // 4^127 = 2^254
        o = offerAt(HEIGHT, 0x20400001);
        assertRefused(base(HEIGHT - 127 * 2016, 0x01010000), pack(o), easedTooFar(0x20400001, 0x01010000));
    }

    function test_RevertWhen_theTargetIsEasierWithoutRetargets() public {
        Network memory network = easy();
        network.noRetargeting = true;
        judge = new BitcoinJudge(network);
        assertTaken(base(HEIGHT - 9999, 0x2000ffff), offerAt(HEIGHT, 0x2000ffff));
        Offer memory o = offerAt(HEIGHT, 0x20010000);
        assertRefused(base(HEIGHT - 9999, 0x2000ffff), pack(o), easedTooFar(0x20010000, 0x2000ffff));
        // one more where a target has its last digit
        o.state.bits = 0x03010001;
        assertRefused(base(HEIGHT - 9999, 0x03010000), pack(o), easedTooFar(0x03010001, 0x03010000));
        vm.expectPartialRevert(HeaderState.NoProofOfWork.selector);
        judge.candidate(base(HEIGHT - 9999, 0x03010001), pack(o));
    }

    function test_RevertWhen_theLatestsOwnBitsAreNoTarget() public {
        bytes memory reason = abi.encodeWithSelector(BitcoinHeader.BadBits.selector, uint32(0));
        assertRefused(base(HEIGHT - 1, 0), pack(offerAt(HEIGHT, EASIEST)), reason);
    }

    function test_RevertWhen_thereIsNoProofOfWork() public {
        Offer memory o = offerAt(HEIGHT, EASIEST);
        bytes32 tip;
        do {
            o.header.nonce = bytes4(uint32(o.header.nonce) + 1);
            tip = HeaderChainPlain.hash(o.header, o.previous, o.state.bits);
        } while (HeaderChainPlain.number(tip) <= BitcoinHeader.target(EASIEST));
        bytes memory reason = abi.encodeWithSelector(HeaderState.NoProofOfWork.selector, tip);
        assertRefused(base(HEIGHT - 1, EASIEST), pack(o), reason);
    }

    function test_RevertWhen_thereIsNoWork() public {
        Offer memory o = offerAt(HEIGHT, EASIEST);
        o.state.work = 0;
        assertRefused(base(HEIGHT - 1, EASIEST), pack(o), abi.encodeWithSelector(HeaderState.NoWork.selector));
    }

    function test_RevertWhen_theHeadersTimeIsNotInItsSlot() public {
        Offer memory o = offerAt(HEIGHT, EASIEST);
        o.state.times[HEIGHT % 11] += 1;
        bytes memory reason =
            abi.encodeWithSelector(HeaderState.TimeNotInTimes.selector, o.state.time, o.state.time + 1);
        assertRefused(base(HEIGHT - 1, EASIEST), pack(o), reason);
    }
}
