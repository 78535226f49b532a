import type { Criteria } from "../query/criteria.ts";
import type { FieldContext } from "../query/field.ts";
import { fields } from "../query/fields.ts";
import { findIncidents } from "../query/find-incidents.ts";
import type { Finding, IncidentRows, LeftOut } from "../query/finding.ts";
import type { Catalog } from "../record/catalog.ts";
import { readArrangement } from "./arrange-rows.ts";
import { askCriteria } from "./ask-criteria.ts";
import type { Context } from "./context.ts";
import type { DataFlags } from "./flags/data-flags.ts";
import type { FilterFlags } from "./flags/filters.ts";
import type { ListFlags } from "./flags/output-flags.ts";
import { requireFields } from "./flags/require-fields.ts";

export type AskFlags = FilterFlags & DataFlags & ListFlags;

/** Incidents found, with what is needed to show them. */
export interface Asked {
  readonly catalog: Catalog;
  readonly finding: Finding;
  readonly criteria: Criteria;
  readonly fieldContext: FieldContext;
}

/** The same, sorted and limited. */
export interface Found extends Omit<Asked, "finding"> {
  readonly rows: IncidentRows;
}

/** Finds and arranges incidents by the flags, and tells on standard error what was understood and left out. */
export async function askIncidents(context: Context, flags: AskFlags, more: Partial<Criteria> = {}): Promise<Found> {
  const arrangement = readArrangement(flags);
  const { finding, ...asked } = await askFinding(context, flags, more);
  const rows = finding.arrange(arrangement);
  tellPossible(context, rows, flags);
  return { ...asked, rows };
}

/** Finds incidents by the flags, in no order. */
export async function askFinding(context: Context, flags: AskFlags, more: Partial<Criteria> = {}): Promise<Asked> {
  if (flags.fields) requireFields(flags.fields, fields, "fields");
  const catalog = await context.catalog(flags);
  const criteria = { ...(await askCriteria(context, flags, catalog)), ...more };
  const finding = findIncidents(catalog, criteria);
  for (const remark of tellLeftOut(finding.leftOut, criteria)) context.notice(remark, flags);
  if (finding.length === 0) reportEmpty(context, flags);
  return { catalog, finding, criteria, fieldContext: { catalog, clock: criteria.clock } };
}

/** Tells where a mark at a date means that it is uncertain. */
export function tellPossible(context: Context, { hasPossible }: Pick<Finding, "hasPossible">, flags: AskFlags): void {
  if (hasPossible) {
    context.notice("* possible matches: their dates are uncertain (--certain leaves them out)", flags);
  }
}

/** Tells that nothing was found, and ends with 1 where that was asked for. */
export function reportEmpty(context: Context, flags: AskFlags): void {
  context.notice("no incident found", flags);
  if (flags.failEmpty) context.endWith(1);
}

/** What was left out and why, in words. */
export function tellLeftOut(leftOut: LeftOut, { clock, minAffected, where }: Criteria): string[] {
  const say = (count: number, words: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? "incident" : "incidents"} ${words}`];
  return [
    ...say(leftOut.refuted, "left out as refuted (--status refuted shows them)"),
    ...say(leftOut.withdrawn, "left out as withdrawn (--status withdrawn shows them)"),
    ...say(leftOut.linked, "left out as counted under another record (same_as; breaches show opens them)"),
    ...say(leftOut.undated, `left out without a date on the clock “${clock}”`),
    ...say(leftOut.possible, "left out as possible matches only"),
    ...say(leftOut.unknown, `left out: ${where?.canLack.join(" or ")} not known`),
    ...say(leftOut.withoutFigure, `left out without a figure to compare with ${minAffected}`),
  ];
}
