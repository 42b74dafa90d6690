// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVerifier, Parameters} from "../src/interfaces/IRelay.sol";
import {Delivery} from "../src/periphery/Delivery.sol";
import {IVerifiedConsumer} from "../src/periphery/IVerifiedConsumer.sol";
import {Assurance} from "../src/types/Batch.sol";
import {BatchProof, Claim, ClaimLib} from "../src/types/Claim.sol";
import {Test} from "./utils/Test.sol";

/// A relay that answers as told, to exactly what it was told.
contract ToldVerifier is IVerifier {
    mapping(bytes32 question => Assurance) private _answers;

    function tell(Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt, Assurance calldata a)
        external
    {
        _answers[keccak256(abi.encode(claim, proof, proposer, salt))] = a;
    }

    function verify(Claim calldata claim, BatchProof calldata proof, address proposer, bytes32 salt)
        external
        view
        returns (bool isFinal, Assurance memory assurance)
    {
        assurance = _answers[keccak256(abi.encode(claim, proof, proposer, salt))];
        isFinal = assurance.claimCount != 0;
    }

    function parameters() external pure returns (Parameters memory p) {
        p.window = 1 days;
        p.clock = 2 hours;
    }
}

/// A consumer as its interface asks for.
contract Consumer is IVerifiedConsumer {
    address public immutable DELIVERY;
    uint256 public immutable MIN_BURN;
    Claim public claim;
    Assurance public assurance;
    uint256 public calls;

    error NotDelivery(address caller);
    error BurnTooSmall(uint256 burn);

    constructor(address delivery, uint256 minBurn) {
        DELIVERY = delivery;
        MIN_BURN = minBurn;
    }

    function onVerified(Claim calldata claim_, Assurance calldata assurance_) external {
        if (msg.sender != DELIVERY) revert NotDelivery(msg.sender);
        if (assurance_.burn < MIN_BURN) revert BurnTooSmall(assurance_.burn);
        (claim, assurance, calls) = (claim_, assurance_, calls + 1);
    }
}

/// A consumer that asks for the same claim again while it is handed over.
contract Reenterer is IVerifiedConsumer {
    bytes private _again;
    bytes public answer;
    uint256 public calls;

    function prepare(bytes calldata again) external {
        _again = again;
    }

    function onVerified(Claim calldata, Assurance calldata) external {
        ++calls;
        (, answer) = msg.sender.call(_again);
    }
}

/// A consumer that needs much gas.
contract Spender is IVerifiedConsumer {
    uint256[20] private _slots;
    uint256 public calls;

    function onVerified(Claim calldata, Assurance calldata) external {
        for (uint256 i = 0; i < 20; ++i) {
            _slots[i] = 1;
        }
        ++calls;
    }
}

