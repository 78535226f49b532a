import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags } from "./flags/data-flags.ts";
import { addRuleFlags } from "./flags/filter-flags.ts";
import { addListFlags } from "./flags/output-flags.ts";

export function addShowCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "show <id...>",
    "show everything about incidents; - reads ids from standard input",
    [
      ["show t-mobile/2024-salt-typhoon", "every claim, with its voice and its source"],
      ["show t-mobile/2021-test-environment --as-of 2021-08-18", "as it was known on that day"],
      ["list --company okta --fields id | breaches show -", "the whole record of each incident found"],
    ],
  );
  addRuleFlags(command.optionsGroup("Rules:"));
  addListFlags(command);
  addCachedDataFlags(command).action(async (ids: readonly string[], flags: AskFlags) => {
    const [{ askByIds }, { listWithCard }, { renderIncidentCards }, { renderRecords }] = await Promise.all([
      import("./ask-by-ids.ts"),
      import("./list-incidents.ts"),
      import("../render/incident-card.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const found = await askByIds(context, ids, flags);
    const cards = () => renderIncidentCards(found.rows.all(), found.catalog, look);
    await context.deliver(await renderRecords(await listWithCard(found, flags, look, cards), look), flags);
  });
}
