// What solhint looks for in tests: leftovers. Run on test/ by `make lint`.
module.exports = {
  rules: {
    "contract-name-capwords": "error",
    "duplicated-imports": "error",
    "imports-on-top": "error",
    "no-console": "error",
    "no-global-import": "error",
    "no-unused-import": "error",
    "no-unused-private-funcs": "error",
    "no-unused-vars": "error",
    "state-visibility": "error",
  },
};
