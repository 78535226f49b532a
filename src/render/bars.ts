import type { Paint } from "./paint.ts";
import { measureWidth } from "./text-width.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Horizontal bars on a common scale, each with its label and its number. */
export function renderBars(bars: readonly Bar[], width: number, paint: Paint): string {
  const labels = Math.min(Math.max(0, ...bars.map(({ label }) => measureWidth(label))), Math.floor(width / 2));
  const numbers = Math.max(0, ...bars.map(({ value }) => String(value).length));
  const room = Math.max(8, width - labels - numbers - 4);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  // A bar of one is never longer than a few columns, however little there is to compare it with.
  const scale = Math.min(room / most, 4);
  return bars
    .map(({ label, value }) => {
      const bar = drawBar(value * scale);
      return `${fitLabel(label, labels)}  ${paint.bar(bar)}${" ".repeat(bar === "" ? 0 : 1)}${value}\n`;
    })
    .join("");
}

function drawBar(length: number): string {
  const eighths = Math.round(length * 8);
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
}

function fitLabel(label: string, width: number): string {
  let text = label;
  while (measureWidth(text) > width) text = `${text.slice(0, -2)}…`;
  return text + " ".repeat(width - measureWidth(text));
}
