import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hireWorkers, workAlone } from "../../src/commands/compile-crew.ts";
import { Unsound } from "../../src/commands/unsound.ts";
import { describeCatalog } from "../../src/query/describe-catalog.ts";
import { linkCatalog } from "../../src/record/catalog.ts";
import { digestOf, takeStamps } from "../../src/store/compiled/fingerprint.ts";
import { FILE } from "../../src/store/compiled/format.ts";
import { writeCatalog } from "../../src/store/compiled/write-catalog.ts";
import { loadRecords } from "../../src/store/load-records.ts";
import { findWorkerScript } from "../../src/store/worker-script.ts";
import { makeFolder, writeInto } from "../make-folder.ts";
import { runInProcess } from "../run-in-process.ts";
import { writeCompany, writeIncident } from "../store/harbour-files.ts";
import { choose, makeWorld, readCatalog } from "./compile-world.ts";

const HARBOUR = "test/fixtures/harbour";

/** The files without the sum of the rows, which tell the order in which records were added. */
function withoutOrder({ [FILE.meta]: meta = "", ...files }: Record<string, string>) {
  const { sums, ...layout } = JSON.parse(meta.split("\n")[1] ?? "");
  return { ...files, layout, sums: { ...sums, [FILE.rows]: "" } };
}

/** Incidents and their companies, more than are worked on at one time. */
function manyFiles(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    files[`companies/quay-${at}.yaml`] = writeCompany(`Quay ${at}`);
    files[`incidents/quay-${at}/2021-cargo.yaml`] = writeIncident(`Cargo lists copied from quay ${at}`);
  }
  return files;
}

