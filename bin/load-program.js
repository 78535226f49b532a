const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const OPENING = "(function (exports, require, module, __filename, __dirname) {";

/**
 * Runs the first file of a bundle, and each other one when it is asked for, with the code that an earlier run of them
 * was compiled to, as far as it is there. V8 takes none that another version or other flags have made, and compiles
 * anew. Puts the scripts by their files into `scripts`.
 */
exports.loadProgram = (folder, codeFolder, scripts = new Map()) => {
  const modules = new Map();
  const load = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const path = join(folder, name);
    const script = compile(path, join(codeFolder, name));
    scripts.set(name, script);
    script.runInThisContext().call(module.exports, module.exports, demand, module, path, folder);
    return module.exports;
  };
  const demand = (name) => (name.startsWith("./") ? load(name.slice(2)) : require(name));
  return load("cli.cjs");
};

// Lines and columns are those of the file.
function compile(path, codePath) {
  const source = `${OPENING}${readFileSync(path, "utf8")}\n})`;
  return new Script(source, { filename: path, columnOffset: -OPENING.length, cachedData: readCode(codePath) });
}

// V8 trusts the code that it is given: what is not as it was written is not given to it.
function readCode(path) {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(HEAD);
    return kept.readInt32LE(0) === code.length && kept.readInt32LE(4) === sumOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

const HEAD = 8;

/** Compiled code as it is kept: its length and a sum over it come first. */
exports.sealCode = (code) => {
  const head = Buffer.alloc(HEAD);
  head.writeInt32LE(code.length, 0);
  head.writeInt32LE(sumOf(code), 4);
  return Buffer.concat([head, code]);
};

// Each step can be undone, so that no change in one place leaves the sum as it was.
function sumOf(code) {
  const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
  let sum = 0;
  for (let at = 0; at + 4 <= code.length; at += 4) sum = (Math.imul(sum, 31) + view.getInt32(at, true)) | 0;
  for (let at = code.length & ~3; at < code.length; at += 1) sum = (Math.imul(sum, 31) + code[at]) | 0;
  return sum;
}
