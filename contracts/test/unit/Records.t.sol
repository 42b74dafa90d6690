// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ForkCourt} from "../../src/ForkCourt.sol";
import {ForkLib, Record} from "../../src/types/Fork.sol";
import {ForkFixture} from "../utils/ForkFixture.sol";
import {Branch, MadeChain} from "../utils/MadeChain.sol";

/// Which records are known: the checkpoint's own, what was made of known ones, and nothing else. One field off at a time.
contract RecordsTest is ForkFixture {
    using MadeChain for Branch;
    using ForkLib for Record;

    function assertUnknown(Record memory r) internal {
        expectError(ForkCourt.UnknownRecord.selector, r.hash());
        forkCourt.extend(r, "", false);
    }

    function assertKnown(Record memory r) internal {
        forkCourt.extend(r, "", false);
    }

    function own() internal pure returns (Record memory) {
        return recordOf(root(), 0, BASE);
    }

    function known() internal returns (Record memory r) {
        Branch memory b = chain(12);
        learn(watcher, b, CLAIMED, BASE + 12);
        r = recordOf(b, CLAIMED, BASE + 12);
        assertKnown(r);
    }

    /// Rules: P-6.9.
    function test_aRecordsHash() public {
        Record memory r = known();
        // where the tuple begins, its fields, the state's length and the state
        bytes memory fields = abi.encode(r.checkpoint, r.marked, r.ancestorHeight, r.ancestorState, r.buriedTime);
        bytes memory whole = abi.encodePacked(uint256(32), fields, uint256(6 * 32), uint256(124), r.state, new bytes(4));
        assertEq(forkCourt.authors(keccak256(whole)), watcher);
    }

    function test_RevertWhen_nobodyMadeIt() public {
        assertUnknown(recordOf(chain(1), 0, BASE + 1));
        assertUnknown(recordOf(chain(4), CLAIMED, CLAIMED));
    }

    // The checkpoint's own record, doctored.

    /// Rules: P-6.9.
    function test_theCheckpointsOwnRecord() public {
        assertKnown(own());
        assertEq(authorOf(own()), address(0));
    }

    function test_RevertWhen_thereIsNoSuchCheckpoint() public {
        Record memory r = own();
        r.checkpoint = 1;
        assertUnknown(r);
        r.checkpoint = type(uint32).max;
        assertUnknown(r);
    }

    function test_RevertWhen_theCheckpointIsMarked() public {
        Record memory r = own();
        r.marked = true;
        assertUnknown(r);
        assertUnknown(recordOf(root(), BASE, BASE));
    }

    function test_RevertWhen_theCheckpointHasAnAncestorHeight() public {
        Record memory r = own();
        r.ancestorHeight = BASE;
        assertUnknown(r);
    }

    function test_RevertWhen_theCheckpointHasAnAncestorState() public {
        Record memory r = own();
        r.ancestorState = keccak256(r.state);
        assertUnknown(r);
    }

    function test_RevertWhen_theCheckpointHasABuriedTime() public {
        Record memory r = own();
        r.buriedTime = 1;
        assertUnknown(r);
    }

    function test_RevertWhen_theCheckpointHasAnotherState() public {
        Record memory r = own();
        for (uint256 i = 0; i < r.state.length; ++i) {
            r.state[i] ^= 0x01;
            assertUnknown(r);
            r.state[i] ^= 0x01;
        }
        assertKnown(r);
    }

    function test_RevertWhen_theCheckpointHasNoState() public {
        Record memory r = own();
        r.state = "";
        assertUnknown(r);
    }

    // A made record, doctored.

    function test_RevertWhen_itsCheckpointIsAnother() public {
        Record memory r = known();
        r.checkpoint = 1;
        assertUnknown(r);
    }

    function test_RevertWhen_itsMarkIsGone() public {
        Record memory r = known();
        r.marked = false;
        assertUnknown(r);
        (r.ancestorHeight, r.ancestorState, r.buriedTime) = (0, 0, 0);
        assertUnknown(r);
    }

    function test_RevertWhen_itsAncestorHeightIsAnother() public {
        Record memory r = known();
        r.ancestorHeight += 1;
        assertUnknown(r);
        r.ancestorHeight -= 2;
        assertUnknown(r);
    }

    function test_RevertWhen_itsAncestorIsAnother() public {
        Record memory r = known();
        r.ancestorState ^= bytes32(uint256(1));
        assertUnknown(r);
    }

    function test_RevertWhen_itsBuriedTimeIsAnother() public {
        Record memory r = known();
        r.buriedTime -= 1;
        assertUnknown(r);
        r.buriedTime = 0;
        assertUnknown(r);
    }

    function test_RevertWhen_itsStateIsAnother() public {
        Record memory r = known();
        r.state[63] ^= 0x01;
        assertUnknown(r);
        r.state = abi.encodePacked(r.state, bytes1(0));
        assertUnknown(r);
    }
}
