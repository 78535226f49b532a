import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withSlashes } from "../../src/record/with-slashes.ts";
import { makeFolder } from "../make-folder.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { type Ran, runInProcess } from "../run-in-process.ts";
import { CATALOGUES } from "./read-catalogue.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

function run(...argv: string[]): Promise<Ran> {
  return runInProcess(argv, { packageRoot });
}

/** Runs an import and tells what became of the files, by outcome. */
async function importInto(folder: string, format: string, ...inputs: string[]) {
  const { code, out, err } = await run("import", format, ...inputs, "--out", folder, "--json");
  const result: { files: { path: string; outcome: string }[]; review: { incidents: unknown[]; companies: unknown[] } } =
    JSON.parse(out);
  const outcomes = [...new Set(result.files.map(({ outcome }) => outcome))];
  const paths = outcomes.map((one) => [
    one,
    result.files.filter(({ outcome }) => outcome === one).map(({ path }) => path),
  ]);
  return { code, err, review: result.review, ...Object.fromEntries(paths) };
}

/** All files of a folder, with their texts. */
function readAll(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => withSlashes(name))
    .toSorted();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const VERIS = `${CATALOGUES}/veris`;
const KELPIE = "incidents/kelpie-clinic/2017-vcdb-0a1b2c3d.yaml";

