import type { CLOCK_CHOICES } from "../../query/criteria.ts";
import type { FIGURE_RULES } from "../../query/headline-figure.ts";

/** The filters as they are given. Entries of one list are alternatives, different filters must all be met. */
export interface FilterFlags {
  /** Companies by any of their names, in any role. */
  readonly company?: readonly string[];
  /** With what the companies owned when it happened. */
  readonly rollup?: boolean;
  readonly role?: readonly string[];
  readonly actor?: readonly string[];
  readonly campaign?: readonly string[];
  /** ISO 3166-1 codes, or English names. */
  readonly country?: readonly string[];
  readonly sector?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  /** Folders, and types of data. */
  readonly data?: readonly string[];
  readonly dataType?: readonly string[];
  /** VERIS categories or varieties. */
  readonly action?: readonly string[];
  /** Years, months, days or spans back from today; a bound includes the whole of its precision. */
  readonly since?: string;
  readonly until?: string;
  readonly clock?: (typeof CLOCK_CHOICES)[number];
  readonly certain?: boolean;
  /** In any unit: `1000`, `50k`, `1M`. */
  readonly minAffected?: string;
  /** Queries; several are alternatives. */
  readonly where?: readonly string[];
  /** Only what was public by the end of this date. */
  readonly asOf?: string;
  readonly figure?: (typeof FIGURE_RULES)[number];
}
