import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import type { FilterFlags } from "./flags/filters.ts";
import { addOutputFlags, addRowFlags, type ListFlags } from "./flags/output-flags.ts";

export interface CheckFlags extends FilterFlags, DataFlags, ListFlags {
  readonly column?: string;
  readonly sinceAdded?: string | true;
  readonly strict?: boolean;
}

export function addCheckCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "check [file]",
    "check a list of suppliers, and end with 1 if there are incidents",
    [
      ["check suppliers.txt --since 2024-01-01", "names one a line; what was disclosed since then"],
      ["check vendors.csv --column Supplier --rollup", "a column of a CSV; with what the suppliers own"],
      ["check suppliers.txt --since-added", "what the data set learned since the last such run"],
      ["check suppliers.txt --fields name,match,incident --sort match", "flat, a row for each incident"],
    ],
  )
    .usage("<file|-> [flags]")
    .optionsGroup("List:")
    .option("--column <name>", "read this column of a CSV")
    .option("--since-added [day]", "only what was added or revised on this day or later; left out, since the last run")
    .option("--strict", "names that are unknown or only possible are findings too");
  addRowFlags(addOutputFlags(addFilterFlags(command, "company")), {
    fields: "see: breaches fields check",
    order: "the list's own order",
  });
  addCachedDataFlags(command).action(async (file: string | undefined, flags: CheckFlags) => {
    const [{ askSuppliers }, { listChecked }, { renderRecords }] = await Promise.all([
      import("./ask-suppliers.ts"),
      import("./list-checked.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const asked = await askSuppliers(context, file, flags);
    await context.deliver(await renderRecords(listChecked(asked, look), look), flags);
    asked.conclude();
  });
}
