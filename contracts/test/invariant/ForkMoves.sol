// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Kind, Side} from "../../src/types/Bisection.sol";
import {Fork, Record} from "../../src/types/Fork.sol";
import {ForkGhost} from "./ForkGhost.sol";

/// Each move, and what the ghost says comes of it.
abstract contract ForkMoves is ForkGhost {
    // Fork disputes.

    function _open(uint256 batch, uint256 i, address challenger, uint256 extra) internal {
        GhostBatch storage b = batches[batch];
        Told storage t = told[batch][i];
        uint256 value = forkCourt.challengeDeposit(t.height, b.checkpoint) + extra;
        GhostFork storage g = forks.push();
        g.f = Fork({
            batchId: b.id,
            claimHash: t.hash,
            proposer: b.by,
            challenger: challenger,
            deposit: uint96(value),
            checkpoint: b.checkpoint,
            height: t.height,
            byState: b.offer > 0,
            target: t.target,
            buriedBy: b.buriedBy,
            openedAt: uint48(moment)
        });
        (g.batch, g.claim, g.open, g.turnStart) = (uint8(batch), uint8(i), true, uint48(moment));
        t.fork = uint8(forks.length);
        noteOpened(batch, value);
        vm.prank(challenger);
        if (b.offer > 0) {
            forkCourt.challengeCheckpoint{value: value}(offered[b.offer - 1], b.by, bytes32(batch));
        } else {
            forkCourt.challengeFork{value: value}(claimAt(t.height, t.target), proofOf(batch, i), b.by, bytes32(batch));
        }
        checkFork(forks.length - 1);
        checkBatch(batch);
    }

    /// Takes the lead with the record that ends at `end` and is marked at the height in question, or not at all.
    /// `learner` makes known what it needs, all of it or all but the last headers.
    function _present(uint256 which, address who, uint8 chain, bool marked, uint32 end, address learner, bool whole)
        internal
    {
        Fork memory f = forks[which].f;
        uint32 ancestor = marked ? f.height : 0;
        uint32 from = marked ? _learn(learner, f.checkpoint, chain, ancestor, end, whole) : _nearest(f.checkpoint, end);
        Record memory r = record(f.checkpoint, chain, ancestor, from);
        bytes memory headers = span(chain, from, end);
        bytes memory ancestorState = marked && !f.byState ? stateOf(chain, ancestor) : bytes("");
        vm.prank(who);
        forkCourt.present(f, r, ancestorState, headers);
        _noteLead(which, who, chain, ancestor, end, end > from);
    }

    function _noteLead(uint256 which, address who, uint8 chain, uint32 ancestor, uint32 end, bool longer) private {
        GhostFork storage g = forks[which];
        uint32 checkpoint = g.f.checkpoint;
        bytes32 recordHash = keccak256(abi.encode(record(checkpoint, chain, ancestor, end)));
        if (longer) _noteEnd(recordHash, who, checkpoint, ancestor != 0, chain, end);

        uint256 spentNow = used(g);
        if (g.turn == Side.Proposer) (g.turn, g.proposerUsed) = (Side.Challenger, uint32(spentNow));
        else (g.turn, g.challengerUsed) = (Side.Proposer, uint32(spentNow));
        g.turnStart = uint48(moment);
        g.lead = end;
        g.payee = 2 * spentNow <= CLOCK ? address(0) : authors[recordHash];
        checkFork(which);
    }

    function _timeout(uint256 which, address caller) internal {
        GhostFork storage g = forks[which];
        Fork memory f = g.f;
        bool rejects = g.turn == Side.Proposer;
        address winner = g.payee;
        if (winner == address(0)) winner = rejects ? f.challenger : f.proposer;
        vm.prank(caller);
        forkCourt.timeout(f);
        noteForkOver(which);
        if (rejects) {
            noteReturned(g.batch, f.deposit, f.challenger);
            noteRejected(g.batch, winner);
        } else {
            noteLost(g.batch, f.deposit, winner);
        }
        checkFork(which);
        checkBatch(g.batch);
    }

    function _reclaim(uint256 which, address caller) internal {
        GhostFork storage g = forks[which];
        vm.prank(caller);
        forkCourt.reclaim(g.f);
        noteForkOver(which);
        noteReturned(g.batch, g.f.deposit, g.f.challenger);
        checkFork(which);
        checkBatch(g.batch);
    }

    // Records.

    /// Makes known the record that is marked at `height` and ends at `end`, but for its last headers unless `whole`;
    /// returns where these begin.
    function _learn(address who, uint32 checkpoint, uint8 chain, uint32 height, uint32 end, bool whole)
        internal
        returns (uint32 from)
    {
        if (_isKnown(checkpoint, chain, height, end)) return end;
        if (!_isKnown(checkpoint, chain, height, height)) _mark(who, checkpoint, chain, height);
        from = height;
        uint32 burial = height + CONFIRMATIONS;
        if (end > burial) {
            if (!_isKnown(checkpoint, chain, height, burial)) _extend(who, checkpoint, chain, height, from, burial);
            from = burial;
        }
        if (!whole || from == end) return from;
        _extend(who, checkpoint, chain, height, from, end);
        return end;
    }

    function _mark(address who, uint32 checkpoint, uint8 chain, uint32 height) internal {
        uint32 shared = height < leaves(chain) ? height : leaves(chain);
        uint32 from = _nearest(checkpoint, shared);
        if (shared - from > 12) {
            _extend(who, checkpoint, 0, 0, from, shared - 1);
            from = shared - 1;
        }
        Record memory r = record(checkpoint, chain, 0, from);
        bytes memory headers = span(chain, from, height);
        vm.prank(who);
        forkCourt.extend(r, headers, true);
        noteRecord(keccak256(abi.encode(record(checkpoint, chain, height, height))), who);
    }

    /// From one end of a record to another, without a new mark.
    function _extend(address who, uint32 checkpoint, uint8 chain, uint32 ancestor, uint32 from, uint32 end) internal {
        Record memory r = record(checkpoint, chain, ancestor, from);
        bytes memory headers = span(chain, from, end);
        vm.prank(who);
        forkCourt.extend(r, headers, false);
        if (end == from) return;
        bytes32 recordHash = keccak256(abi.encode(record(checkpoint, chain, ancestor, end)));
        _noteEnd(recordHash, who, checkpoint, ancestor != 0, chain, end);
        must(forkCourt.authors(recordHash) == authors[recordHash], "the record's author");
    }

    function _noteEnd(bytes32 recordHash, address who, uint32 checkpoint, bool marked, uint8 chain, uint32 end)
        private
    {
        if (!marked && end <= leaves(chain) && authors[recordHash] == address(0)) {
            unmarked[checkpoint].push(end);
        }
        noteRecord(recordHash, who);
    }

    function _isKnown(uint32 checkpoint, uint8 chain, uint32 ancestor, uint32 end) internal view returns (bool) {
        return authors[keccak256(abi.encode(record(checkpoint, chain, ancestor, end)))] != address(0);
    }

    /// The end of the longest known record without a mark up to a height.
    function _nearest(uint32 checkpoint, uint32 height) internal view returns (uint32 nearest) {
        nearest = checkpointHeight(checkpoint);
        uint32[] storage list = unmarked[checkpoint];
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] > nearest && list[i] <= height) nearest = list[i];
        }
    }

    // Path disputes, which are only opened, proven away and run out.

    function _openPath(uint256 batch, uint256 i, address challenger) internal {
        GhostBatch storage b = batches[batch];
        Told storage t = told[batch][i];
        uint256 nonce = paths.length;
        GhostPath storage p = paths.push();
        (p.batch, p.claim, p.open) = (uint8(batch), uint8(i), true);
        Bisection memory d;
        d.id = keccak256(abi.encode(b.id, t.hash, Kind.Path, challenger, moment, nonce));
        (d.batchId, d.claimHash, d.proposer, d.challenger) = (b.id, t.hash, b.by, challenger);
        (d.deposit, d.hi, d.upper, d.lower) = (uint96(challengeDeposit), 4, t.target, leaf);
        d.turnStart = uint48(moment);
        p.state = d;
        noteOpened(batch, d.deposit);
        vm.prank(challenger);
        court.challengePath{value: d.deposit}(
            claimAt(t.height, t.target), proofOf(batch, i), b.by, bytes32(batch), nonce
        );
        checkPath(nonce);
        checkBatch(batch);
    }

    /// Proves the tree of a claim, and closes all disputes about it.
    function _provePath(uint256 batch, uint256 claim) internal {
        GhostBatch storage b = batches[batch];
        Told storage t = told[batch][claim];
        bytes memory witness = treeWitness(t.chain, t.height);
        vm.prank(b.by);
        court.proveClaim(claimAt(t.height, t.target), b.root, bytes32(batch), witness);
        t.prover = b.by;
        Bisection[] memory list = new Bisection[](paths.length);
        uint256 count = 0;
        uint256 deposits = 0;
        for (uint256 i = 0; i < paths.length; ++i) {
            if (paths[i].batch != batch || paths[i].claim != claim) continue;
            list[count++] = paths[i].state;
            if (!paths[i].open) continue;
            paths[i].open = false;
            deposits += paths[i].state.deposit;
            --b.open;
        }
        assembly ("memory-safe") {
            mstore(list, count)
        }
        court.closeProven(list);
        noteLostTogether(deposits, b.by);
        checkBatch(batch);
    }

    function _timeoutPath(uint256 which, address caller) internal {
        GhostPath storage p = paths[which];
        vm.prank(caller);
        court.timeout(p.state);
        p.open = false;
        noteReturned(p.batch, p.state.deposit, p.state.challenger);
        noteRejected(p.batch, p.state.challenger);
        checkPath(which);
        checkBatch(p.batch);
    }

    function _reclaimPath(uint256 which, address caller) internal {
        GhostPath storage p = paths[which];
        vm.prank(caller);
        court.reclaim(p.state);
        p.open = false;
        noteReturned(p.batch, p.state.deposit, p.state.challenger);
        checkPath(which);
        checkBatch(p.batch);
    }

    // Batches.

    /// The batches of an owner that it may settle now, at most three.
    function _settleable(address owner) internal view returns (uint256[] memory list) {
        list = new uint256[](3);
        uint256 count = 0;
        for (uint256 i = 0; i < batches.length && count < 3; ++i) {
            if (batches[i].by == owner && isProposed(i) && isFinal(i)) list[count++] = i;
        }
        assembly ("memory-safe") {
            mstore(list, count)
        }
    }

    function _refs(uint256[] memory list) internal view returns (Relay.BatchRef[] memory refs) {
        refs = new Relay.BatchRef[](list.length);
        for (uint256 i = 0; i < list.length; ++i) {
            refs[i] = Relay.BatchRef(batches[list[i]].root, bytes32(list[i]));
        }
    }

    function _settle(uint256[] memory list) internal {
        address owner = batches[list[0]].by;
        uint256 before = owner.balance;
        Relay.BatchRef[] memory refs = _refs(list);
        vm.prank(owner);
        relay.settle(refs);
        uint256 total = 0;
        for (uint256 i = 0; i < list.length; ++i) {
            batches[list[i]].phase = Phase.Settled;
            total += batches[list[i]].deposit;
            checkBatch(list[i]);
        }
        held -= total;
        same(owner.balance, before + total, "settled");
    }
}
