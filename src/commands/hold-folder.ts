import { resolve } from "node:path";
import { type Locking, lockFolder } from "../store/folder-lock.ts";
import { isFolder } from "../store/is-folder.ts";
import type { Io } from "./io.ts";

/** What a run that writes into a folder says of itself. */
export function describeLocking({ runner, now }: Io, shown: string, work: string): Locking {
  return { shown, work, runner, now, mayMake: false };
}

/**
 * Keeps data folders for a run that rewrites their files, one after another, until it has ended or is interrupted; an
 * interruption is heard whenever the run waits, which it must not do while a file is half done. What is no folder is
 * passed over. Throws `folder-in-use`.
 */
export async function holdFolders<Result>(
  io: Io,
  folders: Iterable<string>,
  locking: Pick<Locking, "work" | "patienceMs">,
  rewrite: () => Promise<Result>,
): Promise<Result> {
  const releases: (() => void)[] = [];
  const releaseAll = () => {
    for (const release of releases.splice(0)) release();
  };
  const forget = io.onInterrupt(releaseAll);
  try {
    for (const shown of folders) {
      const folder = resolve(io.cwd, shown);
      if (!isFolder(folder)) continue;
      releases.push(await lockFolder(folder, { ...describeLocking(io, shown, locking.work), ...locking }));
    }
    return await rewrite();
  } finally {
    releaseAll();
    forget();
  }
}
