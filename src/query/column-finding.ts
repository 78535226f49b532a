import type { Catalog } from "../record/catalog.ts";
import type { IncidentColumns } from "../record/incident-columns.ts";
import { sizeOf } from "../record/show-values.ts";
import { columnGroups } from "./column-groups.ts";
import { countGroups, countSingles, type Summand } from "./count-groups.ts";
import { showCounts, summandOf } from "./count-incidents.ts";
import type { Criteria } from "./criteria.ts";
import type { Field } from "./field.ts";
import type { Finding, IncidentRows } from "./finding.ts";
import {
  type AffectedAnswer,
  answerIncident,
  createJudge,
  type IncidentAnswer,
  type IncidentRow,
} from "./incident-answer.ts";
import { COLUMN } from "./incident-cells.ts";
import { selectRows } from "./select-rows.ts";
import { type Ranks, rankNumbers, ranksOf, sortByRanks } from "./sort-columns.ts";

/** Finds, sorts and counts incidents by columns; a record is read only when its row is asked for. */
export function findInColumns(catalog: Catalog, columns: IncidentColumns, criteria: Criteria): Finding {
  const { rows, possible, leftOut } = selectRows(columns, criteria);
  const readRow = createRowReader(catalog, columns, criteria, possible);
  const affectedAt = (row: number) => readRow(row).answer.affected;
  const isDefault = criteria.figure === "official";
  const rank = (field: Field): Ranks => {
    if (field.order !== "figure" || isDefault) return ranksOf(columns, field);
    const sizes = new Float64Array(columns.length).fill(Number.NaN);
    for (const row of rows) sizes[row] = sizeOrNone(affectedAt(row));
    return rankNumbers(sizes);
  };
  return {
    length: rows.length,
    hasPossible: hasPossible(rows, possible),
    leftOut,
    arrange: ({ field, downwards, limit }) => {
      const sorted = field ? arrangeRows(rows, field, downwards, rank) : rows;
      return listLazily(sorted.subarray(0, limit), possible, readRow);
    },
    count: (by, context, sumAffected) => {
      const groups = by.map((field) => columnGroups(columns, field, context.clock));
      const counting = { by, context, sumAffected };
      const [only] = groups;
      if (only?.single && by.length === 1 && !sumAffected)
        return showCounts(countSingles(rows, only), groups, counting);
      const summandOf = !sumAffected ? () => null : isDefault ? readSummands(columns) : summandFrom(affectedAt);
      return showCounts(countGroups(rows, groups, summandOf), groups, counting);
    },
  };
}

type RowReader = (row: number) => IncidentRow;

function createRowReader(
  catalog: Catalog,
  columns: IncidentColumns,
  { figure }: Criteria,
  possible: Uint8Array,
): RowReader {
  const judge = createJudge(catalog, figure);
  return (row) => {
    const kept = figure === "official" ? columns.answerAt(row) : null;
    const answer: IncidentAnswer = kept ? JSON.parse(kept) : answerIncident(columns.incidentAt(row), judge);
    return {
      // Most answers do without it.
      get incident() {
        return columns.incidentAt(row);
      },
      answer: possible[row] === 1 ? { ...answer, match: "possible" } : answer,
    };
  };
}

function arrangeRows(rows: Int32Array, field: Field, downwards: boolean, rank: (field: Field) => Ranks): Int32Array {
  if (field.order === "id") return downwards ? rows.toReversed() : rows;
  return sortByRanks(rows, rank(field), downwards);
}

function listLazily(rows: Int32Array, possible: Uint8Array, readRow: RowReader): IncidentRows {
  let read: readonly IncidentRow[] | null = null;
  const readEach = function* (some: Int32Array) {
    for (const row of some) yield readRow(row);
  };
  return {
    length: rows.length,
    hasPossible: hasPossible(rows, possible),
    all: () => {
      read ??= Array.from(rows, readRow);
      return read;
    },
    // Rows are numbered in the order of their ids.
    byId: () => readEach(rows.toSorted()),
    *[Symbol.iterator]() {
      if (read) yield* read;
      else yield* readEach(rows);
    },
  };
}

function hasPossible(rows: Int32Array, possible: Uint8Array): boolean {
  return rows.some((row) => possible[row] === 1);
}

function sizeOrNone(affected: AffectedAnswer | null): number {
  return affected ? sizeOf(affected) : Number.NaN;
}

function readSummands(columns: IncidentColumns): (row: number) => Summand {
  const sizes = columns.numbers(COLUMN.size);
  const units = columns.words(COLUMN.unit);
  const claimed = columns.words(COLUMN.claimed).codes;
  return (row) => {
    const unit = units.codes[row] ?? 0;
    return unit === 0 || claimed[row] !== 0 ? null : { unit: units.wordOf(unit), size: sizes[row] ?? 0 };
  };
}

function summandFrom(affectedAt: (row: number) => AffectedAnswer | null): (row: number) => Summand {
  return (row) => summandOf(affectedAt(row));
}
