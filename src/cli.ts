import { writeFileSync } from "node:fs";
import { run } from "./main.ts";
import { findPackageRoot } from "./store/package-root.ts";

// A reader that has seen enough (`| head -1`) closes the pipe; that is no error.
function endQuietly(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const output = endQuietly(process.stdout);
let opened: NodeJS.WriteStream | null = null;

// Opened only where there is something to tell, since that takes some milliseconds.
function errors(): NodeJS.WriteStream {
  opened ??= endQuietly(process.stderr);
  return opened;
}

// Read as it comes: a pipe whose writer is not ready yet has nothing to read at once.
async function readInput(): Promise<string> {
  const chunks: string[] = [];
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) chunks.push(String(chunk));
  return chunks.join("");
}

void run(
  process.argv.slice(2),
  {
    out: (content) => void output.write(content),
    err: (text) => void errors().write(text),
    readInput,
    writeFile: (path, content) => writeFileSync(path, content),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    isTerminal: output.isTTY === true,
    columns: output.columns ?? null,
    get isErrorTerminal() {
      return errors().isTTY === true;
    },
  },
  findPackageRoot(),
).then((code) => {
  process.exitCode = code;
});
