import type { IncidentFile } from "../record/schema/incident.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

type FigureFile = NonNullable<IncidentFile["affected"]>[number];

export const addedUp: Rule = {
  id: "added-up",
  level: "error",
  about: "a figure made by adding up is the sum of the parts that rest on the same source",
  check(record) {
    if (!isKind(record, "incident") && !isKind(record, "campaign")) return [];
    const figures = record.value.affected ?? [];
    return figures.flatMap((figure, at): Finding[] => {
      if (figure.made !== "added-up" || figure.count === undefined) return [];
      const sum = sumParts(figures, figure);
      if (sum === figure.count) return [];
      return [
        { path: ["affected", at, "count"], found: String(figure.count), expected: `${sum}, the sum of its parts` },
      ];
    });
  },
};

function sumParts(figures: readonly FigureFile[], whole: FigureFile): number {
  return figures
    .filter((figure) => figure.part !== undefined && figure.source[0] === whole.source[0] && figure.date === whole.date)
    .reduce((sum, figure) => sum + (figure.count ?? 0), 0);
}
