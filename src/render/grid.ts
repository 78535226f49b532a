import Table from "cli-table3";
import { openStyles, sealStyles } from "./own-styles.ts";
import { measureWidth } from "./text-width.ts";

/** A column: how wide its text is, or a share of what the others leave. */
export interface Column {
  readonly title?: string;
  /** Fixed width of the text, without the gap behind it. */
  readonly width?: number;
  /** Share of the width that fixed columns leave; 1 where both are left out. */
  readonly flex?: number;
  readonly align?: "left" | "right";
}

export interface GridOptions {
  readonly width: number;
  /** Blanks before the first column. */
  readonly indent?: number;
  /** Cut cells to one line instead of wrapping them. */
  readonly cut?: boolean;
  readonly heading?: (text: string) => string;
}

const ANY_STYLE = /(\p{Cc}\[\d+m)/u;
const GAP = 2;
// cli-table3 grows worse than linearly with rows (10,000 rows take 9 s), so it is fed in pieces.
const PIECE = 200;

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/** Lays rows out in columns without lines, wrapping text at blanks. Ends with a line break unless it is empty. */
export function renderGrid(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: GridOptions,
): string {
  const indent = options.indent ?? 0;
  const widths = fitColumns(columns, options.width - indent);
  const titles = columns.map(({ title }) => (options.heading ?? String)(title ?? ""));
  const head = columns.some(({ title }) => title) ? [titles] : [];
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < rows.length; at += PIECE) {
    const piece = [...(at === 0 ? head : []), ...rows.slice(at, at + PIECE)];
    if (piece.length > 0) pieces.push(renderPiece(columns, widths, piece, options.cut === true));
  }
  return pieces
    .flatMap((piece) => piece.split("\n"))
    .map((line) => `${`${" ".repeat(indent)}${line}`.trimEnd()}\n`)
    .join("");
}

/** Width of the widest line of each cell's text, as a terminal shows it. */
export function widestOf(cells: readonly string[]): number {
  return Math.max(0, ...cells.flatMap((cell) => cell.split("\n")).map((line) => measureWidth(openStyles(line))));
}

function renderPiece(
  columns: readonly Column[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  cut: boolean,
): string {
  const table = new Table({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [], compact: true },
    colWidths: widths.map((width) => width + GAP),
    colAligns: columns.map(({ align }) => align ?? "left"),
    wordWrap: !cut,
  });
  for (const row of rows) {
    const cells = row.map((cell) => openStyles(cell).replaceAll("\t", " "));
    table.push(cells.map((cell, at) => (cut ? cutText(cell, widths[at] ?? 0) : cutWords(cell, widths[at] ?? 0))));
  }
  return sealStyles(table.toString());
}

// cli-table3 cuts a word that is wider than its column as well, but takes a character away and measures it again for as
// long as it has to, which for a word of some thousand letters takes minutes.
function cutWords(text: string, width: number): string {
  return text.replace(/\S+/g, (word) => (word.length <= width ? word : cutWord(word, width)));
}

function cutWord(word: string, width: number): string {
  if (measureWidth(word) <= width) return word;
  let room = width - 1;
  const parts = word.split(ANY_STYLE).map((part, at) => {
    if (at % 2 === 1 || room < 0) return at % 2 === 1 ? part : "";
    const kept = measureWidth(part) <= room ? part : cutText(part, room + 1);
    room -= kept === part ? measureWidth(part) : width;
    return kept;
  });
  return parts.join("");
}

/** Cuts a line to a width, with an ellipsis of one column for what is left out. */
export function cutText(text: string, width: number, ellipsis = "…"): string {
  if (measureWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (measureWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ellipsis}`;
}

function fitColumns(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const gaps = GAP * (columns.length - 1);
  const shares = columns.reduce((sum, column) => sum + (column.width === undefined ? (column.flex ?? 1) : 0), 0);
  const left = Math.max(width - fixed - gaps, shares * 8);
  return columns.map((column) => column.width ?? Math.max(4, Math.floor((left * (column.flex ?? 1)) / shares)));
}
