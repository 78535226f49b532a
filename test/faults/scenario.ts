import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "../fuzz/mutate.ts";
import type { Command } from "./command.ts";

/** What a run is killed at, again and again. */
export interface Scenario {
  /** Brings everything into the state before the run. */
  readonly reset: (round: number) => void;
  readonly command: Command;
  /** What is wrong after a run that was killed; nothing where all is well. */
  readonly judge: (round: number, chance: Chance) => Promise<readonly string[]>;
  /** What is wrong after all rounds, when killed runs have been gone for long. */
  readonly sweep: () => Promise<readonly string[]>;
}

/** Makes a scenario in an empty folder. */
export type CreateScenario = (root: string) => Promise<Scenario>;

/** A fault where two things differ, told from a little before where they do. */
export function differ(what: string, found: unknown, expected: unknown): readonly string[] {
  const [has, wants] = [JSON.stringify(found) ?? "nothing", JSON.stringify(expected) ?? "nothing"];
  if (has === wants) return [];
  const at = Math.max(0, [...has].findIndex((letter, index) => letter !== wants[index]) - 80);
  return [`${what}: found ${has.slice(at, at + 240)}, expected ${wants.slice(at, at + 240)}`];
}

/** The texts of all files of a folder, hidden ones too, by path. */
export function readTexts(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Whether a file is one that a run was writing when it was killed. */
export function isUnfinished(path: string): boolean {
  return path.endsWith(".part");
}

/** Makes everything in a folder an hour older. */
export function ageFiles(folder: string): void {
  const then = new Date(Date.now() - 60 * 60 * 1000);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    utimesSync(join(folder, path), then, then);
}
