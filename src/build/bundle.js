// Bundles the sources into dist/, and runs the build steps that need them: JSON Schemas, then the compiled data set.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { platform } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";
import { keepCode } from "./keep-code.cjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = `${root}dist`;

/** Tables measure text as everything else does; see cell-width.cjs. */
const oneWidth = {
  name: "one-width",
  resolveId: (source, importer) =>
    source === "string-width" && importer?.includes("cli-table3") ? `${root}src/build/cell-width.cjs` : null,
};

/**
 * What cli-table3 does for nothing in tables like ours: for a log that nobody reads, each line first cuts the whole text of
 * its cell to ten letters, letter by letter; each cell puts the same signs of lines together anew; and each cell is compared
 * with all above it to find gaps, which there are none of where no cell spans others and all rows are of one length.
 */
const LIGHTER = [
  [/cell\.js$/, "utils.truncate(this.content, 10, this.truncate)", "null"],
  [
    /cell\.js$/,
    "CHAR_NAMES.forEach(function (name) {",
    "if (!this.options.chars) chars = this.chars = tableOptions.cellChars ??= {};\nif (!('top' in chars)) $&",
  ],
  [
    /layout-manager\.js$/,
    "    fillInTable(cellRows);",
    "    if (cellRows.some((row) => row.length !== cellRows[0].length || row.some((cell) => cell.colSpan + cell.rowSpan > 2)))\n$&",
  ],
];

const lighterTables = {
  name: "lighter-tables",
  transform: (code, id) => {
    if (!id.includes("cli-table3")) return null;
    return LIGHTER.filter(([file]) => file.test(id)).reduce((lighter, [, from, to]) => {
      if (!lighter.includes(from)) throw new Error(`cli-table3 no longer has ${from}`);
      return lighter.replace(from, to);
    }, code);
  },
};

/** We tell chalk whether there are colours; to guess for itself it would load what Node has for terminals and networks. */
const noColorGuess = {
  name: "no-color-guess",
  resolveId: (source) => (source === "#supports-color" ? "\0no-color-guess" : null),
  load: (id) => (id === "\0no-color-guess" ? "export default { stdout: false, stderr: false };" : null),
};

/** A person of whom the system knows no home has no settings and no cache; env-paths ends the program before it begins. */
const noHome = {
  name: "no-home",
  transform: (code, id) => {
    if (!/env-paths[\\/]index\.js$/.test(id)) return null;
    const asked = "const homedir = os.homedir();";
    if (!code.includes(asked)) throw new Error("env-paths asks for the home in another way: this plugin must know it");
    const answer = '(() => { try { return os.homedir(); } catch { return "/nonexistent"; } })()';
    return code.replace(asked, `const homedir = ${answer};`);
  },
};

/** Modules that take long to load and that most answers do without: each is loaded when one of these is first called. */
const LATE = {
  "node:child_process": ["execFile", "spawn"],
  "node:crypto": ["createHash", "randomBytes"],
  "node:readline": ["createInterface"],
  "string-width": ["default"],
};

const loadLate = {
  name: "load-late",
  resolveId: (source, importer) =>
    Object.hasOwn(LATE, source) && !importer?.startsWith("\0late:") ? `\0late:${source}` : null,
  load: (id) => {
    const source = id.replace(/^\0late:/, "");
    return source === id ? null : LATE[source].map((name) => standIn(source, name)).join("\n");
  },
};

function standIn(source, name) {
  const late = `(...values) => require(${JSON.stringify(source)}).${name}(...values);`;
  return name === "default" ? `export default ${late}` : `export const ${name} = ${late}`;
}

/** To import one of Node's modules as a whole would copy all it has, property by property. */
const wholeBuiltins = {
  name: "whole-builtins",
  transform: (code) => code.replace(/^import (\w+) from (["']node:[\w/]+["']);?$/gm, "const $1 = require($2);"),
};

/** Node keeps a text in half the memory, and reads it faster, where it holds nothing beyond ASCII. */
const plainSource = {
  name: "plain-source",
  generateBundle: (_, files) => {
    for (const file of Object.values(files)) {
      file.code = file.code?.replace(
        /(?<!\\)[^\0-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

/**
 * Few files, each holding what one step of an answer needs: the grammar, the catalog, the records asked for, the
 * drawing. Every further file that Node has to find and read takes longer than a little more in one.
 */
const STEPS = [
  { name: "start", tags: ["$initial"], priority: 3 },
  { name: "catalog", test: /src[\\/]commands[\\/]open-catalog/, priority: 2 },
  {
    name: "answer",
    test: /src[\\/](commands[\\/](ask-incidents|list-incidents|ask-company)|render[\\/]records)\.ts/,
    priority: 1,
  },
  { name: "drawing", test: /src[\\/]render[\\/](incident-table|company-card|incident-card)\.ts/ },
];

/**
 * Everything is bundled, libraries too: one file a command reads starts faster than a tree of packages. The program is
 * CommonJS, since Node starts its loader of ES modules some 10 ms later.
 */
function bundle(input, dir, format = "esm") {
  const isProgram = format === "cjs";
  const ending = isProgram ? "cjs" : "js";
  return build({
    cwd: root,
    input,
    plugins: isProgram
      ? [oneWidth, lighterTables, noColorGuess, noHome, wholeBuiltins, loadLate, plainSource]
      : [oneWidth, lighterTables, noHome],
    platform: "node",
    // Libraries that come as ES modules too leave out what nobody imports.
    resolve: { mainFields: ["module", "main"] },
    logLevel: "warn",
    output: {
      dir,
      format,
      minify: { compress: true, mangle: false, codegen: true },
      entryFileNames: `[name].${ending}`,
      chunkFileNames: `[name]-[hash].${ending}`,
      codeSplitting: isProgram ? { groups: STEPS } : true,
    },
  });
}

/** What another build of this version made is never taken for what this one makes. */
function writeBuildId() {
  const digest = createHash("sha256");
  for (const file of readdirSync(dist).toSorted()) {
    if (file.endsWith(".cjs")) digest.update(file).update(readFileSync(`${dist}/${file}`));
  }
  writeFileSync(`${dist}/build-id`, digest.digest("base64url"));
}

rmSync(dist, { recursive: true, force: true });
await bundle({ cli: "src/cli.ts" }, dist, "cjs");
await bundle({ "compile-worker": "src/compile-worker.ts" }, dist, "cjs");
writeBuildId();
await bundle({ index: "src/index.ts" }, `${dist}/library`);

const steps = `${root}node_modules/.cache/breaches-build`;
rmSync(steps, { recursive: true, force: true });
await bundle({ run: "src/build/run.ts" }, steps);
const { runBuild } = await import(pathToFileURL(`${steps}/run.js`).href);
await runBuild(root);

keepCode(dist);

// `npx breaches` in a checkout looks here first; without it npx installs the checkout into its own cache, and builds again.
const command = `${root}node_modules/.bin/breaches`;
if (platform() !== "win32" && !existsSync(command)) {
  rmSync(command, { force: true });
  symlinkSync("../../bin/breaches.js", command);
  chmodSync(`${root}bin/breaches.js`, 0o755);
}
