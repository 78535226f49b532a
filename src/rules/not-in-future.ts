import { isFault, parseEdtf } from "../record/edtf.ts";
import type { FieldPath } from "../record/problem.ts";
import type { Finding, Rule } from "./rule.ts";

const DATE_KEYS = new Set(["when", "date", "published", "read", "added", "revised"]);

export const notInFuture: Rule = {
  id: "not-in-future",
  level: "error",
  about: "nothing is dated after today",
  check({ value }, { today }) {
    const dates: FoundDate[] = [];
    findDates(value, [], dates);
    return dates.flatMap(({ path, text }): Finding[] => {
      // Of an earlier year, as nearly all are.
      if (text.slice(0, 4) < today.slice(0, 4)) return [];
      const date = parseEdtf(text);
      if (isFault(date) || date.start.earliest === null || date.start.earliest <= today) return [];
      return [{ path, found: text, expected: `a date no later than today, ${today}` }];
    });
  },
};

interface FoundDate {
  readonly path: FieldPath;
  readonly text: string;
}

function findDates(value: object, path: FieldPath, found: FoundDate[]): void {
  for (const [name, inner] of Object.entries(value)) {
    if (path.length === 0 && name === "original") continue;
    const key = Array.isArray(value) ? Number(name) : name;
    if (typeof inner === "object" && inner !== null) findDates(inner, [...path, key], found);
    else if (typeof inner === "string" && DATE_KEYS.has(name)) found.push({ path: [...path, key], text: inner });
  }
}
