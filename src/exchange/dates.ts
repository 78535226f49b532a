import { isFault, parseEdtf } from "../record/edtf.ts";

/** The EDTF text of a year, month and day as numbers, as far as they are given; null where they are no date. */
export function toEdtf(year: unknown, month: unknown, day: unknown): string | null {
  if (!isWhole(year) || year < 1000 || year > 9999) return null;
  const parts = [String(year)];
  if (isWhole(month)) parts.push(String(month).padStart(2, "0"));
  if (isWhole(month) && isWhole(day)) parts.push(String(day).padStart(2, "0"));
  const text = parts.join("-");
  return isFault(parseEdtf(text)) ? null : text;
}

/** The day at the beginning of an ISO time, such as `2018-11-22T19:43:06Z`; null where there is none. */
export function dayOf(text: string | null): string | null {
  const day = text?.slice(0, 10) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !isFault(parseEdtf(day)) ? day : null;
}

/** The first and the last possible day of a date; null for none, and for one that cannot be read. */
export function boundsOf(edtf: string | null): { readonly first: string | null; readonly last: string | null } | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  return date === null || isFault(date) ? null : { first: date.start.earliest, last: date.end.latest };
}

/**
 * Some time between two dates, as EDTF: from the beginning of the one to the end of the other. One bound alone is
 * enough; the later one is left out where it lies before the earlier.
 */
export function between(from: string | null, until: string | null): string | null {
  const [first, last] = [boundsOf(from)?.first ?? null, boundsOf(until)?.last ?? null];
  if (from !== null && first !== null && last !== null && until !== null && first <= last) {
    return from === until ? from : `[${from}..${until}]`;
  }
  if (from !== null && first !== null) return `[${from}..]`;
  return until !== null && last !== null ? `[..${until}]` : null;
}

/** Whether something that began on one date can have become public on another. */
export function canFollow(begun: string | null, later: string): boolean {
  const [first, last] = [boundsOf(begun)?.first ?? null, boundsOf(later)?.last ?? null];
  return first === null || last === null || first <= last;
}

/** Whether a date lies in the future for certain. */
export function isFuture(edtf: string, today: string): boolean {
  return (boundsOf(edtf)?.first ?? "") > today;
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}
