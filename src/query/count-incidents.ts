import { compareText } from "../record/date-summary.ts";
import { sizeOf } from "../record/show-values.ts";
import {
  type Counted,
  countGroups,
  type GroupColumn,
  type GroupTally,
  type Summand,
  splitKeys,
  type UnitSum,
} from "./count-groups.ts";
import type { Field, FieldContext } from "./field.ts";
import type { AffectedAnswer, IncidentRow } from "./incident-answer.ts";

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

/** What was asked to be counted. */
export interface Counting {
  readonly by: readonly Field[];
  readonly context: FieldContext;
  readonly sumAffected: boolean;
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
  const columns = by.map((field) => listGroups(rows, field, context));
  const counted = countGroups(rows.keys(), columns, (at) => summandOf(rows[at]?.answer.affected ?? null));
  return showCounts(counted, columns, { by, context, sumAffected });
}

/** Names the groups that were counted and puts them in order. */
export function showCounts(
  { groups, total }: Counted,
  columns: readonly GroupColumn[],
  { by, context, sumAffected }: Counting,
): Counts {
  const counted = [...groups].map(([number, tally]): CountGroup => {
    const keys = splitKeys(number, columns);
    return {
      keys,
      // Read only where a person reads it: the name of a company stands in its record.
      get labels() {
        return keys.map((key, at) => labelOf(key, by[at], context));
      },
      incidents: tally.incidents,
      ...sumUp(tally, sumAffected),
    };
  });
  const isOrdered = by[0]?.ordered === true;
  return {
    by: by.map(({ name }) => name),
    ordered: by.map(({ ordered }) => ordered === true),
    groups: counted.toSorted((a, b) => compareGroups(a, b, isOrdered)),
    cut: 0,
    total: total.incidents,
    ...sumUp(total, sumAffected),
  };
}

function listGroups(rows: readonly IncidentRow[], field: Field, context: FieldContext): GroupColumn {
  const keys: (string | null)[] = [null];
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };
  const groups = rows.map((row) => [...new Set(field.group?.(row, context) ?? [])].map(numberOf));
  const unknown = [0];
  return {
    size: keys.length,
    keyOf: (group) => keys[group] ?? null,
    groupsOf: (at) => (groups[at]?.length ? groups[at] : unknown),
  };
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

function sumUp(tally: GroupTally, wanted: boolean): Pick<Counts, "affected" | "without_figure"> {
  return wanted ? { affected: tally.sums(), without_figure: tally.withoutFigure } : { affected: [], without_figure: 0 };
}

/** What a headline figure adds to a sum. Attackers' figures are claims of their own kind and are never added to others. */
export function summandOf(affected: AffectedAnswer | null): Summand {
  return affected === null || affected.claimed ? null : { unit: affected.unit ?? "", size: sizeOf(affected) };
}
