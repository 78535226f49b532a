import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedFolder } from "../../src/store/compiled/shipped-folder.ts";
import { makePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { type Chance, createChance, mutateBytes } from "./mutate.ts";
import { hashOf, type Target } from "./target.ts";

const HARBOUR = "test/fixtures/harbour";

const QUESTIONS = [
  ["list", "--fields", "id,title,affected,actors,status"],
  ["list", "--json"],
  ["count", "--by", "year"],
  ["count", "--by", "company", "--json"],
  ["search", "mail"],
  ["timeline"],
  ["companies"],
  ["company", "lighthouse-post", "--json"],
  ["show", "lighthouse-post/2015-mail-bags"],
  ["export", "jsonl"],
] as const;

type Files = ReadonlyMap<string, Uint8Array>;

/** A package and the cache of a folder, compiled; what they hold is kept, so that they can be made whole again. */
interface World {
  readonly packageRoot: string;
  readonly cache: string;
  /** The file that names the catalog in force. */
  readonly pointer: readonly [path: string, text: string];
  readonly places: readonly { readonly folder: string; readonly files: Files; readonly flags: readonly string[] }[];
}

let made: Promise<World> | null = null;

async function makeWorld(): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), "breaches-compiled-"));
  process.on("exit", () => rmSync(root, { recursive: true, force: true }));
  const packageRoot = await makePackage();
  process.on("exit", () => rmSync(packageRoot, { recursive: true, force: true }));
  const cache = join(root, "cache");
  const flags = ["--data", HARBOUR];
  await ask({ packageRoot, cache }, ["list", ...flags]);
  const [current = ""] = readdirSync(cache).filter((entry) => entry.endsWith(".current"));
  const name = readFileSync(join(cache, current), "utf8");
  const shipped = shippedFolder(packageRoot);
  return {
    packageRoot,
    cache,
    pointer: [join(cache, current), name],
    places: [
      { folder: shipped, files: readAll(shipped), flags: [] },
      { folder: join(cache, name), files: readAll(join(cache, name)), flags },
    ],
  };
}

function ask({ packageRoot, cache }: Pick<World, "packageRoot" | "cache">, argv: readonly string[]) {
  return runInProcess(argv, { packageRoot, env: { BREACHES_CACHE: cache } });
}

function readAll(folder: string): Files {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function writeAll(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** The files with one of them gone, damaged, changed for another, or for the same one of another catalog. */
function damage(files: Files, foreign: Files, chance: Chance): Files {
  const names = [...files.keys()];
  const [name = "", other = ""] = [names[chance(names.length)], names[chance(names.length)]];
  const damaged = new Map(files);
  const put = (at: string, bytes: Uint8Array | undefined) => void (bytes ? damaged.set(at, bytes) : damaged.delete(at));
  const way = chance(10);
  if (way === 0) put(name, undefined);
  else if (way === 1) [put(name, files.get(other)), put(other, files.get(name))];
  else if (way === 2) put(name, foreign.get(name));
  else put(name, mutateBytes(files.get(name) ?? new Uint8Array(1), chance));
  return damaged;
}

const wanted = new Map<string, Promise<string>>();

/** The answer from the files themselves. */
function askFiles(world: World, argv: readonly string[]): Promise<string> {
  const key = argv.join(" ");
  const known = wanted.get(key) ?? ask(world, [...argv, "--no-cache"]).then(({ code, out }) => `${code} ${out}`);
  wanted.set(key, known);
  return known;
}

async function feedCompiled(text: string): Promise<void> {
  made ??= makeWorld();
  const world = await made;
  const chance = createChance(hashOf(text));
  const at = chance(world.places.length);
  const [place, foreign] = [world.places[at], world.places[1 - at]];
  if (!place || !foreign) throw new Error("nothing was compiled");
  const argv = [...(QUESTIONS[chance(QUESTIONS.length)] ?? ["list"]), ...place.flags];
  const expected = await askFiles(world, argv);
  let files = place.files;
  for (let turn = chance(3); turn >= 0; turn -= 1) files = damage(files, foreign.files, chance);
  // What an earlier damaged catalog was changed for must not be in force.
  writeFileSync(...world.pointer);
  writeAll(place.folder, files);
  const { code, out, err } = await ask(world, argv);
  for (const { folder, files } of world.places) writeAll(folder, files);
  if (`${code} ${out}` !== expected) throw new Error(`another answer to ${argv.join(" ")}: ${code} ${out} ${err}`);
  const notices = err.split("\n").filter((line) => line.includes("damaged"));
  if (notices.length > (at === 0 ? 1 : 0)) throw new Error(`told of damage: ${notices.join("; ")}`);
}

/** The text is nothing but a seed: it chooses what is damaged how, and what is asked. */
export const compiledTarget: Target = { corpus: () => ["compiled form"], feed: feedCompiled, isSized: false };
