import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readInputs } from "../../src/exchange/input-files.ts";
import { makeFolder } from "../make-folder.ts";

const read = (folder: string, ...paths: string[]) => readInputs(paths, folder, () => {});

it("a folder is read file by file in the order of their paths, and what is no input passed over", () => {
  const folder = makeFolder({ "in/b.json": "2", "in/a/c.JSON": "1", "in/readme.txt": "x", "in/.git/d.json": "x" });
  expect(read(folder, "in")).toEqual({
    documents: [
      { path: join("in", "a/c.JSON"), value: 1 },
      { path: join("in", "b.json"), value: 2 },
    ],
    faults: [],
  });
});

it("a zip is read whatever its name, with its folders", () => {
  const folder = makeFolder({});
  const bytes = zipSync({
    "x/b.json": strToU8('{"b":1}'),
    "x/a.json": strToU8("\ufeff[]"),
    "__MACOSX/x/._a.json": strToU8("?"),
    "notes.txt": strToU8("?"),
  });
  writeFileSync(join(folder, "data"), bytes);
  expect(read(folder, "data")).toEqual({
    documents: [
      { path: "data/x/a.json", value: [] },
      { path: "data/x/b.json", value: { b: 1 } },
    ],
    faults: [],
  });
});

it("what cannot be read is told with its path and reason, and the rest goes on", () => {
  const folder = makeFolder({ "a.json": "{", "b.json": "true", "c.json": " ", "none/x.txt": "" });
  writeFileSync(join(folder, "d.json"), new Uint8Array([0x22, 0xff, 0x22]));
  writeFileSync(join(folder, "e.zip"), zipSync({ "x.txt": strToU8("x") }));
  writeFileSync(join(folder, "f.zip"), new Uint8Array([0x50, 0x4b, 3, 4, 1]));
  const { documents, faults } = read(
    folder,
    "a.json",
    "b.json",
    "c.json",
    "d.json",
    "e.zip",
    "f.zip",
    "gone.json",
    "none",
  );
  expect(documents).toEqual([{ path: "b.json", value: true }]);
  expect(faults.map(({ path, reason }) => [path, reason.slice(0, 26)]).toSorted()).toEqual([
    ["a.json", "is no JSON: Expected prope"],
    ["c.json", "found nothing, expected JS"],
    ["d.json", "found bytes that are no UT"],
    ["e.zip", "cannot be read: found no f"],
    ["f.zip", "cannot be read: invalid zi"],
    ["gone.json", "found nothing, expected a "],
    ["none", "found no file, expected fi"],
  ]);
});
