import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { splitLines } from "../../src/store/split-lines.ts";
import { makeFolder } from "../make-folder.ts";

it.each([
  ["short lines", Array.from({ length: 30_000 }, (_, at) => `${"x".repeat(at % 90)}\n`).join("")],
  ["a line longer than a piece", `a\n${"x".repeat(700_000)}\nb\n`],
  ["no line end at the end", `${"a\n".repeat(200_000)}b`],
  ["nothing", ""],
])("a file is cut into whole lines: %s", (_, text) => {
  const file = join(makeFolder({ "set.jsonl": text }), "set.jsonl");
  const digests: string[] = [];
  const bytes = readFileSync(file);
  const pieces = [...splitLines(file, (digest) => void digests.push(digest))].map(({ at, length }) =>
    bytes.toString("utf8", at, at + length),
  );
  expect(pieces.join("")).toBe(text);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith("\n"))).toBe(true);
  expect(pieces.length).toBeLessThan(8);
  expect(digests).toEqual([createHash("sha256").update(text).digest("base64url")]);
});
