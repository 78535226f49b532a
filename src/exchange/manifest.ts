import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";
import { compareText } from "../record/date-summary.ts";
import { showHidden } from "../record/hidden-characters.ts";
import { isManifest } from "./check-manifest.ts";
import type { KnownCompany } from "./company-book.ts";
import type { KnownIncident } from "./review-incidents.ts";
import { digestOf } from "./slug.ts";

/** The file in a data folder that tells what imports wrote there. */
export const MANIFEST = ".import.json";

/** A file as an import wrote it. */
export interface Written {
  readonly catalogue: string;
  /** What the catalogue calls the record; empty for what several entries have in common. */
  readonly id: string;
  readonly added: string;
  readonly revised: string;
  /** SHA-256 of the text. */
  readonly digest: string;
  /** SHA-256 of what the text holds, but for the days of import. */
  readonly content: string;
  /** What later imports must know of the record, so that an untouched file need not be read again. */
  readonly incident?: KnownIncident;
  readonly company?: KnownCompany;
}

export interface Manifest {
  readonly format: 1;
  /** By path below the data folder. */
  readonly files: { readonly [path: string]: Written };
  /** Company ids by name, country and domain in the catalogues. */
  readonly companies: { readonly [company: string]: string };
}

/** The manifest that will be in force once an import is through; it is there while one writes, and after one that was cut off. */
export const BEGUN = ".import-begun.json";

const EMPTY: Manifest = { format: 1, files: {}, companies: {} };

/**
 * What imports wrote into a folder; nothing where there were none. Of an import that was cut off it tells as much as was
 * written, so that nobody takes its files for somebody else's. Throws `invalid-data` where the manifest is spoilt.
 */
export function readManifest(folder: string): Manifest {
  const manifest = readOne(join(folder, MANIFEST)) ?? EMPTY;
  const begun = readOne(join(folder, BEGUN));
  if (!begun) return manifest;
  const written = Object.entries(begun.files).filter(([path, { digest }]) => isAsWritten(join(folder, path), digest));
  return {
    format: 1,
    files: { ...manifest.files, ...Object.fromEntries(written) },
    companies: { ...manifest.companies, ...begun.companies },
  };
}

function readOne(path: string): Manifest | null {
  const text = readIfThere(path);
  if (text === null) return null;
  try {
    const manifest: unknown = JSON.parse(text);
    if (isManifest(manifest)) return manifest;
  } catch {
    // Told below, like any other content that is no manifest.
  }
  throw new BreachesError(
    "invalid-data",
    `${path}: found no list of imported files, expected what an import wrote there`,
    "put it back, or take it away: then no file is known to be imported, and none is written over",
  );
}

function isAsWritten(path: string, digest: string): boolean {
  const text = readIfThere(path);
  return text !== null && digestOf(text) === digest;
}

/** The files of a folder that still are as an import wrote them, by path. */
export function listUntouched(folder: string, { files }: Manifest): Map<string, Written> {
  const untouched = Object.entries(files).filter(([path, { digest }]) => isAsWritten(join(folder, path), digest));
  return new Map(untouched);
}

/** The manifest as text: a line for each file, so that changes are easy to see. Names in it may be anybody's: nothing hides. */
export function showManifest({ format, files, companies }: Manifest): string {
  const lines = (entries: { readonly [key: string]: unknown }) =>
    Object.keys(entries)
      .toSorted(compareText)
      .map((key) => `${JSON.stringify(key)}:${JSON.stringify(entries[key])}`)
      .join(",\n");
  return showHidden(`{"format":${format},"files":{\n${lines(files)}\n},"companies":{\n${lines(companies)}\n}}\n`);
}

/** The text of a file, or null where it is not there. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw error;
  }
}
