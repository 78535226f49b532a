import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { splitList } from "./flags/output-flags.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

interface CountFlags extends AskFlags {
  readonly by?: readonly string[];
  readonly sum?: string;
}

export function addCountCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "count", "count incidents by company, year, actor or any other field", [
    ["count", "incidents per company"],
    ["count --by year --company t-mobile", "T-Mobile's incidents per year"],
    ["count --by year,kind", "on a terminal a heat map; a sparkline for each where that is too wide"],
    ["count --by actor,status --sum affected", "per actor and status, with the people affected"],
  ])
    .option("--by <fields>", "one field, or two with a comma (default: company)", splitList)
    .option("--sum <field>", "affected: add up the headline figures, unit by unit");
  addSelectionFlags(command).action(async (flags: CountFlags) => {
    const [{ askCounts }, { listCounts }, { renderRecords }] = await Promise.all([
      import("./ask-counts.ts"),
      import("../render/counts.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const counts = await askCounts(context, flags, flags.by ?? ["company"], flags.sum);
    await context.deliver(await renderRecords(listCounts(counts, look), look), flags);
  });
}
