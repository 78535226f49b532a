import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ANSWER_FLAGS, type NewKind } from "../../src/commands/new.ts";
import { writeInto } from "../make-folder.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { type Ran, runInProcess } from "../run-in-process.ts";
import { writeCompany } from "../store/harbour-files.ts";
import { findHidden, HOSTILE_PIECES } from "./hostile-texts.ts";

let packageRoot = "";
const folder = mkdtempSync(join(tmpdir(), "breaches-new-"));
beforeAll(async () => {
  packageRoot = await makePackage();
  writeInto(folder, "companies/skiff.yaml", writeCompany("Skiff"));
});
afterAll(() => {
  removePackage(packageRoot);
  rmSync(folder, { recursive: true, force: true });
});

type Answers = Readonly<Record<string, string>>;

/** Answers of which each is sound, and one to every question that there is. */
const SOUND: Readonly<Record<NewKind, Answers>> = {
  incident: {
    company: "skiff",
    title: "Oars left on a pier",
    summary: "Two oars lay there.",
    kind: "loss",
    impact: "data-taken",
    "source-kind": "press",
    publisher: "The Bell",
    "source-title": "Oars",
    url: "https://bell.example/oars",
    published: "2026-03-14",
    says: "reports",
    by: "press",
    disclosed: "2026-03-14",
    occurred: "2026-01",
    discovered: "2026-02",
    count: "7",
    unit: "people",
    "short-name": "oars",
  },
  company: {
    name: "Dory Ltd",
    "name-kind": "legal",
    country: "NO",
    sector: "transport",
    domain: "dory.example",
    id: "dory",
  },
  actor: { name: "Grey Heron", "used-by": "Somebody", kind: "activist", country: "NO", id: "grey-heron" },
};

/** Where a free text stands in the record; every other answer is a word, a date, a number or an id. */
const PLACES: Readonly<Record<string, readonly (string | number)[]>> = {
  "incident title": ["title"],
  "incident summary": ["summary"],
  "incident publisher": ["sources", "*", "publisher"],
  "incident source-title": ["sources", "*", "title"],
  "incident url": ["sources", "*", "url"],
  "company name": ["names", 0, "name"],
  "company domain": ["domains", 0],
  "actor name": ["names", 0, "name"],
  "actor used-by": ["names", 0, "used_by"],
};

const KINDS = ["incident", "company", "actor"] as const;
const FLAGS = KINDS.flatMap((kind) => Object.keys(SOUND[kind]).map((flag) => [kind, flag] as const));
const TEXTS = FLAGS.filter(([kind, flag]) => `${kind} ${flag}` in PLACES);
const WORDS = FLAGS.filter(([kind, flag]) => !(`${kind} ${flag}` in PLACES));

function runNew(kind: NewKind, answers: Answers, ...more: string[]): Promise<Ran> {
  const flags = Object.entries(answers).map(([flag, value]) => `--${flag}=${value}`);
  const world = { packageRoot, env: { NO_COLOR: "" } };
  return runInProcess(["new", kind, "--data", folder, ...flags, ...more], world);
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at: unknown, step) => {
    if (typeof at !== "object" || at === null) return undefined;
    return step === "*" ? Object.values(at)[0] : Object.entries(at).find(([key]) => key === String(step))?.[1];
  }, value);
}

// Nothing is changed but blanks: a text is one line without any around it.
function asKept(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

it("every flag is given hostile text", () => {
  const known = new Set(FLAGS.map(([, flag]) => flag));
  expect(ANSWER_FLAGS.map(([usage]) => usage.split(" ")[0]).filter((flag) => !known.has(flag ?? ""))).toEqual([]);
});

describe("hostile text in an answer", () => {
  it.each(TEXTS)("of %s, --%s, is written as it was given or refused, and steers nothing", async (kind, flag) => {
    const outcomes = new Set<number>();
    for (const [at, piece] of HOSTILE_PIECES.entries()) {
      const text = at % 2 === 0 ? piece : `a ${piece} b`;
      const answers = { ...SOUND[kind], [flag]: text };
      // What is printed is what would be written; that a few show.
      const dry = at % 4 === 0 ? await runNew(kind, answers, "--dry-run") : null;
      const real = await runNew(kind, answers);
      expect([text, findHidden(`${dry?.out}${dry?.err}${real.out}${real.err}`)]).toEqual([text, []]);
      if (dry) expect([text, real.code]).toEqual([text, dry.code]);
      outcomes.add(real.code);
      if (real.code !== 0) continue;
      const path = real.out.trim();
      const written = readFileSync(path, "utf8");
      rmSync(path);
      if (dry) expect([text, written]).toEqual([text, dry.out]);
      expect(findHidden(written)).toEqual([]);
      expect(valueAt(parse(written), PLACES[`${kind} ${flag}`] ?? [])).toBe(asKept(text));
    }
    expect([...outcomes].filter((code) => code !== 0 && code !== 2)).toEqual([]);
    if (flag !== "url" && flag !== "domain") expect(outcomes).toContain(0);
  });

  it.each(WORDS)("of %s, --%s, is refused, since it is no text, and shown as harmless", async (kind, flag) => {
    for (const piece of HOSTILE_PIECES.slice(0, 13)) {
      const ran = await runNew(kind, { ...SOUND[kind], [flag]: piece });
      expect([piece, findHidden(ran.out + ran.err), ran.code, ran.out]).toEqual([piece, [], 2, ""]);
    }
  });

  it("typed at a prompt is shown as harmless, and asked for again where it is no answer", async () => {
    for (const [at, piece] of HOSTILE_PIECES.entries()) {
      const typed = [piece, piece, "legal", piece, "NO", piece, "transport", piece, "", piece, `dory-${at}`];
      const world = { packageRoot, terminal: 80, typed, env: { NO_COLOR: "" } };
      const ran = await runInProcess(["new", "company", "--data", folder], world);
      const own = ran.err.replaceAll(piece, "");
      expect([piece, findHidden(own), ran.code]).toEqual([piece, [], 0]);
      expect(valueAt(parse(readFileSync(ran.out.trim(), "utf8")), ["names", 0, "name"])).toBe(asKept(piece));
      rmSync(ran.out.trim());
    }
  });

  it("of more than 10,000 characters is refused before it is looked at", async () => {
    const ran = await runNew("incident", { ...SOUND.incident, summary: "a ".repeat(5001) });
    expect([ran.code, ran.err]).toEqual([2, "breaches: --summary: found 10,002 characters, expected 10,000 at most\n"]);
    const typed = ["x ".repeat(500_000)];
    const asked = await runInProcess(["new", "company", "--data", folder], { packageRoot, terminal: 80, typed });
    expect(asked.err).toContain("found 999,999 characters, expected 10,000 at most\n");
  });

  it("that never is one ends the questions", async () => {
    const typed = ["Dory", ...Array.from({ length: 60 }, () => "x")];
    const ran = await runInProcess(["new", "company", "--data", folder], { packageRoot, terminal: 80, typed });
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("found no answer to “Kind of name” in 50 tries\n  nothing was written\n");
    expect(existsSync(join(folder, "companies", "dory.yaml"))).toBe(false);
  });
});
