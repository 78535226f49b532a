import { delimiter, join, relative, resolve, sep } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";
import { isFolder } from "../store/is-folder.ts";
import type { Context } from "./context.ts";
import { showFrom } from "./flags/data-flags.ts";

/**
 * The folder that records are written into: that of `--data`, else of BREACHES_DATA, else the data of a checkout in which
 * the program is run. What was installed with the program is nobody's to write. Throws `usage` where there is none or
 * several, and `no-data` where it is no folder.
 */
export function findOwnFolder({ io, packageRoot }: Context, given: readonly string[] = []): string {
  const named = given.length > 0 ? given : (io.env.BREACHES_DATA ?? "").split(delimiter).filter((name) => name !== "");
  const [first, second] = named.length > 0 ? named : findCheckout(io.cwd, packageRoot);
  if (first === undefined) {
    throw new BreachesError(
      "usage",
      "found no data folder of your own to write into",
      "name it with --data DIR or BREACHES_DATA",
    );
  }
  if (second !== undefined) {
    throw new BreachesError("usage", `found ${named.length} data folders, expected one`, "name it with --data DIR");
  }
  const full = resolve(io.cwd, first);
  if (isFolder(full)) return showFrom(io.cwd, full) || ".";
  throw new BreachesError(
    "no-data",
    `${first}: found ${first.endsWith(".jsonl") ? "a file of records" : "no folder"}, expected a data folder`,
    first.endsWith(".jsonl") ? "records are written as YAML, a file each" : `make it first: mkdir -p ${first}`,
  );
}

// An installed package has no sources.
function findCheckout(cwd: string, packageRoot: string): string[] {
  const isInside = !relative(packageRoot, cwd).startsWith("..") && `${cwd}${sep}`.startsWith(packageRoot + sep);
  return isInside && isFolder(join(packageRoot, "src")) ? [join(packageRoot, "data")] : [];
}
