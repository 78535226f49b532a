import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Locking, lockFolder, refuseInUse } from "../../src/store/folder-lock.ts";
import { nameRunner } from "../../src/store/runner-name.ts";
import { makeFolder } from "../make-folder.ts";
import { makeIo } from "../make-io.ts";

const { runner } = makeIo();
const NOW = new Date("2026-11-22T12:00:00Z");
const TAIL = "-0123456789ab.lock";

function locking(more: Partial<Locking> = {}): Locking {
  return { shown: "mine", work: "import", runner, now: () => NOW, mayMake: true, ...more };
}

/** A folder with the mark of another run, begun by a runner of such a name. */
function makeLocked(name: string, content = '{"work":"fmt"}\n'): { readonly folder: string; readonly mark: string } {
  const mark = `.breaches-${name}${TAIL}`;
  return { folder: makeFolder({ [mark]: content }), mark };
}

describe("a folder that is locked", () => {
  it("is refused to another run, with who has it, since when, and what to delete; and is free afterwards", async () => {
    const folder = makeFolder({});
    const release = await lockFolder(folder, locking());
    const [mark = ""] = readdirSync(folder);
    const { host, pid, work, since } = JSON.parse(readFileSync(join(folder, mark), "utf8"));
    expect([work, pid, since]).toEqual(["import", process.pid, NOW.toISOString()]);
    const refused = await lockFolder(folder, locking({ work: "fmt" })).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "folder-in-use",
      hint: `try again when it has ended; if there is no such process any more, delete ${join(folder, mark)}`,
    });
    expect(String(refused)).toMatch(
      new RegExp(`mine: another run is writing there: import, process ${pid} on ${host}, since \\d{4}-[-:\\d ]+ UTC$`),
    );
    expect(() => refuseInUse(folder, locking())).toThrow("another run is writing there");
    release();
    expect(readdirSync(folder)).toEqual([]);
    expect(() => refuseInUse(folder, locking())).not.toThrow();
    (await lockFolder(folder, locking()))();
  });

  it("is waited for by who has patience", async () => {
    const folder = makeFolder({});
    const release = await lockFolder(folder, locking());
    setTimeout(release, 50);
    (await lockFolder(folder, locking({ patienceMs: 5_000 })))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("goes to one of those that begin at once", async () => {
    const folder = makeFolder({});
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder, locking())));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("goes to the first by name of those that have not made sure yet; the others make room", async () => {
    const { folder, mark } = makeLocked(`zzz-1-1-1`, "");
    const begun = performance.now();
    setTimeout(() => renameSync(join(folder, mark), join(folder, "gone")), 50);
    (await lockFolder(folder, locking()))();
    expect(performance.now() - begun).toBeLessThan(1_500);
    const earlier = makeLocked("!-1-1-1", "");
    await expect(lockFolder(earlier.folder, locking())).rejects.toThrow("a run, process 1 on !");
    expect(readdirSync(earlier.folder)).toEqual([earlier.mark]);
  });
});

describe("what a run left that died", () => {
  const gone = { ...runner, isRunning: (pid: number) => pid === runner.pid };

  it("is taken away", async () => {
    const { folder, mark } = makeLocked(nameRunner({ ...runner, pid: 999_999_999 }));
    const release = await lockFolder(folder, locking({ runner: gone }));
    expect(readdirSync(folder)).not.toContain(mark);
    release();
  });

  it("stays where it is of another machine or container, of which nobody knows", async () => {
    const [host = "", space = ""] = nameRunner(runner).split(/-(\d+)-\d+-\d+$/);
    for (const name of [`other-${space}-999999999-0`, `${host}-${space}1-999999999-0`]) {
      const { folder, mark } = makeLocked(name);
      await expect(lockFolder(folder, locking({ runner: gone }))).rejects.toThrow("fmt, process 999999999 on ");
      expect(readdirSync(folder)).toEqual([mark]);
    }
  });

  it.runIf(process.platform === "linux")("is known though its number has been given anew", async () => {
    const { folder } = makeLocked(nameRunner(runner).replace(/\d+$/, "1"));
    (await lockFolder(folder, locking()))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === "linux")("is known though nobody has asked yet how the run ended", async () => {
    // A shell that becomes another program does not ask after what it has started.
    const parent = spawn("bash", ["-c", "sleep 0.01 & echo $!; exec sleep 60"]);
    const pid = Number(String((await once(parent.stdout, "data"))[0]));
    const { folder } = makeLocked(nameRunner({ ...runner, pid }));
    const state = () => spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
    while (!state().startsWith("Z")) await new Promise((resume) => setTimeout(resume, 10));
    expect(runner.isRunning(pid)).toBe(true);
    (await lockFolder(folder, locking()))();
    parent.kill();
  });
});

describe("to lock a folder", () => {
  it("makes it, and takes it away again where nothing came into it", async () => {
    const root = makeFolder({});
    const folder = join(root, "a", "b");
    const release = await lockFolder(folder, locking());
    release();
    expect(readdirSync(root)).toEqual([]);
    const again = await lockFolder(folder, locking());
    writeFileSync(join(folder, "record"), "");
    again();
    expect(readdirSync(folder)).toEqual(["record"]);
    (await lockFolder(join(folder), locking()))();
    expect(existsSync(folder)).toBe(true);
  });

  it("leaves an empty folder that was there", async () => {
    const folder = join(makeFolder({}), "empty");
    mkdirSync(folder);
    (await lockFolder(folder, locking()))();
    expect(existsSync(folder)).toBe(true);
  });

  it("tells where there can be no folder", async () => {
    const folder = makeFolder({ file: "" });
    await expect(lockFolder(join(folder, "file"), locking())).rejects.toMatchObject({
      code: "cannot-write",
      message: "mine: cannot be written: EEXIST: file already exists",
    });
  });

  it.runIf(process.platform !== "win32")(
    "waits for no pipe, and shows nothing odd that somebody put there",
    async () => {
      const { folder } = makeLocked("other-1-1-1", '{"work":"\u001b[31mred"}');
      await expect(lockFolder(folder, locking())).rejects.toThrow("writing there: a run, process 1 on other");
      const piped = makeFolder({});
      spawnSync("mkfifo", [join(piped, `.breaches-other-1-1-1${TAIL}`)]);
      await expect(lockFolder(piped, locking())).rejects.toThrow("a run, process 1 on other");
    },
  );
});
