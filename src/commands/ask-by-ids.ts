import { incidentAsOf } from "../query/as-of.ts";
import { listRows } from "../query/finding.ts";
import { answerIncident, createJudge } from "../query/incident-answer.ts";
import { resolveName } from "../query/resolve-name.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import type { Incident } from "../record/records.ts";
import { arrangeRows, readArrangement } from "./arrange-rows.ts";
import { type AskFlags, type Found, reportEmpty } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { readCriteria, tellResolution } from "./flags/read-criteria.ts";

/** The incidents of the given ids, in the order given unless another is asked for; `-` stands for those on standard input. */
export async function askByIds(context: Context, ids: readonly string[], flags: AskFlags): Promise<Found> {
  const arrangement = readArrangement(flags);
  const catalog = await context.catalog(flags);
  const { asOf, figure } = flags;
  const rules = { ...(asOf === undefined ? {} : { asOf }), ...(figure === undefined ? {} : { figure }) };
  const { criteria } = readCriteria(rules, [], catalog, context.io.now());
  const judge = createJudge(catalog, criteria.figure);
  const rows = (await expandIds(ids, context)).map((id) => {
    const incident = findIncident(id, catalog, context, flags);
    const known = criteria.asOf === null ? incident : incidentAsOf(incident, criteria.asOf);
    if (!known) throw new BreachesError("unknown-name", `${incident.id}: nothing was public by ${criteria.asOf}`);
    return { incident: known, answer: answerIncident(known, judge) };
  });
  if (rows.length === 0) reportEmpty(context, flags);
  const given = (flags.reverse ? rows.toReversed() : rows).slice(0, flags.limit);
  const arranged = flags.sort === undefined ? given : arrangeRows(rows, arrangement);
  return { catalog, rows: listRows(arranged), criteria, fieldContext: { catalog, clock: criteria.clock } };
}

function findIncident(id: string, catalog: Catalog, context: Context, flags: AskFlags): Incident {
  const hit = resolveName(catalog.incidentNames, "incident", id);
  const told = tellResolution("incident", id, hit, hit.id);
  if (told) context.notice(told, flags);
  const incident = catalog.incidents.get(hit.id);
  if (!incident) throw new BreachesError("unknown-name", `no incident "${id}"`);
  return incident;
}

// Ids come one a line, alone or as the first value of tab-separated ones, such as `breaches list` prints.
async function expandIds(ids: readonly string[], { io }: Context): Promise<string[]> {
  if (!ids.includes("-")) return [...ids];
  const lines = (await io.readInput()).split(/\r?\n/).map((line) => line.split("\t")[0]?.trim() ?? "");
  return ids.flatMap((id) => (id === "-" ? lines.filter((line) => line !== "") : [id]));
}
