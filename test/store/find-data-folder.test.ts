import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { findDataFolder } from "../../src/store/find-data-folder.ts";
import { makeFolder } from "../make-folder.ts";

function makeHarbour(): string {
  return makeFolder({
    "mine/incidents/gullwick/2021-cargo.yaml": "",
    "actors-only/actors/grey-heron.yaml": "",
    "empty/notes.txt": "",
  });
}

describe("the data folder of a path", () => {
  it.each([
    ["the folder itself", "mine", "mine"],
    ["the folder with a slash behind it", "mine/", "mine"],
    ["a folder of records", "mine/incidents", "mine"],
    ["a company's folder", "mine/incidents/gullwick", "mine"],
    ["a file", "mine/incidents/gullwick/2021-cargo.yaml", "mine"],
    ["a folder that holds actors alone", "actors-only", "actors-only"],
  ])("is found from %s", (_, path, found) => {
    expect(findDataFolder(path, makeHarbour())).toBe(found);
  });

  it("is told from the current directory", () => {
    const cwd = makeHarbour();
    expect(findDataFolder(".", join(cwd, "mine"))).toBe(".");
    expect(findDataFolder("2021-cargo.yaml", join(cwd, "mine/incidents/gullwick"))).toBe(join("..", ".."));
    expect(findDataFolder(join(cwd, "mine"), cwd)).toBe("mine");
  });

  it.each([
    ["is not there", "gone", "gone: found nothing, expected a data folder or a file in one"],
    ["lies in none", "empty/notes.txt", "empty/notes.txt: lies in no data folder, expected one that holds incidents/"],
  ])("where the path %s is an error", (_, path, message) => {
    const cwd = makeHarbour();
    expect(() => findDataFolder(path, cwd)).toThrow(
      expect.objectContaining({ constructor: BreachesError, code: "no-data", message }),
    );
  });
});
