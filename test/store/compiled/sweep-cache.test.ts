import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sweepCache } from "../../../src/store/compiled/sweep-cache.ts";
import { makeFolder } from "../../make-folder.ts";

const [ONE, TWO] = ["1".repeat(32), "2".repeat(32)];
const [OLD, NEW] = ["a".repeat(12), "b".repeat(12)];
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Makes entries of a cache, folders where the name ends in a slash, and tells which are left after a sweep. */
function sweep(entries: readonly (readonly [name: string, secondsOld: number])[], text = ""): string[] {
  const root = makeFolder(
    Object.fromEntries(entries.map(([name]) => [name.endsWith("/") ? `${name}rows.arrow` : name, text])),
  );
  for (const [name, seconds] of entries) {
    const then = Date.now() / 1000 - seconds;
    for (const path of name.endsWith("/") ? [`${name}rows.arrow`, name] : [name])
      utimesSync(join(root, path), then, then);
  }
  sweepCache(root);
  return readdirSync(root).toSorted();
}

describe("of a cache", () => {
  it.each<[what: string, name: string, kept: number, gone: number]>([
    ["a catalog that nobody names", `${ONE}-${OLD}/`, 1 * MINUTE, 3 * MINUTE],
    ["a catalog that a killed run was writing", `${ONE}-${OLD}.part/`, 9 * MINUTE, 11 * MINUTE],
    ["a name that a killed run was about to change", `${ONE}.current.${ONE}-${OLD}`, 9 * MINUTE, 11 * MINUTE],
    ["what was written by a clock that went wrong", `${ONE}-${OLD}.part/`, -9 * MINUTE, -11 * MINUTE],
    ["what has not been made anew for a season", `${ONE}.current`, 89 * DAY, 91 * DAY],
  ])("%s goes once it is old, and not before", (_, name, kept, gone) => {
    expect(sweep([[name, kept]])).toEqual([name.replace("/", "")]);
    expect(sweep([[name, gone]])).toEqual([]);
  });

  it("a catalog in force stays for a season, whatever else goes, and with what names it", () => {
    const named = [
      [`${ONE}.current`, 80 * DAY],
      [`${ONE}-${NEW}/`, 80 * DAY],
    ] as const;
    const others = [
      [`${ONE}-${OLD}/`, 80 * DAY],
      [`${TWO}-${OLD}.part/`, DAY],
    ] as const;
    expect(sweep([...named, ...others], `${ONE}-${NEW}`)).toEqual([`${ONE}-${NEW}`, `${ONE}.current`]);
    expect(
      sweep(
        named.map(([name]) => [name, 91 * DAY]),
        `${ONE}-${NEW}`,
      ),
    ).toEqual([]);
  });

  it("what somebody else put there stays", () => {
    const foreign = ["code/", "notes.txt", `${ONE}-${OLD}.bak/`, `${ONE}.current.txt`, `x${ONE}-${OLD}/`];
    const left = sweep(foreign.map((name) => [name, 400 * DAY]));
    expect(left).toEqual(foreign.map((name) => name.replace("/", "")).toSorted());
  });

  it("a folder in which somebody writes counts as young", () => {
    const root = makeFolder({ [`${ONE}-${OLD}.part/rows.arrow`]: "" });
    const then = Date.now() / 1000 - DAY;
    utimesSync(join(root, `${ONE}-${OLD}.part`), then, then);
    writeFileSync(join(root, `${ONE}-${OLD}.part/rows.arrow`), "more");
    sweepCache(root);
    expect(readdirSync(root)).toEqual([`${ONE}-${OLD}.part`]);
  });
});
