import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { extractDrafts } from "../../src/exchange/extract.ts";
import type { ImportFormat } from "../../src/exchange/import-formats.ts";
import { readInputs } from "../../src/exchange/input-files.ts";
import { BEGUN, MANIFEST } from "../../src/exchange/manifest.ts";
import { Words } from "../../src/exchange/words.ts";
import { buildCatalog } from "../build-catalog.ts";
import { makePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { growJson } from "./grow-json.ts";
import { createChance } from "./mutate.ts";
import { hashOf, type Target } from "./target.ts";

const CATALOGUES = "test/fixtures/catalogues";
const NAMES: Readonly<Record<ImportFormat, RegExp>> = {
  veris: /veris|joined/,
  hibp: /breaches/,
  attack: /attack/,
  "misp-galaxy": /threat-actor|producers/,
};

function readCatalogues(name: RegExp): Buffer[] {
  return readdirSync(CATALOGUES, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path) && path.endsWith(".json"))
    .map((path) => readFileSync(join(CATALOGUES, path)));
}

let known: Words | null = null;
function words(): Words {
  known ??= new Words(buildCatalog({}));
  return known;
}

/** A JSON text of one format of other catalogues. */
export function importTarget(format: ImportFormat): Target {
  const corpus = () => readCatalogues(NAMES[format]).map((bytes) => bytes.toString("utf8"));
  const feed = (text: string) => {
    let value: ReturnType<typeof JSON.parse>;
    try {
      value = JSON.parse(text);
    } catch {
      return;
    }
    extractDrafts(format, [{ path: "fuzz.json", value }], words(), "2026-11-22", () => {});
  };
  return { corpus, feed, grow: (length, chance) => growJson(corpus(), length, chance) };
}

/** Runs a step on a folder of its own, which goes away after it. */
async function inFolder<Result>(step: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "breaches-fuzz-"));
  try {
    return await step(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of a file that is to be imported, a letter for each: JSON, or an archive of it. */
export const inputsTarget: Target = {
  corpus: () => {
    const files = readCatalogues(/breaches|producers/);
    const entries = Object.fromEntries(files.map((bytes, at) => [`folder/${at}.json`, bytes]));
    const stored = zipSync({ "a.json": Buffer.from("[]"), "b/c.json": Buffer.from('{"a":1}') }, { level: 0 });
    return [...files, zipSync(entries), stored].map((bytes) => Buffer.from(bytes).toString("latin1"));
  },
  feed: (text) =>
    inFolder((folder) => {
      writeFileSync(join(folder, "input"), Buffer.from(text, "latin1"));
      const { documents, faults } = readInputs(["input"], folder, () => {});
      if (documents.length === 0 && faults.length === 0) throw new Error("neither read nor told");
      for (const { reason } of faults) if (reason.length > 300) throw new Error(`told at length: ${reason}`);
    }),
};

type Files = ReadonlyMap<string, string>;
let imported: Promise<{ readonly packageRoot: string; readonly files: Files }> | null = null;

function importInto(packageRoot: string, folder: string, ...more: string[]) {
  const argv = ["import", "hibp", `${CATALOGUES}/breaches.json`, "--out", folder, ...more];
  return runInProcess(argv, { packageRoot, now: new Date("2026-11-23T12:00:00Z") });
}

function readAll(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

function writeAll(folder: string, files: Files): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function makeImported() {
  const packageRoot = await makePackage();
  process.on("exit", () => rmSync(packageRoot, { recursive: true, force: true }));
  const files = await inFolder(async (folder) => {
    await importInto(packageRoot, folder);
    return readAll(folder);
  });
  return { packageRoot, files };
}

const OWN = "names: [{ name: Nobody Else, kind: brand }]\nadded: 2026-01-01\nrevised: 2026-01-01\n";

/** Lists of what an import wrote, and of what one was about to write: an import goes on from them, or refuses them. */
export const journalTarget: Target = {
  corpus: () => {
    const listed = {
      catalogue: "Have I Been Pwned",
      id: "Gull",
      added: "2026-11-22",
      revised: "2026-11-22",
      digest: "0",
      content: "0",
      incident: {
        catalogue: null,
        companies: ["gull"],
        spans: [{ clock: "occurred", first: "2021-01-01", last: "2021-12-31" }],
        figures: [7],
        same_as: null,
      },
    };
    const files = { "incidents/gull/2021-gull.yaml": listed, "companies/nobody-else.yaml": listed };
    const companies = { "Oyster Bank | | ": "nobody-else", "Gull |  | gull.example": "gull" };
    return [JSON.stringify({ format: 1, files, companies }), JSON.stringify({ format: 1, files: {}, companies: {} })];
  },
  feed: async (text) => {
    imported ??= makeImported();
    const { packageRoot, files } = await imported;
    await inFolder(async (outer) => {
      const folder = join(outer, "data");
      const name = createChance(hashOf(text))(2) === 0 ? MANIFEST : BEGUN;
      writeAll(folder, new Map([...files, ["companies/nobody-else.yaml", OWN], [name, text]]));
      const { code, err } = await importInto(packageRoot, folder);
      if (![0, 1, 2, 3].includes(code)) throw new Error(`ended with ${code}: ${err}`);
      if (readFileSync(join(folder, "companies/nobody-else.yaml"), "utf8") !== OWN) throw new Error("written over");
      if (readdirSync(outer).join() !== "data") throw new Error(`written beside: ${readdirSync(outer).join()}`);
    });
  },
};
