import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRecord } from "../../src/store/read-record.ts";
import { makeFolder, writeInto } from "../make-folder.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { type Ran, runInProcess, type World } from "../run-in-process.ts";
import { writeCompany } from "../store/harbour-files.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

function run(argv: readonly string[], world: Partial<World> = {}): Promise<Ran> {
  return runInProcess(argv, { packageRoot, ...world });
}

function makeData(): string {
  return makeFolder({ "companies/skiff.yaml": writeCompany("Skiff"), "incidents/skiff/.keep": "" });
}

const ANSWERS = {
  company: "Skiff",
  title: "Oars left on a pier",
  kind: "loss",
  "source-kind": "press",
  publisher: "The Bell",
  url: "https://bell.example/oars",
  published: "2026-03-14",
  summary: "Two oars lay there. Somebody took them.",
};

function asFlags(answers: Readonly<Record<string, string>>): string[] {
  return Object.entries(answers).flatMap(([flag, value]) => [`--${flag}`, value]);
}

describe("a new record", () => {
  it("is asked for on a terminal, each answer until it is one, and its path is all that is printed", async () => {
    const folder = makeFolder({ "companies/skiff.yaml": writeCompany("Skiff") });
    const typed = ["Dory Ltd", "", "Atlantis", "norway", "transport", "dory.example", ""];
    const ran = await run(["new", "company", "--data", folder], { terminal: 80, typed });
    const path = join(folder, "companies", "dory.yaml");
    expect([ran.code, ran.out]).toEqual([0, `${path}\n`]);
    expect(ran.err).toContain("Kind of name: legal, brand, former, ticker, alias\n[legal]> \n");
    expect(ran.err).toContain("> Atlantis\n  found Atlantis, expected a word of its list\n");
    const text = readFileSync(path, "utf8");
    expect(text).toContain('names:\n  - { name: "Dory Ltd", kind: legal }\n');
    expect(text).toContain('country: "NO"\nsector: transport\n');
    expect((await run(["validate", folder])).out).toBe("");
  });

  it("is not written where the answers end too early", async () => {
    const folder = makeData();
    const ran = await run(["new", "incident", "--data", folder], { terminal: 80, typed: ["skiff", "Oars"] });
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("stopped before all was answered\n  nothing was written\n");
  });

  it("is asked for by nobody in a pipe, nor with --no-input, and all that is missing is told", async () => {
    const folder = makeData();
    const missing = "found no --title, --kind, --publisher, --source-title, --published, --summary, expected";
    const asked = ["new", "incident", "skiff", "--data", folder];
    for (const ran of [
      await run(asked, { typed: ["x"] }),
      await run([...asked, "--no-input"], { terminal: 80, typed: ["x"] }),
    ]) {
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(ran.err).toContain(missing);
    }
  });
});

describe("a new file", () => {
  it("does not take the place of another", async () => {
    const folder = makeData();
    const argv = ["new", "incident", "--data", folder, ...asFlags(ANSWERS)];
    const path = join(folder, "incidents", "skiff", "2026-oars-left-pier.yaml");
    writeInto(folder, "incidents/skiff/2026-oars-left-pier.yaml", "mine, and not valid");
    const ran = await run(argv);
    expect([ran.code, ran.err]).toEqual([
      3,
      expect.stringContaining("there is a file already, and it is left as it is"),
    ]);
    expect(readFileSync(path, "utf8")).toBe("mine, and not valid");
  });

  it("names the company where its own word comes from somebody else, and no year that contradicts its path", async () => {
    const folder = makeData();
    const more = { ...ANSWERS, says: "denies", disclosed: "2025-12-31", occurred: "[2025-01..2025-03]", count: "0" };
    const ran = await run(["new", "incident", "--data", folder, ...asFlags(more)]);
    expect(ran.out).toBe(`${join(folder, "incidents", "skiff", "2025-oars-left-pier.yaml")}\n`);
    const text = readFileSync(ran.out.trim(), "utf8");
    expect(text).toContain("- { says: denies, source: the-bell, by: company, who: skiff }\n");
    expect(text).toContain('occurred: [{ when: "[2025-01..2025-03]", source: the-bell }]\n');
    expect(text).toContain("- { count: 0, unit: people, source: the-bell, by: company, who: skiff }\n");
  });

  it("with a date that cannot be is refused before anything is written", async () => {
    const folder = makeData();
    const ran = await run(["new", "incident", "--data", folder, ...asFlags({ ...ANSWERS, occurred: "2026-04" })]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("while the earliest start is 2026-04-01")]);
    expect(existsSync(join(folder, "incidents", "skiff", "2026-oars-left-pier.yaml"))).toBe(false);
  });
});

it("whatever is answered, the file is valid, in canonical form, and says what was answered", async () => {
  const folder = makeData();
  const words = fc
    .string({ unit: fc.constantFrom(..."aZ9 :#\"'{}[],&*!|>%@`-?\\/~é€漢\u202e\u200b"), minLength: 1, maxLength: 40 })
    .map((text) => text.trim().replace(/\s+/g, " "))
    .filter((text) => text !== "" && !text.endsWith("."));
  let number = 0;
  const law = fc.asyncProperty(words, words, words, async (title, summary, publisher) => {
    number += 1;
    const answers = { ...ANSWERS, title, summary, publisher, "short-name": `case-${number}` };
    const flags = Object.entries(answers).map(([flag, value]) => `--${flag}=${value}`);
    const ran = await run(["new", "incident", "--data", folder, ...flags]);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining(`case-${number}.yaml`) });
    const found = { kind: "incident", id: `skiff/2026-case-${number}`, origin: folder, file: ran.out.trim() } as const;
    const { record } = readRecord(found, readFileSync(found.file, "utf8"));
    expect(record?.value).toMatchObject({ title, summary });
  });
  await fc.assert(law, { numRuns: 15 });
  expect((await run(["validate", folder])).code).toBe(0);
  expect((await run(["fmt", "--check", folder])).code).toBe(0);
});
