import { type Command, InvalidArgumentError, type Option } from "commander";
import { BreachesError } from "../../record/breaches-error.ts";
import { nearestWord } from "../../record/nearest-word.ts";
import type { Io } from "../io.ts";
import type { Setting } from "./parse-settings.ts";

// Where one of these is set, the settings say nothing of the option: a flag beats the environment, that beats the settings.
const ENVIRONMENT: { readonly [option: string]: readonly string[] } = {
  data: ["BREACHES_DATA"],
  color: ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"],
  pager: ["BREACHES_PAGER", "PAGER"],
};

/**
 * Gives the options of a command that is about to run what the settings ask for, where neither the command line nor the
 * environment says otherwise. `program` has all commands. Throws `BreachesError` of code `usage` for a flag that no command has, a command that there is
 * not, or a value that the flag does not take.
 */
export function applySettings(command: Command, program: Command, settings: readonly Setting[], env: Io["env"]): void {
  for (const setting of settings) {
    requireKnown(setting, program);
    if (setting.command !== null && setting.command !== command.name()) continue;
    const option = findOption(command, setting);
    if (option && isOpen(command, option, env)) setOption(command, option, setting);
  }
}

function findOption({ options }: Command, { flag }: Setting): Option | undefined {
  return options.find(({ long }) => long === flag);
}

function isOpen(command: Command, option: Option, env: Io["env"]): boolean {
  const name = option.attributeName();
  const source = command.getOptionValueSource(name);
  if (source !== undefined && source !== "default" && source !== "config") return false;
  return !(ENVIRONMENT[name] ?? []).some((variable) => isSet(env[variable], name));
}

// An empty pager is none; of the others, an empty value says nothing.
function isSet(value: string | undefined, option: string): boolean {
  return value !== undefined && (value !== "" || option === "pager");
}

function setOption(command: Command, option: Option, setting: Setting): void {
  const name = option.attributeName();
  if (option.negate || option.isBoolean()) {
    if (setting.value !== null) throw wrong(setting, `${setting.flag} takes no value`);
    return void command.setOptionValueWithSource(name, !option.negate, "config");
  }
  if (setting.value === null) throw wrong(setting, `${setting.flag} needs a value`);
  const before = command.getOptionValueSource(name) === "config" ? command.getOptionValue(name) : undefined;
  command.setOptionValueWithSource(name, readValue(option, setting, before), "config");
}

function readValue(option: Option, setting: Setting, before: unknown): unknown {
  try {
    return option.parseArg ? option.parseArg(setting.value ?? "", before) : setting.value;
  } catch (error) {
    if (error instanceof InvalidArgumentError)
      throw wrong(setting, `${setting.flag} ${setting.value}: ${error.message}`);
    throw error;
  }
}

function requireKnown(setting: Setting, program: Command): void {
  const names = program.commands.map((command) => command.name());
  if (setting.command !== null && !names.includes(setting.command)) throw unknown(setting, setting.command, names);
  const commands = program.commands.filter((command) => setting.command === null || command.name() === setting.command);
  if (commands.some((command) => findOption(command, setting))) return;
  throw unknown(
    setting,
    setting.flag,
    commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])),
  );
}

function unknown(setting: Setting, word: string, known: readonly string[]): BreachesError {
  const near = nearestWord(word, [...new Set(known)]);
  return new BreachesError("usage", `${setting.place}: there is no ${word}`, near && `did you mean ${near}?`);
}

function wrong({ place }: Setting, fault: string): BreachesError {
  return new BreachesError("usage", `${place}: ${fault}`);
}
