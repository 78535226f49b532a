import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addFieldsCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "fields",
    "list the fields of an incident: what they hold, sort, group and filter",
    [
      ["fields", "every name that --fields, --sort and --by take"],
      ["fields --json", "for a script"],
    ],
  );
  addOutputFlags(command).action(async (flags: OutputFlags) => {
    const [{ describeFields }, { listDirectory }, { renderRecords }] = await Promise.all([
      import("../query/describe-fields.ts"),
      import("../render/directory.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const columns = ["name", "json", "sorts", "groups", "filter", "about"] as const;
    await context.deliver(await renderRecords(listDirectory(describeFields(), columns, look), look), flags);
  });
}
