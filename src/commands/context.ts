import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import type { Format, Look } from "../render/look.ts";
import { decideLook } from "./decide-look.ts";
import { decidePager, isLonger } from "./decide-pager.ts";
import { chooseCache, chooseData, type DataFlags } from "./flags/data-flags.ts";
import type { ListFlags, OutputFlags } from "./flags/output-flags.ts";
import type { Io } from "./io.ts";

/** What a command works with: the world, the data, and how to answer. */
export interface Context {
  readonly io: Io;
  readonly packageRoot: string;
  /** Today as an ISO day, in UTC. */
  readonly today: string;
  /** The records to answer from. Throws where they cannot be read or are not valid. */
  readonly catalog: (flags: DataFlags & OutputFlags) => Promise<Catalog>;
  /** How the answer should look; in a pipe, rows are tab-separated, and cards and drawings are text unless told otherwise. */
  readonly look: (flags: ListFlags, ifPiped?: Format) => Look;
  /** Prints the answer, through a pager where it is longer than the screen, or writes it to the file asked for. */
  readonly deliver: (content: string | Uint8Array, flags: OutputFlags) => Promise<void>;
  /** A remark on standard error, unless it was asked to be quiet. */
  readonly notice: (text: string, flags: OutputFlags) => void;
  /** Ends with this code although nothing is thrown. */
  readonly endWith: (code: number) => void;
}

export function createContext(io: Io, packageRoot: string, endWith: (code: number) => void): Context {
  const today = io.now().toISOString().slice(0, 10);
  const notice: Context["notice"] = (text, { quiet }) => {
    if (!quiet) io.err(`${text}\n`);
  };
  return {
    io,
    packageRoot,
    today,
    catalog: async (flags) => {
      const { openCatalog } = await import("./open-catalog.ts");
      const caching = chooseCache(flags, io, (text) => notice(text, flags));
      const opened = await openCatalog(chooseData(flags, io, packageRoot), today, flags.keepGoing ?? false, caching);
      if (opened.leftOut.length > 0) {
        endWith(3);
        io.err(`${["left out, not valid:", ...opened.leftOut].join("\n  ")}\n`);
      }
      return opened.catalog;
    },
    look: (flags, ifPiped = flags.fields || flags.explain ? "tsv" : "table") => decideLook(flags, io, ifPiped),
    deliver: async (content, flags) => {
      if (flags.output !== undefined) return writeOutput(io, flags.output, content);
      if (typeof content !== "string" || !isLonger(content, io)) return io.out(content);
      const { command, because } = decidePager(flags.pager, io);
      if (command !== null && (await io.page(command, content))) return;
      if (command !== null) notice(`working without a pager: ${command} (${because}) cannot be started`, flags);
      io.out(content);
    },
    notice,
    endWith,
  };
}

function writeOutput(io: Io, path: string, content: string | Uint8Array): void {
  try {
    io.writeFile(path, content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BreachesError("cannot-write", `${path}: cannot be written: ${reason}`, null, { cause });
  }
}
