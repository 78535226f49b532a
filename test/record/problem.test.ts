import { expect, it } from "vitest";
import { compareProblems, type Problem, showPath } from "../../src/record/problem.ts";

it.each([
  [[], ""],
  [["title"], "title"],
  [["affected", 2, "count"], "affected[2].count"],
  [["dates", "occurred", 0, "when"], "dates.occurred[0].when"],
  [[0, "title"], "[0].title"],
])("the path %j reads %s", (path, text) => {
  expect(showPath(path)).toBe(text);
});

function problemAt(file: string, line: number, column: number, rule: string): Problem {
  const words = { found: "this", expected: "that", message: "found this, expected that" };
  return { rule, level: "error", file, line, column, field: "", ...words, hint: null, excerpt: "" };
}

it("problems go by file, line, column and rule", () => {
  const ordered = [
    problemAt("a.yaml", 2, 9, "value"),
    problemAt("a.yaml", 10, 1, "date"),
    problemAt("a.yaml", 10, 1, "value"),
    problemAt("a.yaml", 10, 2, "date"),
    problemAt("b.yaml", 1, 1, "date"),
  ];
  expect(ordered.toReversed().toSorted(compareProblems)).toEqual(ordered);
});
