import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

export function addCampaignCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "campaign <name>",
    "tell all about a campaign: what was taken, from whom, who says so",
    [
      ["campaign salt-typhoon-telecom-2024", "the campaign against telecoms, with its victims"],
      ["campaign salt-typhoon-telecom-2024 --status confirmed --json", "only the confirmed victims, for a script"],
    ],
  );
  addSelectionFlags(command, "campaign").action(async (name: string, flags: AskFlags) => {
    const [{ askCampaign }, { renderDocument }] = await Promise.all([
      import("./ask-campaign.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const { answer, list } = await askCampaign(context, name, flags, look);
    await context.deliver(await renderDocument(answer, list, look), flags);
  });
}
