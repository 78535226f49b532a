import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

/** One import of a file: what it names, and whether types alone come in. */
interface Import {
  readonly file: string;
  readonly target: string;
  readonly typesOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function listSources(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => ending.test(path))
    .toSorted();
}

function readImports(file: string): Import[] {
  return [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, types, names = "", target, dynamic]) => {
    const named = names.replace(/[{}\s]/g, " ").split(",");
    const areTypes = names.startsWith("{") && named.every((name) => name.trim() === "" || / *type /.test(name));
    return { file, target: target ?? dynamic ?? "", typesOnly: types !== undefined || areTypes };
  });
}

const sources = listSources("src", /\.ts$/);
const imports = sources.flatMap(readImports);
const inner = imports
  .filter(({ target }) => target.startsWith("."))
  .map((one) => ({ ...one, target: posix.join(posix.dirname(one.file), one.target) }));
const outer = imports.filter(({ target }) => !target.startsWith("."));

/** The room of a file: the folder below src, or the file's own name where it stands in src itself. */
function roomOf(file: string): string {
  const [, room = ""] = file.split("/");
  return room.replace(/\.ts$/, "");
}

// A higher floor may use a lower one; record is the ground.
const FLOOR: Readonly<Record<string, number>> = {
  cli: 4,
  "compile-worker": 3,
  main: 3,
  commands: 2,
  store: 1,
  rules: 1,
  query: 1,
  render: 1,
  exchange: 1,
  record: 0,
};
const FREE = ["build", "index"];

function isWrongArrow({ file, target, typesOnly }: Import): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to || FREE.includes(from)) return false;
  if ((from === "render" || from === "exchange") && to === "query") return !typesOnly;
  return (FLOOR[from] ?? -1) <= (FLOOR[to] ?? 99);
}

