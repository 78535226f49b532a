import { Argument, type Command } from "commander";
import { FIELD_LISTS, type FieldList } from "../query/field-lists.ts";
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
      ["fields check", "those of the rows of check"],
      ["fields --json", "for a script"],
    ],
  ).usage("[list] [flags]");
  command.addArgument(new Argument("[list]", "fields of another list than incidents").choices(FIELD_LISTS));
  addOutputFlags(command).action(async (list: FieldList | undefined, flags: OutputFlags) => {
    const [{ describeFields, describeListFields }, { listDirectory }, { renderRecords }] = await Promise.all([
      import("../query/describe-fields.ts"),
      import("../render/directory.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const described = list
      ? listDirectory(describeListFields(list), ["name", "sorts", "about"], look)
      : listDirectory(describeFields(), ["name", "json", "sorts", "groups", "filter", "about"], look);
    await context.deliver(await renderRecords(described, look), flags);
  });
}
