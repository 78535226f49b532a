import { readEdtf } from "../record/edtf.ts";
import type { IncidentFile } from "../record/schema/incident.ts";
import type { Clock } from "../record/terms.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

const ORDER = [
  ["occurred", "discovered"],
  ["occurred", "disclosed"],
  ["discovered", "disclosed"],
] as const satisfies readonly (readonly [Clock, Clock])[];

export const dateOrder: Rule = {
  id: "date-order",
  level: "error",
  about: "an incident begins before it is discovered, and is discovered before it is disclosed",
  check(record) {
    if (!isKind(record, "incident")) return [];
    return ORDER.flatMap(([first, second]): Finding[] => {
      const begin = earliestStart(record.value, first);
      const end = latestEnd(record.value, second);
      if (begin === null || end === null || begin <= end) return [];
      return [
        {
          path: ["dates", second],
          found: `${second} by ${end}, ${first} not before ${begin}`,
          expected: `${first} before ${second}`,
        },
      ];
    });
  },
};

// Null as soon as one claim leaves the bound open, so that only what cannot be is a fault.
function earliestStart({ dates }: IncidentFile, clock: Clock): string | null {
  const days = (dates[clock] ?? []).map(({ when }) => readEdtf(when).start.earliest).filter((day) => day !== null);
  return days.length === dates[clock]?.length ? (days.toSorted()[0] ?? null) : null;
}

function latestEnd({ dates }: IncidentFile, clock: Clock): string | null {
  const days = (dates[clock] ?? []).map(({ when }) => readEdtf(when).end.latest).filter((day) => day !== null);
  return days.length === dates[clock]?.length ? (days.toSorted().at(-1) ?? null) : null;
}
