import { fstatSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Content, Piece } from "./commands/io.ts";
import { run } from "./main.ts";
import { BreachesError } from "./record/breaches-error.ts";
import { reasonOf } from "./record/reason-of.ts";
import { findPackageRoot } from "./store/package-root.ts";
import { replaceFile } from "./store/replace-file.ts";

// What less and lv are told where the user tells them nothing: end where all fits, keep colours, leave the screen as it is.
const PAGER_ENV = { LESS: "FRX", LV: "-c" };

// How a shell ends that does not know the command.
const NOT_FOUND = 127;

// How a run ends whose answer did not get out, whatever it came to.
const CANNOT_WRITE = 3;

let lost: Error | null = null;

/** What is wrong with standard output is told once. */
function lose(error: Error): BreachesError {
  lost = error;
  return new BreachesError("cannot-write", `standard output: cannot be written: ${reasonOf(error)}`, null, {
    cause: error,
  });
}

// Windows may give a stream of which nothing can be told; Node knows how to write to it.
function isFileOrDevice(fd: number): boolean {
  try {
    const about = fstatSync(fd);
    return about.isFile() || about.isCharacterDevice();
  } catch {
    return false;
  }
}

// A reader that has seen enough (`| head -1`) closes the pipe; that is no error.
function isReadEnough(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE";
}

const output = process.stdout.on("error", (error) => {
  if (isReadEnough(error) || lost) return;
  errors().write(`breaches: ${lose(error).message}\n`);
  process.exitCode = CANNOT_WRITE;
});
// Node's stream to a file takes a text for written of which the disk had no room for the end.
const isStream = output.isTTY || !isFileOrDevice(output.fd);
let opened: NodeJS.WriteStream | null = null;

// Opened only where there is something to tell, since that takes some milliseconds.
function errors(): NodeJS.WriteStream {
  // Where errors cannot be told there is nobody to tell it to.
  opened ??= process.stderr.on("error", () => {});
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
function ask(prompt: string): Promise<string | null> {
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

function out(content: Piece): void {
  if (isStream) output.write(content);
  else writeOut(content);
}

function writeOut(content: Piece): void {
  try {
    writeFileSync(output.fd, content);
  } catch (error) {
    throw error instanceof Error ? lose(error) : error;
  }
}

async function outPieces(pieces: Iterable<Piece>): Promise<void> {
  for (const piece of pieces) {
    if (!isStream) writeOut(piece);
    else if (!(await isWritten(piece))) return;
  }
}

/** Whether somebody still reads. */
async function isWritten(piece: Piece): Promise<boolean> {
  const failure = await new Promise<Error | null | undefined>((resolve) => output.write(piece, resolve));
  if (failure && !isReadEnough(failure)) throw lose(failure);
  return !failure;
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

async function writeFile(path: string, content: Content): Promise<void> {
  const replacement = replaceFile(path, { mayBeInPlace: true });
  const forget = onInterrupt(replacement.discard);
  try {
    const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) {
      replacement.write(piece);
      await notice();
    }
    replacement.finish();
  } catch (error) {
    replacement.discard();
    throw error;
  } finally {
    forget();
  }
}

// Between two pieces an interruption is noticed.
function notice(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

// A folder may go while somebody works in it; what needs none is answered all the same.
function findCurrentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? "/";
  }
}

// Ctrl-C, what asks a program to end, and a terminal that is closed.
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One of somebody else runs, but takes no signal.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

// Whoever started the program learns from the signal itself that it was interrupted (130 in a shell).
function onInterrupt(cleanUp: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    cleanUp();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of ENDINGS) process.off(signal, end);
  };
  for (const signal of ENDINGS) process.on(signal, end);
  return forget;
}

void run(
  process.argv.slice(2),
  {
    out,
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
    runner: { pid: process.pid, isRunning },
    cwd: findCurrentFolder(),
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
  process.exitCode = lost ? CANNOT_WRITE : code;
});
