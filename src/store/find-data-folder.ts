import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";
import { FOLDER_OF } from "../record/record-kinds.ts";
import { withSlashes } from "../record/with-slashes.ts";
import { isFolder } from "./is-folder.ts";
import { isRecordLines } from "./is-record-lines.ts";

/** The data folder that a path is or lies in, or the file of records that it is, from the current directory. Throws `no-data` where there is none. */
export function findDataFolder(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  if (!existsSync(full))
    throw new BreachesError("no-data", `${path}: found nothing, expected a data folder or a file in one`);
  if (isRecordLines(full)) return withSlashes(relative(cwd, full));
  for (let folder = full; folder !== dirname(folder); folder = dirname(folder)) {
    if (Object.values(FOLDER_OF).some((name) => isFolder(join(folder, name))))
      return withSlashes(relative(cwd, folder)) || ".";
  }
  throw new BreachesError("no-data", `${path}: lies in no data folder, expected one that holds ${FOLDER_OF.incident}/`);
}
