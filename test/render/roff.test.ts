import { expect, it } from "vitest";
import { boldRoff, escapeRoff, fillRoff, linesRoff, quoteRoff } from "../../src/render/roff.ts";

it.each([
  [".start of a request", "\\&.start of a request"],
  ["'another", "\\(aqanother"],
  ["two\n.lines", "two\n\\&.lines"],
  ["--no-color", "\\-\\-no\\-color"],
  ["a \\ stroke, \\fB no font", "a \\e stroke, \\efB no font"],
  ["~ ^ `", "\\(ti \\(ha \\(ga"],
  ["“é” → 😀", "\\[u201C]\\[u00E9]\\[u201D] \\[u2192] \\[u1F600]"],
])("%j is written %j", (text, roff) => {
  expect(escapeRoff(text)).toBe(roff);
});

it("quotes an argument of a macro", () => {
  expect(quoteRoff('say "no-one"')).toBe('"say \\(dqno\\-one\\(dq"');
});

it("keeps lines as they are, and marks words", () => {
  expect(linesRoff("  a\n.b", 4)).toBe(".in 4n\n.nf\n  a\n\\&.b\n.fi\n.in");
  expect(boldRoff("-q")).toBe("\\fB\\-q\\fR");
});

it("fills a paragraph in lines that begin with no request, and loses no word", () => {
  const text = Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? ".dot" : "word")).join(" ");
  const filled = fillRoff(text);
  expect(filled.split("\n").length).toBeGreaterThan(2);
  expect(filled.split("\n").filter((line) => /^[.']/.test(line) || line.length > 80)).toEqual([]);
  expect(filled.replace(/\\&|\n/g, (sign) => (sign === "\n" ? " " : ""))).toBe(text);
});
