import type { FieldPath } from "../record/problem.ts";
import type { IncidentFile } from "../record/schema/incident.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

type FigureFile = NonNullable<IncidentFile["affected"]>[number];

export const figureForm: Rule = {
  id: "figure-form",
  level: "error",
  about: "a figure is one of: a count, a range, a share, or said: withheld; and it has a unit unless it was withheld",
  check(record) {
    if (!isKind(record, "incident") && !isKind(record, "campaign")) return [];
    return (record.value.affected ?? []).flatMap((figure, at) => checkFigure(figure, ["affected", at]));
  },
};

function checkFigure(figure: FigureFile, path: FieldPath): Finding[] {
  const forms = [
    figure.count !== undefined && "count",
    (figure.low !== undefined || figure.high !== undefined) && "low and high",
    figure.share !== undefined && figure.count === undefined && "share",
    figure.said !== undefined && "said",
  ].filter((form) => form !== false);
  if (forms.length !== 1) {
    return [
      {
        path,
        found: forms.length === 0 ? "no figure" : forms.join(" with "),
        expected: "count, low and high, share, or said: withheld",
      },
    ];
  }
  if (figure.said === undefined && figure.unit === undefined) {
    return [
      {
        path,
        found: "no unit",
        expected: "unit: people, accounts, …",
        hint: "a figure without its unit cannot be compared",
      },
    ];
  }
  if (figure.low !== undefined && figure.high !== undefined && figure.low >= figure.high) {
    return [{ path: [...path, "low"], found: `${figure.low} to ${figure.high}`, expected: "low below high" }];
  }
  return [];
}
