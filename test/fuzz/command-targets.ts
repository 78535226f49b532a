import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeRecords } from "../../src/exchange/records/write-records.ts";
import { readRecord } from "../../src/store/read-record.ts";
import { makePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { readHarbour, type Target } from "./target.ts";

let packageRoot: Promise<string> | null = null;

function getPackage(): Promise<string> {
  packageRoot ??= makePackage().then((root) => {
    process.on("exit", () => rmSync(root, { recursive: true, force: true }));
    return root;
  });
  return packageRoot;
}

function makeScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "breaches-command-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let data: string | null = null;

function makeData(): string {
  const folder = makeScratch();
  mkdirSync(join(folder, "companies"));
  const skiff =
    "names: [{ name: Skiff, kind: brand }]\ncountry: NL\nsector: transport\nadded: 2026-01-01\nrevised: 2026-01-01\n";
  writeFileSync(join(folder, "companies", "skiff.yaml"), skiff);
  return folder;
}

/** Answers for a new record, a line each: the kind, then flags with their values, or what is typed at the prompts. */
export const newTarget: Target = {
  corpus: () => [
    "incident\n--company=Skiff\n--title=Oars left on a pier\n--kind=loss\n--source-kind=press\n--publisher=The Bell\n--url=https://bell.example/oars\n--published=2026-03-14\n--summary=Two oars lay there.\n--occurred=[2025-01..2025-03]\n--count=1.2M\n--unit=people",
    "company\n--name=Dory Ltd\n--country=norway\n--sector=transport\n--domain=dory.example\n--id=dory",
    "actor\n--name=Grey Heron\n--used-by=Someone\n--country=NL\n--kind=organized-crime",
    "company\nDory Ltd\n\nNO\ntransport\ndory.example\n\n",
    "actor\nGrey Heron\nSomeone\norganized-crime\n\n\n",
  ],
  feed: async (text) => {
    data ??= makeData();
    const [kind = "", ...lines] = text.replaceAll("\0", "").split("\n");
    const isTyped = !lines.some((line) => line.startsWith("--"));
    const argv = ["new", kind, "--data", data, "--dry-run", ...(isTyped ? [] : lines)];
    const world = { packageRoot: await getPackage(), ...(isTyped ? { terminal: 80, typed: lines } : {}) };
    const { code, out, err } = await runInProcess(argv, world);
    if (![0, 2, 3].includes(code)) throw new Error(`ended with ${code}: ${err}`);
    const known = (["incident", "company", "actor"] as const).find((one) => one === kind);
    if (code !== 0 || !known || !out.startsWith("#")) return;
    const found = { kind: known, id: known === "incident" ? "skiff/2026-x" : "x", origin: "fuzz", file: "fuzz.yaml" };
    const { problems } = readRecord(found, out);
    if (problems.length > 0) throw new Error(`not valid: ${problems.map(({ message }) => message).join("; ")}`);
  },
};

let sets: { readonly folder: string; number: number } | null = null;

/** A set of records as JSON Lines, asked twice by way of a compiled form and once without: one answer, and never a fault of ours. */
export const setTarget: Target = {
  corpus: () => {
    const lines = [...writeRecords(readHarbour())];
    return [lines.join(""), lines.slice(0, 6).join(""), ...lines.slice(0, 4)];
  },
  feed: async (text) => {
    sets ??= { folder: makeScratch(), number: 0 };
    sets.number += 1;
    const file = join(sets.folder, "set.jsonl");
    writeFileSync(file, text);
    const world = { packageRoot: await getPackage(), env: { BREACHES_CACHE: join(sets.folder, "cache") } };
    const ask = (...more: string[]) => runInProcess(["list", "--json", "--data", file, "--keep-going", ...more], world);
    const [first, second, plain] = [await ask(), await ask(), await ask("--no-cache")];
    if (![0, 3].includes(plain.code)) throw new Error(`ended with ${plain.code}: ${plain.err.slice(0, 500)}`);
    for (const { code, out } of [first, second]) {
      if (code !== plain.code || out !== plain.out) throw new Error(`two answers: ${code} and ${plain.code}`);
    }
    if (plain.out !== "") JSON.parse(plain.out);
    if (sets.number % 50 === 0) rmSync(join(sets.folder, "cache"), { recursive: true, force: true });
  },
};
