import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BEGUN, MANIFEST, type Manifest, readManifest, showManifest } from "../../src/exchange/manifest.ts";
import { makeFolder } from "../make-folder.ts";

const WRITTEN = {
  catalogue: "Tide Tables",
  id: "7",
  added: "2026-11-01",
  revised: "2026-11-02",
  digest: "ab",
  content: "cd",
  incident: {
    catalogue: null,
    companies: ["gull"],
    spans: [{ clock: "occurred", first: "2021-01-01", last: "2021-12-31" }],
    figures: [7],
    same_as: null,
  },
};
const COMPANY = {
  name: "Gull",
  names: ["Gull"],
  country: null,
  sector: "transport",
  domains: [],
  unnamed: false,
  imported: { catalogue: "Tide Tables", id: "7", licence: null },
};
const SOUND: Manifest = {
  format: 1,
  files: {
    "incidents/gull/2021-x.yaml": WRITTEN,
    "companies/gull.yaml": { ...WRITTEN, company: COMPANY },
  },
  companies: { "Gull \u202e\u200b| | ": "gull" },
};

function readOf(name: string, value: unknown): Manifest {
  return readManifest(makeFolder({ [name]: JSON.stringify(value) }));
}

describe("the list of imported files", () => {
  it("is read as it was written, and hides nothing", () => {
    const text = showManifest(SOUND);
    expect(readManifest(makeFolder({ [MANIFEST]: text }))).toEqual(SOUND);
    expect(text).toContain('"Gull \\u202e\\u200b| | ":"gull"');
  });

  it("is none where there is no file", () => {
    const folder = makeFolder({});
    expect(existsSync(join(folder, MANIFEST))).toBe(false);
    expect(readManifest(folder).files).toEqual({});
  });

  const changed = (change: object) => ({ ...SOUND, files: { "companies/gull.yaml": { ...WRITTEN, ...change } } });
  it.each([
    ["nothing", null],
    ["a list", []],
    ["no files", { ...SOUND, files: null }],
    ["companies in a list", { ...SOUND, companies: ["gull"] }],
    ["an id that is a path", { ...SOUND, companies: { Gull: "../../gull" } }],
    ["an id that is a number", { ...SOUND, companies: { Gull: 7 } }],
    ["a file outside", { ...SOUND, files: { "companies/../../gull.yaml": WRITTEN } }],
    ["a file that is none of a record", { ...SOUND, files: { "/etc/passwd": WRITTEN } }],
    ["an entry that is nothing", { ...SOUND, files: { "companies/gull.yaml": null } }],
    ["no digest", changed({ digest: undefined })],
    ["a day that is none", changed({ added: "yesterday" })],
    ["an incident without companies", changed({ incident: { ...WRITTEN.incident, companies: null } })],
    ["a company without names", changed({ company: { ...COMPANY, names: "Gull" } })],
    ["a figure that is a text", changed({ incident: { ...WRITTEN.incident, figures: ["7"] } })],
  ])("is refused where it holds %s, be it in force or begun", (_, value) => {
    for (const name of [MANIFEST, BEGUN]) {
      expect(() => readOf(name, value)).toThrow(`${name}: found no list of imported files`);
    }
  });
});
