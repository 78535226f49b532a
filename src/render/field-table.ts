import { type Column, renderGrid, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";

/** Chosen fields as a table fitted to the width, as far as that cuts no word; empty for no rows. */
export function listFields(header: readonly string[], rows: readonly (readonly string[])[], look: Look): string {
  if (rows.length === 0) return "";
  const share = Math.max(12, Math.floor(look.width / header.length));
  const columns = header.map((name, at): Column => {
    const cells = [name, ...rows.map((row) => row[at] ?? "")];
    const width = widestOf(cells);
    const words = widestOf(cells.flatMap((cell) => cell.split(/\s+/)));
    if (width <= share) return { title: name.toUpperCase(), width };
    return words > share ? { title: name.toUpperCase(), width: words } : { title: name.toUpperCase() };
  });
  return renderGrid(columns, rows, { width: look.width, heading: createPaint(look).strong });
}
