import type { Explanation } from "../query/explain.ts";
import { listFields } from "./field-table.ts";
import type { Look } from "./look.ts";
import type { RecordList } from "./records.ts";

const HEADER = ["incident", "field", "value", "rule", "claims"];

/** How answers came about, one row per value. */
export function listExplanations(explanations: readonly Explanation[], look: Look): RecordList {
  const rows = () =>
    explanations.map(({ incident, field, value, rule, claims }) => [
      incident,
      field,
      value ?? "not known",
      rule,
      claims
        .map(({ by, who, date, source }) => [by, who, date, `[${source.join(", ")}]`].filter((part) => part).join(" "))
        .join("; "),
    ]);
  return { header: HEADER, values: () => explanations, rows, table: () => listFields(HEADER, rows(), look) };
}
