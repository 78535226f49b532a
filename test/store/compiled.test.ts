import { existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runBuild } from "../../src/build/run.ts";
import { compiledPath, readCompiled } from "../../src/store/compiled.ts";
import { loadFolder, loadRecords } from "../../src/store/load-records.ts";
import { makeFolder, writeInto } from "../make-folder.ts";
import { SHIPPED_FILES, writeActor, writeIncident } from "./harbour-files.ts";

const CARGO = "data/incidents/gullwick/2021-cargo.yaml";

function makeCheckout(): string {
  return makeFolder({ ...SHIPPED_FILES, "src/cli.ts": "", "dist/cli.js": "" });
}

async function buildCheckout(): Promise<string> {
  const root = makeCheckout();
  await runBuild(root);
  return root;
}

async function loadTitle(root: string): Promise<string | undefined> {
  const choice = { folders: [], builtin: "all", builtinFolder: join(root, "data"), packageRoot: root } as const;
  const { records } = await loadRecords(choice);
  return records.flatMap((record) => (record.kind === "incident" ? record.value.title : []))[0];
}

describe("the compiled form", () => {
  it("is what the build wrote: the records as they are read from YAML", async () => {
    const root = await buildCheckout();
    const { records } = await loadFolder(join(root, "data"), "builtin");
    expect(records).toHaveLength(4);
    expect(readCompiled(root)).toEqual(JSON.parse(JSON.stringify(records)));
  });

  it("is read instead of the files", async () => {
    const root = await buildCheckout();
    const choice = { folders: [], builtin: "all", builtinFolder: join(root, "data"), packageRoot: root } as const;
    expect(await loadRecords(choice)).toMatchObject({ reads: [], problems: [], records: { length: 4 } });
  });

  it("of an installed package is taken as it is, though the files got new times", async () => {
    const root = await buildCheckout();
    rmSync(join(root, "src"), { recursive: true });
    utimesSync(join(root, CARGO), 1_000_000_000, 1_000_000_000);
    expect(readCompiled(root)).toHaveLength(4);
  });
});

describe("a compiled form is refused", () => {
  it.each<[string, (root: string) => void]>([
    ["when a file has another size", (root) => writeInto(root, CARGO, writeIncident("Cargo lists copied twice"))],
    ["when a file has another time", (root) => utimesSync(join(root, CARGO), 1_600_000_000, 1_600_000_000)],
    ["when a file is new", (root) => writeInto(root, "data/actors/storm-petrel.yaml", writeActor("Storm Petrel"))],
    ["when a file is gone", (root) => rmSync(join(root, "data/actors/grey-heron.yaml"))],
    ["when a file with a wrong name is new", (root) => writeInto(root, "data/actors/storm-petrel.yml", "")],
    ["when it was never written", (root) => rmSync(compiledPath(root))],
    ["when it is empty", (root) => truncateSync(compiledPath(root), 0)],
    ["when it is cut off", (root) => truncateSync(compiledPath(root), statSync(compiledPath(root)).size - 20)],
    ["when it is something else", (root) => writeFileSync(compiledPath(root), "null")],
    [
      "when it has another format",
      (root) => {
        const content = JSON.parse(readFileSync(compiledPath(root), "utf8"));
        writeFileSync(compiledPath(root), JSON.stringify({ ...content, format: content.format + 1 }));
      },
    ],
  ])("%s", async (_, spoil) => {
    const root = await buildCheckout();
    expect(readCompiled(root)).not.toBeNull();
    spoil(root);
    expect(readCompiled(root)).toBeNull();
  });

  it("and the files are answered from instead", async () => {
    const root = await buildCheckout();
    writeInto(root, CARGO, writeIncident("Cargo lists sold"));
    expect(await loadTitle(root)).toBe("Cargo lists sold");
  });
});

describe("the build", () => {
  it("tells what is wrong with the data and compiles nothing", async () => {
    const root = makeCheckout();
    writeInto(root, CARGO, writeIncident("Cargo lists copied").replace("when: 2021-06-15", "when: 2021-13"));
    await expect(runBuild(root)).rejects.toThrow(`${join(root, CARGO)}:6:23  found 2021-13, expected a month 01-12`);
    expect(existsSync(compiledPath(root))).toBe(false);
  });

  it("compiles nothing that breaks a rule", async () => {
    const root = makeCheckout();
    rmSync(join(root, "data/companies/gullwick.yaml"));
    await expect(runBuild(root)).rejects.toThrow("the company gullwick, which has no record");
  });

  it("leaves alone a schema that would not change", async () => {
    const root = await buildCheckout();
    const path = join(root, "data/schema/incident.schema.json");
    utimesSync(path, 1_600_000_000, 1_600_000_000);
    await runBuild(root);
    expect(statSync(path).mtimeMs).toBe(1_600_000_000_000);
    writeFileSync(path, "{}");
    await runBuild(root);
    expect(JSON.parse(readFileSync(path, "utf8"))).toHaveProperty("$schema");
  });
});
