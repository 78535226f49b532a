import type { Timeline } from "../query/timeline.ts";
import { showInLine } from "../record/hidden-characters.ts";
import { cutText, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { chooseMarks, type Marks } from "./marks.ts";
import { createPaint } from "./paint.ts";
import { measureWidth } from "./text-width.ts";
import { createAxis, drawScale, drawStretches, type TimeAxis, tellMarks } from "./time-axis.ts";

/** One line of incidents that belong together. */
export type DrawnLane = Timeline & { readonly label: string };

const GAP = "  ";

/** One lane for each group on the axis of `whole`, with its name and number of incidents. `rest` tells of lanes left out. */
export function renderLanes(whole: Timeline, lanes: readonly DrawnLane[], rest: string, look: Look): string {
  if (lanes.length === 0) return "";
  const paint = createPaint(look);
  const marks = chooseMarks(look);
  const labels = Math.min(widestOf(lanes.map(({ label }) => showInLine(label))), Math.floor(look.width / 3));
  const digits = Math.max(...lanes.map(({ entries }) => String(entries.length).length));
  const before = labels + GAP.length + digits + GAP.length;
  const axis = createAxis(whole, Math.min(look.width, 160) - before, marks);
  const lines = lanes.map(({ label, entries }) => {
    const name = cutText(showInLine(label), labels, marks.ellipsis);
    const blanks = " ".repeat(labels - measureWidth(name));
    const lane = axis ? paint.bar(drawLane(entries, axis)) : "";
    return `${name}${blanks}${GAP}${String(entries.length).padStart(digits)}${GAP}${lane}`.trimEnd();
  });
  const legend = [tellMarks(marks), `2${marks.dash}9 so many disclosed`].map((line) => paint.quiet(line));
  const scale = axis ? [`${" ".repeat(before)}${paint.quiet(drawScale(axis))}`] : [];
  return `${[...legend, "", ...scale, ...lines, ...(rest === "" ? [] : ["", rest])].join("\n")}\n`;
}

// Where incidents overlap the later clock stands before the earlier, and what is sure before what may be.
function drawLane(entries: Timeline["entries"], axis: TimeAxis): string {
  const drawn = entries.map(({ stretches }) => drawStretches(stretches, axis));
  return Array.from({ length: axis.columns }, (_, at) =>
    mergeCells(
      drawn.map((cells) => cells[at] ?? " "),
      axis.marks,
    ),
  )
    .join("")
    .trimEnd();
}

function mergeCells(cells: readonly string[], { sure, maybe, clocks }: Marks): string {
  const disclosed = cells.filter((cell) => cell === clocks.disclosed).length;
  if (disclosed > 1) return String(Math.min(9, disclosed));
  const order = [clocks.disclosed, clocks.discovered, clocks.occurred, sure, maybe, "?"];
  return order.find((mark) => cells.includes(mark)) ?? " ";
}
