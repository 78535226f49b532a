import { readFileSync } from "node:fs";

/** The query that a document shows for DuckDB; throws where it shows none. */
export function findDuckDbQuery(file: string): string {
  const found = /^```sql\n-- DuckDB\n([\s\S]*?)^```$/m.exec(readFileSync(file, "utf8"))?.[1];
  if (found === undefined) throw new Error(`${file} shows no query for DuckDB`);
  return found.trim().replace(/;$/, "");
}
