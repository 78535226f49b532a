import type { ChangeEntry } from "../query/select-changes.ts";
import type { Catalog } from "../record/catalog.ts";
import { type Column, widestOf } from "./grid.ts";
import { renderLongGrid } from "./long-grid.ts";
import type { Look } from "./look.ts";
import { createPaint, type Paint } from "./paint.ts";
import { nameOf } from "./words.ts";

/** The records that changed as a table fitted to the width; nothing for none. */
export function renderChanges(entries: readonly ChangeEntry[], catalog: Catalog, look: Look): Iterable<string> {
  const paint = createPaint(look);
  const rows = entries.map((entry) => showRow(entry, catalog, paint));
  return renderLongGrid(fit, rows, { width: look.width, heading: paint.strong });
}

function showRow(entry: ChangeEntry, catalog: Catalog, paint: Paint): readonly string[] {
  const { date, change, kind, id, withdrawn, same_as } = entry;
  const more = [
    withdrawn ? `withdrawn ${withdrawn.date}: ${withdrawn.because}` : null,
    withdrawn?.successor ? `see ${withdrawn.successor}` : null,
    same_as ? `counted under ${same_as}` : null,
  ].filter((line) => line !== null);
  return [
    `${date}\n${change === "withdrawn" ? paint.warning(change) : change}`,
    [showWhat(entry, catalog, paint), paint.quiet(`${kind} ${id}`), ...more].join("\n"),
  ];
}

// An incident is told with its company, as everywhere.
function showWhat({ kind, id, title }: ChangeEntry, catalog: Catalog, paint: Paint): string {
  if (kind !== "incident") return paint.strong(title ?? id);
  return `${paint.strong(nameOf(id.slice(0, id.indexOf("/")), catalog))}: ${title ?? id}`;
}

function fit(rows: readonly (readonly string[])[]): Column[] {
  return [{ title: "CHANGED", width: Math.max(10, widestOf(rows.map(([date = ""]) => date))) }, { title: "RECORD" }];
}
