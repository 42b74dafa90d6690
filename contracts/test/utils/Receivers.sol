// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Relay} from "../../src/Relay.sol";

/// An account with code that proposes, settles and withdraws, and does as told when ether comes.
contract Receiver {
    Relay internal immutable RELAY;
    bytes internal reaction;
    bool internal refuses;
    uint256 public calls;
    bool public reacted;
    bytes public answer;

    constructor(Relay relay) {
        RELAY = relay;
    }

    function onReceive(bytes calldata data, bool refuse) external {
        reaction = data;
        refuses = refuse;
    }

    function run(bytes calldata data) external payable {
        (bool ok, bytes memory result) = address(RELAY).call{value: msg.value}(data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }

    receive() external payable {
        require(!refuses, "no, thanks");
        ++calls;
        if (reaction.length > 0 && calls == 1) (reacted, answer) = address(RELAY).call(reaction);
    }
}
