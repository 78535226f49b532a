import type { DateClaim } from "../record/claim.ts";
import { companyOf } from "../record/fill-records.ts";
import type { Incident } from "../record/records.ts";
import type { Clock } from "../record/terms.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

const CLOCKS = ["occurred", "disclosed"] as const satisfies readonly Clock[];

export const probableDuplicate: Rule = {
  id: "probable-duplicate",
  level: "warning",
  exceptable: true,
  about: "two incidents of one company with overlapping dates are two events, and a reason says so",
  check(record, { catalog, incidentsOf }) {
    if (!isKind(record, "incident") || record.value.withdrawn) return [];
    const own = catalog.incidents.get(record.id);
    const earlier = incidentsOf(companyOf(record.id)).filter(({ id }) => id < record.id);
    // What an import brings is compared with what is known by the import itself, which keeps a list for review.
    if (own === undefined || own.imported !== null) return [];
    return earlier.filter(({ imported }) => imported === null).flatMap((other) => compareDates(own, other));
  },
};

/** One finding at most for a pair, on the record with the later id. */
function compareDates(own: Incident, other: Incident): Finding[] {
  const clock = CLOCKS.find((clock) => overlap(spanOf(own.dates, clock), spanOf(other.dates, clock)));
  if (clock === undefined) return [];
  return [
    {
      path: ["dates", clock],
      atKey: true,
      subject: other.id,
      found: `${clock} at a time at which ${other.id} ${clock === "occurred" ? "occurred" : "was disclosed"} too`,
      expected: "one record for an event",
      hint: `withdraw one of them, or list an exception about ${other.id}`,
    },
  ];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The whole time that the claims on a clock allow; null where one of them leaves a side open, or where there is none. */
function spanOf(dates: readonly DateClaim[], clock: Clock): Span | null {
  const whens = dates.filter((claim) => claim.clock === clock).map(({ when }) => when);
  const from = whens.map(({ start }) => start.earliest).filter((day) => day !== null);
  const to = whens.map(({ end }) => end.latest).filter((day) => day !== null);
  const [first] = from.toSorted();
  const last = to.toSorted().at(-1);
  const isBounded = from.length === whens.length && to.length === whens.length;
  return isBounded && first !== undefined && last !== undefined ? { from: first, to: last } : null;
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to;
}
