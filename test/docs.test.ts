import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { createContext } from "../src/commands/context.ts";
import { createProgram } from "../src/main.ts";
import { type Spawned, shell } from "./cli/spawn-command.ts";
import { leaveFolder } from "./leave-folder.ts";
import { makeCheckout } from "./make-checkout.ts";
import { makeIo } from "./make-io.ts";

const README = readFileSync("README.md", "utf8");

/** A folder with the catalogues and lists that examples of `import` and `check` speak of; imports are written beside them. */
function makeCatalogues(): string {
  const folder = mkdtempSync(join(tmpdir(), "breaches-catalogues-"));
  cpSync("test/fixtures/catalogues", folder, { recursive: true });
  const names = readdirSync(join(folder, "veris"));
  const files = names.map((name) => [name, readFileSync(join(folder, "veris", name))] as const);
  writeFileSync(join(folder, "suppliers.txt"), "T-Mobile US\nOkta, Inc.\n");
  writeFileSync(join(folder, "vendors.csv"), "Id,Supplier\n1,T-Mobile US\n2,Uber\n");
  writeFileSync(join(folder, "vcdb.zip"), zipSync(Object.fromEntries(files)));
  return folder;
}

// The README's lines must not meet what those of the help have written.
const FOLDERS = { help: makeCatalogues(), readme: makeCatalogues() };
afterAll(() => {
  for (const folder of Object.values(FOLDERS)) leaveFolder(folder);
});

/** A checkout of git with a few records of the data set, for examples of `log`: a copy of ours may be without its history. */
const HISTORY = makeCheckout();
for (const path of ["incidents/t-mobile", "companies/t-mobile.yaml", "campaigns"]) {
  cpSync(join("data", path), join(HISTORY.folder, path), { recursive: true });
}
HISTORY.commit("11-22", "The first records");
afterAll(HISTORY.remove);

/** Runs a line of shell: in the checkout, or beside the catalogues and lists where it is about these. */
function runLine(line: string, page: keyof typeof FOLDERS): Spawned {
  if (/breaches log/.test(line)) return shell(`export BREACHES_DATA=${HISTORY.folder}; ${line}`);
  return /breaches (import|check)|--data mine/.test(line) ? shell(line, FOLDERS[page]) : shell(line);
}

/** The commands that a help text shows as examples. */
function findExamples(help: string): string[] {
  // A line that ends with a stroke goes on.
  return help
    .replaceAll(/ \\\n +/g, " ")
    .split("\n")
    .flatMap((line) => /^ {2}(breaches .*)$/.exec(line)?.[1] ?? []);
}

function listCommands(): readonly (readonly [word: string, examples: readonly string[]])[] {
  const program = createProgram(createContext(makeIo(), process.cwd(), () => {}));
  return program.commands.map((command) => [command.name(), findExamples(command.helpInformation())]);
}

describe("the help of each command", () => {
  const commands = listCommands();

  it("shows two examples at least", () => {
    const without = commands.filter(([word, examples]) => word !== "help" && examples.length < 2);
    expect(without).toEqual([]);
  });

  it.each(commands.flatMap(([, examples]) => examples))("%s answers something, and ends well", (line) => {
    const { code, out, err } = runLine(`set -o pipefail; ${line}`, "help");
    // The lists that are checked have findings.
    const ending = line.startsWith("breaches check") ? 1 : 0;
    expect({ code, err: /fault of the program/.exec(err) }).toEqual({ code: ending, err: null });
    expect(/^breaches (validate|fmt --check)/.test(line) || out.trim() !== "").toBe(true);
  });
});

/** One command of a README's console block and what the block shows of its output. */
interface Shown {
  readonly line: string;
  readonly output: string;
  /** The block shows the beginning only. */
  readonly isCut: boolean;
}

function findShown(markdown: string): Shown[] {
  const blocks = [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, body = ""]) => body);
  return blocks.flatMap((body) =>
    body
      .split(/^\$ /m)
      .slice(1)
      .map((part): Shown => {
        const [line = "", ...rest] = part.split("\n");
        const output = rest.join("\n");
        return { line, output: output.replace(/^…\n$/m, ""), isCut: /^…\n$/m.test(output) };
      }),
  );
}

/** What a command prints, as far as a block shows it: all of it, or as many lines as the block has. */
function printShown({ line, output, isCut }: Shown): string {
  const { out } = runLine(line, "readme");
  if (!isCut) return out;
  const lines = output.split("\n").length - 1;
  return out
    .split("\n")
    .slice(0, lines)
    .map((text) => `${text}\n`)
    .join("");
}

describe("the README", () => {
  const shown = findShown(README);
  if (process.env.UPDATE_GOLDEN) {
    const rewrite = (text: string, one: Shown) =>
      text.replace(`$ ${one.line}\n${one.output}`, () => `$ ${one.line}\n${printShown(one)}`);
    writeFileSync("README.md", shown.reduce(rewrite, README));
  }

  it("shows the main job, and more", () => {
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.map(({ line }) => line).join("\n")).toContain("breaches list --company t-mobile");
  });

  it.runIf(!process.env.UPDATE_GOLDEN).each(shown)("shows what is printed: $line", (one) => {
    expect(printShown(one)).toBe(one.output);
  });

  it("shows the history of a record as log tells it", () => {
    const [, shown = ""] = /```text\n[\da-f]{10}( {2}[\s\S]*?)```/.exec(README) ?? [];
    expect(shown.split("\n").length).toBeGreaterThan(4);
    expect(readFileSync("test/expected/log.txt", "utf8")).toContain(`(figures)${shown}`);
  });

  it("begins with the two commands that do all the set-up", () => {
    const [first, second] = [...README.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, body]) => body?.trim());
    expect([first, second]).toEqual(["npm ci && npx breaches list --company t-mobile", "npm ci && npm test"]);
  });

  it("gives the command that the gate runs", () => {
    expect(readFileSync(".ci/run", "utf8")).toContain("'npm ci && npm test'");
  });
});
