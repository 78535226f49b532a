import { resolve, sep } from "node:path";
import type { Catalog } from "../record/catalog.ts";
import type { Problem } from "../record/problem.ts";
import { findDataFolder } from "../store/find-data-folder.ts";
import type { FoundFile } from "../store/list-files.ts";
import { checkData } from "./check-data.ts";
import type { Context } from "./context.ts";
import { chooseData } from "./flags/data-flags.ts";
import { tellDamaged } from "./tell-damaged.ts";
import type { ValidateFlags } from "./validate.ts";

export interface AskedProblems {
  readonly problems: readonly Problem[];
  /** Records under the paths, sound or not; those of the shipped set that are read to know names are not counted. */
  readonly records: number;
  /** The files read under the paths, and what is known of each record beside them. */
  readonly files: readonly FoundFile[];
  readonly catalog: Catalog;
}

/** Every problem of the data folders that the paths name or lie in; of the folder in force where no path is given. */
export async function askProblems(
  context: Context,
  paths: readonly string[],
  flags: ValidateFlags,
): Promise<AskedProblems> {
  const { io, packageRoot, damaged, today } = context;
  const folders = [...new Set(paths.map((path) => findDataFolder(path, io.cwd)))];
  const choice = chooseData(
    folders.length > 0 ? { ...flags, data: folders.map((folder) => asPath(folder)) } : flags,
    io,
    packageRoot,
    damaged,
  );
  const { problems, files: read, catalog } = checkData(choice, today);
  tellDamaged(context, flags);
  const wanted = paths.map((path) => resolve(io.cwd, path));
  const isWanted = ({ file }: { readonly file: string }) => {
    const full = resolve(io.cwd, file);
    return wanted.length === 0 || wanted.some((path) => full === path || full.startsWith(path + sep));
  };
  const files = read.filter(isWanted);
  return { problems: problems.filter(isWanted), records: files.length, files, catalog };
}

// A bare word would be taken for a type of data.
function asPath(folder: string): string {
  return folder.includes("/") ? folder : `./${folder}`;
}
