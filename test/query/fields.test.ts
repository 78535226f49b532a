import { describe, expect, it } from "vitest";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { describeFields } from "../../src/query/describe-fields.ts";
import { contractFields, fields } from "../../src/query/fields.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog } from "../build-catalog.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

const CONTRACT = [
  ..."id title summary kind impact status statements companies campaigns occurred discovered disclosed dates".split(
    " ",
  ),
  ..."affected affected_claims data data_claims attribution verdict actions consequences money volume sources".split(
    " ",
  ),
  ..."added revised withdrawn same_as imported original match via".split(" "),
];
const DERIVED = "company role country sector actor campaign action year month".split(" ");

const context = { catalog: ferryCatalog, clock: "disclosed" } as const;
const bareCatalog = buildCatalog({ incident: { "skiff/2021-bare": {} } });
const rows = [ferryCatalog, bareCatalog].flatMap((catalog) => selectIncidents(catalog, NO_CRITERIA).rows);

describe("the field table", () => {
  it("has no name twice", () => {
    const names = fields.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it("has the fields of the contract in the published order, then those worked out from them", () => {
    expect(contractFields.map(({ name }) => name)).toEqual(CONTRACT);
    expect(fields.map(({ name }) => name)).toEqual([...CONTRACT, ...DERIVED]);
  });

  it("reads every field of the contract from the key of its name", () => {
    for (const { answer } of rows) expect(Object.keys(answer)).toEqual(CONTRACT);
    const read = (name: string) => contractFields.find((field) => field.name === name)?.read;
    for (const [name, value] of rows.flatMap(({ answer }) => Object.entries(answer))) {
      const row = rows.find(({ answer }) => Object.entries(answer).some(([key, own]) => key === name && own === value));
      expect(row && read(name)?.(row, context)).toBe(value);
    }
  });

  it("says one line about each field", () => {
    expect(fields.filter(({ about }) => about.trim() === "" || about.includes("\n"))).toEqual([]);
  });
});

describe.each(fields.map((field) => [field.name, field] as const))("the field %s", (_, field) => {
  it("shows every row as one line of text, without a trace of null or of objects", () => {
    for (const row of rows) {
      const text = field.show(row, context);
      expect(text).toBeTypeOf("string");
      expect(text).not.toMatch(/\n|null|undefined|\[object/);
    }
  });

  it("has a value that JSON can carry for every row", () => {
    for (const row of rows)
      expect(JSON.parse(JSON.stringify({ value: field.read(row, context) }))).toHaveProperty("value");
  });

  it("sorts and groups every row, where it does so at all", () => {
    for (const row of rows) {
      const key = field.sort?.(row);
      expect(key === undefined || key === null || ["string", "number", "object"].includes(typeof key)).toBe(true);
      expect(field.group?.(row, context) ?? []).toSatisfy((keys: readonly unknown[]) =>
        keys.every((one) => typeof one === "string" && one !== ""),
      );
    }
  });
});

describe("what fields show", () => {
  it.each([
    ["status", "confirmed"],
    ["statements", "confirms (company); denies the extent (company)"],
    ["companies", "Gullwing (victim); Northquay Ferries (data-owner); Lantern (named)"],
    ["company", "Gullwing; Northquay Ferries"],
    ["role", "victim; data-owner; named"],
    ["country", "NO; NL"],
    ["actor", "Kelp Ghost; Brass Anchor"],
    ["campaign", "High Tide"],
    ["disclosed", "2020-12-20"],
    ["occurred", ""],
    ["dates", "discovered 2020-12-01 (press); disclosed 2020-12-20 (press)"],
    ["affected", "300,000 customers"],
    ["actions", "malware/ransomware; hacking/use-of-stolen-creds"],
    ["verdict", "disputed"],
    ["year", "2020"],
    ["month", "2020-12"],
    ["withdrawn", ""],
    ["sources", "The Harbour Gazette; The Undated Almanac"],
  ])("%s", (name, text) => {
    const [row] = rows.filter(({ answer }) => answer.id === "gullwing/2020-portal");
    const field = fields.find((candidate) => candidate.name === name);
    expect(row && field?.show(row, context)).toBe(text);
  });

  it.each([
    ["disclosed", "2020-11"],
    ["discovered", ""],
  ] as const)("month follows the clock %s, and is empty where the date leaves it open", (clock, text) => {
    const [row] = rows.filter(({ answer }) => answer.id === "northquay/2020-manifests");
    const month = fields.find(({ name }) => name === "month");
    expect(row && month?.show(row, { ...context, clock })).toBe(text);
  });
});

describe("the field table in words", () => {
  const described = describeFields();
  const flagsOf = (name: string) => described.find((field) => field.name === name);

  it("lists each field once, in the order of the table", () => {
    expect(described.map(({ name }) => name)).toEqual([...CONTRACT, ...DERIVED]);
  });

  it.each([
    ["id", { json: "always", sorts: true, groups: false, filter: null }],
    ["status", { json: "always", sorts: true, groups: true, filter: "--status" }],
    ["affected", { json: "always", sorts: true, groups: false, filter: "--min-affected" }],
    ["company", { json: "asked", sorts: true, groups: true, filter: "--company" }],
    ["year", { json: "asked", sorts: false, groups: true, filter: null }],
    ["sources", { json: "always", sorts: false, groups: false, filter: null }],
  ])("tells what can be done with %s", (name, expected) => {
    expect(flagsOf(name)).toMatchObject(expected);
  });
});
