import type { Command } from "commander";
import type { Context } from "../context.ts";

/** All help at once, in the forms that it comes in. */
export const WHOLE_HELP = {
  man: "all of this as a manual page (breaches help man | man -l -)",
  reference: "all of this, fields and schemas in one page of Markdown",
} as const;

/** All help at once, as roff or as Markdown. `program` has all commands. */
export async function renderWholeHelp(form: string, program: Command, context: Context): Promise<string> {
  const [{ describeProgram }, { renderManPage }, { renderReferencePage }] = await Promise.all([
    import("./describe-program.ts"),
    import("../../render/man-page.ts"),
    import("../../render/reference-page.ts"),
  ]);
  const reference = await describeProgram(program, context);
  return form === "man" ? renderManPage(reference) : renderReferencePage(reference);
}
