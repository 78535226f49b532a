import { describe, expect, it } from "vitest";
import { writeCsv } from "../../src/exchange/csv/write-csv.ts";
import { fields } from "../../src/query/fields.ts";
import { HARD_CASES, sketchInput } from "./export-sketch.ts";

function pick(names: readonly string[], excel = false): string {
  const input = sketchInput(HARD_CASES);
  const chosen = names.flatMap((name) => fields.filter((field) => field.name === name));
  return [...writeCsv({ ...input, fields: chosen }, { excel })].join("");
}

describe("writeCsv", () => {
  it("quotes as RFC 4180 does, ends rows with CRLF, and leaves formulas alone", () => {
    expect(pick(["id", "title"]).split("\r\n").slice(0, 2)).toEqual([
      "id,title",
      'quay/2021-lists,"=cmd|""calc"", said the ""Gazette"""',
    ]);
  });

  it("for spreadsheets: begins with the byte order mark and guards formulas", () => {
    const text = pick(["title"], true);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain(`"'=cmd|""calc""`);
  });

  it("keeps the bounds of a date, and how it is marked", () => {
    expect(pick(["disclosed"]).split("\r\n").slice(0, 2)).toEqual([
      "disclosed,disclosed_earliest,disclosed_latest,disclosed_precision,disclosed_approximate,disclosed_uncertain",
      "2021-06~,2021-06-01,2021-06-30,month,true,false",
    ]);
  });

  it("keeps the company's figure, the affirmed zero and the refusal apart", () => {
    const rows = pick(["id", "affected"]).split("\r\n");
    expect(rows).toEqual([
      "id,affected,affected_count,affected_low,affected_high,affected_bound,affected_unit,affected_claimed,affected_by,affected_who,affected_date",
      "quay/2021-lists,~450 customers,450,,,about,customers,false,company,quay,2021-07-01",
      "quay/2021-withheld,number withheld,,,,,,,,,",
      'quay/2021-zero,"none, says the company",0,,,,customers,false,company,quay,2021-06-15',
      "",
    ]);
  });

  it("joins lists with a semicolon, each claim with its voice", () => {
    expect(pick(["affected_claims", "actions"]).split("\r\n")[1]).toBe(
      "900 people (attacker); 300 customers (company); ~450 customers (company),hacking/brute-force; hacking/sqli; social/phishing",
    );
  });
});
