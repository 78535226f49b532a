import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { breaches } from "../cli/spawn-command.ts";
import { leaveFolder } from "../leave-folder.ts";
import { findQuery } from "./readme-queries.ts";

/** An incident of the JSON Lines, as far as its CSV is compared with it. */
interface Row {
  readonly [key: string]: unknown;
  readonly occurred: { readonly edtf: string } | null;
  readonly disclosed: { readonly latest: string | null } | null;
  readonly affected: { readonly count: number | null; readonly unit: string | null } | null;
  readonly actions: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), "breaches-export-"));
let database: DuckDBConnection;

const COLUMNS = ["id", "status", "year", "company", "affected"].join();

beforeAll(async () => {
  database = await (await DuckDBInstance.create(":memory:")).connect();
  for (const format of ["parquet", "csv", "jsonl"] as const) {
    const fields = format === "jsonl" ? ["--fields", COLUMNS] : [];
    const { code, err } = breaches("export", format, ...fields, "-o", join(folder, `incidents.${format}`));
    expect({ code, err: err.includes("fault") }).toEqual({ code: 0, err: false });
  }
});
afterAll(() => leaveFolder(folder));

async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await database.runAndReadAll(sql)).getRowsJson();
}

/** The groups of `breaches count`, as DuckDB answers. */
function countGroups(...by: readonly string[]): string[] {
  const { out } = breaches("count", "--by", ...by, "--format", "tsv");
  return out.trimEnd().split("\n").toSorted();
}

function readThing(text: string): { readonly [key: string]: unknown } {
  const thing: { readonly [key: string]: unknown } = JSON.parse(text);
  return thing;
}

/** Each file as a table in which lists are lists. */
const TABLES = {
  parquet: `(SELECT * FROM '${folder}/incidents.parquet')`,
  csv: `(SELECT * REPLACE (string_split(year, '; ') AS year) FROM read_csv('${folder}/incidents.csv', all_varchar = true))`,
  jsonl: `(SELECT * FROM read_json('${folder}/incidents.jsonl'))`,
} as const;

describe.each(Object.entries(TABLES))("DuckDB reads the %s export", (format, table) => {
  it("and finds as many incidents as breaches count", async () => {
    const { out } = breaches("list", "--fields", "id");
    const [[count] = []] = await ask(`SELECT count(*) FROM ${table}`);
    expect(Number(count)).toBe(out.trimEnd().split("\n").length);
  });

  it("and counts them by status as breaches count does", async () => {
    const rows = await ask(`SELECT status, count(*) FROM ${table} GROUP BY ALL`);
    expect(rows.map((row) => row.join("\t")).toSorted()).toEqual(countGroups("status"));
  });

  it("and counts them by year as breaches count does", async () => {
    const rows = await ask(`SELECT coalesce(year[1], 'unknown'), count(*) FROM ${table} GROUP BY ALL`);
    const groups = countGroups("year")
      .map((line) => line.replace(/^\t/, "unknown\t"))
      .toSorted();
    expect(rows.map((row) => row.join("\t")).toSorted()).toEqual(groups);
    expect(format).not.toBe("");
  });
});

describe("the CSV export", () => {
  it("gives back words, dates, figures and lists as JSON Lines have them", async () => {
    const { out } = breaches("export", "jsonl");
    const columns = "id, title, summary, status, occurred, disclosed_latest, affected_count, affected_unit, actions";
    const rows = await ask(`SELECT ${columns} FROM read_csv('${folder}/incidents.csv', all_varchar = true)`);
    const known = (value: unknown) => (value === null || value === undefined || value === "" ? null : String(value));
    expect(rows).toEqual(
      out
        .trimEnd()
        .split("\n")
        .map((line): Row => JSON.parse(line))
        .map(({ id, title, summary, status, occurred, disclosed, affected, actions }) =>
          [
            id,
            title,
            summary,
            status,
            occurred?.edtf,
            disclosed?.latest,
            affected?.count,
            affected?.unit,
            actions.join("; "),
          ].map(known),
        ),
    );
  });
});

describe("the Parquet export", () => {
  it("gives back every field of every incident as JSON Lines have it", async () => {
    const { out } = breaches("export", "jsonl");
    const lines = out.trimEnd().split("\n").map(readThing);
    const names = Object.keys(lines[0] ?? {}).map((name) => `"${name}"`);
    const rows = await ask(`SELECT to_json(row) FROM (SELECT ${names.join()} FROM ${TABLES.parquet}) AS row`);
    expect(lines.length).toBeGreaterThan(400);
    expect(rows.map(([row]) => readThing(String(row)))).toEqual(lines);
  });

  it("has typed columns, lists as lists, and the bounds of dates as dates", async () => {
    const rows = await ask(`DESCRIBE SELECT impact, occurred, affected, added, company FROM ${TABLES.parquet}`);
    expect(rows.map(([name, type]) => [name, type])).toEqual([
      ["impact", "VARCHAR[]"],
      [
        "occurred",
        'STRUCT(edtf VARCHAR, earliest DATE, latest DATE, "precision" VARCHAR, approximate BOOLEAN, uncertain BOOLEAN)',
      ],
      [
        "affected",
        'STRUCT(count BIGINT, low BIGINT, high BIGINT, bound VARCHAR, unit VARCHAR, claimed BOOLEAN, "by" VARCHAR, who VARCHAR, date VARCHAR)',
      ],
      ["added", "DATE"],
      ["company", "VARCHAR[]"],
    ]);
  });

  it("answers the question of the README", async () => {
    const rows = await ask(
      findQuery("README.md", "DuckDB").replaceAll("incidents.parquet", `${folder}/incidents.parquet`),
    );
    expect(rows.length).toBeGreaterThan(2);
    const { out } = breaches("count", "--by", "sector", "--status", "confirmed", "--format", "tsv");
    const counts = new Map(
      out
        .trimEnd()
        .split("\n")
        .map((line): [string, number] => {
          const [sector = "", count] = line.split("\t");
          return [sector, Number(count)];
        }),
    );
    for (const [sector, incidents] of rows)
      expect([sector, Number(incidents)]).toEqual([sector, counts.get(String(sector))]);
  });

  it("answers the question of the README in the words of Spark, but for how it names a file and takes a list apart", async () => {
    const spark = findQuery("README.md", "Spark SQL");
    const words = spark.replace("parquet.`incidents.parquet`", "'incidents.parquet'").replace("explode(", "unnest(");
    expect(words).toBe(findQuery("README.md", "DuckDB"));
  });
});
