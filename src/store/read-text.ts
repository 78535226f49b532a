import { readFileSync } from "node:fs";
import { BreachesError } from "../record/breaches-error.ts";
import { reasonOf } from "../record/reason-of.ts";

/** The text of a file of UTF-8. Throws `no-data` where it cannot be read. */
export function readText(path: string, named = path): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    // What comes behind the comma is the call and the path, which is named already.
    throw new BreachesError("no-data", `${named}: cannot be read: ${reasonOf(cause)}`, null, { cause });
  }
}
