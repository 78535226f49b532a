import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { renderCsv } from "../../src/render/csv.ts";
import { renderGrid } from "../../src/render/grid.ts";
import { renderJson, renderJsonList } from "../../src/render/json.ts";
import { renderLongGrid } from "../../src/render/long-grid.ts";
import { joinPieces } from "../../src/render/pieces.ts";
import { renderYamlList } from "../../src/render/yaml.ts";

const text = fc.oneof(fc.string(), fc.constantFrom("a\nb", '"', "- x", "é, ü", "null", "#9: no"));
const entries = fc.array(
  fc.dictionary(fc.constantFrom("id", "title", "n"), fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text))),
);

describe("a list written entry by entry is the same text as written at once", () => {
  it("in JSON", () => {
    fc.assert(fc.property(entries, (list) => void expect([...renderJsonList(list)].join("")).toBe(renderJson(list))));
  });

  it("in YAML", () => {
    const whole = (list: unknown) => stringify(list, { lineWidth: 100, aliasDuplicateObjects: false });
    fc.assert(fc.property(entries, (list) => void expect([...renderYamlList(list)].join("")).toBe(whole(list))));
  });

  it("in CSV, whatever the number of rows", () => {
    const rows = Array.from({ length: 250 }, (_, at) => [String(at), `a "word", ${at}`]);
    const text = [...renderCsv(["n", "word"], rows)].join("");
    expect(text.split("\r\n")).toEqual(["n,word", ...rows.map(([n]) => `${n},"a ""word"", ${n}"`), ""]);
  });

  it("in pieces of any texts", () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => void expect([...joinPieces(texts)].join("")).toBe(texts.join(""))),
    );
    const pieces = [...joinPieces(Array.from({ length: 100 }, () => "x".repeat(10_000)))];
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.length).toBeLessThan(20);
  });
});

describe("a long table", () => {
  const rows = Array.from({ length: 2500 }, (_, at) => [String(at), `row ${at}`]);
  const columns = [{ title: "N", width: 4 }, { title: "WORDS" }];
  const options = { width: 40 };

  it("is the table that is laid out at once", () => {
    expect([...renderLongGrid(() => columns, rows, options)].join("")).toBe(renderGrid(columns, rows, options));
  });

  it("is measured by its first rows, which are all that it has to see before it begins", () => {
    let seen = 0;
    const counted = function* () {
      for (const row of rows) {
        seen += 1;
        yield row;
      }
    };
    const [first] = renderLongGrid((measured) => (measured.length === 1000 ? columns : []), counted(), options);
    expect(first?.split("\n")[1]).toBe("0     row 0");
    expect(seen).toBe(1000);
  });

  it("of no rows is empty", () => {
    expect([...renderLongGrid(() => columns, [], options)]).toEqual([]);
  });
});
