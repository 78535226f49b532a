import { expect, it } from "vitest";
import { checkLoaded } from "../../src/commands/open-catalog.ts";
import { loadFolder } from "../../src/store/load-records.ts";

it("the data set has no problem, not even a warning", async () => {
  const loaded = await loadFolder("data", "builtin");
  const { problems } = await checkLoaded(loaded, new Date().toISOString().slice(0, 10));
  expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  expect(loaded.records.length).toBeGreaterThan(0);
});
