import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const CORPORA = process.env.BREACHES_CORPORA || join(ROOT, "..", "shared", "corpora");

/**
 * Skips a test whose corpus is missing, and says so; throws instead if `BREACHES_REQUIRE_CORPORA` is 1. `corpus` is a
 * file or a folder.
 */
export function skipWithoutCorpus(corpus: string, name: string, skip: (why: string) => never): void {
  const path = join(CORPORA, corpus);
  if (existsSync(path)) return;
  const missing = `${relative(ROOT, path)} is missing; BREACHES_CORPORA names the folder that holds ${corpus}`;
  if (process.env.BREACHES_REQUIRE_CORPORA === "1") throw new Error(missing);
  process.stderr.write(`skipped: ${name}: ${missing}\n`);
  skip(missing);
}

/** A test on one JSON file of other people's data, skipped where it is missing. */
export function testWithCorpus<Content>(
  name: string,
  file: string,
  check: (content: Content) => void | Promise<void>,
): void {
  it(name, async ({ skip }) => {
    skipWithoutCorpus(file, name, skip);
    await check(JSON.parse(readFileSync(join(CORPORA, file), "utf8")));
  });
}

/** A test on a file or folder of other people's data, skipped where it is missing. */
export function testWithCorpusPath(name: string, inner: string, check: (path: string) => void | Promise<void>): void {
  it(name, async ({ skip }) => {
    skipWithoutCorpus(inner, name, skip);
    await check(join(CORPORA, inner));
  });
}
