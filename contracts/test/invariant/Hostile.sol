// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// An account with code that refuses ether, or calls its sender back when ether comes.
contract Hostile {
    bool private _refuses;
    bytes private _reaction;
    /// a call back was taken
    bool public taken;

    function onEther(bool refuses, bytes calldata reaction) external {
        (_refuses, _reaction) = (refuses, reaction);
    }

    receive() external payable {
        require(!_refuses, "no, thanks");
        if (_reaction.length == 0) return;
        (bool ok,) = msg.sender.call(_reaction);
        if (ok) taken = true;
    }
}
