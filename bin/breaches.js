#!/usr/bin/env node
const { existsSync } = require("node:fs");
const module_ = require("node:module");
const { join } = require("node:path");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`breaches: found Node ${process.versions.node}, expected 20.19 or newer\n`);
  process.exitCode = 2;
} else if (module_.enableCompileCache) {
  module_.enableCompileCache();
  require("../dist/cli.cjs");
} else {
  // Before 22.1 Node keeps no compiled code between runs. What the build has left for this very version stands in; a
  // package has none, and keeps its own.
  const { codeOf, loadProgram } = require("./load-program.js");
  const dist = join(__dirname, "..", "dist");
  const built = join(dist, "code", `${process.version}-${process.arch}`);
  const argv = process.argv.slice(2);
  // Other commands run much of what a list does.
  const code = [codeOf(built, argv), codeOf(built, ["list"])].find(existsSync);
  if (code) loadProgram(dist, code);
  else require("./own-code.js").runWithOwnCode(dist, process);
}
