// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

library L {
    uint256 internal constant STEP = 3;
    bytes1 internal constant DOMAIN = 0x01;

    function below(uint256 a, uint256 b) internal pure returns (bool) {
        return a < b && a != STEP;
    }

    function sum(uint256[] memory values) internal pure returns (uint256 total) {
        for (uint256 i = 0; i < values.length; ++i) {
            total += values[i];
        }
        assembly ("memory-safe") {
            if lt(total, 2) { mstore(0x20, add(total, 1)) }
        }
    }
}

interface I {
    function answer() external view returns (uint256);
}

contract C {
    error Low(uint256 value);
    event Set(uint256 value);

    uint256 public value;
    address immutable OWNER = msg.sender;

    modifier onlyOwner() {
        if (msg.sender != OWNER) revert Low(0);
        _;
    }

    function set(uint256 to) external onlyOwner {
        if (!L.below(to, 2 ** 8)) revert Low(to);
        uint256 old = value;
        old = old >> 1;
        if (old > 1 hours) value = to;
        else value = keccak256(abi.encodePacked(L.DOMAIN, to)) == 0 ? 1 : old;
        emit Set(to);
    }
}
