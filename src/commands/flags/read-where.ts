import type { WhereScope } from "../../query/where/compile-term.ts";
import { compileWhere, type Where } from "../../query/where/compile-where.ts";
import { parseWhere } from "../../query/where/parse-where.ts";
import { nameOf, tellResolution } from "./read-criteria.ts";

/** A query in force, and how names were understood that are not the ids themselves. */
export interface ReadWhere {
  readonly where: Where;
  readonly resolutions: readonly string[];
}

/** Reads the queries of `--where`; one given twice is an “or”, like every filter. Throws with the place of a fault. */
export function readWhere(queries: readonly string[], scope: WhereScope): ReadWhere {
  for (const query of queries) parseWhere(query);
  const query = queries.length === 1 ? queries.join() : queries.map((one) => `(${one})`).join(" OR ");
  const where = compileWhere(query, parseWhere(query), scope);
  const resolutions = where.understood.flatMap(({ kind, asked, hit }) => {
    return tellResolution(kind, asked, hit, nameOf(scope.catalog, kind, hit.id)) ?? [];
  });
  return { where, resolutions };
}
