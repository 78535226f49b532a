import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/store/list-files.ts";
import { makeFolder } from "../make-folder.ts";

function list(...paths: readonly string[]) {
  const folder = makeFolder(Object.fromEntries(paths.map((path) => [path, ""])));
  const { files, problems } = listFiles(folder, "quay");
  const below = (file: string) => file.slice(folder.length + 1).replaceAll("\\", "/");
  return {
    files: files.map(({ kind, id, origin, file }) => [kind, id, origin, below(file)]),
    problems: problems.map(({ rule, level, file, expected }) => [rule, level, below(file), expected]),
  };
}

it("the path is the kind and the id, in the order of kinds and paths", () => {
  const { files, problems } = list(
    "vocabulary/units.yaml",
    "tallies/gull-third.yaml",
    "campaigns/low-tide.yaml",
    "actors/storm-petrel.yaml",
    "actors/grey-heron.yaml",
    "companies/gullwick.yaml",
    "incidents/tern/2020-crane.yaml",
    "incidents/gullwick/2021-cargo.yaml",
  );
  expect(problems).toEqual([]);
  expect(files).toEqual([
    ["incident", "gullwick/2021-cargo", "quay", "incidents/gullwick/2021-cargo.yaml"],
    ["incident", "tern/2020-crane", "quay", "incidents/tern/2020-crane.yaml"],
    ["company", "gullwick", "quay", "companies/gullwick.yaml"],
    ["actor", "grey-heron", "quay", "actors/grey-heron.yaml"],
    ["actor", "storm-petrel", "quay", "actors/storm-petrel.yaml"],
    ["campaign", "low-tide", "quay", "campaigns/low-tide.yaml"],
    ["tally", "gull-third", "quay", "tallies/gull-third.yaml"],
    ["vocabulary", "units", "quay", "vocabulary/units.yaml"],
  ]);
});

describe("what can be no record", () => {
  const incident = "a path like incidents/t-mobile/2023-api.yaml";
  it.each([
    ["incidents/gullwick/2021-cargo.yml", "a file name that ends in .yaml"],
    ["incidents/gullwick/2021-cargo.json", "a file name that ends in .yaml"],
    ["incidents/gullwick/2021-cargo.yaml.bak", "a file name that ends in .yaml"],
    ["companies/gullwick", "a file name that ends in .yaml"],
    ["incidents/2021-cargo.yaml", incident],
    ["incidents/gullwick/cargo.yaml", incident],
    ["incidents/gullwick/21-cargo.yaml", incident],
    ["incidents/gullwick/2021.yaml", incident],
    ["incidents/gullwick/2021-Cargo.yaml", incident],
    ["incidents/Gullwick/2021-cargo.yaml", incident],
    ["incidents/gullwick/2021/cargo.yaml", incident],
    ["companies/Gullwick.yaml", "a path like companies/salt-typhoon.yaml, in lower case"],
    ["companies/gull wick.yaml", "a path like companies/salt-typhoon.yaml, in lower case"],
    ["actors/gull_wick.yaml", "a path like actors/salt-typhoon.yaml, in lower case"],
    ["actors/-heron.yaml", "a path like actors/salt-typhoon.yaml, in lower case"],
    ["actors/birds/heron.yaml", "a path like actors/salt-typhoon.yaml, in lower case"],
  ])("%s is told, and what was expected: %s", (path, expected) => {
    expect(list(path)).toEqual({ files: [], problems: [["file-name", "error", path, expected]] });
  });

  it.each(["incidents/README.md", "incidents/gullwick/README.md", "actors/.hidden", "actors/.heron.yaml.swp"])(
    "%s is passed over",
    (path) => {
      expect(list(path)).toEqual({ files: [], problems: [] });
    },
  );

  it.each(["README.md", "LICENSE", "schema/incident.schema.json"])("%s stands where no records stand", (path) => {
    expect(list(path)).toEqual({ files: [], problems: [] });
  });
});

it("a folder that is not there holds nothing", () => {
  expect(listFiles(join(makeFolder({}), "gone"), "quay")).toEqual({ files: [], problems: [] });
});

it("tells of a folder whose name is nearly one of the known ones, and passes over others", () => {
  const folder = makeFolder({ "incident/quay/2021-gulls.yaml": "", "notes/plan.yaml": "", "companies/quay.yaml": "" });
  const { files, problems } = listFiles(folder, "test");
  expect(files.map(({ id }) => id)).toEqual(["quay"]);
  expect(problems.map(({ file, expected }) => [file.slice(folder.length + 1), expected])).toEqual([
    ["incident", "the folder incidents"],
  ]);
});
