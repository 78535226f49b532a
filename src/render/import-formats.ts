import { renderGrid, widestOf } from "./grid.ts";

/** A format as the help tells of it. */
interface FormatTable {
  readonly about: string;
  readonly fields: readonly {
    readonly theirs: string;
    readonly ours: string;
    readonly about: string;
    readonly exact: boolean;
  }[];
}

const HEAD = `Formats

breaches import reads these. What has no field of ours stands under “original”
in the record, as it was. Fields marked with = are given back by ours alone;
all others stand under “original” as well.
`;

/** Where the fields of each format go. */
export function renderImportFormats(formats: { readonly [format: string]: FormatTable }, width: number): string {
  const parts = Object.entries(formats).map(([name, { about, fields }]) => {
    const rows = fields.map((field) => [`${field.exact ? "=" : " "} ${field.theirs}\n    ${field.ours}`, field.about]);
    const left = Math.min(44, widestOf(rows.map(([cell = ""]) => cell)));
    return `\n${name}: ${about}\n\n${renderGrid([{ width: left }, {}], rows, { width: Math.min(width, 100), indent: 2 })}`;
  });
  return `${HEAD}${parts.join("")}`;
}
