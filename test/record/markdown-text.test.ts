import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { showHidden } from "../../src/record/hidden-characters.ts";
import { escapeMarkdown, isWebAddress, linkMarkdown, markCode } from "../../src/record/markdown-text.ts";
import { HOSTILE_PIECES } from "../hostile/hostile-texts.ts";

const toHtml = (text: string) =>
  micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });

const MARKS = [
  "*",
  "_",
  "`",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "!",
  "|",
  "#",
  "-",
  "1.",
  "~~",
  "$",
  "&amp;",
  "\\",
  " ",
  "\n",
  "a",
];
const WORDS = [
  "http://a.example",
  "www.a.example",
  "a@b.example",
  "@who",
  "javascript:x",
  "mailto:a@b.example",
  "<b>",
  "===",
];

describe("escapeMarkdown", () => {
  it("leaves Markdown nothing to do, whatever the text", () => {
    const text = fc.array(fc.constantFrom(...MARKS, ...WORDS, ...HOSTILE_PIECES), { maxLength: 12 });
    const law = fc.property(text, (parts) => {
      const html = toHtml(`x\n\n${escapeMarkdown(showHidden(parts.join("")))}\n`);
      expect(html.replace(/<\/?(p|code)>/g, "")).not.toMatch(/<[a-z/!]/i);
    });
    fc.assert(law, { numRuns: 2000 });
  });

  it("keeps the words readable", () => {
    expect(escapeMarkdown("Café (2021): 5 < 6 – ask a@b.example, see https://a.example")).toBe(
      "Café (2021): 5 \\< 6 – ask `a@b.example`, see https\\://a.example",
    );
  });
});

describe("linkMarkdown", () => {
  it.each([
    ["https://a.example/x?y=1", "<https://a.example/x?y=1>"],
    ["https://a.example/><script>", "<https://a.example/%3E%3Cscript%3E>"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["ftp://a.example", "ftp\\://a.example"],
  ])("%s becomes %s", (url, link) => expect(linkMarkdown(url)).toBe(link));

  it("is for http and https alone", () => {
    const others = [
      "javascript:x",
      "data:text/html,x",
      "file:///etc/passwd",
      "ssh://a",
      "mailto:a@b",
      " https://a",
      "https:",
    ];
    expect(others.filter(isWebAddress)).toEqual([]);
    expect(["http://a.example", "HTTPS://A.EXAMPLE/"].filter(isWebAddress)).toHaveLength(2);
  });
});

it("markCode puts into a code span what cannot end it", () => {
  expect(markCode("action.hacking")).toBe("`action.hacking`");
  expect(markCode("a`b")).toBe("a\\`b");
});
