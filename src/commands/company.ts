import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addDataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import { addListFlags } from "./flags/output-flags.ts";

export function addCompanyCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "company <name>",
    "tell all about a company: owners, incidents, counts, consequences",
    [
      ["company t-mobile", "who it is, what happened to it, and how published counts compare"],
      ['company "deutsche telekom" --rollup', "with what it controlled at the time"],
    ],
  );
  addFilterFlags(command);
  addListFlags(command);
  addDataFlags(command).action(async (name: string, flags: AskFlags) => {
    const [{ askCompany }, { listCompany }, { renderDocument }] = await Promise.all([
      import("./ask-company.ts"),
      import("./list-company.ts"),
      import("../render/records.ts"),
    ]);
    const asked = await askCompany(context, name, flags);
    const look = context.look(flags);
    context.deliver(await renderDocument(asked.answer, listCompany(asked, flags, look), look), flags);
  });
}
