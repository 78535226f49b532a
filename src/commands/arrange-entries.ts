import type { EntryField } from "../query/entry-field.ts";
import { sortByKey } from "../query/sort-rows.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { ListFlags } from "./flags/output-flags.ts";
import { requireFields } from "./flags/require-fields.ts";

/** Entries in the order asked for, and the fields asked for, if any. */
export interface ArrangedEntries<Entry> {
  readonly entries: readonly Entry[];
  readonly chosen: readonly EntryField<Entry>[] | null;
}

type Arranging = Pick<ListFlags, "fields" | "sort" | "reverse" | "limit">;

/**
 * Reads how a list is to stand by its fields, and gives what arranges it; what has no value comes last. Without a field
 * to sort by, entries stay as they come, or the other way round. Throws where a field is unknown or has no order.
 */
export function arrangeEntries<Entry>(
  fields: readonly EntryField<Entry>[],
  { fields: names, sort, reverse = false, limit }: Arranging,
): (entries: readonly Entry[]) => ArrangedEntries<Entry> {
  const chosen = names ? requireFields(names, fields, "fields") : null;
  const keyOf = sort === undefined ? null : readSort(sort, fields);
  return (entries) => {
    const sorted = keyOf ? sortByKey(entries, keyOf, reverse) : reverse ? entries.toReversed() : entries;
    return { entries: sorted.slice(0, limit), chosen };
  };
}

function readSort<Entry>(name: string, fields: readonly EntryField<Entry>[]): NonNullable<EntryField<Entry>["sort"]> {
  const sortable = fields.filter((field) => field.sort);
  const [field] = requireFields([name], fields, "sort");
  if (field?.sort) return field.sort;
  const known = sortable.map((one) => one.name).join(", ");
  throw new BreachesError("unknown-field", `cannot sort by ${name}`, `expected one of ${known}`);
}
