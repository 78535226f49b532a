import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addSchemaCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "schema [kind]",
    "print the JSON Schema of a kind of record, or of an answer",
    [
      ["schema", "the kinds there are"],
      ["schema incident", "what a file in incidents/ may hold"],
      ["schema list-output", "what breaches list --json prints"],
    ],
  );
  addOutputFlags(command).action(async (kind: string | undefined, flags: OutputFlags) => {
    const [{ listSchemas, readSchema }, { renderJson }] = await Promise.all([
      import("../store/read-schema.ts"),
      import("../render/json.ts"),
    ]);
    const names = listSchemas(context.packageRoot);
    if (kind === undefined) await context.deliver(flags.json ? renderJson(names) : `${names.join("\n")}\n`, flags);
    else await context.deliver(renderJson(readSchema(context.packageRoot, kind)), flags);
  });
}
