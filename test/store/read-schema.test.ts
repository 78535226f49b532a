import { describe, expect, it } from "vitest";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { listSchemas, readSchema } from "../../src/store/read-schema.ts";
import { readVersion } from "../../src/store/read-version.ts";
import { makeFolder } from "../make-folder.ts";

function makeRoot(): string {
  return makeFolder({
    "package.json": '{ "name": "breaches", "version": "1.2.3" }',
    "data/schema/tally.schema.json": '{ "title": "a tally" }',
    "data/schema/company.schema.json": '{ "title": "a company" }',
    "data/schema/company-output.schema.json": '{ "title": "an answer" }',
    "data/schema/notes.txt": "",
  });
}

describe("the schemas of a package", () => {
  it("are listed by name", () => {
    expect(listSchemas(makeRoot())).toEqual(["company", "company-output", "tally"]);
  });

  it("are read by name", () => {
    expect(readSchema(makeRoot(), "company-output")).toEqual({ title: "an answer" });
  });

  it.each([
    ["compny", "did you mean company?\n  expected one of company, company-output, tally"],
    ["../../package", "expected one of company, company-output, tally"],
  ])("%s is none of them", (name, hint) => {
    const root = makeRoot();
    expect(() => readSchema(root, name)).toThrow(
      expect.objectContaining({
        constructor: BreachesError,
        code: "unknown-value",
        message: `no schema "${name}"`,
        hint,
      }),
    );
  });
});

it("the version is that of the package", () => {
  expect(readVersion(makeRoot())).toBe("1.2.3");
});