function show({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

// The rooms of each library, as the beginnings of paths below src.
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  commander: ["main.ts", "commands/"],
  chalk: ["render/"],
  "cli-table3": ["render/"],
  "string-width": ["render/"],
  "csv-stringify/sync": ["render/", "exchange/"],
  fflate: ["exchange/"],
  "hyparquet-writer": ["exchange/parquet/"],
  parse5: ["exchange/"],
  yaml: ["store/", "exchange/", "build/", "render/yaml.ts"],
  "js-yaml": ["store/"],
  "node:fs": ["store/", "exchange/", "build/", "cli.ts"],
  "@uwdata/flechette": ["store/compiled/"],
  "env-paths": ["store/"],
  "node:child_process": ["cli.ts", "store/git/"],
  "node:readline": ["cli.ts"],
  "node:path": ["record/with-slashes.ts", "store/", "exchange/", "build/", "commands/", "index.ts"],
  "node:buffer": ["store/"],
  "node:crypto": [
    "store/compiled/",
    "store/folder-lock.ts",
    "store/last-run.ts",
    "store/read-portion.ts",
    "store/replace-file.ts",
    "store/split-lines.ts",
    "exchange/",
    "build/",
  ],
  "node:url": ["store/", "build/"],
  "node:zlib": ["store/compiled/"],
  "node:os": ["store/", "commands/compile-crew.ts"],
  "node:worker_threads": ["commands/compile-crew.ts", "compile-worker.ts"],
  "node:util": ["store/", "build/"],
  valibot: ["record/schema/", "store/check-shape.ts", "store/unknown-keys.ts", "build/"],
  "@valibot/to-json-schema": ["build/"],
  "@bomb.sh/tab": ["build/"],
  "date-fns/*": ["record/", "query/", "render/time-axis.ts"],
  // The word nearest to a mistyped one is asked for in every room, so it stands on the ground that all share.
  "fastest-levenshtein": ["record/nearest-word.ts", "store/", "rules/", "query/", "render/", "exchange/", "commands/"],
};

function isWrongLibrary({ file, target }: Import): boolean {
  const library = target.replace(/^date-fns\/.*/, "date-fns/*");
  return !LIBRARIES[library]?.some((room) => file.startsWith(`src/${room}`));
}

describe("the sources", () => {
  it("are found, and their imports with them", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(inner.length).toBeGreaterThan(300);
    expect(inner.filter(({ target }) => !sources.includes(target)).map(show)).toEqual([]);
  });

  it("stand in rooms that the design knows", () => {
    const rooms = new Set(sources.map(roomOf));
    expect([...rooms].filter((room) => !(room in FLOOR) && !FREE.includes(room))).toEqual([]);
  });

  it("import downwards only, and neighbours not at all, but for render and exchange, which take types from query", () => {
    expect(inner.filter(isWrongArrow).map(show)).toEqual([]);
  });

  it("use libraries only in the rooms they belong to", () => {
    expect(outer.filter(isWrongLibrary).map(show)).toEqual([]);
  });

  it("name Node's own modules with node:", () => {
    expect(outer.filter(({ target }) => builtinModules.includes(target)).map(show)).toEqual([]);
  });

  it("use every library that the package depends on, and no other at run time", () => {
    const { dependencies }: { readonly dependencies: object } = JSON.parse(readFileSync("package.json", "utf8"));
    const used = outer
      .filter(({ file, target }) => !target.startsWith("node:") && roomOf(file) !== "build")
      .map(({ target }) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });
});

describe("the judge of imports", () => {
  const SELDOM: readonly (readonly [file: string, target: string, typesOnly: boolean, isWrong: boolean])[] = [
    ["src/record/a.ts", "src/query/b.ts", true, true],
    ["src/query/a.ts", "src/render/b.ts", true, true],
    ["src/rules/a.ts", "src/store/b.ts", false, true],
    ["src/render/a.ts", "src/query/b.ts", false, true],
    ["src/render/a.ts", "src/query/b.ts", true, false],
    ["src/exchange/a.ts", "src/query/b.ts", true, false],
    ["src/exchange/a.ts", "src/query/b.ts", false, true],
    ["src/exchange/a.ts", "src/render/b.ts", true, true],
    ["src/commands/a.ts", "src/main.ts", false, true],
    ["src/main.ts", "src/record/b.ts", false, false],
    ["src/index.ts", "src/commands/b.ts", false, false],
  ];
  it.each(SELDOM)("%s imports %s, types only %s: wrong %s", (file, target, typesOnly, isWrong) => {
    expect(isWrongArrow({ file, target, typesOnly })).toBe(isWrong);
  });

  it("refuses a library in a wrong room, the root of date-fns, and what nobody listed", () => {
    const wrong = [
      ["src/query/a.ts", "chalk"],
      ["src/query/a.ts", "date-fns"],
      ["src/render/a.ts", "date-fns/addDays"],
      ["src/rules/a.ts", "node:fs"],
      ["src/store/a.ts", "left-pad"],
    ] as const;
    expect(wrong.filter(([file, target]) => !isWrongLibrary({ file, target, typesOnly: false }))).toEqual([]);
  });
});

describe("the files of the project", () => {
  const own = [...listSources("src", /\.(ts|c?js)$/), ...listSources("bin", /\.js$/), ...listSources("test", /\.ts$/)];

  it("have 250 lines at most", () => {
    expect(own.filter((file) => readFileSync(file, "utf8").trimEnd().split("\n").length > 250)).toEqual([]);
  });

  it("bear names that say what is in them", () => {
    const empty = /(^|[-.])(utils?|helpers?|common|misc|shared|managers?|services?|base)([-.]|$)/;
    expect(own.filter((file) => file.split("/").some((part) => empty.test(part)))).toEqual([]);
  });

  it("leave process to the launcher, cli.ts and the build, and nobody ends it", () => {
    const code = (file: string) => readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"[^"]*"/gm, "");
    const running = own.filter((file) => !file.startsWith("test/"));
    const touching = running.filter((file) => /\bprocess\b/.test(code(file)));
    expect(touching).toEqual(["src/build/keep-code.cjs", "src/cli.ts", "bin/breaches.js"]);
    expect(running.filter((file) => /\bprocess\s*\.\s*exit\s*\(/.test(code(file)))).toEqual([]);
  });
});
