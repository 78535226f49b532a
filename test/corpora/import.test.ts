import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInProcess } from "../run-in-process.ts";
import { CORPORA, skipWithoutCorpus } from "./with-corpus.ts";

const ROOT = process.cwd();

interface Report {
  readonly entries: number;
  readonly files: readonly { readonly path: string; readonly outcome: string }[];
  readonly fields: readonly {
    readonly field: string;
    readonly values: number;
    readonly mapped: number;
    readonly lost: number;
  }[];
  readonly faults: readonly unknown[];
}

async function runImport(format: string, input: string, folder: string): Promise<{ code: number; report: Report }> {
  const { code, out } = await runInProcess(["import", format, input, "--out", folder, "--json", "-q"], {
    packageRoot: ROOT,
  });
  return { code, report: JSON.parse(out) };
}

// What of each catalogue has no place with us: told here by hand, so that more of it would be noticed.
const LOST: { readonly [format: string]: readonly string[] } = {
  veris: [],
  hibp: ["Description (markup)"],
  attack: ["(objects of type identity)", "(objects of type marking-definition)"],
  "misp-galaxy": ["authors", "category", "description", "name", "source", "type", "uuid"].map(
    (key) => `(cluster) ${key}`,
  ),
};

describe.each([
  ["veris", "vcdb/validated"],
  ["hibp", "hibp/breaches.json"],
  ["attack", "attack/enterprise-groups.json"],
  ["misp-galaxy", "misp-galaxy/threat-actor.json"],
])("all of %s", (format, corpus) => {
  it("is imported without a fault, into a sound folder, and a second time changes nothing", async ({ skip }) => {
    skipWithoutCorpus(corpus, `import of ${format}`, skip);
    const folder = mkdtempSync(join(tmpdir(), "breaches-import-"));
    try {
      const { code, report } = await runImport(format, join(CORPORA, corpus), folder);
      expect([code, report.faults]).toEqual([0, []]);
      expect(report.entries).toBeGreaterThan(100);
      expect(report.files.filter(({ outcome }) => outcome !== "written")).toEqual([]);
      expect(report.fields.filter(({ lost }) => lost > 0).map(({ field }) => field)).toEqual(LOST[format]);
      const { out, err } = await runInProcess(["validate", folder], { packageRoot: ROOT });
      expect([out, err.includes(" 0 errors, 0 warnings")]).toEqual(["", true]);
      const before = readFileSync(join(folder, ".import.json"), "utf8");
      const again = await runImport(format, join(CORPORA, corpus), folder);
      expect(again.report.files.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
      expect(again.report.fields).toEqual(report.fields);
      expect(readFileSync(join(folder, ".import.json"), "utf8")).toBe(before);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
