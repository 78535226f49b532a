import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerHere, type Command, daysLater, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ, isUnfinished, readTexts } from "../scenario.ts";

/** An import into a folder that is not there yet. */
export const importFirst: CreateScenario = async (root) => {
  writeCatalogue(join(root, "one.json"), 0);
  await importInto(root, "one.json", "whole");
  return scenarioOf(root, "one.json", null, readTexts(join(root, "whole")));
};

/** An import of a newer catalogue into a folder of an older import. */
export const importAgain: CreateScenario = async (root) => {
  writeCatalogue(join(root, "one.json"), 0);
  writeCatalogue(join(root, "two.json"), 1);
  await importInto(root, "one.json", "before");
  cpSync(join(root, "before"), join(root, "whole"), { recursive: true });
  await importInto(root, "two.json", "whole");
  return scenarioOf(root, "two.json", join(root, "before"), readTexts(join(root, "whole")));
};

async function importInto(root: string, catalogue: string, folder: string): Promise<void> {
  const { code, err } = await answerHere(importCommand(root, catalogue, folder));
  if (code !== 0) throw new Error(err);
}

function importCommand(root: string, catalogue: string, folder: string): Command {
  return inFolder(root, "import", "hibp", join(root, catalogue), "--out", join(root, folder));
}

// Twelve entries of three; in the newer catalogue half have other counts, and one is new.
function writeCatalogue(path: string, version: number): void {
  const entries: readonly { readonly [key: string]: unknown }[] = JSON.parse(
    readFileSync("test/fixtures/catalogues/breaches.json", "utf8"),
  );
  const many = Array.from({ length: 12 + version }, (_, at) => {
    const entry = entries[at % entries.length] ?? {};
    const more = { Name: `${entry.Name}${at}`, Title: `${entry.Title} ${at}`, Domain: `quay-${at}.example` };
    return { ...entry, ...more, PwnCount: 1000 + at + (at % 2) * version };
  });
  writeFileSync(path, JSON.stringify(many));
}

function scenarioOf(root: string, catalogue: string, before: string | null, whole: ReadonlyMap<string, string>) {
  const folder = join(root, "data");
  const command = importCommand(root, catalogue, "data");
  const old = before === null ? new Map<string, string>() : readTexts(before);
  const finish = async (days: number, isLater: boolean) => {
    if (isLater && existsSync(folder)) ageFiles(folder);
    const { code, err } = await answerHere(daysLater(command, days));
    // What a killed run was writing goes once it has been gone for long.
    const found = new Map([...readTexts(folder)].filter(([path]) => isLater || !isUnfinished(path)));
    // What a later day writes bears that day.
    const other = [...new Set([...found.keys(), ...whole.keys()])].flatMap((path) =>
      differ(`${path} after it`, plainText(found.get(path), days), plainText(whole.get(path), days)),
    );
    return [...differ("import after it", [code, err], [0, ""]), ...other];
  };
  return {
    reset: () => {
      rmSync(folder, { recursive: true, force: true });
      if (before !== null) cpSync(before, folder, { recursive: true });
    },
    command,
    judge: async (_: number, chance: (below: number) => number) => {
      const found = existsSync(folder) ? readTexts(folder) : old;
      const records = [...new Set([...found.keys(), ...old.keys()])].filter((path) => path.endsWith(".yaml"));
      const spoilt = records.filter((path) => {
        const text = found.get(path);
        return text !== old.get(path) && text !== whole.get(path);
      });
      return [
        ...differ("records neither as before nor as after", spoilt, []),
        ...(await finish(chance(2), chance(2) === 1)),
      ];
    },
    sweep: async () => [],
  };
}

function plainText(text: string | undefined, days: number): string | undefined {
  if (days === 0) return text;
  return text
    ?.replace(/^( {2}date|added|revised): .*$/gm, "$1: some day")
    .replace(/"(added|revised)":"[^"]*"/g, '"$1":"some day"')
    .replace(/"digest":"[^"]*"/g, '"digest":""');
}