contract DeliveryTest is Test {
    address private constant PROPOSER = address(0xb0b);
    bytes32 private constant SALT = "salt";

    ToldVerifier private relay = new ToldVerifier();
    Delivery private delivery = new Delivery(relay);
    Consumer private consumer = new Consumer(address(delivery), 0);

    function setUp() public {
        relay.tell(_claim(), _proof(), PROPOSER, SALT, Assurance(8 ether, 4 ether, 2, 1 days));
    }

    /// Rules: P-3.12.
    function test_ConsumerGetsClaimAndAssurance() public {
        _deliver(address(consumer));
        (uint32 height, bytes32 blockHash, uint8 depth, uint32 index, bytes32 leaf) = consumer.claim();
        assertEq(abi.encode(height, blockHash, depth, index, leaf), abi.encode(_claim()));
        (uint256 deposit, uint256 burn, uint256 claimCount, uint256 window) = consumer.assurance();
        assertEq(abi.encode(deposit, burn, claimCount, window), abi.encode(8 ether, 4 ether, 2, 1 days));
        assertEq(consumer.calls(), 1);
        assertTrue(delivery.delivered(address(consumer), _claimHash()));
    }

    function test_EmitsDelivered() public {
        vm.expectEmit(address(delivery));
        emit Delivery.Delivered(address(consumer), _claimHash(), _claim(), PROPOSER, SALT);
        _deliver(address(consumer));
    }

    function test_AnyoneMayDeliver() public {
        vm.prank(makeAddr("stranger"));
        _deliver(address(consumer));
        assertEq(consumer.calls(), 1);
    }

    function test_RefusesClaimThatIsNotFinal() public {
        Claim memory claim = _claim();
        claim.index = 0;
        vm.expectRevert(abi.encodeWithSelector(Delivery.NotFinal.selector, ClaimLib.hash(claim), PROPOSER, SALT));
        delivery.deliver(address(consumer), claim, _proof(), PROPOSER, SALT);
    }

    function test_RefusesProofOfAnotherBatch() public {
        BatchProof memory proof = _proof();
        proof.directions = 0;
        vm.expectPartialRevert(Delivery.NotFinal.selector);
        delivery.deliver(address(consumer), _claim(), proof, PROPOSER, SALT);
    }

    function test_RefusesAnotherProposer() public {
        vm.expectPartialRevert(Delivery.NotFinal.selector);
        delivery.deliver(address(consumer), _claim(), _proof(), address(this), SALT);
    }

    function test_RefusesAnotherSalt() public {
        vm.expectPartialRevert(Delivery.NotFinal.selector);
        delivery.deliver(address(consumer), _claim(), _proof(), PROPOSER, "other");
    }

    function test_RefusesSecondDelivery() public {
        _deliver(address(consumer));
        vm.expectRevert(abi.encodeWithSelector(Delivery.AlreadyDelivered.selector, consumer, _claimHash()));
        _deliver(address(consumer));
    }

    function test_RefusesSecondDeliveryOutOfAnotherBatch() public {
        relay.tell(_claim(), _proof(), PROPOSER, "other", Assurance(9 ether, 5 ether, 1, 1 days));
        _deliver(address(consumer));
        vm.expectPartialRevert(Delivery.AlreadyDelivered.selector);
        delivery.deliver(address(consumer), _claim(), _proof(), PROPOSER, "other");
    }

    function test_OnceForEachConsumer() public {
        Consumer other = new Consumer(address(delivery), 0);
        _deliver(address(consumer));
        _deliver(address(other));
        assertEq(other.calls(), 1);
    }

    function test_OnceForEachClaim() public {
        Claim memory claim = _claim();
        claim.leaf = "another";
        relay.tell(claim, _proof(), PROPOSER, SALT, Assurance(8 ether, 4 ether, 2, 1 days));
        _deliver(address(consumer));
        delivery.deliver(address(consumer), claim, _proof(), PROPOSER, SALT);
        assertEq(consumer.calls(), 2);
    }

    function test_RefusalOfConsumerLeavesTheClaimToABetterBatch() public {
        Consumer strict = new Consumer(address(delivery), 5 ether);
        expectError(Consumer.BurnTooSmall.selector, 4 ether);
        _deliver(address(strict));
        assertFalse(delivery.delivered(address(strict), _claimHash()));

        relay.tell(_claim(), _proof(), PROPOSER, "other", Assurance(10 ether, 5 ether, 1, 1 days));
        delivery.deliver(address(strict), _claim(), _proof(), PROPOSER, "other");
        assertEq(strict.calls(), 1);
    }

    function test_WantOfGasDoesNotUseTheClaimUp() public {
        Spender spender = new Spender();
        for (uint256 gas = 20_000; gas < 400_000; gas += 10_000) {
            try delivery.deliver{gas: gas}(address(spender), _claim(), _proof(), PROPOSER, SALT) {
                break;
            } catch {
                assertFalse(delivery.delivered(address(spender), _claimHash()));
            }
        }
        _deliverUnlessDelivered(address(spender));
        assertEq(spender.calls(), 1);
    }

    function test_ConsumerThatCallsBackFindsItDelivered() public {
        Reenterer reenterer = new Reenterer();
        reenterer.prepare(abi.encodeCall(Delivery.deliver, (address(reenterer), _claim(), _proof(), PROPOSER, SALT)));
        _deliver(address(reenterer));
        assertEq(reenterer.calls(), 1);
        assertEq(
            reenterer.answer(), abi.encodeWithSelector(Delivery.AlreadyDelivered.selector, reenterer, _claimHash())
        );
    }

    function test_RefusesConsumerWithoutCode() public {
        address nobody = makeAddr("nobody");
        expectError(Delivery.NotAContract.selector, nobody);
        _deliver(nobody);
    }

    function test_ConsumerRefusesStrangers() public {
        expectError(Consumer.NotDelivery.selector, address(this));
        consumer.onVerified(_claim(), Assurance(8 ether, 4 ether, 2, 1 days));
    }

    function _deliver(address to) private {
        delivery.deliver(to, _claim(), _proof(), PROPOSER, SALT);
    }

    function _deliverUnlessDelivered(address to) private {
        if (!delivery.delivered(to, _claimHash())) _deliver(to);
    }

    function _claim() private pure returns (Claim memory) {
        return Claim(170, "block", 1, 1, "leaf");
    }

    function _claimHash() private pure returns (bytes32) {
        return ClaimLib.hash(_claim());
    }

    function _proof() private pure returns (BatchProof memory proof) {
        proof.siblings = new bytes32[](1);
        proof.siblings[0] = "sibling";
        proof.directions = 1;
    }
}
