import type { DayRange } from "../../record/edtf.ts";
import { foldText } from "../../record/name-key.ts";
import type { AskBy, AskScope } from "../ask.ts";
import type { IncidentRow } from "../incident-answer.ts";
import { matchWindow } from "../overlap.ts";
import { textWithin } from "../record-text.ts";
import type { Test } from "./expression.ts";
import type { NumberRange } from "./read-range.ts";
import { either, FAILS, type Support, supportOf, supportOfMatch, UNKNOWN } from "./support.ts";

/** How far an incident supports a condition. */
export type Judge = (row: IncidentRow) => Support;

export type TextTest = Exclude<Test, { readonly is: "between" }>;

/** Whether a word of the list is among those that the incident has; `words` null asks whether it has any. */
export function judgeWords({ of, canLack }: AskBy<"word">, words: readonly string[] | null, scope: AskScope): Judge {
  return (row) => {
    const values = of(row, scope);
    const known = values.filter((value) => value !== null);
    if (words === null) return supportOf(known.length > 0);
    if (known.some((value) => words.includes(value))) return supportOf(true);
    return canLack && known.length === 0 ? UNKNOWN : supportOf(false);
  };
}

/** Whether one of the dates falls into the days; `window` null asks whether there is a date. */
export function judgeDates({ of }: AskBy<"date">, window: DayRange | null, scope: AskScope): Judge {
  return (row) => {
    const dates = of(row, scope);
    if (window === null) return supportOf(dates.length > 0);
    if (dates.length === 0) return UNKNOWN;
    return dates.map((date) => supportOfMatch(matchWindow(date, window))).reduce(either, FAILS);
  };
}

/** Whether one of the numbers lies in the range; `range` null asks whether one is known. */
export function judgeNumbers({ of }: AskBy<"number">, range: NumberRange | null): Judge {
  return (row) => {
    const numbers = of(row);
    if (range === null) return supportOf(numbers.length > 0);
    return numbers.length === 0 ? UNKNOWN : supportOf(numbers.some((number) => liesIn(number, range)));
  };
}

function liesIn(number: number, { from, to, withFrom, withTo }: NumberRange): boolean {
  return (withFrom ? number >= from : number > from) && (withTo ? number <= to : number < to);
}

/**
 * Makes the test of whether a text stands within a value: anywhere, or at the beginning of a word. Several words are
 * looked for in one incident after another, so the text of the last one is kept.
 */
export function createTextJudge(): (of: (row: IncidentRow) => unknown, test: TextTest) => Judge {
  const last = new Map<unknown, { readonly row: IncidentRow; readonly text: string }>();
  const textOf = (row: IncidentRow, of: (row: IncidentRow) => unknown) => {
    const known = last.get(of);
    const text = known?.row === row ? known.text : textWithin(of(row));
    if (known?.row !== row) last.set(of, { row, text });
    return text;
  };
  return (of, test) => {
    if (test.is === "known") return (row) => supportOf(isKnown(of(row)));
    const wanted = foldText(test.text);
    const holds = test.begins ? hasWordThatBegins : (text: string) => text.includes(wanted);
    return (row) => supportOf(holds(textOf(row, of), wanted));
  };
}

function isKnown(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== "";
}

function hasWordThatBegins(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
