import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { compareText } from "../record/date-summary.ts";
import { withSlashes } from "../record/with-slashes.ts";
import type { Document, InputFault } from "./extract.ts";
import { isList, isObject, type Json } from "./json.ts";

/** What inputs hold: JSON texts that could be read, and those that could not. */
export interface Inputs {
  readonly documents: readonly Document[];
  readonly faults: readonly InputFault[];
}

interface Content {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads files, folders and zip archives of JSON, in the order given and by path within. In folders and archives only
 * names that end in `.json` or `.zip` count, and none with a leading dot. What cannot be read is told, and the rest
 * goes on.
 */
export function readInputs(
  paths: readonly string[],
  cwd: string,
  progress: (done: number, of: number) => void,
): Inputs {
  const documents: Document[] = [];
  const faults: InputFault[] = [];
  const collect = <Result>(path: string, read: () => Result): Result | null => {
    try {
      return read();
    } catch (error) {
      faults.push({ path, reason: reasonOf(error) });
      return null;
    }
  };
  const files = paths.flatMap((path) => collect(path, () => listInput(path, cwd, faults)) ?? []);
  for (const [at, file] of files.entries()) {
    progress(at, files.length);
    for (const content of collect(file, () => openFile(file, cwd)) ?? []) {
      const value = collect(content.path, () => parseJson(content.bytes));
      if (value !== null) documents.push({ path: content.path, value: value.json });
    }
  }
  return { documents, faults };
}

function listInput(path: string, cwd: string, faults: InputFault[]): string[] {
  const full = resolve(cwd, path);
  const status = statSync(full);
  if (status.isFile()) return [path];
  if (!status.isDirectory()) throw new SyntaxError("found a pipe or device, expected a file or a folder");
  const names = readdirSync(full, { recursive: true, encoding: "utf8" })
    .map((name) => withSlashes(name))
    .filter((name) => /\.(json|zip)$/i.test(name) && !isHidden(name))
    .toSorted(compareText);
  if (names.length === 0) faults.push({ path, reason: "found no file, expected files that end in .json or .zip" });
  return names.map((name) => withSlashes(join(path, name)));
}

function isHidden(name: string): boolean {
  return name.split(/[\\/]/).some((part) => part.startsWith(".") || part === "__MACOSX");
}

// An archive is told by its first bytes, whatever its name.
function openFile(path: string, cwd: string): Content[] {
  const { size } = statSync(resolve(cwd, path));
  if (size > MOST.bytes) throw tooLarge(`${show(size)} bytes`, `${show(MOST.bytes)}`);
  const bytes = readFileSync(resolve(cwd, path));
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (!isZip) return [{ path, bytes }];
  const entries = openArchive(bytes);
  const names = Object.keys(entries).toSorted(compareText);
  if (names.length === 0) throw new TypeError("found no file in the archive that ends in .json");
  return names.flatMap((name) => {
    const content = entries[name];
    return content ? [{ path: `${path}/${name}`, bytes: content }] : [];
  });
}

/** What of foreign files is read: more is refused before it is unpacked or parsed. */
const MOST = { bytes: 256_000_000, unpacked: 512_000_000, entries: 200_000, depth: 200 } as const;

// The sizes that an archive claims are held to: what unpacks to more is cut off there, and is no JSON then.
function openArchive(bytes: Uint8Array): { readonly [name: string]: Uint8Array } {
  let [unpacked, count] = [0, 0];
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.json$/i.test(name) || isHidden(name)) return false;
      unpacked += originalSize;
      count += 1;
      if (unpacked > MOST.unpacked) throw tooLarge("an archive that unpacks to more", `${show(MOST.unpacked)} bytes`);
      if (count > MOST.entries) throw tooLarge("an archive of more files", `${show(MOST.entries)}`);
      return true;
    },
  });
}

function tooLarge(found: string, most: string): SyntaxError {
  return new SyntaxError(`found ${found}, expected ${most} at most`);
}

function show(value: number): string {
  return value.toLocaleString("en");
}

// Level by level, so that no depth of it ends the program.
function isTooDeep(json: Json): boolean {
  let level: readonly Json[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST.depth) return true;
    level = level.flatMap((value) => (isList(value) ? value : isObject(value) ? Object.values(value) : []));
  }
  return false;
}

function parseJson(bytes: Uint8Array): { readonly json: Json } {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text.trim() === "") throw new SyntaxError("found nothing, expected JSON");
  const json: Json = JSON.parse(text);
  if (isTooDeep(json)) throw tooLarge("lists or objects nested deeper", `${MOST.depth} levels`);
  return { json };
}

const SYSTEM_FAULTS: { readonly [code: string]: string } = {
  ENOENT: "found nothing, expected a file or a folder",
  EACCES: "cannot be read: no permission",
  ERR_ENCODING_INVALID_ENCODED_DATA: "found bytes that are no UTF-8, expected JSON in UTF-8",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = "code" in error ? SYSTEM_FAULTS[String(error.code)] : undefined;
  if (known) return known;
  if (!(error instanceof SyntaxError)) return `cannot be read: ${error.message}`;
  return error.message.startsWith("found") ? error.message : `is no JSON: ${error.message.replace(/\s+/g, " ")}`;
}
