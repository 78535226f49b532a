import type { Command, Option } from "commander";

/**
 * Moves flags that stand before the command word behind it, where the command declares them, so that they work in
 * both places. Flags of the program itself stay where they are.
 */
export function moveFlags(argv: readonly string[], program: Command): string[] {
  const flags: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (!word.startsWith("-")) return [word, ...flags, ...argv.slice(at + 1)];
    if (isOwn(word, program)) return [...argv];
    flags.push(word);
    const value = argv[at + 1];
    if (takesValue(word, program) && value !== undefined) {
      flags.push(value);
      at += 1;
    }
  }
  return [...argv];
}

function isOwn(flag: string, program: Command): boolean {
  return flag === "--" || flag === "-h" || flag === "--help" || program.options.some((option) => isFlag(option, flag));
}

function takesValue(flag: string, program: Command): boolean {
  return program.commands.some((command) =>
    command.options.some((option) => isFlag(option, flag) && (option.required || option.optional)),
  );
}

function isFlag({ short, long }: Option, flag: string): boolean {
  return flag === short || flag === long;
}
