import type { Catalog } from "../record/catalog.ts";
import { readEdtf } from "../record/edtf.ts";
import type { Tally } from "../record/records.ts";
import type { TallyList } from "../record/terms.ts";
import { type Criteria, NO_CRITERIA } from "./criteria.ts";
import { selectIncidents } from "./select-incidents.ts";

/** A published count beside our own for the same window. */
export interface TallyAnswer {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly count: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly list: TallyList;
  readonly incidents: readonly string[];
  readonly note: string | null;
  readonly url: string | null;
  /** Our count, by the filter that `filter` tells. */
  readonly own_count: number;
  /** In the published list and not in ours; empty where the source gives no list. */
  readonly missing: readonly string[];
  /** In ours and not in the published list; empty where the source gives no list. */
  readonly extra: readonly string[];
  /** Our filter, as flags of `breaches list`. */
  readonly filter: string;
}

/**
 * Compares a tally with our own count: the same window on the disclosed clock, the company as victim, status confirmed
 * or disputed, as known on the tally's day. With `list: none` no lists are compared.
 */
export function compareTally(tally: Tally, catalog: Catalog): TallyAnswer {
  const own = catalog.ownCountOf(tally.id) ?? findOwnCount(tally, catalog);
  const source = tally.sources.find(({ key }) => key === tally.source[0]);
  const isListed = tally.list !== "none";
  return {
    id: tally.id,
    title: tally.title,
    publisher: source?.publisher ?? "",
    date: tally.date,
    count: tally.count,
    since: tally.since,
    until: tally.until,
    list: tally.list,
    incidents: tally.incidents,
    note: tally.note,
    url: source?.url ?? null,
    own_count: own.length,
    missing: isListed ? tally.incidents.filter((id) => !own.includes(id)) : [],
    extra: isListed ? own.filter((id) => !tally.incidents.includes(id)) : [],
    filter: showFilter(tally),
  };
}

/** The incidents of our own count beside a tally, in the order of their ids. */
export function findOwnCount(tally: Tally, catalog: Catalog): readonly string[] {
  return selectIncidents(catalog, ownCriteria(tally)).rows.map(({ answer }) => answer.id);
}

function ownCriteria(tally: Tally): Criteria {
  return {
    ...NO_CRITERIA,
    companies: [tally.company],
    roles: ["victim"],
    statuses: ["confirmed", "disputed"],
    asOf: tally.date,
    window: {
      earliest: tally.since === null ? null : readEdtf(tally.since).start.earliest,
      latest: readEdtf(tally.until ?? tally.date).end.latest,
    },
  };
}

function showFilter({ company, since, until, date }: Tally): string {
  const from = since ? ` --since ${since}` : "";
  return `--company ${company} --role victim --status confirmed --status disputed${from} --until ${until ?? date} --as-of ${date}`;
}
