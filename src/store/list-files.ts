import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { nearestWord } from "../record/nearest-word.ts";
import type { Problem } from "../record/problem.ts";
import { FOLDER_OF, RECORD_KINDS, type RecordKind } from "../record/record-kinds.ts";
import { withSlashes } from "../record/with-slashes.ts";

/** A record's file as found in a data folder, not yet read. */
export interface FoundFile {
  readonly kind: RecordKind;
  readonly id: string;
  readonly origin: string;
  /** The path to open, and to show in messages: with slashes on every system. */
  readonly file: string;
}

export interface FolderListing {
  readonly files: readonly FoundFile[];
  /** Files that stand where records stand and can be none. */
  readonly problems: readonly Problem[];
}

const ID = { incident: /^[a-z0-9]+(-[a-z0-9]+)*\/\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/, other: /^[a-z0-9]+(-[a-z0-9]+)*$/ };

/** Lists the records of a data folder, by kind and id. `README.md` files and names with a leading dot are passed over. */
export function listFiles(folder: string, origin: string): FolderListing {
  const files: FoundFile[] = [];
  const problems: Problem[] = findMisnamed(folder);
  for (const kind of RECORD_KINDS) {
    const room = withSlashes(join(folder, FOLDER_OF[kind]));
    const outside = faultOfLink(room, folder);
    if (outside) problems.push(pathProblem(room, "a folder of its own", outside));
    for (const { path, entry } of outside ? [] : listPaths(room)) {
      const file = `${room}/${path}`;
      const odd = faultOfEntry(entry, file, folder);
      if (odd) problems.push(pathProblem(file, "a plain file of the data folder", odd));
      if (odd) continue;
      const id = path.replace(/\.yaml$/, "");
      const fault = faultOfPath(kind, path, id);
      if (fault) problems.push(pathProblem(file, fault));
      else files.push({ kind, id, origin, file });
    }
  }
  return { files, problems };
}

/** The record's file at a path below a data folder, `incidents/t-mobile/2021-api.yaml`; null where no record can stand there. */
export function foundFileAt(folder: string, path: string): FoundFile | null {
  const kind = RECORD_KINDS.find((one) => path.startsWith(`${FOLDER_OF[one]}/`));
  if (!kind || !path.endsWith(".yaml")) return null;
  const id = path.slice(FOLDER_OF[kind].length + 1, -".yaml".length);
  return faultOfId(kind, id) === null ? { kind, id, origin: folder, file: withSlashes(join(folder, path)) } : null;
}

// A folder whose name is nearly one of ours is a slip, and its records would be passed over in silence.
function findMisnamed(folder: string): Problem[] {
  const known: readonly string[] = Object.values(FOLDER_OF);
  return listEntries(folder, false)
    .filter((entry) => entry.isDirectory() && !known.includes(entry.name) && entry.name !== "schema")
    .flatMap(({ name }) => {
      const near = nearestWord(name, known);
      return near === null ? [] : [pathProblem(withSlashes(join(folder, name)), `the folder ${near}`)];
    });
}

function listPaths(folder: string): { readonly path: string; readonly entry: Dirent }[] {
  return listEntries(folder, true)
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "README.md")
    .filter((entry) => !entry.isDirectory() || entry.name.endsWith(".yaml"))
    .map((entry) => ({ path: withSlashes(join(entry.parentPath, entry.name)).slice(folder.length + 1), entry }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

// To open a pipe waits for somebody to write into it, and a link may lead anywhere.
function faultOfEntry(entry: Dirent, file: string, folder: string): string | null {
  if (entry.isFile()) return null;
  if (entry.isDirectory()) return "a folder";
  if (!entry.isSymbolicLink()) return "a pipe, socket or device";
  return faultOfLink(file, folder) ?? (statSync(file).isFile() ? null : "a link to what is no file");
}

function faultOfLink(path: string, folder: string): string | null {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  if (!statSync(path, { throwIfNoEntry: false })) return "a link to nothing";
  return realpathSync(path).startsWith(realpathSync(folder) + sep) ? null : "a link that leads out of the data folder";
}

const MOST_TRIES = 5;

/** What a folder holds; nothing where it is not there. Throws where folders below it keep going while it is read. */
function listEntries(folder: string, recursive: boolean, tries = 1): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    if (!existsSync(folder)) return [];
    // It was a folder below that went: without another look, all the others would be lost with it.
    if (tries === MOST_TRIES) throw error;
    return listEntries(folder, recursive, tries + 1);
  }
}

function faultOfPath(kind: RecordKind, path: string, id: string): string | null {
  if (!path.endsWith(".yaml")) return "a file name that ends in .yaml";
  if (faultOfId(kind, id) === null) return null;
  return kind === "incident"
    ? "a path like incidents/t-mobile/2023-api.yaml"
    : `a path like ${FOLDER_OF[kind]}/salt-typhoon.yaml, in lower case`;
}

/** What is expected of an id of a kind, where it is not fit to be one; else null. */
export function faultOfId(kind: RecordKind, id: string): string | null {
  if (kind === "incident") return ID.incident.test(id) ? null : "an id like t-mobile/2023-api";
  return ID.other.test(id) ? null : "an id like salt-typhoon, in lower case";
}

function pathProblem(file: string, expected: string, found = "this path"): Problem {
  return {
    rule: "file-name",
    level: "error",
    file,
    line: 1,
    column: 1,
    field: "",
    found,
    expected,
    message: `found ${found}, expected ${expected}`,
    hint: null,
    excerpt: "",
  };
}
