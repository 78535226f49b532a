import { writeFileSync } from "node:fs";
import { run } from "./main.ts";
import { findPackageRoot } from "./store/package-root.ts";

// A reader that has seen enough (`| head -1`) closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// Read as it comes: a pipe whose writer is not ready yet has nothing to read at once.
async function readInput(): Promise<string> {
  const chunks: string[] = [];
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) chunks.push(String(chunk));
  return chunks.join("");
}

// Whoever started the program learns from the signal itself that it was interrupted (130 in a shell).
function onInterrupt(cleanUp: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    cleanUp();
    process.off("SIGINT", end).off("SIGTERM", end);
    process.kill(process.pid, signal);
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  return () => void process.off("SIGINT", end).off("SIGTERM", end);
}

void run(
  process.argv.slice(2),
  {
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    readInput,
    writeFile: (path, content) => writeFileSync(path, content),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? null,
    isErrorTerminal: process.stderr.isTTY === true,
    onInterrupt,
  },
  findPackageRoot(),
).then((code) => {
  process.exitCode = code;
});
