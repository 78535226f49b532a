import { catalogRows } from "./cases/catalog.ts";
import { changeRows } from "./cases/changes.ts";
import { chartRows } from "./cases/charts.ts";
import { comparisonRows } from "./cases/comparisons.ts";
import { completionRows } from "./cases/completion.ts";
import { exportRows } from "./cases/exports.ts";
import { faultRows } from "./cases/faults.ts";
import { filterRows } from "./cases/filters.ts";
import { formatRows } from "./cases/formats.ts";
import { helpRows } from "./cases/help.ts";
import { importRows } from "./cases/imports.ts";
import { listRows } from "./cases/lists.ts";
import { recordRows } from "./cases/records.ts";
import { whereRows } from "./cases/where.ts";
import { writingRows } from "./cases/writing.ts";
import type { GoldenRow } from "./transcript.ts";

/** Every command line that has a transcript. */
export const rows: readonly GoldenRow[] = [
  ...formatRows,
  ...recordRows,
  ...chartRows,
  ...listRows,
  ...changeRows,
  ...comparisonRows,
  ...filterRows,
  ...catalogRows,
  ...faultRows,
  ...importRows,
  ...exportRows,
  ...helpRows,
  ...whereRows,
  ...completionRows,
  ...writingRows,
];

/** What `breaches list` prints in a pipe, for the rows that read ids from standard input. */
export const INPUT = "gullwick-ferries/2020-lost-laptop\t2020-05-06\tGullwick Ferries\n\ntern-line/2016-freight-list\n";

/** What completes a line reads nothing but a compiled form, so it needs one to tell anything. */
export const isCompletion = ([, argv]: GoldenRow) => argv[0] === "complete";
