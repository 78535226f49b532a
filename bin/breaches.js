#!/usr/bin/env node
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
  // Before 22.1 Node keeps no compiled code between runs; what the build has left for this very version stands in.
  const dist = join(__dirname, "..", "dist");
  require("./load-program.js").loadProgram(dist, join(dist, "code", `${process.version}-${process.arch}`));
}
