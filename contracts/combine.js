#!/usr/bin/env node
// Writes artifacts/contracts.json: ABI, creation and runtime bytecode of what is deployed, in the combined-json form
// that abigen reads, from what `forge build` left in cache/generate/out/.
const fs = require("fs");
const path = require("path");

const contracts = ["Relay", "BisectionCourt", "ForkCourt", "BitcoinJudge", "Delivery", "BitcoinPayout"];

const combined = { contracts: {}, version: require("solc/package.json").version };
for (const name of contracts) {
  const built = JSON.parse(fs.readFileSync(path.join(__dirname, "cache", "generate", "out", `${name}.sol`, `${name}.json`)));
  combined.contracts[`${name}.sol:${name}`] = {
    abi: built.abi,
    bin: built.bytecode.object.slice(2),
    "bin-runtime": built.deployedBytecode.object.slice(2),
  };
}
fs.mkdirSync(path.join(__dirname, "artifacts"), { recursive: true });
fs.writeFileSync(path.join(__dirname, "artifacts", "contracts.json"), JSON.stringify(combined, null, 1) + "\n");
