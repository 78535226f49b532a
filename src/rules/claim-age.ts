import { isFault, parseEdtf } from "../record/edtf.ts";
import { earliestStart } from "./clock-bounds.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";
import { findSourcedEntries } from "./sourced-entries.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const claimAge: Rule = {
  id: "claim-age",
  level: "error",
  exceptable: true,
  about: "nobody speaks of an incident or a campaign before it began",
  check(record) {
    if (!isKind(record, "incident") && !isKind(record, "campaign")) return [];
    // A catalogue's own contradictions are kept as they are.
    if (record.value.imported) return [];
    const { sources } = record.value;
    const begin = earliestStart(record.value, "occurred");
    if (begin === null) return [];
    return findSourcedEntries(record.value).flatMap(({ path, source, entry }): Finding[] => {
      const date = typeof entry.date === "string" ? entry.date : sources[source[0] ?? ""]?.published;
      if (date === undefined || (DAY.test(date) && date >= begin)) return [];
      const last = lastDayOf(date);
      if (last === null || last >= begin) return [];
      return [
        {
          path,
          ...(source[0] === undefined ? {} : { subject: source[0] }),
          found: `a claim of ${date}, while the earliest start is ${begin}`,
          expected: "a claim that is not older than what it is about",
          hint: "correct the date of the claim, the day of its source or the start",
        },
      ];
    });
  },
};

function lastDayOf(text: string): string | null {
  const date = parseEdtf(text);
  return isFault(date) ? null : date.end.latest;
}
