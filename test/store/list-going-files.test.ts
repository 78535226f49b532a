import type { PathLike } from "node:fs";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { listFiles } from "../../src/store/list-files.ts";
import { makeFolder } from "../make-folder.ts";

const listing = vi.hoisted((): { hook: ((path: string) => void) | null } => ({ hook: null }));
vi.mock("node:fs", async (importOriginal) => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const readdirSync = (...args: [path: PathLike, options: { withFileTypes: true }]) => {
    listing.hook?.(String(args[0]));
    return fs.readdirSync(...args);
  };
  return { ...fs, readdirSync };
});
afterEach(() => {
  listing.hook = null;
});

/** Has a listing of incidents fail so many times, as it does where a folder below goes meanwhile. */
function failTimes(times: number, code: string): () => number {
  let tries = 0;
  listing.hook = (path) => {
    if (!path.endsWith("incidents")) return;
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(`${code}: gone, scandir '${path}/tern'`), { code });
  };
  return () => tries;
}

const FILES = { "incidents/gullwick/2021-cargo.yaml": "", "companies/gullwick.yaml": "" };
const ids = (folder: string) => listFiles(folder, "quay").files.map(({ id }) => id);

it.each([0, 1, 4])("a folder of which a part went is listed again: %s times", (times) => {
  const tries = failTimes(times, "ENOENT");
  expect(ids(makeFolder(FILES))).toEqual(["gullwick/2021-cargo", "gullwick"]);
  expect(tries()).toBe(times + 1);
});

it("a folder that is never still is told, rather than its records left out", () => {
  failTimes(5, "ENOENT");
  expect(() => ids(makeFolder(FILES))).toThrow("ENOENT: gone");
});

it("what is forbidden is told at once", () => {
  const tries = failTimes(1, "EACCES");
  expect(() => ids(makeFolder(FILES))).toThrow("EACCES: gone");
  expect(tries()).toBe(1);
});

it("a folder that went as a whole holds nothing", () => {
  const folder = makeFolder(FILES);
  listing.hook = (path) => {
    if (path.endsWith("incidents")) rmSync(join(folder, "incidents"), { recursive: true, force: true });
  };
  expect(ids(folder)).toEqual(["gullwick"]);
});
