// The incidents of a set and the shipped ones, as the other programs read them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { generateRecords, writeLines } from "./generate.js";

const INCIDENTS = fileURLToPath(new URL("../../data/incidents", import.meta.url));

/** One JSON file, an array of records with their ids. */
export function writeJson(file, count) {
  let before = "[";
  const tell = ({ json }) => {
    const text = `${before}${json}`;
    before = ",\n";
    return text;
  };
  writeLines(file, listIncidents(count), tell, "]\n");
}

/** A SQLite database: a row for each incident with its record as JSON, indexed by company and by year. */
export function writeSqlite(file, count) {
  const [incidents, roles] = [`${file}.incidents`, `${file}.roles`];
  writeLines(incidents, listIncidents(count), ({ id, json }) => {
    const when = JSON.parse(json).dates?.disclosed?.[0]?.when ?? "";
    return `${[id, when, /\d{4}/.exec(when)?.[0] ?? "none", json].join(FIELD_END)}${ROW_END}`;
  });
  writeLines(roles, listIncidents(count), ({ id, json }) =>
    companiesOf(id, JSON.parse(json))
      .map((company) => `${company}${FIELD_END}${id}${ROW_END}`)
      .join(""),
  );
  const { status, stderr, error } = spawnSync("sqlite3", [file], { input: load(incidents, roles), encoding: "utf8" });
  return status === 0 ? null : (error?.message ?? stderr);
}

// What SQLite's mode `ascii` parts fields and rows by; neither stands in JSON.
const [FIELD_END, ROW_END] = ["\x1f", "\x1e"];

function load(incidents, roles) {
  return `CREATE TABLE incidents (id TEXT PRIMARY KEY, disclosed TEXT, year TEXT, record TEXT);
CREATE TABLE roles (company TEXT, incident TEXT);
.mode ascii
.import '${incidents}' incidents
.import '${roles}' roles
CREATE INDEX by_year ON incidents (year);
CREATE INDEX by_company ON roles (company);
`;
}

function companiesOf(id, { companies = [] }) {
  return [...new Set([id.split("/")[0], ...companies.flatMap(({ company }) => company ?? [])])];
}

function* listIncidents(count) {
  for (const { kind, id, json } of generateRecords(count)) if (kind === "incident") yield withId(id, json);
  for (const file of readdirSync(INCIDENTS, { recursive: true }).filter((name) => name.endsWith(".yaml"))) {
    const record = parse(readFileSync(join(INCIDENTS, file), "utf8"), { schema: "failsafe" });
    yield withId(file.replaceAll("\\", "/").slice(0, -".yaml".length), JSON.stringify(record));
  }
}

function withId(id, json) {
  return { id, json: `{"id":"${id}",${json.slice(1)}` };
}
