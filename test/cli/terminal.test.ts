import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { makeCache } from "../make-cache.ts";
import { runInProcess } from "../run-in-process.ts";
import { COMMAND } from "./spawn-command.ts";

const HARBOUR = ["--data", "test/fixtures/harbour", "--no-builtin"];
const CACHE = makeCache();
const home = mkdtempSync(join(tmpdir(), "breaches-terminal-"));
const socket = join(home, "tmux");

const tmux = (...argv: readonly string[]) =>
  spawnSync("tmux", ["-f", "/dev/null", "-S", socket, ...argv], { encoding: "utf8" });
const hasTmux = spawnSync("tmux", ["-V"]).status === 0;

afterAll(() => {
  if (hasTmux) tmux("kill-server");
  leaveFolder(home);
});

/** Runs a line of shell in a terminal of its own, and gives what can be seen once `until` stands there. */
class Terminal {
  readonly #name: string;

  constructor(columns: number, rows: number, line: string, env: Readonly<Record<string, string>> = {}) {
    this.#name = `t${Math.random().toString(36).slice(2)}`;
    const variables = { HOME: home, BREACHES_CACHE: CACHE, BREACHES_CONFIG: "", TZ: "UTC", ...env };
    const set = Object.entries(variables).map(([name, value]) => `${name}='${value}'`);
    const command = `env -u COLUMNS -u NO_COLOR -u PAGER -u LESS LANG=C.UTF-8 ${set.join(" ")} bash --norc -c '${line}; echo "[exit $?]"; sleep 60'`;
    tmux("new-session", "-d", "-s", this.#name, "-x", String(columns), "-y", String(rows), command);
  }

  async see(until: string, styled = false): Promise<string[]> {
    for (let tries = 0; tries < 300; tries += 1) {
      const shown = tmux("capture-pane", "-p", "-t", this.#name, ...(styled ? ["-e"] : [])).stdout;
      if (shown.includes(until)) return shown.trimEnd().split("\n");
      await wait(100);
    }
    throw new Error(`${until} never appeared in:\n${tmux("capture-pane", "-p", "-t", this.#name).stdout}`);
  }

  press(...keys: readonly string[]): void {
    tmux("send-keys", "-t", this.#name, ...keys);
  }
}

function quote(argv: readonly string[]): string {
  return [process.execPath, COMMAND, ...argv].map((word) => `"${word}"`).join(" ");
}

describe.skipIf(!hasTmux)("in a real terminal", () => {
  it.each([60, 80, 120, 200])("of %i columns, what is seen is what was meant", async (columns) => {
    for (const argv of [["list"], ["company", "todai-line"], ["timeline"], ["count", "--by", "year"]]) {
      const line = [...argv, ...HARBOUR, "--no-color", "--no-pager"];
      const shown = await new Terminal(columns, 150, `${quote(line)} 2>/dev/null`).see("[exit 0]");
      const meant = await runInProcess(line, { packageRoot: process.cwd(), terminal: columns });
      expect(shown.slice(0, -1).map((text) => text.trimEnd())).toEqual(meant.out.split("\n").slice(0, -1));
    }
  });

  it("there is colour, and none where it is not wanted", async () => {
    const line = `${quote(["list", ...HARBOUR, "--limit", "2"])} 2>/dev/null`;
    expect((await new Terminal(80, 30, line).see("[exit 0]", true)).join("\n")).toContain("\u001b[1m");
    const plain = await new Terminal(80, 30, line, { NO_COLOR: "1" }).see("[exit 0]", true);
    expect(plain.join("\n")).not.toContain("\u001b[1m");
  });

  it.skipIf(spawnSync("less", ["--version"]).status !== 0)(
    "a pager shows what is longer, and leaving it is success",
    async () => {
      const terminal = new Terminal(80, 10, quote(["list", ...HARBOUR]));
      const first = await terminal.see(":");
      expect(first.join("\n")).toContain("DISCLOSED");
      expect(first.join("\n")).not.toContain("[exit");
      terminal.press("q");
      await terminal.see("[exit 0]");
    },
  );

  it("what fits, and what goes to another pager, is printed at once", async () => {
    const short = await new Terminal(80, 30, quote(["list", ...HARBOUR, "--limit", "1"])).see("[exit 0]");
    expect(short.join("\n")).toContain("DISCLOSED");
    const counted = await new Terminal(80, 10, quote(["list", ...HARBOUR]), { PAGER: "wc -l" }).see("[exit 0]");
    expect(counted.join("\n")).toMatch(/^\d+$/m);
    const missing = await new Terminal(80, 150, quote(["list", ...HARBOUR, "--limit", "60"]), {
      PAGER: "no-such-pager",
    }).see("[exit 0]");
    expect(missing.join("\n")).toContain("DISCLOSED");
  });
});

describe.skipIf(!hasTmux)("in a real terminal", () => {
  it("who adds a record is asked for each answer, and Ctrl-C ends that as it ends everything", async () => {
    const data = mkdtempSync(join(home, "own-"));
    mkdirSync(join(data, "companies"));
    const line = quote(["new", "company", "--data", data]);
    const terminal = new Terminal(80, 40, line);
    for (const [question, answer] of [
      ["Name:", "Larkfield Mobile"],
      ["Kind of name:", ""],
      ["Country:", "Denmark"],
      ["Sector:", "telecommunications"],
      ["Domain:", ""],
      ["Id:", ""],
    ] as const) {
      await terminal.see(question);
      terminal.press(answer, "Enter");
    }
    const shown = (await terminal.see("[exit 0]")).join("\n");
    expect(shown).toContain("taken as DK");
    expect(shown.replaceAll("\n", "")).toContain(join(data, "companies", "larkfield-mobile.yaml"));
    const left = new Terminal(80, 20, line);
    await left.see("Name:");
    left.press("C-c");
    await left.see("[exit 130]");
    expect(readdirSync(join(data, "companies"))).toEqual(["larkfield-mobile.yaml"]);
  });
});
