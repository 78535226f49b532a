import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { nearestWord } from "../record/nearest-word.ts";
import type { Problem } from "../record/problem.ts";
import { FOLDER_OF, RECORD_KINDS, type RecordKind } from "../record/record-kinds.ts";

/** A record's file as found in a data folder, not yet read. */
export interface FoundFile {
  readonly kind: RecordKind;
  readonly id: string;
  readonly origin: string;
  /** The path to open, and to show in messages. */
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
    for (const path of listPaths(join(folder, FOLDER_OF[kind]))) {
      const file = join(folder, FOLDER_OF[kind], path);
      const id = path.replace(/\.yaml$/, "").replaceAll("\\", "/");
      const fault = faultOfPath(kind, path, id);
      if (fault) problems.push(pathProblem(file, fault));
      else files.push({ kind, id, origin, file });
    }
  }
  return { files, problems };
}

// A folder whose name is nearly one of ours is a slip, and its records would be passed over in silence.
function findMisnamed(folder: string): Problem[] {
  const known: readonly string[] = Object.values(FOLDER_OF);
  return listEntries(folder, false)
    .filter((entry) => entry.isDirectory() && !known.includes(entry.name) && entry.name !== "schema")
    .flatMap(({ name }) => {
      const near = nearestWord(name, known);
      return near === null ? [] : [pathProblem(join(folder, name), `the folder ${near}`)];
    });
}

function listPaths(folder: string): string[] {
  return listEntries(folder, true)
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** What a folder holds; nothing where it is not there. */
function listEntries(folder: string, recursive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
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

function pathProblem(file: string, expected: string): Problem {
  return {
    rule: "file-name",
    level: "error",
    file,
    line: 1,
    column: 1,
    field: "",
    found: "this path",
    expected,
    message: `found this path, expected ${expected}`,
    hint: null,
    excerpt: "",
  };
}
