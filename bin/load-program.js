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

function readCode(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
