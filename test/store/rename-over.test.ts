import { expect, it } from "vitest";
import { renameOver } from "../../src/store/rename-over.ts";

/** Refuses so many times, and counts how often it was asked. */
function refuse(times: number, code: string) {
  const asked: string[] = [];
  const rename = (from: string, to: string) => {
    asked.push(`${from} ${to}`);
    if (asked.length <= times) throw Object.assign(new Error("refused"), { code });
  };
  return { asked, rename };
}

it("is tried again on Windows while somebody has the file open", () => {
  const { asked, rename } = refuse(3, "EPERM");
  renameOver("new", "old", { rename, isWindows: true });
  expect(asked).toEqual(["new old", "new old", "new old", "new old"]);
});

it.each([
  ["what other systems refuse", 1, "EPERM", false, 1],
  ["what Windows would refuse always", 1, "ENOENT", true, 1],
  ["what Windows has refused for more than a second", 99, "EBUSY", true, 9],
])("throws at once, or in the end, %s", (_, times, code, isWindows, tries) => {
  const { asked, rename } = refuse(times, code);
  expect(() => renameOver("new", "old", { rename, isWindows })).toThrow(expect.objectContaining({ code }));
  expect(asked).toHaveLength(tries);
});
