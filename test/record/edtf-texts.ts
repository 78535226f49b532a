import fc from "fast-check";

const DAY_LENGTH = 24 * 60 * 60 * 1000;

/** Any day from 1900 to 2099 as `2021-08-16`. */
export const dayText = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY_LENGTH, max: Date.UTC(2099, 11, 31) / DAY_LENGTH })
  .map((day) => new Date(day * DAY_LENGTH).toISOString().slice(0, 10));

/** The day after, or with a negative number of days the day before. */
export function moveDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_LENGTH).toISOString().slice(0, 10);
}

/** A year, month or day with or without a mark. */
export const pointText = fc
  .tuple(dayText, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~", "%"))
  .map(([day, length, mark]) => `${day.slice(0, length)}${mark}`);

/** Two points, the one with the earlier text first. */
const orderedPair = fc
  .tuple(pointText, pointText)
  .map(([a, b]): [string, string] => (a.slice(0, 4) < b.slice(0, 4) ? [a, b] : [b, a]))
  .filter(([a, b]) => a.slice(0, 4) < b.slice(0, 4));

/** A span with both ends, in different years. */
export const closedSpanText = orderedPair.map(([a, b]) => `${a}/${b}`);

/** A span with one end. */
export const openSpanText = fc
  .tuple(pointText, fc.constantFrom("", ".."), fc.boolean())
  .map(([point, none, atStart]) => (atStart ? `${none}/${point}` : `${point}/${none}`));

/** "Some time between", with one end or both. */
export const betweenText = fc.oneof(
  orderedPair.map(([a, b]) => `[${a}..${b}]`),
  pointText.map((point) => `[..${point}]`),
  pointText.map((point) => `[${point}..]`),
);

/** Any date that this project reads. */
export const dateText = fc.oneof(pointText, closedSpanText, openSpanText, betweenText);
