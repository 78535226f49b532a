import { readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Compiling, compileCatalog } from "../../src/commands/compile-catalog.ts";
import { Unsound } from "../../src/commands/unsound.ts";
import { updateCatalog } from "../../src/commands/update-catalog.ts";
import type { CompiledRows } from "../../src/store/compiled/compiled-rows.ts";
import { compareStamps, takeStamps } from "../../src/store/compiled/fingerprint.ts";
import { FILE } from "../../src/store/compiled/format.ts";
import { CatalogCache } from "../../src/store/compiled/user-cache.ts";
import { makeFolder, writeInto } from "../make-folder.ts";
import { writeActor, writeCompany, writeIncident } from "../store/harbour-files.ts";

const FIRST = "incidents/quay-1/2021-cargo.yaml";

function makeData(): string {
  const files: Record<string, string> = { "actors/grey-heron.yaml": writeActor("Grey Heron") };
  for (let at = 0; at < 12; at += 1) {
    files[`companies/quay-${at}.yaml`] = writeCompany(`Quay ${at}`);
    files[`incidents/quay-${at}/2021-cargo.yaml`] = `${writeIncident(`Cargo ${at}`)}impact: [data-taken, none]\n`;
  }
  files["incidents/quay-5/2021-cargo.yaml"] += "same_as: quay-6/2021-cargo\nformerly: [quay-5/2020-cargo]\n";
  return makeFolder(files);
}

function makeWorld(folder: string, builtin: "all" | "names" | "vocabularies") {
  const cache = new CatalogCache(join(makeFolder({}), "cache"), "choice");
  const compiling = (): Compiling => ({
    choice: { folders: [folder], builtin, builtinFolder: "data", packageRoot: "." },
    today: "2026-11-22",
    stamps: takeStamps([folder]),
    key: "key",
    begin: () => cache.begin(),
    progress: () => {},
    onInterrupt: () => () => {},
  });
  const open = (): CompiledRows => {
    const rows = cache.open();
    if (!rows) throw new Error("no catalog in force");
    return rows;
  };
  const update = async (deep = true) => {
    const rows = open();
    const next = compiling();
    const files = next.stamps.filter(({ size }) => size !== -1);
    const { changed } = compareStamps(rows.columns(FILE.sources), files, deep);
    return updateCatalog(next, { rows, changed, isInPlace: false });
  };
  return { compile: () => compileCatalog(compiling()), update, open };
}

/** Everything that answers come from, but for the places of records, which hang on how often they changed. */
function showCatalog(rows: CompiledRows) {
  const { files, summary, words, kinds, vocabularies } = rows.meta;
  const columns = Object.keys(files).filter((name) => name !== FILE.rows);
  return {
    meta: { files, summary, words, kinds, vocabularies },
    columns: columns.map((name) => [name, Buffer.from(rows.bytesOf(name)).toString("latin1")]),
    records: rows.readAll(),
  };
}

const CHANGES: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  ["another title", { [FIRST]: writeIncident("Cargo lists sold") }],
  ["words that nobody has any more", { "incidents/quay-5/2021-cargo.yaml": writeIncident("Cargo") }],
  ["several words where there was one", { [FIRST]: `${writeIncident("Cargo")}actions: [hacking/brute-force]\n` }],
  ["an incident more", { "incidents/quay-1/2019-crew.yaml": writeIncident("Crew lists copied") }],
  ["one more of a company of the shipped set", { "incidents/t-mobile/2021-quay.yaml": writeIncident("Quay lists") }],
  ["a link", { [FIRST]: `${writeIncident("Cargo")}same_as: quay-2/2021-cargo\n` }],
  ["a former id", { [FIRST]: `${writeIncident("Cargo")}formerly: [quay-1/2020-cargo]\n` }],
  ["a later day", { [FIRST]: writeIncident("Cargo").replace("revised: 2021-06-20", "revised: 2021-07-01") }],
  ["two changes", { [FIRST]: writeIncident("One"), "incidents/quay-2/2021-cargo.yaml": writeIncident("Two") }],
];

describe.each(["names", "all"] as const)("a catalog brought up to date, %s", (builtin) => {
  it.each(CHANGES)("holds what one made anew holds: %s", async (what, changes) => {
    // Only the names of the shipped company are there without --no-builtin, its incidents with --builtin.
    const folder = makeData();
    const world = makeWorld(folder, builtin);
    await world.compile();
    for (const [path, text] of Object.entries(changes)) writeInto(folder, path, text);
    expect(await world.update(), what).not.toBeNull();
    const anew = makeWorld(folder, builtin);
    await anew.compile();
    expect(showCatalog(world.open())).toEqual(showCatalog(anew.open()));
  });
});

it("and again, and again", async () => {
  const folder = makeData();
  const world = makeWorld(folder, "names");
  await world.compile();
  for (const [, changes] of CHANGES) {
    for (const [path, text] of Object.entries(changes)) writeInto(folder, path, text);
    await world.update();
  }
  const anew = makeWorld(folder, "names");
  await anew.compile();
  expect(showCatalog(world.open())).toEqual(showCatalog(anew.open()));
});

it("does not read what has not changed, as far as size and time tell", async () => {
  const folder = makeData();
  const world = makeWorld(folder, "names");
  const other = join(folder, "incidents/quay-9/2021-cargo.yaml");
  utimesSync(other, 1_600_000_000, 1_600_000_000);
  await world.compile();
  writeInto(folder, FIRST, writeIncident("Cargo lists sold"));
  writeFileSync(other, readFileSync(other, "utf8").replace("Cargo 9", "Cargo X"));
  utimesSync(other, 1_600_000_000, 1_600_000_000);
  const catalog = await world.update(false);
  expect(catalog?.incidents.get("quay-1/2021-cargo")?.title).toBe("Cargo lists sold");
  expect(catalog?.incidents.get("quay-9/2021-cargo")?.title).toBe("Cargo 9");
});

describe("is made anew", () => {
  it.each([
    ["where a company has changed", "companies/quay-1.yaml", writeCompany("Quay One")],
    ["where an actor has come", "actors/egret.yaml", writeActor("Egret")],
  ])("%s", async (_, path, text) => {
    const folder = makeData();
    const world = makeWorld(folder, "names");
    await world.compile();
    writeInto(folder, path, text);
    expect(await world.update()).toBeNull();
  });

  it("where more of the records is out of date than in force", async () => {
    const folder = makeData();
    rmSync(join(folder, "actors"), { recursive: true });
    const world = makeWorld(folder, "vocabularies");
    await world.compile();
    let updates = 0;
    for (let at = 0; at < 2000; at += 100) {
      writeInto(folder, FIRST, writeIncident(`Cargo ${"x".repeat(50_000 + at)}`));
      if ((await world.update()) === null) break;
      updates += 1;
    }
    expect(updates).toBeGreaterThan(1);
    expect(updates).toBeLessThan(20);
  });
});

it.each([
  ["a fault", "title: [\n"],
  ["a broken rule", `${writeIncident("Cargo")}actions: [hacking/magic]\n`],
  ["a former id that another incident has", `${writeIncident("Cargo")}formerly: [quay-4/2021-cargo]\n`],
])("%s is left to be told from the records, and the older catalog stays", async (_, text) => {
  const folder = makeData();
  const world = makeWorld(folder, "names");
  await world.compile();
  writeInto(folder, FIRST, text);
  await expect(world.update()).rejects.toBeInstanceOf(Unsound);
  expect(world.open().meta.kinds.incident[1]).toBe(12);
});
