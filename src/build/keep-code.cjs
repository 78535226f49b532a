// Keeps the code that the bundle is compiled to, for its next start; see bin/load-program.js. Run by itself, it runs one
// command line with the bundle, and adds what that line has compiled to what is there.
const { spawnSync } = require("node:child_process");
const { mkdirSync, writeFileSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { crc32 } = require("node:zlib");
const { codeOf, loadProgram, sealCode } = require("../../bin/load-program.js");

/** Command lines that between them run most of what answers need. */
const USUAL = [
  ["--help"],
  ["--version"],
  ["company", "t-mobile", "--format", "table", "--color"],
  ["complete", "--", "company", "t-mob"],
  ["list", "--company", "t-mobile", "--json"],
  ["list", "--company", "t-mobile", "--format", "table", "--color"],
];

/**
 * Leaves the compiled code of the program beside it, for a checkout. It is not published: nobody can read what it does.
 * Newer Node keeps its own.
 */
exports.keepCode = (dist) => {
  if (enableCompileCache || !crc32) return;
  const code = join(dist, "code", `${process.version}-${process.arch}`);
  const env = { ...process.env, BREACHES_DATA: "" };
  for (const line of USUAL) {
    const { status, stderr } = spawnSync(process.execPath, [__filename, dist, codeOf(code, line), ...line], { env });
    if (status !== 0) throw new Error(`the build could not run breaches ${line.join(" ")}: ${stderr}`);
  }
};

function runOnce([dist, code]) {
  const scripts = new Map();
  loadProgram(dist, code, scripts);
  process.on("exit", () => {
    mkdirSync(code, { recursive: true });
    for (const [name, script] of scripts) writeFileSync(join(code, name), sealCode(script.createCachedData()));
  });
}

if (require.main === module) runOnce(process.argv.splice(2, 2));
