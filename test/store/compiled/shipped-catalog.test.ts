import { existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runBuild } from "../../../src/build/run.ts";
import { openShipped } from "../../../src/store/compiled/shipped-catalog.ts";
import { shippedFolder } from "../../../src/store/compiled/shipped-folder.ts";
import { loadFolder, loadRecords } from "../../../src/store/load-records.ts";
import { makeFolder, writeInto } from "../../make-folder.ts";
import { SHIPPED_FILES, writeActor, writeIncident } from "../harbour-files.ts";

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

const META = "catalog.json";

function inCompiled(root: string, name: string): string {
  return join(shippedFolder(root), name);
}

describe("the compiled form", () => {
  it("is what the build wrote: the records as they are read from YAML", async () => {
    const root = await buildCheckout();
    const { records } = await loadFolder(join(root, "data"), "builtin");
    expect(records).toHaveLength(4);
    expect(openShipped(root)?.readAll()).toEqual(JSON.parse(JSON.stringify(records)));
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
    expect(openShipped(root)?.readAll()).toHaveLength(4);
  });

  it("stands while files that are no records come and go", async () => {
    const root = await buildCheckout();
    writeInto(root, "data/incidents/gullwick/README.md", "Notes.");
    expect(openShipped(root)).not.toBeNull();
  });
});

describe("a compiled form is refused", () => {
  it.each<[string, (root: string) => void]>([
    ["when a file has another size", (root) => writeInto(root, CARGO, writeIncident("Cargo lists copied twice"))],
    ["when a file has another time", (root) => utimesSync(join(root, CARGO), 1_600_000_000, 1_600_000_000)],
    ["when a file is new", (root) => writeInto(root, "data/actors/storm-petrel.yaml", writeActor("Storm Petrel"))],
    ["when a file is gone", (root) => rmSync(join(root, "data/actors/grey-heron.yaml"))],
    ["when a file with a wrong name is new", (root) => writeInto(root, "data/actors/storm-petrel.yml", "")],
    ["when it was never written", (root) => rmSync(shippedFolder(root), { recursive: true })],
    ["when its description is empty", (root) => truncateSync(inCompiled(root, META), 0)],
    ["when its records are cut off", (root) => truncateSync(inCompiled(root, "records.jsonl"), 20)],
    ["when a column is gone", (root) => rmSync(inCompiled(root, "rows.arrow"))],
    ["when it is something else", (root) => writeFileSync(inCompiled(root, META), "null")],
    [
      "when it has another format",
      (root) => {
        const content = JSON.parse(readFileSync(inCompiled(root, META), "utf8"));
        writeFileSync(inCompiled(root, META), JSON.stringify({ ...content, format: content.format + 1 }));
      },
    ],
  ])("%s", async (_, spoil) => {
    const root = await buildCheckout();
    expect(openShipped(root)).not.toBeNull();
    spoil(root);
    expect(openShipped(root)).toBeNull();
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
    expect(existsSync(shippedFolder(root))).toBe(false);
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
