import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../src/commands/context.ts";
import { TOPICS } from "../../src/commands/help/topics.ts";
import { WHOLE_HELP } from "../../src/commands/help/whole-help.ts";
import { validateFolders } from "../../src/index.ts";
import { createProgram } from "../../src/main.ts";
import { dataTopic } from "../../src/render/data-topic.ts";
import { leaveFolder } from "../leave-folder.ts";
import { makeIo } from "../make-io.ts";
import { runInProcess } from "../run-in-process.ts";

const program = createProgram(createContext(makeIo(), process.cwd(), () => {}));
const commands: readonly Command[] = program.createHelp().visibleCommands(program);
const words = commands.map((command) => command.name());

async function printHelp(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runInProcess(argv, { packageRoot: process.cwd() });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

const pages = { man: "", reference: "" };
beforeAll(async () => {
  pages.man = await printHelp("help", "man");
  pages.reference = await printHelp("help", "reference");
});

describe("each help text", () => {
  const helps = [
    ["--help"],
    ...words.map((word) => [word, "--help"]),
    ...Object.keys(TOPICS).map((one) => ["help", one]),
  ];

  it.each(helps.map((argv) => [argv.join(" "), argv] as const))("breaches %s fits 80 columns", async (_, argv) => {
    const long = (await printHelp(...argv)).split("\n").filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });

  it("of the program lists every topic", async () => {
    const help = await printHelp("help");
    const topics = Object.entries({ ...TOPICS, ...WHOLE_HELP });
    expect(topics.filter(([topic, about]) => !help.includes(`  ${topic.padEnd(14)}${about}\n`))).toEqual([]);
  });
});

describe("the manual page and the reference", () => {
  // Roff writes a hyphen that can be copied as \-, and these are all that a flag is made of besides letters.
  const inRoff = (text: string) => text.replaceAll("-", "\\-");
  const flags = commands.flatMap(({ options }) =>
    options.filter(({ hidden }) => !hidden).map(({ long }) => long ?? ""),
  );

  it("tell every command, flag and topic of the program", () => {
    const told = [...words.map((word) => `breaches ${word}`), ...flags, "BREACHES_DATA", "interrupted", "EDTF"];
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((text) => !pages.man.includes(inRoff(text)))).toEqual([]);
    expect(told.filter((text) => !pages.reference.includes(text))).toEqual([]);
  });

  it("hold no line of text that roff would take for a request", () => {
    const requests = [".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi", ".in", ".nh", ".ad"];
    const lines = pages.man.split("\n").slice(1, -1);
    const steering = lines.filter((line) => /^[.']/.test(line) && !requests.includes(line.split(" ")[0] ?? ""));
    expect(steering).toEqual([]);
    expect(lines.filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([]);
  });

  it("link to headings that are there", () => {
    const links = [...pages.reference.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    const html = micromark(pages.reference, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    const headings = [...html.matchAll(/<h\d>(.*?)<\/h\d>/g)].map(([, title = ""]) => anchorOf(title));
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
    expect(headings).toEqual([...new Set(headings)]);
  });
});

// By the rule that GitHub makes them by, from what a reader sees of the heading.
function anchorOf(html: string): string {
  const text = html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").toLowerCase();
  return [...text]
    .filter((sign) => /[\p{L}\p{N} _-]/u.test(sign))
    .join("")
    .replaceAll(" ", "-");
}

describe("the records that help data shows", () => {
  const folder = mkdtempSync(join(tmpdir(), "breaches-topic-"));
  afterAll(() => leaveFolder(folder));

  it("are sound, and without a warning", async () => {
    const shown = (first: string) => {
      const [, rest = ""] = dataTopic.split(`\n  ${first}`);
      const [block = ""] = rest.split(/\n\n/);
      return `${first}${block}\n`.replace(/^ {2}/gm, "");
    };
    mkdirSync(join(folder, "companies"));
    mkdirSync(join(folder, "incidents/larkfield-mobile"), { recursive: true });
    writeFileSync(join(folder, "companies/larkfield-mobile.yaml"), shown("names:"));
    writeFileSync(join(folder, "incidents/larkfield-mobile/2025-support-portal.yaml"), shown("title:"));
    expect(await validateFolders([folder])).toEqual([]);
  });
});
