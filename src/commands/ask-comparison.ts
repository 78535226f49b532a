import { type Comparison, compareMembers, type MemberKind } from "../query/compare-members.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import { askCriteria } from "./ask-criteria.ts";
import { askRecord } from "./ask-record.ts";
import type { CompareFlags } from "./compare.ts";
import type { Context } from "./context.ts";

/** Compares the companies, or the actors, that names lead to. Throws where they are not of one kind, or fewer than two. */
export async function askComparison(
  context: Context,
  names: readonly string[],
  flags: CompareFlags,
): Promise<Comparison> {
  const catalog = await context.catalog(flags);
  const kind = flags.actors ? "actor" : decideKind(names, catalog, context, flags);
  const found = names.map((name) =>
    kind === "company"
      ? askRecord(context, kind, name, catalog.companyNames, catalog.companies, flags).record.id
      : askRecord(context, kind, name, catalog.actorNames, catalog.actors, flags).record.id,
  );
  const ids = [...new Set(found)];
  if (ids.length < 2) throw new BreachesError("usage", `found one ${kind}, ${ids[0]}, expected two or more to compare`);
  const criteria = await askCriteria(context, flags, catalog);
  const comparison = compareMembers(kind, ids, catalog, criteria);
  tellRemarks(comparison, context, flags);
  return comparison;
}

// Companies come first; names that lead to actors alone are compared as such, and a mixture is refused.
function decideKind(names: readonly string[], catalog: Catalog, context: Context, flags: CompareFlags): MemberKind {
  const leadsTo = (name: string) => ({
    company: catalog.companyNames.find(name).length > 0,
    actor: catalog.actorNames.find(name).length > 0,
  });
  const found = names.map((name) => ({ name, ...leadsTo(name) }));
  if (found.every(({ company }) => company)) {
    if (found.every(({ actor }) => actor)) context.notice("there are actors of these names too: --actors", flags);
    return "company";
  }
  if (found.every(({ actor }) => actor)) return "actor";
  const only = found.find(({ company, actor }) => actor && !company);
  const other = found.find(({ company, actor }) => company && !actor);
  // A name that leads nowhere is told when it is looked up.
  if (!only || !other) return only ? "actor" : "company";
  throw new BreachesError(
    "ambiguous-name",
    `“${only.name}” is an actor and “${other.name}” a company`,
    "compare companies with companies, or actors with actors (--actors)",
  );
}

function tellRemarks({ members, shared }: Comparison, context: Context, flags: CompareFlags): void {
  if (members.every(({ incidents }) => incidents === 0)) context.notice("no incident found", flags);
  if (members.some(({ possible }) => possible > 0)) {
    context.notice("possible matches count: their dates are uncertain (--certain leaves them out)", flags);
  }
  if (shared.length === 0) return;
  const told = shared.length === 1 ? "1 incident counts" : `${shared.length} incidents count`;
  context.notice(`${told} for more than one of them: ${shared.join(", ")}`, flags);
}
