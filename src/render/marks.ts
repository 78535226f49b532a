import type { Clock } from "../record/terms.ts";
import type { Look } from "./look.ts";

/** The signs that charts are drawn with. */
export interface Marks {
  /** Parts of a column, the least first; the last is a whole one. */
  readonly bar: readonly string[];
  /** Cells of a heat map, and points of a sparkline, the least first. */
  readonly shades: readonly string[];
  readonly steps: readonly string[];
  readonly none: string;
  /** Days that something surely took, and those that it may have taken. */
  readonly sure: string;
  readonly maybe: string;
  readonly clocks: Readonly<Record<Clock, string>>;
  readonly axis: string;
  readonly ellipsis: string;
  readonly dash: string;
}

const UNICODE: Marks = {
  bar: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
  shades: ["░", "▒", "▓", "█"],
  steps: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
  none: "·",
  sure: "━",
  maybe: "░",
  clocks: { occurred: "•", discovered: "●", disclosed: "◆" },
  axis: "─",
  ellipsis: "…",
  dash: "–",
};

const ASCII: Marks = {
  bar: ["#"],
  shades: [".", ":", "*", "#"],
  steps: [".", ":", "-", "=", "+", "*", "%", "#"],
  none: "-",
  sure: "=",
  maybe: ".",
  clocks: { occurred: "o", discovered: "+", disclosed: "X" },
  axis: "-",
  ellipsis: "~",
  dash: "-",
};

/** The signs that the terminal can show. */
export function chooseMarks({ unicode }: Pick<Look, "unicode">): Marks {
  return unicode ? UNICODE : ASCII;
}

/** The point of a sparkline for a number from one to `most`, in equal steps; nothing for zero. */
export function pickStep({ steps }: Marks, value: number, most: number): string {
  return steps[Math.ceil((value * steps.length) / Math.max(1, most)) - 1] ?? "";
}

/** The shade of a number from one to `most`, each reaching as many times as far as the one before: few counts are large. */
export function pickShade({ shades }: Marks, value: number, most: number): string {
  if (value === 1) return shades[0] ?? "";
  return shades[Math.ceil((shades.length * Math.log(value)) / Math.log(most)) - 1] ?? "";
}
