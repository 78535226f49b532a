import type { Need } from "../../record/catalog.ts";
import type { FlatLists } from "./columns.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { dayNumber, FILE, type NamedKind, NO_DAY } from "./format.ts";

type Test = (at: number) => boolean;

/** The rows of the incidents that can meet a need, in order. Only the columns that the need asks of are read. */
export function* findCandidates(rows: CompiledRows, need: Need): Iterable<number> {
  const tests = [
    ...linkTest(rows, "companies", "company", need.companies),
    ...linkTest(rows, "actors", "actor", need.actors),
    ...linkTest(rows, "campaigns", "campaign", need.campaigns),
    ...windowTest(rows, need),
  ];
  const [first, count] = rows.meta.kinds.incident;
  for (let at = 0; at < count; at += 1) if (tests.every((test) => test(at))) yield first + at;
}

function linkTest(rows: CompiledRows, column: string, kind: NamedKind, ids: readonly string[]): Test[] {
  if (ids.length === 0) return [];
  const [first] = rows.meta.kinds[kind];
  const codes = new Set(ids.map((id) => rows.find(kind, id) - first));
  const lists = rows.columns(FILE.links).lists(column);
  return [(at) => hasOneOf(lists, at, codes)];
}

function hasOneOf({ offsets, values }: FlatLists, at: number, codes: ReadonlySet<number>): boolean {
  const end = offsets[at + 1] ?? 0;
  for (let index = offsets[at] ?? 0; index < end; index += 1) if (codes.has(values[index] ?? -1)) return true;
  return false;
}

function windowTest(rows: CompiledRows, { clock, window }: Need): Test[] {
  if (window === null) return [];
  const columns = rows.columns(FILE.days);
  const first = columns.integers(`${clock}_first`);
  const last = columns.integers(`${clock}_last`);
  const from = window.earliest === null ? NO_DAY.first : dayNumber(window.earliest);
  const to = window.latest === null ? NO_DAY.last : dayNumber(window.latest);
  return [(at) => (first[at] ?? NO_DAY.first) <= to && (last[at] ?? NO_DAY.last) >= from];
}
