import { describe, expect, it } from "vitest";
import { writeBibtex } from "../../src/exchange/citations/write-bibtex.ts";
import { writeCsl } from "../../src/exchange/citations/write-csl.ts";
import { writeCsv } from "../../src/exchange/csv/write-csv.ts";
import { writeParquet } from "../../src/exchange/parquet/write-parquet.ts";
import { writeStix } from "../../src/exchange/stix/write-stix.ts";
import { writeVeris } from "../../src/exchange/veris/write-veris.ts";
import { HARD_CASES, sketchInput } from "./export-sketch.ts";

type Input = ReturnType<typeof sketchInput>;

const WRITERS: readonly (readonly [format: string, write: (input: Input) => string | Uint8Array])[] = [
  ["csv", (input) => [...writeCsv(input, { excel: true })].join("")],
  ["csl", writeCsl],
  ["bibtex", writeBibtex],
  ["stix", (input) => [...writeStix(input).text].join("")],
  ["veris", (input) => [...writeVeris(input).text].join("")],
  ["parquet", (input) => Buffer.concat([...writeParquet(input)])],
];

describe.each(WRITERS)("the %s export", (_format, write) => {
  it("gives the same bytes for the same data, read anew", () => {
    expect(write(sketchInput(HARD_CASES))).toEqual(write(sketchInput(HARD_CASES)));
  });

  it("is a valid document where nothing was found", () => {
    expect(() => write({ ...sketchInput(HARD_CASES), rows: [] })).not.toThrow();
  });
});
