import { type Command, Option } from "commander";
import { RECORD_KINDS, type RecordKind } from "../record/record-kinds.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import type { FilterFlags } from "./flags/filters.ts";
import { addOutputFlags, type ListFlags, readCount } from "./flags/output-flags.ts";

export interface LogFlags extends Pick<FilterFlags, "since" | "until">, DataFlags, Omit<ListFlags, "explain"> {
  readonly kind?: RecordKind;
}

export function addLogCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "log <id>",
    "tell which claims of a record came, went or changed, by commit",
    [
      ["log t-mobile/2021-test-environment", "an incident; the data must lie in a git checkout"],
      ["log t-mobile --kind company --since 1y --json", "a company, for a script"],
    ],
  )
    .optionsGroup("Commits:")
    .option("--since <date>", "written on or after this date, or in the last 90d, 6m, 2y")
    .option("--until <date>", "written on or before this date, the whole of it")
    .option("-L, --limit <number>", "this many at most, the newest", readCount)
    .option("--reverse", "the oldest first")
    .option("--fail-empty", "exit with 1 where nothing is found")
    .addOption(new Option("--kind <kind>", "the kind of record, where several have the id").choices(RECORD_KINDS));
  addCachedDataFlags(addOutputFlags(command)).action(async (id: string, flags: LogFlags) => {
    const [{ askHistory }, { listHistory }, { renderRecords }] = await Promise.all([
      import("./ask-history.ts"),
      import("../render/history/history-list.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const { commits, catalog } = await askHistory(context, id, flags);
    await context.deliver(await renderRecords(listHistory(commits, catalog, look), look), flags);
  });
}
