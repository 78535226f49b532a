import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { type Ran, runInProcess } from "../run-in-process.ts";

const HARBOUR = "test/fixtures/harbour";
const folder = mkdtempSync(join(tmpdir(), "breaches-settings-"));
const file = join(folder, "config");

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => {
  removePackage(packageRoot);
  leaveFolder(folder);
});

/** Runs a command line under settings. */
function runWith(settings: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  writeFileSync(file, settings);
  return runInProcess(argv, { packageRoot, env: { BREACHES_CONFIG: file, BREACHES_DATA: HARBOUR, ...env } });
}

function countLines({ out }: Ran): number {
  return out.split("\n").length - 1;
}

describe("a flag in the settings", () => {
  it("holds as on the command line, which beats it", async () => {
    expect(countLines(await runWith("# few\n--limit 2\n", ["list"]))).toBe(2);
    expect(countLines(await runWith("--limit=2\r\n", ["list", "--limit", "3"]))).toBe(3);
  });

  it("holds for one command where that is named", async () => {
    const settings = "list --limit 2\n--format csv\n";
    expect((await runWith(settings, ["list"])).out).toMatch(/^id,/);
    expect(countLines(await runWith(settings, ["list"]))).toBe(3);
    expect(countLines(await runWith(settings, ["search", "ferries"]))).toBeGreaterThan(3);
  });

  it("may be repeated where the flag may, and gives way as a whole", async () => {
    const settings = "--kind loss\n--kind exposure\n";
    const both = await runWith(settings, ["list", "--fields", "kind"]);
    expect(new Set(both.out.trim().split("\n"))).toEqual(new Set(["loss", "exposure"]));
    const one = await runWith(settings, ["list", "--fields", "kind", "--kind", "intrusion"]);
    expect(new Set(one.out.trim().split("\n"))).toEqual(new Set(["intrusion"]));
  });

  it("gives way to the environment", async () => {
    const settings = `--data ${join(folder, "nowhere")}\n--color\n`;
    expect((await runWith(settings, ["list"])).code).toBe(0);
    expect((await runWith(settings, ["list", "--format", "table"])).out).not.toContain("\u001b");
    expect((await runWith(settings, ["list"], { BREACHES_DATA: "" })).code).toBe(3);
    expect((await runWith("--color", ["list", "--format", "table"], { NO_COLOR: "" })).out).toContain("\u001b");
  });

  it("has no more room than the help tells", async () => {
    const { code, err } = await runWith(`# ${"x".repeat(64_000)}\n`, ["list"]);
    expect([code, err]).toEqual([2, `breaches: ${file}: found 64,003 characters, expected 64,000 at most\n`]);
    expect((await runWith(`# ${"x".repeat(63_000)}\n`, ["list"])).code).toBe(0);
  });

  it("may name the home folder as a shell does", async () => {
    const { err } = await runWith("--data ~/no-such-folder-here", ["list"], { BREACHES_DATA: "" });
    expect(err).toContain(join(homedir(), "no-such-folder-here"));
  });
});

