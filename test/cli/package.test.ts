import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { listLibraryExamples } from "./library-examples.ts";
import { type Spawned, spawn } from "./spawn-command.ts";

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder = "";
let files: readonly string[] = [];
let tarballPath = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "breaches-install-"));
  const packed = spawn("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
  const [tarball]: readonly Packed[] = JSON.parse(packed.out);
  tarballPath = join(folder, tarball?.filename ?? "");
  files = tarball?.files.map(({ path }) => path) ?? [];
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  const flags = ["--ignore-scripts", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund"];
  const installed = spawn("npm", ["install", `./${tarball?.filename}`, ...flags], folder);
  expect(installed.err).not.toContain("npm error");
}, 300_000);

afterAll(() => leaveFolder(folder));

// Everything that may be published; the bundle's chunks carry a digest in their names.
const PUBLISHED = [
  /^(CHANGELOG|README)\.md$/,
  /^(LICENSE|package\.json)$/,
  /^bin\/(breaches\.js|load-program\.js|own-code\.js|package\.json)$/,
  /^dist\/(cli|compile-worker|[\w-]+-[\w-]{8})\.cjs$/,
  /^dist\/build-id$/,
  /^dist\/catalog\/([\w-]+\.(arrow|json|jsonl))$/,
  /^dist\/completion\/(bash|zsh|fish|powershell)$/,
  /^dist\/docs\/reference\.md$/,
  /^dist\/man\/breaches\.1$/,
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

it("the installed package brings the manual page and the reference", () => {
  const root = join(folder, "node_modules/breaches");
  const { man }: { readonly man: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [topic, path] of [
    ["man", man],
    ["reference", "dist/docs/reference.md"],
  ] as const) {
    expect(spawn(process.execPath, [join(root, "bin/breaches.js"), "help", topic], folder).out).toBe(
      readFileSync(join(root, path), "utf8"),
    );
  }
});

describe("what is published of the library", () => {
  it("is as npm, Node and bundlers expect it, says publint", async () => {
    const tarball = new Uint8Array(readFileSync(tarballPath)).buffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has the right types for every way to import it, says arethetypeswrong", async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarballPath))));
    const problems = checked.types ? checked.problems : ["no types"];
    const told = problems.map((problem) => (typeof problem === "string" ? problem : problem.kind));
    // It has ES modules only, which CommonJS of Node 20.19 and newer gets by require too.
    expect(told.filter((kind) => kind !== "CJSResolvesToESM")).toEqual([]);
  });
});

describe("the examples of the library", () => {
  const examples = listLibraryExamples();
  const COMPILER = resolve("node_modules/typescript/bin/tsc");
  // No types but the package's own and those of the language, and all of them checked: none of Node's, nor of libraries.
  const STRICT = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, types: [] };

  function compile(name: string, options: object): Spawned {
    const compilerOptions = { ...STRICT, target: "es2023", lib: ["es2023"], rootDir: "examples", ...options };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, include: ["examples"] }));
    return spawn(process.execPath, [COMPILER, "-p", `${name}.json`], folder);
  }

  beforeAll(() => {
    mkdirSync(join(folder, "examples"));
    writeFileSync(join(folder, "examples/console.d.ts"), "declare const console: { log(...values: unknown[]): void };");
    for (const [name, program] of examples) writeFileSync(join(folder, "examples", `${name}.ts`), program);
  });

  it("are there, and use everything that is exported", async () => {
    const library: object = await import("../../src/index.ts");
    const told = examples.map(([, program]) => program).join("\n");
    const untold = Object.keys(library).filter((name) => !new RegExp(`\\b${name}\\b`).test(told));
    // These two are named beside the examples.
    expect(untold).toEqual(["countIncidents", "findNearest", "parseEdtf"]);
  });

  it("compile as modules of Node, and for a bundler", () => {
    const asNode = compile("node", { module: "nodenext", outDir: "compiled" });
    const asBundled = compile("bundler", { module: "esnext", moduleResolution: "bundler", noEmit: true });
    expect([asNode.out, asBundled.out]).toEqual(["", ""]);
  });

  it("run, and each answers something", () => {
    const runs = examples.map(([name]) => `console.log("# ${name}"); await import("./compiled/${name}.js");`);
    writeFileSync(join(folder, "run-all.js"), runs.join("\n"));
    const { code, out, err } = spawn(process.execPath, ["run-all.js"], folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answers = out.split(/^# .*\n/m).slice(1);
    expect(answers.map((answer) => answer.trim() !== "")).toEqual(examples.map(() => true));
    expect(out).toContain("unknown-name did you mean");
    expect(out).toContain("t-mobile/2023-api");
  });

  it("are for CommonJS too", () => {
    const line = 'require("breaches").openCatalog().then(({ companies }) => console.log(companies.has("t-mobile")))';
    writeFileSync(join(folder, "ask.cjs"), line);
    const { code, out } = spawn(process.execPath, ["--no-warnings", "ask.cjs"], folder);
    expect({ code, out }).toEqual({ code: 0, out: "true\n" });
  });
});
