import type { Explanation } from "../query/explain.ts";
import { renderGrid } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint, type Paint } from "./paint.ts";
import type { RecordList } from "./records.ts";

/** How answers came about: one row per value, or for a person a block per incident. */
export function listExplanations(explanations: readonly Explanation[], look: Look): RecordList {
  return {
    header: ["incident", "field", "value", "rule", "claims"],
    values: () => explanations,
    rows: () =>
      explanations.map((entry) => [
        entry.incident,
        entry.field,
        entry.value ?? "",
        entry.rule,
        entry.claims.map(describeClaim).join("; "),
      ]),
    table: () => renderExplanations(explanations, look),
  };
}

function renderExplanations(explanations: readonly Explanation[], look: Look): string {
  const paint = createPaint(look);
  const incidents = [...new Set(explanations.map(({ incident }) => incident))];
  const blocks = incidents.map((incident) => {
    const own = explanations.filter((entry) => entry.incident === incident);
    const rows = own.map((entry) => [paint.quiet(entry.field), explainValue(entry, paint)]);
    return `${paint.heading(incident)}\n${renderGrid([{ width: 12 }, {}], rows, { width: look.width, indent: 2 })}`;
  });
  return blocks.join("\n");
}

function explainValue({ value, rule, claims }: Explanation, paint: Paint): string {
  return [
    paint.strong(value ?? "not known"),
    `rule: ${rule}`,
    ...claims.map((claim) => `from: ${describeClaim(claim)}`),
  ].join("\n");
}

function describeClaim({ by, who, date, source }: Explanation["claims"][number]): string {
  return [who, by === null ? null : `(${by})`, date, `[${source.join(", ")}]`]
    .filter((part) => part !== null)
    .join(" ");
}
