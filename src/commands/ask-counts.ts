import type { Counts } from "../query/count-incidents.ts";
import { fields } from "../query/fields.ts";
import { BreachesError } from "../record/breaches-error.ts";
import { type AskFlags, askFinding, tellPossible } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { requireFields } from "./flags/require-fields.ts";

/** Counts the incidents that the flags select. Tells on standard error where groups add up to more than the total. */
export async function askCounts(
  context: Context,
  flags: AskFlags,
  by: readonly string[],
  sum?: string,
): Promise<Counts> {
  const groupable = fields.filter(({ group }) => group);
  const chosen = requireFields(by, groupable, "by");
  if (chosen.length > 2) throw new BreachesError("usage", `found ${by.length} fields for --by, expected one or two`);
  if (sum !== undefined && sum !== "affected") {
    throw new BreachesError("unknown-field", `cannot add up ${sum}`, "expected --sum affected");
  }
  const { finding, fieldContext } = await askFinding(context, flags);
  tellPossible(context, finding, flags);
  const counts = finding.count(chosen, fieldContext, sum !== undefined);
  const sumOfGroups = counts.groups.reduce((total, group) => total + group.incidents, 0);
  if (sumOfGroups > counts.total) {
    context.notice(`${counts.total} distinct incidents; one that belongs to several groups counts in each`, flags);
  }
  const groups = flags.reverse ? counts.groups.toReversed() : counts.groups;
  const kept = groups.slice(0, flags.limit);
  return { ...counts, groups: kept, cut: groups.length - kept.length };
}
