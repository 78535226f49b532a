import type { DayRange } from "../record/edtf.ts";
import type { ClockChoice, IncidentKind, Role, Status } from "../record/terms.ts";
import type { FigureRule } from "./headline-figure.ts";
import type { Where } from "./where/compile-where.ts";

export const CLOCK_CHOICES = ["occurred", "discovered", "disclosed", "added"] as const;

export const STATUS_CHOICES = ["confirmed", "disputed", "reported", "claimed", "refuted", "withdrawn"] as const;

/** What to select. Entries of one list are alternatives, different lists must all be met; an empty list asks nothing. */
export interface Criteria {
  /** Company ids. */
  readonly companies: readonly string[];
  /** Also what the companies held while they controlled it. */
  readonly rollup: boolean;
  readonly roles: readonly Role[];
  readonly actors: readonly string[];
  readonly campaigns: readonly string[];
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly kinds: readonly IncidentKind[];
  readonly statuses: readonly (Status | "withdrawn")[];
  /** Types of data. */
  readonly data: readonly string[];
  /** VERIS varieties, or their categories. */
  readonly actions: readonly string[];
  /** Words that must all stand somewhere in the record. */
  readonly words: readonly string[];
  /** Days, both included. */
  readonly window: DayRange | null;
  readonly clock: ClockChoice;
  /** Leave out what meets the window only possibly. */
  readonly certain: boolean;
  readonly minAffected: number | null;
  /** ISO day: only what was public by its end. */
  readonly asOf: string | null;
  readonly figure: FigureRule;
  /** A query that must be met besides. */
  readonly where: Where | null;
}

export const NO_CRITERIA: Criteria = {
  companies: [],
  rollup: false,
  roles: [],
  actors: [],
  campaigns: [],
  countries: [],
  sectors: [],
  kinds: [],
  statuses: [],
  data: [],
  actions: [],
  words: [],
  window: null,
  clock: "disclosed",
  certain: false,
  minAffected: null,
  asOf: null,
  figure: "official",
  where: null,
};
