export const FORMATS = ["table", "json", "jsonl", "csv", "tsv", "markdown", "yaml"] as const;
export type Format = (typeof FORMATS)[number];

/** How an answer should look: decided once, from flags, environment and terminal. */
export interface Look {
  readonly format: Format;
  readonly color: boolean;
<<<<<<< HEAD
  /** Charts may be drawn with signs beyond ASCII. */
  readonly unicode: boolean;
=======
  /** The terminal makes links of OSC 8 sequences. */
  readonly links: boolean;
>>>>>>> 7df2831 (Pager, links, settings of one's own, and a doctor that tells what is in force and why)
  /** Columns to fit text into. */
  readonly width: number;
  /** A person is watching: rows are fitted, long titles cut. */
  readonly terminal: boolean;
  /** Print the header row of tab-separated values. */
  readonly header: boolean;
}
