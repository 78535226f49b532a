import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyRecordFile } from "../../src/record/record-kinds.ts";
import { readFolder } from "../../src/store/read-folder.ts";
import type { Chance } from "./mutate.ts";

/** What is fed with damaged texts. It throws where the program would be at fault: nothing but a `BreachesError` is an answer. */
export interface Target {
  readonly corpus: () => readonly string[];
  readonly feed: (text: string) => void | Promise<void>;
  /** What the program does with a text; left out, it is all that `feed` does. A long text is timed by this. */
  readonly ask?: (text: string) => unknown;
  /** A sound text of about so many letters; left out, long texts are made of pieces of the corpus alone. */
  readonly grow?: (length: number, chance: Chance) => string;
  /** Letters of the longest text that is not refused for its length. Texts of that length are tried besides. */
  readonly most?: number;
  /** Whether a long text means more work; left out, it does. */
  readonly isSized?: boolean;
}

/** The texts of the files of a folder, and below it, whose names end so. */
export function readCorpus(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** What came of a step; null where it answered that the text is at fault. */
export function unlessRefused<Result>(step: () => Result, isRefusal: (thrown: unknown) => boolean): Result | null {
  try {
    return step();
  } catch (thrown) {
    if (isRefusal(thrown)) return null;
    throw thrown;
  }
}

/** The records of the fixture harbour. */
export function readHarbour(): AnyRecordFile[] {
  return readFolder("test/fixtures/harbour", "harbour").reads.flatMap(({ record }) => record ?? []);
}

/** A number made of a text, for what is to be chosen by it. */
export function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  return hash >>> 0;
}
