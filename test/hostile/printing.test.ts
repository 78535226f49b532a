import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makePackage, removePackage } from "../make-package.ts";
import { type Ran, runInProcess } from "../run-in-process.ts";
import { makeHostileFolder } from "./hostile-folder.ts";
import { findHidden, HOSTILE_PIECES } from "./hostile-texts.ts";

const FORMATS = ["table", "json", "jsonl", "csv", "tsv", "markdown", "yaml"] as const;
const ID = "gullwick-ferries/2021-booking-desk";
const LISTS = [
  ["list"],
  ["list", "--fields", "id,title,summary,companies,attribution,sources,affected_claims,original"],
  ["show", ID],
  ["show", ID, "--explain"],
  ["search", "evil"],
  ["timeline"],
  ["count", "--by", "actor"],
  ["count", "--by", "company,campaign", "--sum", "affected"],
  ["company", "gullwick-ferries"],
  ["actor", "grey-heron"],
  ["campaign", "low-tide-2024"],
  ["companies"],
  ["actors"],
  ["campaigns"],
  ["changes"],
  ["info"],
] as const;
const EXPORTS = ["csv", "jsonl", "markdown", "csl", "bibtex", "stix", "veris"] as const;
const EVIL = "evil\u001b[31m\u202e\nforged";
const FAULTS = [
  ["company", EVIL],
  ["actor", EVIL],
  ["show", EVIL],
  ["list", "--company", EVIL],
  ["list", "--since", EVIL],
  ["list", "--fields", EVIL],
  ["list", `--${EVIL}`],
  ["list", "--format", EVIL],
  ["list", "--data", `./${EVIL}`],
  ["list", "-o", `/no-such-folder/${EVIL}`],
  ["validate", `./${EVIL}`],
  ["import", "veris", `./${EVIL}`, "--out", "./nowhere-at-all", "--dry-run"],
  ["help", EVIL],
  ["schema", EVIL],
  [EVIL],
] as const;

