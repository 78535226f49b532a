import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LastRun } from "../../src/store/last-run.ts";
import { makeFolder, writeInto } from "../make-folder.ts";

it("the day of the last run is remembered for each list apart", () => {
  const folder = join(makeFolder({}), "state");
  const [one, other] = [new LastRun(folder, ["a.txt"]), new LastRun(folder, ["b.txt"])];
  expect(one.read()).toBeNull();
  one.write("2026-11-22");
  expect([one.read(), other.read()]).toEqual(["2026-11-22", null]);
});

it.each(["", "{", "null", '{"day":7}', '{"day":"2026-02-29"}', '{"day":"2026-99-99"}', '{"day":"2026-11-22 "}'])(
  "a file that holds %j is no memory, and the next run has one again",
  (text) => {
    const folder = makeFolder({});
    const run = new LastRun(folder, ["a.txt"]);
    run.write("2026-11-22");
    writeInto(folder, readdirSync(folder)[0] ?? "", text);
    expect(run.read()).toBeNull();
    run.write("2026-11-23");
    expect(run.read()).toBe("2026-11-23");
  },
);
