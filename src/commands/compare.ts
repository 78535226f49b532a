import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import type { FilterFlags } from "./flags/filters.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export interface CompareFlags extends FilterFlags, DataFlags, OutputFlags {
  readonly actors?: boolean;
}

export function addCompareCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "compare <name...>", "put companies, or actors, side by side", [
    ["compare t-mobile verizon at-t --since 2019", "as victims: per year, figures, causes, delays, money"],
    ["compare salt-typhoon volt-typhoon", "names of actors alone compare actors"],
  ]).option("--actors", "the names are those of actors");
  addCachedDataFlags(addOutputFlags(addFilterFlags(command, "company"))).action(
    async (names: readonly string[], flags: CompareFlags) => {
      const [{ askComparison }, { listComparison }, { renderDocument }] = await Promise.all([
        import("./ask-comparison.ts"),
        import("../render/comparison.ts"),
        import("../render/records.ts"),
      ]);
      const look = context.look(flags, "tsv");
      const comparison = await askComparison(context, names, flags);
      context.deliver(await renderDocument(comparison, listComparison(comparison, look), look), flags);
    },
  );
}
