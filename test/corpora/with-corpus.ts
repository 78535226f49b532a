import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CORPORA = process.env.BREACHES_CORPORA || join(ROOT, "..", "shared", "corpora");

/** A test on one JSON file of other people's data. */
export function testWithCorpus<Content>(
  name: string,
  file: string,
  check: (content: Content) => void | Promise<void>,
): void {
  testWithCorpusPath(name, file, (path) => check(JSON.parse(readFileSync(path, "utf8"))));
}

/**
 * A test on a file or folder of other people's data. Where it is missing the test is skipped and says so, or fails if
 * `BREACHES_REQUIRE_CORPORA` is 1.
 */
export function testWithCorpusPath(name: string, inner: string, check: (path: string) => void | Promise<void>): void {
  const path = join(CORPORA, inner);
  it(name, async ({ skip }) => {
    if (existsSync(path)) return check(path);
    const missing = `${relative(ROOT, path)} is missing; BREACHES_CORPORA names the folder that holds ${inner}`;
    if (process.env.BREACHES_REQUIRE_CORPORA === "1") throw new Error(missing);
    process.stderr.write(`skipped: ${name}: ${missing}\n`);
    skip(missing);
  });
}
