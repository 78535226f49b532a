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

/** The folder for the code of a command line. Each command has its own, since to read what others need takes time too. */
exports.codeOf = (folder, [command = ""]) => join(folder, /^[a-z-]+$/i.test(command) ? command : "other");

// Lines and columns are those of the file.
function compile(path, codePath) {
  const source = `${OPENING}${readFileSync(path, "utf8")}\n})`;
  return new Script(source, { filename: path, columnOffset: -OPENING.length, cachedData: readCode(codePath) });
}

// V8 trusts the code that it is given: what is not as it was written is not given to it. Nor is any where Node has no
// quick sum (21 and 22.0): one made here would take longer than it saves.
function readCode(path) {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(HEAD);
    return kept.readUInt32LE(0) === code.length && kept.readUInt32LE(4) === sumOf(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

const HEAD = 8;

/** Compiled code as it is kept: its length and a sum over it come first. */
exports.sealCode = (code) => {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(code.length, 0);
  head.writeUInt32LE(sumOf(code), 4);
  return Buffer.concat([head, code]);
};

// Loaded where there is code to read, which in a first run there is not.
function sumOf(code) {
  return require("node:zlib").crc32(code);
}
