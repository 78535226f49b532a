import type { Command, Help, Option } from "commander";
import type { CommandReference, FlagGroup } from "../../render/reference.ts";
import { readExamples } from "../declare-command.ts";

/** A command with all its flags in groups, before it is known which of them others have too. */
export type DescribedCommand = Omit<CommandReference, "own" | "others"> & { readonly groups: readonly FlagGroup[] };

/** What the help of a command shows, taken from the command itself. */
export function describeCommand(command: Command): DescribedCommand {
  const help = command.createHelp();
  const { about, examples } = readExamples(command.description());
  return {
    name: command.name(),
    usage: help.commandUsage(command).replace("|help", ""),
    about,
    examples,
    arguments: help.visibleArguments(command).map((argument) => ({
      term: help.argumentTerm(argument),
      about: help.argumentDescription(argument),
    })),
    groups: describeFlags(command, help),
    after: readAfter(command),
  };
}

// Every command has --help, and nobody has to look it up.
function describeFlags(command: Command, help: Help): FlagGroup[] {
  const visible = help.visibleOptions(command).filter(({ long }) => long !== "--help");
  const headingOf = ({ helpGroupHeading = "Options:" }: Option) => helpGroupHeading;
  return [...help.groupItems([...command.options], visible, headingOf)]
    .filter(([, options]) => options.length > 0)
    .map(([heading, options]) => ({
      heading: heading.replace(/:$/, ""),
      flags: options.map((option) => ({ term: help.optionTerm(option), about: help.optionDescription(option) })),
    }));
}

// Commander hands what follows the help to nobody but the stream that it is printed to.
function readAfter(command: Command): string {
  const before = command.configureOutput();
  const printed: string[] = [];
  command.configureOutput({ ...before, writeOut: (text) => void printed.push(text) });
  command.outputHelp();
  command.configureOutput(before);
  return printed.slice(1).join("").trim();
}
