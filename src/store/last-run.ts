import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import { isFault, parseEdtf } from "../record/edtf.ts";
import { replaceText } from "./replace-file.ts";

/** Where the days of runs are remembered: BREACHES_STATE, or what the system has for state (XDG on Linux). */
export function stateFolder(chosen: string | undefined): string {
  // The library calls this folder “log”; on Linux it is XDG_STATE_HOME.
  return chosen || envPaths("breaches", { suffix: "" }).log;
}

/** The day of the last run over a list. `subject` is everything that makes runs comparable: the list's path, the data. */
export class LastRun {
  readonly #folder: string;
  readonly #file: string;
  readonly #subject: readonly string[];

  constructor(folder: string, subject: readonly string[]) {
    const digest = createHash("sha256").update(JSON.stringify(subject)).digest("hex").slice(0, 32);
    this.#folder = folder;
    this.#file = join(folder, `last-run-${digest}.json`);
    this.#subject = subject;
  }

  /** An ISO day, or null where none is remembered. */
  read(): string | null {
    try {
      const { day }: { readonly day?: unknown } = JSON.parse(readFileSync(this.#file, "utf8"));
      return typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) && !isFault(parseEdtf(day)) ? day : null;
    } catch {
      return null;
    }
  }

  /** Remembers a day. Throws where the folder cannot be written. */
  write(day: string): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const text = `${JSON.stringify({ subject: this.#subject, day })}\n`;
    replaceText(this.#file, text, { mayBeInPlace: true });
  }
}
