import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addDataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import { addListFlags } from "./flags/output-flags.ts";

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
  addFilterFlags(command);
  addListFlags(command);
  addDataFlags(command).action(async (name: string, flags: AskFlags) => {
    const [{ askCampaign }, { listCampaign }, { renderDocument }] = await Promise.all([
      import("./ask-campaign.ts"),
      import("./list-campaign.ts"),
      import("../render/records.ts"),
    ]);
    const asked = await askCampaign(context, name, flags);
    const look = context.look(flags);
    context.deliver(await renderDocument(asked.answer, listCampaign(asked, flags, look), look), flags);
  });
}
