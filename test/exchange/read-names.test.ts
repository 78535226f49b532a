import { describe, expect, it } from "vitest";
import { readColumn, readPlainNames } from "../../src/exchange/csv/read-names.ts";

describe("a plain list", () => {
  it.each([
    ["Gull Ltd\nTern\n", "1 Gull Ltd, 2 Tern"],
    ["\uFEFFGull\r\n\r\n  Tern\t\r\n", "1 Gull, 3 Tern"],
    ["# ferries\nGull\n#Tern\nNo. 5 #2", "2 Gull, 4 No. 5 #2"],
    ["Gull\rTern", "1 Gull, 2 Tern"],
    ["\n#\n", ""],
    ["", ""],
  ])("%j holds %j", (text, expected) => {
    expect(tell(readPlainNames(text))).toBe(expected);
  });
});

describe("a column of a CSV", () => {
  it.each([
    ["Id,Name\n1,Gull\n2,Tern\n", "2 Gull, 3 Tern"],
    ["\uFEFFname;Id\r\nGull;1\r\n\r\n;2\r\nTern;3", "2 Gull, 5 Tern"],
    ['Name\tId\n"Gull, ""the"" grey"\t1\n', '2 Gull, "the" grey'],
    ['Id,NAME\n1,"Gull\nand Tern"\n2, Heron \n3\n', "3 Gull and Tern, 4 Heron"],
    ["Id|Name\n1|Gull, Tern; Heron\n", "2 Gull, Tern; Heron"],
    ['Name,Id\r\n"Gull\r\nand Tern",1\r\n\r\nHeron,2\r\n', "3 Gull and Tern, 5 Heron"],
    ["Name\n", ""],
  ])("%j holds %j", (text, expected) => {
    expect(tell(readColumn(text, "Name", "list.csv"))).toBe(expected);
  });

  it("of several that differ in case is the one asked for", () => {
    expect(tell(readColumn("name,Name\nGull,Tern\n", "Name", "list.csv"))).toBe("2 Tern");
  });

  it("that is not there is told with those that are", () => {
    expect(() => readColumn("Id,Firm\n1,Gull\n", "Name", "list.csv")).toThrow('list.csv: no column "Name"');
    expect(() => readColumn("", "Name", "list.csv")).toThrow('list.csv: no column "Name"');
  });

  it("with a quote that never ends is no CSV", () => {
    expect(() => readColumn('Name\n"Gull\n', "Name", "list.csv")).toThrow("not valid CSV");
  });
});

function tell(names: ReturnType<typeof readPlainNames>): string {
  return names.map(({ line, name }) => `${line} ${name}`).join(", ");
}
