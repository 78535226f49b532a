import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildExecutable } from "../../src/build/executable.js";
import { INPUT, isCompletion, rows } from "../golden/rows.ts";
import { writeTranscript } from "../golden/transcript.ts";
import { makeCache } from "../make-cache.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runExecutable } from "./run-executable.ts";

const CACHE = makeCache();

let packageRoot = "";
let file = "";
beforeAll(async () => {
  packageRoot = await makePackage();
  file = buildExecutable({
    packageRoot,
    code: "dist",
    stage: join(packageRoot, "stage"),
    folder: join(packageRoot, "exe"),
    first: "test/executable/first.cjs",
  });
});
afterAll(() => removePackage(packageRoot));

// What completes a line tells names only once a compiled form is there.
const told = rows.filter((row) => !isCompletion(row));

it.each(told.map((row) => ({ name: row[0], row })))("$name prints what its transcript holds", ({ name, row }) => {
  const ran = runExecutable(file, row, INPUT, CACHE);
  expect(writeTranscript(row, ran)).toBe(readFileSync(join("test/golden/transcripts", `${name}.txt`), "utf8"));
});
