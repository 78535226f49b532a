import type { Criteria } from "../query/criteria.ts";
import type { Where } from "../query/where/compile-where.ts";
import type { Catalog } from "../record/catalog.ts";
import type { Context } from "./context.ts";
import { type DataFlags, splitDataFlag } from "./flags/data-flags.ts";
import type { FilterFlags } from "./flags/filters.ts";
import type { OutputFlags } from "./flags/output-flags.ts";
import { readCriteria } from "./flags/read-criteria.ts";

type CriteriaFlags = FilterFlags & DataFlags & OutputFlags;

/** What the flags ask for, the query among them. Tells on standard error how names were understood. */
export async function askCriteria(context: Context, flags: CriteriaFlags, catalog: Catalog): Promise<Criteria> {
  const { types } = splitDataFlag(flags.data ?? [], context.io);
  const { criteria, resolutions } = readCriteria(flags, types, catalog, context.io.now());
  for (const resolution of resolutions) context.notice(resolution, flags);
  return { ...criteria, where: await askWhere(context, flags, catalog, criteria) };
}

// The query language is loaded only where somebody uses it.
async function askWhere(
  context: Context,
  flags: CriteriaFlags,
  catalog: Catalog,
  criteria: Criteria,
): Promise<Where | null> {
  if (!flags.where) return null;
  const { readWhere } = await import("./flags/read-where.ts");
  const { where, resolutions } = readWhere(flags.where, { ...criteria, catalog, now: context.io.now() });
  for (const resolution of resolutions) context.notice(resolution, flags);
  return where;
}
