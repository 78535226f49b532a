import { compareText } from "../record/date-summary.ts";
import { sizeOf } from "../record/show-values.ts";
import type { Field, FieldContext } from "./field.ts";
import type { AffectedAnswer, IncidentRow } from "./incident-answer.ts";

/** What the incidents of a group add up to in one unit. */
export interface UnitSum {
  readonly unit: string;
  readonly sum: number;
  /** Incidents whose figure is in the sum. */
  readonly incidents: number;
}

export interface CountGroup {
  /** One key per field, in their order; null where an incident has none. */
  readonly keys: readonly (string | null)[];
  readonly labels: readonly string[];
  readonly incidents: number;
  /** Sums of headline figures; empty unless asked for. */
  readonly affected: readonly UnitSum[];
  /** Incidents without a figure that may be added: none known, or the attacker's alone. */
  readonly without_figure: number;
}

export interface Counts {
  readonly by: readonly string[];
  /** Which of the fields are periods, whose groups stand in their own order. */
  readonly ordered: readonly boolean[];
  readonly groups: readonly CountGroup[];
  /** Groups left out of these by a limit. */
  readonly cut: number;
  /** Distinct incidents; less than the groups add up to where an incident belongs to several. */
  readonly total: number;
  /** Sums over the distinct incidents. */
  readonly affected: readonly UnitSum[];
  readonly without_figure: number;
}

/**
 * Counts incidents by one field or two. An incident counts once in each group that it belongs to. The largest group
 * comes first, ties by key; periods stand in their order; the group without a value comes last.
 */
export function countIncidents(
  rows: readonly IncidentRow[],
  by: readonly Field[],
  context: FieldContext,
  sumAffected: boolean,
): Counts {
  const groups = new Map<string, { keys: (string | null)[]; rows: IncidentRow[] }>();
  for (const row of rows) {
    for (const keys of combineKeys(by.map((field) => keysOf(field, row, context)))) {
      const id = JSON.stringify(keys);
      const group = groups.get(id) ?? { keys, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
    }
  }
  const counted = [...groups.values()].map(
    (group): CountGroup => ({
      keys: group.keys,
      labels: group.keys.map((key, at) => labelOf(key, by[at], context)),
      incidents: group.rows.length,
      ...sumUp(group.rows, sumAffected),
    }),
  );
  const isOrdered = by[0]?.ordered === true;
  return {
    by: by.map(({ name }) => name),
    ordered: by.map(({ ordered }) => ordered === true),
    groups: counted.toSorted((a, b) => compareGroups(a, b, isOrdered)),
    cut: 0,
    total: rows.length,
    ...sumUp(rows, sumAffected),
  };
}

function keysOf(field: Field, row: IncidentRow, context: FieldContext): readonly (string | null)[] {
  const keys = [...new Set(field.group?.(row, context) ?? [])];
  return keys.length > 0 ? keys : [null];
}

function combineKeys(lists: readonly (readonly (string | null)[])[]): (string | null)[][] {
  return lists.reduce<(string | null)[][]>(
    (combined, keys) => combined.flatMap((head) => keys.map((key) => [...head, key])),
    [[]],
  );
}

function labelOf(key: string | null, field: Field | undefined, { catalog }: FieldContext): string {
  return key === null ? "not known" : (field?.label?.(key, catalog) ?? key);
}

function compareGroups(a: CountGroup, b: CountGroup, isOrdered: boolean): number {
  const unknownLast = Number(a.keys[0] === null) - Number(b.keys[0] === null);
  const byNumber = isOrdered ? 0 : b.incidents - a.incidents;
  return unknownLast || byNumber || compareKeys(a.keys, b.keys);
}

function compareKeys(a: CountGroup["keys"], b: CountGroup["keys"]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [first, second] = [a[at] ?? null, b[at] ?? null];
  return Number(first === null) - Number(second === null) || compareText(first ?? "", second ?? "");
}

function sumUp(rows: readonly IncidentRow[], wanted: boolean): Pick<Counts, "affected" | "without_figure"> {
  if (!wanted) return { affected: [], without_figure: 0 };
  const summable = rows.map(({ answer }) => answer.affected).filter(isSummable);
  const units = [...new Set(summable.map(({ unit }) => unit ?? ""))].toSorted();
  const affected = units.map((unit) => {
    const own = summable.filter((figure) => (figure.unit ?? "") === unit);
    return { unit, sum: own.reduce((sum, figure) => sum + sizeOf(figure), 0), incidents: own.length };
  });
  return { affected, without_figure: rows.length - summable.length };
}

// Attackers' figures are claims of their own kind and are never added to others.
function isSummable(affected: AffectedAnswer | null): affected is AffectedAnswer {
  return affected !== null && !affected.claimed;
}
