import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { spawn } from "./spawn-command.ts";

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder = "";
let files: readonly string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "breaches-install-"));
  const packed = spawn("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
  const [tarball]: readonly Packed[] = JSON.parse(packed.out);
  files = tarball?.files.map(({ path }) => path) ?? [];
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  const flags = ["--ignore-scripts", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund"];
  const installed = spawn("npm", ["install", `./${tarball?.filename}`, ...flags], folder);
  expect(installed.err).not.toContain("npm error");
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the package holds the command, the bundle and the data, and neither sources nor tests", () => {
  const tops = new Set(files.map((path) => path.split("/")[0]));
  expect([...tops].toSorted()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "bin", "data", "dist", "package.json"]);
  for (const path of [
    "dist/cli.cjs",
    "dist/library/index.js",
    "dist/types/index.d.ts",
    "dist/catalog/rows.arrow",
    "data/LICENSE",
  ]) {
    expect(files).toContain(path);
  }
});

it("an empty folder gets no development packages with it", () => {
  expect(existsSync(join(folder, "node_modules/breaches"))).toBe(true);
  expect(existsSync(join(folder, "node_modules/vitest"))).toBe(false);
  expect(existsSync(join(folder, "node_modules/typescript"))).toBe(false);
});

it("the installed command does its main job", () => {
  const { code, out } = spawn("npx", ["breaches", "list", "--company", "t-mobile", "--json"], folder);
  const ids = JSON.parse(out).map(({ id }: { readonly id: string }) => id);
  expect(code).toBe(0);
  expect(ids).toContain("t-mobile/2021-test-environment");
});

it("the installed library opens the data set and answers questions to it", () => {
  const lines = [
    'import { NO_CRITERIA, openCatalog, resolveName, selectIncidents } from "breaches";',
    "const catalog = await openCatalog();",
    'const { id } = resolveName(catalog.companyNames, "company", "T-Mobile");',
    "const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, companies: [id] });",
    'const known = rows.some(({ answer }) => answer.id === "t-mobile/2021-test-environment");',
    "console.log(JSON.stringify({ id, known }));",
  ];
  writeFileSync(join(folder, "ask.js"), lines.join("\n"));
  const { code, out, err } = spawn(process.execPath, ["ask.js"], folder);
  expect({ code, err, out: out.trim() }).toEqual({ code: 0, err: "", out: '{"id":"t-mobile","known":true}' });
});
