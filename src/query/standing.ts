import type { Status } from "../record/terms.ts";
import type { Criteria } from "./criteria.ts";
import type { LeftOut } from "./finding.ts";
import type { Match } from "./overlap.ts";

/** What decides whether an incident that meets the filters is left out all the same. */
export interface Standing {
  readonly status: Status;
  readonly withdrawn: boolean;
  /** Counted under another incident. */
  readonly linked: boolean;
  /** How it meets the window: null where none was asked for, `outside` where it does not. */
  readonly window: Match | "outside" | "undated" | null;
  /** How its headline figure compares with the least number: null where none was asked for, `none` without a figure. */
  readonly figure: "enough" | "less" | "none" | null;
  /** How it meets the query: null where there is none, `outside` where it fails it, `unknown` where neither is known. */
  readonly query: Match | "outside" | "unknown" | null;
  /** How it meets company, window and query together. */
  readonly match: Match;
}

/** Why an incident is left out, or null. What lies outside for certain comes first: it is not counted, whatever else keeps it out. */
export function reasonToLeaveOut(
  { status, withdrawn, linked, window, figure, query, match }: Standing,
  { statuses, certain }: Pick<Criteria, "statuses" | "certain">,
): keyof LeftOut | "outside" | null {
  if (window === "outside" || figure === "less" || query === "outside") return "outside";
  if (withdrawn && !statuses.includes("withdrawn")) return "withdrawn";
  if (linked) return "linked";
  if (status === "refuted" && !statuses.includes("refuted") && !withdrawn) return "refuted";
  if (window === "undated") return "undated";
  if (query === "unknown") return "unknown";
  if (certain && match === "possible") return "possible";
  return figure === "none" ? "withoutFigure" : null;
}

/** How a figure's size compares with a least number; `size` is null without a figure. */
export function compareFigure(size: number | null, least: number | null): Standing["figure"] {
  if (least === null) return null;
  if (size === null) return "none";
  return size < least ? "less" : "enough";
}
