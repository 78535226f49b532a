import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";

let packageRoot = "";
const folder = mkdtempSync(join(tmpdir(), "breaches-check-"));
const state = join(folder, "state");
const list = join(folder, "list.txt");
const run = (argv: readonly string[], day = "2026-11-22", more = {}) =>
  runInProcess(["check", ...argv], {
    packageRoot,
    env: { BREACHES_DATA: "test/fixtures/harbour", BREACHES_STATE: state, ...more },
    now: new Date(`${day}T12:00:00Z`),
  });
const incidentsOf = (out: string) => new Set(out.split("\n").flatMap((line) => line.split("\t")[7] || []));

beforeAll(async () => {
  packageRoot = await makePackage();
  writeFileSync(list, "Gullwick Ferries\nTodai Line\n");
});
beforeEach(() => rmSync(state, { recursive: true, force: true }));
afterAll(() => {
  removePackage(packageRoot);
  rmSync(folder, { recursive: true, force: true });
});

describe("the last run over a list", () => {
  it("is remembered with findings and without, and what came on its own day is told again", async () => {
    const first = await run([list, "--since-added"], "2026-11-06");
    const second = await run([list, "--since-added"], "2026-11-07");
    const third = await run([list, "--since-added"], "2026-11-08");
    const fourth = await run([list, "--since-added"], "2026-11-09");
    expect([first, second, third, fourth].map(({ code }) => code)).toEqual([1, 1, 0, 0]);
    expect(first.err).toContain("no earlier run is remembered, so all is told");
    expect(incidentsOf(first.out).size).toBeGreaterThan(incidentsOf(second.out).size);
    expect(incidentsOf(second.out)).toEqual(new Set(["todai-line/2025-passenger-page"]));
    expect(fourth.err).toContain("since the last run, 2026-11-08");
  });

  it("stands beside neither the list nor the data, and only where it was asked for", async () => {
    await run([list]);
    await run([list, "--since-added", "2026-11-01"]);
    expect(readdirSync(folder)).toEqual(["list.txt"]);
    await run([list, "--since-added"]);
    expect(readdirSync(folder).toSorted()).toEqual(["list.txt", "state"]);
  });

  it("belongs to the list and the data", async () => {
    await run([list, "--since-added"]);
    const other = join(folder, "other.txt");
    writeFileSync(other, "Tern Line\n");
    expect((await run([other, "--since-added"])).err).toContain("no earlier run");
    rmSync(other);
    const annex = { BREACHES_DATA: "test/fixtures/annex" };
    expect((await run([list, "--since-added"], "2026-11-22", annex)).err).toContain("no earlier run");
    expect((await run([list, "--since-added"])).err).not.toContain("no earlier run");
  });

  it("is not remembered where the run did not end well", async () => {
    expect((await run([list, "--since-added", "--output", "/no-such-folder/a.csv"])).code).toBe(3);
    expect((await run([list, "--since-added", "--keep-going"])).err).toContain("is not remembered");
    expect((await run([list, "--since-added"])).err).toContain("no earlier run");
  });

  it("may be asked for before the list", async () => {
    expect((await run(["--since-added", list])).err).toContain("no earlier run");
    expect((await run(["--since-added", list])).err).toContain("since the last run, 2026-11-22");
  });

  it("that cannot be remembered is told", async () => {
    const { code, out, err } = await run([list, "--since-added"], "2026-11-22", {
      BREACHES_STATE: join(list, "state"),
    });
    expect({ code, told: err.includes("cannot be remembered"), out: out !== "" }).toEqual({
      code: 3,
      told: true,
      out: true,
    });
  });
});
