import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import { reasonOf } from "../record/reason-of.ts";
import type { Format, Look } from "../render/look.ts";
import { decideLook } from "./decide-look.ts";
import { decidePager, isLonger, NO_PAGER } from "./decide-pager.ts";
import { chooseCache, chooseData, type DataFlags } from "./flags/data-flags.ts";
import type { ListFlags, OutputFlags } from "./flags/output-flags.ts";
import type { Content, Io } from "./io.ts";

export type { Content };

/** What a command works with: the world, the data, and how to answer. */
export interface Context {
  readonly io: Io;
  readonly packageRoot: string;
  /** Folders of compiled forms in which something is not as it was written. They are not used. */
  readonly damaged: ReadonlySet<string>;
  /** Today as an ISO day, in UTC. */
  readonly today: string;
  /** The records to answer from, opened once for the flags of a line. Throws where they cannot be read or are not valid. */
  readonly catalog: (flags: DataFlags & OutputFlags) => Promise<Catalog>;
  /** How the answer should look; in a pipe, rows are tab-separated, and cards and drawings are text unless told otherwise. */
  readonly look: (flags: ListFlags, ifPiped?: Format) => Look;
  /**
   * Prints the answer, through a pager where it is longer than the screen, or writes it to the file asked for. Ends early
   * where nobody reads on.
   */
  readonly deliver: (content: Content, flags: OutputFlags) => Promise<void>;
  /** A remark on standard error, unless it was asked to be quiet. */
  readonly notice: (text: string, flags: OutputFlags) => void;
  /** Ends with this code although nothing is thrown. */
  readonly endWith: (code: number) => void;
}

export function createContext(
  io: Io,
  packageRoot: string,
  endWith: (code: number) => void,
  damaged: ReadonlySet<string> = new Set(),
): Context {
  const today = io.now().toISOString().slice(0, 10);
  const notice: Context["notice"] = (text, { quiet }) => {
    if (!quiet) io.err(`${text}\n`);
  };
  let isTold = false;
  const open: Context["catalog"] = async (flags) => {
    const { openCatalog } = await import("./open-catalog.ts");
    const caching = chooseCache(flags, io, (text) => notice(text, flags));
    const choice = chooseData(flags, io, packageRoot, damaged);
    const opened = await openCatalog(choice, today, flags.keepGoing ?? false, caching);
    if (damaged.size > 0 && !isTold) (await import("./tell-damaged.ts")).tellDamaged(context, flags);
    isTold = true;
    if (opened.leftOut.length > 0) {
      endWith(3);
      io.err(`${["left out, not valid:", ...opened.leftOut].join("\n  ")}\n`);
    }
    return opened.catalog;
  };
  const opened = new Map<object, Promise<Catalog>>();
  const context: Context = {
    io,
    packageRoot,
    damaged,
    today,
    catalog: (flags) => {
      const catalog = opened.get(flags) ?? open(flags);
      opened.set(flags, catalog);
      return catalog;
    },
    look: (flags, ifPiped = flags.fields || flags.explain ? "tsv" : "table") => decideLook(flags, io, ifPiped),
    deliver: async (content, flags) => {
      if (flags.output !== undefined) await writeOutput(io, flags.output, content);
      else if (content instanceof Uint8Array) io.out(content);
      else if (io.isTerminal)
        await showToPerson(io, typeof content === "string" ? content : [...content].join(""), flags);
      else if (typeof content === "string") io.out(content);
      else await io.outPieces(content);
    },
    notice,
    endWith,
  };
  return context;
}

async function showToPerson(io: Io, text: string, { pager, quiet }: OutputFlags): Promise<void> {
  const { command, because } = isLonger(text, io) ? decidePager(pager, io) : NO_PAGER;
  if (command !== null && (await io.page(command, text))) return;
  if (command !== null && !quiet) io.err(`working without a pager: ${command} (${because}) cannot be started\n`);
  io.out(text);
}

async function writeOutput(io: Io, path: string, content: Content): Promise<void> {
  try {
    await io.writeFile(path, content);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw new BreachesError("cannot-write", `${path}: cannot be written: ${reasonOf(cause)}`, null, { cause });
  }
}
