import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { type DataChoice, type LoadedRecords, loadFolder, loadRecords } from "../../src/store/load-records.ts";
import { makeFolder } from "../make-folder.ts";
import { SHIPPED_FILES, writeActor, writeCompany, writeIncident, writeVocabulary } from "./harbour-files.ts";

const CARGO = "incidents/gullwick/2021-cargo.yaml";

/** Loads from a package with the shipped files and from folders below it, which hold these files. */
async function load(
  builtin: DataChoice["builtin"],
  folders: { readonly [folder: string]: { readonly [path: string]: string } } = {},
): Promise<LoadedRecords & { readonly root: string }> {
  const own = Object.entries(folders).flatMap(([folder, files]) =>
    Object.entries(files).map(([path, text]): [string, string] => [`${folder}/${path}`, text]),
  );
  const root = makeFolder({ ...SHIPPED_FILES, ...Object.fromEntries(own) });
  const choice = {
    builtin,
    folders: Object.keys(folders).map((folder) => join(root, folder)),
    builtinFolder: join(root, "data"),
    packageRoot: root,
  };
  return { ...(await loadRecords(choice)), root };
}

function listRecords({ records }: LoadedRecords): string[] {
  return records.map(({ kind, id, origin }) => `${kind} ${id} of ${origin === "builtin" ? "builtin" : "a folder"}`);
}

describe("what of the shipped set takes part", () => {
  it.each([
    [
      "all",
      [
        "incident gullwick/2021-cargo of builtin",
        "company gullwick of builtin",
        "actor grey-heron of builtin",
        "vocabulary sectors of builtin",
      ],
    ],
    ["names", ["company gullwick of builtin", "actor grey-heron of builtin", "vocabulary sectors of builtin"]],
    ["vocabularies", ["vocabulary sectors of builtin"]],
  ] as const)("%s", async (builtin, records) => {
    const loaded = await load(builtin);
    expect(loaded.problems).toEqual([]);
    expect(listRecords(loaded)).toEqual(records);
  });

  it("stands beside the records of the folders", async () => {
    const loaded = await load("names", {
      mine: { "incidents/tern/2021-crane.yaml": writeIncident("Crane stopped") },
      yours: { "companies/tern.yaml": writeCompany("Tern Line") },
    });
    expect(loaded.problems).toEqual([]);
    expect(listRecords(loaded)).toEqual([
      "company gullwick of builtin",
      "actor grey-heron of builtin",
      "vocabulary sectors of builtin",
      "incident tern/2021-crane of a folder",
      "company tern of a folder",
    ]);
    expect(loaded.records.slice(3).map(({ origin }) => origin)).toEqual([
      join(loaded.root, "mine"),
      join(loaded.root, "yours"),
    ]);
  });
});

describe("the same id in two folders", () => {
  it("is a problem of the second where the records differ", async () => {
    const loaded = await load("names", {
      mine: { [CARGO]: writeIncident("Cargo lists copied") },
      yours: { [CARGO]: writeIncident("Cargo lists sold") },
    });
    const mine = join(loaded.root, "mine");
    expect(loaded.problems).toMatchObject([
      {
        rule: "same-id",
        level: "error",
        file: join(loaded.root, "yours", CARGO),
        line: 1,
        column: 1,
        found: `incident gullwick/2021-cargo, which ${mine} has too, with other content`,
        expected: "one record for an id",
        excerpt: 'title: "Cargo lists sold"',
      },
    ]);
  });

  it("is none where they say the same, however it is written", async () => {
    const text = writeIncident("Cargo lists copied");
    const loaded = await load("names", {
      mine: { [CARGO]: text },
      yours: {
        [CARGO]: `# Our copy.\r\n${text.replaceAll("\n", "\r\n").replace('"The Harbour Gazette"', "The Harbour Gazette")}`,
      },
    });
    expect(loaded.problems).toEqual([]);
    expect(loaded.records.filter(({ kind }) => kind === "incident")).toHaveLength(1);
  });

  it("of different kinds is none", async () => {
    const loaded = await load("vocabularies", {
      mine: { "companies/heron.yaml": writeCompany("Heron Boats") },
      yours: { "actors/heron.yaml": writeActor("Heron") },
    });
    expect(loaded.problems).toEqual([]);
  });

  it("is a problem between a folder and the shipped incidents", async () => {
    const { problems } = await load("all", { mine: { [CARGO]: writeIncident("Cargo lists sold") } });
    expect(problems.map(({ rule, found }) => [rule, found])).toEqual([
      ["same-id", "incident gullwick/2021-cargo, which the shipped data has too, with other content"],
    ]);
  });

  it.each([
    ["companies/gullwick.yaml", writeCompany("Gullwick of Old")],
    ["actors/grey-heron.yaml", writeActor("Grey Heron of Old")],
    ["vocabulary/sectors.yaml", writeVocabulary("fishing")],
  ])("a shipped record that lends its name gives way to a folder's %s", async (path, text) => {
    const loaded = await load("names", { mine: { [path]: text } });
    expect(loaded.problems).toEqual([]);
    expect(loaded.records.map(({ origin }) => origin).filter((origin) => origin !== "builtin")).toHaveLength(1);
    expect(loaded.records).toHaveLength(3);
  });
});

describe("faulty files", () => {
  it("are told, and the others are read", async () => {
    const loaded = await load("vocabularies", {
      mine: {
        [CARGO]: writeIncident("Cargo lists copied").replace("kind: intrusion", "kind: burglary"),
        "incidents/gullwick/2021-crane.yaml": writeIncident("Crane stopped"),
        "incidents/gullwick/crane.yml": writeIncident("Crane stopped"),
      },
    });
    expect(loaded.problems.map(({ rule, file }) => [rule, file])).toEqual([
      ["file-name", join(loaded.root, "mine/incidents/gullwick/crane.yml")],
      ["value", join(loaded.root, "mine", CARGO)],
    ]);
    expect(listRecords(loaded)).toEqual(["vocabulary sectors of builtin", "incident gullwick/2021-crane of a folder"]);
    expect(loaded.reads.filter(({ record }) => record === null)).toHaveLength(1);
  });

  it.each(["gone", "empty", "package.json"])("the folder %s is an error, since it holds no records", async (name) => {
    const folder = join(makeFolder({ ...SHIPPED_FILES, "empty/notes.txt": "" }), name);
    await expect(loadFolder(folder, folder)).rejects.toThrow(
      expect.objectContaining({
        constructor: BreachesError,
        code: "no-data",
        message: `${folder}: found no data folder, expected a folder that holds incidents/, or a .jsonl file of records`,
      }),
    );
  });
});