describe("the same input", () => {
  it("gives the same files, byte for byte, from a folder, a joined list and a zip of either", async () => {
    const folder = makeFolder({});
    const names = readdirSync(VERIS);
    const texts = names.map((name) => readFileSync(join(VERIS, name), "utf8"));
    const joined = `[${texts.toReversed().join(",")}]`;
    writeFileSync(join(folder, "joined.json"), joined);
    writeFileSync(join(folder, "joined.zip"), zipSync({ "data/joined.json": strToU8(joined) }));
    writeFileSync(
      join(folder, "files.zip"),
      zipSync(Object.fromEntries(names.map((name, at) => [`data/${name}`, strToU8(texts[at] ?? "")]))),
    );
    const inputs = [VERIS, ...["joined.json", "joined.zip", "files.zip"].map((name) => join(folder, name))];
    for (const [at, input] of inputs.entries()) await importInto(join(folder, `out-${at}`), "veris", input);
    const [first, ...others] = inputs.map((_, at) => readAll(join(folder, `out-${at}`)));
    expect(Object.keys(first ?? {})).toEqual(
      [
        ".import.json",
        "companies/kelpie-clinic.yaml",
        "companies/skiff-pensions.yaml",
        "companies/unnamed-vcdb-2c3d4e5f-1111-4222-8333-444455556666.yaml",
        KELPIE,
        "incidents/kelpie-clinic/2023-vcdb-1b2c3d4e.yaml",
        "incidents/unnamed-vcdb-2c3d4e5f-1111-4222-8333-444455556666/2016-vcdb-2c3d4e5f.yaml",
        "review.md",
        "vocabulary/imported-actions.yaml",
      ].toSorted(),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it("a second time changes nothing, on another day neither", async () => {
    const folder = makeFolder({});
    await importInto(folder, "veris", VERIS);
    const before = readAll(folder);
    const world = { packageRoot, now: new Date("2026-12-24T12:00:00Z") };
    const { code, out } = await runInProcess(["import", "veris", VERIS, "--out", folder], world);
    expect([code, /3 unchanged/.test(out)]).toEqual([0, true]);
    expect(readAll(folder)).toEqual(before);
  });
});

describe("a later import", () => {
  it("changes what changed in the catalogue, and nothing else", async () => {
    const folder = makeFolder({});
    await importInto(folder, "veris", VERIS);
    const before = readAll(folder);
    const input = makeFolder({});
    for (const name of readdirSync(VERIS)) {
      const text = readFileSync(join(VERIS, name), "utf8");
      writeFileSync(join(input, name), text.replace("A clerk posted a list.", "A clerk posted two lists."));
    }
    const world = { packageRoot, now: new Date("2026-12-24T12:00:00Z") };
    await runInProcess(["import", "veris", input, "--out", folder], world);
    const after = readAll(folder);
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([".import.json", KELPIE]);
    expect(after[KELPIE]).toContain("summary: A clerk posted two lists.\n");
    expect(after[KELPIE]).toMatch(/added: 2026-11-22\nrevised: 2026-12-24\n$/);
  });

  it("leaves alone what was edited, tells so, and writes again what is gone", async () => {
    const folder = makeFolder({});
    await importInto(folder, "veris", VERIS);
    appendFileSync(join(folder, KELPIE), "# checked\n");
    rmSync(join(folder, "companies/skiff-pensions.yaml"));
    const again = await importInto(folder, "veris", VERIS);
    expect(again).toMatchObject({ code: 0, edited: [KELPIE], written: ["companies/skiff-pensions.yaml"] });
    expect(again.err).toBe(`${withSlashes(join(folder, KELPIE))}: left as it is: changed by hand since the import\n`);
    expect(readFileSync(join(folder, KELPIE), "utf8")).toMatch(/# checked\n$/);
  });

  it("gives the records of another catalogue to the same companies, and lists what may be known", async () => {
    const folder = makeFolder({});
    await importInto(folder, "hibp", `${CATALOGUES}/breaches.json`);
    const { review } = await importInto(folder, "veris", `${CATALOGUES}/joined.json`);
    expect(review.incidents).toEqual([
      {
        incident: "oyster-bank/2019-hibp-oysterbank",
        other: "oyster-bank/2019-vcdb-3d4e5f60",
        reason: "the same company, at the same time, with near figures",
      },
    ]);
    const path = join(folder, "incidents/oyster-bank/2019-vcdb-3d4e5f60.yaml");
    appendFileSync(path, "same_as: oyster-bank/2019-hibp-oysterbank\n");
    const { out, err } = await run("list", "--data", folder, "--company", "Oyster Bank", "--fields", "id");
    expect(out.split("\n").filter((line) => line.includes("2019"))).toEqual(["oyster-bank/2019-hibp-oysterbank"]);
    expect(err).toContain("1 incident left out as counted under another record");
    const shown = await run("show", "oyster-bank/2019-vcdb-3d4e5f60", "--data", folder);
    expect(shown.out).toContain("oyster-bank/2019-hibp-oysterbank, under which it is counted\n");
    expect((await importInto(folder, "veris", `${CATALOGUES}/joined.json`)).review.incidents).toEqual([]);
  });
});

describe("the folder", () => {
  it("is a working one: every kind of import in it, and no problem", async () => {
    const folder = makeFolder({});
    await importInto(folder, "veris", VERIS);
    await importInto(folder, "hibp", `${CATALOGUES}/breaches.json`);
    await importInto(folder, "attack", `${CATALOGUES}/enterprise-attack.json`);
    await importInto(folder, "misp-galaxy", `${CATALOGUES}/threat-actor.json`, `${CATALOGUES}/producers.json`);
    expect(await run("validate", folder)).toMatchObject({
      code: 0,
      out: "",
      err: "17 records read, 0 errors, 0 warnings\n",
    });
    const { out } = await run(
      "list",
      "--data",
      folder,
      "--fields",
      "id,original",
      "--json",
      "--company",
      "kelpie clinic",
    );
    expect(JSON.parse(out)).toMatchObject([{}, { original: { plus: { github: "10491", dbir_year: 2018 } } }]);
    expect((await run("actor", "Brine Wolf", "--data", folder)).out).toContain("Storm Gull");
  });

  it("need not be there, and with --dry-run is not made", async () => {
    const folder = join(makeFolder({}), "new");
    const { code, out } = await run("import", "hibp", `${CATALOGUES}/breaches.json`, "--out", folder, "--dry-run");
    expect([code, /3 written/.test(out)]).toEqual([0, true]);
    expect(() => statSync(folder)).toThrow();
  });

  it("keeps what somebody wrote there at the same path", async () => {
    const folder = makeFolder({ "companies/oyster-bank.yaml": "names: [{ name: Mine, kind: brand }]\n" });
    const { foreign, err } = { foreign: [], ...(await importInto(folder, "hibp", `${CATALOGUES}/breaches.json`)) };
    expect(foreign).toEqual(["companies/oyster-bank.yaml"]);
    expect(err).toContain("left as it is: written by somebody, not by an import");
  });

  it("with a spoilt list of imports is not touched", async () => {
    const folder = makeFolder({ ".import.json": "{" });
    const { code, err } = await run("import", "hibp", `${CATALOGUES}/breaches.json`, "--out", folder);
    expect([code, /\.import\.json: found no list of imported files/.test(err)]).toEqual([3, true]);
  });
});

it("a broken file is told with its path and reason, the rest is imported, and the code is 1", async () => {
  const folder = makeFolder({ "in/a.json": '{"incident_id":', "in/b.json": "{}" });
  const ran = await run("import", "veris", join(folder, "in"), VERIS, "--out", join(folder, "out"));
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(
    /in\/a\.json: is no JSON: .*\n.*in\/b\.json: found neither action nor victim, .*\n2 inputs not read/,
  );
  expect(ran.out).toContain("3 written");
});

it("the loss report counts every field, as Markdown and as JSON", async () => {
  const folder = makeFolder({});
  const input = `${CATALOGUES}/breaches.json`;
  const markdown = await run("import", "hibp", input, "--out", join(folder, "a"), "--report", "losses.md");
  expect(markdown.files[0]?.[1]).toContain("| `DataClasses` | 5 | 5 | 0 | 0 | data: exposed; new words pass through |");
  const json = await run("import", "hibp", input, "--out", join(folder, "b"), "--report", "losses.json");
  const report: { fields: unknown[] } = JSON.parse(json.files[0]?.[1] ?? "");
  expect(report.fields).toContainEqual({
    field: "Description (markup)",
    values: 1,
    mapped: 0,
    original: 0,
    lost: 1,
    about: "HTML elements that plain text has no room for",
  });
});
