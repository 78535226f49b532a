import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { run } from "./main.ts";
import { findPackageRoot } from "./store/package-root.ts";

// A reader that has seen enough (`| head -1`) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readInput: () => readFileSync(0, "utf8"),
    writeFile: (path, text) => writeFileSync(path, text),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? null,
  },
  findPackageRoot(),
);
