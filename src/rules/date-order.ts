import type { Clock } from "../record/terms.ts";
import { earliestStart, latestEnd } from "./clock-bounds.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

const ORDER = [
  ["occurred", "discovered"],
  ["occurred", "disclosed"],
  ["discovered", "disclosed"],
] as const satisfies readonly (readonly [Clock, Clock])[];

export const dateOrder: Rule = {
  id: "date-order",
  level: "error",
  exceptable: true,
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
          subject: second,
          found: `${second} by ${end}, ${first} not before ${begin}`,
          expected: `${first} before ${second}`,
        },
      ];
    });
  },
};
