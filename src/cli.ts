import { closeSync, openSync, writeFileSync } from "node:fs";
import type { Content } from "./commands/io.ts";
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

async function outPieces(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    const failure = await new Promise((resolve) => process.stdout.write(piece, resolve));
    if (failure) return;
  }
}

function writeFile(path: string, content: Content): void {
  const file = openSync(path, "w");
  try {
    const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

void run(
  process.argv.slice(2),
  {
    out: (content) => void process.stdout.write(content),
    outPieces,
    err: (text) => void process.stderr.write(text),
    readInput,
    writeFile,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? null,
    isErrorTerminal: process.stderr.isTTY === true,
  },
  findPackageRoot(),
).then((code) => {
  process.exitCode = code;
});
