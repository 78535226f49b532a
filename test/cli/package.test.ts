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

// Everything that may be published; the bundle's chunks carry a digest in their names.
const PUBLISHED = [
  /^(CHANGELOG|README)\.md$/,
  /^(LICENSE|package\.json)$/,
  /^bin\/(breaches\.js|load-program\.js|own-code\.js|package\.json)$/,
  /^dist\/(cli|compile-worker|[\w-]+-[\w-]{8})\.cjs$/,
  /^dist\/build-id$/,
  /^dist\/catalog\/([\w-]+\.(arrow|json|jsonl))$/,
  /^dist\/completion\/(bash|zsh|fish|powershell)$/,
  /^dist\/library\/(index|[\w-]+-[\w-]{8})\.js$/,
  /^dist\/types\/([\w-]+\/)*[\w-]+\.d\.ts$/,
  /^data\/(LICENSE|README\.md)$/,
  /^data\/incidents\/[a-z0-9-]+\/\d{4}-[a-z0-9-]+\.yaml$/,
  /^data\/(actors|campaigns|companies|tallies|vocabulary)\/[a-z0-9-]+\.yaml$/,
  /^data\/schema\/[a-z-]+\.schema\.json$/,
];

it("the package holds the command, the library, the data, and nothing that is not listed here", () => {
  expect(files.filter((path) => !PUBLISHED.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(PUBLISHED.filter((pattern) => !files.some((path) => pattern.test(path)))).toEqual([]);
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
