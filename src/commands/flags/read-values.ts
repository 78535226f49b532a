import { BOUND_HINT, NUMBER_EXPECTED, readBound, readNumber } from "../../query/read-bound.ts";
import { BreachesError } from "../../record/breaches-error.ts";

/** The bound that a flag gives, as an ISO day. Throws `bad-date`, naming the flag. */
export function readDay(text: string, side: "since" | "until", now: Date, flag: string = side): string {
  const day = readBound(text, side, now);
  if (typeof day === "string") return day;
  throw new BreachesError("bad-date", `--${flag}: found ${text}, expected ${day.expected}`, BOUND_HINT);
}

/** The number that `--min-affected` gives. */
export function readLeast(text: string): number {
  const number = readNumber(text);
  if (number !== null) return number;
  throw new BreachesError("unknown-value", `--min-affected: found ${text}, expected ${NUMBER_EXPECTED}`);
}
