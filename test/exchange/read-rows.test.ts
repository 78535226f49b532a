import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvRow, readRows } from "../../src/exchange/csv/read-rows.ts";
import { BreachesError } from "../../src/record/breaches-error.ts";

const signs = fc.constantFrom(",", ";", "\t", "|");

/** What another reader makes of it; null where it finds a fault. */
function readElsewhere(text: string, delimiter: string): CsvRow[] | null {
  const rows: CsvRow[] = [];
  const on_record = (cells: string[], { lines }: { readonly lines: number }) => void rows.push({ cells, line: lines });
  const rules = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
  try {
    parse(text.replace(/\r\n?/g, "\n"), { ...rules, delimiter, record_delimiter: "\n", on_record });
    return rows;
  } catch {
    return null;
  }
}

describe("rows of a CSV", () => {
  it("are as another reader has them, and what that refuses is refused", () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab,;|\t""\n\n \r'), maxLength: 30 });
    const law = fc.property(texts, signs, (text, delimiter) => {
      try {
        expect([...readRows(text, delimiter)]).toEqual(readElsewhere(text, delimiter));
      } catch (error) {
        // It passes over what stands between two pairs of quotes in one cell, which is lost then.
        if (!(error instanceof BreachesError && text.includes('""'))) {
          expect([error instanceof BreachesError, readElsewhere(text, delimiter)]).toEqual([true, null]);
        }
      }
    });
    fc.assert(law, { numRuns: 3000 });
  });

  it("come back as they were written, however many cells each has", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."a é,;|\t\"'\n") }).map((text) => text.trim());
    const rows = fc.array(
      fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.join("") !== ""),
      { minLength: 1, maxLength: 5 },
    );
    const law = fc.property(rows, signs, (written, delimiter) => {
      const text = stringify(written, { delimiter, quoted: true });
      expect([...readRows(text, delimiter)].map(({ cells }) => cells)).toEqual(written);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it.each([
    ['a,b\n"x\ny",2\nc"d,3\n', "line 4: found a quote within a cell"],
    ['a\n\n"x\n\n', "line 3: found a quote that is not closed"],
    ['a\n"x" y,2\n', "line 2: found y behind a quote that closes a cell"],
  ])("%j is refused with its line", (text, message) => {
    expect(() => [...readRows(text, ",")]).toThrow(`the list is not valid CSV: ${message}`);
  });

  it.each([
    ["short rows", `a,b\n${"x\n".repeat(500_000)}`],
    ["pairs of quotes", `a,b\n"${'""'.repeat(500_000)}"\n`],
    ["blanks", `a,b\n${" ".repeat(500_000)}x${" ".repeat(500_000)}`],
    ["delimiters", ",".repeat(1_000_000)],
  ])("of a megabyte of %s take less than a second", (_, text) => {
    const begun = process.cpuUsage();
    for (const _ of readRows(text, ","));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
