import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hireWorkers } from "../../src/commands/compile-crew.ts";
import { Unsound } from "../../src/commands/unsound.ts";
import { loadRecords } from "../../src/store/load-records.ts";
import { findWorkerScript } from "../../src/store/worker-script.ts";
import { makeFolder, writeInto } from "../make-folder.ts";
import { runInProcess } from "../run-in-process.ts";
import { choose, makeWorld, readCatalog } from "./compile-world.ts";

const HARBOUR = "test/fixtures/harbour";

/** The records of a folder as the lines of a file. */
async function writeLines(folder: string): Promise<string[]> {
  const { records } = await loadRecords({ ...choose(folder, "vocabularies") });
  const own = records.filter(({ origin }) => origin !== "builtin");
  return own.map(({ kind, id, value }) => JSON.stringify({ kind, id, record: value }));
}

describe("a file of records", () => {
  it.each(["all", "names", "vocabularies"] as const)(
    "has the catalog of the folder that it was made of: %s",
    async (builtin) => {
      // Incidents come before what they speak of.
      const file = join(makeFolder({ "set.jsonl": (await writeLines(HARBOUR)).join("\n") }), "set.jsonl");
      const hire = () => hireWorkers(findWorkerScript(".") ?? "", 2);
      const lines = makeWorld(file, { choice: choose(file, builtin), hire });
      const files = makeWorld(HARBOUR, { choice: choose(HARBOUR, builtin) });
      const [fromLines, fromFiles] = [await lines.compile(), await files.compile()];
      const show = ({ files }: typeof fromLines) => [...files.all()].map(({ origin: _, ...record }) => record);
      expect(show(fromLines)).toEqual(show(fromFiles));
      expect(fromLines.summary).toEqual(fromFiles.summary);
      for (const name of ["incidents.arrow", "words.arrow", "names-company.arrow", "names-incident.arrow"]) {
        expect(readCatalog(lines.root)[name], name).toBe(readCatalog(files.root)[name]);
      }
    },
  );

  it("answers the same without a cache, and is noticed when it changes", async () => {
    const lines = await writeLines(HARBOUR);
    const folder = makeFolder({ "set.jsonl": lines.join("\n") });
    const ask = async (...more: string[]) =>
      (await runInProcess(["list", "--json", "--data", join(folder, "set.jsonl"), ...more], { packageRoot: "." })).out;
    const whole = await ask();
    expect(whole).toBe(await ask("--no-cache"));
    expect(whole).toBe(await ask("--verify"));
    writeInto(folder, "set.jsonl", lines.slice(1).join("\n"));
    expect(await ask()).toBe(await ask("--no-cache"));
  });

  it.each([
    ["a line that tells two kinds", '{"kind":"incident","id":"quay/2021-x","kind":"company","record":{}}'],
    ["a line of no kind", '{"kind":"ship","id":"quay","record":{}}'],
    ["a fault of syntax", '{"kind":"incident","id":"quay/2021-x",'],
    ["an incident with a fault", '{"kind":"incident","id":"quay/2021-x","record":{"title":"Quay"}}'],
  ])("is not sound with %s", async (_, line) => {
    const folder = makeFolder({ "set.jsonl": [...(await writeLines(HARBOUR)), line].join("\n") });
    const { root, compile } = makeWorld(join(folder, "set.jsonl"));
    await expect(compile()).rejects.toBeInstanceOf(Unsound);
    expect(readdirSync(root)).toEqual([]);
  });

  it("is not sound where two incidents have one id", async () => {
    const lines = await writeLines(HARBOUR);
    const other = lines
      .find((line) => line.startsWith('{"kind":"incident"'))
      ?.replace('"title":"', '"title":"Another ');
    const folder = makeFolder({ "set.jsonl": [...lines, other].join("\n") });
    await expect(makeWorld(join(folder, "set.jsonl")).compile()).rejects.toBeInstanceOf(Unsound);
  });
});
