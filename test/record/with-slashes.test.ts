import { expect, it } from "vitest";
import { withSlashes } from "../../src/record/with-slashes.ts";

it.each([
  ["incidents\\gull\\2021-x.yaml", "\\", "incidents/gull/2021-x.yaml"],
  ["C:\\data\\actors", "\\", "C:/data/actors"],
  ["\\\\server\\data", "\\", "//server/data"],
  ["C:/data", "\\", "C:/data"],
  ["a folder/with\\a backslash", "/", "a folder/with\\a backslash"],
])("%s, where %s parts folders, is shown as %s", (path, separator, shown) => {
  expect(withSlashes(path, separator)).toBe(shown);
});
