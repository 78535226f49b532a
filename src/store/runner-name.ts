import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** The running program, and what it can find out about others. */
export interface Runner {
  readonly pid: number;
  /** Whether this machine has a process of that number. */
  readonly isRunning: (pid: number) => boolean;
}

/** A run, as its name tells it. */
export interface NamedRunner {
  readonly host: string;
  /** The space in which its number counts: containers of one machine have their own. 0 where the system tells of none. */
  readonly space: string;
  readonly pid: number;
  /** When it began, in the system's own count; 0 where that does not tell it. */
  readonly begun: string;
}

const NAME = /^(.+)-(\d+)-(\d+)-(\d+)$/;

/** A name by which other runs can tell whether this one is still there; fit to be part of a file's name. */
export function nameRunner({ pid }: Runner): string {
  return [hostOf(), spaceOf(), pid, readState(pid)?.begun ?? "0"].join("-");
}

export function readRunnerName(name: string): NamedRunner | null {
  const [, host = "", space = "", pid = "", begun = ""] = NAME.exec(name) ?? [];
  return host === "" ? null : { host, space, pid: Number(pid), begun };
}

/** Whether a run is known to have ended. Of another machine, or another container, nobody knows. */
export function isRunnerGone({ host, space, pid, begun }: NamedRunner, runner: Runner): boolean {
  if (host !== hostOf() || space !== spaceOf()) return false;
  if (!runner.isRunning(pid)) return true;
  const state = readState(pid);
  if (state === null) return false;
  // Numbers are given anew; and one that has ended keeps its number until its parent has asked how.
  return state.isEnded || (begun !== "0" && state.begun !== begun);
}

function hostOf(): string {
  return (
    hostname()
      .replace(/[^\w.-]/g, "_")
      .slice(0, 64) || "localhost"
  );
}

function spaceOf(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
}

// The name of the program, in brackets, may hold anything; the third word and the 22nd count from its end.
function readState(pid: number): { readonly isEnded: boolean; readonly begun: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const words = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { isEnded: words[0] === "Z" || words[0] === "X", begun: words[19] ?? "0" };
  } catch {
    return null;
  }
}
