import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addDoctorCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "doctor", "tell what is in force, and why: data, cache, settings, terminal", [
    ["doctor", "when an answer is not what you expected"],
    ["doctor --json", "to attach to a report"],
  ]);
  addOutputFlags(command);
  addCachedDataFlags(command).action(async (flags: DataFlags & OutputFlags) => {
    const [{ examine }, { listDirectory }, { renderRecords }] = await Promise.all([
      import("./doctor/examine.ts"),
      import("../render/directory.ts"),
      import("../render/records.ts"),
    ]);
    const findings = await examine(context, command, flags);
    const look = context.look(flags, "table");
    const list = listDirectory(findings, ["about", "value", "because"], look);
    await context.deliver(await renderRecords(list, look), flags);
    const amiss = findings.filter(({ ok }) => !ok).map(({ about }) => about);
    if (amiss.length === 0) return;
    context.notice(`amiss: ${amiss.join(", ")}`, flags);
    context.endWith(1);
  });
}
