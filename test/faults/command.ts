import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run } from "../../src/main.ts";
import { replaceFile } from "../../src/store/replace-file.ts";
import type { Chance } from "../fuzz/mutate.ts";
import { makeIo } from "../make-io.ts";

const COMMAND = resolve("bin/breaches.js");
const DIE_AT = resolve("test/faults/die-at.cjs");

/** A command line in a world of its own. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: { readonly [name: string]: string };
  /** The program, where it is not the one of this checkout. */
  readonly program?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** A command in the folder of a scenario, which holds everything that it writes. */
export function inFolder(root: string, ...argv: readonly string[]): Command {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: join(root, "home"),
    BREACHES_CACHE: join(root, "cache"),
    BREACHES_STATE: join(root, "state"),
    BREACHES_CONFIG: "",
    NO_COLOR: "1",
    TZ: "UTC",
  };
  return { argv, cwd: root, env };
}

/** Begins a command, and gives its end and a way to kill it with whatever it has started. */
export function beginCommand(command: Command): { readonly kill: () => void; readonly ended: Promise<Ended> } {
  const { pid, ended } = begin(command);
  return { kill: () => void process.kill(-pid, "SIGKILL"), ended };
}

/** The same command some days later. */
export function daysLater(command: Command, days: number): Command {
  return { ...command, env: { ...command.env, FAULTS_SHIFT_DAYS: String(days) } };
}

/**
 * What a command answers, asked within this process, where it takes a tenth of the time. Its folders must be named from
 * the root.
 */
export async function answerHere({ argv, cwd, env }: Command): Promise<Ended> {
  const texts = { out: "", err: "" };
  const io = makeIo({
    out: (content) => {
      texts.out += content;
    },
    outPieces: async (pieces) => {
      for (const piece of pieces) texts.out += piece;
    },
    err: (text) => {
      texts.err += text;
    },
    writeFile: async (path, content) => {
      const replacement = replaceFile(path, { mayBeInPlace: true });
      for (const piece of typeof content === "string" || content instanceof Uint8Array ? [content] : content) {
        replacement.write(piece);
      }
      replacement.finish();
    },
    env,
    cwd,
    now: () => new Date(Date.now() + Number(env.FAULTS_SHIFT_DAYS ?? 0) * 24 * 60 * 60 * 1000),
  });
  return { code: await run(argv, io, resolve(".")), signal: null, ...texts };
}

/** Runs a command to its end. */
export async function runCommand(command: Command): Promise<Ended> {
  return begin(command).ended;
}

/** How long a command takes, and how many changes it makes to the file system. */
export interface Course {
  readonly ms: number;
  readonly changes: number;
}

/** Runs a command to see its course. */
export async function followCommand(command: Command): Promise<Course> {
  const count = join(command.cwd, "changes");
  const begun = performance.now();
  const { code, err } = await runCommand({ ...command, env: { ...command.env, FAULTS_COUNT_TO: count } });
  if (code !== 0 && code !== 1) throw new Error(`breaches ${command.argv.join(" ")} ended with ${code}: ${err}`);
  return { ms: performance.now() - begun, changes: Number(readFileSync(count, "utf8")) };
}

/** Runs a command and kills it: at one of its changes to the file system, or at any moment. Tells which it was. */
export async function killCommand(command: Command, { ms, changes }: Course, chance: Chance): Promise<string> {
  if (chance(2) === 0) {
    const at = 1 + chance(changes);
    const { signal } = await runCommand({ ...command, env: { ...command.env, FAULTS_DIE_AT: String(at) } });
    return `${signal ?? "no kill"} at change ${at} of ${changes}`;
  }
  const after = Math.round(ms * (0.2 + chance(1000) / 1000));
  const { pid, ended } = begin(command);
  const first = await Promise.race([ended, wait(after)]);
  // The group, with whatever it has started.
  if (!first) process.kill(-pid, "SIGKILL");
  const { signal } = await ended;
  return `${signal ?? "no kill"} after ${after} ms of ${Math.round(ms)}`;
}

function begin({ argv, cwd, env, program = COMMAND }: Command): {
  readonly pid: number;
  readonly ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, ["--require", DIE_AT, program, ...argv], { cwd, env, detached: true });
  const texts = { out: "", err: "" };
  child.stdin.end();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.err += text;
  });
  const ended = once(child, "close").then(([code, signal]: unknown[]): Ended => {
    return {
      code: typeof code === "number" ? code : null,
      signal: typeof signal === "string" ? signal : null,
      ...texts,
    };
  });
  return { pid: child.pid ?? 0, ended };
}
