import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeCatalog } from "../../../src/query/describe-catalog.ts";
import { linkCatalog } from "../../../src/record/catalog.ts";
import { DamagedForm } from "../../../src/record/damaged-form.ts";
import { CompiledRows } from "../../../src/store/compiled/compiled-rows.ts";
import { shippedFolder } from "../../../src/store/compiled/shipped-folder.ts";
import { writeCatalog } from "../../../src/store/compiled/write-catalog.ts";
import { loadFolder } from "../../../src/store/load-records.ts";
import { makeFolder } from "../../make-folder.ts";
import { makePackage, removePackage } from "../../make-package.ts";
import { runInProcess } from "../../run-in-process.ts";

/** Turns one bit of a file. */
function turnBit(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe("a compiled form in which one bit was turned", () => {
  it("is noticed, whichever byte of whichever file it is", async () => {
    const folder = join(makeFolder({}), "catalog");
    const { records } = await loadFolder("test/fixtures/harbour", "harbour");
    writeCatalog(folder, { records, ...describeCatalog(linkCatalog(records)), stamps: [], key: "" });
    new CompiledRows(folder).check();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const whole = readFileSync(path);
      for (let at = 0; at < whole.length; at += 1 + Math.floor(whole.length / 15)) {
        turnBit(path, at);
        const readThrough = () => new CompiledRows(folder).check();
        // In the first line the format itself may have become another one.
        if (name === "catalog.jsonl") expect(readThrough).toThrow();
        else expect(readThrough, `${name} ${at}`).toThrow(DamagedForm);
        writeFileSync(path, whole);
      }
    }
  });

  it("gives the same answer with one notice, and none on standard output", async () => {
    const packageRoot = await makePackage();
    const env = { BREACHES_CACHE: join(packageRoot, "cache") };
    const list = (...flags: readonly string[]) => runInProcess(["list", "--json", ...flags], { packageRoot, env });
    const { out, err } = await list();
    turnBit(join(shippedFolder(packageRoot), "rows.arrow"), 500);
    const again = await list();
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out });
    const notice = "the compiled form of the shipped data is damaged (install the package again); reading the files\n";
    expect(again.err).toBe(`${notice}${err}`);
    expect((await list("--quiet")).err).toBe("");
    removePackage(packageRoot);
  });

  it("is told once by every command, however often that opens the data", async () => {
    const packageRoot = await makePackage();
    const env = { BREACHES_CACHE: join(packageRoot, "cache") };
    turnBit(join(shippedFolder(packageRoot), "rows.arrow"), 500);
    for (const asked of ASKED) {
      const { code, err } = await runInProcess(asked, { packageRoot, env });
      expect([asked, code, err.match(/is damaged/g)]).toEqual([asked, 0, ["is damaged"]]);
    }
    removePackage(packageRoot);
  });
});

const ASKED = [
  ["company", "lighthouse-post"],
  ["actor", "keeper"],
  ["compare", "lighthouse-post", "gullwick-ferries"],
  ["timeline"],
  ["export", "stix"],
] as const;
