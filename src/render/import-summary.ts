import { showNumber } from "../record/show-values.ts";
import { renderGrid } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import type { RecordList } from "./records.ts";
import { plural } from "./words.ts";

/** What the summary of an import tells. */
export interface ImportSummary {
  readonly folder: string;
  readonly dry_run: boolean;
  readonly entries: number;
  readonly files: readonly { readonly path: string; readonly outcome: ImportOutcome }[];
  readonly fields: readonly {
    readonly values: number;
    readonly mapped: number;
    readonly original: number;
    readonly lost: number;
  }[];
  readonly faults: readonly { readonly path: string; readonly reason: string }[];
  readonly review: {
    readonly path: string;
    readonly companies: readonly unknown[];
    readonly incidents: readonly unknown[];
  };
}

type ImportOutcome = keyof typeof OUTCOMES;

const OUTCOMES = {
  written: "written",
  changed: "changed",
  unchanged: "unchanged",
  edited: "changed by hand, left",
  foreign: "not of an import, left",
} as const;

const KINDS = ["incidents", "companies", "actors", "vocabulary"] as const;

/** What an import did: rows of counts for scripts, a few lines for people. */
export function listImport(summary: ImportSummary, look: Look): RecordList {
  const rows = () => countRows(summary).map(([what, count]) => [what, String(count)]);
  return {
    header: ["what", "count"],
    values: () => [summary],
    rows,
    table: () => renderSummary(summary, look),
  };
}

function countRows({ entries, files, fields, faults, review }: ImportSummary): [string, number][] {
  const outcomes = Object.keys(OUTCOMES).map((outcome): [string, number] => [
    outcome,
    files.filter((file) => file.outcome === outcome).length,
  ]);
  return [
    ["entries", entries],
    ...outcomes,
    ["not read", faults.length],
    ["values", sumOf(fields, "values")],
    ["values mapped", sumOf(fields, "mapped")],
    ["values under original", sumOf(fields, "original")],
    ["values lost", sumOf(fields, "lost")],
    ["possible matches of companies", review.companies.length],
    ["possible duplicates", review.incidents.length],
  ];
}

function sumOf(fields: ImportSummary["fields"], key: keyof ImportSummary["fields"][number]): number {
  return fields.reduce((sum, field) => sum + field[key], 0);
}

function renderSummary(summary: ImportSummary, look: Look): string {
  const paint = createPaint(look);
  const { folder, entries, fields, files, review } = summary;
  const rows = KINDS.flatMap((kind) => {
    const own = files.filter(({ path }) => path.startsWith(`${kind}/`));
    return own.length === 0 ? [] : [[paint.quiet(kind), tellOutcomes(own)]];
  });
  const values = sumOf(fields, "values");
  const share = (part: number) => (values === 0 ? "0 %" : `${((100 * part) / values).toFixed(1)} %`);
  const fate = `${plural(values, "value")}: ${share(sumOf(fields, "mapped"))} in fields of ours, ${share(sumOf(fields, "original"))} under original (some in both), ${plural(sumOf(fields, "lost"), "value")} lost`;
  const open = `${plural(review.incidents.length, "possible duplicate")}, ${plural(review.companies.length, "possible match", "possible matches")} of companies`;
  const all = [
    ...rows,
    ...(values > 0 ? [[paint.quiet("read"), fate]] : []),
    ...(review.incidents.length + review.companies.length > 0
      ? [[paint.quiet("to review"), `${open}: ${folder.replace(/\/$/, "")}/${review.path}`]]
      : []),
  ];
  const remark = summary.dry_run ? "; a dry run, nothing is written" : "";
  const head = `${plural(entries, "entry", "entries")} into ${folder}${remark}`;
  return `${paint.strong(head)}\n${all.length === 0 ? "" : renderGrid([{ width: 10 }, {}], all, { width: Math.min(look.width, 100), indent: 2 })}`;
}

function tellOutcomes(files: ImportSummary["files"]): string {
  const parts = Object.entries(OUTCOMES).flatMap(([outcome, words]) => {
    const count = files.filter((file) => file.outcome === outcome).length;
    return count === 0 ? [] : [`${showNumber(count)} ${words}`];
  });
  return parts.join(", ");
}
