/** The topics, with what each tells. */
export const TOPICS = {
  where: "the query language of --where, and the fields that it asks by",
  dates: "how dates are written, matched, sorted and drawn",
  claims: "how status, headline figure and verdict come about",
  output: "formats, fields and what goes where",
  formats: "what import reads and export writes, and where each field goes",
  data: "how to write, check and correct records of your own",
  library: "the same answers from JavaScript and TypeScript",
  "exit-codes": "what the exit codes mean",
  environment: "which environment variables are read",
  settings: "a file of your own for flags that you always give",
} as const;

/** A topic's text, fitted to the width; nothing where there is no such topic. What it is made of is loaded when it is asked for. */
export async function readTopic(topic: string, width: number): Promise<string | undefined> {
  if (topic === "formats") return readFormats(width);
  if (topic === "where") return readWhereTopic(width);
  const { helpTopics } = await import("../../render/help-topics.ts");
  return Object.entries(helpTopics).find(([name]) => name === topic)?.[1];
}

async function readWhereTopic(width: number): Promise<string> {
  const [{ describeAsks }, { renderWhereTopic }] = await Promise.all([
    import("../../query/describe-fields.ts"),
    import("../../render/where-topic.ts"),
  ]);
  return renderWhereTopic(describeAsks(), width);
}

async function readFormats(width: number): Promise<string> {
  const [{ IMPORT_FORMATS }, { exportTables }, { renderImportFormats }, { renderExportFormats }] = await Promise.all([
    import("../../exchange/import-formats.ts"),
    import("../../exchange/export-tables.ts"),
    import("../../render/import-formats.ts"),
    import("../../render/export-formats.ts"),
  ]);
  return `${renderImportFormats(IMPORT_FORMATS, width)}\n${renderExportFormats(exportTables, width)}`;
}
