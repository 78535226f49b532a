import type { Command } from "commander";
import { BreachesError } from "../record/breaches-error.ts";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

export function addSearchCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "search <words...>", "list incidents whose record holds all of the words", [
    ["search source code", "records that speak of source code"],
    ["search SIM swap --since 2020 --fields id,title", "ids and titles only"],
  ]);
  addSelectionFlags(command).action(async (words: readonly string[], flags: AskFlags) => {
    const [{ askIncidents }, { listIncidents }, { renderRecords }] = await Promise.all([
      import("./ask-incidents.ts"),
      import("./list-incidents.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const found = await askIncidents(context, flags, { words: splitWords(words) });
    await context.deliver(await renderRecords(await listIncidents(found, flags, look), look), flags);
  });
}

function splitWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== "");
  if (words.length === 0) throw new BreachesError("usage", "found no word to search for, expected one at least");
  return words;
}
