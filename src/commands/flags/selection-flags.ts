import type { Command } from "commander";
import { addCachedDataFlags } from "./data-flags.ts";
import { addFilterFlags } from "./filter-flags.ts";
import { addListFlags } from "./output-flags.ts";

/** Every flag of a command that selects incidents: filters, output, data. `argument` is what its argument names. */
export function addSelectionFlags(command: Command, argument?: "company" | "actor" | "campaign"): Command {
  return addCachedDataFlags(addListFlags(addFilterFlags(command, argument)));
}