it.each([
  ["limit 2", ':1: found "limit 2", expected a flag as on the command line'],
  ["\n--limt 2", ":2: there is no --limt\n  did you mean --limit?"],
  ["lst --limit 2", ":1: there is no lst\n  did you mean list?"],
  ["--limit", ":1: --limit needs a value"],
  ["--limit few", ":1: --limit few: expected a whole number"],
  ["--json yes", ":1: --json takes no value"],
  ["--format pdf", ":1: --format pdf: Allowed choices are"],
])("settings that cannot be understood are told with their line: %j", async (settings, expected) => {
  const { code, err, out } = await runWith(settings, ["list"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`${file}${expected}`);
});

it("a folder of data brings no settings", async () => {
  const data = join(folder, "data");
  mkdirSync(join(data, "incidents"), { recursive: true });
  for (const name of ["config", ".breaches", ".breachesrc", "breaches.config", ".env"]) {
    writeFileSync(join(data, name), "--pager touch-this\n--limit few\n");
  }
  const env = { BREACHES_CONFIG: join(folder, "none"), BREACHES_DATA: data };
  const ran = await runInProcess(["list"], { packageRoot, env });
  expect(ran).toMatchObject({ code: 0, out: "" });
});

describe("the doctor", () => {
  const ask = async (settings: string, env: Readonly<Record<string, string>> = {}) => {
    const ran = await runWith(settings, ["doctor", "--json"], env);
    const findings: { about: string; value: string; because: string; ok: boolean }[] = JSON.parse(ran.out);
    return { code: ran.code, of: (about: string) => findings.filter((finding) => finding.about === about) };
  };

  it("tells what is in force, and why", async () => {
    const { code, of } = await ask("--pager most\nlist --limit 5\n");
    expect(code).toBe(0);
    expect(of("program")[0]?.value).toBe("breaches 1.2.3");
    expect(of("data")[0]).toMatchObject({ value: expect.stringContaining("incidents"), because: "BREACHES_DATA" });
    expect(of("settings")[0]?.value).toBe(file);
    expect(of("setting").map(({ value, because }) => [value, because])).toEqual([
      ["--pager most", `${file}:1`],
      ["list --limit 5", `${file}:2`],
    ]);
    expect(of("colour")[0]).toMatchObject({ value: "no", because: "NO_COLOR" });
  });

  it("tells what is wrong and exits with 1", async () => {
    const wrong = await ask("--limt 5");
    expect(wrong.code).toBe(1);
    expect(wrong.of("settings")[0]).toMatchObject({ ok: false, value: `${file}:1: there is no --limt` });
    const nowhere = await ask("", { BREACHES_DATA: join(folder, "nowhere"), BREACHES_CACHE: join(file, "below") });
    expect(nowhere.code).toBe(1);
    expect(nowhere.of("data")[0]?.ok).toBe(false);
    expect(nowhere.of("cache")[0]?.ok).toBe(false);
  });

  it("looks no further into a folder that holds no data, were it a whole disk", async () => {
    const { of } = await ask("", { BREACHES_DATA: "/" });
    expect(of("data")[0]).toMatchObject({ ok: false, value: expect.stringContaining("/: found no data folder") });
  });

  it.each([
    ["a flag", ["--data", HARBOUR], { BREACHES_DATA: "/by-environment" }, "--data"],
    ["the environment", [], { BREACHES_DATA: HARBOUR }, "BREACHES_DATA"],
    ["the settings", [], { BREACHES_DATA: "" }, "settings"],
  ] as const)("says that %s decides, over all that comes after it", async (_, flags, env, because) => {
    const settings = `--data ${because === "settings" ? resolve(HARBOUR) : "/by-settings"}`;
    const { code, out } = await runWith(settings, ["doctor", "--json", ...flags], env);
    const findings: readonly { readonly about: string }[] = JSON.parse(out);
    expect(code).toBe(0);
    expect(findings.find(({ about }) => about === "data")).toMatchObject({ ok: true, because });
  });

  it("takes neither a file for a folder nor a file that was named for one that need not be there", async () => {
    const env = { BREACHES_CACHE: file, BREACHES_STATE: file, BREACHES_CONFIG: join(folder, "nowhere") };
    const { code, of } = await ask("", env);
    expect(code).toBe(1);
    expect(of("cache")[0]).toMatchObject({ ok: false, value: `${file} (not writable)` });
    expect(of("last runs")[0]).toMatchObject({ ok: false, value: `${file} (not writable)` });
    expect(of("settings")[0]).toMatchObject({ ok: false, value: `${env.BREACHES_CONFIG} (not there)` });
  });

  it("names what is amiss to a person too", async () => {
    const { err } = await runWith("", ["doctor"], { BREACHES_CONFIG: folder, BREACHES_CACHE: file });
    expect(err).toBe("amiss: cache, settings\n");
    const { out } = await runWith("", ["doctor", "--json"], { BREACHES_CONFIG: folder });
    expect(out).toContain(`${folder}: the settings cannot be read`);
  });
});
