// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../utils/Test.sol";

/// What a handler's calls have done: which actions, and how many calls found nothing to do.
abstract contract Tally {
    mapping(string action => uint256) public done;
    uint256 public calls;
    uint256 public inVain;

    /// Passes on whether an action was done, and counts it.
    function note(string memory action, bool did) internal returns (bool) {
        if (did) ++done[action];
        return did;
    }

    /// Counts a call.
    function tally(bool did) internal {
        ++calls;
        if (!did) ++inVain;
    }
}

/// A campaign of invariant runs. Forge forgets a handler between runs, so that each run leaves a line in a file of the
/// campaign's name, which dev/invariants sums:
///
///     calls 100 inVain 23 propose 9 open 11 ...
abstract contract Campaign is Test {
    string private constant DIRECTORY = "./cache/invariants";

    Tally private _handler;
    string private _path;
    string[] private _actions;
    bytes4[] private _selectors;

    /// Begins the file of the campaign over a handler, and says what forge may call. `actions` are what it counts.
    function begin(string memory name, Tally handler, string[] memory actions, bytes4[] memory selectors) internal {
        _handler = handler;
        _path = string.concat(DIRECTORY, "/", name, ".txt");
        (_actions, _selectors) = (actions, selectors);
        targetContract(address(handler));
        targetSelector(address(handler), selectors);
        vm.createDir(DIRECTORY, true);
        vm.writeFile(_path, "");
    }

    /// Reverts unless all there is is as the ghost has it.
    function assertWorld() internal view virtual;

    /// The file's line for the run that has ended.
    function afterInvariant() external {
        string memory line =
            string.concat("calls ", vm.toString(_handler.calls()), " inVain ", vm.toString(_handler.inVain()));
        for (uint256 i = 0; i < _actions.length; ++i) {
            line = string.concat(line, " ", _actions[i], " ", vm.toString(_handler.done(_actions[i])));
        }
        vm.writeLine(_path, line);
    }

    /// Runs of fixed seeds in which every action is done, and at least so often in all.
    function playFixedRuns(uint256 runs, uint256 least) internal {
        uint256 start = vm.snapshotState();
        uint256[] memory done = new uint256[](_actions.length);
        (uint256 calls, uint256 inVain) = (0, 0);
        for (uint256 run = 0; run < runs; ++run) {
            for (uint256 i = 0; i < 100; ++i) {
                uint256 seed = uint256(keccak256(abi.encode(run, i)));
                bytes4 selector = _selectors[seed % _selectors.length];
                (bool ok, bytes memory result) =
                    address(_handler).call(abi.encodeWithSelector(selector, seed / _selectors.length));
                assertTrue(ok, vm.toString(result));
            }
            assertWorld();
            for (uint256 i = 0; i < done.length; ++i) {
                done[i] += _handler.done(_actions[i]);
            }
            calls += _handler.calls();
            inVain += _handler.inVain();
            vm.revertToState(start);
        }
        for (uint256 i = 0; i < done.length; ++i) {
            assertGe(done[i], least, _actions[i]);
        }
        assertGe(10 * (calls - inVain), 6 * calls, "six calls of ten do what they say");
    }
}
