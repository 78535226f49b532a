import { describe, expect, it } from "vitest";
import { VERIS_EXPORTS } from "../../src/exchange/veris/fields.ts";
import { writeVeris } from "../../src/exchange/veris/write-veris.ts";
import { contractFields } from "../../src/query/fields.ts";
import type { Sketch } from "../build-catalog.ts";
import { testWithCorpusPath } from "../corpora/with-corpus.ts";
import { askShippedData } from "../expected/ask-shipped-data.ts";
import { HARD_CASES, sketchInput } from "./export-sketch.ts";
import { compileVerisSchema } from "./veris-schema.ts";

type Entry = { readonly [key: string]: unknown };

const records: readonly Entry[] = JSON.parse([...writeVeris(sketchInput(HARD_CASES)).text].join(""));

function exportOne(incident: Sketch): Entry {
  const written: readonly Entry[] = JSON.parse(
    [...writeVeris(sketchInput({ company: { quay: {} }, incident: { "quay/2021-x": incident } })).text].join(""),
  );
  return written[0] ?? {};
}

describe("writeVeris", () => {
  it("writes what VERIS has a field for", () => {
    const { notes: _notes, summary: _summary, ...rest } = records[0] ?? {};
    expect(rest).toEqual({
      schema_version: "1.4.1",
      incident_id: "quay/2021-lists",
      source_id: "breaches",
      security_incident: "Confirmed",
      victim: {
        victim_id: "Quay",
        country: ["NL"],
        industry: "48",
        employee_count: "Unknown",
        government: ["NA"],
        secondary: { victim_id: ["Pier"] },
      },
      timeline: { incident: { year: 2021, month: 3 } },
      actor: { unknown: {} },
      action: {
        hacking: { variety: ["Brute force", "SQLi"], vector: ["Unknown"] },
        social: { variety: ["Phishing"], vector: ["Unknown"], target: ["Unknown"] },
      },
      asset: { assets: [{ variety: "Unknown" }], cloud: ["Unknown"] },
      attribute: { confidentiality: { data_disclosure: "Yes", data_total: 450, data: [{ variety: "Personal" }] } },
      discovery_method: { unknown: true },
      plus: { created: "2026-01-05", modified: "2026-01-05", timeline: { notification: { year: 2021, month: 6 } } },
    });
  });

  it("tells the rest in words: units, bounds, attackers, who suspects whom", () => {
    const notes = String(records[0]?.notes).split("\n");
    expect(notes).toContain("affected: ~450 customers, says Quay (company) 2021-07-01");
    expect(notes).toContain("affected: 900 people, says Heron (attacker) 2021-06-14");
    expect(notes).toContain("date: occurred 2021-03/2021-05-12, says The Harbour Gazette (press) 2021-06-15");
    expect(notes).toContain("attribution: Heron: claims, says Heron (attacker) 2021-06-15");
    expect(notes).toContain("kind: intrusion; status: confirmed; verdict: self-claimed");
  });

  it("keeps the affirmed zero and the refusal out of data_total", () => {
    expect(records.map(({ security_incident: word }) => word)).toEqual(["Confirmed", "Suspected", "False positive"]);
    expect(records.slice(1).map((record) => JSON.stringify(record).includes("data_total"))).toEqual([false, false]);
  });
});

describe("a VERIS record", () => {
  it("says so where the year is borrowed from the first report", () => {
    const record = exportOne({});
    expect(record.timeline).toEqual({ incident: { year: 2021 } });
    expect(record.notes).toContain("the year is that of the first report");
  });

  it("counts the days to discovery between exact days only", () => {
    const dated = (occurred: string) =>
      exportOne({
        dates: {
          occurred: [{ when: occurred, source: "gazette" }],
          discovered: [{ when: "2021-03-14", source: "gazette" }],
          disclosed: [{ when: "2021-06-15", source: "gazette" }],
        },
      }).timeline;
    expect(dated("2021-03-04")).toMatchObject({ discovery: { unit: "Days", value: 10 } });
    expect(dated("2021-03-04~")).not.toHaveProperty("discovery");
    expect(dated("2021-03")).not.toHaveProperty("discovery");
  });

  it("names an actor only where an undisputed verdict does", () => {
    const attributed = exportOne({
      attribution: [{ name: "Heron", says: "attributes", by: "government", who: "The State", source: "gazette" }],
    });
    const suspected = exportOne({ attribution: [{ name: "Heron", says: "likely", source: "gazette" }] });
    expect(attributed.actor).toEqual({ external: { variety: ["Unknown"], motive: ["Unknown"], name: ["Heron"] } });
    expect(suspected.actor).toEqual({ unknown: {} });
  });

  it("gives back the records counted of one type of data", () => {
    const record = exportOne({
      impact: ["data-taken"],
      affected: [{ count: 7, unit: "records", part: "medical data", source: "gazette" }],
      data: [{ type: "health-information", says: "taken", source: "gazette" }],
    });
    expect(record.attribute).toEqual({
      confidentiality: { data_disclosure: "Yes", data: [{ variety: "Medical", amount: 7 }] },
    });
  });

  it("counts what became of every field", () => {
    expect(VERIS_EXPORTS.map(({ ours }) => ours)).toEqual(contractFields.map(({ name }) => name));
    const { text, losses } = writeVeris(sketchInput(HARD_CASES));
    expect([...text]).not.toEqual([]);
    const counts = losses().map(({ field, values, mapped, text, lost }) => [field, values, mapped, text, lost]);
    expect(counts).toContainEqual(["affected_claims", 5, 0, 5, 0]);
    expect(counts).toContainEqual(["affected", 2, 1, 1, 0]);
    expect(counts).toContainEqual(["companies", 4, 4, 0, 0]);
    expect(counts).toContainEqual(["sources", 6, 0, 0, 6]);
  });
});

describe("the records of the data set", () => {
  testWithCorpusPath("are valid, each of them", "schemas/veris/verisc-merged.json", async (path) => {
    const validate = compileVerisSchema(path);
    const statuses = ["confirmed", "disputed", "reported", "claimed", "refuted", "withdrawn"];
    const { out } = await askShippedData("export", "veris", ...statuses.flatMap((status) => ["--status", status]));
    const all: readonly Entry[] = JSON.parse(out);
    const faults = all.flatMap((record) => {
      const isValid: boolean = validate(record);
      return isValid
        ? []
        : [
            `${record.incident_id} ${validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)}`,
          ];
    });
    expect(all.length).toBeGreaterThan(250);
    expect(faults).toEqual([]);
  });
});
