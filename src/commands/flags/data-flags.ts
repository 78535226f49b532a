import { delimiter, isAbsolute, join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { withSlashes } from "../../record/with-slashes.ts";
import { isFolder } from "../../store/is-folder.ts";
import type { DataChoice } from "../../store/load-records.ts";
import type { Caching } from "../cached-catalog.ts";
import type { Io } from "../io.ts";
import { createProgress } from "../progress.ts";
import { collect } from "./collect.ts";
import type { OutputFlags } from "./output-flags.ts";

export interface DataFlags {
  readonly data?: readonly string[];
  readonly builtin?: boolean;
  readonly keepGoing?: boolean;
  readonly cache?: boolean;
  readonly verify?: boolean;
}

/** The flags that choose the records to answer from. */
export function addDataFlags(command: Command): Command {
  return command
    .optionsGroup("Data:")
    .option(
      "--data <dir>",
      "answer from this data folder (it holds incidents/) or .jsonl file; may be given more than once",
      collect,
    )
    .option("--builtin", "answer from the shipped incidents too")
    .option("--no-builtin", "take away everything shipped but the vocabularies")
    .option("--keep-going", "answer from the records that are sound, and exit with 3 all the same");
}

/** The same, for commands that answer from the compiled form. */
export function addCachedDataFlags(command: Command): Command {
  return addDataFlags(command)
    .option("--no-cache", "read the files themselves, and keep nothing for the next run")
    .option("--verify", "compare the contents of all files with the cache instead of their sizes and times");
}

/**
 * The values of `--data` by what they are: folders, and types of data, since people use the flag for both. A value
 * that looks like a word and is no folder is a type of data.
 */
export function splitDataFlag(
  values: readonly string[],
  io: Io,
): { readonly folders: string[]; readonly types: string[] } {
  const isType = (value: string) => /^[a-z0-9-]+$/.test(value) && !isFolder(resolve(io.cwd, value));
  return { folders: values.filter((value) => !isType(value)), types: values.filter(isType) };
}

/** Where to keep compiled catalogs; null without a cache. */
export function chooseCache(flags: DataFlags & OutputFlags, io: Io, notice: (text: string) => void): Caching | null {
  if (flags.cache === false) return null;
  return {
    chosen: io.env.BREACHES_CACHE,
    verify: flags.verify ?? false,
    notice,
    createProgress: () => createProgress(io, flags.quiet ?? false),
    onInterrupt: io.onInterrupt,
  };
}

/** Which records to load: the folders of the flag, else those of BREACHES_DATA, else the shipped set. */
export function chooseData(
  flags: DataFlags,
  io: Io,
  packageRoot: string,
  damaged: DataChoice["damaged"] = new Set(),
): DataChoice {
  const asked = splitDataFlag(flags.data ?? [], io).folders;
  const folders =
    asked.length > 0 ? asked : (io.env.BREACHES_DATA ?? "").split(delimiter).filter((folder) => folder !== "");
  const builtinFolder = showFrom(io.cwd, join(packageRoot, "data"));
  return {
    folders: folders.map((folder) =>
      isAbsolute(folder) ? withSlashes(folder) : showFrom(io.cwd, resolve(io.cwd, folder)),
    ),
    builtin: flags.builtin === false ? "vocabularies" : flags.builtin || folders.length === 0 ? "all" : "names",
    builtinFolder,
    packageRoot,
    damaged,
  };
}

// Messages name a file the way a person at the current directory would; elsewhere by its full path.
export function showFrom(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return withSlashes(short === "" || short.startsWith("..") || resolve(short) !== path ? path : short);
}
