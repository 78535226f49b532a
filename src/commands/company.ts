import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

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
  addSelectionFlags(command, "company").action(async (name: string, flags: AskFlags) => {
    const [{ askCompany }, { renderDocument }] = await Promise.all([
      import("./ask-company.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const { answer, list } = await askCompany(context, name, flags, look);
    await context.deliver(await renderDocument(answer, list, look), flags);
  });
}
