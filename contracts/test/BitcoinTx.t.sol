// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BitcoinTx} from "../src/libraries/BitcoinTx.sol";
import {Test} from "./utils/Test.sol";

/// A library's errors and calldata need a call to be seen from outside.
contract Caller {
    function txid(bytes calldata raw) external pure returns (bytes32 id) {
        (id,,,) = BitcoinTx.read(raw, 0);
    }

    function outputCount(bytes calldata raw) external pure returns (uint256 count) {
        (, count,,) = BitcoinTx.read(raw, 0);
    }

    function output(bytes calldata raw, uint256 index) external pure returns (uint64 value, bytes memory script) {
        (,, value, script) = BitcoinTx.read(raw, index);
    }
}

contract BitcoinTxTest is Test {
    /// mainnet, block 170, transaction 1: the first payment
    bytes private constant PAYMENT =
        hex"0100000001c997a5e56e104102fa209c6a852dd90660a20b2d9c352423edce25857fcd3704000000004847304402204e45e16932b8af514961a1d3a1a25fdf3f4f7732e9d624c6c61548ab5fb8cd410220181522ec8eca07de4860a4acdd12909d831cc56cbbac4622082221a8768d1d0901ffffffff0200ca9a3b00000000434104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa28414e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac00286bee0000000043410411db93e1dcdb8a016b49840f8c53bc1eb68a382e97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643f656b412a3ac00000000";
    bytes private constant PAYMENT_SCRIPT_0 =
        hex"4104ae1a62fe09c5f51b13905f07f06b99a2f7159b2225f374cd378d71302fa28414e7aab37397f554a7df5f142c21c1b7303b8a0626f1baded5c72a704f7e6cd84cac";
    bytes private constant PAYMENT_SCRIPT_1 =
        hex"410411db93e1dcdb8a016b49840f8c53bc1eb68a382e97b1482ecad7b148a6909a5cb2e0eaddfb84ccf9744464f82e160bfa9b8b64f9d4c03f999b8643f656b412a3ac";
    /// mainnet, block 0, the coinbase
    bytes private constant GENESIS =
        hex"01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000";
    /// mainnet, block 14,047, transaction 1: two inputs, and a payment to a key's hash
    bytes private constant TWO_INPUTS =
        hex"01000000025ccfb3ce65e0dcfc28ea061455679a5d73b6b35c92470bf18ff03e8efbb656eb000000004a493046022100e6932b74635fb878485be6132cf7ebcb3ed9fec08a4c8e9fb23d16e04bfc7572022100e3968918143fe9b17973120d600150ecdde06a9da9c2cab7bbe01b636fad307f01ffffffff7d6f31588deedcdca29f332178fbad57d5430886c85ec31bcdd5e4e554bb3d05000000004a493046022100a44b12a418c99eb91bffa7ebeaf86e4984eb4c92e51b6e06f2b2df7ddd9700950221008cf73ef7602ccaeb72db92f93f64b5a44c860e35e335028f5d2a7081bc31d07001ffffffff0200f2052a010000001976a914ac686951641a72681f1262173a4c38c5e24bfe8688ac805b6d29010000004341042049c17c2bc5ac4e760f27b97013952cf71e5672a04492d970b4d81956739ca19023e0f066120e389961ef30aad7c31c36337b9e4b83e47e74caa2c69e3c51bdac00000000";

    /// offsets in PAYMENT
    uint256 private constant INPUT_COUNT = 4;
    uint256 private constant OUTPUT_COUNT = 4 + 1 + 36 + 1 + 72 + 4;
    uint256 private constant FIRST_VALUE = OUTPUT_COUNT + 1;

    Caller private caller = new Caller();

    // Real transactions.

    function test_FirstPayment() public view {
        // displayed as f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16
        assertEq(caller.txid(PAYMENT), hex"169e1e83e930853391bc6f35f605c6754cfead57cf8387639d3b4096c54f18f4");
        assertEq(caller.outputCount(PAYMENT), 2);
        (uint64 value, bytes memory script) = caller.output(PAYMENT, 0);
        assertEq(value, 10e8);
        assertEq(script, PAYMENT_SCRIPT_0);
        (value, script) = caller.output(PAYMENT, 1);
        assertEq(value, 40e8);
        assertEq(script, PAYMENT_SCRIPT_1);
    }

    function test_GenesisCoinbase() public view {
        assertEq(caller.txid(GENESIS), hex"3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a");
        assertEq(caller.outputCount(GENESIS), 1);
        (uint64 value, bytes memory script) = caller.output(GENESIS, 0);
        assertEq(value, 50e8);
        assertEq(script.length, 67);
    }

    function test_TwoInputsAndPublicKeyHash() public view {
        // displayed as 72776c25f0b994d2c05c26f48f503bb730dafa57f3d8b7cda2254c70025229aa
        assertEq(caller.txid(TWO_INPUTS), hex"aa295202704c25a2cdb7d8f357fada30b73b508ff4265cc0d294b9f0256c7772");
        (uint64 value, bytes memory script) = caller.output(TWO_INPUTS, 0);
        assertEq(value, 50e8);
        assertEq(script, BitcoinTx.p2pkh(hex"ac686951641a72681f1262173a4c38c5e24bfe86"));
        (value,) = caller.output(TWO_INPUTS, 1);
        assertEq(value, 4_990_000_000);
    }

    // The length of a node.

    /// Rules: P-5.14.
    function test_RefusesSixtyFourBytes() public {
        bytes memory raw = _transaction(_input(hex""), _output(1, hex"515151"), 1, 1);
        assertEq(raw.length, 63);
        caller.txid(raw);
        raw = _transaction(_input(hex""), _output(1, hex"51515151"), 1, 1);
        assertEq(raw.length, 64);
        expectError(BitcoinTx.NodeSized.selector, 64);
        caller.txid(raw);
        expectError(BitcoinTx.NodeSized.selector, 64);
        caller.output(raw, 0);
        raw = _transaction(_input(hex""), _output(1, hex"5151515151"), 1, 1);
        assertEq(raw.length, 65);
        caller.txid(raw);
    }

    // Witness data and counts.

    function test_RefusesWitnessFormat() public {
        bytes memory raw = abi.encodePacked(
            _cut(PAYMENT, 0, 4), hex"0001", _cut(PAYMENT, 4, PAYMENT.length - 4), hex"00", hex"00000000"
        );
        expectError(BitcoinTx.WitnessNotStripped.selector);
        caller.txid(raw);
    }

    function test_RefusesNoInputs() public {
        expectError(BitcoinTx.WitnessNotStripped.selector);
        caller.txid(_transaction(hex"", _output(1, hex"51"), 0, 1));
    }

    function test_RefusesNoOutputs() public {
        expectError(BitcoinTx.NoOutputs.selector);
        caller.txid(_transaction(_input(hex"51"), hex"", 1, 0));
    }

    function test_RefusesOneInputMoreThanThereIs() public {
        bytes memory raw = _transaction(_input(hex""), _output(1, hex"51"), 2, 1);
        expectError(BitcoinTx.Truncated.selector, raw.length, 4 + 1 + 41 + 36);
        caller.txid(raw);
    }

    function test_RefusesOneOutputMoreThanThereIs() public {
        bytes memory raw = PAYMENT;
        raw[OUTPUT_COUNT] = 0x03;
        expectError(BitcoinTx.Truncated.selector, raw.length, raw.length - 4 + 8);
        caller.txid(raw);
    }

    function test_RefusesOneOutputLessThanThereIs() public {
        bytes memory raw = PAYMENT;
        raw[OUTPUT_COUNT] = 0x01;
        expectError(BitcoinTx.TrailingBytes.selector, raw.length, raw.length - 8 - 1 - 67);
        caller.txid(raw);
    }

    function test_RefusesOutputOutOfRange() public {
        expectError(BitcoinTx.OutputOutOfRange.selector, 2, 2);
        caller.output(PAYMENT, 2);
        expectError(BitcoinTx.OutputOutOfRange.selector, type(uint256).max, 2);
        caller.output(PAYMENT, type(uint256).max);
    }

    // Where the bytes end.

    function test_RefusesEveryTruncation() public {
        for (uint256 length = 0; length < PAYMENT.length; ++length) {
            vm.expectPartialRevert(length == 64 ? BitcoinTx.NodeSized.selector : BitcoinTx.Truncated.selector);
            caller.txid(_cut(PAYMENT, 0, length));
        }
    }

    function test_RefusesEveryTrailingByte() public {
        for (uint256 i = 0; i < 256; ++i) {
            bytes memory raw = abi.encodePacked(PAYMENT, uint8(i));
            expectError(BitcoinTx.TrailingBytes.selector, PAYMENT.length + 1, PAYMENT.length);
            caller.output(raw, 0);
        }
    }

    // CompactSize.

    function test_RefusesSizesNotInShortestForm() public {
        _expectSize(hex"fd0000", BitcoinTx.SizeNotCanonical.selector, 0);
        _expectSize(hex"fdfc00", BitcoinTx.SizeNotCanonical.selector, 0xfc);
        _expectSize(hex"fe00000000", BitcoinTx.SizeNotCanonical.selector, 0);
        _expectSize(hex"feffff0000", BitcoinTx.SizeNotCanonical.selector, 0xffff);
        _expectSize(hex"ff0000000000000000", BitcoinTx.SizeNotCanonical.selector, 0);
        _expectSize(hex"ffffffffff00000000", BitcoinTx.SizeNotCanonical.selector, 0xffffffff);
    }

    function test_RefusesHugeSizes() public {
        _expectSize(hex"fe01000002", BitcoinTx.SizeTooLarge.selector, 0x02000001);
        _expectSize(hex"feffffffff", BitcoinTx.SizeTooLarge.selector, 0xffffffff);
        _expectSize(hex"ff0000000001000000", BitcoinTx.SizeTooLarge.selector, 1 << 32);
        _expectSize(hex"ffffffffffffffffff", BitcoinTx.SizeTooLarge.selector, type(uint64).max);
    }

    function test_LargestSizeIsReadAndTheBytesMissing() public {
        bytes memory raw = abi.encodePacked(_cut(PAYMENT, 0, INPUT_COUNT), hex"01", new bytes(36), hex"fe00000002");
        expectError(BitcoinTx.Truncated.selector, raw.length, raw.length + 0x02000000);
        caller.txid(raw);
    }

    function test_SizesAtTheEdgesOfTheirForms() public view {
        uint24[6] memory lengths = [0, 252, 253, 254, 65_535, 65_536];
        for (uint256 i = 0; i < lengths.length; ++i) {
            bytes memory script = new bytes(lengths[i]);
            (uint64 value, bytes memory read) = caller.output(_transaction(_input(script), _output(7, script), 1, 1), 0);
            assertEq(value, 7);
            assertEq(read, script);
        }
    }

    function test_CountsOfMoreThanOneByte() public view {
        bytes memory outputs;
        for (uint256 i = 0; i < 300; ++i) {
            outputs = abi.encodePacked(outputs, _output(uint64(i), abi.encodePacked(uint16(i))));
        }
        bytes memory raw = _transaction(_input(hex""), outputs, 1, 300);
        assertEq(caller.outputCount(raw), 300);
        (uint64 value, bytes memory script) = caller.output(raw, 299);
        assertEq(value, 299);
        assertEq(script, abi.encodePacked(uint16(299)));
    }

    // Values.

    function test_ValueOfAllMoneyIsGood() public view {
        (uint64 value,) = caller.output(_transaction(_input(hex""), _output(21e14, hex""), 1, 1), 0);
        assertEq(value, 21e14);
    }

    function test_RefusesMoreThanAllMoney() public {
        expectError(BitcoinTx.ValueOutOfRange.selector, 0, 21e14 + 1);
        caller.output(_transaction(_input(hex""), _output(21e14 + 1, hex""), 1, 1), 0);
    }

    function test_RefusesNegativeValueInAnotherOutput() public {
        bytes memory outputs = abi.encodePacked(_output(1, hex""), _output(type(uint64).max, hex""));
        expectError(BitcoinTx.ValueOutOfRange.selector, 1, type(uint64).max);
        caller.output(_transaction(_input(hex""), outputs, 1, 2), 0);
    }

    function test_ValueIsLittleEndian() public view {
        bytes memory raw = PAYMENT;
        for (uint256 i = 0; i < 7; ++i) {
            for (uint256 j = 0; j < 8; ++j) {
                raw[FIRST_VALUE + j] = i == j ? bytes1(0x05) : bytes1(0);
            }
            (uint64 value,) = caller.output(raw, 0);
            assertEq(value, 5 << 8 * i);
        }
    }

    // Scripts.

    function test_StandardScripts() public pure {
        bytes20 hash = hex"000102030405060708090a0b0c0d0e0f10111213";
        bytes32 word = hex"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
        assertEq(BitcoinTx.p2pkh(hash), hex"76a914000102030405060708090a0b0c0d0e0f1011121388ac");
        assertEq(BitcoinTx.p2sh(hash), hex"a914000102030405060708090a0b0c0d0e0f1011121387");
        assertEq(BitcoinTx.p2wpkh(hash), hex"0014000102030405060708090a0b0c0d0e0f10111213");
        assertEq(BitcoinTx.p2wsh(word), hex"0020000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        assertEq(BitcoinTx.p2tr(word), hex"5120000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    }

    // Fuzz.

    function testFuzz_RoundTrip(uint256 seed, uint8 inputCount, uint8 outputCount) public view {
        uint256 inputs = bound(inputCount, 1, 6);
        uint256 outputs = bound(outputCount, 1, 6);
        bytes memory packedInputs;
        for (uint256 i = 0; i < inputs; ++i) {
            packedInputs = abi.encodePacked(packedInputs, _input(_script(seed, i)));
        }
        bytes memory packedOutputs;
        for (uint256 i = 0; i < outputs; ++i) {
            packedOutputs = abi.encodePacked(packedOutputs, _output(_value(seed, i), _script(~seed, i)));
        }
        bytes memory raw = _transaction(packedInputs, packedOutputs, inputs, outputs);
        vm.assume(raw.length != 64);

        assertEq(caller.txid(raw), sha256(abi.encodePacked(sha256(raw))));
        assertEq(caller.outputCount(raw), outputs);
        for (uint256 i = 0; i < outputs; ++i) {
            (uint64 value, bytes memory script) = caller.output(raw, i);
            assertEq(value, _value(seed, i));
            assertEq(script, _script(~seed, i));
        }
    }

    function testFuzz_AnyBytesGetNamedErrors(bytes calldata raw, uint256 index) public view {
        _expectNamedErrorOrNone(raw, index);
    }

    function testFuzz_AnyBodyGetsNamedErrors(bytes calldata body, uint256 index) public view {
        _expectNamedErrorOrNone(abi.encodePacked(hex"0100000001", new bytes(36), body), index);
    }

    function testFuzz_ChangedBytesGetNamedErrors(uint256 where, uint8 what, uint256 then, uint8 also) public view {
        bytes memory raw = TWO_INPUTS;
        raw[bound(where, 0, raw.length - 1)] = bytes1(what);
        raw[bound(then, 0, raw.length - 1)] = bytes1(also);
        _expectNamedErrorOrNone(raw, also);
    }

    function test_HugeCountsAndLengthsAreCheap() public view {
        for (uint256 offset = INPUT_COUNT; offset + 9 <= PAYMENT.length; ++offset) {
            bytes memory raw = PAYMENT;
            for (uint256 i = 0; i < 9; ++i) {
                raw[offset + i] = 0xff;
            }
            _expectNamedErrorOrNone(raw, 0);
        }
    }

    /// Reads under a gas limit in proportion to the bytes: no panic, no want of gas, no read out of bounds.
    function _expectNamedErrorOrNone(bytes memory raw, uint256 index) private view {
        uint256 limit = 50_000 + 300 * raw.length;
        try caller.txid{gas: limit}(raw) {}
        catch (bytes memory revertData) {
            assertTrue(_isNamed(revertData), "txid");
        }
        try caller.output{gas: limit}(raw, index) {}
        catch (bytes memory revertData) {
            assertTrue(_isNamed(revertData), "output");
        }
    }

    function _isNamed(bytes memory revertData) private pure returns (bool) {
        bytes4 selector = selectorOf(revertData);
        return selector == BitcoinTx.NodeSized.selector || selector == BitcoinTx.WitnessNotStripped.selector
            || selector == BitcoinTx.NoOutputs.selector || selector == BitcoinTx.Truncated.selector
            || selector == BitcoinTx.TrailingBytes.selector || selector == BitcoinTx.SizeNotCanonical.selector
            || selector == BitcoinTx.SizeTooLarge.selector || selector == BitcoinTx.ValueOutOfRange.selector
            || selector == BitcoinTx.OutputOutOfRange.selector;
    }

    /// Each place of a size, in its turn with the encoding: input count, input script, output count, output script.
    function _expectSize(bytes memory encoding, bytes4 selector, uint256 size) private {
        uint256[4] memory offsets = [INPUT_COUNT, INPUT_COUNT + 1 + 36, OUTPUT_COUNT, OUTPUT_COUNT + 1 + 8];
        for (uint256 i = 0; i < offsets.length; ++i) {
            uint256 rest = offsets[i] + 1;
            bytes memory raw =
                abi.encodePacked(_cut(PAYMENT, 0, offsets[i]), encoding, _cut(PAYMENT, rest, PAYMENT.length - rest));
            expectError(selector, offsets[i], size);
            caller.txid(raw);
        }
    }

    // The generator: an encoder written apart from the parser.

    function _transaction(bytes memory inputs, bytes memory outputs, uint256 inputCount, uint256 outputCount)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(
            hex"02000000", _compactSize(inputCount), inputs, _compactSize(outputCount), outputs, hex"11223344"
        );
    }

    function _input(bytes memory script) private pure returns (bytes memory) {
        return
            abi.encodePacked(keccak256("previous"), hex"01000000", _compactSize(script.length), script, hex"fffffffd");
    }

    function _output(uint64 value, bytes memory script) private pure returns (bytes memory) {
        return abi.encodePacked(_reversed(value, 8), _compactSize(script.length), script);
    }

    function _compactSize(uint256 size) private pure returns (bytes memory) {
        if (size < 253) return _reversed(size, 1);
        if (size < 1 << 16) return abi.encodePacked(hex"fd", _reversed(size, 2));
        return abi.encodePacked(hex"fe", _reversed(size, 4));
    }

    function _reversed(uint256 number, uint256 width) private pure returns (bytes memory data) {
        data = new bytes(width);
        for (uint256 i = 0; i < width; ++i) {
            data[i] = bytes1(uint8(number >> 8 * i));
        }
    }

    function _value(uint256 seed, uint256 i) private pure returns (uint64) {
        return uint64(uint256(keccak256(abi.encode(seed, i, "value"))) % (21e14 + 1));
    }

    function _script(uint256 seed, uint256 i) private pure returns (bytes memory script) {
        uint256 random = uint256(keccak256(abi.encode(seed, i, "script")));
        uint16[8] memory lengths = [0, 1, 22, 25, 67, 252, 253, 600];
        script = new bytes(lengths[random % 8]);
        for (uint256 j = 0; j < script.length; ++j) {
            script[j] = bytes1(uint8(random >> j % 32));
        }
    }

    function _cut(bytes memory data, uint256 offset, uint256 length) private pure returns (bytes memory part) {
        part = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            part[i] = data[offset + i];
        }
    }
}