describe("a first compile", () => {
  it.each(["all", "names", "vocabularies"] as const)(
    "on worker threads writes byte for byte what one thread writes: %s",
    async (builtin) => {
      const choice = choose(HARBOUR, builtin);
      const alone = makeWorld(HARBOUR, { choice, hire: workAlone });
      const together = makeWorld(HARBOUR, { choice, hire: () => hireWorkers(findWorkerScript(".") ?? "", 3) });
      await alone.compile();
      await together.compile();
      expect(readCatalog(together.root)).toEqual(readCatalog(alone.root));
      expect(Object.keys(readCatalog(alone.root))).toContain("records.jsonl");
    },
  );

  it.each(["all", "names", "vocabularies"] as const)(
    "has the columns and counts of records held in memory: %s",
    async (builtin) => {
      const choice = choose(HARBOUR, builtin);
      const { root, compile } = makeWorld(HARBOUR, { choice });
      await compile();
      const { records } = await loadRecords(choice);
      const whole = makeFolder({});
      writeCatalog(join(whole, "catalog"), {
        records,
        ...describeCatalog(linkCatalog(records)),
        stamps: takeStamps([HARBOUR]).map((stamp) => ({
          ...stamp,
          digest: stamp.size === -1 ? "" : digestOf(stamp.file),
        })),
        key: "key",
      });
      const { "records.jsonl": lines = "", "rows.arrow": _, ...found } = readCatalog(root);
      const { "records.jsonl": wanted = "", "rows.arrow": __, ...expected } = readCatalog(whole);
      expect(withoutOrder(found)).toEqual(withoutOrder(expected));
      expect(lines.split("\n").toSorted()).toEqual(wanted.split("\n").toSorted());
    },
  );

  it("tells how far it is", async () => {
    const told: [number, number][] = [];
    const folder = makeFolder(manyFiles(40));
    await makeWorld(folder, { progress: (done, of) => void told.push([done, of]) }).compile();
    expect(told.at(-1)).toEqual([80, 80]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });
});

describe("what is not sound is left to be told from the records", () => {
  it.each([
    ["a fault of syntax", "incidents/quay-3/2021-cargo.yaml", "title: [\n"],
    ["a fault of shape", "incidents/quay-3/2021-cargo.yaml", `${writeIncident("Cargo")}colour: red\n`],
    ["a broken rule", "incidents/quay-3/2021-cargo.yaml", `${writeIncident("Cargo")}actions: [hacking/magic]\n`],
    ["a company with a fault", "companies/quay-3.yaml", "names: []\n"],
    [
      "a former id that another incident has",
      "incidents/quay-3/2021-cargo.yaml",
      `${writeIncident("Cargo")}formerly: [quay-4/2021-cargo]\n`,
    ],
    [
      "a successor that is none",
      "incidents/quay-3/2021-cargo.yaml",
      `${writeIncident("Cargo")}withdrawn: { date: 2021-07-01, because: "Twice", successor: quay-9/1999-x }\n`,
    ],
    [
      "an exception that nothing needs",
      "incidents/quay-3/2021-cargo.yaml",
      `${writeIncident("Cargo")}exceptions: [{ rule: probable-duplicate, because: "Two events" }]\n`,
    ],
    ["a file with a wrong name", "incidents/quay-3/Cargo.yaml", writeIncident("Cargo")],
  ])("%s", async (_, path, text) => {
    const folder = makeFolder({ ...manyFiles(5), [path]: text });
    const { root, compile } = makeWorld(folder);
    await expect(compile()).rejects.toBeInstanceOf(Unsound);
    expect(existsSync(root) ? readdirSync(root) : []).toEqual([]);
    const { code, err } = await runInProcess(["list", "--data", folder], { packageRoot: "." });
    expect([code, err]).toEqual([3, expect.stringContaining(path)]);
  });
});

describe("what hangs on other incidents is sound with them", () => {
  it.each([
    ["a former id of its own", "formerly: [quay-3/2020-cargo]\n"],
    ["a successor", 'withdrawn: { date: 2021-07-01, because: "Twice", successor: quay-4/2021-cargo }\n'],
  ])("%s", async (_, more) => {
    const own = { "incidents/quay-3/2021-cargo.yaml": `${writeIncident("Cargo")}${more}` };
    const catalog = await makeWorld(makeFolder({ ...manyFiles(5), ...own })).compile();
    expect(catalog.incidents.size).toBe(5);
  });
});

describe("a file that changes while the others are read", () => {
  it("makes the catalog stale, not wrong", async () => {
    const folder = makeFolder(manyFiles(150));
    const path = "incidents/quay-1/2021-cargo.yaml";
    const list = () =>
      runInProcess(["list", "--data", folder, "--company", "quay-1", "--fields", "title"], {
        packageRoot: ".",
        env: { BREACHES_CACHE: root },
      });
    let isChanged = false;
    const { root, compile } = makeWorld(folder, {
      hire: workAlone,
      progress: (done) => {
        if (done < 250 || isChanged) return;
        isChanged = true;
        writeInto(folder, path, writeIncident("Cargo lists sold, all of them"));
      },
    });
    await compile();
    expect(isChanged).toBe(true);
    expect((await list()).out).toBe("Cargo lists sold, all of them\n");
  });

  it("and one that goes leaves nothing behind", async () => {
    const folder = makeFolder(manyFiles(400));
    const { root, compile } = makeWorld(folder, {
      hire: workAlone,
      progress: () => rmSync(join(folder, "incidents/quay-99"), { recursive: true, force: true }),
    });
    await expect(compile()).rejects.toBeInstanceOf(Unsound);
    expect(readdirSync(root)).toEqual([]);
  });
});

it("an interruption takes away what was written, and is no longer listened for at the end", async () => {
  const folder = makeFolder(manyFiles(100));
  let [listening, left]: [number, readonly string[]] = [0, ["something"]];
  let cleanUp = () => {};
  const { root, compile } = makeWorld(folder, {
    onInterrupt: (given) => {
      listening += 1;
      cleanUp = given;
      return () => {
        listening -= 1;
      };
    },
    progress: (done) => {
      if (done < 150 || left.length === 0) return;
      cleanUp();
      left = readdirSync(root);
    },
  });
  await expect(compile()).rejects.toThrow("ENOENT");
  expect([listening, left]).toEqual([0, []]);
});
