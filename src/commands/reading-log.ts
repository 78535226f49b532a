import type { SourceStamp } from "../store/compiled/fingerprint.ts";
import type { Portion } from "../store/read-portion.ts";

/** Tells how far the reading is: files, or kB where a file of records is read. */
export type ReadingProgress = (done: number, of: number, unit?: string) => void;

/** How much there is to read: files, and bytes of files of records, which are read twice. */
export interface ReadingSize {
  readonly files: number;
  readonly bytes: number;
}

// About what a file of one record has.
const KB_PER_FILE = 4;

/** What of the sources was read so far, and what it had for contents. */
export class ReadingLog {
  readonly #digests = new Map<string, string>();
  readonly #size: ReadingSize;
  readonly #progress: ReadingProgress;
  #bytes = 0;

  constructor(size: ReadingSize, progress: ReadingProgress) {
    this.#size = size;
    this.#progress = progress;
  }

  /** Takes down a portion with the digests of its files. */
  note(portion: Portion, digests: readonly string[]): void {
    if ("files" in portion) {
      for (const [at, { file }] of portion.files.entries()) this.#digests.set(file, digests[at] ?? "");
    } else this.#bytes += portion.lines.length / 2;
    this.#show();
  }

  /** Takes down the digest of a whole file of records. */
  noteWhole(file: string, digest: string): void {
    this.#digests.set(file, digest);
  }

  /** The stamps with the digests of what was read. */
  complete(stamps: readonly SourceStamp[]): SourceStamp[] {
    return stamps.map((stamp) => ({ ...stamp, digest: this.#digests.get(stamp.file) ?? stamp.digest ?? "" }));
  }

  #show(): void {
    const { files, bytes } = this.#size;
    const done = this.#bytes / 1000 + this.#digests.size * KB_PER_FILE;
    const all = bytes / 1000 + files * KB_PER_FILE;
    if (bytes === 0) this.#progress(this.#digests.size, files);
    else this.#progress(Math.round(Math.min(done, all)), Math.round(all), "kB");
  }
}
