#!/usr/bin/env node
// Writes snapshots/layout.txt and snapshots/sizes.txt: where each deployed contract keeps what in storage, and how large
// its code is, from what `forge build --extra-output storageLayout` left in cache/generate/out/.
const fs = require("fs");
const path = require("path");

// The most bytes that a chain takes: of code at an address (EIP-170), and of code and arguments that create it (EIP-3860).
const RUNTIME_LIMIT = 24576;
const CREATION_LIMIT = 49152;

const { contracts } = JSON.parse(fs.readFileSync(path.join(__dirname, "artifacts", "contracts.json")));

const layouts = ["Storage: slot, first byte in it, bytes, name, type. Slots in a struct count from where it stands.\n"];
const sizes = [
  `Bytes of code, and what is left of the ${RUNTIME_LIMIT} and ${CREATION_LIMIT} that a chain takes. Arguments of the`,
  "constructor come on top of creation.\n",
  row(["", 16], ["runtime", -8], ["left", -8], ["creation", -10], ["left", -8]),
];
for (const [key, code] of Object.entries(contracts)) {
  const [file, name] = key.split(":");
  const built = JSON.parse(fs.readFileSync(path.join(__dirname, "cache", "generate", "out", file, `${name}.json`)));
  layouts.push(layout(name, built.storageLayout));
  const [runtime, creation] = [code["bin-runtime"].length / 2, code.bin.length / 2];
  sizes.push(
    row([name, 16], [runtime, -8], [RUNTIME_LIMIT - runtime, -8], [creation, -10], [CREATION_LIMIT - creation, -8]),
  );
}
write("layout.txt", layouts);
write("sizes.txt", sizes);

// A contract's variables, and after them the members of every struct that they hold, in the order in which they come up.
function layout(name, { storage, types }) {
  const lines = [`${name}${storage.length ? "" : ": no storage"}`, ...storage.map(line)];
  for (const struct of reachable(storage)) {
    lines.push(`${name}: ${struct.label}, ${struct.numberOfBytes} bytes`, ...struct.members.map(line));
  }
  return lines.join("\n") + "\n";

  function line({ slot, offset, label, type }) {
    return row(["", 2], [slot, -3], [offset, -4], [types[type].numberOfBytes, -4], ["", 1], [label, 17], [types[type].label]);
  }

  function reachable(variables, found = new Set()) {
    for (const { type } of variables) visit(types[type], found);
    return found;
  }

  function visit(type, found) {
    if (type.members && !found.has(type)) {
      found.add(type);
      reachable(type.members, found);
    }
    for (const inner of [type.base, type.key, type.value]) if (inner) visit(types[inner], found);
  }
}

// Cells of a text and a width each, to the right where the width is negative.
function row(...cells) {
  return cells
    .map(([text, width = 0]) => (width < 0 ? String(text).padStart(-width) : String(text).padEnd(width)))
    .join("")
    .trimEnd();
}

function write(file, lines) {
  fs.writeFileSync(path.join(__dirname, "snapshots", file), lines.join("\n") + (file === "layout.txt" ? "" : "\n"));
}
