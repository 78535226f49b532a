// npm run build:exe: the program in one file, dist/exe/breaches.
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildExecutable } from "./executable.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = buildExecutable({
  packageRoot: root,
  code: join(root, "dist"),
  stage: join(root, "node_modules/.cache/breaches-executable"),
  folder: join(root, "dist/exe"),
});
// biome-ignore lint/suspicious/noConsole: a build step tells what it made
console.log(`${file}, ${Math.round(statSync(file).size / 2 ** 20)} MB`);
