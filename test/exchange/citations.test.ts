import { describe, expect, it } from "vitest";
import { listCitedSources } from "../../src/exchange/citations/cited-sources.ts";
import { escapeTex, writeBibtex } from "../../src/exchange/citations/write-bibtex.ts";
import { writeCsl } from "../../src/exchange/citations/write-csl.ts";
import type { Sketches } from "../build-catalog.ts";
import { sketchInput } from "./export-sketch.ts";

const PAPERS: Sketches = {
  company: { quay: {} },
  incident: {
    "quay/2021-a": {
      sources: {
        watch: {
          kind: "regulator",
          publisher: "Harbour Watch & Co",
          title: "Ruling {7}: 100% of_it",
          url: "https://watch.example/7",
          published: "2021-08",
          read: "2026-01-02",
          archived: "https://archive.example/7",
        },
        hearsay: { kind: "press", publisher: "Le Phare", published: "[2021-03..2021-07]", via: "https://via.example/" },
      },
      statements: [
        { says: "confirms", source: "watch" },
        { says: "reports", source: "hearsay" },
      ],
    },
    "quay/2021-b": {
      sources: {
        other: {
          kind: "regulator",
          publisher: "Harbour Watch & Co",
          url: "https://watch.example/7",
          published: "2021-08",
        },
      },
      statements: [{ says: "confirms", source: "other" }],
    },
  },
};

describe("listCitedSources", () => {
  it("lists a source once, with a key that says who and when, and who cites it", () => {
    const cited = listCitedSources(sketchInput(PAPERS));
    expect(cited.map(({ key, incidents }) => [key.replace(/[0-9a-f]{6}$/, "…"), incidents])).toEqual([
      ["harbour-watch-co-2021-…", ["quay/2021-a", "quay/2021-b"]],
      ["le-phare-2021-…", ["quay/2021-a"]],
      ["the-harbour-gazette-2021-…", ["quay/2021-a", "quay/2021-b"]],
      ["the-undated-almanac-undated-…", ["quay/2021-a", "quay/2021-b"]],
    ]);
  });

  it("gives a source the same key whatever else is selected", () => {
    const { rows } = sketchInput(PAPERS);
    const alone = listCitedSources({ rows: rows.slice(1) }).map(({ key }) => key);
    const all = listCitedSources({ rows }).map(({ key }) => key);
    expect(alone.length).toBe(3);
    expect(alone.filter((key) => !all.includes(key))).toEqual([]);
  });
});

describe("writeCsl", () => {
  const items: readonly { readonly [key: string]: unknown }[] = JSON.parse(writeCsl(sketchInput(PAPERS)));

  it("writes a report by an authority", () => {
    expect({ ...items[0], id: "" }).toEqual({
      id: "",
      type: "report",
      title: "Ruling {7}: 100% of_it",
      author: [{ literal: "Harbour Watch & Co" }],
      publisher: "Harbour Watch & Co",
      issued: { "date-parts": [[2021, 8]] },
      accessed: { "date-parts": [[2026, 1, 2]] },
      URL: "https://watch.example/7",
      note: "archived: https://archive.example/7",
      keyword: "quay/2021-a, quay/2021-b",
    });
  });

  it("does not make a range of what lies between two days, and tells what is known at second hand", () => {
    expect(items[1]).toMatchObject({
      type: "article-newspaper",
      "container-title": "Le Phare",
      issued: { literal: "between 2021-03 and 2021-07" },
      URL: "https://via.example/",
      note: "known only through https://via.example/",
    });
  });

  it("leaves out what is not known", () => expect(Object.keys(items[3] ?? {})).not.toContain("issued"));
});

describe("writeBibtex", () => {
  it("writes an entry for BibTeX and BibLaTeX", () => {
    const [entry = ""] = writeBibtex(sketchInput(PAPERS)).split("\n\n");
    expect(entry.replace(/-[0-9a-f]{6},/, "-…,").split("\n")).toEqual([
      "@techreport{harbour-watch-co-2021-…,",
      "  title = {{Ruling \\{7\\}: 100\\% of\\_it}},",
      "  author = {{Harbour Watch \\& Co}},",
      "  institution = {{Harbour Watch \\& Co}},",
      "  date = {2021-08},",
      "  year = {2021},",
      "  month = aug,",
      "  url = {https://watch.example/7},",
      "  urldate = {2026-01-02},",
      "  note = {archived: https://archive.example/7},",
      "  keywords = {quay/2021-a, quay/2021-b},",
      "}",
    ]);
  });

  it("tells a date between two days in a note", () => {
    const entry = writeBibtex(sketchInput(PAPERS)).split("\n\n")[1] ?? "";
    expect(entry).not.toContain("date =");
    expect(entry).toContain("note = {known only through https://via.example/; published between 2021-03 and 2021-07}");
  });

  it("leaves TeX nothing to do", () => {
    expect(escapeTex("a\\b~c^d {e}")).toBe("a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d \\{e\\}");
  });
});
