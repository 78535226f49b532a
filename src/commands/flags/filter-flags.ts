import { type Command, Option } from "commander";
import { CLOCK_CHOICES, STATUS_CHOICES } from "../../query/criteria.ts";
import { FIGURE_RULES } from "../../query/headline-figure.ts";
import { INCIDENT_KINDS, ROLES } from "../../record/terms.ts";
import { collect } from "./collect.ts";

const NAMED = {
  company: ["-c, --company <name>", "a company, in any role"],
  actor: ["--actor <name>", "an actor named in an attribution"],
  campaign: ["--campaign <name>", "a campaign"],
} as const;

/**
 * The filters, the same for every command that selects incidents. A flag given twice is an "or", two flags an "and".
 * A command whose argument is a company, an actor or a campaign has no flag for the same.
 */
export function addFilterFlags(command: Command, argument?: keyof typeof NAMED): Command {
  command.optionsGroup("Filters (a flag given twice is an “or”):");
  for (const [name, [flag, about]] of Object.entries(NAMED)) {
    if (name !== argument) command.option(flag, about, collect);
  }
  addRuleFlags(
    command
      .option("--rollup", "with what the companies owned when it happened")
      .option("--role <role>", `a role: ${ROLES.join(", ")}`, collect)
      .option("--country <code>", "country of a victim or data owner (ISO 3166-1, or its English name)", collect)
      .option("--sector <sector>", "sector of a victim or data owner", collect)
      .option("--kind <kind>", `a kind: ${INCIDENT_KINDS.join(", ")}`, collect)
      .option("--status <status>", `a status: ${STATUS_CHOICES.join(", ")}`, collect)
      .option("--data-type <type>", "a type of data that was taken, exposed or claimed", collect)
      .option("--action <action>", "a VERIS action, such as hacking or hacking/brute-force", collect)
      .option("--since <date>", "on or after this date (2021, 2021-08, 2021-08-16), or the last 90d, 6m, 2y")
      .option("--until <date>", "on or before this date, the whole of it")
      .addOption(
        new Option("--clock <clock>", "the date that --since and --until look at")
          .choices(CLOCK_CHOICES)
          .default("disclosed"),
      )
      .option("--certain", "leave out what falls into the window only possibly")
      .option("--min-affected <number>", "at least this many affected, in any unit (1000, 50k, 1M)")
      .option(
        "--where <query>",
        "a query such as 'affected:>1M AND NOT status:claimed' (see: breaches help where)",
        collect,
      ),
  );
  return command;
}

/** The flags that change what is known, not what is selected. */
export function addRuleFlags(command: Command): Command {
  return command
    .option("--as-of <date>", "only what was public by the end of this date")
    .addOption(
      new Option("--figure <rule>", "which figure stands for an incident").choices(FIGURE_RULES).default("official"),
    );
}
