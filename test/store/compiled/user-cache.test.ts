import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { editCompiled } from "../../edit-compiled.ts";
import { makeFolder, writeInto } from "../../make-folder.ts";
import { isPosix } from "../../posix.ts";
import { runInProcess } from "../../run-in-process.ts";
import { SHIPPED_FILES, writeIncident } from "../harbour-files.ts";

const CARGO = "data/incidents/gullwick/2021-cargo.yaml";

function makeWorld() {
  const root = makeFolder(SHIPPED_FILES);
  const cache = join(root, "cache");
  const list = (...flags: readonly string[]) =>
    runInProcess(["list", "--data", join(root, "data"), "--fields", "title", ...flags], {
      packageRoot: ".",
      env: { BREACHES_CACHE: cache },
    });
  return { root, cache, list };
}

function catalogsIn(cache: string): string[] {
  return readdirSync(cache).filter((name) => !name.endsWith(".current"));
}

describe("the cache", () => {
  it("is filled by the first run and answers the second", async () => {
    const { root, cache, list } = makeWorld();
    const first = await list();
    const [catalog = ""] = catalogsIn(cache);
    // Something only the compiled form holds shows where the second answer comes from.
    editCompiled(join(cache, catalog), "Cargo lists copied", "Cargo lists cached");
    expect(first.out).toBe("Cargo lists copied\n");
    expect((await list()).out).toBe("Cargo lists cached\n");
    expect((await list("--no-cache")).out).toBe("Cargo lists copied\n");
    expect(existsSync(join(root, "data"))).toBe(true);
  });

  it("of another build of this version is not used", async () => {
    const { root, cache } = makeWorld();
    const list = () =>
      runInProcess(["list", "--data", join(root, "data"), "--no-builtin"], {
        packageRoot: root,
        env: { BREACHES_CACHE: cache },
      });
    const counts: number[] = [];
    for (const build of ["one", "one", "two"]) {
      writeInto(root, "dist/build-id", build);
      expect((await list()).code).toBe(0);
      counts.push(catalogsIn(cache).length);
    }
    expect(counts).toEqual([1, 1, 2]);
  });

  it.runIf(isPosix)("can be read by its owner alone", async () => {
    const { cache, list } = makeWorld();
    await list();
    expect(statSync(cache).mode & 0o077).toBe(0);
  });

  it("brings itself up to date when a file has changed, come or gone", async () => {
    const { root, list } = makeWorld();
    await list();
    writeInto(root, CARGO, writeIncident("Cargo lists sold"));
    expect((await list()).out).toBe("Cargo lists sold\n");
    writeInto(root, "data/incidents/gullwick/2022-crew.yaml", writeIncident("Crew lists copied"));
    expect((await list()).out.split("\n")).toContain("Crew lists copied");
  });

  it("trusts size and time, and compares contents where it is asked to", async () => {
    const { root, list } = makeWorld();
    utimesSync(join(root, CARGO), 1_600_000_000, 1_600_000_000);
    await list();
    writeInto(root, CARGO, writeIncident("Cargo lists stolen".slice(0, 18)));
    utimesSync(join(root, CARGO), 1_600_000_000, 1_600_000_000);
    expect((await list()).out).toBe("Cargo lists copied\n");
    expect((await list("--verify")).out).toBe("Cargo lists stolen\n");
    expect((await list()).out).toBe("Cargo lists stolen\n");
  });
});

describe("a cache that is no good", () => {
  it.each<[string, (folder: string) => void]>([
    ["cut off", (folder) => truncateSync(join(folder, "records.jsonl"), 10)],
    ["of another version", (folder) => writeFileSync(join(folder, "catalog.jsonl"), '{"format":1}')],
    ["something else", (folder) => writeFileSync(join(folder, "catalog.jsonl"), "no JSON")],
  ])("is made again, without a word, where it is %s", async (_, spoil) => {
    const { cache, list } = makeWorld();
    await list();
    spoil(join(cache, catalogsIn(cache)[0] ?? ""));
    expect(await list()).toMatchObject({ out: "Cargo lists copied\n", err: "", code: 0 });
  });

  it("is done without, with one notice, where it cannot be written", async () => {
    const { cache, list } = makeWorld();
    writeFileSync(cache, "a file where the folder should be");
    const { out, err, code } = await list();
    expect([out, code]).toEqual(["Cargo lists copied\n", 0]);
    expect(err).toMatch(/^working without a cache: .+\n$/);
  });

  it("keeps nothing of data with an error", async () => {
    const { root, cache, list } = makeWorld();
    writeInto(root, CARGO, writeIncident("Cargo lists copied").replace("when: 2021-06-15", "when: 2021-13"));
    expect((await list()).code).toBe(3);
    expect(readdirSync(cache)).toEqual([]);
  });

  it("serves two runs at once", async () => {
    const { list } = makeWorld();
    const answers = await Promise.all([list(), list(), list()]);
    expect(answers.map(({ out, err }) => [out, err])).toEqual(Array(3).fill(["Cargo lists copied\n", ""]));
  });

  it("leaves a folder of somebody else's alone", async () => {
    const { cache, list } = makeWorld();
    mkdirSync(cache);
    writeFileSync(join(cache, "notes.txt"), "mine");
    chmodSync(cache, 0o700);
    await list();
    expect(existsSync(join(cache, "notes.txt"))).toBe(true);
  });
});

describe("after a change", () => {
  it("of an incident that breaks a rule, the rule is told as ever", async () => {
    const { root, list } = makeWorld();
    await list();
    writeInto(root, CARGO, `${writeIncident("Cargo lists copied")}actions: [hacking/magic]\n`);
    expect(await list()).toMatchObject({ code: 3, out: "" });
  });

  it("that takes a company away, incidents that were sound are checked again", async () => {
    const { root, list } = makeWorld();
    await list();
    rmSync(join(root, "data/companies/gullwick.yaml"));
    expect(await list()).toMatchObject({ code: 3, out: "" });
  });
});
