import type { DateSummary } from "./date-summary.ts";
import type { Bound } from "./terms.ts";

const BOUND_SIGN = {
  about: "~",
  "more-than": ">",
  "less-than": "<",
  "at-least": "≥",
  "up-to": "≤",
} as const satisfies Record<Bound, string>;

/** A number with its bound: `~48,650,000`. */
export function showNumber(value: number, bound: Bound | null = null): string {
  return `${showBound(bound)}${groupDigits(value)}`;
}

/** A number in few characters: `76.6M`, `48.65M`; below 100,000 in full. */
export function shortenNumber(value: number, bound: Bound | null = null): string {
  const [letter, factor] = SCALES.find(([, size]) => roundTo4(value / size) >= 1) ?? ["", 1];
  if (value < 100_000) return showNumber(value, bound);
  return `${showBound(bound)}${roundTo4(value / factor)}${letter}`;
}

function roundTo4(value: number): number {
  return Number(value.toPrecision(4));
}

const SCALES = [
  ["B", 1e9],
  ["M", 1e6],
  ["K", 1e3],
] as const;

// Intl.NumberFormat takes 20 ms to set up, as long as the whole answer.
function groupDigits(value: number): string {
  const [whole = "", fraction] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function showBound(bound: Bound | null): string {
  return bound ? BOUND_SIGN[bound] : "";
}

/** The numbers of a figure. */
export interface Quantity {
  readonly count: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound | null;
}

/** The number by which figures are compared: the count, else the upper end of a range, else the lower. */
export function sizeOf({ count, high, low }: Omit<Quantity, "bound">): number {
  return count ?? high ?? low ?? 0;
}

/** The figure that stands for an incident, as far as its words go. */
export interface Headline extends Quantity {
  readonly unit: string | null;
  readonly claimed: boolean;
  readonly by: string | null;
}

/** The numbers of a figure, without its unit: a count or a range; empty where there is none. */
export function showQuantity(figure: Quantity): string {
  if (figure.count !== null) return showNumber(figure.count, figure.bound);
  if (figure.low !== null && figure.high !== null) return `${showNumber(figure.low)}–${showNumber(figure.high)}`;
  if (figure.low !== null) return showNumber(figure.low, "at-least");
  return figure.high === null ? "" : showNumber(figure.high, "up-to");
}

/** A published figure, as far as its words go. */
export interface FigureWords extends Quantity {
  readonly unit: string | null;
  readonly share: string | null;
  readonly of: number | null;
  readonly said: "withheld" | null;
}

/** A published figure in words: `~90,500 customers`, `1,000–2,000 people`, `<1.5% of customers`, `number withheld`. */
export function showFigure(figure: FigureWords): string {
  if (figure.said === "withheld") return "number withheld";
  const quantity = showQuantity(figure);
  const whole = [figure.of === null ? "" : showNumber(figure.of), showUnit(figure.unit)].join(" ").trim();
  const share = figure.share === null ? "" : `${figure.share} of ${whole}`;
  if (quantity === "") return `${showBound(figure.bound)}${share}`;
  return `${quantity} ${showUnit(figure.unit)}${share === "" ? "" : ` (${share})`}`;
}

/** What stands where no number of the whole is known: a share of it, or that the number is withheld; or nothing. */
export function showUncounted(
  figures: readonly (FigureWords & { readonly part: string | null; readonly denied: readonly unknown[] })[],
): string {
  const whole = figures.filter((figure) => figure.part === null && figure.denied.length === 0);
  const [first] = whole.filter((figure) => showQuantity(figure) === "").toSorted(compareSaid);
  return first ? showFigure(first) : "";
}

// A share says more than a refusal.
function compareSaid(a: FigureWords, b: FigureWords): number {
  return Number(a.said !== null) - Number(b.said !== null);
}

/** An amount of money: `15,750,000 USD`, `0.50 EUR`. */
export function showMoney(amount: number, currency: string | null): string {
  const [whole, fraction] = showNumber(amount).split(".");
  return `${whole}${fraction === undefined ? "" : `.${fraction.padEnd(2, "0")}`} ${currency ?? ""}`.trim();
}

/** The headline figure in words: `76,600,000 people`, `~100,000,000 people, claimed`, `none, says the company`, or nothing. */
export function showAffected(affected: Headline | null): string {
  if (!affected) return "";
  if (affected.count === 0) return `none, says the ${affected.by ?? "source"}`;
  const text = `${showQuantity(affected)} ${showUnit(affected.unit)}`.trim();
  return affected.claimed ? `${text}, claimed` : text;
}

export function showUnit(unit: string | null): string {
  return (unit ?? "").replaceAll("-", " ");
}

/** A date as written; never more precise than it is. */
export function showDate(date: DateSummary | null): string {
  return date?.edtf ?? "";
}

/** Any plain value as one line: lists joined by "; ", nothing for null. */
export function showMembers(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(showMembers).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
