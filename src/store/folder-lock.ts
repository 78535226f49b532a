import { randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";
import { reasonOf } from "../record/reason-of.ts";
import { isRunnerGone, type NamedRunner, nameRunner, type Runner, readRunnerName } from "./runner-name.ts";

/** Who wants to write into a folder, and how. */
export interface Locking {
  /** How the folder is called in messages. */
  readonly shown: string;
  /** What is done there, for whoever is kept from it: `import`. */
  readonly work: string;
  readonly runner: Runner;
  readonly now: () => Date;
  /** The folder is made where it is not there. Otherwise one that takes no new files is written without a lock. */
  readonly mayMake: boolean;
  /** How long to wait for another run to end. */
  readonly patienceMs?: number;
}

const LOCK = /^\.breaches-(.+)-[\da-f]{12}\.lock$/;
// Of runs that begin at once, those that give way do so within moments.
const SETTLE_MS = 2_000;
const PAUSE_MS = 10;

/**
 * Keeps a data folder for one run that writes; gives what frees it again. Readers never ask. Each run puts a file of its own
 * there, which names it, and then looks for those of others: whoever comes second sees the first, whatever the moment, and
 * what a run left that died is known by its name and can be taken away without hitting anybody else. Throws
 * `folder-in-use` and `cannot-write`.
 */
export async function lockFolder(folder: string, locking: Locking): Promise<() => void> {
  const until = performance.now() + (locking.patienceMs ?? 0);
  for (;;) {
    const taken = await tryLock(folder, locking);
    if ("release" in taken) return taken.release;
    if (performance.now() >= until) throw tellHolder(folder, taken.holder, locking);
    await pause();
  }
}

/** Throws `folder-in-use` while another run writes into a folder. */
export function refuseInUse(folder: string, locking: Locking): void {
  const [holder] = findOthers(folder, "", locking.runner);
  if (holder) throw tellHolder(folder, holder, locking);
}

interface Holder {
  readonly name: string;
  readonly who: NamedRunner | null;
  /** Empty while it has not made sure that there is no other. */
  readonly content: string;
  readonly since: number;
}

type Taken = { readonly release: () => void } | { readonly holder: Holder };

async function tryLock(folder: string, locking: Locking): Promise<Taken> {
  const { own, release } = putMark(folder, locking);
  const settled = performance.now() + SETTLE_MS;
  try {
    for (;;) {
      const others = findOthers(folder, own, locking.runner);
      const [first] = others;
      if (!first) {
        if (own !== "") writeFileSync(join(folder, own), showMark(locking));
        return { release };
      }
      const mustGiveWay = others.some(({ name, content }) => content !== "" || name < own);
      if (own === "" || mustGiveWay || performance.now() > settled) {
        release();
        return { holder: first };
      }
      await pause();
    }
  } catch (cause) {
    release();
    throw tellRefusal(cause, locking);
  }
}

function showMark({ work, runner, now }: Locking): string {
  return `${JSON.stringify({ work, ...readRunnerName(nameRunner(runner)), since: now().toISOString() })}\n`;
}

// Without a mark of its own a run is seen by nobody, but still sees others.
function putMark(folder: string, locking: Locking): { readonly own: string; readonly release: () => void } {
  const own = `.breaches-${nameRunner(locking.runner)}-${randomBytes(6).toString("hex")}.lock`;
  let made: string | undefined;
  const release = () => {
    attempt(() => rmSync(join(folder, own), { force: true }));
    if (made !== undefined) removeEmpty(folder, made);
  };
  for (let tries = 1; ; tries += 1) {
    try {
      // Windows gives the path back in its long form.
      if (locking.mayMake) made = mkdirSync(folder, { recursive: true })?.replace(/^\\\\\?\\/, "") ?? made;
      writeFileSync(join(folder, own), "", { flag: "wx" });
      return { own, release };
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
      // Another run that had made the folder took it away again, since it had nothing to write.
      if (code === "ENOENT" && locking.mayMake && tries < MOST_TRIES) continue;
      if (["EACCES", "EPERM", "EROFS"].includes(code) && !locking.mayMake) return { own: "", release: () => {} };
      release();
      throw tellRefusal(cause, locking);
    }
  }
}

const MOST_TRIES = 5;

function removeEmpty(folder: string, made: string): void {
  for (let path = folder; path.length >= made.length; path = dirname(path)) {
    if (attempt(() => rmdirSync(path)) === null) return;
  }
}

/** The other runs that are at the folder, the oldest first. What is left of runs that died is taken away. */
function findOthers(folder: string, own: string, runner: Runner): Holder[] {
  const others: Holder[] = [];
  for (const name of readdirSync(folder).filter((name) => name !== own && LOCK.test(name))) {
    const path = join(folder, name);
    const who = readRunnerName(LOCK.exec(name)?.[1] ?? "");
    if (who && isRunnerGone(who, runner)) attempt(() => rmSync(path, { force: true }));
    else {
      // Null of one that has ended in this very moment.
      const there = attempt(() => lstatSync(path));
      if (there) others.push({ name, who, since: there.mtimeMs, content: readMark(path, there) });
    }
  }
  return others.toSorted((a, b) => a.since - b.since || (a.name < b.name ? -1 : 1));
}

// What somebody else put there may be a pipe, which would be waited for, or as large as it likes.
function readMark(path: string, there: Stats): string {
  const isOurs = there.isFile() && there.size < 1_000;
  return (isOurs ? attempt(() => readFileSync(path, "utf8")) : null) ?? "";
}

const WHEN_ENDED = "try again when it has ended; if there is no such process any more, delete";

function tellHolder(folder: string, { name, who, content, since }: Holder, { shown }: Locking): BreachesError {
  const work = /"work":"([a-z -]+)"/.exec(content)?.[1] ?? "a run";
  const day = new Date(since).toISOString().slice(0, 19).replace("T", " ");
  const told = [work, ...(who ? [["process", who.pid, "on", who.host].join(" ")] : []), `since ${day} UTC`].join(", ");
  return new BreachesError(
    "folder-in-use",
    `${shown}: another run is writing there: ${told}`,
    `${WHEN_ENDED} ${join(folder, name)}`,
  );
}

function tellRefusal(cause: unknown, { shown }: Locking): BreachesError {
  return new BreachesError("cannot-write", `${shown}: cannot be written: ${reasonOf(cause)}`, null, { cause });
}

function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, PAUSE_MS));
}

// Other runs come and go at the same time.
function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
