import type { Command, Option } from "commander";

/** What stands before the cursor: the command, its arguments so far, and the flag whose value is being typed. */
export interface Line {
  readonly command: Command | null;
  readonly words: readonly string[];
  readonly option: Option | null;
  /** What is typed of the value or word itself, and what of the word stands before it (`--format=`). */
  readonly typed: string;
  readonly before: string;
  /** Values that flags have by now. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Reads the words of a line, the last of which is being typed. */
export function readLine(words: readonly string[], program: Command): Line {
  const typed = words.at(-1) ?? "";
  const options = indexOptions(program);
  const values = new Map<string, string[]>();
  const plain: string[] = [];
  let open: Option | null = null;
  for (const word of words.slice(0, -1)) {
    const [flag, value] = splitFlag(word);
    const option: Option | null = open ? null : (options.get(flag) ?? null);
    if (open) keepValue(values, open, word);
    else if (option && value !== null) keepValue(values, option, value);
    else if (!word.startsWith("-")) plain.push(word);
    open = option && value === null && takesValue(option) ? option : null;
  }
  const command = program.commands.find((one) => one.name() === plain[0]) ?? null;
  const line = { command, words: command ? plain.slice(1) : plain, values };
  const [flag, value] = splitFlag(typed);
  const option = open === null && value !== null ? (options.get(flag) ?? null) : open;
  if (open || !option || value === null) return { ...line, option, typed, before: "" };
  return { ...line, option, typed: value, before: `${flag}=` };
}

function splitFlag(word: string): readonly [flag: string, value: string | null] {
  const at = word.startsWith("--") ? word.indexOf("=") : -1;
  return at === -1 ? [word, null] : [word.slice(0, at), word.slice(at + 1)];
}

function keepValue(values: Map<string, string[]>, option: Option, value: string): void {
  const name = option.attributeName();
  const known = values.get(name);
  if (known) known.push(value);
  else values.set(name, [value]);
}

/** The first option of each flag, short and long, of all commands. */
function indexOptions(program: Command): ReadonlyMap<string, Option> {
  const options = new Map<string, Option>();
  for (const option of program.commands.flatMap((command) => command.options)) {
    for (const flag of [option.short, option.long]) if (flag && !options.has(flag)) options.set(flag, option);
  }
  return options;
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}
