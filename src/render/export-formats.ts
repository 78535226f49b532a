import { renderGrid } from "./grid.ts";

/** What is told of a format: where each field goes, and which word stands for which; null where it has none. */
export interface FormatTable {
  readonly format: string;
  readonly about: string;
  readonly fields: readonly { readonly ours: string; readonly theirs: string | null; readonly about: string }[];
  readonly words: readonly {
    readonly ours: string;
    readonly theirs: string;
    readonly words: readonly (readonly [ours: string, theirs: string | null])[];
  }[];
}

const HEAD = "Formats of breaches export\n";

/** The mapping tables of all formats, for `breaches help formats`. */
export function renderExportFormats(tables: readonly FormatTable[], width: number): string {
  return [HEAD, ...tables.map((table) => renderFormat(table, width))].join("\n");
}

function renderFormat({ format, about, fields, words }: FormatTable, width: number): string {
  const rows = fields.map(({ ours, theirs, about: how }) => [ours, theirs === null ? "–" : `${theirs}: ${how}`]);
  const names = Math.max(0, ...fields.map(({ ours }) => ours.length));
  return [
    `${format}\n${renderGrid([{}], [[about]], { width, indent: 2 })}`,
    ...(rows.length === 0 ? [] : [renderGrid([{ width: names }, {}], rows, { width, indent: 2 })]),
    ...words.map((table) => {
      const pairs = table.words.map(([ours, theirs]) => `${ours} ${theirs === null ? "–" : `→ ${theirs}`}`);
      return renderGrid([{}], [[`${table.ours} → ${table.theirs}: ${pairs.join(", ")}`]], { width, indent: 2 });
    }),
  ].join("\n");
}
