import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addDataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import { addListFlags } from "./flags/output-flags.ts";

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
  addFilterFlags(command);
  addListFlags(command);
  addDataFlags(command).action(async (name: string, flags: AskFlags) => {
    const [{ askActor }, { listActor }, { renderDocument }] = await Promise.all([
      import("./ask-actor.ts"),
      import("./list-actor.ts"),
      import("../render/records.ts"),
    ]);
    const asked = await askActor(context, name, flags);
    const look = context.look(flags);
    context.deliver(await renderDocument(asked.answer, listActor(asked, flags, look), look), flags);
  });
}
