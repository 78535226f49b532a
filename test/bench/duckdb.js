// Answers a question in SQL by DuckDB, as JSON Lines: node duckdb.js "SELECT …".
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const reader = await connection.runAndReadAll(process.argv[2] ?? "");
process.stdout.write(
  reader
    .getRowsJson()
    .map((row) => `${row.join("\t")}\n`)
    .join(""),
);
