import { showInLine } from "../record/hidden-characters.ts";
import { cutText } from "./grid.ts";
import type { Look } from "./look.ts";
import { chooseMarks, type Marks } from "./marks.ts";
import { createPaint } from "./paint.ts";
import { measureWidth } from "./text-width.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Horizontal bars on a common scale, each with its label and its number. */
export function renderBars(bars: readonly Bar[], look: Look): string {
  const paint = createPaint(look);
  const marks = chooseMarks(look);
  const shown = bars.map(({ label, value }) => ({ label: showInLine(label), value }));
  const widest = Math.max(0, ...shown.map(({ label }) => measureWidth(label)));
  const labels = Math.min(widest, Math.floor(look.width / 2));
  const numbers = Math.max(0, ...bars.map(({ value }) => String(value).length));
  const scale = scaleBars(
    bars.map(({ value }) => value),
    Math.max(8, look.width - labels - numbers - 4),
  );
  return shown
    .map(({ label, value }) => {
      const bar = drawBar(value * scale, marks);
      return `${fitLabel(label, labels, marks)}  ${paint.bar(bar)}${" ".repeat(bar === "" ? 0 : 1)}${value}\n`;
    })
    .join("");
}

/** Columns for one of what is counted, so that the longest bar fits into the room. */
export function scaleBars(values: readonly number[], room: number): number {
  // A bar of one is never longer than a few columns, however little there is to compare it with.
  return Math.min(room / Math.max(1, ...values), 4);
}

/** A bar of so many columns; a trace of one for whatever is not nothing. */
export function drawBar(columns: number, { bar }: Marks): string {
  const parts = columns === 0 ? 0 : Math.max(1, Math.round(columns * bar.length));
  return (bar.at(-1) ?? "").repeat(Math.floor(parts / bar.length)) + (bar[(parts % bar.length) - 1] ?? "");
}

function fitLabel(label: string, width: number, { ellipsis }: Marks): string {
  const text = cutText(label, width, ellipsis);
  return text + " ".repeat(width - measureWidth(text));
}
