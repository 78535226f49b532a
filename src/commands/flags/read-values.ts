import { formatISO } from "date-fns/formatISO";
import { sub } from "date-fns/sub";
import { BreachesError } from "../../record/breaches-error.ts";
import { EDTF_EXPECTED, isFault, parseEdtf } from "../../record/edtf.ts";

const UNITS = { d: "days", w: "weeks", m: "months", y: "years" } as const;

const BOUND_EXPECTED = "one date like 2021, 2021-08 or 2021-08-16";

/**
 * A bound as an ISO day: the first day of a date for `since`, its last for `until`, so that a month or a year is
 * included whole; or so many days, weeks, months or years before now. `flag` is named in the message.
 */
export function readBound(text: string, side: "since" | "until", now: Date, flag: string = side): string {
  const span = /^(\d+)([dwmy])$/.exec(text);
  const unit = (["d", "w", "m", "y"] as const).find((letter) => letter === span?.[2]);
  if (span && unit) return formatISO(sub(now, { [UNITS[unit]]: Number(span[1]) }), { representation: "date" });
  const date = parseEdtf(text);
  const day = isFault(date) || date.form !== "point" ? null : side === "since" ? date.start.earliest : date.end.latest;
  if (day) return day;
  const expected = isFault(date) && date.expected !== EDTF_EXPECTED ? date.expected : BOUND_EXPECTED;
  throw new BreachesError(
    "bad-date",
    `--${flag}: found ${text}, expected ${expected}`,
    "or a span back from today, like 90d, 6m or 2y",
  );
}

const FACTORS = { k: 1e3, m: 1e6, b: 1e9 } as const;

/** A number as people write it: 1000, 1,000, 1_000, 50k, 1.5M. */
export function readNumber(text: string): number {
  const match = /^(\d[\d_,]*(?:\.\d+)?)([kmb])?$/i.exec(text);
  if (!match)
    throw new BreachesError("unknown-value", `--min-affected: found ${text}, expected a number like 1000, 50k or 1M`);
  const factor = (["k", "m", "b"] as const).find((letter) => letter === match[2]?.toLowerCase());
  return Number((match[1] ?? "").replace(/[_,]/g, "")) * (factor ? FACTORS[factor] : 1);
}
