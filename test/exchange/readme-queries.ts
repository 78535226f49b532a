import { readFileSync } from "node:fs";

/** The query that a document shows for a database; throws where it shows none. */
export function findQuery(file: string, database: string): string {
  const blocks = readFileSync(file, "utf8").split("```sql\n-- ");
  const found = blocks.find((block) => block.startsWith(`${database}\n`))?.split("```")[0];
  if (found === undefined) throw new Error(`${file} shows no query for ${database}`);
  return found.slice(database.length).trim().replace(/;$/, "");
}
