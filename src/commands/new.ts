import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { collect } from "./flags/collect.ts";
import type { OutputFlags } from "./flags/output-flags.ts";

/** What can be begun. */
export const NEW_KINDS = ["incident", "company", "actor"] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export interface NewFlags extends OutputFlags {
  readonly input?: boolean;
  readonly data?: readonly string[];
  readonly dryRun?: boolean;
  /** Every answer, by the name of its question. */
  readonly [answer: string]: unknown;
}

/** Flags that answer a question, with the kinds of record for which it is asked. */
export const ANSWER_FLAGS = [
  ["company <name>", "incident: whose systems, tool or data were reached; by any of its names"],
  ["title <text>", "incident: what happened, without the company's name"],
  ["summary <text>", "incident: two to five sentences of your own"],
  ["kind <word>", "incident, actor: a word of their lists of kinds"],
  ["impact <words>", "incident: what came of it, with commas between"],
  ["source-kind <word>", "incident: who published the source"],
  ["publisher <name>", "incident: its publisher"],
  ["source-title <text>", "incident: the page's own title"],
  ["url <address>", "incident: its address, as you have seen it"],
  ["published <date>", "incident: the day it was published"],
  ["says <word>", "incident: what it says of whether this happened"],
  ["by <voice>", "incident: in whose voice"],
  ["disclosed <date>", "incident: first public report by anyone"],
  ["occurred <date>", "incident: when it happened"],
  ["discovered <date>", "incident: when the company noticed"],
  ["count <number>", "incident: how many were affected, by that source"],
  ["unit <word>", "incident: what is counted"],
  ["short-name <name>", "incident: what sets it apart, the end of its id"],
  ["name <name>", "company, actor: the main name"],
  ["name-kind <word>", "company: legal, brand …"],
  ["used-by <name>", "actor: who uses the name"],
  ["country <code>", "company, actor: ISO 3166-1, such as US"],
  ["sector <word>", "company: its trade"],
  ["domain <domain>", "company: its web domain"],
  ["id <id>", "company, actor: the id, which is the file's name"],
] as const;

export function addNewCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "new <kind> [name]",
    "write a new record into your data folder: asks for what is needed, or takes flags",
    [
      ["new company 'Example Anvils' --country US --sector retail --dry-run", "what would be written"],
      [
        `new incident t-mobile --title 'Data left open' \\
    --summary 'A server stood open.' --kind exposure --source-kind press \\
    --publisher 'The Courier' --url https://courier.example/a \\
    --published 2026-03 --short-name open-server --dry-run`,
        "all answers in flags; without them, each is asked for",
      ],
    ],
  );
  const [kind, name] = command.registeredArguments;
  kind?.choices(NEW_KINDS);
  if (name) name.description = "the incident's company, or the name of the company or actor";
  command.optionsGroup("Answers:");
  for (const [flag, about] of ANSWER_FLAGS) command.option(`--${flag}`, about);
  command
    .optionsGroup("Writing:")
    .option("--data <dir>", "the data folder to write into", collect)
    .option("--no-input", "ask nothing, and tell which flags are missing")
    .option("--dry-run", "print the record, and write nothing")
    .option("-o, --output <file>", "write the record there; - prints it")
    .option("-q, --quiet", "no notices on standard error")
    .action(async (kind: NewKind, called: string | undefined, flags: NewFlags) => {
      const { runNew } = await import("./new/run-new.ts");
      await runNew(context, kind, called, flags);
    });
}
