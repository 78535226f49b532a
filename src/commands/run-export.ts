import type { WrittenExport } from "../exchange/export-input.ts";
import { catalogAsOf } from "../query/catalog-as-of.ts";
import type { Field } from "../query/field.ts";
import { contractFields, fields } from "../query/fields.ts";
import { answerIncident, createJudge } from "../query/incident-answer.ts";
import { BreachesError } from "../record/breaches-error.ts";

import { tellKnown } from "../record/nearest-word.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import type { Incident } from "../record/records.ts";

import { type AskFlags, askIncidents, type Found } from "./ask-incidents.ts";
import type { Content, Context } from "./context.ts";
import { EXPORT_FORMATS, type ExportFormat } from "./export-formats.ts";
import { splitDataFlag } from "./flags/data-flags.ts";
import { requireFields } from "./flags/require-fields.ts";

export interface ExportFlags extends AskFlags {
  readonly excel?: boolean;
  readonly report?: string;
}

/** An export, ready to be delivered, with the loss report where one was asked for. */
export interface Exported {
  readonly content: Content;
  readonly report: { readonly path: string; readonly text: string } | null;
}

type Write = (found: Found, flags: ExportFlags) => Promise<Exported>;

/** Selects the incidents and writes them in a format. Throws `usage` for a flag that the format has no use for. */
export async function runExport(context: Context, asked: string, flags: ExportFlags): Promise<Exported> {
  const format = EXPORT_FORMATS.find((known) => known === asked);
  if (!format) throw new BreachesError("unknown-value", `no format "${asked}"`, tellKnown(asked, EXPORT_FORMATS));
  checkFlags(format, flags, context);
  if (format === "records" && flags.asOf !== undefined) {
    throw new BreachesError("usage", "--as-of is not for records, which are as they are today");
  }
  if (takesAll(format, flags, context)) {
    const { allRecords } = await import("../exchange/records/gather-records.ts");
    return writeAll(allRecords(await context.catalog(flags)));
  }
  return writeFound(format, await askIncidents(context, flags), flags);
}

/** Writes incidents that were found. */
export function writeFound(format: ExportFormat, found: Found, flags: ExportFlags): Promise<Exported> {
  return WRITERS[format](asItWas(found), flags);
}

// Formats that carry companies, actors and campaigns too must not tell of an earlier day what came later.
function asItWas(found: Found): Found {
  const { asOf } = found.criteria;
  return asOf === null ? found : { ...found, catalog: catalogAsOf(found.catalog, asOf) };
}

const TAKES = {
  fields: ["csv", "jsonl", "parquet"],
  excel: ["csv"],
  report: ["stix", "veris"],
} as const satisfies { readonly [flag: string]: readonly ExportFormat[] };

function checkFlags(format: ExportFormat, flags: ExportFlags, { io }: Context): void {
  for (const flag of ["fields", "excel", "report"] as const) {
    const formats: readonly ExportFormat[] = TAKES[flag];
    if (flags[flag] !== undefined && !formats.includes(format)) {
      throw new BreachesError("usage", `--${flag} is for ${formats.join(", ")}, found ${format}`);
    }
  }
  if (format === "parquet" && flags.output === undefined && io.isTerminal) {
    throw new BreachesError("usage", "parquet is not for the terminal", "write it to a file with -o FILE");
  }
}

const WRITERS = {
  csv: async (found, flags) => {
    const [{ writeCsv }, { joinPieces }] = await Promise.all([
      import("../exchange/csv/write-csv.ts"),
      import("../render/pieces.ts"),
    ]);
    const table = { ...found, fields: chooseFields(flags) };
    return plain(joinPieces(writeCsv(table, { excel: flags.excel ?? false })));
  },
  jsonl: async ({ rows, fieldContext }, flags) => {
    const [{ renderJsonLines }, { joinPieces }] = await Promise.all([
      import("../render/json.ts"),
      import("../render/pieces.ts"),
    ]);
    const chosen = flags.fields ? requireFields(flags.fields, fields, "fields") : contractFields;
    const values = function* () {
      for (const row of rows) yield Object.fromEntries(chosen.map(({ name, read }) => [name, read(row, fieldContext)]));
    };
    return plain(joinPieces(renderJsonLines(values())));
  },
  markdown: async ({ rows, catalog }) => {
    const [{ renderMarkdownPage }, { joinPieces }] = await Promise.all([
      import("../render/markdown-page.ts"),
      import("../render/pieces.ts"),
    ]);
    const answers = function* () {
      for (const { answer } of rows) yield answer;
    };
    return plain(joinPieces(renderMarkdownPage(rows.length, answers(), catalog)));
  },
  csl: async (found) => plain((await import("../exchange/citations/write-csl.ts")).writeCsl(gather(found))),
  bibtex: async (found) => plain((await import("../exchange/citations/write-bibtex.ts")).writeBibtex(gather(found))),
  parquet: async (found, flags) => {
    const { writeParquet } = await import("../exchange/parquet/write-parquet.ts");
    return plain(writeParquet({ ...found, fields: chooseFields(flags) }));
  },
  stix: async (found, flags) => {
    const { writeStix } = await import("../exchange/stix/write-stix.ts");
    return withReport("stix", writeStix(gather(found)), found, flags);
  },
  records: async ({ rows, catalog }) => {
    const { gatherRecords } = await import("../exchange/records/gather-records.ts");
    return writeAll(gatherRecords(rows, catalog));
  },
  veris: async (found, flags) => {
    const { writeVeris } = await import("../exchange/veris/write-veris.ts");
    const judge = createJudge(found.catalog, found.criteria.figure);
    const answerOf = (incident: Incident) => answerIncident(incident, judge);
    return withReport("veris", writeVeris({ ...gather(found), answerOf }), found, flags);
  },
} as const satisfies Record<ExportFormat, Write>;

async function withReport(
  format: ExportFormat,
  { text, losses }: WrittenExport,
  { rows }: Found,
  { report: path }: ExportFlags,
): Promise<Exported> {
  const { joinPieces } = await import("../render/pieces.ts");
  if (path === undefined) return plain(joinPieces(text));
  const { showLosses } = await import("../exchange/loss-text.ts");
  // A report is about all of it, also where nobody reads to the end.
  const content = [...joinPieces(text)];
  return { content, report: { path, text: showLosses(format, rows.length, losses(), path) } };
}

async function writeAll(records: Iterable<AnyRecordFile>): Promise<Exported> {
  const [{ writeRecords }, { joinPieces }] = await Promise.all([
    import("../exchange/records/write-records.ts"),
    import("../render/pieces.ts"),
  ]);
  return plain(joinPieces(writeRecords(records)));
}

const FILTERS = [
  ...["company", "role", "actor", "campaign", "country", "sector", "kind", "status", "dataType", "action"],
  ...["since", "until", "certain", "minAffected", "limit"],
];

// Without a filter all records go out, with those that stand in no incident and those that other exports leave out.
function takesAll(format: ExportFormat, flags: ExportFlags, { io }: Context): boolean {
  const isNarrowed = Object.keys(flags).some((flag) => FILTERS.includes(flag));
  return format === "records" && !isNarrowed && splitDataFlag(flags.data ?? [], io).types.length === 0;
}

function plain(content: Content): Exported {
  return { content, report: null };
}

function gather(found: Found) {
  return { ...found, rows: found.rows.byId() };
}

function chooseFields(flags: ExportFlags): readonly Field[] {
  return flags.fields ? requireFields(flags.fields, fields, "fields") : fields;
}
