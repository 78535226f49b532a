import { compareText } from "../record/date-summary.ts";
import type { Counts } from "./count-incidents.ts";
import type { Field, FieldContext } from "./field.ts";
import type { IncidentRow } from "./incident-answer.ts";

/** Of the incidents that meet all else, how many were left out, and why. */
export interface LeftOut {
  readonly refuted: number;
  readonly withdrawn: number;
  /** Linked to another incident by `same_as`, and counted there. */
  readonly linked: number;
  /** Without a date on the chosen clock, where a window was asked for. */
  readonly undated: number;
  /** Possible matches, where only certain ones were asked for. */
  readonly possible: number;
  /** Without a headline figure, where a least number was asked for. */
  readonly withoutFigure: number;
  /** With something not known that the query asks of, so that they neither meet it nor fail it. */
  readonly unknown: number;
}

/** How rows are to be sorted and cut; without a field they stand in the order of their ids. */
export interface Arrangement {
  readonly field: Field | undefined;
  readonly downwards: boolean;
  readonly limit: number | undefined;
}

/** Incidents in an order, each made when its turn comes. */
export interface IncidentRows extends Iterable<IncidentRow> {
  readonly length: number;
  /** Whether one of them meets what was asked only possibly. */
  readonly hasPossible: boolean;
  /** All at once, for what needs to see them together. */
  readonly all: () => readonly IncidentRow[];
  /** The same ones in the order of their ids. */
  readonly byId: () => Iterable<IncidentRow>;
}

/** The incidents found, not yet in an order. */
export interface Finding {
  readonly length: number;
  readonly hasPossible: boolean;
  readonly leftOut: LeftOut;
  /**
   * Sorts by a field, ties by id. Dates sort by the earliest possible day; what has no value comes last whichever way
   * round.
   */
  readonly arrange: (arrangement: Arrangement) => IncidentRows;
  readonly count: (by: readonly Field[], context: FieldContext, sumAffected: boolean) => Counts;
}

/** Rows that are there already. */
export function listRows(rows: readonly IncidentRow[]): IncidentRows {
  return {
    length: rows.length,
    hasPossible: rows.some(({ answer }) => answer.match === "possible"),
    all: () => rows,
    byId: () => rows.toSorted((a, b) => compareText(a.answer.id, b.answer.id)),
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}
