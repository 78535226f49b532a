import { describe, expect, it } from "vitest";
import type { ExportInput } from "../../src/exchange/export-input.ts";
import { STIX_FIELDS } from "../../src/exchange/stix/fields.ts";
import { uuidOf } from "../../src/exchange/stix/stix-object.ts";
import { toTimes } from "../../src/exchange/stix/times.ts";
import { writeStix } from "../../src/exchange/stix/write-stix.ts";
import { contractFields } from "../../src/query/fields.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import { testWithCorpusPath } from "../corpora/with-corpus.ts";
import { askShippedData } from "../expected/ask-shipped-data.ts";
import { HARD_CASES, sketchInput } from "./export-sketch.ts";
import { compileStixSchemas } from "./stix-schemas.ts";

interface Thing {
  readonly type: string;
  readonly id: string;
  readonly [key: string]: unknown;
}

function readBundle(text: string): readonly Thing[] {
  const bundle: { readonly type: string; readonly objects: readonly Thing[] } = JSON.parse(text);
  expect(bundle.type).toBe("bundle");
  return bundle.objects;
}

const input = sketchInput(HARD_CASES);
const { text, losses } = writeStix(input);
const objects = readBundle([...text].join(""));
const find = (type: string, part: object) => objects.filter((one) => one.type === type && matches(one, part));
const matches = (one: Thing, part: object) => Object.entries(part).every(([key, value]) => one[key] === value);