/** Styles of the terminal that this program draws with. */
const OWN_STYLE = /\p{Cc}\[(1|2|4|22|24|3[1-6]|39)m/gu;

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

type Ask = (...argv: readonly string[]) => Promise<Ran>;

function askAbout(folder: string, terminal?: number): Ask {
  const world = { packageRoot, env: { BREACHES_DATA: folder, NO_COLOR: "" } };
  return (...argv) => runInProcess(argv, terminal === undefined ? world : { ...world, terminal });
}

function seen({ out, err, files }: Ran): string {
  return [out, err, ...files.map(([, text]) => text)].join("\n").replace(OWN_STYLE, "");
}

/** The hostile pieces in an order of their own for each field, told apart by a number. */
function makeText(seed: number): (at: number) => string {
  return (at) => {
    const turn = (at * 7 + seed) % HOSTILE_PIECES.length;
    const pieces = [...HOSTILE_PIECES.slice(turn), ...HOSTILE_PIECES.slice(0, turn)];
    return `${at % 2 === 0 ? "" : pieces.at(0)}${at} ${pieces.slice(0, 1 + (at % 2)).join("")}`;
  };
}

async function withFolder(seed: number, check: (folder: string) => Promise<void>): Promise<void> {
  const { folder } = makeHostileFolder(makeText(seed));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("hostile text in every field", () => {
  it("is in hundreds of fields, and the folder is sound all the same", async () => {
    const { folder, filled } = makeHostileFolder(makeText(0));
    const { code, out } = await askAbout(folder)("validate", folder, "--json");
    expect({ code, filled: filled > 500 }).toEqual({ code: 0, filled: true });
    expect(JSON.parse(out).length).toBeGreaterThan(5);
    rmSync(folder, { recursive: true, force: true });
  });

  it("steers no terminal and hides from no reader, in any command and format", async () => {
    const law = fc.asyncProperty(fc.nat(1000), (seed) =>
      withFolder(seed, async (folder) => {
        for (const argv of LISTS) {
          for (const format of FORMATS) {
            expect([argv, format, findHidden(seen(await askAbout(folder)(...argv, "--format", format)))]).toEqual([
              argv,
              format,
              [],
            ]);
          }
          for (const width of [100]) {
            const ran = await askAbout(folder, width)(...argv);
            expect(findHidden(seen(ran)), argv.join(" ")).toEqual([]);
            expect(ran.out).not.toContain("\u001b[31mFORGED");
          }
        }
      }),
    );
    await fc.assert(law, { numRuns: 1, endOnFailure: true });
  }, 240_000);

  it("leaves exports, problems and schemas as harmless", () =>
    withFolder(3, async (folder) => {
      const ask = askAbout(folder, 100);
      for (const format of EXPORTS) expect(findHidden(seen(await ask("export", format))), format).toEqual([]);
      for (const format of ["text", "json", "github"]) {
        expect(findHidden(seen(await ask("validate", folder, "--format", format))), format).toEqual([]);
      }
      const annotations = (await ask("validate", folder, "--format", "github")).out.trim().split("\n");
      expect(
        annotations.filter((line) => !/^::(error|warning) file=[^,:]*,line=\d+,col=\d+,title=[^:]*::/.test(line)),
      ).toEqual([]);
      const excel = (await ask("export", "csv", "--excel")).out;
      expect(findHidden(excel.replace(/^\ufeff/, ""))).toEqual([]);
      expect(excel.match(/(^|,|\r\n)"?[=+@-](?!\d)/g)).toBeNull();
    }));

  it("comes whole through JSON and YAML", () =>
    withFolder(5, async (folder) => {
      const source: { title: string; original: object } = await import("node:fs").then(({ readFileSync }) =>
        parse(readFileSync(join(folder, `incidents/${ID}.yaml`), "utf8")),
      );
      const ask = askAbout(folder);
      for (const read of [
        JSON.parse((await ask("show", ID, "--json")).out),
        [JSON.parse((await ask("show", ID, "--format", "jsonl")).out)],
        parse((await ask("show", ID, "--format", "yaml")).out),
      ]) {
        expect({ title: read[0].title, original: read[0].original }).toEqual({
          title: source.title,
          original: source.original,
        });
      }
    }));
});

describe("hostile text that is told", () => {
  it.each(FAULTS.map((argv) => [JSON.stringify(argv), argv] as const))(
    "is shown in the message of %s",
    async (_, argv) => {
      const ran = await askAbout("test/fixtures/harbour", 80)(...argv);
      expect(findHidden(seen(ran))).toEqual([]);
      expect([2, 3, 1]).toContain(ran.code);
      expect(ran.err).toContain("\\u001b[31m\\u202e");
    },
  );

  it("in the name of a file is shown where the file is told", async () => {
    const { folder } = makeHostileFolder((at) => String(at));
    writeFileSync(join(folder, "incidents", "a\u001b]0;x\u0007\n::error::\u202e.yaml"), "title: x\n");
    const ran = await askAbout(folder, 80)("validate", folder);
    expect(findHidden(seen(ran))).toEqual([]);
    expect(ran.out).toContain("a\\u001b]0;x\\u0007\\n::error::\\u202e.yaml");
    const listed = await askAbout(folder, 80)("list", "--keep-going");
    expect(findHidden(seen(listed))).toEqual([]);
    expect(listed.code).toBe(3);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe("Markdown of hostile data", () => {
  const toHtml = (text: string) =>
    micromark(text, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    });
  // Sources are links by right, and footnotes lead to and fro.
  const foreign = (html: string) =>
    html
      .replace(/<a href="https?:\/\/[\w.-]+\.example[^"]*">https?:/g, "")
      .match(/<(a(?! href="#user-content-fn)|img|script|b|iframe|h[3-6]|hr|pre|del|!--|input)\b[^>]*>/g) ?? [];

  it("holds no link, image, tag or heading but ours, and a row for each incident", () =>
    withFolder(7, async (folder) => {
      const ask = askAbout(folder);
      for (const argv of LISTS.filter(([word]) => word !== "count")) {
        expect(foreign(toHtml((await ask(...argv, "--format", "markdown")).out)), argv.join(" ")).toEqual([]);
      }
      const listed = toHtml((await ask("list", "--format", "markdown")).out);
      const rows = JSON.parse((await ask("list", "--json")).out).length;
      expect(listed.match(/<tr>/g)).toHaveLength(rows + 1);
      expect(listed).not.toContain("<code>code</code>");
      expect(listed).not.toMatch(/<(strong|em)>/);
    }));

  it("of an export has a heading for each incident and links to sources alone", () =>
    withFolder(9, async (folder) => {
      const html = toHtml((await askAbout(folder)("export", "markdown")).out);
      const rows = JSON.parse((await askAbout(folder)("list", "--json")).out).length;
      expect(foreign(html)).toEqual([]);
      expect(html.match(/<h2>/g)).toHaveLength(rows);
      expect(html).not.toMatch(/href="(?!https?:\/\/|#user-content-fn)/);
      expect(html).not.toContain('evil.example/">');
    }));
});
