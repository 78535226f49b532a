import { type Column, widestOf } from "./grid.ts";
import { renderLongGrid } from "./long-grid.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";

/** Chosen fields as a table fitted to the width, as far as that cuts no word; empty for no rows. */
export function listFields(header: readonly string[], rows: Iterable<readonly string[]>, look: Look): Iterable<string> {
  const heading = createPaint(look).strong;
  return renderLongGrid((first) => fitFields(header, first, look), rows, { width: look.width, heading });
}

function fitFields(header: readonly string[], rows: readonly (readonly string[])[], look: Look): Column[] {
  const share = Math.max(12, Math.floor(look.width / header.length));
  return header.map((name, at): Column => {
    const cells = [name, ...rows.map((row) => row[at] ?? "")];
    const width = widestOf(cells);
    const words = widestOf(cells.flatMap((cell) => cell.split(/\s+/)));
    if (width <= share) return { title: name.toUpperCase(), width };
    return words > share ? { title: name.toUpperCase(), width: words } : { title: name.toUpperCase() };
  });
}
