import type { Timeline, TimelineEntry } from "../query/timeline.ts";
import type { Catalog } from "../record/catalog.ts";
import { showInLine } from "../record/hidden-characters.ts";
import { showDate } from "../record/show-values.ts";
import { cutText } from "./grid.ts";
import type { Look } from "./look.ts";
import { chooseMarks } from "./marks.ts";
import { createPaint, type Paint } from "./paint.ts";
import { measureWidth } from "./text-width.ts";
import { createAxis, drawScale, drawStretches, type TimeAxis, tellMarks } from "./time-axis.ts";
import { showActors, showAffectedShort, showCompanies, showDateWords, showTitle } from "./words.ts";

const INDENT = "  ";

/** A vertical timeline by year: each incident with its dates drawn to scale on an axis that all share. */
export function renderTimeline(timeline: Timeline, catalog: Catalog, look: Look): string {
  const marks = chooseMarks(look);
  const axis = createAxis(timeline, Math.min(look.width, 160) - INDENT.length, marks);
  if (!axis) return "";
  const paint = createPaint(look);
  const legend = cutText(tellMarks(marks), axis.columns, marks.ellipsis);
  const parts = [`${paint.quiet(`${INDENT}${legend}`)}\n${INDENT}${paint.quiet(drawScale(axis))}\n`];
  let year = "";
  for (const entry of timeline.entries) {
    const own = entry.year ?? (entry.dated ? "start not known" : "undated");
    if (own !== year) parts.push(`\n${paint.strong(own)}\n`);
    year = own;
    parts.push(renderEntry(entry, axis, catalog, paint));
  }
  return parts.join("");
}

function renderEntry({ answer, stretches }: TimelineEntry, axis: TimeAxis, catalog: Catalog, paint: Paint): string {
  const status = answer.withdrawn ? "withdrawn" : answer.status;
  const room = axis.columns - status.length - 2;
  const headline = cutText(
    showInLine(`${showDate(answer.disclosed) || "?"}  ${showCompanies(answer)}: ${showTitle(answer, catalog)}`),
    room,
    axis.marks.ellipsis,
  );
  const details = [showAffectedShort(answer), showActors(answer)].filter((part) => part !== "" && part !== "?");
  const lines = [
    `${headline}  ${answer.withdrawn ? status : paint.status(answer.status)}`,
    paint.bar(drawStretches(stretches, axis).join("").trimEnd()),
    ...joinLines([answer.id, ...describeDates(answer), ...details], axis.columns).map((line) => paint.quiet(line)),
  ];
  return lines.map((line) => `${INDENT}${line.trimEnd()}\n`).join("");
}

// Parts with a dot between them, in as many lines as they need; a part itself is never broken.
function joinLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts.map(showInLine)) {
    const longer = `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && measureWidth(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  return lines;
}

function describeDates({ occurred, discovered }: TimelineEntry["answer"]): string[] {
  return [
    occurred ? `occurred ${showDateWords(occurred)}` : null,
    discovered ? `discovered ${showDateWords(discovered)}` : null,
  ].filter((part) => part !== null);
}
