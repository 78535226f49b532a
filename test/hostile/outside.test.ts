import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeOwnCheckout } from "../make-checkout.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { makeHostileFolder } from "./hostile-folder.ts";
import { findHidden, HOSTILE_PIECES } from "./hostile-texts.ts";

const EVIL_NAME = "a\u001b[31m\u202e\u200b<b>";
const scratch = mkdtempSync(join(tmpdir(), "breaches-outside-"));
let packageRoot = "";
let hostile = "";
beforeAll(async () => {
  packageRoot = await makePackage();
  hostile = makeHostileFolder((at) => `${at} ${HOSTILE_PIECES[at % HOSTILE_PIECES.length]}`).folder;
});
afterAll(() => {
  removePackage(packageRoot);
  for (const folder of [hostile, scratch]) rmSync(folder, { recursive: true, force: true });
});

function ask(argv: readonly string[], env: Readonly<Record<string, string>> = {}, terminal?: number) {
  const world = { packageRoot, env: { NO_COLOR: "", ...env } };
  return runInProcess(argv, terminal === undefined ? world : { ...world, terminal });
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

// What these hold is told of, or becomes a name; of the others a format has words of its own.
const TOLD =
  /^(Title|Description|Domain|DataClasses|name|aliases|description|value|synonyms|summary|victim_id|notes|reference)$/i;

/** The value with a hostile piece behind each text that an import may tell of. */
function poison(value: Json, next: () => string, key = ""): Json {
  if (typeof value === "string") return TOLD.test(key) ? `${value} ${next()}` : value;
  if (Array.isArray(value)) return value.map((entry) => poison(entry, next, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, entry]) => [inner, poison(entry, next, inner)]));
}

function readAll(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.filter((one) => one.isFile()).map((one) => readFileSync(join(one.parentPath, one.name), "utf8"));
}

const CATALOGUES = [
  ["hibp", "breaches.json"],
  ["attack", "enterprise-attack.json"],
  ["misp-galaxy", "threat-actor.json"],
  ["veris", "joined.json"],
] as const;

describe("a hostile catalogue", () => {
  it.each(CATALOGUES)(
    "of %s, in a file and an archive of hostile names, is imported and told as harmless",
    async (format, name) => {
      let number = 0;
      const next = () => HOSTILE_PIECES[number++ % HOSTILE_PIECES.length] ?? "";
      const text = JSON.stringify(poison(JSON.parse(readFileSync(`test/fixtures/catalogues/${name}`, "utf8")), next));
      const input = join(scratch, format, EVIL_NAME);
      mkdirSync(input, { recursive: true });
      writeFileSync(join(input, `${EVIL_NAME}.json`), text);
      writeFileSync(join(input, "broken.json"), `{"${EVIL_NAME}": ${EVIL_NAME}`);
      writeFileSync(join(input, "x.zip"), zipSync({ [`${EVIL_NAME}/${EVIL_NAME}.json`]: Buffer.from("[1]") }));
      expect(number).toBeGreaterThan(1);
      for (const [at, more] of [[], ["--json"], ["--report", "r.md"], ["--report", "r.json"]].entries()) {
        const out = join(scratch, `${format}-${at}`);
        const ran = await ask(["import", format, input, "--out", out, ...more], {}, 80);
        const shown = [ran.out, ran.err, ...ran.files.map(([, report]) => report)].join("\n");
        expect([more, findHidden(shown.replace(OWN_STYLE, "")), ran.code]).toEqual([more, [], 1]);
        expect(shown).toContain("a\\u001b[31m\\u202e\\u200b<b>");
        const files = readAll(out);
        expect(files.length).toBeGreaterThan(3);
        expect(files.flatMap(findHidden)).toEqual([]);
      }
      // The one block of code is our own.
      const html = toHtml(readFileSync(join(scratch, `${format}-0`, "review.md"), "utf8"));
      expect(html.match(/<(a|img|script|b|iframe|h[3-6]|pre|!--|input)\b[^>]*>/g)).toEqual(["<pre>"]);
    },
  );
});

