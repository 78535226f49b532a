import type { AnyRecordFile } from "../record/record-kinds.ts";
import { fileSize } from "../store/file-size.ts";
import { isRecordLines } from "../store/is-record-lines.ts";
import { type FoundFile, listFiles } from "../store/list-files.ts";
import { type DataChoice, isDataFolder, loadShippedKinds } from "../store/load-records.ts";
import type { Portion } from "../store/read-portion.ts";
import { splitLines } from "../store/split-lines.ts";
import type { ReadingSize } from "./reading-log.ts";
import { Unsound } from "./unsound.ts";

/** What a catalog is compiled from, in portions that are found as they are asked for. */
export interface Sources {
  /** The shipped records that take part. */
  readonly shipped: readonly AnyRecordFile[];
  readonly size: ReadingSize;
  /** Everything but incidents. `note` is given the digest of each file of records once it was run through. */
  readonly others: (note: (file: string, digest: string) => void) => Iterable<Portion>;
  readonly incidents: () => Iterable<Portion>;
}

const BATCH = 32;

/** Lists the sources of a choice. Throws `Unsound` where one of them is none, or has files that can be no records. */
export function findSources(choice: DataChoice): Sources {
  const shipped = loadShippedKinds(choice);
  if (!shipped) throw new Unsound();
  const found = choice.folders.map(findSource);
  const files = found.flatMap((source) => ("lines" in source ? [] : source.files));
  const bytes = found.reduce((sum, source) => sum + ("lines" in source ? source.size : 0), 0);
  return {
    shipped,
    size: { files: files.length, bytes },
    *others(note) {
      for (const source of found) {
        if ("files" in source) yield* batch(source.files.filter(({ kind }) => kind !== "incident"));
        else yield* cutLines(source.lines, (digest) => note(source.lines, digest));
      }
    },
    *incidents() {
      for (const source of found) {
        if ("files" in source) yield* batch(source.files.filter(({ kind }) => kind === "incident"));
        else yield* cutLines(source.lines);
      }
    },
  };
}

type Source = { readonly files: readonly FoundFile[] } | { readonly lines: string; readonly size: number };

function findSource(folder: string): Source {
  if (isRecordLines(folder)) return { lines: folder, size: fileSize(folder) };
  if (!isDataFolder(folder)) throw new Unsound();
  const { files, problems } = listFiles(folder, folder);
  if (problems.length > 0) throw new Unsound();
  return { files };
}

function* batch(files: readonly FoundFile[]): Generator<Portion> {
  for (let at = 0; at < files.length; at += BATCH) yield { files: files.slice(at, at + BATCH) };
}

function* cutLines(file: string, note: ((digest: string) => void) | null = null): Generator<Portion> {
  try {
    for (const place of splitLines(file, note)) yield { lines: { ...place, file, origin: file } };
  } catch {
    // Why it cannot be read is told by who reads it next.
    throw new Unsound();
  }
}