describe("uuidOf", () => {
  it("is version 5 of RFC 9562, as its appendix has it", () => {
    expect(uuidOf("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });
});

describe("toTimes", () => {
  const cases = [
    ["2021-08-16", { start_time: "2021-08-16T00:00:00.000Z", start_time_fidelity: "day" }],
    ["2021-08~", { start_time: "2021-08-01T00:00:00.000Z", start_time_fidelity: "month" }],
    ["2021", { start_time: "2021-01-01T00:00:00.000Z", start_time_fidelity: "year" }],
    [
      "2021-03/2021-08-12",
      {
        start_time: "2021-03-01T00:00:00.000Z",
        start_time_fidelity: "month",
        end_time: "2021-08-12T00:00:00.000Z",
        end_time_fidelity: "day",
      },
    ],
    ["2021-03/2021", { start_time: "2021-03-01T00:00:00.000Z", start_time_fidelity: "month" }],
    ["2021-03/..", { start_time: "2021-03-01T00:00:00.000Z", start_time_fidelity: "month" }],
    ["../2021-08", { end_time: "2021-08-01T00:00:00.000Z", end_time_fidelity: "month" }],
    ["[2021-03-04..2021-03-20]", { start_time: "2021-03-01T00:00:00.000Z", start_time_fidelity: "month" }],
    ["[2021-03..2021-07]", { start_time: "2021-01-01T00:00:00.000Z", start_time_fidelity: "year" }],
    ["[2020-12..2021-07]", {}],
    ["[..2021-07]", {}],
  ] as const;
  it.each(cases)("%s is no more exact than it is", (edtf, times) => expect(toTimes(readEdtf(edtf))).toEqual(times));
});

describe("writeStix", () => {
  it("lets the company's later figure supersede its earlier one, and no other's", () => {
    const figures = objects.filter(({ type, labels }) => type === "impact" && String(labels).includes("affected"));
    const latest = figures.find(({ impacted_entity_counts: counts }) => JSON.stringify(counts) === '{"customer":450}');
    const superseded = figures.filter(({ superseded_by_ref: next }) => next !== undefined);
    expect(superseded).toMatchObject([
      {
        impacted_entity_counts: { customer: 300 },
        superseded_by_ref: latest?.id,
        start_time: "2021-06-15T00:00:00.000Z",
        end_time: "2021-07-01T00:00:00.000Z",
        end_time_fidelity: "day",
      },
    ]);
  });

  it("counts no figure of the attacker for the incident, and never takes it for confirmed", () => {
    const [incident] = find("incident", { name: '=cmd|"calc", said the "Gazette"' });
    expect(incident).toMatchObject({
      labels: expect.arrayContaining(["status:confirmed", "verdict:self-claimed", "veris:hacking/sqli"]),
      extensions: {
        "extension-definition--ef765651-680c-498d-9894-99799f2fa126": {
          determination: "confirmed",
          incident_types: ["unauthorized-access-system"],
          impacted_entity_counts: { customer: 450 },
        },
      },
    });
    const claimed = objects.filter(({ description }) => String(description).startsWith("900 people"));
    expect(claimed).toMatchObject([
      {
        labels: ["affected", "voice:attacker"],
        extensions: { "confidentiality-ext": { loss_type: "suspected-loss" } },
      },
    ]);
  });

  it("tells who did it with the confidence of who says so", () => {
    const [actor] = find("intrusion-set", { name: "Heron" });
    expect(find("relationship", { relationship_type: "attributed-to" })).toMatchObject([
      { confidence: 15, target_ref: actor?.id, description: "claims, says Heron (attacker) 2021-06-15" },
    ]);
  });

  it("tells a penalty and a demand apart", () => {
    const money = objects.flatMap(
      ({ extensions }) => JSON.stringify(extensions ?? {}).match(/"variety":"[^}]*/g) ?? [],
    );
    expect(money.toSorted()).toEqual([
      '"variety":"legal-and-regulatory","min_amount":5000,"max_amount":5000,"currency":"EUR"',
      '"variety":"ransom-demand","min_amount":0,"max_amount":120,"currency":"USD"',
    ]);
  });

  it("points at nothing that is not there", () => {
    const ids = new Set(objects.map(({ id }) => id));
    const refs = objects.flatMap((one) => JSON.stringify(one).match(/"[a-z-]+--[0-9a-f-]{36}"(?!:)/g) ?? []);
    expect(refs.filter((ref) => !ids.has(ref.slice(1, -1)))).toEqual([]);
  });
});

function writeWhole(input: ExportInput): string {
  return [...writeStix(input).text].join("");
}

describe("an object of STIX", () => {
  it("does not depend on the order of the incidents", () => {
    expect(writeWhole({ ...input, rows: input.rows.toReversed() })).toBe(writeWhole(input));
  });

  it("has the same object under an id, whatever else is selected", () => {
    const penalty = { kind: "penalty", case: "harbour-7", amount: 5000, currency: "EUR" };
    const incident = (speaker: string) => ({
      affected: [{ count: 3, unit: "people", source: "gazette" }],
      attribution: [{ name: "The Nameless", says: "claims", source: "gazette" }],
      consequences: [{ ...penalty, by: "court", who: speaker, source: "gazette" }],
      campaigns: [{ campaign: "fog", source: "gazette" }],
    });
    const { rows, ...rest } = sketchInput({
      company: { quay: {}, pier: {} },
      campaign: { fog: {} },
      incident: {
        "pier/2021-x": { ...incident("The Court"), added: "2026-01-01", revised: "2026-01-01" },
        "quay/2021-x": incident("The High Court"),
      },
    });
    const whole = readBundle(writeWhole({ ...rest, rows }));
    const parts = rows.map((row) => readBundle(writeWhole({ ...rest, rows: [row] })));
    const shared = parts[0]?.filter(({ id }) => parts[1]?.some((other) => other.id === id)) ?? [];
    expect(new Set(shared.map(({ type }) => type))).toEqual(
      new Set(["campaign", "identity", "impact", "intrusion-set", "location", "note"]),
    );
    for (const one of parts.flat()) expect(whole).toContainEqual(one);
    expect(whole.filter(({ type }) => type === "report")).toHaveLength(2);
  });

  it("tells a campaign's own dates and figures", () => {
    const { rows, ...rest } = sketchInput({
      company: { quay: {} },
      campaign: {
        fog: {
          dates: {
            occurred: [
              { when: "2021-03/2021-05", source: "gazette" },
              { when: "2021-02-07/2021-04-01", source: "almanac" },
            ],
            disclosed: [{ when: "2021-06-15", source: "gazette" }],
          },
          affected: [{ count: 12, unit: "people", bound: "more-than", source: "gazette" }],
        },
      },
      incident: { "quay/2021-x": { campaigns: [{ campaign: "fog", source: "gazette" }] } },
    });
    const all = readBundle(writeWhole({ ...rest, rows }));
    const [campaign] = all.filter(({ type }) => type === "campaign");
    expect(campaign).toMatchObject({ first_seen: "2021-02-07T00:00:00.000Z", last_seen: "2021-05-31T00:00:00.000Z" });
    const notes = all.filter(({ object_refs: refs }) => JSON.stringify(refs) === JSON.stringify([campaign?.id]));
    expect(notes.map(({ abstract }) => abstract).toSorted()).toEqual([
      "affected: >12 people",
      "date: disclosed 2021-06-15",
      "date: occurred 2021-02-07/2021-04-01",
      "date: occurred 2021-03/2021-05",
    ]);
  });

  it("has a row for every field, and loses none that an incident has", () => {
    expect(STIX_FIELDS.map(({ ours }) => ours)).toEqual(contractFields.map(({ name }) => name));
    expect(losses()).not.toEqual([]);
    expect(losses().filter(({ lost }) => lost !== 0)).toEqual([]);
  });
});

describe("the bundle of the data set", () => {
  testWithCorpusPath("is valid, itself and object by object", "schemas/stix-2.1", async (folder) => {
    const validatorOf = compileStixSchemas(folder);
    const statuses = ["confirmed", "disputed", "reported", "claimed", "refuted", "withdrawn"];
    const filters = statuses.flatMap((status) => ["--status", status]);
    const { out } = await askShippedData("export", "stix", ...filters);
    const all = readBundle(out);
    const faults = all.flatMap(({ id, ...rest }) => {
      const validate = validatorOf(rest.type);
      const isValid: boolean = validate({ id, ...rest });
      return isValid
        ? []
        : [`${id} ${validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)}`];
    });
    expect(all.length).toBeGreaterThan(5000);
    expect(faults).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    // The schema of the bundle has a closed list of types, without some of STIX 2.1 itself (incident, location, note)
    // and without all extensions, and tries all of them for every object: it is asked for its own properties, and for
    // one object of each type that it lists.
    const listed = ["campaign", "identity", "intrusion-set", "relationship", "report", "threat-actor"];
    const sample = listed.map((type) => all.find((one) => one.type === type));
    const isBundle: boolean = validatorOf("bundle")({ ...JSON.parse(out), objects: sample });
    expect(isBundle).toBe(true);
  });

  it("gives back the incidents and the headline figures of the data set", async () => {
    const { out } = await askShippedData("export", "stix");
    const { out: list } = await askShippedData("list", "--json", "--fields", "id,affected");
    const rows: readonly { id: string; affected: { count: number | null; unit: string; claimed: boolean } | null }[] =
      JSON.parse(list);
    const incidents = new Map(
      readBundle(out)
        .filter(({ type }) => type === "incident")
        .map((incident) => [idOf(incident), countsOf(incident)]),
    );
    expect([...incidents.keys()].toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    const counted = rows.filter(({ affected }) => affected && !affected.claimed && affected.unit !== "records");
    expect(counted.length).toBeGreaterThan(100);
    expect(counted.map(({ id }) => [id, incidents.get(id)])).toEqual(
      counted.map(({ id, affected }) => [id, affected?.count == null ? [] : [affected.count]]),
    );
  });
});

function idOf({ external_references: references }: Thing): unknown {
  const known: readonly { source_name: string; external_id: string }[] = Array.isArray(references) ? references : [];
  return known.find(({ source_name: name }) => name === "breaches")?.external_id;
}

function countsOf({ extensions }: Thing): unknown[] {
  const text = JSON.stringify(extensions).match(/"impacted_entity_counts":(\{[^}]*\})/)?.[1];
  return text === undefined ? [] : Object.values(JSON.parse(text));
}
