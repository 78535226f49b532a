import { type Command, Option } from "commander";
import { FACT_KINDS } from "../record/record-kinds.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { collect } from "./flags/collect.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import type { FilterFlags } from "./flags/filters.ts";
import { addArrangementFlags, addOutputFlags, type ListFlags } from "./flags/output-flags.ts";

export interface ChangesFlags extends Pick<FilterFlags, "company" | "kind" | "since" | "until">, DataFlags, ListFlags {}

export function addChangesCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "changes", "list the records that were added, revised or withdrawn lately", [
    ["changes --since 2026-10-01", "since that day, by the records' own dates"],
    ["changes --kind actor --kind campaign --since 1y", "actors and campaigns alone"],
    ["changes --company t-mobile --since 2026 --json", "what is new about T-Mobile US, for a script"],
  ])
    .optionsGroup("Filters (a flag given twice is an “or”):")
    .option("--since <date>", "changed on or after this date, or in the last 90d, 6m, 2y; default: 90d")
    .option("--until <date>", "changed on or before this date, the whole of it")
    .addOption(new Option("--kind <kind>", "a kind of record").choices(FACT_KINDS).argParser(collect))
    .option("-c, --company <name>", "a company: its record, incidents that name it, counts of them", collect);
  addArrangementFlags(addOutputFlags(command), {
    fields: "see: breaches fields changes",
    order: "newest change first",
  });
  addCachedDataFlags(command).action(async (flags: ChangesFlags) => {
    const [{ askChanges }, { listChanges }, { renderRecords }] = await Promise.all([
      import("./ask-changes.ts"),
      import("./list-changes.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const asked = await askChanges(context, flags);
    await context.deliver(await renderRecords(listChanges(asked, look), look), flags);
  });
}
