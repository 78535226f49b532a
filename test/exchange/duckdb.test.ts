import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { breaches } from "../cli/spawn-command.ts";
import { findDuckDbQuery } from "./readme-queries.ts";

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
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await database.runAndReadAll(sql)).getRowsJson();
}

/** The groups of `breaches count`, as DuckDB answers. */
function countGroups(...by: readonly string[]): string[] {
  const { out } = breaches("count", "--by", ...by, "--format", "tsv");
  return out.trimEnd().split("\n").toSorted();
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

describe("the Parquet export", () => {
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
    const rows = await ask(findDuckDbQuery("README.md").replaceAll("incidents.parquet", `${folder}/incidents.parquet`));
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
});
