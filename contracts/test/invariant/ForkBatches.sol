// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {ForkMischief} from "./ForkMischief.sol";

/// Actions on batches, candidates and money. Each looks for something it may do, and answers false if there is nothing.
/// `proposer` posts what is true; `liar` and `hostile` post anything.
abstract contract ForkBatches is ForkMischief {
    uint256 internal constant MOST_BATCHES = 10;

    function _propose(uint256 seed) internal returns (bool) {
        if (batches.length >= MOST_BATCHES) return false;
        GhostBatch memory b;
        b.by = [proposer, liar, liar, address(hostile)][seed % 4];
        b.claims = uint8(1 + (seed >> 8 & 1));
        Told[2] memory t;
        uint256 copied = (seed >> 16) % (batches.length + 1);
        if (b.by != proposer && copied < batches.length && _isCopied(copied)) {
            b.claims = batches[copied].claims;
            for (uint256 i = 0; i < b.claims; ++i) {
                t[i] = _told(told[copied][i].height, told[copied][i].chain, told[copied][i].target);
            }
        } else {
            for (uint256 i = 0; i < b.claims; ++i) {
                t[i] = _claim(b.by == proposer ? 0 : (seed >> (24 + 8 * i)) % 6, seed >> (40 + 64 * i));
            }
        }
        _propose(b, t, seed >> 200);
        return true;
    }

    /// The same claims may come in again as long as they lie above the latest checkpoint.
    function _isCopied(uint256 batch) private view returns (bool) {
        if (batches[batch].offer > 0) return false;
        uint32 base = checkpointHeight(latest);
        return told[batch][0].height > base && (batches[batch].claims == 1 || told[batch][1].height > base);
    }

    function _propose(GhostBatch memory b, Told[2] memory t, uint256 extra) private {
        bytes memory packed = _packed(t[0]);
        b.root = t[0].hash;
        uint32 greatest = t[0].height;
        if (b.claims == 2) {
            packed = abi.encodePacked(packed, _packed(t[1]));
            b.root = keccak256(abi.encodePacked(bytes1(0x01), t[0].hash, t[1].hash));
            if (t[1].height > greatest) greatest = t[1].height;
        }
        b.deposit = uint96(relay.minDeposit(greatest) + extra % 1_000);
        b.deadline = uint48(moment + WINDOW);
        b.id = _idOf(b);
        uint256 batch = noteProposed(b, t);
        vm.prank(b.by);
        bytes32 id = relay.propose{value: b.deposit}(packed, bytes32(batch), moment);
        must(id == b.id, "batch id");
        checkBatch(batch);
        bytes memory again = abi.encodeCall(Relay.propose, (packed, bytes32(batch), 0));
        _refused(b.by, address(relay), b.deposit, again, Relay.BatchExists.selector);
    }

    function _idOf(GhostBatch memory b) private view returns (bytes32) {
        return keccak256(abi.encode(b.root, b.by, bytes32(batches.length), address(relay), block.chainid));
    }

    function _packed(Told memory t) private view returns (bytes memory) {
        return abi.encodePacked(t.height, t.target, uint8(3), uint16(1), uint8(3), leaf);
    }

    /// A claim about a block: 0 true, 1 long stale, 2 of a burst, 3 too fresh, 4 invented, 5 buried just in time.
    function _claim(uint256 kind, uint256 seed) private view returns (Told memory) {
        uint32 base = checkpointHeight(latest) + 1;
        uint32 top = topAt(0, moment);
        uint32 fresh = topAt(0, moment + FUTURE) - CONFIRMATIONS;
        if (kind == 1) {
            uint32 low = base > STALE_ABOVE ? base : STALE_ABOVE + 1;
            return _block(uint32(low + seed % (STALE_TOP + 1 - low)), 1);
        }
        if (kind == 2) {
            uint8 chain = burstFrom(uint32(top - 6 + seed % 12));
            return _block(uint32(leaves(chain) + 1 + (seed >> 8) % 2), chain);
        }
        if (kind == 3 && fresh + 10 < TOP) return _block(uint32(fresh + 1 + seed % 3), 0);
        if (kind == 3 || kind == 4) return _told(uint32(base + seed % (top + 10 - base)), NOWHERE, bytes32(seed));
        if (kind == 5) return _block(fresh, 0);
        return _block(uint32(base + seed % (top - BURST + 1 - base)), 0);
    }

    function _block(uint32 height, uint8 chain) private view returns (Told memory) {
        return _told(height, chain, blockHash(chain, height));
    }

    /// What is claimed now is true if the block is of the true chain, and its last confirmation at most two hours ahead.
    function _told(uint32 height, uint8 chain, bytes32 target) private view returns (Told memory t) {
        (t.height, t.target, t.chain) = (height, target, chain);
        t.hash = keccak256(abi.encodePacked(bytes1(0), height, target, uint8(3), uint32(3), leaf));
        uint32 burial = height + CONFIRMATIONS;
        t.lie = chain != 0 || burial > TOP || timeOf(0, burial) > moment + FUTURE;
    }

    function _proposeCandidate(uint256 seed) internal returns (bool) {
        if (batches.length >= MOST_BATCHES) return false;
        uint256 offer = latest == 1 ? FALSE_HEIGHT : seed & 3 > 0 ? TRUE_STATE : (seed >> 2) % OFFERS;
        GhostBatch memory b;
        b.by = [liar, address(hostile), proposer, proposer][(seed >> 8) % (offer == TRUE_STATE ? 4 : 2)];
        (b.claims, b.offer) = (1, uint8(offer + 1));
        Told[2] memory t;
        (t[0].height, t[0].chain, t[0].target) = (heightOf(offer), standsOn(offer), keccak256(offered[offer]));
        t[0].hash = keccak256(abi.encodePacked(bytes1(0x02), offered[offer]));
        t[0].lie = offer != TRUE_STATE;
        b.root = t[0].hash;
        b.deposit = uint96(CHECKPOINT_DEPOSIT + (seed >> 200) % 1_000);
        b.deadline = uint48(moment + config().checkpointWindow);
        b.id = _idOf(b);
        uint256 batch = noteProposed(b, t);
        bytes memory base = stateOf(0, checkpointHeight(latest));
        vm.prank(b.by);
        bytes32 id = relay.proposeCheckpoint{value: b.deposit}(base, offers[offer], bytes32(batch), 0);
        must(id == b.id, "candidate id");
        checkBatch(batch);
        return true;
    }

    function _adopt() internal returns (bool) {
        for (uint256 i = 0; i < batches.length && latest == 0; ++i) {
            GhostBatch storage b = batches[i];
            if (b.offer == 0 || !isFinal(i)) continue;
            vm.prank(stranger);
            relay.adoptCheckpoint(offered[b.offer - 1], b.by, bytes32(i));
            latest = 1;
            checkCheckpoints();
            return true;
        }
        return false;
    }

    /// `hostile` may refuse what it is owed, or call back for more.
    function _settle(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < 3; ++i) {
            address owner = [proposer, liar, address(hostile)][(seed + i) % 3];
            uint256[] memory list = _settleable(owner);
            if (list.length == 0) continue;
            bytes memory call = abi.encodeCall(Relay.settle, (_refs(list)));
            if (owner == address(hostile)) _refuse(call, seed >> 8);
            _settle(list);
            return true;
        }
        return false;
    }

    function _withdraw(uint256 seed) internal returns (bool) {
        for (uint256 i = 0; i < everybody.length; ++i) {
            address who = everybody[(seed % 6 + i) % 6];
            if (owed[who] == 0) continue;
            if (who == address(hostile)) _refuse(abi.encodeCall(Relay.withdraw, ()), seed >> 8);
            uint256 before = who.balance;
            vm.prank(who);
            relay.withdraw();
            same(who.balance, before + owed[who], "withdrawn");
            owed[who] = 0;
            return true;
        }
        return false;
    }

    /// What `hostile` refuses is owed to it as before; when it takes it, it may call back for the same once more.
    function _refuse(bytes memory call, uint256 seed) private {
        if (seed & 1 == 0) {
            hostile.onEther(true, "");
            _refused(address(hostile), address(relay), 0, call, Relay.TransferFailed.selector);
        }
        hostile.onEther(false, seed & 2 == 0 ? bytes("") : call);
    }

    function _force(uint256 seed) internal returns (bool) {
        uint256 value = 1 + seed % 1 ether;
        vm.deal(address(relay), address(relay).balance + value);
        forced += value;
        return true;
    }
}
