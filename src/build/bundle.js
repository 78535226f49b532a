// Bundles the sources into dist/, and runs the build steps that need them: JSON Schemas, then the compiled data set.
import { chmodSync, existsSync, rmSync, symlinkSync } from "node:fs";
import { platform } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = `${root}dist`;

/** Tables measure text as everything else does; see cell-width.cjs. */
const oneWidth = {
  name: "one-width",
  resolveId: (source, importer) =>
    source === "string-width" && importer?.includes("cli-table3") ? `${root}src/build/cell-width.cjs` : null,
};

/**
 * Everything is bundled, libraries too: one file a command reads starts faster than a tree of packages. The program is
 * CommonJS, since Node starts its loader of ES modules some 10 ms later.
 */
function bundle(input, dir, format = "esm") {
  const ending = format === "cjs" ? "cjs" : "js";
  return build({
    cwd: root,
    input,
    plugins: [oneWidth],
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
    },
  });
}

rmSync(dist, { recursive: true, force: true });
await bundle({ cli: "src/cli.ts" }, dist, "cjs");
await bundle({ index: "src/index.ts" }, `${dist}/library`);

const steps = `${root}node_modules/.cache/breaches-build`;
rmSync(steps, { recursive: true, force: true });
await bundle({ run: "src/build/run.ts" }, steps);
const { runBuild } = await import(pathToFileURL(`${steps}/run.js`).href);
await runBuild(root);

// `npx breaches` in a checkout looks here first; without it npx installs the checkout into its own cache, and builds again.
const command = `${root}node_modules/.bin/breaches`;
if (platform() !== "win32" && !existsSync(command)) {
  rmSync(command, { force: true });
  symlinkSync("../../bin/breaches.js", command);
  chmodSync(`${root}bin/breaches.js`, 0o755);
}
