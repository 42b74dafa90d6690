// Every rule of solhint, but for those that are off here, each with its reason. Run on src/ by `make lint`.
module.exports = {
  extends: "solhint:all",
  rules: {
    // `forge fmt` wraps code at 120; a comment may end its sentence a word later
    "max-line-length": ["error", 124],
    "code-complexity": ["warn", 10],
    // HeaderChain's loop over headers is one block of assembly
    "function-max-lines": ["warn", 60],
    "func-visibility": ["warn", { ignoreConstructors: true }],
    "compiler-version": ["error", "0.8.37"],

    // comments are plain `///`, where there is something to say: units, errors, who may call
    "use-natspec": "off",
    // functions stand in the order in which a case is played, structs beside what is about them
    ordering: "off",
    "comprehensive-interface": "off",
    "func-named-parameters": "off",
    // mappings name their keys; a name for the value would change the ABI
    "named-parameters-mapping": "off",
    // private constants and immutables are in capitals, as public ones are
    "private-vars-leading-underscore": "off",
    // three constants of the judge implement functions of its interface and bear their names
    "const-name-snakecase": "off",
    // windows and clocks are hours, and time in seconds is what the protocol runs on
    "not-rely-on-time": "off",
    // assembly is used where it was measured to pay: hashing, headers, packed claims
    "no-inline-assembly": "off",

    // gas is measured (docs/gas.md); these guess at what the optimizer, by way of IR, does anyway, or at what is not so
    // here: no storage array is looped over, events are indexed by what a watcher asks for, structs are hashed, or
    // packed by hand (snapshots/layout.txt)
    "gas-calldata-parameters": "off",
    "gas-increment-by-one": "off",
    "gas-indexed-events": "off",
    "gas-length-in-loops": "off",
    "gas-named-return-values": "off",
    "gas-strict-inequalities": "off",
    "gas-struct-packing": "off",

    // of tests, and the rule takes every function for one
    "foundry-test-function-naming": "off",
    "foundry-test-functions": "off",
  },
};
