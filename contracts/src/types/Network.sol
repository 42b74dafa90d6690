// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What the header rules of a Bitcoin network depend on (Bitcoin Core: kernel/chainparams.cpp).
struct Network {
    /// the easiest target, compact (powLimit)
    uint32 powLimitBits;
    /// bits never change (fPowNoRetargeting)
    bool noRetargeting;
    /// the heights from which version 2, 3 and 4 are the lowest allowed (BIP 90)
    uint32 bip34Height;
    uint32 bip66Height;
    uint32 bip65Height;
}
