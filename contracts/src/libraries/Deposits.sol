// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What deposits are made of: gas the other side needs at worst, honestly played, on the dearer of the Osaka and
/// Amsterdam schedules. The gas table of the tests measures each; a test fails when the table outgrows a constant.
/// Rules: P-8.1.
library Deposits {
    /// A challenger against a batch: opening, every select of the longest bisection or the records of a fork, and the
    /// timeout that ends it.
    uint256 internal constant CHALLENGER_GAS = 1_200_000;
    /// A proposer against a dispute: the whole proof at depth 32 with the largest coinbase, every reveal of the longest
    /// bisection, or the records of a fork; and the closing.
    uint256 internal constant PROPOSER_GAS = 1_000_000;
    /// In a fork either side, for each header between the checkpoint and the claim's last confirmation.
    uint256 internal constant GAS_PER_HEADER = 3_000;

    uint256 internal constant BPS = 10_000;

    /// The least deposit, in wei, that pays for `gas_` one and a half times over out of the share that is not burned.
    /// Rounded up. Requires burnBps < 10,000.
    function required(uint256 gas_, uint256 gasPriceCap, uint256 burnBps) internal pure returns (uint256) {
        uint256 denominator = 2 * (BPS - burnBps);
        return (3 * gas_ * gasPriceCap * BPS + denominator - 1) / denominator;
    }

    /// The share of a deposit that is burned, in wei (P-4.9).
    function burned(uint256 deposit, uint256 burnBps) internal pure returns (uint256) {
        return deposit * burnBps / BPS;
    }
}
