import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMATS } from "../../render/look.ts";

export interface OutputFlags {
  readonly format?: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly output?: string;
  readonly color?: boolean;
  readonly header?: boolean;
  readonly quiet?: boolean;
  readonly pager?: string | false;
}

export interface ListFlags extends OutputFlags {
  readonly fields?: readonly string[];
  readonly sort?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
  readonly failEmpty?: boolean;
  readonly explain?: boolean;
}

/** The flags of every command that prints an answer. */
export function addOutputFlags(command: Command): Command {
  return command
    .optionsGroup("Output:")
    .addOption(new Option("--format <format>", "how to print the answer").choices(FORMATS))
    .option("--json", "the same as --format json")
    .option("-o, --output <file>", "write the answer to a file")
    .option("--header", "print the header row of tab-separated values")
    .option("--color", "colour, also where output is no terminal")
    .option("--no-color", "no colour")
    .addOption(new Option("--pager <command>", "show what is longer than the screen through this").hideHelp())
    .option("--no-pager", "print at once what is longer than the screen")
    .option("-q, --quiet", "no notices on standard error");
}

/** The flags that arrange a list. */
export function addListFlags(command: Command): Command {
  return addArrangementFlags(addOutputFlags(command)).option(
    "--explain",
    "tell by which rule and claims status, headlines and verdict came about",
  );
}

/** What the flags that arrange a list tell of its fields, and of its order where none is asked for. */
interface ArrangementWords {
  readonly fields: string;
  readonly order: string;
}

const OF_INCIDENTS: ArrangementWords = { fields: "see: breaches fields", order: "newest disclosed first" };

/** The flags that choose fields, sort and cut, and tell that nothing was found. */
export function addArrangementFlags(command: Command, words = OF_INCIDENTS): Command {
  return addRowFlags(command, words).option("--fail-empty", "exit with 1 where nothing is found");
}

/** The flags that choose fields, sort and cut. */
export function addRowFlags(command: Command, { fields, order }: ArrangementWords): Command {
  return command
    .option("--fields <names>", `fields to print, with commas between them (${fields})`, splitList)
    .option("--sort <field>", `field to sort by; default: ${order}`)
    .option("--reverse", "the other way round")
    .option("-L, --limit <number>", "print this many at most", readCount);
}

/** Splits a value at commas; a repeated flag adds to the list. */
export function splitList(value: string, before: readonly string[] = []): string[] {
  const parts = value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) throw new InvalidArgumentError("expected names with commas between them");
  return [...before, ...parts];
}

/** The whole number that a flag gives. */
export function readCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("expected a whole number");
  return Number(value);
}
