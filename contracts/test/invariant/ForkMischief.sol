// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BisectionCourt} from "../../src/BisectionCourt.sol";
import {ForkCourt} from "../../src/ForkCourt.sol";
import {Relay} from "../../src/Relay.sol";
import {ICourtRelay} from "../../src/interfaces/IRelay.sol";
import {HeaderChain} from "../../src/libraries/HeaderChain.sol";
import {Phase} from "../../src/types/Batch.sol";
import {Bisection, Side} from "../../src/types/Bisection.sol";
import {BatchProof, Claim} from "../../src/types/Claim.sol";
import {Fork, Record} from "../../src/types/Fork.sol";
import {ForkPlayers} from "./ForkPlayers.sol";

/// What must be refused, each with its error. A trick that cannot be tried now answers false.
abstract contract ForkMischief is ForkPlayers {
    uint256 internal constant TRICKS = 16;

    function _trick(uint256 kind, uint256 seed) internal returns (bool) {
        if (kind == 0) return _badRecord(seed);
        if (kind == 1) return _notACourt(seed);
        if (kind == 2) return _badPropose(seed);
        if (kind == 3) return _zeros(seed);
        if (kind == 4) return _nothingToWithdraw(seed);
        if (batches.length == 0) return false;
        uint256 batch = seed % batches.length;
        if (kind == 5) return _badOpen(batch, seed);
        if (kind == 6) return _badSettle(batch);
        if (kind == 7) return _badAdopt(batch);
        if (kind == 8) return paths.length > 0 && _badPath(seed % paths.length);
        if (forks.length == 0) return false;
        uint256 which = seed % forks.length;
        GhostFork storage g = forks[which];
        if (kind == 9) return _changed(which, seed);
        if (kind == 10) return _badReclaim(which);
        if (kind == 11) return _badTimeout(which);
        if (!isLive(g)) return _over(which);
        if (kind == 12) return _outOfTurn(which);
        if (kind == 13) return _notHeavier(which);
        if (kind == 14) return _noEvidence(which);
        return _otherCheckpoint(which);
    }

    function _refused(address who, address target, uint256 value, bytes memory data, bytes4 reason) internal {
        vm.prank(who);
        (bool ok, bytes memory result) = target.call{value: value}(data);
        must(!ok, "taken, and must be refused");
        if (bytes4(result) != reason) assertEq(bytes32(bytes4(result)), bytes32(reason), "another reason");
    }

    function _refused(address who, bytes memory data, bytes4 reason) private {
        _refused(who, address(forkCourt), 0, data, reason);
    }

    // Batches and money.

    function _notACourt(uint256 seed) private returns (bool) {
        bytes32 id = batches.length == 0 ? bytes32(0) : batches[seed % batches.length].id;
        bytes[4] memory calls = [
            abi.encodeCall(ICourtRelay.opened, (id)),
            abi.encodeCall(ICourtRelay.rejected, (id, liar, liar, 0)),
            abi.encodeCall(ICourtRelay.lost, (id, liar, 1 ether, 0)),
            abi.encodeCall(ICourtRelay.reclaimed, (id, liar, 1 ether))
        ];
        _refused(liar, address(relay), 0, calls[seed % 4], Relay.NotACourt.selector);
        return true;
    }

    function _badPropose(uint256 seed) private returns (bool) {
        uint32 height = latest == 0 ? BASE + 5 : CANDIDATE + 5;
        bytes memory packed = abi.encodePacked(height, merkleRoot, uint8(3), uint16(1), uint8(3), leaf);
        bytes32 salt = "mischief";
        if (seed % 4 == 0) {
            bytes memory data = abi.encodeCall(Relay.propose, (packed, salt, moment + 1));
            _refused(liar, address(relay), 1 ether, data, Relay.BeforeNotBefore.selector);
        } else if (seed % 4 == 1) {
            uint256 short = relay.minDeposit(height) - 1;
            bytes memory data = abi.encodeCall(Relay.propose, (packed, salt, 0));
            _refused(liar, address(relay), seed % 8 == 1 ? 0 : short, data, Relay.DepositTooSmall.selector);
        } else if (seed % 4 == 2) {
            packed = abi.encodePacked(uint32(relay.maxHeight() + 1), merkleRoot, uint8(3), uint16(1), uint8(3), leaf);
            bytes memory data = abi.encodeCall(Relay.propose, (packed, salt, moment));
            _refused(liar, address(relay), 1 ether, data, Relay.HeightTooFar.selector);
        } else {
            // upon another base than the latest checkpoint
            bytes memory base = stateOf(0, latest == 0 ? CANDIDATE : BASE);
            bytes memory data = abi.encodeCall(Relay.proposeCheckpoint, (base, offers[FALSE_HEIGHT], salt, 0));
            _refused(liar, address(relay), 1 ether, data, Relay.NotLatest.selector);
        }
        return true;
    }

    function _zeros(uint256 seed) private returns (bool) {
        Fork memory f;
        Record memory r;
        Claim memory c;
        BatchProof memory proof;
        if (seed % 5 == 0) _refused(liar, abi.encodeCall(ForkCourt.timeout, (f)), ForkCourt.ForkNotOpen.selector);
        if (seed % 5 == 1) _refused(liar, abi.encodeCall(ForkCourt.reclaim, (f)), ForkCourt.ForkNotOpen.selector);
        if (seed % 5 == 2) {
            _refused(liar, abi.encodeCall(ForkCourt.extend, (r, "", false)), ForkCourt.UnknownRecord.selector);
        }
        if (seed % 5 == 3) {
            bytes memory data = abi.encodeCall(ForkCourt.challengeFork, (c, proof, address(0), bytes32(0)));
            _refused(liar, data, Relay.NotProposed.selector);
        }
        if (seed % 5 == 4) {
            Relay.BatchRef[] memory refs = new Relay.BatchRef[](1);
            bytes memory data = abi.encodeCall(Relay.settle, (refs));
            _refused(liar, address(relay), 0, data, Relay.NotProposed.selector);
        }
        return true;
    }

    function _nothingToWithdraw(uint256 seed) private returns (bool) {
        address who = everybody[seed % everybody.length];
        if (owed[who] > 0) return false;
        _refused(who, address(relay), 0, abi.encodeCall(Relay.withdraw, ()), Relay.NothingToWithdraw.selector);
        return true;
    }

    function _badSettle(uint256 batch) private returns (bool) {
        if (isProposed(batch) && isFinal(batch)) return false;
        uint256[] memory list = new uint256[](1);
        list[0] = batch;
        bytes4 reason = isProposed(batch) ? Relay.NotFinal.selector : Relay.NotProposed.selector;
        bytes memory data = abi.encodeCall(Relay.settle, (_refs(list)));
        _refused(batches[batch].by, address(relay), 0, data, reason);
        // what is another's, is to its caller no batch at all
        _refused(stranger, address(relay), 0, data, Relay.NotProposed.selector);
        return true;
    }

    function _badAdopt(uint256 batch) private returns (bool) {
        GhostBatch memory b = batches[batch];
        if (b.offer == 0) return false;
        bytes memory data = abi.encodeCall(Relay.adoptCheckpoint, (offered[b.offer - 1], b.by, bytes32(batch)));
        bool final_ = isFinal(batch);
        if (final_ && latest == 0) return false;
        _refused(liar, address(relay), 0, data, final_ ? Relay.NotAboveLatest.selector : Relay.NotFinal.selector);
        return true;
    }

    // Openings.

    function _badOpen(uint256 batch, uint256 seed) private returns (bool) {
        GhostBatch memory b = batches[batch];
        uint256 i = caseOf(batch, seed >> 8 & 1);
        Told memory t = told[batch][i];
        uint256 value = forkCourt.challengeDeposit(t.height, b.checkpoint);
        bytes4 reason;
        if (b.phase != Phase.Proposed) reason = Relay.NotProposed.selector;
        else if (moment >= b.deadline) reason = Relay.WindowClosed.selector;
        else if (seed >> 16 & 1 == 0) (reason, value) = (ForkCourt.ChallengeDepositTooSmall.selector, value - 1);
        else if (seed >> 16 & 2 == 0) (reason, value) = (ForkCourt.ChallengeDepositTooSmall.selector, 0);
        else if (t.fork > 0) reason = ForkCourt.ForkExists.selector;
        else return false;
        bytes memory data = b.offer > 0
            ? abi.encodeCall(ForkCourt.challengeCheckpoint, (offered[b.offer - 1], b.by, bytes32(batch)))
            : abi.encodeCall(
                ForkCourt.challengeFork, (claimAt(t.height, t.target), proofOf(batch, i), b.by, bytes32(batch))
            );
        _refused(liar, address(forkCourt), value, data, reason);
        return true;
    }

    // Moves.

    /// The bare record of the dispute's checkpoint.
    function _move(Fork memory f) private view returns (bytes memory) {
        return
            abi.encodeCall(ForkCourt.present, (f, record(f.checkpoint, 0, 0, checkpointHeight(f.checkpoint)), "", ""));
    }

    /// Every move in a dispute that is closed, or whose batch is Rejected.
    function _over(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        Fork memory f = g.f;
        bytes4 reason = g.open ? ForkCourt.BatchNotProposed.selector : ForkCourt.ForkNotOpen.selector;
        _refused(f.proposer, _move(f), reason);
        _refused(f.challenger, _move(f), reason);
        _refused(f.challenger, abi.encodeCall(ForkCourt.timeout, (f)), reason);
        if (!g.open) _refused(f.challenger, abi.encodeCall(ForkCourt.reclaim, (f)), reason);
        return true;
    }

    /// A dispute that differs in one field.
    function _changed(uint256 which, uint256 seed) private returns (bool) {
        Fork memory f = forks[which].f;
        uint256 field = seed >> 8;
        if (field % 11 == 0) f.batchId ^= bytes32(uint256(1));
        if (field % 11 == 1) f.claimHash ^= bytes32(uint256(1));
        if (field % 11 == 2) f.proposer = liar == f.proposer ? stranger : liar;
        if (field % 11 == 3) f.challenger = liar == f.challenger ? stranger : liar;
        if (field % 11 == 4) f.deposit += 1;
        if (field % 11 == 5) f.checkpoint += 1;
        if (field % 11 == 6) f.height -= 1;
        if (field % 11 == 7) f.byState = !f.byState;
        if (field % 11 == 8) f.target ^= bytes32(uint256(1));
        if (field % 11 == 9) f.buriedBy += 1;
        if (field % 11 == 10) f.openedAt -= 1;
        bytes4 reason = ForkCourt.ForkNotOpen.selector;
        _refused(f.challenger, abi.encodeCall(ForkCourt.timeout, (f)), reason);
        _refused(f.challenger, abi.encodeCall(ForkCourt.reclaim, (f)), reason);
        _refused(f.proposer, _move(f), reason);
        return true;
    }

    function _badReclaim(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        if (g.open && !isProposed(g.batch)) return false;
        bytes4 reason = g.open ? ForkCourt.BatchNotRejected.selector : ForkCourt.ForkNotOpen.selector;
        _refused(g.f.challenger, abi.encodeCall(ForkCourt.reclaim, (g.f)), reason);
        return true;
    }

    function _badTimeout(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        if (!isLive(g)) return _over(which);
        if (used(g) > CLOCK) _refused(partyOf(g), _move(g.f), ForkCourt.ClockOut.selector);
        else _refused(stranger, abi.encodeCall(ForkCourt.timeout, (g.f)), ForkCourt.ClockNotOut.selector);
        return true;
    }

    /// A record that would do, by somebody else than the party within its exclusive period.
    function _outOfTurn(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        if (2 * used(g) > CLOCK) return false;
        address party = partyOf(g);
        address other = g.turn == Side.Proposer ? g.f.challenger : g.f.proposer;
        bytes4 reason = ForkCourt.WithinDuty.selector;
        if (other != party) _refused(other, _move(g.f), reason);
        _refused(party == stranger ? watcher : stranger, _move(g.f), reason);
        return true;
    }

    /// Exactly as much work as the leading record has, if the true chain is as long.
    function _notHeavier(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        if (used(g) > CLOCK || g.lead == 0) return false;
        uint32 top = topAt(0, moment);
        uint32 end = g.lead < top ? g.lead : top;
        uint32 from = _nearest(g.f.checkpoint, end);
        bytes memory data =
            abi.encodeCall(ForkCourt.present, (g.f, record(g.f.checkpoint, 0, 0, from), "", span(0, from, end)));
        _refused(partyOf(g), data, ForkCourt.NotHeavier.selector);
        return true;
    }

    /// A heavier record that says nothing of the claim.
    function _noEvidence(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        if (used(g) > CLOCK) return false;
        Fork memory f = g.f;
        uint32 end = g.lead == 0 ? checkpointHeight(f.checkpoint) + 5 : g.lead + 1;
        bool refutes = end < f.height + CONFIRMATIONS && timeOf(0, end - 5) > f.buriedBy;
        if (end > topAt(0, moment) || g.turn == Side.Challenger && refutes) return false;
        uint32 from = _nearest(f.checkpoint, end);
        bytes memory data =
            abi.encodeCall(ForkCourt.present, (f, record(f.checkpoint, 0, 0, from), "", span(0, from, end)));
        bytes4 reason = g.turn == Side.Proposer ? ForkCourt.NoSupport.selector : ForkCourt.NoRefutation.selector;
        _refused(partyOf(g), data, reason);
        return true;
    }

    function _otherCheckpoint(uint256 which) private returns (bool) {
        GhostFork storage g = forks[which];
        if (used(g) > CLOCK) return false;
        Record memory r = record(1 - g.f.checkpoint, 0, 0, CANDIDATE);
        bytes memory data = abi.encodeCall(ForkCourt.present, (g.f, r, "", ""));
        _refused(partyOf(g), data, ForkCourt.WrongCheckpoint.selector);
        return true;
    }

    // Records.

    function _badRecord(uint256 seed) private returns (bool) {
        uint32 end = topAt(0, moment + FUTURE) + 1;
        uint256 kind = seed % 4;
        if (kind == 0) {
            // what nobody has shown: a later state, a mark, another burial
            Record memory r = record(0, 0, seed >> 8 & 1 == 0 ? 0 : BASE + 1, BASE + 1);
            if (seed >> 8 & 3 == 3) r.state = stateOf(0, BASE);
            r.buriedTime = uint32(seed >> 16 | 1);
            _refused(liar, abi.encodeCall(ForkCourt.extend, (r, "", false)), ForkCourt.UnknownRecord.selector);
        } else if (kind == 1) {
            // of a checkpoint that there is not yet
            Record memory r = record(latest + 1, 0, 0, latest == 0 ? CANDIDATE : BASE);
            _refused(liar, abi.encodeCall(ForkCourt.extend, (r, "", true)), ForkCourt.UnknownRecord.selector);
        } else if (kind == 2) {
            // further into the future than two hours
            uint32 from = _nearest(latest, end);
            if (end > TOP || from >= end || end - from > 16) return false;
            bytes memory headers = span(0, from, end);
            bytes memory data = abi.encodeCall(ForkCourt.extend, (record(latest, 0, 0, from), headers, false));
            _refused(liar, data, HeaderChain.TimeTooNew.selector);
        } else {
            // marked twice, or past its burial
            uint32 base = checkpointHeight(latest);
            _learn(stranger, latest, 0, base + 1, base + 1, true);
            Record memory r = record(latest, 0, base + 1, base + 1);
            bytes memory data = abi.encodeCall(ForkCourt.extend, (r, "", true));
            _refused(liar, data, ForkCourt.AlreadyMarked.selector);
            data = abi.encodeCall(ForkCourt.extend, (r, span(0, base + 1, base + 8), seed >> 8 & 1 == 0));
            _refused(liar, data, ForkCourt.CrossesBurial.selector);
        }
        return true;
    }

    // The other court.

    function _badPath(uint256 which) private returns (bool) {
        GhostPath storage p = paths[which];
        Bisection memory d = p.state;
        address target = address(court);
        if (!p.open) {
            _refused(liar, target, 0, abi.encodeCall(court.timeout, (d)), BisectionCourt.StaleState.selector);
            _refused(liar, target, 0, abi.encodeCall(court.reclaim, (d)), BisectionCourt.StaleState.selector);
            return true;
        }
        if (!isProposed(p.batch)) {
            _refused(liar, target, 0, abi.encodeCall(court.timeout, (d)), BisectionCourt.BatchNotProposed.selector);
            return true;
        }
        _refused(liar, target, 0, abi.encodeCall(court.reclaim, (d)), BisectionCourt.BatchNotRejected.selector);
        if (pathUsed(p) > CLOCK) return true;
        _refused(liar, target, 0, abi.encodeCall(court.timeout, (d)), BisectionCourt.ClockNotOut.selector);
        return true;
    }
}
