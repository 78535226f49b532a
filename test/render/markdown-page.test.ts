import { describe, expect, it } from "vitest";
import { renderMarkdownPage } from "../../src/render/markdown-page.ts";
import { HARD_CASES, sketchInput } from "../exchange/export-sketch.ts";

const { rows, catalog } = sketchInput(HARD_CASES);
const answers = rows.map(({ answer }) => answer);
const page = [...renderMarkdownPage(answers.length, answers, catalog)].join("");

describe("renderMarkdownPage", () => {
  it("tells each figure with its voice and its footnote, the attacker's marked", () => {
    expect(page).toContain("- 900 people (claimed) — Heron, attacker, 2021-06-14[^1]\n");
    expect(page).toContain("- \\~450 customers — Quay, 2021-07-01[^1]\n");
  });

  it("has one footnote for a source, and no mark without one", () => {
    const marks = new Set(page.match(/\[\^\d+\](?!:)/g));
    const notes = page.match(/^\[\^\d+\](?=:)/gm) ?? [];
    expect(notes).toEqual([...marks]);
    expect(page).toContain("[^1]: The Harbour Gazette (press), “Quayside news”, 2021-06-15\n");
  });

  it("leaves Markdown nothing to do in the words of a record", () => {
    expect(page).toContain('## Quay: =cmd\\|"calc", said the "Gazette"\n');
  });

  it("keeps none, withheld and not known apart", () => {
    expect(page.match(/\*\*Affected:\*\* .*/g)).toEqual([
      "**Affected:** \\~450 customers",
      "**Affected:** number withheld",
      "**Affected:** none, says the company",
    ]);
  });
});
