import { closeSync, openSync, writeFileSync } from "node:fs";
import type { Content } from "./commands/io.ts";
import { run } from "./main.ts";
import { findPackageRoot } from "./store/package-root.ts";

// What less and lv are told where the user tells them nothing: end where all fits, keep colours, leave the screen as it is.
const PAGER_ENV = { LESS: "FRX", LV: "-c" };

// How a shell ends that does not know the command.
const NOT_FOUND = 127;

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

// Ctrl-C ends the run as it does everywhere, and Ctrl-D is an answer: there are no more.
async function ask(prompt: string): Promise<string | null> {
  const { createInterface } = await import("node:readline");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.on("SIGINT", () => {
      lines.close();
      process.kill(process.pid, "SIGINT");
    });
    lines.on("close", () => resolve(null));
    lines.question(prompt, (line) => {
      resolve(line);
      lines.close();
    });
  });
}

async function outPieces(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    const failure = await new Promise((resolve) => output.write(piece, resolve));
    if (failure) return;
  }
}

// The pager reads the keyboard itself, and Ctrl-C is meant for it: it must not be left behind alone.
async function page(command: string, text: string): Promise<boolean> {
  const { spawn } = await import("node:child_process");
  // A single word needs no shell, which would complain by itself where there is no such program.
  const shell = !/^[\w./-]+$/.test(command);
  const pager = spawn(command, { shell, stdio: ["pipe", "inherit", "inherit"], env: { ...PAGER_ENV, ...process.env } });
  const stay = () => {};
  process.on("SIGINT", stay);
  pager.stdin.on("error", stay).end(text);
  const code = await new Promise((resolve) => pager.on("error", () => resolve(NOT_FOUND)).on("close", resolve));
  process.off("SIGINT", stay);
  return code !== NOT_FOUND;
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
    out: (content) => void output.write(content),
    outPieces,
    err: (text) => void errors().write(text),
    readInput,
    ask,
    get isInputTerminal() {
      return process.stdin.isTTY === true;
    },
    writeFile,
    env: process.env,
    system: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    cwd: process.cwd(),
    now: () => new Date(),
    isTerminal: output.isTTY === true,
    columns: output.columns ?? null,
    rows: output.rows ?? null,
    page,
    onInterrupt,
    get isErrorTerminal() {
      return errors().isTTY === true;
    },
  },
  findPackageRoot(),
).then((code) => {
  process.exitCode = code;
});
