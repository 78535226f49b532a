import { join } from "node:path";
import type { JsonObject } from "./json.ts";
import { type Manifest, readIfThere, type Written } from "./manifest.ts";
import { digestOf } from "./slug.ts";
import { writeYaml } from "./yaml-file.ts";

/** A file that an import would have. */
export interface PlannedFile {
  /** Below the data folder, with `/`. */
  readonly path: string;
  readonly catalogue: string;
  readonly id: string;
  /** The record, with the days on which it was first and last imported. */
  readonly record: (added: string, revised: string) => JsonObject;
  /** What later imports must know of it. */
  readonly known: Pick<Written, "incident" | "company">;
}

/** What became of a planned file. `edited`: changed by hand since; `foreign`: there is another file, not of an import. */
export type Outcome = "written" | "changed" | "unchanged" | "edited" | "foreign";

export interface Decision {
  readonly path: string;
  readonly outcome: Outcome;
  /** What to write; null where the file stays as it is. */
  readonly text: string | null;
  /** For the manifest; null where the file is not an import's. */
  readonly written: Written | null;
}

/** Decides about a file by what the manifest says and what is there. Nothing that people changed is written over. */
export function decideFile(folder: string, file: PlannedFile, manifest: Manifest, today: string): Decision {
  const { path, catalogue, id, known } = file;
  const content = digestOf(JSON.stringify(file.record("", "")));
  const before = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  const there = readIfThere(join(folder, path));
  if (!before) {
    const text = writeYaml(file.record(today, today));
    if (there !== null && there !== text) return { path, outcome: "foreign", text: null, written: null };
    const written = { catalogue, id, added: today, revised: today, digest: digestOf(text), content, ...known };
    return { path, outcome: there === null ? "written" : "unchanged", text: there === null ? text : null, written };
  }
  const isEdited = there !== null && digestOf(there) !== before.digest;
  if (isEdited) return { path, outcome: "edited", text: null, written: before };
  if (content === before.content) {
    const text = there === null ? writeYaml(file.record(before.added, before.revised)) : null;
    const written = { ...before, ...known, ...(text === null ? {} : { digest: digestOf(text) }) };
    return { path, outcome: text === null ? "unchanged" : "written", text, written };
  }
  const text = writeYaml(file.record(before.added, today));
  const written = { ...before, catalogue, id, revised: today, digest: digestOf(text), content, ...known };
  return { path, outcome: there === null ? "written" : "changed", text, written };
}
