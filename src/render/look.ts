export const FORMATS = ["table", "json", "jsonl", "csv", "tsv", "markdown", "yaml"] as const;
export type Format = (typeof FORMATS)[number];

/** How an answer should look: decided once, from flags, environment and terminal. */
export interface Look {
  readonly format: Format;
  readonly color: boolean;
  /** Charts may be drawn with signs beyond ASCII. */
  readonly unicode: boolean;
  /** The terminal makes links of OSC 8 sequences. */
  readonly links: boolean;
  /** Columns to fit text into. */
  readonly width: number;
  /** A person is watching: rows are fitted, long titles cut. */
  readonly terminal: boolean;
  /** Print the header row of tab-separated values. */
  readonly header: boolean;
}
