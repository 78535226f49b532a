import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { GoldenRow } from "../golden/transcript.ts";
import type { Ran } from "../run-in-process.ts";

const INPUT = ".input";
const ERRORS = ".errors";
/** What the rows ask about of the project. */
const SHOWN = ["test", "package.json"];

/** Runs the row of a transcript by an executable, in an empty folder that shows the tests' files as the project's does. */
export function runExecutable(file: string, [, argv, terminal, own]: GoldenRow, input: string, cache: string): Ran {
  const folder = mkdtempSync(join(tmpdir(), "breaches-executable-"));
  try {
    for (const path of SHOWN) symlinkSync(resolve(path), join(folder, path));
    writeFileSync(join(folder, INPUT), input);
    const env = { PATH: process.env.PATH, TZ: "UTC", NO_COLOR: "1", BREACHES_CONFIG: "", BREACHES_PAGER: "" };
    const command = [file, ...argv].map(quote).join(" ");
    const streams = `${command} < ${INPUT} 2> ${ERRORS}`;
    const [program, ...rest] = terminal === undefined ? ["sh", "-c", streams] : onTerminal(streams, terminal);
    const options = {
      cwd: folder,
      env: { ...env, BREACHES_DATA: "test/fixtures/harbour", BREACHES_CACHE: cache, ...own },
      maxBuffer: 2 ** 28,
      timeout: 60_000,
    };
    const { status, stdout } = spawnSync(program ?? "", rest, options);
    const err = readFileSync(join(folder, ERRORS), "utf8");
    return { code: status ?? -1, out: showContent(stdout), err, files: readWritten(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// util-linux's script gives the command a terminal; left raw, it passes on what is printed and nothing else.
function onTerminal(streams: string, columns: number): string[] {
  return ["script", "-E", "never", "-qec", `stty raw cols ${columns} rows 50; ${streams}`, "/dev/null"];
}

function quote(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

function readWritten(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => !SHOWN.includes(name) && !name.startsWith("."))
    .map((name) => [name, showContent(readFileSync(join(folder, name)))]);
}

// As the runs within this process show it: text as it is, bytes by their number.
function showContent(content: Buffer): string {
  const isText = Buffer.from(content.toString("utf8")).equals(content);
  return isText ? content.toString("utf8") : `(${content.length} bytes)\n`;
}
