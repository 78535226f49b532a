import { renderGrid, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";

/** Chosen fields as a table fitted to the width; empty for no rows. */
export function listFields(header: readonly string[], rows: readonly (readonly string[])[], look: Look): string {
  if (rows.length === 0) return "";
  const most = Math.max(12, Math.floor(look.width / header.length));
  const columns = header.map((name, at) => {
    const width = widestOf([name, ...rows.map((row) => row[at] ?? "")]);
    return width <= most ? { title: name.toUpperCase(), width } : { title: name.toUpperCase() };
  });
  return renderGrid(columns, rows, { width: look.width, heading: createPaint(look.color).strong });
}