const OWN_STYLE = /\p{Cc}\[(1|2|4|22|24|3[1-6]|39)m/gu;

function toHtml(text: string): string {
  const dangers = { allowDangerousHtml: true, allowDangerousProtocol: true };
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], ...dangers });
}

it("hostile authors, subjects and contents of commits are told as harmless", async () => {
  const { folder, write, commit } = makeOwnCheckout();
  cpSync(hostile, folder, { recursive: true });
  const path = "incidents/gullwick-ferries/2021-booking-desk.yaml";
  const record = readFileSync(join(hostile, path), "utf8");
  // Four pieces to a commit, since each takes its time.
  const pieces = [0, 4, 8, 12, 16].map((from) => HOSTILE_PIECES.slice(from, from + 4).join(" "));
  for (const [at, piece] of pieces.entries()) {
    const plain = piece.replaceAll("\0", "").replaceAll("\ud83d", "");
    write(path, record.replace(/^title: .*(\n {2}.*)*/m, `title: ${JSON.stringify(`${at} ${piece}`)}`));
    commit(`05-${String(at + 1).padStart(2, "0")}`, plain, plain.replace(/[<>\n]/g, "") || "Ann");
  }
  const asked = ["log", "gullwick-ferries/2021-booking-desk", "--data", folder];
  for (const format of ["table", "json", "csv", "markdown"]) {
    const ran = await ask([...asked, "--format", format]);
    expect([format, findHidden(ran.out + ran.err), ran.code, ran.err]).toEqual([format, [], 0, ""]);
    if (format === "json") expect(JSON.parse(ran.out)).toHaveLength(pieces.length);
  }
  const { out } = await ask(asked, {}, 80);
  expect(findHidden(out.replace(OWN_STYLE, ""))).toEqual([]);
});

const QUESTIONS = [
  ...["show", "company", "actor", "campaign", "compare", "log", "help", "fields", "export", "import"].map((word) => [
    word,
    "",
  ]),
  ...["--company", "--actor", "--campaign", "--country", "--data-type", "--action", "--fields", "--where"].map(
    (flag) => [...["list", flag], ""],
  ),
  ["list", "--where", "company:"],
  ["list", "--where", "actor:"],
];

it("hostile data offers a shell nothing but words, a line each", async () => {
  await ask(["list"], { BREACHES_DATA: hostile });
  let offered = 0;
  for (const words of QUESTIONS) {
    for (const shell of ["bash", "zsh"]) {
      const ran = await ask(["complete", "--", ...words], { BREACHES_DATA: hostile, BREACHES_SHELL: shell });
      expect([words, findHidden(ran.out), ran.code]).toEqual([words, [], 0]);
      const lines = ran.out.trimEnd().split("\n");
      const last = lines.pop();
      expect([words, last]).toEqual([words, expect.stringMatching(/^:(0|4|6|16)$/)]);
      const odd = lines.filter((line) => !/^[\p{L}\p{N}._/:,=+@-]+\t[^\t]*$/u.test(line));
      expect([words, odd]).toEqual([words, []]);
      offered += lines.length;
    }
  }
  expect(offered).toBeGreaterThan(100);
});

it.each([
  ["fields"],
  ["fields", "--json"],
  ["schema", "incident"],
  ["completion", "bash"],
  ["completion", "zsh"],
  ["help"],
  ["help", "man"],
  ["help", "data"],
  ["help", "where"],
])("%s %s tells of the program alone, whatever the data", async (...argv) => {
  const [about, without] = [await ask(argv, { BREACHES_DATA: hostile }), await ask(argv)];
  expect([about.code, about.err]).toEqual([0, ""]);
  expect(about.out).toBe(without.out);
  expect(findHidden(about.out)).toEqual([]);
});
