import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { inFolder, runCommand } from "./command.ts";
import { readTexts } from "./scenario.ts";

const root = mkdtempSync(join(tmpdir(), "faults-disk-"));
const disk = join(root, "disk");
const data = join(root, "data");
cpSync("test/fixtures/harbour", data, { recursive: true });
mkdirSync(disk);

// The folder is only a disk of its own where this user may make one.
const canMount = mount(64);
if (canMount) unmount();

function mount(kilobytes: number, inodes = ""): boolean {
  const argv = ["-t", "tmpfs", "-o", `size=${kilobytes}k${inodes}`, "tmpfs", disk];
  return process.platform === "linux" && spawnSync("mount", argv).status === 0;
}

function unmount(): void {
  spawnSync("umount", [disk]);
}

function breaches(...argv: readonly string[]) {
  return runCommand(inFolder(disk, ...argv));
}

afterAll(() => leaveFolder(root));

describe.runIf(canMount)("on a full disk", () => {
  afterEach(unmount);

  it("an answer comes without a cache, and nothing is left in it", async () => {
    mount(64);
    const { code, out, err } = await breaches("list", "--data", data, "--fields", "id", "--limit", "1");
    expect([code, out]).toEqual([0, "tern-line/2025-night-boat\n"]);
    expect(err.match(/working without a cache: ENOSPC/g)).toHaveLength(1);
    expect(readdirSync(join(disk, "cache"))).toEqual([]);
  });

  it("a file that is there stays as it is", async () => {
    mount(24);
    const file = join(disk, "all.jsonl");
    writeFileSync(file, "before\n");
    const { code, err } = await breaches("export", "jsonl", "--data", data, "--no-cache", "--quiet", "-o", file);
    expect([code, err]).toEqual([3, `breaches: ${file}: cannot be written: ENOSPC: no space left on device\n`]);
    expect([readdirSync(disk), readFileSync(file, "utf8")]).toEqual([["all.jsonl"], "before\n"]);
  });

  it("an answer that is cut off is told, even where only its last letters are missing", async () => {
    const { out } = await runCommand(inFolder(root, "list", "--data", data, "--format", "json", "--quiet"));
    mount(Math.floor(out.length / 4096) * 4);
    const { argv, cwd, env } = inFolder(disk, "list", "--data", data, "--format", "json", "--quiet", "--no-cache");
    const words = [process.execPath, "bin/breaches.js", ...argv].map((word) => `'${word}'`).join(" ");
    const { status, stderr } = spawnSync("bash", ["-c", `${words} > ${cwd}/answer`], { env, encoding: "utf8" });
    expect([status, stderr]).toEqual([3, expect.stringContaining("standard output: cannot be written: ENOSPC")]);
  });

  it("an import writes whole records or none, and goes on where there is room again", async () => {
    mount(32);
    const target = join(disk, "mine");
    const whole = join(root, "whole");
    const line = ["import", "hibp", join(process.cwd(), "test/fixtures/catalogues/breaches.json"), "--out"];
    await runCommand(inFolder(root, ...line, whole));
    const { code, err } = await breaches(...line, target);
    expect([code, err]).toEqual([3, expect.stringMatching(/: cannot be written: ENOSPC: no space left on device\n$/)]);
    const [found, expected] = [readTexts(target), readTexts(whole)];
    for (const [path, text] of found)
      if (path.endsWith(".yaml")) expect([path, text]).toEqual([path, expected.get(path)]);
    expect([...found.keys()].filter((path) => path.endsWith(".part"))).toEqual([]);
    spawnSync("mount", ["-o", "remount,size=1m", disk]);
    expect((await breaches(...line, target)).code).toBe(0);
    expect(readTexts(target)).toEqual(expected);
  });
});

describe.runIf(canMount)("on a disk without room", () => {
  afterEach(unmount);

  // The folder, who is at it, what is about to be written, and the first record: each finds no room in its turn.
  it.each([
    ["for the folder", 4096, ",nr_inodes=2"],
    ["for the mark of the run", 4096, ",nr_inodes=3"],
    ["for what the mark says", 0, ""],
    ["for the list of what is about to be written", 4, ""],
    ["for a record", 8, ""],
  ])("an import that finds no room %s says so, and leaves nothing half done", async (_, kilobytes, inodes) => {
    mount(kilobytes + 4, inodes);
    writeFileSync(join(disk, "taken"), "x".repeat(4096));
    const target = join(disk, "mine");
    const catalogue = join(process.cwd(), "test/fixtures/catalogues/breaches.json");
    const { code, out, err } = await breaches("import", "hibp", catalogue, "--out", target);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^breaches: \S+mine\S*: cannot be written: ENOSPC: no space left on device\n$/);
    const left = existsSync(target) ? readdirSync(target, { recursive: true, encoding: "utf8" }) : [];
    expect(left.filter((path) => /\.(lock|part|yaml)$/.test(path))).toEqual([]);
  });
});
