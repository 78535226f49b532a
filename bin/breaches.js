#!/usr/bin/env node
const module_ = require("node:module");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`breaches: found Node ${process.versions.node}, expected 20.19 or newer\n`);
  process.exitCode = 2;
} else {
  module_.enableCompileCache?.();
  require("../dist/cli.cjs");
}
