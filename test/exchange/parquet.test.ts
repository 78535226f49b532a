import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { writeParquet } from "../../src/exchange/parquet/write-parquet.ts";
import { exportIncidents } from "../../src/index.ts";
import { makeFolder } from "../make-folder.ts";
import { HARD_CASES, sketchInput } from "./export-sketch.ts";

const { rows, catalog, fieldContext, fields } = sketchInput(HARD_CASES);
const chosen = fields.filter(({ name }) => ["id", "impact", "affected", "disclosed"].includes(name));

function* repeat(count: number, note: () => void = () => {}) {
  for (let at = 0; at < count; at += 1) {
    note();
    for (const row of rows) yield row;
  }
}

async function askDuckDB(bytes: Uint8Array, sql: string) {
  const file = join(makeFolder({}), "set.parquet");
  writeFileSync(file, bytes);
  const database = await (await DuckDBInstance.create(":memory:")).connect();
  return (await database.runAndReadAll(sql.replace("$file", `'${file}'`))).getRowsJson();
}

describe("writeParquet", () => {
  it("has written a row group before it asks for rows of the next", () => {
    let asked = 0;
    const repeated = repeat(4000, () => {
      asked += 1;
    });
    const [first] = writeParquet({ rows: repeated, catalog, fields: chosen, fieldContext });
    expect(first?.length).toBeGreaterThan(0);
    expect(asked).toBeLessThan(2000);
  });

  it("writes several row groups as one table, in the order of the rows", async () => {
    const bytes = Buffer.concat([...writeParquet({ rows: repeat(3000), catalog, fields: chosen, fieldContext })]);
    const groups = "SELECT count(DISTINCT row_group_id), any_value(row_group_num_rows) FROM parquet_metadata($file)";
    expect(Number((await askDuckDB(bytes, groups))[0]?.[0])).toBeGreaterThan(1);
    const ids = (await askDuckDB(bytes, "SELECT id FROM $file")).map(([id]) => id);
    expect(ids).toEqual(Array.from(repeat(3000), ({ answer }) => answer.id));
    const [own] = await askDuckDB(bytes, "SELECT count(*), count(DISTINCT affected) FROM $file");
    const figures = new Set(rows.flatMap(({ answer }) => (answer.affected ? JSON.stringify(answer.affected) : [])));
    expect(own?.map(Number)).toEqual([3000 * rows.length, figures.size]);
  });
});

describe("the library", () => {
  it("gives the same bytes, whole", async () => {
    const bytes = await exportIncidents(catalog, rows, "parquet");
    expect(bytes).toEqual(new Uint8Array(Buffer.concat([...writeParquet({ rows, catalog, fields, fieldContext })])));
  });
});
