import { BreachesError, type Place } from "../../record/breaches-error.ts";
import type { DayRange } from "../../record/edtf.ts";
import { BOUND_HINT, NUMBER_EXPECTED, readBound, readNumber } from "../read-bound.ts";
import type { Bound, Span, Test } from "./expression.ts";

export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly withFrom: boolean;
  readonly withTo: boolean;
}

/** A bound, with its place where it has one of its own within the value. */
type OwnBound = Omit<Bound, "at"> & Partial<Pick<Bound, "at">>;

type ValueTest = Exclude<Test, { readonly is: "known" }>;

/** The days that a condition on a date speaks of, each bound with the whole of its precision. Throws where there are none. */
export function readWindow(test: ValueTest, now: Date): DayRange {
  const { from, to } = boundsOf(test);
  const earliest = from && (from.included ? dayOf(from, "since", now) : dayBeside(dayOf(from, "until", now), 1));
  const latest = to && (to.included ? dayOf(to, "until", now) : dayBeside(dayOf(to, "since", now), -1));
  if (earliest && latest && earliest > latest) throw nothingBetween(from, to);
  return { earliest, latest };
}

/** The numbers that a condition speaks of. Throws where there are none. */
export function readNumberRange(test: ValueTest): NumberRange {
  const { from, to } = boundsOf(test);
  const range = {
    from: from ? numberOf(from) : Number.NEGATIVE_INFINITY,
    to: to ? numberOf(to) : Number.POSITIVE_INFINITY,
    withFrom: from?.included ?? true,
    withTo: to?.included ?? true,
  };
  const isEmpty = range.from > range.to || (range.from === range.to && !(range.withFrom && range.withTo));
  if (isEmpty) throw nothingBetween(from, to);
  return range;
}

// A value alone is a range from itself to itself; a * behind it belongs to no date and no number.
function boundsOf(test: ValueTest): { readonly from: OwnBound | null; readonly to: OwnBound | null } {
  if (test.is === "between") return test;
  const bound = { text: test.begins ? `${test.text}*` : test.text, included: true };
  return { from: bound, to: bound };
}

function dayOf({ text, at }: OwnBound, side: "since" | "until", now: Date): string {
  const day = readBound(text, side, now);
  if (typeof day === "string") return day;
  throw new BreachesError("bad-date", `found ${text}, expected ${day.expected}`, BOUND_HINT, placed(at));
}

// Past the last day that can be written there is none; the stand-in sorts after every day.
function dayBeside(day: string, step: 1 | -1): string {
  const beside = new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString();
  return beside.startsWith("+") ? `${day}~` : beside.slice(0, 10);
}

function numberOf({ text, at }: OwnBound): number {
  const number = readNumber(text);
  if (number !== null) return number;
  throw new BreachesError("unknown-value", `found ${text}, expected ${NUMBER_EXPECTED}`, null, placed(at));
}

function nothingBetween(from: OwnBound | null, to: OwnBound | null): BreachesError {
  const shown = [from, to].map((bound) => bound && `${bound.text}${bound.included ? "" : " (not included)"}`);
  return new BreachesError("usage", `found nothing between ${shown.join(" and ")}, expected the lesser bound first`);
}

// The text of the whole query is put in where it is known.
function placed(at: Span | undefined): { readonly place?: Place } {
  return at ? { place: { text: "", ...at } } : {};
}
