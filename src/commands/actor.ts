import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

export function addActorCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "actor <name>",
    "tell all about an actor: names and who uses them, sponsor, victims",
    [
      ["actor salt-typhoon", "names by who uses them, what is disputed, and the victims"],
      ['actor "Ghost Emperor" --json', "any of its names will do; the answer says who relates the two"],
    ],
  );
  addSelectionFlags(command, "actor").action(async (name: string, flags: AskFlags) => {
    const [{ askActor }, { renderDocument }] = await Promise.all([
      import("./ask-actor.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const { answer, list } = await askActor(context, name, flags, look);
    await context.deliver(await renderDocument(answer, list, look), flags);
  });
}
