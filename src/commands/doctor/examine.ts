import { delimiter } from "node:path";
import type { Command } from "commander";
import { BreachesError } from "../../record/breaches-error.ts";
import { plural } from "../../render/words.ts";
import { cacheFolder } from "../../store/compiled/user-cache.ts";
import { isWritable } from "../../store/is-writable.ts";
import { stateFolder } from "../../store/last-run.ts";
import { readVersion } from "../../store/read-version.ts";
import type { Context } from "../context.ts";
import { decideLinks, decideUnicode, explainColor, explainWidth } from "../decide-look.ts";
import { decidePager } from "../decide-pager.ts";
import type { DataFlags } from "../flags/data-flags.ts";
import type { OutputFlags } from "../flags/output-flags.ts";
import { applySettings } from "../settings/apply-settings.ts";
import { loadSettings } from "../settings/load-settings.ts";

/** One thing that is in force, what decided it, and whether it is as it should be. */
export interface Finding {
  readonly about: string;
  readonly value: string;
  readonly because: string;
  readonly ok: boolean;
}

type DoctorFlags = DataFlags & OutputFlags;

const ASKED: { readonly [source: string]: string } = { cli: "--data", config: "settings" };

/** Everything that answers depend on besides the question. The settings are put in force for `command` on the way. */
export async function examine(context: Context, command: Command, given: DoctorFlags): Promise<Finding[]> {
  const { io, packageRoot } = context;
  const settings = examineSettings(context, command);
  const flags: DoctorFlags = { ...given, ...command.opts<DoctorFlags>() };
  return [
    tell("program", `breaches ${readVersion(packageRoot)}`, packageRoot),
    tell("runtime", io.system, "what started the program"),
    await examineData(context, command, flags),
    examineCache(context, command, flags),
    examineState(context),
    ...settings,
    ...examineTerminal(context, flags),
  ];
}

function tell(about: string, value: string, because: string, ok = true): Finding {
  return { about, value, because, ok };
}

function examineSettings({ io }: Context, command: Command): Finding[] {
  if (io.env.BREACHES_CONFIG === "") return [tell("settings", "none", "BREACHES_CONFIG is empty")];
  const from = io.env.BREACHES_CONFIG === undefined ? "the system's folder for settings" : "BREACHES_CONFIG";
  try {
    const { path, exists, settings } = loadSettings(io);
    applySettings(command, command.parent ?? command, settings, io.env);
    const each = settings.map(({ command: word, flag, value, place }) =>
      tell("setting", [word, flag, value].filter((part) => part !== null).join(" "), place),
    );
    // Where the system keeps settings there need be none; a file that was named is meant to be there.
    const isMissing = !exists && io.env.BREACHES_CONFIG !== undefined;
    return [tell("settings", exists ? path : `${path} (not there)`, from, !isMissing), ...each];
  } catch (error) {
    if (error instanceof BreachesError) return [tell("settings", error.message, error.hint ?? from, false)];
    throw error;
  }
}

async function examineData(context: Context, command: Command, flags: DoctorFlags): Promise<Finding> {
  const variable = context.io.env.BREACHES_DATA;
  const from = command.getOptionValueSource("data");
  const because = (from && ASKED[from]) ?? (variable ? "BREACHES_DATA" : "no other folder was asked for");
  const folders = flags.data ?? (variable ? variable.split(delimiter) : ["the shipped set"]);
  try {
    const { incidents } = await context.catalog({ ...flags, quiet: true });
    return tell("data", `${folders.join(", ")}: ${plural(incidents.size, "incident")}`, because);
  } catch (error) {
    if (error instanceof BreachesError) return tell("data", error.message, error.hint ?? because, false);
    throw error;
  }
}

function examineCache({ io }: Context, command: Command, { cache }: DoctorFlags): Finding {
  if (cache === false) {
    return tell("cache", "none", command.getOptionValueSource("cache") === "config" ? "settings" : "--no-cache");
  }
  const because = io.env.BREACHES_CACHE ? "BREACHES_CACHE" : "the system's folder for caches";
  return tellFolder("cache", cacheFolder(io.env.BREACHES_CACHE), because);
}

function examineState({ io }: Context): Finding {
  const from = io.env.BREACHES_STATE ? "BREACHES_STATE" : "the system's folder for state";
  const because = `${from}; for check --since-added`;
  return tellFolder("last runs", stateFolder(io.env.BREACHES_STATE), because);
}

function tellFolder(about: string, folder: string, because: string): Finding {
  const ok = isWritable(folder);
  return tell(about, ok ? folder : `${folder} (not writable)`, because, ok);
}

function examineTerminal({ io }: Context, flags: DoctorFlags): Finding[] {
  const color = explainColor(flags.color, io, io.isTerminal);
  const width = explainWidth(io, io.isTerminal);
  const unicode = decideUnicode(io);
  const links = decideLinks(io.env);
  const pager = decidePager(flags.pager, io);
  return [
    tell("output", io.isTerminal ? "a terminal" : "a pipe or a file", "standard output"),
    tell("width", plural(width.value, "column"), width.because),
    tell("colour", color.value ? "yes" : "no", color.because),
    tell(
      "drawings",
      !io.isTerminal || unicode.value ? "Unicode" : "ASCII",
      io.isTerminal ? unicode.because : "no terminal",
    ),
    tell("links", io.isTerminal && links.value ? "yes" : "no", io.isTerminal ? links.because : "no terminal"),
    tell("pager", pager.command ?? "none", pager.because),
  ];
}
